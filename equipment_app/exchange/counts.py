"""Reading the counts of a stock-take from a list: of a station without the store, or written from paper."""

from collections.abc import Sequence
from typing import TypeAlias

from equipment_app.exchange.cells import Grid, GridRow
from equipment_app.exchange.columns import fold

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
