"""A link: accent words, a chevron where it leads elsewhere, a ring with 4 px padding for the keyboard."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from equipment_app.ui import draw, icons
from equipment_app.ui.theme import BODY, font, tokens


class LinkButton(QPushButton):
    """The ring is drawn inside its own 4 px of padding, so `setContentsMargins(-4, ...)` is never needed."""

    def __init__(self, text: str = "", *, arrow: bool = False, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.arrow = arrow
        self.key = key
        self._ringed = False
        self.setFixedHeight(24)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        wide = draw.width(self.text(), font(BODY, bold=True)) + 8
        wide += 18 if self.arrow else 0
        wide += draw.width(self.key, font(12)) + 8 if self.key else 0
        return QSize(round(wide + 0.5), 24)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        ink = colors["off" if not self.isEnabled() else "press" if self.underMouse() else "accent"]
        face = font(BODY, bold=True)
        taken = draw.text(painter, QRectF(4, 0, self.width() - 8, 24), self.text(), ink, face)
        if self.arrow:
            icons.paint(painter, "chevron-right", 4 + taken + 1, 4, ink, 16)
        if self.key:
            box = QRectF(4 + taken + 8, 0, self.width() - taken - 12, 24)
            draw.text(painter, box, self.key, colors["quiet"], font(12))
        if self._ringed:
            draw.ring(painter, self.rect(), radius=4)
        painter.end()
