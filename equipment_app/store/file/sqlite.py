"""One SQLite file, one connection, with the settings the record depends on, set and asserted.

A connection to somebody else's file, `confine`, can look and do nothing else, and not for ever.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from time import monotonic

from equipment_app.domain.backup_errors import WrongPassphrase
from equipment_app.domain.collation import compare
from equipment_app.domain.errors import VerificationStopped
from equipment_app.domain.place_errors import ReadingOnly, StoreLost
from equipment_app.domain.store_errors import AlteredSchema, ForeignFile, ReadOnlyStore, StoreInUse
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import permissions

_SETTINGS = {
    "synchronous": 2,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "mmap_size": 0,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "cache_size": -40_000,
    "wal_autocheckpoint": 8_000,
}
"""Sizes: 40 MB of pages in memory; a checkpoint by itself after 32 MB of log, for the idle ones come sooner.

`fullfsync`: on macOS an ordinary fsync leaves the bytes in the disk's own memory; elsewhere it changes nothing.
"""


class SettingRefused(RuntimeError):
    """SQLite did not take a setting the record depends on."""


class CommitFailed(sqlite3.OperationalError):
    """What was written may or may not be there when the file is opened again. `code` is SQLite's result code."""

    def __init__(self, error: sqlite3.Error) -> None:
        super().__init__(str(error))
        self.code = code_of(error)


def connect(path: Path, application_id: int, *, new: bool = False, key: Key | None = None) -> sqlite3.Connection:
    """The only connection to `path`, which holds the file exclusively until it is closed.

    The application id is read before anything is set, so that a foreign file stays as it is. A `new` file is made for
    its owner alone, encrypted under `key` if there is one; SQLite gives its logs the same permissions.

    Raises:
        ForeignFile: not SQLite, or not this application's.
        StoreEncrypted: nobody said the passphrase.
        StoreInUse: another connection has it.
        ReadOnlyStore: the file or its folder cannot be written.
    """
    if new:
        _make_private(path)
    with ExitStack() as failed, refusing(path):
        raw = cipher.connect(path, key if new else cipher.key_of(path), statements=512, handed_on=True)
        failed.callback(raw.close)
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
        if not new:
            refuse_foreign(raw, path, application_id)
        _settle(raw)
        if new:
            raw.execute(f"PRAGMA application_id = {application_id}")
        failed.pop_all()
    permissions.give_list(path.with_name(path.name + "-wal"))  # on Windows SQLite does not
    raw.create_collation("czech", compare)
    return raw


def connect_to_read(path: Path, application_id: int) -> sqlite3.Connection:
    """A connection to a file that was closed properly and that nobody writes, which leaves no trace of itself.
    Raises ForeignFile, StoreInUse, StoreEncrypted; AlteredSchema: SQLite cannot make sense of it.
    """
    with ExitStack() as failed, refusing(path):
        alone = address(path, "mode=ro&immutable=1")
        raw = cipher.connect(alone, cipher.key_of(path), reads_only=True, handed_on=True)
        failed.callback(raw.close)
        refuse_foreign(raw, path, application_id)
        for name in ("foreign_keys", "trusted_schema", "cell_size_check", "mmap_size", "cache_size"):
            raw.execute(f"PRAGMA {name} = {_SETTINGS[name]}")
        failed.pop_all()
    raw.create_collation("czech", compare)
    return raw


def refuse_foreign(raw: sqlite3.Connection, path: Path, application_id: int) -> None:
    """Raises ForeignFile: it is not this application's."""
    if raw.execute("PRAGMA application_id").fetchone()[0] != application_id:
        raise ForeignFile(str(path))


