"""Enter presses the button that has the focus, as Space does: Qt gives that to buttons of its own dialogs alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


class Pressed(QPushButton):
    """What every button of the program is made of."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or held:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
