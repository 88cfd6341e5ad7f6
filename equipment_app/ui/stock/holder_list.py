"""Who has an article: racks and members, by size."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.ui import said
from equipment_app.ui.cells import Amount, Text
from equipment_app.ui.stock import asking
from equipment_app.ui.stock.narrowing import Narrow, Narrowing
from equipment_app.ui.table import Column, Table
from equipment_app.ui.theme import SMALL
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from equipment_app.queries.stock import ArticleCard
    from equipment_app.queries.whereabouts import HolderLine
    from equipment_app.ui.desk import Desk


class HolderList(QWidget):
    """`chosen` with the id of a member whose card is wanted."""

    chosen = Signal(int)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.card: ArticleCard | None = None
        self.narrowing = Narrowing()
        self.table: Table[HolderLine] = Table((), key=lambda one: (one.holder, one.size))
        self.view: TableView[HolderLine] = TableView(self.table, row_height=32)
        self.told = Label(size=SMALL, token="quiet", elide=True)
        foot = Strip("above")
        foot.setFixedHeight(32)
        foot.row.addWidget(self.told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.narrowing)
        column.addWidget(self.view, 1)
        column.addWidget(foot)
        self.narrowing.changed.connect(self._ask)
        self.view.opened.connect(lambda one: self.chosen.emit(one.holder) if one.kind == "member" else None)
        self.narrowing.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))

    def show_card(self, card: "ArticleCard") -> None:
        other = self.card is None or self.card.article.id != card.article.id
        self.card = card
        self.narrowing.show_card(card)
        if other:
            self.narrow("issued", None)
        self._desk.ask(asking.wheres(card.article.id), self.narrowing.show_wheres, self, instead="wheres")
        self.retranslate()
        self._ask()

    def narrow(self, bucket: str, size: str | None) -> None:
        self.narrowing.narrow(Narrow(size=size, bucket=bucket))

    def retranslate(self) -> None:
        self.narrowing.retranslate()
        self.view.setAccessibleName(self.tr("Who has it"))
        self.table.set_columns(
            (
                Column(self.tr("Where, who"), _who),
                Column(self.tr("Unit"), lambda one: Text(one.unit, token="quiet"), 188, least=144),
                Column(self.tr("Size"), lambda one: said.size(one.size), 64),
                Column(self.tr("Pieces"), lambda one: Amount(said.thousands(one.pieces)), 56, "right"),
                Column(self.tr("Since"), lambda one: Text(said.day(one.since), token="quiet", figures=True), 108),
                Column(self.tr("Paper"), lambda one: Text(one.paper or "–", token="quiet"), 136),
            )
        )

    def _ask(self) -> None:
        if self.card is not None:
            question = asking.holders(self.card.article.id, self.narrowing.now())
            self._desk.ask(question, self._show, self, instead="holders")

    def _show(self, lines: "Sequence[HolderLine]") -> None:
        self.table.show(lines)
        who, pieces = len({line.holder for line in lines}), sum(line.pieces for line in lines)
        holders = said.counted(self.tr("%n holder(s)", "", who), who)
        unit = self.card.article.unit if self.card else ""
        self.told.setText(f"{holders} · {said.pieces(pieces, unit)}")


def _who(line: "HolderLine") -> Text:
    if line.kind == "location":
        return Text(said.place(line.name), icon="warehouse")
    return Text(line.name, line.rank)
