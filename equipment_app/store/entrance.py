"""Before a store is opened: where it lies, and whether it is one of ours."""

from contextlib import suppress
from pathlib import Path

from equipment_app.domain.backup_errors import IsBackup
from equipment_app.domain.place_errors import PapersMissing
from equipment_app.domain.store_errors import ForeignFile, ReadOnlyStore
from equipment_app.store import arrival, files, migrate, restoring, sqlite
from equipment_app.store.arrival import Arrival
from equipment_app.store.backups.names import is_backup
from equipment_app.store.lock import Lock, StoreLock


def approach(path: Path, *, read_only: bool = False) -> Arrival:
    """Where there is a store to open; a restore that was stopped comes to its end first.

    Raises:
        IsBackup, StoreInUse, ReadOnlyStore; and as `arrival.approach`.
    """
    if is_backup(path):
        raise IsBackup(str(path))
    try:
        restoring.resume(path)
        return arrival.approach(path, read_only=read_only)
    except PermissionError as error:
        raise ReadOnlyStore(str(path)) from error


def tidy(path: Path, lock: Lock) -> None:
    """What a restore or a conversion left that was killed may be in the clear: it is gone. Under the lock."""
    if isinstance(lock, StoreLock):
        with suppress(OSError):
            restoring.clear(path)


def examine(path: Path, lock: Lock, *, altered: bool = False) -> None:
    """Refuse what is not ours before anything is changed; beside a foreign file not even a lock is left.

    Raises:
        ForeignFile, NewerStore, StoreInUse, StoreEncrypted, AlteredSchema.
        PapersMissing: unless one that is `altered` is wanted too, or it is only read.
    """
    try:
        migrate.examine(path)
        files.examine(files.beside(path))
        if isinstance(lock, StoreLock) and not altered:
            _refuse_without_papers(path)
    except ForeignFile:
        lock.forget()
        raise


def _refuse_without_papers(path: Path) -> None:
    """A new file would be made in their place, and be as good as any at the next opening. Raises PapersMissing."""
    if files.beside(path).exists():
        return
    with sqlite.reading(path) as raw:
        kept = raw.execute("SELECT 1 FROM sqlite_schema WHERE name = 'filing'").fetchone()
        if kept and raw.execute("SELECT 1 FROM filing LIMIT 1").fetchone():
            raise PapersMissing(str(path), files.beside(path).name)
