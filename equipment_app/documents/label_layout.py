"""Where on a label its code and its text stand, for a label of any size. Millimetres from the label's top left corner.

Modules are whole dots of the printer and never under the smallest; four of them stay white around the code within the
label itself, for what it is stuck on may be black. Rows of text shrink, then wrap, then end in an ellipsis, and never
overlap.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from math import ceil, floor
from typing import TypeAlias

from equipment_app.documents.sheet import Align
from equipment_app.documents.typeset import MM, Face, Style, printable, set_in, width
from equipment_app.domain.label_stock import QUIET, SMALLEST_MODULE, Stock
from equipment_app.domain.labels import LabelData, LabelPlan, Symbol
from equipment_app.domain.value import Value

LEAST = 5.0
"""Points. Nothing is set smaller."""

_CAP = 0.66 / MM
"""Height of a capital, in millimetres a point."""
_DESCENT = 0.21 / MM
_ASCENT, _ACCENTED = 0.73 / MM, 0.9 / MM
_LEADING = 0.4
_BETWEEN = 0.46
"""From a row to one of this size under it; millimetres a point. More where the upper one hangs far down."""
_STEP, _FINE = 0.05, 0.25
_APART = 1.2


class LabelRow(Value):
    """`size` in points is what it has where there is room; `lines` at most; `beside` stands at the right edge."""

    text: str
    size: float
    face: Face = Face.REGULAR
    lines: int = 1
    beside: str = ""
    beside_size: float = 0.0
    ruled: bool = False
    """A line to write on, in place of text."""
    least: float = LEAST


class LabelText(Value):
    """One line of ink. `y` is its baseline."""

    x: float
    y: float
    text: str
    style: Style
    align: Align = Align.LEFT


class LabelRule(Value):
    left: float
    right: float
    y: float


class LabelColumn(Value):
    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


class _Set(Value):
    """A row as it is set: its lines, and how far their baselines are apart."""

    row: LabelRow
    lines: tuple[str, ...]
    style: Style
    leading: float


def cap(size: float) -> float:
    return size * _CAP


def fill(
    column: LabelColumn, head: Sequence[LabelRow], foot: Sequence[LabelRow] = (), *, least: float = 0.0
) -> list[LabelText | LabelRule] | None:
    """`head` from the top of the column, `foot` at its bottom, shrunk to `least` of its size at the most.

    None where they do not fit like that.
    """
    if column.width <= 0 or column.height <= 0:
        return None
    scale = 1.0
    while scale > max(0.0, least - 1e-9):
        rows = [_scaled(row, scale) for row in (*head, *foot)]
        made = _set_all(rows, column, least)
        if made is not None:
            return _place(made[: len(head)], made[len(head) :], column)
        if all(row.size <= row.least for row in rows):
            return None
        scale -= _STEP
    return None


def _scaled(row: LabelRow, scale: float) -> LabelRow:
    return replace(row, size=max(row.size * scale, row.least), beside_size=row.beside_size * scale)


def _set_all(rows: Sequence[LabelRow], column: LabelColumn, least: float) -> list[_Set] | None:
    """The rows in the column; a row of many lines takes what the others leave. None where that is too little."""
    room = column.height - _height(rows)
    if room < -1e-6:
        return None
    made: list[_Set] = []
    for row in rows:
        more = min(row.lines - 1, int((room + 1e-6) / (row.size * _LEADING)))
        one = _set(row, column.width, 1 + more)
        room -= (len(one.lines) - 1) * one.leading
        squeezed = one.style.size < row.size * least
        cut = one.lines[-1].endswith("…") and row.size > row.least
        if row.lines > 1 + more and (cut or squeezed):
            return None
        made.append(one)
    return made


def _height(rows: Sequence[LabelRow]) -> float:
    """Of rows of one line each, from the capitals of the first to what hangs below the last."""
    between = sum(_apart(upper, lower) for upper, lower in pairwise(rows))
    return _rise(rows[0]) + between + rows[-1].size * _DESCENT if rows else 0.0


def _apart(upper: LabelRow, lower: LabelRow) -> float:
    """From baseline to baseline."""
    return max(lower.size * _BETWEEN, upper.size * _DESCENT + _rise(lower) + 0.02 * lower.size)


def _rise(row: LabelRow) -> float:
    """How high its highest letter is above the baseline: `Č` is higher than `l`."""
    said = row.text + row.beside
    high = _ACCENTED if any(char.isupper() and ord(char) > 127 for char in said) else _ASCENT
    return high * max(row.size, _beside_size(row) if row.beside else 0.0)


@lru_cache(maxsize=4096)
def _set(row: LabelRow, measure: float, most: int) -> _Set:
    size = row.size
    measure -= width(printable(row.beside), Face.SEMIBOLD, _beside_size(row)) + _APART if row.beside else 0.0
    while True:
        style = Style(size, row.face, size * _LEADING)
        lines, smaller = set_in(row.text, style, measure, row.least)
        if (len(lines) <= most and smaller.size == size) or size <= row.least:
            break
        size = max(size - _FINE, min(row.least, size))
    kept = lines if len(lines) <= most else (*lines[: most - 1], _cut(lines[most - 1], style, measure))
    return _Set(row, kept, style, style.leading)


def _cut(line: str, style: Style, measure: float) -> str:
    while line and width(printable(f"{line}…"), style.face, style.size) > measure:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _beside_size(row: LabelRow) -> float:
    return max(row.beside_size or row.size, LEAST)


def _place(head: Sequence[_Set], foot: Sequence[_Set], column: LabelColumn) -> list[LabelText | LabelRule]:
    ink: list[LabelText | LabelRule] = []
    y = column.top
    for n, one in enumerate(head):
        y += _apart(head[n - 1].row, one.row) if n else _rise(one.row)
        ink += _ink(one, column, y)
        y += (len(one.lines) - 1) * one.leading
    y = column.bottom - (foot[-1].row.size * _DESCENT if foot else 0)
    for n, one in reversed([*enumerate(foot)]):
        y -= (len(one.lines) - 1) * one.leading
        ink += _ink(one, column, y)
        y -= _apart(foot[n - 1].row, one.row) if n else 0.0
    return ink


def _ink(one: _Set, column: LabelColumn, y: float) -> list[LabelText | LabelRule]:
    if one.row.ruled:
        return [LabelRule(column.left, column.right, y)]
    ink: list[LabelText | LabelRule] = [
        LabelText(column.left, y + n * one.leading, line, one.style) for n, line in enumerate(one.lines) if line
    ]
    if one.row.beside:
        style = Style(_beside_size(one.row), Face.SEMIBOLD)
        ink.append(LabelText(column.right, y, printable(one.row.beside), style, Align.RIGHT))
    return ink


MARGIN = 1.5
"""Text comes no nearer to the label's edge: sheets are fed and cut askew."""

