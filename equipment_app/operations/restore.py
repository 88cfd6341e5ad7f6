"""A restore from its first look to its end: what it does is known, somebody signed in, and only then is it done.

    with Restore(backup, store, press) as restore:      the store is closed, and nobody opens it meanwhile
        restore.plan                                    what will be gone, which papers go beyond the backup
        restore.database.door.sign_in(...)              against the operators of the backup; a second one beside
        restore.carry_out(reason, printed)              the old store is in quarantine when this returns

Left without `carry_out`, nothing was changed. One that is stopped afterwards comes to its end at the next opening.
"""

from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from time import perf_counter
from typing import Self

from equipment_app.domain.backup_errors import BackupChanged, NotVerified, NoVerdict, PassphraseNeeded, SealBroken
from equipment_app.domain.backup_health import Rehearsal
from equipment_app.domain.entries import Cell, remark
from equipment_app.domain.errors import ReasonMissing
from equipment_app.domain.going_back import GoingBack, Highest
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Outcome, Step, no_step
from equipment_app.domain.papers import Lost
from equipment_app.domain.rights import Right
from equipment_app.domain.store_errors import StoreRefused
from equipment_app.domain.value import Value
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.backups.attempt import Child, Silence, now_utc
from equipment_app.store.backups.draft import writing
from equipment_app.store.backups.offers import take_out
from equipment_app.store.backups.sealed import unsealed
from equipment_app.store.backups.shelf import SEALED, Notes, Shelf
from equipment_app.store.beside import passing, restoring
from equipment_app.store.books import Books, PaperPress
from equipment_app.store.database import Database
from equipment_app.store.file.lock import StoreLock
from equipment_app.store.ledger.watch import Clock
from equipment_app.store.opening import refuse_links


@needs(Right.RESTORE, two=True)
class GoBack(Operation):
    """Carried out in the copy of the backup, before it takes the store's place.

    `lost` are the numbers that were printed after the backup: gapless is what was issued together with what is
    declared lost. From here on the store has another incarnation, so that a paper of the lost stretch is told from one
    that somebody wrote anew.
    """

    back: GoingBack
    reason: str
    lost: tuple[Lost, ...] = ()

    def plan(self, books: Books) -> Plan:
        """Raises ReasonMissing."""
        if not self.reason.strip():
            raise ReasonMissing
        left = self.back.left
        facts: dict[str, Cell] = {"to": self.back.backup.seq, "made": self.back.made.isoformat(timespec="seconds")}
        if left:
            facts |= {"left": left.seq, "left_hash": left.hash}
        store = books.journal.origin.partition("/")[0]
        return Plan(
            Kind.RESTORE,
            lost=self.lost,
            facts=facts,
            secrets=remark(self.reason, "reason"),
            origin=f"{store}/{self.back.incarnation}",
            done="restored",
            told={"entries": self.back.entries, "papers": len(self.back.papers)},
        )


_PATIENCE_S = 0.1


class Restored(Value):
    outcome: Outcome
    quarantine: Path
    """Where the old store is."""


class Restore:
    def __init__(
        self,
        backup: Path,
        store: Path,
        press: PaperPress,
        *,
        passphrase: str = "",
        of_store: str = "",
        step: Step = no_step,
        clock: Clock = now_utc,
    ) -> None:
        """Verify the backup and make it ready beside the store.

        `passphrase` opens a sealed backup, `of_store` what is encrypted within it.
        Raises StoreIsLink, SecondName, NoBackup, BackupChanged, NotVerified, NoVerdict, NotWritten, PassphraseNeeded,
        NotSealed, NotOpened, SealBroken, StoreEncrypted, WrongPassphrase, OtherStore, NotGoingBack; StoreInUse,
        ReadOnlyStore: somebody has the store open, or nothing can be written there.
        """
        self._store, self._clock = store, clock
        with ExitStack() as leaving:
            refuse_links(store)
            lock = StoreLock(store, "restore")
            leaving.callback(_let_go, lock, store)
            leaving.callback(restoring.discard, store)
            restoring.clear(store)
            with passing.hold(store) as folder:
                found = _found(backup, passphrase, of_store, folder)
                shelf = Shelf.of(found)
                self.plan = restoring.look(found, shelf.manifest_of(found), store)
                verify(found, step)
                staged = restoring.stage(found, store)
            self.database = _opened(staged, press, clock)
            self._staged = ExitStack()
            self._staged.callback(self.database.close)
            leaving.push(self._staged)
            self._leaving = leaving.pop_all()

    def carry_out(self, reason: str, printed: Highest | None = None) -> Restored:
        """Write the first entry of the new incarnation and put the store in its place.

        `printed` are the highest numbers that were found on paper, where they are higher than those the store gave.
        Raises Locked, NotAllowed, SecondPersonNeeded, ReasonMissing, NotWritten: nothing was changed.
        """
        with writing(self._store):
            outcome = self.database.change(GoBack(self.plan, reason, self.plan.lost(printed or {})))
        self._staged.close()
        return Restored(outcome, restoring.switch(self._store, self.plan.origin, self._clock()))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._leaving.close()


