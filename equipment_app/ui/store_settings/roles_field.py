"""The roles of an operator, and for a lead the units: looked for by code or name, each chosen a chip with a cross."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.rights import Grant, Role
from equipment_app.ui import rights
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.store_settings.facts import Unit
from equipment_app.ui.widgets.button import Pick
from equipment_app.ui.widgets.field import CheckBox, Field, LineField
from equipment_app.ui.widgets.label import Label, found
from equipment_app.ui.widgets.layout import Flow, as_widget, empty, in_column, in_row
from equipment_app.ui.widgets.suggest import Hit, Hits, Suggest

_WIDE = 240
_ABOVE = 4
"""What a field without a label keeps free above its editor."""


class UnitsField(QWidget):
    """Down, or a click into the field, shows all there are; Backspace in the empty field takes the last one away."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[int, Unit] = {}
        self._chosen: list[int] = []
        self._suggest: Suggest | None = None
        self.field, self.chips = LineField(icon="search", hint=self.tr("Which units? Code or name")), Flow(between=0)
        self.around = Field(self.field)
        self.field.setAccessibleName(self.tr("Units led"))
        self.around.setFixedWidth(_WIDE)
        beside = in_column(self.chips, None, margins=(0, _ABOVE, 0, 0))
        in_row((self.around, Qt.AlignmentFlag.AlignTop), (beside, 1), on=self, spacing=12)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._typed)

    @property
    def units(self) -> tuple[int, ...] | None:
        """Their ids, as they were chosen; None while something is typed that is no unit yet."""
        return None if self.field.text().strip() else tuple(self._chosen)

    def show_units(self, units: Sequence[Unit]) -> None:
        """Those there are to choose from."""
        known = {unit.id: unit for unit in units}
        if known != self._known:  # else a chip would lose the keyboard whenever anything is written
            self._known = known
            self._show()

    def choose(self, units: Sequence[int]) -> None:
        """These, in place of what was chosen and typed; without a word."""
        self._chosen = list(units)
        with QSignalBlocker(self.field):
            self.field.clear()
        self.around.set_error("")
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._suggest is None:
            self._suggest = Suggest(self.field, self._look, when_empty=True, under=self)
            self._suggest.submitted.connect(self._refuse)
            self.field.installEventFilter(self)  # behind that of the list, so it is asked first

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._suggest is None:
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._suggest.look(self.field.text())
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event, self._suggest)
        return False

    def _key(self, event: QKeyEvent, suggest: Suggest) -> bool:
        match event.key():
            case Qt.Key.Key_Down if not suggest.isVisible():
                suggest.look(self.field.text())
            case Qt.Key.Key_Escape if suggest.isVisible():
                self.field.clear()
                suggest.close_list()
            case Qt.Key.Key_Backspace if self._chosen and not self.field.text():
                self._remove(self._chosen[-1])
            case _:
                return False
        return True

    def _look(self, text: str, give: Callable[[Sequence[Hits]], None]) -> None:
        left = [unit for unit in self._known.values() if unit.id not in self._chosen]
        here = [unit for unit in left if not text.strip() or found(f"{unit.code} {unit.name}", text)]
        rows = tuple(Hit("building-2", unit.code, unit.name, use=partial(self._add, unit.id)) for unit in here)
        give((Hits(self.tr("Units"), rows, len(rows)),))

    def _add(self, unit: int) -> None:
        self._chosen.append(unit)
        self._show()
        self.field.clear()
        self.changed.emit()

    def _remove(self, unit: int) -> None:
        self._chosen.remove(unit)
        self._show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _typed(self) -> None:
        self.around.set_error("")
        self.changed.emit()

    def _refuse(self, text: str) -> None:
        chosen = [self._known[unit] for unit in self._chosen]
        if any(found(f"{unit.code} {unit.name}", text) for unit in chosen if text.strip()):
            self.around.set_error(self.tr("It is chosen already."))
        elif text.strip():
            self.around.set_error(self.tr("There is no such unit."))

    def _show(self) -> None:
        """Chips of who was chosen, reached by Tab from the field."""
        empty(self.chips)
        before: QWidget = self.field
        for unit in self._chosen:
            pick = self._pick(unit)
            self.chips.addWidget(pick)
            QWidget.setTabOrder(before, pick)
            before = pick

    def _pick(self, id: int) -> Pick:
        unit, pick = self._known.get(id, Unit(id, f"#{id}", "")), Pick(self)
        named = " · ".join(filter(None, (unit.code, unit.name)))
        pick.show_words(unit.code, self.tr("Remove {unit}").format(unit=named))
        pick.removed.connect(lambda: self._remove(id))
        return pick


_HIGH = 32


class RolesField(QWidget):
    """`grants` are what the boxes say; None while a lead has no unit, or nobody has any role."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes = {role: CheckBox(rights.role(role)) for role in Role}
        self.units = UnitsField()
        self.label = Label(self.tr("Roles"), size=SMALL, token="quiet")
        order = (Role.QUARTERMASTER, Role.DEPUTY, Role.ADMINISTRATOR, Role.AUDITOR, Role.LEAD)
        holder = as_widget(in_row(*(self.boxes[role] for role in order), None, spacing=20))
        holder.setFixedHeight(_HIGH)
        in_column(self.label, holder, self.units, on=self, spacing=4)
        for box in self.boxes.values():
            box.toggled.connect(self._follow)
        self.units.changed.connect(self.changed)

    @property
    def grants(self) -> tuple[Grant, ...] | None:
        chosen = [role for role, box in self.boxes.items() if box.isChecked()]
        led = [Grant(Role.LEAD, unit) for unit in self.units.units or ()] if Role.LEAD in chosen else []
        if Role.LEAD in chosen and not led:
            return None
        grants = [*(Grant(role) for role in chosen if role is not Role.LEAD), *led]
        return tuple(sorted(grants, key=lambda one: (str(one.role), one.unit))) or None

    def show_grants(self, grants: Sequence[Grant]) -> None:
        for role, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(any(grant.role is role for grant in grants))
        self.units.choose([grant.unit for grant in grants if grant.role is Role.LEAD])
        self._follow()

    def _follow(self, *_: object) -> None:
        self.units.setVisible(self.boxes[Role.LEAD].isChecked())
        self.changed.emit()
