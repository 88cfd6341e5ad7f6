"""The cells of one XLSX sheet, read as a stream with its limits in hand."""

import re
from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from equipment_app.domain.list_errors import ListRefused
from equipment_app.domain.value import Value
from equipment_app.exchange.cells import (
    EMPTY,
    Cell,
    CellKind,
    GridRow,
    Limits,
    date_cell,
    number_cell,
    text_cell,
    yes_no_cell,
)
from equipment_app.exchange.package import Markup

_MERGED: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_TEXTS: Final = frozenset(("v", "t", "f"))
_STARTING: Final = _TEXTS | {"c", "row", "rPh", "mergeCell"}
"""What is heard of when it begins; workbooks hold much else."""
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")


class Shared(Value):
    """What the sheets of a workbook have in common."""

    strings: list[str]
    date_styles: frozenset[int]
    epoch_1904: bool
    file: str
    limits: Limits


def read_rows(xml: bytes, shared: Shared, markup: Markup) -> tuple[GridRow, ...]:
    """The rows of a sheet that hold anything; a cell merged over several rows counts in each of them.
    Raises ListRefused: not a sheet, or past a limit.
    """
    reader = _Reader(shared, markup)
    parser = markup.parser()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data
    markup.parse(parser, xml)
    return _with_merged(reader.rows, reader.merged, shared)


class _Reader:
    """Handlers for one sheet. `c` is a cell, `v` its value, `f` its formula, `t` a text inside the cell (`is`)."""

    def __init__(self, shared: Shared, markup: Markup) -> None:
        self.rows: list[GridRow] = []
        self.merged: list[tuple[int, int, int]] = []
        """Column, first and last row."""
        self._shared = shared
        self._markup = markup
        self._number = 0
        self._column = 0
        self._cells: list[Cell] = []
        self._count = 0
        self._attributes: dict[str, str] = {}
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._valued = False
        self._phonetic = False
        self._into: list[str] | None = None
        self._known: dict[tuple[str, str, str], Cell] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._markup.spend()
        if ":" in name:
            name = name.rpartition(":")[2]
        if name not in _STARTING:
            return
        if name == "c":
            self._attributes = attributes
            self._value = []
            self._formula = None
            self._valued = False
        elif name == "v":
            self._into = self._value
            self._valued = True
        elif name == "t":
            self._into = None if self._phonetic else self._value
        elif name == "f":
            self._into = self._formula = []
        elif name == "row":
            self._start_row(attributes)
        elif name == "rPh":
            self._phonetic = True
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        if ":" in name:
            name = name.rpartition(":")[2]
        if name in _TEXTS:
            self._into = None
        elif name == "c":
            self._end_cell()
        elif name == "row":
            if self._cells:
                self._end_row()
        elif name == "rPh":
            self._phonetic = False

    def data(self, text: str) -> None:
        if self._into is not None:
            self._into.append(text)

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        if number and not (number.isdecimal() and len(number) < 8 and int(number) > self._number):
            raise ListRefused(self._shared.file, "damaged")
        self._number = int(number) if number else self._number + 1
        self._column = 0
        self._cells = []

    def _end_row(self) -> None:
        if len(self.rows) >= self._shared.limits.rows:
            raise ListRefused(self._shared.file, "rows", self._shared.limits.rows)
        self.rows.append(GridRow(self._number, tuple(self._cells)))
        self._markup.rows_read += 1

    def _end_cell(self) -> None:
        where = self._attributes.get("r")
        if where is not None:
            self._column = _column(where, self._shared.file)
        cell = self._cell()
        if cell.kind is not CellKind.EMPTY:
            self._put(cell)
        self._column += 1

    def _put(self, cell: Cell) -> None:
        limits, cells = self._shared.limits, self._cells
        if self._column >= limits.columns:
            raise ListRefused(self._shared.file, "columns", limits.columns)
        if self._count >= limits.cells:
            raise ListRefused(self._shared.file, "cells", limits.cells)
        left_out = self._column - len(cells)
        if left_out < 0:
            raise ListRefused(self._shared.file, "damaged")
        self._count += 1
        if left_out:
            cells.extend([EMPTY] * left_out)
        cells.append(cell)

    def _cell(self) -> Cell:
        kind = self._attributes.get("t", "n")
        raw = "".join(self._value)
        if len(raw) > self._shared.limits.cell_chars:
            raise ListRefused(self._shared.file, "cell_chars", self._shared.limits.cell_chars)
        if self._formula is not None and not raw and not (kind == "str" and self._valued):
            return Cell(CellKind.UNVALUED, "=" + "".join(self._formula)[:100])
        key = (kind, self._attributes.get("s", ""), raw)
        cell = self._known.get(key)
        if cell is None:
            cell = self._known[key] = _cell_of(*key, self._shared) if raw else EMPTY
        return cell

    def _merge(self, reference: str) -> None:
        if match := _MERGED.fullmatch(reference):
            column, first, last = _column(match[1], self._shared.file), int(match[2]), int(match[4])
            if last > first:
                self.merged.append((column, first, last))


