"""What is counted in a stock-take, each scan and number kept at once: no entry of the journal, and no change of it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Annotated, Any, NamedTuple

from equipment_app.domain.codes import Family, code_of_text
from equipment_app.domain.errors import OfAnotherStore, Refusal
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import UNI
from equipment_app.domain.stocktake import (
    LEAST,
    MOST,
    BadCount,
    Cause,
    CodeAssigned,
    Consequence,
    CountedByPiece,
    Explanation,
    KnownCode,
    NoDifference,
    NoStocktake,
    PlaceClosed,
    PlacesOpen,
    SameCounter,
    StillUncounted,
    StocktakeItem,
    Stream,
    TooShort,
    UnknownPlace,
)
from equipment_app.domain.value import Value
from equipment_app.operations import resolve
from equipment_app.operations.declared import Argument, needs
from equipment_app.operations.lines import Line
from equipment_app.operations.stocktake_codes import check_on_thing
from equipment_app.operations.stocktake_people import counts_at
from equipment_app.store.books import Books
from equipment_app.store.records.stocktake_items import COUNTED, StocktakeItems, title_order
from equipment_app.store.records.stocktakes import KeptCount, RunningStocktake
from equipment_app.store.records.things import Thing

PLACE = Argument("PLACE", help="the label or code of a place; of a unit's stock-take a personal number or the unit")
WHAT = Argument("THING", help="a code, inventory or serial number, else ARTICLE[/SIZE] of a place that is named")
BY = Argument("--by", "NAME", "who of the commission counts; else who works")
STATION = Argument("--station", "NAME", "at which station; else 1")


def under_way(books: Books) -> RunningStocktake:
    """Raises NoStocktake."""
    running = books.stocktakes.running()
    if running is None:
        raise NoStocktake
    return running


def items_of(books: Books, running: RunningStocktake) -> StocktakeItems:
    return StocktakeItems(books.stocktakes, books.things, running)


def keep(books: Books, **changed: Any) -> None:
    """Beside what was kept meanwhile. Raises NoStocktake."""
    running = under_way(books)
    books.stocktakes.save(running.planned.id, replace(running.progress, **changed).to_json())


def place_of(books: Books, running: RunningStocktake, said: int | str) -> int:
    """A place of the scope, by id, label or code; a member by personal number or badge, a unit by its code.
    Raises UnknownPlace.
    """
    holders = books.stocktakes.holders(running.planned.scope)
    if isinstance(said, int):
        if said in holders:
            return said
        raise UnknownPlace(str(said), ())
    text, code = " ".join(said.split()).casefold(), code_of_text(said.strip().upper())
    for place in books.people.places() if not running.planned.scope.unit else ():
        named = text in (place.label.casefold(), f"{place.store}/{place.label}".casefold())
        if named or (code and (code.family, code.number) == (Family.PLACE, place.code)):
            if place.id in holders:
                return place.id
            said = place.label
    if running.planned.scope.unit:
        member = books.people.by_number(said.strip()) or (books.people.by_badge(code.number) if code else None)
        unit = books.people.units().get(said.strip().upper(), (0, ""))[0]
        if (found := member.id if member else unit) in holders:
            return found
    raise UnknownPlace(said, tuple(books.people.name(one) for one in holders[:12]))


def open_place(books: Books, running: RunningStocktake, said: int | str) -> int:
    """Raises UnknownPlace, PlaceClosed."""
    place = place_of(books, running, said)
    if place in running.progress.closed:
        raise PlaceClosed(books.people.name(place))
    return place


@needs(Right.STOCKTAKE)
class OpenCountPlace(Value):
    """A station counts there from now on; a place that was closed is open again, its counts kept."""

    place: Annotated[int | str, PLACE]
    station: Annotated[str, STATION] = "1"
    again: bool = True
    """A place that was closed is opened as well; a label that is scanned does not ask for that."""

    def __call__(self, books: Books) -> Outcome:
        """Raises NoStocktake, UnknownPlace; PlaceClosed: it is, and nobody asked to open it again."""
        running = under_way(books)
        place = (place_of if self.again else open_place)(books, running, self.place)
        progress = running.progress
        closed = {one: who for one, who in progress.closed.items() if one != place}
        at = {place: progress.closed[place][1]} if place in progress.closed else {}
        told = at | dict(progress.told)
        keep(books, closed=closed, told=told, stations={**progress.stations, self.station: place})
        return Outcome(Changes.STOCKTAKES, "count_place", subject=books.people.name(place), facts={"place": place})


@needs(Right.STOCKTAKE)
class CountPiece(Value):
    """A scan at a place. `facts` of the outcome tell the piece, and of a quantity how many it is by now."""

    place: Annotated[int | str, PLACE]
    code: Annotated[str, WHAT]
    by: Annotated[str, BY] = ""
    station: Annotated[str, STATION] = "1"
    scan: int = 0
    """The label of a kind that is scanned twice is two of them, so each scan has a number of its own."""

    def __call__(self, books: Books) -> Outcome:
        """Raises NoStocktake, UnknownPlace, PlaceClosed, Entrusted, NotInCommission, CountedByPiece, SizeMissing,
        OnNoThing, ReadInPart.
        """
        running = under_way(books)
        place = open_place(books, running, self.place)
        if self.code.strip() not in running.progress.assigned and not any(named(books, self.code)):
            check_on_thing(books, self.code)
        by = counted_now(books, counts_at(books, running, place, self.by), self.station)
        return count_piece(books, running, place, self.code, by)


class CountedBy(NamedTuple):
    """Who of the commission counts, at which station, when in seconds, and at which entry of the journal."""

    person: int
    station: str
    at: int
    seq: int


OLDER = "count_older"
"""What becomes of a number, or of one more of a kind, that came in late: the later number stays."""


def is_older(by: CountedBy, before: KeptCount | None) -> bool:
    return before is not None and before.at > by.at


def counted_now(books: Books, person: int, station: str) -> CountedBy:
    return CountedBy(person, station, books.stocktakes.time(), books.journal.head()[0])


def count_piece(
    books: Books, running: RunningStocktake, place: int, code: str, by: CountedBy, *, late: bool = False
) -> Outcome:
    """A scan at a place that is open. `late`: it comes in after others that were made after it.
    Raises CountedByPiece, SizeMissing, UnknownSize.
    """
    thing, line = named(books, code)
    if assigned := running.progress.assigned.get(code.strip()):
        thing, line = books.things.thing(assigned), None
    if line is not None and line.article is not None:
        return _add(books, running, place, by, line, late=late)
    return keep_scan(books, running, place, code, thing, by)


def keep_scan(
    books: Books, running: RunningStocktake, place: int, code: str, thing: Thing | None, by: CountedBy
) -> Outcome:
    """Of the piece that bears the code; None is unknown, and kept aside."""
    stream = stream_of(books, running, place, thing, by.seq)
    of = (thing.article, thing.size, thing.id) if thing else (0, "", 0)
    one = KeptCount(0, 1, place, *of, 1, code.strip(), stream, by.person, by.station, by.at, by.seq)
    return kept(books, running, one, thing.title if thing else "")


_ONCE = (*COUNTED, Stream.HELD)
"""What is known of a piece by its first scan; another one tells nothing new."""


def stream_of(books: Books, running: RunningStocktake, place: int, thing: Thing | None, seq: int) -> Stream:
    """Where a scan goes that was made at this entry of the journal."""
    before = books.stocktakes.of_thing(running.planned.id, thing.id) if thing else None
    if before and before.quantity and before.stream in (*_ONCE, Stream.TWICE):
        return Stream.TWICE
    return _first(books, running, place, thing.id if thing else 0, seq)


def _first(books: Books, running: RunningStocktake, place: int, thing: int, seq: int) -> Stream:
    """The same of the first scan of a piece."""
    holder = books.stocktakes.held_at(thing, seq) if thing else None
    if holder is None:
        return Stream.UNKNOWN
    if holder == place or holder in running.lost:
        return Stream.FOUND
    counted_there = holder in books.stocktakes.holders(running.planned.scope)
    return Stream.ELSEWHERE if counted_there or books.people.place(holder) else Stream.HELD


def _sort_anew(books: Books, running: RunningStocktake, thing: int) -> None:
    """Scans of a piece came to it, or are gone: that which counts, else the first, counts; the others are twice."""
    scans = [one for one in books.stocktakes.counts(running.planned.id) if one.thing == thing and one.turn == 1]
    seen = False
    for one in sorted(scans, key=lambda one: one.stream not in COUNTED):
        stream = Stream.TWICE if seen else _first(books, running, one.holder, thing, one.seq)
        seen |= stream in _ONCE
        books.stocktakes.sort(running.planned.id, one.n, (one.article, one.size, thing), stream)


def named(books: Books, code: str) -> tuple[Thing | None, Line | None]:
    """What a scan names: a piece, a line of an article, or nothing the books know."""
    try:
        line = resolve.line(books, code)
    except Refusal:  # unknown, of another store, or borne by several
        return None, None
    return (books.things.thing(line.thing), None) if line.thing else (None, line)


def found(of: tuple[int, int, str, int], quantity: int, by: CountedBy, turn: int = 1) -> KeptCount:
    """So many of a place, article, size and piece."""
    return KeptCount(0, turn, *of, quantity, "", Stream.FOUND, *by)


def kept(books: Books, running: RunningStocktake, one: KeptCount, title: str) -> Outcome:
    n = books.stocktakes.count(running.planned.id, one)
    facts = {"n": n, "place": one.holder, "thing": one.thing, "article": one.article, "quantity": one.quantity}
    facts["block"] = books.home.elsewhere(one.code) if one.stream == Stream.UNKNOWN else 0
    return Outcome(Changes.STOCKTAKES, f"count_{one.stream}", subject=title or one.code, facts=facts)


def _kind(books: Books, line: Line) -> tuple[int, str, str]:
    """Article, size and title of what is counted by quantity. Raises CountedByPiece, SizeMissing, UnknownSize."""
    article = books.catalogue.article(line.article or 0)
    if article.tracking == "item":
        raise CountedByPiece(article.name)
    size = resolve.size_for(books, article, line.size, None)
    return article.id, size, article.name if size in ("", UNI) else f"{article.name} {size}"


def _add(books: Books, running: RunningStocktake, place: int, by: CountedBy, line: Line, *, late: bool) -> Outcome:
    """One more of a kind, whose label was scanned."""
    article, size, title = _kind(books, line)
    before = books.stocktakes.of_kind(running.planned.id, place, article, size)
    if late and is_older(by, before):
        return Outcome(what=OLDER)
    quantity = (before.quantity if before and before.turn == 1 else 0) + line.quantity
    return kept(books, running, found((place, article, size, 0), quantity, by), title)


@needs(Right.STOCKTAKE)
class AssignCode(Value):
    """An unknown code that was scanned is on this piece, which is counted by it; on another, where it was on one."""

    code: Annotated[str, Argument("CODE", help="as it was scanned")]
    thing: Annotated[int | str, Argument("THING", help="the piece it is on: its code, inventory or serial number")]

    def __call__(self, books: Books) -> Outcome:
        """Raises NoStocktake, KnownCode, UnknownThing, OfAnotherStore, AmbiguousThing; CodeAssigned: it has one."""
        running, code = under_way(books), self.code.strip()
        thing = books.things.thing(_id(books, self.thing))
        progress, counts = running.progress, books.stocktakes.counts(running.planned.id)
        scans = [one for one in counts if one.code == code]
        if not scans or not (code in progress.assigned or scans[0].stream == Stream.UNKNOWN):
            raise KnownCode(code)
        if block := books.home.elsewhere(code):
            raise OfAnotherStore(code, block)
        others = {one.code for one in counts} - {code}
        if has := next((one for one, id in progress.assigned.items() if id == thing.id and one in others), ""):
            raise CodeAssigned(thing.title, has)
        for one in scans:
            books.stocktakes.sort(running.planned.id, one.n, (thing.article, thing.size, thing.id), Stream.UNKNOWN)
        for id in {thing.id, *(one.thing for one in scans if one.thing)}:
            _sort_anew(books, running, id)
        keep(books, assigned={**progress.assigned, code: thing.id})
        return Outcome(Changes.STOCKTAKES, "count_assigned", subject=thing.title, facts={"thing": thing.id})


@needs(Right.STOCKTAKE)
class CountQuantity(Value):
    """So many of a kind are at a place, whatever was counted there before; what is recorded is not told."""

    place: Annotated[int | str, PLACE]
    what: Annotated[str, WHAT]
    quantity: Annotated[str, Argument("QUANTITY", help="how many there are; zero is written as 0")]
    by: Annotated[str, BY] = ""
    station: Annotated[str, STATION] = "1"

    def __call__(self, books: Books) -> Outcome:
        """Raises NoStocktake, UnknownPlace, PlaceClosed, Entrusted, NotInCommission, BadCount, UnknownThing,
        CountedByPiece, SizeMissing.
        """
        running = under_way(books)
        place = open_place(books, running, self.place)
        person, line = counts_at(books, running, place, self.by), resolve.line(books, self.what)
        if line.thing:
            raise CountedByPiece(books.things.thing(line.thing).title)
        article, size, title = _kind(books, line)
        by = counted_now(books, person, self.station)
        one = found((place, article, size, 0), number(self.quantity), by)
        return kept(books, running, one, title)


def number(said: str, most: int = MOST) -> int:
    """Raises BadCount."""
    text = said.strip()
    if not (text.isascii() and text.isdigit() and int(text) <= most):
        raise BadCount(said)
    return int(text)


@needs(Right.STOCKTAKE)
class UndoCount(Value):
    """The last scan or number of a station is gone, or the one that is named."""

    station: Annotated[str, STATION] = "1"
    n: int = 0

    def __call__(self, books: Books) -> Outcome:
        """Raises NoStocktake."""
        running = under_way(books)
        counts = (one for one in books.stocktakes.counts(running.planned.id) if one.n == self.n)
        last = next(counts, None) if self.n else books.stocktakes.last_of(running.planned.id, self.station)
        counts_there = last is not None and last.stream in COUNTED and last.holder in running.progress.closed
        if last is None or counts_there:
            return Outcome(what="nothing_new")
        books.stocktakes.forget(running.planned.id, last.n)
        if last.thing:
            _sort_anew(books, running, last.thing)
        return Outcome(Changes.STOCKTAKES, "count_undone", subject=last.code, facts={"place": last.holder})


@needs(Right.STOCKTAKE)
class CloseCountPlace(Value):
    """Everything there is counted; what is missing can be seen from now on, and who closes counted that."""

    place: Annotated[int | str, PLACE]
    by: Annotated[str, BY] = ""

    def __call__(self, books: Books) -> Outcome:
        """Raises NoStocktake, UnknownPlace, PlaceClosed, Entrusted, NotInCommission; StillUncounted: of a kind that is
        recorded there nobody has said how many there are.
        """
        running = under_way(books)
        place = open_place(books, running, self.place)
        person, progress = counts_at(books, running, place, self.by), running.progress
        here = [one for one in items_of(books, running).all() if one.holder == place]
        uncounted = [one for one in here if not (one.thing or one.counts or one.since)]
        if uncounted:
            raise _uncounted(books, place, uncounted)
        stations = {station: at for station, at in progress.stations.items() if at != place}
        closed = {**progress.closed, place: (person, books.stocktakes.time())}
        keep(books, closed=closed, stations=stations)
        facts = {"place": place} | told_at(books, place)
        return Outcome(Changes.STOCKTAKES, "count_closed", subject=books.people.name(place), facts=facts)


def told_at(books: Books, place: int) -> dict[str, int]:
    """Of a place that is closed: pieces `missing`, items that differ (`differences`), and how many things were scanned
    there that belong elsewhere, that somebody has, or that nobody knows (`aside`).
    """
    read = items_of(books, under_way(books))
    here = [one for one in read.all() if one.holder == place]
    strange = (one for one in read.counts if one.holder == place and one.turn == 1 and one.quantity)
    aside = {one.thing or one.code for one in strange if one.stream in (Stream.ELSEWHERE, Stream.HELD, Stream.UNKNOWN)}
    return {
        "missing": sum(bool(one.thing) and not one.found for one in here),
        "differences": sum(bool(one.difference) for one in here),
        "aside": len(aside) + sum(one.misplaced for one in here),
    }


def _uncounted(books: Books, place: int, items: Sequence[StocktakeItem]) -> StillUncounted:
    names = [title_of(books, one) for one in sorted(items, key=partial(title_order, books.catalogue))]
    return StillUncounted(books.people.name(place), len(names), tuple(names[:12]))


def title_of(books: Books, item: StocktakeItem) -> str:
    if item.thing:
        thing = books.things.thing(item.thing)
        return f"{thing.name} {thing.title}"
    name = books.catalogue.article(item.article).name
    return name if item.size in ("", UNI) else f"{name} {item.size}"


def item_of(books: Books, running: RunningStocktake, place: int | str, what: str) -> StocktakeItem:
    """The item of a place, or the piece. Raises UnknownPlace, UnknownThing; NoDifference: there is no such item;
    PlacesOpen: what differs at a place is told when it is closed.
    """
    line = resolve.line(books, what)
    wanted = items_of(books, running).all()
    if line.thing:
        item = next((one for one in wanted if one.thing == line.thing), None)
    else:
        article, size, _ = _kind(books, line)
        at = place_of(books, running, place)
        item = next((one for one in wanted if (one.holder, one.article, one.size) == (at, article, size)), None)
    if item is None:
        raise NoDifference(what)
    if item.holder not in running.progress.closed:
        raise PlacesOpen((books.people.name(item.holder),))
    return item


@needs(Right.STOCKTAKE)
class Recount(Value):
    """A difference is counted again, by somebody else; of a piece 1 or 0."""

    place: Annotated[int | str, PLACE]
    what: Annotated[str, WHAT]
    quantity: Annotated[str, Argument("QUANTITY", help="how many there are; of a piece 0 or 1")]
    by: Annotated[str, BY] = ""
    station: Annotated[str, STATION] = "1"

    def __call__(self, books: Books) -> Outcome:
        """Raises NoStocktake, UnknownPlace, UnknownThing, NoDifference, BadCount, Entrusted, NotInCommission;
        SameCounter: it is who counted it last.
        """
        running = under_way(books)
        item = item_of(books, running, self.place, self.what)
        person = counts_at(books, running, item.holder, self.by)
        if not item.counts or not item.difference:
            raise NoDifference(title_of(books, item))
        if item.counts[-1].person == person:
            raise SameCounter(running.planned.commission[person])
        quantity = number(self.quantity, 1 if item.thing else MOST)
        of = (item.holder, item.article, item.size, item.thing)
        one = found(of, quantity, counted_now(books, person, self.station), len(item.counts) + 1)
        return kept(books, running, one, title_of(books, item))


@needs(Right.STOCKTAKE)
class ExplainDifference(Value):
    """How a difference came about, and what is to become of it: nothing moves before the approval."""

    place: Annotated[int | str, PLACE]
    what: Annotated[str, WHAT]
    cause: Annotated[str, Argument("--cause", "CAUSE", "how it came about", tuple(Cause))]
    text: Annotated[str, Argument("--text", "TEXT", "in words; printed")]
    consequence: Annotated[
        str, Argument("--consequence", "WHAT", "what becomes of it; else the record is corrected", tuple(Consequence))
    ] = Consequence.CORRECT
    other: Annotated[str, Argument("--other", "THING", "of mixed up sizes: ARTICLE/SIZE of the other item")] = ""

    def __call__(self, books: Books) -> Outcome:
        """Raises NoStocktake, UnknownPlace, UnknownThing, NoDifference, TooShort."""
        running = under_way(books)
        item = item_of(books, running, self.place, self.what)
        if not item.difference:
            raise NoDifference(title_of(books, item))
        if len(self.text.strip()) < LEAST:
            raise TooShort
        other = item_of(books, running, item.holder, self.other) if self.other else None
        if other and (not other.difference or (other.difference < 0) == (item.difference < 0)):
            raise NoDifference(title_of(books, other))
        said = Explanation(
            Cause(self.cause), self.text.strip(), Consequence(self.consequence), other.key if other else ""
        )
        keep(books, explained={**running.progress.explained, item.key: said})
        return Outcome(Changes.STOCKTAKES, "difference_explained", subject=title_of(books, item))


@needs(Right.STOCKTAKE)
class MoveHome(Value):
    """Pieces that were found at another place stay there; `back`: they are to be put where they are recorded."""

    things: Annotated[tuple[int | str, ...], Argument("THING", help="codes; all of them where none is named")] = ()
    back: Annotated[bool, Argument("--back", help="put them where they are recorded, instead")] = False

    def __call__(self, books: Books) -> Outcome:
        """Raises NoStocktake, UnknownThing, NoDifference."""
        running = under_way(books)
        elsewhere = {one.thing for one in items_of(books, running).all() if one.place}
        asked = {_id(books, one) for one in self.things} or elsewhere
        if strange := asked - elsewhere:
            raise NoDifference(books.things.thing(min(strange)).title)
        moved = running.progress.moved
        keep(books, moved=moved - asked if self.back else moved | asked)
        return Outcome(Changes.STOCKTAKES, "count_moved", subject=str(len(asked)), facts={"things": len(asked)})


def _id(books: Books, said: int | str) -> int:
    return said if isinstance(said, int) else resolve.known_piece(books, said).id
