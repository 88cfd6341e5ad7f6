"""Campaigns E1 and E3: the disk is full, or fails, at the first operation, at the second, until nothing fails any more.

    python -m tests.campaigns.faults [--rounds 1] [--seed N]

The store is held as the window holds it (`store.held`). In each piece of work, each kind of operation of the disk fails
at its n-th time, once or from then on. Then the disk works again. The work must have been refused in words and left
nothing, or be done; the same session must be sound, and do the work once when it is asked again; and the power, cut at
either moment, must not take what was said to be done. Only what was said to be unsure may be there or not. Exit 1
otherwise. `PLANTED` are a store that takes a full disk for a success, and a disk that hides its failed syncs.
"""

import random
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import apsw

from equipment_app.domain.errors import Refusal
from equipment_app.domain.lists import ListKind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.place_errors import StoreLost, WriteUnsure
from equipment_app.operations import Command
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.once import Once
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.undo import Undo
from equipment_app.store import database
from equipment_app.store.database import Database
from equipment_app.store.file.files import beside
from equipment_app.store.held import HeldDatabase
from tests.campaigns import told
from tests.campaigns.disk import Disk, failure
from tests.campaigns.on_apsw import off, on
from tests.campaigns.power import NAME, content, found, put
from tests.campaigns.remains import CUTS, Files, Remains
from tests.world import ADAM, EVA, MEMBERS, Clock, PlainPress, World

FULL = ("write", apsw.SQLITE_FULL)
SYNC = ("sync", apsw.SQLITE_IOERR_FSYNC)
FAULTS = (
    FULL,
    ("write", apsw.SQLITE_IOERR_WRITE),
    SYNC,
    ("truncate", apsw.SQLITE_IOERR_TRUNCATE),
    ("read", apsw.SQLITE_IOERR_READ),
    ("open", apsw.SQLITE_CANTOPEN),
    ("delete", apsw.SQLITE_IOERR_DELETE),
)
"""What fails, and the code SQLite hears."""
NEW_MEMBERS = MEMBERS + "990004;Další;Dana;prap.;KRPA;KŘP hl. m. Prahy;S;39\n"


@dataclass
class Nth:
    """The n-th operation of a kind fails, once or with all after it."""

    operation: str
    code: int
    n: int
    sticky: bool
    met: int = 0
    over: bool = False

    def __call__(self, operation: str, _file: str) -> None:
        if operation != self.operation or self.over:
            return
        self.met += 1
        if self.met == self.n or (self.sticky and self.met > self.n):
            raise failure(self.code)

    @property
    def fired(self) -> bool:
        return self.met >= self.n

    def __str__(self) -> str:
        return f"{self.code} at {self.operation} {self.n}{' and all later' if self.sticky else ''}"


@dataclass
class Tally:
    points: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    unclean: Counter[str] = field(default_factory=Counter)
    """Errors that are no refusals, by the work and how they begin."""
    lost: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    unsure: int = 0
    """Said to be unsure."""

    @property
    def ok(self) -> bool:
        return self.points > 0 and not self.lost and not self.broken and not self.unclean


def _paper(world: World) -> Command:
    return Once("one", Issue(ADAM, ("V-001", "TRIKO/M*2")))


def _later(world: World) -> Command:
    return Once("one", Issue(EVA, ("V-003", "RUKAV*5"), file=False))


def _storno(world: World) -> Command:
    return Once("one", Undo("PP-2026-000001", "omyl"))


def _list(world: World) -> Command:
    return Once("one", TakeIn(world.dry_run(ListKind.MEMBERS, NEW_MEMBERS)))


def _cart(world: World) -> Command:
    return SaveCart(7, {"lines": [1] * 2000})


COMMANDS: dict[str, Callable[[World], Command]] = {
    "a handover with its paper": _paper,
    "a handover filed later": _later,
    "a storno": _storno,
    "a list taken in": _list,
    "a cart kept": _cart,
}
UPKEEP = ("a checkpoint", "closing")


