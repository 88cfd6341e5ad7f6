"""Kontrola výstroje týmu: the result first, then the grid, then what is to be settled, then who signs for it."""

from collections.abc import Callable, Sequence
from functools import partial

from equipment_app.deferred import dataclass
from equipment_app.documents import header, pdfa
from equipment_app.documents.blocks import GAP, Block, Paragraph, Signer, paragraph, signatures
from equipment_app.documents.flow import Room, paginated
from equipment_app.documents.phrases import CHECKED
from equipment_app.documents.sheet import Role, Sheet
from equipment_app.documents.style import LABEL, PORTRAIT, SECTION, SMALL, SMALL_STRONG, TITLE
from equipment_app.documents.typeset import fitted, wrapped
from equipment_app.documents.unit_check_grid import HEAD_HEIGHT, ROW, Grid, draw_legend, parts
from equipment_app.documents.words import Words, moment, whole_number
from equipment_app.domain import anchors
from equipment_app.domain.journal_code import in_lines
from equipment_app.domain.papers import CheckedDifference, Party, UnitCheckPaper

_RESULT = 17.0
_PITCH = 24.6
_ABOVE = 2.4
"""At least, over the signatures."""
_ALWAYS = ("ok", "missing", "expired", "uninspected", "other")
_SOMETIMES = ("unissued", "lost", "repair")
_CODE, _NUMBER, _WHAT = 0.0, 7.0, 19.0
_COLUMN = PORTRAIT.measure / 2
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
    """The first row of a further grid, whose head stands between it and what is above."""


class _Report:
    def __init__(self, paper: UnitCheckPaper) -> None:
        self.paper = paper
        self.words = Words()
        self.items = [*self._grids(), self._legend(), *self._to_settle(), *self._remarks()]
        self.signing = self._signatures()

    def render(self) -> bytes:
        opened = HEAD_HEIGHT + GAP
        pages = paginated([item.height + (opened if item.opens else 0) for item in self.items], self._room())
        sheets = [self._sheet(number, pages) for number in range(1, len(pages) + 1)]
        facts = pdfa.Facts(f"{self._title} {self.paper.number}", self.paper.letterhead.authority, self.paper.ended)
        return pdfa.write([sheet.page() for sheet in sheets], facts)

    @property
    def _title(self) -> str:
        return self.words("check_title")

    def _room(self) -> Room:
        return Room(
            first=PORTRAIT.limit - header.blocks_top(PORTRAIT, second=False) - _RESULT - HEAD_HEIGHT,
            further=PORTRAIT.limit - header.further_top(PORTRAIT) - HEAD_HEIGHT,
            carry=0,
            ending=_ABOVE + self.signing.height,
        )

    def _sheet(self, number: int, pages: Sequence[range]) -> Sheet:
        sheet, count = Sheet(PORTRAIT), len(pages)
        if number == 1:
            y = self._result(sheet, header.first(sheet, self._head()))
        else:
            y = header.further(sheet, self._further(number, count))
        for place in pages[number - 1]:
            item, at_top = self.items[place], place == pages[number - 1].start
            if item.grid and (at_top or item.opens):
                y = item.grid.draw_head(sheet, y if at_top else y + GAP)
            item.draw(sheet, y)
            y += item.height
        if number == count:
            self.signing.draw(sheet, PORTRAIT.limit - self.signing.height)
        header.foot(sheet, self._foot(number, count))
        return sheet

    def _result(self, sheet: Sheet, y: float) -> float:
        """Seven figures in a box."""
        paper, left = self.paper, PORTRAIT.left
        away = sum(row.away is not None for row in paper.rows)
        figures = {
            "check_members": len(paper.rows),
            "check_checked": len(paper.rows) - away,
            "check_complete": sum(row.complete for row in paper.rows),
            "check_missing": paper.missing,
            "check_expired": self._count("expired"),
            "check_uninspected": self._count("uninspected"),
            "check_other": self._count("other", "foreign"),
        }
        sheet.box(left, y, PORTRAIT.measure, _RESULT)
        for place, (key, figure) in enumerate(figures.items()):
            x, label = left + 2.5 + place * _PITCH, self.words(key)
            sheet.text(x, y + 4.6, label, fitted(label, LABEL, _PITCH - 1.5))
            sheet.text(x, y + 12.4, whole_number(figure), TITLE)
        return y + _RESULT

    def _count(self, *states: str) -> int:
        return sum(difference.count for difference in self.paper.differences if difference.state in states)

    def _grids(self) -> list[_Item]:
        items = []
        for turn, part in enumerate(parts(self.paper.columns)):
            grid = Grid(self.paper.columns, part, self.words)
            for number, row in enumerate(self.paper.rows, 1):
                draw = partial(grid.draw_row, number=number, row=row)
                items.append(_Item(ROW, draw, grid, opens=turn > 0 and number == 1))
        return items

    def _legend(self) -> _Item:
        marks = {mark for row in self.paper.rows for mark in row.marks}
        states = [*_ALWAYS, *(state for state in _SOMETIMES if state in marks)]
        ends = draw_legend(Sheet(PORTRAIT), 0, states)
        return _Item(ends, partial(draw_legend, states=states))

    def _to_settle(self) -> list[_Item]:
        """In two columns under a heading, which keeps the first line with it. Who was away is said in the grid."""
        said = [one for one in self.paper.differences if one.state != "away"]
        if not said:
            return [self._headed(_Item(4.2, self._nothing))]
        half = -(-len(said) // 2)
        first, *rest = [self._pair(said[row::half]) for row in range(half)]
        return [self._headed(first), *rest]

    def _headed(self, first: _Item) -> _Item:
        key = "check_to_settle_before" if self.paper.title else "check_to_settle"

        def draw(sheet: Sheet, y: float) -> None:
            sheet.text(PORTRAIT.left, y + 4.6, self.words(key), SECTION, role=Role.HEADING)
            first.draw(sheet, y + 6.4)

        return _Item(6.4 + first.height, draw)

    def _nothing(self, sheet: Sheet, y: float) -> None:
        sheet.text(PORTRAIT.left, y + 3.0, self.words("check_nothing"), SMALL)

    def _pair(self, pair: Sequence[CheckedDifference]) -> _Item:
        texts = [wrapped(self._what(one), SMALL, _COLUMN - _WHAT - 3) for one in pair]

        def draw(sheet: Sheet, y: float) -> None:
            for place, (one, lines) in enumerate(zip(pair, texts, strict=True)):
                x = PORTRAIT.left + place * _COLUMN
                sheet.text(x + _CODE, y + 3.0, CHECKED[one.state][0], SMALL_STRONG)
                number = one.personal_number or "–"
                sheet.text(x + _NUMBER, y + 3.0, number, fitted(number, SMALL, _WHAT - _NUMBER - 1))
                sheet.lines(x + _WHAT, y + 3.0, lines, SMALL)

        return _Item(4.2 + (max(map(len, texts)) - 1) * SMALL.leading, draw)

    def _what(self, one: CheckedDifference) -> str:
        count = self.words("check_pieces", count=one.count) if one.count > 1 and not one.inventory else ""
        name = " ".join(filter(None, (one.article, one.size if not one.inventory else "", one.inventory, count)))
        done = CHECKED[one.state][2].format(holder=one.holder or "–")
        return f"{name}: {done}" if name else done

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
        asked = self.paper.kit or self.words("check_everything")
        return " · ".join(filter(None, (self.paper.heading, self.paper.title, asked)))

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
