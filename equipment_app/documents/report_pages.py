"""Setting a report: headings keep rows with them, sums stay with what they sum, every page says where it stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise

from equipment_app.documents import header, pdfa, table
from equipment_app.documents.blocks import Block, Fact, Paragraph, facts, gap, height, paragraph, stack
from equipment_app.documents.flow import Room, paginated
from equipment_app.documents.reported import Kind, Report, Section, Value
from equipment_app.documents.sheet import Role, Sheet
from equipment_app.documents.style import CELL, HEAD, HEADING, LANDSCAPE, NOTE, PORTRAIT, SECTION, SMALL, Style
from equipment_app.documents.table import TOTAL, Table
from equipment_app.documents.typeset import fitted
from equipment_app.documents.words import Words, day, moment, money, whole_number
from equipment_app.domain.journal_code import in_lines

_PITCH = 5.2
_HEADINGS = (SECTION, 8.0, 5.4), (HEADING, 6.0, 4.1)
"""By depth: style, height, and the baseline under the top."""
_DENSE = 11
"""More columns than this are set smaller."""
_WITH_HEADING = 2
"""Rows that stay with their heading."""


@dataclass(frozen=True, slots=True)
class _Item:
    """One line of the register. `follows`: it may not begin a page. `within`: the headings it stands under."""

    height: float
    draw: Callable[[Sheet, float], float]
    rows: int
    """How many rows of the register end with this item."""
    follows: bool
    within: str
    heads: bool = False


class Pages:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.words = Words()
        self.frame = LANDSCAPE if report.landscape else PORTRAIT
        self.table = self._table()
        self.running = report.running()
        self.items = self._items()
        self.opening = self._opening()
        self.ending = self._ending()

    def render(self, step: Callable[[int, int], None] | None) -> bytes:
        pages = self._paginated()
        drawn: list[pdfa.Page] = []
        for number in range(1, len(pages) + 1):
            if step:
                step(number, len(pages))
            drawn.append(self._sheet(number, pages).page())
        title = f"{self.report.title}, {self.report.subject[1]}"
        return pdfa.write(drawn, pdfa.Facts(title, self.report.letterhead.authority, self.report.at))

    def _paginated(self) -> Sequence[range]:
        """The items of each page; what must stay together goes through the breaking as one."""
        starts = [place for place, item in enumerate(self.items) if not item.follows]
        bounds = [*starts, len(self.items)]
        heights = [sum(item.height for item in self.items[start:end]) for start, end in pairwise(bounds)]
        carry = TOTAL if self.running else 0.0
        within = TOTAL if any(section.heading for section in self.report.sections) else 0.0
        top = header.blocks_top(self.frame, second=False) + height(self.opening)
        room = Room(
            first=self.frame.limit - top - self.table.head_height,
            further=self.frame.limit - header.further_top(self.frame) - self.table.head_height - carry - within,
            carry=carry,
            ending=TOTAL + height(self.ending),
        )
        return [range(bounds[page.start], bounds[page.stop]) for page in paginated(heights, room, keep=1)]

    def _sheet(self, number: int, pages: Sequence[range]) -> Sheet:
        sheet, page, last = Sheet(self.frame), pages[number - 1], number == len(pages)
        if number == 1:
            y = self.table.draw_head(sheet, stack(sheet, header.first(sheet, self._head()), self.opening))
        else:
            y = self._continued(sheet, number, len(pages), page)
        for place in page:
            y = self.items[place].draw(sheet, y)
        rows = self.items[page.stop - 1].rows if page.stop else 0
        if last:
            y = self._sums(sheet, y, self.report.closing, 0, rows)
            stack(sheet, y, self.ending)
        elif self.running:
            self._sums(sheet, y, self.words("carried", page=number + 1), 0, rows, ruled=False)
        header.foot(sheet, self._foot(number, len(pages)))
        return sheet

    def _continued(self, sheet: Sheet, number: int, count: int, page: range) -> float:
        y = header.further(sheet, self._further(number, count))
        y = self.table.draw_head(sheet, y)
        before = self.items[page.start - 1].rows
        if self.running:
            y = self._sums(sheet, y, self.words("brought", page=number - 1), 0, before)
        within = self.items[page.start].within if page else ""
        if within:
            style = Style(NOTE.size, HEADING.face)
            text = self.words("within", heading=within)
            sheet.text(self.table.left, y + 3.85, text, fitted(text, style, self.frame.measure), role=Role.HEADING)
            sheet.rule(self.table.left, self.table.right, y + TOTAL)
            y += TOTAL
        return y

    def _items(self) -> list[_Item]:
        items: list[_Item] = []
        for section in self.report.sections:
            self._add(items, section, ())
        return items

    def _add(self, items: list[_Item], section: Section, above: tuple[str, ...]) -> None:
        first = done = items[-1].rows if items else 0
        if section.heading:
            items.append(self._heading(section.heading, done, above, follows=bool(items) and items[-1].heads))
            above = (*above, section.heading)
        within = " · ".join(above)
        for row in section.rows:
            done += 1
            follows = bool(section.heading) and done - first <= _WITH_HEADING
            placed = self.table.place(table.Row([self._said(*cell) for cell in enumerate(row.values)], row.note))
            items.append(_Item(placed.height, partial(self.table.draw_row, row=placed), done, follows, within))
        for part in section.parts:
            self._add(items, part, above)
        done = items[-1].rows if items else 0
        if section.total:
            draw = partial(self._sums, words=section.total, first=first, last=done)
            items.append(_Item(TOTAL, draw, done, bool(items), within))

    def _heading(self, heading: str, done: int, above: tuple[str, ...], *, follows: bool) -> _Item:
        style, high, baseline = _HEADINGS[min(len(above), len(_HEADINGS) - 1)]

        def draw(sheet: Sheet, y: float) -> float:
            fitting = fitted(heading, style, self.frame.measure)
            sheet.text(self.table.left, y + baseline, heading, fitting, role=Role.HEADING)
            sheet.rule(self.table.left, self.table.right, y + high)
            return y + high

        return _Item(high, draw, done, follows, " · ".join(above), heads=True)

    def _sums(self, sheet: Sheet, y: float, words: str, first: int, last: int, *, ruled: bool = True) -> float:
        """A row of the sums of the rows from `first` to before `last`."""
        sums = {
            column: self._said(column, self.running[column][last] - self.running[column][first])
            for column in self.running
        }
        return self.table.draw_sums(sheet, y, words, sums, ruled=ruled)

    def _said(self, column: int, value: Value) -> str:
        kind = self.report.columns[column].kind
        if value is None or value == "":
            return "–"
        if isinstance(value, date):
            return day(value)
        if isinstance(value, int):
            return money(value) if kind is Kind.MONEY else whole_number(value)
        return value

    def _table(self) -> Table:
        columns = self.report.columns
        share = self.frame.measure / sum(column.width for column in columns)
        set_columns = [
            table.Column(
                column.title,
                column.width * share,
                right=column.kind in (Kind.COUNT, Kind.MONEY),
                money=column.kind is Kind.MONEY,
            )
            for column in columns
        ]
        smaller = 0.5 if len(columns) > _DENSE else 0
        return Table(
            set_columns,
            self.frame.left,
            pitch=_PITCH,
            cell=CELL.sized(CELL.size - smaller),
            head=HEAD.sized(HEAD.size - smaller),
            names=1 if columns[0].kind is Kind.COUNT else 0,
        )

    def _opening(self) -> Sequence[Block]:
        if not self.report.facts:
            return (gap(2.0),)
        return (gap(2.0), facts(self.frame, [Fact(*fact) for fact in self.report.facts]), gap(1.6))

    def _ending(self) -> Sequence[Block]:
        return (paragraph(self.frame, Paragraph(self.report.remark, SMALL)),) if self.report.remark else ()

    def _head(self) -> header.Head:
        report = self.report
        return header.Head(
            letterhead=report.letterhead,
            title=report.title,
            subtitle=report.subtitle,
            number=report.subject,
            rows=(
                ((self.words("printed"), moment(report.at)), (self.words("entry"), whole_number(report.sequence))),
                ((self.words("printed_by"), report.printed_by),),
            ),
            qr=report.qr,
            code=report.code,
        )

    def _further(self, number: int, count: int) -> header.Further:
        label, value = self.report.subject
        return header.Further(
            title=self.report.title,
            place=self.words("continued", page=number, pages=count),
            about=f"{self.report.subtitle}, {label[:1].lower()}{label[1:]} {value}",
        )

    def _foot(self, number: int, count: int) -> header.Foot:
        letterhead = self.report.letterhead
        return header.Foot(
            store=letterhead.footer or letterhead.store,
            notices=(letterhead.privacy_cs,),
            name=f"{self.report.title}  ·  {self.words('page', page=number, pages=count)}",
            code=self.words("journal_code", code=" ".join(in_lines(self.report.code))),
        )
