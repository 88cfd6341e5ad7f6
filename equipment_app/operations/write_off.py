"""Write-off proposed: property that is not needed is listed with reasons; until it is decided lines come and go."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated

from equipment_app.domain.custody import CONDITIONS, Seq
from equipment_app.domain.entries import Cell, Secret, remark
from equipment_app.domain.errors import AmbiguousThing, OutOfStock, UnknownNumber
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.domain.write_offs import (
    LOST,
    REASONS,
    NoLoss,
    NothingNamed,
    NotInDecision,
    NotInProposal,
    NoWriteOff,
    Pile,
    ProposedAlready,
    StillHeld,
    TooManyLines,
    WhyTakenOut,
    WriteOffEnded,
    WrittenOff,
    packed,
)
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import THING, Argument, needs, spoken
from equipment_app.operations.lines import Line, take
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.books import Books
from equipment_app.store.records.things import Held, Stored
from equipment_app.store.records.write_offs import WriteOff, WriteOffLine, pile_key

NUMBER = Argument("NUMBER", help="of the proposal, as VZ-2026-000001")
MOST = 300
"""Lines of one entry."""
COPIES = 3
"""For the store, for the economic department, for the file."""
_GONE = ("missing", "lost")
_PILES = 1000
_BECAUSE = Argument("--because", "TEXT", "why it is taken out", words=Words("Proč", "Why"), long=True)
_REASON = Argument("--reason", help="why it is not needed", choices=tuple(REASONS))
_NOTE = Argument("--note", "TEXT", "more on the reason; printed under each line")
_MORE = (
    f"{THING}\n\nQuantities are taken in the worst condition first. What is lost goes by its code, or with --reason "
    "lost. Nothing leaves the books before its destruction is recorded."
)


class ProposedItem(Value):
    """What is proposed, why (of `REASONS`), and free words to it."""

    line: Line | str
    reason: Annotated[str, _REASON] = "unusable"
    note: str = ""


@spoken("write-off propose", "propose that property of the store is written off", _MORE)
@needs(Right.DISPOSE)
class ProposeWriteOff(Operation):
    """Part A of the paper. The things stay where they are."""

    things: Annotated[tuple[ProposedItem | Line | str, ...], Argument("THING", help="see below")] = ()
    reason: Annotated[str, _REASON] = "unusable"
    note: Annotated[str, _NOTE] = ""
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the proposal")] = ""
    copies: int = 0

    def plan(self, books: Books) -> Plan:
        """Raises NothingNamed, TooManyLines; LineRefused: names the line that cannot be written off."""
        asked = [_item(one, self.reason, self.note) for one in self.things]
        facts, secrets, lines = _added(books, asked, 1)
        return Plan(
            Kind.WRITE_OFF,
            facts=handing.printed(books, self.copies or COPIES) | facts,
            secrets=(*remark(self.remark), *secrets),
            told={"lines": len(lines), "pieces": sum(line.pile.quantity for line in lines)},
        )


@spoken(
    "write-off change",
    "add lines to a proposal, or take some out",
    f"{THING}\n\nAfter the decision only what it covers can be put back, and what is taken out needs --because.",
)
@needs(Right.DISPOSE)
class ChangeWriteOff(Operation):
    """`without` are numbers of lines, or things as people name them."""

    number: Annotated[str, NUMBER]
    things: Annotated[tuple[ProposedItem | Line | str, ...], Argument("THING", help="to be added, see below")] = ()
    without: Annotated[tuple[int, ...] | str, Argument("--without", "THING,…", "what is taken out")] = ()
    because: Annotated[str, _BECAUSE] = ""
    reason: Annotated[str, _REASON] = "unusable"
    note: Annotated[str, _NOTE] = ""

    def plan(self, books: Books) -> Plan:
        """Raises NoWriteOff, WriteOffEnded, NotInProposal, NotInDecision, WhyTakenOut, NothingNamed, LineRefused."""
        found = open_write_off(books, self.number)
        gone = named_lines(books, found, self.without)
        if found.decision and gone and not self.because.strip():
            raise WhyTakenOut
        asked = [_item(one, self.reason, self.note) for one in self.things]
        if not asked and not gone:
            raise NothingNamed
        facts, secrets = dict[str, Cell](), tuple[Secret, ...]()
        if asked and found.decision:
            facts["back"] = ",".join(str(_left_out(books, found, one).n) for one in asked)
        elif asked:
            facts, secrets, _ = _added(books, asked, max(found.lines, default=0) + 1)
        if gone:
            facts["gone"] = ",".join(str(line.n) for line in gone)
        return changed(found, "lines", facts, (*remark(self.because, "reason"), *secrets))


def changed(found: WriteOff, what: str, facts: dict[str, Cell], secrets: Sequence[Secret] = ()) -> Plan:
    """The entry of what is done with the lines of a write-off, or with its commission: `write_off_{what}`."""
    return Plan(
        Kind.WRITE_OFF_CHANGE,
        about=Seq(found.seq),
        facts=facts,
        secrets=tuple(secrets),
        done=f"write_off_{what}",
        subject=found.number,
    )


def write_off_of(books: Books, number: str) -> WriteOff:
    """By the number of its proposal, or of an entry about it. Raises NoWriteOff."""
    try:
        found = books.write_offs.of(books.papers.seq(number))
    except UnknownNumber:
        found = None
    if found is None:
        raise NoWriteOff(number.strip())
    return found


def open_write_off(books: Books, number: str) -> WriteOff:
    """Raises NoWriteOff, WriteOffEnded."""
    found = write_off_of(books, number)
    if not found.open:
        raise WriteOffEnded(found.number)
    return found


def named_lines(books: Books, found: WriteOff, asked: Sequence[int | str] | str) -> list[WriteOffLine]:
    """The lines that are meant, of those still in it. Raises NotInProposal, UnknownThing and the like."""
    texts = [one.strip() for one in asked.split(",") if one.strip()] if isinstance(asked, str) else asked
    lines = [_named(books, found, one) for one in texts]
    return list({line.n: line for some in lines for line in some}.values())


def _named(books: Books, found: WriteOff, asked: int | str) -> list[WriteOffLine]:
    here = {n: line for n, line in found.lines.items() if line.here}
    if isinstance(asked, int):
        lines = [here[asked]] if asked in here else []
    else:
        lines = _fitting(books, list(here.values()), resolve.line(books, asked))
    if not lines:
        raise (NotInDecision if found.decision else NotInProposal)(str(asked), found.number)
    return lines


def _left_out(books: Books, found: WriteOff, item: ProposedItem) -> WriteOffLine:
    """A line that the decision covers, and that was taken out since. Raises NotInDecision."""
    line = resolve.line(books, item.line) if isinstance(item.line, str) else item.line
    gone = [one for one in found.lines.values() if one.gone and one.decided]
    fitting = _fitting(books, gone, line)
    if not fitting:
        raise NotInDecision(str(item.line), found.number)
    return fitting[0]


def _fitting(books: Books, lines: Sequence[WriteOffLine], asked: Line) -> list[WriteOffLine]:
    things = books.things.several([line.pile.thing for line in lines])
    return [
        line
        for line in lines
        if asked.thing in (None, line.pile.thing)
        and asked.article in (None, things[line.pile.thing].article)
        and (not asked.size or asked.size == things[line.pile.thing].size)
    ]


def _item(asked: ProposedItem | Line | str, reason: str, note: str) -> ProposedItem:
    return asked if isinstance(asked, ProposedItem) else ProposedItem(asked, reason, note)


def lines_of(books: Books, asked: Sequence[ProposedItem], first: int = 1) -> list[WriteOffLine]:
    """What is asked for as lines, numbered from `first`. Raises LineRefused, TooManyLines."""
    shelf, lines = _Shelf(books), list[WriteOffLine]()
    for number, item in enumerate(asked, start=1):
        with resolve.line_asked(books, number, item.line) as line:
            for held, quantity, reason in shelf.take(line, item.reason):
                pile = Pile(held.thing.id, held.holder, quantity, held.condition, reason)
                report = books.history.number(held.seq) if reason == LOST else ""
                lines.append(WriteOffLine(first + len(lines), pile, item.note, report))
    if len(lines) > MOST:
        raise TooManyLines(len(lines), MOST)
    return lines


def _added(
    books: Books, asked: Sequence[ProposedItem], first: int
) -> tuple[dict[str, Cell], tuple[Secret, ...], Sequence[WriteOffLine]]:
    """Facts and remarks of new lines, numbered from `first`, and the lines."""
    if not asked:
        raise NothingNamed
    lines = lines_of(books, asked, first)
    facts: dict[str, Cell] = {f"incident_{line.n}": line.incident for line in lines if line.incident}
    facts["lines"] = packed({line.n: line.pile for line in lines})
    return facts, tuple(secret for line in lines for secret in remark(line.note, line.n)), lines


class _Shelf:
    """What can be proposed: what lies in the store or is lost, and is in no open write-off."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._proposed = books.write_offs.proposed()
        self._taken: Counter[tuple[int, int, str]] = Counter()

    def take(self, line: Line, reason: str) -> Iterator[tuple[Held, int, str]]:
        """Piles with so many pieces of each. Raises WrittenOff, StillHeld, NoLoss, ProposedAlready, OutOfStock,
        AmbiguousThing for a piece that is not named, and what a size raises.
        """
        there = list(self._candidates(line, reason))
        free = [held for held in map(self._left, there) if held.quantity > 0]
        taken = take(free, line.quantity)
        available = sum(quantity for _, quantity in taken)
        if available < line.quantity:
            name, size = self._called(line)
            for held in there:
                if (key := _key(held)) in self._proposed and line.thing is not None:
                    raise ProposedAlready(held.thing.title, self._proposed[key][0])
            raise OutOfStock(name, size, line.quantity, available)
        for held, quantity in taken:
            self._taken[_key(held)] += quantity
            yield held, quantity, LOST if self._books.people.kind(held.holder) in _GONE else reason

    def _candidates(self, line: Line, reason: str) -> Iterator[Held]:
        """Piles of what is asked for, the worst first."""
        found = self._of_thing(line, reason) if line.thing is not None else self._of_article(line, reason)
        fits = [held for held in found if not line.condition or held.condition == line.condition]
        yield from sorted(fits, key=lambda held: -CONDITIONS.index(held.condition))

    def _of_thing(self, line: Line, reason: str) -> list[Held]:
        assert line.thing is not None
        there = self._books.things.holders(line.thing)
        thing = self._books.things.thing(line.thing)
        kinds = {held.holder: self._books.people.kind(held.holder) for held in there}
        lost = [held for held in there if kinds[held.holder] in _GONE]
        stored = [held for held in there if kinds[held.holder] == "location"]
        if reason == LOST or (thing.number is not None and lost):
            if not lost:
                raise NoLoss(thing.title)
            return lost
        if not stored and there:
            if kinds[there[0].holder] == "disposed":
                raise WrittenOff(thing.title)
            raise StillHeld(thing.title, self._books.people.name(there[0].holder))
        return stored

    def _of_article(self, line: Line, reason: str) -> list[Held]:
        assert line.article is not None
        article = self._books.catalogue.article(line.article)
        size = resolve.size_for(self._books, article, line.size, None)
        if reason == LOST:
            holders = [id for kind in _GONE for id in self._books.people.named(kind).values()]
            found = [held for id in holders for held in self._books.things.held_by(id)]
            found = [held for held in found if (held.thing.article, held.thing.size) == (article.id, size)]
        else:
            stored = Stored(article.id, size, _PILES)
            found = self._books.things.in_stores([stored], self._books.journal.today())[stored]
        if article.tracking == "item" and found:
            raise AmbiguousThing(article.name, tuple(held.thing.code for held in found[:5]))
        return found

    def _left(self, held: Held) -> Held:
        key = _key(held)
        return replace(held, quantity=held.quantity - self._proposed.get(key, ("", 0))[1] - self._taken[key])

    def _called(self, line: Line) -> tuple[str, str]:
        if line.thing is not None:
            thing = self._books.things.thing(line.thing)
            return thing.title, thing.size
        assert line.article is not None
        return self._books.catalogue.article(line.article).name, line.size or ""


def _key(held: Held) -> tuple[int, int, str]:
    return pile_key(held.thing.id, held.holder, held.condition, piece=held.thing.number is not None)
