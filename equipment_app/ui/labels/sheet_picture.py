"""A sheet of labels in small: which places are used up, where the print begins, how far it goes."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui import draw
from equipment_app.ui.theme import tokens

_PAPER = 210.0, 297.0
_SCALE = 0.6
"""Pixels per millimetre."""


class SheetPicture(QWidget):
    """A click on a label, or the arrows, choose where to begin. Positions count from 1."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: list[QRectF] = []
        self._columns = 1
        self.start = 1
        self.count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())

    def show_sheet(self, places: list[QRectF], columns: int) -> None:
        """`places` are the labels in millimetres from the sheet's corner, along the rows."""
        self._places, self._columns = places, columns
        self.begin_at(min(self.start, len(places)))

    def begin_at(self, start: int) -> None:
        self.start = start
        self.update()

    def show_count(self, count: int) -> None:
        """How many labels there are to print."""
        self.count = count
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(_PAPER[0] * _SCALE), round(_PAPER[1] * _SCALE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, place in enumerate(self._places, 1):
            if _scaled(place).contains(event.position()):
                self.chosen.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns,
        }  # fmt: skip
        wanted = self.start + steps.get(Qt.Key(event.key()), 0)
        if wanted != self.start and 1 <= wanted <= len(self._places):
            self.chosen.emit(wanted)
        elif event.key() not in steps:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        draw.box(painter, self.rect(), colors["paper"], colors["edge"], radius=2)
        for number, place in enumerate(self._places, 1):
            spot = _scaled(place).adjusted(1, 1, -1, -1)
            if number < self.start:
                draw.box(painter, spot, colors["line"], None, radius=1)
            elif number < self.start + self.count:
                draw.box(painter, spot, colors["accent"], None, radius=1)
            else:
                draw.box(painter, spot, None, colors["edge"], radius=1)
        if self.hasFocus():
            draw.ring(painter, self.rect(), radius=2)
        painter.end()


def _scaled(place: QRectF) -> QRectF:
    return QRectF(place.x() * _SCALE, place.y() * _SCALE, place.width() * _SCALE, place.height() * _SCALE)
