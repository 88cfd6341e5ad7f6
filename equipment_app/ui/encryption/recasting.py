"""A store is encrypted, decrypted or given another passphrase, on the worker's thread; its backups after it."""

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from equipment_app.domain.backups import Where
from equipment_app.domain.errors import Refusal
from equipment_app.operations.encrypt import Recast, refuse_needless
from equipment_app.store.backups.recasting import Conversion
from equipment_app.store.backups.shelf import beside, tag_of
from equipment_app.store.beside.restoring import in_the_clear
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file.sqlite import unlock
from equipment_app.ui.access.entry import Credentials
from equipment_app.ui.jobs import Cancelled, Jobs, Progress
from equipment_app.ui.restore.steps import Guard, StepsScreen, StoreWork, guard_of


class EncryptionChange(StrEnum):
    """What can be done about the encryption of a store."""

    ENCRYPT = "encrypt"
    CHANGE = "change"
    """Of the passphrase."""
    DECRYPT = "decrypt"

    @property
    def asks_present(self) -> bool:
        """Who does it says the passphrase of now."""
        return self is not EncryptionChange.ENCRYPT

    @property
    def asks_new(self) -> bool:
        return self is not EncryptionChange.DECRYPT


def folders_of(store: Path, where: Where) -> list[Path]:
    """Where the backups of a store are, as far as they can be reached; each once."""
    wanted = (where.folder, beside(store), where.second)
    return [folder for folder in dict.fromkeys(wanted) if folder is not None and folder.is_dir()]


@dataclass(frozen=True, slots=True)
class Remnant:
    """A file that is not as the store is now."""

    path: Path
    clear: bool
    """It can be read without any passphrase."""
    ours: bool
    """A backup of this store, which can be tried again."""


@dataclass(frozen=True, slots=True)
class Converted:
    backups: int
    remnants: tuple[Remnant, ...]
    trouble: Refusal | None = None
    """Why the backups of a folder were not converted."""


class Recasting(StoreWork[Recast]):
    """One store: `prepare`, then `carry_out`; the backups follow by themselves. `convert` tries again what was left.

    `prepared` with a `Guard`, `done` with what was `Converted`.
    """

    def __init__(self, jobs: Jobs, store: Path, change: EncryptionChange, where: Where, screen: StepsScreen) -> None:
        super().__init__(jobs, screen)
        self._store, self._change, self._where = store, change, where
        self._conversion: tuple[str, Key | None] | None = None
        """By which tag the backups of the store are known, and what encrypts them; None: they will be in the clear."""

    def prepare(self, present: str, new: str) -> None:
        """Write it anew beside itself."""
        titles = {
            EncryptionChange.ENCRYPT: self.tr("Encrypting the store"),
            EncryptionChange.CHANGE: self.tr("Changing the passphrase"),
            EncryptionChange.DECRYPT: self.tr("Decrypting the store"),
        }
        self._make_ready(titles[self._change], partial(self._prepare, self._store, present, new))

    def carry_out(self, first: Credentials | None, second: Credentials | None) -> None:
        """Its lock is held until the backups have followed: nobody backs up meanwhile."""
        self._take_place("", (first, second), Recast.carry_out, lambda _: self.convert())

    def convert(self) -> None:
        """The backups within reach become as the store is; stopped, some of them."""
        if self._conversion is not None:
            work = partial(_convert, self._store, *self._conversion, self._where)
            self._run(Progress(self.tr("Converting the backups"), keeps=True), work, self._end)

    def _prepare(self, store: Path, present: str, new: str, progress: Progress) -> tuple[Recast, Guard]:
        """Raises WrongPassphrase, ShortPassphrase, AlreadyEncrypted, NotEncrypted, Cancelled; and as `Recast`."""
        from equipment_app.documents.press import Press

        change = self._change
        refuse_needless(store, encrypted=change.asks_present)
        if change.asks_present:
            unlock(store, present)
        key = Key.new(new) if change.asks_new else None
        progress.step(0, 0)
        recast = Recast(store, key, Press())
        if progress.cancelled:
            recast.__exit__()
            raise Cancelled
        self._conversion = tag_of(recast.database.source.origin), key
        return recast, guard_of(recast.database.door)


def _convert(store: Path, tag: str, key: Key | None, where: Where, progress: Progress) -> Converted:
    conversion = Conversion(tag, key, folders_of(store, where))
    with suppress(Cancelled):
        conversion.run(progress.step)
    left = conversion.left
    clear = in_the_clear(store, folders_of(store, where)) if key else []  # a stick may have been pulled out
    found = [Remnant(path, clear=True, ours=path in left) for path in clear]
    found += [Remnant(path, clear=False, ours=True) for path in left if path not in clear]
    return Converted(conversion.done, tuple(found), next(iter(conversion.troubles), None))
