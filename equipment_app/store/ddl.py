"""The schema as SQL text, generated from `schema`: what `db/schema.sql` holds, and every store must hold."""

import re
from collections.abc import Iterable
from sqlite3 import Connection

from equipment_app.paths import database
from equipment_app.store import triggers

_SHADOWS = {("table", f"scratch_search_{part}") for part in ("data", "idx", "content", "docsize", "config")}


def generate() -> str:
    """The text of `db/schema.sql`, one statement a paragraph."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    from equipment_app.store import columns, schema  # noqa: F401 - the tables are in `metadata` once `schema` is loaded

    dialect = sqlite.dialect()
    statements: list[str] = []
    for table in columns.metadata.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)))
        ordered = sorted(table.indexes, key=lambda index: str(index.name))
        statements += [str(CreateIndex(index).compile(dialect=dialect)) for index in ordered]
    statements += [*triggers.TRIGGERS, triggers.SEARCH]
    return "".join(f"{_readable(statement)};\n\n" for statement in statements)


def statements(file: str = "schema.sql") -> list[str]:
    """The statements of `db/schema.sql`, or of another file there, in order."""
    text = database(file).read_text(encoding="utf-8")
    return [part.strip() for part in text.split(";\n\n") if part.strip()]


def difference(raw: Connection, statements: Iterable[str]) -> str:
    """The name of the first table, index or trigger of the file that is missing, added or other than in `statements`.

    Empty when there is none. The tables FTS5 keeps its index in are known by name and kind, never by a pattern:
    nothing else may hide behind it.
    """
    rows = raw.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    there = {normal(sql) for kind, name, sql in rows if (kind, name) not in _SHADOWS}
    odd = sorted(there ^ {normal(statement) for statement in statements})
    return " ".join(odd[0].split()[:3]) if odd else ""


def normal(statement: str) -> str:
    """One line, single spaces, so that two texts of the same statement compare equal. White space is SQLite's."""
    return re.sub(r"[ \t\n\f\r]+", " ", statement).strip(" ")


def _readable(statement: str) -> str:
    text = "\n".join(line.rstrip().replace("\t", "    ") for line in statement.strip().splitlines())
    return re.sub(r"\n\)\s+", "\n) ", text)
