"""A filed paper as a file of its own, byte for byte."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from equipment_app.domain.file_names import plain
from equipment_app.domain.place_errors import NoPlaceForFile
from equipment_app.store import outputs
from equipment_app.ui.messages import explain
from equipment_app.ui.widgets.message_bar import Message


def export_pdf(window: QWidget, name: str, content: bytes, say: Callable[[Message], object]) -> QFileDialog:
    """Ask where to, without stopping the world, and write."""
    title = QCoreApplication.translate("papers", "Export {name}").format(name=name)
    dialog = QFileDialog(window, title, plain(f"{name}.pdf"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.fileSelected.connect(lambda path: say(write(Path(path), content)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def write(path: Path, content: bytes) -> Message:
    """Write the file; the message says that it is there, or why not."""
    try:
        outputs.write(path, content)
    except NoPlaceForFile as refusal:
        return Message(explain(refusal), tone="warn")
    except OSError as error:
        words = QCoreApplication.translate("papers", "The file could not be written.")
        return Message(words, error.strerror or str(error), str(path), "warn")
    return Message(QCoreApplication.translate("papers", "Exported"), path.name, str(path.parent))
