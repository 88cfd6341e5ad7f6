"""Pictures and PDFs dropped anywhere on the window, where no page wants the file for itself."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QDropEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMainWindow, QWidget

from equipment_app.ui import draw, icons
from equipment_app.ui.picture_codes import SUFFIXES, Source
from equipment_app.ui.theme import LARGE, font, tokens

_Type = QEvent.Type
_INSET, _ICON = 12, 32


class Dropping(QObject):
    """`take` gets what was dropped. Lives as long as what stands in the window."""

    def __init__(self, window: QMainWindow, inside: QWidget, take: Callable[[list[Source]], None]) -> None:
        super().__init__(inside)
        self._inside, self._take = inside, take
        self.hint = DropHint(inside)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (_Type.DragLeave, _Type.Drop):
            self.hint.hide()
        if not isinstance(event, QDropEvent) or event.type() not in (_Type.DragEnter, _Type.DragMove, _Type.Drop):
            return False
        dropped = sources_in(event.mimeData()) if self._inside.isVisible() else []  # while it is locked, nothing
        if not dropped:
            return False
        event.acceptProposedAction()
        if event.type() == _Type.Drop:
            self._take(dropped)
        else:
            self.hint.appear()
        return True


class DropHint(QWidget):
    """Over the window while something is dragged over it."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def appear(self) -> None:
        if not self.isVisible():
            self.setGeometry(QRect(QPoint(), self._inside.size()))
            self.raise_()
            self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        painter.fillRect(self.rect(), colors["scrim"])
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        words = self.tr("Drop it here to read every code in it")
        card = QRectF(0, 0, draw.width(words, font(LARGE, bold=True)) + 48, 104)
        card.moveCenter(frame.center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors["onaccent"], 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, draw.RADIUS, draw.RADIUS)
        draw.box(painter, card, colors["surface"], colors["line"])
        icons.paint(painter, "scan-line", card.center().x() - _ICON / 2, card.y() + 18, colors["accent"], _ICON)
        below = card.adjusted(0, 18 + _ICON + 8, 0, -14)
        draw.text(painter, below, words, colors["text"], font(LARGE, bold=True), draw.CENTER)
        painter.end()


def sources_in(mime: QMimeData) -> list[Source]:
    """Files of the kinds that are read, else a picture dragged out of another program."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    files: list[Source] = [path for path in paths if path.suffix.lower() in SUFFIXES]
    if files or paths or not mime.hasImage():
        return files
    image = mime.imageData()
    return [image] if isinstance(image, QImage) and not image.isNull() else []
