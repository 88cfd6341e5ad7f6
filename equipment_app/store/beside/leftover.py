"""A log found beside a store that nobody has open: the trace of a crash, or of another state that lay here before.

SQLite brings in whatever -wal lies beside a file, and rolls back by whatever -journal. A copy put back by hand over a
store that had crashed would so become a mixture of two states. What tells them apart:

- A store that was closed, and every copy this program makes, says in its header that it has no log (`sqlite.rest`).
  A log beside such a file is not its own, unless all that it says is in the file: then the power went while it was
  being closed.
- A store that crashed says that it has one. With its log it is a sound file, its journal goes on from where the file
  alone ends, and nothing is wrong with its tables that was not wrong before.
- A -journal is written only while that header changes, so it holds the first page and no other.

Pages in a log are compared with those of the file by what they say, not by their bytes: an encrypted page has another
beginning every time it is written.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from equipment_app.domain import canonical
from equipment_app.domain.place_errors import ForeignLog
from equipment_app.domain.store_errors import StoreInUse, StoreRefused
from equipment_app.domain.value import Value
from equipment_app.store.backups.papers import Needed, PackedPapers
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import durable, permissions, sqlite
from equipment_app.store.file.files import beside
from equipment_app.store.file.sqlite import confine
from equipment_app.store.tables import ddl

Answer = TypeVar("Answer")

_KEPT = 3
_BEFORE_ALL = (0, canonical.ORIGIN_HASH)
_MOST = 200_000
"""Entries of a journal that is verified before its log is brought in; a longer one is verified soon after it."""


class Brought(Value):
    """Entries that only the log had, none where `last` is before `first`: they were done, and stay so."""

    first: int
    last: int


def examine(store: Path) -> Brought | None:
    """What the store's own log will bring in, if there is one; of a file that is no store of ours nothing is said.

    Raises:
        ForeignLog: bringing it in would mix two states. The files were copied aside, nothing else was done.
        StoreInUse: somebody has the file open.
    """
    if not is_there(store):
        return None
    brought = own(store)
    if brought is None or not owns_papers(store):
        raise ForeignLog(str(store), str(keep_aside(store)))
    return brought


def is_there(store: Path) -> bool:
    """A log lies beside a store of ours, or beside its papers. Raises StoreInUse."""
    return bool(logs(store) or logs(beside(store))) and _ours(store)


def own(store: Path) -> Brought | None:
    """What the log of the store will bring in; None where it is not its own. Raises StoreInUse."""
    if not may_be_own(store):
        return None
    return _bring(store) if has_log(store, "-wal") and _as_made(store) else Brought(1, 0)


def owns_papers(store: Path) -> bool:
    """The log of the papers is their own, if there is one. Raises StoreInUse."""
    papers = beside(store)
    return may_be_own(papers) and (not has_log(papers, "-wal") or _sound(papers))


def work_in_log(store: Path) -> tuple[Brought, bool] | None:
    """Entries in a log that is not taken for the store's own, which go on from where the file ends all the same, so
    they are the store's; and whether file and log are one sound store. Raises StoreInUse.
    """
    last, digest = _end(store)

    def look(raw: sqlite3.Connection) -> tuple[Brought, bool] | None:
        if ddl.altered(raw) or not _goes_on(raw, last, digest) or _last(raw) <= last:
            return None
        return Brought(last + 1, _last(raw)), _whole(raw) and not _wrong(raw)

    return asked(store, look, None)


def keep_aside(store: Path) -> Path:
    """Copy what has a log, with its log, into a folder of its own beside the store; the last three are kept."""
    files = [one for file in (store, beside(store)) for one in (file, *logs(file)) if logs(file) and one.exists()]
    aside = store.with_name(f"{store.name}-aside")
    permissions.make_folder(aside)
    for folder in sorted(aside.iterdir(), reverse=True):
        if _same(files, folder):
            return folder
    target = aside / datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    permissions.make_folder(target)
    for file in files:
        shutil.copy2(file, target / file.name)
    for old in sorted(aside.iterdir())[:-_KEPT]:
        durable.remove_tree(old)
    return target


def _same(files: list[Path], folder: Path) -> bool:
    """They were copied there before."""
    there = [folder / file.name for file in files]
    return bool(files) and all(
        copy.exists() and _print(copy) == _print(file) for copy, file in zip(there, files, strict=True)
    )


def _print(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_size, found.st_mtime_ns


def _ours(store: Path) -> bool:
    """By the file alone, or with its log: the first entry of a store may still be there."""

    def ours(raw: sqlite3.Connection) -> bool:
        return bool(raw.execute("PRAGMA application_id").fetchone() == (ddl.APPLICATION_ID,))

    return _asked_alone(ours, store, False) or asked(store, ours, False)


def _as_made(store: Path) -> bool:
    """Its tables are ours, with the log, so that something may be asked of them. If not, that is said next."""
    return asked(store, lambda raw: not ddl.altered(raw), True)


def asked(store: Path, question: Callable[[sqlite3.Connection], Answer], otherwise: Answer) -> Answer:
    """What is answered of a file with its log; `otherwise` where the two cannot be read together. Raises StoreInUse."""
    try:
        with sqlite.reading(store) as raw:
            return question(raw)
    except StoreInUse:
        raise
    except StoreRefused:
        return otherwise


@contextmanager
def alone(file: Path) -> Iterator[sqlite3.Connection]:
    """The file without its log."""
    with closing(cipher.connect(sqlite.address(file, "mode=ro&immutable=1"), cipher.key_of(file))) as raw:
        confine(raw)
        yield raw


def _end(store: Path) -> tuple[int, bytes]:
    """Where the journal of the file alone ends; before all where it cannot be read so, is not as made, or is empty."""
    query = "SELECT seq, entry_hash FROM entry ORDER BY seq DESC LIMIT 1"
    found = _asked_alone(lambda raw: None if ddl.altered(raw) else raw.execute(query).fetchone(), store, None)
    return found or _BEFORE_ALL


def _bring(store: Path) -> Brought | None:
    """What the log adds to the file; None when the two do not make one store.

    A file in pieces, as the power leaves it while its log is being brought in, is no evidence of where it ended: then
    everything in it has to follow from its first entry, and nothing may be wrong with it.
    """
    last, digest = _end(store)

    def look(raw: sqlite3.Connection) -> Brought | None:
        if not _whole(raw):
            return None
        if _goes_on(raw, last, digest):
            brought = Brought(last + 1, _last(raw))
            checked = last > 0 and brought.last <= _MOST
            return None if checked and _wrong(raw) and not _asked_alone(_wrong, store, True) else brought
        if _asked_alone(_whole, store, False) or not _goes_on(raw, *_BEFORE_ALL) or _wrong(raw):
            return None
        return Brought(1, _last(raw))

    return asked(store, look, None)


def _last(raw: sqlite3.Connection) -> int:
    return int(raw.execute("SELECT max(seq) FROM entry").fetchone()[0] or 0)


def _asked_alone(question: Callable[[sqlite3.Connection], Answer], store: Path, otherwise: Answer) -> Answer:
    """Of the file alone, which a crash in the middle of bringing the log in leaves in pieces: `otherwise` then."""
    try:
        with alone(store) as raw:
            return question(raw)
    except (sqlite3.Error, UnicodeDecodeError):
        return otherwise


def _wrong(raw: sqlite3.Connection) -> bool:
    """The tables are not what the journal makes of them; neither papers nor what is rebuilt anyway are looked at."""
    from equipment_app.store.ledger.verify import verify

    none = Needed(PackedPapers(()), set())
    return any(problem.table not in ("file", "scratch_search") for problem in verify(raw, none).problems)


def _whole(raw: sqlite3.Connection) -> bool:
    """By SQLite's own check. That the disk fails meanwhile is said as such, not as a fault of the file."""
    return bool(raw.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def _goes_on(raw: sqlite3.Connection, expected: int, previous: bytes) -> bool:
    """The last entry of the file alone is there as it was, and every later one continues from it."""
    if expected:
        row = raw.execute("SELECT entry_hash FROM entry WHERE seq = ?", (expected,)).fetchone()
        if row is None or row[0] != previous:
            return False
    query = "SELECT seq, origin, format, payload, prev_hash, entry_hash FROM entry WHERE seq > ? ORDER BY seq"
    for seq, origin, form, payload, before, digest in raw.execute(query, (expected,)):
        right = canonical.entry_hash(origin, seq, form, before, payload)
        if (seq, before, digest) != (expected + 1, previous, right):
            return False
        expected, previous = seq, digest
    return True


def _sound(file: Path) -> bool:
    """The file with its log is one that SQLite can read."""
    return asked(file, lambda raw: bool(raw.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)), False)