_TEXT_LEAST = 12.0
"""A narrower column beside the code is no column: text goes under the code."""
_BELOW = 0.07
"""What of a letter hangs below its baseline, in millimetres a point."""
_AIR = 0.25
"""Beyond the quiet zone: round digits are a little higher than capitals, and `j` begins before its place."""
_RATHER = 0.85
"""Type rather shrinks to this part than begins above the code."""
_GIVES_WAY = 0.7
"""A code shrinks to this part of what it could be, so that its digits can stand under it."""


class LabelCode(Value):
    x: float
    y: float
    module: float
    text: str
    symbol: Symbol

    @property
    def side(self) -> float:
        return self.module * self.symbol.modules


Ink: TypeAlias = LabelCode | LabelText | LabelRule


class LabelArea(Value):
    """A label, and how far from each of its edges the printer cannot reach."""

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    dot: float

    @classmethod
    def of(cls, stock: Stock, offset: tuple[float, float] = (0.0, 0.0)) -> "LabelArea":
        """All labels of a sheet are alike, so each keeps away from its edges as the outermost ones must."""
        return cls(stock.width, stock.height, *stock.unreached(offset), 25.4 / stock.dpi)

    @property
    def text(self) -> LabelColumn:
        """What text may fill."""
        left, right, top, bottom = (max(MARGIN, edge) for edge in (self.left, self.right, self.top, self.bottom))
        return LabelColumn(left, self.width - right, top, self.height - bottom)

    def modules(self, most: float) -> Iterator[float]:
        """Sizes of a module from `most` down, in whole dots."""
        for dots in range(floor(most / self.dot + 1e-6), ceil(SMALLEST_MODULE / self.dot - 1e-6) - 1, -1):
            yield dots * self.dot


class LabelDraft(Value):
    """A design before it has a place: `wide` is the side the code would like, `beside` builds the rows for a column.

    `digits` is the type size of the code in digits; `centred`: the text stands in the middle of the height; `strip` so
    much is kept free at the bottom.
    """

    label: LabelData
    plan: LabelPlan
    side: float
    digits: float
    rows: Callable[[float], tuple[Sequence[LabelRow], Sequence[LabelRow]]]
    centred: bool = False
    strip: float = 0.0
    caption: bool = True


