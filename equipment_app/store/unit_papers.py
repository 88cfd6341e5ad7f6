"""The report of a check of a unit: what it says, gathered from the lines in the books, and its filing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from equipment_app.domain.entries import Written
from equipment_app.domain.journal_code import journal_code
from equipment_app.domain.numbers import Number
from equipment_app.domain.papers import CheckedDifference, CheckedMember, Party, Role, UnitCheckPaper
from equipment_app.domain.press import Press
from equipment_app.domain.sizes import UNI
from equipment_app.domain.unit_check_cells import State
from equipment_app.domain.unit_check_lines import FINE
from equipment_app.store.checks import CheckedLine, Checks
from equipment_app.store.journal import Journal
from equipment_app.store.papers import Papers
from equipment_app.store.people import People
from equipment_app.store.settings import Settings
from equipment_app.store.sql import Memo, Sql
from equipment_app.store.things import Thing, Things

ABSENT = (State.WAITING, State.LACKS, State.LOST, State.REPAIR)
_WORST = (*ABSENT, State.OTHER, State.EXPIRED, State.UNINSPECTED, State.UNISSUED)
"""Which line of a cell speaks for it, the first there is."""


_UNSEEN = (State.WAITING, State.UNISSUED, State.AWAY)
"""Of a member who has no other lines nothing was looked at."""


class UnitPapers:
    def __init__(self, sql: Sql, memo: Memo, journal: Journal, papers: Papers, press: Press) -> None:
        self._sql = sql
        self._journal = journal
        self._papers = papers
        self._press = press
        self._checks = Checks(sql, memo, journal)
        self._people = People(sql, memo)
        self._things = Things(sql)
        self._settings = Settings(sql, memo)

    def file(self, seq: int) -> Written:
        """Make the report that entry `seq` stands for, and file it."""
        paper = self.facts(seq)
        return self._papers.put(seq, paper.number, Role.ORIGINAL, self._press.unit_check(paper))

    def facts(self, seq: int) -> UnitCheckPaper:
        """With people and things as they are called now."""
        payload = self._journal.payload(seq)
        said, number = payload["x"], str(Number(*payload["doc"]))
        lines = self._checks.lines(said["check"])
        columns = [int(id) for id in said["columns"].split(",")]
        things = self._things.several([line.thing for line in lines if line.thing is not None])
        lead = self._people.member(said["lead"]) if said["lead"] else None
        letterhead = self._settings.letterhead()
        operator = self._people.operator(payload["by"])
        return UnitCheckPaper(
            number=number,
            begun=datetime.fromisoformat(said["begun"]),
            ended=datetime.fromisoformat(said["ended"]),
            heading=self._named("holder", said["unit"]),
            title=self._papers.remark(seq, "title"),
            kit=self._named("kit", said["kit"]),
            columns=tuple(self._named("article", id) for id in columns),
            rows=tuple(self._rows(seq, lines, columns)),
            differences=tuple(self._differences(lines, things, self._units(said["unit"], lines))),
            missing=_lacking(lines, *ABSENT),
            unissued=_lacking(lines, State.UNISSUED),
            looked_at=len({line.member for line in lines if line.member and line.state not in _UNSEEN}),
            shown=sum(line.found for line in lines if line.wanted),
            issued=sum(line.wanted for line in lines if line.state != State.UNISSUED),
            lead=lead.party() if lead else None,
            keeper=operator.party(self._settings["operator.unit"] or letterhead.organisation),
            letterhead=letterhead,
            qr=self._papers.anchor(seq, number),
            code=journal_code(self._journal.hash(seq)),
            sequence=seq,
            remark=self._papers.remark(seq),
            unknown=self._papers.remark(seq, "aside"),
        )

    def _rows(self, seq: int, lines: Iterable[CheckedLine], columns: Sequence[int]) -> Iterable[CheckedMember]:
        of: dict[int, list[CheckedLine]] = defaultdict(list)
        for line in lines:
            if line.member:
                of[line.member].append(line)
        for member, theirs in of.items():
            person = self._party(member)
            away = any(line.state == State.AWAY for line in theirs)
            why = self._papers.remark(seq, f"away{member}") if away else None
            complete = all(State(line.state) in FINE for line in theirs)
            marks = () if away else tuple(_mark(theirs, article) for article in columns)
            yield CheckedMember(person.personal_number, person.name, marks, complete, why)

    def _units(self, checked: int, lines: Iterable[CheckedLine]) -> frozenset[int]:
        """Those the report may tell of: the one that was checked, and those of everybody who was."""
        members = self._people.several(list({line.member for line in lines if line.member}))
        return frozenset(filter(None, (checked, *(one.unit for one in members.values()))))

    def _differences(
        self, lines: Iterable[CheckedLine], things: Mapping[int, Thing], units: frozenset[int]
    ) -> Iterator[CheckedDifference]:
        """Its reader may lead the unit and no other: a piece of a member of another is told by what was read of it
        (`unknown`), and who that is by nothing."""
        for line in lines:
            if State(line.state) in FINE:
                continue
            outside = line.state in (State.OTHER, State.FOREIGN) and self._is_outside(line, units)
            if not (outside and line.state == State.FOREIGN):
                yield self._difference(line, things, "" if outside else self._holder(line))

    def _is_outside(self, line: CheckedLine, units: frozenset[int]) -> bool:
        held = self._things.holders(line.thing or 0)
        member = self._people.member(held[0].holder) if held else None
        return member is not None and member.unit not in units

    def _difference(self, line: CheckedLine, things: Mapping[int, Thing], holder: str) -> CheckedDifference:
        thing = things.get(line.thing or 0)
        size = "" if line.size == UNI else line.size
        named = (thing.inventory or thing.code) if thing else ""
        article = self._named("article", line.article)
        number = self._party(line.member).personal_number or self._party(line.member).name if line.member else ""
        return CheckedDifference(line.state, number, article, size, max(1, line.wanted - line.found), named, holder)

    def _holder(self, line: CheckedLine) -> str:
        """Who has by the books what somebody else showed."""
        if line.state not in (State.OTHER, State.FOREIGN):
            return ""
        held = self._things.holders(line.thing or 0)
        member = self._people.member(held[0].holder) if held else None
        if member is not None:
            return member.personal_number or member.full_name
        return self._people.name(held[0].holder) if held else ""

    def _party(self, member: int) -> Party:
        found = self._people.member(member)
        return found.party() if found and found.surname else Party(f"#{member}")

    def _named(self, table: str, id: int | None) -> str:
        """Of a unit, a kit or an article; nothing for none."""
        name: str | None = self._sql.value(f"SELECT name FROM {table} WHERE id = ?", (id,))
        return name or ""


def _lacking(lines: Iterable[CheckedLine], *states: State) -> int:
    """Pieces."""
    return sum(line.wanted - line.found for line in lines if State(line.state) in states)


def _mark(lines: Iterable[CheckedLine], article: int) -> str:
    """The state of a cell: its worst line, but a piece shown instead of another before what is missing."""
    states = [line.state for line in lines if line.article == article and line.state != State.SURPLUS and line.wanted]
    if State.OTHER in states:
        return State.OTHER
    return next((str(state) for state in _WORST if state in states), State.OK if states else "")
