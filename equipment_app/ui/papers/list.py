"""The list of papers: one filter with counts, search, year and kind, and the table."""

from collections.abc import Sequence
from typing import ClassVar

from equipment_app.domain.kinds import WRITTEN
from equipment_app.operations.papers import MarkSigned
from equipment_app.queries import papers as queries
from equipment_app.queries.filters import PaperState, PapersWanted, Show
from equipment_app.queries.papers import PaperMatches, PaperRow, PapersOverview
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import list_name, series_name, state_chip
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.listing import Filter, ListCard
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Text
from equipment_app.ui.look.theme import BODY, font
from equipment_app.ui.rights import PAPERS
from equipment_app.ui.tables.table import Column

WIDTH, _ROOM_FOR_DAY, _NUMBER = 524, 440, 140


class PaperList(ListCard[PapersWanted, PaperMatches, int, PaperRow]):
    first, known_by, sort, descending = PapersWanted(), "seq", "day", True
    row_height, bold_column, beside, counts_below = 36, 1, True, False
    several = True
    empty_picture, own_menu = "file-text", False

    def __init__(self, desk: Desk) -> None:
        self.overview: PapersOverview | None = None
        super().__init__(desk, WIDTH)
        self.view.header.fit()

    def words(self) -> tuple[str, str]:
        return self.tr("Papers"), self.tr("Number, member or item")

    def narrowing(self) -> Sequence[Filter]:
        shown = (
            (Show.ALL, self.tr("All")),
            (Show.UNSIGNED, self.tr("Unsigned")),
            (Show.SIGNED, self.tr("Signed")),
            (Show.UNPRINTED, self.tr("Not printed")),
            (Show.CANCELLED, self.tr("Cancelled")),
        )
        kinds = {row.series: row.papers.said(language()) for row in WRITTEN if row.series}
        there = self.overview.years if self.overview else ()
        years = [(year, self.tr("Year {year}").format(year=year)) for year in there]
        silent = (Show.SIGNED, Show.ALL, Show.CANCELLED)
        return (
            Filter("show", self.tr("State"), shown, counted=True, silent=silent),
            Filter("year", self.tr("Year"), [(0, self.tr("Year: all")), *years]),
            Filter("series", self.tr("Kind"), [("", self.tr("Kind: all")), *kinds.items()]),
        )

    def columns(self) -> Sequence[Column[PaperRow]]:
        return (
            Column(self.tr("Number"), _number, _NUMBER + self._mark, sort="number", least=_NUMBER),
            Column(self.tr("To / from"), _name, sort="name"),
            Column(self.tr("Date"), self._day, 100, "right", "day", room=_ROOM_FOR_DAY),
            Column(self.tr("State"), lambda row: state_chip(row.state, row.series), 128, sort="state"),
        )

    def question(self, books: Books, wanted: PapersWanted, sort: str, descending: bool) -> PaperMatches:
        return queries.find_papers(books, wanted, sort, descending)

    def rows(self, books: Books, wanted: PapersWanted, keys: Sequence[int]) -> Sequence[PaperRow]:
        return queries.papers(books, keys)

    def empty(self) -> tuple[str, str, str]:
        return self.tr("No paper was found"), super().empty()[1], ""

    def show_overview(self, overview: PapersOverview) -> None:
        self.overview = overview
        self.table.set_columns(self.columns())
        self.refill()

    def sign(self) -> None:
        """The paper of the row is signed, whether it is already shown or not."""
        if self.row is not None:
            self._desk.change(MarkSigned(self.row.number))

    def waits(self) -> bool:
        return self.row is not None and self.row.state is PaperState.UNSIGNED

    acts: ClassVar[Sequence["Act[PaperList]"]] = (
        Act("papers.sign_row", "Mark as signed", "", "signature", sign, waits, PAPERS, row_key="S", menu=""),
    )

    @property
    def _mark(self) -> int:
        """How much wider numbers are with the short code of the store, in pixels."""
        return round(draw.width(self.overview.mark, font(BODY, bold=True, figures=True))) if self.overview else 0

    def _day(self, row: PaperRow) -> Text:
        today = self.overview.today if self.overview else row.day
        return Text(formatting.short_day(row.day, today, row.at), token="quiet", figures=True)


def _number(row: PaperRow) -> Text:
    cancelled = row.state is PaperState.CANCELLED
    return Text(row.number, struck=cancelled, token="quiet" if cancelled else "text")


def _name(row: PaperRow) -> Text:
    words = row.name if row.member else list_name(row.list) if row.list else series_name(row.series)
    return Text(words, token="quiet" if row.state is PaperState.CANCELLED else "text")
