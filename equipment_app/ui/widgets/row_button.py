"""A row that can be pressed: words at the left, a quiet fact at the right."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.ui import draw
from equipment_app.ui.theme import font, tokens
from equipment_app.ui.widgets.focus_ring import FocusRing
from equipment_app.ui.widgets.pressing import Pressed

HEIGHT = 28
_OUT = 8
"""The hovered row reaches so far beyond its words, which stay flush with what is above."""


class RowButton(Pressed):
    def __init__(self, words: str, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.aside = aside
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{words}, {aside}" if aside else words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        FocusRing.enter(self, event.reason(), gap=0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        FocusRing.leave(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors, rect = QPainter(self), tokens(), QRectF(self.rect())
        if self.underMouse():
            draw.box(painter, rect, colors["hover"])
        rect.adjust(_OUT, 0, -_OUT, 0)
        taken = draw.text(painter, rect, self.aside, colors["quiet"], font(figures=True), draw.RIGHT)
        rect.setRight(rect.right() - taken - 8)
        draw.text(painter, rect, self.text(), colors["text"], font())
        painter.end()
