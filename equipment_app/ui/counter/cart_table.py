"""The cart as a table: its keys, and the lists that open at a line."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from equipment_app.domain.cart_state import Judged, State
from equipment_app.ui.cells import Link, Reason
from equipment_app.ui.counter.columns import CODE, CONDITION, MERGED, STUCK
from equipment_app.ui.table import CELL, Table
from equipment_app.ui.widgets.table_view import TableView

_KEYS = {
    Qt.Key.Key_Plus: "more",
    Qt.Key.Key_Minus: "less",
    Qt.Key.Key_Delete: "remove",
}


class CartTable(TableView[Judged]):
    """Enter takes the way out of a line. What is typed here goes to the page, which looks for it."""

    called = Signal(str, object)
    """A key of `_KEYS` was pressed on this line, or a digit of its new quantity ("quantity 3")."""

    def __init__(self, table: Table[Judged], parent: QWidget | None = None) -> None:
        super().__init__(table, parent=parent)
        self.indent = -4
        self.leading_column = 1
        self.header.steady = True
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.merge(lambda one: MERGED if one.state in STUCK else None)
        self.emphasise(lambda one: not one.settled)
        self.opened.connect(self._take_way_out)
        self._wanted = 0
        """The line to look at as soon as it is shown."""

    def look_at(self, line: int) -> None:
        """Bring a line into view, make it the current one and light it: at once, or as soon as it is shown."""
        self._wanted = 0 if self.show_row(line) else line
        self.light(line)

    def look_again(self) -> None:
        """Other lines are shown."""
        if self._wanted:
            self.look_at(self._wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        one = self.current_row()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        call = _KEYS.get(Qt.Key(event.key()))
        shifted = event.key() == Qt.Key.Key_Plus and held == Qt.KeyboardModifier.ShiftModifier
        if one is not None and call and (not held or shifted):
            self.called.emit(call, one)
        elif one is not None and event.key() == Qt.Key.Key_Down and held == Qt.KeyboardModifier.AltModifier:
            self.choice_wanted.emit(one, 0, self.below(one))
        elif one is not None and self._counts(one) and event.text().isdecimal() and not held:
            self.called.emit(f"quantity {event.text()}", one)
        elif event.text().isprintable() and event.text() and not held & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _counts(self, one: Judged) -> bool:
        """A digit means how many, unless it says the condition of what waits for it."""
        if one.state is State.ASKED or not one.line.countable:
            return False
        return self.frames_row(self.currentIndex().row()) or not any(
            isinstance(other, Judged) and other.state is State.ASKED for other in self.table.rows
        )

    def keyboardSearch(self, search: str) -> None:
        """Nothing is found by typing here: the page's own search takes it."""

    def below(self, one: Judged) -> QPoint:
        """The point on the screen where the list of conditions opens: under the condition."""
        line = self.table.index_of(self.table.key(one))
        return self.viewport().mapToGlobal(self.visualRect(line.siblingAtColumn(CONDITION)).bottomLeft())

    def row_spot(self, one: Judged) -> QRect:
        """Where the line is, in coordinates of the viewport."""
        return self.visualRect(self.table.index_of(self.table.key(one)).siblingAtColumn(1))

    def stand_near(self, number: int) -> None:
        """Make this row the current one, or the last if there are not so many."""
        count = self.table.rowCount()
        if count:
            self.setCurrentIndex(self.table.index(min(number, count - 1), 0))

    def _take_way_out(self, one: Judged) -> None:
        cell: Any = self.table.index_of(self.table.key(one)).siblingAtColumn(CODE).data(CELL)
        if isinstance(cell, Reason) and isinstance(cell.way_out, Link) and cell.way_out.act:
            cell.way_out.act()
        elif one.state is State.ASKED:
            self.choice_wanted.emit(one, CONDITION, self.below(one))
