"""Campaign K2: the power goes at every moment of a store's life; what was acknowledged is there, and nothing else.

    python -m tests.campaigns.power [--states 20000] [--minutes 0] [--seed N]

A store is made and lived in over a disk that logs every write, sync, truncation and deletion (`disk`). For each place
in the log `remains` builds what a cut may leave: none of the unsynced writes, all, a random part, one of them torn.
Each is opened and verified by the program as it is. It must hold exactly what it held at the last acknowledgement, or
what the work under way would have made of it. Some are cut once more, while they are mended. It ends with whichever
comes first, 0 minutes being no end. Exit 1 otherwise. `PLANTED` are settings with which something must be lost or
corrupt.
"""

import hashlib
import math
import random
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from equipment_app.domain.errors import Refusal
from equipment_app.operations.hand_over import DropCart, SaveCart
from equipment_app.store.file import sqlite
from equipment_app.store.file.files import beside
from tests.campaigns import told
from tests.campaigns.disk import Disk, Event, Mark
from tests.campaigns.on_apsw import on
from tests.campaigns.past import step
from tests.campaigns.remains import CUTS, Files, Remains, State
from tests.campaigns.tamper import TABLES
from tests.world import World

NAME = "sklad.equip"
CARTS = ("scratch_cart", "scratch_check")
PLANTED = {"synchronous=NORMAL": {"synchronous": 1}, "synchronous=OFF": {"synchronous": 0}}
AGAIN = 0.02
"""Share of the states whose mending is cut as well."""

Found = tuple[str, str]
"""How a state ended: `holds` and what it holds, or `refused` or `broken` and why."""
Allowed = set[str] | None
"""What may be there; None before a store was acknowledged: then it may as well be refused, but not broken."""


@dataclass
class Tally:
    states: int = 0
    different: int = 0
    """Files that were really opened; equal ones are judged once for all."""
    again: int = 0
    lives: int = 0
    acknowledged: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    corrupt: list[str] = field(default_factory=list)
    kept: list[Files] = field(default_factory=list)
    """The first files that were lost or corrupt, to look at."""

    @property
    def ok(self) -> bool:
        return self.acknowledged > 0 and not self.lost and not self.corrupt


def attack(
    folder: Path,
    chance: random.Random,
    states: int,
    settings: dict[str, int] | None = None,
    until: float = math.inf,
    enough: str = "",
) -> Tally:
    """So many states, of as many lives as it takes; every fifth life begins with nothing, the others with a store.

    `enough`: until one of them is there, `lost` or `corrupt`.
    """
    tally, made = Tally(), _made(folder / "made")
    while tally.states < states and time.monotonic() < until and not getattr(tally, enough, []):
        place = folder / f"life-{tally.lives}"
        before = made if tally.lives % 5 < 4 else {}
        log = life(place, chance, before, settings or {})
        tally.lives += 1
        tally.acknowledged += sum(isinstance(event, Mark) for event in log)
        _Cuts(place, chance, tally, states, enough).every(log, before)
    return tally


def life(folder: Path, chance: random.Random, before: Files, settings: dict[str, int]) -> list[Event]:
    """The log of a store that is made or opened, worked on, checkpointed, closed; a `Mark` after each thing done.

    In every fourth life SQLite checkpoints by itself in the middle of commits, as it does in a long day.
    """
    often = {"wal_autocheckpoint": 12} if chance.random() < 0.25 else {}
    put(folder, before)
    with Disk() as disk, on(disk.name), patch.dict(sqlite._SETTINGS, {**often, **settings}):
        world = World.of(folder / NAME) if before else World.make(folder / NAME)
        for _ in _days(world, chance):
            disk.log.append(Mark(content(world)))
        world.close()
        disk.log.append(next(event for event in reversed(disk.log) if isinstance(event, Mark)))
        return disk.log


def _made(folder: Path) -> Files:
    folder.mkdir(parents=True)
    world = World.make(folder / NAME)
    world.close()
    return {path.name: path.read_bytes() for path in (world.path, beside(world.path))}


def _days(world: World, chance: random.Random) -> Iterator[None]:
    """What happens in a store, one thing a step."""
    numbers: list[str] = []
    yield
    for _ in range(14):
        match chance.randrange(10):
            case 0:
                world.database.checkpoint()
            case 1:
                world.reopen()
            case 2 | 3:
                world.do(SaveCart(chance.randrange(3), {"lines": [chance.randrange(99)] * chance.randrange(1, 400)}))
            case 4:
                world.do(DropCart(chance.randrange(3)))
            case _:
                numbers += _done(world, chance, numbers)
        yield


def _done(world: World, chance: random.Random, numbers: list[str]) -> list[str]:
    """One of the things people do that the rules allow now."""
    for _ in range(30):
        with suppress(Refusal):
            outcome = world.do(step(chance, numbers))
            return [outcome.undoable] if outcome.undoable else []
    return []


