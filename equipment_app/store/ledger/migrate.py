"""A store's tables: built new, checked at opening, and those of an older store made as they are today.

Of an older store the journal is not touched. What follows from it is dropped and made anew of its entries; identities,
remarks, filings, carts and checks under way are put aside and copied back. The tables come out as those of a new store
to the last character of their text, triggers and checks with them.
"""

from collections.abc import Mapping
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from equipment_app.domain.store_errors import AlteredSchema, NewerStore
from equipment_app.store.file import sqlite
from equipment_app.store.ledger import projections
from equipment_app.store.tables import ddl
from equipment_app.store.tables.schema import SECRETS, TABLES

_KEPT = sorted(name for name, table in TABLES.items() if table in SECRETS or name.startswith("scratch_"))
ADDED: Mapping[str, Mapping[str, str]] = {}
"""Columns that rows of kept tables once lacked: table to column to the SQL of what such rows get. A column that may be
NULL needs no mention, and leaves the commitments of old rows as they are.
"""


class HeadMoved(RuntimeError):
    """The journal was changed. Nothing was committed; the backup made before is untouched."""


def build(raw: Connection) -> None:
    """The tables of a new store."""
    with sqlite.transaction(raw):
        for statement in ddl.statements():
            raw.execute(statement)
        raw.execute(f"PRAGMA user_version = {ddl.VERSION}")


def examine(path: Path) -> None:
    """Refuse what this program cannot keep, without changing a byte.

    Raises:
        ForeignFile, StoreInUse.
        NewerStore: a newer version of the program made it.
        AlteredSchema: a table, index or trigger is not what the program of its version made.
    """
    with sqlite.reading(path) as raw:
        sqlite.refuse_foreign(raw, path, ddl.APPLICATION_ID)
        version = raw.execute("PRAGMA user_version").fetchone()[0]
        if version > ddl.VERSION:
            raise NewerStore(str(path), version, ddl.VERSION)
        if difference := ddl.altered(raw):
            raise AlteredSchema(str(path), difference)


def upgrade(raw: Connection, path: Path) -> None:
    """Bring an older store up to date, in one transaction.

    Raises:
        JournalBroken: there is nothing true to bring up to date.
        AlteredSchema: the tables did not come out as those of a new store.
    """
    with sqlite.transaction(raw):
        head = _head(raw)
        _reshape(raw)
        projections.rebuild(raw)
        if _head(raw) != head:
            raise HeadMoved
        if difference := ddl.difference(raw, ddl.statements()):
            raise AlteredSchema(str(path), difference)
        raw.execute(f"PRAGMA user_version = {ddl.VERSION}")


def _head(raw: Connection) -> tuple[Any, ...]:
    query = "SELECT count(*), max(seq), (SELECT entry_hash FROM entry ORDER BY seq DESC LIMIT 1) FROM entry"
    head: tuple[Any, ...] = raw.execute(query).fetchone()
    return head


def _reshape(raw: Connection) -> None:
    """Today's tables, with what was put aside back in them; all that follows from the journal is empty."""
    there = raw.execute("SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    for kind in ("trigger", "view", "index"):
        for name in sorted(name for one, name in there if one == kind):
            raw.execute(f'DROP {kind.upper()} "{name}"')
    tables = {name for kind, name in there if kind == "table" and not name.startswith("scratch_search_")}
    kept = [name for name in _KEPT if name in tables]
    for name in kept:
        raw.execute(f'ALTER TABLE "{name}" RENAME TO "kept_{name}"')
    for name in sorted(tables - {*kept, "entry"}):
        raw.execute(f'DROP TABLE "{name}"')
    for statement in ddl.statements():
        if not statement.startswith("CREATE TABLE entry "):
            raw.execute(statement)
    for name in kept:
        _copy_back(raw, name)


def _copy_back(raw: Connection, table: str) -> None:
    before = {column for (_, column, *_) in raw.execute(f'PRAGMA table_info("kept_{table}")')}
    now = {name: f'"{name}"' for name in TABLES[table].names if name in before}
    values = {**ADDED.get(table, {}), **now}
    columns = ", ".join(f'"{name}"' for name in values)
    raw.execute(f'INSERT INTO "{table}" ({columns}) SELECT {", ".join(values.values())} FROM "kept_{table}"')
    raw.execute(f'DROP TABLE "kept_{table}"')
