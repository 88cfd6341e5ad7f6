"""What a table view does with its rows: lay out groups and merged cells, and find a row by typing its beginning."""

import unicodedata
from collections.abc import Callable, Set
from time import monotonic
from typing import Any

from PySide6.QtWidgets import QTableView

from equipment_app.ui.cells import Group
from equipment_app.ui.table import Table

_PAUSE_S = 1.0
"""After so long a pause typing begins anew."""


def lay_rows(
    view: Any, table: Table[Any], folded: Set[str], span: Callable[[Any], tuple[int, int] | None] | None
) -> None:
    """Heights, folds and merged cells, only where a list has any: the rows of a plain list cost nothing."""
    grouped = any(isinstance(row, Group) for row in table.rows)
    QTableView.clearSpans(view)
    if not grouped and not span:
        return
    hidden = False
    for number, row in enumerate(table.rows):
        if isinstance(row, Group):
            hidden = row.title in folded
            view.setRowHidden(number, False)
            view.setSpan(number, 0, 1, len(table.columns))
            view.setRowHeight(number, view.group_height)
            continue
        if grouped:
            view.setRowHidden(number, hidden)
            view.setRowHeight(number, view.row_height)
        merged = span(row) if span else None
        if merged:
            view.setSpan(number, merged[0], 1, merged[1])


def plain(words: str) -> str:
    """Without accents and case, as people type."""
    return "".join(c for c in unicodedata.normalize("NFD", words.casefold()) if not unicodedata.combining(c))


class TypeToFind:
    """Letters typed in one breath are the beginning of the row wanted."""

    def __init__(self) -> None:
        self._typed = ""
        self._last = 0.0

    def find(self, letters: str, table: Table[Any], start: int, column: int) -> int:
        """The row, from `start` on and around, or -1."""
        fresh = monotonic() - self._last > _PAUSE_S
        self._typed = plain(letters) if fresh else self._typed + plain(letters)
        self._last = monotonic()
        count = table.rowCount()
        for step in range(count):
            row = (start + step) % count
            reads = plain(str(table.index(row, column).data() or ""))
            if not isinstance(table.row(row), Group) and reads.startswith(self._typed):
                return row
        return -1
