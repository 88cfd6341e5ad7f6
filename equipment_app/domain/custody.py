"""Double-entry custody: every move takes from one holder exactly what it gives to another.

A `Move` names both sides, so an unbalanced entry cannot be written down. The only holder that may go below zero is
`OUTSIDE`, where things come from when we buy them; so, for each thing, the holdings of all holders add up to nothing.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from equipment_app.domain.errors import NotEnough, SameHolder, TwoPlaces

ThingId = NewType("ThingId", int)
HolderId = NewType("HolderId", int)
Seq = NewType("Seq", int)
"""Number of an entry in the journal: 1, 2, 3, … without a gap."""

Holdings = Mapping[tuple[ThingId, HolderId], int]

OUTSIDE = HolderId(1)


class Kind(StrEnum):
    """What people did. Stored as text, so an entry reads without the program."""

    GENESIS = "genesis"
    REGISTER = "register"
    RECEIPT = "receipt"
    ISSUE = "issue"
    RETURN = "return"
    STORNO = "storno"
    FILED = "filed"
    PRINTED = "printed"
    SIGNED = "signed"
    SCHEMA = "schema"


HANDOVERS = (Kind.ISSUE, Kind.RETURN)


@dataclass(frozen=True, slots=True)
class Move:
    """`quantity` of `thing` leaves `source` and arrives at `target`, in `condition`."""

    thing: ThingId
    source: HolderId
    target: HolderId
    quantity: int = 1
    condition: str = "new"

    def __post_init__(self) -> None:
        if self.source == self.target:
            raise SameHolder(self.thing, self.source)
        if self.quantity < 1:
            raise ValueError(f"a move has a quantity of at least 1, not {self.quantity}")

    def back(self, condition: str) -> "Move":
        """The opposite move; `condition` is what the thing was in before it moved."""
        return Move(self.thing, self.target, self.source, self.quantity, condition)


def post(moves: Iterable[Move], holdings: Holdings, numbered: Set[ThingId]) -> dict[tuple[ThingId, HolderId], int]:
    """The holdings after `moves`, for the pairs they touch.

    `holdings` says what each touched pair has before; a missing pair has nothing. `numbered` are the things of which
    exactly one piece exists.

    Raises:
        NotEnough: a holder would give what it does not have.
        TwoPlaces: a numbered thing would exist twice.
    """
    after = Counter(dict(holdings))
    wanted: Counter[tuple[ThingId, HolderId]] = Counter()
    for move in moves:
        after[move.thing, move.source] -= move.quantity
        after[move.thing, move.target] += move.quantity
        wanted[move.thing, move.source] += move.quantity
    for (thing, holder), quantity in wanted.items():
        left = after[thing, holder]
        if left < 0 and holder != OUTSIDE:
            raise NotEnough(thing, holder, quantity, left + quantity)
        if holder == OUTSIDE and left < -1 and thing in numbered:
            raise TwoPlaces(thing)
    return dict(after)


def touched(moves: Iterable[Move]) -> set[tuple[ThingId, HolderId]]:
    """The pairs an entry can change, so the store reads these and no others."""
    return {(m.thing, side) for m in moves for side in (m.source, m.target)}
