"""A stock-take: begun, given up, or approved, which settles in one entry what differs."""

from collections.abc import Generator, Iterator, Sequence
from itertools import combinations
from typing import Annotated

from equipment_app.domain.custody import OUTSIDE, HolderId, Move, Seq, ThingId
from equipment_app.domain.entries import BLOCK, FIELD, Cell, Registration, Secret, picked, remark, remarks
from equipment_app.domain.errors import FieldMissing, Refusal, UnknownUnit
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.stocktake import (
    TWO,
    DifferencesOpen,
    Entrusted,
    NeverReceived,
    PlacesOpen,
    SmallCommission,
    Sort,
    StocktakeItem,
    StocktakeRuns,
    Stream,
    UnknownPlace,
)
from equipment_app.domain.words import Words, tells
from equipment_app.measures import day
from equipment_app.operations import handing, resolve
from equipment_app.operations.carried.entries import refuse_files_out
from equipment_app.operations.declared import Argument, needs, spoken
from equipment_app.operations.fundings import UnknownFunding
from equipment_app.operations.holders import the_holder
from equipment_app.operations.plan import Operation, Plan, Several, chunks
from equipment_app.operations.somebody import OF_OUTSIDE, PERSON, named_person
from equipment_app.operations.stocktake_counts import items_of, title_of, under_way
from equipment_app.operations.stocktake_people import refuse_entrusted
from equipment_app.store.books import Books
from equipment_app.store.records.stocktake_items import StocktakeItems, as_settled, strays_said, wrote_said
from equipment_app.store.records.stocktakes import RecordedPile, RunningStocktake, SettledItem, clock

ROWS, MOVES = 250, 800
"""Items, and moves, in one entry: below the 64 KiB of a payload."""
COPIES = 2


class ShortOfProposed(Refusal):
    title: str
    pieces: int
    number: str
    cs = """{title}: z chybějících je {pieces} ks v návrhu na vyřazení {number}. Nic se nezapsalo; nejdřív je vyjměte
        z návrhu, potom inventuru schvalte."""
    en = """{title}: {pieces} pcs of what is short are in the write-off proposal {number}. Nothing was written; take
        them out of the proposal first, then approve the stock-take."""


@spoken("stocktake begin", "begin a stock-take of the store, of places, a unit, articles or a funding source")
@needs(Right.STOCKTAKE)
class OpenStocktake(Operation):
    """From this entry on moves are added or taken off; `facts["stocktake"]` of the outcome is its number."""

    responsible: Annotated[str, Argument("--responsible", "NAME", f"who is entrusted with the items, {PERSON}")]
    commission: Annotated[tuple[str, ...], Argument("NAME", help=f"the chair, then the members, {PERSON}")] = ()
    sort: Annotated[str, Argument("--sort", "SORT", "which by law; else regular", tuple(Sort))] = Sort.REGULAR
    within: Annotated[str, Argument("--within", "STORE", "the places of this store alone")] = ""
    places: Annotated[str, Argument("--places", "PLACE,…", "these places alone, by label")] = ""
    unit: Annotated[str, Argument("--unit", "CODE", "what a unit and its members have, instead of places")] = ""
    articles: Annotated[str, Argument("--articles", "ARTICLE,…", "these articles alone")] = ""
    funding: Annotated[str, Argument("--funding", "CODE", "what was paid from this source alone")] = ""
    frozen: Annotated[bool, Argument("--frozen", help="nothing may move there until it is over")] = False
    order: Annotated[str, Argument("--order", "TEXT", "by which the commission was appointed; printed")] = ""
    outside: Annotated[bool, OF_OUTSIDE] = False

    def plan(self, books: Books) -> Plan:
        """Raises StocktakeRuns, FieldMissing, SmallCommission, Entrusted, UnknownPlace, UnknownUnit, UnknownThing,
        UnknownFunding, TextTooLong, and what `somebody` does.
        """
        if running := books.stocktakes.running():
            raise StocktakeRuns(day(running.planned.day))
        if not self.responsible.strip():
            raise FieldMissing("responsible")
        responsible = named_person(books, self.responsible, outside=self.outside)
        people = [named_person(books, one, outside=self.outside) for one in self.commission if one.strip()]
        if len(people) < TWO or any(one.is_also(other) for one, other in combinations(people, 2)):
            raise SmallCommission
        if any(one.is_also(responsible) for one in people):
            raise Entrusted(responsible.name)
        id, today = books.journal.head()[0] + 1, books.journal.today()
        return Plan(
            Kind.STOCKTAKE,
            facts=self._scope(books)
            | {"stocktake": id, "what": "begun", "entrusted": responsible.said}
            | {"people": ",".join(one.said for one in people)},
            secrets=(
                *remark("\n".join(one.name for one in people), "commission"),
                *remarks(responsible=responsible.name, remark=self.order),
            ),
            done="stocktake_begun",
            subject=day(today),
            told={"stocktake": id},
            paper=False,
            then=lambda: books.stocktakes.begin(id),
        )

    def _scope(self, books: Books) -> dict[str, Cell]:
        units = books.people.units()
        if self.unit and self.unit.strip().upper() not in units:
            raise UnknownUnit(self.unit, tuple(units))
        sources, codes = books.settings.fundings(), filter(str.strip, self.articles.split(","))
        if self.funding and self.funding not in sources:
            raise UnknownFunding(self.funding, tuple(sources))
        return {
            "sort": str(self.sort),
            "frozen": int(self.frozen),
            "places": ",".join(map(str, self._places(books))),
            "unit": units[self.unit.strip().upper()][0] if self.unit else 0,
            "articles": ",".join(str(resolve.article_coded(books, code).id) for code in codes),
            "funding": self.funding,
        }

    def _places(self, books: Books) -> list[int]:
        there = [one for one in books.people.places() if one.store == (self.within.strip() or one.store)]
        if self.within and not there:
            raise UnknownPlace(self.within, tuple(sorted({one.store for one in books.people.places()})))
        named = {label.strip().casefold(): label.strip() for label in self.places.split(",") if label.strip()}
        found = [one for one in there if one.label.casefold() in named]
        labels = {one.label.casefold() for one in found}
        if strange := [label for folded, label in named.items() if folded not in labels]:
            raise UnknownPlace(strange[0], tuple(one.label for one in there[:12]))
        return [one.id for one in (found or (there if self.within else ()))]


