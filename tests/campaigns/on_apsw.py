"""The program's own store on a disk of ours: its connections are made by apsw, over a VFS that logs or fails.

`on(disk)` puts a stand-in where the store asks for `sqlite3.connect`. Whatever the program sends (settings, statements,
commits, checkpoints) reaches SQLite unchanged; `test_power` holds the statements of both against each other.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any
from unittest.mock import patch

import apsw
import apsw.ext

from equipment_app.store.encryption import cipher

_KINDS: dict[int, type[Exception]] = {
    apsw.SQLITE_CORRUPT: sqlite3.DatabaseError,
    apsw.SQLITE_NOTADB: sqlite3.DatabaseError,
    apsw.SQLITE_CONSTRAINT: sqlite3.IntegrityError,
    apsw.SQLITE_MISMATCH: sqlite3.IntegrityError,
    apsw.SQLITE_TOOBIG: sqlite3.DataError,
    apsw.SQLITE_NOMEM: MemoryError,
}
"""As the standard library sorts them; all others are operational."""


@contextmanager
def _as_sqlite3() -> Iterator[None]:
    """What apsw says, as the standard library would have said it."""
    try:
        yield
    except apsw.Error as error:
        code = getattr(error, "result", apsw.SQLITE_ERROR)
        said = _KINDS.get(code, sqlite3.OperationalError)(str(error))
        said.sqlite_errorcode = getattr(error, "extendedresult", code)  # type: ignore[attr-defined]
        raise said from error


class Cursor:
    """One statement being read."""

    arraysize = 1
    rowcount = -1

    def __init__(self, owner: "Connection") -> None:
        self.connection = owner
        self._cursor = owner.apsw.cursor()
        self._sql = ""

    def execute(self, sql: str, values: Any = ()) -> "Cursor":
        self._sql = sql
        with _as_sqlite3():
            self._cursor.execute(sql, values)
        return self

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> "Cursor":
        self._sql = sql
        with _as_sqlite3():
            self._cursor.executemany(sql, rows)
        return self

    @property
    def description(self) -> Any:
        return self.connection.columns(self._sql) or None

    @property
    def lastrowid(self) -> int:
        return self.connection.apsw.last_insert_rowid()

    def fetchone(self) -> Any:
        with _as_sqlite3():
            return next(self._cursor, None)

    def fetchmany(self, size: int | None = None) -> list[Any]:
        rows = (self.fetchone() for _ in range(size or self.arraysize))
        return [row for row in rows if row is not None]

    def fetchall(self) -> list[Any]:
        with _as_sqlite3():
            return list(self._cursor)

    def __iter__(self) -> "Cursor":
        return self

    def __next__(self) -> Any:
        row = self.fetchone()
        if row is None:
            raise StopIteration
        return row

    def close(self) -> None:
        self._cursor.close(True)


class Connection(sqlite3.Connection):
    """The standard library's connection to whoever looks at its type; every call goes to apsw's."""

    def __init__(self, path: Any, vfs: str, *, uri: bool) -> None:
        super().__init__(":memory:", isolation_level=None)
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | (apsw.SQLITE_OPEN_URI if uri else 0)
        with _as_sqlite3():
            self.apsw = apsw.Connection(str(path), flags, vfs)
        self.columns = lru_cache(maxsize=None)(self._columns)

    def _columns(self, sql: str) -> tuple[tuple[Any, ...], ...]:
        found = apsw.ext.query_info(self.apsw, sql).description
        return tuple((name, None, None, None, None, None, None) for name, _ in found)

    def execute(self, sql: str, values: Any = ()) -> Any:
        return Cursor(self).execute(sql, values)

    def executemany(self, sql: str, rows: Any) -> Any:
        return Cursor(self).executemany(sql, rows)

    def cursor(self, *_: Any, **__: Any) -> Any:
        return Cursor(self)

    def commit(self) -> None:
        if self.apsw.in_transaction:
            self.execute("COMMIT")

    def rollback(self) -> None:
        if self.apsw.in_transaction:
            self.execute("ROLLBACK")

    @property
    def in_transaction(self) -> bool:
        return self.apsw.in_transaction

    @property
    def total_changes(self) -> int:
        return self.apsw.total_changes()

    def create_collation(self, name: str, compare: Any) -> None:
        self.apsw.create_collation(name, compare)

    def create_function(self, name: str, count: int, work: Any, *, deterministic: bool = False) -> None:
        self.apsw.create_scalar_function(name, work, count, deterministic=deterministic)

    def set_trace_callback(self, callback: Callable[[str], object] | None) -> None:
        told = None if callback is None else lambda event: callback(event["sql"])
        self.apsw.trace_v2(apsw.SQLITE_TRACE_STMT, told)

    def set_authorizer(self, judge: Any) -> None:
        self.apsw.authorizer = judge

    def setlimit(self, category: int, limit: int, /) -> int:
        return self.apsw.limit(category, limit)

    def backup(self, target: Any, *, pages: int = -1, progress: Any = None, **_: Any) -> None:
        with _as_sqlite3(), target.apsw.backup("main", self.apsw, "main") as work:
            while not work.done:
                work.step(pages)
                if progress:
                    progress(0, work.remaining, work.page_count)

    def close(self) -> None:
        """As the standard library, which says nothing of what fails while a connection is closed."""
        super().close()
        try:
            self.apsw.close()
        except apsw.Error:
            self.apsw.close(True)


class _Module:
    """`sqlite3` with another `connect`."""

    def __init__(self, vfs: str) -> None:
        self._vfs = vfs

    def connect(self, path: Any, *, uri: bool = False, **how: Any) -> sqlite3.Connection:
        """A look at the log of a crash needs shared memory, which apsw's files do not have; it writes nothing."""
        if uri and "immutable=1" not in path:
            return sqlite3.connect(path, uri=uri, **how)
        return Connection(path, self._vfs, uri=uri)

    def __getattr__(self, name: str) -> Any:
        return getattr(sqlite3, name)


@contextmanager
def on(vfs: str) -> Iterator[None]:
    """Whatever the store opens inside is on this VFS of apsw."""
    with _connecting(_Module(vfs)):
        yield


@contextmanager
def off() -> Iterator[None]:
    """Inside `on`: whatever is opened here is on no VFS of ours."""
    with _connecting(sqlite3):
        yield


@contextmanager
def _connecting(module: Any) -> Iterator[None]:
    with patch.object(cipher, "sqlite3", module):
        yield
