"""One table model for every list: rows are values, columns are declared, pages come from the books."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from time import monotonic
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from equipment_app.domain.value import Value
from equipment_app.domain.words import bare
from equipment_app.measures import crowns
from equipment_app.ui import formatting
from equipment_app.ui.look.cells import Cross, Group, Text, quiet
from equipment_app.ui.look.colors import Token

R = TypeVar("R")
K = TypeVar("K", bound=Hashable)
F = TypeVar("F")
Align = Literal["left", "right", "center"]
Index = QModelIndex | QPersistentModelIndex

CELL = Qt.ItemDataRole.UserRole + 1
"""The cell as `look.cells` has it; DisplayRole is its plain text."""
ROW = Qt.ItemDataRole.UserRole + 2
PAGE = 256
"""Rows asked for at once."""

_NO_PARENT = QModelIndex()


class Column(Value, Generic[R]):
    """`width` in px, 0 takes the rest; where that is too little, it gives way down to `least`. The number of a paper
    takes 140, a code 132, a size 64, a day without its year 76, an icon alone 36.

    `sort` is the key the source understands; without one the table is not sorted by this column. `room` is the least
    width of a table that shows it: in less it is left out, so that names can be read. The first and the last column
    are always shown.
    """

    title: str
    value: Callable[[R], Any]
    width: int = 0
    align: Align = "left"
    sort: str = ""
    least: int = 0
    room: int = 0

    # What many lists have, and how it reads in all of them

    @staticmethod
    def count(
        title: str, of: Callable[[R], int | None], width: int = 64, token: Token = "text", sort: str = "", room: int = 0
    ) -> "Column[R]":
        """How many; a dash for None."""
        return Column(title, lambda row: _number(of(row), formatting.thousands, token), width, "right", sort, 0, room)

    @staticmethod
    def money(
        title: str, of: Callable[[R], int | None], width: int = 92, token: Token = "text", sort: str = "", room: int = 0
    ) -> "Column[R]":
        """Haléře, said in crowns; a dash for None."""
        return Column(title, lambda row: _number(of(row), crowns, token), width, "right", sort, 0, room)

    @staticmethod
    def day(title: str, of: Callable[[R], date], *, sort: str = "", room: int = 0) -> "Column[R]":
        """With its year."""
        return Column(title, lambda row: _day(of(row)), 116, sort=sort, least=110, room=room)

    @staticmethod
    def cross(words: str, does: Callable[[R], object]) -> "Column[R]":
        """Takes a row away."""
        return Column("", lambda row: Cross(words, lambda: does(row)), 40)


def _number(number: int | None, said: Callable[[int], str], token: Token) -> Text:
    return quiet("") if number is None else Text(said(number), token=token, figures=True)


def _day(day: date) -> Text:
    return Text(formatting.day(day), token="quiet", figures=True)


class Slice(NamedTuple):
    """Which rows of a source are wanted: after `last`, the last row at hand (None: from the beginning)."""

    offset: int
    limit: int
    last: Any = None
    sort: str = ""
    descending: bool = False


Question = Callable[[Any], Sequence[R | Group]]
"""From books to rows, and to what heads them."""
Source = Callable[[Slice], Question[R]]
"""Makes the question that reads one slice."""
Ask = Callable[..., None]
"""`Desk.ask`."""


class Table(QAbstractTableModel, Generic[R]):
    """Shows rows it was given (`show`) or rows it asks for, page by page (`follow`)."""

    loaded = Signal()
    """Rows have arrived."""

    def __init__(self, columns: Sequence[Column[R]], *, key: Callable[[R], Hashable] = lambda row: row) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.key = key
        self._rows: list[R | Group] = []
        self._source: Source[R] | None = None
        self._ask: Ask | None = None
        self._more = False
        self._turn = 0
        self._asking = False
        self.sorted_by = ""
        self.descending = False

    # What is shown

    def show(self, rows: Sequence[R | Group]) -> None:
        """Show exactly these rows."""
        self._turn += 1
        self._asking = False
        self._replace(rows, more=False)
        self.loaded.emit()

    def follow(self, source: Source[R], ask: Ask) -> None:
        """Show what `source` gives, as much as is looked at; `ask` is the desk's."""
        self._source, self._ask = source, ask
        self._want(0, PAGE)

    def reload(self) -> None:
        """Ask for the rows at hand again, where the view stands."""
        if self._source:
            self._want(0, max(PAGE, len(self._rows)))

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """The columns in another language, wider or narrower; where they are more or fewer, views begin anew."""
        if len(columns) != len(self.columns):
            self.beginResetModel()
            self.columns = tuple(columns)
            self.endResetModel()
        self.columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(columns) - 1))

    @property
    def rows(self) -> Sequence[R | Group]:
        return tuple(self._rows)

    def row(self, index: Index | int) -> R | Group:
        return self._rows[index if isinstance(index, int) else index.row()]

    def index_of(self, key: Hashable) -> QModelIndex:
        """Where the row of this key is, if it is at hand."""
        for number, row in enumerate(self._rows):
            if not isinstance(row, Group) and self.key(row) == key:
                return self.index(number, 0)
        return QModelIndex()

    def update_row(self, row: R) -> None:
        """Put `row` in the place of the one with its key."""
        spot = self.index_of(self.key(row))
        if spot.isValid():
            self._rows[spot.row()] = row
            self.dataChanged.emit(spot, self.index(spot.row(), len(self.columns) - 1))

    # What Qt asks

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == CELL:
            return self._cell(row, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return str(self._cell(row, index.column()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.columns[section].title if section < len(self.columns) else None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask again in this order; a column without a sort key changes nothing."""
        wanted = self.columns[column].sort if 0 <= column < len(self.columns) else ""
        if not wanted:
            return
        self.sorted_by, self.descending = wanted, order == Qt.SortOrder.DescendingOrder
        if self._source:
            self._want(0, PAGE)

    def sort_by(self, key: str, *, descending: bool) -> None:
        """As `sort`, by the key of a column."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.sort(next((at for at, column in enumerate(self.columns) if column.sort == key), -1), order)

    def canFetchMore(self, parent: Index = _NO_PARENT) -> bool:
        return not parent.isValid() and self._more and not self._asking

    def fetchMore(self, parent: Index = _NO_PARENT) -> None:
        if self.canFetchMore(parent):
            self._want(len(self._rows), PAGE)

    # How rows arrive

    def _want(self, offset: int, limit: int) -> None:
        if not self._source or not self._ask:
            return
        self._turn += 1
        self._asking = True
        last = self._rows[-1] if offset else None
        question = self._source(Slice(offset, limit, last, self.sorted_by, self.descending))
        turn = self._turn
        self._ask(question, lambda rows: self._arrived(turn, offset, limit, rows), self, instead="rows")

    def _arrived(self, turn: int, offset: int, limit: int, rows: Sequence[R | Group]) -> None:
        """Rows of an older turn come too late and are dropped.

        Until the rows are in, whoever listens must not ask for the same ones again.
        """
        if turn != self._turn:
            return
        if offset:
            self._append(rows, more=len(rows) >= limit)
        else:
            self._replace(rows, more=len(rows) >= limit)
        self._asking = False
        self.loaded.emit()

    def _replace(self, rows: Sequence[R | Group], more: bool) -> None:
        self.beginResetModel()
        self._rows, self._more = list(rows), more
        self.endResetModel()

    def _append(self, rows: Sequence[R | Group], more: bool) -> None:
        self._more = more
        if rows:
            first = len(self._rows)
            self.beginInsertRows(_NO_PARENT, first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def _cell(self, row: R | Group, column: int) -> Any:
        if isinstance(row, Group):
            return row if column == 0 else ""
        return self.columns[column].value(row)


class Ordered(Generic[F, K, R]):
    """A source for `Table.follow`.

    `order` finds everything, in the order asked for: the keys themselves, or something that has them (`keys`); `rows`
    reads the rows of some of them. What was found is kept from one slice to the next and looked for again with every
    first one. That happens on the worker's thread, so `found` is there to be read once the table has `loaded`.
    """

    def __init__(
        self,
        order: Callable[[Any, str, bool], F],
        rows: Callable[[Any, Sequence[K]], Sequence[R | Group]],
        keys: Callable[[Any], Sequence[K]] = lambda found: found,
    ) -> None:
        self._order = order
        self._keys = keys
        self._rows = rows
        self.found: F | None = None

    def __call__(self, slice: Slice) -> Question[R]:
        def question(books: Any) -> Sequence[R | Group]:
            if slice.offset == 0 or self.found is None:
                self.found = self._order(books, slice.sort, slice.descending)
            return self._rows(books, self._keys(self.found)[slice.offset : slice.offset + slice.limit])

        return question

    def all_keys(self) -> Sequence[K]:
        return self._keys(self.found) if self.found is not None else ()

    def place(self, key: K) -> int:
        """Where `key` is in the whole list; -1 where it is not."""
        keys = self.all_keys()
        return keys.index(key) if key in keys else -1


_PAUSE_S = 1.0
"""After so long a pause typing begins anew."""


class TypeToFind:
    """Letters typed in one breath are the beginning of the row wanted."""

    def __init__(self) -> None:
        self._typed = ""
        self._last = 0.0

    def find(self, letters: str, table: Table[Any], start: int, column: int) -> int:
        """The row, from `start` on and around, or -1."""
        fresh = monotonic() - self._last > _PAUSE_S
        self._typed = bare(letters) if fresh else self._typed + bare(letters)
        self._last = monotonic()
        count = table.rowCount()
        for step in range(count):
            row = (start + step) % count
            reads = bare(str(table.index(row, column).data() or ""))
            if not isinstance(table.row(row), Group) and reads.startswith(self._typed):
                return row
        return -1
