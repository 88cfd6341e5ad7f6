"""Which backups a store could go back to: what lies in its folders, also where the store itself cannot be read."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from equipment_app.domain.backup_errors import NoBackup
from equipment_app.domain.backups import Manifest, Where
from equipment_app.domain.store_errors import StoreRefused
from equipment_app.store import sqlite
from equipment_app.store.backups.names import COPY, MANIFEST, SEALED, beside, named, stem_in, tag_in, tag_of
from equipment_app.store.backups.shelf import Shelf


class Place(StrEnum):
    USUAL = "usual"
    """Where backups of this store usually are."""
    SECOND = "second"
    CHOSEN = "chosen"
    """Somebody went and found it."""


@dataclass(frozen=True, slots=True)
class Offer:
    path: Path
    place: Place
    manifest: Manifest | None = None
    """None of a sealed file that lies alone: what is in it is known when it is opened."""

    @property
    def sealed(self) -> bool:
        return self.path.name.endswith(SEALED)

    @property
    def made(self) -> datetime:
        return self.manifest.made if self.manifest else datetime.fromtimestamp(self.path.stat().st_mtime, UTC)


def offers(store: Path, where: Where) -> list[Offer]:
    """The newest first, of this store and no other; a store that cannot be read is known by the name of its file."""
    tag = _tag(store)
    places = [(folder, Place.USUAL) for folder in {where.folder or beside(store), beside(store)}]
    if where.second is not None:
        places.append((where.second, Place.SECOND))
    found = [offer for folder, place in places for offer in _in(folder, place, store, tag)]
    return sorted(found, key=lambda one: one.made, reverse=True)


def chosen(file: Path) -> Offer:
    """A file somebody found. Raises NoBackup: it is none, or what tells of it is missing."""
    if file.name.endswith(SEALED):
        tag_in(file)
        return Offer(file, Place.CHOSEN, _manifest(file))
    return Offer(file, Place.CHOSEN, Shelf.of(file).manifest_of(file))


def is_offered(file: Path) -> bool:
    """By its name: a store can go back to it."""
    return file.name.endswith((COPY, SEALED))


def _in(folder: Path, place: Place, store: Path, tag: str) -> Iterator[Offer]:
    for file in _files(folder):
        with suppress(NoBackup, OSError):
            ours = tag_in(file) == tag if tag else stem_in(file) == _stem(store)
            manifest = _manifest(file)
            if ours and manifest and manifest.size == file.stat().st_size:
                yield Offer(file, place, manifest)


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


def _tag(store: Path) -> str:
    """Empty where the store is not there, or cannot be read."""
    if store.is_file():
        with suppress(StoreRefused, sqlite3.Error), sqlite.reading(store) as raw:
            return tag_of(str(raw.execute("SELECT origin FROM entry LIMIT 1").fetchone()[0]))
    return ""


def _stem(store: Path) -> str:
    """As `named` has it."""
    return stem_in(Path(named(store.stem, "0" * 8, 1, datetime.fromtimestamp(0, UTC), COPY)))