def content(world: World) -> str:
    """A digest of all that the store holds, carts included."""
    rows = [(table, sorted(map(repr, world.sql(f"SELECT * FROM {table}")))) for table in (*TABLES, *CARTS)]
    return hashlib.sha256(repr(rows).encode()).hexdigest()[:16]


class _Cuts:
    """All cuts of one life."""

    def __init__(self, folder: Path, chance: random.Random, tally: Tally, states: int, enough: str) -> None:
        self._folder = folder
        self._chance = chance
        self._tally = tally
        self._states = states
        self._enough = enough
        self._known: dict[tuple[object, ...], Found] = {}

    def every(self, log: list[Event], before: Files) -> None:
        """Every place in the log, or as many of them, anywhere in it, as states are still wanted."""
        marks = [event.said for event in log if isinstance(event, Mark)]
        wanted = -(-(self._states - self._tally.states) // len(CUTS))
        places = set(self._chance.sample(range(len(log)), min(wanted, len(log))))
        remains, done = Remains(before), 0
        for at, event in enumerate(log):
            remains.feed(event)
            done += isinstance(event, Mark)
            allowed = set(marks[max(0, done - 1) : done + 1]) if done or before else None
            if getattr(self._tally, self._enough, []):
                break
            for cut in CUTS if at in places else ():
                where = f"life {self._tally.lives}, {cut} at {at} of {len(log)}, {done} acknowledged"
                self._one(remains.after(cut, self._chance), allowed, where)

    def _one(self, state: State, allowed: Allowed, where: str) -> None:
        self._tally.states += 1
        if state.key not in self._known:
            self._tally.different += 1
            self._known[state.key] = found(self._folder / "cut", state.files)
            if self._chance.random() < AGAIN:
                self._again(state, allowed, where)
        self._judge(self._known[state.key], allowed, where, state.files)

    def _again(self, state: State, allowed: Allowed, where: str) -> None:
        """The power goes a second time, while what the first cut left is being mended."""
        log = mending(self._folder / "again", state.files)
        if not log:
            return
        remains, cut = Remains(state.files), self._chance.choice(CUTS)
        for event in log[: self._chance.randint(1, len(log))]:
            remains.feed(event)
        left = remains.after(cut, self._chance).files
        self._tally.again += 1
        self._judge(found(self._folder / "cut", left), allowed, f"{where}, then {cut} while mended", left)

    def _judge(self, end: Found, allowed: Allowed, where: str, files: Files) -> None:
        kind, what = end
        self._tally.ends[kind] += 1
        if (kind == "holds" and what in allowed) if allowed is not None else kind != "broken":
            return
        worse = self._tally.lost if kind == "holds" else self._tally.corrupt
        worse.append(f"{where}: {kind} {what}")
        if len(self._tally.kept) < 5:
            self._tally.kept.append(files)


def found(folder: Path, files: Files) -> Found:
    """What the program makes of these files."""
    put(folder, files)
    try:
        world = World.of(folder / NAME)
    except (Refusal, sqlite3.Error) as error:
        return "refused", repr(error)
    try:
        problems = world.verified().problems
        return ("broken", repr(problems[:2])) if problems else ("holds", content(world))
    except (sqlite3.Error, LookupError) as error:
        return "broken", repr(error)
    finally:
        with suppress(sqlite3.Error):
            world.close()


def mending(folder: Path, files: Files) -> list[Event]:
    """What opening and closing them writes."""
    put(folder, files)
    with Disk("mending") as disk, on(disk.name):
        with suppress(Refusal, sqlite3.Error):
            World.of(folder / NAME).close()
        return disk.log


def put(folder: Path, files: Files) -> None:
    folder.mkdir(exist_ok=True)
    for there in folder.iterdir():
        if there.is_file():
            there.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)


def main() -> int:
    chosen = told.options(__doc__, states=20_000, minutes=0)
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        tally = attack(Path(folder), chance, chosen.states, until=told.until(chosen.minutes))
        planted: dict[str, Any] = {}
        for name, settings in PLANTED.items():
            (Path(folder) / name).mkdir()
            planted[name] = attack(Path(folder) / name, chance, min(800, chosen.states), settings)
    print(f"{tally.lives} lives, {tally.acknowledged} acknowledgements, {tally.ends}")
    print(*tally.lost[:10], *tally.corrupt[:10], sep="\n")
    for n, files in enumerate(tally.kept):
        told.keep(f"power-{chosen.seed}-{n}", files)
    return told.tell(
        told.Told(
            id="K2",
            what="power cut at every write, sync and deletion × {none, all, part, torn} of what was not synced",
            seed=chosen.seed,
            count=f"{tally.states} states, {tally.different} of them different, {tally.again} cut twice",
            result=f"{len(tally.lost)} lost, {len(tally.corrupt)} corrupt",
            planted="; ".join(f"{k}: {len(one.lost)} lost, {len(one.corrupt)} corrupt" for k, one in planted.items()),
            ok=tally.ok and bool(planted["synchronous=NORMAL"].lost) and bool(planted["synchronous=OFF"].corrupt),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
