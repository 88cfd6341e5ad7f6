"""In the middle: what happened, when, where and how; typed for a new record, and read of one that is there."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from equipment_app.domain.incidents import ANSWERS, HARMS, Harm
from equipment_app.operations.incident import STORE, ReportIncident
from equipment_app.operations.lines import Line
from equipment_app.queries.incidents import IncidentDetails
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.incidents import words
from equipment_app.ui.kit.form import Form
from equipment_app.ui.kit.form_parts import Day, FormArea, FormLine, Tick
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.widgets.card import PAD, Card, Fact, FactGrid
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, as_widget, in_column, in_row
from equipment_app.ui.widgets.segmented import Segment, Segmented

_AREA = 72


class IncidentEvent(Card):
    """`files` stand below, once there is a record they belong to."""

    def __init__(self, files: QWidget) -> None:
        super().__init__(caption=self.tr("What happened"))
        self.files = files
        self.what = Segmented(self.tr("Kind of incident"), wraps=True, asks=True)
        self.risk = Segmented(self.tr("Arose from the risk of service"))
        self.day, self.hour = Day(self.tr("Day of the incident"), 132), FormLine(self.tr("Hour"), 84)
        self.place, self.how = FormLine(self.tr("Place")), FormArea(self.tr("Circumstances"), _AREA)
        self.reported, self.police = FormLine(self.tr("Reported to")), FormLine(self.tr("Police reference"))
        self.why, self.statement = FormLine(self.tr("Why")), FormLine(self.tr("Statement of the holder"))
        self.averting = Tick(self.tr("While averting a threatening damage"))
        self.substance = Tick(self.tr("Under alcohol or another substance"))
        self.told, self.text = FactGrid(2), Label(wrap=True)
        self.asked = QWidget()
        self.read = as_widget(in_column(self.told, self.text, margins=(PAD, 16, PAD, 16), spacing=16))
        inside = in_column(self.asked, self.read, files, None)
        self.body.addWidget(Scroll(inside), 1)

    def lay_out(self, form: "Form[ReportIncident]") -> None:
        """Its fields are those of the page's form."""
        question = Label(self.tr("Did it arise from the risk of service?"), bold=True, wrap=True)
        law = Label(self.tr("section 95(5) of act 361/2003"), size=SMALL, token="quiet", wrap=True)
        in_column(
            self.what,
            form.row(self.day, self.hour, self.place),
            form.row(self.how),
            form.row(self.reported, self.police),
            in_row((in_column(question, law), 1), self.risk, spacing=8),
            form.row(self.why),
            form.row(self.averting, self.substance),
            form.row(self.statement),
            on=self.asked,
            margins=(PAD, 16, PAD, 16),
            spacing=12,
        )
        form.watch(self.what.chosen, self.risk.chosen)
        self._form = form

    def fit(self, room: int) -> None:
        """Its rows have that much width."""
        self._form.fit(room - 2 * PAD - 2)

    def begin(self, what: str, today: date) -> None:
        """Empty fields of a new record; `what` happened only where it was said already."""
        lang = language()
        self.what.fill([Segment(str(one), words.harm(one)) for one in HARMS])
        self.risk.fill([Segment(one, said.said(lang).capitalize()) for one, said in ANSWERS.items()])
        self.what.choose(what or None)
        self.risk.choose("commission")
        self.day.put_day(today)
        for part in (self.hour, self.place, self.how, self.reported, self.police, self.why, self.statement):
            part.put("")
        self.averting.setChecked(False)
        self.substance.setChecked(False)
        self._turn(new=True)

    def lacks(self, today: date) -> str:
        """What is missing yet, in a sentence; nothing where it can be recorded."""
        if not self.what.value:
            return self.tr("Choose what happened.")
        if self.day.day is None:
            return self.tr("Enter the day of the incident.")
        if self.day.day > today:
            return self.tr("The day of the incident is in the future.")
        if self.what.value == Harm.THEFT and not self.police.value:
            return self.tr("A theft needs the police reference.")
        if self.risk.value in ("yes", "no") and not self.why.value:
            return self.tr("Say why it arose from the risk of service, or did not.")
        return ""

    def report(self, member: int, line: Line, value: int | None, why: str) -> ReportIncident:
        return ReportIncident(
            member or STORE,
            (line,),
            circumstances=self.how.value,
            place=self.place.value,
            police=self.police.value,
            happened=self.day.day,
            what=self.what.value,
            hour=self.hour.value,
            reported=self.reported.value,
            risk=self.risk.value,
            risk_reason=self.why.value,
            averting="yes" if self.averting.value else "",
            substance="yes" if self.substance.value else "",
            statement=self.statement.value,
            value=value,
            value_reason=why,
        )

    def show_record(self, card: IncidentDetails) -> None:
        said, record, lang = card.said, card.record, language()
        when = formatting.listed(formatting.day(record.day), said["hour"])
        risk = str(record.facts.get("risk") or "")
        answers = formatting.listed(ANSWERS[risk].said(lang) if risk else "", said["risk"])
        facts: Sequence[tuple[str, str]] = (
            (self.tr("Incident"), words.harm(record.what)),
            (self.tr("When"), when),
            (self.tr("Place"), said["place"]),
            (self.tr("Reported to"), said["reported"]),
            (self.tr("Police reference"), said["police"]),
            (self.tr("From the risk of service"), answers),
            (self.tr("While averting a damage"), self.tr("yes") if record.facts.get("averting") == "yes" else ""),
            (self.tr("Alcohol or drugs"), self.tr("yes") if record.facts.get("substance") == "yes" else ""),
        )
        self.told.show_facts([Fact(label, value, bold=False) for label, value in facts if value])
        self.text.setText("\n\n".join(filter(None, (said["reason"], said["statement"]))))
        self._turn(new=False)

    def _turn(self, *, new: bool) -> None:
        self.asked.setVisible(new)
        for part in (self.read, self.files):
            part.setVisible(not new)
