"""CSV, chiefly as Czech Excel saves it: Windows-1250 or UTF-8, semicolons. Every cell is text.

Text that a spreadsheet would take for a formula cannot be said to be text in this one format, so an apostrophe goes
before it (OWASP ASVS 1.2.10). The wide forms count as formulas in East Asian spreadsheets.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from equipment_app.domain.list_errors import ListRefused
from equipment_app.domain.outcome import Step
from equipment_app.exchange.cells import Cell, Grid, GridRow, Limits, text_cell

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
_GUARD = "'"


def guarded(text: str) -> str:
    return _GUARD + text if _is_formula(text) else text


def unguarded(text: str) -> str:
    """The text again that `guarded` was given."""
    return text[1:] if text.startswith(_GUARD) and _is_formula(text) else text


def _is_formula(text: str) -> bool:
    return text.lstrip(_GUARD).startswith(FORMULA_STARTS)


_DELIMITERS: Final = (";", "\t", ",", "|")
_SAMPLE_ROWS: Final = 40
_LINE_CHARS: Final = 1 << 18
_MOST_ROWS: Final = 2_000_000
"""Excel saves a million rows of nothing when a whole column was formatted."""
_STEP_ROWS: Final = 500
_BINARY: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")
_QUOTED: Final = re.compile('="([^"]*)"')
"""How a number is kept as text in a CSV for Excel: `="099001"`."""


def read_delimited(file: str, data: bytes, sha256: str, limits: Limits, step: Step) -> Grid:
    """The one sheet of a CSV file.
    Raises ListRefused: not text, in no encoding we know, a quote that never ends, or past a limit.
    """
    text = _decoded(data, file)
    if _BINARY.search(text):
        raise ListRefused(file, "not_a_list")
    first, _, rest = text.partition("\n")
    if named := re.fullmatch(r"sep=(.)\r?", first):
        delimiter, text = named[1], rest
    else:
        delimiter = _delimiter(text)
    return Grid(file, sha256, PurePath(file).stem, tuple(_rows(file, text, delimiter, limits, step)))


def _decoded(data: bytes, file: str) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _strict(data, file, encoding)
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _strict(data, file, "cp1250")


def _strict(data: bytes, file: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ListRefused(file, "encoding") from error


def _delimiter(text: str) -> str:
    """The one that cuts most rows of the beginning into the same number of columns, then into most columns."""
    sample = "".join(io.StringIO(text[:_LINE_CHARS], newline="").readlines()[:_SAMPLE_ROWS])
    scores = {delimiter: _evenness(sample, delimiter) for delimiter in _DELIMITERS}
    return max(_DELIMITERS, key=lambda delimiter: scores[delimiter])


def _evenness(sample: str, delimiter: str) -> tuple[int, int]:
    widths: Counter[int] = Counter()
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            widths[len(row)] += len(row) > 1
    except csv.Error:
        return 0, 0
    width, rows = max(widths.items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
    return rows, width


def _rows(file: str, text: str, delimiter: str, limits: Limits, step: Step) -> Iterator[GridRow]:
    reader = csv.reader(_lines(file, text), delimiter=delimiter, strict=True)
    known: dict[str, Cell] = {}
    rows = number = cells = 0
    try:
        for number, texts in enumerate(reader, start=1):
            if number > _MOST_ROWS:
                raise ListRefused(file, "rows", limits.rows)
            if not any(texts):
                continue
            if any(texts[limits.columns :]):
                raise ListRefused(file, "columns", limits.columns)
            row = tuple(known.get(text) or known.setdefault(text, _cell(text)) for text in texts[: limits.columns])
            rows, cells = rows + any(row), cells + len(row)
            _check(file, row, rows, cells, limits)
            if rows % _STEP_ROWS == 0:
                step(rows, 0)
            if any(row):
                yield GridRow(number, row)
    except csv.Error as error:
        raise ListRefused(file, "quotes", row=number + 1) from error


def _lines(file: str, text: str) -> Iterator[str]:
    for line in io.StringIO(text, newline=""):
        if len(line) > _LINE_CHARS:
            raise ListRefused(file, "line_chars", _LINE_CHARS)
        yield line


def _check(file: str, row: tuple[Cell, ...], rows: int, cells: int, limits: Limits) -> None:
    if rows > limits.rows:
        raise ListRefused(file, "rows", limits.rows)
    if cells > limits.cells:
        raise ListRefused(file, "cells", limits.cells)
    if any(len(cell.text) > limits.cell_chars for cell in row):
        raise ListRefused(file, "cell_chars", limits.cell_chars)


def _cell(text: str) -> Cell:
    if match := _QUOTED.fullmatch(text):
        return text_cell(match[1])
    return text_cell(unguarded(text))
