"""Counts that come from elsewhere: of a station without the store, in a check file, and of a list; each taken once.

That a file went out is an entry, and that it came back; what was counted is kept, as every count, until the stock-take
is over.
"""

import secrets
from bisect import bisect_right
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from operator import itemgetter

from equipment_app.domain.carried_file import LONGEST, Result
from equipment_app.domain.codes import Code, Family, short
from equipment_app.domain.entries import remarks
from equipment_app.domain.errors import LineRefused, Refusal, SizeMissing, UnknownSize
from equipment_app.domain.kinds import Changes
from equipment_app.domain.list_errors import AnotherCopy
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import UNI
from equipment_app.domain.stocktake import (
    CountedByPiece,
    CountsOfAnother,
    CountsTaken,
    Stream,
    TooManyPieces,
)
from equipment_app.domain.stocktake_station import (
    StationArticle,
    StationKind,
    StationPiece,
    StationPlace,
    StationPlan,
    StationScan,
    by_code,
    carried,
    scans_of,
)
from equipment_app.domain.value import Value
from equipment_app.operations.carried import check_files
from equipment_app.operations.carried.check_files import Write, read_from
from equipment_app.operations.carried.entries import CarriedOut, heads, is_back
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan, carry_out
from equipment_app.operations.stocktake_counts import (
    OLDER,
    CountedBy,
    CountPiece,
    CountQuantity,
    count_piece,
    found,
    is_older,
    items_of,
    keep,
    keep_scan,
    kept,
    named,
    open_place,
    under_way,
)
from equipment_app.operations.stocktake_people import person_of
from equipment_app.store.books import Books
from equipment_app.store.records.stocktakes import RunningStocktake
from equipment_app.store.records.things import Thing


@needs(Right.STOCKTAKE)
class ExportCounts(Operation):
    """A check file for a station, good to the end of the day `until`; `write` seals it and puts it where it goes."""

    until: date
    write: Write
    places: str = ""
    """Labels, numbers of members; empty is all that is open."""
    by: str = ""
    station: str = "1"

    def asked(self) -> Asked:
        """What is asked for, not where it goes."""
        said = {"until": self.until, "places": self.places, "by": self.by, "station": self.station}
        return "ExportCounts", said

    def plan(self, books: Books) -> Plan:
        """Raises NoStocktake, UnknownPlace, PlaceClosed, Entrusted, NotInCommission, BadDate, OSError; TooManyPieces:
        with a scan of each it could not be opened any more.
        """
        running = under_way(books)
        check_files.refuse_day(books, self.until)
        person = person_of(books, running, self.by)
        plan = _plan(books, running, self._places(books, running), running.planned.commission[person], self.station)
        file = check_files.made(books, plan.id, self.until, partial(carried, plan))
        if len(file.to_bytes()) > LONGEST // 2:
            raise TooManyPieces(len(plan.pieces))
        station, about = remarks(station=self.station), running.planned.id
        return replace(
            check_files.leaving(books, file, self.write, "counts", plan.who, *station, about=about, person=person),
            done="counts_exported",
            subject=plan.who,
            told={"places": len(plan.places), "things": len(plan.pieces)},
        )

    def _places(self, books: Books, running: RunningStocktake) -> list[int]:
        named = [label for label in map(str.strip, self.places.split(",")) if label]
        if named:
            return list(dict.fromkeys(open_place(books, running, label) for label in named))
        there = books.stocktakes.holders(running.planned.scope)
        return [one for one in there if one not in running.progress.closed]


def _plan(books: Books, running: RunningStocktake, places: Sequence[int], who: str, station: str) -> StationPlan:
    planned, items = running.planned, items_of(books, running).all()
    there = set(places)
    things = books.things.several([one.thing for one in items if one.thing])
    kinds = [(one.holder, one.article, one.size) for one in items if not one.thing and one.holder in there]
    ids = dict.fromkeys((*(one.article for one in items if one.thing), *(article for _, article, _ in kinds)))
    books.catalogue.foresee(ids)
    articles = {id: books.catalogue.article(id) for id in ids}
    return StationPlan(
        *(secrets.token_hex(8), planned.id, planned.day, str(planned.sort), station, who),
        places=tuple(_place(books, id) for id in places),
        articles={id: StationArticle(id, it.code, it.name, it.name_en) for id, it in articles.items()},
        kinds=tuple(StationKind(*of, _kind_codes(books, articles[of[1]].code, of[1], of[2])) for of in kinds),
        pieces=tuple(
            StationPiece(
                one.thing, one.article, one.size, one.holder, it.code, _codes(it.code, it.inventory, it.serial)
            )
            for one in items
            if one.thing and (it := things[one.thing])
        ),
        block=books.home.block,
    )


def _place(books: Books, id: int) -> StationPlace:
    """A place of a store; of a unit's stock-take a member, or the unit."""
    name = books.people.name(id)
    if place := books.people.place(id):
        label = str(Code(Family.PLACE, place.code)) if place.code else ""
        return StationPlace(id, name, _codes(place.label, f"{place.store}/{place.label}", label))
    member = books.people.several([id]).get(id)
    badge = str(Code(Family.BADGE, member.badge)) if member and member.badge else ""
    return StationPlace(id, name, _codes(name, member.personal_number if member else "", badge))


