"""The view of every list: fixed rows, sticky header, hover, soft selection, everything by keyboard."""

from collections.abc import Callable, Hashable, Sequence, Set
from time import monotonic
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from equipment_app.ui.look.cells import Choice, Cross, Group, Link, Links, Reason
from equipment_app.ui.tables.cell_delegate import CellDelegate, TableHeader
from equipment_app.ui.tables.table import CELL, Index, Question, Slice, Table
from equipment_app.ui.widgets.label import plain
from equipment_app.ui.widgets.layout import FloatingBar

R = TypeVar("R")
K = TypeVar("K", bound=Hashable)
F = TypeVar("F")
_LIT_MS = 1000
_REST_MS = 120


class TableView(QTableView, Generic[R]):
    """Signals carry rows, not indexes.

    `current_changed` comes at once, `rested` when the current row has stayed for 120 ms, `opened` on Enter or double
    click, `chosen` on Space, `menu_wanted` with the row and a point on the screen, `choice_wanted` with row, column and
    point when the list behind a Choice cell should open.
    """

    current_changed = Signal(object)
    rested = Signal(object)
    opened = Signal(object)
    chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)
    choice_wanted = Signal(object, int, QPoint)

    def __init__(
        self, table: Table[R], *, row_height: int = 36, group_height: int = 28, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table = table
        self.row_height, self.group_height = row_height, group_height
        self.indent = 0
        """Rows under groups are indented by so much."""
        self.leading_column = 0
        self._hovered = -1
        self._lit: Hashable = None
        self._folded: set[str] = set()
        self._span: Callable[[R], tuple[int, int] | None] | None = None
        self._bold: Callable[[R], bool] | None = None
        self._kept: Hashable = None
        self._height = 0
        self._keyed = False
        self._typing = TypeToFind()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: self.rested.emit(self.current_row()))
        self._dark = QTimer(self, singleShot=True, interval=_LIT_MS)
        self._dark.timeout.connect(lambda: self.light(None))
        self._dress()
        self.setModel(table)
        table.modelAboutToBeReset.connect(self._keep)
        table.modelReset.connect(self._restore)
        self.header.fit()

    # What pages call

    @property
    def header(self) -> TableHeader:
        header = self.horizontalHeader()
        assert isinstance(header, TableHeader)
        return header

    def current_row(self) -> R | None:
        index = self.currentIndex()
        row = self.table.row(index) if index.isValid() else None
        return None if isinstance(row, Group) else row

    def show_row(self, key: Hashable) -> bool:
        """Make the row of this key the current one; where it is not seen whole, it comes into the middle."""
        index = self.table.index_of(key)
        if index.isValid():
            seen = self.viewport().rect().contains(self.visualRect(index))
            self.setCurrentIndex(index)
            if not seen:
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return index.isValid()

    def light(self, key: Hashable) -> None:
        """Light the row of this key for a second: this is what has just been scanned."""
        self._lit = key
        if key is not None:
            self.scrollTo(self.table.index_of(key))
            self._dark.start()
        self.viewport().update()

    def merge(self, span: Callable[[R], tuple[int, int] | None]) -> None:
        """Rows for which `span` gives (first column, number of columns) have these cells merged."""
        self._span = span
        self._lay_rows()

    def emphasise(self, bold: Callable[[R], bool]) -> None:
        """The leading column of these rows is half bold; without this, of the current row."""
        self._bold = bold

    def fold(self, title: str, folded: bool) -> None:
        """Close or open the group of this title."""
        (self._folded.add if folded else self._folded.discard)(title)
        self._lay_rows()

    # What the delegate asks

    def last_column(self) -> int:
        return len(self.table.columns) - 1

    def is_hovered(self, row: int) -> bool:
        return row == self._hovered

    def is_lit(self, row: int) -> bool:
        shown = self.table.row(row)
        return self._lit is not None and not isinstance(shown, Group) and self.table.key(shown) == self._lit

    def is_alive(self, row: int) -> bool:
        return self.is_hovered(row) or self.is_lit(row) or self.frames_row(row)

    def frames_row(self, row: int) -> bool:
        return self.hasFocus() and self._keyed and row == self.currentIndex().row()

    def emphasises(self, row: int) -> bool:
        shown = self.table.row(row)
        if isinstance(shown, Group):
            return False
        return self._bold(shown) if self._bold else self.selectionModel().isRowSelected(row)

    def is_folded(self, row: int) -> bool:
        shown = self.table.row(row)
        return isinstance(shown, Group) and shown.title in self._folded

    def want_choice(self, index: Index) -> None:
        """The list behind this cell was asked for; it opens under the cell."""
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.choice_wanted.emit(self.table.row(index), index.column(), below)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._keyed = True
        key, row = event.key(), self.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._want_first_choice(row)
        elif key == Qt.Key.Key_Home:
            self._step_to(0, 1)
        elif key == Qt.Key.Key_End:
            self._step_to(self.table.rowCount() - 1, -1)
        elif key == Qt.Key.Key_Space and self.selectionMode() != QAbstractItemView.SelectionMode.SingleSelection:
            flags = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(self.currentIndex(), flags)
            self.chosen.emit(self.current_row())
        elif key == Qt.Key.Key_Space:
            self.chosen.emit(self.current_row())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._fold_at(row, key == Qt.Key.Key_Left):
            event.accept()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Type to find among the rows at hand; accents and case do not matter."""
        row = self._typing.find(search, self.table, max(0, self.currentIndex().row()), self.leading_column)
        if row >= 0:
            self.setCurrentIndex(self.table.index(row, 0))

    def _want_first_choice(self, row: int) -> None:
        cells = (self.table.index(row, column) for column in range(len(self.table.columns)))
        choice = next((index for index in cells if isinstance(index.data(CELL), Choice)), None)
        if choice is not None:
            self.want_choice(choice)

    def _step_to(self, row: int, step: int) -> None:
        while 0 <= row < self.table.rowCount() and (isinstance(self.table.row(row), Group) or self.isRowHidden(row)):
            row += step
        if 0 <= row < self.table.rowCount():
            self.setCurrentIndex(self.table.index(row, 0))

    def _fold_at(self, row: int, folded: bool) -> bool:
        """Left on a row closes its group and stands on it; Right on a closed group opens it."""
        while row >= 0 and not isinstance(self.table.row(row), Group):
            row -= 1
        group = self.table.row(row) if row >= 0 else None
        if not isinstance(group, Group) or not group.folds:
            return False
        self.fold(group.title, folded)
        self.setCurrentIndex(self.table.index(row, 0))
        return True

    # Mouse and focus

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))
        self.viewport().setCursor(self._cursor_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyed = False
        row = self.rowAt(event.position().toPoint().y())
        shown = self.table.row(row) if row >= 0 else None
        if isinstance(shown, Group) and shown.folds:
            self.fold(shown.title, shown.title not in self._folded)
            return
        super().mousePressEvent(event)

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._keyed = event.reason() != Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid():
            self._step_to(0, 1)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The Menu key opens it at the row, the mouse where it is."""
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            self.setCurrentIndex(index)
        row = self.current_row()
        if row is not None:
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(16, 0))
            mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            self.menu_wanted.emit(row, event.globalPos() if mouse else below)

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: Any) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.current_changed.emit(self.current_row())
        self._rest.start()

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _cursor_at(self, spot: QPoint) -> Qt.CursorShape:
        cell = self.indexAt(spot).data(CELL)
        cell = cell.way_out if isinstance(cell, Reason) else cell
        acts = isinstance(cell, Link | Links | Cross | Choice)
        return Qt.CursorShape.PointingHandCursor if acts else Qt.CursorShape.ArrowCursor

    def _open(self, index: QModelIndex) -> None:
        row = self.table.row(index) if index.isValid() else None
        if isinstance(row, Group):
            self.fold(row.title, row.title not in self._folded)
        elif row is not None:
            self.opened.emit(row)

    # Rows

    def _dress(self) -> None:
        self.setHorizontalHeader(TableHeader(self.table, self, lambda: self.leading_column))
        self.setItemDelegate(CellDelegate(self, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._open)
        FloatingBar(self)

    def _keep(self) -> None:
        row = self.current_row()
        self._kept = None if row is None else self.table.key(row)
        self._height = self.verticalScrollBar().value()

    def _restore(self) -> None:
        self._lay_rows()
        self._hovered = -1
        if self._kept is not None:
            index = self.table.index_of(self._kept)
            if index.isValid():
                self.setCurrentIndex(index)
                self.verticalScrollBar().setValue(self._height)

    def _lay_rows(self) -> None:
        lay_rows(self, self.table, self._folded, self._span)


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


def _itself(found: Any) -> Any:
    return found


class Ordered(Generic[F, K, R]):
    """A source for `Table.follow`.

    `order` finds everything, in the order asked for: the keys themselves, or something that has them (`keys`); `rows`
    reads the rows of some of them. What was found is kept from one slice to the next and looked for again with every
    first one. That happens on the worker's thread, so `found` is there to be read once the table has `loaded`.
    """

    def __init__(
        self,
        order: Callable[[Any, str, bool], F],
        rows: Callable[[Any, Sequence[K]], Sequence[R]],
        keys: Callable[[F], Sequence[K]] = _itself,
    ) -> None:
        self._order = order
        self._keys = keys
        self._rows = rows
        self.found: F | None = None

    def __call__(self, slice: Slice) -> Question[R]:
        def question(books: Any) -> Sequence[R]:
            if slice.offset == 0 or self.found is None:
                self.found = self._order(books, slice.sort, slice.descending)
            return self._rows(books, self._keys(self.found)[slice.offset : slice.offset + slice.limit])

        return question

    def place(self, key: K) -> int:
        """Where `key` is in the whole list; -1 where it is not."""
        keys = self._keys(self.found) if self.found is not None else ()
        return keys.index(key) if key in keys else -1


class Seeker(Generic[K]):
    """Makes the row of a key the current one, however far down it is: rows are loaded until it is there.

    `far` is told of a key below the first 2,048 rows, which would take too long to load: the list is to be narrowed.
    `absent` is told of a key that the list does not have as it is narrowed now.
    """

    REACH = 2048

    def __init__(
        self, view: TableView[Any], far: Callable[[K], object], absent: Callable[[K], object] = lambda _: None
    ) -> None:
        self._view = view
        self._far = far
        self._absent = absent
        self.wanted: K | None = None

    def seek(self, key: K) -> bool:
        """False where the row is not at hand yet: then `look` has to be called each time the table has loaded."""
        found = self._view.show_row(key)
        self.wanted = None if found else key
        return found

    def look(self, source: Ordered[Any, K, Any]) -> None:
        key = self.wanted
        if key is None or self.seek(key):
            return
        place = source.place(key)
        if 0 <= place < self.REACH:
            self._view.table.fetchMore()
            return
        self.wanted = None
        (self._absent if place < 0 else self._far)(key)
