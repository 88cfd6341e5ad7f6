"""Double-entry custody: every move takes from one holder exactly what it gives to another.

A `Move` names both sides, so an unbalanced entry cannot be written down. The only holder that may go below zero is
`OUTSIDE`, where things come from when we buy them; so, for each thing, the holdings of all holders add up to nothing.
Of the condition a thing is in the key is stored; the words are the glossary's, on screen and on paper.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from typing import NewType, TypeAlias

from equipment_app.domain.errors import NotEnough, SameHolder, TwoPlaces
from equipment_app.domain.value import Value

CONDITIONS = ("new", "as_new", "good", "worn", "damaged", "unusable")
UNFIT = ("damaged", "unusable")
"""Nothing is given out in these while there is anything else."""
AS_ISSUED = "as_issued"
"""Said of what comes back: whoever saw it found it in the condition it went out in. Never stored."""


ThingId = NewType("ThingId", int)
HolderId = NewType("HolderId", int)
Seq = NewType("Seq", int)
"""Number of an entry in the journal: 1, 2, 3, … without a gap."""

Pile: TypeAlias = tuple[ThingId, HolderId, str]
"""What one holder has of a thing in one condition. Piles do not mix: a worn piece comes back beside the new ones."""

Piles: TypeAlias = Mapping[Pile, int]

OUTSIDE = HolderId(1)


class Move(Value):
    """`quantity` of `thing` leaves `source` in the condition `was`, and arrives at `target` in `condition`."""

    thing: ThingId
    source: HolderId
    target: HolderId
    quantity: int = 1
    condition: str = "new"
    was: str = ""
    """Empty in the first stores, which kept one pile of a thing with a holder, in the condition of its last arrival."""

    def __post_init__(self) -> None:
        if self.source == self.target:
            raise SameHolder(self.thing, self.source)
        if self.quantity < 1:
            raise ValueError(f"a move has a quantity of at least 1, not {self.quantity}")

    @property
    def left_in(self) -> str:
        return self.was or self.condition

    def back(self) -> "Move":
        """The opposite move: what left worn and came good leaves good and comes worn."""
        return Move(self.thing, self.target, self.source, self.quantity, self.left_in, self.condition)


def post(moves: Iterable[Move], piles: Piles, numbered: Set[ThingId]) -> dict[Pile, int]:
    """The piles after `moves`, of the holders and things they touch.

    `piles` says what is there before; a missing one is empty. `numbered` are the things of which exactly one piece
    exists. Raises NotEnough: a holder would give what it does not have, or not in that condition; TwoPlaces: a numbered
    thing would exist twice.
    """
    after = Counter(dict(piles))
    wanted: Counter[Pile] = Counter()
    for move in moves:
        gives = (move.thing, move.source, move.left_in)
        after[gives] -= move.quantity
        after[move.thing, move.target, move.condition] += move.quantity
        wanted[gives] += move.quantity
    for (thing, holder, condition), quantity in wanted.items():
        left = after[thing, holder, condition]
        if left < 0 and holder != OUTSIDE:
            raise NotEnough(thing, holder, quantity, left + quantity)
    owed: Counter[ThingId] = Counter()
    for (thing, holder, _), quantity in after.items():
        if holder == OUTSIDE and thing in numbered:
            owed[thing] -= quantity
    for thing, pieces in owed.items():
        if pieces > 1:
            raise TwoPlaces(thing)
    return dict(after)


def touched(moves: Iterable[Move]) -> set[tuple[ThingId, HolderId]]:
    """The pairs an entry can change, so the store reads these and no others."""
    return {(m.thing, side) for m in moves for side in (m.source, m.target)}
