"""Keys kept from the window they were meant for, until it is known whose they are."""

from collections import deque

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow
from shiboken6 import isValid

_Type = QEvent.Type


class HeldKeys:
    """Sent on in their order, or dropped. A release goes where its press went."""

    def __init__(self) -> None:
        self.sending = False
        """What arrives now is sent on from here, and nobody's new key."""
        self._events: deque[tuple[QObject, QEvent, bool]] = deque()
        self._down: set[int] = set()

    def __bool__(self) -> bool:
        return bool(self._events)

    def hold(self, to: QObject, event: QKeyEvent | QInputMethodEvent, *, stroke: bool = False) -> None:
        """Behind what is held. `stroke` counts as one in `give_back`; all else goes with the stroke before it."""
        self._events.append((to, _copy(event), stroke))

    def take_down(self, event: QKeyEvent) -> None:
        """This press stays away from its window: so will its release."""
        self._down.add(identity(event))

    def let_up(self, event: QKeyEvent) -> bool:
        """Whether this is the release of a press that stayed away."""
        held = identity(event) in self._down
        self._down.discard(identity(event))
        return held

    def drop(self) -> None:
        self._events.clear()

    def give_back(self, strokes: int) -> None:
        """The oldest `strokes` with all that came behind each, as if they came now."""
        while self._events and (strokes or not self._events[0][2]):
            to, event, stroke = self._events.popleft()
            strokes -= stroke
            if isinstance(event, QKeyEvent) and event.type() == _Type.KeyPress:
                self._down.discard(identity(event))
            if isValid(to) and (not isinstance(to, QWindow) or to in QGuiApplication.allWindows()):
                self._send(to, event)

    def pass_on(self, to: QObject, event: QKeyEvent) -> None:
        """Now, as it is: there is nothing to wait for."""
        self._send(to, _copy(event))

    def _send(self, to: QObject, event: QEvent) -> None:
        self.sending = True
        try:
            QCoreApplication.sendEvent(to, event)
        finally:
            self.sending = False


def identity(event: QKeyEvent) -> int:
    """The key itself where the window system names it: with Shift let go, its meaning changes before its release."""
    return event.nativeScanCode() or event.key()


def _copy(event: QKeyEvent | QInputMethodEvent) -> QKeyEvent | QInputMethodEvent:
    """Qt's event lives no longer than its delivery, and `clone` would leave one behind for every key."""
    if isinstance(event, QInputMethodEvent):
        words = QInputMethodEvent()
        words.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
        return words
    native = event.nativeScanCode(), event.nativeVirtualKey(), event.nativeModifiers()
    repeat = event.isAutoRepeat(), event.count()
    copy = QKeyEvent(event.type(), event.key(), event.modifiers(), *native, event.text(), *repeat)
    copy.setTimestamp(event.timestamp())
    return copy
