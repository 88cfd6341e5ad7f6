"""Copies that are one file: SQLite's online backup, set to a rollback journal and flushed to the disk.

The copy of an encrypted store is encrypted under the same key.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from equipment_app.domain.errors import NotWritten
from equipment_app.domain.progress import Step
from equipment_app.store.encryption import connection
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import durable

_PAGES = 1000


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

    def report(_status: int, remaining: int, total: int) -> None:
        if progress:
            progress(total - remaining, total)

    with drawing(part, connection.key_in(raw)) as destination:
        raw.backup(destination, pages=_PAGES, progress=report)
        destination.execute("PRAGMA journal_mode = DELETE")
    durable.flush(part)


@contextmanager
def drawing(part: Path, key: Key | None) -> Iterator[sqlite3.Connection]:
    """A file to be filled, without logs: one that is stopped is worth nothing anyway. `key` encrypts it."""
    raw = connection.to(part, key)
    try:
        raw.execute("PRAGMA journal_mode = OFF")
        raw.execute("PRAGMA synchronous = OFF")
        yield raw
    finally:
        raw.close()
