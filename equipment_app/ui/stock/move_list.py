"""Every move of an article, the latest first, read page by page."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.ui import said
from equipment_app.ui.cells import Amount, Text
from equipment_app.ui.stock import asking
from equipment_app.ui.table import Column, Slice, Table
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.opened.connect(lambda one: self.chosen.emit(one.paper) if one.paper else None)
        self.setFocusProxy(self.view)

    def show_card(self, card: "ArticleCard") -> None:
        other = self.card is None or self.card.article.id != card.article.id
        self.card = card
        self.retranslate()
        if other:
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
                Column(self.tr("Paper"), lambda one: Text(one.paper or "–", token="quiet"), 144),
            )
        )


def _source(article: int) -> "Callable[[Slice], Callable[[Any], Any]]":
    def source(slice: Slice) -> Callable[[Any], Any]:
        return asking.moves(article, slice.limit, slice.last)

    return source
