"""A painter for what is read from afar: all is laid out as if the window were 768 high, and grows with it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from equipment_app.domain.value import Value
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import BODY, font

WIDE, HIGH = 1366, 768
"""Of the window in which one unit is one pixel; in a larger one all is larger."""


class Canvas(Value):
    """`colors` are of the theme the board wears, whatever the rest of the program does."""

    painter: QPainter
    colors: Tokens
    scale: float

    def words(
        self,
        x: float,
        y: float,
        wide: float,
        text: str,
        token: Token = "text",
        size: int = BODY,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> float:
        """One line centred on `y`, from `x` on or, to the `right`, up to there. Says the width it took."""
        room = QRectF(x - wide if right else x, y - size, wide, 2 * size)
        face = font(size, bold=bold, figures=True)
        return draw.text(self.painter, room, text, self.colors[token], face, draw.RIGHT if right else draw.LEFT)

    def pair(self, x: float, y: float, bold: str, quiet: str, token: Token = "text", size: int = 15) -> None:
        """**9** z 32, ending at `x`."""
        taken = self.words(x, y, 200, quiet, "quiet", BODY, right=True) if quiet else 0
        self.words(x - taken - (4 if quiet else 0), y, 120, bold, token, size, bold=True, right=True)

    def card(self, room: QRectF) -> None:
        draw.box(self.painter, room, self.colors["surface"], self.colors["line"])

    def line(self, x: float, y: float, wide: float) -> None:
        self.painter.fillRect(QRectF(x, y, wide, 1), self.colors["line"])

    def bar(self, room: QRectF, share: float, token: Token = "accent") -> None:
        """What is done of it, over what is not."""
        draw.bar(self.painter, room, self.colors["line"])
        if share > 0:
            draw.bar(
                self.painter,
                QRectF(room.x(), room.y(), room.width() * min(1.0, share), room.height()),
                self.colors[token],
            )

    def icon(self, name: str, x: float, y: float, token: Token, size: int = 16) -> None:
        """Centred on `y`; drawn at the size it is seen in."""
        painter, scale = self.painter, self.scale
        painter.save()
        painter.scale(1 / scale, 1 / scale)
        icons.paint(painter, name, x * scale, (y - size / 2) * scale, self.colors[token], max(1, round(size * scale)))
        painter.restore()

    def width(self, text: str, size: int = BODY, *, bold: bool = False) -> float:
        return draw.width(text, font(size, bold=bold, figures=True))
