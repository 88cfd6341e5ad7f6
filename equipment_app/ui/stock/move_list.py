"""Every move of an article, the latest first, read page by page; its menu opens the paper, corrects or cancels it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.domain.numbers import CANCELLED
from equipment_app.ui import said
from equipment_app.ui.cells import Amount, Text
from equipment_app.ui.stock import asking
from equipment_app.ui.table import Column, Slice, Table
from equipment_app.ui.undoing import Undoing
from equipment_app.ui.widgets.menu import Menu
from equipment_app.ui.widgets.paper_rows import fill
from equipment_app.ui.widgets.storno_strip import StornoStrip
from equipment_app.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from equipment_app.queries.stock import ArticleCard
    from equipment_app.queries.whereabouts import MoveLine
    from equipment_app.ui.desk import Desk


class MoveList(QWidget):
    """`chosen` with the number of a paper that is wanted."""

    chosen = Signal(str)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.card: ArticleCard | None = None
        self.table: Table[MoveLine] = Table((), key=lambda one: (one.seq, one.n))
        self.view: TableView[MoveLine] = TableView(self.table, row_height=32)
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

    def show_card(self, card: "ArticleCard") -> None:
        other = self.card is None or self.card.article.id != card.article.id
        self.card = card
        self.retranslate()
        if other:
            self.storno.turn_away()
            self.table.follow(_source(card.article.id), self._desk.ask)
        else:
            self.table.reload()

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Moves"))
        numbered = self.card is not None and self.card.article.numbered
        self.table.set_columns(
            (
                Column(self.tr("Day"), lambda one: Text(said.day(one.day), figures=True), 116),
                Column(self.tr("What"), lambda one: said.deed(one.kind), 92),
                Column(self.tr("From → to"), lambda one: f"{one.source} → {one.target}"),
                Column(self.tr("Size"), lambda one: said.size(one.size), 60),
                Column(self.tr("Code"), lambda one: one.code, 132)
                if numbered
                else Column(self.tr("Pieces"), lambda one: Amount(said.thousands(one.pieces)), 60, "right"),
                Column(self.tr("Paper"), lambda one: Text(one.paper or "–", token="quiet", struck=one.cancelled), 144),
            )
        )

    def _menu(self, one: "MoveLine", spot: QPoint) -> None:
        if one.paper:
            menu = Menu(self)
            cancelled_by = f"{one.paper}{CANCELLED}" if one.cancelled else ""
            fill(menu, one.paper, self.chosen.emit, self.undoing.ask, cancelled_by)
            menu.popup(spot)


def _source(article: int) -> "Callable[[Slice], Callable[[Any], Any]]":
    def source(slice: Slice) -> Callable[[Any], Any]:
        return asking.moves(article, slice.limit, slice.last)

    return source
