"""Who has an article: racks and members, by size."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.queries import places
from equipment_app.queries.pieces import wheres
from equipment_app.queries.places import HolderLine
from equipment_app.queries.stock import ArticleCard
from equipment_app.ui import formatting
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Amount, Text
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.stock.narrowing import Narrowing
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.label import Label

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk


class HolderList(QWidget):
    """`chosen` with the id of a member whose card is wanted."""

    chosen = Signal(int)

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self.card: ArticleCard | None = None
        self.narrowing = Narrowing()
        columns: Sequence[Column[HolderLine]] = (
            Column(self.tr("Where, who"), _who),
            Column(self.tr("Unit"), lambda one: Text(one.unit, token="quiet"), 188, least=144),
            Column(self.tr("Size"), lambda one: formatting.size(one.size), 64),
            Column(self.tr("Pieces"), lambda one: Amount(formatting.thousands(one.pieces)), 56, "right"),
            Column(self.tr("Since"), _since, 108),
            Column(self.tr("Paper"), lambda one: Text(one.paper or "–", token="quiet"), 136),
        )
        self.view = PlainList(self.tr("Who has it"), columns, lambda one: (one.holder, one.size))
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

    def show_card(self, card: ArticleCard) -> None:
        other = self.card is None or self.card.article.id != card.article.id
        self.card = card
        self.narrowing.show_card(card)
        if other:
            self.narrowing.narrow(bucket="issued")
        article = card.article.id
        self._desk.ask(lambda books: wheres(books, article), self.narrowing.show_wheres, self, instead="wheres")
        self._ask()

    def _ask(self) -> None:
        if self.card is not None:
            wanted = self.narrowing.now()
            self._desk.ask(lambda books: places.holders(books, wanted), self._show, self, instead="holders")

    def _show(self, lines: Sequence[HolderLine]) -> None:
        self.view.show_rows(lines)
        who, pieces = len({line.holder for line in lines}), sum(line.pieces for line in lines)
        holders = formatting.counted(self.tr("%n holder(s)", "", who), who)
        unit = self.card.article.unit if self.card else ""
        self.told.setText(f"{holders} · {formatting.pieces(pieces, unit)}")


def _who(line: HolderLine) -> Text:
    if line.kind == "location":
        return Text(formatting.place(line.name), icon="warehouse")
    return Text(line.name, line.rank)


def _since(line: HolderLine) -> Text:
    return Text(formatting.day(line.since), token="quiet", figures=True)
