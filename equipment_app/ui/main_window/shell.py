"""The frame around every page: rail, header, the pages, messages, status bar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from equipment_app.ui.kit.acts import Act
from equipment_app.ui.look.cells import Tone
from equipment_app.ui.page import Page
from equipment_app.ui.widgets.card import Notice
from equipment_app.ui.widgets.frame import PageHeader, Rail, StatusBar
from equipment_app.ui.widgets.layout import PageRoom, in_column, in_row
from equipment_app.ui.widgets.message_bar import Messages
from equipment_app.ui.widgets.progress import ProgressBar, ProgressCard

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
    name: Callable[[], str]
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
                self.rail.name(entry.id, entry.name())

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
