"""A register: its title, columns, rows, headings and sums, said once for paper, spreadsheets and the screen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import accumulate
from typing import Generic, Literal, TypeAlias, TypeVar

from equipment_app.domain.papers import Funding, Letterhead
from equipment_app.domain.value import Value
from equipment_app.domain.words import Lang, Words

ValueKind: TypeAlias = Literal["text", "number", "money", "date", "yes_no"]
"""Money is in haléře (1/100 Kč)."""
RegisterCell: TypeAlias = str | int | date | None
Row = TypeVar("Row")


class RegisterColumn(Value, Generic[Row]):
    """Of tables alone where it has no width, of paper alone where it has no title."""

    title: Words
    value: Callable[[Row, Lang], RegisterCell]
    kind: ValueKind = "text"
    width: float = 0
    """A share of the sheet's width."""
    short: str = ""
    """The title on paper, where it is another."""
    summed: bool = False
    """Totals and carried rows say the sum of its values."""
    told: Words | None = None
    """How the screen says that sum, as in `issued {}`; as pieces, or as money, where nothing is given."""
    names: bool = False
    """It tells who people are; their personal numbers stand elsewhere."""

    @property
    def on_paper(self) -> str:
        return self.short or self.title.cs


class RegisterSection(Value, Generic[Row]):
    """Rows under a heading, then `parts` with headings of their own; `total` are the words of the sums of them all."""

    heading: str
    rows: Sequence[Row] = ()
    parts: "Sequence[RegisterSection[Row]]" = ()
    total: str = ""

    def all_rows(self) -> Iterator[Row]:
        yield from self.rows
        for part in self.parts:
            yield from part.all_rows()


class AsOf(Value):
    """What the books were when they were asked, by whom and about which unit: printed with every answer."""

    letterhead: Letterhead
    at: datetime
    """Local time, Europe/Prague."""
    sequence: int
    """The journal's last entry."""
    code: str
    """The 26 characters of that entry."""
    printed_by: str
    unit: str = ""
    """Name of the one unit asked about; empty for all."""
    hash: str = ""
    """Of the journal's last entry, 64 hexadecimal digits."""


class Register(Value, Generic[Row], kw_only=True):
    """Equal registers give equal papers and tables. Paper is in Czech, tables are in either language."""

    title: Words
    subtitle: str
    subject: tuple[str, str]
    """Label and value of what the register speaks of: the period, or the day."""
    state: AsOf
    columns: Sequence[RegisterColumn[Row]]
    rows: Sequence[Row]
    """In the order of a table; on paper they stand in `sections`."""
    sections: Sequence[RegisterSection[Row]]
    facts: Sequence[tuple[str, str, float]] = ()
    """Label, value and weight of each cell of the row under the head."""
    remark: str = ""
    """Set under the last row."""
    other_heading: str = ""
    """On paper, where it is not the title."""
    closing: str = ""
    """The words of the last row, where they are not `Celkem 33 položek, konec seznamu`."""
    note: Callable[[Row], str] = lambda _row: ""
    """Set under a row."""
    numbered: float = 9
    """The width of a first column with the numbers of rows."""
    landscape: bool = True
    fundings: Sequence[Funding] = ()
    """Whose logos and sentences are set under the last row."""

    @property
    def printed(self) -> Sequence[RegisterColumn[Row]]:
        """The columns on paper, without that of numbers."""
        return [column for column in self.columns if column.width]

    def running(self) -> dict[int, list[int]]:
        """For each summed column of `printed` the sums of the first 0, 1, 2 … rows as they are printed."""
        rows = [row for section in self.sections for row in section.all_rows()]
        summed = ((place, column) for place, column in enumerate(self.printed) if column.summed)
        return {place: [0, *accumulate(_number(column.value(row, "cs")) for row in rows)] for place, column in summed}

    def totals(self) -> tuple[int, ...]:
        """Of the summed columns, from left to right."""
        return tuple(sums[-1] for sums in self.running().values())

    def sums(self) -> list[tuple[RegisterColumn[Row], int]]:
        """What the paper ends with: each summed column and its sum."""
        return list(zip((column for column in self.printed if column.summed), self.totals(), strict=True))

    def told(self, *, names: bool) -> "Register[Row]":
        """Itself, or without the columns that tell names."""
        return self if names else replace(self, columns=[column for column in self.columns if not column.names])

    @property
    def heading(self) -> str:
        """The title on paper."""
        return self.other_heading or self.title.cs


def _number(value: RegisterCell) -> int:
    return value if isinstance(value, int) else 0
