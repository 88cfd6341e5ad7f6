"""Going back to a backup: made ready beside the store, then put in its place so that no crash leaves half of it.

    NAME.equip-restore/      the store as it will be, with its first entry; `ready` is named last
    NAME.equip-quarantine/   what was there before, by time; the program deletes nothing but what says the same

From the moment `ready` has its name the restore happens: `finish` brings it to its end, now or at the next opening.
Nothing of a write-ahead log of the old file may stay beside the new one: SQLite would bring it in (40 of 40 trials).
"""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from equipment_app.domain.backup_errors import StoreEncrypted
from equipment_app.domain.backups import Head, Manifest
from equipment_app.domain.errors import NotWritten
from equipment_app.domain.going_back import BeyondPaper, GoingBack, Highest, NotGoingBack, OtherStore
from equipment_app.domain.papers import Number
from equipment_app.domain.store_errors import StoreRefused
from equipment_app.store.backups.offers import take_out
from equipment_app.store.backups.shelf import COPY, DAMAGED, PAPERS, Notes, tag_of
from equipment_app.store.beside import passing
from equipment_app.store.beside.leftover import LOGS
from equipment_app.store.encryption import cipher
from equipment_app.store.file import durable, permissions, sqlite
from equipment_app.store.file.durable import PART
from equipment_app.store.file.lock import nobody_else
from equipment_app.store.ledger.projections import home
from equipment_app.store.sql import Memo, Sql
from equipment_app.store.tables import ddl

_READY = "ready"
_LOGS = ("-wal", "-shm", "-files-wal", "-files-shm", "-journal", "-files-journal")
_MADE = ("-files", "")
"""What comes in place, the journal last: as long as it waits, all of the old is old."""


def stage_of(store: Path) -> Path:
    return store.with_name(store.name + "-restore")


def quarantine_of(store: Path) -> Path:
    return store.with_name(store.name + "-quarantine")


def look(backup: Path, manifest: Manifest, store: Path) -> GoingBack:
    """What going back to a verified backup does to the store, which nobody may have open.

    Raises:
        OtherStore: it is a backup of another one.
        NotGoingBack: the store is what the backup is, and sound.
        StoreEncrypted: nobody said the passphrase of the backup, or that of the store.
    """
    with sqlite.reading(backup) as raw:
        kept, own = _highest(raw), home(Sql(raw), Memo())
    uncovers = cipher.salt_of(store) is not None and cipher.salt_of(backup) is None
    plan = GoingBack(manifest.head, manifest.made, manifest.origin, kept=kept, uncovers=uncovers, home=own)
    if not store.exists():
        return plan
    try:
        with sqlite.reading(store) as raw:
            return _compared(raw, plan, store, backup)
    except (StoreRefused, sqlite3.Error) as error:
        if isinstance(error, (OtherStore, StoreEncrypted)):
            raise
        return plan


def stage(backup: Path, store: Path) -> Path:
    """Put a verified backup and the papers it names into the stage of `store`; says where its journal is there.
    Raises NoBackup, BackupChanged, NotWritten: nothing is left of it.
    """
    staged = empty_stage(store)
    take_out(backup, staged)
    return staged


def clear(store: Path) -> None:
    """What an earlier restore left that was killed is gone, first of all copies. Under the lock."""
    passing.clear(store)
    discard(store)


def empty_stage(store: Path) -> Path:
    """Where the journal of what is made ready by itself will lie. Under the lock."""
    discard(store)
    permissions.make_folder(stage_of(store))
    return stage_of(store) / store.name


def discard(store: Path) -> None:
    """Nothing is left of a restore that was not made ready."""
    folder = stage_of(store)
    if folder.exists() and not waits(store):
        durable.remove_tree(folder)


def waits(store: Path) -> bool:
    """A restore was made ready and has not come to its end."""
    return (stage_of(store) / _READY).exists()


def switch(store: Path, origin: str, now: datetime) -> Path:
    """The staged store, which is closed, takes the place of `store`; says where the old one is. Under the lock.

    From then on its backups wait until somebody says that it is as it should be; `origin` is that of the backup.
    """
    return _switch(store, now, {"tag": tag_of(origin)})


def exchange(store: Path, now: datetime) -> None:
    """Likewise, where the staged store says the same as the old one, which is not kept."""
    _switch(store, now, {"forget": True})


def _switch(store: Path, now: datetime, facts: dict[str, Any]) -> Path:
    """Raises NotWritten: nothing was changed, for the disk failed before it was `ready`."""
    folder = quarantine_of(store) / now.astimezone(UTC).strftime("%Y%m%dT%H%M%S%f")
    ready = facts | {"quarantine": folder.name, "at": now.isoformat()}
    try:
        for file in (_with(stage_of(store) / store.name, end) for end in _MADE):
            if file.exists():
                durable.flush(file)
        durable.write(stage_of(store) / _READY, json.dumps(ready).encode())
    except OSError as error:
        if waits(store):
            raise
        raise NotWritten(str(store), error.strerror or str(error)) from error
    return finish(store)


