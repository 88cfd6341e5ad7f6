"""Asked once of a list of deliveries: when what it brings was last inspected, where it does not say so."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal

from equipment_app.domain.lists import AT_DELIVERY, LEFT, Uninspected
from equipment_app.ui.formatting import today
from equipment_app.ui.import_lists import sentences
from equipment_app.ui.kit.form_parts import Day
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Combo
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import in_row

_ON_A_DAY, _WIDE, _DAY, _HIGH = "day", 268, 132, 48


class InspectionsAsked(Card):
    """`answered` with the day, `delivery` or `left`; shown only where there is anything to ask."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words = Label(elide=True)
        self.choice, self.day = Combo(name=self.tr("Last inspection")), Day(self.tr("Day of the last inspection"))
        self.choice.setMinimumWidth(_WIDE)
        self.day.setFixedWidth(_DAY)
        self.setFixedHeight(_HIGH)
        icon = IconLabel("shield-alert", "warn")
        self.day.setAccessibleName(self.day.words)
        parts = icon, (self.words, 1), self.choice, self.day
        self.body.addLayout(in_row(*parts, margins=(16, 0, 12, 0), spacing=12))
        self.choice.currentIndexChanged.connect(lambda _: self._chosen())
        self.day.editingFinished.connect(self._dated)
        self.hide()

    def ask(self, of: Uninspected | None, answer: str) -> None:
        """What was answered before stays chosen."""
        self.setVisible(of is not None)
        if of is None:
            return
        pieces, late = sentences.counted(of.pieces), sentences.counted(of.late)
        said = (
            self.tr("The last inspection of {pieces} pcs is not said; all of them would be overdue.")
            if of.late == of.pieces
            else self.tr("The last inspection of {pieces} pcs is not said; {late} of them would be overdue.")
        )
        self.words.setText(said.format(pieces=pieces, late=late))
        waits = not answer and self.choice.currentData() == _ON_A_DAY  # for the day, whatever else was answered
        named = answer in ("", AT_DELIVERY, LEFT) and not waits
        with QSignalBlocker(self.choice):
            self.choice.fill(
                [
                    ("", self.tr("choose")),
                    (_ON_A_DAY, self.tr("they were inspected on a day")),
                    (AT_DELIVERY, self.tr("count from their delivery")),
                    (LEFT, self.tr("leave them without inspection")),
                ]
            )
            self.choice.choose(answer if named else _ON_A_DAY)
        if not named and not waits:
            self.day.put_day(date.fromisoformat(answer))
        self.day.setVisible(not named)

    def _chosen(self) -> None:
        chosen = str(self.choice.currentData())
        self.day.setVisible(chosen == _ON_A_DAY)
        if chosen == _ON_A_DAY:
            self.day.setFocus()
        else:
            self.answered.emit(chosen)

    def _dated(self) -> None:
        if self.day.day is not None and self.day.day <= today():
            self.answered.emit(self.day.iso)
