"""Says the passphrase of an encrypted file, so that it and whatever is under the same key can be opened."""

import sqlite3
from pathlib import Path

from equipment_app.domain.encryption_errors import WrongPassphrase
from equipment_app.store.encryption import cipher, connection
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import sqlite


def unlock(path: Path, passphrase: str) -> None:
    """Of a file that is not encrypted nothing is done. It takes about a second; not a byte is changed.

    Raises:
        WrongPassphrase.
        NoCipher: this program was installed without SQLCipher.
    """
    salt = cipher.salt_of(path)
    if salt is None:
        return
    key = Key.of(passphrase, salt)
    if not (_opens(path, key, "mode=ro&immutable=1") or _opens(path, key, "mode=ro")):
        raise WrongPassphrase(str(path))
    cipher.know(key)


def _opens(path: Path, key: Key, how: str) -> bool:
    """With `mode=ro`, also by the first page in a log, if a crash left that of the file in pieces."""
    raw = connection.to(sqlite.address(path, how), key)
    try:
        raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.DatabaseError as error:
        if sqlite.code_of(error) == sqlite3.SQLITE_NOTADB:
            return False
        raise sqlite.refusal(error, path) from error
    finally:
        raw.close()
    return True
