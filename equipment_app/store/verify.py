"""Reads every row of a store and compares it with what the journal's bytes say.

Three folds: the last registration of each row, the sum of moves, the commitments. A new kind of entry adds nothing
here. What is compared is worked out from the payloads alone, never with the code that wrote the tables.
"""

import hmac
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table

from equipment_app.domain import canonical
from equipment_app.domain.custody import OUTSIDE
from equipment_app.store import migrate, projections, schema
from equipment_app.store.files import FileStore
from equipment_app.store.search import SearchIndex
from equipment_app.store.sql import Sql
from equipment_app.store.sqlite import raw_connection

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Problem:
    """`seq` is the first entry concerned (0: none can be told), `table` where the fault is."""

    seq: int
    table: str
    what: str


@dataclass(frozen=True, slots=True)
class Verified:
    entries: int
    head: str
    """Hash of the last entry, 64 hexadecimal digits."""
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        return not self.problems


@dataclass(slots=True)
class Folds:
    """What the payloads read so far add up to."""

    rows: dict[str, dict[tuple[Any, ...], dict[str, Any]]] = field(default_factory=dict)
    holdings: dict[tuple[int, int], tuple[int, str, int]] = field(default_factory=dict)
    commitments: dict[str, dict[tuple[str, int], str]] = field(default_factory=dict)
    latest: dict[str, int] = field(default_factory=dict)
    series: dict[tuple[str, int], int] = field(default_factory=dict)
    batches: dict[str, tuple[int, int]] = field(default_factory=dict)
    reversed: set[int] = field(default_factory=set)


def verify(connection: Connection, files: FileStore, step: Step | None = None) -> Verified:
    """Everything that is wrong, in the order of the journal; nothing is wrong in an empty tuple."""
    return Verifier(connection, files, step or (lambda _done, _total: None)).run()


