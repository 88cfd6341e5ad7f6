"""At the left: which thing, whose it was, by which paper; and what a grant asks for."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from equipment_app.domain.incidents import Stage, latest
from equipment_app.measures import crowns
from equipment_app.queries.incidents import GivenLine, IncidentDetails, NewIncident
from equipment_app.store.records.people import Member
from equipment_app.ui import formatting
from equipment_app.ui.incidents import words
from equipment_app.ui.kit.form_parts import FormChoice, FormLine
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import PAD, Card, Fact, FactRows, Notice
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.label import Avatar, IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, in_column, in_row


class IncidentThing(Card):
    """`line` is what is chosen of all the member has; a record already made shows its own."""

    paper_wanted = Signal(str)
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__(caption=self.tr("Item and member"))
        self._lines: Sequence[GivenLine] = ()
        self._reported = self._member = False
        self._others = ""
        self.choice, self.quantity = (
            FormChoice[int | None](self.tr("Which item"), []),
            FormLine(self.tr("Quantity"), 88),
        )
        self.pick, self.count = Field(self.choice, self.choice.words), Field(self.quantity, self.quantity.words)
        self.count.setFixedWidth(88)
        self.name, self.code = Label(size=LARGE, bold=True, wrap=True), Label(token="quiet", elide=True)
        self.facts, self.given = FactRows(), FactRows()
        self.face, self.person = Avatar(), Label(size=LARGE, bold=True, wrap=True)
        self.unit = Label(size=SMALL, token="quiet", wrap=True)
        self.paper, self.notice = LinkButton(arrow=True, does=self._open), Notice()
        thing = in_row(IconLabel("package", size=24), (in_column(self.name, self.code, spacing=2), 1), spacing=12)
        person = in_row(self.face, (in_column(self.person, self.unit, spacing=2), 1), spacing=12)
        inside = in_column(
            in_row((self.pick, 1), self.count, spacing=8),
            thing,
            self.facts,
            person,
            self.given,
            in_row(self.paper, None),
            self.notice,
            None,
            margins=(PAD, 12, PAD, PAD),
            spacing=12,
        )
        self.body.addWidget(Scroll(inside), 1)
        self.choice.currentIndexChanged.connect(self._follow)

    @property
    def line(self) -> GivenLine | None:
        at = self.choice.value if self._lines else None
        return None if at is None else self._lines[at]

    @property
    def pieces(self) -> int:
        """Of a quantity what was typed, at most what there is; 0 where it is no number."""
        line = self.line
        if line is None:
            return 0
        if line.thing.number is not None:
            return 1
        said = self.quantity.value
        return int(said) if said.isdecimal() and 0 < int(said) <= line.quantity else 0

    def show_new(self, new: NewIncident) -> None:
        """Of several things none is chosen, but for the one it was begun from."""
        self._reported = False
        at = next((n for n, line in enumerate(new.lines) if line.thing.id == new.draft.thing), None)
        self._offer(new.lines, asks=at is None)
        self.choice.choose(at)
        self._show_member(new.member, new.place, new.others, stored=new.stored)

    def show_record(self, card: IncidentDetails) -> None:
        self._reported = latest(card.record.steps, Stage.GRANT) is not None
        self._offer(card.lines)
        self._show_member(card.member, "", card.others, stored=True)
        self.count.hide()

    def _offer(self, lines: Sequence[GivenLine], *, asks: bool = False) -> None:
        self._lines = lines
        offers: list[tuple[int | None, str]] = [(None, self.tr("choose"))] if asks and len(lines) > 1 else []
        self.choice.offer([*offers, *((n, words.named(line.thing, line.quantity)) for n, line in enumerate(lines))])
        self.pick.setVisible(len(lines) > 1)

    def _show_member(self, member: Member | None, place: str, others: int, *, stored: bool) -> None:
        if member is None:
            nobody = self.tr("From the store, entrusted to nobody")
            self.face.show_initials("")
            self.person.setText(nobody if stored else self.tr("With no member and not in the store"))
            self.unit.setText(place)
        else:
            self.face.show_initials(f"{member.surname[:1]}{member.given_name[:1]}")
            self.person.setText(member.full_name)
            self.unit.setText(formatting.dotted(member.personal_number, member.unit_name))
        self._others = self.tr("%n open", "", others) if others else self.tr("none")
        self._member = member is not None
        self._follow()

    def _follow(self) -> None:
        line = self.line
        for part in (self.facts, self.given, self.paper, self.notice):
            part.setVisible(line is not None)
        if line is None:
            self._ask()
            return
        thing, lot = line.thing, line.thing.number is None
        self.name.setText(words.named(thing))
        self.code.setText(thing.code)
        self.count.setVisible(lot)
        self.quantity.put("1" if lot else "")
        price = f"{crowns(thing.price)} Kč" if thing.price is not None else "–"
        self.facts.show_facts(
            (
                Fact(self.tr("Inventory number"), thing.inventory or "–", bold=False),
                Fact(self.tr("Serial number"), thing.serial or "–", bold=False),
                Fact(self.tr("Acquired"), formatting.day(date.fromisoformat(thing.received_on)), bold=False),
                Fact(self.tr("Price"), price),
            )
        )
        since = formatting.day(line.since) if line.since else "–"
        self.given.show_facts(
            (Fact(self.tr("Entrusted"), since, bold=False), Fact(self.tr("Other incidents"), self._others, bold=False))
            if self._member
            else ()
        )
        self.paper.setText(line.paper)
        self.paper.setVisible(bool(line.paper) and self._member)
        grant = self.tr("Bought from a grant: this has to be reported to the operator of the programme.")
        self.notice.say(grant if line.grant and not self._reported else "", "warn")
        self.chosen.emit()

    def _ask(self) -> None:
        self.name.setText(self.tr("Which item?") if self._lines else self.tr("Nothing is held"))
        self.code.setText(self.tr("Choose it, or scan it.") if self._lines else self.tr("Scan the item."))
        self.count.hide()
        self.chosen.emit()

    def _open(self) -> None:
        if self.line is not None:
            self.paper_wanted.emit(self.line.paper)
