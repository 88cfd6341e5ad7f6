"""What a sheet holds, whatever file it came from: rows of cells, each typed and with the text it was typed from;
and what a cell means: numbers, money, days, yes and no, as Czechs type them and as spreadsheets turn them.

And how much of a stranger's file is read. Reached limits refuse the file; nothing is cut off silently.
"""

import re
import unicodedata
from calendar import monthrange
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final, Generic, NamedTuple, TypeVar

from equipment_app.domain.value import Value
from equipment_app.exchange.columns import fold
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


class Cell(Value):
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


class Grid(Value):
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


class Limits(Value):
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


_CURRENCY: Final = re.compile(r"(?:,-+|,–|,—)?\s*(?:Kč|CZK|,-)?\s*\.?", re.IGNORECASE)
_FOREIGN: Final = re.compile(r"[€$£]|\b(?:EUR|USD|GBP)\b", re.IGNORECASE)
_PLAIN: Final = re.compile(r"[+-]?\d+([.,]\d+)?", re.ASCII)
_GROUPED: Final = re.compile(r"[+-]?[1-9]\d{0,2}(?:([.,])\d{3})+(?:(?!\1)[.,]\d+)?", re.ASCII)
_DAY: Final = re.compile(
    r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{2}|\d{4})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?", re.ASCII
)
_ISO_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{1,2}:\d{2}.*)?", re.ASCII)
_SCIENTIFIC: Final = re.compile(r"\d([.,]\d+)?E[+-]?\d+")
_EXACT_DIGITS: Final = 10**15
"""From here on a spreadsheet no longer keeps every digit of a number."""
_YES: Final = frozenset(("ano", "a", "yes", "y", "true", "pravda", "1", "x"))
_NO: Final = frozenset(("ne", "n", "no", "false", "nepravda", "0", ""))
LONGEST_TEXT: Final = 200
LARGEST_COUNT: Final = 1_000_000
FIRST_DAY: Final = date(1950, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)
_FIRST_SERIAL: Final = 32_874
"""1 January 1990 as a spreadsheet counts days."""
_EPOCH: Final = date(1899, 12, 30)


class Unreadable(Exception):
    """What a cell says cannot be taken for what the column needs."""

    def __init__(self, what: str, *fixes: str) -> None:
        super().__init__(what)
        self.what = what
        self.fixes = fixes


T_co = TypeVar("T_co", covariant=True)


class Doubtful(Value, Generic[T_co]):
    """A value taken with a remark: `what` names the remark."""

    value: T_co
    what: str


def text(cell: Cell) -> str:
    """Free text, as it shows. Raises Unreadable: longer than anybody would print."""
    if len(cell.text) > LONGEST_TEXT:
        raise Unreadable("too_long")
    return cell.text


def identifier(cell: Cell) -> str:
    """A number or code of something, digit for digit.
    Raises Unreadable: a spreadsheet made a day of it, or lost some of its digits.
    """
    if cell.kind is CellKind.DATE:
        raise Unreadable("became_date")
    if cell.kind is CellKind.YES_NO:
        raise Unreadable("became_yes_no")
    if cell.kind is CellKind.NUMBER and isinstance(cell.value, int) and abs(cell.value) >= _EXACT_DIGITS:
        raise Unreadable("digits_lost")
    if cell.kind is CellKind.TEXT and _SCIENTIFIC.fullmatch(cell.text):
        raise Unreadable("digits_lost")
    return text(cell)