@spoken("stocktake stop", "give a stock-take up: what was counted is gone, nothing is changed")
@needs(Right.STOCKTAKE)
class StopStocktake(Operation):
    reason: Annotated[str, Argument("REASON", help="why; kept in the journal", words=Words("Proč", "Why"))]

    def plan(self, books: Books) -> Plan:
        """Raises NoStocktake, FieldMissing, TextTooLong."""
        planned = under_way(books).planned
        if not tells(self.reason):
            raise FieldMissing("reason")
        return Plan(
            Kind.STOCKTAKE,
            facts={"stocktake": planned.id, "what": "stopped"},
            secrets=remark(self.reason, "reason", FIELD),
            about=Seq(planned.id),
            done="stocktake_stopped",
            subject=day(planned.day),
            paper=False,
            then=lambda: books.stocktakes.forget(planned.id),
        )


@spoken("stocktake approve", "settle what a stock-take found; by two persons")
@needs(Right.STOCKTAKE, two=True)
class ApproveStocktake(Operation):
    """What is missing is missing from now on, what is over lies in the store, each of them a move of its own."""

    statement: Annotated[str, Argument("--statement", "TEXT", "what who is entrusted says of it; printed")] = ""
    prevention: Annotated[str, Argument("--prevention", "TEXT", "what is proposed against it; printed")] = ""
    remark: Annotated[str, Argument("--remark", "TEXT", "printed")] = ""
    files: Annotated[bool, Argument("--files", help="also while files of it are out: what is in them is lost")] = False
    file: bool = True

    def plan(self, books: Books) -> Several:
        """Raises NoStocktake, Entrusted, PlacesOpen, DifferencesOpen, FilesOut, NeverReceived, ShortOfProposed,
        TextTooLong.
        """
        running = under_way(books)
        refuse_entrusted(books, running)
        read = items_of(books, running)
        items = read.all()
        refuse_open(books, running, read, items)
        if not self.files:
            refuse_files_out(books, running.planned.id, day(running.planned.day))
        settled = Settlement(books, read)
        moves = [move for item in items for move in settled.moves(item)]
        parts = list(chunks(as_settled(items), ROWS)) or [()]
        more = list(chunks(moves, MOVES)) or [()]
        count = max(len(parts), len(more))
        new = settled.new if any(move.target == settled.nowhere for move in moves) else ()
        return Several(count, self._plans(books, running, read, new, (parts, more)))

    def _plans(
        self,
        books: Books,
        running: RunningStocktake,
        read: StocktakeItems,
        new: Sequence[Registration],
        written: tuple[Sequence[Sequence[SettledItem]], Sequence[Sequence[Move]]],
    ) -> Generator[Plan, None, None]:
        """The last is numbered and has the moves; those before it hold items, as many as there is room for."""
        planned, (parts, more) = running.planned, written
        count, n = max(map(len, written)), 0
        moving = {count - len(more) + place: part for place, part in enumerate(more)}
        for place in range(count):
            part, last = (parts[place] if place < len(parts) else ()), place == count - 1
            moves = tuple(moving.get(place, ()))
            things = books.things.several([move.thing for move in moves])
            yield Plan(
                Kind.STOCKTAKE,
                moves=moves,
                things=tuple(things[move.thing] for move in moves),
                registers=(*(new if not place else ()), *_rows(planned.id, part)),
                secrets=(*_explained(part), *(self._said(books, running, read) if last else ())),
                facts=_facts(planned.id, read, moves if last else None),
                about=Seq(planned.id),
                subject=day(planned.day),
                told={"stocktake": planned.id, "items": n + len(part)},
                paper=last,
                file=self.file,
                then=(lambda: books.stocktakes.forget(planned.id)) if last else None,
            )
            n += len(part)

    def _said(self, books: Books, running: RunningStocktake, read: StocktakeItems) -> tuple[Secret, ...]:
        strays, wrote = strays_said(books.people, read), wrote_said(books.people, books.stocktakes, running)
        return (
            *remark(self.remark),
            *remarks(BLOCK, statement=self.statement, prevention=self.prevention, aside=read.aside, strays=strays),
            *remarks(BLOCK, wrote=wrote),
        )


