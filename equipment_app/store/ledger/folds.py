"""What the journal's bytes add up to, worked out from the payloads alone, never with the code that wrote the tables.

Three folds: the last registration of each row, the sum of moves, the commitments; beside them numbers, batches and
reversals. A new kind of entry adds nothing here. What an entry may say at all, whatever it adds up to, `Plain` tells: a
known kind, days there are, pieces, names a file may have.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

from equipment_app.domain.custody import OUTSIDE
from equipment_app.domain.home import FIRST, Home
from equipment_app.domain.kinds import WRITTEN, Kind
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
        touched = set[tuple[int, int, str]]()
        for thing, source, target, quantity, condition, *said in moves:
            there = self._holdings.setdefault((source, thing), {})
            here = self._holdings.setdefault((target, thing), {})
            was = said[0] if said else next(iter(there), condition)
            touched |= {(source, thing, was), (target, thing, condition)}
            left, since = there.get(was, (0, seq))
            there[was] = (left - quantity, since)
            joined = here.get(condition, (0, 0))[0] if said else _emptied(here)
            here[condition] = (joined + quantity, seq)
        for holder, thing, condition in sorted(touched):
            piled = self._holdings.get((holder, thing), {})
            left = piled.get(condition, (0, 0))[0]
            if not left:
                piled.pop(condition, None)
            if holder != OUTSIDE and left < 0:
                self._say(seq, "move", f"holder {holder} gives more of thing {thing} than it has")
            if not piled:
                self._holdings.pop((holder, thing), None)

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


_KINDS = {str(row.kind) for row in WRITTEN}
DAYS = (
    *("received_on", "expiry", "member_since", "until", "since", "valid_from", "valid_to", "begins", "ends"),
    *("keep_until", "in_use", "warranty", "expected", "inspected_on", "first_issued"),
)
_SERIES = "[A-Z]{2}(-[A-Z][A-Z0-9]{1,3})?"
_NAMES = {
    "origin": r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[1-9][0-9]{0,8}",
    "doc": rf"{_SERIES}-[0-9]{{4}}-[1-9][0-9]{{0,15}}(-S)?",
    "lost": rf"{_SERIES}-[0-9]{{4}}",
    "batch": r"[0-9a-f-]{36}",
    "check": r"[0-9A-Za-z-]{1,64}",
    "number": rf"{_SERIES}-[0-9]{{4}}-[0-9]{{6,16}}(-S)?",
    "role": r"[a-z]{1,16}",
    "sha256": r"[0-9a-f]{64}",
}
"""By where they stand. Each may become the name of a file or a folder, so it holds nothing that leads out of one."""


_CODES = {"thing": "code", "holder": "code", "code": "number", "badge": "number"}
"""Where codes stand."""


class Plain:
    def __init__(self, say: Say) -> None:
        self._say = say
        self._home: Home | None = None
        """What the first entry names; None where it names none, as in stores that are older than blocks."""

    def add(self, seq: int, origin: str, payload: Payload) -> None:
        """An entry. One nobody can make sense of raises whatever it raises."""
        if payload["k"] not in _KINDS:
            self._say(seq, "entry", f"is of no known kind: {payload['k']}")
        if "lost" in payload and payload["k"] != Kind.RESTORE:
            self._say(seq, "entry", "declares numbers lost, and nothing was restored")
        for _, source, target, quantity, *_ in payload.get("mv", ()):
            if type(quantity) is not int or quantity < 1 or source == target:
                self._say(seq, "entry", f"moves {quantity} pieces from {source} to {target}")
        self._words(seq, "entry", _said(origin, payload))
        self._own(seq, payload)

    def _own(self, seq: int, payload: Payload) -> None:
        """Numbers and codes are of the store that gives them."""
        facts = payload.get("x", {})
        if payload["k"] == Kind.GENESIS and "block" in facts:
            self._home = Home(facts["block"], facts["code"])
            if not self._home.good:
                self._say(seq, "entry", f"is of no block of codes: {facts['block']} {facts['code']}")
        home = self._home or FIRST
        for series in [doc[0] for doc in (payload.get("doc"), *payload.get("lost", ())) if doc]:
            if series[2:] != home.mark:
                self._say(seq, "entry", f"has a number of another store: {series}")
        for table, row in payload.get("reg", ()) if self._home else ():
            code = row.get(_CODES.get(table))
            if code is not None and not home.first <= code <= home.last:
                self._say(seq, table, f"{code} is of another store's block")

    def secret(self, seq: Any, table: str, row: Mapping[str, Any]) -> None:
        """A row that an entry committed to."""
        self._words(seq, table, row.items())

    def _words(self, seq: Any, table: str, words: Any) -> None:
        for name, word in words:
            if word is None:
                continue
            if (name == "d" or name in DAYS) and not _is_day(word):
                self._say(seq, table, f"{word} is no day")
            if name in _NAMES and not (isinstance(word, str) and re.fullmatch(_NAMES[name], word)):
                self._say(seq, table, f"{word} is no plain name")


def _said(origin: str, payload: Payload) -> Iterator[tuple[str, Any]]:
    """Every day and every name in an entry."""
    yield "origin", origin
    yield "d", payload["d"]
    if payload.get("doc"):
        series, year, number, suffix = payload["doc"]
        yield "doc", f"{series}-{year:04}-{number}{suffix}"
    if payload.get("b"):
        yield "batch", payload["b"][0]
    for series, year, *_ in payload.get("lost", ()):
        yield "lost", f"{series}-{year:04}"
    for name in ("check", "until", "since"):
        yield name, payload.get("x", {}).get(name)
    for table, row in payload.get("reg", ()):
        yield from ((name, row.get(name)) for name in (("check",) if table == "checked" else DAYS))


def _is_day(text: Any) -> bool:
    """Written in the one way that entries have: 2026-03-02."""
    try:
        return date.fromisoformat(text).isoformat() == str(text)
    except (TypeError, ValueError):
        return False