class Verifier:
    def __init__(self, connection: Connection, files: FileStore, step: Step) -> None:
        self._connection = connection
        self._files = files
        self._step = step
        self._folds = Folds()
        self._problems: list[Problem] = []

    def run(self) -> Verified:
        altered = migrate.altered(raw_connection(self._connection))
        if altered:
            self._say(0, "sqlite_schema", f"not as it was made: {altered}")
        entries, head = self._chain()
        for table in schema.REGISTERED:
            self._compare(table, self._folds.rows.get(table.name, {}))
        self._compare(schema.holding, _holding_rows(self._folds.holdings))
        self._compare(schema.series, _series_rows(self._folds.series))
        for table in schema.SECRETS:
            self._secrets(table)
        self._kept_files()
        self._invariants()
        if SearchIndex(Sql(self._connection)).stale():
            self._say(0, "scratch_search", "the search index is not what the books make of it; rebuild it")
        return Verified(entries, head.hex(), tuple(sorted(self._problems, key=lambda p: (p.seq == 0, p.seq, p.table))))

    def _say(self, seq: int, table: str, what: str) -> None:
        self._problems.append(Problem(seq, table, what))

    def _chain(self) -> tuple[int, bytes]:
        """Walk the entries with their headers and moves beside them."""
        total = int(self._connection.exec_driver_sql("SELECT count(*) FROM entry").scalar_one())
        acts = _Beside(self._connection, "SELECT * FROM act ORDER BY seq")
        moves = _Beside(self._connection, "SELECT * FROM move ORDER BY seq, n")
        previous, expected = canonical.ORIGIN_HASH, 1
        for row in self._connection.exec_driver_sql("SELECT * FROM entry ORDER BY seq").yield_per(1000):
            if row.seq != expected:
                self._say(expected, "entry", f"entry {expected} is missing")
            expected = row.seq + 1
            payload = self._entry(row, previous)
            previous = row.entry_hash
            if payload is not None:
                self._beside(row.seq, payload, acts, moves)
                self._fold(row.seq, payload)
            self._step(row.seq, total)
        for table, rest in (("act", acts.rest()), ("move", moves.rest())):
            for seq in sorted({row[0] for row in rest}):
                self._say(seq, table, f"rows of entry {seq}, which does not exist")
        for batch, (seen, count) in self._folds.batches.items():
            if seen != count:
                self._say(expected - 1, "act", f"batch {batch} has {seen} of {count} entries")
        return expected - 1, previous

    def _entry(self, row: Any, previous: bytes) -> dict[str, Any] | None:
        if row.prev_hash != previous:
            self._say(row.seq, "entry", "does not follow from the entry before")
        try:
            digest = canonical.entry_hash(row.origin, row.seq, row.format, previous, row.payload)
            payload: dict[str, Any] = canonical.parse(row.payload)
        except (canonical.NotCanonical, TypeError, ValueError, OverflowError) as error:
            self._say(row.seq, "entry", f"payload cannot be read: {error}")
            return None
        if digest != row.entry_hash:
            self._say(row.seq, "entry", "the hash does not fit the payload")
        if row.key_id is not None or row.signature is not None:
            self._say(row.seq, "entry", "signed with a key that nobody registered")
        return payload

    def _beside(self, seq: int, payload: Mapping[str, Any], acts: "_Beside", moves: "_Beside") -> None:
        found = acts.at(seq)
        if found != [projections.act_row(seq, payload)]:
            self._say(seq, "act", "the header differs from the entry")
        wanted = [(seq, n, *move) for n, move in enumerate(payload.get("mv", ()), start=1)]
        if moves.at(seq) != wanted:
            self._say(seq, "move", "the moves differ from the entry")

    def _fold(self, seq: int, payload: Mapping[str, Any]) -> None:
        for name, row in payload.get("reg", ()):
            table = schema.metadata.tables[name]
            key = tuple(row[column.name] for column in table.primary_key)
            self._folds.rows.setdefault(name, {})[key] = dict(row) | {"seq": seq}
        for thing, source, target, quantity, condition in payload.get("mv", ()):
            self._carry(seq, thing, source, target, quantity, condition)
        for name, ref, digest in payload.get("cm", ()):
            self._folds.commitments.setdefault(name, {})[ref, seq] = digest
            if name == "identity":
                self._folds.latest[ref] = seq
        self._number(seq, payload)
        if payload.get("b"):
            batch, index, count = payload["b"]
            seen = self._folds.batches.get(batch, (0, count))[0]
            if index != seen:
                self._say(seq, "act", f"batch {batch} is out of order")
            self._folds.batches[batch] = (seen + 1, count)

    def _carry(self, seq: int, thing: int, source: int, target: int, quantity: int, condition: str) -> None:
        holdings = self._folds.holdings
        left, kept, since = holdings.get((source, thing), (0, condition, seq))
        holdings[source, thing] = (left - quantity, kept, since)
        if left < quantity and source != OUTSIDE:
            self._say(seq, "move", f"holder {source} gives more of thing {thing} than it has")
        there = holdings.get((target, thing), (0, "", 0))[0]
        holdings[target, thing] = (there + quantity, condition, seq)
        for holder in (source, target):
            if not holdings[holder, thing][0]:
                del holdings[holder, thing]

    def _number(self, seq: int, payload: Mapping[str, Any]) -> None:
        reverses = payload.get("ref")
        if reverses is not None:
            if reverses in self._folds.reversed or reverses >= seq:
                self._say(seq, "entry", f"reverses entry {reverses}, which it cannot")
            self._folds.reversed.add(reverses)
        if payload.get("doc"):
            series, year, number, suffix = payload["doc"]
            last = self._folds.series.get((series, year), 0)
            if not suffix and number != last + 1:
                self._say(seq, "entry", f"number {series}-{year}-{number:06d} is out of order")
            if not suffix:
                self._folds.series[series, year] = number

    def _compare(self, table: Table, wanted: Mapping[tuple[Any, ...], Mapping[str, Any]]) -> None:
        names = [column.name for column in table.columns]
        keys = [names.index(column.name) for column in table.primary_key]
        missing = dict(wanted)
        for row in self._connection.exec_driver_sql(f"SELECT * FROM {table.name}").yield_per(1000):
            expected = missing.pop(tuple(row[place] for place in keys), None)
            if expected is None:
                self._say(_seq(row, names), table.name, f"a row that no entry made: {_key_text(row, keys)}")
            elif tuple(row) != tuple(expected.get(name) for name in names):
                self._say(expected.get("seq", 0), table.name, f"differs from its entry: {_key_text(row, keys)}")
        for key, expected in missing.items():
            self._say(expected.get("seq", 0), table.name, f"missing: {'/'.join(map(str, key))}")

    def _secrets(self, table: Table) -> None:
        missing = dict(self._folds.commitments.get(table.name, {}))
        for row in self._connection.exec_driver_sql(f"SELECT * FROM {table.name}").mappings():
            content = {name: value for name, value in row.items() if name not in ("salt", "seq", "current")}
            digest = missing.pop((row["ref"], row["seq"]), None)
            if digest is None:
                self._say(row["seq"], table.name, f"a row that no entry committed to: {row['ref']}")
            elif not hmac.compare_digest(_commitment(row["salt"], content), digest):
                self._say(row["seq"], table.name, f"differs from what was committed: {row['ref']}")
            if "current" in row and row["current"] != int(self._folds.latest.get(row["ref"]) == row["seq"]):
                self._say(row["seq"], table.name, f"wrongly marked as current: {row['ref']}")
        for ref, seq in missing:
            self._say(seq, table.name, f"missing: {ref}")

    def _kept_files(self) -> None:
        kept = self._files.hashes()
        for row in self._connection.exec_driver_sql("SELECT seq, sha256, number FROM filing ORDER BY seq"):
            if row.sha256 not in kept:
                self._say(row.seq, "file", f"the filed document of {row.number} is missing")
        for digest in self._files.damaged():
            self._say(0, "file", f"bytes were changed: {digest}")

    def _invariants(self) -> None:
        """Per thing all holdings add up to nothing; a numbered thing is in one place."""
        query = "SELECT thing, max(seq) FROM holding GROUP BY thing HAVING sum(quantity) <> 0"
        for thing, seq in self._connection.exec_driver_sql(query):
            self._say(seq, "holding", f"thing {thing} does not add up")
        query = (
            "SELECT h.thing, max(h.seq) FROM holding h JOIN thing t ON t.id = h.thing AND t.code IS NOT NULL "
            "WHERE h.quantity > 0 GROUP BY h.thing HAVING sum(h.quantity) <> 1"
        )
        for thing, seq in self._connection.exec_driver_sql(query):
            self._say(seq, "holding", f"numbered thing {thing} is in more than one place")


