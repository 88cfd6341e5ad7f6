"""All that is done with the backups of one store, for the window and the command line. No Qt, no threads of its own.

    backups = Backups(store, database.source.origin, where)       once the store is open
    if backups.due(Why.START, database.source.head, unclean=database.found.unclean):
        attempt = backups.begin(database.source, Why.START)       on the store's thread: a second or two
        ... attempt.ended(), attempt.progress ...                 from any thread, as often as one likes
        attempt.settle()                                          from any thread, once it has ended
    attempt = backups.begin_second()                              from any thread but the store's: a stick is slow

`make` does all of it and waits. In each of the two places there is one attempt at a time: the next one stops what is
under way. The store stays open until it is settled or stopped.
"""

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

from equipment_app.domain.backup_errors import NotVerified
from equipment_app.domain.backup_health import Away, BackupHealth, HealthFacts, judge
from equipment_app.domain.backups import Head, Manifest, Where, Why, due, second_due
from equipment_app.domain.errors import JournalBroken
from equipment_app.domain.outcome import Step
from equipment_app.store.backups.attempt import Attempt, Child, Turn, now_utc
from equipment_app.store.backups.draft import Draft, Source, from_shelf, from_store, writing
from equipment_app.store.backups.papers import PackedPapers
from equipment_app.store.backups.sealed import export
from equipment_app.store.backups.shelf import Notes, Shelf, beside, same_disk, tag_of
from equipment_app.store.file import files, permissions
from equipment_app.store.file.pieces import Pieces, finished
from equipment_app.store.ledger.watch import Clock

_PATIENCE_S = 0.1


