"""The open store as its backups see it. Nothing of what is in the books is told, so nobody need be signed in."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from equipment_app.domain.backups import Head
from equipment_app.domain.progress import Step
from equipment_app.store.file import backup

_LAST = "SELECT origin, seq, entry_hash FROM main.entry ORDER BY seq DESC LIMIT 1"


class Files(Protocol):
    """Where the papers are kept."""

    def keys(self) -> Iterator[bytes]: ...

    def get(self, sha256: str) -> bytes | None: ...


@dataclass(frozen=True, slots=True)
class Source:
    """On the store's own thread, outside its transactions."""

    raw: sqlite3.Connection
    files: Files

    @property
    def origin(self) -> str:
        return str(self._last()[0])

    @property
    def head(self) -> Head:
        _, seq, digest = self._last()
        return Head(seq, digest.hex())

    @property
    def schema(self) -> int:
        return int(self.raw.execute("PRAGMA user_version").fetchone()[0])

    @property
    def size(self) -> int:
        """Bytes of a copy of the journal."""
        pages, size = (self.raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        return int(pages) * int(size)  # SQLCipher says some numbers as text

    def draw(self, part: Path, step: Step | None = None) -> None:
        backup.draw(self.raw, part, step)

    def papers(self) -> Iterator[bytes]:
        """The hashes of all papers kept, in order."""
        return self.files.keys()

    def paper(self, key: bytes) -> bytes:
        content = self.files.get(key.hex())
        assert content is not None, "papers are never removed"
        return content

    def _last(self) -> tuple[str, int, bytes]:
        row: tuple[str, int, bytes] = self.raw.execute(_LAST).fetchone()
        return row
