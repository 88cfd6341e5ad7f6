"""What the report of a check says of its members and of what is to be settled, gathered from the lines in the books."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from equipment_app.domain.papers import Party
from equipment_app.domain.sizes import UNI
from equipment_app.domain.unit_check_cells import FINE, State
from equipment_app.store.books import Books
from equipment_app.store.records.checks import CheckedLine
from equipment_app.store.records.things import Thing

_ABSENT = (State.WAITING, State.LACKS, State.LOST, State.REPAIR)
_WORST = (*_ABSENT, State.OTHER, State.EXPIRED, State.UNINSPECTED, State.UNISSUED)
"""Which line of a cell speaks for it, the first there is."""
_UNSEEN = (State.WAITING, State.UNISSUED, State.AWAY)
"""Of a member who has no other lines nothing was looked at."""


@dataclass(frozen=True, slots=True)
class CheckedMember:
    """One row of the grid. `marks` are values of `State`, one a column; empty where nothing is asked."""

    personal_number: str
    name: str
    marks: tuple[str, ...]
    complete: bool
    away: str | None = None
    """Why the member was not there, maybe empty; None for who was."""


@dataclass(frozen=True, slots=True)
class CheckedDifference:
    """One line of what is to be settled. `holder` is the personal number, or name, of whose the thing is."""

    state: str
    personal_number: str
    article: str
    size: str = ""
    count: int = 1
    inventory: str = ""
    """Inventory number, else the code."""
    holder: str = ""


class Gathering:
    """The lines of a check, as the books have them."""

    def __init__(self, books: Books, check: str) -> None:
        self._books = books
        self.lines = books.checks.lines(check)

    def counts(self) -> dict[str, Any]:
        lines = self.lines
        return {
            "missing": _lacking(lines, *_ABSENT),
            "unissued": _lacking(lines, State.UNISSUED),
            "looked_at": len({line.member for line in lines if line.member and line.state not in _UNSEEN}),
            "shown": sum(line.found for line in lines if line.wanted),
            "issued": sum(line.wanted for line in lines if line.state != State.UNISSUED),
        }

    def rows(self, seq: int, columns: Sequence[int]) -> Iterable[CheckedMember]:
        of: dict[int, list[CheckedLine]] = defaultdict(list)
        for line in self.lines:
            if line.member:
                of[line.member].append(line)
        for member, theirs in of.items():
            person = self.party(member)
            away = any(line.state == State.AWAY for line in theirs)
            why = self._books.papers.remark(seq, f"away{member}") if away else None
            complete = all(State(line.state) in FINE for line in theirs)
            marks = () if away else tuple(_mark(theirs, article) for article in columns)
            yield CheckedMember(person.personal_number, person.name, marks, complete, why)

    def differences(self, checked: int) -> Iterator[CheckedDifference]:
        """Its reader may lead the unit and no other: a piece of a member of another is told by what was read of it
        (`unknown`), and who that is by nothing. Told of is the unit that was `checked`, and those of everybody who was.
        """
        members = self._books.people.several(list({line.member for line in self.lines if line.member}))
        units = frozenset(filter(None, (checked, *(one.unit for one in members.values()))))
        things = self._books.things.several([line.thing for line in self.lines if line.thing is not None])
        for line in self.lines:
            if State(line.state) in FINE:
                continue
            outside = line.state in (State.OTHER, State.FOREIGN) and self._is_outside(line, units)
            if not (outside and line.state == State.FOREIGN):
                yield self._difference(line, things, "" if outside else self._holder(line))

    def _is_outside(self, line: CheckedLine, units: frozenset[int]) -> bool:
        held = self._books.things.holders(line.thing or 0)
        member = self._books.people.member(held[0].holder) if held else None
        return member is not None and member.unit not in units

    def _difference(self, line: CheckedLine, things: Mapping[int, Thing], holder: str) -> CheckedDifference:
        thing = things.get(line.thing or 0)
        size = "" if line.size == UNI else line.size
        named = (thing.inventory or thing.code) if thing else ""
        article = self._books.papers.named("article", line.article)
        number = self.party(line.member).personal_number or self.party(line.member).name if line.member else ""
        return CheckedDifference(line.state, number, article, size, max(1, line.wanted - line.found), named, holder)

    def _holder(self, line: CheckedLine) -> str:
        """Who has by the books what somebody else showed."""
        if line.state not in (State.OTHER, State.FOREIGN):
            return ""
        held = self._books.things.holders(line.thing or 0)
        member = self._books.people.member(held[0].holder) if held else None
        if member is not None:
            return member.personal_number or member.full_name
        return self._books.people.name(held[0].holder) if held else ""

    def party(self, member: int) -> Party:
        found = self._books.people.member(member)
        return found.party() if found and found.surname else Party(f"#{member}")


def _lacking(lines: Iterable[CheckedLine], *states: State) -> int:
    """Pieces."""
    return sum(line.wanted - line.found for line in lines if State(line.state) in states)


def _mark(lines: Iterable[CheckedLine], article: int) -> str:
    """The state of a cell: its worst line, but a piece shown instead of another before what is missing."""
    states = [line.state for line in lines if line.article == article and line.state != State.SURPLUS and line.wanted]
    if State.OTHER in states:
        return State.OTHER
    return next((str(state) for state in _WORST if state in states), State.OK if states else "")
