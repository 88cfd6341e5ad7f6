"""How far the check is: the number, the bar of all cells by their state, and the legend that adds up to them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.domain.unit_check_cells import Counts, State
from equipment_app.ui.formatting import out_of, thousands
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.theme import BODY, HUGE, SMALL, font, tokens
from equipment_app.ui.unit_check.look import DRAWN, phrase

HEIGHT = 61
_PAD, _BAR_TOP, _BAR, _LEGEND_TOP = 16, 13, 12, 31
_LEAST = 6
"""Of a part of the bar: one of a thousand is seen too."""
_REST = tuple(state for state in DRAWN if state not in (State.OK, State.WAITING))


class Progress(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = Counts({})
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(480, HEIGHT)

    def show_counts(self, counts: Counts) -> None:
        self.counts = counts
        self.setAccessibleName(", ".join((out_of(counts.done, counts.issued), *self.legend())))
        self.update()

    def legend(self) -> list[str]:
        """In words, as they stand under the bar."""
        return [f"{phrase(state)} {thousands(self.counts.of(state))}" for state in self._named()]

    def _named(self) -> list[State]:
        return [State.OK, State.WAITING, *(state for state in _REST if self.counts.of(state))]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        number, face = thousands(self.counts.done), font(HUGE, bold=True)
        of = out_of(self.counts.done, self.counts.issued).removeprefix(number).strip()
        taken = draw.text(painter, QRectF(_PAD, 0, 200, HEIGHT - 1), number, colors["good"], face)
        room = QRectF(_PAD + taken + 9, 2, 120, HEIGHT - 1)
        left = _PAD + draw.width(thousands(self.counts.total), face) + 26
        left += draw.text(painter, room, of, colors["quiet"], font(BODY, figures=True))
        self._paint_bar(painter, QRectF(left, _BAR_TOP, self.width() - _PAD - left, _BAR))
        self._paint_legend(painter, QRectF(left, _LEGEND_TOP, self.width() - _PAD - left, 16))
        draw.hairline(painter, 0, HEIGHT - 1, self.width())
        painter.end()

    def _paint_bar(self, painter: QPainter, room: QRectF) -> None:
        colors, parts = tokens(), [(s, n) for s in (State.OK, *_REST, State.WAITING) if (n := self.counts.of(s))]
        spare = room.width() - 2 * (len(parts) - 1) - _LEAST * len(parts)
        x = room.left()
        for number, (state, count) in enumerate(parts):
            wide = _LEAST + spare * count / self.counts.total
            right = room.right() if number == len(parts) - 1 else round(x + wide)
            draw.bar(painter, QRectF(x, room.top(), right - x, _BAR), colors[DRAWN[state].bar])
            x = right + 2

    def _paint_legend(self, painter: QPainter, room: QRectF) -> None:
        """Where there is no room for all words, the icons and numbers speak."""
        colors, face = tokens(), font(SMALL, figures=True)
        named, words = self._named(), self.legend()
        if sum(draw.width(said, face) + 35 for said in words) > room.width():
            words[2:] = [thousands(self.counts.of(state)) for state in named[2:]]
        for state, said in zip(named, words, strict=True):
            icons.paint(painter, DRAWN[state].icon, room.left(), room.top() + 2, colors[DRAWN[state].ink], 12)
            room.setLeft(room.left() + 16)
            taken = draw.text(painter, room, said, colors[DRAWN[state].ink], face)
            room.setLeft(room.left() + taken + 17)
