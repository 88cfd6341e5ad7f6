"""Campaign K3, its first half: the power goes at every moment of a backup and of the rotation after it.

    python -m tests.campaigns.backups_cut [--backups 60] [--seed N]

A store is worked on and backed up, some copies of it damaged on their way. Whatever is asked of the disk in the folder
of backups (flush a file, flush the names, rename, remove) is followed: bytes that were not flushed may be there, in
part or not at all, and each name may be as it was or as it is (`folder_disk`). From every such state must be read: only
copies that were verified, all their papers, and every backup that was told to be done unless it was superseded. Exit 1
otherwise.
"""

import hashlib
import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from equipment_app.domain.backup_errors import NotVerified
from equipment_app.domain.backups import Manifest, Why, superseded
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.backups.attempt import Attempt
from equipment_app.store.backups.check import check
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import Shelf
from equipment_app.store.file import copies, durable
from tests.campaigns import told
from tests.campaigns.folder_disk import Disk
from tests.store.backups.judges import Here
from tests.world import ADAM, World

MINUTE = timedelta(minutes=1)
DAMAGED = 4
"""To every fourth copy something happens while it is drawn."""


def _named_before_flushed(part: Path, target: Path) -> None:
    part.replace(target)
    durable.flush(target.parent)
    durable.flush(target)


def _name_not_flushed(part: Path, target: Path) -> None:
    part.replace(target)


@contextmanager
def _bytes_last() -> Iterator[None]:
    """Planted: a file gets its name first, and is flushed afterwards."""
    flush = durable.flush

    def flush_names(path: Path) -> None:
        if path.is_dir() or not path.name.endswith(durable.PART):
            flush(path)

    with patch.object(durable, "flush", flush_names), patch.object(durable, "rename", _named_before_flushed):
        yield


@contextmanager
def _names_never() -> Iterator[None]:
    """Planted: nobody flushes the names."""
    with patch.object(durable, "rename", _name_not_flushed):
        yield


