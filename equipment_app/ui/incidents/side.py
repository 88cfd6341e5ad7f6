"""At the right: what it was worth on that day, how far it has come, and the next step with its button."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.incidents import DECISIONS, PROPOSALS, Decision, Stage, State, Worth, latest, worth
from equipment_app.measures import crowns, whole_number
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.incident_steps import (
    DecideCompensation,
    FindAgain,
    PayCompensation,
    ProposeCompensation,
    RecordGrantNotice,
)
from equipment_app.queries.incidents import GivenLine, IncidentDetails
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.incidents import words
from equipment_app.ui.kit.form import Form
from equipment_app.ui.kit.form_parts import Day, Editor, FormChoice, FormLine, Money, Tick
from equipment_app.ui.look.theme import SMALL, TITLE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Card
from equipment_app.ui.widgets.entry_rows import Section, SectionRow
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column

WIDTH = 284
Step = ProposeCompensation | DecideCompensation | PayCompensation | RecordGrantNotice | FindAgain
_FIELDS = {
    Stage.PROPOSED: ("proposals", "amount", "remark"),
    Stage.DECIDED: ("verdict", "amount", "reference", "day", "consent", "remark"),
    Stage.PAID: ("amount", "reference", "day"),
    Stage.GRANT: ("reference", "day"),
    Stage.FOUND: ("remark",),
}
"""What each step asks for."""


class IncidentSide(Card):
    wanted = Signal(object)
    """The command of the button."""

    def __init__(self) -> None:
        super().__init__(caption=self.tr("Value and compensation"))
        self._card: IncidentDetails | None = None
        self.money, self.told = Label(size=TITLE, bold=True, figures=True), Label(size=SMALL, token="quiet", wrap=True)
        self.course = Section(self.tr("Course"), line=False, linked=False)
        self.save = Button(self.tr("Record the incident"), kind="primary", key="Ctrl+Enter")
        self.button = Button(kind="primary", key="Ctrl+Enter")
        self.lacking, self.waiting = (Label(size=SMALL, token="quiet", wrap=True) for _ in range(2))
        self.own, self.why = Money(self.tr("Own value, CZK")), FormLine(self.tr("Reason for it"))
        self.form: Form[Step] = Form(self.button, self.command, self.wanted.emit, self._lacks, by_enter=False)
        self.form.told = self.waiting
        self.step = FormChoice[Stage | None](self.tr("Next step"), [])
        lang = language()
        self.proposals = {key: Tick(said.said(lang)) for key, said in PROPOSALS.items()}
        verdicts = [("", self.tr("choose")), *((str(one), DECISIONS[one].said(lang)) for one in DECISIONS)]
        self.verdict = FormChoice[str](self.tr("Decision"), verdicts)
        self.amount, self.reference = Money(self.tr("Amount, CZK")), FormLine(self.tr("Reference"))
        self.day, self.remark = Day(self.tr("Day")), FormLine(self.tr("Remark"))
        self.consent = FormLine(self.tr("Consent of the grant"), hint=self.tr("its reference"))
        self.form.field(self.step)
        self._parts: dict[str, list[QWidget]] = {"proposals": [*self.proposals.values()]}
        asked: dict[str, Editor] = {"verdict": self.verdict, "amount": self.amount}
        asked |= {"reference": self.reference, "day": self.day, "consent": self.consent, "remark": self.remark}
        self._parts |= {name: [self.form.field(part)] for name, part in asked.items()}
        self._lay_out()
        self.form.watch(*(tick.toggled for tick in self.proposals.values()))
        self.step.currentIndexChanged.connect(self._follow)
        self.verdict.currentIndexChanged.connect(self._follow)

    def _lay_out(self) -> None:
        self.asked = [self.form.fields[self.step], *(part for some in self._parts.values() for part in some)]
        steps = in_column(*self.asked, margins=(PAD, 0, PAD, 0), spacing=8)
        self.figures = in_column(self.money, self.told, margins=(PAD, 12, PAD, 4), spacing=4)
        self.owned = in_column(margins=(PAD, 4, PAD, 4), spacing=8)
        inside = in_column(self.figures, self.owned, self.course, steps, None, spacing=4)
        foot = in_column(self.lacking, self.save, self.waiting, self.button, margins=(PAD, 8, PAD, PAD), spacing=8)
        fill(self.body, (Scroll(inside), 1), foot)

    def lay_out(self, form: "Form[ReportIncident]") -> None:
        """The value of one's own is a part of the page's form."""
        fill(self.owned, form.row(self.own), form.row(self.why))
        self.own_fields = [form.fields[self.own], form.fields[self.why]]

    # A new record

    def begin(self) -> None:
        self._card = None
        self.own.put("")
        self.why.put("")
        self._turn(new=True)
        self.form.look()
        self.course.show_rows([SectionRow(self.tr("Nothing is recorded yet"), "circle-dashed", "accent")])

    def show_line(self, line: GivenLine | None, pieces: int, day: date | None) -> None:
        if line is None or line.thing.price is None or day is None:
            self._say(None)
        else:
            self._say(worth(line.thing.price * max(1, pieces), line.begins, line.ends, day))

    @property
    def value(self) -> int | None:
        return self.own.amount

    def lacks(self) -> str:
        if wrong := self.own.wrong(left=True):
            return wrong
        return self.tr("Say why the value is another.") if self.own.value and not self.why.value else ""

    # A record that is there

    def show_record(self, card: IncidentDetails) -> None:
        same = self._card is not None and self._card.record.seq == card.record.seq
        self._card = card
        self._turn(new=False)
        harmed, own = card.record.harmed, card.record.facts.get("value")
        self._say(harmed[0].worth if len(harmed) == 1 else Worth(card.record.value))
        if own is not None:
            self.money.setText(f"{crowns(card.record.value)} Kč")
            self.told.setText(card.said["worth"])
        self._show_course(card)
        steps = _open_steps(card)
        begins = not same or len(card.record.steps) != self._shown
        asks = [(None, self.tr("choose"))] if steps[:1] == [Stage.FOUND] else []
        self.step.offer([*asks, *((one, words.stage(one)) for one in steps)])
        if begins:
            self.step.setCurrentIndex(0)
            self.verdict.choose("")
            for tick in self.proposals.values():
                tick.setChecked(False)
            for part in (self.amount, self.reference, self.day, self.remark):
                part.put("")
        self._shown = len(card.record.steps)
        self._follow()

    _shown = 0

    def _show_course(self, card: IncidentDetails) -> None:
        record, done = card.record, "circle-check"
        rows = [
            SectionRow(
                self.tr("Report made"), done, "good", f"{formatting.day(record.written)} · {card.names[record.by]}"
            )
        ]
        for one in record.steps:
            below = formatting.dotted(formatting.day(one.day), words.told(one))
            aside = "" if one.amount is None else f"{crowns(one.amount)} Kč"
            rows.append(SectionRow(words.stage(one.stage), done, "good", below, aside))
        if record.state in (State.RECORDED, State.PROPOSED, State.DECIDED):
            said = words.chip(record.state).text
            aside = f"{crowns(record.owed)} Kč" if record.state is State.DECIDED else ""
            rows.append(SectionRow(said, "circle-dashed", "accent", aside=aside))
        self.course.show_rows(rows)

    def _follow(self) -> None:
        card = self._card
        offered = bool(card) and self.step.count() > 0
        stage = self.step.value if offered else None
        names = _FIELDS[stage] if stage else ()
        for name, parts in self._parts.items():
            shown = name in names and (name != "amount" or stage is not Stage.DECIDED or self._compensates)
            shown = shown and (name != "consent" or (card is not None and card.kept is not None))
            for part in parts:
                part.setVisible(shown)
            if name == "amount" and not shown:
                self.amount.put("")
        if card and card.kept:
            said = self.tr("Grant's consent, kept until {day}")
            self.form.fields[self.consent].set_label(said.format(day=formatting.day(card.kept)))
        self.form.fields[self.step].setVisible(offered)
        self.button.setVisible(offered)
        self.button.setText(self._words(stage))
        self.form.look()

    @property
    def _compensates(self) -> bool:
        """It was decided that something is to be paid."""
        return self.verdict.value in (Decision.PART, Decision.FULL)

    def _words(self, stage: Stage | None) -> str:
        return {
            None: self.tr("Record the step"),
            Stage.PROPOSED: self.tr("Record the proposal"),
            Stage.DECIDED: self.tr("Record the decision"),
            Stage.PAID: self.tr("Record the payment"),
            Stage.GRANT: self.tr("Record the notice"),
            Stage.FOUND: self.tr("Found: back in the store"),
        }[stage]

    def _chosen(self) -> tuple[str, ...]:
        return tuple(key for key, tick in self.proposals.items() if tick.value)

    def _lacks(self) -> str:
        if self._card is None or not self.step.count():
            return ""
        stage = self.step.value
        waits = (
            (stage is None, self.tr("Choose what is to be recorded.")),
            (stage is Stage.PROPOSED and not self._chosen(), self.tr("Tick what is proposed.")),
            (stage is Stage.DECIDED and not self.verdict.value, self.tr("Choose the decision.")),
            (self._pays(stage) and self.amount.amount is None, self.tr("Enter the amount.")),
            (stage in (Stage.DECIDED, Stage.GRANT) and not self.reference.value, self.tr("Enter the reference.")),
        )
        return next((said for lacking, said in waits if lacking), "")

    def _pays(self, stage: Stage | None) -> bool:
        return stage is Stage.PAID or (stage is Stage.DECIDED and self._compensates)

    def command(self) -> Step | None:
        if self._card is None or not self.step.count():
            return None
        number, amount, reference, day = (
            self._card.record.number,
            self.amount.amount,
            self.reference.value,
            self.day.day,
        )
        match self.step.value:
            case Stage.PROPOSED:
                return ProposeCompensation(number, self._chosen(), amount, self.remark.value)
            case Stage.DECIDED:
                asked = amount if self._compensates else None
                remark, consent = self.remark.value, self.consent.value if self._card.kept else ""
                return DecideCompensation(number, self.verdict.value, reference, day, asked, remark, consent=consent)
            case Stage.PAID:
                return PayCompensation(number, amount, day, reference)
            case Stage.GRANT:
                return RecordGrantNotice(number, reference, day)
            case Stage.FOUND:
                return FindAgain(number, remark=self.remark.value)
        return None

    def _say(self, found: Worth | None) -> None:
        if found is None:
            self.money.setText("–")
            self.told.setText(self.tr("No price is known."))
            return
        self.money.setText(f"{crowns(found.value)} Kč")
        if found.life is None:
            self.told.setText(self.tr("No service life is set, the price stands. An aid; the commission decides."))
        else:
            told = self.tr("{left} of {life} days of life were left. An aid; the commission decides.")
            self.told.setText(told.format(left=whole_number(found.left or 0), life=whole_number(found.life)))

    def _turn(self, *, new: bool) -> None:
        for part in (*self.own_fields, self.save):
            part.setVisible(new)
        self.button.setVisible(not new)
        for part in self.asked:
            part.setVisible(not new)


def _open_steps(card: IncidentDetails) -> Sequence[Stage]:
    """What may be written now; what comes next first."""
    record = card.record
    decided = latest(record.steps, Stage.DECIDED)
    found = sum(one.found for one in record.steps)
    steps = [] if decided or record.state is State.FOUND else [Stage.PROPOSED, Stage.DECIDED]
    if record.state is State.PROPOSED:
        steps.reverse()
    if record.state is State.DECIDED:
        steps.append(Stage.PAID)
    if card.grant and not latest(record.steps, Stage.GRANT):
        steps.append(Stage.GRANT)
    return [*steps, Stage.FOUND] if found < record.missing else steps
