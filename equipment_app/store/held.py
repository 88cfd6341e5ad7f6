"""The open store in the hands of a program that lives on when its disk has failed.

An error of the disk while something is committed leaves open whether it was written. So nothing is called done: the
store is closed, opened anew, and looked at for what should be there. Who worked with it works on.
"""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from equipment_app.domain.errors import Refusal
from equipment_app.domain.place_errors import DiskFailed, StoreLost, UnfinishedReadOnly, WriteUnsure
from equipment_app.domain.store_errors import NoStore, ReadOnlyStore, StoreInUse
from equipment_app.domain.value import Value
from equipment_app.store.database import PendingCommit
from equipment_app.store.file.sqlite import CommitFailed, code_of

if TYPE_CHECKING:
    from equipment_app.store.database import Database

T = TypeVar("T")


class Settled(Value):
    """The disk has failed, the store was opened anew, and it is known now whether this was written."""

    attempt: PendingCommit | None
    """None where nothing was being committed."""
    there: bool
    late: bool = False
    """Whoever wanted it was told that it was not known."""


class HeldDatabase:
    """`open_database` opens the store, the first time and whenever its disk has failed. On one thread only."""

    def __init__(self, open_database: "Callable[[], Database]", leave: "Callable[[], object]" = lambda: None) -> None:
        """`leave` ends what is under way in the store before it is closed: a copy half drawn keeps its file open."""
        self._open, self._leave = open_database, leave
        self._database: Database | None = None
        self._before: Database | None = None
        """Closed after its disk had failed: who worked with it is still known there."""
        self._unopened: Refusal | None = None
        self._unsure: PendingCommit | None = None
        self._late = False
        self._settled: list[Settled] = []

    def at_hand(self) -> "Database":
        """The open store. One that was refused at first is not tried again: nobody would be there to close it.

        Raises:
            StoreRefused: it never could be opened, or is no store any more.
            StoreLost: its disk has failed, so it cannot be opened now. The next call tries again.
        """
        if self._unopened is not None:
            raise self._unopened
        if self._database is None:
            self._database = self._opened() if self._before is None else self._opened_again(self._before)
        return self._database

    def run(self, work: "Callable[[Database], T]") -> T:
        """`work` on the store; after an error of the disk its outcome all the same, if it turns out to be there.

        Raises:
            DiskFailed: nothing of it was written. What else `work` and `at_hand` raise.
            WriteUnsure: it is not known, because the store cannot be opened.
        """
        database = self.at_hand()
        try:
            return work(database)
        except Exception as error:
            trouble = trouble_of(error)
            if trouble is None:
                raise
            if trouble == FULL:
                raise DiskFailed(str(database.path), trouble) from error
            outcome: T = self.look_again(database, error, trouble)
            return outcome

    def look_again(self, database: "Database", error: Exception, trouble: str) -> Any:
        """What became of what was being committed when the disk failed; `database` is closed. Raises as `run`."""
        attempt = database.attempt
        self._before, self._unsure, self._database = database, attempt, None
        self._leave()
        _give_up(database)
        try:
            self.at_hand()
        except StoreLost as lost:
            if attempt is None or not attempt.wrote:
                raise
            self._late = True
            raise WriteUnsure(lost.path, attempt.first, attempt.last, trouble) from error
        if attempt is not None and self._settled[-1].there:
            return attempt.outcome
        raise DiskFailed(str(database.path), trouble) from error

    def take_settled(self) -> list[Settled]:
        """What became of what was tried, since this was last asked."""
        settled, self._settled = self._settled, []
        return settled

    def close(self) -> None:
        self._leave()
        if self._database is not None:
            database, self._database = self._database, None
            database.close()

    def _opened(self) -> "Database":
        try:
            return self._open()
        except StoreLost:
            raise
        except Refusal as refusal:
            self._unopened = refusal
            raise

    def _opened_again(self, before: "Database") -> "Database":
        """With whoever worked in it, once it is known what became of what was tried."""
        try:
            database = self._open()
        except (NoStore, ReadOnlyStore, StoreInUse, StoreLost, UnfinishedReadOnly, sqlite3.Error, OSError) as error:
            raise StoreLost(str(before.path), trouble_of(error) or FAILED) from error
        except Refusal as refusal:
            self._unopened = refusal
            raise
        try:
            database.door.succeed(before.door)
            settled = Settled(self._unsure, _is_there(database, self._unsure), self._late)
        except (sqlite3.Error, OSError) as error:
            _give_up(database)
            raise StoreLost(str(before.path), trouble_of(error) or FAILED) from error
        self._before, self._unsure, self._late = None, None, False
        self._settled.append(settled)
        return database


def _is_there(database: "Database", attempt: PendingCommit | None) -> bool:
    return attempt is not None and attempt.wrote and database.holds(attempt.last, attempt.hash)


def _give_up(database: "Database") -> None:
    """Close what can still be closed."""
    with suppress(sqlite3.Error, OSError):
        database.close()


FULL, FAILED, READ_ONLY, DAMAGED = "full", "failed", "read_only", "damaged"
_TROUBLES = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_IOERR: FAILED,
    sqlite3.SQLITE_CANTOPEN: FAILED,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}


def trouble_of(error: BaseException) -> str | None:
    """What is wrong with the disk, when SQLite says so; None for every other error."""
    if isinstance(error, CommitFailed):
        return _TROUBLES.get(error.code, FAILED)
    return _TROUBLES.get(code_of(error)) if isinstance(error, sqlite3.Error) else None
