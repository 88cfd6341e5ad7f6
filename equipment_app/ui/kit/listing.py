"""A list says its question, columns, filters, empty state, acts; search, sort, paging, counts and keyboard follow."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QVBoxLayout, QWidget

from equipment_app.domain.value import Value
from equipment_app.domain.words import plain
from equipment_app.exchange.write import ColumnOut, SheetOut, csv
from equipment_app.store.books import Books
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import thousands
from equipment_app.ui.kit.acts import Act, Acts
from equipment_app.ui.look.cells import Group
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.output.files import ask_save, written
from equipment_app.ui.tables.table import Column, Ordered, Table
from equipment_app.ui.tables.table_view import Seeker, TableView
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import Card, EmptyState, Strip
from equipment_app.ui.widgets.field import Combo, SearchField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import HEIGHT, Flow, fill, in_column
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.segmented import Segment, Segmented


class Wanted(Protocol):
    """What a list is narrowed to: a value with the text searched for and a field for each filter."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def text(self) -> str: ...


W = TypeVar("W", bound=Wanted)
F = TypeVar("F")
K = TypeVar("K", bound=Hashable)
R = TypeVar("R")


class Filter(Value):
    """Narrows one field of what is wanted to one of `offers` (value, words).

    A list of choices as wide as what is chosen; one that `grows` takes what the others leave of its line.
    `counted`: segments that say how many there are of each; where there is no room for all the counts, those of
    `silent` go first, and at worst they stand in two lines.
    """

    name: str
    words: str
    offers: Sequence[tuple[Any, str]]
    grows: bool = False
    counted: bool = False
    silent: Sequence[Any] = ()


