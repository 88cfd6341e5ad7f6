"""What a check found, line by line: what the books keep of it, and what the quartermaster has to settle."""

from collections.abc import Iterator, Mapping

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import State, Verdict
from equipment_app.domain.unit_check_lines import Line, of_cell
from equipment_app.domain.unit_check_plan import Known, Plan
from equipment_app.domain.unit_check_progress import Progress


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
            yield from of_cell(plan, progress, need)
        for known in surplus.get(person.id, ()):
            yield Line(person.id, known.article, known.size, known.thing, 0, 1, State.SURPLUS)
        yield from _strayed(check, person.id)


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
