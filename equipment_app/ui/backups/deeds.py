"""What somebody asks of the backups there are: another copy, a trial, the word that a restored store is right."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from equipment_app.domain.backups import Manifest, Why
from equipment_app.ui.backups import errand
from equipment_app.ui.backups.errand import Errand
from equipment_app.ui.backups.safekeeping import Safekeeping
from equipment_app.ui.jobs import Progress

if TYPE_CHECKING:
    from equipment_app.domain.backup_health import Rehearsal
    from equipment_app.store.backups.service import Backups

T = TypeVar("T")


class Deeds(QObject):
    """All of it beside the books; `keeping` says how far it is, and what was refused."""

    def __init__(self, keeping: Safekeeping, parent: QObject) -> None:
        super().__init__(parent)
        self._keeping = keeping

    def carry(self, then: Callable[[Manifest | None], object]) -> None:
        """Copy the newest backup to the second place; `then` hears None where that has it already."""
        self._do(self.tr("Copying to the second place"), errand.carry, then)

    def seal(self, backup: Manifest, folder: Path, passphrase: str, then: Callable[[Manifest], object]) -> None:
        """An encrypted copy of this backup."""
        self._do(self.tr("Encrypting a copy"), lambda backups, _: backups.seal(backup, folder, passphrase), then)

    def rehearse(self, backup: Manifest, then: "Callable[[Rehearsal], object]") -> None:
        """Try whether it can be restored."""

        def work(backups: "Backups", progress: Progress) -> "Rehearsal":
            from equipment_app.documents.press import Press
            from equipment_app.operations.restore import rehearse_noted

            return rehearse_noted(backups.shelf.path(backup), backups.notes, Press(), step=progress.step)

        self._do(self.tr("Restoring for trial"), work, then)

    def all_is_well(self) -> None:
        """The store that was restored is as it should be: its backups go on."""
        keeping = self._keeping

        def on(_: None) -> None:
            keeping.send(Errand(Why.START))

        keeping.beside(lambda backups, _: backups.notes.all_is_well(), on, keeping.tell)

    def _do(self, title: str, work: "Callable[[Backups, Progress], T]", then: Callable[[T], object]) -> None:
        """Somebody waits for it."""
        keeping, progress = self._keeping, Progress(title)
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
