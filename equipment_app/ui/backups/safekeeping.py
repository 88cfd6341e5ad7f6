"""Backs up the open store by itself, at the right moments, and when somebody asks.

Nobody at the counter waits for it: a copy is drawn on the books' own thread in a moment, between two of their jobs.
Whatever takes time (verifying, naming, a slow stick) happens on a thread beside it, on which the books are never seen.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from equipment_app.domain.backups import OFTEN, Head, Manifest, Where, Why
from equipment_app.domain.errors import Refusal
from equipment_app.store.backups.attempt import Attempt
from equipment_app.store.backups.service import Backups
from equipment_app.ui import formatting
from equipment_app.ui.backups import backup_job
from equipment_app.ui.backups.backup_job import Errand, Found, Kept
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Cancelled, Job, Jobs, Progress

T = TypeVar("T")
_MINUTE_MS = 60_000


class Safekeeping(QObject):
    """For one desk. One errand at a time; the first is what is due when a store is opened."""

    told = Signal(object)
    """`Kept`, every minute and whenever it may have changed."""
    busy = Signal(object)
    """`Progress` of something that somebody waits for."""
    rested = Signal()
    """It has ended, one way or another."""
    done = Signal(object)
    """`Manifest` of the backup that was asked for."""
    refused = Signal(object)
    """`Refusal`: why something that was asked for came to nothing."""

    def __init__(self, desk: Desk, aside: Jobs, where: Callable[[], Where], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._aside, self._where = desk, aside, where
        self._store: Found | None = None
        self._backups: Backups | None = None
        self.kept: Kept | None = None
        self._waiting: deque[Errand] = deque()
        self._now: Errand | None = None
        self._carrying: Progress | None = None
        self._begun = self._left = False
        self._trouble: Refusal | None = None
        self._again: datetime | None = None
        """What went wrong by itself is tried again by itself only then."""
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self.look)

    # When

    def begin(self) -> None:
        """The store is open, and nobody waits for its first page any more."""
        if not self._begun:
            self._begun = True
            self._desk.work(backup_job.find, self._found, self)

    def back_up(self) -> None:
        """Somebody asks for it."""
        self.send(Errand(Why.ASKED, self.tr("Backing up"), failed=self.tell))

    def send(self, wanted: Errand) -> None:
        """Done after those before it. A store that is being left is not waited for."""
        if self._left:
            wanted.then()
            return
        self._waiting.append(replace(wanted, progress=Progress(wanted.title)))
        self.begin()
        self._next()

    def look(self) -> None:
        """See how it is now; what is due by then is done."""
        if self._backups is not None:
            self._desk.work(backup_job.head_of, self._look, self)

    def move(self) -> None:
        """Backups go elsewhere from now on."""
        if self._store is not None and not self._left:
            self._backups = backup_job.backups_of(self._store, self._where())
            self._trouble = self._again = None
            self.look()

    def leave(self) -> None:
        """The store is being closed: what is under way comes to nothing, and nothing more is begun."""
        self._left = True
        self._minute.stop()
        self._waiting.clear()
        self._backups = None
        if self._now is not None:
            self._now.progress.cancel()
        self.stop_carrying()

    def stop_carrying(self) -> None:
        """A stick may be slow, and there is no time left for it."""
        if self._carrying is not None:
            self._carrying.cancel()

    def tell(self, error: Exception) -> None:
        """What somebody waited for came to nothing."""
        if isinstance(error, Refusal):
            self.refused.emit(error)
        else:
            self._desk.tell(error)

    def beside(
        self,
        work: "Callable[[Backups, Progress], T]",
        answer: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Progress | None = None,
        instead: str = "",
    ) -> None:
        """Work that needs no books, on the other thread."""
        backups = self._backups
        if backups is not None:
            self._aside.run(Job(partial(work, backups), answer, failed, owner=self, instead=instead, progress=progress))

    # One errand after the other

    def _found(self, found: Found) -> None:
        if found.read_only:
            self._left = True
            while self._waiting:
                self._waiting.popleft().then()
        if not self._left:
            self._store = found
            self._backups = backup_job.backups_of(found, self._where())
            self._minute.start()
            self._waiting.appendleft(Errand(Why.START))
            self._next()

    def _next(self) -> None:
        if self._now is None and self._waiting and self._backups is not None:
            self._now = self._waiting.popleft()
            if self._now.title:
                self.busy.emit(self._now.progress)
            self._desk.work(backup_job.head_of, self._weigh, self, failed=self._failed)

    def _weigh(self, head: Head) -> None:
        now, found = self._now, self._store
        if now is not None and found is not None:
            why, unclean = now.why, found.unclean and self.kept is None
            due = partial(_due, why, head, unclean)
            self.beside(due, self._decided, self._failed, now.progress)

    def _decided(self, due: bool) -> None:
        now, backups = self._now, self._backups
        if now is None or backups is None or not due:
            self._ended()
            return
        self._desk.work(
            lambda database, _: backups.begin(database.source, now.why, now.progress.step),
            self._drawn,
            self,
            failed=self._failed,
        )

    def _drawn(self, attempt: Attempt) -> None:
        if self._now is None or self._backups is None:
            attempt.stop()
            return
        settle = partial(_settle, attempt)
        self.beside(settle, self._settled, self._failed, self._now.progress)

    def _settled(self, made: Manifest) -> None:
        self._trouble = self._again = None
        if self._now is not None and self._now.why is Why.ASKED:
            self.done.emit(made)
        self._ended()

    def _ended(self) -> None:
        now, self._now = self._now, None
        self.rested.emit()
        if now is not None:
            now.then()
        self.look()
        self._next()

    def _failed(self, error: Exception) -> None:
        now, self._now = self._now, None
        self.rested.emit()
        if isinstance(error, Refusal):
            self._trouble, self._again = error, formatting.now() + OFTEN
        if now is not None and now.failed is not None:
            now.failed(error)
        elif not isinstance(error, Refusal | Cancelled):
            self._desk.tell(error)
        self.look()
        self._next()

    # How it is

    def _look(self, head: Head) -> None:
        looked = partial(_looked, self._where(), head, self._trouble)
        self.beside(looked, self._seen, self._desk.tell, instead="look")

    def _seen(self, kept: Kept) -> None:
        self.kept = kept
        self.told.emit(kept)
        if self._now is not None or self._waiting or (self._again is not None and formatting.now() < self._again):
            return
        if kept.half_hour:
            self.send(Errand(Why.HALF_HOUR))
        elif kept.second_due and self._carrying is None:
            self._carrying = Progress()
            self.beside(backup_job.carry, self._carried, self._not_carried, self._carrying)

    def _carried(self, made: Manifest | None) -> None:
        self._carrying = None
        if made is not None:
            self.look()

    def _not_carried(self, error: Exception) -> None:
        """By itself, so nobody is told: the age of the copy tells."""
        self._carrying, self._again = None, formatting.now() + OFTEN
        if not isinstance(error, Refusal | Cancelled):
            self._desk.tell(error)


def _due(why: Why, head: Head, unclean: bool, backups: Backups, _: Progress) -> bool:
    return backups.due(why, head, unclean=unclean)


def _settle(attempt: Attempt, _backups: Backups, progress: Progress) -> Manifest:
    return backup_job.settled(attempt, progress)


def _looked(where: Where, head: Head, trouble: Refusal | None, backups: Backups, _: Progress) -> Kept:
    return backup_job.look(backups, where, head, trouble)
