"""A sheet of labels by its measures: typed in millimetres, refused at the number that cannot be."""

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from equipment_app.domain.label_errors import SheetImpossible
from equipment_app.domain.label_stock import Stock, custom
from equipment_app.domain.labels import Symbol
from equipment_app.ui.i18n import language
from equipment_app.ui.labels.number_field import NumberField
from equipment_app.ui.labels.words import MEASURE, said
from equipment_app.ui.widgets.field import Field, LineField

_ROWS = (
    ("page_width", "page_height"),
    ("width", "height"),
    ("columns", "rows"),
    ("left", "top"),
    ("gutter_x", "gutter_y"),
    ("edge", "dpi"),
)
_MODULES = Symbol.NORMAL.modules
_WHOLE = ("columns", "rows", "dpi")
_PITCH = {"across": "gutter_x", "down": "gutter_y"}
_STARTS = {"dpi": 600.0, "edge": 4.2, "page_width": 210.0, "page_height": 297.0, "columns": 3.0, "rows": 7.0}
_FIRST = {**_STARTS, "width": 63.5, "height": 38.1, "left": 7.2, "top": 15.1, "gutter_x": 2.5, "gutter_y": 0.0}


class SheetForm(QWidget):
    """`changed` with every edit: `stock` is what the numbers say, None while they cannot be."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stock: Stock | None = None
        self.cramped = False
        """Not even the smallest code fits what can be printed on."""
        self._before = ""
        self._taken: frozenset[str] = frozenset()
        self.name = LineField()
        self.numbers = {
            name: NumberField(0, 2000, 1 if name in _WHOLE else 0.1, 0 if name in _WHOLE else 2)
            for pair in _ROWS
            for name in pair
        }
        self.fields = {"name": Field(self.name), **{name: Field(number) for name, number in self.numbers.items()}}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.fields["name"], 0, 0, 1, 2)
        for row, pair in enumerate(_ROWS, 1):
            for column, name in enumerate(pair):
                grid.addWidget(self.fields[name], row, column, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(_ROWS) + 1, 1)
        for part in (self.name, *self.numbers.values()):
            part.textChanged.connect(lambda _: self._follow())

    def begin(self, stock: Stock | None, title: str, taken: frozenset[str], before: str = "") -> None:
        """With the measures of `stock`, called `title`. `taken` are titles of others, `before` the name it had."""
        self._before, self._taken = before, taken
        self.blockSignals(True)
        self.name.setText(title)
        for name, number in self.numbers.items():
            number.put(_measure(stock, name) if stock else _FIRST[name])
        self.blockSignals(False)
        self._follow()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    @property
    def before(self) -> str:
        return self._before

    def retranslate(self) -> None:
        for name, field in self.fields.items():
            field.set_label(said(MEASURE[name]))
        self._follow()

    def _follow(self) -> None:
        troubles = {name: self.tr("a number") for name, number in self.numbers.items() if number.value is None}
        title = " ".join(self.name.text().split())
        if not title:
            troubles["name"] = self.tr("Enter a name for the sheet.")
        elif title.casefold() in self._taken:
            troubles["name"] = self.tr("Another sheet has this name.")
        self.stock, self.cramped = None, False
        if not troubles:
            try:
                made = self._made(title)
                small = self._too_small(made)
                troubles |= small
                self.stock, self.cramped = None if small else made, bool(small)
            except SheetImpossible as refusal:
                troubles[_PITCH.get(refusal.field, refusal.field)] = self._range(refusal)
        for name, field in self.fields.items():
            field.set_error(troubles.get(name, ""))
        self.changed.emit()

    def _made(self, title: str) -> Stock:
        values = {name: number.value or 0.0 for name, number in self.numbers.items()}
        whole = {name: int(values.pop(name)) for name in _WHOLE}
        return custom(title, **values, **whole)  # type: ignore[arg-type]

    def _too_small(self, stock: Stock) -> dict[str, str]:
        """What is said at the measures that leave no room for a code."""
        words, needed = (
            self.tr("{least} for a code"),
            dict(zip(("width", "height"), stock.least(_MODULES), strict=True)),
        )
        return {
            name: self._spoken(words.format(least=f"{ceil(least * 10) / 10:g}"))
            for name, least in needed.items()
            if getattr(stock, name) < least
        }

    def _range(self, refusal: SheetImpossible) -> str:
        least, most = (f"{value:g}" for value in (refusal.least, refusal.most))
        return self._spoken(self.tr("{least} to {most}").format(least=least, most=most))

    def _spoken(self, words: str) -> str:
        return words.replace(".", ",") if language() == "cs" else words


def _measure(stock: Stock, name: str) -> float:
    match name:
        case "gutter_x":
            return max(0.0, round(stock.across - stock.width, 2)) if stock.columns > 1 else 0.0
        case "gutter_y":
            return max(0.0, round(stock.down - stock.height, 2)) if stock.rows > 1 else 0.0
    return float(getattr(stock, name))
