"""A store's tables: built new, and checked at opening."""

from pathlib import Path
from sqlite3 import Connection

from equipment_app.domain.store_errors import AlteredSchema, ForeignFile, NewerStore
from equipment_app.store.file import sqlite
from equipment_app.store.tables import ddl


def build(raw: Connection) -> None:
    """The tables of a new store, from `db/schema.sql`."""
    with sqlite.transaction(raw):
        for statement in ddl.statements():
            raw.execute(statement)
        raw.execute(f"PRAGMA user_version = {ddl.VERSION}")


def examine(path: Path) -> None:
    """Refuse what this program cannot keep, without changing a byte.

    Raises:
        ForeignFile, StoreInUse.
        NewerStore: a newer version of the program made it.
        AlteredSchema: a table, index or trigger is not what this program made.
    """
    with sqlite.reading(path) as raw:
        if raw.execute("PRAGMA application_id").fetchone()[0] != ddl.APPLICATION_ID:
            raise ForeignFile(str(path))
        version = raw.execute("PRAGMA user_version").fetchone()[0]
        if version > ddl.VERSION:
            raise NewerStore(str(path), version, ddl.VERSION)
        compare(raw, path)


def compare(raw: Connection, path: Path) -> None:
    """Raises AlteredSchema: the tables are not those that the program of its version made."""
    difference = altered(raw)
    if difference:
        raise AlteredSchema(str(path), difference)


def altered(raw: Connection) -> str:
    """The name of the first table, index or trigger that is missing, added or other than it was made; else empty."""
    return ddl.difference(raw, made(raw.execute("PRAGMA user_version").fetchone()[0]))


def made(version: int) -> list[str]:
    """The statements that made the tables of stores of this version; none where there never was one.

    Those of versions before today's are kept in `db/former`, so that of an old file too nothing is asked before it is
    known to hold no trigger, view or expression of somebody else's.
    """
    if version == ddl.VERSION:
        return ddl.statements()
    try:
        return ddl.statements(f"former/{version}.sql")
    except FileNotFoundError:
        return []
