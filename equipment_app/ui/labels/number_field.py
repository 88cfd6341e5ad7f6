"""A number with its unit: typed with comma or point, Up and Down step it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui.i18n import language
from equipment_app.ui.widgets.field import LineField


class NumberField(LineField):
    """`changed` when another number stands there, which `value` gives; None for what is no number between the two."""

    changed = Signal()

    def __init__(
        self, least: float, most: float, step: float = 1.0, decimals: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(figures=True, parent=parent)
        self.least, self.most, self.step, self.decimals = least, most, step, decimals
        self._known: float | None = None
        self.textChanged.connect(lambda _: self._tell())

    @property
    def value(self) -> float | None:
        try:
            number = float(self.text().replace(",", ".").replace("−", "-").replace("\u00a0", "").strip())
        except ValueError:
            return None
        fits = self.least <= number <= self.most and round(number, self.decimals) == number
        return number if fits else None

    @property
    def whole(self) -> int:
        """The number, or the least where there is none."""
        return int(self.least if self.value is None else self.value)

    def put(self, number: float) -> None:
        self.setText(self._said(number))
        self._known = self.value  # also where nobody was to be told

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        steps = ways.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        elif self.value is not None:
            self.put(min(self.most, max(self.least, round(self.value + steps * self.step, self.decimals))))
            self.selectAll()

    def _said(self, number: float) -> str:
        said = f"{number:.{self.decimals}f}"
        if "." in said:
            said = said.rstrip("0").rstrip(".")
        said = "0" if said in ("-0", "") else said.replace("-", "−")
        return said.replace(".", ",") if language() == "cs" else said

    def _tell(self) -> None:
        if self.value != self._known:
            self._known = self.value
            self.changed.emit()
