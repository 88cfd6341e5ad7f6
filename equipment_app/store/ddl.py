"""The schema as SQL text, generated from `schema`: what `db/schema.sql` holds, and every store must hold."""

import re

from equipment_app.paths import database
from equipment_app.store import schema


def generate() -> str:
    """The text of `db/schema.sql`, one statement a paragraph."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    dialect = sqlite.dialect()
    statements: list[str] = []
    for table in schema.metadata.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)))
        ordered = sorted(table.indexes, key=lambda index: str(index.name))
        statements += [str(CreateIndex(index).compile(dialect=dialect)) for index in ordered]
    statements += [*schema.TRIGGERS, schema.SEARCH]
    return "".join(f"{_readable(statement)};\n\n" for statement in statements)


def statements() -> list[str]:
    """The statements of `db/schema.sql`, in order."""
    text = database("schema.sql").read_text(encoding="utf-8")
    return [part.strip() for part in text.split(";\n\n") if part.strip()]


def normal(statement: str) -> str:
    """One line, single spaces, so that two texts of the same statement compare equal."""
    return re.sub(r"\s+", " ", statement).strip()


def _readable(statement: str) -> str:
    text = "\n".join(line.rstrip().replace("\t", "    ") for line in statement.strip().splitlines())
    return re.sub(r"\n\)\s+", "\n) ", text)
