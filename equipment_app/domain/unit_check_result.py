"""What a check found, line by line: what the books keep of it, and what the quartermaster has to settle.

A cell that is as it should be is one line. Of another each piece that differs has a line of its own, and what is right
of it one more; the lines of a cell add up to what was wanted.
"""

from collections.abc import Iterator, Mapping

from equipment_app.deferred import dataclass
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import ABSENCES, State, Verdict
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


def lines(check: Check) -> tuple[Line, ...]:
    """Of all members in their order, then what belongs to nobody of them."""
    return (*_of_members(check), *_foreign(check))


def verdicts(check: Check) -> Mapping[Verdict, int]:
    found = dict.fromkeys(Verdict, 0)
    for person in check.plan.members:
        found[check.verdict(person.id)] += 1
    return found


def _of_members(check: Check) -> Iterator[Line]:
    plan, progress = check.plan, check.progress
    surplus = _surplus(plan, progress)
    for person in plan.members:
        needs = [need for column in plan.columns if (need := plan.need(person.id, column.article))]
        if person.id in progress.absent:
            yield Line(person.id, None, "", None, sum(need.wanted for need in needs), 0, State.AWAY)
            continue
        for need in needs:
            yield from _of_cell(check, need)
        for known in surplus.get(person.id, ()):
            yield Line(person.id, known.article, known.size, known.thing, 0, 1, State.SURPLUS)
        yield from _strayed(check, person.id)


def _of_cell(check: Check, need: Need) -> Iterator[Line]:
    plan, progress = check.plan, check.progress
    state = check.states[need.member, need.article]
    if state is State.OK:
        yield _line(need, None, need.wanted, need.wanted, state)
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
        yield from _missing(check, need, need.wanted - found, state)


def _missing(check: Check, need: Need, count: int, state: State) -> Iterator[Line]:
    """What another member's piece stood in for, then the pieces the books have, then what was never issued."""
    plan, progress = check.plan, check.progress
    for known in progress.astray(plan, (need.member, need.article))[:count]:
        yield _line(need, known, 1, 0, State.OTHER)
        count -= 1
    why = state if state in ABSENCES else State.WAITING
    unseen = [one for one in plan.held(need.member, need.article) if one.thing not in progress.seen][:count]
    for known in unseen:
        yield _line(need, known, 1, 0, why)
    count -= len(unseen)
    by_hand = 0 if plan.column(need.article).numbered else min(count, max(0, need.held - _counted(check, need)))
    if by_hand:
        yield _line(need, None, by_hand, 0, why)
    if count > by_hand:
        yield _line(need, None, count - by_hand, 0, State.UNISSUED)


def _counted(check: Check, need: Need) -> int:
    return check.progress.counted.get((need.member, need.article), 0)


def _surplus(plan: Plan, progress: Progress) -> dict[int, list[Known]]:
    """By member, the pieces that were shown beyond what was wanted."""
    needless: dict[int, list[Known]] = {}
    for thing in progress.seen:
        known = plan.piece(thing)
        if known is None:
            continue
        need = plan.need(known.member, known.article)
        if need is None or known not in progress.shown(plan, need)[: need.wanted]:
            needless.setdefault(known.member, []).append(known)
    return needless


def _strayed(check: Check, member: int) -> Iterator[Line]:
    """Another member's pieces that stood in for nothing of this one's."""
    plan, progress = check.plan, check.progress
    for thing, who in progress.strays.items():
        known = plan.piece(thing)
        if who != member or known is None:
            continue
        need = plan.need(member, known.article)
        lacking = need.wanted - progress.found(plan, need) if need else 0
        if known not in progress.astray(plan, (member, known.article))[:lacking]:
            yield Line(member, known.article, known.size, known.thing, 0, 1, State.OTHER)


def _foreign(check: Check) -> Iterator[Line]:
    for one in reversed(check.aside):
        if one.whose is not None:
            yield Line(one.member, one.article, one.size, one.thing, 0, 1, State.FOREIGN)


def _line(need: Need, known: Known | None, wanted: int, found: int, state: State) -> Line:
    size, thing = (known.size, known.thing) if known else (need.size, None)
    return Line(need.member, need.article, size, thing, wanted, found, state)
