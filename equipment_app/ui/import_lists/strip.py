"""Where one is on the way: the four steps, and at the right what is known of the columns."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from equipment_app.ui.import_lists import said
from equipment_app.ui.import_lists.brought import Looked
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.progress import Steps

HEIGHT = 44


class StepStrip(Card):
    def __init__(self) -> None:
        super().__init__()
        self.steps = Steps()
        self.steps.setFixedHeight(HEIGHT - 2)
        self.known = Label(token="quiet")
        self.icon = IconLabel("file-spreadsheet")
        self.setFixedHeight(HEIGHT)
        self.body.addWidget(self.steps)
        row = QHBoxLayout(self.steps)
        row.setContentsMargins(0, 0, 15, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.known, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_step(self, step: int, looked: Looked | None) -> None:
        self.steps.show_steps(said.step_names(), step)
        self.known.setText(said.columns_known(looked) if looked else "")
        self.icon.setVisible(looked is not None)
