"""A ruled table, and the middle of a paper that is one.

Columns of fixed width, rows that grow with their text, a head that repeats, sums that carry from page to page.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from typing import Any, Generic, NamedTuple, TypeVar

from equipment_app.documents.blocks import Block, TableRoom, height, paginated, stack
from equipment_app.documents.paper import PaperPage
from equipment_app.documents.sheet import Align, BlockRole, Sheet
from equipment_app.documents.typeset import PORTRAIT, Face, Style, Type, fitted, set_in, width, wrapped
from equipment_app.documents.words import PaperWords, plural
from equipment_app.domain.value import Value
from equipment_app.measures import money, numeral

PADDING = 1.2
TOTAL = 5.6
"""Height of a row of sums."""

_BASELINE = 3.85
_HEAD_SLACK = 2.6
_HEAD_BASELINE = 1.7
_AFTER_MONEY = 1.3
_TEXT_SLACK = 0.02
_TWO_LINES = 2.4
"""Apart are the lines of what a row of sums says, where one is too short for it."""

Line = TypeVar("Line")


class TableColumn(Value):
    """`title` may have two lines; `second` is its second language. `money` sets the next column's text further off."""

    title: str
    width: float
    second: str = ""
    right: bool = False
    strong: bool = False
    money: bool = False


def columns(words: PaperWords, said: str) -> list[TableColumn]:
    """Of phrases and widths: `col_no 6 right, col_item 38, col_worth 20 right money`."""
    found = []
    for key, wide, *how in map(str.split, said.split(",")):
        assert {*how} <= {"right", "strong", "money"}, f"a column is not {how}"
        found.append(TableColumn(words.cs(key), float(wide), words.en(key), **dict.fromkeys(how, True)))
    return found


def total_of(
    words: PaperWords, count: int, *, unpriced: int = 0, more: str = "", of: str = "položka položky položek"
) -> str:
    """The last row of a table of so many lines; `unpriced` of them have no price, where others have one."""
    lines = f"{count} {numeral(count, *of.split())}{more}"
    without = words("unpriced", count=unpriced) if unpriced else ""
    return words("total", lines=lines, count=count, s=plural(count), unpriced=without)


def amount(hellers: int | None) -> str:
    """Money as a cell has it; nothing where it is not known."""
    return "" if hellers is None else money(hellers)


class TableCell(NamedTuple):
    """What a cell says, and the same in the second language under it."""

    text: str
    second: str = ""
    strong: bool = False
    """Whatever its column is."""


class TableRow(Value):
    cells: Sequence[TableCell | str]
    note: str = ""
    """Under the row, from the column of names to the right edge."""


class _Text(NamedTuple):
    column: int
    down: float
    text: str
    style: Style


class Placed(Value):
    """A row with its lines broken: how high it is, and what stands how far under its top."""

    height: float
    texts: tuple[_Text, ...]


