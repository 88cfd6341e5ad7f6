"""Backups: drawn while the counter waits, verified by another process while it does not; sealed for a stick."""

import os
from pathlib import Path
from statistics import median

import ground
from timing import once

from equipment_app.domain.backups import Manifest, Why
from equipment_app.store.backups.draft import Draft, digest_of
from equipment_app.store.backups.service import Backups
from equipment_app.store.database import Database
from equipment_app.ui.desk.desk import LongWork
from equipment_app.ui.jobs import Progress

SECRET = "a passphrase of several words"
PAPERS, PAPER = 100, 10_000_000


def measure(folder: Path, sizes: list[int]) -> list[tuple]:
    rows: list[tuple] = []
    for moves in sizes[1:]:
        with ground.store(folder / f"backups-{moves}.equip", 10_000, moves) as database:
            rows += _one(folder, database, f"{moves:,} moves".replace(",", " "))
    with ground.store(folder / "backups-papers.equip", 1_000, 1_000) as database:
        return rows + _beside(folder, database)


def _beside(folder: Path, database: Database) -> list[tuple]:
    """How long a question waits for the first backup of many large files, which lets it in between two pieces."""
    for _ in range(PAPERS):
        database.source.files.put(os.urandom(PAPER))
    draft, pieces = _drawn(database, Backups(database.path, database.source.origin))
    draft.discard()
    keys = list(database.source.files.keys())[:10]
    floor = median(once(lambda key=key: _copied(database, key, folder / "one paper")) for key in keys)
    size = f"{PAPERS} files of {PAPER // 1_000_000} MB, not backed up yet"
    one = "one such file read and written"
    return [
        ("backup: a question waits, median", size, median(pieces), floor, one, "≤ 50 ms"),
        ("backup: a question waits, longest", size, max(pieces), floor, one, "≤ 100 ms"),
    ]


def _drawn(database: Database, backups: Backups) -> tuple[Draft, list[float]]:
    """As the window draws it, and how long each piece of it holds the store."""
    long, pieces, more = LongWork(lambda of: backups.draw(of.source, Why.ASKED)), list[float](), [True]
    while more[0]:
        pieces.append(once(lambda: more.__setitem__(0, long.go_on(database, Progress()))))
    draft: Draft = long.answer
    return draft, pieces


def _copied(database: Database, key: bytes, target: Path) -> None:
    target.write_bytes(database.source.files.get(key.hex()) or b"")


def _one(folder: Path, database: Database, size: str) -> list[tuple]:
    backups = Backups(database.path, database.source.origin)
    made: list[Manifest] = []
    draft, pieces = _drawn(database, backups)
    draft.discard()
    whole = once(lambda: made.append(backups.make(database.source, Why.ASKED)))
    read = once(lambda: digest_of(backups.shelf.path(made[0])))
    stick = folder / f"stick of {size}"
    stick.mkdir()
    sealed = once(lambda: backups.seal(made[0], stick, SECRET))
    size = f"{size}, {made[0].size / 1e6:.0f} MB"
    return [
        ("backup: a question waits, longest", size, max(pieces), read, "reading the copy once", "≤ 50 ms"),
        ("backup: drawn, while others go first", size, sum(pieces), read, "reading the copy once", ""),
        ("backup and its verification", size, whole, read, "reading the copy once", "≤ 60 s"),
        ("backup sealed and read back", size, sealed, read, "reading the copy once", ""),
    ]
