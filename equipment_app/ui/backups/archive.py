"""Sees to the backups of whichever store is open: by the window, as long as it lives."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.backups import Where, Why
from equipment_app.ui.jobs import Executor, Jobs
from equipment_app.ui.settings import MachineSettings, Settings
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.backups.backup_actions import Deeds
    from equipment_app.ui.backups.closing import Closing
    from equipment_app.ui.backups.safekeeping import Safekeeping
    from equipment_app.ui.desk.desk import Desk
    from equipment_app.ui.desk.verification import Verification
    from equipment_app.ui.main_window.workplace import Workplace


def where_of(now: Settings) -> Where:
    """Where backups go, as this machine remembers it."""
    return Where(
        Path(now.backup_folder) if now.backup_folder else None,
        Path(now.backup_second) if now.backup_second else None,
    )


class Archive(QObject):
    """Keeps one desk at a time: `serve`, `stands`, `begin`, `leave`. Without a thread beside the books it is idle."""

    restore_wanted = Signal(object)
    """The path of a backup, or None: which one is chosen there."""

    def __init__(self, window: Window, settings: MachineSettings, aside: Executor | None) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._jobs = Jobs(aside) if aside is not None else None
        self.keeping: Safekeeping | None = None
        self.deeds: Deeds | None = None
        self.closing: Closing | None = None

    def serve(self, desk: "Desk") -> None:
        """A store is being opened."""
        if self._jobs is not None:
            from equipment_app.ui.backups.backup_actions import Deeds
            from equipment_app.ui.backups.safekeeping import Safekeeping

            self.keeping = Safekeeping(desk, self._jobs, lambda: where_of(self._settings.now), desk)
            self.deeds = Deeds(self.keeping, self._settings, self._window, desk)
            self.deeds.restore_wanted.connect(self.restore_wanted)

    def stands(self, place: "Workplace", verify: Callable[[], object]) -> None:
        """This is what whoever works has before them."""
        if self.deeds is not None:
            from equipment_app.ui.backups.at_work import AtWork

            AtWork(place, self.deeds, verify)

    def begin(self, verification: "Verification") -> None:
        """The first page stands; what is being verified comes first."""
        if self.keeping is None:
            return
        if verification.running:
            for ended in (verification.verified, verification.failed, verification.stopped):
                ended.connect(self.start)
        else:
            self.start()

    def parts(self, then: Callable[[], object], why: Why = Why.CLOSE) -> bool:
        """Whether something is to be backed up before the store is closed: then `then` is called when it is."""
        if self.closing is not None:
            return True
        if self.keeping is None:
            return False
        from equipment_app.ui.backups.closing import Closing

        def parted() -> None:
            self.closing = None
            self.leave()
            then()

        self.closing = Closing(self._window, self.keeping, why, parted)
        self.closing.begin()
        return True

    def leave(self) -> None:
        """The store is being closed."""
        if self.keeping is not None:
            self.keeping.leave()
        self.keeping = self.deeds = None

    def start(self, *_: object) -> None:
        """What is due at the start is done now; a second time is nothing."""
        if self.keeping is not None:
            self.keeping.begin()
