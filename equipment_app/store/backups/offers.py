"""Which backups a store could go back to, also where it cannot be read; and one taken off its shelf, as a store."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from equipment_app.domain.backup_errors import BackupChanged, NoBackup
from equipment_app.domain.backups import Manifest, Where
from equipment_app.domain.moments import EPOCH, moment
from equipment_app.domain.store_errors import StoreExists, StoreRefused
from equipment_app.domain.value import Value
from equipment_app.store.backups.draft import copied, writing
from equipment_app.store.backups.papers import write_pack
from equipment_app.store.backups.sealed import papers_of
from equipment_app.store.backups.shelf import COPY, MANIFEST, SEALED, Shelf, beside, named, stem_in, tag_in, tag_of
from equipment_app.store.encryption import cipher
from equipment_app.store.file import durable, files, sqlite
from equipment_app.store.file.durable import PART


def take_out(copy: Path, target: Path) -> Manifest:
    """The journal of a backup becomes `target`, its papers lie beside it; the journal has its name last.

    The bytes are those that were verified when the backup was made; whoever wants to know more asks `check`.

    Raises:
        NoBackup: there is no manifest beside `copy`.
        BackupChanged: it is not what was verified, or lacks a paper.
        StoreExists: there is a store there.
        NotWritten.
    """
    manifest = Shelf.of(copy).manifest_of(copy)
    kept = files.beside(target)
    if target.exists() or kept.exists():
        raise StoreExists(str(target))
    part, papers = (path.with_name(path.name + PART) for path in (target, kept))
    try:
        with writing(target):
            if copied(copy, part) != manifest.sha256:
                raise BackupChanged(str(copy))
            if write_pack(papers, papers_of(copy), cipher.key_of(copy)):
                durable.rename(papers, kept)
            durable.rename(part, target)
    finally:
        for path in (part, papers):
            path.unlink(missing_ok=True)
    return manifest


class OfferPlace(StrEnum):
    USUAL = "usual"
    """Where backups of this store usually are."""
    SECOND = "second"
    CHOSEN = "chosen"
    """Somebody went and found it."""


class Offer(Value):
    path: Path
    place: OfferPlace
    made: datetime
    """Of a file that lies alone, when it was written."""
    size: int
    manifest: Manifest | None = None
    """None of a sealed file that lies alone: what is in it is known when it is opened."""
    now: bool = False
    """The store is exactly that: nothing would change."""

    @property
    def sealed(self) -> bool:
        return self.path.name.endswith(SEALED)


def offers(store: Path, where: Where) -> list[Offer]:
    """The newest first, of this store and no other; a store that cannot be read is known by the name of its file."""
    state = _state(store)
    places = [(folder, OfferPlace.USUAL) for folder in {where.folder or beside(store), beside(store)}]
    if where.second is not None:
        places.append((where.second, OfferPlace.SECOND))
    found = [offer for folder, place in places for offer in _in(folder, place, store, state)]
    return sorted(found, key=lambda one: one.made, reverse=True)


def chosen(file: Path) -> Offer:
    """A file somebody found. Raises NoBackup: it is none, or what tells of it is missing."""
    tag_in(file)
    manifest = _manifest(file)
    try:
        found = file.stat()
    except OSError as error:
        raise NoBackup(str(file)) from error
    if manifest is None and not file.name.endswith(SEALED):
        raise NoBackup(str(file))
    made = manifest.made if manifest else moment(found.st_mtime)
    return Offer(file, OfferPlace.CHOSEN, made, found.st_size, manifest)


def is_offered(file: Path) -> bool:
    """By its name: a store can go back to it."""
    return file.name.endswith((COPY, SEALED))


def _in(folder: Path, place: OfferPlace, store: Path, state: tuple[str, str]) -> Iterator[Offer]:
    tag, head = state
    for file in _files(folder):
        with suppress(NoBackup, OSError):
            ours = tag_in(file) == tag if tag else stem_in(file) == _stem(store)
            manifest, size = _manifest(file), file.stat().st_size
            if ours and manifest and (manifest.sealed or manifest.size == size):
                yield Offer(file, place, manifest.made, size, manifest, manifest.head.hash == head)


def _files(folder: Path) -> Iterable[Path]:
    try:
        return [file for file in folder.iterdir() if is_offered(file)]
    except OSError:
        return ()


def _manifest(file: Path) -> Manifest | None:
    if not file.with_name(file.name + MANIFEST).is_file():
        return None
    with suppress(NoBackup):
        return Shelf.of(file).manifest_of(file)
    return None


def _state(store: Path) -> tuple[str, str]:
    """Tag and head of the store; empty where it is not there, or cannot be read."""
    if store.is_file():
        with suppress(StoreRefused, sqlite3.Error, TypeError), sqlite.reading(store) as raw:
            origin, digest = raw.execute(_LAST).fetchone()
            return tag_of(str(origin)), bytes(digest).hex()
    return "", ""


_LAST = "SELECT origin, entry_hash FROM entry ORDER BY seq DESC LIMIT 1"


def _stem(store: Path) -> str:
    """As `named` has it."""
    return stem_in(Path(named(store.stem, "0" * 8, 1, EPOCH, COPY)))
