"""One program at a time: a lock on a file beside the store, which also says who has it open.

SQLite's own exclusive lock is the real guard. This one is taken before SQLite is asked, so that files left by a crash
can be copied aside while nobody has them open, and it can name who is in the way. `Whereabouts` sees whether what is
open was taken away meanwhile.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from equipment_app.domain.place_errors import StoreMoved
from equipment_app.domain.store_errors import ReadOnlyStore, StoreInUse
from equipment_app.store.file import permissions

_SIZE = 200


class StoreLock:
    """Held from open to close. The file stays behind, empty, because deleting a locked file is a race."""

    def __init__(self, store: Path, who: str) -> None:
        """Raises StoreInUse with the words of whoever holds it, ReadOnlyStore where no file can be made."""
        self._path = lock_of(store)
        self._made = not self._path.exists()
        try:
            self._file: IO[bytes] = os.fdopen(_private(self._path), "r+b")
        except OSError as error:
            raise ReadOnlyStore(str(store)) from error
        if self._made:
            permissions.give_list(self._path)
        _take(self._file, store)
        self.left = _words(self._file)
        """What a holder said that died before it let go."""
        self._write(f"{who} (pid {os.getpid()})")

    def release(self) -> None:
        if self._file.closed:
            return
        self._write("")
        _unlock(self._file)
        self._file.close()

    def forget(self) -> None:
        """Release, and leave nothing beside a file that is no store; a lock that was there before stays."""
        if not self._file.closed:
            self.release()
            if self._made:
                self._path.unlink(missing_ok=True)

    def _write(self, words: str) -> None:
        self._file.seek(1)
        self._file.write(words.encode()[:_SIZE].ljust(_SIZE, b"\x00"))
        self._file.flush()


@contextmanager
def nobody_else(store: Path, who: str) -> Iterator[None]:
    """Inside, nobody has the store open. Raises StoreInUse, ReadOnlyStore."""
    lock = StoreLock(store, who)
    try:
        yield
    finally:
        lock.release()


class NoLock:
    """Where nothing is written no lock is made; whoever holds one is respected."""

    left = ""

    def __init__(self, store: Path) -> None:
        """Raises StoreInUse."""
        refuse_if_open(store)

    def release(self) -> None:
        """Nothing is held."""

    forget = release


Lock = StoreLock | NoLock


def refuse_if_open(store: Path) -> None:
    """Raises StoreInUse with the words of whoever has the store open. Nothing is written, no lock is made."""
    try:
        file = lock_of(store).open("rb")
    except OSError:
        return
    with file:
        _take(file, store)
        _unlock(file)


def lock_of(store: Path) -> Path:
    return store.with_name(store.name + "-lock")


def _private(path: Path) -> int:
    """Opened, or made for its owner alone."""
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)


def _take(file: IO[bytes], store: Path) -> None:
    try:
        _lock(file)
    except OSError as error:
        holder = _words(file)
        file.close()
        raise StoreInUse(str(store), holder) from error


def _words(file: IO[bytes]) -> str:
    file.seek(1)
    return file.read(_SIZE).decode(errors="replace").strip("\x00 \n")


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        """Locks the first byte only, so that others can read the words behind it."""
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _unlock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


_LOG = "-wal"


class Whereabouts:
    """Whether these files of an open store, and their write-ahead logs, are still where they were opened.

    On POSIX a file that is open can be deleted, moved or exchanged for another: what is written then goes to a file
    without a name, or another one, and nobody finds it again. SQLite does not look. Windows does not let it happen.
    """

    def __init__(self, *files: Path) -> None:
        both = [path for file in files for path in (file, file.with_name(file.name + _LOG))]
        self._known = {path: found for path in both if (found := _which(path))}

    def refuse_if_gone(self) -> None:
        """Raises StoreMoved: one of them is not there any more, or is another file."""
        for path, known in self._known.items():
            if _which(path) != known:
                raise StoreMoved(str(path))


def _which(path: Path) -> tuple[int, int] | None:
    """Device and number of the file under this name. It is not opened: that would let go of SQLite's locks."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
