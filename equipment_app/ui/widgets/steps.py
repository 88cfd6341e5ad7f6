"""Where one is on a way of a few steps, and the cards that say what the dry run found."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import BODY, HUGE, SMALL, font, tokens
from equipment_app.ui.widgets.button import Pressed

_CIRCLE = 20


class Steps(QWidget):
    """Done steps have a check, the present one is filled, the rest are outlined. 44 px."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names: tuple[str, ...] = ()
        self.current = 0
        self.setFixedHeight(44)

    def show_steps(self, names: Sequence[str], current: int) -> None:
        self.names, self.current = tuple(names), current
        self.setAccessibleName(f"{current + 1}/{len(names)} {names[current]}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        x, middle = 16.0, self.height() / 2
        for number, name in enumerate(self.names):
            if number:
                painter.fillRect(QRectF(x + 12, round(middle), 32, 1), colors["edge"])
                x += 56
            self._paint_circle(painter, QRectF(x, middle - _CIRCLE / 2, _CIRCLE, _CIRCLE), number)
            here = number == self.current
            room = QRectF(x + 28, 0, 240, self.height())
            x += 28 + draw.text(painter, room, name, colors["text" if here else "quiet"], font(BODY, bold=here))
        painter.end()

    def _paint_circle(self, painter: QPainter, rect: QRectF, number: int) -> None:
        colors, radius = tokens(), _CIRCLE / 2
        if number < self.current:
            draw.box(painter, rect, colors["goodsoft"], None, radius)
            icons.paint(painter, "check", rect.x() + 4, rect.y() + 4, colors["good"], 12)
            return
        here = number == self.current
        draw.box(painter, rect, colors["accent"] if here else None, None if here else colors["edge"], radius)
        ink = colors["onaccent" if here else "quiet"]
        draw.text(painter, rect, str(number + 1), ink, font(SMALL, bold=here), draw.CENTER)


class ResultCard(Pressed):
    """What will become of so many rows. The chosen one has a 2 px frame and fills the list below."""

    def __init__(self, icon: str, token: Token, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._token = icon, token
        self._title = self._number = self._note = ""
        self._ringed = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedHeight(100)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, title: str, number: str, note: str) -> None:
        self._title, self._number, self._note = title, number, note
        self.setAccessibleName(f"{title}: {number}")
        self.setAccessibleDescription(note)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        fill = colors["hover" if self.underMouse() and not self.isChecked() else "surface"]
        chosen = self.isChecked() or self._ringed
        draw.box(painter, self.rect(), fill, colors["accent" if chosen else "line"], stroke=2 if chosen else 1)
        ink, wide = colors[self._token], self.width() - 32
        icons.paint(painter, self._icon, 16, 14, ink, 16)
        draw.text(painter, QRectF(40, 12, wide - 24, 20), self._title, ink, font(BODY, bold=True))
        face = font(HUGE, bold=True, figures=True)
        draw.text(painter, QRectF(16, 36, wide, 36), self._number, colors["text"], face)
        draw.text(painter, QRectF(16, 72, wide, 16), self._note, colors["quiet"], font(SMALL))
        painter.end()
