"""What the program writes for people outside a store goes through here: papers, lists, exports, check files, reports.

A file is there whole or not at all, for its owner alone, and never in the place of what keeps a store. Which files
those are is told by what is in them and what they are called, so that it holds for every store, also one not open.
"""

import os
import re
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import IO

from equipment_app.domain.place_errors import NoPlaceForFile
from equipment_app.domain.words import is_device, plain
from equipment_app.store.encryption import cipher
from equipment_app.store.file import durable, permissions

_OURS = re.compile(r".+\.equip-.+|[0-9a-f]{8}\.(not-verified|notes)\.json", re.IGNORECASE | re.DOTALL)
"""What lies beside a store, and what its backups are called wherever they lie."""
_STORE = re.compile(r".+\.equip", re.IGNORECASE | re.DOTALL)
_BEGINNINGS = (b"SQLite format 3\0", cipher.MARK, b"EQSEAL1\n")
_KEPT_BESIDE = ("", "-files", "-wal", "-shm", "-journal", "-lock")
_PART = re.compile(r"\.[0-9a-f]{16}\.equipment-app-part")


def write(target: Path, content: bytes, *, flush: bool = True) -> None:
    """The whole file, or what was there before. Raises as `whole_file`."""
    with whole_file(target, flush=flush) as add:
        add(content)


@contextmanager
def whole_file(target: Path, *, flush: bool = True) -> Iterator[Callable[[bytes], None]]:
    """A function that writes the file's bytes; the file is at `target` when the block ends well.

    Until then the bytes are in a file beside it, so that a full disk or a missing folder shows before the block's
    change is kept. Without `flush` a power cut may take the file away again.

    Raises:
        NoPlaceForFile: as `refuse`.
        OSError: it cannot be written there.
    """
    refuse(target)
    folder = target.absolute().parent
    with _said_of(target):
        clear(folder)
        part, file = _begin(folder)

    def add(content: bytes) -> None:
        with _said_of(target):
            file.write(content)
            if flush:
                file.flush()
                durable.flush(part)

    try:
        yield add
        refuse(target)
        with _said_of(target):
            _name(file, part, target)
            if flush:
                durable.flush(folder)
    except BaseException:
        with suppress(OSError):
            file.close()
        part.unlink(missing_ok=True)
        raise
    file.close()


def refuse(target: Path) -> None:
    """Raises NoPlaceForFile: it belongs to a store or to a backup, by whatever name, or it is no plain file."""
    if _is_no_file(target.name):
        raise NoPlaceForFile(str(target))
    try:
        found = target.lstat()
    except FileNotFoundError:
        found = None
    if found and (not stat.S_ISREG(found.st_mode) or found.st_nlink > 1 or _is_of_a_store(target)):
        raise NoPlaceForFile(str(target))
    real = Path(os.path.realpath(target))
    if _STORE.fullmatch(_said(real)) or _leads_to_a_store(real):
        raise NoPlaceForFile(str(target))


def refuse_copy(store: Path) -> None:
    """For a copy that is a store of its own. Raises NoPlaceForFile: anything of a store is there already."""
    real = Path(os.path.realpath(store))
    taken = any(os.path.lexists(store.with_name(store.name + end)) for end in _KEPT_BESIDE)
    if taken or _leads_to_a_store(real):
        raise NoPlaceForFile(str(store))


def make_folder(folder: Path) -> None:
    """A folder for files, and those above it, for their owner alone; those that are there keep who may enter them.

    Raises:
        NoPlaceForFile: it is, or would be, among what keeps a store.
        OSError: none can be made there.
    """
    refuse_place(folder)
    permissions.make_folders(folder)


def refuse_place(path: Path) -> None:
    """For a folder, or a new store. Raises NoPlaceForFile: it is, or would be, among what keeps a store."""
    if _leads_to_a_store(Path(os.path.realpath(path))):
        raise NoPlaceForFile(str(path))


def inside(folder: Path, name: str) -> Path:
    """A file in `folder` and nowhere else, whatever a store or a list calls it."""
    return folder / plain(name)


@cache
def clear(folder: Path) -> None:
    """Once in a run: what killed runs left half-written in this folder is gone; what others write now is not."""
    with suppress(OSError), os.scandir(folder) as entries:
        left = [Path(entry.path) for entry in entries if _PART.fullmatch(entry.name)]
        for part in left:
            _remove_left(part)


def _leads_to_a_store(real: Path) -> bool:
    """Or into a device: the file, or one of the folders it would be in, is no place for files."""
    return any(_is_no_file(one.name) or _is_kept_by_store(one) for one in (real, *real.parents))


def _is_no_file(name: str) -> bool:
    """A device; or on Windows, behind a colon, what hides in another file and is lost when that is copied."""
    return is_device(name) or (sys.platform == "win32" and ":" in name)


def _is_kept_by_store(path: Path) -> bool:
    """By its name: that of a store with something behind it, as logs, locks, papers and backups are called."""
    name = _said(path)
    ends = [found.start() for found in re.finditer("-", name)]
    return _OURS.fullmatch(name) is not None or any(
        _is_of_a_store(path.with_name(name[:end])) for end in ends if name[:end].strip(".")
    )


def _said(path: Path) -> str:
    """Windows leaves dots and spaces at the end of a name away, and what follows a colon."""
    return path.name.partition(":")[0].rstrip(" .")


def _is_of_a_store(path: Path) -> bool:
    """By what is in it: a store, its papers, a backup; and whatever else is a database."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(16).startswith(_BEGINNINGS)
    except OSError:
        return False


@contextmanager
def _said_of(target: Path) -> Iterator[None]:
    """What is wrong is said of the file that was asked for, not of the one beside it."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error


def _begin(folder: Path) -> tuple[Path, IO[bytes]]:
    while True:
        part = folder / f".{os.urandom(8).hex()}.equipment-app-part"
        permissions.create(part)
        file = part.open("r+b")
        if _hold(file):
            return part, file
        file.close()


if sys.platform == "win32":
    from time import time

    _OLD_S = 86_400.0

    def _hold(_file: IO[bytes]) -> bool:
        """An open file cannot be removed by others."""
        return True

    def _name(file: IO[bytes], part: Path, target: Path) -> None:
        """Windows renames no open file."""
        file.close()
        durable.replace(part, target)

    def _remove_left(part: Path) -> None:
        """Between closing and renaming it is nobody's for a moment: only what is old is gone for sure."""
        with suppress(OSError):
            if time() - part.lstat().st_mtime > _OLD_S:
                part.unlink()

else:
    import fcntl

    def _hold(file: IO[bytes]) -> bool:
        """Locked as long as it is written; False where somebody who clears the folder was quicker."""
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX)
        return os.fstat(file.fileno()).st_nlink > 0

    def _name(file: IO[bytes], part: Path, target: Path) -> None:
        file.flush()
        part.replace(target)

    def _remove_left(part: Path) -> None:
        """Nobody holds it any more. What cannot be locked is left alone: on such disks nobody knows."""
        with suppress(OSError):
            handle = os.open(part, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if stat.S_ISREG(os.fstat(handle).st_mode):
                    part.unlink()
            finally:
                os.close(handle)
