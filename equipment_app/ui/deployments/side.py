"""Beside the gate: how many are served and how fast, and the last ten of this desk."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from equipment_app.domain.value import Value
from equipment_app.queries.gate import GateHandover
from equipment_app.ui import formatting
from equipment_app.ui.formatting import out_of, thousands
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.cells import Chip, Text, quiet
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import BODY, font
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import Card, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill

_FIGURES = 44
_PAD, _HIGH, _ROW = 16, 201, 30


class GateBar(Value):
    """A bar: so many of so many."""

    name: str
    part: int
    whole: int


class GateCounts(Value):
    """The two large numbers with their words, the bars under them, and a sentence about the pace."""

    done: int
    done_words: str
    left: int
    left_words: str
    bars: tuple[GateBar, ...] = ()
    pace: str = ""


class Counters(Card):
    """Painted: it changes with every scan of every desk."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: GateCounts | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HIGH)

    def show_counts(self, counts: GateCounts) -> None:
        self.counts = counts
        bars = (f"{bar.name} {out_of(bar.part, bar.whole)}" for bar in counts.bars)
        self.setAccessibleName(
            "; ".join((f"{counts.done} {counts.done_words}", f"{counts.left} {counts.left_words}", *bars))
        )
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        super().paint(painter, colors)
        counts = self.counts
        if counts is None:
            return
        half = (self.width() - 2 * _PAD) / 2
        figures = ((counts.done, counts.done_words), (counts.left, counts.left_words))
        for number, (count, words) in enumerate(figures):
            x = _PAD + number * half
            big = font(_FIGURES, bold=True, figures=True)
            draw.text(painter, QRectF(x, 10, half, 52), thousands(count), colors["text"], big)
            draw.text(painter, QRectF(x, 61, half, 20), words, colors["quiet"], font(BODY))
        for number, bar in enumerate(counts.bars):
            self._paint_bar(painter, colors, bar, 104 + 24 * number)
        if counts.pace:
            y = 104 + 24 * len(counts.bars) + 4
            icons.paint(painter, "clock", _PAD, y - 7, colors["quiet"], 14)
            draw.text(
                painter, QRectF(_PAD + 22, y - 10, self.width() - 54, 20), counts.pace, colors["quiet"], font(BODY)
            )

    def _paint_bar(self, painter: QPainter, colors: Tokens, bar: GateBar, y: int) -> None:
        right, bold = self.width() - _PAD, font(BODY, bold=True, figures=True)
        draw.text(painter, QRectF(_PAD, y - 10, 74, 20), bar.name, colors["text"], font(BODY))
        of = out_of(bar.part, bar.whole).removeprefix(thousands(bar.part))
        taken = draw.text(
            painter, QRectF(right - 80, y - 10, 80, 20), of, colors["quiet"], font(BODY, figures=True), draw.RIGHT
        )
        draw.text(
            painter, QRectF(right - taken - 60, y - 10, 58, 20), thousands(bar.part), colors["text"], bold, draw.RIGHT
        )
        room = QRectF(92, y - 4, self.width() - 92 - 121, 8)
        draw.bar(painter, room, colors["line"])
        if bar.part and bar.whole:
            room.setWidth(max(2.0, room.width() * min(1.0, bar.part / bar.whole)))
            draw.bar(painter, room, colors["accent"])


_ROOM_FOR_GROUP = 340


class LastTen(Card):
    def __init__(self) -> None:
        super().__init__(self.tr("Last ten"))
        self.incomplete = LinkButton(arrow=True)
        self.head.row.addWidget(self.incomplete)
        self.list: PlainList[GateHandover] = PlainList(
            self.tr("Last ten"), self._columns(), lambda row: (row.holder, row.at), row_height=_ROW
        )
        self.list.header.setFixedHeight(0)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.undo = LinkButton(self.tr("Take the last person back"))
        self.nobody = Strip("none", Label(self.tr("Nobody yet at this desk"), token="quiet"), height=44)
        fill(self.body, self.nobody, (self.list, 1))
        self.lay_foot(self.undo, None, high=40)

    def resized(self) -> None:
        """Nobody sees the header, so it is told nothing."""
        self.list.header.fit()

    def show_last(self, rows: Sequence[GateHandover], incomplete: int, aside: int) -> None:
        """`incomplete` people lack something; so many items lie `aside`."""
        self.list.show_rows(rows)
        self.nobody.setVisible(not rows)
        self.list.header.fit()
        said = [self.tr("Incomplete %n", "", incomplete)] * bool(incomplete)
        said += [self.tr("Put aside %n", "", aside)] * bool(aside)
        self.incomplete.setText(" · ".join(said))
        self.incomplete.setVisible(bool(said))

    def _columns(self) -> Sequence[Column[GateHandover]]:
        return (
            Column("", lambda row: Text(formatting.time_words(row.at), token="quiet", figures=True), 68, least=68),
            Column("", lambda row: row.name, least=112),
            Column("", lambda row: quiet(row.group), 104, room=_ROOM_FOR_GROUP),
            Column("", _count, 86, "right", least=80),
        )


def _count(row: GateHandover) -> Chip | Text:
    """A chip only for who lacks something."""
    words = f"{row.given}/{row.wanted}"
    if row.given < row.wanted:
        return Chip(words, "triangle-alert", "warn")
    return Text(words, after=f"+\u00a0{row.extra}" if row.extra else "", figures=True, icon="check")