@contextmanager
def counted_first(named: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Planted: it has its name before it is verified, and loses it again if it is not sound."""
    settle = Attempt.settle

    def early(attempt: Any) -> Manifest:
        draft = attempt._draft
        made: Manifest = draft.promote(attempt._clock())
        path = draft.shelf.path(made)
        named()
        sound = check(path)
        if not sound.ok:
            durable.remove(path)
            raise NotVerified(str(path), 1, 0, "")
        durable.rename(path, draft.part)
        return settle(attempt)

    with patch.object(Attempt, "settle", early):
        yield


PLANTED: dict[str, Callable[[], Any]] = {
    "bytes flushed after the name": _bytes_last,
    "names not flushed": _names_never,
    "counted before it is verified": counted_first,
}


@dataclass
class Tally:
    backups: int = 0
    refused: int = 0
    moments: int = 0
    states: int = 0
    removed: int = 0
    broken: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.broken and self.states > 0 and self.removed > 0


class Life:
    """One store, backed up again and again."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.tally = Tally()
        self._chance = chance
        self._world = World.make(folder / "sklad.equip")
        self._now = datetime(2026, 3, 2, 8, tzinfo=UTC)
        self._state = folder / "state"
        (folder / "blobs").mkdir()
        self._backups = Backups(self._world.path, self._world.database.source.origin, clock=self._clock, judge=Here)
        self._shelf = self._backups.shelf
        self._shelf.folder.mkdir()
        self._disk = Disk(self._shelf.folder, folder / "blobs", self._look)
        self._sound: dict[str, bool] = {}
        self._told: dict[int, Manifest] = {}
        self._seen: set[frozenset[tuple[str, str]]] = set()
        self._judging = False
        self._drawn = 0

    def live(self, backups: int, enough: int = 0) -> Tally:
        with self._followed():
            for n in range(backups):
                if enough and len(self.tally.broken) >= enough:
                    break
                self._work(n)
                self._back_up()
        self._world.close()
        return self.tally

    def _clock(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def _work(self, n: int) -> None:
        thing = ("V-001",)
        self._world.do(TakeBack(ADAM, thing, condition=AS_ISSUED) if n % 2 else Issue(ADAM, thing))
        self._now += self._chance.choice((MINUTE, MINUTE, 35 * MINUTE, timedelta(hours=20)))

    def _back_up(self) -> None:
        self.tally.backups += 1
        try:
            made = self._backups.make(self._world.database.source, Why.HALF_HOUR)
        except NotVerified:
            self.tally.refused += 1
        else:
            self._told[made.number] = made
        self._look()

    @contextmanager
    def _followed(self) -> Iterator[None]:
        """Every flush is followed; and to some copies something happens while they are drawn."""
        sync, replace, unlink, draw = os.fsync, Path.replace, Path.unlink, copies.draw

        def fsync(handle: int) -> None:
            sync(handle)
            self._disk.flushed(handle)

        def renamed(path: Path, target: Path) -> Path:
            done = replace(path, target)
            self._look()
            return done

        def removed(path: Path, missing_ok: bool = False) -> None:
            unlink(path, missing_ok=missing_ok)
            self._look()

        def drawn(raw: Any, part: Path) -> Iterator[tuple[int, int]]:
            yield from draw(raw, part)
            self._drawn += 1
            if self._drawn % DAMAGED == DAMAGED - 1:
                content = bytearray(part.read_bytes())
                content[-2000:-1000] = bytes(1000)
                part.write_bytes(content)
                durable.flush(part)

        with ExitStack() as patched:
            for where, name, instead in (
                (os, "fsync", fsync),
                (Path, "replace", renamed),
                (Path, "unlink", removed),
                (copies, "draw", drawn),
            ):
                patched.enter_context(patch.object(where, name, instead))
            yield

    def _look(self) -> None:
        """Not at what the judge itself does to its files."""
        if self._judging:
            return
        self._judging = True
        self.tally.moments += 1
        for state in self._disk.states(self._chance):
            known = frozenset(state.items())
            if known not in self._seen:
                self._seen.add(known)
                self._judge(state)
        self._judging = False

    def _judge(self, state: dict[str, str]) -> None:
        self.tally.states += 1
        if self._state.exists():
            shutil.rmtree(self._state)
        self._state.mkdir()
        for name, digest in state.items():
            os.link(self._disk.blob(digest), self._state / name)
        shelf = Shelf(self._state, self._shelf.tag)
        counted = shelf.manifests()
        for made in counted:
            if not self._is_sound(shelf, made):
                self.tally.broken.append(f"backup {self.tally.backups}: {made.file} counts and is not sound")
        there = {made.number for made in counted}
        for number, made in self._told.items():
            if number not in there and made not in superseded([*counted, made]):
                self.tally.broken.append(f"backup {self.tally.backups}: {made.file} was told to be done and is lost")
        self.tally.removed = len(self._told.keys() - there)

    def _is_sound(self, shelf: Shelf, made: Manifest) -> bool:
        """Its own bytes, verified once; and its papers, wherever they are now."""
        path = shelf.path(made)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        known = f"{digest} {[pack.name for pack in shelf.packs()]}"
        if known not in self._sound:
            self._sound[known] = digest == made.sha256 and _verified(path)
        return self._sound[known]


def _verified(path: Path) -> bool:
    try:
        return check(path).ok
    except Exception:
        return False


def attack(folder: Path, chance: random.Random, backups: int, bug: str = "", *, enough: int = 0) -> Tally:
    """So many backups, or until so much was broken."""
    life = Life(folder, chance)
    with PLANTED[bug]() if bug else ExitStack():
        return life.live(backups, enough)


def main() -> int:
    chosen = told.options(__doc__, backups=60)
    chance = random.Random(chosen.seed)
    planted = {}
    with tempfile.TemporaryDirectory(dir=told.quick()) as where:
        for name in ("", *PLANTED):
            folder = Path(where) / (name or "right")
            folder.mkdir()
            planted[name] = attack(folder, chance, 12 if name else chosen.backups, name)
    tally = planted.pop("")
    print(*tally.broken[:20], sep="\n")
    return told.tell(
        told.Told(
            id="K3 power",
            what="power cut at every flush, rename and removal of a backup and of the rotation after it",
            seed=chosen.seed,
            count=f"{tally.states} states at {tally.moments} moments of {tally.backups} backups",
            result=f"{len(tally.broken)} broken, {tally.refused} damaged copies refused, {tally.removed} rotated out",
            planted="; ".join(f"{name}: {len(one.broken)}" for name, one in planted.items()),
            ok=tally.ok and all(one.broken for one in planted.values()),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
