"""A field for a password or a PIN: dots, an eye that shows what was typed, and whether Caps Lock is on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from equipment_app.ui.widgets.button import IconButton
from equipment_app.ui.widgets.field import LineField

LONGEST = 200


class SecretLine(LineField):
    """`caps` when it is found out, by the letters typed, that Caps Lock is on or off: no system tells it to everybody.

    What is typed can be shown as long as somebody wants it; it cannot be copied out, nor taken back by Ctrl+Z.
    """

    caps = Signal(bool)

    def __init__(self, *, digits: bool = False, shows: bool = True, parent: QWidget | None = None) -> None:
        """`digits`: nothing else can be typed."""
        super().__init__(figures=digits, secret=True, parent=parent)
        self._digits = digits
        self._capital = False
        self.eye = IconButton("eye", "", self)
        self.eye.setCheckable(True)
        self.eye.setVisible(shows)
        self.eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.eye.toggled.connect(self._show)
        self.setMaxLength(LONGEST)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        if digits:
            self.setInputMethodHints(self.inputMethodHints() | Qt.InputMethodHint.ImhDigitsOnly)
        if shows:
            self.setTextMargins(0, 0, 28, 0)

    def forget(self) -> None:
        """Nothing stays in the field, and what is typed next is hidden."""
        self.clear()
        self.eye.setChecked(False)

    def say(self, show: str) -> None:
        self.eye.set_words(show)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._look_for_capitals(event)
        text = event.text()
        if self._digits and text.isprintable() and text and not text.isdigit():
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.eye.move(self.width() - 30, (self.height() - self.eye.height()) // 2)

    def _look_for_capitals(self, event: QKeyEvent) -> None:
        text, shift = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_CapsLock:
            found = False  # the next letter tells
        elif len(text) == 1 and text.upper() != text.lower():
            found = text.isupper() != shift
        else:
            return
        if found != self._capital:
            self._capital = found
            self.caps.emit(found)

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
