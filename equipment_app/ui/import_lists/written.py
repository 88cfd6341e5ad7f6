"""Fourth step: what was written, under which number, and what is left to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from equipment_app.domain.outcome import Outcome
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, EmptyState


class WrittenStep(QWidget):
    another = Signal()
    rest = Signal()
    """The rows that were left out are to be seen again."""

    def __init__(self) -> None:
        super().__init__()
        self.outcome: Outcome | None = None
        self._left = 0
        self.state = EmptyState("circle-check", token="good")
        self.state.button.clicked.connect(self.another)
        self.left_out = Button()
        self.left_out.clicked.connect(self.rest)
        card = Card()
        card.body.addWidget(self.state, 1)
        self.state.add_below(self.left_out)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_outcome(self, outcome: Outcome, left: int) -> None:
        """`left` rows were refused and stayed in the file."""
        self.outcome, self._left = outcome, left
        self.retranslate()

    def focus(self) -> None:
        self.state.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        outcome = self.outcome
        if outcome is None:
            return
        rows = outcome.facts.get("created", 0) + outcome.facts.get("changed", 0)
        number = self.tr("Written under the number {number}").format(number=outcome.number)
        title = number if outcome.number else self.tr("Nothing has changed")
        sentence = self.tr("%Ln row(s) of {file}. The whole import can be taken back as one step.", "", rows)
        known = self.tr("All of {file} was on the books already.")
        self.state.say(
            title, (sentence if outcome.number else known).format(file=outcome.subject), self.tr("Another list…")
        )
        left = self._left
        self.left_out.setText(self.tr("See the %Ln row(s) left out", "", left))
        self.left_out.setVisible(self._left > 0)
