"""A backup on its way: drawn from the open store or from another shelf, and named only when it is verified."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import monotonic

from equipment_app import __version__
from equipment_app.domain.backup_errors import BackupChanged, NoFolder, NoRoom
from equipment_app.domain.backups import Head, Manifest, Why
from equipment_app.domain.errors import NotWritten
from equipment_app.domain.outcome import Step, no_step
from equipment_app.domain.value import Value
from equipment_app.store.backups import papers
from equipment_app.store.backups.papers import PackedPapers, Paper
from equipment_app.store.backups.shelf import COPY, DAMAGED, MANIFEST, PAPERS, Shelf, named
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import copies, durable, safety
from equipment_app.store.file.durable import PART
from equipment_app.store.file.files import FileStore

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
        pages, size = (self.raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        return int(pages) * int(size)  # SQLCipher says some numbers as text

    def _last(self) -> tuple[str, int, bytes]:
        row: tuple[str, int, bytes] = self.raw.execute(_LAST).fetchone()
        return row


_PIECE = 1 << 20


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
        size, digest = self.part.stat().st_size, digest_of(self.part)
        manifest = replace(self.manifest, size=size, sha256=digest, verified=verified)
        if self.pack_part.exists():
            durable.rename(self.pack_part, self._pack)
        target = self.shelf.path(manifest)
        durable.write(target.with_name(target.name + MANIFEST), manifest.to_json().encode())
        durable.rename(self.part, target)
        return manifest

    def discard(self) -> None:
        for path in (self.part, self.pack_part):
            durable.drop(path)


PIECE_S = 0.05
"""So long copying papers keeps the store's thread at once; a paper that has begun is copied to its end."""


class Drawing:
    """A backup that is being drawn on the store's own thread, outside its transactions: the journal is there, and the
    papers come in pieces. Between two of them the store may be written to: no paper ever goes away, and what comes
    meanwhile is not named by this journal.
    """

    def __init__(self, draft: Draft, kept: FileStore | PackedPapers, missing: Sequence[bytes]) -> None:
        """`missing`: the papers that no earlier pack has, by hash."""
        self.draft = draft
        self._kept, self._missing, self._done = kept, missing, 0
        self._discarded = False

    def go_on(self, step: Step = no_step, seconds: float = PIECE_S) -> bool:
        """Copy for so long; whether all are there. Raises NotWritten, and what `step` raises; nothing is left then."""
        if self._discarded:
            return True
        with whole(self.draft):
            step(self._done, len(self._missing))
            papers.add_to_pack(self.draft.pack_part, self._piece(monotonic() + seconds), cipher.key_of(self.draft.part))
        return self._done == len(self._missing)

    def flush(self) -> None:
        """From any thread, once all are there."""
        with whole(self.draft):
            if self.draft.pack_part.exists():
                durable.flush(self.draft.pack_part)

    def discard(self) -> None:
        self._discarded = True
        self.draft.discard()

    def _piece(self, until: float) -> Iterator[Paper]:
        while self._done < len(self._missing):
            key = self._missing[self._done]
            self._done += 1
            yield key, self._kept.get(key.hex()) or b""
            if monotonic() >= until:
                return


def drawn(drawing: Drawing, step: Step = no_step) -> Draft:
    """All of it at once."""
    while not drawing.go_on(step):
        pass
    drawing.flush()
    return drawing.draft


def from_store(source: Source, shelf: Shelf, stem: str, why: Why, now: datetime, step: Step | None = None) -> Drawing:
    """A copy of the open store, on its own thread and outside its transactions: of its journal now, its papers follow.
    Raises NoFolder, NoRoom, NotWritten; and what `step` raises to stop it. Nothing is left of it then.
    """
    number = prepare(shelf, source.size)
    missing = _missing(shelf, source.files, cipher.key_in(source.raw), source.size)
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
        copies.draw(source.raw, draft.part, step)
    return Drawing(draft, source.files, missing)


def from_shelf(other: Shelf, backup: Manifest, shelf: Shelf, stem: str) -> Draft:
    """A copy of a verified backup on another shelf, without the store. It is as old as that one.
    Raises NoFolder, NoRoom, NotWritten; BackupChanged: it is not what was verified.
    """
    with PackedPapers(other.packs()) as kept:
        number = prepare(shelf, backup.size)
        missing = _missing(shelf, kept, cipher.key_of(other.path(backup)), backup.size)
        name = named(stem, shelf.tag, number, backup.made, COPY)
        draft = Draft(shelf, stem, replace(backup, number=number, file=name, verified=None))
        with whole(draft):
            if copied(other.path(backup), draft.part) != backup.sha256:
                raise BackupChanged(str(other.path(backup)))
        return drawn(Drawing(draft, kept, missing))


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


def prepare(shelf: Shelf, size: int) -> int:
    """The number of the next backup, on a shelf that is clear, has room, and has no damaged pack left to rely on.

    What the store itself needs to be written to is not taken from it.
    """
    if not shelf.folder.is_dir():
        raise NoFolder(str(shelf.folder))
    with writing(shelf.folder):
        shelf.clear()
        refuse_full(shelf, size)
        useless = papers.damaged if shelf.failure() else papers.unreadable
        set_aside(useless(shelf.packs()))
        return shelf.next_number()


def refuse_full(shelf: Shelf, size: int) -> None:
    """Raises NoRoom: so many bytes, and what the store needs to be written to, do not fit."""
    free, needed = safety.free(shelf.folder), size + safety.LEAST
    if free < needed:
        raise NoRoom(str(shelf.folder), needed // safety.MEGABYTE, free // safety.MEGABYTE)


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


def _missing(shelf: Shelf, kept: FileStore | PackedPapers, key: Key | None, journal: int) -> list[bytes]:
    """What no pack under the same key has: a backup is whole for whoever has its passphrase, and no other.
    Raises NoRoom: there is none for it beside a journal of so many bytes.
    """
    with PackedPapers(papers.alike(shelf.packs(), key)) as there:
        known = set(there.keys())
    missing = {key: size for key, size in kept.sizes() if key not in known}
    refuse_full(shelf, journal + sum(missing.values()))
    return list(missing)
