"""Kontrola výstroje týmu: the result first, then the grid, then what is to be settled, then who signs for it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, Self

from equipment_app.documents.blocks import (
    Block,
    PaperFact,
    Paragraph,
    TableRoom,
    facts,
    gap,
    paginated,
    paragraph,
    stack,
)
from equipment_app.documents.paper import Paper, PaperForm, PaperPage, common, keeper
from equipment_app.documents.sheet import BlockRole, Sheet
from equipment_app.documents.typeset import PORTRAIT, Type, fitted, wrapped
from equipment_app.documents.unit_check_grid import CheckedMember, PrintedGrid, draw_legend, parts
from equipment_app.documents.words import CHECKED, PaperWords
from equipment_app.domain.papers import Party
from equipment_app.domain.rights import Role
from equipment_app.domain.sizes import UNI
from equipment_app.domain.unit_check_plan import FINE, NOTHING_TO_SETTLE, CellState
from equipment_app.domain.value import Value
from equipment_app.measures import moment, whole_number
from equipment_app.store.books import Books
from equipment_app.store.records.checks import CheckedLine
from equipment_app.store.records.things import Thing

_ABSENT = (CellState.WAITING, CellState.LACKS, CellState.LOST, CellState.REPAIR)
_WORST = (*_ABSENT, CellState.OTHER, CellState.EXPIRED, CellState.UNINSPECTED, CellState.UNCHECKED, CellState.UNISSUED)
"""Which line of a cell speaks for it, the first there is."""
_UNSEEN = (CellState.WAITING, CellState.UNCHECKED, CellState.UNISSUED, CellState.AWAY)
"""Of a member who has no other lines nothing was looked at."""


class CheckedDifference(Value):
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
        away = {line.member for line in lines if line.state == CellState.AWAY}
        return {
            "missing": _lacking(lines, *_ABSENT),
            "unchecked": _lacking(lines, CellState.UNCHECKED),
            "unissued": _lacking(lines, CellState.UNISSUED),
            "looked_at": len({one.member for one in lines if one.member and one.state not in _UNSEEN} - away),
            "shown": sum(line.found for line in lines if line.wanted),
            "issued": sum(line.wanted for line in lines if line.state != CellState.UNISSUED),
        }

    def rows(self, seq: int, columns: Sequence[int]) -> Iterable[CheckedMember]:
        of: dict[int, list[CheckedLine]] = defaultdict(list)
        for line in self.lines:
            if line.member:
                of[line.member].append(line)
        for member, theirs in of.items():
            person = self.party(member)
            away = any(line.state == CellState.AWAY for line in theirs)
            why = self._books.papers.remark(seq, f"away{member}") if away else None
            complete = all(CellState(line.state) in FINE for line in theirs)
            marks = () if away else tuple(_mark(theirs, article) for article in columns)
            unchecked = any(line.state == CellState.UNCHECKED for line in theirs)
            unknown = unchecked and all(CellState(line.state) in NOTHING_TO_SETTLE for line in theirs)
            yield CheckedMember(person.personal_number, person.name, marks, complete, why, unknown=unknown)

    def differences(self, checked: int) -> Iterator[CheckedDifference]:
        """Its reader may lead the unit and no other: a piece of a member of another is told by what was read of it
        (`unknown`), and who that is by nothing. Told of is the unit that was `checked`, and those of everybody who was.
        """
        members = self._books.people.several(list({line.member for line in self.lines if line.member}))
        units = frozenset(filter(None, (checked, *(one.unit for one in members.values()))))
        things = self._books.things.several([line.thing for line in self.lines if line.thing is not None])
        for line in self.lines:
            if CellState(line.state) in NOTHING_TO_SETTLE:
                continue
            holder, unit = self._holder(line) if line.state in (CellState.OTHER, CellState.FOREIGN) else ("", None)
            outside = unit is not None and unit not in units
            if not (outside and line.state == CellState.FOREIGN):
                yield self._difference(line, things, "" if outside else holder)

    def _difference(self, line: CheckedLine, things: Mapping[int, Thing], holder: str) -> CheckedDifference:
        thing = things.get(line.thing or 0)
        size = "" if line.size == UNI else line.size
        named = (thing.inventory or thing.code) if thing else ""
        article = self._books.papers.named("article", line.article)
        number = self.party(line.member).personal_number or self.party(line.member).name if line.member else ""
        return CheckedDifference(line.state, number, article, size, max(1, line.wanted - line.found), named, holder)

    def _holder(self, line: CheckedLine) -> tuple[str, int | None]:
        """Who has by the books what somebody else showed, and the unit of a member, 0 for none."""
        held = self._books.things.holders(line.thing or 0)
        member = self._books.people.member(held[0].holder) if held else None
        if member is not None:
            return member.personal_number or member.full_name, member.unit or 0
        return (self._books.people.name(held[0].holder) if held else ""), None

    def party(self, member: int) -> Party:
        found = self._books.people.member(member)
        return found.party() if found and found.surname else Party(f"#{member}")


def _lacking(lines: Iterable[CheckedLine], *states: CellState) -> int:
    """Pieces."""
    return sum(line.wanted - line.found for line in lines if CellState(line.state) in states)


def _mark(lines: Iterable[CheckedLine], article: int) -> str:
    """The state of a cell: its worst line, but a piece shown instead of another before what is missing."""
    states = [
        line.state for line in lines if line.article == article and line.state != CellState.SURPLUS and line.wanted
    ]
    if CellState.OTHER in states:
        return CellState.OTHER
    return next((str(state) for state in _WORST if state in states), CellState.OK if states else "")


_GAP = 1.0
"""Over the head of a grid that stands under something."""
_BAND, _BANDS = 13.0, 2
_RESULT = _BAND * _BANDS
"""Two rows of figures: how much was looked at, and what was found."""
_PITCH = PORTRAIT.measure / 5
_ABOVE = 2.4
"""At least, over the signatures."""
_ALWAYS = ("ok", "missing", "expired", "uninspected", "other")
_SOMETIMES = ("unissued", "lost", "repair", "unchecked")
_OF_SHOWN = ("check_expired", "check_uninspected")
"""What can be wrong with a piece that was shown."""
_ORDER = ("CH", "Z", "O", "J", "E", "K", "–", "N")
"""What is to be settled, by its letter: what is missing before what was never issued."""
_NUMBER, _NAME, _WHAT = 7.0, 20.0, 68.0
"""Of a line of what is to be settled: where the personal number, the name and the deed begin, after the letter."""


class UnitCheckPaper(Paper, kw_only=True):
    """What a check of a unit found; it is signed and dated when it ended."""

    begun: datetime
    heading: str
    """The unit; empty for a list of members."""
    title: str
    """What the check was for."""
    kit: str
    """Empty where everything they hold was asked for."""
    columns: tuple[str, ...]
    rows: tuple[CheckedMember, ...]
    differences: tuple[CheckedDifference, ...]
    missing: int
    """Pieces that were issued and not shown."""
    unissued: int
    """Pieces that are asked for and were never issued."""
    looked_at: int
    """Members of whom anything was shown or said."""
    shown: int
    """Pieces that were shown, of the `issued` ones that were asked for."""
    issued: int
    lead: Party | None
    keeper: Party | None
    """Whoever filed it, for the store; None where they lead the unit, and somebody of the store signs by hand."""
    unknown: str = ""
    """Codes that nobody knows."""
    unchecked: int = 0
    """Pieces that nobody looked at; of checks of before there are none, what was not read was called missing."""

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        payload = books.journal.payload(seq)
        said, named = payload["x"], books.papers.named
        columns = [int(id) for id in said["columns"].split(",")]
        lead = books.people.member(said["lead"]) if said["lead"] else None
        found = Gathering(books, said["check"])
        return cls(
            **{**common(books, seq), "at": datetime.fromisoformat(said["ended"])},
            **found.counts(),
            begun=datetime.fromisoformat(said["begun"]),
            heading=named("holder", said["unit"]),
            title=books.papers.remark(seq, "title"),
            kit=named("kit", said["kit"]),
            columns=tuple(named("article", id) for id in columns),
            rows=tuple(found.rows(seq, columns)),
            differences=tuple(found.differences(said["unit"])),
            lead=lead.party() if lead else keeper(books, payload["by"]) if said.get("leads") else None,
            keeper=None if said.get("leads") or _only_leads(books, payload["by"]) else keeper(books, payload["by"]),
            unknown=books.papers.remark(seq, "aside"),
        )

    def form(self, words: PaperWords) -> PaperForm:
        subtitle = self.heading or words("check_chosen")
        return PaperForm(
            title="check_title",
            subtitle=subtitle,
            rows=(
                ((words("begun"), moment(self.begun)), (words("entry"), whole_number(self.sequence))),
                ((words("ended"), moment(self.at)),),
            ),
            opening=(Block(_RESULT, partial(_result, self, words)),),
            middle=_Report(self, words),
            about=subtitle,
            signing=(("signs_leading", self.lead), ("signs_report", self.keeper)),
            above=_ABOVE,
        )


def _only_leads(books: Books, operator: int) -> bool:
    roles = {grant.role for grant in books.access.grants(operator)}
    return roles == {Role.LEAD}


def _result(paper: UnitCheckPaper, words: PaperWords, sheet: Sheet, y: float) -> None:
    """How much was looked at, over what was found."""
    left = PORTRAIT.left
    looked = {
        "check_members": whole_number(len(paper.rows)),
        "check_looked_at": whole_number(paper.looked_at),
        "check_shown": words("check_of", count=whole_number(paper.shown), of=whole_number(paper.issued)),
        ("check_unchecked" if paper.unchecked else ""): whole_number(paper.unchecked) if paper.unchecked else "",
        "check_complete": whole_number(sum(row.complete for row in paper.rows)),
    }
    found = {
        "check_missing": paper.missing,
        "check_unissued": paper.unissued,
        "check_expired": _count(paper, "expired"),
        "check_uninspected": _count(paper, "uninspected"),
        "check_other": _count(paper, "other") + _count(paper, "foreign", of_members=True),
    }
    sheet.box(left, y, PORTRAIT.measure, _RESULT)
    for band, figures in enumerate((looked, {key: _figure(paper, words, key, n) for key, n in found.items()})):
        for place, (key, figure) in enumerate(figures.items()):
            x, top = left + 2.5 + place * _PITCH, y + band * _BAND
            if key:
                label = words(key)
                sheet.text(x, top + 4.2, label, fitted(label, Type.LABEL, _PITCH - 1.5))
                sheet.text(x, top + 11.0, figure, Type.TITLE if figure[0].isdecimal() else Type.SMALL)


def _figure(paper: UnitCheckPaper, words: PaperWords, key: str, count: int) -> str:
    """None is said of nothing but what was looked at; what was never issued is known without a look."""
    if count or not paper.unchecked or key == "check_unissued":
        return whole_number(count)
    if not paper.shown:
        return words("check_not_looked")
    return words("check_of", count="0", of=whole_number(paper.shown)) if key in _OF_SHOWN else "0"


def _count(paper: UnitCheckPaper, state: str, *, of_members: bool = False) -> int:
    """Of members only: without what lay aside and nobody showed."""
    found = [one for one in paper.differences if one.state == state]
    return sum(one.count for one in found if one.personal_number or not of_members)


class _Item(Value):
    """Something that stands whole on one page. Rows of a grid name it: its head is drawn where the page begins."""

    height: float
    draw: Callable[[Sheet, float], object]
    grid: PrintedGrid | None = None
    opens: bool = False
    """The first row of a grid, whose head stands between it and what is above."""


class _Report:
    """What was found on the pages that are signed; the annex, what each member showed, behind it where it must be."""

    def __init__(self, paper: UnitCheckPaper, words: PaperWords) -> None:
        self.paper = paper
        self.words = words

    def pages(self, room: TableRoom) -> Sequence[PaperPage]:
        """On one sheet if all fits, else what was found and the signatures, and the annex on sheets of its own."""
        findings = [self._asked(), *self._to_settle(), *self._remarks()]
        annex = [self._headed("check_annex"), *self._grids(), self._legend()]
        whole = [*findings, *annex]
        if sum(map(_high, whole)) + room.ending <= room.first:
            return [_page(whole, ends=True)]
        found = paginated(list(map(_high, findings)), room, keep=1)
        head = max(item.grid.head_height for item in annex if item.grid)
        heights = [_high(item) if place > 1 else item.height for place, item in enumerate(annex)]
        further = room.further - head - _GAP
        behind = paginated(heights, replace(room, first=further, further=further, ending=0), keep=2)
        pages = [_page(findings[page.start : page.stop], ends=page is found[-1]) for page in found]
        return pages + [_page(annex[page.start : page.stop], ends=False) for page in behind]

    def _asked(self) -> _Item:
        asked = self.paper.kit or self.words("check_everything")
        told = [
            PaperFact(self.words("check_asked"), asked, 75),
            PaperFact(self.words("check_for"), self.paper.title, 100),
        ]
        block = facts(PORTRAIT, told if self.paper.title else told[:1])
        return _Item(block.height + 2.0, lambda sheet, y: block.draw(sheet, y + 2.0))

    def _grids(self) -> list[_Item]:
        items = []
        for part in parts(self.paper.columns):
            grid = PrintedGrid(self.paper.columns, part, self.words)
            for number, row in enumerate(self.paper.rows, 1):
                draw = partial(grid.draw_row, number=number, row=row)
                items.append(_Item(grid.row_height(row), draw, grid, opens=number == 1))
        return items

    def _legend(self) -> _Item:
        marks = {mark for row in self.paper.rows for mark in row.marks}
        states = [*_ALWAYS, *(state for state in _SOMETIMES if state in marks)]
        ends = draw_legend(Sheet(PORTRAIT), 0, states)
        return _Item(ends, partial(draw_legend, states=states))

    def _to_settle(self) -> list[_Item]:
        """A line for what is to be done with one member's things, the same deed with all members together, under a
        heading which keeps the first with it.
        """
        rows = {row.personal_number or row.name: row for row in self.paper.rows}
        found: dict[tuple[str, str, str], list[CheckedDifference]] = {}
        for one in self.paper.differences:
            found.setdefault((one.personal_number, one.state, one.holder), []).append(one)
        ordered = sorted(found.items(), key=lambda one: _ORDER.index(CHECKED[one[0][1]][0]))
        lines = [self._line(some, rows.get(number)) for (number, _, _), some in ordered]
        first, *rest = lines or [_Item(4.2, self._nothing)]
        return [self._headed("check_to_settle_before" if self.paper.title else "check_to_settle", first), *rest]

    def _headed(self, key: str, first: _Item | None = None) -> _Item:
        def draw(sheet: Sheet, y: float) -> None:
            sheet.text(PORTRAIT.left, y + 4.6, self.words(key), Type.SECTION, role=BlockRole.HEADING)
            if first:
                first.draw(sheet, y + 6.4)

        return _Item(6.4 + (first.height if first else 0), draw)

    def _nothing(self, sheet: Sheet, y: float) -> None:
        """All agrees only where all was looked at."""
        seen = self.words("check_nothing_seen", count=whole_number(self.paper.unchecked))
        said = seen if self.paper.unchecked else self.words("check_nothing")
        sheet.text(PORTRAIT.left, y + 3.0, said, Type.SMALL)

    def _line(self, some: Sequence[CheckedDifference], row: CheckedMember | None) -> _Item:
        first, name = some[0], row.name if row else ""
        number = first.personal_number if first.personal_number != name else ""
        letter, _, done = CHECKED[first.state]
        deed = done.format(holder=first.holder or "–")
        if row and row.away is not None and first.state == CellState.AWAY:
            deed = self.words("check_away_why" if row.away else "check_away", why=row.away)
        what = ", ".join(filter(None, map(self._thing, some)))
        columns = (
            (0.0, (letter if first.personal_number else "",), Type.SMALL_STRONG),
            (_NUMBER, wrapped(number or ("" if name else "–"), Type.SMALL, _NAME - _NUMBER - 1), Type.SMALL),
            (_NAME, wrapped(name, Type.SMALL, _WHAT - _NAME - 2), Type.SMALL),
            (_WHAT, wrapped(f"{what}: {deed}" if what else deed, Type.SMALL, PORTRAIT.measure - _WHAT), Type.SMALL),
        )

        def draw(sheet: Sheet, y: float) -> None:
            for x, lines, style in columns:
                sheet.lines(PORTRAIT.left + x, y + 3.0, lines, style)

        return _Item(0.7 + max(len(lines) for _, lines, _ in columns) * Type.SMALL.leading, draw)

    def _thing(self, one: CheckedDifference) -> str:
        count = self.words("check_pieces", count=one.count) if one.count > 1 and not one.inventory else ""
        return " ".join(filter(None, (one.article, one.size if not one.inventory else "", one.inventory, count)))

    def _remarks(self) -> list[_Item]:
        said = (("remark", self.paper.remark), ("check_unknown", self.paper.unknown))
        blocks = [paragraph(PORTRAIT, Paragraph(text, Type.SMALL, self.words(key))) for key, text in said if text]
        return [_Item(block.height + 1.2, block.draw) for block in blocks]


def _high(item: _Item) -> float:
    """With the head of the grid it opens."""
    return item.height + (item.grid.head_height + _GAP if item.grid and item.opens else 0)


def _page(items: Iterable[_Item], *, ends: bool) -> PaperPage:
    return PaperPage(partial(stack, blocks=list(_with_heads(items))), ends)


def _with_heads(items: Iterable[_Item]) -> Iterator[Block]:
    for place, item in enumerate(items):
        if item.grid and (item.opens or place == 0):
            if place:
                yield gap(_GAP)
            yield Block(item.grid.head_height, item.grid.draw_head)
        yield Block(item.height, item.draw)
