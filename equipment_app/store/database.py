"""Opens a store and hands out its books, one transaction at a time."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from sqlite3 import Connection, OperationalError
from threading import get_ident
from typing import TYPE_CHECKING, Any, TypeVar

from equipment_app.domain.access_errors import Locked
from equipment_app.domain.entries import Row
from equipment_app.domain.errors import VerificationStopped
from equipment_app.domain.home import FIRST, Home
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.session import Session
from equipment_app.domain.store_errors import BooksContradict, ForeignFile, StoreExists, UnknownOperator
from equipment_app.domain.value import Value
from equipment_app.store import opening, seen
from equipment_app.store.backups.draft import Source, writing
from equipment_app.store.books import Books, PaperPress
from equipment_app.store.door import Door
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import copies, files, safety, sqlite
from equipment_app.store.file.files import FileStore
from equipment_app.store.file.lock import Lock, StoreLock, Whereabouts
from equipment_app.store.file.outputs import refuse_place
from equipment_app.store.file.pieces import Pieces
from equipment_app.store.ledger import genesis, migrate
from equipment_app.store.ledger.journal import Journal
from equipment_app.store.ledger.watch import Clock, Watch
from equipment_app.store.opening import FoundStore
from equipment_app.store.sql import Memo, Sql
from equipment_app.store.tables import ddl

if TYPE_CHECKING:
    from equipment_app.domain.outcome import Step
    from equipment_app.store.ledger.verify import Verified


class PendingCommit(Value):
    """What is being committed, to be looked for should the disk fail meanwhile: its outcome, the entries it wrote, and
    the hash of the last of them.
    """

    outcome: Outcome
    first: int
    last: int
    hash: bytes

    @property
    def wrote(self) -> bool:
        """There is an entry to look for; a cart that was put by leaves none."""
        return self.first <= self.last


Answer = TypeVar("Answer")
NONSENSE = (LookupError, TypeError, ValueError, AttributeError, OverflowError)
"""What reading entries can raise that somebody else wrote."""


def _system_clock() -> datetime:
    return datetime.now(UTC)


class Database:
    """An open store. It belongs to the thread that opened it: on another nothing is asked or written."""

    def __init__(
        self, found: FoundStore, lock: Lock, raw: Connection, press: PaperPress, clock: Clock, altered: bool = False
    ) -> None:
        self._thread, self._clock = get_ident(), clock
        self.path = found.path
        self.found = found
        self.watch = Watch(found.path, clock, believed=clock is not _system_clock)
        self._lock = lock
        self._raw = raw
        self._press = press
        self.key = cipher.key_in(raw)
        """What the store is encrypted with, if it is."""
        papers = files.beside(found.path)
        self._files = FileStore(papers, read_only=found.read_only or (altered and not papers.exists()), key=self.key)
        self._whereabouts = Whereabouts(found.path, papers)
        self._memo = Memo()
        self._origin = ""
        self._closed = False
        self._unseen = False
        """Something was written since the head was last remembered outside the store."""
        self.attempt: PendingCommit | None = None
        """What `change` is committing: when it raises, nobody knows whether that is there."""
        self.door = Door(raw, self._memo, self._look, self._write)

    @classmethod
    def create(
        cls,
        path: Path,
        name: str,
        press: PaperPress,
        *,
        operator: Row | None = None,
        clock: Clock = _system_clock,
        key: Key | None = None,
        home: Home = FIRST,
    ) -> "Database":
        """A new store with its first entry. `operator` is an identity row without `ref`; None is a nameless one.

        `key` encrypts it; `home` is whose codes and numbers it gives, the first's where nobody says.

        Raises:
            BadBlock: there is no such home.
            StoreExists: there is a file of that name already; it is not touched.
            NoPlaceForFile: it is that of a log or lock of another store.
        """
        if path.exists() or path.is_symlink():
            raise StoreExists(str(path))
        refuse_place(path)
        found = opening.prepare(path)
        with ExitStack() as failed:
            lock = StoreLock(path, "new")
            failed.callback(lock.forget)
            failed.callback(remove, [file for file in (path, files.beside(path)) if not file.exists()])
            raw = sqlite.connect(path, ddl.APPLICATION_ID, new=True, key=key)
            failed.callback(raw.close)
            migrate.build(raw)
            database = cls(found, lock, raw, press, clock)
            failed.callback(database._files.close)
            database.door.session = Session(1, alone=True)
            with database._write() as books:
                genesis.begin(books.journal, name, operator or {}, home)
                books.search.rebuild()
            database._identify("")
            failed.pop_all()
        return database

    @classmethod
    def open(
        cls,
        path: Path,
        press: PaperPress,
        *,
        operator: str = "",
        who: str = "",
        clock: Clock = _system_clock,
        altered: bool = False,
        read_only: bool = False,
    ) -> "Database":
        """An existing store, opened exclusively; for reading only where nothing can be written, or when asked.

        Where nobody has a password, its operator `operator` works with it at once, the first one for an empty name.
        Else it is locked until somebody signs in.

        `altered`: also one whose rows may be anything, for whoever wants to know what became of it; nobody works with
        it, it is only verified and rebuilt. One whose tables are not as they were made is refused all the same.
        Raises StoreRefused: which, `store_errors` and `place_errors` say; AlteredSchema also for a damaged file.
        """
        with ExitStack() as failed, sqlite.refusing(path):
            found, lock, raw = opening.open_file(
                path, who or "equipment-app", failed, altered=altered, read_only=read_only
            )
            database = cls(found, lock, raw, press, clock, altered)
            failed.callback(database._files.close)
            database._identify(operator, altered)
            failed.pop_all()
        return database

    @contextmanager
    def books(self) -> Iterator[Books]:
        """The books inside one transaction: all of it is kept, or none of it. Raises Locked, ReadingOnly."""
        if not self.door.session.operator:
            raise Locked
        self.found.refuse_writing()
        with self.door.scope.whole(), self._write() as books:
            yield books
        self._origin = books.journal.origin
        self._unseen = True
        self.door.renew(books)

    def change(self, command: Callable[[Books], Outcome]) -> Outcome:
        """Apply `command` wholly or not at all; it is durable when this returns."""
        self.attempt = None
        try:
            with self.books() as books:
                before = books.journal.head()[0]
                outcome = command(books)
                self.attempt = PendingCommit(outcome, before + 1, *books.journal.head())
        except NONSENSE as error:
            self._refuse_contradiction(error)
            raise
        self.attempt = None
        return outcome

    def holds(self, seq: int, digest: bytes) -> bool:
        """Entry `seq` is there with this hash. It names nobody, so nobody need have signed in."""
        return self._look(lambda books: books.journal.head()[0] >= seq and books.journal.hash(seq) == digest)

    def compared(self) -> seen.Compared:
        """The store against what this computer saw of it last; likewise."""
        return self._look(seen.compare)

    def ask(self, question: Callable[[Books], Answer]) -> Answer:
        """Answer a question, leaving nothing behind, not even what a question that writes made us remember.
        Raises Locked, OwnPasswordFirst, NotAllowed; BooksContradict: nothing can be answered for what is in the books.
        """
        self.door.session.allowed(Right.LOOK)
        try:
            return self._look(question)
        except NONSENSE as error:
            self._refuse_contradiction(error)
            raise

    def _refuse_contradiction(self, error: Exception) -> None:
        """Entries that no program wrote may make no sense to whoever reads them: then it is no fault of the reader.
        Raises BooksContradict; nothing, where the books are sound, or too large to be verified for that.
        """
        with suppress(VerificationStopped):
            odd = [one.seq for one in self.verified(minutes=1).problems if one.table != "scratch_search"]
            if odd:
                raise BooksContradict(odd[0]) from error

    def look(self, question: Callable[[Books], Answer]) -> Answer:
        """Answer a question that names nobody, so nobody need have signed in."""
        with self.door.scope.whole():
            return self._look(question)

    def verified(self, step: "Step | None" = None, **how: Any) -> "Verified":
        """What is wrong with the store, see `store.ledger.verify`. It names nobody, so nobody need have signed in."""
        from equipment_app.store.ledger.verify import verify

        with self.door.scope.whole():
            return self._look(lambda books: verify(books.connection, books.files, step, **how))

    def rebuild(self) -> None:
        """Make all that follows from the journal anew from its bytes; likewise. Raises JournalBroken, ReadingOnly."""
        self.found.refuse_writing()
        with self.door.scope.whole(), self._write() as books:
            books.rebuild()

    @property
    def source(self) -> Source:
        """What backups are made of. It tells nothing of what is in the books, so nobody need have signed in."""
        return Source(self._raw, self._files)

    @property
    def beside(self) -> Path | None:
        """The store, where something may be written beside it."""
        return None if self.found.read_only else self.path

    def backup(self, target: Path) -> Pieces[None]:
        """A sound copy of journal and files as single files, in pieces: the store is free for others between two.

        Papers are never fewer than the copy of the journal names. Raises NoRoom, NotWritten.
        """
        with writing(target):
            safety.refuse_no_room(target.parent, self.source.size + self._files.size)
        yield 0, 0  # nobody may want it any more
        yield from copies.copy(self._raw, target)
        yield from self._files.copy(files.beside(target))

    def succeeded(self, copy: Path) -> "Database":
        """A copy, opened to be read by whoever works in this one, on whichever thread asks for it."""
        database = Database.open(copy, self._press, clock=self._clock, read_only=True)
        database.door.succeed(self.door)
        return database

    @staticmethod
    def prepare() -> None:
        """When idle: import SQLAlchemy, which questions need that are put together of what is wanted."""
        import_module("equipment_app.store.tables.core")

    def checkpoint(self) -> None:
        """When idle: empty the write-ahead logs, so that the files on disk are complete."""
        self.remember()
        sqlite.checkpoint(self._raw)
        self._files.checkpoint()

    def close(self) -> None:
        """A second time is nothing."""
        if self._closed:
            return
        self._closed = True
        with ExitStack() as last:
            last.callback(self._lock.release)
            last.callback(sqlite.rest, self._raw)
            last.callback(self._files.close)
            last.enter_context(suppress(OperationalError))  # a disk that fails now took what was committed before
            self.remember()

    def remember(self) -> None:
        """Where the journal ends, outside the store: within seconds of each entry, but not with it.

        It takes a quarter of an issue's time, and once for several entries is enough.
        """
        if self._unseen:
            self._look(lambda books: seen.note(books, self.path))
            self._unseen = False

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _write(self) -> Iterator[Books]:
        self._refuse_other_threads()
        try:
            with sqlite.transaction(self._raw):
                self._whereabouts.refuse_if_gone()
                yield self._books()
                self._whereabouts.refuse_if_gone()
        except BaseException:
            self._memo.clear()
            raise

    def _look(self, question: Callable[[Books], Answer]) -> Answer:
        self._refuse_other_threads()
        before = self._raw.total_changes
        try:
            with sqlite.looking(self._raw):
                return question(self._books())
        finally:
            if self._raw.total_changes != before:
                self._memo.clear()

    def _refuse_other_threads(self) -> None:
        if get_ident() != self._thread:
            raise RuntimeError("a store is used on the thread that opened it")

    def _books(self) -> Books:
        journal = Journal(Sql(self._raw), self._memo, self.watch, self._origin, self.door.session, self.door.keys)
        return Books(self._raw, self._memo, journal, self._files, self._press, self.door.vault)

    def _identify(self, operator: str, altered: bool = False) -> None:
        """Take identity and operator from the journal itself, never from whoever opens it."""
        origin = Sql(self._raw).value("SELECT origin FROM entry ORDER BY seq DESC LIMIT 1")
        if origin is None and not altered:
            raise ForeignFile(str(self.path))
        self._origin = origin or ""
        if altered or self.door.guarded:
            return
        operators = self._look(lambda books: books.people.operators())
        names = [one.name for one in operators]
        wanted = operator or next(iter(names), "")
        if wanted not in names:
            raise UnknownOperator(operator, tuple(names))
        self.door.let_in(operators[names.index(wanted)].id)


def remove(unfinished: list[Path]) -> None:
    """The files of a store that could not be made."""
    for file in unfinished:
        for end in ("", "-wal", "-shm"):
            file.with_name(file.name + end).unlink(missing_ok=True)
