"""What the pages in a log say, beside those of the file it lies by. Nothing is asked of SQLite, and nothing is changed.

An encrypted page has another beginning every time it is written, so what pages say is compared, not their bytes.
"""

from pathlib import Path

from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key

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
            if not _same(pages.read(size), log[at : at + size], page, key):
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
        if page != 1 or not _same(before, _begin(file, size), page, key):
            return True
    return False


def _same(one: bytes, other: bytes, number: int, key: Key | None) -> bool:
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
