"""All sheets of labels, maker by maker, found by name, number or measures."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.domain.label_stock import Stock
from equipment_app.ui.i18n import language
from equipment_app.ui.labels.memory import Memory
from equipment_app.ui.look.cells import Group, Text
from equipment_app.ui.look.theme import tokens
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.field import SearchField

_ALSO = {"Avery": "Zweckform"}
"""Another name on the same box."""


class SheetList(QWidget):
    """`stood` with the sheet one stands on, None where nothing was found."""

    stood = Signal(object)

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self.search = SearchField(icon="search")
        self.table: Table[Stock] = Table((), key=lambda stock: stock.name)
        self.view: TableView[Stock] = TableView(self.table, row_height=32)
        find = Strip("below")
        find.setFixedHeight(48)
        find.row.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(find)
        column.addWidget(self.view, 1)
        self.search.textChanged.connect(lambda _: self.fill())
        self.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.view.current_changed.connect(self.stood)

    @property
    def current(self) -> Stock | None:
        return self.view.current_row()

    def begin(self, stock: Stock) -> None:
        """All of them, from this one."""
        self.search.clear()
        self.fill()
        self.view.show_row(stock.name)

    def fill(self) -> None:
        """What answers to the words; the sheet one stood on, else the first of them."""
        kept = self.current
        self.table.show(list(self._rows(_plain(self.search.text()).split())))
        if not (kept and self.view.show_row(kept.name)):
            first = next((row for row in self.table.rows if not isinstance(row, Group)), None)
            if first:
                self.view.show_row(first.name)
        self.stood.emit(self.current)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Maker, number or size: Avery, 0102, 63.5"))
        self.search.setAccessibleName(self.tr("Find a sheet"))
        self.view.setAccessibleName(self.tr("Sheets of labels"))
        self.table.set_columns(
            (
                Column(self.tr("Sheet"), lambda stock: stock.title),
                Column(self.tr("Label, mm"), lambda stock: Text(size_of(stock), token="quiet", figures=True), 124),
                Column(self.tr("On a sheet"), lambda stock: stock.count, 96, "right"),
            )
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line between the list and what is looked at."""
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), tokens()["line"])
        painter.end()

    def _rows(self, words: Sequence[str]) -> Iterator[Stock | Group]:
        """Maker by maker, first those made here."""
        own = {stock.name for stock in self._memory.own()}
        by_maker: dict[str, list[Stock]] = {}
        for stock in self._memory.stocks().values():
            sold = f"{_ALSO.get(stock.maker, '')} {stock.maker} {stock.title}"
            plain = _plain(f"{sold} {stock.measures} {stock.measures.replace(' ', '')} {stock.count}")
            if all(word in plain for word in words):
                maker = self.tr("Made here") if stock.name in own else stock.maker
                by_maker.setdefault(maker, []).append(stock)
        for maker, stocks in by_maker.items():
            yield Group(maker)
            yield from stocks


def _plain(text: str) -> str:
    """As people type it: 63.5 x 38.1."""
    return text.replace(",", ".").replace("×", "x").casefold()


def size_of(stock: Stock) -> str:
    """Millimetres with the decimal sign of the screen's language."""
    return stock.measures if language() == "cs" else stock.measures.replace(",", ".")
