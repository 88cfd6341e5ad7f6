"""Every action of the program in one table: menus, finder, shortcuts and their help are drawn from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from equipment_app.ui import icons
from equipment_app.ui.widgets.menu import Menu


@dataclass(frozen=True, slots=True)
class Spec:
    """`text` and `menu` are English, translated in the context "actions" when they are shown.

    `page`: the action is there, and its key is taken, only while that page is shown. `group`: one of them is chosen.
    """

    id: str
    text: Any
    menu: Any
    key: str = ""
    icon: str = ""
    page: str = ""
    group: str = ""

    def words(self) -> str:
        return QCoreApplication.translate("actions", self.text)

    def key_words(self) -> str:
        """The key as it is written on the keyboard."""
        return self.key.replace("Return", "Enter")

    def plain_words(self) -> str:
        """Without the mark of the menu key."""
        return self.words().replace("&", "")


FILE = QT_TRANSLATE_NOOP("actions", "&File")
EDIT = QT_TRANSLATE_NOOP("actions", "&Edit")
GO = QT_TRANSLATE_NOOP("actions", "&Go")
VIEW = QT_TRANSLATE_NOOP("actions", "&View")
HELP = QT_TRANSLATE_NOOP("actions", "&Help")
PAGE = QT_TRANSLATE_NOOP("actions", "&Page")

SPECS: tuple[Spec, ...] = (
    Spec("file.open", QT_TRANSLATE_NOOP("actions", "&Open a store…"), FILE, "Ctrl+O", "folder-open"),
    Spec("file.new", QT_TRANSLATE_NOOP("actions", "&New store…"), FILE, "", "package-plus"),
    Spec("file.import", QT_TRANSLATE_NOOP("actions", "&Import lists…"), FILE, "Ctrl+I", "file-spreadsheet"),
    Spec(
        "file.codes", QT_TRANSLATE_NOOP("actions", "Read codes from a pic&ture or PDF…"), FILE, "Ctrl+Shift+O", "image"
    ),
    Spec("file.commands", QT_TRANSLATE_NOOP("actions", "Print &command codes…"), FILE, "", "qr-code"),
    Spec("file.backup", QT_TRANSLATE_NOOP("actions", "&Back up now"), FILE, "", "hard-drive"),
    Spec("file.backups", QT_TRANSLATE_NOOP("actions", "Backups and &restore…"), FILE, "", "history"),
    Spec("file.copy", QT_TRANSLATE_NOOP("actions", "Save a cop&y…"), FILE, "", "copy"),
    Spec("file.verify", QT_TRANSLATE_NOOP("actions", "&Verify the journal"), FILE, "", "shield-check"),
    Spec("file.office", QT_TRANSLATE_NOOP("actions", "&Hand over the store…"), FILE, "", "signature"),
    Spec("file.switch", QT_TRANSLATE_NOOP("actions", "Another op&erator…"), FILE, "F5", "user-round"),
    Spec("file.access", QT_TRANSLATE_NOOP("actions", "My &password and PIN…"), FILE, "", "lock"),
    Spec("file.lock", QT_TRANSLATE_NOOP("actions", "Loc&k"), FILE, "Ctrl+Shift+L", "lock"),
    Spec("file.quit", QT_TRANSLATE_NOOP("actions", "&Quit"), FILE, "Ctrl+Q", "log-out"),
    Spec("edit.undo", QT_TRANSLATE_NOOP("actions", "&Undo"), EDIT, "Ctrl+Z", "rotate-ccw"),
    Spec("edit.find", QT_TRANSLATE_NOOP("actions", "&Search…"), EDIT, "Ctrl+K", "search"),
    Spec("edit.filter", QT_TRANSLATE_NOOP("actions", "Search in the &list"), EDIT, "Ctrl+F", "list-filter"),
    Spec("edit.paste", QT_TRANSLATE_NOOP("actions", "&Paste a picture with codes"), EDIT, "Ctrl+V", "image"),
    Spec("go.counter", QT_TRANSLATE_NOOP("actions", "&Counter"), GO, "Ctrl+1", "scan-line"),
    Spec("go.members", QT_TRANSLATE_NOOP("actions", "&Members"), GO, "Ctrl+2", "users"),
    Spec("go.stock", QT_TRANSLATE_NOOP("actions", "&Stock"), GO, "Ctrl+3", "boxes"),
    Spec("go.unit_check", QT_TRANSLATE_NOOP("actions", "&Unit check"), GO, "Ctrl+4", "grid-3x3"),
    Spec("go.papers", QT_TRANSLATE_NOOP("actions", "&Papers"), GO, "Ctrl+5", "file-text"),
    Spec("go.reports", QT_TRANSLATE_NOOP("actions", "&Reports"), GO, "Ctrl+6", "chart-no-axes-column"),
    Spec("go.settings", QT_TRANSLATE_NOOP("actions", "S&ettings"), GO, "Ctrl+7", "settings"),
    Spec("go.labels", QT_TRANSLATE_NOOP("actions", "&Labels"), GO, "Ctrl+L", "tag"),
    Spec("view.system", QT_TRANSLATE_NOOP("actions", "&Look of the system"), VIEW, "", "monitor", group="theme"),
    Spec("view.light", QT_TRANSLATE_NOOP("actions", "L&ight look"), VIEW, "", "sun", group="theme"),
    Spec("view.dark", QT_TRANSLATE_NOOP("actions", "&Dark look"), VIEW, "", "moon", group="theme"),
    Spec("view.cs", QT_TRANSLATE_NOOP("actions", "Č&eština"), VIEW, "", "languages", group="language"),
    Spec("view.en", QT_TRANSLATE_NOOP("actions", "E&nglish"), VIEW, "", "languages", group="language"),
    Spec("view.camera", QT_TRANSLATE_NOOP("actions", "&Camera"), VIEW, "F12", "camera"),
    Spec("view.full", QT_TRANSLATE_NOOP("actions", "&Full screen"), VIEW, "F11", "square"),
    Spec("help.page", QT_TRANSLATE_NOOP("actions", "&Help with this page"), HELP, "F1", "life-buoy"),
    Spec("help.keys", QT_TRANSLATE_NOOP("actions", "&Keyboard shortcuts"), HELP, "Ctrl+?", "keyboard"),
    Spec("help.about", QT_TRANSLATE_NOOP("actions", "&About the program"), HELP, "", "info"),
    Spec("counter.member", QT_TRANSLATE_NOOP("actions", "Another &member"), PAGE, "F2", "user-round", "counter"),
    Spec("counter.kit", QT_TRANSLATE_NOOP("actions", "Add a &kit"), PAGE, "F6", "layers", "counter"),
    Spec("counter.thing", QT_TRANSLATE_NOOP("actions", "Add an &item"), PAGE, "F7", "plus", "counter"),
    Spec("counter.exchange", QT_TRANSLATE_NOOP("actions", "E&xchange"), PAGE, "F8", "repeat", "counter"),
    Spec("counter.size", QT_TRANSLATE_NOOP("actions", "Another si&ze…"), PAGE, "F3", "shirt", "counter"),
    Spec("counter.remark", QT_TRANSLATE_NOOP("actions", "&Remark on the line…"), PAGE, "F4", "pen-line", "counter"),
    Spec("counter.offer", QT_TRANSLATE_NOOP("actions", "Take the &offer"), PAGE, "F9", "check", "counter"),
    Spec(
        "counter.confirm", QT_TRANSLATE_NOOP("actions", "&Hand over and print"), PAGE, "Ctrl+Return", "check", "counter"
    ),
    Spec("members.new", QT_TRANSLATE_NOOP("actions", "&New member…"), PAGE, "Ctrl+N", "user-plus", "members"),
    Spec(
        "members.counter", QT_TRANSLATE_NOOP("actions", "To the &counter"), PAGE, "Ctrl+Return", "scan-line", "members"
    ),
    Spec("members.edit", QT_TRANSLATE_NOOP("actions", "&Edit the member…"), PAGE, "F2", "pencil", "members"),
    Spec("members.correct", QT_TRANSLATE_NOOP("actions", "Correct a &paper…"), PAGE, "", "pencil", "members"),
    Spec("members.cancel", QT_TRANSLATE_NOOP("actions", "C&ancel a paper…"), PAGE, "", "ban", "members"),
    Spec("members.badges", QT_TRANSLATE_NOOP("actions", "Print &badges…"), PAGE, "Ctrl+P", "id-card", "members"),
    Spec(
        "stock.receive", QT_TRANSLATE_NOOP("actions", "&Receive a delivery…"), PAGE, "Ctrl+N", "package-plus", "stock"
    ),
    Spec("stock.labels", QT_TRANSLATE_NOOP("actions", "Print &labels…"), PAGE, "Ctrl+P", "tag", "stock"),
    Spec("stock.correct", QT_TRANSLATE_NOOP("actions", "Correct a &paper…"), PAGE, "", "pencil", "stock"),
    Spec("stock.cancel", QT_TRANSLATE_NOOP("actions", "C&ancel a paper…"), PAGE, "", "ban", "stock"),
    Spec("stock.claim", QT_TRANSLATE_NOOP("actions", "Assign another la&bel…"), PAGE, "", "qr-code", "stock"),
    Spec("labels.print", QT_TRANSLATE_NOOP("actions", "&Print"), PAGE, "Ctrl+P", "printer", "labels"),
    Spec("labels.save", QT_TRANSLATE_NOOP("actions", "&Save PDF…"), PAGE, "Ctrl+S", "download", "labels"),
    Spec("labels.sheet", QT_TRANSLATE_NOOP("actions", "Another s&heet…"), PAGE, "F4", "table-2", "labels"),
    Spec("labels.own_sheet", QT_TRANSLATE_NOOP("actions", "Sheet of your &own…"), PAGE, "Shift+F4", "plus", "labels"),
    Spec("labels.back", QT_TRANSLATE_NOOP("actions", "B&ack"), PAGE, "", "arrow-left", "labels"),
    Spec("unit_check.lacks", QT_TRANSLATE_NOOP("actions", "&Not here"), PAGE, "F9", "x", "unit_check"),
    Spec(
        "unit_check.aside",
        QT_TRANSLATE_NOOP("actions", "What is kept &aside"),
        PAGE,
        "F8",
        "circle-question-mark",
        "unit_check",
    ),
    Spec(
        "unit_check.another", QT_TRANSLATE_NOOP("actions", "An&other check"), PAGE, "Ctrl+N", "grid-3x3", "unit_check"
    ),
    Spec(
        "unit_check.finish",
        QT_TRANSLATE_NOOP("actions", "&Begin, or finish and print"),
        PAGE,
        "Ctrl+Return",
        "printer",
        "unit_check",
    ),
    Spec("papers.print", QT_TRANSLATE_NOOP("actions", "&Print"), PAGE, "Ctrl+P", "printer", "papers"),
    Spec(
        "papers.choose", QT_TRANSLATE_NOOP("actions", "C&hoose a printer…"), PAGE, "Ctrl+Shift+P", "printer", "papers"
    ),
    Spec("papers.export", QT_TRANSLATE_NOOP("actions", "&Save as PDF…"), PAGE, "Ctrl+S", "download", "papers"),
    Spec("papers.signed", QT_TRANSLATE_NOOP("actions", "Mark as si&gned"), PAGE, "", "signature", "papers"),
    Spec("papers.correct", QT_TRANSLATE_NOOP("actions", "Co&rrect…"), PAGE, "", "pencil", "papers"),
    Spec("papers.cancel", QT_TRANSLATE_NOOP("actions", "&Cancel the paper…"), PAGE, "", "ban", "papers"),
    Spec("papers.zoom_in", QT_TRANSLATE_NOOP("actions", "Zoom &in"), PAGE, "Ctrl++", "zoom-in", "papers"),
    Spec("papers.zoom_out", QT_TRANSLATE_NOOP("actions", "Zoom &out"), PAGE, "Ctrl+-", "zoom-out", "papers"),
    Spec("reports.print", QT_TRANSLATE_NOOP("actions", "&Print"), PAGE, "Ctrl+P", "printer", "reports"),
    Spec("reports.save", QT_TRANSLATE_NOOP("actions", "&Save PDF/A…"), PAGE, "Ctrl+S", "download", "reports"),
    Spec("reports.zoom_in", QT_TRANSLATE_NOOP("actions", "Zoom &in"), PAGE, "Ctrl++", "zoom-in", "reports"),
    Spec("reports.zoom_out", QT_TRANSLATE_NOOP("actions", "Zoom &out"), PAGE, "Ctrl+-", "zoom-out", "reports"),
    Spec(
        "settings.operator", QT_TRANSLATE_NOOP("actions", "&Add an operator…"), PAGE, "Ctrl+N", "user-plus", "settings"
    ),
    Spec("settings.save", QT_TRANSLATE_NOOP("actions", "&Save the settings"), PAGE, "Ctrl+S", "check", "settings"),
    Spec("import.write", QT_TRANSLATE_NOOP("actions", "&Write the lists"), PAGE, "Ctrl+Return", "check", "import"),
)


class Actions(QObject):
    """The QActions, made once from the table, looked up by id, and told what they do by `on`."""

    def __init__(
        self,
        window: QWidget,
        specs: Iterable[Spec] = SPECS,
        parent: QObject | None = None,
        may: Callable[[str], bool] = lambda _: True,
    ) -> None:
        """Their keys work in `window` as long as `parent` is there, which is the window itself unless said.

        What whoever works may not do is never bound, and so is offered nowhere.
        """
        super().__init__(parent or window)
        self.specs = tuple(specs)
        self._may = may
        self._held: dict[str, bool] | None = None
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._bound: set[str] = set()
        for spec in self.specs:
            self._actions[spec.id] = self._make(spec, window)

    def __getitem__(self, id: str) -> QAction:
        return self._actions[id]

    def on(self, id: str, act: Callable[[], object]) -> None:
        """What the action does. An action nobody has bound is not offered anywhere."""
        if not self._may(id):
            self._actions[id].setEnabled(False)
            return
        self._bound.add(id)
        self._actions[id].triggered.connect(lambda _checked: act())

    def is_bound(self, id: str) -> bool:
        return id in self._bound

    def offered(self) -> list[Spec]:
        """What can be done at this moment, in the order of the table."""
        return [s for s in self.specs if self.is_bound(s.id) and self._actions[s.id].isEnabled()]

    def show_page(self, page: str) -> None:
        """Only the actions of this page take their keys."""
        for spec in self.specs:
            if spec.page:
                here = spec.page == page
                self.enable(spec.id, here)
                self._actions[spec.id].setVisible(here)

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
        for spec in self.specs:
            if not self.is_bound(spec.id):
                continue
            if spec.menu not in menus:
                menu = menus[spec.menu] = Menu(bar)
                menu.setTitle(QCoreApplication.translate("actions", spec.menu))
                bar.addMenu(menu)
            menus[spec.menu].addAction(self._actions[spec.id])

    def _make(self, spec: Spec, window: QWidget) -> QAction:
        action = QAction(spec.words(), self)
        action.setObjectName(spec.id)
        action.setShortcut(QKeySequence(spec.key))
        if spec.icon:
            action.setIcon(icons.icon(spec.icon))
        if spec.group:
            action.setCheckable(True)
            self._groups.setdefault(spec.group, QActionGroup(self)).addAction(action)
        window.addAction(action)
        return action
