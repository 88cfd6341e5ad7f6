"""The list of loans that are out: one filter by the day they are due, search, and the table."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from equipment_app.queries import loans as queries
from equipment_app.queries.loans import Due, LoanMatches, LoanRow, LoansWanted
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.listing import Filter, ListCard
from equipment_app.ui.look.cells import Chip, Text
from equipment_app.ui.tables.table import Column

WIDTH, _ROOM = 404, 320


class LoanList(ListCard[LoansWanted, LoanMatches, int, LoanRow]):
    first, sort, known_by = LoansWanted(), "due", "seq"
    empty_inside, empty_picture = False, "calendar-clock"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, WIDTH)

    def words(self) -> tuple[str, str]:
        return self.tr("Loans"), self.tr("Member, item or number")

    def narrowing(self) -> Sequence[Filter]:
        offers = (
            (Due.ALL, self.tr("All")),
            (Due.OVERDUE, self.tr("Overdue")),
            (Due.TODAY, self.tr("Today")),
            (Due.WEEK, self.tr("Within a week")),
            (Due.LATER, self.tr("Later")),
        )
        return (Filter("due", self.tr("Due"), offers, counted=True, silent=(Due.LATER, Due.ALL, Due.WEEK)),)

    def columns(self) -> Sequence[Column[LoanRow]]:
        return (
            Column(self.tr("To"), lambda row: Text(row.member.name, after=row.member.rank), sort="name"),
            Column(self.tr("Due"), _due, 76, "right", "due"),
            Column.count(self.tr("Out"), lambda row: row.loan.out, sort="out", room=_ROOM),
            Column(self.tr("State"), lambda row: Lateness().chip(row.overdue) or Text(""), 84),
        )

    def question(self, books: Books, wanted: LoansWanted, sort: str, descending: bool) -> LoanMatches:
        return queries.find_loans(books, wanted, sort, descending)

    def rows(self, books: Books, wanted: LoansWanted, keys: Sequence[int]) -> Sequence[LoanRow]:
        return queries.loans(books, keys)

    def sum(self, found: LoanMatches) -> str:
        loans = formatting.counted(self.tr("%n loan(s)", "", len(found.seqs)), len(found.seqs))
        return f"{loans} · {formatting.pieces(found.pieces, 'ks')}"

    def empty(self) -> tuple[str, str, str]:
        if self.wanted == self.first:
            hint = self.tr("What goes out until a day is listed here until it comes back.")
            return self.tr("Nothing is on loan"), hint, self.tr("New loan")
        return self.tr("No loan was found"), self.tr("Type less, or clear the filter."), ""

    def only(self, row: LoanRow) -> LoansWanted:
        return LoansWanted(str(row.loan.number))


class Lateness(QObject):
    """How late a loan is, in words with their own plural."""

    def chip(self, overdue: int) -> Chip | None:
        """Only where somebody has to do something."""
        if overdue > 0:
            return Chip(self.tr("%n day(s)", "", overdue), "clock", "bad")
        return Chip(self.tr("today"), "clock", "warn") if overdue == 0 else None


def _due(row: LoanRow) -> Text:
    words = formatting.day_and_month(row.loan.until)
    return Text(words, token="bad" if row.overdue > 0 else "text", figures=True)
