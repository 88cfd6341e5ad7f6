"""Campaign K3, its third part: a process that goes back to a backup is killed with SIGKILL, again and again.

    python -m tests.campaigns.restores_killed [--kills 500] [--seed N]

Whatever the moment, the next opening finds the store as it was, to the last entry, or the backup with the one entry
that says it was restored; what had said it was done is done; what the store was lies whole in quarantine; nothing of
what was opened in the clear is left by the next restore. Exit 1 otherwise. `bare` is the planted fault: the files are
exchanged one by one in their places, as by hand.
"""

import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from unittest.mock import patch

from equipment_app.domain.backups import Head, Why
from equipment_app.domain.errors import Refusal
from equipment_app.operations import restore as going
from equipment_app.operations.issue import Issue
from equipment_app.operations.restore import Restore
from equipment_app.store.backups.sealed import export
from equipment_app.store.backups.service import Backups
from equipment_app.store.beside import restoring
from equipment_app.store.database import Database
from equipment_app.store.file import durable
from tests.campaigns import told
from tests.campaigns.seals import CHEAP, SECRET
from tests.campaigns.victims import OldOrNew, Say, killed
from tests.store.backups.judges import Here
from tests.world import ADAM, CTIBOR, EVA, PlainPress, World

NAME = "sklad.equip"
LONG_S, SHORT_S = 0.15, 0.05
"""How long a process lives: while it makes ready, and while it puts in place."""
FLUSH_S = 0.003
"""What a flush takes on a disk; in memory it would be over before anybody could kill it."""
SLOW_S = 0.15
"""The planted fault leaves so much time between two files."""


@dataclass
class Tally(OldOrNew):
    resumed: int = 0
    """What was made ready came to its end at the next opening."""
    littered: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> list[str]:
        return [*super().wrong, *self.littered]


@dataclass(frozen=True)
class Ground:
    """A closed store with its backups, which each process gets a copy of."""

    folder: Path
    backup: str
    sealed: str
    old: Head
    new: Head

    @classmethod
    def make(cls, folder: Path) -> "Ground":
        folder.mkdir(parents=True)
        world = World.make(folder / NAME)
        world.do(Issue(ADAM, ("V-001",)))
        backups = Backups(world.path, world.database.source.origin, judge=Here)
        made = backups.make(world.database.source, Why.ASKED)
        (folder / "stick").mkdir()
        shut = export(backups.shelf, made, folder / "stick", SECRET, CHEAP)
        for member, thing in ((EVA, "V-003"), (CTIBOR, "R-001")):
            world.do(Issue(member, (thing,)))
        old = world.database.source.head
        world.close()
        return cls(folder, f"{NAME}-backups/{made.file}", f"stick/{shut.file}", old, made.head)


def go(folder: Path, backup: str, bare: bool, say: Say) -> None:
    """The process: goes back once, and says how far it is."""
    sync = durable._sync

    def slowly(handle: int) -> None:
        time.sleep(FLUSH_S)
        sync(handle)

    with (
        patch.object(going, "Child", Here),
        patch.object(durable, "_sync", slowly),
        by_hand(say) if bare else ExitStack(),
    ):
        secret = SECRET if backup.startswith("stick") else ""
        say("began")
        with Restore(folder / backup, folder / NAME, PlainPress(), passphrase=secret) as undertaken:
            say("ready")
            undertaken.carry_out("zkouška")
        say("done")


@contextmanager
def by_hand(say: Say) -> Iterator[None]:
    """The planted fault: nothing says that a restore is under way, and each file goes before the next comes."""
    rename = durable.rename

    def slowly(part: Path, target: Path) -> None:
        time.sleep(SLOW_S)
        rename(part, target)

    def unsaid(target: Path, content: bytes) -> None:
        if target.name != "ready":
            target.write_bytes(content)

    def finish(store: Path) -> Path:
        staged, folder = restoring.stage_of(store), restoring.quarantine_of(store) / "by hand"
        folder.mkdir(parents=True)
        say("exchanges")
        for end in ("", "-files"):
            slowly(Path(f"{store}{end}"), folder / f"{store.name}{end}")
            slowly(Path(f"{staged / store.name}{end}"), Path(f"{store}{end}"))
        return folder

    with patch.object(durable, "write", unsaid), patch.object(restoring, "finish", finish):
        yield


