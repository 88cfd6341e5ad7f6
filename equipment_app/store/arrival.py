"""How a store was found when it was opened: where it lies, who else may read it, what a crash left beside it."""

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Connection

from equipment_app.domain.place_errors import ReadingOnly, SecondName, StoreIsLink, UnfinishedReadOnly
from equipment_app.domain.store_errors import NoStore, ReadOnlyStore
from equipment_app.store import leftover, log_pages, permissions, sqlite, stamp, surroundings
from equipment_app.store.files import beside
from equipment_app.store.leftover import Brought
from equipment_app.store.lock import Lock, NoLock, StoreLock
from equipment_app.store.place import Kind, Place


@dataclass(slots=True)
class Arrival:
    path: Path
    place: Place = field(default_factory=lambda: Place(Kind.LOCAL))
    read_only: bool = False
    left: str = ""
    """What whoever had it open before said, if they died with it open."""
    brought: Brought | None = None
    """What their log brings in."""

    @property
    def unclean(self) -> bool:
        """It was not closed: the program was killed, or the power went."""
        return bool(self.left) or self.brought is not None

    def lock(self, who: str) -> Lock:
        """Held until the store is closed; where nothing is written, only that nobody else holds one.

        Raises:
            StoreInUse, ReadOnlyStore.
        """
        if self.read_only:
            return NoLock(self.path)
        lock = StoreLock(self.path, who)
        self.left = lock.left
        return lock

    def look_beside(self) -> None:
        """What a crash left, before SQLite may mend it; under the lock. Beside what is refused it stays as it is.

        Raises:
            ForeignLog, StoreInUse.
            UnfinishedReadOnly: there is a log, and it cannot be brought in where nothing can be written.
        """
        if not self.read_only:
            self.brought = leftover.examine(self.path)
        elif log_pages.logs(self.path) or log_pages.logs(beside(self.path)):
            raise UnfinishedReadOnly(str(self.path))

    def connect(self) -> Connection:
        """The connection; what a crash left is copied aside before it is brought in.

        Raises:
            ForeignFile, StoreInUse, ReadOnlyStore.
        """
        if self.read_only:
            return self._connect_to_read()
        if self.brought is not None:
            leftover.keep_aside(self.path)
        return sqlite.connect(self.path, stamp.APPLICATION_ID)

    def _connect_to_read(self) -> Connection:
        raw = sqlite.connect_to_read(self.path, stamp.APPLICATION_ID)
        if raw.execute("PRAGMA user_version").fetchone()[0] != stamp.VERSION:
            raw.close()
            raise ReadOnlyStore(str(self.path))
        return raw

    def refuse_writing(self) -> None:
        """Raises ReadingOnly."""
        if self.read_only:
            raise ReadingOnly(str(self.path))


def prepare(path: Path) -> Arrival:
    """Where a store is to be made.

    Raises:
        NetworkPlace, SyncedPlace, ExposedFolder.
    """
    place = surroundings.refuse_unsafe(path)
    permissions.refuse_exposed(path)
    return Arrival(path, place)


def approach(path: Path, *, read_only: bool = False) -> Arrival:
    """Before a store is touched. It is opened for reading only where it is wanted, or where nothing can be written.

    Raises:
        NetworkPlace, SyncedPlace, NoStore, StoreIsLink, SecondName, ExposedStore, ExposedFolder.
    """
    place = surroundings.refuse_unsafe(path)
    if not path.is_file():
        raise NoStore(str(path))
    refuse_links(path)
    if not _on_read_only_disk(path):
        permissions.refuse_exposed(path)
    return Arrival(path, place, read_only or not _writable(path))


def refuse_links(path: Path) -> None:
    """Under two names a store could be opened twice, each time with a lock, logs and papers of its own.

    Raises:
        StoreIsLink, SecondName.
    """
    if path.is_symlink():
        raise StoreIsLink(str(path), os.path.realpath(path))
    for file in (path, beside(path)):
        if file.is_symlink() or (file.exists() and file.stat().st_nlink > 1):
            raise SecondName(str(path), str(file))


def _writable(path: Path) -> bool:
    files = [file for file in (path, beside(path)) if file.exists()]
    return os.access(path.parent, os.W_OK) and all(os.access(file, os.W_OK) for file in files)


def _on_read_only_disk(path: Path) -> bool:
    """Whoever can read such a disk can read all of it, and nobody can change that."""
    return sys.platform != "win32" and bool(os.statvfs(path).f_flag & os.ST_RDONLY)
