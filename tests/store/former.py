"""Stores as an earlier version of the program kept them: the same journal, in the tables of then."""

import sqlite3
from contextlib import closing
from pathlib import Path

from equipment_app.store.tables import ddl


def as_version(version: int, store: Path) -> Path:
    """Make a closed store of today one of that version. What it had no table or column for is left out."""
    made = store.with_name("former")
    with closing(sqlite3.connect(made, isolation_level=None)) as raw:
        for statement in ddl.made(version):
            raw.execute(statement)
        raw.execute("ATTACH DATABASE ? AS today", (str(store),))
        for (name,) in raw.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'").fetchall():
            if not name.startswith(("scratch_search", "sqlite_")):
                _copy(raw, name)
        raw.execute(f"PRAGMA application_id = {ddl.APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version = {version}")
    made.chmod(store.stat().st_mode)
    return made.replace(store)


def _copy(raw: sqlite3.Connection, table: str) -> None:
    now, then = (_columns(raw, schema, table) for schema in ("today", "main"))
    columns = ", ".join(f'"{name}"' for name in then if name in now)
    order = " ORDER BY seq" if table == "entry" else ""
    raw.execute(f"INSERT OR IGNORE INTO main.{table} ({columns}) SELECT {columns} FROM today.{table}{order}")


def _columns(raw: sqlite3.Connection, schema: str, table: str) -> list[str]:
    return [row[1] for row in raw.execute(f"PRAGMA {schema}.table_info({table})")]
