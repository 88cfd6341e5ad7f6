"""Campaign K3, its fourth part: the command that encrypts a store, decrypts it or changes its passphrase is killed.

    python -m tests.campaigns.recasts_killed [--kills 500] [--seed N]

Whatever the moment, the next opening finds the store under the former passphrase as it was, to the last entry, or
under the new one with the one entry that says so; never half of either, journal under one key and papers under
another. What had said it was done is done, and nothing of it can be read. Each backup is there, and whole for whoever
has its passphrase alone. Nothing is left lying. Exit 1 otherwise. `bare` is the planted fault: the files are exchanged
one by one in their places, as by hand.
"""

import os
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from unittest.mock import patch

from equipment_app import cli
from equipment_app.domain.backup_errors import WrongPassphrase
from equipment_app.domain.backups import Head, Where, Why
from equipment_app.domain.errors import Refusal
from equipment_app.operations.encrypt import Recast
from equipment_app.operations.issue import Issue
from equipment_app.store.backups.check import check
from equipment_app.store.backups.recasting import recast_shelf
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import Shelf, tag_of
from equipment_app.store.beside import restoring
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import durable, files
from equipment_app.store.file.sqlite import unlock
from tests.campaigns import told
from tests.campaigns.restores_killed import FLUSH_S, SLOW_S, by_hand
from tests.campaigns.victims import OldOrNew, Say, killed
from tests.store.backups.judges import Here
from tests.store.on_the_disk import readable
from tests.world import ADAM, EVA, PlainPress, World

NAME, STICK = "sklad.equip", "stick"
FORMER, NEW = "bývalé heslo evidence", "nynější heslo evidence"
LIVES = (("began", 0.5), ("ready", 0.06), ("ready", 0.8))
"""How long a process lives after which word: while it makes ready, while it puts in place, while backups follow."""


@dataclass(frozen=True)
class Way:
    """From one passphrase to another; none is in the clear."""

    command: str
    before: str
    after: str


WAYS = (Way("encrypt", "", NEW), Way("change-passphrase", FORMER, NEW), Way("decrypt", FORMER, ""))


@dataclass
class Tally(OldOrNew):
    resumed: int = 0
    """What was made ready came to its end at the next opening."""
    mixed: int = 0
    """Backups were found under both."""
    legible: list[str] = field(default_factory=list)
    """After it had said that all is encrypted."""
    littered: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> list[str]:
        return [*super().wrong, *self.legible, *self.littered]


@dataclass(frozen=True)
class Ground:
    """A closed store with backups in two places, which each process gets a copy of."""

    folder: Path
    head: Head
    tag: str
    backups: frozenset[tuple[str, datetime, int]]
    """Of each the folder, when it was made, and how far it goes."""

    @classmethod
    def make(cls, folder: Path, passphrase: str) -> "Ground":
        (folder / STICK).mkdir(parents=True)
        world = World.make(folder / NAME)
        there = Backups(world.path, world.database.source.origin, Where(second=folder / STICK), judge=Here)
        for member, thing in ((ADAM, "V-001"), (EVA, "V-003")):
            world.do(Issue(member, (thing,)))
            there.make(world.database.source, Why.ASKED)
            second = there.begin_second()
            assert second is not None
            second.settle()
        world.close()
        if passphrase:
            _convert(world.path, passphrase)
        with Database.open(world.path, PlainPress()) as database:
            head, tag = database.source.head, tag_of(database.source.origin)
        cipher.forget()
        return cls(folder, head, tag, frozenset(_kept(folder, tag)))


def _convert(store: Path, passphrase: str) -> None:
    key = Key.new(passphrase)
    with Recast(store, key, PlainPress()) as undertaken:
        tag = tag_of(undertaken.database.source.origin)
        undertaken.carry_out()
    for folder in _folders(store.parent):
        recast_shelf(Shelf(folder, tag), key)


def _folders(folder: Path) -> tuple[Path, Path]:
    return folder / f"{NAME}-backups", folder / STICK


def _kept(folder: Path, tag: str) -> Iterator[tuple[str, datetime, int]]:
    for place in _folders(folder):
        for one in Shelf(place, tag).manifests():
            yield place.name, one.made, one.head.seq


def go(folder: Path, way: Way, bare: bool, say: Say) -> None:
    """The process: the command line, once; it says how far it is."""
    sync, exchange = durable._sync, restoring.exchange

    def slowly(handle: int) -> None:
        time.sleep(FLUSH_S)
        sync(handle)

    def telling(store: Path, now: datetime) -> None:
        say("ready")
        exchange(store, now)

    with (
        patch.object(durable, "_sync", slowly),
        patch.object(restoring, "exchange", telling),
        by_hand(say) if bare else ExitStack(),
        Path(os.devnull).open("w") as nothing,
        redirect_stdout(nothing),
        redirect_stderr(nothing),
    ):
        say("began")
        if cli.main(_words(folder, way)) == 0:
            say("done")


