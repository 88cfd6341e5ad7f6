"""What an entry says, as it is read back, and what its moves make of what everybody has. No table is needed for it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from equipment_app.domain.custody import HolderId, Move, ThingId
from equipment_app.domain.home import Home
from equipment_app.store.sql import Memo, Sql

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
        return Home(facts.get("block", 1), facts.get("code", ""))

    found: Home = memo.keep("home", asked)
    return found
