"""Ways to spoil a closed store so that looking at it would run somebody else's SQL, or take for ever.

Each gets the path of a sound store and changes the file, or lays another beside it.
"""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from equipment_app.store.file.files import beside
from equipment_app.store.tables import ddl

Spoil = Callable[[Path], None]
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
EVIL = "BEGIN UPDATE thing SET price = 0; END"


def sql(*statements: str) -> Spoil:
    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as raw:
            raw.execute("PRAGMA trusted_schema = ON")
            for statement in statements:
                raw.execute(statement)

    return spoil


def by_hand(statement: str) -> Spoil:
    """A row of the schema as no SQL would make it."""
    return sql("PRAGMA writable_schema = ON", statement, "PRAGMA writable_schema = RESET")


def row(kind: str, name: str, table: str, page: int, text: str | None) -> Spoil:
    said = "NULL" if text is None else "'" + text.replace("'", "''") + "'"
    return by_hand(f"INSERT INTO sqlite_schema VALUES ('{kind}', '{name}', '{table}', {page}, {said})")


def old(spoil: Spoil, version: int = 1) -> Spoil:
    """The same, and it says that it is of an earlier version."""

    def both(path: Path) -> None:
        spoil(path)
        sql(f"PRAGMA user_version = {version}")(path)

    return both