def rehearse(
    backup: Path,
    press: PaperPress,
    notes: Notes | None = None,
    *,
    beside: Path | None = None,
    passphrase: str = "",
    of_store: str = "",
    step: Step = no_step,
    clock: Clock = now_utc,
) -> Rehearsal:
    """Restore into a temporary place and look whether what comes of it is what the backup says it is; in `notes` it is
    noted how it went, also that it went wrong. The place is `beside` a store, if there is one that may be written to;
    of a sealed backup in memory, where the system has files in memory.
    Raises NoBackup, BackupChanged, NotVerified, NoVerdict, NotWritten, PassphraseNeeded, NotSealed, NotOpened,
    SealBroken, StoreEncrypted, WrongPassphrase.
    """
    began = perf_counter()

    def went(same: bool, seq: int) -> Rehearsal:
        found = Rehearsal(clock(), backup.name, same, round(perf_counter() - began, 2), seq)
        if notes is not None:
            notes.rehearsed(found)
        return found

    try:
        with _passing(backup, beside) as folder:
            found = _found(backup, passphrase, of_store, folder)
            said = Shelf.of(found).manifest_of(found)
            verify(found, step)
            store = folder / "rehearsal.equip"
            take_out(found, store)
            with _opened(store, press, clock) as database:
                same = database.source.head == said.head
    except (BackupChanged, NotVerified, SealBroken, StoreRefused):
        went(False, 0)
        raise
    return went(same, said.head.seq)


def _passing(backup: Path, beside: Path | None) -> AbstractContextManager[Path]:
    if backup.name.endswith(SEALED):
        return passing.hold_unseen(beside, backup.stat().st_size)
    return passing.hold(beside)


def verify(backup: Path, step: Step = no_step) -> None:
    """Every row of a backup, in a process of its own. Raises NotVerified, NoVerdict, and what `step` raises."""
    child = Child(backup)
    try:
        while not child.ended(_PATIENCE_S):
            step(*child.progress)
        step(*child.progress)
    except BaseException:
        child.stop()
        raise
    verdict = child.verdict()
    if isinstance(verdict, Silence):
        raise NoVerdict(str(backup), verdict.reason)
    if not verdict.ok:
        first = verdict.problems[0]
        raise NotVerified(str(backup), len(verdict.problems), int(first["seq"]), str(first["table"]))


def _found(backup: Path, passphrase: str, of_store: str, folder: Path) -> Path:
    """The copy of the journal with its manifest: of a sealed backup, opened into `folder`."""
    if not backup.name.endswith(SEALED):
        return backup
    if not passphrase:
        raise PassphraseNeeded(str(backup))
    shelf, manifest = unsealed(backup, passphrase, folder, of_store)
    return shelf.path(manifest)


def _let_go(lock: StoreLock, store: Path) -> None:
    """Where no store came of it, no lock stays behind either."""
    lock.release() if store.exists() else lock.forget()


def _opened(staged: Path, press: PaperPress, clock: Clock) -> Database:
    return Database.open(staged, press, who="restore", clock=clock)