def _words(folder: Path, way: Way) -> list[str]:
    words = ["--store", str(folder / NAME)]
    if way.before:
        words += ["--store-passphrase-file", str(_written(folder, "before", way.before))]
    words += [way.command, "--backups", str(folder / STICK)]
    if way.after:
        words += ["--new-passphrase-file", str(_written(folder, "after", way.after))]
    return words


def _written(folder: Path, name: str, secret: str) -> Path:
    file = folder / name
    file.touch(0o600)
    file.write_text(secret, encoding="utf-8")
    return file


def attack(grounds: dict[str, Ground], folder: Path, chance: random.Random, kills: int, *, bare: bool = False) -> Tally:
    """`grounds` by the passphrase they are under."""
    tally = Tally()
    for n in range(kills):
        way = WAYS[n % len(WAYS)]
        there = folder / "store"
        shutil.copytree(grounds[way.before].folder, there)
        said = _one(there, way, chance, bare=bare)
        tally.kills += 1
        _judge(grounds[way.before], there, way, said, f"{n} {way.command}", tally)
        cipher.forget()
        shutil.rmtree(there)
    return tally


def _one(folder: Path, way: Way, chance: random.Random, *, bare: bool) -> list[str]:
    """What one process said until it died, or was done."""
    word, life = ("exchanges", 4 * SLOW_S) if bare else chance.choice(LIVES)
    wait = chance.uniform(SLOW_S if bare else 0, life)
    return [word for (word,) in killed(partial(go, folder, way, bare), word, 1, wait, ends=(0,))]


def _judge(ground: Ground, folder: Path, way: Way, said: list[str], name: str, tally: Tally) -> None:
    store = folder / NAME
    waited = restoring.waits(store)
    try:
        restoring.resume(store)
        now = _opens(store, way)
        with Database.open(store, PlainPress()) as database:
            head, sound = database.source.head, database.verified().ok
    except (Refusal, OSError, LookupError) as error:
        tally.neither.append(f"{name}: {error!r}")
        return
    tally.resumed += waited
    alike = cipher.salt_of(files.beside(store)) == cipher.salt_of(store)
    if now == way.before and head == ground.head and sound and alike:
        tally.old += 1
        if "done" in said:
            tally.lost.append(f"{name}: it said that it was done")
    elif now == way.after and head.seq == ground.head.seq + 1 and sound and alike:
        tally.new += 1
        tally.unsaid += "done" not in said
    else:
        tally.neither.append(f"{name}: {now}, {head}, sound {sound}, alike {alike}")
    _look_at_backups(ground, folder, way, name, tally)
    if "done" in said and way.after:
        tally.legible += [f"{name}: {word}" for word in readable(folder)]
    for left in (restoring.stage_of(store), restoring.quarantine_of(store)):
        if left.exists():
            tally.littered.append(f"{name}: {left.name}")


def _opens(file: Path, way: Way) -> str:
    """Which of the two passphrases opens it: exactly one."""
    if cipher.salt_of(file) is None:
        return ""
    opening = []
    for passphrase in filter(None, (way.before, way.after)):
        try:
            cipher.forget()
            unlock(file, passphrase)
            opening.append(passphrase)
        except WrongPassphrase:
            pass
    (one,) = opening or [""]
    if not one:
        raise WrongPassphrase(str(file))
    cipher.forget()
    unlock(file, one)
    return one


def _look_at_backups(ground: Ground, folder: Path, way: Way, name: str, tally: Tally) -> None:
    if missing := ground.backups - set(_kept(folder, ground.tag)):
        tally.lost.append(f"{name}: backups {missing}")
    under = set()
    for place in _folders(folder):
        shelf = Shelf(place, ground.tag)
        for one in shelf.manifests():
            under.add(_opens(shelf.path(one), way))
            if not check(shelf.path(one)).ok:
                tally.lost.append(f"{name}: {one.file} is not whole")
    tally.mixed += len(under) > 1


def main() -> int:
    chosen = told.options(__doc__, kills=500)
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory(dir=told.quick()) as name:
        folder = Path(name)
        grounds = {passphrase: Ground.make(folder / f"ground {passphrase}", passphrase) for passphrase in ("", FORMER)}
        tally = attack(grounds, folder, chance, chosen.kills)
        planted = attack(grounds, folder, chance, 12, bare=True)
    print(tally, *tally.wrong[:10], sep="\n")
    return told.tell(
        told.Told(
            id="K3 encryption",
            what="kill −9 of the command that encrypts, decrypts, or changes the passphrase, at random moments",
            seed=chosen.seed,
            count=f"{tally.kills} kills",
            result=f"{tally.old} found the store as it was, {tally.new} converted ({tally.resumed} finished by the "
            f"next opening; backups of {tally.mixed} partly), {len(tally.neither)} neither, {len(tally.lost)} lost, "
            f"{len(tally.legible)} legible, {len(tally.littered)} left lying",
            planted=f"files exchanged by hand: {len(planted.neither) + len(planted.lost)} neither or lost",
            ok=tally.ok and bool(planted.neither or planted.lost),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
