"""The one big button: says what it will do, and does it only when a person meant it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from equipment_app.ui import draw
from equipment_app.ui.widgets.button import Button

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)
_HEIGHT, _SIDE = 76, 8
"""What it will do may take two lines, and its key one."""


class ConfirmButton(Button):
    """Every reader ends with Enter. One so slow that it passes for a person must hand over nothing, so a key counts
    only after a rest. `rested` says whether the key that has just come did."""

    def __init__(self, rested: Callable[[], bool]) -> None:
        super().__init__(kind="primary", size="big")
        self._rested = rested
        self._enter = True
        self.setFixedHeight(_HEIGHT)

    def expect(self, *, enter: bool) -> None:
        """All is ready, so Enter will do once the button has the focus; until then, and else, Ctrl+Enter."""
        self._enter = enter
        self.set_key("Enter" if enter and (self.hasFocus() or not self.isEnabled()) else "Ctrl+Enter")

    def _least(self) -> float:
        return max(draw.width(word, self._face()) for word in self.text().split() or [""]) + 2 * _SIDE

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.expect(enter=self._enter)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.expect(enter=self._enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _KEYS or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and self._rested():
            self.click()
