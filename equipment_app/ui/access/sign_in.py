"""Keeps the door of the store that is open: who works, when the desk is locked, who takes over, who stands by."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import Changes
from equipment_app.domain.rights import Grant, Way
from equipment_app.domain.session import Session
from equipment_app.scanning.decode import Scan
from equipment_app.ui.access.entry import Entering, Entry, Known, come_in, known, present
from equipment_app.ui.access.lock_screen import Covering
from equipment_app.ui.access.named_by_badge import NamedByBadge
from equipment_app.ui.access.second_person import SecondPerson
from equipment_app.ui.access.switching import Switching
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.store.access.access import Present
    from equipment_app.store.database import Database
    from equipment_app.store.door import Door
    from equipment_app.ui.access.choosing import Choosing
    from equipment_app.ui.main_window.workplace import Workplace


T = TypeVar("T")


class Doorkeeper(QObject):
    """Lives as long as the window, and keeps one desk at a time: `serve`, `stands`, `leave`."""

    opened = Signal()
    """The books are open, for whoever it may be."""
    came = Signal()
    """Somebody works for whom nothing stands in the window yet."""

    def __init__(self, window: Window, settings: MachineSettings, covering: Covering, sounds: Sounds) -> None:
        super().__init__(window)
        self._window, self._settings, self._sounds = window, settings, sounds
        self.covering = covering
        self._desk: Desk | None = None
        self._store = ""
        self._made_for: tuple[int, tuple[Grant, ...], bool] | None = None
        """For whom what stands in the window was made."""
        self._entering: Entering | None = None
        self._closing = False
        self._early: Entry | None = None
        """What was entered before the books were closed behind the one before."""
        self._choosing: Choosing | None = None
        self.second: SecondPerson | None = None
        self.switching: Switching | None = None
        self._badges: NamedByBadge | None = None
        covering.over.connect(self.lock)
        covering.entered.connect(self._enter)
        covering.left.connect(self.sign_out)

    # The store

    def serve(self, desk: Desk, store: Path, entering: Entering | None = None) -> bool:
        """A store is being opened. True: as far as this machine knows, somebody has to sign in first."""
        self._desk, self._store, self._entering = desk, str(store), entering
        self.second = SecondPerson(self._window, desk, desk)
        self.switching = Switching(self._window, desk, self._put_by, desk)
        self.switching.arrived.connect(self._arrive)
        self.switching.sign_out.connect(self.sign_out)
        self._badges = NamedByBadge(desk, self._sounds, self.covering, self.second, self.switching)
        desk.changed.connect(self._follow)
        desk.locked.connect(self._nobody_works)
        shut = entering is not None or self._store in self._settings.now.guarded_stores
        self._made_for = None if shut else _of(desk.session)
        if shut:
            self.covering.cover_up().ask_entry("")
        self._work(_first(self._settings.now.operator, entering), self._opened)
        return shut

    def stands(self, place: "Workplace") -> None:
        """This was made for who works now."""
        self.covering.place = place

    def outdate(self) -> None:
        """What stands behind the cover is made anew, whoever comes."""
        self._made_for = None

    def leave(self) -> None:
        """The store is being closed."""
        for part in (self.second, self.switching):
            if part is not None:
                part.leave()
        if self._choosing is not None:
            self._choosing.forget()
        self._choosing = self.second = self.switching = self._badges = None
        self.covering.leave()
        self._desk, self._closing, self._early = None, False, None

    def _opened(self, present: "Present") -> None:
        self._settings.keep(self._settings.now.guards(self._store, present.guarded))
        self.opened.emit()
        self._arrive(present)

    # Who works

    def lock(self) -> None:
        """Nobody works until the same one is back, or another; of a store without passwords there is no door."""
        present = self._desk.present if self._desk else None
        if present is None or present.operator is None or not present.guarded or self._closing:
            return
        if self.covering.shut:  # whoever is choosing a password has none yet that would open it again
            self.sign_out()
        else:
            self._close(lambda door: door.lock(), known(present.operator, present.pinned, named=False))

    def sign_out(self) -> None:
        """As `lock`, and the PIN is not enough any more."""
        if self._desk is not None and not self._closing:
            self._close(lambda door: door.sign_out(), None)

    def switch(self) -> None:
        """Ask who takes over."""
        if self.switching is not None and not self.covering.shut:
            self.switching.open()

    def take_scan(self, scan: Scan) -> bool:
        """A badge says who stands before the cover or a sheet. True: whatever it was, it was for the door."""
        return self._badges is not None and self._badges.take(scan)

    def _arrive(self, present: "Present") -> None:
        """Somebody is in, or nobody: show what they are to see first."""
        assert self._desk is not None
        self._desk.know(present)
        if present.operator is None:
            self._stand(present)
        elif present.session.way is not Way.PASSWORD:
            self._choose().begin(present)
        elif self._entering is not None:
            entering, self._entering = self._entering, None
            self._choose().offer_sheet(entering.password)
        else:
            self._let_in(present)

    def _stand(self, present: "Present") -> None:
        """Nobody is in. What was typed while the store was being opened stays."""
        self._made_for = None
        covering = self.covering
        if covering.shut and covering.cover is not None and covering.cover.card is covering.cover.entry:
            covering.cover.say_store(present.store)
        else:
            covering.cover_up().ask_entry(present.store)

    def _let_in(self, present: "Present") -> None:
        same = _of(present.session) == self._made_for
        self._made_for = _of(present.session)
        if self.covering.uncover(same=same, guarded=present.guarded) and self._desk is not None:
            self._desk.changed.emit(Changes.EVERYTHING)  # what was asked for meanwhile was not answered
        if not same:
            self.came.emit()

    def _follow(self, changes: Changes) -> None:
        """Roles and passwords are settings too."""
        if changes & Changes.SETTINGS and not self.covering.shut:
            self._work(present, self._know_again)

    def _know_again(self, present: "Present") -> None:
        if not self.covering.shut and not self._closing:
            self._settings.keep(self._settings.now.guards(self._store, present.guarded))
            self._arrive(present)

    def _nobody_works(self) -> None:
        """Something was asked for in vain: so it is to be seen why."""
        if not self.covering.shut and not self._closing:
            self._work(present, self._arrive)

    # The cover

    def _choose(self) -> "Choosing":
        cover = self.covering.cover_up()
        self.covering.watch.begin()
        if self._choosing is None:
            from equipment_app.ui.access.choosing import Choosing

            assert self._desk is not None
            self._choosing = Choosing(self._window, cover, self._desk, self._settings, self._desk)
            self._choosing.done.connect(self._arrive)
        return self._choosing

    def _close(self, close: "Callable[[Door], None]", whose: Known | None) -> None:
        """The cover comes at once; the door is closed behind what was asked for before."""
        self._closing = True
        for part in (self.second, self.switching):
            if part is not None:
                part.put_away()
        if self._choosing is not None:
            self._choosing.forget()
        store = self._desk.present.store if self._desk and self._desk.present else ""
        self.covering.cover_up().ask_entry(store, whose, locked=whose is not None)
        self._work(_nothing, lambda _: self._close_books(close))

    def _close_books(self, close: "Callable[[Door], None]") -> None:
        """All answers are in: what came of them goes to the books as well, and then nothing more."""
        self._put_by()

        def work(database: "Database", _: object) -> "Present":
            close(database.door)
            return database.door.present()

        self._work(work, self._closed)

    def _closed(self, present: "Present") -> None:
        if self._desk is not None:
            self._desk.know(present)
        self._closing = False
        early, self._early = self._early, None
        if early is not None:
            self._enter(early)

    def _put_by(self) -> None:
        if self.covering.place is not None:
            self.covering.place.put_by()

    def _enter(self, entry: Entry) -> None:
        if self._closing:
            self._early = entry
        else:
            self._work(come_in(entry), self._came_in, self._not_in)

    def _came_in(self, present: "Present") -> None:
        if self.covering.cover is not None:
            self.covering.cover.entry.form.rest()
        self._arrive(present)

    def _not_in(self, error: Exception) -> None:
        cover = self.covering.cover
        if cover is not None and isinstance(error, Refusal):
            self._sounds.play(Sound.REFUSED)
            cover.entry.form.refuse(error)
        elif cover is not None and self._desk is not None:
            cover.entry.form.rest()
            self._desk.tell(error)

    def _work(
        self,
        work: "Callable[[Database, object], T]",
        answer: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """On the worker's thread; an answer that comes after the store was closed is nobody's."""
        desk = self._desk
        if desk is None:
            return

        def if_open(told: Callable[..., object]) -> Callable[..., None]:
            def tell(given: object) -> None:
                if desk is self._desk:
                    told(given)

            return tell

        desk.work(work, if_open(answer), failed=if_open(failed) if failed else None)


def _of(session: Session) -> tuple[int, tuple[Grant, ...], bool]:
    return session.operator, session.grants, session.reading


def _first(operator: str, entering: Entering | None) -> "Callable[[Database, object], Present]":
    """Who works as soon as the store is open: whoever made it, or where nobody has a password, who is chosen here."""

    def work(database: "Database", _: object) -> "Present":
        if entering is not None:
            database.door.sign_in(entering.who, entering.password)
        elif operator:
            database.door.work_as(operator)
        return database.door.present()

    return work


def _nothing(_database: "Database", _progress: object) -> None:
    """A job behind all the others."""
