"""The roles of an operator: a box each, and for who leads a unit which one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.rights import Grant, Role
from equipment_app.ui.rights import words
from equipment_app.ui.theme import SMALL
from equipment_app.ui.widgets.check import Check
from equipment_app.ui.widgets.combo import Combo
from equipment_app.ui.widgets.label import Label

_LEAST = 168


class RolesField(QWidget):
    """`grants` are what the boxes say; None while a lead has no unit, or nobody has any role."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._further: tuple[Grant, ...] = ()
        """Of who leads several units, all but the first: they are kept as they are."""
        self.boxes = {role: Check() for role in Role}
        self.unit = Combo()
        self.unit.setMinimumWidth(_LEAST)
        self.more = Label(size=SMALL, token="quiet")
        """How many further units there are, which the command line tells and changes."""
        self.label = Label(size=SMALL, token="quiet")
        self._lay_out()
        for box in self.boxes.values():
            box.toggled.connect(self._follow)
        self.unit.currentIndexChanged.connect(lambda _: self.changed.emit())

    @property
    def grants(self) -> tuple[Grant, ...] | None:
        chosen = [role for role, box in self.boxes.items() if box.isChecked()]
        unit: int = self.unit.currentData() or 0
        if not chosen or (Role.LEAD in chosen and not unit):
            return None
        plain = [Grant(role, unit if role is Role.LEAD else 0) for role in chosen]
        return tuple(sorted({*plain, *(self._further if Role.LEAD in chosen else ())}, key=_order))

    def show_grants(self, grants: Sequence[Grant]) -> None:
        led = [grant for grant in grants if grant.role is Role.LEAD]
        self._further = tuple(led[1:])
        for role, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(any(grant.role is role for grant in grants))
            box.blockSignals(False)
        self.unit.blockSignals(True)
        self.unit.choose(led[0].unit if led else 0)
        self.unit.blockSignals(False)
        self._follow()

    def show_units(self, units: Sequence[tuple[int, str]]) -> None:
        self.unit.fill([(0, self.tr("which unit?")), *units])

    def retranslate(self) -> None:
        self.label.setText(self.tr("Roles"))
        self.unit.setAccessibleName(self.tr("Unit led"))
        for role, box in self.boxes.items():
            box.setText(words.role(role))

    def _follow(self, *_: object) -> None:
        leads = self.boxes[Role.LEAD].isChecked()
        self.unit.setVisible(leads)
        self.more.setText(self.tr("and %n more unit(s)", "", len(self._further)))
        self.more.setVisible(leads and bool(self._further))
        self.changed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(20)
        for role in (Role.QUARTERMASTER, Role.ADMINISTRATOR, Role.AUDITOR):
            row.addWidget(self.boxes[role])
        led = QHBoxLayout()
        led.setSpacing(8)
        led.addWidget(self.boxes[Role.LEAD])
        led.addWidget(self.unit)
        led.addWidget(self.more)
        row.addLayout(led)
        row.addStretch(1)
        holder = QWidget()
        holder.setFixedHeight(32)
        row.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(holder)


def _order(grant: Grant) -> tuple[str, int]:
    return str(grant.role), grant.unit
