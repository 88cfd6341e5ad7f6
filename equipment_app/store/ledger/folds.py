"""What the journal's bytes add up to, worked out from the payloads alone, never with the code that wrote the tables.

Three folds: the last registration of each row, the sum of moves, the commitments; beside them numbers, batches and
reversals. A new kind of entry adds nothing here.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from equipment_app.domain.custody import OUTSIDE
from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import CANCELLED
from equipment_app.store.tables import schema

Payload: TypeAlias = Mapping[str, Any]
Rows: TypeAlias = dict[tuple[Any, ...], dict[str, Any]]
"""Rows of a table by primary key."""

Say: TypeAlias = Callable[[int, str, str], None]
"""Told entry, table and what is wrong."""

_REGISTERED = {table.name: table.keys for table in schema.REGISTERED}
_SECRETS = {table.name for table in schema.SECRETS}


class Folds:
    def __init__(self, say: Say, earlier: Callable[[int], Payload]) -> None:
        """`earlier` reads the payload of an entry again; only what is reversed is asked for."""
        self._say = say
        self._earlier = earlier
        self.rows: dict[str, Rows] = {table: {} for table in _REGISTERED}
        self.commitments: dict[str, dict[tuple[str, int], str]] = {table: {} for table in _SECRETS}
        self.latest: dict[str, int] = {}
        """Person to the entry of the latest snapshot."""
        self._holdings: dict[tuple[int, int], dict[str, tuple[int, int]]] = {}
        self._series: dict[tuple[str, int], tuple[int, int]] = {}
        self._batches: dict[str, tuple[int, int, int]] = {}
        self._reversed: set[int] = set()

    def add(self, seq: int, payload: Payload) -> None:
        """Entry `seq` on top of those before it. A payload nobody can make sense of raises whatever it raises."""
        self._register(seq, payload)
        self._move(seq, payload.get("mv", ()))
        self._commit(seq, payload)
        if payload.get("ref") is not None or payload["k"] == Kind.STORNO:
            self._reverse(seq, payload)
        elif payload.get("doc"):
            self._number(seq, payload)
        if payload.get("b"):
            self._batch(seq, *payload["b"])
        for lost in payload.get("lost", ()):
            self._lose(seq, *lost)

    def holdings(self) -> Rows:
        names = ("holder", "thing", "condition", "quantity", "seq")
        return {
            (*pair, condition): dict(zip(names, (*pair, condition, *pile), strict=True))
            for pair, piled in self._holdings.items()
            for condition, pile in piled.items()
        }

    def series(self) -> Rows:
        return {
            (name, year): {"series": name, "year": year, "last": last, "seq": seq}
            for (name, year), (last, seq) in self._series.items()
        }

    def finish(self) -> None:
        """What can only be said at the end: batches that are not whole, pieces in two places."""
        for batch, (seen, count, seq) in self._batches.items():
            if seen != count:
                self._say(seq, "act", f"batch {batch} has {seen} of {count} entries")
        numbered = {row["id"] for row in self.rows["thing"].values() if row.get("code") is not None}
        for thing, pieces, seq in self._pieces():
            if pieces != 1 and thing in numbered:
                self._say(seq, "holding", f"numbered thing {thing} is there {pieces} times")

    def _pieces(self) -> Iterator[tuple[int, int, int]]:
        """Of each thing that anybody has: how many in all, and the entry of the last arrival."""
        found: dict[int, tuple[int, int]] = {}
        for (holder, thing), piled in self._holdings.items():
            for quantity, seq in piled.values() if holder != OUTSIDE else ():
                pieces, latest = found.get(thing, (0, 0))
                found[thing] = (pieces + quantity, max(seq, latest))
        return ((thing, pieces, seq) for thing, (pieces, seq) in found.items())

    def _register(self, seq: int, payload: Payload) -> None:
        for table, row in payload.get("reg", ()):
            if table not in _REGISTERED:
                self._say(seq, "entry", f"registers into {table}, which holds no registered rows")
                continue
            key = tuple(row[name] for name in _REGISTERED[table])
            self.rows[table][key] = dict(row) | {"seq": seq}

    def _move(self, seq: int, moves: Any) -> None:
        touched: dict[tuple[int, int], dict[str, tuple[int, int]]] = {}
        for thing, source, target, quantity, condition, *said in moves:
            there = touched[source, thing] = self._holdings.setdefault((source, thing), {})
            here = touched[target, thing] = self._holdings.setdefault((target, thing), {})
            was = said[0] if said else next(iter(there), condition)
            left, since = there.get(was, (0, seq))
            there[was] = (left - quantity, since)
            joined = here.get(condition, (0, 0))[0] if said else _emptied(here)
            here[condition] = (joined + quantity, seq)
        for (holder, thing), piled in touched.items():
            for condition in [condition for condition, pile in piled.items() if not pile[0]]:
                del piled[condition]
            if holder != OUTSIDE and any(left < 0 for left, _ in piled.values()):
                self._say(seq, "move", f"holder {holder} gives more of thing {thing} than it has")
            if not piled:
                del self._holdings[holder, thing]

    def _commit(self, seq: int, payload: Payload) -> None:
        for table, ref, digest in payload.get("cm", ()):
            if table not in _SECRETS:
                self._say(seq, "entry", f"commits to a row of {table}, which holds none")
                continue
            self.commitments[table][ref, seq] = digest
            if table == "identity":
                self.latest[ref] = seq

    def _number(self, seq: int, payload: Payload) -> None:
        series, year, number, suffix = payload["doc"]
        last = self._series.get((series, year), (0, 0))[0]
        self._series[series, year] = (number, seq)
        if (number, suffix) != (last + 1, ""):
            self._say(seq, "entry", f"number {series}-{year}-{number}{suffix} is out of order")

    def _lose(self, seq: int, series: str, year: int, first: int, last: int) -> None:
        """A restore declares the numbers lost that were printed after the backup: right behind the last it has."""
        if first != self._series.get((series, year), (0, 0))[0] + 1 or last < first:
            self._say(seq, "entry", f"declares {series}-{year}-{first} to {last} lost, which do not follow")
        self._series[series, year] = (last, seq)

    def _reverse(self, seq: int, payload: Payload) -> None:
        """A storno is the exact opposite of one earlier entry, once, and bears its number."""
        ref = payload.get("ref")
        if not isinstance(ref, int) or not 1 <= ref < seq or ref in self._reversed or payload["k"] != Kind.STORNO:
            self._say(seq, "entry", f"reverses entry {ref}, which it cannot")
            return
        self._reversed.add(ref)
        earlier = self._earlier(ref)
        if not _opposite(payload.get("mv", ()), earlier.get("mv", ())) or earlier["k"] == Kind.STORNO:
            self._say(seq, "entry", f"is not the opposite of entry {ref}")
        doc = earlier.get("doc")
        if payload.get("doc") != ([*doc[:3], CANCELLED] if doc else None):
            self._say(seq, "entry", f"does not bear the number of entry {ref}")

    def _batch(self, seq: int, batch: str, index: int, count: int) -> None:
        seen, of, _ = self._batches.get(batch, (0, count, seq))
        if index != seen or count != of:
            self._say(seq, "act", f"batch {batch} is out of order")
        self._batches[batch] = (seen + 1, count, seq)


def _emptied(piled: dict[str, tuple[int, int]]) -> int:
    """In the first stores all that a holder had of a thing was one pile, as it last arrived."""
    pieces = sum(left for left, _ in piled.values())
    piled.clear()
    return pieces


def _opposite(moves: Any, earlier: Any) -> bool:
    """Back the same way, last to first, conditions and all; the first stores did not say in which each thing left."""
    back = [
        [thing, target, source, quantity, *([was[0], condition] if was else [])]
        for thing, source, target, quantity, condition, *was in reversed(earlier)
    ]
    return [move[: len(there)] for move, there in zip(moves, back, strict=False)] == back and len(moves) == len(back)
