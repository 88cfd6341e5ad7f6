"""Before a store is opened: where it lies, and whether it is one of ours."""

from contextlib import suppress
from pathlib import Path

from equipment_app.domain.backup_errors import IsBackup
from equipment_app.domain.store_errors import ForeignFile, ReadOnlyStore
from equipment_app.store import arrival, files, migrate, restoring
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


def examine(path: Path, lock: Lock) -> None:
    """Refuse what is not ours before anything is changed; beside a foreign file not even a lock is left.

    Raises:
        ForeignFile, NewerStore, StoreInUse, StoreEncrypted, AlteredSchema.
    """
    try:
        migrate.examine(path)
        files.examine(files.beside(path))
    except ForeignFile:
        lock.forget()
        raise
