"""Things go from one holder to another, or to another unit of the state; a piece gets a funding source."""

from collections.abc import Sequence
from datetime import date

from equipment_app.domain.collation import sort_key
from equipment_app.domain.custody import AS_ISSUED, CONDITIONS
from equipment_app.domain.holdings import HoldingLine
from equipment_app.domain.papers import Funding
from equipment_app.operations import Command
from equipment_app.operations.fundings import AssignFunding
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.lines import Line
from equipment_app.operations.transfer import Transfer
from equipment_app.queries.member_card import MemberDetails
from equipment_app.queries.pieces import ThingDetails
from equipment_app.queries.takers import Taker
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_parts import Day, Editor, FormArea, FormChoice, FormLine, Tick
from equipment_app.ui.kit.person_line import PersonLine

_REMARK = 72
Things = tuple[Line | str, ...]


class TransferForm(FormCard):
    """Of `things` that `source` has, to one of `known`. Of several offers of things one is chosen.

    Who answers for them is asked as soon as a unit is to get them.
    """

    def __init__(
        self,
        desk: Desk,
        source: int,
        offers: Sequence[tuple[Things, str]],
        known: Sequence[Taker],
        *,
        stored: bool = False,
        pieces: int = 0,
        giver: str = "",
    ) -> None:
        """`stored`: they lie in the store, so their condition is known. `pieces`: the first offer is everything."""
        super().__init__(desk)
        self._source = source
        self._members = [one for one in known if one.kind == "member"]
        self._known = {one.name: one for one in known if not (stored and one.kind == "member")}
        if pieces:
            offers = [(offers[0][0], self.tr("everything, %n pc(s)", "", pieces)), *offers[1:]]
        self.things = FormChoice(self.tr("What"), offers, chosen=offers[0][0], needed=True)
        takers = {name: self._known[name] for name in sorted(self._known, key=sort_key)}
        self.to = PersonLine(self.tr("To whom"), takers, needed=True, hint=self.tr("name or unit"))
        self.responsible = PersonLine[int](self.tr("Answers for a unit"), {}, hint=self.tr("the unit's lead"))
        said = [(AS_ISSUED, self.tr("unchanged")), *((key, formatting.condition(key)) for key in CONDITIONS)]
        offered = said if stored else [("", self.tr("choose")), *said]
        self.condition = FormChoice[str](self.tr("Condition"), offered, 168, needed=True)
        self.reason = FormLine(self.tr("Reason"))
        self.remark = FormArea(self.tr("Remark"), _REMARK)
        rows = ((self.things,), (self.to,), (self.responsible,), (self.condition,), (self.reason,), (self.remark,))
        title = self.tr("Transfer from: {name}").format(name=giver) if giver else self.tr("Transfer")
        self.build(title, self.tr("Transfer and file the paper"), rows)
        self.to.textChanged.connect(self._offer_responsible)
        self._offer_responsible()

    @classmethod
    def of_piece(cls, desk: Desk, facts: ThingDetails, known: Sequence[Taker]) -> "TransferForm":
        """Of the piece whose card is shown."""
        assert facts.piece is not None
        thing = facts.thing
        offers: list[tuple[Things, str]] = [((Line(thing=thing.id),), f"{formatting.name(thing)} {thing.code}")]
        return cls(desk, facts.piece.holder, offers, known, stored=facts.piece.bucket == "stored")

    @classmethod
    def of_member(cls, desk: Desk, card: MemberDetails, known: Sequence[Taker]) -> "TransferForm":
        """Of all that a member has, or of one line of it."""
        each = [((_thing(line),), _words(line)) for line in card.holdings]
        everything = tuple(thing for (thing,), _ in each)
        offers: list[tuple[Things, str]] = [(everything, ""), *each]
        return cls(desk, card.member.id, offers, known, pieces=card.pieces, giver=card.member.name)

    def begin(self) -> None:
        self.to.setFocus()

    def command(self) -> Transfer | None:
        taker = self.to.person
        if taker is None:
            return None
        return Transfer(
            taker.id,
            self.things.value,
            self._source,
            (self.responsible.person or 0) if taker.kind == "unit" else "",
            reason=self.reason.value,
            remark=self.remark.value,
            condition=self.condition.value,
        )

    def _offer_responsible(self) -> None:
        """Members of the unit that is to get the things; nobody where a person does."""
        taker = self.to.person
        unit = taker.id if taker and taker.kind == "unit" else 0
        self.responsible.offer_people({one.name: one.id for one in self._members if unit and one.unit == unit})
        self.fields[self.responsible].setVisible(bool(unit))


