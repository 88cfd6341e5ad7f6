"""What lies beside an encrypted store and can be read without its passphrase."""

from collections.abc import Iterable
from pathlib import Path

from equipment_app.store.backups.names import COPY, DAMAGED, PAPERS
from equipment_app.store.beside.restoring import quarantine_of
from equipment_app.store.file.durable import PART
from equipment_app.store.file.log_pages import LOGS

_SQLITE = b"SQLite format 3\0"
_MADE = tuple(ending + what for ending in (COPY, PAPERS) for what in ("", PART, DAMAGED))


def in_the_clear(store: Path, folders: Iterable[Path]) -> list[Path]:
    """What was set aside by a restore or after a crash, and backups in `folders`, of whichever store."""
    aside = (quarantine_of(store), store.with_name(f"{store.name}-aside"))
    found = [file for folder in aside if folder.is_dir() for file in folder.rglob("*") if file.is_file()]
    for folder in folders:
        found += [file for file in folder.iterdir() if file.name.endswith(_MADE)]
    return sorted(file for file in found if _legible(file))


def _legible(file: Path) -> bool:
    """Of a log, what it lies by says so: both are encrypted or neither is."""
    for end in LOGS:
        if file.name.endswith(end):
            whole = file.with_name(file.name.removesuffix(end))
            return file.stat().st_size > 0 and (not whole.exists() or _legible(whole))
    with file.open("rb") as opened:
        return opened.read(len(_SQLITE)) == _SQLITE