LOGS = ("-wal", "-journal")
_MAGIC, _NO_LOG = b"SQLite format 3\0", b"\x01\x01"
_JOURNAL = bytes.fromhex("d9d505f920a163d7")
_HEADER = 100
"""Bytes of the first page that say how the file is used; what follows are tables."""


def logs(file: Path) -> list[Path]:
    """The logs beside a file that are not empty."""
    return [file.with_name(file.name + end) for end in LOGS if has_log(file, end)]


def has_log(file: Path, end: str) -> bool:
    log = file.with_name(file.name + end)
    return log.exists() and log.stat().st_size > 0


def may_be_own(file: Path) -> bool:
    """By its header and the pages of its -journal, the logs beside the file may be its own. Raises StoreEncrypted."""
    header = cipher.header(file, _HEADER) if file.is_file() else b""
    at_rest = header.startswith(_MAGIC) and header[18:20] == _NO_LOG
    if at_rest and has_log(file, "-wal") and not _says_nothing_new(file):
        return False
    return not mends_more_than_a_header(file)


def _says_nothing_new(file: Path) -> bool:
    """Every page the -wal has committed is in the file as the log has it last, but for the header.

    The log's header is 32 bytes: page size at 8, salts at 16. A frame is 24 bytes and a page: its number, the size of
    the file when it ends a commit, the salts.
    """
    log, key = file.with_name(f"{file.name}-wal").read_bytes(), cipher.key_of(file)
    size, salts = int.from_bytes(log[8:12], "big"), log[16:24]
    latest: dict[int, int] = {}
    uncommitted: dict[int, int] = {}
    for at in range(32, len(log) - size - 23, size + 24) if size else ():
        if log[at + 8 : at + 16] != salts:
            break
        uncommitted[int.from_bytes(log[at : at + 4], "big")] = at + 24
        if any(log[at + 4 : at + 8]):
            latest, uncommitted = latest | uncommitted, {}
    with file.open("rb") as pages:
        for page, at in latest.items():
            pages.seek((page - 1) * size)
            if not _same_page(pages.read(size), log[at : at + size], page, key):
                return False
    return True


