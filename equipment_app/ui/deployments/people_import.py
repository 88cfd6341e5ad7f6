"""A list of participants as it would be taken in: what is wrong with which row, and nothing is written before."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.deployments import Newcomer
from equipment_app.domain.list_errors import ListRefused
from equipment_app.domain.lists import ListKind
from equipment_app.dry_run import newcomers, participants_of
from equipment_app.exchange import columns
from equipment_app.operations.participants import AddParticipants
from equipment_app.store.database import Database
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.i18n import language
from equipment_app.ui.import_lists.list_file import BroughtList, TriedList, Work, bring
from equipment_app.ui.import_lists.review_step import DryRunStep
from equipment_app.ui.jobs import Progress
from equipment_app.ui.output.files import ask_file
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, Notice
from equipment_app.ui.widgets.layout import in_column


class PeopleImport(QWidget):
    """`saved` with the outcome, `closed` when nothing is to be written."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._deployment = 0
        self.looked: TriedList | None = None
        self.notice, self.review = Notice(), DryRunStep(desk)
        self.cancel = Button(self.tr("Cancel"), key="Esc", does=self.closed)
        self.write = Button(kind="primary", key="Ctrl+Enter", does=self.take_in)
        foot = Card()
        foot.lay_foot(None, self.cancel, self.write)
        foot.setFixedHeight(58)
        in_column(self.notice, (self.review, 1), foot, on=self, spacing=12)
        self.review.mended.connect(self._mend)

    def choose(self, deployment: int) -> None:
        """Ask for the file first."""
        self._deployment = deployment
        kinds = self.tr("Tables") + " (*.xlsx *.csv *.txt)"
        ask_file(self, self.tr("A list of participants"), kinds, self.bring)

    def bring(self, path: Path) -> None:
        deployment = self._deployment

        def work(database: Database, progress: Progress) -> TriedList:
            return tried(bring(path, ListKind.PARTICIPANTS, progress.step), deployment, database)

        self._work(work)

    def take_in(self) -> None:
        """Those who can be added; faulty rows are left out."""
        people = self._newcomers()
        if people:
            self._desk.change(AddParticipants(self._deployment, people), then=self.saved.emit, owner=self)

    def _newcomers(self) -> tuple[Newcomer, ...]:
        return newcomers(self.looked.run) if self.looked and self.looked.run else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _mend(self, fixes: object) -> None:
        """With these values in place of what stands there."""
        if self.looked is not None:
            brought, deployment = self.looked.brought.mend(fixes), self._deployment  # type: ignore[arg-type]
            self._work(lambda database, _: tried(brought, deployment, database))

    def _work(self, work: Work) -> None:
        self._desk.work(work, self._show, self, title=self.tr("Reading the list"), failed=self._failed)

    def _show(self, looked: TriedList) -> None:
        again = self.looked is not None and self.looked.brought.path == looked.brought.path
        self.looked = looked
        run = looked.run
        if run is None:
            missing = ", ".join(columns.label(ListKind.PARTICIPANTS, one, language()) for one in looked.first.missing)
            self._say(self.tr("The list lacks these columns: {columns}").format(columns=missing))
            return
        self.notice.say("")
        self.review.setEnabled(True)
        self.review.show_run(looked, again=again)
        count = len(self._newcomers())
        self.write.setText(self.tr("Add %n person(s)", "", count) if count else self.tr("Nobody to add"))
        self.write.setEnabled(count > 0)
        self.review.focus()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ListRefused):
            self._say(explain(error))
        else:
            self._desk.tell(error)

    def _say(self, words: str) -> None:
        self.looked = None
        self.notice.say(words, "bad")
        self.review.setEnabled(False)
        self.write.setText(self.tr("Nobody to add"))
        self.write.setEnabled(False)


def tried(brought: BroughtList, deployment: int, database: Database) -> TriedList:
    """Against the books as they are now; without a run where a column it needs is missing."""
    lists = brought.lists()
    looked = TriedList(brought, lists[0], {})
    if lists[0].missing:
        return looked
    run = database.ask(lambda books: participants_of(books, deployment, lists))
    return TriedList(brought, lists[0], {}, run)
