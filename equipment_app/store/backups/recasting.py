"""The backups of a folder under another key, so that one passphrase opens a store and all that is kept of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from equipment_app.domain.backup_errors import BackupChanged
from equipment_app.domain.backups import Manifest
from equipment_app.domain.encryption_errors import NotRecast, StoreEncrypted
from equipment_app.store import cipher, durable
from equipment_app.store.backups import papers
from equipment_app.store.backups.draft import Draft, digest_of, prepare, whole
from equipment_app.store.backups.names import COPY, PAPERS, named, stem_in
from equipment_app.store.backups.papers import Papers
from equipment_app.store.backups.shelf import Shelf
from equipment_app.store.cipher import Key
from equipment_app.store.recast import recast

Step = Callable[[int, int], None]
"""Told how many backups are done of how many; stops the work by raising."""


@dataclass(frozen=True, slots=True)
class Recasted:
    done: int
    left: tuple[str, ...]
    """Names of backups that are as they were: damaged, or under a passphrase that nobody has said."""


def _silent(_done: int, _total: int) -> None:
    """No one watches."""


def recast_shelf(shelf: Shelf, key: Key | None, step: Step = _silent) -> Recasted:
    """Every backup under another key becomes one under `key`, then the packs of papers do; the former ones go.

    Each counts as verified as before: its bytes were those that were verified, and every row was read back. One that
    is stopped leaves what is done; repeated, it does the rest. Sealed backups keep the passphrase they were given.

    Raises:
        NoFolder, NoRoom, NotWritten, NoCipher.
    """
    wanted = [one for one in shelf.manifests() if cipher.salt_of(shelf.path(one)) != _salt(key)]
    left = []
    for number, backup in enumerate(wanted):
        step(number, len(wanted))
        try:
            _recast_copy(shelf, backup, key)
        except (BackupChanged, NotRecast, StoreEncrypted):
            left.append(backup.file)
    if not left:
        _recast_packs(shelf, key)
    step(len(wanted), len(wanted))
    return Recasted(len(wanted) - len(left), tuple(left))


def _recast_copy(shelf: Shelf, backup: Manifest, key: Key | None) -> None:
    path = shelf.path(backup)
    stem, number = stem_in(path), prepare(shelf, backup.size)
    if digest_of(path) != backup.sha256:
        raise BackupChanged(str(path))
    name = named(stem, shelf.tag, number, backup.made, COPY)
    draft = Draft(shelf, stem, replace(backup, number=number, file=name))
    with whole(draft):
        recast(path, draft.part, key)
        draft.promote(backup.verified or backup.made)
    shelf.remove(backup)


def _recast_packs(shelf: Shelf, key: Key | None) -> None:
    """One pack of all of them: it has its name before they lose theirs."""
    packs = shelf.packs()
    if all(cipher.salt_of(pack) == _salt(key) for pack in packs):
        return
    target = shelf.folder / named(stem_in(packs[0]), shelf.tag, shelf.next_number(), datetime.now(UTC), PAPERS)
    part = target.with_name(target.name + durable.PART)
    with Papers(packs) as kept:
        papers.write_pack(part, papers.joined(kept), key)
    durable.rename(part, target)
    for pack in packs:
        durable.remove(pack)


def _salt(key: Key | None) -> bytes | None:
    return key.salt if key else None