@contextmanager
def transaction(raw: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is kept, or none of it. Raises CommitFailed: it is not known which."""
    raw.execute("BEGIN" if cipher.reads_only(raw) else "BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        _roll_back(raw)
        raise
    try:
        raw.commit()
    except sqlite3.DatabaseError as error:
        _roll_back(raw)
        raise CommitFailed(error) from error


@contextmanager
def looking(raw: sqlite3.Connection) -> Iterator[None]:
    """Nothing that is written inside is kept. Raises ReadingOnly: something was, on a connection that cannot write."""
    raw.execute("BEGIN" if cipher.reads_only(raw) else "BEGIN IMMEDIATE")
    try:
        yield
    except sqlite3.OperationalError as error:
        if cipher.reads_only(raw) and for_reading_only(error):
            raise ReadingOnly(raw.execute("PRAGMA database_list").fetchone()[2]) from error
        raise
    finally:
        _roll_back(raw)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Look into a file that nobody may have open, without changing a byte of it or of its write-ahead log.
    Raises ForeignFile, StoreInUse, ReadOnlyStore, StoreEncrypted; AlteredSchema: SQLite cannot make sense of it.
    """
    log, index = (path.with_name(path.name + end) for end in ("-wal", "-shm"))
    crashed, there = log.exists() and log.stat().st_size > 0, index.exists()
    how = "mode=ro" if crashed else "mode=ro&immutable=1"
    try:
        with closing(cipher.connect(address(path, how), cipher.key_of(path))) as raw:
            confine(raw)
            with refusing(path):
                yield raw
    finally:
        if not there and index.exists():
            index.unlink()


def address(path: Path, how: str) -> str:
    """Of a file, with what SQLite is told about it. The name of a server is to it part of the path."""
    uri = re.sub("^file://(?=[^/])", "file:////", path.absolute().as_uri())
    return f"{uri}?{how}"


def _settle(raw: sqlite3.Connection) -> None:
    mode = raw.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode != "wal":
        raise SettingRefused(f"journal_mode is {mode}")
    for name, value in _SETTINGS.items():
        raw.execute(f"PRAGMA {name} = {value}")
        row = raw.execute(f"PRAGMA {name}").fetchone()
        if row is not None and row[0] != value:
            raise SettingRefused(f"{name} is {row[0]}")
    if raw.execute("PRAGMA locking_mode").fetchone()[0] != "exclusive":
        raise SettingRefused("locking_mode is not exclusive")
    raw.execute("BEGIN EXCLUSIVE")
    raw.execute("COMMIT")
    _make_sure(raw)


def _make_sure(raw: sqlite3.Connection) -> None:
    """What a log found here says may be in the system's memory alone, if a flush failed before; now it is on the disk.

    After a failed flush the system forgets that those pages were never written, and later flushes pass them by. What is
    read from the log is written once more, into the file. On a full disk the log stays, and what it says is read.
    """
    try:
        checkpoint(raw)
    except sqlite3.OperationalError as error:
        if code_of(error) != sqlite3.SQLITE_FULL:
            raise


def checkpoint(raw: sqlite3.Connection) -> None:
    """Bring everything from the -wal into the file and empty it. Outside transactions only."""
    if not cipher.reads_only(raw):
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def rest(raw: sqlite3.Connection) -> None:
    """Close, with everything in the one file, whose header says that it has no log: see `store.beside.leftover`.

    Where the disk is full, or fails, the log stays beside the file and is brought in when it is opened next.
    """
    try:
        with suppress(sqlite3.OperationalError):
            checkpoint(raw)
            if not cipher.reads_only(raw):
                raw.execute("PRAGMA journal_mode = DELETE")
    finally:
        raw.close()


def integrity(raw: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with pages, indexes and constraints, the first few of it; nothing in a sound file."""
    try:
        found = cipher.unsealed_pages(raw) or [row[0] for row in raw.execute("PRAGMA integrity_check(5)")]
    except sqlite3.DatabaseError as error:
        found = [str(error)]
    return [] if found == ["ok"] else found


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """What SQLite cannot do inside, said as a refusal."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise refusal(error, path) from error
    except MemoryError as error:
        raise no_memory(error, path) from error
    except UnicodeDecodeError as error:
        raise AlteredSchema(str(path), str(error)) from error


def no_memory(error: MemoryError, path: Path) -> Exception:
    """AlteredSchema where a page of an encrypted file was changed, which SQLCipher tells as if no memory were left."""
    with closing(cipher.connect(address(path, "mode=ro"), cipher.key_of(path))) as raw:
        damage = cipher.unsealed_pages(raw)
    return AlteredSchema(str(path), damage[0]) if damage else error


def refusal(error: sqlite3.DatabaseError, path: Path) -> Exception:
    """Why a file cannot be opened, from what SQLite says; its own error where there is no memory left."""
    code = code_of(error)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreInUse(str(path), "")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return ReadOnlyStore(str(path))
    if code == sqlite3.SQLITE_NOTADB and not cipher.salt_of(path):
        return ForeignFile(str(path))
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return StoreLost(str(path), "full" if code == sqlite3.SQLITE_FULL else "failed")
    if code == sqlite3.SQLITE_NOMEM:
        return error
    return AlteredSchema(str(path), str(error))


def _roll_back(raw: sqlite3.Connection) -> None:
    """Where SQLite has not done so itself. That a disk fails here too changes nothing: it was not committed."""
    with suppress(sqlite3.DatabaseError):
        raw.rollback()


def for_reading_only(error: sqlite3.Error) -> bool:
    """SQLite says that nothing can be written through this connection, or any more."""
    return code_of(error) == sqlite3.SQLITE_READONLY


def code_of(error: sqlite3.Error) -> int:
    """The primary one of SQLite's result codes."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _make_private(path: Path) -> None:
    try:
        permissions.create(path)
    except FileExistsError:
        return
    except OSError as error:
        raise ReadOnlyStore(str(path)) from error


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
    """What is asked of somebody else's file inside comes to an end. Raises VerificationStopped."""
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
    """This process gets no more than its share inside; on Windows, than there is. Raises VerificationStopped."""
    try:
        with _limited(GIGABYTES << 30):
            yield
    except MemoryError as error:
        raise VerificationStopped(MINUTES, GIGABYTES) from error


@contextmanager
def _limited(most: int) -> Iterator[None]:
    try:
        import resource
    except ImportError:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def unlock(path: Path, passphrase: str) -> None:
    """Of a file that is not encrypted nothing is done. It takes about a second; not a byte is changed.
    Raises WrongPassphrase; NoCipher: this program was installed without SQLCipher.
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
    with closing(cipher.connect(address(path, how), key)) as raw:
        try:
            raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.DatabaseError as error:
            if code_of(error) == sqlite3.SQLITE_NOTADB:
                return False
            raise refusal(error, path) from error
    return True


def size_of(raw: sqlite3.Connection) -> int:
    """Bytes of a copy of its file."""
    pages, size = (raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return int(pages) * int(size)  # SQLCipher says some numbers as text
