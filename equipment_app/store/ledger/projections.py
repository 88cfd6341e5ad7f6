"""What follows from an entry: registered rows, header, moves and holdings. Appending and rebuilding share this."""

import json
from collections.abc import Iterable, Mapping
from sqlite3 import Connection
from typing import Any, TypeAlias

from equipment_app.domain import canonical
from equipment_app.domain.custody import HolderId, Move, ThingId, touched
from equipment_app.domain.errors import JournalBroken
from equipment_app.domain.home import Home
from equipment_app.store.ledger.search import SearchIndex
from equipment_app.store.sql import Memo, Sql
from equipment_app.store.tables import schema
from equipment_app.store.tables.ddl import upsert

Payload: TypeAlias = Mapping[str, Any]
Piled: TypeAlias = dict[str, tuple[int, int]]
"""Condition to quantity and entry of the last arrival."""

Holdings: TypeAlias = dict[tuple[ThingId, HolderId], Piled]


def moves_of(payload: Payload) -> tuple[Move, ...]:
    return tuple(
        Move(ThingId(thing), HolderId(source), HolderId(target), *rest)
        for thing, source, target, *rest in payload.get("mv", ())
    )


def carry(holdings: Holdings, seq: int, moves: Iterable[Move]) -> Holdings:
    """`holdings` after `moves` of entry `seq`, emptied piles with nothing: an arrival sets the entry of its pile."""
    after = {pair: dict(piled) for pair, piled in holdings.items()}
    for move in moves:
        apply(after, seq, move)
    return after


def apply(holdings: Holdings, seq: int, move: Move) -> None:
    """Put one move of entry `seq` into `holdings`."""
    source = holdings.setdefault((move.thing, move.source), {})
    was = move.was or next((name for name, pile in source.items() if pile[0]), move.condition)
    left, since = source.get(was, (0, seq))
    source[was] = (left - move.quantity, since)
    target = holdings.setdefault((move.thing, move.target), {})
    there = target.get(move.condition, (0, 0))[0] if move.was else _in_one_pile(target)
    target[move.condition] = (there + move.quantity, seq)


def _in_one_pile(piled: Piled) -> int:
    """As the first stores had it: whatever there is takes the condition of what comes. Says how many there were."""
    there = sum(quantity for quantity, _ in piled.values())
    piled.update({condition: (0, since) for condition, (_, since) in piled.items()})
    return there


def home(sql: Sql, memo: Memo) -> Home:
    """Which block of codes and which short code are this store's: its first entry says so, nothing changes it. Those
    of the first store where it names none.
    """

    def asked() -> Home:
        facts = json.loads(sql.value("SELECT facts FROM act WHERE seq = 1") or "{}")
        return Home(facts.get("block", 1), facts.get("code", ""), bool(facts.get("carried", 0)))

    found: Home = memo.keep("home", asked)
    return found


def project(sql: Sql, seq: int, payload: Payload, before: Holdings | None = None) -> None:
    """Write everything that `payload`, entry number `seq`, says into the tables that follow from it.

    `before` is what the pairs its moves touch have now, if that is known already.
    """
    for table, rows in _by_table(payload.get("reg", ())).items():
        register(sql, seq, table, rows)
    sql.write_many(_ACT, [act_row(seq, payload)])
    moves = moves_of(payload)
    if moves:
        _move(sql, seq, moves, held(sql, moves) if before is None else before)
    if payload.get("doc") and not payload["doc"][3]:
        sql.write_many(_SERIES, [payload["doc"][:3]])
    for series, year, _first, last in payload.get("lost", ()):
        sql.write_many(_SERIES, [(series, year, last)])


def register(sql: Sql, seq: int, table: str, rows: list[Mapping[str, Any]]) -> None:
    """A row that was registered before a column was added has nothing there."""
    names = schema.TABLES[table].names
    sql.write_many(_UPSERTS[table], [tuple(seq if name == "seq" else row.get(name) for name in names) for row in rows])


