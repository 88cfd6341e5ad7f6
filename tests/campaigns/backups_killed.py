"""Campaign K3, its second half: a process that backs up and thins its backups is killed with SIGKILL, again and again.

    python -m tests.campaigns.backups_killed [--kills 500] [--seed N]

Somebody works on between two pieces of each copy. What it had said was backed up must be there unless it was
superseded; only what is sound may count; the next backup clears away whatever was left, and the store itself is whole.
A copy is damaged now and then on its way. Exit 1 otherwise. `early` is the planted fault: a copy has its name before
it is verified.
"""

import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from equipment_app.domain.backup_errors import NotVerified
from equipment_app.domain.backups import NEWEST, Manifest, Why, superseded
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.backups.check import check
from equipment_app.store.backups.service import Backups
from equipment_app.store.file import copies
from tests.campaigns import told
from tests.campaigns.backups_cut import counted_first
from tests.campaigns.victims import Say, Word, killed
from tests.store.backups.judges import Here
from tests.world import ADAM, World

DAMAGED = 0.2
"""Share of the copies that something happens to; all of them where the fault is planted."""
PAGES = 20
"""Are copied in a piece, between two of which somebody works on."""
SLOW_S = 5
"""The planted fault leaves so much time between a name and its verdict, and says when."""


@dataclass
class Tally:
    kills: int = 0
    said: int = 0
    refused: int = 0
    removed: int = 0
    left: int = 0
    """Files that a killed process left behind; all were cleared by the next."""
    lost: list[str] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)
    littered: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return self.said > 0 and self.left > 0 and not (self.lost or self.unsound or self.littered)


class Clock:
    """Goes on from the newest backup there is: some minutes or some hours with each."""

    def __init__(self, chance: random.Random, first: datetime) -> None:
        self._chance = chance
        self.now = first

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=self._chance.choice((1, 100, 4_000)))
        return self.now


def backups_of(world: World, chance: random.Random) -> Backups:
    origin = world.database.source.origin
    newest = Backups(world.path, origin).shelf.newest()
    first = newest.made if newest else datetime(2026, 3, 2, 8, tzinfo=UTC)
    return Backups(world.path, origin, clock=Clock(chance, first), judge=Here)


def write(path: Path, seed: int, early: bool, say: Say) -> None:
    """The process: hands over and backs up for ever, and says each."""
    chance, world = random.Random(seed), World.of(path)
    backups, draw = backups_of(world, chance), copies.draw

    def work() -> None:
        back = TakeBack(ADAM, ("V-001",), condition=AS_ISSUED)
        world.do(back if world.held(ADAM) else Issue(ADAM, ("V-001",)))

    def drawn(raw: Any, part: Path) -> Iterator[tuple[int, int]]:
        for said in draw(raw, part):
            yield said
            work()
        if early or chance.random() < DAMAGED:
            content = bytearray(part.read_bytes())
            content[-2000:-1000] = bytes(1000)
            part.write_bytes(content)

    patched = patch.multiple(copies, draw=drawn, _PAGES=PAGES)
    with patched, counted_first(partial(_named, say)) if early else ExitStack():
        while True:
            work()
            try:
                made = backups.make(world.database.source, Why.HALF_HOUR)
            except NotVerified:
                say("refused")
            else:
                say("made", made.number)


def _named(say: Say) -> None:
    say("named")
    time.sleep(SLOW_S)


def attack(path: Path, chance: random.Random, kills: int, *, early: bool = False) -> Tally:
    """Kill so many processes that back up the store, closed at `path`."""
    tally = Tally()
    for _ in range(kills):
        before = _manifests(path)
        said = _one(path, chance, early=early)
        tally.kills += 1
        tally.refused += sum(word == ("refused",) for word in said)
        _judge(path, before, [word[1] for word in said if word[0] == "made"], tally)
        _go_on(path, chance, tally)
    return tally


def _one(path: Path, chance: random.Random, *, early: bool) -> list[Word]:
    """What one process said until it died."""
    work = partial(write, path, chance.randrange(1 << 32), early)
    if early:
        return killed(work, "named", 1, chance.random() * 0.12)
    return killed(work, "made", chance.randrange(1, 6), chance.random() * 0.12)


def _judge(path: Path, before: list[Manifest], said: list[int], tally: Tally) -> None:
    world = World.of(path)
    if not world.verified().ok:
        tally.unsound.append("the store")
    shelf = Backups(path, world.database.source.origin).shelf
    world.close()
    there = shelf.manifests()
    numbers, known = {made.number for made in there}, {made.number for made in before}
    tally.said += len(said)
    for made in there:
        if made.number not in known and not check(shelf.path(made)).ok:
            tally.unsound.append(made.file)
    for made in before:
        if made.number not in numbers and made not in superseded([*there, made]):
            tally.lost.append(made.file)
    tally.removed += len(known - numbers)
    newest = sorted(numbers)[-NEWEST:]
    tally.lost += [f"number {number}" for number in said if number not in numbers and number >= newest[0]]
    tally.left += sum(file.name.endswith(".part") for file in shelf.folder.iterdir())


def _go_on(path: Path, chance: random.Random, tally: Tally) -> None:
    """The next morning."""
    world = World.of(path)
    backups = backups_of(world, chance)
    before = backups.shelf.manifests()
    made = backups.make(world.database.source, Why.START)
    world.close()
    tally.littered += [file.name for file in backups.shelf.folder.iterdir() if file.name.endswith(".part")]
    if not check(backups.shelf.path(made)).ok:
        tally.unsound.append(made.file)
    tally.removed += len({one.number for one in before} - {one.number for one in backups.shelf.manifests()})


def _manifests(path: Path) -> list[Manifest]:
    world = World.of(path)
    found = Backups(path, world.database.source.origin).shelf.manifests()
    world.close()
    return found


def main() -> int:
    chosen = told.options(__doc__, kills=500)
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        tallies = []
        for name, kills, early in (("right", chosen.kills, False), ("early", 5, True)):
            world = World.make(Path(folder) / f"{name}.equip")
            world.close()
            tallies.append(attack(world.path, chance, kills, early=early))
    tally, planted = tallies
    print(tally)
    return told.tell(
        told.Told(
            id="K3 kill",
            what="kill −9 of a process that backs up and rotates, at random moments",
            seed=chosen.seed,
            count=f"{tally.kills} kills, {tally.said} backups said to be done, {tally.refused} damaged copies",
            result=f"{len(tally.lost)} lost, {len(tally.unsound)} unsound, {len(tally.littered)} left lying, "
            f"{tally.removed} rotated out",
            planted=f"counted before it is verified: {len(planted.unsound)} unsound",
            ok=tally.ok and bool(planted.unsound),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
