"""A store is encrypted, decrypted or given another passphrase, with the backups within reach.

    with Recast(store, key, press) as recast:      the store is closed, and nobody opens it meanwhile
        recast.database.door.sign_in(...)          in what it will be; a second one beside
        recast.carry_out()                         the old files are gone when this returns
    Conversion(tag, key, folders).run()            the backups; may be stopped and repeated

Left without `carry_out`, nothing was changed. One that is stopped afterwards comes to its end at the next opening.
"""

from contextlib import ExitStack
from pathlib import Path
from typing import Self

from equipment_app.domain.backup_errors import AlreadyEncrypted, NotEncrypted
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.place_errors import StoreLost
from equipment_app.domain.rights import Right
from equipment_app.domain.store_errors import NoStore, StoreExists
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.backups.attempt import now_utc
from equipment_app.store.backups.draft import writing
from equipment_app.store.beside import restoring
from equipment_app.store.beside.leftover import logs
from equipment_app.store.books import Books, PaperPress
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file.copies import recast
from equipment_app.store.file.files import beside
from equipment_app.store.file.lock import StoreLock, nobody_else
from equipment_app.store.held import FAILED
from equipment_app.store.ledger.watch import Clock


@needs(Right.ENCRYPTION, two=True)
class Encrypt(Operation):
    """`key` is the name of the key from now on; empty where the store lies in the clear."""

    key: str

    def plan(self, books: Books) -> Plan:
        facts = {"what": "encryption", "key": self.key}
        done = "store_encrypted" if self.key else "store_decrypted"
        return Plan(Kind.ACCESS, facts=facts, done=done)


def refuse_needless(store: Path, *, encrypted: bool) -> None:
    """Raises AlreadyEncrypted, NotEncrypted: it is not `encrypted` as what is to be done with it takes it to be."""
    if encrypted and cipher.salt_of(store) is None:
        raise NotEncrypted(str(store))
    if not encrypted and cipher.salt_of(store) is not None:
        raise AlreadyEncrypted(str(store))


def _refuse_unfinished(store: Path) -> None:
    """What is only in a log would be gone with it. Under the lock. Raises StoreLost."""
    if logs(store) or logs(beside(store)):
        raise StoreLost(str(store), FAILED)


def copy_in_the_clear(store: Path, target: Path) -> None:
    """Journal and papers of a store that nobody has open, as files that any program reads.
    Raises StoreEncrypted, NoCipher, StoreInUse, ReadOnlyStore, StoreLost, NotRecast, AlteredSchema, NotWritten;
    StoreExists: there is something of that name.
    """
    if target.exists() or beside(target).exists():
        raise StoreExists(str(target))
    with nobody_else(store, "decrypt"):
        _refuse_unfinished(store)
        _write_anew(store, target, None)


def _write_anew(store: Path, target: Path, key: Key | None) -> None:
    """Both files, or neither."""
    if beside(store).exists():
        recast(beside(store), beside(target), key)
    try:
        recast(store, target, key)
    except BaseException:
        beside(target).unlink(missing_ok=True)
        raise


class Recast:
    def __init__(self, store: Path, key: Key | None, press: PaperPress, *, clock: Clock = now_utc) -> None:
        """Make the store ready under `key` beside itself, None in the clear; the papers with it.
        Raises NoStore, StoreEncrypted, NoCipher; StoreInUse, ReadOnlyStore, ReadingOnly: somebody has the store open,
        or nothing can be written there; StoreLost: its disk took not all that was written; NotRecast, AlteredSchema,
        NotWritten.
        """
        if not store.is_file():
            raise NoStore(str(store))
        self._store, self._key, self._clock = store, key, clock
        with ExitStack() as leaving:
            with Database.open(store, press, who="recast", clock=clock) as database:
                database.found.refuse_writing()  # and what a crash left is in the file when it is closed
            lock = StoreLock(store, "recast")
            leaving.callback(lock.release)
            leaving.callback(restoring.discard, store)
            _refuse_unfinished(store)
            restoring.clear(store)
            staged = restoring.empty_stage(store)
            _write_anew(store, staged, key)
            if key is not None:
                cipher.know(key)
            self.database = Database.open(staged, press, who="recast", clock=clock)
            self._staged = ExitStack()
            self._staged.callback(self.database.close)
            leaving.push(self._staged)
            self._leaving = leaving.pop_all()

    def carry_out(self) -> Outcome:
        """Write down who did it, and put the store in its place; the old files, which say the same, are gone.
        Raises Locked, NotAllowed, SecondPersonNeeded, NotWritten: nothing was changed.
        """
        with writing(self._store):
            outcome = self.database.change(Encrypt(self._key.name if self._key else ""))
        self._staged.close()
        restoring.exchange(self._store, self._clock())
        return outcome

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._leaving.close()
