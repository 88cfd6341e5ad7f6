"""Campaign K3, its last part: a process that migrates a store, or takes in a list, is killed with SIGKILL.

    python -m tests.campaigns.changes_killed [--kills 500] [--seed N]

Whatever the moment, the next opening finds a store of the former version, wholly as it was, or one of today's with the
same journal and a verified copy of what it was; and of a list all rows or none. What had said it was done is done. Exit
1 otherwise. `torn` is the planted fault: each statement of a migration, each delivery of a list is kept by itself.
"""

import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

from equipment_app.domain.backups import Head, Why
from equipment_app.domain.errors import Refusal
from equipment_app.domain.lists import ListKind
from equipment_app.operations.once import Once
from equipment_app.operations.take_in import TakeIn
from equipment_app.store.backups.service import Backups
from equipment_app.store.database import Database
from equipment_app.store.ledger import migrate as migrating
from equipment_app.store.ledger.journal import Journal
from equipment_app.store.tables import ddl
from tests.campaigns import told
from tests.campaigns.past import lived
from tests.campaigns.victims import OldOrNew, Say, Work, killed, timed
from tests.store.backups.judges import Here
from tests.store.former import as_version
from tests.world import DELIVERY, PlainPress, World

NAME = "sklad.equip"
FORMER = 1
ROWS = 150
BEYOND = 1.2
"""Times what a process takes from its first write to its end: the longest it lives. One in six ends by itself."""
SLOW_S = 5
"""The planted fault leaves so much time before the version, or the next delivery, and says when."""
KEY = "the list of March"


@dataclass(frozen=True)
class Ground:
    """A closed store, which each process gets a copy of."""

    folder: Path
    head: Head

    @classmethod
    def make(cls, folder: Path) -> "Ground":
        folder.mkdir(parents=True)
        world = lived(folder / NAME)
        head = world.database.source.head
        world.close()
        return cls(folder, head)

    def former(self, folder: Path) -> "Ground":
        """The same as the first program kept it."""
        shutil.copytree(self.folder, folder)
        as_version(FORMER, folder / NAME)
        return Ground(folder, self.head)


def migrate(path: Path, torn: bool, say: Say) -> None:
    """The process: opens a store of a former version."""
    with _judging_here(), _each_by_itself(say) if torn else _saying(migrating, "_reshape", say):
        Database.open(path, PlainPress()).close()
        say("done")


@contextmanager
def _saying(owner: Any, name: str, say: Say) -> Iterator[None]:
    """Says "writes" when `name` of `owner` is first called: what was read before is worth no kill."""
    whole = getattr(owner, name)
    calls = count()

    def aloud(*arguments: Any, **named: Any) -> Any:
        if not next(calls):
            say("writes")
        return whole(*arguments, **named)

    with patch.object(owner, name, aloud):
        yield


@contextmanager
def _each_by_itself(say: Say) -> Iterator[None]:
    """Nothing holds the statements of a migration and the version that tells of them together."""
    whole = migrating._reshape

    def parts(raw: sqlite3.Connection) -> None:
        raw.execute("COMMIT")
        whole(raw)
        say("torn")
        time.sleep(SLOW_S)
        raw.execute("BEGIN IMMEDIATE")

    with patch.object(migrating, "_reshape", parts):
        yield


def take_in(path: Path, torn: bool, say: Say) -> None:
    """The process: takes in a list of deliveries."""
    world = World.of(path)
    texts = [rows(n, n + 1) for n in range(ROWS)] if torn else [rows(0, ROWS)]
    with ExitStack() if torn else _saying(Journal, "append", say):
        for text in texts:
            command = TakeIn(world.dry_run(ListKind.DELIVERIES, text))
            world.do(command if torn else Once(KEY, command))
            if torn:
                say("torn")
                time.sleep(SLOW_S)
    say("done")


def rows(first: int, end: int) -> str:
    """A list of deliveries, one piece a row."""
    row = "DL-{0};2.3.2026;Dodavatel Vzorový s.r.o.;;VESTA;M;1;K-{0:04};KINV-{0};;;1290;Sklad;A01\n"
    return DELIVERY + "".join(row.format(n) for n in range(first, end))


def migrations(ground: Ground, folder: Path, chance: random.Random, kills: int, *, torn: bool = False) -> OldOrNew:
    """On copies of a store of a former version."""
    return _kill(migrate, _judge_migration, ground, folder, chance, kills, torn)


def imports(ground: Ground, folder: Path, chance: random.Random, kills: int, *, torn: bool = False) -> OldOrNew:
    """On copies of a store of today."""
    return _kill(take_in, _judge_import, ground, folder, chance, kills, torn)


def _kill(
    work: Callable[[Path, bool, Say], None],
    judge: Callable[[Ground, Path, list[str], str, OldOrNew], None],
    ground: Ground,
    folder: Path,
    chance: random.Random,
    kills: int,
    torn: bool,
) -> OldOrNew:
    tally = OldOrNew()
    until = "torn" if torn else "writes"
    longest = 0 if torn else BEYOND * median(_lasts(work, ground, folder) for _ in range(3))
    for n in range(kills):
        path = _copied(ground, folder)
        said = _one(partial(work, path, torn), until, chance.random() * longest)
        judge(ground, path, said, f"{n}", tally)
        shutil.rmtree(folder / "store")
    return tally


