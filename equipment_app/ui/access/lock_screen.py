"""The lock of the window: when it falls, and what it does.

Everything with words in it goes out of sight, no key and no scan does anything, nothing personal stays in the
clipboard; and all of it comes back for who unlocks.
"""

import re
from collections.abc import Callable
from time import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip, QWidget
from shiboken6 import isValid

from equipment_app.ui.access.cover import Cover
from equipment_app.ui.access.entry import Credentials
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.widgets.overlay import Overlay, close_dialogs, lying
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.access.os_lock import OsLock


class HiddenContents:
    """Everything with words in it: `hide` it, `bring_back` what can, or `drop` it: then what lay over the window is
    closed for good.
    """

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._overlays: list[Overlay] = []
        self._focus: QWidget | None = None
        self._central: QWidget | None = None

    def hide(self) -> None:
        """Menus, dialogs of the system and windows beside this one are closed; sheets and page are hidden."""
        self._focus = QApplication.focusWidget()
        QToolTip.hideText()
        close_dialogs()
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible():
                other.close()
        self._overlays = lying(self._window)
        for overlay in self._overlays:
            overlay.hide()
        self._window.menuBar().hide()
        self._central = self._window.centralWidget()
        if self._central is not None:
            self._central.hide()

    def bring_back(self) -> None:
        """What was closed for good meanwhile does not come back."""
        if self._central is not None and isValid(self._central):
            self._central.show()
        for overlay in filter(isValid, self._overlays):
            overlay.show()
            overlay.raise_()
        if self._focus is not None and isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.forget()

    def drop(self) -> None:
        """Somebody else goes on: what was asked of the one before is answered by nobody."""
        for overlay in filter(isValid, self._overlays):
            overlay.show()
            overlay.close_overlay()
        self.forget()

    def forget(self) -> None:
        self._overlays, self._focus, self._central = [], None, None


STAYS_MS = 30_000
_PERSONAL_NUMBER = re.compile(r"(?<!\d)\d{6}(?!\d)")


class Clipboard(QObject):
    """What was copied in the program does not stay in the clipboard: a personal number for half a minute, nothing at
    all once the desk is locked.

    Not every system says who filled the clipboard. What comes into it while this program has the keyboard came from
    here.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._board = QGuiApplication.clipboard()
        self._ours = ""
        self.timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self.timer.timeout.connect(self.clear)
        self._board.dataChanged.connect(self._changed)

    def clear(self) -> None:
        """Take out what was copied here; what another program has put there since is its own."""
        self.timer.stop()
        if self._ours and self._board.text() == self._ours:
            self._board.setText("")  # an empty clipboard has no data to ask for on some systems
        if self._board.supportsSelection() and self._board.ownsSelection():
            self._board.clear(QClipboard.Mode.Selection)
        self._ours = ""

    def _changed(self) -> None:
        at_work = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
        self._ours = self._board.text() if at_work or self._board.ownsClipboard() else ""
        if _PERSONAL_NUMBER.search(self._ours):
            self.timer.start()
        else:
            self.timer.stop()


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


class LockScreen(QObject):
    """What the lock does to the window, and the cover that stands over everything meanwhile."""

    entered = Signal(Credentials)
    left = Signal()
    """Whoever is in without a password of their own thought better of it."""
    over = Signal()
    """The desk is to be locked: nobody is there, or the system locks its screen."""

    def __init__(self, window: Window, machine: Machine, scanner: Scanner) -> None:
        super().__init__(window)
        self._window, self._machine, self._scanner = window, machine, scanner
        self.idle = Idle(self, lambda: machine.settings.now.lock_minutes * 60)
        self.idle.rested.connect(self.over)
        scanner.scanned.connect(self.idle.touch)
        self.system: OsLock | None = None
        self._clipboard, self._contents = Clipboard(self), HiddenContents(window)
        self.place: Workplace | None = None
        self.shut = False
        """The cover stands over everything."""
        self.cover: Cover | None = None

    def cover_up(self) -> Cover:
        """The cover, which says what to do next."""
        if self.cover is None:
            self.cover = Cover(self._window, self._machine)
            self.cover.entry.form.entered.connect(self.entered)
            self.cover.left.connect(self.left)
        if not self.shut:
            self.shut = self._scanner.locked = True
            self.idle.timer.stop()
            self._clipboard.clear()
            if self.place is not None:
                self.place.actions_.hold()
            self._contents.hide()
        return self.cover

    def uncover(self, *, same: bool, guarded: bool) -> bool:
        """Somebody works. True: it is the `same` one, who goes on where they were, and everything is as it was."""
        was, self.shut, self._scanner.locked = self.shut, False, False
        if self.cover is not None:
            self.cover.leave()
        if guarded:
            self.watch()
        if not same:
            self._contents.drop()
        elif was and self.place is not None:
            self.place.actions_.release()
            self._contents.bring_back()
        return same and was

    def watch(self) -> None:
        """From now on it is noticed when nobody is there, or the system locks its screen."""
        if self.system is None:
            from equipment_app.ui.access.os_lock import OsLock

            self.system = OsLock(self, int(self._window.winId()))
            self.system.locked.connect(self.over)
        self.idle.begin()

    def leave(self) -> None:
        """The store is being closed."""
        if self.cover is not None:
            self.cover.hide()
            self.cover.deleteLater()
        self.cover = self.place = None
        self._contents.forget()
        self.idle.timer.stop()
        self._clipboard.clear()
        self.shut = self._scanner.locked = False
