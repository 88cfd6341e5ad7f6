"""Verifies a copy of a store on its shelf: all that can be known of it without the store. Runs in a process of its own.

Not a byte of it is changed. It may come from anywhere, so nothing in it is asked before its tables are found to be
those this program makes. They have no foreign keys to check: every row is compared with the journal.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from equipment_app.domain.outcome import Step
from equipment_app.domain.store_errors import AlteredSchema, NoStore
from equipment_app.store.backups.papers import Needed, PackedPapers, needed
from equipment_app.store.backups.shelf import PAPERS, Shelf, number_in
from equipment_app.store.encryption import cipher
from equipment_app.store.file import durable, files, sqlite
from equipment_app.store.file.sqlite import MINUTES
from equipment_app.store.ledger import migrate
from equipment_app.store.ledger.verify import Verified, verify

LOGS = ("-journal", "-wal")
_HEADER, _WAL = 20, b"\x02\x02"
"""Of an SQLite file, as far as the two bytes that say whether it is read with a write-ahead log."""


def check(copy: Path, step: Step | None = None, *, minutes: float = MINUTES) -> Verified:
    """What `verify` finds in the copy and the papers it names.
    Raises NoStore, NoBackup, ForeignFile, NewerStore, AlteredSchema, ReadOnlyStore, StoreEncrypted;
    VerificationStopped: it was not done after so many minutes.
    """
    if not copy.is_file():
        raise NoStore(str(copy))
    return _checked(copy, packs_for(copy), step, minutes)


def check_closed(store: Path) -> Verified:
    """The same of a store where it lies, with the papers beside it. Under its lock; likewise it stays as it is.
    Raises ForeignFile, NewerStore, AlteredSchema, ReadOnlyStore; AlteredSchema also for one that was not closed.
    """
    papers = files.beside(store)
    return _checked(store, [papers] if papers.exists() else [])


def _checked(copy: Path, packs: list[Path], step: Step | None = None, minutes: float = MINUTES) -> Verified:
    _refuse_logs(copy)
    migrate.examine(copy)
    with _opened(copy) as raw, PackedPapers(packs) as papers:
        return verify(raw, Needed(papers, needed(raw)), step, minutes=minutes)


def packs_for(copy: Path) -> list[Path]:
    """The packs of its shelf that open with it, with the one that is on its way together with the copy.

    What is only in packs under another key the copy lacks, for whoever has no other passphrase.
    """
    shelf, salt = Shelf.of(copy), cipher.salt_of(copy)
    number = number_in(copy.name, shelf.tag)
    own = [path for path in shelf.folder.iterdir() if path.name.endswith(PAPERS + durable.PART)]
    named = [path for path in shelf.packs() if cipher.salt_of(path) in (None, salt)]
    return [*named, *(path for path in own if number_in(path.name, shelf.tag) == number)]


@contextmanager
def _opened(copy: Path) -> Iterator[sqlite3.Connection]:
    """Within a transaction that is taken back: the search index is looked through by writing to it."""
    opened = closing(cipher.connect(sqlite.address(copy, "mode=rw"), cipher.key_of(copy)))
    with opened as raw, sqlite.refusing(copy):
        for setting in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "cache_size = -40000"):
            raw.execute(f"PRAGMA {setting}")
        with sqlite.looking(raw):
            yield raw


def _refuse_logs(copy: Path) -> None:
    """A log beside a copy is another file's, which SQLite would mix in; and none of ours asks for one."""
    if cipher.header(copy, _HEADER)[_HEADER - 2 :] == _WAL:
        raise AlteredSchema(str(copy), "journal_mode wal")
    for end in LOGS:
        log = copy.with_name(copy.name + end)
        if log.exists():
            raise AlteredSchema(str(copy), log.name)
