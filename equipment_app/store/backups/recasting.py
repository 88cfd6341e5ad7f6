"""The backups of a folder under another key, so that one passphrase opens a store and all that is kept of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from equipment_app.domain.backup_errors import BackupChanged, NoFolder, NotRecast
from equipment_app.domain.backups import Manifest
from equipment_app.domain.errors import Refusal
from equipment_app.domain.outcome import Step, no_step
from equipment_app.domain.store_errors import StoreRefused
from equipment_app.domain.value import Value
from equipment_app.store.backups import papers
from equipment_app.store.backups.draft import Draft, digest_of, prepare, set_aside, whole, writing
from equipment_app.store.backups.papers import PackedPapers
from equipment_app.store.backups.shelf import COPY, PAPERS, Shelf, named, stem_in
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import durable
from equipment_app.store.file.copies import recast
from equipment_app.store.ledger import migrate


class Recasted(Value):
    done: int
    left: tuple[str, ...]
    """Names of backups that are as they were: damaged, none of ours, or under a passphrase that nobody has said."""


class Conversion:
    """The backups of a store in all its folders, under `key`. `run` may be stopped and repeated."""

    def __init__(self, tag: str, key: Key | None, folders: Sequence[Path]) -> None:
        self._shelves = [Shelf(folder, tag) for folder in folders]
        self._key = key
        self._before = self.left
        self.troubles: list[Refusal] = []
        """Why folders were not converted, or not wholly."""

    def run(self, step: Step = no_step) -> None:
        """A folder that refuses holds up no other. Raises what `step` raises; what is done stays done."""
        self.troubles = []
        for shelf in self._shelves:
            try:
                if not shelf.folder.is_dir():
                    raise NoFolder(str(shelf.folder))
                recast_shelf(shelf, self._key, step)
            except Refusal as refusal:
                self.troubles.append(refusal)

    @property
    def left(self) -> list[Path]:
        """The backups that are as they were, in folders that are there."""
        return [shelf.path(one) for shelf in self._shelves for one in others(shelf, self._key)]

    @property
    def done(self) -> int:
        """A converted one is gone; one that went with its stick is not converted."""
        return sum(path.parent.is_dir() and not path.exists() for path in self._before)


def recast_shelf(shelf: Shelf, key: Key | None, step: Step = no_step) -> Recasted:
    """Every backup under another key becomes one under `key`, and the packs of papers do; the former ones go.

    The papers come first and go last, so that whatever is converted has its papers under the key it has.

    Each counts as verified as before: its bytes were those that were verified, and every row was read back. One that
    is stopped leaves what is done; repeated, it does the rest. Sealed backups keep the passphrase they were given, and
    the packs that a backup needs which is left stay for it. `step` is told how many backups are done of how many.
    Raises NoFolder, NoRoom, NotWritten, NoCipher.
    """
    wanted = others(shelf, key)
    former = _recast_packs(shelf, key)
    left: list[Manifest] = []
    for number, backup in enumerate(wanted):
        step(number, len(wanted))
        try:
            _recast_copy(shelf, backup, key)
        except (BackupChanged, NotRecast, StoreRefused):
            left.append(backup)
    needed = {cipher.salt_of(shelf.path(one)) for one in left}
    with writing(shelf.folder):
        for pack in former:
            if cipher.salt_of(pack) not in needed:
                durable.remove(pack)
    step(len(wanted), len(wanted))
    return Recasted(len(wanted) - len(left), tuple(one.file for one in left))


def others(shelf: Shelf, key: Key | None) -> list[Manifest]:
    """The backups that are not under `key`."""
    return [one for one in shelf.manifests() if not cipher.is_under(shelf.path(one), key)]


def _recast_copy(shelf: Shelf, backup: Manifest, key: Key | None) -> None:
    path = shelf.path(backup)
    stem, number = stem_in(path), prepare(shelf, backup.size)
    if digest_of(path) != backup.sha256:
        raise BackupChanged(str(path))
    migrate.examine(path)
    name = named(stem, shelf.tag, number, backup.made, COPY)
    draft = Draft(shelf, stem, replace(backup, number=number, file=name))
    with whole(draft):
        recast(path, draft.part, key)
        draft.promote(backup.verified or backup.made)
    shelf.remove(backup)


def _recast_packs(shelf: Shelf, key: Key | None) -> list[Path]:
    """One pack of all of them under `key`; says which may go. Nothing where all are under it, or there is none."""
    if all(cipher.is_under(pack, key) for pack in shelf.packs()):
        return []
    number = prepare(shelf, sum(pack.stat().st_size for pack in shelf.packs()))
    with writing(shelf.folder):
        set_aside(papers.damaged(shelf.packs()))
        packs = shelf.packs()
        if packs:
            target = shelf.folder / named(stem_in(packs[0]), shelf.tag, number, datetime.now(UTC), PAPERS)
            with PackedPapers(packs) as there:
                papers.place_pack(target, papers.joined(there), key)
    return packs
