"""How the screen says a stock-take: streams, causes, states, and the bars of what is done."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from equipment_app.domain.stocktake import CAUSES, CONSEQUENCES, SORTS, STATES, STREAMS, ItemState, Stream
from equipment_app.domain.words import Words
from equipment_app.ui.i18n import language
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip, Tone
from equipment_app.ui.look.colors import Token, Tokens


def said(words: Words) -> str:
    """In the language of the screen, as it begins a line."""
    text = words.said(language())
    return f"{text[:1].upper()}{text[1:]}"


def sort(key: str) -> str:
    return SORTS[key].said(language())


def stream(key: Stream) -> str:
    return said(STREAMS[key])


def cause(key: str) -> str:
    return said(CAUSES[key])


def consequence(key: str) -> str:
    return said(CONSEQUENCES[key])


_ICONS: dict[ItemState, tuple[str, Tone]] = {
    ItemState.AGREES: ("circle-check", "good"),
    ItemState.UNCOUNTED: ("minus", "neutral"),
    ItemState.RECOUNT: ("hash", "warn"),
    ItemState.DIFFERS: ("triangle-alert", "warn"),
    ItemState.UNEXPLAINED: ("pen-line", "warn"),
    ItemState.SEARCHED: ("search", "warn"),
    ItemState.SETTLED: ("check", "good"),
}


def state_chip(state: ItemState) -> Chip:
    icon, tone = _ICONS[state]
    return Chip(STATES[state].said(language()), icon, tone)


class Shares(draw.Painted):
    """A bar of parts, each at least 24 px where there is anything of it."""

    def __init__(self, high: int = 8) -> None:
        super().__init__()
        self.parts: Sequence[tuple[int, Token]] = ()
        self.setFixedHeight(high)

    def show_parts(self, parts: Sequence[tuple[int, Token]]) -> None:
        self.parts = parts
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        there = [(count, token) for count, token in self.parts if count]
        draw.box(painter, QRectF(self.rect()), colors["hover"], None, 3)
        total, room = sum(count for count, _ in self.parts), self.width() - 24 * len(there)
        x = 0.0
        for count, token in there:
            wide = 24 + room * count / total
            draw.box(painter, QRectF(x, 0, max(wide - 2, 4), self.height()), colors[token], None, 3)
            x += wide
