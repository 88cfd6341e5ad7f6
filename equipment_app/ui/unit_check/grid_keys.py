"""The keyboard on the grid of a check: arrows, and counting what has no code."""

from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeyEvent

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import Cell

_PAGE = 10
Key = Qt.Key


class Walked(Protocol):
    """What the keys move about in."""

    check: Check | None
    at: tuple[int, int] | None

    @property
    def counted(self) -> SignalInstance: ...

    def stand_on(self, row: int, column: int) -> None: ...

    def want_menu(self, row: int, column: int) -> None: ...

    def cell_at(self, row: int, column: int) -> Cell | None: ...


class Keys:
    """Digits make a number as long as one stays on the cell; + and − change it, Space is all or none."""

    def __init__(self, grid: Walked) -> None:
        self._grid = grid
        self._typed: tuple[tuple[int, int], str] = ((-1, -1), "")

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key was one of the grid's."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        row, column = self._grid.at or (0, 0)
        last = len(self._grid.check.plan.columns) - 1 if self._grid.check else 0
        steps = {
            Key.Key_Up: (row - 1, column), Key.Key_Down: (row + 1, column), Key.Key_Left: (row, column - 1),
            Key.Key_Right: (row, column + 1), Key.Key_Home: (row, -1), Key.Key_End: (row, last),
            Key.Key_PageUp: (row - _PAGE, column), Key.Key_PageDown: (row + _PAGE, column),
        }  # fmt: skip
        key = Key(event.key())
        if key in steps:
            self._grid.stand_on(*steps[key])
            return True
        if key in (Key.Key_Return, Key.Key_Enter):
            self._grid.want_menu(row, column)
            return True
        return self._count(row, column, key, event.text())

    def _count(self, row: int, column: int, key: Qt.Key, text: str) -> bool:
        cell = self._grid.cell_at(row, column)
        if cell is None or cell.numbered:
            return False
        if text.isdecimal() and text.isascii():
            spot, typed = self._typed
            typed = (typed if spot == (row, column) else "") + text
            typed = typed if int(typed) <= cell.wanted else text
            self._typed = (row, column), typed
            number = int(typed)
        elif key in (Key.Key_Plus, Key.Key_Minus):
            number = cell.found + (1 if key == Key.Key_Plus else -1)
        elif key == Key.Key_Space:
            number = 0 if cell.found == cell.wanted else cell.wanted
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            number = 0
        else:
            return False
        if not text.isdecimal():
            self._typed = (-1, -1), ""
        self._grid.counted.emit(cell.member, cell.article, max(0, min(number, cell.wanted)))
        return True
