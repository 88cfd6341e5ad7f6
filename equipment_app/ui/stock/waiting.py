"""Who has less of an article than the standard kit says."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from equipment_app.queries.stock import ArticleCard, Waiting
from equipment_app.ui import formatting
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Text
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Label


class WaitingCard(Card):
    """`chosen` with the id of a member whose card is wanted."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__("…")
        columns: Sequence[Column[Waiting]] = (
            Column("", lambda one: one.name),
            Column("", lambda one: Text(one.unit, token="quiet", small=True), 60, "right", least=56),
            Column("", lambda one: Text(formatting.size(one.size), bold=True), 64, "right", least=56),
        )
        self.view: PlainList[Waiting] = PlainList("", columns, lambda one: one.member)
        self.view.header.tall = 0
        everybody = self.tr("Everybody has as many as the standard kit says, or it is not in the kit.")
        self.nobody = Label(everybody, token="quiet", wrap=True)
        self.nobody.setContentsMargins(16, 12, 16, 12)
        self.head.setFixedHeight(40)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.nobody)
        self.body.addStretch(0)
        self.view.opened.connect(lambda one: self.chosen.emit(one.member))

    def show_card(self, card: ArticleCard) -> None:
        count = len(card.waiting)
        self.title.setText(self.tr("%n member(s) wait(s)", "", count) if count else self.tr("Nobody waits"))
        self.view.setAccessibleName(self.title.words())
        self.view.show_rows(card.waiting)
        self.view.setVisible(bool(count))
        self.nobody.setVisible(not count)