def _lasts(work: Callable[[Path, bool, Say], None], ground: Ground, folder: Path) -> float:
    """Seconds from the first write of a process to its end, when nobody kills it."""
    path = _copied(ground, folder)
    heard = timed(partial(work, path, False))
    shutil.rmtree(folder / "store")
    return heard["done"] - heard["writes"]


def _copied(ground: Ground, folder: Path) -> Path:
    return Path(shutil.copytree(ground.folder, folder / "store")) / NAME


def _one(work: Work, until: str, wait: float) -> list[str]:
    return [word for (word,) in killed(work, until, 1, wait, ends=(0,))]


def _judge_migration(ground: Ground, path: Path, said: list[str], name: str, tally: OldOrNew) -> None:
    """What lies there is one or the other; and the next opening makes it a store of today, sound and with its copy."""
    version, other = _lies(path)
    _count(version == ddl.VERSION, said, name, tally)
    if other:
        tally.neither.append(f"{name}: version {version}, {other} is not as it was made")
    try:
        with _judging_here(), Database.open(path, PlainPress()) as database:
            if database.source.head != ground.head or not database.verified().ok:
                tally.neither.append(f"{name}: {database.source.head}")
            copies = Backups(path, database.source.origin).shelf.manifests()
    except Refusal as refusal:
        tally.neither.append(f"{name}: {refusal!r}")
        return
    if not any(one.why is Why.MIGRATION and one.counts and one.head == ground.head for one in copies):
        tally.lost.append(f"{name}: the copy of what it was")


def _lies(path: Path) -> tuple[int, str]:
    """The version of what was left, seen as SQLite alone sees it; and what is not as that version has it."""
    look = Path(shutil.copytree(path.parent, path.parent.with_name("look"))) / NAME
    with closing(sqlite3.connect(look)) as raw:
        version = int(raw.execute("PRAGMA user_version").fetchone()[0])
        other = ddl.altered(raw)
    shutil.rmtree(look.parent)
    return version, other


def _judge_import(ground: Ground, path: Path, said: list[str], name: str, tally: OldOrNew) -> None:
    """None of it, or all; and asked for again it is there once."""
    world = World.of(path)
    there, sound = _taken(world), world.verified().ok
    _count(there > 0, said, name, tally)
    if there not in (0, ROWS) or not sound or (world.database.source.head == ground.head) != (there == 0):
        tally.neither.append(f"{name}: {there} rows, sound {sound}")
    else:
        again = TakeIn(world.dry_run(ListKind.DELIVERIES, rows(0, ROWS))) if not there else None
        if again:
            world.do(Once(KEY, again))
        if _taken(world) != ROWS or not world.verified().ok:
            tally.neither.append(f"{name}: asked again")
    world.close()


def _taken(world: World) -> int:
    return int(world.sql("SELECT count(*) FROM thing WHERE serial GLOB 'K-*'")[0][0])


def _count(new: bool, said: list[str], name: str, tally: OldOrNew) -> None:
    tally.kills += 1
    tally.old += not new
    tally.new += new
    tally.unsaid += new and "done" not in said
    if not new and "done" in said:
        tally.lost.append(f"{name}: it said that it was done")


def _judging_here() -> Any:
    """Copies are verified in this process, which is the one that is killed."""
    return patch("equipment_app.store.backups.service.Backups", partial(Backups, judge=Here))


def main() -> int:
    chosen = told.options(__doc__, kills=500)
    with tempfile.TemporaryDirectory(dir=told.quick()) as where:
        folder, chance = Path(where), random.Random(chosen.seed)
        today = Ground.make(folder / "today")
        former = today.former(folder / "former")
        migrated = migrations(former, folder, chance, chosen.kills)
        taken = imports(today, folder, chance, chosen.kills)
        torn = [work(former if work is migrations else today, folder, chance, 5, torn=True) for work in WORKS]
    print(migrated, taken, sep="\n")
    what = "kill −9 of a process that migrates a store of a former version, at random moments"
    codes = [_told("K3 migration", what, chosen.seed, migrated, torn[0])]
    what = "kill −9 of a process that takes in a list of deliveries, at random moments"
    codes.append(_told("K3 import", what, chosen.seed, taken, torn[1]))
    return max(codes)


WORKS = (migrations, imports)


def _told(id: str, what: str, seed: int, tally: OldOrNew, torn: OldOrNew) -> int:
    return told.tell(
        told.Told(
            id=id,
            what=what,
            seed=seed,
            count=f"{tally.kills} kills",
            result=f"{tally.old} found it as it was, {tally.new} done, {len(tally.neither)} neither, "
            f"{len(tally.lost)} lost",
            planted=f"each statement kept by itself: {len(torn.neither)} neither",
            ok=tally.ok and bool(torn.neither),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
