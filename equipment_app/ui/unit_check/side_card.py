"""A card beside the grid: its head is lower and its title smaller than those of the cards that pages are made of."""

from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.widgets.card import Card, Strip
from equipment_app.ui.widgets.label import Label

HEAD = 40


class SideCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self.top = Strip("below")
        self.top.setFixedHeight(HEAD)
        self.name, self.note = Label(bold=True), Label(size=SMALL, token="quiet")
        self.top.row.addWidget(self.name, 1)
        self.top.row.addWidget(self.note)
        self.body.addWidget(self.top)
