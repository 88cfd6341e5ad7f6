"""What lies beside an encrypted store and can be read without its passphrase."""

from collections.abc import Iterable
from pathlib import Path

from equipment_app.store.backups.names import COPY, PAPERS
from equipment_app.store.restoring import quarantine_of

_SQLITE = b"SQLite format 3\0"


def in_the_clear(store: Path, folders: Iterable[Path]) -> list[Path]:
    """What was set aside by a restore or after a crash, and backups in `folders`, of whichever store."""
    aside = (quarantine_of(store), store.with_name(f"{store.name}-aside"))
    found = [file for folder in aside if folder.is_dir() for file in folder.rglob("*") if file.is_file()]
    for folder in folders:
        found += [file for file in folder.iterdir() if file.name.endswith((COPY, PAPERS))]
    return sorted(file for file in found if _legible(file))


def _legible(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(len(_SQLITE)) == _SQLITE
