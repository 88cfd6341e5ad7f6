"""What a check found in one cell, piece by piece: what its numbers add up from, on screen and on paper.

A cell that is as it should be is one line. Of another each piece that differs has a line of its own, and what is right
of it one more; the lines of a cell add up to what was wanted.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from equipment_app.domain.unit_check_cells import ABSENCES, State
from equipment_app.domain.unit_check_plan import Known, Need, Plan
from equipment_app.domain.unit_check_progress import Progress

FINE = (State.OK, State.SURPLUS)
"""Nothing is to be settled."""


@dataclass(frozen=True, slots=True)
class Line:
    """`wanted` of which `found` were shown as they should be. `member` is 0 for a foreign piece that lay about.

    Of a member who was away there is one line without an article.
    """

    member: int
    article: int | None
    size: str
    thing: int | None
    wanted: int
    found: int
    state: State

    @property
    def settled(self) -> bool:
        return self.state in FINE


def pieces(plan: Plan, progress: Progress, need: Need) -> Mapping[State, int]:
    """How many of the wanted pieces of a cell are in each state."""
    found: Counter[State] = Counter()
    for line in of_cell(plan, progress, need):
        found[line.state] += line.wanted
    return found


def of_cell(plan: Plan, progress: Progress, need: Need) -> Iterator[Line]:
    state = progress.state(plan, need)
    if state in (State.OK, State.AWAY):
        yield _line(need, None, need.wanted, need.wanted if state is State.OK else 0, state)
        return
    shown = progress.shown(plan, need)[: need.wanted]
    flawed = [(one, flaw) for one in shown if (flaw := progress.seen[one.thing])]
    found, late = progress.found(plan, need), progress.late(need)
    sound = found - len(flawed) - late
    if sound > 0:
        yield _line(need, None, sound, sound, State.OK)
    if late:
        yield _line(need, None, late, late, State(need.flaw))
    for one, flaw in flawed:
        yield _line(need, one, 1, 1, flaw)
    if found < need.wanted:
        yield from _missing(plan, progress, need, need.wanted - found, state)


def _missing(plan: Plan, progress: Progress, need: Need, count: int, state: State) -> Iterator[Line]:
    """What another member's piece stood in for, then the pieces the books have, then what was never issued."""
    for known in progress.astray(plan, (need.member, need.article))[:count]:
        yield _line(need, known, 1, 0, State.OTHER)
        count -= 1
    why = state if state in ABSENCES else State.WAITING
    unseen = [one for one in plan.held(need.member, need.article) if one.thing not in progress.seen][:count]
    for known in unseen:
        yield _line(need, known, 1, 0, why)
    count -= len(unseen)
    by_hand = 0 if plan.column(need.article).numbered else min(count, max(0, need.held - _counted(progress, need)))
    if by_hand:
        yield _line(need, None, by_hand, 0, why)
    if count > by_hand:
        yield _line(need, None, count - by_hand, 0, State.UNISSUED)


def _counted(progress: Progress, need: Need) -> int:
    return progress.counted.get((need.member, need.article), 0)


def _line(need: Need, known: Known | None, wanted: int, found: int, state: State) -> Line:
    size, thing = (known.size, known.thing) if known else (need.size, None)
    return Line(need.member, need.article, size, thing, wanted, found, state)
