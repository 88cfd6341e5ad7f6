"""The list of sections at the left of the settings page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.frame import RailRow

WIDTH, NARROW_LIST = 220, 196


class Sections(Card):
    """Up and Down walk through them."""

    chosen = Signal(str)

    def __init__(self, sections: Sequence[tuple[str, str, str]]) -> None:
        """Each (name, words, icon); the first is chosen."""
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.pad(8, 8, 0)
        self.rows: dict[str, RailRow] = {}
        for name, words, icon in sections:
            row = self.rows[name] = RailRow(name, icon)
            row.setText(words)
            row.setAccessibleName(words)
            row.clicked.connect(lambda _checked=False, name=name: self.choose(name))
            self.body.addWidget(row)
        self.body.addStretch(1)
        self.choose(sections[0][0])

    def choose(self, name: str) -> None:
        self.rows[name].setChecked(True)
        self.chosen.emit(name)

    def current(self) -> QWidget:
        return next(row for row in self.rows.values() if row.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = [name for name, row in self.rows.items() if not row.isHidden()]
        at = next((number for number, name in enumerate(names) if self.rows[name].isChecked()), 0)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= at + step < len(names):
            self.choose(names[at + step])
            self.rows[names[at + step]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
