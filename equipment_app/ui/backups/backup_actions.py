"""What somebody asks about backups: one more, a copy elsewhere, a trial, another place, the way back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.backup_health import Rehearsal
from equipment_app.domain.backups import Manifest, Why
from equipment_app.domain.errors import Refusal
from equipment_app.operations.restore import rehearse_noted
from equipment_app.store.backups.service import Backups
from equipment_app.ui.backups import backup_job, words
from equipment_app.ui.backups.backup_job import Errand
from equipment_app.ui.backups.safekeeping import Safekeeping
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.jobs import Progress
from equipment_app.ui.output.files import ask_folder
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from equipment_app.ui.backups.sealing import SealSheet


T = TypeVar("T")


class Deeds(QObject):
    """For one desk. All of it is done beside the books, and its end is said wherever one stands by then."""

    say = Signal(object)
    """`Message`."""
    restore_wanted = Signal(object)
    """The path of the backup that is meant, or None."""
    verify_wanted = Signal()

    def __init__(self, keeping: Safekeeping, settings: MachineSettings, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self.keeping = keeping
        self._settings, self._window = settings, window
        self.sheet: SealSheet | None = None
        keeping.done.connect(self._done)
        keeping.refused.connect(self._refused)

    def do(self, deed: words.Deed) -> None:
        """What a sentence about backups offers."""
        deeds: dict[str, Callable[[], object]] = {
            "back_up": self.keeping.back_up,
            "well": self.all_is_well,
            "choose_folder": self.choose_folder,
            "choose_second": self.choose_second,
            "carry": self.carry,
            "rehearse": self.rehearse,
            "verify": self.verify_wanted.emit,
        }
        if deed:
            deeds[deed]()

    def before_import(self, then: Callable[[], object], failed: Callable[[Exception], object]) -> None:
        """`then` follows when the store is backed up as it is now; a list can change a great deal at once."""
        self.keeping.send(Errand(Why.IMPORT, self.tr("Backing up before the import"), then, failed))

    def carry(self) -> None:
        """Copy the newest backup to the second place."""
        self._work(self.tr("Copying to the second place"), backup_job.carry, self._carried)

    def rehearse(self) -> None:
        """Try whether the newest backup can be restored."""
        if newest := self._newest():
            self._work(self.tr("Testing a restore"), partial(_rehearse, newest), self._rehearsed)

    def all_is_well(self) -> None:
        """The store that was restored is as it should be: its backups go on."""

        def on(_: None) -> None:
            self.keeping.send(Errand(Why.START))
            self.say.emit(Message(self.tr("Backups continue")))

        self.keeping.beside(lambda backups, _: backups.notes.all_is_well(), on, self.keeping.tell)

    def seal(self) -> None:
        """An encrypted copy: the passphrase is asked for, then where it goes."""
        if self.sheet is None:
            from equipment_app.ui.backups.sealing import SealSheet

            self.sheet = SealSheet(self._window)
            self.sheet.chosen.connect(self._place_seal)
            self.destroyed.connect(self.sheet.deleteLater)
        self.sheet.open()

    def choose_folder(self) -> None:
        self._ask(self.tr("Where to back up"), self._settings.now.backup_folder, self.set_folder)

    def choose_second(self) -> None:
        self._ask(self.tr("Second place for backups"), self._settings.now.backup_second, self.set_second)

    def set_folder(self, folder: Path) -> None:
        self._settings.change(backup_folder=str(folder))
        self.keeping.move()

    def set_second(self, folder: Path) -> None:
        self._settings.change(backup_second=str(folder))
        self.keeping.move()

    def seal_into(self, passphrase: str, folder: Path) -> None:
        if newest := self._newest():
            self._work(
                self.tr("Encrypting a copy"),
                lambda backups, _: backups.seal(newest, folder, passphrase),
                lambda made: self._sealed(folder / made.file),
            )

    # What came of it

    def _done(self, made: Manifest) -> None:
        self.say.emit(Message(self.tr("Backed up and verified"), words.entries(made.head.seq), topic="backup"))

    def _refused(self, refusal: Refusal) -> None:
        self.say.emit(Message(explain(refusal), tone="bad", topic="backup"))

    def _carried(self, made: Manifest | None) -> None:
        if made is not None:
            message = Message(self.tr("Copied to the second place"), words.moment(made.made), topic="backup")
        else:
            known = self.tr("The second place has the newest backup already.")
            message = Message(known, tone="neutral", topic="backup")
        self.say.emit(message)

    def _rehearsed(self, trial: Rehearsal) -> None:
        if trial.ok:
            how = f"{words.entries(trial.entries)} · {words.seconds(trial.seconds)}"
            self.say.emit(Message(self.tr("The backup can be restored"), how, topic="backup"))
        else:
            bad = self.tr("The backup cannot be restored: the result differs from what was backed up.")
            self.say.emit(Message(bad, tone="bad", topic="backup"))

    def _sealed(self, file: Path) -> None:
        advice = self.tr("Keep the passphrase apart from the file.")
        self.say.emit(Message(self.tr("Encrypted and read back"), advice, file.name, topic="backup"))

    # Inside

    def _newest(self) -> Manifest | None:
        kept = self.keeping.kept
        return next(iter(kept.backups), None) if kept else None

    def _place_seal(self, passphrase: str) -> None:
        self._ask(self.tr("Where to save the encrypted copy"), "", partial(self.seal_into, passphrase))

    def _ask(self, title: str, folder: str, then: Callable[[Path], object]) -> None:
        ask_folder(self._window, title, folder, then)

    def _work(self, title: str, work: "Callable[[Backups, Progress], T]", then: Callable[[T], object]) -> None:
        """Somebody waits for it."""
        keeping, progress = self.keeping, Progress(title)
        keeping.busy.emit(progress)

        def done(found: T) -> None:
            keeping.rested.emit()
            keeping.look()
            then(found)

        def failed(error: Exception) -> None:
            keeping.rested.emit()
            keeping.look()
            keeping.tell(error)

        keeping.beside(work, done, failed, progress)


def _rehearse(backup: Manifest, backups: Backups, progress: Progress) -> Rehearsal:
    from equipment_app.documents.press import Press

    return rehearse_noted(backups.shelf.path(backup), backups.notes, Press(), step=progress.step)
