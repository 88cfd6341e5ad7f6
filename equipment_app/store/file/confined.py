"""A connection to somebody else's file: it can look, and do nothing else, and not for ever."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from equipment_app.domain.errors import VerificationStopped

MINUTES, GIGABYTES = 60, 4
"""A verification has so long, and so much memory where the system keeps to it: a million moves take half a minute."""
_STEPS = 1_000
"""Of SQLite's machine, between two looks at the clock."""

_MOST = {
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 10,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}
"""Of SQLite's limits: more than any store needs, and less than it takes to hurt."""
_LOOKS = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_PRAGMA)


def confine(raw: sqlite3.Connection) -> None:
    """Before anything is asked of it: no statement, of ours or in the file, writes, attaches or defines anything.

    SQLCipher's module sets no limits; nobody makes a file it opens who does not know the passphrase.
    """
    raw.execute("PRAGMA trusted_schema = OFF")
    raw.execute("PRAGMA cell_size_check = ON")
    if isinstance(raw, sqlite3.Connection):
        for limit, most in _MOST.items():
            raw.setlimit(limit, most)
    raw.set_authorizer(lambda what, *_: sqlite3.SQLITE_OK if what in _LOOKS else sqlite3.SQLITE_DENY)


@contextmanager
def for_a_time(raw: sqlite3.Connection, minutes: float) -> Iterator[None]:
    """What is asked inside comes to an end. Raises VerificationStopped."""
    until = monotonic() + 60 * minutes
    raw.set_progress_handler(lambda: monotonic() > until, _STEPS)
    try:
        yield
        if monotonic() > until:  # somebody may have taken the interruption for damage
            raise VerificationStopped(MINUTES, GIGABYTES)
    except sqlite3.DatabaseError as error:
        raise (VerificationStopped(MINUTES, GIGABYTES) if monotonic() > until else error) from error
    finally:
        raw.set_progress_handler(None, 0)


@contextmanager
def within_memory() -> Iterator[None]:
    """This process gets no more than its share inside; Windows has no such limit. Raises VerificationStopped."""
    try:
        import resource
    except ImportError:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = GIGABYTES << 30
    resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    try:
        yield
    except MemoryError as error:
        raise VerificationStopped(MINUTES, GIGABYTES) from error
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
