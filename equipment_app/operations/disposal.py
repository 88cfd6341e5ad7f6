"""Disposal: what a proposal lists is decided not to be needed, seen by a commission of two, and destroyed."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from equipment_app.domain.custody import HolderId, Move, Seq
from equipment_app.domain.entries import Cell, remark, remarks
from equipment_app.domain.errors import OutOfStock
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.words import Words, name_words, tells
from equipment_app.domain.write_offs import (
    CHECKS,
    LOST,
    BadDecisionDay,
    DisposedTooEarly,
    ExchangedSince,
    HowDestroyed,
    NoCommission,
    NoReference,
    NothingNamed,
    NothingReady,
    NotImpartial,
    OnePersonTwice,
    Undecided,
    WhyKept,
    WhyUnchecked,
    WriteOffDecided,
)
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import Argument, On, needs, spoken
from equipment_app.operations.holders import the_holder
from equipment_app.operations.keeping import refuse_no_reference
from equipment_app.operations.plan import Operation, Plan
from equipment_app.operations.somebody import OF_OUTSIDE, PERSON, named_person
from equipment_app.operations.write_off import COPIES, NUMBER, changed, named_lines, open_write_off
from equipment_app.store.books import Books
from equipment_app.store.records.identity import identity_of
from equipment_app.store.records.write_offs import COMMISSION, OUTSIDE, WriteOff, WriteOffLine


@spoken(
    "write-off decide",
    "record the decision that the property is not needed",
    "A second person confirms it. After it nothing is added to the proposal.",
)
@needs(Right.DISPOSE, two=True)
class DecideUnneeded(Operation):
    """By law 219/2000 section 14. What is refused ends the write-off."""

    number: Annotated[str, NUMBER]
    reference: Annotated[str, Argument("--reference", "TEXT", "the file reference of the decision")]
    day: Annotated[date | None, Argument("--day", "DATE", "the day of the decision, else today")] = None
    offered: Annotated[str, Argument("--offered", "TEXT", "to whom it was offered, or why not; printed")] = ""
    decider: Annotated[str, Argument("--decider", "TEXT", "who decides: name, function; printed")] = ""
    refused: Annotated[bool, Argument("--refused", help="the property is needed: the write-off ends")] = False
    copies: int = 0

    def plan(self, books: Books) -> Plan:
        """Raises NoWriteOff, WriteOffEnded, WriteOffDecided, BadDecisionDay, NoReference."""
        found, today = open_write_off(books, self.number), books.journal.today()
        if found.decision:
            raise WriteOffDecided(found.number)
        if not self.reference.strip():
            raise NoReference
        since = self.day or today
        if not found.day <= since <= today:
            raise BadDecisionDay(since, found.day, today)
        refused: dict[str, Cell] = {"refused": 1} if self.refused else {}
        return Plan(
            Kind.UNNEEDED,
            about=Seq(found.seq),
            facts=handing.printed(books, self.copies or COPIES) | {"since": since.isoformat()} | refused,
            secrets=remarks(reference=self.reference, offered=self.offered, decider=self.decider),
            subject=found.number,
        )


@spoken("write-off commission", "name the chair and the members of the commission")
@needs(Right.DISPOSE)
class NameCommission(Operation):
    """Two or three different people; none proposed the write-off or answers for the property. Somebody who is in no
    book is named as written, where `outside` says that this is meant: else a slip of the keyboard would be somebody.
    """

    number: Annotated[str, NUMBER]
    chair: Annotated[str, Argument("--chair", "WHO", f"its chair, {PERSON}")]
    member: Annotated[str, Argument("--member", "WHO", f"its member, {PERSON}")]
    second: Annotated[str, Argument("--second", "WHO", f"a second member, {PERSON}")] = ""
    outside: Annotated[bool, OF_OUTSIDE] = False

    def plan(self, books: Books) -> Plan:
        """Raises NoWriteOff, WriteOffEnded, Undecided, NotImpartial, OnePersonTwice, and what `somebody` does."""
        found = decided(books, self.number)
        asked = (self.chair, self.member, *filter(None, [self.second.strip()]))
        people = [named_person(books, who, outside=self.outside) for who in asked]
        if len({identity for _, identity, _ in people}) < len(people):
            raise OnePersonTwice
        names = {one: books.people.operator(one).name for one in _barred(books, found)}
        barred = {identity_of(books.people, one): name_words(name) for one, name in names.items()}
        for said, identity, name in people:
            if identity in barred or (said == OUTSIDE and any(one <= name_words(name) for one in barred.values())):
                raise NotImpartial(name)
        named = dict(zip(COMMISSION, people, strict=False))
        outsiders = {who: name for who, (said, _, name) in named.items() if said == OUTSIDE}
        return changed(found, "commission", {who: said for who, (said, _, _) in named.items()}, remarks(**outsiders))


@spoken("write-off present", "record what the commission saw", "THING is an item code, or ARTICLE/SIZE of a quantity.")
@needs(Right.DISPOSE)
class PresentToCommission(Operation):
    """`things` are numbers of lines, or things as people name them."""

    number: Annotated[str, NUMBER]
    things: Annotated[tuple[int | str, ...], Argument("THING", help="what it saw")] = ()

    def plan(self, books: Books) -> Plan:
        """Raises NoWriteOff, WriteOffEnded, Undecided, NotInDecision, NothingNamed."""
        found = decided(books, self.number)
        lines = _lines(books, found, self.things)
        return changed(found, "presented", {"presented": ",".join(str(line.n) for line in lines)})


_CONSENT = Argument(
    "--because",
    "TEXT",
    "the reference of the grant provider's consent; printed",
    words=Words("Číslo jednací souhlasu", "Reference of the consent"),
    long=True,
)


@spoken("write-off consent", "record the consent to what goes before the day its grant asks it to be kept until")
@needs(Right.DISPOSE)
class ConsentToWriteOff(Operation):
    """The reference of the consent; the file of it is attached to the paper."""

    number: Annotated[str, NUMBER]
    because: Annotated[str, _CONSENT]
    things: Annotated[tuple[int | str, ...], Argument("THING", help="what it is about")] = ()

    def plan(self, books: Books) -> Plan:
        """Raises NoWriteOff, WriteOffEnded, NotInProposal, NotInDecision, NothingNamed, WhyKept, NoConsentNumber."""
        found = open_write_off(books, self.number)
        if not self.because.strip():
            raise WhyKept
        refuse_no_reference(self.because)
        lines = _lines(books, found, self.things)
        return changed(
            found, "consented", {"consented": ",".join(str(line.n) for line in lines)}, remark(self.because, "reason")
        )


@spoken("write-off destroy", "record the destruction of what is ready, and take it off the books")
@needs(Right.DISPOSE)
class RecordDestruction(Operation):
    """What the commission saw, or is lost, and no grant asks to be kept; the rest stays in the write-off.

    It says how they were destroyed, and what was seen to before or why it was not; of what is lost alone it asks
    neither, for nobody saw it.
    """

    number: Annotated[str, NUMBER]
    place: Annotated[str, Argument("--place", "TEXT", "where; else the store's place")] = ""
    manner: Annotated[str, Argument("--manner", "TEXT", "how they were destroyed; printed")] = ""
    document: Annotated[str, Argument("--document", "TEXT", "the paper of who took it over; printed")] = ""
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the record")] = ""
    on: On = None
    copies: int = 0
    marks: Annotated[bool, Argument("--marks-removed", help="the marks of the police are off")] = False
    labels: Annotated[bool, Argument("--labels-off", help="the labels are off")] = False
    memory: Annotated[bool, Argument("--memory-erased", help="memories and settings are erased")] = False
    serials: Annotated[bool, Argument("--serials-agree", help="serial numbers agree with the proposal")] = False
    unchecked: Annotated[str, Argument("--unchecked", "TEXT", "why the rest of these was not seen to; printed")] = ""

    def plan(self, books: Books) -> Plan:
        """Raises NoWriteOff, WriteOffEnded, Undecided, NoCommission, DisposedTooEarly, NothingReady, HowDestroyed,
        WhyUnchecked; HeldByOther and OutOfStock for what is not where it was proposed.
        """
        found, day = decided(books, self.number), self.on or books.journal.today()
        assert found.decision is not None
        if not found.commission:
            raise NoCommission(found.number)
        if day < found.decision.day:
            raise DisposedTooEarly(day, found.decision.day)
        lines = ready(books, found, day)
        if any(line.pile.reason != LOST for line in lines):
            self._refuse_unsaid(found)
        target, new = the_holder(books, "disposed")
        things = books.things.several([line.pile.thing for line in lines])
        checked: dict[str, Cell] = {check: 1 for check in CHECKS if getattr(self, check)}
        return Plan(
            Kind.DISPOSAL,
            registers=new,
            moves=tuple(_move(books, line, target) for line in lines),
            things=tuple(things[line.pile.thing] for line in lines),
            secrets=(
                *handing.written(books, self.remark, place=self.place),
                *remarks(manner=self.manner, document=self.document, unchecked=self.unchecked),
            ),
            about=Seq(found.seq),
            occurred_on=self.on,
            facts=handing.printed(books, self.copies or COPIES)
            | {"lines": ",".join(str(line.n) for line in lines)}
            | checked,
            subject=found.number,
        )

    def _refuse_unsaid(self, found: WriteOff) -> None:
        """Raises HowDestroyed, WhyUnchecked."""
        if not tells(self.manner):
            raise HowDestroyed(found.number)
        missing = tuple(check for check in CHECKS if not getattr(self, check))
        if missing and not tells(self.unchecked):
            raise WhyUnchecked(missing)


def decided(books: Books, number: str) -> WriteOff:
    """Raises NoWriteOff, WriteOffEnded, Undecided."""
    found = open_write_off(books, number)
    if found.decision is None:
        raise Undecided(found.number)
    return found


def kept_until(books: Books, line: WriteOffLine, on: date) -> date | None:
    """The day its grant asks it to be kept until, where that is ahead and nobody consented."""
    return None if line.consent else books.kept_on(books.things.thing(line.pile.thing), on)


def ready(books: Books, found: WriteOff, on: date) -> list[WriteOffLine]:
    """Raises NothingReady."""
    here = [line for line in found.lines.values() if line.here]
    kept = [line for line in here if kept_until(books, line, on)]
    lines = [line for line in here if line.seen and line not in kept]
    if not lines:
        raise NothingReady(found.number, sum(not line.seen for line in here), len(kept))
    return lines


def _lines(books: Books, found: WriteOff, asked: Sequence[int | str]) -> list[WriteOffLine]:
    if not asked:
        raise NothingNamed
    return [line for one in asked for line in named_lines(books, found, (one,))]


def _move(books: Books, line: WriteOffLine, target: HolderId) -> Move:
    """From where it is now: a piece may have been put elsewhere in the store since it was proposed.
    Raises HeldByOther, WrittenOff, ExchangedSince, OutOfStock.
    """
    pile, there = line.pile, books.things.holders(line.pile.thing)
    thing = books.things.thing(pile.thing)
    if thing.number is not None:
        held = next(iter(there), None)
        if held is None or books.people.kind(held.holder) not in ("location", "missing", "lost"):
            raise resolve.elsewhere(books, thing.title, held) if held else ExchangedSince(thing.title)
        return handing.move(held, target, 1)
    held = next((one for one in there if (one.holder, one.condition) == (pile.holder, pile.condition)), None)
    if held is None or held.quantity < pile.quantity:
        raise OutOfStock(thing.name, thing.size, pile.quantity, held.quantity if held else 0)
    return handing.move(held, target, pile.quantity)


def _barred(books: Books, found: WriteOff) -> tuple[int, int]:
    """Who proposed it, and who answers for the property."""
    return found.by, books.answering()
