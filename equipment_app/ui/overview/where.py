"""Where the kit is: one bar of all pieces there are, and under it how many are where."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from equipment_app.queries.overview import PiecesWhere
from equipment_app.ui import formatting
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import SMALL, TITLE, font
from equipment_app.ui.widgets.card import PAD, Card
from equipment_app.ui.widgets.layout import fill

_BAR, _APART, _LEAST = 24, 2, 6
_NUMBERS, _SQUARE = 44, 10
_HIGH = _BAR + 12 + _NUMBERS


@dataclass(frozen=True, slots=True)
class PiecesShare:
    words: str
    pieces: int
    token: Token
    outlined: bool = False


class WhereBar(draw.Painted):
    """Each part is at least 6 px wide; its number and its share stand under the bar with its colour."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[PiecesShare] = ()
        self.setFixedHeight(_HIGH)

    def sizeHint(self) -> QSize:
        return QSize(320, _HIGH)

    def show_parts(self, parts: Sequence[PiecesShare]) -> None:
        self._parts = parts
        self.setAccessibleName("; ".join(f"{part.words}: {formatting.thousands(part.pieces)}" for part in parts))
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        whole = sum(part.pieces for part in self._parts)
        if not whole:
            return
        there = [part for part in self._parts if part.pieces]
        room, x = self.width() - (_LEAST + _APART) * len(there), 0.0
        for part in there:
            wide = _LEAST + room * part.pieces / whole
            self._fill(painter, QRectF(round(x), 0, round(wide), _BAR), part, colors)
            x += wide + _APART
        step = self.width() / len(self._parts)
        for place, part in enumerate(self._parts):
            self._number(painter, QRectF(place * step, _BAR + 12, step - 8, _NUMBERS), part, whole, colors)

    def _fill(self, painter: QPainter, rect: QRectF, part: PiecesShare, colors: Tokens) -> None:
        if part.outlined:
            draw.box(painter, rect, colors["soft"], colors[part.token], radius=2)
        else:
            draw.bar(painter, rect, colors[part.token])

    def _number(self, painter: QPainter, rect: QRectF, part: PiecesShare, whole: int, colors: Tokens) -> None:
        self._fill(painter, QRectF(rect.x(), rect.y() + 8, _SQUARE, _SQUARE), part, colors)
        words = rect.adjusted(_SQUARE + 8, 0, 0, 0)
        large = font(TITLE, bold=True, figures=True)
        number, share = formatting.thousands(part.pieces), _percent(part.pieces, whole)
        draw.text(painter, QRectF(words.x(), words.y(), words.width(), 26), number, colors["text"], large)
        below = QRectF(words.x(), words.y() + 26, words.width(), 18)
        draw.text(painter, below, f"{part.words} · {share}", colors["quiet"], font(SMALL))


class WhereCard(Card):
    def __init__(self) -> None:
        super().__init__(self.tr("Where the kit is"))
        self.bar = WhereBar()
        self.pad(PAD, 12, 12)
        fill(self.body, self.bar)

    def show_where(self, where: PiecesWhere) -> None:
        self.say_aside(self.tr("{pieces} in the records").format(pieces=formatting.pieces(where.all, "ks")))
        self.bar.show_parts(
            (
                PiecesShare(self.tr("issued"), where.issued, "accent"),
                PiecesShare(self.tr("in stock"), where.stored, "accent", outlined=True),
                PiecesShare(self.tr("on loan"), where.lent, "warn"),
                PiecesShare(self.tr("in repair"), where.repair, "quiet"),
            )
        )


def _percent(part: int, whole: int) -> str:
    """Whole percents; of less than one its first decimal."""
    share = 100 * part / whole
    said = f"{share:.0f}" if share >= 1 or not part else formatting.decimal_sign(f"{share:.1f}")
    return f"{said} %"
