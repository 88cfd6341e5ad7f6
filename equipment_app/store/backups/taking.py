"""Takes a backup off its shelf, as a store that can be opened."""

from pathlib import Path

from equipment_app.domain.backup_errors import BackupChanged
from equipment_app.domain.backups import Manifest
from equipment_app.domain.store_errors import StoreExists
from equipment_app.store.backups.draft import copied, writing
from equipment_app.store.backups.papers import write_pack
from equipment_app.store.backups.sealed import papers_of
from equipment_app.store.backups.shelf import Shelf
from equipment_app.store.encryption import cipher
from equipment_app.store.file import durable, files
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
    beside = files.beside(target)
    if target.exists() or beside.exists():
        raise StoreExists(str(target))
    part, papers = (path.with_name(path.name + PART) for path in (target, beside))
    try:
        with writing(target):
            if copied(copy, part) != manifest.sha256:
                raise BackupChanged(str(copy))
            if write_pack(papers, papers_of(copy), cipher.key_of(copy)):
                durable.rename(papers, beside)
            durable.rename(part, target)
    finally:
        for path in (part, papers):
            path.unlink(missing_ok=True)
    return manifest
