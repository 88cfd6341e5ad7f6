"""The soft shadow under what floats over a page. It lets the mouse through."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui import draw

_REACH = 32


class Shade(QWidget):
    """A sibling below the floating widget; `under` says where that is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._size = QRectF()
        self.hide()

    def under(self, spot: QRect) -> None:
        self._size = QRectF(_REACH, _REACH, spot.width(), spot.height())
        self.setGeometry(spot.adjusted(-_REACH, -_REACH, _REACH, _REACH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw.shadow(painter, self._size)
        painter.end()
