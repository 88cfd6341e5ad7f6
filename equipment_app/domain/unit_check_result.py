"""What a check found, line by line; and a check as it is carried out of the store."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from equipment_app.domain.carried_file import Carried, Result
from equipment_app.domain.unit_check import Check, CheckLine, CheckTally, of_cell
from equipment_app.domain.unit_check_plan import (
    CellState,
    CheckColumn,
    CheckMember,
    CheckPiece,
    CheckPlan,
    CheckVerdict,
    Need,
    Setup,
)


def lines(check: Check) -> tuple[CheckLine, ...]:
    """Of all members in their order, then what belongs to nobody of them.

    What nobody looked at is told as that: not to have it is what somebody said of them.
    """
    waiting, unseen = CellState.WAITING, CellState.UNCHECKED
    members = (replace(one, state=unseen) if one.state is waiting else one for one in _of_members(check))
    return (*members, *_foreign(check))


def unchecked(check: Check) -> int:
    """Pieces that nobody looked at so far."""
    return sum(line.wanted - line.found for line in lines(check) if line.state is CellState.UNCHECKED)


def verdicts(check: Check) -> Mapping[CheckVerdict, int]:
    found = dict.fromkeys(CheckVerdict, 0)
    for person in check.plan.members:
        found[check.verdict(person.id)] += 1
    return found


def _of_members(check: Check) -> Iterator[CheckLine]:
    plan, progress = check.plan, check.progress
    surplus = _surplus(plan, progress)
    for person in plan.members:
        needs = [need for column in plan.columns if (need := plan.need(person.id, column.article))]
        if person.id in progress.absent:
            yield CheckLine(person.id, None, "", None, sum(need.wanted for need in needs), 0, CellState.AWAY)
            yield from _strayed(check, person.id)
            continue
        for need in needs:
            yield from of_cell(plan, progress, need)
        for known in surplus.get(person.id, ()):
            yield CheckLine(person.id, known.article, known.size, known.thing, 0, 1, CellState.SURPLUS)
        yield from _strayed(check, person.id)


def _surplus(plan: CheckPlan, progress: CheckTally) -> dict[int, list[CheckPiece]]:
    """By member, the pieces that were shown beyond what was wanted."""
    needless: dict[int, list[CheckPiece]] = {}
    for thing in progress.seen:
        known = plan.piece(thing)
        if known is None:
            continue
        need = plan.need(known.member, known.article)
        if need is None or known not in progress.shown(plan, need)[: need.wanted]:
            needless.setdefault(known.member, []).append(known)
    return needless


def _strayed(check: Check, member: int) -> Iterator[CheckLine]:
    """Another member's pieces that stood in for nothing of this one's."""
    plan, progress = check.plan, check.progress
    for thing, who in progress.strays.items():
        known = plan.piece(thing)
        if who != member or known is None:
            continue
        need = plan.need(member, known.article)
        lacking = need.wanted - progress.found(plan, need) if need and member not in progress.absent else 0
        if known not in progress.astray(plan, (member, known.article))[:lacking]:
            yield CheckLine(member, known.article, known.size, known.thing, 0, 1, CellState.OTHER)


def _foreign(check: Check) -> Iterator[CheckLine]:
    for one in reversed(check.aside):
        if one.whose is not None and one.whose.thing:
            yield CheckLine(one.member, one.article, one.size, one.thing, 0, 1, CellState.FOREIGN)


_NEED = ("member", "article", "size", "wanted", "held", "late", "flaw")


def carried(plan: CheckPlan, about: Mapping[str, Any], seed: bytes) -> Carried:
    """`plan` made ready to leave the store; `about` is what its file says of itself."""
    people = [[one.id, one.name, one.rank, one.personal_number, one.badge] for one in plan.members]
    ask = dict(about) | {
        "setup": plan.setup.to_json(),
        "heading": plan.heading,
        "kit": plan.kit,
        "begun": plan.begun.isoformat(),
        "columns": [[one.article, one.name, one.unit, int(one.numbered)] for one in plan.columns],
        "needs": [[getattr(one, name) for name in _NEED] for one in plan.needs],
        "known": [_piece(one) for one in plan.known],
        "articles": [[id, name] for id, name in plan.articles.items()],
        "english": [[id, name] for id, name in plan.english.items()],
        "members": [one.id for one in plan.members],
    }
    return Carried(ask, people, seed)


def plan_of(carried: Carried) -> CheckPlan:
    """As the file has it. Raises KeyError, TypeError, ValueError, AssertionError: it is none."""
    return _plan(carried.ask, carried.people)


def plan_asked(result: Result) -> CheckPlan:
    """As it was asked; its members have no names. Raises as `plan_of`."""
    people = [[member, "", "", "", ""] for member in result.ask["members"]]
    return replace(_plan(result.ask, people), from_store=True)


def _plan(ask: Mapping[str, Any], people: list[Any]) -> CheckPlan:
    return CheckPlan(
        id=ask["check"],
        setup=Setup.from_json(ask["setup"]),
        heading=ask["heading"],
        kit=ask["kit"],
        begun=datetime.fromisoformat(ask["begun"]),
        members=tuple(CheckMember(*person) for person in people),
        columns=tuple(
            CheckColumn(article, name, unit, bool(numbered)) for article, name, unit, numbered in ask["columns"]
        ),
        needs=tuple(Need(*need) for need in ask["needs"]),
        known=tuple(_known(*piece) for piece in ask["known"]),
        articles={id: name for id, name in ask["articles"]},  # noqa: C416 - lists, not pairs
        english={id: name for id, name in ask["english"]},  # noqa: C416
        from_store=False,
    )


def _piece(one: CheckPiece) -> list[Any]:
    days = [day.isoformat() if day else None for day in (one.expires, one.inspect_by)]
    return [one.thing, one.article, one.size, one.member, list(one.names), *days]


def _known(thing: int, article: int, size: str, member: int, names: list[str], *days: str | None) -> CheckPiece:
    expires, inspect_by = (date.fromisoformat(day) if day else None for day in days)
    return CheckPiece(thing, article, size, member, tuple(names), expires, inspect_by)
