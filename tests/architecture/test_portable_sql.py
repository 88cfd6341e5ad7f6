"""Questions are asked in what SQLite and PostgreSQL both understand; what SQLite has for itself is in `store.dialect`.

Rooms that have to do with the file itself, and with what a store of one file alone does, speak to SQLite as they like.
"""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from equipment_app.store.tables import schema
from tests.sources import ROOT

PACKAGE = ROOT / "equipment_app"


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


assert schema.entry is not None
ROOMS = {
    "store/dialect.py",
    "store/opening.py",
    *("store/encryption/cipher.py", "store/beside/leftover.py"),
    *("store/file/sqlite.py", "store/file/lock.py", "store/file/copies.py", "store/file/files.py"),
    "store/ledger/migrate.py",
    "store/tables/ddl.py",
    "store/ledger/verify.py",  # on a file, or on what was exported as one
    "store/access/scope.py",  # temporary views; a server has its own rules of who sees which rows
}
REFUSED = {
    r"\bMATCH\b|\bscratch_search\b|\browid\b": "the search index: `dialect.matching` and its like",
    r"\bPRAGMA\b|\bVACUUM\b|\bATTACH\b|\bsqlite_\w+": "the file itself, which is no question",
    r"\bINDEXED BY\b": "`dialect.by_index`",
    r"(?:AND|WHERE|ON|\() ?\+[a-z]": "`dialect.looked_at`",
    r"\bCROSS JOIN\b": "`dialect.JOIN_IN_ORDER`",
    r"\bCOLLATE\b": "`dialect.CZECH`",
    r"\bjson_each\b": "`dialect.GIVEN`",
    r"\bjson\w*\(": "`dialect.json_number`, `dialect.json_text`",
    r"\b(?:date|time|datetime|julianday|strftime|unixepoch)\(": "`dialect.months_after`, or days as text",
    r"\biif\(": "CASE",
    r"\bifnull\(": "coalesce",
    r"\b(?:instr|printf|format|quote|hex|total|group_concat|typeof|char|glob|changes|last_insert_rowid)\(": "Python",
    r"\bGLOB\b|\bREGEXP\b": "LIKE, or Python",
    r"\bOR (?:REPLACE|IGNORE|ABORT|FAIL|ROLLBACK)\b|\bREPLACE INTO\b": "ON CONFLICT",
    r"\b(?:max|min)\((?:[^()]|\([^()]*\))*,": "max of a UNION ALL: with several columns it is SQLite's own",
    r"\?\d": "a mark is `?`, and what is asked twice is given twice",
    r"==": "`=`",
    r"\bIS (?:NOT )?(?!NULL\b|NOT\b|DISTINCT\b)\S": "`=`, or IS NULL",
    r"\b(?:AND|OR|NOT|WHERE|ON|WHEN) \(*\d+(?! ?[=<>+*/0-9-])": "1 = 1: a number is no truth",
    r"\b(?:sum|count|avg)\([^()]*[=<>][^()]*\)": "count(*) FILTER (WHERE …): a comparison is no number",
    r"\b(?:AND|OR|NOT|WHERE|WHEN) \(?(?:[a-z_]+\.)?[a-z_]+(?: (?:AND|OR|THEN|ORDER|GROUP|LIMIT)\b|$)": (
        "= 1, or IS NOT NULL"
    ),
    r"[a-z?)] ?& ?\d|<<|>>": "numbers with names, or Python",
    r"`|\bX'": "words in double quotes, bytes as parameters",
}
_SQL = re.compile(
    r"\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|FROM|JOIN|ORDER BY|GROUP BY|AND|CASE WHEN|WITH)\b"
    r"|\b(?:instr|CAST|iif|json_\w+)\("
)
_SUMS = re.compile(r"\b(?:sum|count|min|max|avg)\(")
_COLUMN = re.compile(r"\b([a-z]+)\.([a-z_]+)\b")
_KEYS = {"id", "seq"}
_TABLE = re.compile(r"\b(?:FROM|JOIN|,) ?([a-z_]+) ([a-z]+)\b")
_WORDS = {"WHERE", "ON", "AS", "USING", "LEFT", "JOIN"}
_NULLABLE = {table.name: {one.name for one in table.columns if one.null} for table in schema.TABLES.values()}


def sources() -> list[Path]:
    found = [path for room in ("store", "queries") for path in sorted((PACKAGE / room).rglob("*.py"))]
    return [path for path in found if not {inside(path), inside(path.parent) + "/"} & (ROOMS | {"store/backups/"})]


