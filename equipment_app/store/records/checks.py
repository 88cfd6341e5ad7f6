"""Carts and checks of units: those under way, kept after each change; those filed; whose a piece is that was shown."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from equipment_app.domain.codes import Family, code_of_text
from equipment_app.domain.custody import OUTSIDE
from equipment_app.domain.moments import moment
from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.store.dialect import in_series, json_text
from equipment_app.store.ledger.journal import PRAGUE, Journal
from equipment_app.store.records.people import People
from equipment_app.store.sql import Sql
from equipment_app.store.tables.ddl import quoted, upsert
from equipment_app.store.tables.schema import TABLES

if TYPE_CHECKING:
    from equipment_app.domain.unit_check_plan import Whose


class SavedWork(Value):
    """A cart or a check under way. `content` is what the page put there: JSON without personal data, ids only."""

    key: Any
    """Whose cart it is, 0 or less where nobody's; the id of the check."""
    content: dict[str, Any]
    saved_at: datetime
    operator: int


class Unfinished:
    """What is under way, in a scratch table by the key its rows begin with: it survives a crash, a power cut, a shift
    change, and is kept until it is done or let go.
    """

    def __init__(self, sql: Sql, journal: Journal, table: str) -> None:
        self._sql = sql
        self._journal = journal
        self._table = table

    def save(self, key: Any, content: Mapping[str, Any]) -> None:
        text = json.dumps(content, separators=(",", ":"), ensure_ascii=False)
        row = (key, text, int(self._journal.now().timestamp()), self._journal.operator)
        self._sql.write_many(_SAVED[self._table], [row])

    def drop(self, key: Any) -> None:
        self._sql.write(_DROPPED[self._table], (key,))

    def of(self, key: Any) -> SavedWork | None:
        return next(iter(self._rows(_ONE[self._table], key)), None)

    def all(self) -> list[SavedWork]:
        """The latest first."""
        return self._rows(_ALL[self._table])

    def _rows(self, query: str, *values: Any) -> list[SavedWork]:
        return [
            SavedWork(key, json.loads(content), moment(saved_at).astimezone(PRAGUE), operator)
            for key, content, saved_at, operator in self._sql.rows(query, values)
        ]


class CheckedLine(Value):
    """A line of a filed check as the books have it."""

    check: str
    n: int
    member: int
    article: int | None
    size: str
    thing: int | None
    wanted: int
    found: int
    state: str
    settled: int

    def row(self) -> dict[str, Any]:
        return dict(vars(self))


class Checks(Unfinished):
    def __init__(self, sql: Sql, people: People, journal: Journal) -> None:
        super().__init__(sql, journal, "scratch_check")
        self._people = people

    def number(self, check: str) -> str:
        """Under which a check is filed; empty where it is not."""
        row = self._sql.first(_FILED, (check,))
        return str(Number(*row)) if row else ""

    def lines(self, check: str) -> list[CheckedLine]:
        """In the order they were found."""
        return [CheckedLine(*row) for row in self._sql.rows(_LINES_OF, (check,))]

    def line(self, check: str, n: int) -> CheckedLine | None:
        row = self._sql.first(_LINE, (check, n))
        return CheckedLine(*row) if row else None

    def unsettled(self, member: int) -> bool:
        """A filed check found something of theirs that differs, and nobody has settled it."""
        return bool(self._sql.value(_UNSETTLED, (member,)))

    def waits_for(self, article: int) -> bool:
        """The same of an article."""
        return bool(self._sql.value("SELECT 1 FROM checked WHERE article = ? AND settled = 0 LIMIT 1", (article,)))

    def whose(self, text: str) -> "Whose | None":
        """The one piece with this code, inventory or serial number, and who has it; None where there is none.

        Nor is there one for a lead where a member of another unit has it.
        """
        from equipment_app.domain.unit_check_plan import Whose  # not before there is a check: it takes a while

        things = self._things(text.strip())
        row = self._sql.first(_WHOSE, (OUTSIDE, things[0])) if len(things) == 1 else None
        if row is None:
            return None
        thing, article, name, size, kind, holder, unit, name_en, unit_id = row
        kind, who = kind or "supplier", self._people.name(holder or OUTSIDE)
        found = Whose(thing, article, name, size, kind, who, unit or "", name_en or "", unit_id or 0)
        return found if self._is_seen(found) else None

    def _is_seen(self, found: "Whose") -> bool:
        """To a lead's questions a hidden member is nobody: a piece nobody has may be theirs."""
        session = self._journal.session
        return not session.narrowed or not (found.outside(session.units) or found.kind == "supplier")

    def _things(self, text: str) -> Sequence[int]:
        code = code_of_text(text)
        if code is None:
            return [id for (id,) in self._sql.rows(_BY_NUMBER, (text, text))] if text else ()
        if code.family is not Family.THING:
            return ()
        return [id for (id,) in self._sql.rows(_BY_CODE, (code.number, code.number))]


_KEYS = {name: quoted(table.keys[0]) for name, table in TABLES.items() if "content" in table.names}
_SAVED = {table: upsert(TABLES[table]) for table in _KEYS}
_DROPPED = {table: f"DELETE FROM {table} WHERE {key} = ?" for table, key in _KEYS.items()}
_ROWS = {table: f"SELECT {key}, content, saved_at, operator FROM {table}" for table, key in _KEYS.items()}
_ONE = {table: f"{_ROWS[table]} WHERE {key} = ?" for table, key in _KEYS.items()}
_ALL = {table: f"{_ROWS[table]} ORDER BY saved_at DESC, {key}" for table, key in _KEYS.items()}
_FILED = f"""SELECT series, year, number, suffix FROM act WHERE {in_series("series", "KO")} AND kind = 'check'
    AND {json_text("facts", "check")} = ?"""
_LINES = 'SELECT "check", n, member, article, size, thing, wanted, found, state, settled FROM checked WHERE "check" = ?'
_LINES_OF = f"{_LINES} ORDER BY n"
_LINE = f"{_LINES} AND n = ?"
_UNSETTLED = "SELECT count(*) FROM checked WHERE member = ? AND settled = 0"
_BY_CODE = "SELECT id FROM thing WHERE code = ? UNION SELECT thing FROM code WHERE number = ? AND thing IS NOT NULL"
_BY_NUMBER = """SELECT id FROM thing WHERE inventory = ? AND withdrawn = 0 UNION
    SELECT id FROM thing WHERE serial = ? AND withdrawn = 0"""
_WHOSE = """SELECT t.id, t.article, a.name, t.size, p.kind, p.id, u.name, a.name_en, u.id FROM thing t
    JOIN article a ON a.id = t.article LEFT JOIN holding h ON h.thing = t.id AND h.quantity > 0 AND h.holder > ?
    LEFT JOIN holder p ON p.id = h.holder LEFT JOIN holder u ON u.id = p.parent AND u.kind = 'unit'
    WHERE t.id = ? AND t.code IS NOT NULL"""
