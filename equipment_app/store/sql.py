"""Statements on the store's one connection, answered with plain tuples: a handover is some sixty small questions."""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from equipment_app.domain.words import whole

Value = TypeVar("Value")
_ROWS = 400
"""With so many of the widest table a statement has a quarter of the marks that SQLite takes."""
_AT_ONCE = 40
"""Parts of one question at most; SQLite takes 500."""


class Sql:
    """Statements inside the transaction that is open on `raw`."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._asked(statement, values).fetchall()

    def first(self, statement: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row, or None."""
        return cast("tuple[Any, ...] | None", self._asked(statement, values).fetchone())

    def one(self, statement: str, values: Sequence[Any] = ()) -> tuple[Any, ...]:
        """The row there must be. Raises LookupError: there is none."""
        row = self.first(statement, values)
        if row is None:
            raise LookupError(statement)
        return row

    def value(self, statement: str, values: Sequence[Any] = ()) -> Any:
        """The first cell of the first row, or None."""
        row = self.first(statement, values)
        return row[0] if row else None

    def named_rows(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """Rows whose cells also answer to the names of their columns: `row.name`."""
        cursor = self._asked(statement, values)
        row = _row(tuple(column[0] for column in cursor.description))
        return list(map(row._make, cursor))

    def named(self, statement: str, values: Sequence[Any] = ()) -> dict[str, Any] | None:
        """The first row by column name, or None."""
        cursor = self._asked(statement, values)
        row = cursor.fetchone()
        return {column[0]: cell for column, cell in zip(cursor.description, row, strict=True)} if row else None

    def _asked(self, statement: str, values: Sequence[Any]) -> sqlite3.Cursor:
        """Half of a surrogate pair is in no text that was ever written down: it is asked for as what nothing has."""
        try:
            return self._raw.execute(statement, values)
        except UnicodeEncodeError:
            return self._raw.execute(statement, [whole(one) if isinstance(one, str) else one for one in values])

    def write(self, statement: str, values: Sequence[Any] = ()) -> None:
        """What is scratch may hold any text; what the journal writes down is whole before it is hashed."""
        self._asked(statement, values)

    def write_many(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """All of these rows, a few hundred with each statement; `{}` in it is where their marks stand: `VALUES {}`."""
        for part in _parts(rows, _ROWS):
            self._asked(_marked(statement, part), _cells(part))

    def rows_among(self, statement: str, rows: Sequence[Sequence[Any]]) -> list[Any]:
        """The same for a question, `(a, b) IN (VALUES {})`: rows as `named_rows` has them."""
        parts = _parts(rows, _ROWS)
        return [row for part in parts for row in self.named_rows(_marked(statement, part), _cells(part))]

    def rows_of_each(self, question: str, rows: Sequence[Sequence[Any]]) -> list[tuple[Any, ...]]:
        """What one question answers for each of these rows of values, asked in one statement."""
        return [
            row
            for part in _parts(rows, _AT_ONCE)
            for row in self.rows(" UNION ALL ".join([question] * len(part)), _cells(part))
        ]


def _parts(rows: Sequence[Value], size: int) -> Iterator[Sequence[Value]]:
    return (rows[start : start + size] for start in range(0, len(rows), size))


def _cells(rows: Sequence[Sequence[Any]]) -> list[Any]:
    return [cell for row in rows for cell in row]


def _marked(statement: str, rows: Sequence[Sequence[Any]]) -> str:
    return statement.format(",".join([f"({','.join('?' for _ in rows[0])})"] * len(rows)))


@cache
def _row(columns: tuple[str, ...]) -> Any:
    """The type of a row of these columns. A column that is no name, as `count(*)` is none, has its place only."""
    return namedtuple("Row", columns, rename=True)


class Memo:
    """Answers that stay true until something is registered: articles, kits, places, settings.

    One for an open store. It is cleared by every entry that registers anything or whose kind says so, by every
    transaction that fails, and where the journal ends elsewhere than when it was last asked: somebody at another desk
    wrote.
    """

    def __init__(self) -> None:
        self._kept: dict[Any, Any] = {}
        self._brief: dict[Any, Any] = {}
        self._head: object = None
        self._ask: Callable[[], object] | None = None

    def begin(self, head: Callable[[], object]) -> None:
        """A transaction begins. `head` says where the journal ends; it is asked before anything kept is told."""
        self._brief.clear()
        self._ask = head

    def follow(self, head: object) -> None:
        """The journal ends here now, by an entry of this very transaction."""
        self._agree()
        self._head = head

    def keep(self, key: Any, answer: Callable[[], Value]) -> Value:
        self._agree()
        if key not in self._kept:
            self._kept[key] = answer()
        return cast("Value", self._kept[key])

    def keep_all(self, name: str, ids: Iterable[Any], answer: Callable[[list[Any]], Mapping[Any, Value]]) -> None:
        """What `keep` has under `(name, id)`, of several ids with one question: those that are not known yet."""
        self._agree()
        missing = [id for id in dict.fromkeys(ids) if (name, id) not in self._kept]
        if missing:
            self._kept |= {(name, id): value for id, value in answer(missing).items()}

    def brief(self, key: Any, answer: Callable[[], Value]) -> Value:
        """As `keep`, until this transaction ends."""
        if key not in self._brief:
            self._brief[key] = answer()
        return cast("Value", self._brief[key])

    def noted(self, name: str, ids: Iterable[Any]) -> dict[Any, Any]:
        """What `brief` could answer of `(name, id)` without asking, by id."""
        return {id: self._brief[name, id] for id in ids if (name, id) in self._brief}

    def note(self, key: Any, value: object) -> None:
        """What `brief` is going to answer."""
        self._brief[key] = value

    def clear(self) -> None:
        self._kept.clear()
        self._brief.clear()

    def _agree(self) -> None:
        if self._ask is not None:
            head, self._ask = self._ask(), None
            if head != self._head:
                self._kept.clear()
            self._head = head


class Records:
    """A subject of the books: questions about it, and what is remembered of their answers."""

    def __init__(self, sql: Sql, memo: Memo) -> None:
        self._sql = sql
        self._memo = memo
