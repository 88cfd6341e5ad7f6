"""Copies that are one file: SQLite's online backup, set to a rollback journal and flushed to the disk."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from equipment_app.domain.errors import NotWritten

_PAGES = 1000


def copy(raw: sqlite3.Connection, target: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Copy the open database to `target`, which appears whole or not at all. `progress` gets pages done and in all.

    Raises:
        NotWritten: the folder takes no file, or the disk is full.
    """
    try:
        _copy(raw, target, progress)
    except (OSError, sqlite3.OperationalError) as error:
        raise NotWritten(str(target), getattr(error, "strerror", "") or str(error)) from error


def _copy(raw: sqlite3.Connection, target: Path, progress: Callable[[int, int], None] | None) -> None:
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    destination = sqlite3.connect(part)
    try:

        def report(_status: int, remaining: int, total: int) -> None:
            if progress:
                progress(total - remaining, total)

        raw.backup(destination, pages=_PAGES, progress=report)
        destination.execute("PRAGMA journal_mode = DELETE")
    finally:
        destination.close()
    _flush(part)
    part.replace(target)
    if os.name == "posix":
        _flush(target.parent)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
