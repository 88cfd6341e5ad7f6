"""The acts of the program, and the QActions of all acts: menus, finder, keys and their help are drawn from them."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from equipment_app.ui.kit.acts import EDIT, FILE, GO, HELP, VIEW, Act, Acts
from equipment_app.ui.look import icons
from equipment_app.ui.widgets.button import Menu

ACTS: tuple[Act[Any], ...] = (
    Act("file.open", "&Open a store…", "Ctrl+O", "folder-open", menu=FILE),
    Act("file.new", "&New store…", "", "package-plus", menu=FILE),
    Act("file.import", "&Import lists…", "Ctrl+I", "file-spreadsheet", menu=FILE),
    Act("file.codes", "Read codes from a pic&ture or PDF…", "Ctrl+Shift+O", "image", menu=FILE),
    Act("file.commands", "Print &command codes…", "", "qr-code", menu=FILE),
    Act("file.backup", "&Back up now", "", "hard-drive", menu=FILE),
    Act("file.backups", "Backups and &restore…", "", "history", menu=FILE),
    Act("file.copy", "Save a cop&y…", "", "copy", menu=FILE),
    Act("file.verify", "&Verify the journal", "", "shield-check", menu=FILE),
    Act("file.office", "&Hand over the store…", "", "signature", menu=FILE),
    Act("file.switch", "Another op&erator…", "F5", "user-round", menu=FILE),
    Act("file.access", "My &password and PIN…", "", "lock", menu=FILE),
    Act("file.lock", "Loc&k", "Ctrl+Shift+L", "lock", menu=FILE),
    Act("file.quit", "&Quit", "Ctrl+Q", "log-out", menu=FILE),
    Act("edit.undo", "&Undo", "Ctrl+Z", "rotate-ccw", menu=EDIT),
    Act("edit.find", "&Search…", "Ctrl+K", "search", menu=EDIT),
    Act("edit.filter", "Search in the &list", "Ctrl+F", "list-filter", menu=EDIT),
    Act("edit.export", "Save the list as a &table…", icon="table-2", menu=EDIT),
    Act("edit.paste", "&Paste a picture with codes", "Ctrl+V", "image", menu=EDIT),
    Act("go.counter", "&Counter", "Ctrl+1", "scan-line", menu=GO),
    Act("go.overview", "O&verview", "Ctrl+0", "layout-dashboard", menu=GO),
    Act("go.members", "&Members", "Ctrl+2", "users", menu=GO),
    Act("go.stock", "&Stock", "Ctrl+3", "boxes", menu=GO),
    Act("go.unit_check", "&Unit check", "Ctrl+4", "grid-3x3", menu=GO),
    Act("go.papers", "&Papers", "Ctrl+5", "file-text", menu=GO),
    Act("go.reports", "&Reports", "Ctrl+6", "chart-no-axes-column", menu=GO),
    Act("go.settings", "S&ettings", "Ctrl+7", "settings", menu=GO),
    Act("go.loans", "L&oans", "Ctrl+8", "calendar-clock", menu=GO),
    Act("go.deployments", "&Deployments", "Ctrl+9", "megaphone", menu=GO),
    Act("go.labels", "&Labels", "Ctrl+L", "tag", menu=GO),
    Act("view.system", "&Look of the system", "", "monitor", menu=VIEW, group="theme"),
    Act("view.light", "L&ight look", "", "sun", menu=VIEW, group="theme"),
    Act("view.dark", "&Dark look", "", "moon", menu=VIEW, group="theme"),
    Act("view.cs", "Č&eština", "", "languages", menu=VIEW, group="language"),
    Act("view.en", "E&nglish", "", "languages", menu=VIEW, group="language"),
    Act("view.camera", "&Camera", "F12", "camera", menu=VIEW),
    Act("view.full", "&Full screen", "F11", "square", menu=VIEW),
    Act("help.page", "&Help with this page", "F1", "life-buoy", menu=HELP),
    Act("help.keys", "&Keyboard shortcuts", "Ctrl+?", "keyboard", menu=HELP),
    Act("help.about", "&About the program", "", "info", menu=HELP),
    Act("counter.member", "Another &member", "F2", "user-round"),
    Act("counter.kit", "Add a &kit", "F6", "layers"),
    Act("counter.missing", "Issue &what is missing", "Shift+F6", "list-checks"),
    Act("counter.unit", "Issue what a &unit lacks…", "Ctrl+Shift+F6", "users"),
    Act("counter.next", "&Next member of the queue", "Ctrl+N", "arrow-right"),
    Act("counter.thing", "Add an &item", "F7", "plus"),
    Act("counter.exchange", "E&xchange", "F8", "repeat"),
    Act("counter.size", "Another si&ze…", "F3", "shirt"),
    Act("counter.remark", "&Remark on the line…", "F4", "pen-line"),
    Act("counter.loan", "Lend until a &day", "Ctrl+T", "calendar-clock"),
    Act("counter.offer", "Take the &offer", "F9", "check"),
    Act("counter.confirm", "&Hand over and print", "Ctrl+Return", "check"),
    Act("settings.operator", "&Add an operator…", "Ctrl+N", "user-plus"),
    Act("settings.save", "&Save the settings", "Ctrl+S", "check"),
)
"""What is there whatever page is shown, and the acts of pages that answer to them by `handle`."""


class Actions(QObject):
    """The QActions, made once from the table, looked up by id, and told what they do by `on`.

    A page brings its own with it when it is made (`add`).
    """

    def __init__(
        self,
        window: QWidget,
        acts: Iterable[Act[Any]] = ACTS,
        parent: QObject | None = None,
        may: Callable[[str], bool] = lambda _: True,
    ) -> None:
        """Their keys work in `window` as long as `parent` is there, which is the window itself unless said.

        What whoever works may not do is never bound, and so is offered nowhere.
        """
        super().__init__(parent or window)
        self._window = window
        self._may = may
        self.acts: dict[str, Act[Any]] = {}
        self._held: dict[str, bool] | None = None
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._bound: dict[str, Callable[[], bool]] = {}
        for act in acts:
            self._make(act)

    def __getitem__(self, id: str) -> QAction:
        return self._actions[id]

    def on(self, id: str, do: Callable[[], object], when: Callable[[], bool] = lambda: True) -> None:
        """What the action does, and when there is something to do. One that nobody has bound is offered nowhere."""
        if not self._may(id):
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
        enabled = enabled and self.is_bound(id)
        if self._held is None:
            self._actions[id].setEnabled(enabled)
        else:
            self._held[id] = enabled

    def hold(self) -> None:
        """Nobody is at the desk: no key and no menu does anything until `release`."""
        if self._held is None:
            self._held = {id: action.isEnabled() for id, action in self._actions.items()}
            for action in self._actions.values():
                action.setEnabled(False)

    def release(self) -> None:
        held, self._held = self._held or {}, None
        for id, was in held.items():
            self._actions[id].setEnabled(was)

    def fill(self, bar: QMenuBar) -> None:
        """The menus, in the order in which the table first names them."""
        bar.clear()
        for old in bar.findChildren(Menu):
            old.deleteLater()
        menus: dict[str, Menu] = {}
        for id, act in self.acts.items():
            if not self.is_bound(id):
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
            self._groups.setdefault(act.group, QActionGroup(self)).addAction(action)
        if act.page:
            action.setEnabled(False)
        self._window.addAction(action)
        self.acts[act.id], self._actions[act.id] = act, action
