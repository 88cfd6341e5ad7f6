"""Issue: things leave the store for a member, against a handover protocol."""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Annotated, ClassVar

from equipment_app.domain.custody import Pile
from equipment_app.domain.entitlement import covered
from equipment_app.domain.entries import Cell
from equipment_app.domain.errors import (
    NothingToDo,
    OutOfStock,
    Refusal,
    TwiceHere,
    UnknownKit,
)
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.words import Words
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import MEMBER, THING, Argument, needs, spoken
from equipment_app.operations.handing import HandoverOperation, WorkedOut
from equipment_app.operations.lines import Line, PlannedLine, left_of
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.entitled import entitled
from equipment_app.store.records.people import Member
from equipment_app.store.records.things import Held, Stored


class NoSuchBatch(Refusal):
    batch: str
    name: str
    batches: tuple[str, ...]
    cs = "Šarže „{batch}“ druhu {name} ve skladu není. Jsou tu tyto: {batches}."
    en = "Batch “{batch}” of {name} is not in the store. These are: {batches}."
    none = Words(
        "Žádná šarže druhu {name} ve skladu není, ani „{batch}“. Nic se nezapsalo; zadejte druh bez šarže.",
        "No batch of {name} is in the store, nor is “{batch}”. Nothing was written; enter the article without one.",
    )

    def sentences(self) -> Words:
        return super().sentences() if self.batches else self.none


_MORE = (
    f"{THING}\n\nWhat is past its expiry or inspection is issued with --overdue alone; day and reason are "
    "printed under its line."
)


@spoken("issue", "issue items to a member", _MORE)
@needs(Right.HAND_OVER)
class Issue(HandoverOperation):
    """Hand `things` and the kit `kit` to the member `to`.

    `things` are lines, or words as the command line has them. All of it is handed over, or none of it.
    """

    kind: ClassVar = Kind.ISSUE
    done: ClassVar = "issued"
    to: Annotated[int | str, Argument("--to", "PERSONAL_NO", MEMBER)]
    """Id of the member, or the personal number."""
    things: Annotated[tuple[Line | str, ...], Argument("THING", help="see below")] = ()
    kit: Annotated[str, Argument("--kit", "NAME", "a kit, in the member's own sizes")] = ""
    until: date | None = None
    """Of a loan, see `loans.Lend`; an issue could have one in the time before loans were a kind of their own."""
    overdue: Annotated[str, Argument("--overdue", "REASON", "why what is past its expiry or inspection goes out")] = ""
    """Why what is past its expiry or inspection goes out all the same, where the line's remark says nothing."""

    def work_out(self, books: Books) -> WorkedOut:
        """The moves of every line.
        Raises UnknownMember, NothingToDo; LineRefused: names the line that cannot be handed over, and why. What is past
        its service life or inspection goes out with a reason alone; it is written, and printed, with the day it is
        past.
        """
        member = resolve.member(books, self.to)
        lines = [*self._kit_lines(books, member), *self.things]
        if not lines:
            raise NothingToDo
        day = self.on or books.journal.today()
        shelf = RemainingStock(books, member.id, lines, day, self.overdue, member)
        planned = [shelf.plan(number, asked) for number, asked in enumerate(lines, start=1)]
        if not self.until:  # a loan is nobody's own kit, so it stands for nothing of it
            planned = _with_substitutes(books, member, planned, day)
        return WorkedOut(member.full_name, planned)

    def facts(self, books: Books, out: WorkedOut) -> dict[str, Cell]:
        until: dict[str, Cell] = {"until": self.until.isoformat()} if self.until else {}
        return handing.printed(books, self.copies, self.replaces) | until

    def why(self) -> str:
        return self.reason or self.kit

    def _kit_lines(self, books: Books, member: Member) -> list[Line]:
        """As the kit is worded on the day of the issue."""
        if not self.kit:
            return []
        kits = books.catalogue.kits(self.on)
        if self.kit not in kits:
            raise UnknownKit(self.kit, tuple(kits))
        lines = books.catalogue.kit_lines(kits[self.kit], self.on)
        return [Line(article=line.article.id, quantity=line.quantity) for line in lines if line.is_for(member.function)]


def _with_substitutes(books: Books, member: Member, planned: list[PlannedLine], day: date) -> list[PlannedLine]:
    """What is issued in place of an article of the member's kit says so on the protocol."""
    asked = entitled(books.catalogue, books.settings["kit.standard"], day).asked_of(member.function)
    if not any(line.substitutes for _, line in asked):
        return planned
    lines = [line for _, line in asked]
    held = Counter[int]()
    for one in books.things.held_by(member.id):
        held[one.thing.article] += one.quantity
    given = Counter({thing.article: 0 for one in planned for thing in one.things})
    for move, thing in (pair for one in planned for pair in one.moved()):
        given[thing.article] += move.quantity
    said: dict[int, str] = {}
    for line, before, after in zip(lines, covered(lines, held), covered(lines, held + given), strict=True):
        for article in given:
            if after.instead.get(article, 0) > before.instead.get(article, 0):
                said.setdefault(article, f"uznává se za: {line.article.name}")
    return [_saying(one, said.get(one.things[0].article, "")) for one in planned]


