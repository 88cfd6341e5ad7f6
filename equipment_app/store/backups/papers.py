"""The papers of a folder of backups: packs, each with what no earlier one has, read as one.

A pack is a file like the one beside the store, made whole and never changed. No backup names its packs: any pack that
holds a paper's bytes will do, so that packs can be joined, and a damaged one made up for. What a backup needs is in
packs under its own key, so that its passphrase alone gives it back; packs under several keys may lie side by side.
"""

import hashlib
import heapq
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain, groupby
from pathlib import Path

from equipment_app.domain.store_errors import AlteredSchema, StoreRefused
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import durable, sqlite
from equipment_app.store.file.copies import drawing
from equipment_app.store.file.files import APPLICATION_ID
from equipment_app.store.tables import ddl

_JOINED = 10
"""So many packs of one size are joined: there are never more than nine of a size."""

Paper = tuple[bytes, bytes]
"""SHA-256 and bytes."""


class PackedPapers:
    """The packs, open for reading; a context manager."""

    def __init__(self, packs: Sequence[Path]) -> None:
        """Nothing is asked of a pack before its tables are found to be those this program makes.
        Raises ForeignFile, AlteredSchema, StoreInUse, ReadOnlyStore.
        """
        with ExitStack() as opening:
            self._packs = [opening.enter_context(_opened(path)) for path in packs]
            self._open = opening.pop_all()

    def keys(self) -> Iterator[bytes]:
        """Every hash once, in order."""
        columns = [_keys(raw) for raw in self._packs]
        return (key for key, _ in groupby(heapq.merge(*columns)))

    @property
    def size(self) -> int:
        """Bytes of the packs."""
        return sum(sqlite.size_of(raw) for raw in self._packs)

    def get(self, sha256: str) -> bytes | None:
        """The bytes of this hash: from whichever pack has them as they were, else as they are, else None."""
        key, found = bytes.fromhex(sha256), None
        for raw in self._packs:
            row = raw.execute("SELECT bytes FROM file WHERE sha256 = ?", (key,)).fetchone()
            if row and hashlib.sha256(row[0]).digest() == key:
                return bytes(row[0])
            found = found or (bytes(row[0]) if row else None)
        return found

    def sound(self) -> Iterator[bytes]:
        """The hash of every paper that is what it was; one may come more than once."""
        for raw in self._packs:
            for key, content in raw.execute("SELECT sha256, bytes FROM file"):
                if hashlib.sha256(content).digest() == key:
                    yield key

    def integrity(self) -> list[str]:
        """What is wrong with the files themselves."""
        return [what for raw in self._packs for what in sqlite.integrity(raw)]

    def __enter__(self) -> "PackedPapers":
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()


class Needed:
    """Those papers that one copy of a journal names, as verification asks for them."""

    def __init__(self, papers: PackedPapers, needed: set[str]) -> None:
        self._papers = papers
        self._needed = needed

    def hashes(self) -> set[str]:
        return self._needed & {key.hex() for key in self._papers.keys()}  # noqa: SIM118 - it is no dictionary

    def damaged(self) -> Iterator[str]:
        good = {key.hex() for key in self._papers.sound()}
        yield from sorted(self.hashes() - good)

    def integrity(self) -> list[str]:
        return self._papers.integrity()


def needed(raw: sqlite3.Connection) -> set[str]:
    """The hashes of the papers that the journal names, of any version."""
    return {str(sha256) for (sha256,) in raw.execute("SELECT sha256 FROM filing")}


def write_pack(part: Path, papers: Iterable[Paper], key: Key | None = None) -> int:
    """Put them into a new file, flushed, and say how many there were. Without any there is no file.

    `key` is that of the copy which names them: what is encrypted there is encrypted here.
    """
    count = sum(fill_pack(part, papers, key))
    if count:
        durable.flush(part)
    return count


def fill_pack(part: Path, papers: Iterable[Paper], key: Key | None = None) -> Iterator[bool]:
    """As `write_pack`, in two pieces for each paper: it was read, False, and put in, True. Not flushed at the end."""
    waiting = iter(papers)
    first = next(waiting, None)
    part.unlink(missing_ok=True)
    if first is None:
        return
    durable.create(part)
    with drawing(part, key) as raw:
        raw.execute("BEGIN")
        for statement in ddl.FILE_TABLE:
            raw.execute(statement)
        for paper in chain((first,), waiting):
            yield False
            raw.execute("INSERT INTO file VALUES (?, ?)", paper)
            yield True
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        raw.execute("COMMIT")


def place_pack(target: Path, papers: Iterable[Paper], key: Key | None = None) -> None:
    """The same under its name, or nothing of it. Without any paper there is no file."""
    part = target.with_name(target.name + durable.PART)
    try:
        if write_pack(part, papers, key):
            durable.rename(part, target)
    finally:
        part.unlink(missing_ok=True)


def unreadable(packs: Sequence[Path]) -> list[Path]:
    """The packs that cannot be opened, or whose tables are not ours."""
    return [path for path in packs if not _holds_of(path, lambda _: True)]


def damaged(packs: Sequence[Path]) -> list[Path]:
    """The packs that are not as they were written."""
    return [path for path in packs if not _holds_of(path, _as_written)]


def to_join(packs: Sequence[Path]) -> list[Path]:
    """Packs under one key and of about one size, of which there are enough to make one; empty where there are not."""
    groups: dict[tuple[bytes | None, int], list[Path]] = {}
    for path in packs:
        groups.setdefault((cipher.salt_of(path), len(str(_count(path)))), []).append(path)
    return next((group for group in groups.values() if len(group) >= _JOINED), [])


def alike(packs: Sequence[Path], salt: bytes | None) -> list[Path]:
    """Those under the key of a copy that has this salt; of one in the clear, those in the clear."""
    return [path for path in packs if cipher.salt_of(path) == salt]


def joined(papers: PackedPapers) -> Iterator[Paper]:
    for key in papers.keys():  # noqa: SIM118 - it is no dictionary
        content = papers.get(key.hex())
        if content is not None:
            yield key, content


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    with sqlite.reading(path) as raw:
        difference = ddl.difference(raw, ddl.FILE_TABLE)
        if difference:
            raise AlteredSchema(str(path), difference)
        yield raw


def _holds_of(path: Path, question: Callable[[PackedPapers], bool]) -> bool:
    """Whether this is so of a pack; it is not where the pack cannot be opened, or read."""
    try:
        with PackedPapers([path]) as papers:
            return question(papers)
    except (StoreRefused, sqlite3.DatabaseError):
        return False


def _as_written(papers: PackedPapers) -> bool:
    return not papers.integrity() and sum(1 for _ in papers.sound()) == sum(1 for _ in papers.keys())  # noqa: SIM118


def _keys(raw: sqlite3.Connection) -> Iterator[bytes]:
    return (key for (key,) in raw.execute("SELECT sha256 FROM file ORDER BY sha256"))


def _count(path: Path) -> int:
    """Nothing is ever deleted from a pack, so its last row says how many there are."""
    with sqlite.reading(path) as raw:
        return int(raw.execute("SELECT max(rowid) FROM file").fetchone()[0] or 0)
