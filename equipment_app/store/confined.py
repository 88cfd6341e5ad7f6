"""A connection to somebody else's file: it can look, and do nothing else."""

import sqlite3

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
