"""Pictures that come from no file: of the clipboard, or taken by the camera. They become small JPEGs."""

from base64 import b64decode, b64encode
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QGuiApplication, QImage

from equipment_app.operations import photos
from equipment_app.ui import formatting
from equipment_app.ui.widgets.file_drop import paths_in

Pasted = Path | QImage
_LONGEST = 2_000
"""Pixels of the longer side, so that a delivery note can be read."""
_DATA = "data:image/jpeg;base64,"


def in_clipboard() -> list[Pasted]:
    """Files that were copied, else a picture."""
    board = QGuiApplication.clipboard()
    if paths := paths_in(board.mimeData()):
        return list(paths)
    image = board.image()
    return [] if image.isNull() else [image]


def as_png(image: QImage) -> bytes:
    """As a file would be, so that it is measured and read like one."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 80)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def as_jpeg(image: QImage) -> bytes:
    """Its pixels alone. Raises PhotoTooLarge."""
    return photos.shrink(as_png(image), name=picture_name(), longest=_LONGEST).data


def picture_name() -> str:
    """picture 2026-11-29 14.52.07.jpg"""
    picture = QCoreApplication.translate("attachments", "picture")
    return f"{picture} {formatting.now():%Y-%m-%d %H.%M.%S}.jpg"


def as_text(image: QImage) -> str:
    """To be kept where the path of a file is."""
    return _DATA + b64encode(as_jpeg(image)).decode()


def of_text(text: str) -> bytes | None:
    """The JPEG that `as_text` kept; None for the path of a file."""
    return b64decode(text.removeprefix(_DATA)) if text.startswith(_DATA) else None
