"""Where the things of a grant are, as one bar, and under it the sum that must hold: bought is this, that and that."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter

from equipment_app.domain.value import Value
from equipment_app.queries.grant import GrantPart, GrantState
from equipment_app.ui import formatting
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import SMALL, TITLE, font
from equipment_app.ui.widgets.walked import Walked

_HIGH, _GAP, _LEAST, _PAD = 24, 2, 8, 16
_FIGURES = 38
"""From the top of the bar to the figures."""
_SIGNS = 900
"""From so wide on = and + stand between the figures."""


class _Share(Value):
    part: GrantPart
    rect: QRectF
    figure: QRectF


class GrantBar(Walked[GrantPart]):
    """Left and Right walk the parts, Enter or a click narrows the table to one, and to all again."""

    chosen = Signal(object)
    """The part the table is narrowed to; None for all."""

    def __init__(self) -> None:
        super().__init__(self.tr("Where the items of the grant are"))
        self.part: GrantPart | None = None
        self._state: GrantState | None = None
        self._shares: Sequence[_Share] = ()
        self._at = 0
        self.setFixedHeight(_FIGURES + 46)

    def words(self, part: GrantPart) -> str:
        said = {
            GrantPart.STORED: self.tr("in stock"),
            GrantPart.HELD: self.tr("held by members"),
            GrantPart.LENT: self.tr("on loan"),
            GrantPart.REPAIR: self.tr("in repair"),
            GrantPart.MISSING: self.tr("missing"),
            GrantPart.LOST: self.tr("lost, stolen"),
            GrantPart.DISPOSED: self.tr("disposed of"),
        }
        return said[part]

    def _label(self, part: GrantPart) -> str:
        """Shorter where there is little room."""
        short = {
            GrantPart.HELD: self.tr("held"),
            GrantPart.LOST: self.tr("lost"),
            GrantPart.DISPOSED: self.tr("disposed"),
        }
        return self.words(part) if self.width() >= _SIGNS else short.get(part) or self.words(part)

    def show_state(self, state: GrantState) -> None:
        self._state = state
        self.resized()
        self.tell()

    def choose(self, part: GrantPart | None) -> None:
        self.part = part
        self.tell()
        self.chosen.emit(part)

    # Where everything lies

    def resized(self) -> None:
        if self._state is None:
            return
        room = QRectF(_PAD, 0, self.width() - 2 * _PAD, _HIGH)
        widths = _widths([self._state.part(part).pieces for part in GrantPart], room.width())
        step, x, shares = room.width() / (len(GrantPart) + 1), room.left(), []
        for place, (part, wide) in enumerate(zip(GrantPart, widths, strict=True), 1):
            figure = QRectF(room.left() + place * step, _FIGURES, step, 42)
            shares.append(_Share(part, QRectF(x, 0, wide, _HIGH), figure))
            x += wide + (_GAP if wide else 0)
        self._shares = shares
        self.update()

    def current(self) -> GrantPart | None:
        return self._shares[self._at].part if self._shares else None

    def place_at(self, spot: QPointF) -> GrantPart | None:
        parts = (one.part for one in self._shares if one.rect.contains(spot) or one.figure.contains(spot))
        return next(parts, None)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self._shares:
            self._at = min(max(0, self._at + step), len(self._shares) - 1)
            self.tell()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and (part := self.current()):
            self._turn(part)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if part := self.place_at(event.position()):
            self._turn(part)

    def _turn(self, part: GrantPart) -> None:
        self._at = list(GrantPart).index(part)
        self.choose(None if part is self.part else part)

    def sentence(self, place: GrantPart) -> str:
        """In repair: 28 of 4 260 pcs, 798 000 Kč."""
        if self._state is None:
            return ""
        found = self._state.part(place)
        of = formatting.out_of(found.pieces, self._state.bought.pieces)
        said = self.tr("{part}: {of} pcs, {value}").format(
            part=self.words(place), of=of, value=formatting.money(found.value)
        )
        return said[:1].upper() + said[1:]

    # Painting

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        if self._state is None:
            return
        for place, one in enumerate(self._shares):
            fill, edge = _look(one.part, colors)
            if one.rect.width():
                draw.box(painter, one.rect, fill, edge, 3)
            if (self.ringed and place == self._at) or one.part is self.part:
                draw.ring(painter, one.figure.adjusted(0, -4, -8, 2))
        step = (self.width() - 2 * _PAD) / (len(GrantPart) + 1)
        whole = QRectF(_PAD, _FIGURES, step - 8, 42)
        self._paint_figure(painter, colors, whole, self._state.bought.pieces, self.tr("bought"))
        for place, one in enumerate(self._shares):
            if self.width() >= _SIGNS:
                spot = QRectF(one.figure.left() - 26, one.figure.top() + 2, 16, 24)
                draw.text(painter, spot, "+" if place else "=", colors["quiet"], font(TITLE), draw.CENTER)
            fill, edge = _look(one.part, colors)
            draw.box(painter, QRectF(one.figure.left() + 6, one.figure.top() + 8, 10, 10), fill, edge, 2)
            room = one.figure.adjusted(22, 0, -10, 0)
            self._paint_figure(painter, colors, room, self._state.part(one.part).pieces, self._label(one.part))

    def _paint_figure(self, painter: QPainter, colors: Tokens, room: QRectF, pieces: int, words: str) -> None:
        number = QRectF(room.left(), room.top(), room.width(), 26)
        face = font(TITLE if self.width() >= _SIGNS else 15, bold=True, figures=True)
        draw.text(painter, number, formatting.thousands(pieces), colors["text"], face)
        draw.text(painter, number.translated(0, 22).adjusted(0, 2, 4, -6), words, colors["quiet"], font(SMALL))


def _widths(counts: Sequence[int], room: float) -> list[float]:
    """As wide as their shares, and none that is there under the least; what that takes the widest gives."""
    there, whole = [count for count in counts if count > 0], sum(count for count in counts if count > 0)
    rest = room - _GAP * max(0, len(there) - 1)
    found = [max(_LEAST, rest * count / whole) if count > 0 else 0.0 for count in counts]
    if there:
        widest = found.index(max(found))
        found[widest] -= sum(found) - rest
    return found


def _look(part: GrantPart, colors: Tokens) -> tuple[QColor, QColor | None]:
    """Fill and edge. What is missing is an outline, what is lost is filled."""
    looks: dict[GrantPart, tuple[QColor, QColor | None]] = {
        GrantPart.STORED: (colors["soft"], colors["accent"]),
        GrantPart.HELD: (colors["accent"], None),
        GrantPart.LENT: (colors["press"], None),
        GrantPart.REPAIR: (colors["warn"], None),
        GrantPart.MISSING: (colors["surface"], colors["bad"]),
        GrantPart.LOST: (colors["bad"], None),
        GrantPart.DISPOSED: (colors["edge"], None),
    }
    return looks[part]
