"""The search field over a list: Enter and Down lead into the list, Esc empties it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from equipment_app.ui import draw
from equipment_app.ui.widgets.field import LineField

_PAD = 56
"""Icon and margins around the words."""


class SearchField(LineField):
    """Where there is no room for both, what it looks for is said rather than its key."""

    left = Signal()
    """Into the list."""

    def __init__(self, *, icon: str = "", key: str = "") -> None:
        super().__init__(icon=icon, key=key)
        self._shortcut = key

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = draw.width(self.placeholderText(), self.font()) + _PAD
        self.set_key(self._shortcut if words + draw.key_width(self._shortcut) <= self.width() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