def attack(
    folder: Path,
    chance: random.Random,
    faults: tuple[tuple[str, int], ...] = FAULTS,
    works: tuple[str, ...] = (),
    *,
    lies: bool = False,
    step: int = 1,
    enough: int = 0,
) -> Tally:
    """Every n, or the first and every `step`-th, of every fault in every work, until there is nothing left to spoil.

    `enough`: or until so much was lost.
    """
    tally, (before, held) = Tally(), _beginning()
    for work in works or (*COMMANDS, *UPKEEP, "opening"):
        print(f"{work}, after {tally.points} points", flush=True)
        for operation, code in faults:
            for sticky in (False, True):
                n = 1
                point = partial(Trial, folder / "point", before, work, chance=chance, tally=tally, held=held)
                while not (enough and len(tally.lost) >= enough) and _point(
                    point, Nth(operation, code, n, sticky), lies=lies
                ):
                    n += step
    return tally


@cache
def _beginning() -> tuple[Files, Any]:
    """A store with one handover, the last of it still in the write-ahead logs, and what is in it."""
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        world = World.make(Path(folder) / NAME)
        world.database.checkpoint()
        world.do(Issue(EVA, ("R-002", "TRIKO/L*2")))
        paths = [path.with_name(path.name + end) for path in (world.path, beside(world.path)) for end in ("", "-wal")]
        files = {path.name: path.read_bytes() for path in paths}
        world.close()
        return files, found(Path(folder) / "held", files)[1]


def _point(trial: Callable[..., "Trial"], fault: Nth, *, lies: bool) -> bool:
    """One failure and what comes of it; False when the fault had nothing left to spoil."""
    with Disk() as disk, on(disk.name), _unheard():
        disk.lies = lies
        trial(fault=fault, disk=disk).run()
    return fault.fired


class Desk(World):
    """A world whose store is in the hands of a program that lives on when its disk has failed."""

    def __init__(self, path: Path, clock: Clock | None = None) -> None:
        self.held = HeldDatabase(lambda: Database.open(path, PlainPress(), clock=clock or Clock()))
        super().__init__(path, clock or Clock(), self.held.at_hand())

    @property
    def database(self) -> Database:
        return self.held.at_hand()

    @database.setter
    def database(self, _: Database) -> None:
        """It is held."""

    def do(self, command: Command) -> Outcome:
        return self.held.run(lambda database: database.change(command))

    def keep_up(self, work: str) -> str:
        if work == "closing":
            self.held.close()
        else:
            self.held.run(Database.checkpoint)
        return "done"

    def close(self) -> None:
        self.held.close()


@contextmanager
def _unheard() -> Iterator[None]:
    """Failures of ours that SQLite itself passed over, as it does with some, are no exceptions that nobody caught."""
    heard = sys.unraisablehook

    def hear(found: Any) -> None:
        if not isinstance(found.exc_value, apsw.Error):
            heard(found)

    with patch.object(sys, "unraisablehook", hear):
        yield