def mends_more_than_a_header(file: Path) -> bool:
    """The -journal holds pages that only another program, or another file's life, can have put there."""
    journal = file.with_name(f"{file.name}-journal")
    header = _begin(journal, 28)
    if not header.startswith(_JOURNAL) or len(header) < 28:
        return False
    sector, size = (int.from_bytes(header[at : at + 4], "big") for at in (20, 24))
    content, record, key = journal.read_bytes()[sector:], size + 8, cipher.key_of(file)
    for at in range(0, len(content) - record + 1, record) if size else ():
        page, before = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 4 + size]
        if page != 1 or not _same_page(before, _begin(file, size), page, key):
            return True
    return False


def _same_page(one: bytes, other: bytes, number: int, key: Key | None) -> bool:
    """Two pages say the same, but for the header."""
    begin = _HEADER if number == 1 else 0
    return one == other or _said(one, number, key)[begin:] == _said(other, number, key)[begin:]


def _said(page: bytes, number: int, key: Key | None) -> bytes:
    """One that is cut off says nothing any whole one says."""
    return cipher.clear(page, number, key) if page and len(page) % cipher.PAGE == 0 else page


def _begin(file: Path, size: int) -> bytes:
    if not file.is_file():
        return b""
    with file.open("rb") as opened:
        return opened.read(size)
