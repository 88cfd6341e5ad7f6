"""Before the tables of an older store are changed, it is backed up as it is; such a backup is never removed."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from equipment_app.domain.backups import Why
from equipment_app.domain.errors import JournalBroken
from equipment_app.store.backups.source import Source
from equipment_app.store.file import files
from equipment_app.store.tables import stamp

if TYPE_CHECKING:
    from equipment_app.store.backups.papers import Papers


def before_migration(raw: sqlite3.Connection, store: Path) -> None:
    """Of a store of this version nothing is done, nor of one without an entry, which is none.

    Raises:
        JournalBroken: there is nothing true to bring up to date.
        NotVerified, NoVerdict: the copy is not sound for another reason.
        NoRoom, NotWritten.
    """
    version = raw.execute("PRAGMA user_version").fetchone()[0]
    if version == stamp.VERSION or not raw.execute("SELECT 1 FROM entry").fetchone():
        return
    from equipment_app.domain.backup_errors import NotVerified
    from equipment_app.store.backups.papers import Papers
    from equipment_app.store.backups.service import Backups

    beside = files.beside(store)
    with Papers([beside] if beside.exists() else []) as papers:
        source = Source(raw, _Closed(papers))
        try:
            Backups(store, source.origin).make(source, Why.MIGRATION)
        except NotVerified as refusal:
            if refusal.seq:
                raise JournalBroken(refusal.seq) from refusal
            raise


class _Closed:
    """The file of papers, which nobody has open yet."""

    def __init__(self, papers: "Papers") -> None:
        self._papers = papers

    def keys(self) -> Iterator[bytes]:
        return self._papers.keys()

    def get(self, sha256: str) -> bytes | None:
        return self._papers.get(bytes.fromhex(sha256))
