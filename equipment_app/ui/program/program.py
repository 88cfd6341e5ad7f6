"""The running program: first run or a store, its desk, its pages, and what happens when a store is opened or closed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.domain.backups import Why
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import Changes
from equipment_app.domain.store_errors import StoreRefused
from equipment_app.store.database import Database
from equipment_app.ui.access.entry import Credentials
from equipment_app.ui.access.lock_screen import LockScreen
from equipment_app.ui.access.sign_in import SignIn
from equipment_app.ui.backups.store_backups import StoreBackups
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import Voice
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.finder.finder import BookSearch
from equipment_app.ui.i18n import Languages
from equipment_app.ui.jobs import Jobs, Threads
from equipment_app.ui.look.theme import Look
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.main_window.workplace import Memory, Workplace, names
from equipment_app.ui.output import files
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.program.readers import Readers
from equipment_app.ui.program.services import PageServices
from equipment_app.ui.program.startup_screens import StartupScreens
from equipment_app.ui.program.store_actions import StoreActions
from equipment_app.ui.scanner.feedback import Flash, FlashLevel, Sound, Sounds, Volume, player_here
from equipment_app.ui.scanner.scanner import Scanner, framing_of
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.store_health.crash_reports import Crash
from equipment_app.ui.store_health.health import StoreHealth
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import close_dialogs, lying
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.encryption.place import EncryptionChange  # which brings what makes backups

Opener = Callable[[Path], "Callable[[], Database]"]
_IDLE_MS = 30_000
_SETTLED_MS = 2_000
"""After the start, until the journal is verified: the first member should not wait for it."""


class Program(QObject):
    """Lives as long as the window. `opener` makes the function that opens a store on the thread of the books."""

    def __init__(
        self, window: Window, threads: Threads, stored: QSettings, language: str | None, opener: Opener
    ) -> None:
        super().__init__(window)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.window = window
        self.settings = MachineSettings(stored)
        files.remember_in(self.settings)
        if language in ("cs", "en"):
            self.settings.now = replace(self.settings.now, language=language)  # type: ignore[arg-type]
        self.look = Look(app, self.settings.now.theme, self)
        self.languages = Languages(app, self.settings.now.language, self)
        self.machine = Machine(self.settings, self.look, self.languages)
        self.scanner = Scanner(app)
        self.scanner.setParent(self)
        self.scanner.serve(window)
        self.scanner.configure(framing_of(self.settings.now))
        self.flash = Flash(window)
        now = self.settings.now
        self.sounds = Sounds(player_here(), Volume(now.volume), FlashLevel(now.flash), self.flash.show_sound)
        self.crash = Crash(window)
        self.door = SignIn(window, self.settings, LockScreen(window, self.machine, self.scanner), self.sounds)
        heard = self.scanner, self.sounds, self.settings, self.door
        self.readers = Readers(window, *heard, lambda: self.workplace or self.startup.now)
        self.jobs = Jobs(threads[0])
        self.desk: Desk | None = None
        self.store = Path()
        self.workplace: Workplace | None = None
        self.startup = StartupScreens(window, self.machine, self.jobs, self.sounds, self.readers)
        self.backups = StoreBackups(window, self.settings, threads[1])
        self.backups.restore_wanted.connect(lambda backup: self.restore(self.store, backup))
        self._opener = opener
        self._just_started = True
        """Nobody has turned to anything else than what stood in the window first."""
        self._spoken = self.languages.spoken
        """The language in which what stands in the window was made."""
        self._idle, self._settled = self._after(_IDLE_MS, self._checkpoint), self._after(_SETTLED_MS, self._settle)
        self._connect()

    def _connect(self) -> None:
        self.window.may_leave = lambda: not self.backups.parts(self.window.close)
        for leave in (self.close, self.languages.silence):
            self.window.leaving.connect(leave)
        self.startup.opened.connect(self.open)
        self.startup.left.connect(self.begin)
        self.startup.came_forward.connect(lambda: self._just_started and self.window.close())
        self.startup.restore_wanted.connect(lambda store: self.restore(store, refused=True))
        self.door.came.connect(self._came)
        self.scanner.busy = lambda: self.workplace is not None and self.jobs.pressing  # a file answers at once
        self.jobs.answered.connect(self.scanner.go_on)
        for told in (self.languages.changed, self.jobs.idle):
            told.connect(self._speak, Qt.ConnectionType.QueuedConnection)

    def _after(self, rest_ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=rest_ms)
        timer.timeout.connect(act)
        return timer

    def start(self, store: Path | None) -> QWidget:
        """What stands in the window first: what is named, else the last store, else the first-run page."""
        self.readers.start()
        last = Path(self.settings.now.last_store) if self.settings.now.last_store else None
        store = last if store is None and last is not None and last.is_file() else store
        return self._place_for(store, None) if store else self.startup.first_run()

    def begin(self) -> None:
        self._turn_to(self.startup.first_run)

    def open(self, store: Path, owner: Credentials | None = None) -> None:
        """Close what is open and work on this store, or on this check file. `owner`: who has just made it."""
        self._turn_to(lambda: self._place_for(store, owner))

    def restore(self, store: Path, backup: Path | None = None, *, refused: bool = False) -> None:
        """Close what is open, and ask to which backup this store goes back. `refused`: it could not be opened."""
        self._turn_to(lambda: self.startup.going_back(store, backup, refused=refused), Why.RESTORE)

    def recast(self, change: "EncryptionChange") -> None:
        self._turn_to(lambda: self.startup.recasting(self.store, change))

    def _turn_to(self, place: Callable[[], QWidget], why: Why = Why.CLOSE) -> None:
        """This stands in the window next, as soon as what is open is backed up and closed."""
        self._just_started = False

        def turn() -> None:
            self.close()
            self.window.setCentralWidget(place())

        if not self.backups.parts(turn, why):
            turn()

    def _place_for(self, path: Path, owner: Credentials | None) -> QWidget:
        return self.startup.instead_of_store(path) or self.work_on(path, owner)

    def work_on(self, store: Path, owner: Credentials | None = None) -> QWidget:
        desk = self.desk = Desk(self._opener(store), self.jobs)
        self.store = store
        desk.broken.connect(self.crash.show)
        desk.refused.connect(self._refused)
        desk.idle.connect(self._idle.start)
        desk.changed.connect(self._renamed)
        self.verification = Verification(desk, desk)
        self.health = StoreHealth(self.window, desk, self.verification)
        self.crash.seen.connect(self.verification.start)
        self.backups.serve(desk)
        desk.open()
        if self.door.serve(desk, store, owner):
            return QWidget()
        place = self._furnish(desk)
        self._begin(place, place.begin)
        return place

    def _furnish(self, desk: Desk) -> Workplace:
        """What whoever works now has before them."""
        voice = Voice(
            desk, lambda number: self._show("papers", number), lambda number: self.store_actions.print(number)
        )
        search = BookSearch(desk, self._show, lambda: self.workplace.shown if self.workplace else "")
        heard = desk, self.scanner, self.sounds, self.machine, self.verification
        services = PageServices(*heard, self.readers.serial, self.backups.actions, self.recast)
        place = Workplace(self.window, self.machine, desk, PAGES.values(), services.make, voice, search.look)
        search.setParent(place)  # what was still looked for goes with it
        self.workplace = place
        self.store_actions = StoreActions(self.window, place, desk, self.verification, self.open, self.begin)
        self.readers.serve(place, desk)
        self.door.stands(place)
        self.backups.stands(place, self.store_actions.verify)
        place.actions_.on("file.lock", partial(self._lock, place))
        place.actions_.on("file.switch", self._switch)
        place.actions_.on("file.access", lambda: self._show("settings", "own"))
        place.status.items["operator"].pressed.connect(self._switch)
        desk.ask(names, self._introduce, place)
        return place

    def _lock(self, place: Workplace) -> None:
        if self.desk and self.desk.present and not self.desk.present.guarded:
            place.say(Message(self.tr("Locking needs a password: set one in Settings, My access.")))
        else:
            self.door.lock()

    def _came(self) -> None:
        """What stands in the window was made for somebody else: it is made anew."""
        if self.desk is not None:
            self._clear()
            self._make_anew(self.desk)

    def _clear(self) -> None:
        """What lies over the old place would stay behind under the new one, and answer to pages that are gone."""
        close_dialogs()
        for overlay in lying(self.window):
            overlay.close_overlay()

    def _make_anew(self, desk: Desk) -> None:
        """The same operator finds all as it was, another one the page where the last one was.

        Where a page is broken it is said, and what the pages held may be lost; a workplace stands whatever happens.
        """
        before, camera = self.workplace, self.readers.camera_open
        memory: Memory | None = None
        if before is not None and before.is_for(desk.session):
            with self.crash.going_on():
                memory = before.kept()
        place = self._furnish(desk)
        if before is not None:  # it takes some time to go, and keys meant for both would do nothing
            before.actions_.hold()
        self.window.setCentralWidget(place)
        if memory is not None:
            self._begin(place, partial(place.take_back, memory))
        elif before is not None:
            self._begin(place, lambda: place.go_to(before.where()))
        else:
            self._begin(place, place.begin)
        if memory is not None and camera:
            place.actions_["view.camera"].trigger()

    def _begin(self, place: Workplace, first: Callable[[], object]) -> None:
        """Show what is wanted `first`; where that page is broken, the usual one, else any that is whole."""
        others = (partial(place.show_page, page) for page in place.rail.rows)
        ways: list[Callable[[], object]] = [first, place.begin, *others]
        for way in ways:
            with self.crash.going_on():
                way()
            if place.page is not None:
                return

    def _speak(self) -> None:
        """Another language was chosen. What somebody waits for is answered first, to whoever asked."""
        if self._spoken == self.languages.spoken or self.jobs.busy:
            return
        self._spoken = self.languages.spoken
        if self.workplace is None:
            self.startup.make_anew()
        elif self.door.screen.shut:
            self.door.outdate()
        elif self.desk is not None:
            self._clear()
            with self.crash.going_on():
                self.workplace.put_by()
            self._make_anew(self.desk)

    def _switch(self) -> None:
        """Who takes over is asked where there are passwords; else they are chosen from the list."""
        if self.desk and self.desk.present and self.desk.present.guarded:
            self.door.switch()
        else:
            self._show("settings", "operators")

    def _renamed(self, changes: Changes) -> None:
        """The store may have another name, the desk another operator."""
        place = self.workplace
        if self.desk and place and changes & Changes.SETTINGS:
            self.desk.ask(names, lambda names: place.say_store(*names), place)

    def close(self) -> None:
        """Close the books on their own thread. A page that is hidden gives them what they do not have yet."""
        self.startup.leave()
        if (desk := self.desk) is not None:
            if self.workplace is not None:
                self.workplace.hide()
            self.verification.stop()
            self._leave()
            desk.close(desk.deleteLater)

    def _leave(self) -> None:
        for one in (self.health, self.backups, self.readers, self.door):
            one.leave()
        self.desk = self.workplace = None

    def _introduce(self, names: tuple[str, str]) -> None:
        """Somebody works: say whose books they are, and see to what was left behind once the first page stands."""
        if self.workplace:
            self.workplace.say_store(*names)
            self.workplace.status.say("reader", self.tr("Scanner ready"), "barcode")
            self.store_actions.file_pending()
            self.store_actions.count()
            self._settled.start()
            self.health.begin(self.workplace)

    def _settle(self) -> None:
        """The first page stands and nobody waits: load what lists are asked with, and verify the journal."""
        if self.desk and self.workplace:
            self.desk.work(lambda database, _: database.prepare(), lambda _: None, self, later=True)
            if self.verification.last is None:
                self.verification.start()
            self.backups.begin(self.verification)
            self.workplace.everywhere.learn()

    def _refused(self, refusal: Refusal) -> None:
        """A store that is refused is refused to every question that waited for it; it is said once."""
        if self.sender() is not self.desk:
            return
        self.sounds.play(Sound.REFUSED)
        if isinstance(refusal, StoreRefused):
            self._leave()
            self.startup.refuse(self.store, refusal)

    def _show(self, page: str, argument: object) -> None:
        if self.workplace:
            self.workplace.show_page(page, argument)

    def _checkpoint(self) -> None:
        if self.desk:
            self.desk.work(lambda database, _: database.checkpoint(), lambda _: None, self, later=True)
