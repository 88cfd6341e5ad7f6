"""The QActions of the rows that say what can be done: menus, finder, keys and their help are drawn from them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from equipment_app.domain.session import Session
from equipment_app.ui.kit.acts import Act, Acts
from equipment_app.ui.look import icons
from equipment_app.ui.widgets.button import Menu


class Actions(QObject):
    """The QActions, made once from the rows, looked up by id, and told what they do by `on`.

    A page brings its own with it when it is made (`add`).
    """

    def __init__(
        self,
        window: QWidget,
        acts: Iterable[Act[Any]],
        parent: QObject | None = None,
        who: Session | None = None,
    ) -> None:
        """Their keys work in `window` as long as `parent` is there, which is the window itself unless said.

        What whoever works (`who`) may not do is never bound, and so is offered nowhere.
        """
        super().__init__(parent or window)
        self._window = window
        self._who = who
        self.acts: dict[str, Act[Any]] = {}
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = defaultdict(partial(QActionGroup, self))
        """Those of no group are in one as well, so that all can be held at once."""
        self._groups[""].setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._bound: dict[str, Callable[[], bool]] = {}
        for act in acts:
            self._make(act)

    def __getitem__(self, id: str) -> QAction:
        return self._actions[id]

    def on(self, id: str, do: Callable[[], object], when: Callable[[], bool] = lambda: True) -> None:
        """What the action does, and when there is something to do. One that nobody has bound is offered nowhere."""
        if self._who is not None and not self.acts[id].need.met(self._who):
            self._actions[id].setEnabled(False)
            return
        self._bound[id] = when
        self._actions[id].triggered.connect(lambda _checked: do())

    def add(self, acts: Acts[Any]) -> None:
        """What a page can do that was just made."""
        for act in acts.rows:
            if act.menu:
                self._make(act)
                if acts.may(act.id):
                    self.on(act.id, partial(acts.do, act.id), partial(acts.can, act.id))

    def is_bound(self, id: str) -> bool:
        return id in self._bound

    def offered(self) -> list[Act[Any]]:
        """What can be done at this moment, in the order of the table."""
        return [
            act
            for id, act in self.acts.items()
            if id in self._bound and self._actions[id].isEnabled() and self._bound[id]()
        ]

    def show_page(self, page: str) -> None:
        """Only the actions of this page take their keys."""
        for act in self.acts.values():
            if act.page:
                here = act.page == page
                self.enable(act.id, here)
                self._actions[act.id].setVisible(here)

    def enable(self, id: str, enabled: bool) -> None:
        """Whether there is something for it to do; what nobody has bound stays asleep."""
        self._actions[id].setEnabled(enabled and self.is_bound(id))

    def hold(self) -> None:
        """Nobody is at the desk: no key and no menu does anything until `release`."""
        for group in self._groups.values():
            group.setEnabled(False)

    def release(self) -> None:
        for group in self._groups.values():
            group.setEnabled(True)

    def fill(self, bar: QMenuBar) -> None:
        """The menus, in the order in which the table first names them."""
        bar.clear()
        for old in bar.findChildren(Menu):
            old.deleteLater()
        menus: dict[str, Menu] = {}
        for id, act in self.acts.items():
            if not self.is_bound(id) or not self._actions[id].isVisible():
                continue
            if act.menu not in menus:
                menu = menus[act.menu] = Menu(bar)
                menu.setTitle(QCoreApplication.translate("actions", act.menu))
                bar.addMenu(menu)
            menus[act.menu].addAction(self._actions[id])

    def _make(self, act: Act[Any]) -> None:
        action = QAction(act.words(), self)
        action.setObjectName(act.id)
        action.setShortcut(QKeySequence(act.key))
        if act.icon:
            action.setIcon(icons.icon(act.icon))
        if act.group:
            action.setCheckable(True)
        if act.page:
            action.setEnabled(False)
        self._groups[act.group].addAction(action)
        self._window.addAction(action)
        self.acts[act.id], self._actions[act.id] = act, action
