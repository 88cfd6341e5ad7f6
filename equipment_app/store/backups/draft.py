"""A backup on its way: drawn from the open store or from another shelf, and named only when it is verified."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from equipment_app import __version__
from equipment_app.domain.backup_errors import BackupChanged, NoFolder
from equipment_app.domain.backups import Head, Manifest, Why
from equipment_app.domain.errors import NotWritten
from equipment_app.domain.value import Value
from equipment_app.store.backups import papers
from equipment_app.store.backups.papers import PackedPapers, Paper
from equipment_app.store.backups.shelf import COPY, DAMAGED, MANIFEST, PAPERS, Shelf, named
from equipment_app.store.encryption import cipher
from equipment_app.store.file import copies, durable, safety, sqlite
from equipment_app.store.file.durable import PART
from equipment_app.store.file.files import FileStore
from equipment_app.store.file.pieces import Pieces, aside

_LAST = "SELECT origin, seq, entry_hash FROM main.entry ORDER BY seq DESC LIMIT 1"


class Source(Value):
    """On the store's own thread, outside its transactions."""

    raw: sqlite3.Connection
    files: FileStore | PackedPapers

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
        return sqlite.size_of(self.raw)

    @property
    def salt(self) -> bytes | None:
        """Of the key it is encrypted under."""
        key = cipher.key_in(self.raw)
        return key.salt if key else None

    def _last(self) -> tuple[str, int, bytes]:
        row: tuple[str, int, bytes] = self.raw.execute(_LAST).fetchone()
        return row


_PIECE = 1 << 20
_FLUSHED = 64 << 20
"""Bytes of papers after which they are on the disk, as of `copies`."""
_KEYS = 1000
"""Hashes of papers that are looked through in one piece of work."""


class Draft(Value):
    shelf: Shelf
    stem: str
    manifest: Manifest
    """What is known before it is verified; size and hash are not."""

    @property
    def part(self) -> Path:
        return self.shelf.folder / (self.manifest.file + PART)

    @property
    def pack_part(self) -> Path:
        """The papers no earlier pack has; there is no such file if there are none."""
        return self._pack.with_name(self._pack.name + PART)

    @property
    def _pack(self) -> Path:
        made = self.manifest
        return self.shelf.folder / named(self.stem, self.shelf.tag, made.number, made.made, PAPERS)

    def promote(self, verified: datetime) -> Manifest:
        """It counts when this returns. Bytes are flushed before names, and the copy is named last."""
        durable.flush(self.part)
        size, digest = self.part.stat().st_size, digest_of(self.part)
        manifest = replace(self.manifest, size=size, sha256=digest, verified=verified)
        if self.pack_part.exists():
            durable.flush(self.pack_part)
            durable.rename(self.pack_part, self._pack)
        target = self.shelf.path(manifest)
        durable.write(target.with_name(target.name + MANIFEST), manifest.to_json().encode())
        durable.rename(self.part, target)
        return manifest

    def discard(self) -> None:
        for path in (self.part, self.pack_part):
            durable.drop(path)


def from_store(source: Source, shelf: Shelf, stem: str, why: Why, now: datetime) -> Pieces[Draft]:
    """A copy of the open store, on its own thread and outside its transactions: the journal, then paper by paper.

    The store may be written to between two pieces: what is written while the journal is copied is in the copy, and
    papers are never fewer than that names. Closed, nothing is left of the draft. Raises NoFolder, NoRoom, NotWritten.
    """
    size, kept, salt = source.size, source.files.size, source.salt
    number = yield from aside(lambda _: prepare(shelf, size, kept, salt))
    manifest = Manifest(
        number=number,
        file=named(stem, shelf.tag, number, now, COPY),
        origin=source.origin,
        head=source.head,
        size=0,
        sha256="",
        schema=source.schema,
        app=__version__,
        why=why,
        made=now,
        verified=None,
    )
    draft = Draft(shelf, stem, manifest)
    with whole(draft):
        yield from copies.draw(source.raw, draft.part)
        draft = replace(draft, manifest=replace(manifest, head=source.head))  # of which nobody has written anything yet
        yield 0, 0
        yield from _papers_in_pieces(draft, source.files)
    return draft


