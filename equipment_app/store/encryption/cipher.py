"""Encryption at rest: which key a file needs, and the keys whose passphrase was said in this process.

A passphrase gives a key by Argon2id (RFC 9106), once for a store and everything that is copied from it; SQLCipher
encrypts each page under that key (AES-256-CBC with an IV of its own, authenticated by HMAC-SHA512). The sixteen bytes
an encrypted file begins with, which SQLCipher calls its salt, are the salt of that derivation: `EQK1`, which also says
the cost, and twelve random bytes. Journal, papers, backups and packs of a store begin with the same sixteen, so a file
says itself which key it needs, and whoever said a passphrase once opens all of them.

Keys stay in memory until the process ends. What the disk holds is safe, what a running computer holds is not.

A file is read by Python's own connection to SQLite, or by that of SQLCipher, which is used the same way. A process may
have both at once, never for one file.
"""

import json
import os
import sqlite3
import sys
from dataclasses import field
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast
from unicodedata import normalize

from equipment_app.domain.backup_errors import NoCipher, NoMemory, ShortPassphrase, StoreEncrypted
from equipment_app.domain.value import Value

SHORTEST = 12
"""Letters of a passphrase."""


class Cost(Value):
    """Of one guess: about a second on a desk computer, and memory that a machine for guessing has not."""

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4

    def __str__(self) -> str:
        return f"argon2id t={self.passes} m={self.memory_kib} p={self.lanes}"

    @property
    def bearable(self) -> bool:
        return 8 * self.lanes <= self.memory_kib <= 1 << 20 and 1 <= self.passes <= 16 and 1 <= self.lanes <= 16


def missing(passphrase: str) -> int:
    """How many letters it is short of the least; a letter with its accent is one, however it was typed."""
    return max(0, SHORTEST - len(normalize("NFC", passphrase)))


def refuse_short(passphrase: str) -> None:
    """Raises ShortPassphrase."""
    if missing(passphrase):
        raise ShortPassphrase(SHORTEST)


def derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """32 bytes by Argon2id (RFC 9106). However a keyboard composes letters with accents, they are the same letters.
    Raises NoMemory.
    """
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    secret = normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID)
    except HashingError as error:
        raise NoMemory(cost.memory_kib // 1024) from error


MARK = b"EQK1"
SALT = 16
COST = Cost()
PAGE = 4096
"""Bytes of a page, as SQLCipher writes them unless told."""
_PLAIN = b"SQLite format 3\0"
_RESERVED, _IV = 80, 16
"""Bytes at the end of a page: its IV, then its HMAC."""


class Key(Value):
    salt: bytes
    """What every file under this key begins with."""
    secret: bytes = field(repr=False)

    @classmethod
    def new(cls, passphrase: str) -> "Key":
        """For files to be made. Raises ShortPassphrase."""
        refuse_short(passphrase)
        return cls.of(passphrase, MARK + os.urandom(SALT - len(MARK)))

    @classmethod
    def of(cls, passphrase: str, salt: bytes) -> "Key":
        return cls(salt, derive(passphrase, salt, COST))

    @property
    def name(self) -> str:
        """Tells keys apart, and tells nothing of them."""
        return self.salt[len(MARK) :].hex()[:8]

    @property
    def pragma(self) -> str:
        """As SQLCipher takes a key that needs no derivation, with the beginning of the file."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


_KNOWN: dict[bytes, Key] = {}


def know(key: Key) -> None:
    """Files that need this key can be opened from now on; should the program crash, its memory is not kept."""
    _keep_off_disk()
    _KNOWN[key.salt] = key


def forget() -> None:
    """As if nobody had said a passphrase."""
    _KNOWN.clear()


def handed_down() -> str:
    """All of them in one line, for the standard input of a process that is to open the same files; empty for none."""
    return json.dumps([[key.salt.hex(), key.secret.hex()] for key in _KNOWN.values()]) + "\n" if _KNOWN else ""


def take_over(line: str) -> None:
    """What `handed_down` said in the process that started this one."""
    for salt, secret in json.loads(line):
        know(Key(bytes.fromhex(salt), bytes.fromhex(secret)))


def offered() -> bool:
    """The program was installed with what encrypts."""
    return find_spec("sqlcipher3") is not None


def salt_of(path: Path) -> bytes | None:
    """What an encrypted file begins with; None for any other, and where there is none. A pipe is not waited for."""
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            beginning = file.read(SALT)
    except OSError:
        return None
    return beginning if len(beginning) == SALT and beginning.startswith(MARK) else None


def key_of(path: Path) -> Key | None:
    """What opens it; None for a file that is not encrypted. Raises StoreEncrypted: nobody said its passphrase."""
    salt = salt_of(path)
    if salt is None:
        return None
    if salt not in _KNOWN:
        raise StoreEncrypted(str(path))
    return _KNOWN[salt]


def is_under(path: Path, key: Key | None) -> bool:
    """It opens with `key`; None is in the clear."""
    return salt_of(path) == (key.salt if key else None)


def is_closed(path: Path) -> bool:
    """It is encrypted, and nobody said its passphrase."""
    salt = salt_of(path)
    return salt is not None and salt not in _KNOWN


def header(path: Path, size: int) -> bytes:
    """The first bytes of a file, as they would be without encryption; fewer of a shorter one. Raises StoreEncrypted."""
    key = key_of(path)
    with path.open("rb") as file:
        return clear(file.read(PAGE), 1, key)[:size] if key else file.read(size)


def clear(page: bytes, number: int, key: Key | None) -> bytes:
    """What a page says, from 1, as it lies in a file or a log. It is believed as it is: SQLite authenticates it.

    The end, which SQLCipher keeps for itself, is left out; the first page begins as it would without encryption.
    """
    if key is None:
        return page
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    end = len(page) - _RESERVED
    begin = SALT if number == 1 else 0
    cipher = Cipher(algorithms.AES(key.secret), modes.CBC(page[end : end + _IV]))
    decryptor = cipher.decryptor()
    return _PLAIN[:begin] + decryptor.update(page[begin:end]) + decryptor.finalize()


if sys.platform == "win32":

    def _keep_off_disk() -> None:
        """There are no core files; what Windows keeps of a crash is for its settings to say."""

else:
    import resource

    def _keep_off_disk() -> None:
        """No core file, in which the key would lie beside what it opens."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


class ReadOnly(sqlite3.Connection):
    """A connection that cannot write; what is written to its temporary tables is gone when it is closed."""

    reads_only = True


def connect(
    where: Path | str,
    key: Key | None = None,
    *,
    reads_only: bool = False,
    statements: int = 128,
    handed_on: bool = False,
) -> sqlite3.Connection:
    """Connect to a path, or to a `file:` address. No transaction is begun that nobody asked for, and nobody waits.

    `handed_on`: another thread may use it while this one waits; else only the one that made it.
    Raises sqlite3.DatabaseError; NoCipher: it takes a key, and this program was installed without SQLCipher.
    """
    if key is not None:
        return through_cipher(where, key, reads_only=reads_only, statements=statements, handed_on=handed_on)
    how: dict[str, Any] = {"factory": ReadOnly} if reads_only else {}
    raw: sqlite3.Connection = sqlite3.connect(where, **_how(where, statements, handed_on), **how)
    return raw


def through_cipher(
    where: Path | str,
    key: Key | None,
    *,
    reads_only: bool = False,
    statements: int = 128,
    handed_on: bool = False,
) -> sqlite3.Connection:
    """The same by SQLCipher, also without a key: only so can what is in the clear be encrypted.
    Raises NoCipher, sqlite3.DatabaseError.
    """
    try:
        module = ciphered()
    except ImportError as error:
        raise NoCipher(str(where)) from error
    raw = module.connect(where, factory=_sealed(reads_only), **_how(where, statements, handed_on))
    raw.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        raw.key = key
        raw.execute(f'PRAGMA key = "{key.pragma}"')
    return cast("sqlite3.Connection", raw)


def _how(where: Path | str, statements: int, handed_on: bool) -> dict[str, Any]:
    return {
        "isolation_level": None,
        "timeout": 0,
        "cached_statements": statements,
        "uri": isinstance(where, str),
        "check_same_thread": not handed_on,
    }


def reads_only(raw: sqlite3.Connection) -> bool:
    return bool(getattr(raw, "reads_only", False))


def unsealed_pages(raw: sqlite3.Connection) -> list[str]:
    """What is wrong with the seals of an encrypted file's pages, in SQLCipher's words; nothing of one in the clear."""
    return [row[0] for row in raw.execute("PRAGMA cipher_integrity_check")] if key_in(raw) else []


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
