"""A new check: whom, what is required of them, what it is for. It begins here, or goes out as a check file."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from equipment_app.domain.unit_check_plan import Setup
from equipment_app.ui import formatting
from equipment_app.ui.unit_check.members import ChosenMembers
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import Combo, DateField, Field, LineField
from equipment_app.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk
    from equipment_app.ui.unit_check.questions import Front

UNIT, MEMBERS = "unit", "members"
"""Deployments will stand beside them."""
_MEMBERS, _REST = 2, 5
"""Places in the form: the list of members, and what is left over."""
WEEK, MONTH = timedelta(days=7), timedelta(days=31)
LONGEST_TITLE = 100


class NewCheck(Card):
    """`begun` and `carried` with the Setup; `carried` also with the last day the file is good."""

    begun = Signal(object)
    carried = Signal(object, object)

    def __init__(self, desk: "Desk") -> None:
        super().__init__(" ")
        self._front: Front | None = None
        self.whom = Segmented(stretched=True)
        self.unit, self.kit, self.members = Combo(), Combo(), ChosenMembers(desk)
        self.title_field, self.until = LineField(), DateField()
        self.title_field.setMaxLength(LONGEST_TITLE)
        self.start = Button(self.tr("Begin the check"), kind="primary", icon="scan-line", key="Ctrl+Enter")
        self.carry = Button(self.tr("Save a check file…"), icon="file-down")
        self._fields = [Field(part) for part in (self.unit, self.kit, self.title_field, self.until)]
        self._lay_out()
        self.whom.chosen.connect(self._turn)
        self.members.changed.connect(self._follow)
        self.start.clicked.connect(self.begin)
        self.carry.clicked.connect(lambda: self.carried.emit(self.setup(), self.last_day()))
        self.title_field.returnPressed.connect(self.begin)
        self._say_words()

    def setup(self) -> Setup:
        kit, title = self.kit.currentData() or 0, " ".join(self.title_field.text().split())
        if self.whom.value == MEMBERS:
            return Setup(members=tuple(self.members.chosen), kit=kit, title=title)
        return Setup(unit=self.unit.currentData() or 0, kit=kit, title=title)

    def last_day(self) -> date:
        day = self.until.date()
        return date(day.year(), day.month(), day.day())

    def begin(self) -> None:
        if self.start.isEnabled():
            self.begun.emit(self.setup())

    def show_front(self, front: "Front") -> None:
        first, self._front = self._front is None, front
        self._say_words()
        if first:
            self.kit.choose(front.choices.standard)
            today = formatting.today()
            self.until.setDateRange(_qt(today), _qt(today + MONTH))
            self.until.setDate(_qt(today + WEEK))

    def enter(self) -> None:
        (self.members if self.whom.value == MEMBERS else self.unit).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_words(self) -> None:
        self.title.setText(self.tr("New check"))
        self.whom.setAccessibleName(self.tr("Who to check"))
        self.whom.fill((Segment(UNIT, self.tr("A unit")), Segment(MEMBERS, self.tr("Chosen members"))))
        units = self._front.choices.units if self._front else ()
        self.unit.fill((one.id, f"{one.name}  ·  {one.members}") for one in units)
        kits = self._front.choices.kits if self._front else ()
        self.kit.fill((*kits, (0, self.tr("Everything they hold"))))
        names = (self.tr("Unit"), self.tr("What to check"), self.tr("Purpose"), self.tr("Valid until"))
        for field, name in zip(self._fields, names, strict=True):
            field.set_label(name)
        self.title_field.setPlaceholderText(self.tr("for example: deployment North"))
        self.carry.setToolTip(self.tr("For a laptop without this store. It holds only this check."))
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begin()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._follow()

    def _turn(self, _whom: str) -> None:
        self._spread()
        self._follow()
        self.enter()

    def _follow(self) -> None:
        setup = self.setup()
        for button in (self.start, self.carry):
            button.setEnabled(bool(setup.unit or setup.members))

    def _spread(self) -> None:
        """A list of members takes what room there is; a unit is one line."""
        several = self.whom.value == MEMBERS
        self._fields[0].setVisible(not several)
        self.members.setVisible(several)
        self.body.setStretch(_MEMBERS, int(several))
        self.body.setStretch(_REST, int(not several))

    def _lay_out(self) -> None:
        self.pad(16, 12, 12)
        unit, kit, title, until = self._fields
        for part in (self.whom, unit, self.members, kit, title):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.addWidget(self.start)
        self._spread()
        foot = self.foot
        foot.setFixedHeight(76)
        foot.row.setSpacing(12)
        foot.row.addWidget(until, 1)
        foot.row.addWidget(self.carry, 0, Qt.AlignmentFlag.AlignBottom)
        foot.row.setContentsMargins(16, 10, 16, 12)


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
