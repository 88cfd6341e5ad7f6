"""The schema as SQL text, made from `schema`: what `db/schema.sql` says, and every store must hold.

Beside the tables stand the triggers against rewriting, the search index, and the file that keeps the papers. The texts
of former versions are in `db/former`, so that of an old file too nothing is asked before it is known to hold no
trigger, view or expression of somebody else's.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import cache
from sqlite3 import Connection, connect

from equipment_app.paths import database
from equipment_app.store.tables.schema import TABLES, StoreTable

APPLICATION_ID = 0x45515550
"""`EQUP`: what SQLite reports as the file's application."""

VERSION = 4
"""`user_version` of the stores this program writes."""

_QUOTED = {"check": '"check"', "key": '"key"'}
"""Columns that are called as words of SQL are."""
SQLITES_OWN = (
    "CREATE TABLE 'scratch_search_data'(id INTEGER PRIMARY KEY, block BLOB)",
    "CREATE TABLE 'scratch_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    "CREATE TABLE 'scratch_search_content'(id INTEGER PRIMARY KEY, c0)",
    "CREATE TABLE 'scratch_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB)",
    "CREATE TABLE 'scratch_search_config'(k PRIMARY KEY, v) WITHOUT ROWID",
    "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
    "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
)
"""What SQLite makes by itself: tables of the search index, and the statistics that ANALYZE leaves."""

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


@cache
def statements() -> tuple[str, ...]:
    """What makes the tables of a new store, in order."""
    tables = (one for name in sorted(TABLES) for one in _made(TABLES[name]))
    return *tables, *TRIGGERS, SEARCH


def made(version: int) -> tuple[str, ...]:
    """The statements that made the tables of stores of this version; none where there never was one."""
    if version == VERSION:
        return statements()
    try:
        text = database(f"former/{version}.sql").read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    return tuple(part.strip() for part in text.split(";\n\n") if part.strip())


def every_row(table: StoreTable) -> str:
    return f"SELECT * FROM {table.name}"


def upsert(table: StoreTable) -> str:
    """Puts rows into a table, each in the place of the one with its key; see `Sql.write_many`."""
    updates = ", ".join(f"{quoted(name)} = excluded.{quoted(name)}" for name in table.names if name not in table.keys)
    keys = ", ".join(map(quoted, table.keys))
    return f"INSERT INTO {table.name} VALUES {{}} ON CONFLICT ({keys}) DO UPDATE SET {updates}"


def quoted(column: str) -> str:
    return _QUOTED.get(column, column)


def _made(table: StoreTable) -> Iterator[str]:
    parts = [f"{quoted(one.name)} {one.kind}{'' if one.null else ' NOT NULL'}" for one in table.columns]
    parts.append(f"PRIMARY KEY ({', '.join(map(quoted, table.keys))})")
    parts += [f"CHECK ({table.check})"] if table.check else []
    end = " STRICT" if table.rowid else " WITHOUT ROWID,\n STRICT"
    yield "CREATE TABLE {} (\n    {}\n){}".format(table.name, ",\n    ".join(parts), end)
    for index in sorted(table.indexes):
        where = f" WHERE {index.where}" if index.where else ""
        unique = "UNIQUE " if index.unique else ""
        yield f"CREATE {unique}INDEX {index.name} ON {table.name} ({index.columns}){where}"


def altered(raw: Connection) -> str:
    """The name of the first table, index or trigger that is missing, added or other than it was made; else empty."""
    return difference(raw, made(raw.execute("PRAGMA user_version").fetchone()[0]))


def difference(raw: Connection, statements: Iterable[str]) -> str:
    """The name of the first table, index or trigger of the file that is missing, added or other than in `statements`.

    Empty when there is none. The tables SQLite makes by itself are known by their whole text, never by a pattern:
    nothing else may hide behind it.
    """
    wanted = tuple(statements)
    said, implied = _read(raw)
    odd = sorted(_otherwise(said, frozenset(wanted)) or implied ^ _implied(wanted))
    return " ".join(odd[0].split()[:3]) if odd else ""


def _read(raw: Connection) -> tuple[frozenset[str], frozenset[str]]:
    """The statements, and the indexes SQLite makes for keys by itself: without one, its table cannot be read."""
    rows = raw.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    said = (str(sql) for _, _, _, sql in rows if sql is not None and sql not in SQLITES_OWN)
    return frozenset(said), frozenset(f"{kind} {name} {table}" for kind, name, table, sql in rows if sql is None)


def _otherwise(said: frozenset[str], wanted: frozenset[str]) -> frozenset[str]:
    """Which statements only one of both has. Those that are the same to the letter need no second look."""
    return frozenset() if said == wanted else frozenset(map(normal, said)) ^ frozenset(map(normal, wanted))


def _implied(wanted: tuple[str, ...]) -> frozenset[str]:
    """As `implied_by`; today's tables tell it by their keys, for to make them in memory would hold up every start."""
    return _implied_today() if wanted == statements() else implied_by(wanted)


@cache
def _implied_today() -> frozenset[str]:
    keys = {one.name: [column.kind for column in one.columns if column.key] for one in TABLES.values() if one.rowid}
    keyed = [name for name, kinds in keys.items() if kinds != ["INTEGER"]]
    return frozenset(f"index sqlite_autoindex_{name}_1 {name}" for name in keyed)


@cache
def implied_by(wanted: tuple[str, ...]) -> frozenset[str]:
    """The indexes SQLite makes by itself for the keys of these tables."""
    with closing(connect(":memory:")) as raw:
        for statement in wanted:
            raw.execute(statement)
        return _read(raw)[1]


def normal(statement: str) -> str:
    """One line, single spaces, so that two texts of the same statement compare equal. White space is SQLite's."""
    return re.sub(r"[ \t\n\f\r]+", " ", statement).strip(" ")