def inside(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def written(path: Path) -> Iterator[tuple[int, str]]:
    """Every SQL text of a file as it is written there, `{}` where something is put in."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    parts = {id(part) for one in ast.walk(tree) if isinstance(one, ast.JoinedStr) for part in one.values}
    for one in ast.walk(tree):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in said | parts:
            text = one.value
        elif isinstance(one, ast.JoinedStr):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in one.values)
        else:
            continue
        if _SQL.search(text):
            yield one.lineno, text


def built(path: Path) -> Iterator[str]:
    """The SQL texts that a module has made of its parts."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for value in vars(import_module(name)).values():
        if isinstance(value, str) and _SQL.search(value):
            yield value


def odd(text: str) -> list[str]:
    """What in this text only SQLite understands, and what to write instead."""
    plain = re.sub(r"'[^']*'", "''", text)
    found = [f"{again[0]!r}: {instead}" for what, instead in REFUSED.items() if (again := re.search(what, plain))]
    return found + [f"{column}: neither grouped nor summed up" for column in bare(plain)]


def bare(text: str) -> Iterator[str]:
    """Columns that are neither in GROUP BY nor in a sum, nor of a table that is grouped by its key."""
    for grouped in re.finditer(r"\bGROUP BY ", text):
        start = _beginning(text, grouped.start())
        items = _split(text[start : grouped.start()].partition(" FROM ")[0] if start else "")
        by = _split(re.split(r"\b(?:ORDER BY|HAVING|LIMIT|UNION)\b", _level(text[grouped.end() :]))[0])
        keys = {
            table
            for table, column in (_COLUMN.fullmatch(one).groups() for one in by if _COLUMN.fullmatch(one))
            if column in _KEYS
        }
        for n, item in enumerate(items, start=1):
            if str(n) in by or _SUMS.search(item) or item.partition(" AS ")[0] in by:
                continue
            yield from (one[0] for one in _COLUMN.finditer(item) if one[0] not in by and one[1] not in keys)


def _beginning(text: str, end: int) -> int:
    """Where the SELECT of this level begins; 0 where it is not in the text."""
    depth = 0
    for at in range(end - 1, -1, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if depth < 0:
            return 0
        if depth == 0 and text.startswith("SELECT ", at):
            return at + len("SELECT ")
    return 0


def _level(text: str) -> str:
    depth = 0
    for at, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return text[:at]
    return text


def _split(text: str) -> list[str]:
    parts, depth = [""], 0
    for char in text:
        depth += (char == "(") - (char == ")")
        if char == "," and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return [part.strip() for part in parts]


def unsure(text: str) -> list[str]:
    """Columns that may be NULL and are sorted by: each engine puts those at its own end, unless it is said.

    Where the question itself leaves no NULL of that column, or has said before where those stand, nothing is unsure.
    """
    tables = {alias: table for table, alias in _TABLE.findall(text) if alias.upper() not in _WORDS}
    found = []
    for order in re.finditer(r"\bORDER BY ", text):
        for item in _split(re.split(r"\bLIMIT\b", _level(text[order.end() :]))[0]):
            column = _COLUMN.match(item)
            if not column or "NULLS" in item or re.search(rf"{column[0]} (?:=|BETWEEN|IS (?:NOT )?NULL)", text):
                continue
            if column[2] in _NULLABLE.get(tables.get(column[1], ""), ()):
                found.append(item)
    return found


@pytest.mark.parametrize("path", sources(), ids=name_of)
def test_what_is_asked_is_asked_of_any_engine(path):
    assert [f"{line}: {one}" for line, text in written(path) for one in odd(text)] == []
    texts = [*built(path), *(text for _, text in written(path))]
    assert [one for text in texts for one in bare(re.sub(r"'[^']*'", "''", text))] == []
    assert [one for text in texts for one in unsure(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "SELECT id FROM thing WHERE withdrawn",
        "SELECT id FROM act r WHERE r.seq = 1 OR r.reverses AND 1 = 1",
        "SELECT id FROM thing WHERE 1",
        "SELECT sum(a.kind = 'issue') FROM act a",
        "SELECT max(a.seq, 2) FROM act a",
        "SELECT t.id, t.size FROM thing t GROUP BY t.article",
        "SELECT t.article FROM thing t WHERE t.serial IS ?",
        "INSERT OR REPLACE INTO scratch_cart VALUES (?)",
        "SELECT json_extract(a.facts, '$.unit') FROM act a",
        "SELECT t.id FROM thing t CROSS JOIN holding h ON h.thing = t.id",
        "SELECT t.id FROM thing t WHERE +t.id IN (SELECT 1)",
        "SELECT date(t.received_on, '+3 months') FROM thing t",
        "SELECT t.id FROM thing t WHERE t.id = ?1",
    ],
)
def test_what_only_sqlite_understands_is_found(text):
    assert odd(text)


def test_an_order_of_nulls_is_said():
    assert unsure("SELECT t.id FROM thing t ORDER BY t.code, t.id") == ["t.code"]
    assert unsure("SELECT t.id FROM thing t ORDER BY t.code NULLS FIRST, t.id") == []


def glued(path: Path) -> Iterator[int]:
    """Lines where a function writes SQL out of pieces."""
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(function, ast.FunctionDef):
            continue
        for one in ast.walk(function):
            parts = one.values if isinstance(one, ast.JoinedStr) else ()
            if any(isinstance(part, ast.Constant) and _SQL.search(str(part.value)) for part in parts):
                yield one.lineno
            call = one.func if isinstance(one, ast.Call) else None
            if isinstance(call, ast.Attribute) and call.attr == "format" and isinstance(call.value, ast.Name):
                yield one.lineno


MADE = ("store/dialect.py", "store/tables/ddl.py", "store/ledger/migrate.py", "store/sql.py")
"""What only SQLite says; the tables' own statements; and how often the marks of a fixed statement stand in it."""


def test_a_question_that_is_put_together_is_put_together_by_sqlalchemy():
    """Fixed fragments are joined once, where the module is read; what is wanted today is `queries.composed`'s."""
    paths = [path for room in ("store", "queries") for path in sorted((PACKAGE / room).rglob("*.py"))]
    found = [f"{inside(path)}:{line}" for path in paths if inside(path) not in MADE for line in glued(path)]
    assert found == [], "SQL is glued together in a function: say it above, once, or with SQLAlchemy's `select`"


def test_the_rooms_are_there():
    assert [room for room in ROOMS if not (PACKAGE / room).exists()] == []
