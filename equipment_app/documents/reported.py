"""What a register says: titled columns, sections of rows, and how the head names it. Values are typed, not yet set."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import accumulate
from typing import TypeAlias

from equipment_app.domain.papers import Letterhead

Value: TypeAlias = str | int | date | None


class Kind(StrEnum):
    """What a column holds. Money is in haléře."""

    TEXT = "text"
    COUNT = "count"
    MONEY = "money"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Column:
    """`width` is a share of the sheet's width. `summed`: totals and carried rows say the sum of its values."""

    title: str
    width: float
    kind: Kind = Kind.TEXT
    summed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One value for each column; None prints as a dash."""

    values: tuple[Value, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading, then `parts` with headings of their own; `total` are the words of the sums of them all."""

    heading: str
    rows: tuple[Row, ...] = ()
    parts: "tuple[Section, ...]" = ()
    total: str = ""

    def all_rows(self) -> Iterator[Row]:
        yield from self.rows
        for part in self.parts:
            yield from part.all_rows()


@dataclass(frozen=True, slots=True)
class Report:
    """All that a register prints. Equal reports give equal bytes."""

    title: str
    subtitle: str
    subject: tuple[str, str]
    """Label and value of the large line at the top right: the period, or the day the register speaks of."""
    letterhead: Letterhead
    at: datetime
    """When it was made; local time, Europe/Prague."""
    sequence: int
    """The journal's last entry when the books were asked."""
    code: str
    """The 26 characters of that entry."""
    printed_by: str
    columns: tuple[Column, ...]
    sections: tuple[Section, ...]
    closing: str
    """The words of the last row: `Celkem 33 položek, konec seznamu`."""
    facts: tuple[tuple[str, str, float], ...] = ()
    """Label, value and weight of each cell of the row under the head."""
    remark: str = ""
    """Set under the last row."""
    qr: str = ""
    landscape: bool = False

    def running(self) -> dict[int, list[int]]:
        """For each summed column the sums of the first 0, 1, 2 … rows; the last of them is what the paper ends with."""
        rows = [row.values for section in self.sections for row in section.all_rows()]
        summed = (number for number, column in enumerate(self.columns) if column.summed)
        return {column: [0, *accumulate(_number(values[column]) for values in rows)] for column in summed}

    def count(self) -> int:
        """Of all rows."""
        return sum(1 for section in self.sections for _ in section.all_rows())

    def totals(self) -> tuple[int, ...]:
        """Of the summed columns, from left to right."""
        return tuple(sums[-1] for sums in self.running().values())


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0
