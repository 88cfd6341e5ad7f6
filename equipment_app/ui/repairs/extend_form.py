"""Until when a workshop may have an order, and why."""

from datetime import timedelta

from equipment_app.operations import Command
from equipment_app.operations.repair import ExtendRepair
from equipment_app.queries.repairs import RepairDetails
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import Day, FormCard, FormLine

_DAYS = 14


class ExtendRepairForm(FormCard):
    def __init__(self, desk: Desk, shown: RepairDetails) -> None:
        super().__init__(desk)
        self.shown, self.earliest = shown, max(shown.order.until, shown.today)
        self.until = Day(self.tr("Return by"), 148, day=self.earliest + timedelta(days=_DAYS))
        self.reason = FormLine(self.tr("Reason"), needed=True, hint=self.tr("printed on the paper"))
        self.until.needed = True
        title = self.tr("Extend {number}").format(number=shown.order.number)
        self.build(title, self.tr("Extend and print"), [(self.until,), (self.reason,)])

    def command(self) -> Command | None:
        """A day that is not later is told at the field."""
        until = self.until.day
        late = until is not None and until <= self.earliest
        said = self.tr("Enter a day after {day}.").format(day=formatting.day(self.earliest))
        self.fields[self.until].set_error(said if late else "")
        if until is None or late or not self.reason.value:
            return None
        return ExtendRepair(str(self.shown.order.number), until, self.reason.value)
