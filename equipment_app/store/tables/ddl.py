"""The schema as SQL text, generated from `schema`: what `db/schema.sql` holds, and every store must hold.

Beside the tables stand the triggers against rewriting, the search index, and the file that keeps the papers.
"""

import re
from collections.abc import Iterable
from contextlib import closing
from functools import cache
from sqlite3 import Connection, connect

from equipment_app.paths import database

_KEYED = (
    *("checked", "filing", "funding", "identity", "kit_line", "product", "remark", "role"),
    *("scratch_check", "series", "setting", "signing_key", "size_scheme"),
)
"""Tables whose key is neither a number of SQLite's own nor the order of their rows."""
_KEYED_FILES = ("file",)
_SQLITES_OWN = {
    *("CREATE TABLE sqlite_stat1(tbl,idx,stat)", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"),
    "CREATE TABLE 'scratch_search_data'(id INTEGER PRIMARY KEY, block BLOB)",
    "CREATE TABLE 'scratch_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    "CREATE TABLE 'scratch_search_content'(id INTEGER PRIMARY KEY, c0)",
    "CREATE TABLE 'scratch_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB)",
    "CREATE TABLE 'scratch_search_config'(k PRIMARY KEY, v) WITHOUT ROWID",
}
"""What SQLite makes by itself: tables of the search index, and the statistics that ANALYZE leaves."""


def generate() -> str:
    """The text of `db/schema.sql`, one statement a paragraph."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    from equipment_app.store.tables import schema

    dialect = sqlite.dialect()
    statements: list[str] = []
    for table in schema.metadata.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)))
        ordered = sorted(table.indexes, key=lambda index: str(index.name))
        statements += [str(CreateIndex(index).compile(dialect=dialect)) for index in ordered]
    statements += [*TRIGGERS, SEARCH]
    return "".join(f"{_readable(statement)};\n\n" for statement in statements)


def statements(file: str = "schema.sql") -> list[str]:
    """The statements of `db/schema.sql`, or of another file there, in order."""
    text = database(file).read_text(encoding="utf-8")
    return [part.strip() for part in text.split(";\n\n") if part.strip()]


def difference(raw: Connection, statements: Iterable[str]) -> str:
    """The name of the first table, index or trigger of the file that is missing, added or other than in `statements`.

    Empty when there is none. The tables SQLite makes by itself are known by their whole text, never by a pattern:
    nothing else may hide behind it.
    """
    wanted = tuple(statements)
    said, implied = _read(raw)
    odd = sorted(said ^ {normal(statement) for statement in wanted} or implied ^ _known_to_be_implied(wanted))
    return " ".join(odd[0].split()[:3]) if odd else ""


def _read(raw: Connection) -> tuple[frozenset[str], frozenset[str]]:
    """The statements, and the indexes SQLite makes for keys by itself: without one, its table cannot be read."""
    rows = raw.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    said = (normal(str(sql)) for _, _, _, sql in rows if sql is not None and sql not in _SQLITES_OWN)
    return frozenset(said), frozenset(f"{kind} {name} {table}" for kind, name, table, sql in rows if sql is None)


@cache
def _known_to_be_implied(wanted: tuple[str, ...]) -> frozenset[str]:
    """Of today's tables by heart: to build them in memory would hold up every start. A test asks SQLite."""
    for known, tables in ((FILE_TABLE, _KEYED_FILES), (statements(), _KEYED)):
        if wanted == tuple(known):
            return frozenset(f"index sqlite_autoindex_{table}_1 {table}" for table in tables)
    return implied_by(wanted)


def implied_by(statements: Iterable[str]) -> frozenset[str]:
    """The indexes SQLite makes by itself for the keys of these tables."""
    with closing(connect(":memory:")) as raw:
        for statement in statements:
            raw.execute(statement)
        return _read(raw)[1]


def normal(statement: str) -> str:
    """One line, single spaces, so that two texts of the same statement compare equal. White space is SQLite's."""
    return re.sub(r"[ \t\n\f\r]+", " ", statement).strip(" ")


def _readable(statement: str) -> str:
    text = "\n".join(line.rstrip().replace("\t", "    ") for line in statement.strip().splitlines())
    return re.sub(r"\n\)\s+", "\n) ", text)


TRIGGERS = (
    "CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END",
    "CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END",
    (
        "CREATE TRIGGER entry_in_order BEFORE INSERT ON entry BEGIN "
        "SELECT RAISE(ABORT, 'gap') WHERE NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry); "
        "SELECT RAISE(ABORT, 'fork') WHERE NEW.prev_hash IS NOT "
        "coalesce((SELECT entry_hash FROM entry WHERE seq = NEW.seq - 1), zeroblob(32)); END"
    ),
)
SEARCH = (
    "CREATE VIRTUAL TABLE scratch_search USING fts5(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
)

FILE_TABLE = (
    "CREATE TABLE file (sha256 BLOB PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT",
    "CREATE TRIGGER file_no_update BEFORE UPDATE ON file BEGIN SELECT RAISE(ABORT, 'files are append-only'); END",
    "CREATE TRIGGER file_no_delete BEFORE DELETE ON file BEGIN SELECT RAISE(ABORT, 'files are append-only'); END",
    (
        "CREATE TRIGGER file_once BEFORE INSERT ON file BEGIN "
        "SELECT RAISE(ABORT, 'filed already') WHERE EXISTS (SELECT 1 FROM file WHERE sha256 = NEW.sha256); END"
    ),
)


APPLICATION_ID = 0x45515550
"""`EQUP`: what SQLite reports as the file's application."""

VERSION = 2
"""`user_version` of the stores this program writes."""
