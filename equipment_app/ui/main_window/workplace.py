"""What stands in the window: which page is shown, what the actions do, and what the desk has to say."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.domain.errors import Refusal
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.session import Session
from equipment_app.domain.value import Value
from equipment_app.scanning.decode import Scan
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.attachments.pasted import Pasted
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import Voice
from equipment_app.ui.finder.everywhere import Everywhere
from equipment_app.ui.finder.finder import Finding, Setting
from equipment_app.ui.finder.topics import Topics
from equipment_app.ui.help.sheets import offer_help
from equipment_app.ui.jobs import Progress
from equipment_app.ui.kit.actions import Actions
from equipment_app.ui.look.cells import Tone
from equipment_app.ui.main_window.acts import ACTS
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.main_window.remembering import Kept, Remembering, keep
from equipment_app.ui.main_window.window_actions import WindowActions
from equipment_app.ui.page import Page
from equipment_app.ui.page_list import PageRow
from equipment_app.ui.rights import reading, why_not
from equipment_app.ui.scanner.missed import Miss
from equipment_app.ui.widgets.card import Notice
from equipment_app.ui.widgets.frame import PageHeader, Rail, StatusBar
from equipment_app.ui.widgets.layout import PageRoom, in_column, in_row
from equipment_app.ui.widgets.message_bar import Message, Messages
from equipment_app.ui.widgets.progress import ProgressBar, ProgressCard
from equipment_app.ui.widgets.suggest import Source
from equipment_app.ui.window import Window

COLLAPSES_UNDER, WIDE_FROM = 1280, 1440
GAP = 12


Remembered: TypeAlias = tuple[object, Kept]
"""Of a page that was made: what it knows, and what stood in its fields."""


Done: TypeAlias = tuple[Outcome | None, list[int]]
"""What was done last on a page, and what was put in a draft there."""


class Memory(Value):
    shown: str
    pages: Mapping[str, Remembered]
    done: Mapping[str, Done]
    """What was done on each page."""
    kept: Progress | None
    """What goes on beside everything else."""


class Workplace(QWidget):
    """Rail, header, the pages, messages, status bar, for whoever works at the desk while it is made.

    Pages are made when they are first shown, or a scan is meant for one that was open in another language.
    """

    paper_wanted = Signal(str)
    """Number of a paper, for who has no page of papers."""
    untaken = Signal(object)
    """A scan that the page shown has no use for, after it asked the books."""
    refused = Signal()
    """That was said of a scan."""

    def __init__(
        self,
        window: Window,
        machine: Machine,
        desk: Desk,
        rows: Iterable[PageRow],
        make: Callable[[PageRow], Page],
        voice: Voice,
        search: Source | None = None,
    ) -> None:
        super().__init__()
        self._session = desk.session
        self._rows = {row.id: row for row in rows}
        self._make_page = make
        self._make_parts()
        self.desk, self.machine, self.settings = desk, machine, machine.settings
        self._window = window
        self._voice = voice
        self._pages: dict[str, Page] = {}
        self._remembered: dict[str, Remembered] = {}
        """What stood on pages that are not made again yet."""
        self._done_before: dict[str, Done] = {}
        """What was done on them."""
        self._names = ("", "")
        self.actions_ = Actions(window, ACTS, parent=self, who=self._session)
        mine = {id: row for id, row in self._rows.items() if self.has(id)}
        self.everywhere = Everywhere(mine, self.actions_, desk, self.show_page, lambda: self.page, self.say, self)
        topics = Topics(self._session, offer_help(window, self.actions_, lambda: self.shown, self.everywhere.acts))
        self.finding = Finding(window, search, self.everywhere, topics, self._settings, self.show_page, self)
        self._connect()
        self._say_words()

    def _make_parts(self) -> None:
        groups: dict[int, list[tuple[str, str, str]]] = {}
        for row in self._rows.values():
            shown = [(row.id, row.icon, row.words())] if row.in_rail(self._session) else []
            groups.setdefault(row.group, []).extend(shown)
        self.rail = Rail([groups[number] for number in sorted(groups)])
        self.header, self.banner, self._above = PageHeader(), Notice(), QWidget()
        self.room = PageRoom()
        self.pages = self.room.pages
        self.status = StatusBar()
        self.messages = Messages()
        self._main = in_column(self.header, self._above, (self.room, 1), self.messages)
        in_column(self.banner, on=self._above, margins=(0, 0, 0, GAP))
        self._above.hide()
        in_column((in_row(self.rail, (self._main, 1)), 1), self.status, on=self)
        self.progress = ProgressCard(self)

    @property
    def work(self) -> ProgressBar:
        return self.progress.bar

    def hang_banner(self, words: str, tone: Tone, icon: str) -> None:
        """What holds as long as the store is open, above every page; empty words take it down."""
        self.banner.say(words, tone, icon)
        self._above.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= WIDE_FROM else 16
        self._main.setContentsMargins(side, 0, side, GAP)
        self.rail.collapse(self.width() < COLLAPSES_UNDER)
        self.messages.fit(self.height())
        if layout := self.layout():
            layout.activate()  # at once, or the first frame shows the widths of before
        self.progress.lie_on(self.messages)

    # Pages

    @property
    def page(self) -> Page | None:
        page = self.pages.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def shown(self) -> str:
        """The id of the page shown; empty before there is one."""
        return next((id for id, page in self._pages.items() if page is self.page), "")

    def has(self, page: str) -> bool:
        """Whether whoever works may open it."""
        return page in self._rows and self._rows[page].need.met(self._session)

    def show_page(self, id: str, argument: object = None) -> Page | None:
        """Make the page if need be, show it, and hand it `argument`; None where whoever works has no such page.

        One paper they may see all the same, over the page where they are.
        """
        if not self.has(id) and id == "papers" and isinstance(argument, str):
            self.paper_wanted.emit(argument)
            return None
        if not self.has(id):
            refused = self.tr("You have no access to {page}.").format(page=self._rows[id].words())
            self.say(Message(refused, why_not(self._rows[id].need), tone="warn", topic="page"))
            return None
        page = self._made(id)
        if page is not self.page:
            self.messages.leave_page()
            self.everywhere.forget()
        self.room.show_page(page, page.least, page.tall)
        self.rail.mark(self._rows[id].under or id)
        self.messages.show_quiet(page.foot())
        self.actions_.show_page(id)
        self._tell()
        if argument is not None:
            for remembering in page.findChildren(Remembering):
                remembering.end()
            page.open(argument)
        page.enter()
        return page

    def take_scan(self, scan: Scan) -> bool:
        """The page shown comes first, then whichever of the others understands the code."""
        self.finding.put_away()
        shown = self.page if self.isVisible() else None
        if shown and shown.take_scan(scan):
            return True
        if shown and shown.keeps(scan):
            return False
        self.make_again()
        return any(page.take_scan_elsewhere(scan) for page in self._pages.values() if page is not shown)

    def take_pasted(self, sources: Sequence[Pasted]) -> bool:
        """The part that has the focus comes first, then what is around it, then the page. True: it is attached."""
        part, page = QApplication.focusWidget(), self.page
        while part is not None and part is not page:
            if (take := getattr(part, "take_pasted", None)) and take(sources):
                return True
            part = part.parentWidget()
        return page is not None and page.take_pasted(sources)

    def make_again(self) -> None:
        """All pages that were open in another language, not only the one shown."""
        for id in tuple(self._remembered):
            self._make(id)

    def begin(self) -> None:
        """Show the page that was shown last, else the first; who has none has their own password to see to."""
        rows = [id for id in self._rows if id in self.rail.rows]
        first = self.settings.now.page
        self.show_page(first if self.has(first) else next(iter(rows), "settings"))

    def where(self) -> tuple[str, object]:
        """The page shown, and what it shows."""
        return self.shown, self.page.where() if self.page else None

    def go_to(self, where: tuple[str, object]) -> None:
        """Begin there, where whoever works now has that page in their rail too."""
        page, argument = where
        if page in self.rail.rows:
            self.show_page(page, argument)
        else:
            self.begin()

    def kept(self) -> Memory:
        """All that goes on where the workplace is made anew for the same operator, in another language."""
        pages = {id: (page.kept(), keep(page)) for id, page in self._pages.items()}
        done = {id: (page.done, page.drafted) for id, page in self._pages.items()}
        return Memory(self.shown, self._remembered | pages, self._done_before | done, self.work.kept)

    def is_for(self, session: Session) -> bool:
        """Whether it was made for who works now, with the rights they have now."""
        before = self._session
        return (before.operator, before.grants, before.reading) == (session.operator, session.grants, session.reading)

    def take_back(self, memory: Memory) -> None:
        self._remembered = dict(memory.pages)
        self._done_before = dict(memory.done)
        if memory.kept is not None:
            self.work.keep(memory.kept)
        self.show_page(memory.shown)

    def put_by(self) -> None:
        """Somebody else is about to work, or nobody. A page that cannot does not keep the others from it."""
        with ExitStack() as pages:
            for page in self._pages.values():
                pages.callback(page.put_by)

    def end_sitting(self) -> None:
        """Whoever comes takes back nothing of what was done before, and scans nothing of it again."""
        self.messages.let_undo_go()
        for why in Miss:
            self.messages.say(Message(topic=why))
        self._done_before.clear()
        for page in self._pages.values():
            page.done, page.drafted = None, []

    @property
    def store_name(self) -> str:
        return self._names[0]

    def say_store(self, store: str, operator: str) -> None:
        self._names = (store, operator)
        self._say_words()

    def say(self, message: Message) -> None:
        self.messages.say(message)

    def _settings(self) -> Sequence[Setting]:
        """What is on the page of the settings, which is made for it if need be."""
        if not self.has("settings"):
            return ()
        return self._made("settings").settings()

    def _made(self, id: str) -> Page:
        return self._pages.get(id) or self._make(id)

    def _make(self, id: str) -> Page:
        remembered = self._remembered.pop(id, None)
        page = self._pages[id] = self._make_page(self._rows[id])
        page.done, page.drafted = self._done_before.pop(id, (None, []))
        for part in page.header():  # until it stands in the header it goes with its page
            part.hide()
            part.setParent(page)
        page.told.connect(self._tell)
        page.go.connect(self.show_page)
        page.led.connect(partial(self._lead, page))
        page.say.connect(self.say)
        page.untaken.connect(self.untaken)
        page.refused.connect(self.refused)
        self.pages.addWidget(page)
        self.actions_.add(page.can)
        if remembered is not None:
            known, fields = remembered
            page.take_back(known)
            Remembering(page, fields, self.desk.idle)
        return page

    def _lead(self, page: Page, id: str, argument: object) -> None:
        """Where what was done on `page` leads, Ctrl+Z takes it back too."""
        if (shown := self.show_page(id, argument)) is not None:
            shown.done = page.done

    def _tell(self) -> None:
        title = self.page.title() if self.page else ""
        self._window.setWindowTitle(" – ".join(filter(None, (self._names[0], title, self.tr("Equipment store")))))
        if self.page:
            self.header.say(self.page.title(), self.page.context)
            self.header.show_parts(self.page.header())
            self.header.search.setVisible(self.page.searches)

    # What the desk tells

    def _done(self, outcome: Outcome) -> None:
        if outcome.undoable and self.page:
            self.page.done = outcome
        for page in self._pages.values():
            if page.done is not None and outcome.number == f"{page.done.undoable}-S":
                page.done = None
        if outcome.what == "cancelled":
            self.messages.let_undo_go(outcome.subject)
        message = self._voice.done(outcome)
        if message:
            self.say(message)
        elif outcome.undoable:
            self.messages.let_undo_go()  # the key takes back what was done since

    def _refused(self, refusal: Refusal) -> None:
        if message := self._voice.refused(refusal):
            self.say(message)

    def _busy(self, progress: Progress) -> None:
        if progress.title:
            self.work.follow(progress)

    def _handle(self, action: str) -> None:
        """Every list has its own search, and its own table to save."""
        if self.page:
            self.page.handle(action)

    def _search_list(self) -> None:
        """The field may have been scrolled out of view."""
        self._handle("edit.filter")
        if self.page and (field := self.page.list_search()) is not None:
            self.room.ensureWidgetVisible(field)

    def _enter(self) -> None:
        if self.page:
            self.page.enter()

    def undo(self) -> None:
        """Take back what was done last on the page shown, or say why it is not."""
        page = self.page
        if page is None:
            return
        if page.done is None or page.done.by_two:
            self.say(self._voice.not_undone(page.done))
            return
        outcome, page.done = page.done, None
        self._voice.undo(outcome)

    # Look, window

    def _say_words(self) -> None:
        """All that has the name of the store or of the operator in it, and the pages in the rail."""
        store, operator = self._names
        self.rail.program.setText(self.tr("Equipment store"))
        self.rail.store.setText(store)
        chip = reading(self._session)
        self.header.state.show_chip(chip)
        self.header.search.setText(self.tr("Scan a code or search…"))
        self.status.say("operator", f"{operator} ({chip.text})" if operator and chip else operator, "user-round")
        self.status.lead("operator", self.tr("Another operator"))
        self._say_day()
        self.actions_[f"view.{self.machine.look.choice}"].setChecked(True)
        self.actions_[f"view.{self.machine.languages.spoken}"].setChecked(True)
        self._tell()

    def _say_day(self) -> None:
        """Also after midnight, where the program stands open over night."""
        shape = "ddd d. M. yyyy" if self.machine.languages.spoken == "cs" else "ddd d MMM yyyy"
        self.status.say("date", QLocale().toString(formatting.today_in_qt(), shape))

    def _leave(self) -> None:
        self.settings.change(geometry=self._window.saveGeometry().data(), page=self.shown)

    def _connect(self) -> None:
        on = self.actions_.on
        for id in self._rows:
            if f"go.{id}" in self.actions_.acts:
                on(f"go.{id}", partial(self.show_page, id))
        on("edit.undo", self.undo, lambda: self.page is not None and self.page.done is not None)
        on("edit.find", lambda: self.finding.open(""))
        on("edit.filter", self._search_list)
        on(
            "edit.export",
            lambda: self._handle("edit.export"),
            lambda: self.page is not None and self.page.list_shown() is not None,
        )
        self.window_actions = WindowActions(
            self._window, self.machine, self, self.actions_, lambda: self.page is not None and self.page.fill_screen()
        )
        stop = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.work.stop, enabled=False)
        self.work.shown.connect(stop.setEnabled)
        self._window.leaving.connect(self._leave)
        minute = QTimer(self, interval=60_000)
        minute.timeout.connect(self._say_day)
        minute.start()
        self.rail.chosen.connect(self.show_page)
        self.messages.focus_lost.connect(self._enter)
        self.header.search.wanted.connect(self.finding.open)
        self.desk.done.connect(self._done)
        self.desk.refused.connect(self._refused)
        self.desk.busy.connect(self._busy)
        self.desk.idle.connect(self.work.leave)


def names(books: Books) -> tuple[str, str]:
    """What the store is called and who keeps it now."""
    operator = books.people.operator(books.journal.operator)
    return books.settings["store.name"], ", ".join(part for part in (operator.name, operator.function) if part)
