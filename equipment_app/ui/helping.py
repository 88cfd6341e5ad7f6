"""What the Help menu opens; the sheets themselves are made when they are asked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from equipment_app.ui.actions import Actions
from equipment_app.ui.window import Window


class Helping(QObject):
    """`shown` names the page that help is wanted with."""

    def __init__(self, window: Window, actions: Actions, shown: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._actions, self._shown = window, actions, shown
        actions.on("help.page", self._page)
        actions.on("help.keys", self._keys)
        actions.on("help.about", self._about)

    def _page(self) -> None:
        from equipment_app.ui.help import PageHelp

        sheet = PageHelp(self._window, self._shown(), self._actions.specs)
        sheet.all_keys.connect(self._keys)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def _keys(self) -> None:
        from equipment_app.ui.help import KeysHelp

        specs = (spec for spec in self._actions.specs if self._actions.is_bound(spec.id) or spec.page)
        sheet = KeysHelp(self._window, specs)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def _about(self) -> None:
        from equipment_app.ui.help import about

        about(self._window).open()
