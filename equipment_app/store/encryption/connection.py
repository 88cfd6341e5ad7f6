"""SQLite's own connection to a file: Python's, or for an encrypted file that of SQLCipher, which is used the same way.

A process may have both at once, never for one file.
"""

import sqlite3
from functools import cache
from pathlib import Path
from typing import Any, cast

from equipment_app.domain.backup_errors import NoCipher
from equipment_app.store.encryption.cipher import Key


class ReadOnly(sqlite3.Connection):
    """A connection that cannot write; what is written to its temporary tables is gone when it is closed."""

    reads_only = True


def to(
    where: Path | str, key: Key | None = None, *, reads_only: bool = False, statements: int = 128
) -> sqlite3.Connection:
    """Connect to a path, or to a `file:` address. No transaction is begun that nobody asked for, and nobody waits.
    Raises sqlite3.DatabaseError; NoCipher: it takes a key, and this program was installed without SQLCipher.
    """
    if key is not None:
        return through_cipher(where, key, reads_only=reads_only, statements=statements)
    how: dict[str, Any] = {"factory": ReadOnly} if reads_only else {}
    raw: sqlite3.Connection = sqlite3.connect(where, **_how(where, statements), **how)
    return raw


def through_cipher(
    where: Path | str, key: Key | None, *, reads_only: bool = False, statements: int = 128
) -> sqlite3.Connection:
    """The same by SQLCipher, also without a key: only so can what is in the clear be encrypted.
    Raises NoCipher, sqlite3.DatabaseError.
    """
    try:
        module = ciphered()
    except ImportError as error:
        raise NoCipher(str(where)) from error
    raw = module.connect(where, factory=_sealed(reads_only), **_how(where, statements))
    raw.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        raw.key = key
        raw.execute(f'PRAGMA key = "{key.pragma}"')
    return cast("sqlite3.Connection", raw)


def _how(where: Path | str, statements: int) -> dict[str, Any]:
    return {"isolation_level": None, "timeout": 0, "cached_statements": statements, "uri": isinstance(where, str)}


def reads_only(raw: sqlite3.Connection) -> bool:
    return bool(getattr(raw, "reads_only", False))


def key_in(raw: sqlite3.Connection) -> Key | None:
    """What the connection encrypts with."""
    key: Key | None = getattr(raw, "key", None)
    return key


@cache
def ciphered() -> Any:
    """SQLCipher's module. Its errors are made kinds of sqlite3's, so that whoever catches those catches these too."""
    from sqlcipher3 import dbapi2

    for name in _ERRORS:
        own = getattr(dbapi2, name)
        own.__bases__ = (getattr(sqlite3, name), *own.__bases__)
    return dbapi2


@cache
def _sealed(reading: bool) -> type:
    class Sealed(ciphered().Connection):  # type: ignore[misc]
        key: Key | None = None
        reads_only = reading

    return Sealed


_ERRORS = (
    *("InterfaceError", "DatabaseError", "DataError", "OperationalError", "IntegrityError", "InternalError"),
    *("ProgrammingError", "NotSupportedError"),
)
