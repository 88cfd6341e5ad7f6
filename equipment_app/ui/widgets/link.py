"""A link: accent words, a chevron where it leads elsewhere, a ring with 4 px padding for the keyboard."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.theme import BODY, SMALL, font, tokens
from equipment_app.ui.widgets.button import Pressed
from equipment_app.ui.widgets.focus_ring import FocusRing
from equipment_app.ui.widgets.label import plain_tip

_HEIGHT = 24


class LinkButton(Pressed):
    """As wide as its words, so that it stands flush with what is above and below it."""

    def __init__(self, text: str = "", *, arrow: bool = False, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.arrow = arrow
        self.key = key
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def ring_spot(self) -> QRect:
        return QRect(-4, 2, self.width() + 8, _HEIGHT - 4)

    def sizeHint(self) -> QSize:
        wide = draw.width(self.text(), font(BODY, bold=True))
        wide += 17 if self.arrow else 0
        wide += draw.width(self.key, font(SMALL)) + 8 if self.key else 0
        return QSize(round(wide + 0.5), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        FocusRing.enter(self, event.reason(), self.ring_spot(), gap=0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        FocusRing.leave(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        ink = colors["off" if not self.isEnabled() else "press" if self.underMouse() else "accent"]
        room = QRectF(0, 0, self.width(), _HEIGHT)
        taken = draw.text(painter, room, self.text(), ink, font(BODY, bold=True))
        if self.arrow:
            icons.paint(painter, "chevron-right", taken + 1, 4, ink, 16)
        if self.key:
            room.setLeft(taken + 8)
            draw.text(painter, room, self.key, colors["quiet"], font(SMALL))
        painter.end()


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
