"""What the window itself can do, whatever stands in it: look, language, full screen, the menu bar."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget
from shiboken6 import isValid

from equipment_app.ui.kit.actions import Actions
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.window import Window


class WindowActions(QObject):
    """What the window itself can do, with a store in it or a check file: look, language, full screen, the menu bar."""

    def __init__(
        self,
        window: Window,
        machine: Machine,
        place: QWidget,
        actions: Actions,
        fill_page: Callable[[], bool] = lambda: False,
    ) -> None:
        """Their keys work, and Alt and F10 show the menus, while `place` stands in the window. `fill_page`: the page
        that is shown has something for a screen of its own, and showed it.
        """
        super().__init__(place)
        self._window, self._place, self._actions, self._fill_page = window, place, actions, fill_page
        self._before: QWidget | None = None
        """What had the keyboard when the menus were shown."""
        for theme in ("system", "light", "dark"):
            actions.on(f"view.{theme}", partial(machine.choose_theme, theme))
        for language in ("cs", "en"):
            actions.on(f"view.{language}", partial(machine.choose_language, language))
        actions.on("view.full", self.fill_screen)
        actions.on("file.quit", window.close)
        actions.on("view.menu", self.show_menu)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._left_menu)
        window.alt_pressed.connect(self.show_menu)

    def fill_screen(self) -> None:
        if not self._fill_page():
            self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_menu(self) -> None:
        """The menu bar shows itself for Alt or F10. It goes with the next, with what was chosen from it, or as soon
        as the keyboard is somewhere else.
        """
        bar = self._window.menuBar()
        if bar.isVisible() or not self._place.isVisible():
            bar.hide()
            return
        self._actions.fill(bar)
        self._before = QApplication.focusWidget()
        bar.installEventFilter(self)
        bar.triggered.connect(self._chosen, Qt.ConnectionType.UniqueConnection)
        bar.show()
        bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        bar.setActiveAction(bar.actions()[0])

    def eventFilter(self, bar: QObject, event: QEvent) -> bool:
        """Esc on the bar takes it away, and the keyboard goes back to where it was."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._window.menuBar().hide()
            if self._before is not None and isValid(self._before):
                self._before.setFocus(Qt.FocusReason.MenuBarFocusReason)
            return True
        return super().eventFilter(bar, event)

    def _chosen(self, action: QAction) -> None:
        """The act that shows the bar stands in it as well, and does not hide what it has just shown."""
        if action is not self._actions["view.menu"]:
            self._window.menuBar().hide()

    def _left_menu(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QMenuBar) and before.window() is self._window and now is not None:
            before.hide()