def _saying(planned: PlannedLine, said: str) -> PlannedLine:
    """A line that is corrected says it once."""
    remark = planned.line.remark
    if not said or said in remark:
        return planned
    return replace(planned, line=replace(planned.line, remark=f"{remark}\n{said}".strip()))


class RemainingStock:
    """What the store can still give while one handover is being worked out: no piece is promised twice."""

    def __init__(
        self,
        books: Books,
        target: int,
        lines: Sequence[Line | str],
        day: date,
        overdue: str | None,
        member: Member | None = None,
    ) -> None:
        """`target` gets it, `member` is whose sizes are meant. `overdue`: why what is past its expiry goes all
        the same; None where nobody asks.
        """
        self._books = books
        self._target, self._member = target, member
        self._day, self._reason = day, overdue
        foreseen = resolve.foreseen(books, lines)
        pieces = {line.thing for line in foreseen.values() if line.thing is not None}
        self._holders = books.things.holders_of(list(pieces))
        things = {held.thing.article for there in self._holders.values() for held in there}
        books.catalogue.foresee([*things, *(line.article for line in foreseen.values() if line.article is not None)])
        self._stored = self._foresee(foreseen)
        self._promised: Counter[Pile] = Counter()
        if overdue is not None:
            there = (*self._holders.values(), *self._stored.values())
            books.inspections.foresee({held.thing.id for some in there for held in some})

    def plan(self, number: int, asked: Line | str) -> PlannedLine:
        with resolve.line_asked(self._books, number, asked) as line:
            taken, proposed = self._thing(line) if line.thing is not None else self._article(number, line)
            if self._reason is not None:
                things = [held.thing for held, _ in taken]
                line = handing.although(self._books, line, things, self._day, self._reason, proposed)
        for held, quantity in taken:
            self._promised[held.pile] += quantity
        moves = (handing.move(held, self._target, quantity, line) for held, quantity in taken)
        return PlannedLine(line, tuple(moves), tuple(held.thing for held, _ in taken))

    def _thing(self, line: Line) -> handing.Taken:
        """This very piece, or so much of this very lot."""
        assert line.thing is not None
        holders = self._holders.get(line.thing) or self._books.things.holders(line.thing)
        there = left_of((held for held in holders if self._books.people.place(held.holder)), self._promised)
        taken, proposed = handing.take_free(self._books, there, line.quantity, line.condition)
        available = sum(quantity for _, quantity in taken)
        if available == line.quantity:
            return taken, proposed
        thing = self._books.things.thing(line.thing)
        if not there and holders and thing.number is not None:
            if self._promised[holders[0].pile]:
                raise TwiceHere(thing.title)
            raise resolve.elsewhere(self._books, thing.title, holders[0])
        raise OutOfStock(thing.title, thing.size, line.quantity, available)

    def _foresee(self, lines: Mapping[int, Line]) -> dict[int, list[Held]]:
        """What the store has for each line that asks for an article, by its number.

        As many pieces as it asks for, as the other lines can have taken of them, and as write-offs ask for.
        """
        wanted, asked, aside = dict[int, Stored](), Counter[int | None](), self._books.write_offs.all_aside()
        for line in lines.values():
            there = self._holders.get(line.thing or 0)
            asked[there[0].thing.article if there else line.article] += line.quantity
        for n, line in lines.items():
            if line.article is not None:
                article = self._books.catalogue.article(line.article)
                with suppress(Refusal):
                    size = resolve.size_for(self._books, article, line.size, self._member)
                    more = 0 if article.tracking == "item" else aside
                    wanted[n + 1] = Stored(article.id, size, asked[article.id] + more, line.condition, pieces=True)
        found = self._books.things.in_stores(list(dict.fromkeys(wanted.values())), self._day)
        return {number: found[one] for number, one in wanted.items()}

    def _article(self, number: int, line: Line) -> handing.Taken:
        assert line.article is not None
        article = self._books.catalogue.article(line.article)
        size = resolve.size_for(self._books, article, line.size, self._member)
        stored = self._of_batch(article, size, line.batch) if line.batch else self._stored[number]
        taken, proposed = handing.take_free(self._books, left_of(stored, self._promised), line.quantity, line.condition)
        available = sum(quantity for _, quantity in taken)
        if available < line.quantity:
            raise OutOfStock(article.name, size, line.quantity, available, self._elsewhere(article, size))
        return taken, proposed

    def _of_batch(self, article: Article, size: str, batch: str) -> list[Held]:
        """Raises NoSuchBatch: nothing of it is in the store."""
        there = self._books.things.batches(article.id, size)
        found = [held for held in there if held.thing.batch.casefold() == batch.casefold()]
        if not found:
            said = {held.thing.batch: held.thing.expiry for held in there if held.thing.batch}
            batches = tuple(f"{name} ({expiry})" if expiry else name for name, expiry in said.items())
            raise NoSuchBatch(batch, article.name, batches)
        return found

    def _elsewhere(self, article: Article, size: str) -> tuple[tuple[str, int], ...]:
        stock = self._books.things.stock(article.id)
        ranked = [one for one in self._books.catalogue.sizes(article.scheme) if one in stock and one != size]
        return tuple((one, stock[one]) for one in ranked)
