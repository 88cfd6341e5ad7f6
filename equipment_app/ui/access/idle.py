"""Nobody has touched anything for so long: keys, mouse and wheel are seen on their way into any window."""

from collections.abc import Callable
from time import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget

from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.settings import MachineSettings

if TYPE_CHECKING:
    from equipment_app.ui.os_lock import OsLock

_Type = QEvent.Type
_TOUCHES = frozenset(
    {
        *(_Type.KeyPress, _Type.ShortcutOverride, _Type.MouseButtonPress, _Type.MouseMove, _Type.Wheel),
        *(_Type.TouchBegin, _Type.TouchUpdate, _Type.TabletPress, _Type.TabletMove),
    }
)
_LOOK_MS = 5_000
_SET_BACK = 60
"""Seconds a clock may go back without anybody having meant it."""


class Idle(QObject):
    """`rested` once, when nothing was touched for so many seconds. A clock that sleeps with the machine would count its
    sleep as work, so it is the clock on the wall that counts.
    """

    rested = Signal()

    def __init__(self, parent: QObject, seconds: Callable[[], float], clock: Callable[[], float] = time) -> None:
        """`seconds` as they are set at the moment; `clock` in seconds."""
        super().__init__(parent)
        self._seconds, self._clock = seconds, clock
        self._touched = clock()
        self.timer = QTimer(self, interval=_LOOK_MS)
        self.timer.timeout.connect(self._look)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self.watch)
        self.watch(application.focusWindow())

    def watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def begin(self) -> None:
        self.touch()
        self.timer.start()

    def end(self) -> None:
        self.timer.stop()

    def touch(self) -> None:
        """Somebody is here: a code was read, by whatever reader."""
        self._touched = self._clock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
        return False

    def _look(self) -> None:
        """A clock that was set back does not keep the desk open."""
        passed = self._clock() - self._touched
        if passed >= self._seconds() or passed < -_SET_BACK:
            self.timer.stop()
            self.rested.emit()


class Watch(QObject):
    """`over` when the desk is to be locked: nobody is there, or the system locks its screen."""

    over = Signal()

    def __init__(self, window: QWidget, settings: MachineSettings, scanner: Scanner, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._system: OsLock | None = None
        self.idle = Idle(self, lambda: settings.now.lock_minutes * 60)
        self.idle.rested.connect(self.over)
        scanner.scanned.connect(self.idle.touch)

    def begin(self) -> None:
        if self._system is None:
            from equipment_app.ui.os_lock import OsLock

            self._system = OsLock(self, int(self._window.winId()))
            self._system.locked.connect(self.over)
        self.idle.begin()

    def end(self) -> None:
        self.idle.end()