def _thing(line: HoldingLine) -> str:
    return line.code or f"{line.article}/{line.size}*{line.quantity}"


def _words(line: HoldingLine) -> str:
    size = formatting.one_of_sizes(line.size)
    pieces = formatting.pieces(line.quantity, line.unit) if line.quantity > 1 else ""
    return " ".join(filter(None, (formatting.name(line), size, line.code, pieces)))


class PropertyForm(FormCard):
    """Of `things`, to a unit that is known or new. `kept`: until when a grant asks to keep one of them."""

    def __init__(self, desk: Desk, things: Sequence[int], known: Sequence[str], kept: date | None = None) -> None:
        super().__init__(desk)
        self._things = tuple(Line(thing=one) for one in things)
        self.to = FormLine(self.tr("Who takes it over"), needed=True, known=known)
        self.since = Day(self.tr("Competence changes on"), 168)
        self.reason = FormLine(self.tr("Legal reason"), hint=self.tr("section 19 of act 219/2000"))
        acting = self.tr("name, function")
        self.ours = FormLine(self.tr("Acts for us"), hint=acting)
        self.theirs = FormLine(self.tr("Acts for them"), hint=acting)
        day = formatting.day(kept) if kept else ""
        said = self.tr("Grant's consent, kept until {day}").format(day=day)
        self.consent = FormLine(said, needed=bool(kept), hint=self.tr("its reference"))
        self.remark = FormArea(self.tr("Remark"), _REMARK)
        rows: tuple[Sequence[Editor], ...] = (
            (self.to,),
            (self.since,),
            (self.reason,),
            (self.ours,),
            (self.theirs,),
            *([(self.consent,)] if kept else []),
            (self.remark,),
        )
        title = self.tr("Hand over property: %n pc(s)", "", len(self._things))
        self.build(title, self.tr("Hand over and file the record"), rows)

    @classmethod
    def of_things(
        cls, desk: Desk, _: ThingDetails, known: tuple[Sequence[int], Sequence[str], date | None]
    ) -> "PropertyForm":
        """Of the pieces chosen in the list, else of the one whose card is shown."""
        return cls(desk, *known)

    def command(self) -> HandOverProperty:
        texts = (self.reason.value, self.ours.value, self.theirs.value)
        remark, consent = self.remark.value, self.consent.value
        return HandOverProperty(self.to.value, self._things, self.since.day, *texts, remark=remark, consent=consent)


class FundingForm(FormCard):
    """Of a piece that has none, or of all of its delivery that has none."""

    def __init__(self, desk: Desk, facts: ThingDetails, sources: Sequence[Funding]) -> None:
        super().__init__(desk)
        self._thing = facts.thing
        offers = [("", self.tr("choose a source")), *((one.code, f"{one.letter} · {one.code}") for one in sources)]
        self.source = FormChoice(self.tr("Funding source"), offers, needed=True)
        note = facts.thing.delivery_note
        self.whole = Tick(self.tr("and all of delivery note {note} that has none").format(note=note))
        self.build(self.tr("Source of an item"), self.tr("Assign"), [facts.thing.code, (self.source,), (self.whole,)])

    def command(self) -> Command | None:
        note = self._thing.delivery_note if self.whole.value else ""
        return AssignFunding(self.source.value, (self._thing.code,), note)