def _facts(id: int, read: StocktakeItems, moves: Sequence[Move] | None) -> dict[str, Cell]:
    """None where another entry of the same settlement tells the rest."""
    facts: dict[str, Cell] = {"stocktake": id, "what": "approved"}
    if moves is None:
        return facts
    streams = [one.stream for one in read.counts]
    ended = max((one.at for one in read.counts), default=0)
    return facts | {
        "copies": COPIES,
        "ended": clock(ended).isoformat(timespec="seconds"),
        "unknown": streams.count(Stream.UNKNOWN),
        "held": streams.count(Stream.HELD),
        "moves": len(moves),
        **({} if read.blind else {"seen": 1}),
    }


def refuse_open(books: Books, running: RunningStocktake, read: StocktakeItems, items: Sequence[StocktakeItem]) -> None:
    """Raises PlacesOpen, DifferencesOpen: something is not counted, or not settled, yet."""
    if still := [one for one in read.places if one not in running.progress.closed]:
        raise PlacesOpen(tuple(books.people.name(one) for one in still[:12]))
    if left := [one for one in items if one.open]:
        raise DifferencesOpen(len(left), tuple(title_of(books, one) for one in left[:5]))


class Settlement:
    """The moves that make the books say what was found."""

    def __init__(self, books: Books, read: StocktakeItems) -> None:
        self._books = books
        self._piles = read.piles
        self.nowhere, self.new = the_holder(books, "missing")

    def moves(self, item: StocktakeItem) -> Iterator[Move]:
        """Raises NeverReceived: so much is over of what was never received; ShortOfProposed."""
        piles = self._piles.get(item.key, [])
        if item.difference < 0:
            yield from self._short(piles, -item.difference)
        elif item.difference > 0 and item.thing:
            (held,) = self._books.things.holders(item.thing)
            yield handing.move(held, item.holder, 1)
        elif item.difference > 0:
            yield self._over(item, piles)
        elif item.moved and item.place:
            (pile,) = piles
            yield Move(ThingId(item.thing), HolderId(pile.holder), HolderId(item.place), 1, *[pile.condition] * 2)

    def _short(self, piles: Sequence[RecordedPile], quantity: int) -> Iterator[Move]:
        """So many out of the piles, in the order they came. Raises ShortOfProposed: a write-off asks for what is left
        of a quantity.
        """
        number = ""
        for pile in piles:
            aside = self._books.write_offs.aside(pile.thing, pile.holder, pile.condition)
            kept = min(aside.quantity, pile.quantity) if pile.code is None else 0
            part = min(quantity, pile.quantity - kept)
            if part:
                condition = pile.condition
                yield Move(ThingId(pile.thing), HolderId(pile.holder), self.nowhere, part, condition, condition)
            quantity, number = quantity - part, aside.number if kept else number
        if quantity and number:
            raise ShortOfProposed(self._books.things.thing(piles[0].thing).title, quantity, number)

    def _over(self, item: StocktakeItem, piles: Sequence[RecordedPile]) -> Move:
        """It comes from outside, as more of the delivery that lies there, else of the latest one."""
        lots = [one.thing for one in piles] or self._books.stocktakes.lots(item.article, item.size)
        if not lots:
            raise NeverReceived(title_of(self._books, item))
        condition = piles[-1].condition if piles else "good"
        return Move(ThingId(lots[-1]), OUTSIDE, HolderId(item.holder), item.difference, condition, condition)


def _rows(id: int, items: Sequence[SettledItem]) -> Iterator[Registration]:
    for one in items:
        row = picked(one, "n holder article size recorded found value counts cause consequence")
        null = {"thing": one.thing or None, "place": one.place or None}
        yield Registration("counted", {"stocktake": id, **row, **null, "withdrawn": 0})


def _explained(items: Sequence[SettledItem]) -> Iterator[Secret]:
    for one in items:
        yield from remark(one.text, f"why{one.n}")
        yield from remark(one.code[: FIELD.letters], f"code{one.n}", FIELD)