def attack(ground: Ground, folder: Path, chance: random.Random, kills: int, *, bare: bool = False) -> Tally:
    tally = Tally()
    for n in range(kills):
        there = folder / "store"
        shutil.copytree(ground.folder, there)
        backup = ground.sealed if n % 4 == 3 else ground.backup
        said = _one(there, backup, chance, bare=bare)
        tally.kills += 1
        _judge(ground, there, said, f"{n}", tally)
        if n % 5 == 0:
            _again(ground, there, f"{n}", tally)
        shutil.rmtree(there)
    return tally


def _one(folder: Path, backup: str, chance: random.Random, *, bare: bool) -> list[str]:
    """What one process said until it died, or was done."""
    word, life = ("ready", SHORT_S) if chance.random() < 0.7 else ("began", LONG_S)
    if bare:
        word, life = "exchanges", 4 * SLOW_S
    wait = chance.random() * life
    return [word for (word,) in killed(partial(go, folder, backup, bare), word, 1, wait, ends=(0,))]


def _judge(ground: Ground, folder: Path, said: list[str], name: str, tally: Tally) -> None:
    store = folder / NAME
    waited = restoring.waits(store)
    try:
        with Database.open(store, PlainPress()) as database:
            head, sound = database.source.head, database.verified().ok
            back = database.source.origin.endswith("/2")
    except Refusal as refusal:
        tally.neither.append(f"{name}: {refusal!r}")
        return
    tally.resumed += waited
    if head == ground.old and sound and not back:
        tally.old += 1
        if "done" in said:
            tally.lost.append(f"{name}: it said that it was done")
    elif head.seq == ground.new.seq + 1 and sound and back:
        tally.new += 1
        tally.unsaid += "done" not in said
        _look_in_quarantine(ground, store, name, tally)
    else:
        tally.neither.append(f"{name}: {head}, sound {sound}")


def _look_in_quarantine(ground: Ground, store: Path, name: str, tally: Tally) -> None:
    """What cannot be opened there, such as a store without its papers, is lost as well."""
    for aside in restoring.quarantine_of(store).iterdir():
        with suppress(Refusal), Database.open(aside / NAME, PlainPress()) as database:
            if database.source.head == ground.old and database.verified().ok:
                return
    tally.lost.append(f"{name}: what was there before")


def _again(ground: Ground, folder: Path, name: str, tally: Tally) -> None:
    """The next restore finds nothing in its way, and leaves nothing lying."""
    store = folder / NAME
    with (
        patch.object(going, "Child", Here),
        Restore(folder / ground.sealed, store, PlainPress(), passphrase=SECRET) as undertaken,
    ):
        undertaken.carry_out("znovu")
    left = [path.name for path in folder.iterdir() if "-passing-" in path.name or path == restoring.stage_of(store)]
    tally.littered += [f"{name}: {one}" for one in left]
    with Database.open(store, PlainPress()) as database:
        if not database.verified().ok or database.source.head.seq != ground.new.seq + 1:
            tally.neither.append(f"{name}: the next restore")


def main() -> int:
    chosen = told.options(__doc__, kills=500)
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory(dir=told.quick()) as name:
        folder = Path(name)
        ground = Ground.make(folder / "ground")
        tally = attack(ground, folder, chance, chosen.kills)
        planted = attack(ground, folder, chance, 12, bare=True)
    print(tally, *tally.neither[:5], *tally.lost[:5], *tally.littered[:5], sep="\n")
    return told.tell(
        told.Told(
            id="K3 restore",
            what="kill −9 of a process that goes back to a backup, plain and encrypted, at random moments",
            seed=chosen.seed,
            count=f"{tally.kills} kills",
            result=f"{tally.old} found the store as it was, {tally.new} restored ({tally.resumed} finished by the next "
            f"opening), {len(tally.neither)} neither, {len(tally.lost)} lost, {len(tally.littered)} left lying",
            planted=f"files exchanged by hand: {len(planted.neither) + len(planted.lost)} neither or lost",
            ok=tally.ok and bool(planted.neither or planted.lost),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
