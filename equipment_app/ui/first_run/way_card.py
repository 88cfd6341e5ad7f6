"""One of the three ways in: icon, title, three quiet lines, a button at the foot."""

from PySide6.QtWidgets import QVBoxLayout

from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import IconLabel, Label

WIDTH, LEAST, HEIGHT = 288, 224, 218


class WayCard(Card):
    def __init__(self, icon: str, key: str = "") -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setMaximumWidth(WIDTH)
        self.setMinimumWidth(LEAST)
        self.icon = IconLabel(icon, "quiet", 28)
        self.name = Label(size=LARGE, bold=True)
        self.sentence = Label(token="quiet", wrap=True)
        self.sentence.setFixedHeight(76)
        self.button = Button(key=key)
        column = QVBoxLayout()
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(0)
        column.addWidget(self.icon)
        column.addSpacing(16)
        column.addWidget(self.name)
        column.addSpacing(4)
        column.addWidget(self.sentence)
        column.addStretch(1)
        column.addWidget(self.button)
        self.body.addLayout(column)

    def say(self, name: str, sentence: str, button: str) -> None:
        self.name.setText(name)
        self.sentence.setText(sentence)
        self.button.setText(button)
        self.button.setAccessibleDescription(f"{name}. {sentence}")

    def lead(self, leads: bool) -> None:
        """The way most likely wanted: its icon and button in the accent."""
        self.icon.show_icon(self.icon.name, "accent" if leads else "quiet")
        self.button.kind = "primary" if leads else "outlined"
        self.button.update()
