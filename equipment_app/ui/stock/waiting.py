"""Who has less of an article than the standard kit says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from equipment_app.ui import said
from equipment_app.ui.cells import Text
from equipment_app.ui.table import Column, Table
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from equipment_app.queries.stock import ArticleCard, Waiting


class WaitingCard(Card):
    """`chosen` with the id of a member whose card is wanted."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("…", parent=parent)
        self.card: ArticleCard | None = None
        self.table: Table[Waiting] = Table((), key=lambda one: one.member)
        self.view: TableView[Waiting] = TableView(self.table, row_height=32)
        self.view.header.tall = 0
        self.nobody = Label(token="quiet", wrap=True)
        self.nobody.setContentsMargins(16, 12, 16, 12)
        self.head.setFixedHeight(40)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.nobody)
        self.body.addStretch(0)
        self.view.opened.connect(lambda one: self.chosen.emit(one.member))

    def show_card(self, card: "ArticleCard") -> None:
        self.card = card
        self.retranslate()
        self.table.show(card.waiting)
        self.view.setVisible(bool(card.waiting))
        self.nobody.setVisible(not card.waiting)

    def retranslate(self) -> None:
        count = len(self.card.waiting) if self.card else 0
        waits = self.tr("%n member(s) wait(s)", "", count)
        self.title.setText(waits if count else self.tr("Nobody waits"))
        self.view.setAccessibleName(self.title.words())
        self.nobody.setText(self.tr("Everybody has as many as the standard kit says, or it is not in the kit."))
        self.table.set_columns(
            (
                Column("", lambda one: one.name),
                Column("", lambda one: Text(one.unit, token="quiet", small=True), 60, "right", least=56),
                Column("", lambda one: Text(said.size(one.size), bold=True), 64, "right", least=56),
            )
        )
