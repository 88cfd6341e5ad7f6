"""A deployment as it is prepared: what it is, where and when, by when all comes back, and what each role gets."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.collation import sort_key
from equipment_app.domain.deployments import RoleDraft
from equipment_app.domain.words import bare
from equipment_app.operations import Command
from equipment_app.operations.deployments import ChangeDeployment, NewDeployment
from equipment_app.queries.deployments import DeploymentCard, RoleAllotment
from equipment_app.store.records.catalogue import Article
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import translate
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_parts import Day, FormLine
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Group
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Notice
from equipment_app.ui.widgets.field import mark_wrong
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column, in_row

MOST, _HIGH = 99, 120


Allotted = tuple[str, int]
"""A role, and an article that it gets."""


class AllotmentEditor(QWidget):
    """`lines` are pieces of each article by role. A scan of a piece adds its article to the role that is written."""

    changed = Signal()

    def __init__(self, articles: Iterable[Article], roles: Sequence[RoleAllotment]) -> None:
        super().__init__()
        self._articles: Mapping[int, Article] = {article.id: article for article in articles}
        self.lines = {one.role: {it.article: it.quantity for it in one.lines} for one in roles if one.lines}
        self.names = {one.id: formatting.named(one.name, one.name_en) for one in self._articles.values()}
        self.names |= {it.article: formatting.named(it.name, it.name_en) for one in roles for it in one.lines}
        self.view = AllotmentList(self)
        self.view.setMinimumHeight(_HIGH)
        known = sorted((one.role for one in roles), key=sort_key)
        self.role = FormLine(self.tr("Role"), 168, known=known, hint=self.tr("Role, for example Student"))
        names = sorted((self.names[article] for article in self._articles), key=sort_key)
        self.article = FormLine(self.tr("Item"), known=names, hint=self.tr("Add an item to the role"), icon="plus")
        self.add_button, self.notice = Button(self.tr("Add"), does=self.write), Notice()
        for field in (self.role, self.article):
            field.setAccessibleName(field.words)
            field.textEdited.connect(lambda _: self._take_back_error())
        self.role.put(next(reversed(self.lines), ""))
        self.article.returnPressed.connect(self.write)
        if offers := self.article.completer():
            offers.activated.connect(self.write, Qt.ConnectionType.QueuedConnection)
        field_row = in_row(self.role, (self.article, 1), self.add_button, spacing=8)
        self.role.setFixedWidth(168)
        in_column((self.view, 1), self.notice, field_row, on=self, spacing=8)
        self._show()

    def write(self) -> None:
        """The article that is written, for the role that is."""
        found = self._found(self.article.value)
        if self.role.value and found is None and self.article.fitting:
            self._refuse(self.article, self.tr("Several articles have this in their name. Choose one of them."))
        elif self.role.value and found is None:
            self._refuse(self.article, self.tr("There is no article of this name or code."))
        elif self.add(found.id if found else 0):
            self.article.clear()

    def add(self, article: int) -> bool:
        """One piece more of it for the role that is written. False: none is, or there is no such article."""
        if not self.role.value:
            self._refuse(self.role, self.tr("Write for which role it is first."))
        elif article not in self._articles:
            self._refuse(self.article, self.tr("There is no article of this name or code."))
        else:
            self.step((self.role.value, article), 1)
            return True
        return False

    def _refuse(self, field: FormLine, words: str) -> None:
        """The field that is wrong has the keyboard, and so is in view."""
        self.notice.say(words, "bad")
        mark_wrong(field, True)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back_error(self) -> None:
        self.notice.say("")
        for field in (self.role, self.article):
            mark_wrong(field, False)

    def step(self, of: Allotted, by: int) -> None:
        role, article = of
        lines = self.lines.setdefault(role, {})
        lines[article] = max(1, min(MOST, lines.get(article, 0) + by))
        self._show()
        self.view.show_row(of)
        self.changed.emit()

    def drop(self, of: Allotted) -> None:
        role, article = of
        del self.lines[role][article]
        if not self.lines[role]:
            del self.lines[role]
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """By role, in the order in which they were written."""
        rows: list[Allotted | Group] = []
        for role, lines in self.lines.items():
            count = sum(lines.values())
            rows.append(Group(role, formatting.counted(self.tr("%n item(s) each", "", count), count)))
            rows += [(role, article) for article in lines]
        self.view.show_rows(rows)

    def _found(self, text: str) -> Article | None:
        """By its code or whole name, else the only one whose name has this in it."""
        wanted, all_ = bare(text), self._articles.values()
        exact = [one for one in all_ if wanted in (bare(one.code), bare(one.name), bare(one.name_en))]
        near = [one for one in all_ if wanted and wanted in bare(f"{one.name} {one.name_en}")]
        return exact[0] if wanted and exact else near[0] if len(near) == 1 else None


class AllotmentList(PlainList[Allotted]):
    """Plus and minus change how many, Del removes."""

    def __init__(self, of: AllotmentEditor) -> None:
        columns: tuple[Column[Allotted], ...] = (
            Column(translate("allotment", "Item"), lambda row: of.names[row[1]]),
            Column.count(translate("allotment", "Pieces"), lambda row: of.lines[row[0]][row[1]], 72),
            Column.cross(translate("allotment", "Remove"), of.drop),
        )
        super().__init__(translate("allotment", "What each role gets"), columns, lambda row: row, row_height=28)
        self.keys = {"+": lambda row: of.step(row, 1), "-": lambda row: of.step(row, -1), "Del": of.drop}


_DAY, _TIME = 132, 84
_NEXT, _EVENING = 7, "17:00"


class DeploymentForm(FormCard):
    """Of a new one, or of the one that is prepared."""

    def __init__(self, desk: Desk, known: Iterable[Article], card: DeploymentCard | None = None) -> None:
        super().__init__(desk)
        self.card = card
        row, begins = card.row if card else None, formatting.today() + timedelta(days=_NEXT)
        self.name = FormLine(self.tr("Title"), text=row.title if row else "", needed=True)
        self.place = FormLine(self.tr("Place"), text=row.place if row else "")
        self.begins = Day(self.tr("First day"), _DAY, day=row.begins if row else begins, needed=True)
        self.ends = Day(self.tr("Last day"), _DAY, day=row.ends if row else begins, needed=True)
        self.due = Day(self.tr("Return by"), _DAY, day=row.due.date() if row else begins, needed=True)
        at = f"{row.due.hour}:{row.due.minute:02}" if row else _EVENING
        self.at = FormLine(self.tr("at"), _TIME, text=at, needed=True, wrong=self._no_time, figures=True)
        self.allotment = AllotmentEditor(known, card.roles if card else ())
        title, save = (
            (self.tr("Change the deployment"), self.tr("Save"))
            if card
            else (self.tr("New deployment"), self.tr("Prepare"))
        )
        days = (self.begins, self.ends, self.due, self.at)
        self.build(title, save, [(self.name,), (self.place,), days, self.tr("What each role gets"), self.allotment])
        self.form.told = Label(token="quiet", wrap=True)
        self.body.addLayout(in_row((self.form.told, 1), margins=(16, 0, 16, 12)))
        self.form.watch(self.allotment.changed)
        self.form.look()

    def lacks(self) -> str:
        return "" if self.allotment.lines else self.tr("Write at least one role and what it gets.")

    def command(self) -> Command | None:
        """An end before the beginning, and a return before that, is told at the field."""
        begins, ends, due, at = self.begins.day, self.ends.day, self.due.day, read_time(self.at.value)
        if begins is None or ends is None or due is None or at is None:
            return None
        first = formatting.day(begins)
        early = self.tr("Enter {day} or a later day.").format(day=first)
        self.fields[self.ends].set_error(early if ends < begins else "")
        self.fields[self.due].set_error(early if due < begins else "")
        if ends < begins or due < begins:
            return None
        by = datetime.combine(due, at)
        if self.card is None:
            return NewDeployment(self.name.value, begins, by, ends, self.place.value, self._roles())
        gone = {one.role for one in self.card.roles} - set(self.allotment.lines)
        return ChangeDeployment(
            self.card.row.id, self._roles(), self.name.value, begins, ends, by, self.place.value, ",".join(sorted(gone))
        )

    def _roles(self) -> tuple[RoleDraft, ...]:
        return tuple(RoleDraft(role, tuple(lines.items())) for role, lines in self.allotment.lines.items())

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
