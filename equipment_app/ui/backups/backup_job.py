"""One thing to be done about backups: what for, who waits for it, and how it is carried out on its threads."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from equipment_app.domain.backup_health import BackupHealth
from equipment_app.domain.backups import Head, Manifest, Where, Why
from equipment_app.domain.errors import Refusal
from equipment_app.store.backups.attempt import Attempt
from equipment_app.store.backups.service import Backups
from equipment_app.store.database import Database
from equipment_app.ui.jobs import Progress

_PATIENCE_S = 0.1


@dataclass(frozen=True, slots=True)
class Found:
    """The open store, as far as its backups need it."""

    store: Path
    origin: str
    unclean: bool
    read_only: bool = False
    """Nothing changes in it, and beside it nothing can be written."""


@dataclass(frozen=True, slots=True)
class Kept:
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
class Errand:
    """`title` is shown with its progress; without one nobody waits for it."""

    why: Why
    title: str = ""
    then: Callable[[], object] = lambda: None
    """Called when it is done, or there was nothing to do."""
    failed: Callable[[Exception], object] | None = None
    progress: Progress = field(default_factory=Progress, compare=False)


def backups_of(found: Found, where: Where) -> Backups:
    from equipment_app.store.backups.service import Backups

    return Backups(found.store, found.origin, where)


# On the books' own thread


def find(database: Database, _: object) -> Found:
    found = database.found
    return Found(database.path, database.source.origin, found.unclean, found.read_only)


def head_of(database: Database, _: object) -> Head:
    return database.source.head


# On the other thread


def look(backups: Backups, where: Where, head: Head, trouble: Refusal | None) -> Kept:
    shelf, second = backups.shelf, backups.second()
    return Kept(
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


def carry(backups: Backups, progress: Progress) -> Manifest | None:
    """The newest backup to the second place; None where that has it, or is out of reach.

    Raises:
        Cancelled, BackupChanged, NoFolder, NoRoom; and as `settled`.
    """
    attempt = backups.begin_second()
    return settled(attempt, progress) if attempt else None


def settled(attempt: Attempt, progress: Progress) -> Manifest:
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
