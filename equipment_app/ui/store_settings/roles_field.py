"""The roles of an operator: a box each, and for who leads units which ones."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.rights import Grant, Role
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.rights import words
from equipment_app.ui.store_settings.facts import Unit
from equipment_app.ui.store_settings.units_field import UnitsField
from equipment_app.ui.widgets.field import Check
from equipment_app.ui.widgets.label import Label

_HIGH = 32


class RolesField(QWidget):
    """`grants` are what the boxes say; None while a lead has no unit, or nobody has any role."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {role: Check(words.role(role)) for role in Role}
        self.units = UnitsField()
        self.label = Label(self.tr("Roles"), size=SMALL, token="quiet")
        self._lay_out()
        for box in self.boxes.values():
            box.toggled.connect(self._follow)
        self.units.changed.connect(self.changed)

    @property
    def grants(self) -> tuple[Grant, ...] | None:
        chosen = [role for role, box in self.boxes.items() if box.isChecked()]
        plain = [Grant(role) for role in chosen if role is not Role.LEAD]
        if Role.LEAD not in chosen:
            return tuple(sorted(plain, key=_order)) or None
        led = [Grant(Role.LEAD, unit) for unit in self.units.units or ()]
        return tuple(sorted([*plain, *led], key=_order)) if led else None

    def show_grants(self, grants: Sequence[Grant]) -> None:
        for role, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(any(grant.role is role for grant in grants))
            box.blockSignals(False)
        self.units.choose([grant.unit for grant in grants if grant.role is Role.LEAD])
        self._follow()

    def show_units(self, units: Sequence[Unit]) -> None:
        self.units.show_units(units)

    def _follow(self, *_: object) -> None:
        self.units.setVisible(self.boxes[Role.LEAD].isChecked())
        self.changed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(20)
        row.setContentsMargins(0, 0, 0, 0)
        for role in (Role.QUARTERMASTER, Role.ADMINISTRATOR, Role.AUDITOR, Role.LEAD):
            row.addWidget(self.boxes[role])
        row.addStretch(1)
        holder = QWidget()
        holder.setFixedHeight(_HIGH)
        holder.setLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(holder)
        column.addWidget(self.units)


def _order(grant: Grant) -> tuple[str, int]:
    return str(grant.role), grant.unit