@dataclass(frozen=True)
class PaperTable:
    columns: Sequence[TableColumn]
    left: float
    pitch: float = 5.4
    """Height of a row of one line."""
    cell: Style = Type.CELL
    head: Style = Type.HEAD
    names: int = 1
    """The column where names, notes and the words of sums begin."""
    fenced: Sequence[int] = ()
    """Columns to write in, each with a hairline at its left."""
    edges: list[float] = field(init=False)

    def __post_init__(self) -> None:
        edges = [self.left]
        for column in self.columns:
            edges.append(edges[-1] + column.width)
        object.__setattr__(self, "edges", edges)

    @property
    def right(self) -> float:
        return self.edges[-1]

    @property
    def head_height(self) -> float:
        lines = max(len(column.title.split("\n")) + bool(column.second) for column in self.columns)
        return lines * self.head.leading + _HEAD_SLACK

    def draw_head(self, sheet: Sheet, y: float) -> float:
        """The head from `y` on; where the rows begin."""
        bottom = y + self.head_height
        sheet.rule(self.left, self.right, y)
        for number, column in enumerate(self.columns):
            lines = [(line, self.head) for line in column.title.split("\n")]
            lines += [(column.second, Type.HEAD_SECOND.sized(self.head.size))] if column.second else []
            for place, (line, style) in enumerate(reversed(lines)):
                baseline = bottom - _HEAD_BASELINE - place * style.leading
                self._text(sheet, number, baseline, line, style, BlockRole.CELL_HEAD)
        sheet.rule(self.left, self.right, bottom)
        self._fence(sheet, y, bottom)
        return bottom

    def place(self, row: TableRow) -> Placed:
        """Break the row's lines. Type shrinks before a word would break."""
        texts: list[_Text] = []
        lowest = 0.0
        for number, cell in enumerate(row.cells):
            text, second, strong = cell if isinstance(cell, TableCell) else TableCell(cell)
            style = self._style(number, close=bool(second), strong=strong)
            down = self._fill(texts, number, text or "–", style, self._baseline)
            if second:
                style = Type.CELL_SECOND.sized(self.cell.size - 1)
                down = self._fill(texts, number, second, style, down + style.leading)
            lowest = max(lowest, down - self._baseline)
        if row.note:
            style = Type.NOTE.sized(self.cell.size - 0.5)
            lowest -= 0 if row.cells else style.leading
            room = self.right - self._start(self.names)
            for line in wrapped(row.note, style, room):
                lowest += style.leading
                texts.append(_Text(self.names, self._baseline + lowest, line, style))
        return Placed(self.pitch + lowest, tuple(texts))

    def draw_row(self, sheet: Sheet, y: float, row: Placed) -> float:
        for text in row.texts:
            self._text(sheet, text.column, y + text.down, text.text, text.style, BlockRole.CELL)
        self._fence(sheet, y, y + row.height)
        y += row.height
        sheet.rule(self.left, self.right, y)
        return y

    def draw_sums(self, sheet: Sheet, y: float, words: str, sums: Mapping[int, str], *, ruled: bool = True) -> float:
        """A row of sums by column number, in semibold, `words` before them."""
        style = Style(self.cell.size, Face.SEMIBOLD)
        baseline = y + _BASELINE + (TOTAL - 5.4) / 2
        room = self.right - self._start(self.names)
        if sums:
            column = min(sums)
            room = self.edges[column] - self._start(self.names)
            free = self._end(column) - width(sums[column], style.face, style.size) - 2 * PADDING
            room = max(room, free - self._start(self.names)) if self.columns[column].right else room
        said = fitted(words, style, room)
        lines = wrapped(words, said, room)[:2]
        first = baseline - (len(lines) - 1) * _TWO_LINES / 1.5
        for place, line in enumerate(lines):
            sheet.text(self._start(self.names), first + place * _TWO_LINES, line, said, role=BlockRole.CELL)
        for column, text in sums.items():
            self._text(sheet, column, baseline, text, style, BlockRole.CELL)
        if ruled:
            sheet.rule(self.left, self.right, y + TOTAL)
        return y + TOTAL

    def _fence(self, sheet: Sheet, top: float, bottom: float) -> None:
        for column in self.fenced:
            sheet.line(self.edges[column], top, self.edges[column], bottom)

    @property
    def _baseline(self) -> float:
        """Of the first line of a row: in its middle, where the row is higher than usual."""
        return _BASELINE + max(0.0, self.pitch - 5.4) / 2

    def _fill(self, texts: list[_Text], number: int, text: str, style: Style, down: float) -> float:
        """Add the lines of one cell; the baseline of the last."""
        measure = self._end(number) - self._start(number) + _TEXT_SLACK
        lines, style = set_in(text, style, measure)
        texts += [_Text(number, down + place * style.leading, line, style) for place, line in enumerate(lines)]
        return down + (len(lines) - 1) * style.leading

    def _text(self, sheet: Sheet, number: int, y: float, text: str, style: Style, role: BlockRole) -> None:
        if self.columns[number].right:
            sheet.text(self._end(number), y, text, style, role=role, align=Align.RIGHT)
        else:
            sheet.text(self._start(number), y, text, style, role=role)

    def _style(self, number: int, *, close: bool, strong: bool) -> Style:
        """`close`: the lines of two languages stand nearer to each other."""
        style = self.cell._replace(face=Face.SEMIBOLD) if strong or self.columns[number].strong else self.cell
        return style._replace(leading=Type.CELL_SECOND.leading) if close else style

    def _start(self, number: int) -> float:
        if number == 0:
            return self.left
        after_money = self.columns[number - 1].money and not self.columns[number].right
        return self.edges[number] + PADDING + (_AFTER_MONEY if after_money else 0)

    def _end(self, number: int) -> float:
        return self.edges[number + 1] - (0 if number == len(self.columns) - 1 else PADDING)


Sums = Callable[[int, int], Mapping[int, str]]
"""What a row of sums says about the rows from one number to before another, by column."""


