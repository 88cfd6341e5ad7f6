"""A run of inspection: pieces of one article gone through one after another by one plan.

Nothing passes by itself: a piece has a result when somebody gives it one; what was ticked before stays with it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from enum import StrEnum
from typing import Any

from equipment_app.domain.inspection import InspectionResult, Point
from equipment_app.domain.value import Value

LEAST = 3
"""Letters of a fault, at least."""


class PointState(StrEnum):
    OPEN = "open"
    GOOD = "good"
    FAULT = "fault"


class JudgedPoint(Value):
    """`text` is the fault, or the value that was measured."""

    state: PointState = PointState.OPEN
    text: str = ""


class PieceFound(Value):
    """What was found of one piece so far; `result` is empty until it is given."""

    points: Mapping[int, JudgedPoint] = field(default_factory=dict)
    note: str = ""
    result: str = ""
    until: str = ""
    """The next day, where it is sooner than the term: as ISO has it."""

    def point(self, n: int) -> JudgedPoint:
        return self.points.get(n, JudgedPoint())

    @property
    def begun(self) -> bool:
        return bool(self.points or self.note)

    def faults(self) -> list[str]:
        return [one.text for _, one in sorted(self.points.items()) if one.state is PointState.FAULT]

    def told(self, points: Sequence[Point]) -> str:
        """As the record has it: faults and values by the names of their points, then the note."""
        said = [(points[n], one) for n, one in sorted(self.points.items()) if n < len(points)]
        parts = [f"{point.name}: {one.text.strip()}" for point, one in said if one.text.strip()]
        parts += [point.name for point, one in said if one.state is PointState.FAULT and not one.text.strip()]
        return "; ".join([*parts, *([self.note.strip()] if self.note.strip() else [])])


class InspectionRun(Value):
    """`found` has the pieces that were looked at, those with a result in the order they got it."""

    id: str
    article: int
    plan: int
    begun: str
    things: tuple[int, ...]
    found: Mapping[int, PieceFound] = field(default_factory=dict)

    @classmethod
    def from_json(cls, id: str, said: Mapping[str, Any]) -> "InspectionRun":
        found = {int(thing): _piece(one) for thing, one in said["found"].items()}
        return cls(id, said["article"], said["plan"], said["begun"], tuple(said["things"]), found)

    def to_json(self) -> dict[str, Any]:
        return {
            "article": self.article,
            "plan": self.plan,
            "begun": self.begun,
            "things": list(self.things),
            "found": {str(thing): _said(one) for thing, one in self.found.items()},
        }

    def of(self, thing: int) -> PieceFound:
        return self.found.get(thing, PieceFound())

    @property
    def done(self) -> list[int]:
        """Those with a result, the latest last."""
        return [thing for thing, one in self.found.items() if one.result and thing in self.things]

    @property
    def left(self) -> list[int]:
        return [thing for thing in self.things if not self.of(thing).result]

    def counts(self) -> Counter[str]:
        """How many have each result."""
        return Counter(self.of(thing).result for thing in self.done)

    def judge(self, thing: int, n: int, state: PointState, text: str = "") -> "InspectionRun":
        """A point that is open again keeps nothing."""
        known = self.of(thing)
        kept = {key: one for key, one in known.points.items() if key != n}
        points = kept if state is PointState.OPEN and not text else kept | {n: JudgedPoint(state, text)}
        return self._with(thing, replace(known, points=points, result=""))

    def note(self, thing: int, text: str) -> "InspectionRun":
        return self._with(thing, replace(self.of(thing), note=text, result=""))

    def all_good(self, thing: int, points: Sequence[Point]) -> "InspectionRun":
        """Every point that is open and asks for no value; what has a fault keeps it."""
        run = self
        for n, point in enumerate(points):
            if run.of(thing).point(n).state is PointState.OPEN and not point.limit:
                run = run.judge(thing, n, PointState.GOOD)
        return run

    def proposed(self, thing: int, points: Sequence[Point]) -> InspectionResult | None:
        """What the points say; None while any is open and none has a fault."""
        states = [self.of(thing).point(n).state for n in range(len(points))]
        if PointState.FAULT in states:
            return InspectionResult.REPAIR
        return None if PointState.OPEN in states else InspectionResult.PASSED

    def may(self, thing: int, result: InspectionResult, points: Sequence[Point]) -> bool:
        """With a fault nothing passes; what does not pass needs a word about it."""
        states = [self.of(thing).point(n).state for n in range(len(points))]
        told = any(len(text.strip()) >= LEAST for text in (*self.of(thing).faults(), self.of(thing).note))
        match result:
            case InspectionResult.PASSED:
                return all(state is PointState.GOOD for state in states)
            case InspectionResult.RESERVED:
                return told and PointState.OPEN not in states
        return told

    def give(self, thing: int, result: InspectionResult, until: str = "") -> "InspectionRun":
        """The piece has its result; it is the latest from now on."""
        rest = {key: one for key, one in self.found.items() if key != thing}
        return replace(self, found=rest | {thing: replace(self.of(thing), result=str(result), until=until)})

    def take_back(self, thing: int) -> "InspectionRun":
        """Its result; what was ticked stays."""
        return self._with(thing, replace(self.of(thing), result="", until=""))

    def add(self, thing: int) -> "InspectionRun":
        return self if thing in self.things else replace(self, things=(*self.things, thing))

    def remove(self, thing: int) -> "InspectionRun":
        things = tuple(one for one in self.things if one != thing)
        return replace(self, things=things, found={key: one for key, one in self.found.items() if key != thing})

    def _with(self, thing: int, found: PieceFound) -> "InspectionRun":
        kept = {**self.found, thing: found}
        return replace(self, found={key: one for key, one in kept.items() if one.begun or one.result})


def _piece(said: Mapping[str, Any]) -> PieceFound:
    points = {int(n): JudgedPoint(PointState(state), text) for n, (state, text) in said.get("points", {}).items()}
    return PieceFound(points, said.get("note", ""), said.get("result", ""), said.get("until", ""))


def _said(found: PieceFound) -> dict[str, Any]:
    points = {str(n): [str(one.state), one.text] for n, one in found.points.items()}
    kept = {"points": points, "note": found.note, "result": found.result, "until": found.until}
    return {name: value for name, value in kept.items() if value}
