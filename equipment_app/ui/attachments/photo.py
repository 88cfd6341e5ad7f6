"""The photo of a card: asked for once the card is shown, cut square and made small by the worker, and remembered."""

from collections.abc import Callable
from functools import lru_cache, partial

from PySide6.QtCore import QBuffer, QObject, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtWidgets import QSizePolicy

from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.kinds import Changes
from equipment_app.queries.attachments import photo_of
from equipment_app.store.books import Books
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens

_SIDE = 144
"""Pixels: the largest place for one, 48, on a screen three times as fine."""
_FACE = 0.2
"""So much of what is cut off a high picture is cut off its top: faces are there."""


class PhotoOf(QObject):
    """`show` gets the photo of whom or what is followed, or None; never that of who was followed before."""

    def __init__(self, desk: Desk, show: Callable[[QImage | None], object], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._show = desk, show
        self._subject: FileSubject | None = None
        desk.changed.connect(self._changed)

    def follow(self, subject: FileSubject | None) -> None:
        if subject != self._subject:
            self._subject = subject
            self._show(None)
            self._ask()

    def _ask(self) -> None:
        if (subject := self._subject) is not None:
            self._desk.ask(partial(_small, subject), partial(self._came, subject), self, instead="photo")

    def _came(self, subject: FileSubject, photo: QImage | None) -> None:
        if subject == self._subject:
            self._show(photo)

    def _changed(self, changes: Changes) -> None:
        if changes & Changes.ATTACHMENTS:
            self._ask()


class PhotoTile(draw.Painted):
    """A photo with round corners; hidden where there is none."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.photo: QImage | None = None
        self.setFixedSize(QSize(size, size))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Photo"))
        self.hide()

    def show_photo(self, photo: QImage | None) -> None:
        self.photo = photo
        self.setVisible(photo is not None)
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        if self.photo is not None:
            draw.picture(painter, self.rect(), self.photo, colors["line"], draw.RADIUS)


def _small(subject: FileSubject, books: Books) -> QImage | None:
    content = photo_of(books, subject)
    return _square(content) if content else None


@lru_cache(maxsize=64)
def _square(content: bytes) -> QImage | None:
    """None for bytes that are no picture any more: the journal says so where it is verified."""
    buffer = QBuffer()
    buffer.setData(content)
    reader = QImageReader(buffer)
    reader.setScaledSize(reader.size().scaled(_SIDE, _SIDE, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    top = round((image.height() - _SIDE) * _FACE)
    return None if image.isNull() else image.copy(QRect((image.width() - _SIDE) // 2, top, _SIDE, _SIDE))