_Place: TypeAlias = tuple[LabelCode, Sequence[LabelText], LabelColumn, LabelColumn]
"""A code with the digits under it, and the columns for its text: from the height of the code on, and the whole."""


def arranged(area: LabelArea, draft: LabelDraft) -> list[Ink] | None:
    """The code with the text beside it, else with the text under it; None where neither fits."""
    if draft.strip:
        area = replace(area, height=area.height - draft.strip, bottom=max(0.0, area.bottom - draft.strip))
    for way in (_captioned, _bare, _stacked) if draft.caption else (_bare, _stacked):
        for code, caption, tight, column in way(area, draft):
            text = _text(draft, tight, column, digits=draft.caption and not caption)
            if text is not None:
                return [code, *caption, *text]
    return None


def _captioned(area: LabelArea, draft: LabelDraft) -> Iterator[_Place]:
    """The digits under the code."""
    modules = draft.plan.symbol.modules
    target = draft.side / modules
    style = Style(max(draft.digits, LEAST))
    wide = width(printable(draft.label.code), style.face, style.size)
    for module in area.modules(target):
        if module < target * _GIVES_WAY and module > SMALLEST_MODULE * 1.1:
            return
        side, quiet = modules * module, QUIET * module
        block = side + quiet + _AIR + cap(style.size)
        top, bottom = max(quiet, area.top), max(MARGIN, area.bottom)
        if top + block + style.size * _BELOW + bottom > area.height:
            continue
        y = min(max((area.height - block) / 2, top), area.height - bottom - style.size * _BELOW - block)
        x = max(quiet, area.left, area.text.left + max(0.0, wide - side) / 2)
        middle = x + side / 2
        left = max(x + side + quiet + _AIR, middle + wide / 2 + 1.0)
        column = replace(area.text, left=left)
        if column.width >= _TEXT_LEAST:
            caption = LabelText(middle, y + block, printable(draft.label.code), style, Align.CENTRE)
            tight = replace(column, top=y, bottom=y + block + style.size * _BELOW)
            yield LabelCode(x, y, module, draft.label.code, draft.plan.symbol), (caption,), tight, column


def _bare(area: LabelArea, draft: LabelDraft) -> Iterator[_Place]:
    """The code as large as the height allows, its digits in the text."""
    modules = draft.plan.symbol.modules
    for module in area.modules(max(draft.side / modules, SMALLEST_MODULE + area.dot)):
        side, quiet = modules * module, QUIET * module
        top, bottom = max(quiet, area.top), max(quiet, area.bottom)
        if top + side + bottom > area.height:
            continue
        y = min(max((area.height - side) / 2, top), area.height - bottom - side)
        x = max(quiet, area.left)
        column = replace(area.text, left=x + side + quiet + _AIR)
        if column.width >= _TEXT_LEAST:
            yield LabelCode(x, y, module, draft.label.code, draft.plan.symbol), (), column, column


def _stacked(area: LabelArea, draft: LabelDraft) -> Iterator[_Place]:
    """The code at the top, the text under it: for labels that are hardly wider than high."""
    modules = draft.plan.symbol.modules
    for module in area.modules(max(draft.side, area.height * 0.5) / modules):
        side, quiet = modules * module, QUIET * module
        if side + max(quiet, area.left) + max(quiet, area.right) > area.width:
            continue
        y = max(quiet, area.top)
        x = min(max((area.width - side) / 2, quiet, area.left), area.width - side - max(quiet, area.right))
        column = replace(area.text, top=y + side + quiet + _AIR)
        yield LabelCode(x, y, module, draft.label.code, draft.plan.symbol), (), column, column


def _text(
    draft: LabelDraft, tight: LabelColumn, full: LabelColumn, *, digits: bool = False
) -> list[LabelText | LabelRule] | None:
    """From the height of the code on, so that labels beside each other begin alike; higher only where they must."""
    head, foot = draft.rows(full.width)
    if digits:
        foot = (*foot, LabelRow(draft.label.code, max(draft.digits, LEAST), Face.REGULAR))
    if not head and not foot:
        return []
    made = (
        fill(tight, head, foot, least=1.0)
        or fill(replace(tight, bottom=full.bottom), head, foot, least=_RATHER)
        or fill(full, head, foot)
    )
    if made is None or not draft.centred:
        return made
    ends = [one.y + (one.style.size * _BELOW if isinstance(one, LabelText) else 0) for one in made]
    low = max(ends)
    high = min(one.y - (cap(one.style.size) if isinstance(one, LabelText) else 0) for one in made)
    down = (full.bottom - low - (high - full.top)) / 2
    return [replace(one, y=one.y + down) for one in made]
