"""Asked once of a list of deliveries: when what it brings was last inspected, or first issued, where it does not say
so.
"""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal

from equipment_app.domain.lists import AT_DELIVERY, LEFT, Unsaid
from equipment_app.ui.formatting import today
from equipment_app.ui.import_lists import sentences
from equipment_app.ui.kit.form_parts import Day
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Combo
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import in_row

_ON_A_DAY, _WIDE, _DAY, _HIGH = "day", 268, 132, 48


class DaysAsked(Card):
    """`answered` with the day, `delivery` or `left`; shown only where there is anything to ask."""

    answered = Signal(str)

    def __init__(self, icon: str, name: str, day: str) -> None:
        super().__init__()
        self.words = Label(elide=True)
        self.choice, self.day = Combo(name=name), Day(day)
        self.choice.setMinimumWidth(_WIDE)
        self.day.setFixedWidth(_DAY)
        self.setFixedHeight(_HIGH)
        self.day.setAccessibleName(self.day.words)
        parts = IconLabel(icon, "warn"), (self.words, 1), self.choice, self.day
        self.body.addLayout(in_row(*parts, margins=(16, 0, 12, 0), spacing=12))
        self.choice.currentIndexChanged.connect(lambda _: self._chosen())
        self.day.editingFinished.connect(self._dated)
        self.hide()

    def said(self, of: Unsaid) -> str:
        """What is asked, with `{pieces}` and `{late}`."""
        raise NotImplementedError

    def answers(self) -> list[tuple[str, str]]:
        raise NotImplementedError

    def ask(self, of: Unsaid | None, answer: str) -> None:
        """What was answered before stays chosen."""
        self.setVisible(of is not None)
        if of is None:
            return
        pieces, late = sentences.counted(of.pieces), sentences.counted(of.late)
        self.words.setText(self.said(of).format(pieces=pieces, late=late))
        waits = self.choice.currentData() == _ON_A_DAY and answer in ("", LEFT)  # for the day, whatever was answered
        named = answer in ("", AT_DELIVERY, LEFT) and not waits
        with QSignalBlocker(self.choice):
            self.choice.fill(self.answers())
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


class InspectionsAsked(DaysAsked):
    """Nothing is written before it is answered."""

    def __init__(self) -> None:
        super().__init__("shield-alert", self.tr("Last inspection"), self.tr("Day of the last inspection"))

    def said(self, of: Unsaid) -> str:
        if of.late == of.pieces:
            return self.tr("The last inspection of {pieces} pcs is not said; all of them would be overdue.")
        return self.tr("The last inspection of {pieces} pcs is not said; {late} of them would be overdue.")

    def answers(self) -> list[tuple[str, str]]:
        return [
            ("", self.tr("choose")),
            (_ON_A_DAY, self.tr("they were inspected on a day")),
            (AT_DELIVERY, self.tr("count from their delivery")),
            (LEFT, self.tr("leave them without inspection")),
        ]


class FirstIssuesAsked(DaysAsked):
    """A life stops nothing, so it need not be answered: then it begins with the first issue here."""

    def __init__(self) -> None:
        super().__init__("hourglass", self.tr("First issue"), self.tr("Day of the first issue"))

    def said(self, of: Unsaid) -> str:
        return self.tr("The first issue of {pieces} pcs is not said: if they have been in use, since when?")

    def answers(self) -> list[tuple[str, str]]:
        return [
            (LEFT, self.tr("their life begins with the first issue here")),
            (_ON_A_DAY, self.tr("they were first issued on a day")),
            (AT_DELIVERY, self.tr("they have been in use since their delivery")),
        ]