class Backups:
    """The backups of the store at `store`, whose journal has this origin."""

    def __init__(
        self,
        store: Path,
        origin: str,
        where: Where | None = None,
        *,
        clock: Clock = now_utc,
        judge: Callable[[Path], Child] = Child,
        notes: bool = True,
    ) -> None:
        """`notes`: what lies elsewhere is remembered beside the store, which writes there."""
        self._store = store
        self.beside = store if notes else None
        """Where something may be written beside the store."""
        self._where = where or Where()
        self._clock = clock
        self._judge = judge
        self._remembers = notes
        self._tag = tag_of(origin)
        self.shelf = Shelf(self._where.folder or beside(store), self._tag)
        self.notes = Notes(store, self._tag)
        self._first, self._second = Turn(), Turn()

    def due(self, why: Why, head: Head, *, unclean: bool = False) -> bool:
        """Whether there is something to do at this moment; see `domain.backups`."""
        waiting = self.notes.restored is not None
        return due(why, self._clock(), head, self.shelf.newest(), unclean=unclean, waiting=waiting)

    def weigh(self, why: Why, head: Head, *, unclean: bool = False) -> tuple[bool, bool]:
        """Whether it is `due`, and whether the store was closed without one last time.

        One that is due at closing is noted before it is begun: whatever ends it, the next start knows of it.
        """
        wanted = self.due(why, head, unclean=unclean)
        if wanted and why is Why.CLOSE:
            self.notes.owes(self._clock())
        return wanted, why is Why.START and self.notes.unmade is not None

    def health(self, head: Head) -> BackupHealth:
        """How safe the store is, from what lies in the folders now."""
        facts = HealthFacts(
            now=self._clock(),
            head=head,
            backups=tuple(self.shelf.manifests()),
            same_disk=self.on_same_disk(self.shelf),
            away=self.notes.away,
            failure=self.shelf.failure(),
            rehearsal=self.notes.rehearsal,
            restored=self.notes.restored,
        )
        return judge(facts)

    def on_same_disk(self, shelf: Shelf) -> bool:
        """What breaks the store's disk takes these backups with it."""
        return same_disk(shelf.folder, self._store)

    def begin(self, source: Source, why: Why, step: Step | None = None) -> Attempt:
        """Draw a copy of the open store, in steps, and start its verification. Raises NoFolder, NoRoom, NotWritten."""
        return self._first.take(lambda: self._attempt(finished(self._draw(source, why), step), self._first))

    def draw(self, source: Source, why: Why) -> Pieces[Draft]:
        """As `begin` draws it, in pieces: the store is free for others between two of them. `judged` comes then."""
        self._first.stop()
        return self._draw(source, why)

    def judged(self, draft: Draft) -> Attempt:
        """Start the verification of what was drawn; from any thread."""
        return self._first.take(lambda: self._attempt(draft, self._first))

    def make(self, source: Source, why: Why) -> Manifest:
        """Begin, wait and settle. Raises NoFolder, NoRoom, NotWritten, NotVerified, NoVerdict."""
        attempt = self.begin(source, why)
        try:
            while not attempt.ended(_PATIENCE_S):
                pass
        except BaseException:
            attempt.stop()
            raise
        return attempt.settle()

    def second(self) -> Shelf | None:
        """The shelf of the second place, if that is within reach.

        One that was on another disk and now is on this one is a stick that was pulled out: what is seen is the empty
        folder it hangs on.
        """
        folder = self._where.second
        if folder is None or not folder.is_dir():
            return None
        shelf = Shelf(folder, self._tag)
        was_away = any(one.folder == str(folder.absolute()) and one.other_disk for one in self.notes.away)
        return None if was_away and self.on_same_disk(shelf) else shelf

    def second_due(self) -> bool:
        """Whether the second place is within reach and behind."""
        shelf = self.second()
        return shelf is not None and second_due(self.shelf.newest(), shelf.newest())

    def begin_second(self) -> Attempt | None:
        """Copy the newest backup to the second place and start its verification there; None: nothing to do.
        Raises NoFolder, NoRoom, NotWritten; BackupChanged: the newest backup is not what was verified.
        """
        shelf, newest = self.second(), self.shelf.newest()
        if shelf is None or newest is None or not second_due(newest, shelf.newest()):
            return None
        return self._second.take(
            lambda: self._attempt(from_shelf(self.shelf, newest, shelf, self._store.stem), self._second)
        )

    def seal(self, backup: Manifest, folder: Path, passphrase: str) -> Manifest:
        """An encrypted copy of a backup of the usual shelf in `folder`, read back before it counts.
        Raises ShortPassphrase, BackupChanged, NotKept, NoFolder, NoRoom, NotWritten.
        """
        sealed = export(self.shelf, backup, folder, passphrase)
        target = Shelf(folder, self._tag)
        if self._may_remove(sealed):
            with writing(folder):
                target.rotate()
        self.remember(target, sealed)
        return sealed

    def remember(self, shelf: Shelf, manifest: Manifest) -> None:
        """Note a backup that is not where those of this store usually are."""
        if self._remembers and shelf.folder != beside(self._store):
            elsewhere = not self.on_same_disk(shelf)
            head = manifest.head
            self.notes.copied(
                Away(str(shelf.folder.absolute()), manifest.made, head.seq, head.hash, elsewhere, manifest.sealed)
            )

    def _draw(self, source: Source, why: Why) -> Pieces[Draft]:
        if self._where.folder is None:
            with writing(self.shelf.folder):
                permissions.make_folder(self.shelf.folder)
        return from_store(source, self.shelf, self._store.stem, why, self._clock())

    def _attempt(self, draft: Draft, turn: Turn) -> Attempt:
        try:
            judge = self._judge(draft.part)
        except BaseException:
            draft.discard()
            raise
        settled = partial(self._settled, draft.shelf)
        return Attempt(draft, judge, self._clock, turn, settled, removes=self._may_remove(draft.manifest))

    def _settled(self, shelf: Shelf, manifest: Manifest) -> None:
        if shelf is self.shelf and self._remembers:
            self.notes.owes(None)
        self.remember(shelf, manifest)

    def _may_remove(self, new: Manifest) -> bool:
        """Before a store goes back, and until it is known that it went back to the right one, any may be wanted."""
        return new.why is not Why.RESTORE and self.notes.restored is None


def before_migration(raw: sqlite3.Connection, store: Path) -> None:
    """Before the tables of an older store are changed, it is backed up as it is; such a backup is never removed.

    Of one without an entry, which is none, nothing is done. Raises NoRoom, NotWritten; JournalBroken: there is nothing
    true to bring up to date; NotVerified, NoVerdict: the copy is not sound for another reason.
    """
    if not raw.execute("SELECT 1 FROM entry").fetchone():
        return
    kept = files.beside(store)
    with PackedPapers([kept] if kept.exists() else []) as papers:
        source = Source(raw, papers)
        try:
            Backups(store, source.origin).make(source, Why.MIGRATION)
        except NotVerified as refusal:
            if refusal.seq and refusal.table == "entry":
                raise JournalBroken(refusal.seq) from refusal
            raise
