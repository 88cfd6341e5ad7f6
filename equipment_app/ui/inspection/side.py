"""Beside the piece: how many have which result, which were last, and the end of the run."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from equipment_app.domain.inspection import InspectionResult
from equipment_app.queries.inspections import RunShown
from equipment_app.ui.formatting import thousands
from equipment_app.ui.inspection.words import SIGNS, said
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import SMALL, TITLE
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.entry_rows import Section, SectionRow
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row
from equipment_app.ui.widgets.progress import Shares

LAST = 6
_BAR: dict[str, Token] = {
    InspectionResult.PASSED: "good",
    InspectionResult.RESERVED: "warn",
    InspectionResult.REPAIR: "edge",
    InspectionResult.DISPOSAL: "bad",
}


class RunSide(Card):
    def __init__(self, end: QWidget, back: QWidget) -> None:
        super().__init__()
        self.count, self.of = Label(size=TITLE, bold=True, figures=True), Label(size=SMALL, token="quiet")
        self.bar, self.results = Shares(12, least=3, gap=0, ground="surface"), Section(self.tr("Results"), linked=False)
        self.last = Section(self.tr("Last"), line=False, linked=False)
        self.with_what = LineField()
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
        self.bar.show_parts([(counts[one], token) for one, token in _BAR.items()], len(run.things), "line")
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
