"""A restore on the worker's thread, where the copy it is made ready in is opened; the steps only hear of it."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.errors import Refusal
from equipment_app.domain.going_back import GoingBack, Highest
from equipment_app.ui.jobs import Cancelled, Job, Jobs, Progress

if TYPE_CHECKING:
    from equipment_app.operations.restore import Restore, Restored


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever signs in, by name or personal number."""

    who: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Looked:
    """What is known when a backup was verified and made ready beside the store."""

    plan: GoingBack
    guarded: bool
    """Whoever restores signs in, as an administrator of the backup."""
    two: bool
    """And a second person stands by."""


class NotThem(Exception):
    """The second person was not let in; `args[0]` is the refusal."""


class Going(QObject):
    """One store's way back. One thing at a time; `leave` before it is let go."""

    busy = Signal(object)
    """`Progress`."""
    rested = Signal()
    looked = Signal(object)
    refused = Signal(object, bool)
    """`Refusal`; True: it is about the second person."""
    cancelled = Signal()
    done = Signal(object)
    """`Restored`."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._restore: Restore | None = None
        self._progress: Progress | None = None
        self._left = False

    def look(self, backup: Path, store: Path, passphrase: str) -> None:
        """Verify it, and see what going back to it does. What was looked at before is let go of first."""
        self.drop()

        def work(progress: Progress) -> "tuple[Restore, Looked]":
            from equipment_app.documents.press import Press
            from equipment_app.operations.restore import Restore

            restore = Restore(backup, store, Press(), passphrase=passphrase, step=progress.step)
            door = restore.database.door
            return restore, Looked(restore.plan, door.guarded, door.guarded and door.in_company)

        self._run(self.tr("Verifying the backup"), work, self._looked)

    def carry_out(self, reason: str, printed: Highest, first: Person | None, second: Person | None) -> None:
        """The store is the backup when `done` comes. Refused, it is as before, and can be tried again."""
        restore = self._restore
        if restore is not None:
            self._run(self.tr("Restoring"), partial(_carry_out, restore, reason, printed, first, second), self._done)

    def drop(self) -> None:
        """What was looked at is not gone back to."""
        restore, self._restore = self._restore, None
        if restore is not None:
            self._jobs.run(Job(lambda _: _close(restore), _nothing, _nothing))

    def leave(self) -> None:
        """Nobody waits any more. What is being carried out comes to its end all the same."""
        self._left = True
        if self._progress is not None:
            self._progress.cancel()
        self.drop()

    def _run(self, title: str, work: Callable[[Progress], object], answer: Callable[[object], None]) -> None:
        progress = self._progress = Progress(title)

        def answered(found: object) -> None:
            self._rest()
            answer(found)

        def failed(error: Exception) -> None:
            self._rest()
            self._failed(error)

        self.busy.emit(progress)
        self._jobs.run(Job(work, answered, failed, progress=progress))

    def _rest(self) -> None:
        self._progress = None
        self.rested.emit()

    def _looked(self, found: object) -> None:
        assert isinstance(found, tuple)
        self._restore, looked = found
        if self._left:
            self.drop()
        else:
            self.looked.emit(looked)

    def _done(self, restored: "Restored | object") -> None:
        self.drop()
        self.done.emit(restored)

    def _failed(self, error: Exception) -> None:
        about_second = isinstance(error, NotThem)
        told = error.args[0] if isinstance(error, NotThem) else error
        if self._left or isinstance(told, Cancelled):
            self.cancelled.emit()
        elif isinstance(told, Refusal):
            self.refused.emit(told, about_second)
        else:
            raise told


def _carry_out(
    restore: "Restore", reason: str, printed: Highest, first: Person | None, second: Person | None, _: Progress
) -> "Restored":
    """Signed in for this alone. Raises NotThem; and as `Door.sign_in` and `Restore.carry_out`."""
    door = restore.database.door
    if first is not None:
        door.sign_in(first.who, first.secret)
    with ExitStack() as standing:
        if second is not None:
            try:
                standing.enter_context(door.beside(second.who, second.secret))
            except Refusal as refusal:
                raise NotThem(refusal) from refusal
        return restore.carry_out(reason, printed)


def _close(restore: "Restore") -> None:
    restore.__exit__()


def _nothing(_: object) -> None:
    """Nobody waits for it."""
