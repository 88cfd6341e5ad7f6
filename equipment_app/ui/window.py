"""The window itself: there at once, in the right colours; what stands in it is made after the first paint.

It imports next to nothing, because its first paint is what a person waits for. The enumerations of the Qt namespace
alone take 10 ms, the parts and their style sheet 60 ms more; even a QPainter brings that namespace along, so the bare
window is coloured by a style sheet of three lines.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMainWindow, QWidget

from equipment_app.ui.look.colors import SCHEMES, Scheme, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent


_LEAST, _USUAL = (810, 430), (1366, 768)
_RAIL, _STATUS, _TITLE = 200, 28, 40
_ALT = 0x01000023
"""Qt.Key.Key_Alt, without the namespace."""
_CONTROL, _Q = 0x04000000, 0x51
"""Qt.KeyboardModifier.ControlModifier and Qt.Key.Key_Q, likewise."""
_SHORTCUT_OVERRIDE = 51
"""QEvent.Type.ShortcutOverride, likewise."""


class Window(QMainWindow):
    """`furnish` makes the central widget; it is called once, right after the first paint.

    `stored` are this machine's settings, read raw: theme and geometry are all that is needed so early.
    """

    furnished = Signal()
    leaving = Signal()
    alt_pressed = Signal()
    """Alt was pressed and released alone: the menu bar is wanted."""

    def __init__(self, furnish: "Callable[[Window], QWidget]", stored: QSettings) -> None:
        super().__init__()
        self._furnish = furnish
        self.may_leave: Callable[[], bool] = lambda: True
        """Asked before the window closes. Who says no closes it later."""
        self._waiting = True
        self._alt_alone = False
        self.setMinimumSize(*_LEAST)
        self.resize(*_USUAL)
        if geometry := stored.value("geometry"):
            self.restoreGeometry(geometry)
        elif self._fits(_LEAST) and not self._fits(_USUAL):
            self._fill_the_screen()
        self._stand_bare(self._scheme(stored.value("theme")))

    def furnish(self) -> None:
        """Put the workplace in; by itself after the first paint, at once where a test cannot wait."""
        self._waiting = False
        if self.centralWidget() is self._bare:
            self.setStyleSheet("")
            inside = self._furnish(self)
            focus = inside.focusWidget()
            self.setCentralWidget(inside)
            if focus is not None:  # put where work starts before there was a window to have it
                focus.setFocus()
            self.furnished.emit()

    def _fits(self, size: tuple[int, int]) -> bool:
        """With the title the system puts above it, beside its bars."""
        room = self.screen().availableSize()
        return size[0] <= room.width() and size[1] + _TITLE <= room.height()

    def _fill_the_screen(self) -> None:
        """Also where no window manager does it."""
        from PySide6.QtCore import Qt

        room = self.screen().availableSize()
        self.resize(min(_USUAL[0], room.width()), min(_USUAL[1], room.height() - _TITLE))
        self.setWindowState(Qt.WindowState.WindowMaximized)

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if self._waiting:
            self._waiting = False
            QTimer.singleShot(0, self.furnish)

    def event(self, event: "QEvent") -> bool:
        """A key pressed while Alt is held may be taken by the widget that has the focus: it is seen here before."""
        if event.type().value == _SHORTCUT_OVERRIDE:
            self._alt_alone = False
        return super().event(event)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Ctrl+Q comes here where no action takes it: a window with nothing that works in it is closed all the same."""
        self._alt_alone = event.key() == _ALT
        if event.key() == _Q and event.modifiers().value == _CONTROL:
            self.close()
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: "QKeyEvent") -> None:
        if event.key() == _ALT and self._alt_alone:
            self.alt_pressed.emit()
        super().keyReleaseEvent(event)

    def closeEvent(self, event: "QCloseEvent") -> None:
        if not self.may_leave():
            event.ignore()
            return
        self.leaving.emit()
        super().closeEvent(event)

    def _stand_bare(self, scheme: Scheme) -> None:
        """Show the ground and the lines of rail and status bar until the workplace is made."""
        ground, line = table()[scheme]["ground"].name(), table()[scheme]["line"].name()
        self.setStyleSheet(f"QMainWindow {{ background: {ground} }} QFrame {{ background: {line} }}")
        self._bare = QWidget()
        wide, foot = self.width(), self.height() - _STATUS
        QFrame(self._bare).setGeometry(0, foot, wide, 1)
        QFrame(self._bare).setGeometry(_RAIL - 1, 0, 1, foot)
        self.setCentralWidget(self._bare)

    def _scheme(self, chosen: object) -> Scheme:
        """Of what was chosen, or as dark as the system's own windows are."""
        for scheme in SCHEMES:
            if chosen == scheme:
                return scheme
        return "dark" if self.palette().window().color().lightness() < 128 else "light"
