"""Transfer: things go from one holder to another in one entry and on one paper, and are nobody's at no time."""

from collections.abc import Generator, Iterable
from dataclasses import field, replace
from datetime import date
from typing import Annotated, ClassVar

from equipment_app.domain.custody import AS_ISSUED, CONDITIONS, HolderId
from equipment_app.domain.entries import Cell
from equipment_app.domain.errors import NameRefused, NothingToDo, Refusal, UnknownMember
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.words import Words
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import THING, Argument, needs, spoken
from equipment_app.operations.handing import HandoverOperation, WorkedOut
from equipment_app.operations.lines import Line, PlannedLine
from equipment_app.operations.plan import Plan, Several
from equipment_app.operations.take_back import Bag
from equipment_app.store.books import Books
from equipment_app.store.records.people import Holder, Member

_HOLDER = "a member by personal number or badge, a unit by its code, a place of the store by its label"
_MORE = (
    f"{THING}\n\nWho has the things need not be said where each is named by a number of its own. Between the store and "
    "a member things are issued and returned. What a unit holds somebody of it answers for: its lead, else who is "
    "said. --condition is never guessed; only what lies in the store, or was handed over the same day, needs none."
)
_CONDITION = Argument("--condition", help="the condition of what is transferred", choices=(AS_ISSUED, *CONDITIONS))
SIGNERS = 3
"""Who gives, who takes, who keeps the store: each has a copy."""
_CAN_HOLD = ("member", "unit", "location")


class UnknownHolder(NameRefused):
    units: tuple[str, ...]
    cs = """Člen, útvar ani místo skladu „{name}“ v evidenci není. Nic se nezapsalo; zadejte OEČ, místo skladu nebo kód
        útvaru: {units}."""
    en = """There is no member, unit or place of the store “{name}”. Nothing was written; enter a personal number, a
        place or the code of a unit: {units}."""


class WhoseThings(Refusal):
    """It cannot be told from whom."""

    holders: tuple[str, ...]
    cs = """Nelze určit jediného držitele, od kterého se převádí: {holders}. Nic se nezapsalo; uveďte, od koho, a od
        každého převeďte zvlášť."""
    en = """There is no single holder to transfer from: {holders}. Nothing was written; say from whom, and transfer from
        each separately."""

    at_command_line = Words("Přidejte --from DRŽITEL.", "Add --from HOLDER.")

    def sentences(self) -> Words:
        return Words(self.cs, self.en) if self.holders else _ALIKE


_ALIKE = Words(
    "Věci bez kódu jsou na více místech stejné, a tak nelze určit, od koho se převádějí. Nic se nezapsalo; uveďte to.",
    "Items without a code are alike wherever they are, so it cannot be told from whom. Nothing was written; say it.",
)


class NoTransfer(NameRefused):
    """Between the store and a member things are issued and returned."""

    cs = """Mezi skladem a členem se věci nepřevádějí: {name}. Nic se nezapsalo; vydejte je, nebo je převezměte zpět."""
    en = """Between the store and a member nothing is transferred: {name}. Nothing was written; issue the items, or take
        them back."""


class AlreadyThere(NameRefused):
    cs = "Věci už má {name}. Nic se nezapsalo; zvolte, komu jinému se převádějí."
    en = "{name} has the items already. Nothing was written; choose somebody else to transfer them to."


class NobodyAnswers(Refusal):
    unit: str
    cs = """Útvar {unit} nemá vedoucího, který by za věci odpovídal. Nic se nezapsalo; uveďte, kdo z útvaru za ně
        odpovídá."""
    en = """{unit} has no lead to answer for the items. Nothing was written; say who of the unit answers for them."""


class AnswersElsewhere(NameRefused):
    unit: str
    cs = """{name} není z útvaru {unit}, a za jeho věci proto neodpovídá. Nic se nezapsalo; zvolte někoho z něj."""
    en = """{name} is not of {unit} and does not answer for its items. Nothing was written; choose somebody of it."""


class DifferentTerms(Refusal):
    cs = """Některé z věcí mají termín vrácení a jiné mají jiný nebo žádný. Nic se nezapsalo; převeďte zvlášť, co se
        má vrátit ve stejný den."""
    en = """Some of the items are to be returned by a day, others by another or none. Nothing was written; transfer
        separately what is to be returned on the same day."""


class LentToUnit(Refusal):
    unit: str
    cs = """Co je půjčené, má vrátit člověk, a tak to nemůže převzít útvar {unit}. Nic se nezapsalo; převeďte to na
        člena, nebo to převezměte zpět do skladu a útvaru předejte natrvalo."""
    en = """What is on loan is returned by a person, so {unit} cannot take it over. Nothing was written; transfer it
        to a member, or take it back into the store and hand it to the unit for good."""


