"""Finding the table in a sheet: below titles, beside notes, between blank rows, its columns in any order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import TypeAlias

from equipment_app.domain.lists import ListKind
from equipment_app.domain.value import Value
from equipment_app.exchange.cells import EMPTY, Cell, CellKind, Grid, GridRow, text_cell
from equipment_app.exchange.columns import COLUMNS, fold, guess, recognise

_SEARCHED_ROWS = 60
_NOTES = frozenset(
    ("celkem", "soucet", "mezisoucet", "total", "subtotal", "poznamka", "poznamky", "vyhotovil", "vyhotovila")
) | frozenset(("zpracoval", "zpracovala", "schvalil", "schvalila", "vytisteno"))
"""First words (folded) of a row that adds up or signs a table rather than being part of it."""
_NOTE_CELLS = 2

Mapped = Mapping[int, str]
"""Position of a column in the sheet (0 is A) to its field; an empty field leaves the column out."""


class Heading(Value):
    """One column of the sheet as the mapping step shows it."""

    column: int
    text: str
    field: str | None
    guess: str | None
    """What a heading nobody knows may stand for."""


class RawRow(Value):
    number: int
    cells: Mapping[str, Cell]
    """By field; empty cells are not here."""
    mended: frozenset[str] = frozenset()
    """Fields whose value somebody said anew, also where it is what stood there."""


class RawList(Value):
    """A sheet whose columns are known, its rows not yet read for what they mean."""

    kind: ListKind
    file: str
    sha256: str
    sheet: str
    heading_row: int
    """0 when the sheet has no row that could be one."""
    headings: tuple[Heading, ...]
    missing: tuple[str, ...]
    """Required fields no column stands for."""
    rows: tuple[RawRow, ...]
    notes: tuple[tuple[int, str], ...]
    """Rows left out because they sum up or sign the table: number and how they begin."""

    def column(self, field: str) -> str:
        """The heading of `field` as the file has it; empty when no column stands for it."""
        return next((heading.text for heading in self.headings if heading.field == field), "")

    def mended(self, fixes: Mapping[tuple[int, str], str]) -> "RawList":
        """The list with other values in some cells, by row number and field: as if they had been typed there."""
        by_row: dict[int, dict[str, Cell]] = {}
        for (number, field), value in fixes.items():
            by_row.setdefault(number, {})[field] = text_cell(value)
        rows = (
            RawRow(row.number, {**row.cells, **said}, frozenset(said)) if (said := by_row.get(row.number)) else row
            for row in self.rows
        )
        return replace(self, rows=tuple(rows))


def read_list(kind: ListKind, grid: Grid, mapping: Mapped | None = None) -> RawList:
    """The list in a sheet. `mapping` says what headings stand for where the file does not say it well enough."""
    sheet = kind, grid.file, grid.sha256, grid.sheet
    at = _heading_at(kind, grid.rows, mapping)
    if at is None:
        return RawList(*sheet, 0, (), _missing(kind, ()), (), ())
    headings = _headings(kind, grid.rows[at], grid.rows[at + 1 :], mapping or {})
    fields = {heading.column: heading.field for heading in headings if heading.field}
    body, notes = _without_notes(grid.rows[at + 1 :], grid.rows[at], {heading.column for heading in headings})
    rows = tuple(RawRow(row.number, _cells(row, fields)) for row in body)
    return RawList(*sheet, grid.rows[at].number, headings, _missing(kind, fields.values()), rows, notes)


def lists_in(kind: ListKind, grids: Sequence[Grid], mapping: Mapped | None = None) -> list[RawList]:
    """The lists of this kind among the sheets; if there is none, the sheet that is most like one, as it is."""
    visible = [grid for grid in grids if not grid.hidden]
    found = [read_list(kind, grid, mapping) for grid in visible or grids]
    whole = [each for each in found if each.heading_row and not each.missing]
    return whole or sorted(found, key=lambda each: -sum(heading.field is not None for heading in each.headings))[:1]


def _heading_at(kind: ListKind, rows: Sequence[GridRow], mapping: Mapped | None) -> int | None:
    """Index of the row with most known headings, else of the first that could be one."""
    searched = range(min(_SEARCHED_ROWS, len(rows)))
    known = {at: len({recognise(kind, cell.text) for cell in _texts(rows[at])} - {None}) for at in searched}
    best = max(searched, key=lambda at: known[at], default=None)
    if best is not None and (known[best] > 1 or (known[best] == 1 and not mapping)):
        return best
    return next((at for at in searched if len(_texts(rows[at])) > 1), best)


def _texts(row: GridRow) -> list[Cell]:
    return [cell for cell in row.cells if cell.kind is CellKind.TEXT]


def _headings(kind: ListKind, row: GridRow, below: Sequence[GridRow], mapping: Mapped) -> tuple[Heading, ...]:
    """Every column with a heading, or with values under none. Of two columns for one field the first counts."""
    width = max((len(r.cells) for r in (row, *below)), default=0)
    filled = {column for r in below for column, cell in enumerate(r.cells) if cell}
    headings: list[Heading] = []
    taken = {field for field in mapping.values() if field}
    for column in range(width):
        text = row.cells[column].text if column < len(row.cells) else ""
        if not text and column not in filled:
            continue
        field = mapping.get(column) if column in mapping else recognise(kind, text)
        if column not in mapping and field in taken:
            field = None
        taken |= {field} if field else set()
        headings.append(Heading(column, text, field or None, None if field or column in mapping else guess(kind, text)))
    return tuple(headings)


def _missing(kind: ListKind, fields: Iterable[str]) -> tuple[str, ...]:
    known = set(fields)
    return tuple(c.field for c in COLUMNS[kind] if c.required and not {c.field, c.unless} & known)


def _cells(row: GridRow, fields: Mapping[int, str]) -> dict[str, Cell]:
    return {fields[column]: cell for column, cell in enumerate(row.cells) if cell and column in fields}


def _without_notes(
    rows: Sequence[GridRow], heading: GridRow, columns: set[int]
) -> tuple[list[GridRow], tuple[tuple[int, str], ...]]:
    """The rows of the table without those that repeat its heading, and apart those that only sum it up or sign it."""
    inside = [row for row in rows if any(cell for column, cell in enumerate(row.cells) if column in columns)]
    end = _last_of_table(inside)
    body: list[GridRow] = []
    notes: list[tuple[int, str]] = []
    for at, row in enumerate(inside):
        if _repeats(heading, row):
            continue
        if at > end or _is_note(row):
            notes.append((row.number, next(cell.text for cell in row.cells if cell)))
        else:
            body.append(row)
    return body, tuple(notes)


def _last_of_table(rows: Sequence[GridRow]) -> int:
    """Index of the last row before the notes that follow the table after a blank row or with a word for a sum."""
    gaps = {at for at, (above, row) in enumerate(pairwise(rows), start=1) if row.number > above.number + 1}
    end = len(rows) - 1
    at = end
    while at > 0 and len([cell for cell in rows[at].cells if cell]) <= _NOTE_CELLS:
        if _is_note(rows[at]) or (at in gaps and _is_prose(rows[at])):
            end = at - 1
        at -= 1
    return end


def _repeats(heading: GridRow, row: GridRow) -> bool:
    """The heading again, on a new page or as the lower half of cells merged over two rows."""
    pairs = zip_longest(row.cells, heading.cells, fillvalue=EMPTY)
    return all(not cell or cell.text == above.text for cell, above in pairs)


def _is_note(row: GridRow) -> bool:
    filled = [cell for cell in row.cells if cell]
    return len(filled) <= _NOTE_CELLS and fold(filled[0].text.split()[0]) in _NOTES


def _is_prose(row: GridRow) -> bool:
    """A single cell with several words: nobody's number or code."""
    filled = [cell for cell in row.cells if cell]
    return len(filled) == 1 and len(filled[0].text.split()) > 2


CountRow: TypeAlias = tuple[int, str, str, str]
"""Number of the row, place, what, how many: empty for a scan."""
_HEADINGS = ("misto", "place", "umisteni")
_COLUMNS = 3


def count_rows(grids: Sequence[Grid]) -> list[CountRow]:
    """Of the sheets that are shown, in their order; a row of headings is passed over."""
    return [_read(row) for grid in grids if not grid.hidden for row in grid.rows if not _is_heading(row)]


def _read(row: GridRow) -> CountRow:
    place, what, quantity = [cell.text for cell in row.cells[:_COLUMNS]] + [""] * max(0, _COLUMNS - len(row.cells))
    return row.number, place, what, quantity


def _is_heading(row: GridRow) -> bool:
    return bool(row.cells) and fold(row.cells[0].text) in _HEADINGS