class _Beside:
    """Rows of another table, read in step with the entries they belong to; the first column is the entry."""

    def __init__(self, connection: Connection, query: str) -> None:
        self._rows: Iterator[Any] = iter(connection.exec_driver_sql(query).yield_per(1000))
        self._next = next(self._rows, None)

    def at(self, seq: int) -> list[tuple[Any, ...]]:
        """The rows of this entry; rows of earlier ones, which do not exist, are left for `rest`."""
        found: list[tuple[Any, ...]] = []
        while self._next is not None and self._next[0] <= seq:
            found.append(tuple(self._next))
            self._next = next(self._rows, None)
        return found

    def rest(self) -> list[tuple[Any, ...]]:
        found = [tuple(self._next)] if self._next is not None else []
        return found + [tuple(row) for row in self._rows]


def _commitment(salt: Any, content: dict[str, Any]) -> str:
    try:
        return canonical.commitment(salt, content).hex()
    except (canonical.NotCanonical, TypeError):
        return ""


def _holding_rows(holdings: Mapping[tuple[int, int], tuple[int, str, int]]) -> dict[tuple[int, int], dict[str, Any]]:
    return {
        (holder, thing): {
            "holder": holder,
            "thing": thing,
            "quantity": state[0],
            "condition": state[1],
            "seq": state[2],
        }
        for (holder, thing), state in holdings.items()
    }


def _series_rows(series: Mapping[tuple[str, int], int]) -> dict[tuple[str, int], dict[str, Any]]:
    return {(name, year): {"series": name, "year": year, "last": last} for (name, year), last in series.items()}


def _seq(row: Any, names: list[str]) -> int:
    return int(row[names.index("seq")]) if "seq" in names else 0


def _key_text(row: Any, keys: list[int]) -> str:
    return json.dumps([row[place] for place in keys], ensure_ascii=False)
