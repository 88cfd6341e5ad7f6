"""The board of a station without the store: its places, what was scanned, the blind count. Recorded is told nowhere."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from equipment_app.domain.sizes import UNI
from equipment_app.domain.stocktake import Stream
from equipment_app.domain.stocktake_station import StationCount, StationPiece
from equipment_app.queries.stocktake import KindCount, PlaceView, ScanRow
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
        places.body.addWidget(self.places, 1)
        super().__init__(places, ScanList(alone=True))
        self.count.note.setText(self.tr("What is recorded is not told at a station."))

    def show_count(self, count: StationCount) -> None:
        rows, plan = list(_rows(count)), count.plan
        self.places.show_rows([_place(count, one.id, one.name) for one in plan.places])
        self.scans.show_scans(rows, Counter(row.stream for row in rows))
        name = next((one.name for one in plan.places if one.id == count.place), self.tr("no place yet"))
        self.count.show_place(name, list(_kinds(count)))
        found = sum(row.stream in (Stream.FOUND, Stream.ELSEWHERE) for row in rows)
        kinds = len({one[:1] + one[2:4] for one in count.scans if one.article})
        self.done.setText(formatting.thousands(found + kinds))
        self.of.setText(self.tr("counted here"))
        self.bar.show_parts(((found, "accent"), (kinds, "good")))
        self.say_done(found, kinds)

    def enter(self) -> None:
        self.scans.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(self.width())


def _rows(count: StationCount) -> Iterator[ScanRow]:
    """The latest first; what was written as a number stands with its kind."""
    plan, names = count.plan, {one.id: one.name for one in count.plan.places}
    for n, (one, stream) in reversed(list(enumerate(zip(count.scans, count.streams, strict=True)))):
        what = plan.named.get(one.code.casefold()) if one.code else None
        if one.article:
            continue
        piece = what if isinstance(what, StationPiece) else None
        article = plan.articles[piece.article] if piece else None
        yield ScanRow(
            *(n, stream, article.name if article else "", article.name_en if article else ""),
            size=piece.size if piece and piece.size != UNI else "",
            code=piece.code if piece else one.code,
            place=names[one.place],
            where=names.get(piece.place, "") if piece else "",
            at=clock(one.at),
            station=plan.station,
            thing=piece.thing if piece else 0,
            holder=0,
        )


def _place(count: StationCount, id: int, name: str) -> PlaceView:
    plan = count.plan
    there = [piece.article for piece in plan.pieces if piece.place == id] + [one.article for one in plan.kinds_at(id)]
    most = Counter(there).most_common(_NAMED)
    names = tuple(formatting.named(plan.articles[one].name, plan.articles[one].name_en) for one, _ in most)
    counted = sum(one.place == id for one, stream in zip(count.scans, count.streams, strict=True) if _counts(stream))
    here = plan.station if id == count.place else ""
    return PlaceView(id, name, names, counted, None, None, closed=False, station=here, by="")


def _counts(stream: Stream) -> bool:
    return stream in (Stream.FOUND, Stream.ELSEWHERE)


def _kinds(count: StationCount) -> Iterator[KindCount]:
    for kind in count.plan.kinds_at(count.place):
        of = count.plan.articles[kind.article]
        written = count.quantity(kind.article, kind.size)
        yield KindCount(kind.article, of.code, of.name, of.name_en, of.unit, kind.size, written)