def number(cell: Cell) -> Decimal:
    """Any number: `1 290`, `1290,50`, `1.290,50`, `1,290.50`.
    Raises Unreadable: text, a day, or `1.290`, which may be 1290 or 1,29.
    """
    if cell.kind is CellKind.NUMBER and isinstance(cell.value, int | Decimal):
        return Decimal(cell.value)
    if cell.kind is not CellKind.TEXT:
        raise Unreadable("not_a_number")
    digits = "".join(cell.text.split()).replace("−", "-")
    if _PLAIN.fullmatch(digits) and not (_GROUPED.fullmatch(digits) and "." in digits):
        return Decimal(digits.replace(",", "."))
    if match := _GROUPED.fullmatch(digits):
        mark = match[1]
        joined = digits.replace(mark, "")
        if digits.count(mark) == 1 and joined.lstrip("+-").isdecimal():
            raise Unreadable("ambiguous_number", joined, digits.replace(".", ","))
        return Decimal(joined.replace(",", "."))
    raise Unreadable("not_a_number")


def count(cell: Cell) -> int:
    """A whole number of at least one.
    Raises Unreadable: not a number, not whole, below one, or more than anybody counts.
    """
    value = number(cell)
    if value != value.to_integral_value():
        raise Unreadable("not_whole")
    if value < 1:
        raise Unreadable("below_one")
    if value > LARGEST_COUNT:
        raise Unreadable("too_many")
    return int(value)


def money(cell: Cell) -> int | Doubtful[int]:
    """Haléře. A currency in the cell and parts of a haléř are remarked on.
    Raises Unreadable: not a number, below zero, or another currency.
    """
    if cell.kind is CellKind.TEXT and _FOREIGN.search(cell.text):
        raise Unreadable("foreign_currency")
    bare = _without_currency(cell.text) if cell.kind is CellKind.TEXT else cell.text
    value = number(cell if bare == cell.text else Cell(CellKind.TEXT, bare, bare))
    if value < 0:
        raise Unreadable("negative")
    haler = value * 100
    exact = int(haler.to_integral_value(ROUND_HALF_UP))
    if exact != haler:
        return Doubtful(exact, "rounded")
    return exact if bare == cell.text else Doubtful(exact, "currency")


def day(cell: Cell) -> date | Doubtful[date]:
    """A day: `22.8.2009`, `22. 8. 2009`, `22/8/2009`, `2009-08-22`, or a date cell.
    Raises Unreadable: not a day, a day no month has, a year of two digits, or a day far from our time.
    """
    if cell.kind is CellKind.DATE and isinstance(cell.value, date):
        return _of_our_time(cell.value)
    if cell.kind is CellKind.NUMBER and isinstance(cell.value, int) and cell.value >= _FIRST_SERIAL:
        if cell.value > (LAST_DAY - _EPOCH).days:
            raise Unreadable("not_a_date")
        return Doubtful(date.fromordinal(_EPOCH.toordinal() + cell.value), "serial_date")
    if match := _ISO_DAY.fullmatch(cell.text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY.fullmatch(cell.text):
        if len(match[4]) == 2:
            raise Unreadable("short_year", f"{int(match[1])}.{int(match[3])}.20{match[4]}")
        return _day(int(match[4]), int(match[3]), int(match[1]))
    raise Unreadable("not_a_date")


def yes(cell: Cell) -> bool:
    """Yes or no, in Czech or English, as a word, a tick or a figure. Raises Unreadable: anything else."""
    if isinstance(cell.value, bool):
        return cell.value
    word = fold(cell.text)
    if word not in _YES | _NO:
        raise Unreadable("not_yes_no", "ano", "ne")
    return word in _YES


def _without_currency(written: str) -> str:
    match = re.match(r"(?P<number>[-−+]?[\d\s.,]*\d)\s*(?P<rest>.*)", written)
    return match["number"] if match and _CURRENCY.fullmatch(match["rest"]) else written


def _day(year: int, month: int, day_: int) -> date:
    if not (1 <= month <= 12 and 1 <= day_ <= 31 and year >= 1):
        raise Unreadable("not_a_date")
    last = monthrange(year, month)[1]
    if day_ > last:
        raise Unreadable("no_such_day", f"{last}.{month}.{year}")
    return _of_our_time(date(year, month, day_))


def _of_our_time(value: date) -> date:
    if not FIRST_DAY <= value <= LAST_DAY:
        raise Unreadable("far_date")
    return value