@dataclass
class Trial:
    folder: Path
    before: Files
    work: str
    fault: Nth
    chance: random.Random
    tally: Tally
    disk: Disk
    held: str
    """What the store held before, its logs included."""
    unsure: bool = False

    def opening(self) -> None:
        """What cannot be opened says so, and can be opened when the disk works again, with all it held."""
        self.disk.fail = self.fault
        world = self._tried(lambda: Desk(self.folder / NAME))
        self.fault.over = True
        if world is None:
            world = Desk(self.folder / NAME)
        self._sound(world, "opened again")
        if content(world) != self.held:
            self._lost("not what it was before opening")
        world.close()

    def run(self) -> None:
        put(self.folder, self.before)
        if self.work == "opening":
            self.opening()
        else:
            self.working()
        self.tally.points += self.fault.fired

    def working(self) -> None:
        world = Desk(self.folder / NAME)
        world.do(SaveCart(9, {"lines": []}))
        was = content(world)
        command = COMMANDS[self.work](world) if self.work in COMMANDS else None
        self.disk.fail = self.fault
        done = self._tried(lambda: world.do(command) if command else world.keep_up(self.work)) is not None
        self.fault.over = True
        if self.work == "closing":
            self._cut({was}, "after closing")
            self._reopened(was)
        elif self.fault.fired:
            self._after(world, command, was, done)
            world.close()
        else:
            world.close()

    def _after(self, world: Desk, command: Command | None, was: str, done: bool) -> None:
        self._cut(set() if self.unsure else {content(world)}, "at once")
        now = content(world)
        if command and not self.unsure and done != (now != was):
            self._lost("said to be done, and is not" if done else "said to have failed, and is done")
        self._sound(world, "in the same session")
        if command:
            self._once_more(world, command, now != was)
        self._cut({content(world)}, "after what came next")

    def _once_more(self, world: Desk, command: Command, done: bool) -> None:
        """The form is still there: it is sent again, and done once."""
        outcome = world.do(command)
        if self.work != "a cart kept" and outcome.repeated != done:
            self._lost("asked again, it was done twice or not at all")
        world.do(SaveCart(8, {"lines": []}))
        self._sound(world, "after it was asked again")

    def _tried(self, act: Callable[[], Any]) -> Any:
        try:
            result = act()
        except Refusal as refusal:
            self.unsure = isinstance(refusal, WriteUnsure | StoreLost)
            self.tally.unsure += self.unsure
            self.tally.ends[f"refused: {type(refusal).__name__}"] += 1
        except (sqlite3.Error, apsw.Error, OSError) as error:
            self.tally.ends["an error"] += 1
            self.tally.unclean[f"{self.work}: {type(error).__name__}: {str(error)[:60]}"] += 1
        else:
            if self.fault.fired:
                self.tally.ends["done all the same"] += 1
            return result
        return None

    def _reopened(self, was: str) -> None:
        """After a failed closing the next program opens it."""
        again = Desk(self.folder / NAME)
        if content(again) != was:
            self._lost("not what it was before closing")
        self._sound(again, "opened again")
        again.close()

    def _sound(self, world: World, when: str) -> None:
        problems = world.verified().problems
        if problems:
            self.tally.broken.append(f"{self.work}, {self.fault}, {when}: {problems[:2]}")

    def _cut(self, allowed: set[str], when: str) -> None:
        """The power goes at this moment, in each way. Where nothing is sure, it need only be sound."""
        remains = Remains(self.before)
        for event in self.disk.log:
            remains.feed(event, self.chance)
        for state in {state.key: state for state in (remains.after(cut, self.chance) for cut in CUTS)}.values():
            with off():
                kind, what = found(self.folder.with_name("cut"), state.files)
            if kind != "holds":
                self.tally.broken.append(f"{self.work}, {self.fault}, cut {when}: {kind} {what}")
            elif allowed and what not in allowed:
                self._lost(f"cut {when}")

    def _lost(self, what: str) -> None:
        self.tally.lost.append(f"{self.work}, {self.fault}: {what}")


@contextmanager
def _full_is_fine(raw: sqlite3.Connection) -> Iterator[None]:
    """A transaction that takes a full disk for a success: a planted bug."""
    raw.execute("BEGIN IMMEDIATE")
    try:
        yield
        raw.commit()
    except sqlite3.OperationalError:
        raw.rollback()
    except BaseException:
        raw.rollback()
        raise


def swallowing(folder: Path, chance: random.Random, enough: int = 0) -> Tally:
    """A full disk is taken for a success."""
    with patch.object(database.sqlite, "transaction", _full_is_fine), suppress(AttributeError):
        return attack(folder, chance, (FULL,), ("a handover filed later",), step=20, enough=enough)
    raise AssertionError("the planted bug did not take")


def hiding(folder: Path, chance: random.Random, enough: int = 0) -> Tally:
    """A failed sync is taken for a success."""
    return attack(folder, chance, (SYNC,), ("a handover filed later",), lies=True, enough=enough)


PLANTED = {"a full disk swallowed": swallowing, "a failed sync ignored": hiding}


def main() -> int:
    chosen = told.options(__doc__, rounds=1)
    chance = random.Random(chosen.seed)
    tally = Tally()
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        for n in range(chosen.rounds):
            one = attack(Path(folder) / str(n), chance)
            tally.points += one.points
            tally.ends += one.ends
            tally.unclean += one.unclean
            tally.unsure += one.unsure
            tally.lost += one.lost
            tally.broken += one.broken
        planted = {name: plant(Path(folder) / name, chance) for name, plant in PLANTED.items()}
    print(tally.ends, *tally.unclean.items(), *tally.lost[:20], *tally.broken[:10], sep="\n")
    return told.tell(
        told.Told(
            id="E1, E3",
            what="disk full or failing at every n-th write, sync, read, truncation, opening and deletion, once and on",
            seed=chosen.seed,
            count=f"{tally.points} points of failure",
            result=f"{len(tally.lost)} lost or doubled, {len(tally.broken)} broken, "
            f"{tally.unclean.total()} not said in words, {tally.unsure} said to be unsure",
            planted="; ".join(f"{name}: {len(one.lost)} lost" for name, one in planted.items()),
            ok=tally.ok and all(one.lost for one in planted.values()),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
