"""What was scanned, by stream; each that wants something has its way out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from equipment_app.domain.codes import code_of_text
from equipment_app.domain.misread import is_misread
from equipment_app.domain.stocktake import Stream
from equipment_app.queries.stocktake import ScanRow
from equipment_app.ui import formatting
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Group, Link, Links, Reason, Text, quiet
from equipment_app.ui.look.colors import Token
from equipment_app.ui.stocktake import words
from equipment_app.ui.tables.table import Column

_FOLDED, _SHOWN = (Stream.FOUND, Stream.TWICE), 4
"""What wants nothing from anybody, and so many rows of it until it is unfolded."""


class ScanList(PlainList[ScanRow]):
    moved = Signal(object)
    back = Signal(object)
    dropped = Signal(object)
    assigned = Signal(object)

    def __init__(self, *, alone: bool = False) -> None:
        """`alone`: without the store, so that nothing is moved or given back."""
        self._alone = alone
        self.takes_back = False
        """Whether who works may take back at the Counter what somebody has: the page says so."""
        super().__init__(self.tr("What was scanned"), self._columns(), lambda row: row.n)
        for stream in _FOLDED:
            self.fold(words.stream(stream), folded=True)
        self.opened.connect(lambda row: self.follow(self._ways(row)))

    def _columns(self) -> Sequence[Column[ScanRow]]:
        return (
            Column(self.tr("Item"), self._item, least=120),
            Column(self.tr("Code"), lambda row: quiet(row.by or row.code), 124, room=510),
            Column(self.tr("Where, what next"), self._next, 196, least=140),
            Column(self.tr("Time"), lambda row: quiet(formatting.time_words(row.at)), 64, "right", least=60),
        )

    def _item(self, row: ScanRow) -> str:
        return words.item(row) or (self.tr("Another store") if row.block else "–")

    def _next(self, row: ScanRow) -> Reason | Links | Text:
        ways = self._ways(row)
        said, token = self._said(row)
        if len(ways) > 1:
            return Links(ways, Link(said))
        if ways or token != "quiet" or row.moved:
            return Reason(said, token, ways[0] if ways else self.tr("stays here") if row.moved else "")
        return Text(said, self.tr("station {name}").format(name=row.station), token=token)

    def _said(self, row: ScanRow) -> tuple[str, Token]:
        match row.stream:
            case Stream.ELSEWHERE:
                said = self.tr("belongs to {place}").format(place=row.where or self.tr("another place"))
                return said, "quiet" if row.moved else "accent"
            case Stream.FOUND if row.where and row.where != row.place:
                return self.tr("{place}, by the books it is lost").format(place=row.place), "warn"
            case Stream.HELD:
                return self.tr("{name} has it").format(name=row.where), "warn"
            case Stream.UNKNOWN if row.block:
                return self.tr("block {block}").format(block=row.block), "bad"
            case Stream.UNKNOWN if self._alone:
                return self.tr("not known here"), "bad"
            case Stream.UNKNOWN:
                return self._unknown(row.by or row.code), "bad"
        return row.place, "quiet"

    def _unknown(self, code: str) -> str:
        """Of what is on no thing of this store, and of no other store."""
        if is_misread(code):
            return self.tr("misread")
        ours = code_of_text(code.strip().upper()) is not None
        return self.tr("our label, no item has it") if ours else self.tr("not our label")

    def _ways(self, row: ScanRow) -> tuple[Link, ...]:
        """What can be done about it. A code that was assigned to the wrong piece is assigned to another."""
        change = (Link(self.tr("Change"), lambda: self.assigned.emit(row)),) if row.by else ()
        match row.stream:
            case Stream.ELSEWHERE if not (row.moved or row.outside or self._alone):
                return Link(self.tr("Move"), lambda: self.moved.emit(row)), *change
            case Stream.HELD if self.takes_back:
                return Link(self.tr("Return"), lambda: self.back.emit(row)), *change
            case Stream.UNKNOWN if not row.by and (self._alone or row.block or is_misread(row.code)):
                return (Link(self.tr("Discard"), lambda: self.dropped.emit(row)),)
            case Stream.UNKNOWN if not row.by:
                return (Link(self.tr("Assign"), lambda: self.assigned.emit(row)),)
        return change

    def show_scans(self, scans: Sequence[ScanRow], streams: Mapping[Stream, int]) -> None:
        """In the order of the streams, the newest first in each."""
        rows: list[ScanRow | Group] = []
        for stream in Stream:
            some = [row for row in scans if row.stream == stream]
            folds = stream in _FOLDED and len(some) > _SHOWN
            rows += [Group(words.stream(stream), str(streams.get(stream, 0)), folds, _SHOWN), *some]
        self.show_rows(rows)
