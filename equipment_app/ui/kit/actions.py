"""The acts of the program, and the QActions of all acts: menus, finder, keys and their help are drawn from them."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from equipment_app.ui.kit.acts import EDIT, FILE, GO, HELP, VIEW, Act, Acts
from equipment_app.ui.look import icons
from equipment_app.ui.widgets.button import Menu

ACTS: tuple[Act[Any], ...] = (
    Act("file.open", QT_TRANSLATE_NOOP("actions", "&Open a store…"), "Ctrl+O", "folder-open", menu=FILE),
    Act("file.new", QT_TRANSLATE_NOOP("actions", "&New store…"), "", "package-plus", menu=FILE),
    Act("file.import", QT_TRANSLATE_NOOP("actions", "&Import lists…"), "Ctrl+I", "file-spreadsheet", menu=FILE),
    Act(
        "file.codes",
        QT_TRANSLATE_NOOP("actions", "Read codes from a pic&ture or PDF…"),
        "Ctrl+Shift+O",
        "image",
        menu=FILE,
    ),
    Act("file.commands", QT_TRANSLATE_NOOP("actions", "Print &command codes…"), "", "qr-code", menu=FILE),
    Act("file.backup", QT_TRANSLATE_NOOP("actions", "&Back up now"), "", "hard-drive", menu=FILE),
    Act("file.backups", QT_TRANSLATE_NOOP("actions", "Backups and &restore…"), "", "history", menu=FILE),
    Act("file.copy", QT_TRANSLATE_NOOP("actions", "Save a cop&y…"), "", "copy", menu=FILE),
    Act("file.verify", QT_TRANSLATE_NOOP("actions", "&Verify the journal"), "", "shield-check", menu=FILE),
    Act("file.office", QT_TRANSLATE_NOOP("actions", "&Hand over the store…"), "", "signature", menu=FILE),
    Act("file.switch", QT_TRANSLATE_NOOP("actions", "Another op&erator…"), "F5", "user-round", menu=FILE),
    Act("file.access", QT_TRANSLATE_NOOP("actions", "My &password and PIN…"), "", "lock", menu=FILE),
    Act("file.lock", QT_TRANSLATE_NOOP("actions", "Loc&k"), "Ctrl+Shift+L", "lock", menu=FILE),
    Act("file.quit", QT_TRANSLATE_NOOP("actions", "&Quit"), "Ctrl+Q", "log-out", menu=FILE),
    Act("edit.undo", QT_TRANSLATE_NOOP("actions", "&Undo"), "Ctrl+Z", "rotate-ccw", menu=EDIT),
    Act("edit.find", QT_TRANSLATE_NOOP("actions", "&Search…"), "Ctrl+K", "search", menu=EDIT),
    Act("edit.filter", QT_TRANSLATE_NOOP("actions", "Search in the &list"), "Ctrl+F", "list-filter", menu=EDIT),
    Act("edit.export", QT_TRANSLATE_NOOP("actions", "Save the list as a &table…"), icon="table-2", menu=EDIT),
    Act("edit.paste", QT_TRANSLATE_NOOP("actions", "&Paste a picture with codes"), "Ctrl+V", "image", menu=EDIT),
    Act("go.counter", QT_TRANSLATE_NOOP("actions", "&Counter"), "Ctrl+1", "scan-line", menu=GO),
    Act("go.members", QT_TRANSLATE_NOOP("actions", "&Members"), "Ctrl+2", "users", menu=GO),
    Act("go.stock", QT_TRANSLATE_NOOP("actions", "&Stock"), "Ctrl+3", "boxes", menu=GO),
    Act("go.unit_check", QT_TRANSLATE_NOOP("actions", "&Unit check"), "Ctrl+4", "grid-3x3", menu=GO),
    Act("go.papers", QT_TRANSLATE_NOOP("actions", "&Papers"), "Ctrl+5", "file-text", menu=GO),
    Act("go.reports", QT_TRANSLATE_NOOP("actions", "&Reports"), "Ctrl+6", "chart-no-axes-column", menu=GO),
    Act("go.settings", QT_TRANSLATE_NOOP("actions", "S&ettings"), "Ctrl+7", "settings", menu=GO),
    Act("go.labels", QT_TRANSLATE_NOOP("actions", "&Labels"), "Ctrl+L", "tag", menu=GO),
    Act("view.system", QT_TRANSLATE_NOOP("actions", "&Look of the system"), "", "monitor", menu=VIEW, group="theme"),
    Act("view.light", QT_TRANSLATE_NOOP("actions", "L&ight look"), "", "sun", menu=VIEW, group="theme"),
    Act("view.dark", QT_TRANSLATE_NOOP("actions", "&Dark look"), "", "moon", menu=VIEW, group="theme"),
    Act("view.cs", QT_TRANSLATE_NOOP("actions", "Č&eština"), "", "languages", menu=VIEW, group="language"),
    Act("view.en", QT_TRANSLATE_NOOP("actions", "E&nglish"), "", "languages", menu=VIEW, group="language"),
    Act("view.camera", QT_TRANSLATE_NOOP("actions", "&Camera"), "F12", "camera", menu=VIEW),
    Act("view.full", QT_TRANSLATE_NOOP("actions", "&Full screen"), "F11", "square", menu=VIEW),
    Act("help.page", QT_TRANSLATE_NOOP("actions", "&Help with this page"), "F1", "life-buoy", menu=HELP),
    Act("help.keys", QT_TRANSLATE_NOOP("actions", "&Keyboard shortcuts"), "Ctrl+?", "keyboard", menu=HELP),
    Act("help.about", QT_TRANSLATE_NOOP("actions", "&About the program"), "", "info", menu=HELP),
    Act("counter.member", QT_TRANSLATE_NOOP("actions", "Another &member"), "F2", "user-round"),
    Act("counter.kit", QT_TRANSLATE_NOOP("actions", "Add a &kit"), "F6", "layers"),
    Act("counter.thing", QT_TRANSLATE_NOOP("actions", "Add an &item"), "F7", "plus"),
    Act("counter.exchange", QT_TRANSLATE_NOOP("actions", "E&xchange"), "F8", "repeat"),
    Act("counter.size", QT_TRANSLATE_NOOP("actions", "Another si&ze…"), "F3", "shirt"),
    Act("counter.remark", QT_TRANSLATE_NOOP("actions", "&Remark on the line…"), "F4", "pen-line"),
    Act("counter.offer", QT_TRANSLATE_NOOP("actions", "Take the &offer"), "F9", "check"),
    Act("counter.confirm", QT_TRANSLATE_NOOP("actions", "&Hand over and print"), "Ctrl+Return", "check"),
    Act("labels.print", QT_TRANSLATE_NOOP("actions", "&Print"), "Ctrl+P", "printer"),
    Act("labels.save", QT_TRANSLATE_NOOP("actions", "&Save PDF…"), "Ctrl+S", "download"),
    Act("labels.sheet", QT_TRANSLATE_NOOP("actions", "Another s&heet…"), "F4", "table-2"),
    Act("labels.own_sheet", QT_TRANSLATE_NOOP("actions", "Sheet of your &own…"), "Shift+F4", "plus"),
    Act("labels.back", QT_TRANSLATE_NOOP("actions", "B&ack"), "", "arrow-left"),
    Act("unit_check.lacks", QT_TRANSLATE_NOOP("actions", "&Not here"), "F9", "x"),
    Act("unit_check.aside", QT_TRANSLATE_NOOP("actions", "What is kept &aside"), "F8", "circle-question-mark"),
    Act("unit_check.another", QT_TRANSLATE_NOOP("actions", "An&other check"), "Ctrl+N", "grid-3x3"),
    Act("unit_check.finish", QT_TRANSLATE_NOOP("actions", "&Begin, or finish and print"), "Ctrl+Return", "printer"),
    Act("reports.print", QT_TRANSLATE_NOOP("actions", "&Print"), "Ctrl+P", "printer"),
    Act("reports.save", QT_TRANSLATE_NOOP("actions", "&Save PDF/A…"), "Ctrl+S", "download"),
    Act("reports.zoom_in", QT_TRANSLATE_NOOP("actions", "Zoom &in"), "Ctrl++", "zoom-in"),
    Act("reports.zoom_out", QT_TRANSLATE_NOOP("actions", "Zoom &out"), "Ctrl+-", "zoom-out"),
    Act("settings.operator", QT_TRANSLATE_NOOP("actions", "&Add an operator…"), "Ctrl+N", "user-plus"),
    Act("settings.save", QT_TRANSLATE_NOOP("actions", "&Save the settings"), "Ctrl+S", "check"),
    Act("import.write", QT_TRANSLATE_NOOP("actions", "&Write the lists"), "Ctrl+Return", "check"),
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
