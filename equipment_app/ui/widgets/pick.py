"""What was chosen, as a chip with a cross that takes it away."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui import draw, icons
from equipment_app.ui.theme import SMALL, font, tokens
from equipment_app.ui.widgets.focus_ring import FocusRing
from equipment_app.ui.widgets.label import plain_tip
from equipment_app.ui.widgets.pressing import Pressed

_HEIGHT, _PAD, _CROSS, _WIDEST = 24, 8, 14, 220


class Pick(Pressed):
    """Hidden while it has no words."""

    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.removed)
        self.hide()

    def show_words(self, words: str, deed: str) -> None:
        """`deed` is what a click does."""
        self.setText(words)
        self.setToolTip(plain_tip(deed))
        self.setAccessibleName(words)
        self.setAccessibleDescription(deed)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = draw.width(self.text(), font(SMALL, bold=True)) + 2 * _PAD + 6 + _CROSS
        return QSize(min(_WIDEST, round(wide + 0.5)), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(96, self.sizeHint().width()), _HEIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        FocusRing.enter(self, event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        FocusRing.leave(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        draw.box(painter, self.rect(), colors["soft"], None)
        ink = colors["press" if self.underMouse() else "accent"]
        room = QRectF(_PAD, 0, self.width() - 2 * _PAD - 6 - _CROSS, _HEIGHT)
        draw.text(painter, room, self.text(), ink, font(SMALL, bold=True))
        icons.paint(painter, "x", self.width() - _PAD - _CROSS, (_HEIGHT - _CROSS) / 2, ink, _CROSS)
        painter.end()
