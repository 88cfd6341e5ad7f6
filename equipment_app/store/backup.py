"""Copies that are one file: SQLite's online backup, set to a rollback journal and flushed to the disk."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from equipment_app.domain.errors import NotWritten
from equipment_app.store import durable

_PAGES = 1000

Step = Callable[[int, int], None]
"""Gets what is done and how much there is; stops the work by raising."""


def copy(raw: sqlite3.Connection, target: Path, progress: Step | None = None) -> None:
    """Copy the open database to `target`, which appears whole or not at all. `progress` gets pages done and in all.

    Raises:
        NotWritten: the folder takes no file, or the disk is full.
    """
    part = target.with_name(target.name + durable.PART)
    try:
        draw(raw, part, progress)
        durable.rename(part, target)
    except (OSError, sqlite3.OperationalError) as error:
        raise NotWritten(str(target), getattr(error, "strerror", "") or str(error)) from error


def draw(raw: sqlite3.Connection, part: Path, progress: Step | None = None) -> None:
    """The same into `part`, which nobody believes yet: one that is stopped or fails leaves it unfinished.

    In steps and outside a transaction: within one's own it would wait for itself for ever. What SQLite keeps to mend
    the new file with would serve nobody, and left by a crash would be mixed into the next one.

    Raises:
        OSError, sqlite3.OperationalError.
    """
    if raw.in_transaction:
        raise RuntimeError("a copy within a transaction never ends")
    for end in ("-journal", "-wal", "-shm"):
        part.with_name(part.name + end).unlink(missing_ok=True)
    durable.create(part)
    destination = sqlite3.connect(part, isolation_level=None)
    try:
        destination.execute("PRAGMA journal_mode = OFF")
        destination.execute("PRAGMA synchronous = OFF")

        def report(_status: int, remaining: int, total: int) -> None:
            if progress:
                progress(total - remaining, total)

        raw.backup(destination, pages=_PAGES, progress=report)
        destination.execute("PRAGMA journal_mode = DELETE")
    finally:
        destination.close()
    durable.flush(part)
