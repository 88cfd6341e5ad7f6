"""What a sheet holds, whatever file it came from: rows of cells, each typed and with the text it was typed from.

And how much of a stranger's file is read. Reached limits refuse the file; nothing is cut off silently.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from equipment_app.measures import dotted_day


class CellKind(StrEnum):
    EMPTY = "empty"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes_no"
    UNVALUED = "unvalued"
    """A formula whose value is not stored in the file."""
    ERROR = "error"
    """`#REF!`, `#N/A` and their kin."""


CellValue = str | int | Decimal | bool | date | None


@dataclass(frozen=True, slots=True)
class Cell:
    """`text` is what a person would read in it; `value` is an int for every whole number."""

    kind: CellKind
    text: str = ""
    value: CellValue = None

    def __bool__(self) -> bool:
        return self.kind is not CellKind.EMPTY


EMPTY = Cell(CellKind.EMPTY)


class GridRow(NamedTuple):
    number: int
    """As the sheet counts: the first row is 1."""
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet. Blank rows are left out; `number` of the others says where they were."""

    file: str
    sha256: str
    sheet: str
    """Title of the sheet; for CSV the file's name without its ending."""
    rows: tuple[GridRow, ...]
    hidden: bool = False


def text_cell(text: str) -> Cell:
    tidy = clean(text)
    return Cell(CellKind.TEXT, tidy, tidy) if tidy else EMPTY


def number_cell(text: str) -> Cell:
    """`text` is a number as XML writes it: `990001`, `990001.0`, `1.29E3`, `1290.0999999999999` (which is 1290.1)."""
    number = float(text)
    if number != number or number in (float("inf"), float("-inf")):
        return Cell(CellKind.ERROR, text)
    value = int(number) if number.is_integer() else Decimal(repr(number))
    return Cell(CellKind.NUMBER, str(value), value)


def date_cell(day: date) -> Cell:
    day = day.date() if isinstance(day, datetime) else day
    return Cell(CellKind.DATE, dotted_day(day), day)


def yes_no_cell(value: bool) -> Cell:
    return Cell(CellKind.YES_NO, "ano" if value else "ne", value)


_BLANKS = re.compile(r"\s+")


def clean(text: str) -> str:
    """`text` in Unicode NFC, without what cannot be seen, its white space single and inside only."""
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFC", _BLANKS.sub(" ", text))
        if not text.isprintable():
            text = "".join(char for char in text if unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp"))
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Limits:
    """A list of 100,000 deliveries fits. A file at every limit takes seconds, and the reading can be stopped."""

    file_bytes: int = 32 << 20
    parts: int = 500
    """Files inside a workbook."""
    unpacked_bytes: int = 160 << 20
    ratio: int = 200
    """Unpacked to packed, of any part above 1 MiB. Real lists reach 40."""
    elements: int = 8_000_000
    """XML elements of one workbook."""
    sheets: int = 50
    rows: int = 120_000
    columns: int = 256
    cells: int = 2_500_000
    cell_chars: int = 32_767
    """As Excel."""


LIMITS = Limits()