def unescape(text: str) -> str:
    """Characters XML cannot hold are written `_x000D_`, and `_x` itself `_x005F_x`."""
    return _ESCAPED.sub(_unescaped, text) if "_x" in text else text


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if 0xD800 <= code <= 0xDFFF else chr(code)


def _cell_of(kind: str, style: str, raw: str, shared: Shared) -> Cell:
    try:
        match kind:
            case "s":
                return text_cell(shared.strings[_place(raw)])
            case "str" | "inlineStr":
                return text_cell(unescape(raw))
            case "b":
                return yes_no_cell(raw.strip() in ("1", "true"))
            case "e":
                return Cell(CellKind.ERROR, raw)
            case "d":
                return date_cell(date.fromisoformat(raw[:10]))
            case _:
                return _number(raw, style, shared)
    except (ValueError, IndexError) as error:
        raise ListRefused(shared.file, "damaged") from error


def _place(raw: str) -> int:
    """Raises ValueError for what is no place counted from the first."""
    place = int(raw)
    if place < 0:
        raise ValueError(raw)
    return place


def _number(raw: str, style: str, shared: Shared) -> Cell:
    cell = number_cell(raw)
    if style.isdecimal() and int(style) in shared.date_styles and cell.kind is CellKind.NUMBER:
        day = day_of(float(raw), epoch_1904=shared.epoch_1904)
        return date_cell(day) if day else cell
    return cell


def day_of(serial: float, *, epoch_1904: bool = False) -> date | None:
    """The day Excel means by a number. It believes in 29 February 1900, so the days before are one off."""
    days = int(serial)
    if not 1 <= days < 2_958_466:
        return None
    if epoch_1904:
        return date(1904, 1, 1) + timedelta(days) if days < 2_957_004 else None
    return date(1899, 12, 31 if days < 60 else 30) + timedelta(days)


@lru_cache(maxsize=1 << 10)
def _letters(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _column(reference: str, file: str) -> int:
    """0 for `A7`, 27 for `AB7` and for `AB`."""
    letters = reference.rstrip("0123456789")
    if not letters or len(letters) > 3 or not (letters.isascii() and letters.isalpha() and letters.isupper()):
        raise ListRefused(file, "damaged")
    return _letters(letters)


def _with_merged(rows: list[GridRow], merged: list[tuple[int, int, int]], shared: Shared) -> tuple[GridRow, ...]:
    """Merged cells are stored once, at the top; here each row below gets the value too, never the columns beside."""
    numbers = [row.number for row in rows]
    filled = 0
    for column, first, last in merged:
        begin, end = bisect_left(numbers, first), bisect_right(numbers, last)
        filled += end - begin
        if filled > shared.limits.cells:
            raise ListRefused(shared.file, "cells", shared.limits.cells)
        if begin == end or numbers[begin] != first or column >= len(rows[begin].cells):
            continue
        value = rows[begin].cells[column]
        for at in range(begin + 1, end):
            cells = list(rows[at].cells)
            cells.extend([EMPTY] * (column + 1 - len(cells)))
            cells[column] = cells[column] or value
            rows[at] = GridRow(rows[at].number, tuple(cells))
    return tuple(rows)
