"""What can be done about the encryption of a store."""

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.backups import Where
from equipment_app.domain.errors import Refusal
from equipment_app.operations.recast_store import Recast, refuse_needless
from equipment_app.store.encryption.cipher import Key
from equipment_app.ui.jobs import Cancelled, Jobs, Progress
from equipment_app.ui.restore.steps import Person, Undertaking, signed_in


class Deed(StrEnum):
    ENCRYPT = "encrypt"
    CHANGE = "change"
    """Of the passphrase."""
    DECRYPT = "decrypt"

    @property
    def asks_present(self) -> bool:
        """Who does it says the passphrase of now."""
        return self is not Deed.ENCRYPT

    @property
    def asks_new(self) -> bool:
        return self is not Deed.DECRYPT


def folders_of(store: Path, where: Where) -> list[Path]:
    """As far as they can be reached; each once."""
    from equipment_app.store.backups.names import beside

    wanted = (where.folder, beside(store), where.second)
    return [folder for folder in dict.fromkeys(wanted) if folder is not None and folder.is_dir()]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The store lies beside itself as it will be."""

    guarded: bool
    """Whoever does it signs in, as an administrator."""
    two: bool
    """And a second person stands by."""


@dataclass(frozen=True, slots=True)
class Remnant:
    """A file that is not as the store is now."""

    path: Path
    clear: bool
    """It can be read without any passphrase."""
    ours: bool
    """A backup of this store, which can be tried again."""


@dataclass(frozen=True, slots=True)
class Ended:
    converted: int
    """So many backups."""
    remnants: tuple[Remnant, ...]
    trouble: Refusal | None = None
    """Why the backups of a folder were not converted."""


@dataclass(frozen=True, slots=True)
class Made:
    """By which backups of the store are known, and what they will be encrypted with; None is in the clear."""

    tag: str
    key: Key | None


class Recasting(Undertaking):
    """One store: `prepare`, then `carry_out`; the backups follow by themselves. `convert` tries again what was left."""

    prepared = Signal(object)
    done = Signal(object)
    """`Ended`: the store is in its place."""

    def __init__(self, jobs: Jobs, store: Path, deed: Deed, where: Where, parent: QObject) -> None:
        super().__init__(jobs, parent)
        self._store, self._deed, self._where = store, deed, where
        self._recast: Recast | None = None
        self._made: Made | None = None

    def prepare(self, present: str, new: str) -> None:
        """Write it anew beside itself. What was made ready before is let go of first."""
        self.drop()
        titles = {
            Deed.ENCRYPT: self.tr("Encrypting the store"),
            Deed.CHANGE: self.tr("Changing the passphrase"),
            Deed.DECRYPT: self.tr("Decrypting the store"),
        }
        work = partial(_prepare, self._store, self._deed, present, new)
        self._run(Progress(titles[self._deed]), work, self._prepared)

    def carry_out(self, first: Person | None, second: Person | None) -> None:
        """It takes its place. Refused, all is as before, and can be tried again."""
        if self._recast is not None:
            self._run(Progress(), partial(_carry_out, self._recast, first, second), self._carried_out)

    def convert(self) -> None:
        """The backups within reach become as the store is; stopped, some of them."""
        if self._made is not None:
            work = partial(_convert, self._store, self._made, self._where)
            self._run(Progress(self.tr("Converting the backups"), keeps=True), work, self._converted)

    def drop(self) -> None:
        recast, self._recast = self._recast, None
        if recast is not None:
            self._let_go(recast.__exit__)

    def _prepared(self, found: object) -> None:
        assert isinstance(found, tuple)
        self._recast, self._made, prepared = found
        if self._left:
            self.drop()
        else:
            self.prepared.emit(prepared)

    def _carried_out(self, _: object) -> None:
        """Its lock is held until the backups have followed: nobody backs up meanwhile."""
        self.convert()

    def _converted(self, ended: object) -> None:
        self.drop()
        self.done.emit(ended)


def _prepare(store: Path, deed: Deed, present: str, new: str, progress: Progress) -> "tuple[Recast, Made, Prepared]":
    """Raises WrongPassphrase, ShortPassphrase, AlreadyEncrypted, NotEncrypted, Cancelled; and as `Recast`."""
    from equipment_app.documents.press import Press
    from equipment_app.store.backups.names import tag_of
    from equipment_app.store.encryption.cipher import Key
    from equipment_app.store.file.unlock import unlock

    refuse_needless(store, encrypted=deed.asks_present)
    if deed.asks_present:
        unlock(store, present)
    key = Key.new(new) if deed.asks_new else None
    progress.step(0, 0)
    recast = Recast(store, key, Press())
    if progress.cancelled:
        recast.__exit__()
        raise Cancelled
    door = recast.database.door
    made = Made(tag_of(recast.database.source.origin), key)
    return recast, made, Prepared(door.guarded, door.guarded and door.in_company)


def _carry_out(recast: Recast, first: Person | None, second: Person | None, _: Progress) -> None:
    """Raises NotThem; and as `Door.sign_in` and `Recast.carry_out`."""
    with signed_in(recast.database.door, first, second):
        recast.carry_out()


def _convert(store: Path, made: Made, where: Where, progress: Progress) -> Ended:
    from equipment_app.store.backups.recasting import Conversion
    from equipment_app.store.beside.in_the_clear import in_the_clear

    conversion = Conversion(made.tag, made.key, folders_of(store, where))
    with suppress(Cancelled):
        conversion.run(progress.step)
    left = conversion.left
    clear = in_the_clear(store, folders_of(store, where)) if made.key else []  # a stick may have been pulled out
    found = [Remnant(path, clear=True, ours=path in left) for path in clear]
    found += [Remnant(path, clear=False, ours=True) for path in left if path not in clear]
    return Ended(conversion.done, tuple(found), next(iter(conversion.troubles), None))
