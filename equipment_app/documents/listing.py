"""The middle of a paper that is a table: rows under headings, sums that carry from page to page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from equipment_app.documents.blocks import Block, height, stack
from equipment_app.documents.flow import Room, paginated
from equipment_app.documents.frame import PaperPage
from equipment_app.documents.sheet import Role, Sheet
from equipment_app.documents.style import HEADING, NOTE, Style
from equipment_app.documents.table import TOTAL, Table, TableRow
from equipment_app.documents.typeset import fitted
from equipment_app.documents.words import Words

Sums = Callable[[int, int], Mapping[int, str]]
"""What a row of sums says about the rows from one number to before another, by column."""


@dataclass(frozen=True, slots=True)
class TableItem:
    """One line of the table. `follows`: it may not begin a page. `within`: the headings it stands under."""

    height: float
    draw: Callable[[Sheet, float], object]
    rows: int
    """How many rows of the table end with this item."""
    follows: bool = False
    within: str = ""


def rows_of(table: Table, rows: Sequence[TableRow]) -> Sequence[TableItem]:
    """Rows under no heading, each free to stand on any page."""
    placed = [table.place(row) for row in rows]
    return [TableItem(row.height, partial(table.draw_row, row=row), number) for number, row in enumerate(placed, 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    table: Table
    items: Sequence[TableItem]
    sums: Sums
    total: str
    """The words of the last row."""
    words: Words
    after: Sequence[Block] = ()
    """Right under the last row."""
    keep: int = 3
    """So many rows, where there are as many, stand with the ending."""

    def pages(self, room: Room) -> Sequence[PaperPage]:
        """What must stay together goes through the breaking as one."""
        starts = [place for place, item in enumerate(self.items) if not item.follows]
        bounds = [*starts, len(self.items)]
        heights = [sum(item.height for item in self.items[start:end]) for start, end in pairwise(bounds)]
        head, carry = self.table.head_height, TOTAL if self._is_summed else 0.0
        within = TOTAL if any(item.within for item in self.items) else 0.0
        room = replace(
            room,
            first=room.first - head,
            further=room.further - head - carry - within,
            carry=carry,
            ending=TOTAL + height(self.after) + room.ending,
        )
        pages = [range(bounds[page.start], bounds[page.stop]) for page in paginated(heights, room, self.keep)]
        count = len(pages)
        return [
            PaperPage(partial(self._draw, page=page, number=n, count=count), n == count)
            for n, page in enumerate(pages, 1)
        ]

    @property
    def _is_summed(self) -> bool:
        return bool(self.sums(0, 0))

    def _draw(self, sheet: Sheet, y: float, page: range, number: int, count: int) -> None:
        y = self.table.draw_head(sheet, y)
        if number > 1:
            y = self._continued(sheet, y, page, number)
        for place in page:
            self.items[place].draw(sheet, y)
            y += self.items[place].height
        sums = self.sums(0, self.items[page.stop - 1].rows if page.stop else 0)
        if number == count:
            stack(sheet, self.table.draw_sums(sheet, y, self.total, sums), self.after)
        elif sums:
            self.table.draw_sums(sheet, y, self.words("carried", page=number + 1), sums, ruled=False)

    def _continued(self, sheet: Sheet, y: float, page: range, number: int) -> float:
        sums = self.sums(0, self.items[page.start - 1].rows)
        if sums:
            y = self.table.draw_sums(sheet, y, self.words("brought", page=number - 1), sums)
        within = self.items[page.start].within if page else ""
        if within:
            style = Style(NOTE.size, HEADING.face)
            text, measure = self.words("within", heading=within), sheet.frame.measure
            sheet.text(self.table.left, y + 3.85, text, fitted(text, style, measure), role=Role.HEADING)
            sheet.rule(self.table.left, self.table.right, y + TOTAL)
            y += TOTAL
        return y
