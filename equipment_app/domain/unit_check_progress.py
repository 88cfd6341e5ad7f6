"""What was shown so far in a check, and what follows for each cell. It names nobody, so it may lie in the scratch.

What a check found in a cell, piece by piece, is what its numbers add up from, on screen and on paper. A cell that is as
it should be is one line. Of another each piece that differs has a line of its own, and what is right of it one more;
the lines of a cell add up to what was wanted.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeAlias

from equipment_app.domain.unit_check_cells import ABSENCES, FINE, FLAWS, CellState
from equipment_app.domain.unit_check_plan import CheckPiece, CheckPlan, Need

Spot: TypeAlias = tuple[int, int]
"""Member and article."""


@dataclass(frozen=True, slots=True)
class CheckTally:
    seen: Mapping[int, CellState | None] = field(default_factory=dict)
    """Pieces shown by who holds them, each with what is wrong with it."""
    counted: Mapping[Spot, int] = field(default_factory=dict)
    marks: Mapping[Spot, CellState] = field(default_factory=dict)
    """Why what is missing of a cell will not come."""
    absent: Mapping[int, str] = field(default_factory=dict)
    """Members who are not here, and why."""
    strays: Mapping[int, int] = field(default_factory=dict)
    """Pieces shown by another member than theirs, and by whom."""

    def __bool__(self) -> bool:
        return bool(self.seen or self.counted or self.marks or self.absent or self.strays)

    def take(self, known: CheckPiece, flaw: CellState | None) -> "CheckTally":
        """Shown by who holds it; whoever showed it before has it no more."""
        strays = {thing: who for thing, who in self.strays.items() if thing != known.thing}
        return replace(self, seen={**self.seen, known.thing: flaw}, strays=strays)

    def shown(self, plan: CheckPlan, need: Need) -> list[CheckPiece]:
        """The member's pieces of this article that were read, sound ones first."""
        pieces = [one for one in plan.held(need.member, need.article) if one.thing in self.seen]
        return sorted(pieces, key=lambda one: self.seen[one.thing] is not None) if len(pieces) > 1 else pieces

    def astray(self, plan: CheckPlan, spot: Spot) -> list[CheckPiece]:
        """Pieces of this article that the member showed and another holds."""
        pieces = [plan.piece(thing) for thing, who in self.strays.items() if who == spot[0]]
        return [one for one in pieces if one is not None and one.article == spot[1]]

    def found(self, plan: CheckPlan, need: Need) -> int:
        """How many of what is wanted were shown."""
        return min(need.wanted, len(self.shown(plan, need)) + self.counted.get((need.member, need.article), 0))

    def late(self, need: Need) -> int:
        """How many of what was counted by hand must be past their life or inspection: sound ones are taken first."""
        counted = min(self.counted.get((need.member, need.article), 0), need.wanted)
        return max(0, counted - (need.held - need.late)) if need.late else 0

    def state(self, plan: CheckPlan, need: Need) -> CellState:
        spot = need.member, need.article
        if need.member in self.absent:
            return CellState.AWAY
        shown = self.shown(plan, need)
        found = len(shown) + self.counted.get(spot, 0)
        if found >= need.wanted:
            flaws = [flaw for one in shown[: need.wanted] if (flaw := self.seen[one.thing])]
            flaws += [CellState(need.flaw)] if self.late(need) else []
            return min(flaws, key=FLAWS.index, default=CellState.OK)
        issued = found < need.held
        if issued and spot in self.marks:
            return self.marks[spot]
        if self.strays and self.astray(plan, spot):
            return CellState.OTHER
        return CellState.WAITING if issued else CellState.UNISSUED

    def to_json(self) -> dict[str, Any]:
        return {
            "seen": [[thing, str(flaw) if flaw else ""] for thing, flaw in self.seen.items()],
            "counted": [[*spot, n] for spot, n in self.counted.items()],
            "marks": [[*spot, str(state)] for spot, state in self.marks.items()],
            "absent": [[member, why] for member, why in self.absent.items()],
            "strays": [[thing, who] for thing, who in self.strays.items()],
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any], plan: CheckPlan) -> "CheckTally":
        """What of it is still true under `plan`: things and members may have come and gone since."""
        members = {person.id for person in plan.members}
        return cls(
            seen={thing: CellState(flaw) if flaw else None for thing, flaw in kept["seen"] if plan.piece(thing)},
            counted={(member, article): n for member, article, n in kept["counted"] if plan.need(member, article)},
            marks={
                (member, article): CellState(state)
                for member, article, state in kept["marks"]
                if plan.need(member, article)
            },
            absent={member: why for member, why in kept["absent"] if member in members},
            strays={thing: who for thing, who in kept["strays"] if plan.piece(thing) and who in members},
        )


