"""What becomes of an incident: proposal, decision, payment, notice to the grant, and what is found again."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Annotated

from equipment_app.domain.custody import CONDITIONS, Move
from equipment_app.domain.entries import Cell, remarks
from equipment_app.domain.errors import FieldMissing, NothingToDo, PaperRefused, Refusal, ThingRefused
from equipment_app.domain.incidents import DECISIONS, PROPOSALS, STAGES, STATES, Decision, Stage, State, latest, owed
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.words import Words
from equipment_app.measures import crowns
from equipment_app.operations import handing, keeping, resolve
from equipment_app.operations.declared import Argument, On, needs, spoken
from equipment_app.operations.keeping import CONSENT
from equipment_app.operations.lines import Line, with_things
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.books import Books
from equipment_app.store.records.incidents import Incident
from equipment_app.store.records.things import Held

_NUMBER = Argument("NUMBER", help="of the incident report")
_REMARK = Argument("--remark", "TEXT", "why; printed")
_AMOUNT = Argument("--amount", "CZK", "how much")
_FOUND = Argument("THING", help="what was found, by its code, inventory or serial number; else all of it")


class NoIncident(PaperRefused):
    cs = "{number} není záznam o škodě, nebo je stornovaný. Nic se nezapsalo; zadejte číslo záznamu."
    en = "{number} is no incident report, or was cancelled. Nothing was written; enter the number of a report."


class DecidedAlready(PaperRefused):
    by: str
    cs = "O záznamu {number} už je rozhodnuto dokladem {by}. Nic se nezapsalo; nejdřív stornujte {by}."
    en = "The report {number} was decided by {by} already. Nothing was written; cancel {by} first."


class NothingOwed(PaperRefused):
    state: Annotated[str, STATES]
    cs = "K záznamu {number} není co uhradit: {state}. Nic se nezapsalo; nejdřív zapište rozhodnutí o náhradě."
    en = "Nothing is to be paid for the report {number}: {state}. Nothing was written; record the decision first."
    decided = Words(
        "K záznamu {number} se už nic neplatí: {state}. Nic se nezapsalo; ověřte číslo záznamu.",
        "Nothing more is to be paid for the report {number}: {state}. Nothing was written; check its number.",
    )

    def sentences(self) -> Words:
        return self.decided if self.state == State.CLOSED else super().sentences()


class ProposalsDiffer(Refusal):
    cs = "Náhradu škody nelze zároveň navrhnout i nenavrhnout. Nic se nezapsalo; zvolte jedno z obojího."
    en = "Compensation cannot be proposed together with none. Nothing was written; choose one of the two."


class AmountOfNone(Refusal):
    amount: Annotated[int, crowns]
    cs = "Rozhodnutí bez náhrady nemá částku ({amount} Kč). Nic se nezapsalo; vynechte ji, nebo zvolte část či plnou."
    en = "A decision on no compensation has no amount (CZK {amount}). Nothing was written; leave it out."


class TooMuch(Refusal):
    amount: Annotated[int, crowns]
    most: Annotated[int, crowns]
    cs = "{amount} Kč nejde zapsat: zbývá nejvýš {most} Kč. Nic se nezapsalo; opravte částku."
    en = "{amount} CZK cannot be recorded: at most {most} CZK. Nothing was written; correct the amount."


class WrongDay(Refusal):
    step: Annotated[str, STAGES]
    day: date
    first: date
    last: date
    cs = "{step:A}: den {day} nejde zapsat, nejdřív {first}, nejpozději {last}. Nic se nezapsalo; opravte den."
    en = "{step:A}: the day {day} cannot be, {first} at the earliest, {last} at the latest. Nothing was written."


class UnknownProposal(Refusal):
    proposal: str
    known: tuple[str, ...]
    cs = "Návrh „{proposal}“ neznáme. Nic se nezapsalo; zvolte z: {known}."
    en = "There is no proposal “{proposal}”. Nothing was written; choose of: {known}."


class NotMissing(PaperRefused):
    cs = "Podle záznamu {number} už nic nechybí. Nic se nezapsalo; ověřte číslo."
    en = "Nothing is missing by the report {number} any more. Nothing was written; check the number."


class NotOfIt(ThingRefused):
    number: str
    cs = "{thing} podle záznamu {number} nechybí. Nic se nezapsalo; ověřte kód, nebo zadejte jiný záznam."
    en = "{thing} is not missing by the report {number}. Nothing was written; check the code, or enter another report."


@spoken("propose-compensation", "propose what follows from an incident report", f"PROPOSAL: {', '.join(PROPOSALS)}.")
@needs(Right.HAND_OVER)
class ProposeCompensation(Operation):
    """Made again, the later one holds."""

    number: Annotated[str, _NUMBER]
    proposed: Annotated[tuple[str, ...], Argument("PROPOSAL", help="one or more, see below")] = ()
    amount: Annotated[int | None, _AMOUNT] = None
    remark: Annotated[str, _REMARK] = ""
    on: On = None

    def plan(self, books: Books) -> Plan:
        """Raises UnknownNumber, NoIncident, DecidedAlready, NothingToDo, UnknownProposal, ProposalsDiffer."""
        record = _undecided(books, self.number)
        proposed = [one.strip().replace("-", "_") for one in self.proposed]
        if not proposed:
            raise NothingToDo
        if strange := next((one for one in proposed if one not in PROPOSALS), None):
            raise UnknownProposal(strange, tuple(PROPOSALS))
        if {"compensation", "no_compensation"} <= set(proposed):
            raise ProposalsDiffer
        facts: dict[str, Cell] = {"proposed": ",".join(one for one in PROPOSALS if one in proposed)}
        return _step(books, record, Stage.PROPOSED, _amount(facts, self.amount), self.on, self.on, text=self.remark)


@spoken("decide-compensation", "record the decision on an incident report")
@needs(Right.HAND_OVER, two=lambda self: self.verdict == Decision.NONE or bool(self.consent.strip()))
class DecideCompensation(Operation):
    """Who decides is outside the program: the decision has a reference of its own. Where nobody pays, the loss leaves
    the books as by a write-off: two persons record it. So do they what a grant consents to.
    """

    number: Annotated[str, _NUMBER]
    verdict: Annotated[str, Argument("--verdict", help="what was decided", choices=tuple(DECISIONS))]
    reference: Annotated[str, Argument("--reference", "TEXT", "of the decision; printed")]
    day: Annotated[date | None, Argument("--decided", "DATE", "the day of the decision, else today")] = None
    amount: Annotated[int | None, _AMOUNT] = None
    """Of a part; the full one is the value on the day of the incident, where nothing else is said."""
    remark: Annotated[str, _REMARK] = ""
    on: On = None
    consent: Annotated[str, CONSENT] = ""

    def plan(self, books: Books) -> Plan:
        """Raises UnknownNumber, NoIncident, DecidedAlready, FieldMissing, AmountOfNone, TooMuch, WrongDay,
        StillKept, NoConsentNumber.
        """
        record = _undecided(books, self.number)
        if not self.reference.strip():
            raise FieldMissing("reference")
        amount = record.value if self.verdict == Decision.FULL and self.amount is None else self.amount
        if self.verdict == Decision.NONE:
            if amount:
                raise AmountOfNone(amount)
            amount = None
        elif not amount or amount < 0:
            raise FieldMissing("amount")
        elif amount > (most := max(record.value, sum(one.price for one in record.harmed))) > 0:
            raise TooMuch(amount, most)
        gone = books.things.several([one for one, count in _gone(books, record).items() if count > 0]).values()
        asked = keeping.consented(books, gone, self.on or books.journal.today(), self.consent)
        facts = _amount({"verdict": self.verdict}, amount) | asked
        return _step(books, record, Stage.DECIDED, facts, self.day, self.on, self.reference, self.remark)


@spoken("pay-compensation", "record what was paid for an incident report")
@needs(Right.HAND_OVER)
class PayCompensation(Operation):
    """All that is owed, or a part of it; more payments may follow."""

    number: Annotated[str, _NUMBER]
    amount: Annotated[int | None, Argument("--amount", "CZK", "how much, else all that is owed")] = None
    day: Annotated[date | None, Argument("--paid", "DATE", "the day it was paid, else today")] = None
    reference: Annotated[str, Argument("--reference", "TEXT", "of the payment; printed")] = ""
    on: On = None

    def plan(self, books: Books) -> Plan:
        """Raises UnknownNumber, NoIncident, NothingOwed, FieldMissing, TooMuch, WrongDay."""
        record = incident_of(books, self.number)
        left = owed(record.steps)
        if not left:
            raise NothingOwed(record.number, record.state)
        amount = left if self.amount is None else self.amount
        if amount <= 0:
            raise FieldMissing("amount")
        if amount > left:
            raise TooMuch(amount, left)
        return _step(books, record, Stage.PAID, {"amount": amount}, self.day, self.on, self.reference)


@spoken("grant-notice", "record that the loss was reported to the grant's operator")
@needs(Right.HAND_OVER)
class RecordGrantNotice(Operation):
    number: Annotated[str, _NUMBER]
    reference: Annotated[str, Argument("--reference", "TEXT", "of the notice; printed")]
    day: Annotated[date | None, Argument("--sent", "DATE", "the day of the notice, else today")] = None
    on: On = None

    def plan(self, books: Books) -> Plan:
        """Raises UnknownNumber, NoIncident, FieldMissing, WrongDay."""
        record = incident_of(books, self.number)
        if not self.reference.strip():
            raise FieldMissing("reference")
        return _step(books, record, Stage.GRANT, {}, self.day, self.on, self.reference)


@spoken("found", "record that what was lost is in the store again")
@needs(Right.HAND_OVER)
class FindAgain(Operation):
    """The opposite move; the record stays, and says so."""

    number: Annotated[str, _NUMBER]
    things: Annotated[tuple[str, ...], _FOUND] = ()
    condition: Annotated[str, Argument("--condition", help="else as it was", choices=CONDITIONS)] = ""
    remark: Annotated[str, _REMARK] = ""
    on: On = None
    place: int | None = None
    """The location it goes to; else the one it came from, or the first there is."""

    def plan(self, books: Books) -> Plan:
        """Raises UnknownNumber, NoIncident, NotMissing, NotOfIt."""
        record = incident_of(books, self.number)
        left = _left(books, record)
        if not left:
            raise NotMissing(record.number)
        wanted = {_named(books, text, record, left) for text in self.things}
        found = [(held, count) for held, count in left if not wanted or held.thing.id in wanted]
        moves = tuple(self._back(books, held, count) for held, count in found)
        return _step(books, record, Stage.FOUND, {}, None, self.on, text=self.remark, moves=moves)

    def _back(self, books: Books, held: Held, quantity: int) -> Move:
        place = self.place or handing.home(books, held.thing.id, held.holder)
        return handing.move(held, place, quantity, Line(condition=self.condition))


def incident_of(books: Books, number: str) -> Incident:
    """By its number, or that of what was added to it. Raises UnknownNumber, NoIncident."""
    found = books.incidents.of(books.papers.seq(number))
    if found is None:
        raise NoIncident(number.strip())
    return found


def _undecided(books: Books, number: str) -> Incident:
    """Raises UnknownNumber, NoIncident, DecidedAlready."""
    found = incident_of(books, number)
    if decided := latest(found.steps, Stage.DECIDED):
        raise DecidedAlready(found.number, decided.number)
    return found


def _left(books: Books, record: Incident) -> list[tuple[Held, int]]:
    """What is gone by this record and was not found since, with how much of it."""
    if record.state is State.FOUND:
        return []
    gone = _gone(books, record)
    where = {move.target for move in record.moves}
    there = books.things.holders_of(list(gone))
    left = ((held, min(held.quantity, gone[held.thing.id])) for some in there.values() for held in some)
    return [(held, quantity) for held, quantity in left if held.holder in where and quantity > 0]


def _gone(books: Books, record: Incident) -> Counter[int]:
    """How much of each thing went by this record and was not found again."""
    gone = Counter[int]()
    for move in record.moves:
        gone[move.thing] += move.quantity
    for step in record.steps:
        if step.stage is Stage.FOUND:
            for thing, quantity, _ in books.papers.lines(step.seq):
                gone[thing.id] -= quantity
    return gone


def _named(books: Books, text: str, record: Incident, left: Sequence[tuple[Held, int]]) -> int:
    """Raises UnknownThing, AmbiguousThing, NotOfIt."""
    line = resolve.line(books, text)
    for held, _ in left:
        if held.thing.id == line.thing or (held.thing.article == line.article and held.thing.number is None):
            return held.thing.id
    raise NotOfIt(text, record.number)


def _amount(facts: dict[str, Cell], amount: int | None) -> dict[str, Cell]:
    return facts if amount is None else facts | {"amount": amount}


def _step(
    books: Books,
    record: Incident,
    step: Stage,
    facts: dict[str, Cell],
    day: date | None,
    on: date | None,
    reference: str = "",
    text: str = "",
    moves: tuple[Move, ...] = (),
) -> Plan:
    """The entry about the record. Raises WrongDay, TextTooLong."""
    today = books.journal.today()
    of = day or on or today
    if not record.day <= of <= today:
        raise WrongDay(step, of, record.day, today)
    if record.member:
        facts = {"member": record.member, **facts}
    return Plan(
        Kind.INCIDENT_STEP,
        moves=moves,
        things=tuple(thing for _, thing in with_things(books, list(moves))),
        secrets=remarks(reference=reference, reason=text),
        about=record.seq,
        occurred_on=on,
        facts=handing.printed(books) | {"state": str(step), "since": of.isoformat()} | facts,
        done=f"incident_{step}",
        subject=record.number,
    )
