"""What was shown so far in a check, and what follows for each cell. It names nobody, so it may lie in the scratch."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeAlias

from equipment_app.domain.unit_check_cells import FLAWS, State
from equipment_app.domain.unit_check_plan import Known, Need, Plan

Spot: TypeAlias = tuple[int, int]
"""Member and article."""


@dataclass(frozen=True, slots=True)
class Progress:
    seen: Mapping[int, State | None] = field(default_factory=dict)
    """Pieces shown by who holds them, each with what is wrong with it."""
    counted: Mapping[Spot, int] = field(default_factory=dict)
    marks: Mapping[Spot, State] = field(default_factory=dict)
    """Why what is missing of a cell will not come."""
    absent: Mapping[int, str] = field(default_factory=dict)
    """Members who are not here, and why."""
    strays: Mapping[int, int] = field(default_factory=dict)
    """Pieces shown by another member than theirs, and by whom."""

    def __bool__(self) -> bool:
        return bool(self.seen or self.counted or self.marks or self.absent or self.strays)

    def take(self, known: Known, flaw: State | None) -> "Progress":
        """Shown by who holds it; whoever showed it before has it no more."""
        strays = {thing: who for thing, who in self.strays.items() if thing != known.thing}
        return replace(self, seen={**self.seen, known.thing: flaw}, strays=strays)

    def shown(self, plan: Plan, need: Need) -> list[Known]:
        """The member's pieces of this article that were read, sound ones first."""
        pieces = [one for one in plan.held(need.member, need.article) if one.thing in self.seen]
        return sorted(pieces, key=lambda one: self.seen[one.thing] is not None) if len(pieces) > 1 else pieces

    def astray(self, plan: Plan, spot: Spot) -> list[Known]:
        """Pieces of this article that the member showed and another holds."""
        pieces = [plan.piece(thing) for thing, who in self.strays.items() if who == spot[0]]
        return [one for one in pieces if one is not None and one.article == spot[1]]

    def found(self, plan: Plan, need: Need) -> int:
        """How many of what is wanted were shown."""
        return min(need.wanted, len(self.shown(plan, need)) + self.counted.get((need.member, need.article), 0))

    def late(self, need: Need) -> int:
        """How many of what was counted by hand must be past their life or inspection: sound ones are taken first."""
        counted = min(self.counted.get((need.member, need.article), 0), need.wanted)
        return max(0, counted - (need.held - need.late)) if need.late else 0

    def state(self, plan: Plan, need: Need) -> State:
        spot = need.member, need.article
        if need.member in self.absent:
            return State.AWAY
        shown = self.shown(plan, need)
        found = len(shown) + self.counted.get(spot, 0)
        if found >= need.wanted:
            flaws = [flaw for one in shown[: need.wanted] if (flaw := self.seen[one.thing])]
            flaws += [State(need.flaw)] if self.late(need) else []
            return min(flaws, key=FLAWS.index, default=State.OK)
        issued = found < need.held
        if issued and spot in self.marks:
            return self.marks[spot]
        if self.strays and self.astray(plan, spot):
            return State.OTHER
        return State.WAITING if issued else State.UNISSUED

    def to_json(self) -> dict[str, Any]:
        return {
            "seen": [[thing, str(flaw) if flaw else ""] for thing, flaw in self.seen.items()],
            "counted": [[*spot, n] for spot, n in self.counted.items()],
            "marks": [[*spot, str(state)] for spot, state in self.marks.items()],
            "absent": [[member, why] for member, why in self.absent.items()],
            "strays": [[thing, who] for thing, who in self.strays.items()],
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any], plan: Plan) -> "Progress":
        """What of it is still true under `plan`: things and members may have come and gone since."""
        members = {person.id for person in plan.members}
        return cls(
            seen={thing: State(flaw) if flaw else None for thing, flaw in kept["seen"] if plan.piece(thing)},
            counted={(member, article): n for member, article, n in kept["counted"] if plan.need(member, article)},
            marks={
                (member, article): State(state)
                for member, article, state in kept["marks"]
                if plan.need(member, article)
            },
            absent={member: why for member, why in kept["absent"] if member in members},
            strays={thing: who for thing, who in kept["strays"] if plan.piece(thing) and who in members},
        )


def flaw_of(known: Known, day: date) -> State | None:
    """What is wrong with a piece on a day; the last day counts as good."""
    if known.expires is not None and known.expires < day:
        return State.EXPIRED
    return State.UNINSPECTED if known.inspect_by is not None and known.inspect_by < day else None
