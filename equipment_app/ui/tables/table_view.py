"""The view of every list: fixed rows, sticky header, hover, soft selection, everything by keyboard."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QToolTip

from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.cells import Choice, Cross, Group, Link, Links, Reason
from equipment_app.ui.look.theme import BODY, SMALL, font, tokens
from equipment_app.ui.tables.cell_paint import (
    FIRST_PAD,
    PAD,
    PaintedCell,
    TableHeader,
    link_at,
    link_width,
    links_in,
    paint_cell,
)
from equipment_app.ui.tables.table import CELL, Index, Ordered, Table, TypeToFind
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.label import plain_tip
from equipment_app.ui.widgets.layout import FloatingBar

R = TypeVar("R")
K = TypeVar("K", bound=Hashable)
_LIT_MS = 1000
_REST_MS = 120


class CellDelegate(QStyledItemDelegate):
    """Paints row states first (hover, selection, focus, lit), then the cell by its kind."""

    def __init__(self, view: "TableView[Any]") -> None:
        super().__init__(view)
        self._view = view

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """What is cut off can be read whole."""
        words, room = str(index.data() or ""), option.rect.width() - 2 * PAD
        face = font(BODY, bold=self._view.emphasises(index.row()))
        cut = draw.width(words, face) > room - (PAD if index.column() in (0, self._view.last_column()) else 0)
        QToolTip.showText(event.globalPos(), plain_tip(words) if cut else "", view)
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        view, rect = self._view, QRectF(option.rect)
        cell = index.data(CELL)
        if isinstance(cell, Group):
            self._paint_group(painter, rect, cell, index.row())
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, rect, index, selected)
            inner = rect.adjusted(FIRST_PAD + view.indent if index.column() == 0 else PAD, 0, -PAD, 0)
            if index.column() == view.last_column():
                inner.setRight(rect.right() - FIRST_PAD + (PAD if isinstance(cell, Cross) else 0))
            align = view.table.columns[index.column()].align
            bold = view.emphasises(index.row()) and index.column() == view.leading_column
            on_soft = selected or view.is_lit(index.row())
            paint_cell(PaintedCell(painter, inner, align, on_soft, view.is_alive(index.row())), cell, bold)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._view.row_height)

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Any) -> bool:
        """A click on a link or a cross acts."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            act = self.act_at(QRectF(option.rect), event.position(), index)
            if act:
                act()
                return True
        return False

    def act_at(self, rect: QRectF, spot: QPointF, index: Any) -> Callable[[], object] | None:
        """What a click there does."""
        cell = index.data(CELL)
        if isinstance(cell, Reason) and isinstance(cell.way_out, Link):
            starts = rect.right() - FIRST_PAD - link_width(cell.way_out)
            return cell.way_out.act if spot.x() >= starts else None
        if isinstance(cell, Choice):
            return partial(self._view.want_choice, index)
        if isinstance(cell, Links):
            inner = rect.width() - PAD - (FIRST_PAD if index.column() == self._view.last_column() else PAD)
            return link_at(links_in(cell, inner), spot.x() - rect.left() - PAD)
        return cell.act if isinstance(cell, Link | Cross) else None

    def _paint_ground(self, painter: QPainter, rect: QRectF, index: Any, selected: bool) -> None:
        view, colors, row = self._view, tokens(), index.row()
        fill = colors["soft"] if selected or view.is_lit(row) else colors["hover"] if view.is_hovered(row) else None
        if fill:
            painter.fillRect(rect, fill)
        draw.hairline(painter, rect.left(), rect.bottom() - 1, rect.right())
        if fill and fill == colors["soft"] and index.column() == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height() - 1), colors["accent"])
        if view.frames_row(row):
            self._paint_frame(painter, rect, index.column())

    def _paint_frame(self, painter: QPainter, rect: QRectF, column: int) -> None:
        """The focus frame, 2 px inside the row: each cell paints its own part of it."""
        accent = tokens()["accent"]
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), accent)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), accent)
        if column == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), 2, rect.height()), accent)
        if column == self._view.last_column():
            painter.fillRect(QRectF(rect.right() - 2, rect.top(), 2, rect.height()), accent)

    def _paint_group(self, painter: QPainter, rect: QRectF, group: Group, row: int) -> None:
        colors = tokens()
        painter.fillRect(rect, colors["ground"])
        draw.hairline(painter, rect.left(), rect.bottom() - 1, rect.right())
        x, middle = rect.left() + FIRST_PAD, rect.center().y()
        if group.folds:
            name = "chevron-right" if self._view.is_folded(row) else "chevron-down"
            icons.paint(painter, name, x - 5, middle - 8, colors["quiet"], 16)
            x += 14
        room = QRectF(x, rect.top(), rect.right() - x - PAD, rect.height() - 1)
        x += draw.text(painter, room, group.title, colors["quiet"], font(SMALL, bold=True))
        room.setLeft(x + 4)
        draw.text(painter, room, group.count, colors["quiet"], font(SMALL, figures=True))
        if self._view.frames_row(row):
            draw.ring(painter, rect, radius=0)


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

    def __init__(self, table: Table[R], *, row_height: int = 36, group_height: int = 28) -> None:
        super().__init__()
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

    def currentChanged(self, current: Index, previous: Any) -> None:
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

    def follow(self, ways: Sequence[Link]) -> None:
        """Enter on the current row: its one way out at once, of several one from a menu."""
        acts = [(way.text, way.act) for way in ways if way.act]
        if len(acts) == 1:
            acts[0][1]()
        elif acts:
            menu = Menu(self)
            for text, act in acts:
                menu.add(text, act)
            spot = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(PAD, 0)
            menu.popup(self.viewport().mapToGlobal(spot))
            menu.setActiveAction(menu.actions()[0])

    def _open(self, index: QModelIndex) -> None:
        row = self.table.row(index) if index.isValid() else None
        if isinstance(row, Group):
            if row.folds:
                self.fold(row.title, row.title not in self._folded)
        elif row is not None:
            self.opened.emit(row)

    # Rows

    def _dress(self) -> None:
        self.setHorizontalHeader(TableHeader(self.table, self, lambda: self.leading_column))
        self.setItemDelegate(CellDelegate(self))
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
        """Heights, folds and merged cells, only where a list has any: the rows of a plain list cost nothing."""
        grouped = any(isinstance(row, Group) for row in self.table.rows)
        self.clearSpans()
        if not grouped and not self._span:
            return
        closed, left = False, 0
        for number, row in enumerate(self.table.rows):
            if isinstance(row, Group):
                closed, left = row.title in self._folded, row.keeps
                self.setRowHidden(number, False)
                self.setSpan(number, 0, 1, len(self.table.columns))
                self.setRowHeight(number, self.group_height)
                continue
            if grouped:
                self.setRowHidden(number, closed and left <= 0)
                left -= 1
                self.setRowHeight(number, self.row_height)
            merged = self._span(row) if self._span else None
            if merged:
                self.setSpan(number, merged[0], 1, merged[1])


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
