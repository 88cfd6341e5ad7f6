"""What stands in the window while no store is open: the first-run page, a check file, a passphrase, a way of steps."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.backup_errors import NoCipher, StoreEncrypted
from equipment_app.domain.store_errors import StoreRefused
from equipment_app.store.encryption import cipher
from equipment_app.ui.backups.runner import where_of
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.main_window.remembering import Remembering, keep
from equipment_app.ui.program.readers import Readers
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.exchange.check_file import CarriedFile
    from equipment_app.ui.encryption.place import EncryptionChange, EncryptionScreen
    from equipment_app.ui.encryption.unlocking import UnlockScreen
    from equipment_app.ui.pages.first_run import FirstRunPage
    from equipment_app.ui.program.file_place import FilePlace
    from equipment_app.ui.restore.place import RestoreScreen

    StartupScreen = FirstRunPage | FilePlace | RestoreScreen | EncryptionScreen | UnlockScreen


class StartupScreens(QObject):
    """One at a time; `now` is what stands there, None while a store is open."""

    opened = Signal(Path, object)
    """This store is to be opened, for these `Credentials` or for whoever comes."""
    left = Signal()
    """It is done with: the first-run page is wanted."""
    came_forward = Signal()
    """Another window has the store that was to be opened, and has come forward."""
    restore_wanted = Signal(Path)
    """This store goes back to a backup."""

    def __init__(self, window: Window, machine: Machine, jobs: Jobs, sounds: Sounds, readers: Readers) -> None:
        super().__init__(window)
        self._window, self._machine, self._settings = window, machine, machine.settings
        self._jobs, self._sounds, self._readers = jobs, sounds, readers
        self.now: StartupScreen | None = None
        self._again: Callable[[], StartupScreen] = self.first_run
        """Makes what stands there anew."""
        self._steps: RestoreScreen | EncryptionScreen | None = None

    def leave(self) -> None:
        """Something else is about to stand there."""
        if self._steps is not None:
            self._steps.leave()
        self.now = self._steps = None

    def make_anew(self) -> None:
        """In another language: what stands there, as far as somebody has come in it, with what was typed."""
        before = self.now
        if before is None:
            return
        known, fields, camera = before.kept(), keep(before), self._readers.camera_open
        place: Any = self._again()
        place.take_back(known)
        self._window.setCentralWidget(place)
        Remembering(place, fields, self._jobs.idle)
        if camera:
            place.actions_["view.camera"].trigger()

    def first_run(self) -> "FirstRunPage":
        from equipment_app.ui.pages.first_run import FirstRunPage

        page = FirstRunPage(self._machine, self._jobs)
        page.chosen.connect(lambda path: self.opened.emit(path, None))
        page.made.connect(self.opened)
        page.refused.came_forward.connect(self.came_forward)
        page.restore_wanted.connect(self.restore_wanted)
        self.now, self._again = page, self.first_run
        return page

    def instead_of_store(self, path: Path) -> "StartupScreen | None":
        """What stands there where this is no store, but a check file or a backup; or one that is locked up."""
        ending = path.suffix.casefold()
        if ending == ".akcheck":
            return self._unlocking_file(path)
        if ending in (".equip-backup", ".equip-sealed"):
            return self.going_back(None, path)
        return self._unlocking(path) if cipher.is_closed(path) and cipher.offered() else None

    def refuse(self, path: Path, refusal: StoreRefused) -> None:
        """This store was not opened: the first-run page says why; one that is locked up asks for its passphrase."""
        if isinstance(refusal, StoreEncrypted) and cipher.offered():
            self._window.setCentralWidget(self._unlocking(path))
            return
        page = self.first_run()
        self._window.setCentralWidget(page)
        page.refuse_store(path, NoCipher(str(path)) if isinstance(refusal, StoreEncrypted) else refusal)

    def going_back(self, store: Path | None, backup: Path | None, *, refused: bool = False) -> "RestoreScreen":
        """`store` goes back to a backup, which may be named; None: it is asked where the store goes.

        `refused`: it could not be opened, so that also going back to its last entry mends it.
        """
        from equipment_app.ui.restore.place import RestoreScreen

        where = where_of(self._settings.now)
        place = RestoreScreen(self._jobs, self._sounds, where, store, backup, refused=refused)
        place.left.connect(lambda: self.opened.emit(store, None) if store and store.is_file() else self.left.emit())
        place.restored.connect(lambda path: self.opened.emit(path, None))
        self.now = self._steps = place
        self._again = partial(self.going_back, store, backup, refused=refused)
        return place

    def recasting(self, store: Path, change: "EncryptionChange") -> "EncryptionScreen":
        """`store`, which is closed, is encrypted, decrypted or given another passphrase."""
        from equipment_app.ui.encryption.place import EncryptionScreen

        place = EncryptionScreen(self._jobs, self._sounds, store, change, where_of(self._settings.now))
        place.left.connect(lambda: self.opened.emit(store, None))
        self.now = self._steps = place
        self._again = partial(self.recasting, store, change)
        return place

    def _unlocking(self, path: Path) -> "UnlockScreen":
        from equipment_app.ui.encryption.unlocking import UnlockScreen

        place = UnlockScreen(path, self._jobs, self._sounds, self._machine)
        place.left.connect(self.left)
        place.opened.connect(lambda _: self.opened.emit(path, None))
        self.now, self._again = place, partial(self._unlocking, path)
        return place

    def _unlocking_file(self, path: Path) -> "UnlockScreen":
        from equipment_app.ui.program.file_unlocking import FileUnlockScreen

        place = FileUnlockScreen(path, self._jobs, self._sounds, self._machine)
        place.left.connect(self.left)
        place.opened.connect(self._show_file)
        self.now, self._again = place, partial(self._unlocking_file, path)
        return place

    def _show_file(self, file: "CarriedFile[Any]") -> None:
        self._window.setCentralWidget(self._working(file))

    def _working(self, file: "CarriedFile[Any]") -> "FilePlace":
        """In a check file that is open."""
        from equipment_app.ui.program.file_place import KINDS

        place = KINDS[file.form](self._window, self._machine, file, self._jobs, self._sounds)
        place.left.connect(self.left)
        self._readers.serve_check(place)
        self.now, self._again = place, partial(self._working, file)
        return place
