"""Every move of an article, the latest first, read page by page; its menu opens the paper, corrects or cancels it."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.domain.numbers import CANCELLED
from equipment_app.queries.stock import ArticleCard
from equipment_app.queries.whereabouts import MoveLine, moves
from equipment_app.ui import formatting
from equipment_app.ui.desk.undoing import Undoing
from equipment_app.ui.look.cells import Amount, Text
from equipment_app.ui.tables.table import Column, Slice, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.entry_rows import StornoStrip, fill_paper_menu

if TYPE_CHECKING:
    from equipment_app.store.books import Books
    from equipment_app.ui.desk.desk import Desk


class MoveList(QWidget):
    """`chosen` with the number of a paper that is wanted."""

    chosen = Signal(str)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._article = 0
        self.table: Table[MoveLine] = Table(self._columns(False), key=lambda one: (one.seq, one.n))
        self.view: TableView[MoveLine] = TableView(self.table, row_height=32)
        self.view.setAccessibleName(self.tr("Moves"))
        self.storno = StornoStrip()
        self.undoing = Undoing(desk, self.storno)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.storno)
        column.addWidget(self.view, 1)
        self.undoing.closed.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.view.menu_wanted.connect(self._menu)
        self.view.opened.connect(lambda one: self.chosen.emit(one.paper) if one.paper else None)
        self.setFocusProxy(self.view)

    @property
    def current(self) -> str:
        """The paper of the move that is stood on; empty where it has none."""
        row = self.view.current_row()
        return row.paper if row is not None else ""

    def show_card(self, card: ArticleCard) -> None:
        article = card.article
        other = self._article != article.id
        self._article = article.id
        self.table.set_columns(self._columns(article.numbered))
        if other:
            self.storno.turn_away()
            self.table.follow(lambda wanted: partial(_moves, article.id, wanted), self._desk.ask)
        else:
            self.table.reload()

    def _columns(self, numbered: bool) -> Sequence[Column[MoveLine]]:
        pieces: Column[MoveLine] = Column(
            self.tr("Pieces"), lambda one: Amount(formatting.thousands(one.pieces)), 60, "right"
        )
        return (
            Column(self.tr("Day"), lambda one: Text(formatting.day(one.day), figures=True), 116),
            Column(self.tr("What"), lambda one: formatting.deed(one.kind), 92),
            Column(self.tr("From → to"), lambda one: f"{one.source} → {one.target}"),
            Column(self.tr("Size"), lambda one: formatting.size(one.size), 60),
            Column(self.tr("Code"), lambda one: one.code, 132) if numbered else pieces,
            Column(self.tr("Paper"), lambda one: Text(one.paper or "–", token="quiet", struck=one.cancelled), 144),
        )

    def _menu(self, one: MoveLine, spot: QPoint) -> None:
        if one.paper:
            menu = Menu(self)
            cancelled_by = f"{one.paper}{CANCELLED}" if one.cancelled else ""
            fill_paper_menu(menu, one.paper, self.chosen.emit, self.undoing.ask, cancelled_by)
            menu.popup(spot)


def _moves(article: int, wanted: Slice, books: "Books") -> list[MoveLine]:
    return moves(books, article, wanted.limit, wanted.last)