class ListView(TableView[R]):
    """Typing finds a row by the first column with a title; the name of the current row stands out in `bold_column`.

    Where `several` rows may be selected, Space, Shift and Ctrl select them.
    """

    def __init__(
        self, table: Table[R], row_height: int = 32, *, bold_column: int = 0, several: bool = False, name: str = ""
    ) -> None:
        super().__init__(table, row_height=row_height)
        self.leading_column = self._bold_column = bold_column
        self._can: Acts[Any] | None = None
        self.setAccessibleName(name)
        if several:
            self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def offer(self, can: Acts[Any], *menu: str) -> None:
        """The letters of these acts work on the current row, and its menu has those of `menu`."""
        self._can = can
        if menu:
            self.menu_wanted.connect(lambda _, spot: can.pop_up(self, spot, *menu))

    def show_first(self) -> None:
        """Make the first row the current one, if there is any."""
        first = next((row for row in self.table.rows if not isinstance(row, Group)), None)
        if first is not None:
            self.show_row(self.table.key(first))

    def chosen_rows(self, row: R | None = None) -> list[R]:
        """What is selected, in the order of the list; `row` alone where it is not among them."""
        rows = (self.table.row(number) for number in sorted(at.row() for at in self.selectionModel().selectedRows()))
        chosen = [one for one in rows if not isinstance(one, Group)]
        return chosen if row is None or row in chosen else [row]

    def keyboardSearch(self, search: str) -> None:
        self.leading_column = next((at for at, column in enumerate(self.table.columns) if column.title), 0)
        super().keyboardSearch(search)
        self.leading_column = self._bold_column

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """With another modifier a letter is somebody else's."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        letter = chr(event.key()) if plain and event.key() in range(ord("A"), ord("Z") + 1) else ""
        act = self._can.by_row_key(letter) if self._can and letter else ""
        if self._can and act and self.current_row() is not None:
            self._can.do(act)
        else:
            super().keyPressEvent(event)


class ListCard(Card, Generic[W, F, K, R]):
    """`rested` with the row one has stayed on for a moment, None for an empty list; `opened` with the one of Enter."""

    first: W
    """What is wanted to begin with."""
    acts: ClassVar[Sequence[Act[Any]]] = ()
    """What can be done with the current row; `do` and `when` get the list, which knows it as `row`."""
    known_by: ClassVar[str] = "id"
    """The field of a row that is its key; what was found has those of all rows by the same name with an s."""
    sort: ClassVar[str] = ""
    descending: ClassVar[bool] = False
    several: ClassVar[bool] = False
    """More than one row may be selected."""
    stands: ClassVar[bool] = True
    """The first row is the current one as soon as there are rows."""
    framed: ClassVar[bool] = True
    """It has the frame of a card; else it stands in one."""
    row_height: ClassVar[int] = 32
    bold_column: ClassVar[int] = 0
    beside: ClassVar[bool] = False
    """The search stands in one row with the filters."""
    empty_inside: ClassVar[bool] = True
    """Where nothing was found it is said in place of the rows; else wherever the page puts `nothing`."""
    empty_picture: ClassVar[str] = "search"
    counts_below: ClassVar[bool] = True
    """A foot says how many there are, and clears the filter."""
    own_menu: ClassVar[bool] = True
    """A row's menu has the acts of the list; else it is for the page to make (`menu_wanted`)."""

    rested = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, desk: Desk, width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        if width:
            self.setFixedWidth(width)
        self.wanted: W = self.first
        self._source: Ordered[F, K, R] | None = None
        name, hint = self.words()
        self.search = SearchField(hint, key="Ctrl+F", name=self.tr("Search in the list"))
        self.filters: dict[str, Combo | Segmented] = {}
        self.table: Table[R] = Table(self.columns(), key=self.key)
        bold, several = self.bold_column, self.several
        self.view: ListView[R] = ListView(self.table, self.row_height, bold_column=bold, several=several, name=name)
        self.seeker: Seeker[K] = Seeker(self.view, self._far, self.absent)
        self.nothing = EmptyState(self.empty_picture)
        self.can: Acts[Any] = Acts(self, desk, self.acts)
        self._lay_out()
        self._connect()

    # What each list says of itself

    def words(self) -> tuple[str, str]:
        """What the list is called, and what its search looks for."""
        raise NotImplementedError

    def narrowing(self) -> Sequence[Filter]:
        """Its filters, from left to right; asked again whenever `refill` is called."""
        return ()

    def columns(self) -> Sequence[Column[R]]:
        raise NotImplementedError

    def question(self, books: Books, wanted: W, sort: str, descending: bool) -> F:
        """All there is of it, in this order: something that has the `keys` of its rows."""
        raise NotImplementedError

    def keys(self, found: F) -> Sequence[K]:
        """Of all rows, in their order; what was found may be nothing else."""
        return getattr(found, f"{self.known_by}s", found)  # type: ignore[arg-type]

    def rows(self, books: Books, wanted: W, keys: Sequence[K]) -> Sequence[R | Group]:
        """Those of these keys, of what was `wanted` when they were found; a key may stand for what heads others."""
        raise NotImplementedError

    def key(self, row: R) -> K:
        return getattr(row, self.known_by)  # type: ignore[no-any-return]

    def sum(self, found: F) -> str:
        """How many there are, in words."""
        return thousands(len(self.keys(found)))

    def empty(self) -> tuple[str, str, str]:
        """What is said where nothing was found: in short, what to do, and the words of a button, if any."""
        return self.tr("Nothing was found"), self.tr("Type less, or clear the filter."), ""

    def counts(self, found: F) -> Mapping[Any, int]:
        """How many there are of each value of the counted filter."""
        return getattr(found, "counts", {})

    def only(self, row: R) -> W:
        """What to search for where just this row is wanted, too far down to scroll to."""
        return replace(self.first, text=str(self.table.columns[0].value(row)))

    def absent(self, key: K) -> None:
        """What is looked for is not in the list as it is narrowed now."""

    # What every list does

    @property
    def row(self) -> R | None:
        """The current one."""
        return self.view.current_row()

    def reload(self) -> None:
        """Ask again; the row that is current stays so."""
        if self._source is None:
            self.table.sorted_by, self.table.descending = self.sort, self.descending
            self._follow()
        else:
            self.table.reload()

    def show_key(self, key: K) -> None:
        """Make this row the current one, whatever the filter was."""
        if not self.seeker.seek(key):
            self.narrow(self.first, keep=True)

    def narrow(self, wanted: W, *, keep: bool = False) -> None:
        """Want this, and let the fields say so. `keep` goes on looking for the row somebody asked for."""
        if not keep:
            self.seeker.wanted = None
        parts: tuple[QWidget, ...] = (self.search, *self.filters.values())
        for part in parts:
            part.blockSignals(True)
        self.search.setText(wanted.text)
        for name, filter in self.filters.items():
            filter.choose(getattr(wanted, name))
        for part in parts:
            part.blockSignals(False)
        self._want(wanted)

    def kept(self) -> W:
        """What is wanted, for another language; the fields follow from it."""
        return self.wanted

    def take_back(self, kept: W) -> None:
        self.narrow(kept, keep=True)

    def refill(self) -> None:
        """The choices of the filters again: there are others, or there are more or fewer of each."""
        for spec in self.narrowing():
            part = self.filters[spec.name]
            if isinstance(part, Combo):
                part.fill(spec.offers)
        self._count()

    def _count(self) -> None:
        """How many there are of each."""
        found = self._source.found if self._source else None
        counts = {} if found is None else {value: thousands(count) for value, count in self.counts(found).items()}
        for spec in self.narrowing():
            part = self.filters[spec.name]
            if isinstance(part, Segmented):
                part.fill([Segment(value, words, counts.get(value, "")) for value, words in spec.offers])

    def say_empty(self) -> None:
        """Why there is nothing may have another reason now."""
        self.nothing.say(*self.empty())
        self.nothing.setVisible(self.table.rowCount() == 0 or not self.empty_inside)

    def listed(self) -> Sequence[K]:
        """The keys of all rows there are, as the list is narrowed and sorted now."""
        return self._source.all_keys() if self._source else ()

    def all_keys(self) -> Callable[[Books], Sequence[K]]:
        """The same as a question, whether they have come by now or not."""
        wanted, sort, descending = self.wanted, self.table.sorted_by or self.sort, self.table.descending
        return lambda books: self.keys(self.question(books, wanted, sort, descending))

    def export(self, say: Callable[[Message], object]) -> None:
        """All rows there are, as the list is narrowed and sorted now, into a table for Excel."""
        wanted, asked = self.wanted, self.all_keys()

        def everything(books: Books) -> Sequence[R]:
            return [row for row in self.rows(books, wanted, asked(books)) if not isinstance(row, Group)]

        def ask(rows: Sequence[R]) -> None:
            columns = self.columns()
            cells = [[str(column.value(row)) for column in columns] for row in rows]
            sheet = SheetOut(self.words()[0], tuple(ColumnOut(column.title) for column in columns), cells)
            title = self.tr("Save the list")
            name, kinds = plain(f"{sheet.title}.csv"), "CSV (*.csv)"
            ask_save(
                self.window(), title, name, kinds, "csv", lambda path: say(written(path, lambda: csv(path, sheet)))
            )

        self._desk.ask(everything, ask, self, instead="export")

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        if self.framed:
            super().paint(painter, colors)

    def _touched(self, *_: object) -> None:
        """A filter was set by hand. Qt keeps an enumeration as plain text, so each value is made what it was."""
        self.seeker.wanted = None
        now: dict[str, Any] = {"text": self.search.text()}
        for name, part in self.filters.items():
            value = part.value if isinstance(part, Segmented) else part.currentData()
            now[name] = type(getattr(self.first, name))(value)
        self._want(replace(self.wanted, **now))

    def _want(self, wanted: W) -> None:
        self.wanted = wanted
        for part in self.filters.values():
            part.updateGeometry()  # what is chosen is never cut
        self._follow()

    def _follow(self) -> None:
        wanted = self.wanted
        self._source = Ordered(self._order(wanted), lambda books, keys: self.rows(books, wanted, keys), self.keys)
        self.table.follow(self._source, self._desk.ask)

    def _order(self, wanted: W) -> Callable[[Books, str, bool], F]:
        return lambda books, sort, descending: self.question(books, wanted, sort or self.sort, descending)

    def _loaded(self) -> None:
        source = self._source
        if source is None or source.found is None:
            return
        self._say_sum()
        if self.counts(source.found):
            self._count()
        self.say_empty()
        self.seeker.look(source)
        if self.stands and self.seeker.wanted is None and self.row is None:
            self.view.selectRow(int(self.table.rowCount() > 1 and isinstance(self.table.row(0), Group)))
            self.rested.emit(self.row)

    def _say_sum(self) -> None:
        found = self._source.found if self._source else None
        if self.counts_below and found is not None:
            self.summary.setText(self.sum(found))
            self.all.setVisible(self.wanted != self.first)

    def _far(self, key: K) -> None:
        wanted = self.wanted
        self._desk.ask(lambda books: self.rows(books, wanted, [key]), lambda rows: self._narrow_to(rows[0]), self)

    def _narrow_to(self, row: R | Group) -> None:
        if not isinstance(row, Group):
            self.narrow(self.only(row))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._touched)
        self.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.ShortcutFocusReason))
        for part in self.filters.values():
            (part.chosen if isinstance(part, Segmented) else part.currentIndexChanged).connect(self._touched)
        self.table.loaded.connect(self._loaded)
        self.view.rested.connect(lambda row: self.rested.emit(row) if row is not None else None)
        self.view.opened.connect(self.opened)
        self.view.menu_wanted.connect(lambda _, spot: self.menu_wanted.emit(spot))
        self.view.offer(self.can, *(act.id for act in self.acts if self.own_menu))

    def make_filters(self) -> list[Combo | Segmented]:
        """Those that are narrowed by a list of choices; a counted one is for whoever lays them out to place."""
        self.filters = {spec.name: _make(spec) for spec in self.narrowing()}
        return list(self.filters.values())

    def lay_top(self) -> QWidget:
        """Search and filters, as they stand over the rows."""
        filters = self.make_filters()
        counted = [part for part in filters if isinstance(part, Segmented)]
        others = Flow(*([self.search] if self.beside else []), *(part for part in filters if part not in counted))
        above = counted if self.beside else [*counted, self.search]
        return Strip("below", in_column(*above, others, margins=(0, 12, 0, 13), spacing=8))

    def _lay_out(self) -> None:
        fill(self.body, self.lay_top(), (self.view, 1))
        if not self.framed:
            self._column.setContentsMargins(0, 0, 0, 0)
            for corner in self._corners:
                corner.hide()
        if self.empty_inside:
            self.nothing.hide()
            QVBoxLayout(self.view.viewport()).addWidget(self.nothing)
        self.refill()
        if self.counts_below:
            self._lay_foot()

    def _lay_foot(self) -> None:
        self.summary = Label(size=12, token="quiet", elide=True)
        self.all = LinkButton(self.tr("Clear the filter"), does=lambda: self.narrow(self.first))
        self.lay_foot((self.summary, 1), self.all, high=34)


