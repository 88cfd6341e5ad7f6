"""A person's hands and a reader's, on real key events and a clock of their own: no test waits for a key.

Give `Clock` to the `Scanner` and both to `Hands`. Everything goes through the window, as keys really do.
"""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.ui.scanner.scanner import Scanner
from tests.scanning.keyboards import BY_NAME

_ENDS = {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
_PLAIN = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Clock:
    """Milliseconds that pass only when told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Hands:
    def __init__(self, window: QWidget, scanner: Scanner, clock: Clock) -> None:
        self._window = window
        self._scanner = scanner
        self._clock = clock

    def type(self, text: str, pace: float = 80) -> None:
        """A person: `pace` ms before each key and a rest after the last, so that all of it has arrived."""
        for char in text:
            self.key(char, pace)
        self.rest()

    def scan(self, printed: str, host: str = "US", end: str = "\r", pace: float = 5, rest: bool = True) -> None:
        """A reader set to a US keyboard on a `host` of `tests.scanning.keyboards`, for instance "CZ" or "SK caps"."""
        self.rest()
        arrived = BY_NAME[host].makes(BY_NAME["US"].pressed_for(printed))
        for char in arrived + end:
            self.key(char, pace)
        if rest:
            self.rest()

    def torn(self, sent: str, pause: float = 158, pace: float = 3) -> None:
        """A reader that is held up at each `|` for `pause` ms."""
        self.rest()
        parts = f"{sent}\r".split("|")
        for number, part in enumerate(parts):
            for place, char in enumerate(part):
                self.key(char, pace if place else pause if number else pace)
        self.rest()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
        """One key by name, after a second's thought."""
        self._clock.now += 1000
        self._scanner.lapse()
        self._send(key, "", modifiers)
        self.rest()

    def key(self, char: str, after: float) -> None:
        """One key `after` ms; control characters come as Ctrl+letter, as readers send them."""
        self._clock.now += after
        self._scanner.lapse()
        if char in _ENDS:
            self._send(_ENDS[char], "" if char == "\t" else "\r", _PLAIN)
        elif char < " ":
            self._send(Qt.Key(ord(char) | 0x40), char, _CONTROL)
        else:
            self._send(_qt_key(char), char, _PLAIN)

    def rest(self) -> None:
        """Long enough for everything to be settled, as a person rests between two things."""
        self._clock.now += 1000
        self._scanner.lapse()

    def _send(self, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier) -> None:
        window = (QApplication.activeModalWidget() or self._window).windowHandle()
        QTest.sendKeyEvent(QTest.KeyAction.Click, window, key, text, modifiers)


def _qt_key(char: str) -> Qt.Key:
    try:
        return Qt.Key(ord(char.upper()))
    except ValueError:
        return Qt.Key.Key_unknown
