"""Keeps a check under way: in the books of a store, or in its check file. A scan is durable before the next one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.outcome import Outcome
from equipment_app.domain.unit_check import Check
from equipment_app.operations.unit_checks import SaveCheck
from equipment_app.ui import formatting
from equipment_app.ui.jobs import Job, Jobs
from equipment_app.ui.output.files import why_not_written

if TYPE_CHECKING:
    from datetime import datetime

    from equipment_app.exchange.check_file import CheckFile
    from equipment_app.ui.desk.desk import Desk


class _Keeper(QObject):
    """One write at a time: what changes meanwhile is written after it, the latest only."""

    kept = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._writing = False
        self._due: Check | None = None
        self.saved_at: datetime | None = None

    @property
    def behind(self) -> bool:
        """The latest is not written yet."""
        return self._writing or self._due is not None

    def keep(self, check: Check) -> None:
        self._due = check
        if not self._writing:
            self._next()

    def flush(self) -> None:
        """The window closes: what is due is written behind what is being written."""
        check, self._due = self._due, None
        if check is not None:
            self._write(check)

    def forget(self) -> None:
        """What is still due is not written: the check is filed, or let go."""
        self._due, self.saved_at = None, None

    def _next(self) -> None:
        check, self._due = self._due, None
        self._writing = check is not None
        if check is not None:
            self._write(check)

    def _write(self, check: Check) -> None:
        raise NotImplementedError

    def _written(self, _: object = None) -> None:
        self.saved_at = formatting.now()
        self.kept.emit()
        self._next()

    def _failed(self, _: object = None) -> None:
        """The next change tries again, with all that came before it."""
        self._writing = False


class BooksKeeper(_Keeper):
    closed = Signal()
    """Checks of the same people that were begun before are under way no more."""

    def __init__(self, desk: "Desk", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        for failed in (desk.refused, desk.broken):
            failed.connect(self._failed)

    def _write(self, check: Check) -> None:
        done = self._written_down
        self._desk.change(SaveCheck(check), then=done, owner=self)

    def _written_down(self, outcome: Outcome) -> None:
        if outcome.facts.get("closed"):
            self.closed.emit()
        self._written()


class FileKeeper(_Keeper):
    """`broken` with the reason: the disk does not take it."""

    broken = Signal(str)

    def __init__(self, file: "CheckFile", jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._file = file
        self._jobs = jobs

    def _write(self, check: Check) -> None:
        self._jobs.run(Job(lambda _: self._file.save(check), self._written, self._not_written, owner=self))

    def _not_written(self, error: Exception) -> None:
        self._failed()
        self.broken.emit(why_not_written(error))
