"""What a report is asked for: days, unit, names or not. One row of labelled fields."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui import formatting
from equipment_app.ui.formatting import translate
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.reports.making import Kind, Wanted
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.field import Check, Combo, DateField, Field
from equipment_app.ui.widgets.label import Label

HEIGHT = 137
_DAY = 132


class Parameters(Strip):
    """`changed` with every change that makes another report; the days are told apart by `wrong`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("below", parent=parent)
        self.setFixedHeight(HEIGHT)
        self.kind = Kind.HELD
        self._units: dict[str, str] = {}
        self.title = Label(size=LARGE, bold=True)
        self.top = QHBoxLayout()
        """The title; what else stands beside it comes from outside."""
        self.first, self.last, self.unit = DateField(), DateField(), Combo()
        self.first_field, self.last_field, self.unit_field = (
            Field(part) for part in (self.first, self.last, self.unit)
        )
        self.nameless, self.why = Check(), Label(token="quiet", elide=True)
        today = formatting.today_in_qt()
        self.first.setDate(QDate(today.year(), 1, 1))
        for field in (self.first, self.last):
            field.setFixedWidth(_DAY)
            field.setMaximumDate(today)
        self.nameless.setChecked(True)
        self._lay_out()
        for edit in (
            self.first.dateChanged,
            self.last.dateChanged,
            self.unit.currentIndexChanged,
            self.nameless.toggled,
        ):
            edit.connect(lambda _: self._look())

    def ask_for(self, kind: Kind) -> None:
        self.kind = kind
        self.retranslate()
        self._look()

    def show_units(self, units: dict[str, str]) -> None:
        """Code to name."""
        self._units = units
        self.retranslate()

    def wanted(self) -> Wanted | None:
        """None while the first day is after the last."""
        first, last = _date(self.first), _date(self.last)
        if self.kind is Kind.MOVED and first > last:
            return None
        return Wanted(self.kind, first, last, self.unit.currentData() or "", not self.nameless.isChecked())

    def retranslate(self) -> None:
        held = self.kind is Kind.HELD
        self.title.setText(name_of(self.kind))
        self.first_field.setVisible(not held)
        self.first_field.set_label(self.tr("From"))
        self.last_field.set_label(self.tr("As of the end of") if held else self.tr("To"))
        self.unit_field.set_label(self.tr("Unit"))
        self.unit.fill([("", self.tr("all units")), *self._units.items()])
        self.nameless.setText(self.tr("Personal numbers instead of names"))
        self.why.setText(self.tr("(the default for anything that leaves the unit)"))

    def _look(self) -> None:
        self.first_field.set_error("" if self.wanted() else self.tr("after the last"))
        self.changed.emit()

    def _lay_out(self) -> None:
        self.top.setSpacing(4)
        self.top.addWidget(self.title, 1)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.first_field)
        fields.addWidget(self.last_field)
        fields.addWidget(self.unit_field, 1)
        names = QHBoxLayout()
        names.setSpacing(4)
        names.addWidget(self.nameless)
        names.addWidget(self.why, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(6)
        column.addLayout(self.top)
        column.addLayout(fields)
        column.addLayout(names)
        column.addStretch(1)
        self.row.addLayout(column, 1)


def name_of(kind: Kind) -> str:

    return translate("reports", "Who held what") if kind is Kind.HELD else translate("reports", "Issued and returned")


def _date(field: DateField) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
