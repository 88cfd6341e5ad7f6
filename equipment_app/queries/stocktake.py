"""What the screen and the command line tell of a stock-take, and of those that were approved.

What is recorded of a place is told when the place is closed: who counts, counts blind.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from equipment_app.domain.rights import RIGHTS, Right
from equipment_app.domain.sizes import UNI
from equipment_app.domain.stocktake import Approval, StocktakeItem, StocktakeState, Stream, Sums, sums
from equipment_app.domain.stocktake_station import StationArticle
from equipment_app.domain.value import Value
from equipment_app.queries.rows import made
from equipment_app.store.books import Books
from equipment_app.store.dialect import json_number, json_text
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.stocktake_items import StocktakeItems, title_order
from equipment_app.store.records.stocktakes import KeptCount, PlannedStocktake, RunningStocktake, clock
from equipment_app.store.records.things import Thing


class PlaceView(Value):
    """`items` and `differences` are told of a place that is closed, else None."""

    id: int
    name: str
    articles: tuple[tuple[str, str], ...]
    """What it has, the most first, in Czech and English."""
    counted: int
    items: int | None
    differences: int | None
    """Items of which there are more or fewer than are recorded, or that were found at another place."""
    closed: bool
    station: str
    """Which counts there now; empty for none."""


class ScanRow(Value):
    """A count as the lists show it, the latest first."""

    n: int
    stream: Stream
    article: Article | StationArticle | None
    """None where it is not known."""
    size: str
    code: str
    place: str
    where: str
    """Where it is recorded, or who has it."""
    at: datetime
    station: str
    thing: int
    holder: int
    """Who has it."""
    moved: bool = False
    outside: bool = False
    """The books have it at a place that is not counted: it is not moved by a stock-take."""
    by: str = ""
    """The unknown code it was scanned by, which was assigned to the piece."""
    block: int = 0
    """Of the other store whose label it is; 0 of any other code."""


class ItemRow(Value):
    """An item of the result."""

    item: StocktakeItem
    article: Article
    thing: Thing | None
    """None of what is counted by quantity."""
    place: str
    found_at: str
    people: tuple[str, ...]
    """Who counted, in the order of the counts."""

    @property
    def size(self) -> str:
        """Empty of what comes in one."""
        return "" if self.item.size == UNI else self.item.size

    @property
    def code(self) -> str:
        return self.thing.code if self.thing else ""


class KindCount(Value):
    """A kind in one size at a place, while it is counted; None where nobody has written anything yet."""

    article: Article | StationArticle
    size: str
    quantity: int | None
    hidden: bool = False
    """It was counted, and how many there were is told to nobody before it is counted again."""

    @property
    def key(self) -> tuple[int, str]:
        return self.article.id, self.size

    @property
    def counted(self) -> bool:
        return self.hidden or self.quantity is not None


class StocktakeView(Value):
    planned: PlannedStocktake
    places: tuple[PlaceView, ...]
    streams: Mapping[Stream, int]
    scans: tuple[ScanRow, ...]
    pieces: int
    """Found so far, with a code; `kinds` are counted, without."""
    kinds: int
    moves: int
    """Since it was begun, in its scope."""
    where: str
    """What is counted; empty where it is everything."""
    works: str
    """Who does."""
    counts: str
    """Who works, as the commission has them; empty where they are none of it."""
    entrusted: bool
    """Who works is entrusted with the things, and counts none of them."""
    approval: Approval

    @property
    def done(self) -> int:
        return self.pieces + self.kinds


class ResultView(Value):
    rows: tuple[ItemRow, ...]
    sums: Sums
    aside: Mapping[Stream, int]
    """Things that lay here and are not in the sums: elsewhere on the books, held by somebody, unknown."""
    approval: Approval

    @property
    def blind(self) -> bool:
        """Something is counted again, so that no sum may tell what is recorded of it."""
        return any(row.item.blind for row in self.rows)


SHOWN = 200
"""Scans that are told at once."""


def stocktake_view(books: Books) -> StocktakeView | None:
    """How far the one under way is; None where there is none."""
    running = books.stocktakes.running()
    if running is None:
        return None
    read = StocktakeItems(books.stocktakes, books.things, running)
    items = read.all()
    counted = [one for one in items if one.counts or one.since]
    works = books.session.operator
    sits = books.stocktakes.sits(running.planned, works)
    return StocktakeView(
        planned=running.planned,
        places=tuple(_places(books, running, read, items)),
        streams=_streams(read.counts),
        scans=tuple(_scans(books, running, read.counts)),
        pieces=sum(bool(one.thing and one.found) for one in counted),
        kinds=sum(not one.thing for one in counted),
        moves=read.moves,
        where=books.stocktakes.where(running.planned),
        works=books.people.operator(works).name,
        counts="" if sits is None else running.planned.commission[sits],
        entrusted=books.stocktakes.is_entrusted(running.planned, works),
        approval=approval_of(books, running.planned.responsible),
    )


def approval_of(books: Books, responsible: str = "") -> Approval:
    """Who may approve a stock-take of which `responsible` is entrusted with the items."""
    may = [
        one.name
        for one in books.people.operators()
        if any(Right.STOCKTAKE in RIGHTS[grant.role] for grant in books.access.grants(one.id))
        and books.access.can_stand_by(one.id)
    ]
    running, session = books.stocktakes.running(), books.session
    others = len(books.people.operators()) > 1
    mine = running is not None and books.stocktakes.is_entrusted(running.planned, session.operator)
    return Approval(tuple(may), session.alone, session.alone and others and mine).without(responsible)


def result_view(books: Books) -> ResultView | None:
    """What was found and what differs; None while anything is still being counted."""
    running = books.stocktakes.running()
    if running is None:
        return None
    read = StocktakeItems(books.stocktakes, books.things, running)
    if not read.places or set(read.places) - running.progress.closed.keys():
        return None
    items = read.all()
    approval = approval_of(books, running.planned.responsible)
    return ResultView(tuple(_rows(books, running, items)), sums(items), _aside(read, items), approval)


def _aside(read: StocktakeItems, items: Sequence[StocktakeItem]) -> dict[Stream, int]:
    strange = {Stream.HELD: set[object](), Stream.UNKNOWN: set[object]()}
    for one in read.counts:
        if one.turn == 1 and (stream := Stream(one.stream)) in strange:
            strange[stream].add(one.thing or one.code)
    elsewhere = len(read.strays()) + sum(item.misplaced for item in items)
    return {Stream.ELSEWHERE: elsewhere, **{stream: len(of) for stream, of in strange.items()}}


def kinds_at(books: Books, place: int) -> list[KindCount]:
    """What is counted by quantity at a place, in the order of names and sizes, and what was written of it; not so what
    is to be counted again, also where the place was opened again for it.
    """
    running = books.stocktakes.running()
    if running is None:
        return []
    read = StocktakeItems(books.stocktakes, books.things, running)
    written = {(one.article, one.size): one for one in read.counts if one.holder == place and not one.thing}
    closed, told = place in running.progress.closed, running.progress.told.get(place)
    here = [one for one in read.all() if one.holder == place and not one.thing]
    books.catalogue.foresee({one.article for one in here})
    found = []
    for one in sorted(here, key=partial(title_order, books.catalogue)):
        last = written.get((one.article, one.size))
        hidden = last is not None and (one.blind if closed else told is not None and last.at <= told)
        quantity = None if last is None or hidden else last.quantity
        found.append(KindCount(books.catalogue.article(one.article), one.size, quantity, hidden))
    return found


def missing_at(books: Books, place: int) -> list[ItemRow]:
    """The pieces that nobody found at a place that is closed; none of those that are counted again, which is blind."""
    running = books.stocktakes.running()
    if running is None or place not in running.progress.closed:
        return []
    items = StocktakeItems(books.stocktakes, books.things, running).all()
    left = [one for one in items if one.holder == place and one.thing and not (one.found or one.since or one.blind)]
    return _rows(books, running, left)


def _streams(counts: Sequence[KeptCount]) -> dict[Stream, int]:
    scanned = Counter(one.stream for one in counts if one.turn == 1 and (one.thing or one.stream != Stream.FOUND))
    return {stream: scanned[stream] for stream in Stream}


def _places(
    books: Books, running: RunningStocktake, read: StocktakeItems, items: Sequence[StocktakeItem]
) -> list[PlaceView]:
    progress, found = running.progress, []
    stations = {place: station for station, place in progress.stations.items()}
    books.catalogue.foresee({one.article for one in items})
    for id in read.places:
        here = [one for one in items if one.holder == id]
        most = Counter(one.article for one in here).most_common(2)
        kinds = [books.catalogue.article(article) for article, _ in most]
        closed = progress.closed.get(id)
        counted = sum(bool(one.since or (one.counts and one.found)) for one in here)
        counted = counted if closed is None else sum(not (one.difference or one.misplaced) for one in here)
        differ = None if closed is None else sum(bool(one.difference) or one.misplaced for one in here)
        found.append(
            PlaceView(
                *(id, books.people.name(id), tuple((it.name, it.name_en) for it in kinds), counted, len(here), differ),
                closed=closed is not None,
                station=stations.get(id, ""),
            )
        )
    return found


def _scans(books: Books, running: RunningStocktake, counts: Sequence[KeptCount]) -> list[ScanRow]:
    """Those that want something, those by an assigned code and what was lost all; of the others that were found the
    latest.
    """
    assigned, scans = running.progress.assigned, [one for one in counts if one.turn == 1]
    lost = {thing for (thing,) in books.ask(_LOST)}

    def is_plain(one: KeptCount) -> bool:
        return one.stream == Stream.FOUND and one.code not in assigned and one.thing not in lost

    plain = [one for one in scans if is_plain(one)]
    wanted = [one for one in scans if not is_plain(one)] + plain[-SHOWN:]
    wanted.sort(key=lambda one: -one.n)
    things = books.things.holders_of([one.thing for one in wanted if one.thing])
    known = books.things.several([one.thing for one in wanted if one.thing])
    rows, counted_here = [], set(books.stocktakes.holders(running.planned.scope))
    for one in wanted:
        held, thing = things.get(one.thing, []), known.get(one.thing)
        has = held[0].holder if held else 0
        article = books.catalogue.article(one.article) if one.article else None
        rows.append(
            ScanRow(
                *(one.n, Stream(one.stream), article, one.size, thing.code if thing else one.code),
                place=books.people.name(one.holder) if one.holder else "",
                where=books.people.name(has) if has else "",
                at=clock(one.at),
                station=one.station,
                thing=one.thing,
                holder=has,
                moved=one.thing in running.progress.moved,
                outside=has not in counted_here,
                by=one.code if one.code in assigned else "",
                block=books.home.elsewhere(one.code) if one.stream == Stream.UNKNOWN else 0,
            )
        )
    return rows


def _rows(books: Books, running: RunningStocktake, items: Sequence[StocktakeItem]) -> list[ItemRow]:
    things = books.things.several([one.thing for one in items if one.thing])
    names = {one: books.people.name(one) for one in {it.holder for it in items} | {it.place for it in items} if one}
    books.catalogue.foresee({one.article for one in items})
    return [
        ItemRow(
            item=one,
            article=books.catalogue.article(one.article),
            thing=things.get(one.thing),
            place=names[one.holder],
            found_at=names.get(one.place, ""),
            people=tuple(running.planned.commission[count.person] for count in one.counts),
        )
        for one in items
    ]


class PastStocktake(Value):
    """One that was approved, or given up."""

    number: str
    day: date
    items: int
    shortages: int
    surpluses: int


def last_stocktake(books: Books) -> PastStocktake | None:
    row = next(iter(books.ask(_LAST)), None)
    return made(PastStocktake, row, number=books.history.number(row.seq)) if row else None


class ListedStocktake(Value):
    """One of all there were; `number` and what was found only of one that was approved."""

    id: int
    day: date
    sort: str
    where: str
    """What was counted; empty where it was everything."""
    state: StocktakeState
    number: str
    items: int
    shortages: int
    surpluses: int


def all_stocktakes(books: Books) -> list[ListedStocktake]:
    """The latest first."""
    return [_listed(books, row) for row in books.ask(_ALL)]


def _listed(books: Books, row: Any) -> ListedStocktake:
    planned = books.stocktakes.planned(row.id)
    ended = StocktakeState.CANCELLED if row.reversed else StocktakeState.APPROVED
    ended = ended if row.seq else StocktakeState.STOPPED if row.stopped else StocktakeState.RUNS
    number = books.history.number(row.seq) if row.seq else ""
    found = row.items, row.shortages, row.surpluses
    return ListedStocktake(
        row.id, planned.day, str(planned.sort), books.stocktakes.where(planned), ended, number, *found
    )


def last_of_things(books: Books, thing: int = 0, until: date = date.max) -> dict[int, tuple[date, str]]:
    """Of each piece, or of one, the day and the number of the last stock-take until that day that found it."""
    day, days = until.isoformat(), {row.id: row for row in books.ask(_APPROVED)}
    numbers = {id: books.history.number(row.seq) for id, row in days.items()}
    rows = books.ask(_LAST_OF_THING, day, thing) if thing else books.ask(_LAST_OF_THINGS, day)
    return {row.thing: (date.fromisoformat(days[row.id].day), numbers[row.id]) for row in rows}


_OF = json_number("a.facts", "stocktake")
_STANDS = "NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq)"
_APPROVED = f"""SELECT {_OF} AS id, a.seq, a.occurred_on AS day FROM act a
    WHERE a.series >= 'IS' AND a.series < 'IT' AND a.kind = 'stocktake' AND a.suffix = '' AND {_STANDS}
    ORDER BY a.seq"""
_ALL = f"""SELECT b.seq AS id, coalesce(a.seq, 0) AS seq,
    EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq) AS reversed,
    EXISTS (SELECT 1 FROM act s WHERE s.about = b.seq AND {json_text("s.facts", "what")} = 'stopped') AS stopped,
    count(c.n) AS items, count(c.n) FILTER (WHERE c.found < c.recorded) AS shortages,
    count(c.n) FILTER (WHERE c.found > c.recorded) AS surpluses FROM act b
    LEFT JOIN act a ON a.about = b.seq AND a.series >= 'IS' AND a.series < 'IT' AND a.suffix = ''
    LEFT JOIN counted c ON c.stocktake = b.seq AND a.seq IS NOT NULL
    WHERE b.kind = 'stocktake' AND {json_text("b.facts", "what")} = 'begun' GROUP BY b.seq, a.seq ORDER BY b.seq DESC"""
_LAST = f"""SELECT l.seq, l.day, count(c.n) AS items, count(c.n) FILTER (WHERE c.found < c.recorded) AS shortages,
    count(c.n) FILTER (WHERE c.found > c.recorded) AS surpluses
    FROM ({_APPROVED} DESC LIMIT 1) l LEFT JOIN counted c ON c.stocktake = l.id GROUP BY l.id, l.seq, l.day"""
_LOST = """SELECT h.thing FROM holder p JOIN holding h ON h.holder = p.id AND h.quantity > 0
    WHERE p.kind IN ('missing', 'lost')"""
_FOUND = f"""SELECT c.thing, max(c.stocktake) AS id FROM counted c JOIN ({_APPROVED}) l ON l.id = c.stocktake
    WHERE c.withdrawn = 0 AND c.found > 0 AND l.day <= ?"""
_LAST_OF_THINGS = f"{_FOUND} AND c.thing IS NOT NULL GROUP BY c.thing"
_LAST_OF_THING = f"{_FOUND} AND c.thing = ? GROUP BY c.thing"