class TableItem(Value):
    """One line of the table. `follows`: it may not begin a page. `within`: the headings it stands under."""

    height: float
    draw: Callable[[Sheet, float], object]
    rows: int
    """How many rows of the table end with this item."""
    follows: bool = False
    within: str = ""


def rows_of(table: PaperTable, rows: Sequence[TableRow]) -> Sequence[TableItem]:
    """Rows under no heading, each free to stand on any page."""
    placed = [table.place(row) for row in rows]
    return [TableItem(row.height, partial(table.draw_row, row=row), number) for number, row in enumerate(placed, 1)]


class Listing(Value, kw_only=True):
    table: PaperTable
    items: Sequence[TableItem]
    sums: Sums
    total: str
    """The words of the last row."""
    words: PaperWords
    after: Sequence[Block] = ()
    """Right under the last row."""
    keep: int = 3
    """So many rows, where there are as many, stand with the ending."""

    def pages(self, room: TableRoom) -> Sequence[PaperPage]:
        """What must stay together goes through the breaking as one."""
        starts = [place for place, item in enumerate(self.items) if not item.follows]
        bounds = [*starts, len(self.items)]
        heights = [sum(item.height for item in self.items[start:end]) for start, end in pairwise(bounds)]
        head, carry = self.table.head_height, TOTAL if self.sums(0, 0) else 0.0
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

    def _draw(self, sheet: Sheet, y: float, page: range, number: int, count: int) -> None:
        if not page and number < count:
            return  # all rows stand with the ending, on a further page
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
        sums = self.sums(0, self.items[page.start - 1].rows) if page.start else {}
        if sums:
            y = self.table.draw_sums(sheet, y, self.words("brought", page=number - 1), sums)
        within = self.items[page.start].within if page else ""
        if within:
            style = Style(Type.NOTE.size, Type.HEADING.face)
            text, measure = self.words("within", heading=within), sheet.frame.measure
            sheet.text(self.table.left, y + 3.85, text, fitted(text, style, measure), role=BlockRole.HEADING)
            sheet.rule(self.table.left, self.table.right, y + TOTAL)
            y += TOTAL
        return y


class LineColumn(NamedTuple, Generic[Line]):
    """A column of a table of lines: the phrase above it, what it says of one of them, and of several as their sum."""

    key: str
    width: float
    cell: Callable[[Line], TableCell | str]
    right: bool = False
    strong: bool = False
    sum: Callable[[Sequence[Line]], str] | None = None


def pieces_in(lines: Sequence[Any]) -> str:
    return str(sum(line.quantity for line in lines))


def worth_of(lines: Sequence[Any]) -> str:
    return money(sum(line.price or 0 for line in lines))


def lined(
    words: PaperWords,
    columns: Sequence[LineColumn[Line]],
    lines: Sequence[Line],
    *,
    note: Callable[[Line], str] = lambda _line: "",
    number: float = 6.0,
) -> tuple[PaperTable, Sequence[TableRow]]:
    """A table in these columns, behind one of row numbers that is `number` wide; and its rows, a `note` under each."""
    heads = [TableColumn(words.cs("col_no"), number, words.en("col_no"), right=True)]
    for key, wide, _, right, strong, _ in columns:
        heads.append(TableColumn(words.cs(key), wide, words.en(key), right, strong))
    measure = sum(head.width for head in heads)
    assert abs(measure - PORTRAIT.measure) < 0.1, f"the columns are {measure} mm wide, not {PORTRAIT.measure}"
    rows = [
        TableRow((str(place), *(column.cell(line) for column in columns)), note(line))
        for place, line in enumerate(lines, 1)
    ]
    return PaperTable(heads, PORTRAIT.left), rows


def sums_of(columns: Sequence[LineColumn[Line]], lines: Sequence[Line]) -> Sums:
    """What those of the columns that have sums say of some of the lines."""
    return lambda first, last: {
        place: column.sum(lines[first:last]) for place, column in enumerate(columns, 1) if column.sum
    }


def listing(
    words: PaperWords,
    columns: Sequence[LineColumn[Line]],
    lines: Sequence[Line],
    *,
    note: Callable[[Line], str] = lambda _line: "",
    number: float = 6.0,
    total: str = "",
    after: Sequence[Block] = (),
) -> Listing:
    """The middle of a paper whose lines stand under one another, as `lined` has them, and their sums."""
    table, rows = lined(words, columns, lines, note=note, number=number)
    return Listing(
        table=table,
        items=rows_of(table, rows),
        sums=sums_of(columns, lines),
        total=total or total_of(words, len(lines)),
        words=words,
        after=after,
    )
