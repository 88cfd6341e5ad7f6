"""A line under a field that says how it is with what was typed. Its room is kept, so that nothing jumps."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.ui import draw, icons
from equipment_app.ui.colors import Token
from equipment_app.ui.theme import SMALL, font, tokens
from equipment_app.ui.widgets.label import plain_tip

HEIGHT = 20


class NoteLine(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.icon = "", ""
        self._token: Token = "quiet"
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str, icon: str = "", token: Token = "quiet") -> None:
        self.words, self.icon, self._token = words, icon if words else "", token
        cut = draw.width(words, font(SMALL)) > self.width() - (16 if icon else 0)
        self.setToolTip(plain_tip(words) if cut else "")
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink, left = QPainter(self), tokens()[self._token], 0
        if self.icon:
            icons.paint(painter, self.icon, 0, 6, ink, 12)
            left = 16
        draw.text(painter, QRectF(left, 4, self.width() - left, 16), self.words, ink, font(SMALL))
        painter.end()
