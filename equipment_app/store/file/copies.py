"""Copies that are one file: as they are, by SQLite's online backup, or under another key. What is read is not touched.

A copy is set to a rollback journal and flushed to the disk. That of an encrypted store is encrypted under the same key
unless `recast` is asked for another.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import zip_longest
from pathlib import Path

from equipment_app.domain.backup_errors import NotRecast
from equipment_app.domain.collation import compare
from equipment_app.domain.errors import NotWritten
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import durable, sqlite
from equipment_app.store.file.pieces import Pieces, aside, pieces_of

_PAGES = 250
"""A megabyte: so much is copied while somebody may be waiting."""
_FLUSHED = 64
"""After so many pieces they are on the disk: what is written fast is held up by the system, and all who write with it.
"""


def copy(raw: sqlite3.Connection, target: Path) -> Pieces[None]:
    """Copy the open database to `target`, which appears whole or not at all; after each piece, pages done and in all.
    Raises NotWritten: the folder takes no file, or the disk is full.
    """
    part = target.with_name(target.name + durable.PART)
    said = 0, 0
    try:
        for count, said in enumerate(draw(raw, part), start=1):
            yield said
            if count % _FLUSHED == 0:
                yield from (said for _ in aside(lambda _: durable.flush(part)))
        yield from (said for _ in aside(lambda _: _place(part, target)))
    except (OSError, sqlite3.OperationalError) as error:
        raise NotWritten(str(target), getattr(error, "strerror", "") or str(error)) from error
    finally:
        with suppress(OSError):  # what is left of it nobody believes
            durable.drop(part)


def _place(part: Path, target: Path) -> None:
    durable.flush(part)
    durable.rename(part, target)


def draw(raw: sqlite3.Connection, part: Path) -> Pieces[None]:
    """The same into `part`, which nobody believes yet and nobody has flushed: stopped or failed it is unfinished.

    `raw` is free for others between two pieces. What it writes then, SQLite writes into the copy as well: that is the
    database as it is after the last piece. What SQLite keeps to mend the new file with would serve nobody, and left by
    a crash would be mixed into the next one.
    Raises OSError, sqlite3.OperationalError; RuntimeError: within one's own transaction it would wait for itself.
    """
    if raw.in_transaction:
        raise RuntimeError("a copy within a transaction never ends")
    for end in ("-journal", "-wal", "-shm"):
        part.with_name(part.name + end).unlink(missing_ok=True)
    durable.create(part)

    def work(report: Callable[[tuple[int, int]], None]) -> None:
        def told(_status: int, remaining: int, total: int) -> None:
            if remaining:  # once it has the last page, SQLite does not follow what is written any more
                report((total - remaining, total))

        with drawing(part, cipher.key_in(raw)) as destination:
            raw.backup(destination, pages=_PAGES, progress=told)
            destination.execute("PRAGMA journal_mode = DELETE")

    yield from pieces_of(work)


@contextmanager
def drawing(part: Path, key: Key | None) -> Iterator[sqlite3.Connection]:
    """A file to be filled, without logs: one that is stopped is worth nothing anyway. `key` encrypts it."""
    with closing(cipher.connect(part, key)) as raw:
        raw.execute("PRAGMA journal_mode = OFF")
        raw.execute("PRAGMA synchronous = OFF")
        yield raw


_KEPT = ("application_id", "user_version")


def recast(source: Path, target: Path, key: Key | None) -> None:
    """Write what is in `source`, which nobody writes, into the new file `target` under `key`; None is in the clear.

    It is SQLCipher that reads and writes, row by row; then every row of every table is read back and compared, so that
    a store is never exchanged for something like it. The file is flushed when this returns.

    Raises:
        StoreEncrypted, NoCipher.
        NotRecast: what can be read back is something else.
        AlteredSchema: what is in `source` cannot be read.
        NotWritten: the disk is full, or fails.
    """
    durable.create(target)
    try:
        _write(source, target, key)
        with _opened(source, cipher.key_of(source)) as old, _opened(target, key) as new:
            _compare(old, new, source)
        durable.flush(target)
    except BaseException as error:
        target.unlink(missing_ok=True)
        if isinstance(error, (OSError, sqlite3.DatabaseError)):
            raise _refusal(error, source, target) from error
        raise


def _refusal(error: OSError | sqlite3.DatabaseError, source: Path, target: Path) -> Exception:
    """An export that failed says not why: what can be read whole could not be written."""
    if isinstance(error, OSError) or sqlite.code_of(error) in _DISK:
        return NotWritten(str(target), getattr(error, "strerror", "") or str(error))
    if sqlite.code_of(error) == sqlite3.SQLITE_ERROR and _sound(source):
        return NotWritten(str(target), str(error))
    return sqlite.refusal(error, source)


def _sound(source: Path) -> bool:
    with _opened(source, cipher.key_of(source)) as raw:
        return not sqlite.integrity(raw)


def _write(source: Path, target: Path, key: Key | None) -> None:
    with closing(cipher.through_cipher(sqlite.address(source, _STILL), cipher.key_of(source))) as raw:
        raw.create_collation("czech", compare)
        under = f'"{key.pragma}"' if key else "''"
        raw.execute(f"ATTACH DATABASE ? AS recast KEY {under}", (str(target),))
        raw.execute("PRAGMA recast.journal_mode = OFF")
        raw.execute("PRAGMA recast.synchronous = OFF")
        raw.execute("SELECT sqlcipher_export('recast')").fetchall()
        for name in _KEPT:
            raw.execute(f"PRAGMA recast.{name} = {raw.execute(f'PRAGMA main.{name}').fetchone()[0]}")
        raw.execute("PRAGMA recast.journal_mode = DELETE")
        raw.execute("DETACH DATABASE recast")


@contextmanager
def _opened(path: Path, key: Key | None) -> Iterator[sqlite3.Connection]:
    with closing(cipher.connect(sqlite.address(path, _STILL), key)) as raw:
        raw.create_collation("czech", compare)
        yield raw


def _compare(old: sqlite3.Connection, new: sqlite3.Connection, source: Path) -> None:
    if sqlite.integrity(new):
        raise NotRecast(str(source), "sqlite_schema")
    for name in _KEPT:
        if old.execute(f"PRAGMA {name}").fetchone() != new.execute(f"PRAGMA {name}").fetchone():
            raise NotRecast(str(source), name)
    if old.execute(_SCHEMA).fetchall() != new.execute(_SCHEMA).fetchall():
        raise NotRecast(str(source), "sqlite_schema")
    for (table,) in old.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
        rows = 'SELECT * FROM "{}"'.format(table.replace('"', '""'))
        if any(one != other for one, other in zip_longest(old.execute(rows), new.execute(rows))):
            raise NotRecast(str(source), table)


_DISK = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
_STILL = "mode=ro&immutable=1"
_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
