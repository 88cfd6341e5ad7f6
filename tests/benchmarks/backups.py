"""Backups: drawn while the counter waits, verified by another process while it does not; sealed for a stick."""

from pathlib import Path

import ground
from timing import once

from equipment_app.domain.backups import Manifest, Why
from equipment_app.store.backups.draft import digest_of
from equipment_app.store.backups.service import Backups
from equipment_app.store.database import Database

SECRET = "a passphrase of several words"


def measure(folder: Path, sizes: list[int]) -> list[tuple]:
    rows: list[tuple] = []
    for moves in sizes[1:]:
        with ground.store(folder / f"backups-{moves}.equip", 10_000, moves) as database:
            rows += _one(folder, database, f"{moves:,} moves".replace(",", " "))
    return rows


def _one(folder: Path, database: Database, size: str) -> list[tuple]:
    backups = Backups(database.path, database.source.origin)
    made: list[Manifest] = []
    drawn = once(lambda: backups.begin(database.source, Why.ASKED).stop())
    whole = once(lambda: made.append(backups.make(database.source, Why.ASKED)))
    read = once(lambda: digest_of(backups.shelf.path(made[0])))
    stick = folder / f"stick of {size}"
    stick.mkdir()
    sealed = once(lambda: backups.seal(made[0], stick, SECRET))
    size = f"{size}, {made[0].size / 1e6:.0f} MB"
    return [
        ("backup: the counter waits", size, drawn, read, "reading the copy once", "≤ 2 s"),
        ("backup and its verification", size, whole, read, "reading the copy once", "≤ 60 s"),
        ("backup sealed and read back", size, sealed, read, "reading the copy once", ""),
    ]
