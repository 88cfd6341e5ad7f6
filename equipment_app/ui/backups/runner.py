"""Backs up the open store by itself, at the right moments, and when somebody asks.

Nobody at the counter waits for it: a copy is drawn on the books' own thread in small pieces, between two of their jobs.
Whatever takes time (verifying, naming, a slow stick) happens on a thread beside it, on which the books are never seen.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from equipment_app.domain.backup_health import BackupHealth
from equipment_app.domain.backups import OFTEN, Head, Manifest, Where, Why
from equipment_app.domain.errors import Refusal
from equipment_app.domain.value import Value
from equipment_app.store.database import Database
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Cancelled, Job, Jobs, Progress
from equipment_app.ui.settings import Settings

if TYPE_CHECKING:
    from equipment_app.store.backups.attempt import Attempt
    from equipment_app.store.backups.draft import Draft
    from equipment_app.store.backups.service import Backups

T = TypeVar("T")
_MINUTE_MS = 60_000
_PATIENCE_S = 0.1


def where_of(now: Settings) -> Where:
    """Where backups go, as this machine remembers it."""
    return Where(
        Path(now.backup_folder) if now.backup_folder else None,
        Path(now.backup_second) if now.backup_second else None,
    )


class OpenStore(Value):
    """The open store, as far as its backups need it."""

    store: Path
    origin: str
    unclean: bool
    read_only: bool = False
    """Nothing changes in it, and beside it nothing can be written."""


class BackupState(Value):
    """What is known of the backups of the open store at one moment."""

    health: BackupHealth
    backups: tuple[Manifest, ...]
    """Those that count where they usually are, the newest first."""
    folder: Path
    folder_there: bool
    """One beside the store that is not there yet will be made."""
    second: Path | None = None
    second_there: bool = False
    second_other_disk: bool = False
    second_last: Manifest | None = None
    half_hour: bool = False
    """The next one is due."""
    second_due: bool = False
    trouble: Refusal | None = None
    """Why the last attempt came to nothing."""


@dataclass(frozen=True, slots=True)
class BackupJob:
    """One thing to be done about backups. `title` is shown with its progress; without one nobody waits for it."""

    why: Why
    title: str = ""
    then: Callable[[], object] = lambda: None
    """Called when it is done, or there was nothing to do."""
    failed: Callable[[Exception], object] | None = None
    progress: Progress = field(default_factory=Progress, compare=False)


def backups_of(found: OpenStore, where: Where) -> "Backups":
    from equipment_app.store.backups.service import Backups  # on the worker's thread: a start is not held up by it

    return Backups(found.store, found.origin, where)


def _find(database: Database, _: object) -> OpenStore:
    found = database.found
    return OpenStore(database.path, database.source.origin, found.unclean, found.read_only)


def _head(database: Database, _: object) -> Head:
    return database.source.head


def look(backups: "Backups", where: Where, head: Head, trouble: Refusal | None) -> BackupState:
    shelf, second = backups.shelf, backups.second()
    return BackupState(
        health=backups.health(head),
        backups=tuple(reversed(shelf.manifests())),
        folder=shelf.folder,
        folder_there=where.folder is None or shelf.folder.is_dir(),
        second=where.second,
        second_there=second is not None,
        second_other_disk=second is not None and not backups.on_same_disk(second),
        second_last=second.newest() if second else None,
        half_hour=backups.due(Why.HALF_HOUR, head),
        second_due=backups.second_due(),
        trouble=trouble,
    )


def carry(backups: "Backups", progress: Progress) -> Manifest | None:
    """The newest backup to the second place; None where that has it, or is out of reach.

    Raises:
        Cancelled, BackupChanged, NoFolder, NoRoom; and as `settled`.
    """
    attempt = backups.begin_second()
    return settled(attempt, progress) if attempt else None


def settled(attempt: "Attempt", progress: Progress) -> Manifest:
    """Wait until it is verified, and let it count.

    Raises:
        Cancelled: nothing is left of it.
        NotVerified, NoVerdict, NotWritten.
    """
    try:
        while not attempt.ended(_PATIENCE_S):
            progress.step(*attempt.progress)
    except BaseException:
        attempt.stop()
        raise
    return attempt.settle()


class BackupRunner(QObject):
    """For one desk. One job at a time; the first is what is due when a store is opened."""

    told = Signal(object)
    """`BackupState`, every minute and whenever it may have changed."""
    busy = Signal(object)
    """`Progress` of something that somebody waits for."""
    rested = Signal()
    """It has ended, one way or another."""
    done = Signal(object)
    """`Manifest` of the backup that was asked for, or that was made up for."""
    made_up_for = Signal()
    """The store was closed without a backup: it is being made now."""
    refused = Signal(object)
    """`Refusal`: why something that was asked for came to nothing."""

    def __init__(self, desk: Desk, aside: Jobs, where: Callable[[], Where], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._aside, self._where = desk, aside, where
        self._store: OpenStore | None = None
        self._backups: Backups | None = None
        self.state: BackupState | None = None
        self._waiting: deque[BackupJob] = deque()
        self._now: BackupJob | None = None
        self._carrying: Progress | None = None
        self._begun = self._left = self._owed = False
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
            self._desk.work(_find, self._found, self, later=True)

    def back_up(self) -> None:
        self.send(BackupJob(Why.ASKED, self.tr("Backing up"), failed=self.tell))

    def send(self, wanted: BackupJob) -> None:
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
            self._desk.work(_head, self._look, self, later=True)

    def move(self) -> None:
        """Backups go elsewhere from now on."""
        if self._store is not None and not self._left:
            self._backups = backups_of(self._store, self._where())
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
            job = Job(lambda now: work(backups, now), answer, failed, owner=self, instead=instead, progress=progress)
            self._aside.run(job)

    # One job after the other

    def _found(self, found: OpenStore) -> None:
        if found.read_only:
            self._left = True
            while self._waiting:
                self._waiting.popleft().then()
        if not self._left:
            self._store = found
            self._backups = backups_of(found, self._where())
            self._minute.start()
            self._waiting.appendleft(BackupJob(Why.START))
            self._next()

    def _next(self) -> None:
        if self._now is None and self._waiting and self._backups is not None:
            self._now = self._waiting.popleft()
            if self._now.title:
                self.busy.emit(self._now.progress)
            self._desk.work(_head, self._weigh, self, failed=self._failed, later=True)

    def _weigh(self, head: Head) -> None:
        now, found = self._now, self._store
        if now is not None and found is not None:
            unclean = found.unclean and self.state is None
            self.beside(
                lambda backups, _: backups.weigh(now.why, head, unclean=unclean),
                self._decided,
                self._failed,
                now.progress,
            )

    def _decided(self, found: tuple[bool, bool]) -> None:
        (due, owed), now, backups = found, self._now, self._backups
        if now is None or backups is None or not due:
            self._ended()
            return
        self._owed = owed
        if owed:
            now.progress.title = self.tr("Backing up")
            self.made_up_for.emit()
            self.busy.emit(now.progress)
        self._desk.work_in_pieces(
            lambda database: backups.draw(database.source, now.why),
            self._drawn,
            self,
            progress=now.progress,
            failed=self._failed,
        )

    def _drawn(self, draft: "Draft") -> None:
        if self._now is None or self._backups is None:
            draft.discard()
            return
        self.beside(
            lambda backups, progress: settled(backups.judged(draft), progress),
            self._settled,
            self._failed,
            self._now.progress,
        )

    def _settled(self, made: Manifest) -> None:
        self._trouble = self._again = None
        if self._now is not None and (self._now.why is Why.ASKED or self._owed):
            self.done.emit(made)
        self._owed = False
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
        where, trouble = self._where(), self._trouble
        self.beside(lambda backups, _: look(backups, where, head, trouble), self._seen, self._desk.tell, instead="look")

    def _seen(self, state: BackupState) -> None:
        self.state = state
        self.told.emit(state)
        if self._now is not None or self._waiting or (self._again is not None and formatting.now() < self._again):
            return
        if state.half_hour:
            self.send(BackupJob(Why.HALF_HOUR))
        elif state.second_due and self._carrying is None:
            self._carrying = Progress()
            self.beside(carry, self._carried, self._not_carried, self._carrying)

    def _carried(self, made: Manifest | None) -> None:
        self._carrying = None
        if made is not None:
            self.look()

    def _not_carried(self, error: Exception) -> None:
        """By itself, so nobody is told: the age of the copy tells."""
        self._carrying, self._again = None, formatting.now() + OFTEN
        if not isinstance(error, Refusal | Cancelled):
            self._desk.tell(error)
