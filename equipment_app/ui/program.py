"""The running program: first run or a store, its desk, its pages, and what happens when a store is opened or closed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.domain.anchors import Anchor, Sheet
from equipment_app.domain.changes import Changes
from equipment_app.domain.codes import Code
from equipment_app.domain.errors import Refusal
from equipment_app.domain.store_errors import StoreRefused
from equipment_app.scanning.decode import PlainText, ReaderTest, Scan, mistyped
from equipment_app.ui.book_search import BookSearch
from equipment_app.ui.crash import Crash
from equipment_app.ui.desk import Desk
from equipment_app.ui.flash import Flash
from equipment_app.ui.i18n import Languages
from equipment_app.ui.jobs import Executor, Jobs
from equipment_app.ui.messages import Voice
from equipment_app.ui.page_list import Means, entries
from equipment_app.ui.readers import Readers
from equipment_app.ui.scanner import Scanner, framing_of
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.sounds import Seen, Sound, Sounds, Volume, player_here
from equipment_app.ui.store_actions import StoreActions
from equipment_app.ui.theme import Look
from equipment_app.ui.verification import Verification
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.window import Window
from equipment_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from equipment_app.store.books import Books
    from equipment_app.store.database import Database
    from equipment_app.ui.check_place import CheckPlace
    from equipment_app.ui.pages.first_run import FirstRunPage

Opener = Callable[[Path], "Callable[[], Database]"]
_LANGUAGE_CHANGE = QEvent.Type.LanguageChange.value
"""Nothing stands in the window yet when it learns its language, and what comes is made in it: no word is said twice."""
_IDLE_MS = 30_000
_SETTLED_MS = 2_000
"""After the start, until the journal is verified: the first member should not wait for it."""


class Program(QObject):
    """Lives as long as the window. `opener` makes the function that opens a store on the worker's thread."""

    def __init__(
        self, window: Window, executor: Executor, stored: QSettings, language: str | None, opener: Opener
    ) -> None:
        super().__init__(window)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.window = window
        self.settings = MachineSettings(stored)
        if language in ("cs", "en"):
            self.settings.now = replace(self.settings.now, language=language)  # type: ignore[arg-type]
        self.look = Look(app, self.settings.now.theme)
        self.languages = Languages(app, self.settings.now.language)
        if handle := window.windowHandle():
            QCoreApplication.removePostedEvents(handle, _LANGUAGE_CHANGE)
        self.scanner = Scanner(app)
        self.scanner.setParent(self)
        self.scanner.serve(window)
        self.scanner.configure(framing_of(self.settings.now))
        self.flash = Flash(window)
        now = self.settings.now
        self.sounds = Sounds(player_here(), Volume(now.volume), Seen(now.flash), self.flash.show_sound)
        self.readers = Readers(window, self.scanner, self.sounds, self.settings)
        self.crash = Crash(window)
        self.jobs = Jobs(executor)
        self.desk: Desk | None = None
        self.workplace: Workplace | None = None
        self.front: FirstRunPage | CheckPlace | None = None
        self._opener = opener
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._checkpoint)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._settle)
        self.scanner.scanned.connect(self._scanned)
        self.scanner.blocked.connect(lambda _: self.sounds.play(Sound.REFUSED))
        window.leaving.connect(self.close)
        window.leaving.connect(self.languages.silence)
        self.languages.changed.connect(self._respeak)

    def start(self, store: Path | None) -> QWidget:
        """What stands in the window first: what is named, else the last store, else the first-run page."""
        self.readers.start()
        last = Path(self.settings.now.last_store) if self.settings.now.last_store else None
        if store is None and last is not None and last.is_file():
            store = last
        return self.first_run() if store is None else self._place_for(store)

    def first_run(self) -> "FirstRunPage":
        from equipment_app.ui.pages.first_run import FirstRunPage

        page = FirstRunPage(self.settings, self.look, self.languages, self.jobs)
        page.chosen.connect(self.open)
        self.front = page
        return page

    def begin(self) -> None:
        """Close the store and show the first-run page."""
        self.close()
        self.window.setCentralWidget(self.first_run())

    def open(self, store: Path) -> None:
        """Close what is open and work on this store, or on this check file."""
        self.close()
        self.window.setCentralWidget(self._place_for(store))

    def _place_for(self, path: Path) -> QWidget:
        if path.suffix.casefold() != ".akcheck":
            return self.work_on(path)
        from equipment_app.ui.check_place import CheckPlace

        place = CheckPlace(self.window, path, self.jobs, self.sounds, self.settings, self.look, self.languages)
        place.left.connect(self.begin)
        self.readers.serve_check(place)
        self.front = place
        return place

    def work_on(self, store: Path) -> Workplace:
        desk = self.desk = Desk(self._opener(store), self.jobs)
        desk.broken.connect(self.crash.show)
        desk.refused.connect(self._refused)
        desk.idle.connect(self._idle.start)
        desk.open()
        if operator := self.settings.now.operator:
            desk.work(lambda database, _: database.door.work_as(operator), lambda _: None, self)
        desk.changed.connect(self._renamed)
        verification = Verification(desk, desk)
        voice = Voice(desk, lambda number: self._show("papers", number), self._print)
        place = Workplace(
            self.window,
            desk,
            self.settings,
            self.look,
            self.languages,
            entries(self._means(verification), desk),
            voice,
            BookSearch(desk, self._show, lambda: self.workplace.shown if self.workplace else "").look,
        )
        self.workplace, self.front = place, None
        self.store_actions = StoreActions(self.window, place, desk, verification, self.open, self.begin)
        self.readers.serve(place, desk)
        place.begin()
        desk.ask(_names, lambda names: self._introduce(store, names), self)
        return place

    def _means(self, verification: Verification) -> Means:
        look, readers = self.look, self.readers
        return Means(self.scanner, self.sounds, self.settings, look, self.languages, verification, readers.serial)

    def _renamed(self, changes: Changes) -> None:
        """The store may have another name, the desk another operator."""
        place = self.workplace
        if self.desk and place and changes & Changes.SETTINGS:
            self.desk.ask(_names, lambda names: place.say_store(*names), place)

    def close(self) -> None:
        """Close the books on their own thread. A page that is hidden gives them what they do not have yet."""
        if self.desk is not None:
            if self.workplace is not None:
                self.workplace.hide()
            self.store_actions.verification.stop()
            self.readers.leave()
            self.desk.close()
            self.desk = self.workplace = None

    def _introduce(self, store: Path, names: tuple[str, str]) -> None:
        """The books are open: say whose they are, and see to what was left behind once the first page stands."""
        self.settings.keep(self.settings.now.opened(str(store)))
        if self.workplace:
            self.workplace.say_store(*names)
            self._say_reader()
            self.store_actions.file_pending()
            self.store_actions.badges.count()
            self._settled.start()

    def _settle(self) -> None:
        """The first page stands and nobody waits: get ready to write, and verify the journal."""
        if self.desk and self.workplace:
            self.desk.work(lambda database, _: database.prepare(), lambda _: None, self)
            self.store_actions.look()

    def _respeak(self) -> None:
        """What stands in the status bar was said in the other language."""
        if self.workplace:
            self._say_reader()
            self.readers.say_serial()
            self.store_actions.retranslate()

    def _say_reader(self) -> None:
        if self.workplace:
            self.workplace.status.say("reader", self.tr("Scanner ready"), "barcode")

    def _refused(self, refusal: Refusal) -> None:
        """A store that is refused is refused to every question that waited for it; it is said once."""
        if self.sender() is not self.desk:
            return
        self.sounds.play(Sound.REFUSED)
        if isinstance(refusal, StoreRefused):
            self.readers.leave()
            self.desk = self.workplace = None
            page = self.first_run()
            self.window.setCentralWidget(page)
            page.refuse(refusal)

    def _scanned(self, scan: Scan) -> None:
        here = self.workplace or self.front
        if here is not None and not here.take_scan(scan):
            self._lead(scan)
        self._tell_layout(scan)

    def _lead(self, scan: Scan) -> None:
        """No page has taken it: the one that would may not have been made yet. What is no code is refused here."""
        match scan.meaning:
            case Anchor() | Sheet():
                self._show("papers", scan)
            case ReaderTest():
                self._show("settings", scan)
            case Code() | PlainText(readings=(_, *_)):
                self._show("counter", scan)
            case _ if self.workplace:
                from equipment_app.ui.counter import words

                self.sounds.play(Sound.REFUSED)
                self.workplace.say(words.no_code(scan))

    def _tell_layout(self, scan: Scan) -> None:
        """Once on this machine: codes are translated, but what else this scanner reads may be wrong."""
        place = self.workplace
        if place is None or place.shown == "settings" or self.settings.now.reader_told or not mistyped(scan):
            return
        self.settings.change(reader_told=True)
        lead = self.tr("The scanner types on another keyboard than this computer.")
        text = self.tr("Codes of the store are translated, makers' barcodes may be wrong.")
        message = Message(lead, text, tone="warn", icon="keyboard", topic="reader", action=self.tr("Set it right"))
        place.say(replace(message, act=lambda: self._show("settings", "scanner")))

    def _show(self, page: str, argument: object) -> None:
        if self.workplace:
            self.workplace.show_page(page, argument)

    def _print(self, number: str) -> None:
        """A paper, straight to the printer this machine has chosen."""
        from equipment_app.ui import printing

        if self.desk and self.workplace:
            printer = partial(printing.printer_named, self.settings.now.printer)
            sent = printing.Printing(self.desk, printer, self.workplace)
            sent.say.connect(self.workplace.say)
            sent.paper(number)

    def _checkpoint(self) -> None:
        if self.desk:
            self.desk.work(lambda database, _: database.checkpoint(), lambda _: None, self)


def _names(books: "Books") -> tuple[str, str]:
    """What the store is called and who keeps it now."""
    operator = books.people.operator(books.journal.operator)
    return books.settings["store.name"], ", ".join(part for part in (operator.name, operator.function) if part)