@spoken("transfer", "transfer items from one holder to another", _MORE)
@needs(Right.HAND_OVER)
class Transfer(HandoverOperation):
    """`things` go to the holder `to`; from `source`, where it is not whoever has them all.

    Things that a unit has already come by it anew where somebody else is to answer for them: in two entries of one
    batch, through the hands of whoever that is.
    """

    kind: ClassVar = Kind.TRANSFER
    done: ClassVar = "transferred"
    to: Annotated[int | str, Argument("--to", "HOLDER", _HOLDER)]
    """Id of the holder, or what people call it."""
    things: Annotated[tuple[Line | str, ...], Argument("THING", help="see below")] = ()
    source: Annotated[int | str, Argument("--from", "HOLDER", "who has them; needed for what is named by article")] = ""
    responsible: Annotated[
        int | str, Argument("--responsible", "PERSONAL_NO", "who answers for what a unit gets; else its lead")
    ] = ""
    reason: Annotated[str, Argument("--reason", "TEXT", "why, printed on the paper")] = field(default="", kw_only=True)
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the paper")] = field(default="", kw_only=True)
    condition: Annotated[str, _CONDITION] = ""
    """Of the lines that say none."""
    overdue: Annotated[str, Argument("--overdue", "REASON", "why what is past its expiry or inspection goes on")] = ""

    def plan(self, books: Books) -> Plan | Several:
        """Raises what `work_out` raises."""
        source, target = self._sides(books)
        if source != target or target.kind != "unit" or not self.responsible:
            return self.plan_of(books, self.work_out(books))
        return Several(2, self._anew(books, _answers(books, target, self.responsible).id))

    def _anew(self, books: Books, member: int) -> Generator[Plan, None, None]:
        through = replace(self, to=member, responsible="")
        yield through.plan_of(books, through.work_out(books))
        back = replace(self, source=member, condition="", overdue=self.overdue or self.reason)
        yield back.plan_of(books, back.work_out(books))

    def work_out(self, books: Books) -> WorkedOut:
        """The moves of every line.
        Raises UnknownHolder, UnknownMember, WhoseThings, NoTransfer, AlreadyThere, NothingToDo; LineRefused: names the
        line that cannot be transferred, and why.
        """
        source, target = self._sides(books)
        if {source.kind, target.kind} == {"location", "member"}:
            raise NoTransfer(source.name if source.kind == "member" else target.name)
        if source == target:
            raise AlreadyThere(target.name)
        day = self.on or books.journal.today()
        bag = Bag(books, source.id, self.condition, day, target.id)
        lines = bag.plan_all(enumerate(self.things, start=1))
        inside = target.kind == "location"
        asked = enumerate(lines, start=1)
        lines = [one if inside and not one.proposed else self._although(books, n, one, day) for n, one in asked]
        return WorkedOut(target.name, lines)

    def facts(self, books: Books, out: WorkedOut) -> dict[str, Cell]:
        """Raises NobodyAnswers, AnswersElsewhere, DifferentTerms, LentToUnit."""
        source, target = self._sides(books)
        copies = self.copies or (0 if "location" in (source.kind, target.kind) else SIGNERS)
        facts = handing.printed(books, copies, self.replaces)
        terms = _terms(books, source, out)
        if len(terms) > 1:
            raise DifferentTerms
        if term := next(iter(terms), None):
            facts["until"] = term
            if target.kind == "unit":
                raise LentToUnit(target.name)
        if target.kind == "unit":
            facts["responsible"] = _answers(books, target, self.responsible).id
        return facts

    def _sides(self, books: Books) -> tuple[Holder, Holder]:
        if not self.things:
            raise NothingToDo
        return self._source(books), holder(books, self.to)

    def _source(self, books: Books) -> Holder:
        if self.source:
            return holder(books, self.source)
        asked = resolve.foreseen(books, self.things).values()
        pieces = [line.thing for line in asked if line.thing is not None]
        there = {held.holder: held for some in books.things.holders_of(pieces).values() for held in some}
        if len(there) == 1:
            ((one, held),) = there.items()
            if books.people.kind(one) not in _CAN_HOLD:
                raise resolve.elsewhere(books, held.thing.title, held)
            return holder(books, one)
        raise WhoseThings(tuple(books.people.name(one) for one in sorted(there)))

    def _although(self, books: Books, number: int, planned: PlannedLine, day: date) -> PlannedLine:
        with resolve.line_asked(books, number, planned.line) as line:
            asked = handing.although(books, line, planned.things, day, self.overdue, planned.proposed)
            return replace(planned, line=asked)


def holder(books: Books, who: int | str) -> Holder:
    """Whoever can hold things: by id; a unit by its code, a place by its label, a member by number or badge.
    Raises UnknownHolder, MemberHasLeft, OfAnotherStore.
    """
    found = who if isinstance(who, int) else _named(books, who.strip())
    there = books.people.holder(found) if found is not None else None
    if there is None or there.kind not in _CAN_HOLD:
        if resolve.was_member(books, who):
            raise resolve.MemberHasLeft(str(who))
        raise UnknownHolder(str(who), tuple(books.people.units()))
    return there


def _named(books: Books, text: str) -> int | None:
    units = {code.casefold(): id for code, (id, _) in books.people.units().items()}
    places = {place.label.casefold(): place.id for place in books.people.places()}
    found = units.get(text.casefold()) or places.get(text.casefold())
    if found is not None:
        return found
    try:
        return resolve.member(books, text).id
    except UnknownMember:
        return None


def _answers(books: Books, unit: Holder, who: int | str) -> Member:
    """Who of a unit answers for what it holds."""
    if who:
        member = resolve.member(books, who)
        if member.unit != unit.id:
            raise AnswersElsewhere(member.full_name, unit.name)
        return member
    leads = [one for one in books.people.leads(unit.id) if one.unit == unit.id]
    if not leads:
        raise NobodyAnswers(unit.name)
    return leads[0]


def _terms(books: Books, source: Holder, out: WorkedOut) -> set[str | None]:
    """By when the things are to be returned, by the papers their holder has them under."""
    if source.kind == "location":
        return set()
    numbers = books.history.issues(HolderId(source.id), out.moves(), books.journal.head()[0] + 1)
    return set(_until(books, map(str, numbers)))


def _until(books: Books, numbers: Iterable[str]) -> Iterable[str | None]:
    for number in numbers:
        yield books.journal.payload(books.papers.seq(number)).get("x", {}).get("until")
