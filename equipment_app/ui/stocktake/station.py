"""The board of a station without the store: its places, what was scanned, the blind count. Recorded is told nowhere."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from equipment_app.domain.stocktake import Stream
from equipment_app.domain.stocktake_station import StationCount, StationPlan
from equipment_app.queries.stocktake import SHOWN, KindCount, PlaceView, ScanRow
from equipment_app.store.records.stocktakes import clock
from equipment_app.ui import formatting
from equipment_app.ui.stocktake.boards import CountBoard
from equipment_app.ui.stocktake.places import CountPlaces
from equipment_app.ui.stocktake.scans import ScanList
from equipment_app.ui.widgets.card import Card

_NAMED = 3
"""Articles that are named of a place."""


class StationBoard(CountBoard):
    def __init__(self) -> None:
        places = Card(caption=self.tr("Places"))
        self.places = CountPlaces()
        self._places: list[tuple[int, str, tuple[tuple[str, str], ...]]] = []
        places.body.addWidget(self.places, 1)
        super().__init__(places, ScanList(alone=True))
        self.count.note.setText(self.tr("What is recorded is not told at a station."))

    def show_count(self, count: StationCount) -> None:
        plan, scans = count.plan, list(zip(count.scans, count.streams, strict=True))
        counted = Counter(one.place for one, stream in scans if _counts(stream))
        here = {count.place: plan.station}
        self.places.show_rows(
            [
                PlaceView(*of, counted[of[0]], None, None, closed=False, station=here.get(of[0], ""))
                for of in self._named(plan)
            ]
        )
        streams = Counter(stream for one, stream in scans if not one.article)
        self.scans.show_scans(list(_rows(count)), streams)
        name = next((one.name for one in plan.places if one.id == count.place), "")
        self.count.show_place(name, list(_kinds(count)))
        found, kinds = streams[Stream.FOUND] + streams[Stream.ELSEWHERE], _written(count)
        self.done.setText(formatting.thousands(found + kinds))
        self.of.setText(self.tr("counted here"))
        self.bar.show_parts(((found, "accent"), (kinds, "good")))
        self.say_done(found, kinds)

    def enter(self) -> None:
        self.scans.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(self.width())

    def _named(self, plan: StationPlan) -> Sequence[tuple[int, str, tuple[tuple[str, str], ...]]]:
        """The places, and what each of them has, the most first: of one plan always the same."""
        if not self._places:
            most: dict[int, Counter[int]] = defaultdict(Counter)
            there = [(one.place, one.article) for one in plan.pieces]
            for place, article in (*there, *((one.place, one.article) for one in plan.kinds)):
                most[place][article] += 1
            self._places = [
                (one.id, one.name, tuple(_names(plan, article) for article, _ in most[one.id].most_common(_NAMED)))
                for one in plan.places
            ]
        return self._places


def _names(plan: StationPlan, article: int) -> tuple[str, str]:
    return plan.articles[article].name, plan.articles[article].name_en


def _counts(stream: Stream) -> bool:
    return stream in (Stream.FOUND, Stream.ELSEWHERE)


def _written(count: StationCount) -> int:
    """Kinds of which a number was written."""
    return len({(one.place, one.article, one.size) for one in count.scans if one.article})


def _rows(count: StationCount) -> Iterator[ScanRow]:
    """The latest first; of those that were found so many as a page shows. Numbers stand with their kind."""
    plan, names, found = count.plan, {one.id: one.name for one in count.plan.places}, 0
    for n in range(len(count.scans) - 1, -1, -1):
        one, stream = count.scans[n], count.streams[n]
        found += stream is Stream.FOUND
        if one.article or (stream is Stream.FOUND and found > SHOWN):
            continue
        piece = count.piece(one)
        yield ScanRow(
            *(n, stream, plan.articles[piece.article] if piece else None, piece.size if piece else ""),
            code=piece.code if piece else one.code,
            place=names[one.place],
            where=names.get(piece.place, "") if piece else "",
            at=clock(one.at),
            station=plan.station,
            thing=piece.thing if piece else 0,
            holder=0,
            block=plan.elsewhere(one.code) if stream is Stream.UNKNOWN else 0,
        )


def _kinds(count: StationCount) -> Iterator[KindCount]:
    for kind in count.plan.kinds_at(count.place):
        written = count.quantity(kind.article, kind.size)
        yield KindCount(count.plan.articles[kind.article], kind.size, written)