def resume(store: Path) -> None:
    """Before a store is opened: a restore that was stopped, maybe with the old file away already, comes to its end.
    Raises StoreInUse, ReadOnlyStore.
    """
    if waits(store):
        with nobody_else(store, "restore"):
            finish(store)


def finish(store: Path) -> Path:
    """Bring a restore that was made ready to its end, wherever it was stopped. Under the store's lock."""
    staged = stage_of(store)
    ready = json.loads((staged / _READY).read_bytes())
    folder = quarantine_of(store) / Path(ready["quarantine"]).name
    permissions.make_folder(quarantine_of(store))
    permissions.make_folder(folder)
    if (staged / store.name).exists():
        for end in _LOGS:
            _set_aside(_with(store, end), folder)
    for end in _MADE:
        new, old = _with(staged / store.name, end), _with(store, end)
        if new.exists():
            _set_aside(old, folder)
            durable.rename(new, old)
    if ready.get("forget"):
        durable.remove_tree(folder)
        with suppress(OSError):
            folder.parent.rmdir()  # unless something else was set aside
    else:
        with suppress(OSError):
            Notes(store, ready["tag"]).went_back(datetime.fromisoformat(ready["at"]))
    durable.remove(staged / _READY)
    durable.remove_tree(staged)
    return folder


def _set_aside(old: Path, folder: Path) -> None:
    """Into the quarantine, unless what has its name there is what was set aside before the restore was stopped."""
    if old.exists() and not (folder / old.name).exists():
        durable.rename(old, folder / old.name)
        durable.flush(old.parent)


def _with(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)


def _compared(raw: sqlite3.Connection, plan: GoingBack, store: Path, backup: Path) -> GoingBack:
    if raw.execute("PRAGMA application_id").fetchone()[0] != ddl.APPLICATION_ID:
        raise OtherStore(str(store), str(backup))
    origin, seq, digest = raw.execute(_LAST).fetchone()
    if tag_of(origin) != tag_of(plan.origin):
        raise OtherStore(str(store), str(backup))
    left = Head(seq, digest.hex())
    if left == plan.backup and _is_sound(store):
        raise NotGoingBack
    row = raw.execute("SELECT entry_hash FROM entry WHERE seq = ?", (plan.backup.seq,)).fetchone()
    return replace(
        plan,
        left=left,
        left_origin=origin,
        same_past=bool(row) and row[0].hex() == plan.backup.hash,
        papers=tuple(_paper(*found) for found in raw.execute(_BEYOND, (plan.backup.seq,))),
        highest=_highest(raw),
    )


def _is_sound(store: Path) -> bool:
    """Where nothing would be lost, going back still mends what somebody, or the disk, has spoilt."""
    from equipment_app.store.backups.check import check_closed

    try:
        return check_closed(store).ok
    except StoreRefused:
        return False


def _paper(series: str, year: int, number: int, suffix: str, seq: int, day: str) -> BeyondPaper:
    return BeyondPaper(str(Number(series, year, number, suffix)), seq, date.fromisoformat(day))


def _highest(raw: sqlite3.Connection) -> Highest:
    rows: list[Any] = raw.execute("SELECT series, year, last FROM series").fetchall()
    return {(series, year): last for series, year, last in rows}


_LAST = "SELECT origin, seq, entry_hash FROM entry ORDER BY seq DESC LIMIT 1"
_BEYOND = (
    "SELECT series, year, number, suffix, seq, occurred_on FROM act WHERE seq > ? AND series IS NOT NULL ORDER BY seq"
)

_SQLITE = b"SQLite format 3\0"
_COPIES = tuple(ending + what for ending in (COPY, PAPERS) for what in ("", PART, DAMAGED))


def in_the_clear(store: Path, folders: Iterable[Path]) -> list[Path]:
    """What was set aside by a restore or after a crash, and backups in `folders`, of whichever store."""
    aside = (quarantine_of(store), store.with_name(f"{store.name}-aside"))
    found = [file for folder in aside if folder.is_dir() for file in folder.rglob("*") if file.is_file()]
    for folder in folders:
        found += [file for file in folder.iterdir() if file.name.endswith(_COPIES)]
    return sorted(file for file in found if _legible(file))


def _legible(file: Path) -> bool:
    """Of a log, what it lies by says so: both are encrypted or neither is."""
    for end in LOGS:
        if file.name.endswith(end):
            whole = file.with_name(file.name.removesuffix(end))
            return file.stat().st_size > 0 and (not whole.exists() or _legible(whole))
    with file.open("rb") as opened:
        return opened.read(len(_SQLITE)) == _SQLITE