def _kind_codes(books: Books, code: str, article: int, size: str) -> tuple[str, ...]:
    whole = size in ("", UNI)
    makers = [one.code for one in books.catalogue.products(article) if one.size == size or (whole and not one.size)]
    return _codes(f"{code}/{size}", code if whole else "", *makers, *map(short, makers))


def _codes(*said: str | None) -> tuple[str, ...]:
    return tuple(one.casefold() for one in said if one)


@needs(Right.STOCKTAKE)
class ImportCounts(Value):
    """What a station counted: all of it, or nothing. A scan is sorted by what the books said when it was made."""

    result: Result
    another: bool = False
    """What is new in it is taken though counts of another copy of its file are here."""

    def __call__(self, books: Books) -> Outcome:
        """Raises CheckFileForeign, CheckFileCancelled, CountsOfAnother, CheckFileAltered, CheckFileExpired,
        CountsTaken, AnotherCopy, PlaceClosed.
        """
        file, _ = check_files.believed(books, self.result, "counts")
        running = books.stocktakes.running()
        if running is None or running.planned.id != file.about:
            with read_from(self.result):
                raise CountsOfAnother(self.result.path, date.fromisoformat(self.result.ask["day"]))
        scans = self._new(books, running, file)
        station, known = books.papers.remark(file.entry, "station"), self._known(books)
        times, streams = books.stocktakes.times(running.planned.id), []
        for place in dict.fromkeys(one.place for one, _ in scans):
            open_place(books, running, place)
        for one, at in scans:
            by = CountedBy(file.person, station, at, times[bisect_right(times, at, key=itemgetter(0)) - 1][1])
            streams.append(self._count(books, running, one, known.get(one.code.casefold()), by).what)
        carry_out(check_files.back(file, "counted", self.result, len(streams)), books)
        facts = {"rows": len(streams)}
        facts |= {str(one): streams.count(f"count_{one}") for one in Stream}
        return Outcome(Changes.STOCKTAKES, "counts_taken", subject=str(len(streams)), facts=facts)

    def _new(self, books: Books, running: RunningStocktake, file: CarriedOut) -> list[tuple[StationScan, int]]:
        """Each scan and when it was, without what another answer of the same file has brought; what was scanned of a
        kind is kept as a number, without its code.
        """
        with read_from(self.result):
            scans = scans_of(self.result.state, self.result.ask)
        begun, now = books.stocktakes.times(running.planned.id)[0][0], books.stocktakes.time()
        timed = [(one, min(max(one.at, begun), now)) for one in scans]
        if not is_back(books, file):
            return timed
        counts = books.stocktakes.counts(running.planned.id)
        there = {(one.holder, one.at, one.code) for one in counts}
        new = [(one, at) for one, at in timed if not {(one.place, at, one.code), (one.place, at, "")} & there]
        if not new or self.result.hash in heads(books, file.entry):
            raise CountsTaken
        if not self.another:
            raise AnotherCopy(self.result.path, file.number)
        return new

    def _known(self, books: Books) -> dict[str, Thing]:
        """Pieces by the codes they had when the station was asked, as it told them apart."""
        named = by_code([StationPiece._make(one) for one in self.result.ask["pieces"]])
        things = books.things.several(list({one.thing for one in named.values()}))
        return {code: things[one.thing] for code, one in named.items()}

    def _count(
        self, books: Books, running: RunningStocktake, one: StationScan, thing: Thing | None, by: CountedBy
    ) -> Outcome:
        """A number that somebody wrote later, here or at another station, stays; the label of what is counted piece by
        piece, or of a kind whose size it does not tell, is kept aside as unknown.
        """
        if one.quantity is None:
            if thing is None:
                with suppress(CountedByPiece, SizeMissing, UnknownSize):
                    return count_piece(books, running, one.place, one.code, by, late=True)
            return keep_scan(books, running, one.place, one.code, thing, by)
        if is_older(by, books.stocktakes.of_kind(running.planned.id, one.place, one.article, one.size)):
            return Outcome(what=OLDER)
        return kept(books, running, found((one.place, one.article, one.size, 0), one.quantity, by), "")


@needs(Right.STOCKTAKE)
class TakeCounts(Value):
    """The counts of a list, of a station without the store or of paper: all of them, once.

    A row is a place, a code or ARTICLE/SIZE, and how many; none said is one more.
    """

    rows: Sequence[tuple[int, str, str, str]]
    """Number of the row, place, what, quantity."""
    digest: str
    by: str = ""
    station: str = "1"

    def __call__(self, books: Books) -> Outcome:
        """Raises NoStocktake, CountsTaken; LineRefused: names the row, and nothing of the list is kept."""
        running = under_way(books)
        if self.digest in running.progress.imported:
            raise CountsTaken
        for row, place, what, quantity in self.rows:
            one = (
                CountQuantity(place, what, quantity, self.by, self.station)
                if quantity.strip() and not _is_piece(books, what)
                else CountPiece(place, what, self.by, self.station)
            )
            try:
                one(books)
            except Refusal as refusal:
                raise LineRefused(row, what, refusal) from refusal
        progress = under_way(books).progress
        keep(books, imported=(*progress.imported, self.digest))
        rows = len(self.rows)
        return Outcome(Changes.STOCKTAKES, "counts_taken", subject=str(rows), facts={"rows": rows})


def _is_piece(books: Books, what: str) -> bool:
    thing, line = named(books, what)
    return thing is not None or line is None