class _Choice(Combo):
    """As wide as what is chosen, with a list as wide as all there is to choose."""

    def sizeHint(self) -> QSize:
        return QSize(self.width_for(self.currentText()), HEIGHT)

    def showPopup(self) -> None:
        self.view().setMinimumWidth(super().sizeHint().width())
        super().showPopup()


def _make(spec: Filter) -> Combo | Segmented:
    if spec.counted:
        return Segmented(spec.words, wraps=True, silent=spec.silent)
    choice, policy = _Choice(name=spec.words), QSizePolicy.Policy
    choice.setSizePolicy(policy.Expanding if spec.grows else policy.Preferred, policy.Fixed)
    return choice


_NAMES = {
    Qt.Key.Key_Space: "Space", Qt.Key.Key_Delete: "Del", Qt.Key.Key_Backspace: "Back", Qt.Key.Key_F2: "F2",
    Qt.Key.Key_Up: "Up", Qt.Key.Key_Down: "Down",
}  # fmt: skip


def _pressed(event: QKeyEvent) -> str:
    """The name of the key or what it writes, as "Del", "X" or "+"; with Ctrl it is somebody else's."""
    held = event.modifiers()
    if held & Qt.KeyboardModifier.ControlModifier:
        return ""
    name = _NAMES.get(Qt.Key(event.key()), event.text().upper().replace("−", "-"))
    return f"Alt+{name}" if held & Qt.KeyboardModifier.AltModifier else name


class PlainList(ListView[R]):
    """Rows that are at hand: `show_rows`; sorted and narrowed by nobody."""

    ticks: ClassVar[bool] = False
    """A click on the sign in its first column does what Space does."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        *,
        row_height: int = 32,
        several: bool = False,
    ) -> None:
        super().__init__(Table(columns, key=key), row_height, several=several, name=name)
        self.keys: Mapping[str, Callable[[R], object]] = {}
        """What each does with the current row."""
        self.clicked.connect(self._clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, does = self.current_row(), self.keys.get(_pressed(event))
        if row is not None and does is not None:
            does(row)
        else:
            super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        """Told after what the click did, which may have taken the row away."""
        if not index.isValid():
            return
        row = self.table.row(index)
        if self.ticks and index.column() == 0 and not isinstance(row, Group) and "Space" in self.keys:
            self.keys["Space"](row)

    def show_rows(self, rows: Sequence[R | Group]) -> None:
        self.table.show(rows)
