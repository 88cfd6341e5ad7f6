"""Opens the file of a store, step by step: `open_file` is the whole way, from a path to a connection.

Nothing is changed before it is known what lies there, and what is refused stays as it was found.
"""

import os
import sys
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Connection

from equipment_app.domain.backup_errors import IsBackup
from equipment_app.domain.place_errors import PapersMissing, ReadingOnly, SecondName, StoreIsLink, UnfinishedReadOnly
from equipment_app.domain.store_errors import ForeignFile, NoStore, ReadOnlyStore
from equipment_app.store.backups.shelf import is_backup
from equipment_app.store.beside import leftover, restoring
from equipment_app.store.beside.leftover import Brought
from equipment_app.store.file import files, permissions, sqlite, surroundings
from equipment_app.store.file.lock import Lock, NoLock, StoreLock, refuse_if_open
from equipment_app.store.file.place import PlaceKind, StorePlace
from equipment_app.store.ledger import migrate
from equipment_app.store.tables import ddl


@dataclass(slots=True)
class FoundStore:
    """How a store was found when it was opened: where it lies, and what a crash left beside it."""

    path: Path
    place: StorePlace = field(default_factory=lambda: StorePlace(PlaceKind.LOCAL))
    read_only: bool = False
    left: str = ""
    """What whoever had it open before said, if they died with it open."""
    brought: Brought | None = None
    """What their log brings in."""

    @property
    def unclean(self) -> bool:
        """It was not closed: the program was killed, or the power went."""
        return bool(self.left) or self.brought is not None

    def refuse_writing(self) -> None:
        """Raises ReadingOnly."""
        if self.read_only:
            raise ReadingOnly(str(self.path))


def open_file(
    path: Path, who: str, failed: ExitStack, *, altered: bool = False, read_only: bool = False
) -> tuple[FoundStore, Lock, Connection]:
    """How the store was found, the lock held until it is closed, and its connection; `failed` undoes what was done.
    Raises StoreRefused: which, `store_errors` and `place_errors` say.
    """
    if is_backup(path):
        raise IsBackup(str(path))
    found = _finish_restore_and_look(path, read_only=read_only)
    lock = _lock(found, who)
    failed.callback(lock.release)
    _look_at_what_a_crash_left(found)
    _refuse_foreign(path, lock, altered=altered)
    _clear_remains(path, lock)
    raw = _connect(found)
    failed.callback(sqlite.rest, raw)
    if raw.execute("PRAGMA user_version").fetchone()[0] != ddl.VERSION:
        from equipment_app.store.backups.service import before_migration

        before_migration(raw, path)
        migrate.upgrade(raw, path)
    return found, lock, raw


def glance(path: Path) -> str:
    """What a store is called, from outside; not a byte is changed, nothing is verified.
    Raises NoStore, NetworkPlace, SyncedPlace, ExposedStore, ExposedFolder, ForeignFile, NewerStore, AlteredSchema,
    StoreInUse, ReadOnlyStore.
    """
    look(path)
    refuse_if_open(path)
    migrate.examine(path)
    with sqlite.reading(path) as raw:
        name = raw.execute("SELECT value FROM setting WHERE key = 'store.name'").fetchone()
    return str(name[0]) if name else ""


def prepare(path: Path) -> FoundStore:
    """Where a store is to be made. Raises NetworkPlace, SyncedPlace, ExposedFolder, AlteredSchema."""
    place = surroundings.refuse_unsafe(path)
    permissions.refuse_exposed(path)
    files.examine(files.beside(path))
    return FoundStore(path, place)


def look(path: Path, *, read_only: bool = False) -> FoundStore:
    """Where a store lies, before it is touched. It is read only where that is wanted, or nothing can be written.
    Raises NetworkPlace, SyncedPlace, NoStore, StoreIsLink, SecondName, ExposedStore, ExposedFolder.
    """
    place = surroundings.refuse_unsafe(path)
    if not path.is_file():
        raise NoStore(str(path))
    refuse_links(path)
    if not _on_read_only_disk(path):
        permissions.refuse_exposed(path)
    return FoundStore(path, place, read_only or not _writable(path))


def refuse_links(path: Path) -> None:
    """Under two names a store could be opened twice, each time with a lock, logs and papers of its own.
    Raises StoreIsLink, SecondName.
    """
    if path.is_symlink():
        raise StoreIsLink(str(path), os.path.realpath(path))
    for file in (path, files.beside(path)):
        if file.is_symlink() or (file.exists() and file.stat().st_nlink > 1):
            raise SecondName(str(path), str(file))


def _finish_restore_and_look(path: Path, *, read_only: bool) -> FoundStore:
    """A restore that was stopped comes to its end first. Raises StoreInUse, ReadOnlyStore; and as `look`."""
    try:
        restoring.resume(path)
        return look(path, read_only=read_only)
    except PermissionError as error:
        raise ReadOnlyStore(str(path)) from error


def _lock(found: FoundStore, who: str) -> Lock:
    """Where nothing is written it only says that nobody else holds one. Raises StoreInUse, ReadOnlyStore."""
    if found.read_only:
        return NoLock(found.path)
    lock = StoreLock(found.path, who)
    found.left = lock.left
    return lock


def _look_at_what_a_crash_left(found: FoundStore) -> None:
    """Before SQLite may mend it; under the lock. Beside what is refused it stays as it is.
    Raises ForeignLog, StoreInUse; UnfinishedReadOnly: there is a log, and it cannot be brought in where nothing can be
    written.
    """
    if not found.read_only:
        found.brought = leftover.examine(found.path)
    elif leftover.logs(found.path) or leftover.logs(files.beside(found.path)):
        raise UnfinishedReadOnly(str(found.path))


def _refuse_foreign(path: Path, lock: Lock, *, altered: bool) -> None:
    """Refuse what is not ours before anything is changed; beside a foreign file not even a lock is left.
    Raises ForeignFile, NewerStore, StoreInUse, StoreEncrypted, AlteredSchema; PapersMissing: unless one that is
    `altered` is wanted too, or it is only read.
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


def _clear_remains(path: Path, lock: Lock) -> None:
    """What a restore or a conversion left that was killed may be in the clear: it is gone. Under the lock."""
    if isinstance(lock, StoreLock):
        with suppress(OSError):
            restoring.clear(path)


def _connect(found: FoundStore) -> Connection:
    """What a crash left is copied aside before it is brought in. Raises ForeignFile, StoreInUse, ReadOnlyStore."""
    if not found.read_only:
        if found.brought is not None:
            leftover.keep_aside(found.path)
        return sqlite.connect(found.path, ddl.APPLICATION_ID)
    raw = sqlite.connect_to_read(found.path, ddl.APPLICATION_ID)
    if raw.execute("PRAGMA user_version").fetchone()[0] != ddl.VERSION:
        raw.close()
        raise ReadOnlyStore(str(found.path))
    return raw


def _writable(path: Path) -> bool:
    there = [file for file in (path, files.beside(path)) if file.exists()]
    return os.access(path.parent, os.W_OK) and all(os.access(file, os.W_OK) for file in there)


def _on_read_only_disk(path: Path) -> bool:
    """Whoever can read such a disk can read all of it, and nobody can change that."""
    return sys.platform != "win32" and bool(os.statvfs(path).f_flag & os.ST_RDONLY)
