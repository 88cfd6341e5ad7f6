"""The list of papers: one filter with counts, search, year and kind, and the table."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.kinds import WRITTEN
from equipment_app.queries.filters import PapersWanted, Show
from equipment_app.queries.paper_state import State
from equipment_app.ui import said
from equipment_app.ui.cells import Text
from equipment_app.ui.i18n import language
from equipment_app.ui.ordered import Ordered, Seeker
from equipment_app.ui.paper_words import list_name, series_name, state_chip
from equipment_app.ui.papers import asking
from equipment_app.ui.table import Column, Table, thousands
from equipment_app.ui.widgets.card import Card, Strip
from equipment_app.ui.widgets.combo import Combo
from equipment_app.ui.widgets.search_field import SearchField
from equipment_app.ui.widgets.segmented import Segment, Segmented
from equipment_app.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from equipment_app.queries.papers import Found, Overview, PaperRow
    from equipment_app.ui.desk import Desk

WIDTH, _ROOM_FOR_DAY = 524, 440
_FIRST = PapersWanted()


class PaperTable(TableView["PaperRow"]):
    """The name of the current row stands out, and typing finds a number. So S is free: it marks as signed."""

    signed = Signal(object)

    def __init__(self, table: "Table[PaperRow]") -> None:
        super().__init__(table)
        self.leading_column = 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        row = self.current_row()
        if plain and event.key() == Qt.Key.Key_S and row is not None:
            self.signed.emit(row)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        self.leading_column = 0
        super().keyboardSearch(search)
        self.leading_column = 1


class PaperList(Card):
    """`rested` with the row to show, None where the list is empty; `opened` on Enter, `signed` on S."""

    rested = Signal(object)
    opened = Signal(object)
    signed = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.setFixedWidth(WIDTH)
        self.wanted, self._narrow = _FIRST, False
        self._overview: Overview | None = None
        self._source: Ordered[Found, int, PaperRow] | None = None
        self.show_ = Segmented(stretched=True, wraps=True)
        self.search = SearchField(icon="search")
        self.year, self.kind = Combo(), Combo()
        self.table: Table[PaperRow] = Table((), key=lambda row: row.seq)
        self.view = PaperTable(self.table)
        self._seeker = Seeker(self.view, self._far)
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        if self._source is None:
            self.table.sorted_by, self.table.descending = "day", True
            self._follow()
        else:
            self.table.reload()

    def show_overview(self, overview: "Overview") -> None:
        self._overview = overview
        years = [(year, self.tr("Year {year}").format(year=year)) for year in overview.years]
        self.year.fill([(0, self.tr("Year: all")), *years])

    def show_entry(self, seq: int) -> None:
        """Make the paper of this entry the current one, whatever the filter was."""
        if not self._seeker.seek(seq):
            self.narrow(_FIRST, keep=True)

    def narrow(self, wanted: PapersWanted, *, keep: bool = False) -> None:
        """Set the filter, and its parts to what it says. `keep` goes on looking for the entry somebody asked for."""
        if not keep:
            self._seeker.wanted = None
        parts: tuple[QWidget, ...] = (self.show_, self.search, self.year, self.kind)
        for part in parts:
            part.blockSignals(True)
        self.show_.choose(wanted.show)
        self.search.setText(wanted.text)
        self.year.choose(wanted.year)
        self.kind.choose(wanted.series)
        for part in parts:
            part.blockSignals(False)
        self.wanted = wanted
        self._follow()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Number, member or item"))
        self.search.setAccessibleName(self.tr("Search in the list"))
        self.kind.fill(
            (
                ("", self.tr("Kind: all")),
                *{row.series: row.papers.said(language()) for row in WRITTEN if row.series}.items(),
            )
        )
        self.year.setAccessibleName(self.tr("Year"))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.show_.setAccessibleName(self.tr("State"))
        self.view.setAccessibleName(self.tr("Papers"))
        self._fill({})
        self._show_columns()

    def _show_columns(self) -> None:
        """In little room without the day, by which the list is sorted all the same."""
        columns: tuple[Column[PaperRow], ...] = (
            Column(self.tr("Number"), _number, 140, sort="number"),
            Column(self.tr("To / from"), _name, sort="name"),
            Column(self.tr("Date"), self._day, 84, "right", "day"),
            Column(self.tr("State"), lambda row: state_chip(row.state), 128, sort="state"),
        )
        self.table.set_columns([column for column in columns if column.sort != "day" or not self._narrow])
        self.view.header.fit()

    def _day(self, row: "PaperRow") -> Text:
        today = self._overview.today if self._overview else row.day
        return Text(said.short_day(row.day, today, row.at), token="quiet", figures=True)

    def _narrowed(self, *_: object) -> None:
        """A filter was touched by hand."""
        self._seeker.wanted = None
        self.wanted = PapersWanted(
            self.show_.value, self.search.text(), self.year.currentData() or 0, self.kind.currentData() or ""
        )
        self._follow()

    def _follow(self) -> None:
        self._source = Ordered(asking.find(self.wanted), asking.rows, lambda found: found.seqs)
        self.table.follow(self._source, self._desk.ask)

    def _loaded(self) -> None:
        source = self._source
        if source is None or source.found is None:
            return
        self._count(source.found)
        self._seeker.look(source)
        if self._seeker.wanted is None and self.view.current_row() is None:
            self.view.selectRow(0)
            self.rested.emit(self.view.current_row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._narrow != (self.width() < _ROOM_FOR_DAY):
            self._narrow = not self._narrow
            self._show_columns()
        if self._source is not None and self._source.found is not None:
            self._count(self._source.found)

    def _count(self, found: "Found") -> None:
        self._fill({show: thousands(count) for show, count in found.counts.items()})

    def _fill(self, counts: dict[Show, str]) -> None:
        """Where there is no room for all counts, those that ask for something stay, on two lines at worst."""
        segments = (
            (Show.ALL, self.tr("All")),
            (Show.UNSIGNED, self.tr("Unsigned")),
            (Show.SIGNED, self.tr("Signed")),
            (Show.UNPRINTED, self.tr("Not printed")),
            (Show.CANCELLED, self.tr("Cancelled")),
        )
        self.show_.fill([Segment(show, words, counts.get(show, "")) for show, words in segments])
        for silent in (Show.SIGNED, Show.ALL, Show.CANCELLED):
            if self.show_.sizeHint().width() <= self.show_.width():
                break
            counts = {show: count for show, count in counts.items() if show is not silent}
            self.show_.fill([Segment(show, words, counts.get(show, "")) for show, words in segments])

    def _far(self, seq: int) -> None:
        self._desk.ask(
            lambda books: asking.rows(books, [seq]), lambda rows: self.narrow(PapersWanted(text=rows[0].number)), self
        )

    def _rested(self, row: "PaperRow | None") -> None:
        if row is not None:
            self.rested.emit(row)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        self.year.setFixedWidth(112)
        self.kind.setFixedWidth(112)
        for part in (self.search, self.year, self.kind):
            filters.addWidget(part)
        top = Strip("below")
        column = QVBoxLayout()
        column.setContentsMargins(0, 12, 0, 13)
        column.setSpacing(8)
        column.addWidget(self.show_)
        column.addLayout(filters)
        top.row.addLayout(column)
        self.body.addWidget(top)
        self.body.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.show_.chosen.connect(self._narrowed)
        self.search.textChanged.connect(self._narrowed)
        self.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.ShortcutFocusReason))
        for combo in (self.year, self.kind):
            combo.currentIndexChanged.connect(self._narrowed)
        self.table.loaded.connect(self._loaded)
        self.view.rested.connect(self._rested)
        self.view.opened.connect(self.opened)
        self.view.signed.connect(self.signed)
        self.view.menu_wanted.connect(self.menu_wanted)


def _number(row: "PaperRow") -> Text:
    cancelled = row.state is State.CANCELLED
    return Text(row.number, struck=cancelled, token="quiet" if cancelled else "text")


def _name(row: "PaperRow") -> Text:
    words = row.name if row.member else list_name(row.list) if row.list else series_name(row.series)
    return Text(words, token="quiet" if row.state is State.CANCELLED else "text")
