"""What the Help menu opens; the sheets themselves are made when they are asked for."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject

from equipment_app.ui.actions import Actions
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.window import Window


class Helping(QObject):
    """`shown` names the page that help is wanted with; `of_pages` are the acts of all of them."""

    def __init__(
        self,
        window: Window,
        actions: Actions,
        shown: Callable[[], str],
        of_pages: Callable[[], Iterable[Act[Any]]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._of_pages = of_pages
        self._window, self._actions, self._shown = window, actions, shown
        actions.on("help.page", self._page)
        actions.on("help.keys", self._keys)
        actions.on("help.about", self._about)

    def _page(self) -> None:
        from equipment_app.ui.help import PageHelp

        sheet = PageHelp(self._window, self._shown(), self._actions.acts.values())
        sheet.all_keys.connect(self._keys)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def _keys(self) -> None:
        from equipment_app.ui.help import KeysHelp

        everywhere = (act for id, act in self._actions.acts.items() if self._actions.is_bound(id) or act.page)
        acts = {act.id: act for act in (*everywhere, *self._of_pages())}
        sheet = KeysHelp(self._window, acts.values())
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def _about(self) -> None:
        from equipment_app.ui.help import about

        about(self._window).open()
