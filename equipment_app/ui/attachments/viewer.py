"""One attachment over the window: pages of a PDF, a picture, a text. To be seen it is not copied onto the disk."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFileDialog, QPlainTextEdit, QWidget

from equipment_app.domain.attachments import ENDINGS, FileType, What
from equipment_app.domain.errors import Refusal
from equipment_app.domain.label_errors import PictureDamaged, PictureLocked
from equipment_app.domain.outcome import Step
from equipment_app.queries.attachments import AttachedFile
from equipment_app.scanning import outside
from equipment_app.ui.attachments.words import facts
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import LARGE, SMALL, font
from equipment_app.ui.output.files import ask_save, write
from equipment_app.ui.output.pdf_view import PagesOutside, PdfView, image_of
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import EmptyState, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import CloseButton, Overlay

_LONGEST = 2_400
"""Pixels of the longer side of a picture on the screen."""
_HEAD = 128_000
"""Bytes among which a camera's notes begin."""


class Picture(draw.Painted):
    """As large as there is room, never larger than it is."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self.image = image

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        painter.fillRect(self.rect(), colors["ground"])
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        size = size.boundedTo(self.image.size())
        at = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(at, self.image)


FirstLook: TypeAlias = QImage | Refusal
"""The first page, or the picture; or why there is nothing to see."""


def first_look(file: AttachedFile, step: Step) -> FirstLook:
    """Drawn apart, for it came from outside; of a text an empty picture."""
    if file.about.type is FileType.TEXT:
        return QImage()
    name, content = file.about.name, file.content
    try:
        wide, high = outside.sizes(name, content, step)[0]
        return image_of(outside.drawn(name, content, 0, min(1.0, _LONGEST / max(wide, high)), step))
    except Refusal as refusal:
        return refusal


class AttachmentView(Overlay):
    """Esc closes it. `say` is told what was saved."""

    def __init__(
        self, window: QWidget, desk: Desk, file: AttachedFile, seen: FirstLook, say: Callable[[Message], object]
    ) -> None:
        super().__init__(window)
        self.file, self._say = file, say
        self.title = Label(file.about.name, size=LARGE, bold=True, elide=True)
        said = [facts(file.about)]
        if file.about.what is What.FILE and _of_camera(file.content, file.about.type):
            said.append(self.tr("kept as it is, with the place and time the camera wrote"))
        self.facts = Label(" · ".join(said), size=SMALL, token="quiet", elide=True)
        self.view = self._view(desk, seen)
        self.view.setAccessibleName(file.about.name)
        self.close_button = CloseButton(self)
        self.save_button = Button(self.tr("Save a copy…"), kind="primary", icon="download", does=self.save)
        words = in_column(self.title, self.facts, margins=(0, 10, 0, 10))
        head = Strip("below", (words, 1), height=64)
        foot = Strip("above", None, self.close_button, self.save_button, height=56)
        in_column(head, (self.view, 1), foot, on=self.panel, margins=(1, 1, 1, 1))
        scrolls = isinstance(self.view, QAbstractScrollArea)
        self.begins_at = self.view if scrolls else self.save_button

    def save(self) -> None:
        save_copy(self.window(), self.file, self._say)

    def _view(self, desk: Desk, seen: FirstLook) -> QWidget:
        content, type = self.file.content, self.file.about.type
        if isinstance(seen, Refusal):
            none = EmptyState("file-x")
            sentence = self.tr("It is locked by a password, or damaged. Save a copy and open it in another program.")
            damaged = isinstance(seen, PictureLocked | PictureDamaged)
            none.say(self.tr("It cannot be shown here"), sentence if damaged else explain(seen), "")
            return none
        if type in (FileType.PDF, FileType.TIFF):
            view = PdfView(desk, PagesOutside(desk, self.file.about.name))
            view.show_pdf(content)
            return view
        if type is FileType.TEXT:
            text = QPlainTextEdit(content.decode("utf-8-sig", errors="replace"))
            text.setReadOnly(True)
            text.setFont(font())
            return text
        return Picture(seen)


def _of_camera(content: bytes, type: FileType) -> bool:
    """There is more in a picture than can be seen (Exif)."""
    written = {FileType.JPEG: b"Exif\0\0", FileType.PNG: b"eXIf"}.get(type)
    return written is not None and written in content[:_HEAD]


def save_copy(window: QWidget, file: AttachedFile, say: Callable[[Message], object]) -> QFileDialog:
    """Ask where to, and write it there, byte for byte."""
    ending = ENDINGS[file.about.type][0]
    kinds = f"{ending[1:].upper()} (*{' *'.join(ENDINGS[file.about.type])})"
    title = file.about.name
    return ask_save(window, title, file.about.name, kinds, ending[1:], lambda path: say(write(path, file.content)))