def flaw_of(known: CheckPiece, day: date) -> CellState | None:
    """What is wrong with a piece on a day; the last day counts as good."""
    if known.expires is not None and known.expires < day:
        return CellState.EXPIRED
    return CellState.UNINSPECTED if known.inspect_by is not None and known.inspect_by < day else None


@dataclass(frozen=True, slots=True)
class CheckLine:
    """`wanted` of which `found` were shown as they should be. `member` is 0 for a foreign piece that lay about.

    Of a member who was away there is one line without an article.
    """

    member: int
    article: int | None
    size: str
    thing: int | None
    wanted: int
    found: int
    state: CellState

    @property
    def settled(self) -> bool:
        return self.state in FINE


def pieces(plan: CheckPlan, progress: CheckTally, need: Need) -> Mapping[CellState, int]:
    """How many of the wanted pieces of a cell are in each state."""
    found: Counter[CellState] = Counter()
    for line in of_cell(plan, progress, need):
        found[line.state] += line.wanted
    return found


def of_cell(plan: CheckPlan, progress: CheckTally, need: Need) -> Iterator[CheckLine]:
    state = progress.state(plan, need)
    if state in (CellState.OK, CellState.AWAY):
        yield _line(need, None, need.wanted, need.wanted if state is CellState.OK else 0, state)
        return
    shown = progress.shown(plan, need)[: need.wanted]
    flawed = [(one, flaw) for one in shown if (flaw := progress.seen[one.thing])]
    found, late = progress.found(plan, need), progress.late(need)
    sound = found - len(flawed) - late
    if sound > 0:
        yield _line(need, None, sound, sound, CellState.OK)
    if late:
        yield _line(need, None, late, late, CellState(need.flaw))
    for one, flaw in flawed:
        yield _line(need, one, 1, 1, flaw)
    if found < need.wanted:
        yield from _missing(plan, progress, need, need.wanted - found, state)


def _missing(plan: CheckPlan, progress: CheckTally, need: Need, count: int, state: CellState) -> Iterator[CheckLine]:
    """What another member's piece stood in for, then the pieces the books have, then what was never issued."""
    for known in progress.astray(plan, (need.member, need.article))[:count]:
        yield _line(need, known, 1, 0, CellState.OTHER)
        count -= 1
    why = state if state in ABSENCES else CellState.WAITING
    unseen = [one for one in plan.held(need.member, need.article) if one.thing not in progress.seen][:count]
    for known in unseen:
        yield _line(need, known, 1, 0, why)
    count -= len(unseen)
    by_hand = 0 if plan.column(need.article).numbered else min(count, max(0, need.held - _counted(progress, need)))
    if by_hand:
        yield _line(need, None, by_hand, 0, why)
    if count > by_hand:
        yield _line(need, None, count - by_hand, 0, CellState.UNISSUED)


def _counted(progress: CheckTally, need: Need) -> int:
    return progress.counted.get((need.member, need.article), 0)


def _line(need: Need, known: CheckPiece | None, wanted: int, found: int, state: CellState) -> CheckLine:
    size, thing = (known.size, known.thing) if known else (need.size, None)
    return CheckLine(need.member, need.article, size, thing, wanted, found, state)