def from_shelf(other: Shelf, backup: Manifest, shelf: Shelf, stem: str) -> Draft:
    """A copy of a verified backup on another shelf, without the store. It is as old as that one.
    Raises NoFolder, NoRoom, NotWritten; BackupChanged: it is not what was verified.
    """
    salt = cipher.salt_of(other.path(backup))
    kept_size = sum(pack.stat().st_size for pack in papers.alike(other.packs(), salt))
    number = prepare(shelf, backup.size, kept_size, salt)
    name = named(stem, shelf.tag, number, backup.made, COPY)
    draft = Draft(shelf, stem, replace(backup, number=number, file=name, verified=None))
    with whole(draft), PackedPapers(other.packs()) as kept:
        if copied(other.path(backup), draft.part) != backup.sha256:
            raise BackupChanged(str(other.path(backup)))
        for _ in _papers_in_pieces(draft, kept):
            pass
    return draft


def join_packs(shelf: Shelf, stem: str, now: datetime) -> None:
    """Make one pack of many of a size and key, so that reading stays quick. The many go when the one has its name."""
    group = papers.to_join(shelf.packs())
    if not group:
        return
    target = shelf.folder / named(stem, shelf.tag, shelf.next_number(), now, PAPERS)
    with PackedPapers(group) as kept:
        papers.place_pack(target, papers.joined(kept), cipher.key_of(group[-1]))
    for path in group:
        durable.remove(path)


def remove_legible(shelf: Shelf, newest: Manifest) -> None:
    """The packs in the clear go with the last backup in the clear, once the `newest` one is encrypted.

    The store's papers are all in packs under its key then, and papers are never fewer than they were.
    """
    if cipher.salt_of(shelf.path(newest)) is None:
        return
    if all(cipher.salt_of(shelf.path(one)) for one in shelf.manifests()):
        for pack in shelf.packs():
            if cipher.salt_of(pack) is None:
                durable.remove(pack)


def copied(source: Path, target: Path) -> str:
    """Copy the bytes, flushed, and say their SHA-256."""
    key = hashlib.sha256()
    durable.create(target)
    with source.open("rb") as read, target.open("wb") as write:
        while piece := read.read(_PIECE):
            key.update(piece)
            write.write(piece)
    durable.flush(target)
    return key.hexdigest()


def digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """What the disk refuses inside, said as a refusal."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        raise NotWritten(str(path), getattr(error, "strerror", "") or str(error)) from error


def prepare(shelf: Shelf, size: int, kept: int = 0, salt: bytes | None = None) -> int:
    """The number of the next backup, on a shelf that is clear, has room, and has no damaged pack left to rely on.

    Room is needed for so many bytes, and for what the packs under the key of this `salt` lack of the papers, `kept`.
    What the store itself needs to be written to is not taken from it.
    """
    if not shelf.folder.is_dir():
        raise NoFolder(str(shelf.folder))
    with writing(shelf.folder):
        shelf.clear()
        useless = papers.damaged if shelf.failure() else papers.unreadable
        set_aside(useless(shelf.packs()))
        there = sum(pack.stat().st_size for pack in papers.alike(shelf.packs(), salt))
        safety.refuse_no_room(shelf.folder, size + max(0, kept - there))
        return shelf.next_number()


def set_aside(packs: list[Path]) -> None:
    """Nothing relies any more on these packs, which are damaged."""
    for pack in packs:
        durable.rename(pack, pack.with_name(pack.name + DAMAGED))


@contextmanager
def whole(draft: Draft) -> Iterator[None]:
    try:
        with writing(draft.shelf.folder):
            yield
    except BaseException:
        draft.discard()
        raise


def _papers_in_pieces(draft: Draft, kept: FileStore | PackedPapers) -> Iterator[tuple[int, int]]:
    """What no pack under the same key has: a backup is whole for whoever has its passphrase, and no other."""
    salt = cipher.salt_of(draft.part)
    with PackedPapers(papers.alike(draft.shelf.packs(), salt)) as there:
        known, new = set[bytes](), list[bytes]()
        for count, key in enumerate(there.keys()):
            known.add(key)
            if count % _KEYS == 0:
                yield 0, 0
        for count, key in enumerate(kept.keys()):
            if key not in known:
                new.append(key)
            if count % _KEYS == 0:
                yield 0, 0
    done = read = flushed = 0

    def content(key: bytes) -> Paper:
        nonlocal read
        found = kept.get(key.hex()) or b""
        read += len(found)
        return key, found

    for put in papers.fill_pack(draft.pack_part, map(content, new), cipher.key_of(draft.part)):
        done += put
        yield done, len(new)
        if read > flushed + _FLUSHED:
            flushed = read
            yield from ((done, len(new)) for _ in aside(lambda _: durable.flush(draft.pack_part)))
