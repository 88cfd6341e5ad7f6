"""A deployment as it is prepared: what it is, where and when, by when all comes back, and what each role gets."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from equipment_app.domain.deployments import RoleDraft
from equipment_app.operations import Command
from equipment_app.operations.deployments import ChangeDeployment, NewDeployment
from equipment_app.queries.deployments import DeploymentCard
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article
from equipment_app.ui import formatting
from equipment_app.ui.deployments.allotment import AllotmentEditor, AllottedLine
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import Day, FormCard, FormLine

_DAY, _TIME = 132, 84
_NEXT, _EVENING = 7, "17:00"


def articles(books: Books) -> list[Article]:
    return books.catalogue.articles()


class DeploymentForm(FormCard):
    """Of a new one, or of the one that is prepared."""

    def __init__(self, desk: Desk, known: Iterable[Article], card: DeploymentCard | None = None) -> None:
        super().__init__(desk)
        self.card = card
        row, begins = card.row if card else None, formatting.today() + timedelta(days=_NEXT)
        self.name = FormLine(self.tr("Title"), text=row.title if row else "", needed=True)
        self.place = FormLine(self.tr("Place"), text=row.place if row else "")
        self.begins = Day(self.tr("First day"), _DAY, day=row.begins if row else begins)
        self.ends = Day(self.tr("Last day"), _DAY, day=row.ends if row else begins)
        self.due = Day(self.tr("Return by"), _DAY, day=row.due.date() if row else begins)
        at = f"{row.due.hour}:{row.due.minute:02}" if row else _EVENING
        self.at = FormLine(self.tr("at"), _TIME, text=at, needed=True, wrong=self._no_time, figures=True)
        for day in (self.begins, self.ends, self.due):
            day.needed = True
        roles = card.roles if card else ()
        lines = [
            AllottedLine(one.role, it.article, formatting.named(it.name, it.name_en), it.quantity)
            for one in roles
            for it in one.lines
        ]
        self.allotment = AllotmentEditor(known, lines, [one.role for one in roles])
        title, save = (
            (self.tr("Change the deployment"), self.tr("Save"))
            if card
            else (self.tr("New deployment"), self.tr("Prepare"))
        )
        days = (self.begins, self.ends, self.due, self.at)
        self.build(title, save, [(self.name,), (self.place,), days, self.tr("What each role gets"), self.allotment])
        self.form.watch(self.allotment.changed)

    def command(self) -> Command | None:
        """An end before the beginning, and a return before that, is told at the field."""
        begins, ends, due, at = self.begins.day, self.ends.day, self.due.day, read_time(self.at.value)
        if begins is None or ends is None or due is None or at is None:
            return None
        first = formatting.day(begins)
        early = self.tr("Enter {day} or a later day.").format(day=first)
        self.fields[self.ends].set_error(early if ends < begins else "")
        self.fields[self.due].set_error(early if due < begins else "")
        if ends < begins or due < begins or not self.allotment.lines:
            return None
        by = datetime.combine(due, at)
        if self.card is None:
            return NewDeployment(self.name.value, begins, by, ends, self.place.value, self._roles())
        gone = {one.role for one in self.card.roles} - {line.role for line in self.allotment.lines}
        return ChangeDeployment(
            self.card.row.id, self._roles(), self.name.value, begins, ends, by, self.place.value, ",".join(sorted(gone))
        )

    def _roles(self) -> tuple[RoleDraft, ...]:
        lines = self.allotment.lines
        return tuple(
            RoleDraft(role, tuple((line.article, line.quantity) for line in lines if line.role == role))
            for role in dict.fromkeys(line.role for line in lines)
        )

    def _no_time(self, left: bool) -> str:
        wrong = left and bool(self.at.value) and read_time(self.at.value) is None
        return self.tr("Enter a time such as 17:00.") if wrong else ""


def read_time(text: str) -> time | None:
    """17:00, 17.00 or 17; None for anything else."""
    hours, _, minutes = text.replace(".", ":").partition(":")
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        return None
