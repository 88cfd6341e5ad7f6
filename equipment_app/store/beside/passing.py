"""Folders for whole copies of a store that are gone again: to be verified, written out or restored from.

    NAME.equip-passing-…/        the copy, or what a sealed backup holds
    NAME.equip-passing-…-lock    held as long as somebody works with it

They lie beside the store, on a disk that may hold what it holds, and what a program that was killed left of them is
gone when the next one is held there or the store is opened. Where nothing may be written beside it they lie in the
computer's temporary folder, in which each one that is held clears what was left of others.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from secrets import token_hex
from tempfile import gettempdir

from equipment_app.domain.store_errors import ReadOnlyStore, StoreInUse
from equipment_app.store.file import durable, permissions, safety
from equipment_app.store.file.lock import StoreLock, lock_of

_PASSING, _DIGITS = "-passing-", 8
_ELSEWHERE = Path("equipment-app")
"""In place of the store's name, in a folder that is not the store's."""
_MEMORY = Path("/dev/shm")
"""On Linux: files in it touch no disk, unless the computer swaps."""


@contextmanager
def hold(store: Path | None) -> Iterator[Path]:
    """A folder beside `store`, for its owner alone, gone with all that is in it when the block ends; without a store,
    in the temporary folder.
    """
    yield from _held(store or Path(gettempdir()) / _ELSEWHERE)


@contextmanager
def hold_unseen(store: Path | None, size: int) -> Iterator[Path]:
    """Likewise for `size` bytes that nobody may find on a disk: in memory, where the system has files in memory and
    there is room for twice as much.
    """
    room = _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and safety.free(_MEMORY) > 2 * size
    yield from _held(_MEMORY / _ELSEWHERE if room else store or Path(gettempdir()) / _ELSEWHERE)


def _held(beside: Path) -> Iterator[Path]:
    clear(beside)
    folder = beside.with_name(f"{beside.name}{_PASSING}{token_hex(_DIGITS // 2)}")
    lock = StoreLock(folder, "passing")
    try:
        permissions.make_folder(folder)
        yield folder
    finally:
        with suppress(FileNotFoundError):
            durable.remove_tree(folder)
        lock.forget()


def clear(beside: Path) -> None:
    """What was left by who was killed is gone; what somebody holds, or another user made, stays."""
    left = beside.parent.glob(f"{escape(beside.name)}{_PASSING}{'[0-9a-f]' * _DIGITS}*")
    named = len(beside.name) + len(_PASSING) + _DIGITS  # the lock as well, where that alone is left
    for folder in sorted({path.with_name(path.name[:named]) for path in left}):
        with suppress(StoreInUse, ReadOnlyStore, OSError):
            _clear(folder)


def _clear(folder: Path) -> None:
    lock = StoreLock(folder, "passing")
    try:
        if folder.is_dir():
            durable.remove_tree(folder)
    finally:
        lock.release()
    lock_of(folder).unlink()
