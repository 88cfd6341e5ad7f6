"""The frame around every page: rail, header, the pages, messages, status bar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from equipment_app.ui.i18n import Languages
from equipment_app.ui.kit.actions import Actions
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.look.cells import Tone
from equipment_app.ui.look.theme import Look
from equipment_app.ui.page import Page
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.card import Notice
from equipment_app.ui.widgets.frame import PageHeader, Rail, StatusBar
from equipment_app.ui.widgets.layout import PageRoom, in_column, in_row
from equipment_app.ui.widgets.message_bar import Messages
from equipment_app.ui.widgets.progress import ProgressBar, ProgressCard
from equipment_app.ui.window import Window

COLLAPSES_UNDER, WIDE_FROM = 1280, 1440
GAP = 12


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page of the program: made when it is first shown. `group` parts the rail.

    A page without icon is not in it, nor one that is not `shown` to whoever works; while it is there all the same, the
    row of the page it is `under` is marked.
    """

    id: str
    icon: str
    name: str
    make: Callable[[], Page]
    group: int = 0
    under: str = ""
    shown: bool = True
    acts: Callable[[], Sequence[Act[Any]]] = tuple
    """What can be done on it, also before it is made."""


class Shell(QWidget):
    """Lays the parts out; what they do is the window's."""

    def __init__(self, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        groups: dict[int, list[tuple[str, str]]] = {}
        for entry in entries:
            row = [(entry.id, entry.icon)] if entry.icon and entry.shown else []
            groups.setdefault(entry.group, []).extend(row)
        self.rail = Rail([groups[number] for number in sorted(groups)])
        self.header, self.banner, self._above = PageHeader(), Notice(), QWidget()
        self.room = PageRoom()
        self.pages = self.room.pages
        self.status = StatusBar()
        self.messages = Messages()
        self._main = in_column(self.header, self._above, (self.room, 1), self.messages)
        self._lay_out()
        self.progress = ProgressCard(self)

    @property
    def work(self) -> ProgressBar:
        return self.progress.bar

    def hang_banner(self, words: str, tone: Tone, icon: str) -> None:
        """What holds as long as the store is open, above every page; empty words take it down."""
        self.banner.say(words, tone, icon)
        self._above.setVisible(bool(words))

    def name_pages(self, entries: Sequence[PageEntry]) -> None:
        for entry in entries:
            if entry.id in self.rail.rows:
                self.rail.name(entry.id, entry.name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        in_column(self.banner, on=self._above, margins=(0, 0, 0, GAP))
        self._above.hide()
        in_column((in_row(self.rail, (self._main, 1)), 1), self.status, on=self)

    def _fit(self) -> None:
        side = 24 if self.width() >= WIDE_FROM else 16
        self._main.setContentsMargins(side, 0, side, GAP)
        self.rail.collapse(self.width() < COLLAPSES_UNDER)
        self.messages.fit(self.height())
        if layout := self.layout():
            layout.activate()  # at once, or the first frame shows the widths of before
        self.progress.lie_on(self.messages)


class WindowActions(QObject):
    """What the window itself can do, with a store in it or a check file: look, language, full screen, the menu bar."""

    def __init__(
        self,
        window: Window,
        place: QWidget,
        actions: Actions,
        settings: MachineSettings,
        look: Look,
        languages: Languages,
    ) -> None:
        """Their keys work, and Alt and F10 show the menus, while `place` stands in the window."""
        super().__init__(place)
        self._window, self._place, self._actions = window, place, actions
        self._settings, self._look, self._languages = settings, look, languages
        for theme in ("system", "light", "dark"):
            actions.on(f"view.{theme}", partial(self._choose_theme, theme))
        for language in ("cs", "en"):
            actions.on(f"view.{language}", partial(self._choose_language, language))
        full = Qt.WindowState.WindowFullScreen
        actions.on("view.full", lambda: window.setWindowState(window.windowState() ^ full))
        actions.on("file.quit", window.close)
        QShortcut(QKeySequence(Qt.Key.Key_F10), place, self.show_menu)
        window.alt_pressed.connect(self.show_menu)

    def show_menu(self) -> None:
        """The menu bar shows itself for Alt or F10, and goes away with the next or with what was chosen from it."""
        bar = self._window.menuBar()
        if bar.isVisible() or not self._place.isVisible():
            bar.hide()
            return
        self._actions.fill(bar)
        bar.triggered.connect(bar.hide, Qt.ConnectionType.UniqueConnection)
        bar.show()
        bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        bar.setActiveAction(bar.actions()[0])

    def _choose_theme(self, choice: str) -> None:
        self._look.choose(self._settings.change(theme=choice).theme)

    def _choose_language(self, language: str) -> None:
        self._languages.choose(self._settings.change(language=language).language)