def bytes_at(place: int, data: bytes) -> Spoil:
    def spoil(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[place : place + len(data)] = data
        path.write_bytes(content)

    return spoil


def papers(spoil: Spoil) -> Spoil:
    return lambda path: spoil(beside(path))


def huge(count: int, text: int) -> Spoil:
    """A schema that takes long to read."""

    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as raw:
            raw.execute("PRAGMA writable_schema = ON")
            raw.execute("BEGIN")
            rows = ((f"t{n}", f"t{n}", f"CREATE VIEW t{n} AS SELECT '{'x' * text}'") for n in range(count))
            raw.executemany("INSERT INTO sqlite_schema VALUES ('view', ?, ?, 0, ?)", rows)
            raw.execute("COMMIT")

    return spoil


def journal(content: Callable[[bytes], bytes]) -> Spoil:
    """A rollback journal beside it that would put other pages into the file."""

    def spoil(path: Path) -> None:
        store = path.read_bytes()
        path.with_name(path.name + "-journal").write_bytes(content(store))

    return spoil


def _hot(store: bytes) -> bytes:
    """Pages 1 to 4 of another database, whose trigger empties the books."""
    with closing(sqlite3.connect(":memory:")) as raw:
        raw.execute("PRAGMA page_size = 4096")
        raw.execute("CREATE TABLE entry (seq)")
        raw.execute("CREATE TRIGGER evil BEFORE INSERT ON entry BEGIN DELETE FROM entry; END")
        other = bytearray(raw.serialize())
    other[60:64], other[68:72] = store[60:64], store[68:72]
    pages = [bytes(other[at : at + 4096]) for at in range(0, len(other), 4096)]
    head = bytes.fromhex("d9d505f920a163d7") + len(pages).to_bytes(4, "big") + bytes(4) + len(pages).to_bytes(4, "big")
    head += (512).to_bytes(4, "big") + (4096).to_bytes(4, "big")
    body = b"".join(n.to_bytes(4, "big") + page + _sum(page) for n, page in enumerate(pages, start=1))
    return head.ljust(512, b"\0") + body


def _sum(page: bytes) -> bytes:
    return (sum(page[at] for at in range(4096 - 200, 0, -200)) & 0xFFFFFFFF).to_bytes(4, "big")


def _log_of_another(path: Path) -> None:
    """The write-ahead log of the same store with a trigger more."""
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(other, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute(f"CREATE TRIGGER evil AFTER INSERT ON entry {EVIL}")
        path.write_bytes(other.read_bytes())
        path.with_name(path.name + "-wal").write_bytes(other.with_name("other-wal").read_bytes())
    for file in path.parent.glob("other*"):
        file.unlink()


TRIGGERS = (
    f"CREATE TRIGGER evil AFTER INSERT ON entry {EVIL}",
    f"CREATE TRIGGER evil INSTEAD OF INSERT ON seen {EVIL}",
    "CREATE TRIGGER evil BEFORE INSERT ON entry BEGIN SELECT load_extension('/tmp/evil'); END",
    f"CREATE TRIGGER evil BEFORE DELETE ON act BEGIN INSERT INTO entry {ENDLESS}; END",
)
_NOT_AS_MADE: dict[str, Spoil] = {
    "a trigger": sql(TRIGGERS[0]),
    "a trigger on a view": sql("CREATE VIEW seen AS SELECT 1 AS a", TRIGGERS[1]),
    "a trigger that loads code": sql(TRIGGERS[2]),
    "a trigger that never ends": by_hand(
        f"INSERT INTO sqlite_schema VALUES ('trigger', 'evil', 'act', 0, '{TRIGGERS[3]}')"
    ),
    "an index of SQLite's own that is called otherwise": by_hand(
        "UPDATE sqlite_schema SET type = 'in ' WHERE name = 'sqlite_autoindex_product_1'"
    ),
    "a view": sql(f"CREATE VIEW seen AS {ENDLESS}"),
    "a view for a table": sql("DROP TABLE series", f"CREATE VIEW series AS {ENDLESS}"),
    "entries that are a view": sql(
        "ALTER TABLE entry RENAME TO entries", f"CREATE VIEW entry AS {ENDLESS}", "PRAGMA user_version = 1"
    ),
    "settings that are a view": sql("DROP TABLE setting", f"CREATE VIEW setting AS {ENDLESS}"),
    "a generated column": sql("ALTER TABLE act ADD COLUMN evil TEXT AS (hex(zeroblob(1000000))) VIRTUAL"),
    "an index on an expression": sql("CREATE INDEX evil ON act (hex(zeroblob(seq)))"),
    "a partial index": sql("CREATE INDEX evil ON act (seq) WHERE seq > 1"),
    "a check": sql("CREATE TABLE evil (a CHECK (hex(zeroblob(100000000)) > a))"),
    "a default": sql("CREATE TABLE evil (a DEFAULT (hex(zeroblob(100000000))))"),
    "another search index": sql("CREATE VIRTUAL TABLE evil USING fts5(words)"),
    "a search index over the books": sql("CREATE VIRTUAL TABLE evil USING fts5(words, content = 'identity')"),
    "a table behind the name of the search": sql("CREATE TABLE scratch_search_evil (a)"),
    "two thousand columns": sql(f"CREATE TABLE evil ({', '.join(f'c{n}' for n in range(1999))})"),
    "a deep expression": sql(f"CREATE VIEW evil AS SELECT {'(' * 90}1{')' * 90}"),
    "a long union": sql(f"CREATE VIEW evil AS {' UNION ALL '.join(['SELECT 1'] * 480)}"),
    "twenty thousand views": huge(20_000, 10),
    "a schema of a hundred megabytes": huge(100, 1_000_000),
    "a row that attaches": row("table", "evil", "evil", 0, "ATTACH DATABASE '/tmp/evil' AS evil"),
    "a row that is a select": row("table", "evil", "evil", 0, ENDLESS),
    "a row that drops": row("table", "evil", "evil", 0, "DROP TABLE entry"),
    "a row without text": row("table", "evil", "evil", 3, None),
    "a row of no kind": row("evil", "evil", "evil", 0, "CREATE VIEW evil AS SELECT 1"),
    "two tables on one page": row("table", "evil", "evil", 2, "CREATE TABLE evil (a, b, c)"),
    "a table on a page that is not there": row("table", "evil", "evil", 99_999, "CREATE TABLE evil (a)"),
    "a table on page one": row("table", "evil", "evil", 1, "CREATE TABLE evil (a)"),
    "the schema as a table": row("table", "sqlite_schema", "sqlite_schema", 2, "CREATE TABLE sqlite_schema (a)"),
    "the master as a view": row("view", "sqlite_master", "sqlite_master", 0, "CREATE VIEW sqlite_master AS SELECT 1"),
    "statistics that are a view": by_hand(
        "INSERT INTO sqlite_schema VALUES "
        f"('view', 'sqlite_stat1', 'sqlite_stat1', 0, 'CREATE VIEW sqlite_stat1 AS {ENDLESS}')"
    ),
    "a table of the search that computes": by_hand(
        "UPDATE sqlite_schema SET sql = replace(sql, 'block BLOB', 'block BLOB AS (hex(zeroblob(100000000)))') "
        "WHERE name = 'scratch_search_data'"
    ),
    "text that ends early": by_hand("UPDATE sqlite_schema SET sql = sql || char(0) || 'x' WHERE name = 'act'"),
    "text that is bytes": by_hand("UPDATE sqlite_schema SET sql = CAST(sql AS BLOB) || x'ff' WHERE name = 'act'"),
    "a table twice": by_hand("INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'act'"),
    "a table less": sql("DROP TABLE series"),
    "a trigger less": sql("DROP TRIGGER entry_no_update"),
    "no tables": lambda path: path.write_bytes(_empty()),
}
_OTHERS: dict[str, Spoil] = {
    "another program's": sql("PRAGMA application_id = 7"),
    "no program's": sql("PRAGMA application_id = 0"),
    "another program's with a trigger": sql(TRIGGERS[0], "PRAGMA application_id = 7"),
    "a newer version": sql(f"PRAGMA user_version = {ddl.VERSION + 1}"),
    "a version below nothing": sql("PRAGMA user_version = -1"),
    "a schema format of its own": bytes_at(44, b"\0\0\0\x09"),
    "a page size of nothing": bytes_at(16, b"\0\0"),
    "reserved bytes": bytes_at(20, b"\xf0"),
    "a format nobody reads": bytes_at(18, b"\x03\x03"),
    "a log with a trigger": _log_of_another,
    "a journal with other pages": journal(_hot),
    "a journal of noise": journal(lambda _: bytes.fromhex("d9d505f920a163d7") + random.Random(1).randbytes(5000)),
}
_AGED = ("a trigger", "a view", "a view for a table", "a generated column", "an index on an expression", "a check")
_AGED_MORE = (
    "twenty thousand views",
    "a row that attaches",
    "a trigger that loads code",
    "a search index over the books",
)
_OLD = {
    f"{name}, of version {n}": old(_NOT_AS_MADE[name], n)
    for name in (*_AGED, *_AGED_MORE)
    for n in (0, 1, ddl.VERSION - 1)
}
PAPERS: dict[str, Spoil] = {
    "papers with a trigger": papers(sql("CREATE TRIGGER evil AFTER INSERT ON file BEGIN DELETE FROM file; END")),
    "papers that are a view": papers(sql("DROP TABLE file", f"CREATE VIEW file AS {ENDLESS}")),
    "papers with a column more": papers(sql("ALTER TABLE file ADD COLUMN evil TEXT AS (hex(bytes)) VIRTUAL")),
    "papers of another program": papers(sql("PRAGMA application_id = 7")),
    "papers in a view, with their guards": papers(
        sql(
            *("DROP TABLE file", f"CREATE VIEW file AS {ENDLESS}"),
            "CREATE TRIGGER file_once INSTEAD OF INSERT ON file BEGIN SELECT 1; END",
        )
    ),
    "papers without a log": papers(sql("PRAGMA journal_mode = DELETE", "DROP TRIGGER file_no_update")),
    "papers that are no database": lambda path: beside(path).write_bytes(b"%PDF-1.7 " * 1000),
}
SOUND: dict[str, Spoil] = {
    "as it was made": lambda path: None,
    "without a log": sql("PRAGMA journal_mode = DELETE"),
    "made smaller": sql("VACUUM"),
    "with statistics": sql("ANALYZE"),
    "pages of another size": sql("PRAGMA journal_mode = DELETE", "PRAGMA page_size = 512", "VACUUM"),
}
"""Let in: their tables are those of a store."""
CASES: dict[str, Spoil] = {**SOUND, **_NOT_AS_MADE, **_OTHERS, **_OLD, **PAPERS}


def mutated(chance: random.Random, path: Path) -> None:
    """Some rows of the schema changed, taken away or doubled at random, sometimes as an older version."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.text_factory = bytes
        rows = raw.execute("SELECT rowid, type, name, tbl_name, rootpage, sql FROM sqlite_schema").fetchall()
        raw.execute("PRAGMA writable_schema = ON")
        for _ in range(chance.randint(1, 4)):
            number, *cells = chance.choice(rows)
            at = chance.randrange(5)
            cells[at] = _other(chance, cells[at])
            raw.execute("DELETE FROM sqlite_schema WHERE rowid = ?", (number,))
            for _ in range(chance.choice([0, 1, 1, 1, 1, 2])):
                raw.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", [_text(cell) for cell in cells])
        if chance.random() < 0.3:
            raw.execute(f"PRAGMA user_version = {chance.randrange(ddl.VERSION)}")


def _other(chance: random.Random, cell: bytes | int | None) -> object:
    if not isinstance(cell, bytes):
        return chance.choice([0, 1, 2, 3, -1, 10**9, None, chance.randrange(60)])
    data = bytearray(cell or b"x")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(data) or 1)
        data[at : at + chance.randint(0, 6)] = chance.choice(
            [
                b"",
                b" ",
                b"VIRTUAL",
                b"AS (1)",
                b"--",
                b"/*",
                b"'",
                b'"',
                b"\0",
                b"\xff",
                b"view",
                b"(",
                b")",
                b";",
                b",x",
            ]
        )
    return bytes(data)


def _text(cell: object) -> object:
    """Texts go back as texts where they still are."""
    if isinstance(cell, bytes):
        return cell.decode(errors="replace")
    return cell


def _empty() -> bytes:
    with closing(sqlite3.connect(":memory:")) as raw:
        raw.execute(f"PRAGMA application_id = {ddl.APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version = {ddl.VERSION}")
        raw.execute("CREATE TABLE evil (a)")
        raw.execute("DROP TABLE evil")
        return raw.serialize()
