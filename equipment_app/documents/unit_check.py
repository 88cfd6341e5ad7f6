"""Kontrola výstroje týmu: the result first, then the grid, then what is to be settled, then who signs for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from equipment_app.documents import header, pdfa
from equipment_app.documents.blocks import Block, Fact, Paragraph, Signer, facts, paragraph, signatures
from equipment_app.documents.flow import Room, paginated
from equipment_app.documents.phrases import CHECKED
from equipment_app.documents.sheet import Role, Sheet
from equipment_app.documents.style import LABEL, PORTRAIT, SECTION, SMALL, SMALL_STRONG, TITLE
from equipment_app.documents.typeset import fitted, wrapped
from equipment_app.documents.unit_check_grid import Grid, draw_legend, parts
from equipment_app.documents.words import Words, moment, whole_number
from equipment_app.domain import anchors
from equipment_app.domain.journal_code import in_lines
from equipment_app.domain.papers import CheckedDifference, CheckedMember, Party, UnitCheckPaper

_GAP = 1.0
"""Over the head of a grid that stands under something."""
_BAND, _BANDS = 13.0, 2
_RESULT = _BAND * _BANDS
"""Two rows of figures: how much was looked at, and what was found."""
_PITCH = PORTRAIT.measure / 5
_ABOVE = 2.4
"""At least, over the signatures."""
_ALWAYS = ("ok", "missing", "expired", "uninspected", "other")
_SOMETIMES = ("unissued", "lost", "repair")
_ORDER = ("CH", "Z", "O", "J", "E", "K", "–", "N")
"""What is to be settled, by its letter: what is missing before what was never issued."""
_NUMBER, _NAME, _WHAT = 7.0, 20.0, 68.0
"""Of a line of what is to be settled: where the personal number, the name and the deed begin, after the letter."""
_LAST_SHEET_CODE = 99


def render(paper: UnitCheckPaper) -> bytes:
    """The report as PDF/A-2b. Equal papers give equal bytes."""
    return _Report(paper).render()


@dataclass(frozen=True, slots=True)
class _Item:
    """Something that stands whole on one page. Rows of a grid name it: its head is drawn where the page begins."""

    height: float
    draw: Callable[[Sheet, float], object]
    grid: Grid | None = None
    opens: bool = False
    """The first row of a grid, whose head stands between it and what is above."""


class _Report:
    def __init__(self, paper: UnitCheckPaper) -> None:
        self.paper = paper
        self.words = Words()
        self.findings = [self._asked(), *self._to_settle(), *self._remarks()]
        self.annex = [self._annexed(), *self._grids(), self._legend()]
        self.signing = self._signatures()

    def render(self) -> bytes:
        pages = self._pages()
        sheets = [self._sheet(number, pages) for number in range(1, len(pages) + 1)]
        told = pdfa.Facts(f"{self._title} {self.paper.number}", self.paper.letterhead.authority, self.paper.ended)
        return pdfa.write([sheet.page() for sheet in sheets], told)

    def _pages(self) -> list[tuple[list[_Item], bool]]:
        """What stands on each page, and whether it is signed there: on one sheet if all fits, else what was found and
        the signatures, and the annex behind them on sheets of its own.
        """
        ending, whole = _ABOVE + self.signing.height, [*self.findings, *self.annex]
        if sum(map(_high, whole)) + ending <= self._room(0, 0).first:
            return [(whole, True)]
        found = paginated(list(map(_high, self.findings)), self._room(ending, 0), keep=1)
        head = max(item.grid.head_height for item in self.annex if item.grid)
        heights = [_high(item) if place > 1 else item.height for place, item in enumerate(self.annex)]
        annex = paginated(heights, self._room(0, head + _GAP, annex=True), keep=2)
        pages = [(self.findings[page.start : page.stop], page is found[-1]) for page in found]
        return pages + [(self.annex[page.start : page.stop], False) for page in annex]

    @property
    def _title(self) -> str:
        return self.words("check_title")

    def _room(self, ending: float, head: float, *, annex: bool = False) -> Room:
        further = PORTRAIT.limit - header.further_top(PORTRAIT) - head
        first = PORTRAIT.limit - header.blocks_top(PORTRAIT, second=False) - _RESULT
        return Room(first=further if annex else first, further=further, carry=0, ending=ending)

    def _sheet(self, number: int, pages: Sequence[tuple[list[_Item], bool]]) -> Sheet:
        sheet, count = Sheet(PORTRAIT), len(pages)
        items, signed = pages[number - 1]
        if number == 1:
            y = self._result(sheet, header.first(sheet, self._head()))
        else:
            y = header.further(sheet, self._further(number, count))
        for place, item in enumerate(items):
            if item.grid and (item.opens or place == 0):
                y = item.grid.draw_head(sheet, y if place == 0 else y + _GAP)
            item.draw(sheet, y)
            y += item.height
        if signed:
            self.signing.draw(sheet, PORTRAIT.limit - self.signing.height)
        header.foot(sheet, self._foot(number, count))
        return sheet

    def _result(self, sheet: Sheet, y: float) -> float:
        """How much was looked at, over what was found."""
        paper, left = self.paper, PORTRAIT.left
        looked = {
            "check_members": whole_number(len(paper.rows)),
            "check_looked_at": whole_number(paper.looked_at),
            "check_shown": self.words("check_of", count=whole_number(paper.shown), of=whole_number(paper.issued)),
            "": "",
            "check_complete": whole_number(sum(row.complete for row in paper.rows)),
        }
        found = {
            "check_missing": paper.missing,
            "check_unissued": paper.unissued,
            "check_expired": self._count("expired"),
            "check_uninspected": self._count("uninspected"),
            "check_other": self._count("other") + self._count("foreign", of_members=True),
        }
        sheet.box(left, y, PORTRAIT.measure, _RESULT)
        for band, figures in enumerate((looked, {key: whole_number(count) for key, count in found.items()})):
            for place, (key, figure) in enumerate(figures.items()):
                x, top = left + 2.5 + place * _PITCH, y + band * _BAND
                if key:
                    label = self.words(key)
                    sheet.text(x, top + 4.2, label, fitted(label, LABEL, _PITCH - 1.5))
                    sheet.text(x, top + 11.0, figure, TITLE)
        return y + _RESULT

    def _count(self, state: str, *, of_members: bool = False) -> int:
        """Of members only: without what lay aside and nobody showed."""
        found = [one for one in self.paper.differences if one.state == state]
        return sum(one.count for one in found if one.personal_number or not of_members)

    def _asked(self) -> _Item:
        asked = self.paper.kit or self.words("check_everything")
        told = [Fact(self.words("check_asked"), asked, 75), Fact(self.words("check_for"), self.paper.title, 100)]
        block = facts(PORTRAIT, told if self.paper.title else told[:1])
        return _Item(block.height + 2.0, lambda sheet, y: block.draw(sheet, y + 2.0))

    def _annexed(self) -> _Item:
        def draw(sheet: Sheet, y: float) -> None:
            sheet.text(PORTRAIT.left, y + 4.6, self.words("check_annex"), SECTION, role=Role.HEADING)

        return _Item(6.4, draw)

    def _grids(self) -> list[_Item]:
        items = []
        for part in parts(self.paper.columns):
            grid = Grid(self.paper.columns, part, self.words)
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
        return [self._headed(first), *rest]

    def _headed(self, first: _Item) -> _Item:
        key = "check_to_settle_before" if self.paper.title else "check_to_settle"

        def draw(sheet: Sheet, y: float) -> None:
            sheet.text(PORTRAIT.left, y + 4.6, self.words(key), SECTION, role=Role.HEADING)
            first.draw(sheet, y + 6.4)

        return _Item(6.4 + first.height, draw)

    def _nothing(self, sheet: Sheet, y: float) -> None:
        sheet.text(PORTRAIT.left, y + 3.0, self.words("check_nothing"), SMALL)

    def _line(self, some: Sequence[CheckedDifference], row: CheckedMember | None) -> _Item:
        first, name = some[0], row.name if row else ""
        number = first.personal_number if first.personal_number != name else ""
        letter, _, done = CHECKED[first.state]
        deed = done.format(holder=first.holder or "–")
        if row and row.away is not None:
            deed = self.words("check_away_why" if row.away else "check_away", why=row.away)
        what = ", ".join(filter(None, map(self._thing, some)))
        columns = (
            (0.0, (letter if first.personal_number else "",), SMALL_STRONG),
            (_NUMBER, wrapped(number or ("" if name else "–"), SMALL, _NAME - _NUMBER - 1), SMALL),
            (_NAME, wrapped(name, SMALL, _WHAT - _NAME - 2), SMALL),
            (_WHAT, wrapped(f"{what}: {deed}" if what else deed, SMALL, PORTRAIT.measure - _WHAT), SMALL),
        )

        def draw(sheet: Sheet, y: float) -> None:
            for x, lines, style in columns:
                sheet.lines(PORTRAIT.left + x, y + 3.0, lines, style)

        return _Item(0.7 + max(len(lines) for _, lines, _ in columns) * SMALL.leading, draw)

    def _thing(self, one: CheckedDifference) -> str:
        count = self.words("check_pieces", count=one.count) if one.count > 1 and not one.inventory else ""
        return " ".join(filter(None, (one.article, one.size if not one.inventory else "", one.inventory, count)))

    def _remarks(self) -> list[_Item]:
        said = (("remark", self.paper.remark), ("check_unknown", self.paper.unknown))
        blocks = [paragraph(PORTRAIT, Paragraph(text, SMALL, self.words(key))) for key, text in said if text]
        return [_Item(block.height + 1.2, block.draw) for block in blocks]

    def _signatures(self) -> Block:
        signers = [
            Signer(self.words(role), party.name if party else "", self._identity(party))
            for role, party in (("signs_leading", self.paper.lead), ("signs_report", self.paper.keeper))
        ]
        return signatures(PORTRAIT, signers, self.words("date"), self.words("signature"))

    def _identity(self, party: Party | None) -> str:
        if party is None:
            return ""
        return self.words("identity", number=party.personal_number) if party.personal_number else party.unit

    @property
    def _subtitle(self) -> str:
        return self.paper.heading or self.words("check_chosen")

    def _head(self) -> header.Head:
        paper, words = self.paper, self.words
        return header.Head(
            letterhead=paper.letterhead,
            title=self._title,
            subtitle=self._subtitle,
            number=(words("number"), paper.number),
            rows=(
                ((words("check_begun"), moment(paper.begun)), (words("entry"), whole_number(paper.sequence))),
                ((words("check_ended"), moment(paper.ended)),),
            ),
            qr=paper.qr,
            code=paper.code,
        )

    def _further(self, number: int, count: int) -> header.Further:
        tag = anchors.decode(self.paper.qr).document
        return header.Further(
            title=f"{self._title} {self.paper.number}",
            place=self.words("continued", page=number, pages=count),
            about=self._subtitle,
            code=anchors.encode_sheet(anchors.Sheet(tag, number)) if number <= _LAST_SHEET_CODE else "",
        )

    def _foot(self, number: int, count: int) -> header.Foot:
        letterhead = self.paper.letterhead
        return header.Foot(
            store=letterhead.footer or letterhead.store,
            notices=(letterhead.privacy_cs,),
            name=f"{self.paper.number}  ·  {self.words('page', page=number, pages=count)}",
            code=self.words("journal_code", code=" ".join(in_lines(self.paper.code))),
        )


def _high(item: _Item) -> float:
    """With the head of the grid it opens."""
    return item.height + (item.grid.head_height + _GAP if item.grid and item.opens else 0)
