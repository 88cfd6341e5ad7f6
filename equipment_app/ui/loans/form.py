"""Until when a loan goes on, and why: what is out comes back and is lent anew, in one step."""

from datetime import date, timedelta

from equipment_app import measures
from equipment_app.operations import Command
from equipment_app.operations.loans import ExtendLoan
from equipment_app.queries.loans import LoanDetails
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import Day, FormCard, FormChoice, FormLine

_WEEK, _TWO_WEEKS, _YEAR = 7, 14, 0


class ExtendForm(FormCard):
    """The day is filled by how long, counted from today, or typed."""

    def __init__(self, desk: Desk, loan: LoanDetails) -> None:
        super().__init__(desk)
        self.loan = loan
        spans = (
            (_WEEK, self.tr("by a week")),
            (_TWO_WEEKS, self.tr("by 14 days")),
            (_YEAR, self.tr("to the end of the year")),
        )
        self.until = Day(self.tr("Return by"), 148, day=self._day(_WEEK))
        self.until.needed = True
        self.span = FormChoice(self.tr("Extend"), spans, 196)
        self.reason = FormLine(self.tr("Reason"), hint=self.tr("printed on the return"))
        self.late = FormLine(self.tr("Why overdue items go out again"), hint=self.tr("only where there are any"))
        self.span.edited.connect(self._fill)
        title = self.tr("Extend {number}").format(number=loan.loan.number)
        self.build(title, self.tr("Extend"), [(self.until, self.span), (self.reason,), (self.late,)])

    def command(self) -> Command | None:
        """A day before the next one or not later than that of the loan is told at the field."""
        until = self.until.day
        earliest = max(self.loan.loan.until, self.loan.today)
        late = until is not None and until <= earliest
        said = self.tr("Enter a day after {day}.").format(day=formatting.day(earliest))
        self.fields[self.until].set_error(said if late else "")
        if until is None or late:
            return None
        return ExtendLoan(str(self.loan.loan.number), until, self.reason.value, overdue=self.late.value)

    def _fill(self, *_: object) -> None:
        self.until.put(measures.day(self._day(self.span.value)))

    def _day(self, days: int) -> date:
        """Counted from today, and later than it is due now."""
        today = max(self.loan.today, self.loan.loan.until)
        return today + timedelta(days=days) if days else max(date(today.year, 12, 31), today + timedelta(days=1))
