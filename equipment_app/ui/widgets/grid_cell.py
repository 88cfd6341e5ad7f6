"""A cell of the members × kit grid: shape and word carry the meaning, colour only repeats it."""

from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from equipment_app.ui import draw, icons
from equipment_app.ui.colors import Token
from equipment_app.ui.theme import SMALL, font, tokens

State = Literal["fine", "left", "next", "expired", "lost", "repair"]

_LOOKS: dict[State, tuple[str, Token, Token | None, Token | None]] = {
    "fine": ("check", "good", "goodsoft", None),
    "left": ("minus", "quiet", None, "line"),
    "next": ("scan-line", "accent", "soft", "accent"),
    "expired": ("hourglass", "warn", "warnsoft", None),
    "lost": ("x", "bad", "badsoft", None),
    "repair": ("wrench", "quiet", None, "line"),
}
"""Icon, ink, fill, border."""


def paint_state(painter: QPainter, rect: QRectF, state: State, word: str = "") -> None:
    colors = tokens()
    icon, ink, fill, border = _LOOKS[state]
    edge = colors[border] if border else None
    draw.box(painter, rect, colors[fill] if fill else None, edge, radius=4, stroke=2 if state == "next" else 1)
    size = 16 if state in ("fine", "next") else 12
    taken = size + (2 + draw.width(word, font(SMALL)) if word else 0)
    x = rect.center().x() - taken / 2
    icons.paint(painter, icon, x, rect.center().y() - size / 2, colors[ink], size)
    room = QRectF(x + size + 2, rect.y(), rect.right() - x - size, rect.height())
    draw.text(painter, room, word, colors[ink], font(SMALL))
