"""One fact about the safety of a store."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.look.cells import INK
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.store_health.words import Said
from equipment_app.ui.widgets.label import IconLabel, Label

_LABEL = 168


class SafetyRow(QWidget):
    """Sign, what it is about, how it is, and quietly what follows from it."""

    def __init__(self) -> None:
        super().__init__()
        self.icon = IconLabel("circle-dashed", "quiet", 20)
        self.about = Label(token="quiet", size=SMALL)
        self.about.setFixedWidth(_LABEL)
        self.lead, self.rest = Label(bold=True), Label(token="quiet", wrap=True)
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        self.words.addWidget(self.lead)
        self.words.addWidget(self.rest)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        about = QVBoxLayout()
        about.setContentsMargins(0, 2, 0, 0)
        about.addWidget(self.about)
        about.addStretch(1)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(about)
        row.addLayout(self.words, 1)

    def say(self, about: str, said: Said | None) -> None:
        self.about.setText(about)
        if said is None:
            return
        self.icon.show_icon(said.icon, INK[said.tone])
        self.lead.setText(said.lead)
        self.rest.setText(said.rest)
        self.rest.setVisible(bool(said.rest))
        self.setAccessibleName(f"{about}: {said}")

    def offer(self, buttons: Sequence[QWidget]) -> None:
        """What can be done about it stands under the words."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.words.addLayout(row)
