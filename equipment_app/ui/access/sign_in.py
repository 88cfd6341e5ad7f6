"""Keeps the door of the store that is open: who works, when the desk is locked, who takes over, who stands by."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import Changes
from equipment_app.domain.rights import Grant, Way
from equipment_app.domain.session import Session
from equipment_app.scanning.decode import Scan
from equipment_app.store.access.access import Present
from equipment_app.store.database import Database
from equipment_app.store.door import Door
from equipment_app.store.records.people import Operator
from equipment_app.ui.access.entry import (
    Credentials,
    EntryForm,
    KnownOperator,
    SecondPerson,
    SwitchSheet,
    come_in,
    known,
    present,
)
from equipment_app.ui.access.lock_screen import LockScreen
from equipment_app.ui.desk.desk import Desk, PendingChange
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.access.recovery import FirstPassword

T = TypeVar("T")


class SignIn(QObject):
    """Lives as long as the window, and keeps the door of one desk at a time: `serve`, `stands`, `leave`."""

    came = Signal()
    """Somebody works for whom nothing stands in the window yet."""

    def __init__(self, window: Window, settings: MachineSettings, screen: LockScreen, sounds: Sounds) -> None:
        super().__init__(window)
        self._window, self._settings, self._sounds = window, settings, sounds
        self.screen = screen
        self._desk: Desk | None = None
        self._store = ""
        self._made_for: tuple[int, tuple[Grant, ...], bool] | None = None
        """For whom what stands in the window was made."""
        self._owner: Credentials | None = None
        """Whoever has just made the store is in it: they need not say twice who they are."""
        self._closing = False
        self._early: Credentials | None = None
        """What was entered before the books were closed behind the one before."""
        self._first_password: FirstPassword | None = None
        self.second: SecondPerson | None = None
        self.switching: SwitchSheet | None = None
        screen.over.connect(self.lock)
        screen.entered.connect(self._enter)
        screen.left.connect(self.sign_out)

    # The store

    def serve(self, desk: Desk, store: Path, owner: Credentials | None = None) -> bool:
        """A store is being opened. True: as far as this machine knows, somebody has to sign in first."""
        self._desk, self._store, self._owner = desk, str(store), owner
        desk.ask_second = self._ask_second
        desk.changed.connect(self._follow)
        desk.locked.connect(self._nobody_works)
        shut = owner is not None or self._store in self._settings.now.guarded_stores
        self._made_for = None if shut else _of(desk.session)
        if shut:
            self.screen.cover_up().ask_entry("")
        self._work(_first(self._settings.now.operator, owner), self._opened)
        return shut

    def stands(self, place: Workplace) -> None:
        """This was made for who works now."""
        self.screen.place = place

    def outdate(self) -> None:
        """What stands behind the cover is made anew, whoever comes."""
        self._made_for = None

    def leave(self) -> None:
        """The store is being closed."""
        self._put_away()
        for sheet in (self.second, self.switching):
            if sheet is not None:
                sheet.deleteLater()
        self._first_password = self.second = self.switching = None
        self.screen.leave()
        self._desk, self._closing, self._early = None, False, None

    def _put_away(self) -> None:
        """Nobody works any more: what was asked is answered by nobody, and no secret stays."""
        for sheet in (self.second, self.switching):
            if sheet is not None:
                sheet.close_overlay()
        if self._first_password is not None:
            self._first_password.forget()

    def _opened(self, present: Present) -> None:
        self._settings.keep(self._settings.now.guards(self._store, present.guarded).opened(self._store))
        self._arrive(present)

    # Who works

    def lock(self) -> None:
        """Nobody works until the same one is back, or another; of a store without passwords there is no door."""
        present = self._desk.present if self._desk else None
        if present is None or present.operator is None or not present.guarded or self._closing:
            return
        if self.screen.shut:  # whoever is choosing a password has none yet that would open it again
            self.sign_out()
        else:
            self._close(lambda door: door.lock(), known(present.operator, present.pinned))

    def sign_out(self) -> None:
        """As `lock`, and the PIN is not enough any more."""
        if self._desk is not None and not self._closing:
            self._close(lambda door: door.sign_out(), None)

    def switch(self) -> None:
        if not self.screen.shut:
            self._work(present, self._ask_who_takes_over)

    def take_scan(self, scan: Scan) -> bool:
        """A badge says who stands before the cover or a sheet. True: nothing else is scanned there, which is said."""
        form, code = self._asking(), scan.meaning
        if form is not None and isinstance(code, Code) and code.family is Family.BADGE:
            self._work(
                lambda database, _: (database.door.by_badge(code.number), database.door.present()),
                partial(self._found, form),
            )
        elif form is not None:
            self._sounds.play(Sound.REFUSED)
            form.say_scanned(scan)
        elif self.screen.shut and self.screen.cover is not None:
            self._sounds.play(Sound.REFUSED)
            self.screen.cover.say_scanned(scan)
        return form is not None or self.screen.shut

    def _asking(self) -> EntryForm | None:
        """Where somebody is asked who they are."""
        for sheet in (self.second, self.switching):
            if sheet is not None and sheet.isVisible():
                return sheet.form
        cover = self.screen.cover if self.screen.shut else None
        return cover.entry.form if cover is not None and cover.entry.isVisible() else None

    def _found(self, form: EntryForm, found: tuple[Operator | None, Present]) -> None:
        """Whose badge it is. It lets nobody in."""
        operator, present = found
        if form is not self._asking():
            return
        if operator is None:
            self._sounds.play(Sound.REFUSED)
            form.say_unknown_badge()
            return
        self._sounds.play(Sound.TAKEN)
        by_pin = self.second is None or self.second.form is not form
        form.ask(known(operator, present.pinned if by_pin else ()))
        form.focus()

    def _ask_second(self, pending: PendingChange, why: Refusal) -> None:
        if self._desk is not None:
            self.second = self.second or SecondPerson(self._window, self._desk)
            self.second.ask(pending, why)

    def _ask_who_takes_over(self, present: Present) -> None:
        """Unless the desk was locked meanwhile."""
        if present.operator is None or self._desk is None:
            return
        if self.switching is None:
            self.switching = SwitchSheet(self._window, self._desk, self._put_by)
            self.switching.arrived.connect(self._arrive)
            self.switching.out.clicked.connect(self.sign_out)
        if not self.switching.isVisible():
            self.switching.ask(present)

    def _arrive(self, present: Present) -> None:
        """Somebody is in, or nobody: show what they are to see first."""
        assert self._desk is not None
        self._desk.present = present
        if present.operator is None:
            self._stand(present)
        elif present.session.way is not Way.PASSWORD:
            self._choose().begin(present)
        elif self._owner is not None:
            owner, self._owner = self._owner, None
            self._choose().offer_sheet(owner.secret)
        else:
            self._let_in(present)

    def _stand(self, present: Present) -> None:
        """Nobody is in. What was typed while the store was being opened stays."""
        self._made_for = None
        screen = self.screen
        if screen.shut and screen.cover is not None and screen.cover.card is screen.cover.entry:
            screen.cover.say_store(present.store)
        else:
            screen.cover_up().ask_entry(present.store)

    def _let_in(self, present: Present) -> None:
        same = _of(present.session) == self._made_for
        self._made_for = _of(present.session)
        if self.screen.uncover(same=same, guarded=present.guarded) and self._desk is not None:
            self._desk.changed.emit(Changes.EVERYTHING)  # what was asked for meanwhile was not answered
        if not same:
            self.came.emit()

    def _follow(self, changes: Changes) -> None:
        """Roles and passwords are settings too."""
        if changes & Changes.SETTINGS and not self.screen.shut:
            self._work(present, self._know_again)

    def _know_again(self, present: Present) -> None:
        if not self.screen.shut and not self._closing:
            self._settings.keep(self._settings.now.guards(self._store, present.guarded))
            self._arrive(present)

    def _nobody_works(self) -> None:
        """Something was asked for in vain: so it is to be seen why."""
        if not self.screen.shut and not self._closing:
            self._work(present, self._arrive)

    # The cover

    def _choose(self) -> "FirstPassword":
        cover = self.screen.cover_up()
        self.screen.watch()
        if self._first_password is None:
            from equipment_app.ui.access.recovery import FirstPassword

            assert self._desk is not None
            self._first_password = FirstPassword(self._window, cover, self._desk, self._settings)
            self._first_password.done.connect(self._arrive)
        return self._first_password

    def _close(self, close: Callable[[Door], None], whose: KnownOperator | None) -> None:
        """The cover comes at once; the door is closed behind what was asked for before."""
        self._closing = True
        self._put_away()
        store = self._desk.present.store if self._desk and self._desk.present else ""
        self.screen.cover_up().ask_entry(store, whose, locked=whose is not None)
        self._work(_nothing, lambda _: self._close_books(close))

    def _close_books(self, close: Callable[[Door], None]) -> None:
        """All answers are in: what came of them goes to the books as well, and then nothing more.

        The door is closed also behind a page that fails.
        """

        def work(database: Database, _: object) -> Present:
            close(database.door)
            return database.door.present()

        try:
            self._put_by()
        finally:
            self._work(work, self._closed)

    def _closed(self, present: Present) -> None:
        if self._desk is not None:
            self._desk.present = present
        self._closing = False
        early, self._early = self._early, None
        if early is not None:
            self._enter(early)

    def _put_by(self) -> None:
        if self.screen.place is not None:
            self.screen.place.put_by()
            self.screen.place.end_sitting()

    def _enter(self, entry: Credentials) -> None:
        if self._closing:
            self._early = entry
        else:
            self._work(lambda database, _: come_in(entry, database.door), self._came_in, self._not_in)

    def _came_in(self, present: Present) -> None:
        if self.screen.cover is not None:
            self.screen.cover.entry.form.rest()
        self._arrive(present)

    def _not_in(self, error: Exception) -> None:
        cover = self.screen.cover
        if cover is not None and isinstance(error, Refusal):
            self._sounds.play(Sound.REFUSED)
            cover.entry.form.refuse(error)
        elif cover is not None and self._desk is not None:
            cover.entry.form.rest()
            self._desk.tell(error)

    def _work(
        self,
        work: Callable[[Database, object], T],
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


def _first(operator: str, owner: Credentials | None) -> Callable[[Database, object], Present]:
    """Who works as soon as the store is open: whoever made it, or where nobody has a password, who is chosen here."""

    def work(database: Database, progress: object) -> Present:
        if owner is not None:
            return come_in(owner, database.door)
        if operator:
            database.door.work_as(operator)
        return database.door.present()

    return work


def _nothing(_database: Database, _progress: object) -> None:
    """A job behind all the others."""
