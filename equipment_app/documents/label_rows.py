"""A column of text on a label: rows that shrink, then wrap, then end in an ellipsis, and never overlap. Millimetres."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from equipment_app.documents.encoding import printable
from equipment_app.documents.fonts import MM, Face, width
from equipment_app.documents.sheet import Align
from equipment_app.documents.style import Style
from equipment_app.documents.typeset import set_in

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


@dataclass(frozen=True, slots=True)
class LabelRow:
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


@dataclass(frozen=True, slots=True)
class Text:
    """One line of ink. `y` is its baseline."""

    x: float
    y: float
    text: str
    style: Style
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Rule:
    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class LabelColumn:
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


@dataclass(frozen=True, slots=True)
class _Set:
    """A row as it is set: its lines, and how far their baselines are apart."""

    row: LabelRow
    lines: tuple[str, ...]
    style: Style
    leading: float


def cap(size: float) -> float:
    return size * _CAP


def fill(
    column: LabelColumn, head: Sequence[LabelRow], foot: Sequence[LabelRow] = (), *, least: float = 0.0
) -> list[Text | Rule] | None:
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
    measure -= _beside_width(row) + _APART if row.beside else 0.0
    while True:
        style = Style(size, row.face, size * _LEADING)
        lines, smaller = set_in(row.text, style, measure, row.least)
        if (len(lines) <= most and smaller.size == size) or size <= row.least:
            break
        size = max(size - _FINE, min(row.least, size))
    kept = lines if len(lines) <= most else (*lines[: most - 1], _cut(lines[most - 1], style, measure))
    return _Set(row, kept, style, style.leading)


def _cut(line: str, style: Style, measure: float) -> str:
    while line and _width(f"{line}…", style) > measure:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _beside_width(row: LabelRow) -> float:
    return width(printable(row.beside), Face.SEMIBOLD, _beside_size(row))


def _beside_size(row: LabelRow) -> float:
    return max(row.beside_size or row.size, LEAST)


def _width(text: str, style: Style) -> float:
    return width(printable(text), style.face, style.size)


def _place(head: Sequence[_Set], foot: Sequence[_Set], column: LabelColumn) -> list[Text | Rule]:
    ink: list[Text | Rule] = []
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


def _ink(one: _Set, column: LabelColumn, y: float) -> list[Text | Rule]:
    if one.row.ruled:
        return [Rule(column.left, column.right, y)]
    ink: list[Text | Rule] = [
        Text(column.left, y + n * one.leading, line, one.style) for n, line in enumerate(one.lines) if line
    ]
    if one.row.beside:
        style = Style(_beside_size(one.row), Face.SEMIBOLD)
        ink.append(Text(column.right, y, printable(one.row.beside), style, Align.RIGHT))
    return ink
