"""Beside the piece: how many have which result, which were last, and the end of the run."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from equipment_app.domain.inspection import InspectionResult
from equipment_app.queries.inspections import RunShown
from equipment_app.ui.formatting import thousands
from equipment_app.ui.inspection.words import SIGNS, said
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import SMALL, TITLE
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.entry_rows import Section, SectionRow
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row

LAST = 6
_BAR: dict[str, Token] = {
    InspectionResult.PASSED: "good",
    InspectionResult.RESERVED: "warn",
    InspectionResult.REPAIR: "edge",
    InspectionResult.DISPOSAL: "bad",
}


class ResultsBar(draw.Painted):
    """The share of each result; what is left is the frame."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[str] = Counter()
        self.all = 0
        self.setFixedHeight(12)

    def show_counts(self, counts: Counter[str], all: int) -> None:
        self.counts, self.all = counts, all
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.box(painter, QRectF(self.rect()), colors["surface"], colors["line"], 3)
        x = 0.0
        for result, token in _BAR.items():
            wide = round(self.width() * self.counts[result] / self.all) if self.all else 0
            if wide:
                draw.box(painter, QRectF(x, 0, max(wide, 3), self.height()), colors[token], None, 3)
            x += wide


class RunSide(Card):
    def __init__(self, end: QWidget, back: QWidget) -> None:
        super().__init__()
        self.count, self.of = Label(size=TITLE, bold=True, figures=True), Label(size=SMALL, token="quiet")
        self.bar, self.results, self.last = ResultsBar(), Section(), Section(line=False)
        self.with_what = LineField()
        self.results.title.setText(self.tr("Results"))
        self.last.title.setText(self.tr("Last"))
        for section in (self.results, self.last):
            section.link.hide()
        self.told = Label(size=SMALL, token="quiet", elide=True)
        numbers = in_row(self.count, self.of, None, spacing=8)
        head = Strip("below", (in_column(numbers, self.bar, spacing=8), 1), margins=(PAD, 8, PAD, 14))
        field = Field(self.with_what, self.tr("By what, with what"))
        foot = in_column(field, self.told, end, margins=(PAD, 8, PAD, PAD), spacing=8)
        inside = in_column(self.results, self.last, in_row(None, back, margins=(0, 4, PAD, 4)), None)
        fill(self.body, head, (Scroll(inside), 1), foot)

    def show_run(self, shown: RunShown) -> None:
        run = shown.run
        counts, done, left = run.counts(), run.done, len(run.left)
        self.count.setText(thousands(len(done)))
        self.of.setText(self.tr("of {all} done").format(all=thousands(len(run.things))))
        self.bar.show_counts(counts, len(run.things))
        rows = [SectionRow(said(one), *SIGNS[one], aside=thousands(counts[one])) for one in map(str, InspectionResult)]
        self.results.show_rows([*rows, SectionRow(self.tr("left"), "minus", "quiet", aside=thousands(left))])
        self.last.show_rows(self._last(shown, done))
        self.last.setVisible(bool(done))
        rest = self.tr("%n left piece(s) can be finished another day.", "", left)
        self.told.setText(rest if done and left else self.tr("The record gets its number when it is made."))

    def _last(self, shown: RunShown, done: Sequence[int]) -> list[SectionRow]:
        rows = []
        for thing in reversed(done[-LAST:]):
            result = shown.run.of(thing).result
            rows.append(SectionRow(shown.pieces[thing].code, *SIGNS[result], aside=said(result)))
        return rows
