"""A restore on the worker's thread, where the copy it is made ready in is opened; the steps only hear of it."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.backup_errors import StoreEncrypted
from equipment_app.domain.going_back import GoingBack, Highest
from equipment_app.operations.restore import Restore, Restored
from equipment_app.store.encryption import cipher
from equipment_app.ui.jobs import Jobs, Progress
from equipment_app.ui.restore.undertaking import Person, Undertaking, signed_in


@dataclass(frozen=True, slots=True)
class Looked:
    """What is known when a backup was verified and made ready beside the store."""

    plan: GoingBack
    guarded: bool
    """Whoever restores signs in, as an administrator of the backup."""
    two: bool
    """And a second person stands by."""


class Going(Undertaking):
    """One store's way back."""

    looked = Signal(object)
    done = Signal(object)
    """`Restored`."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(jobs, parent)
        self._restore: Restore | None = None

    def look(self, backup: Path, store: Path, passphrase: str, of_store: str) -> None:
        """Verify it, and see what going back to it does. What was looked at before is let go of first.

        `of_store` is the passphrase of an encrypted store, where nobody has said it yet.
        """
        self.drop()

        def work(progress: Progress) -> "tuple[Restore, Looked]":
            from equipment_app.documents.press import Press

            _unlock(backup, of_store)
            _unlock(store, of_store)
            restore = Restore(backup, store, Press(), passphrase=passphrase, of_store=of_store, step=progress.step)
            door = restore.database.door
            return restore, Looked(restore.plan, door.guarded, door.guarded and door.in_company)

        self._run(Progress(self.tr("Verifying the backup")), work, self._looked)

    def carry_out(self, reason: str, printed: Highest, first: Person | None, second: Person | None) -> None:
        """The store is the backup when `done` comes. Refused, it is as before, and can be tried again."""
        restore = self._restore
        if restore is not None:
            work = partial(_carry_out, restore, reason, printed, first, second)
            self._run(Progress(self.tr("Restoring")), work, self._done)

    def drop(self) -> None:
        """What was looked at is not gone back to."""
        restore, self._restore = self._restore, None
        if restore is not None:
            self._let_go(restore.__exit__)

    def _looked(self, found: object) -> None:
        assert isinstance(found, tuple)
        self._restore, looked = found
        if self._left:
            self.drop()
        else:
            self.looked.emit(looked)

    def _done(self, restored: Restored | object) -> None:
        self.drop()
        self.done.emit(restored)


def _carry_out(
    restore: Restore, reason: str, printed: Highest, first: Person | None, second: Person | None, _: Progress
) -> Restored:
    """Raises NotThem; and as `Door.sign_in` and `Restore.carry_out`."""
    with signed_in(restore.database.door, first, second):
        return restore.carry_out(reason, printed)


def _unlock(path: Path, passphrase: str) -> None:
    """What is not encrypted needs none, nor what is known. Raises StoreEncrypted, WrongPassphrase, NoCipher."""
    if cipher.is_closed(path):
        from equipment_app.store.file.sqlite import unlock

        if not passphrase:
            raise StoreEncrypted(str(path))
        unlock(path, passphrase)