def keep(sql: Sql, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Salted rows of `SECRETS`, which the entry bears commitments to."""
    names = schema.TABLES[table].names
    sql.write_many(_SECRETS[table], [[row[name] for name in names] for row in rows])


def act_row(seq: int, payload: Payload) -> tuple[Any, ...]:
    """The header of an entry, in the order of the table `act`."""
    series, year, number, suffix = payload.get("doc") or (None, None, None, None)
    batch, index, count = payload.get("b") or (None, None, None)
    return (
        *(seq, payload["k"], payload["t"], payload["d"], payload["by"], payload.get("i"), payload.get("q")),
        *(series, year, number, suffix, payload.get("ref"), payload.get("of"), batch, index, count),
        canonical.canonical(payload.get("x", {})).decode(),
    )


def held(sql: Sql, moves: Iterable[Move]) -> Holdings:
    """What the pairs that `moves` touch have now; a pair without a row has nothing."""
    found: Holdings = {}
    for thing, holder, condition, quantity, seq in sql.rows_among(_HELD, sorted(touched(moves))):
        found.setdefault((thing, holder), {})[condition] = (quantity, seq)
    return found


def clear(sql: Sql) -> None:
    """Empty every table that is rebuilt from payloads."""
    for statement in _EMPTIED:
        sql.write(statement)


def _move(sql: Sql, seq: int, moves: tuple[Move, ...], before: Holdings) -> None:
    rows = [(seq, n, m.thing, m.source, m.target, m.quantity, m.condition, m.was) for n, m in enumerate(moves, start=1)]
    sql.write_many(_MOVE, rows)
    piles = [
        (holder, thing, condition, *pile)
        for (thing, holder), piled in carry(before, seq, moves).items()
        for condition, pile in piled.items()
    ]
    sql.write_many(_HOLD, [pile for pile in piles if pile[3]])
    sql.write_many(_GONE, [pile[:3] for pile in piles if not pile[3]])


def _by_table(registrations: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, list[Mapping[str, Any]]]:
    rows: dict[str, list[Mapping[str, Any]]] = {}
    for table, row in registrations:
        rows.setdefault(table, []).append(row)
    return rows


_EMPTIED = [f"DELETE FROM {table.name}" for table in (*schema.REGISTERED, *schema.DERIVED)]
_UPSERTS = {table.name: upsert(table) for table in schema.REGISTERED}
_SECRETS = {table.name: f"INSERT INTO {table.name} VALUES {{}}" for table in schema.SECRETS}
_ACT = "INSERT INTO act VALUES {}"
_MOVE = "INSERT INTO move VALUES {}"
_HOLD = upsert(schema.holding)
_GONE = "DELETE FROM holding WHERE (holder, thing, condition) IN (VALUES {})"
_SERIES = upsert(schema.series)
_HELD = "SELECT thing, holder, condition, quantity, seq FROM holding WHERE (thing, holder) IN (VALUES {})"


def rebuild(raw: Connection) -> None:
    """Empty the registered and derived tables and replay every entry; then index the words again.
    Raises JournalBroken: the entries are not what they were, so nothing true can be made of them.
    """
    sql = Sql(raw)
    clear(sql)
    previous, expected = canonical.ORIGIN_HASH, 1
    for seq, origin, form, payload, digest in raw.execute(_ENTRIES):
        try:
            said = canonical.parse(payload)
            sound = seq == expected and canonical.entry_hash(origin, seq, form, previous, payload) == digest
        except canonical.NotCanonical as error:
            raise JournalBroken(expected) from error
        if not sound:
            raise JournalBroken(expected)
        project(sql, seq, said)
        previous, expected = digest, seq + 1
    SearchIndex(sql).rebuild()


_ENTRIES = "SELECT seq, origin, format, payload, entry_hash FROM entry ORDER BY seq"
