"""Campaign A2: passwords are guessed at a computer whose clock is set and which is started anew; the pause holds.

    python -m tests.campaigns.pauses [--steps 20000] [--seed N]

Each step somebody tries a password, waits, sets the clock forward or back, starts the program or the computer anew, or
spoils what is counted. Nobody may try again before the pause is over, and nobody is kept waiting longer than was said,
nor than the longest pause. `PLANTED` are faults that must turn the campaign red.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from equipment_app.domain.access_errors import TooSoon, WrongSecret
from equipment_app.store import door
from equipment_app.store.access import access
from equipment_app.store.access.access import Tries
from equipment_app.store.database import Database
from equipment_app.store.door import Door
from tests.campaigns import told
from tests.world import PASSWORD, PlainPress, World

LONGEST = 300
WHO = "Skladníková Zora"


@dataclass
class Computer:
    """What is true, whatever the clock and the store say."""

    world: World
    now: int = 100_000
    started: int = 0
    wrong: int = 0
    last: int = -LONGEST
    said: int = 0
    """When the next try is possible, as who waited was told; 0 where they were told nothing that still holds."""
    spoiled: bool = False
    """The row was written by somebody: only the longest pause holds."""
    faults: list[str] = field(default_factory=list)
    held: int = 0
    """Tries that came too soon."""

    def uptime(self) -> int:
        return self.now - self.started

    def pause(self) -> int:
        return 0 if self.wrong < 3 else min(2 ** (self.wrong - 2), LONGEST)

    def check(self, what: str, *, holds: bool) -> None:
        if not holds:
            self.faults.append(f"{what}: {self.wrong} wrong, {self.now - self.last} s ago, runs {self.uptime()} s")


def attempt(one: Computer, password: str) -> None:
    try:
        one.world.database.door.sign_in(WHO, password)
    except TooSoon as refused:
        one.held += 1
        one.check("held up longer than said", holds=not one.said or one.now < one.said)
        one.check("held up longer than the pause", holds=0 < refused.wait <= (LONGEST if one.spoiled else one.pause()))
        one.said = one.now + refused.wait
        return
    except WrongSecret as refused:
        one.check("let in too soon", holds=one.spoiled or one.now - one.last >= one.pause())
        one.wrong, one.last = one.wrong + 1, one.now
        one.check("another pause", holds=refused.wait == one.pause() or (one.spoiled and refused.wait <= LONGEST))
    else:
        one.check("let in too soon", holds=one.spoiled or one.now - one.last >= one.pause())
        one.wrong, one.spoiled = 0, False
    one.said = 0


def pass_time(one: Computer, seconds: int) -> None:
    one.now += seconds


def set_clock(one: Computer, days: int) -> None:
    one.world.clock.go_to((date(2026, 3, 1) + timedelta(days=days)).isoformat())


def restart_program(one: Computer) -> None:
    """Nobody signs in yet."""
    one.world.database.close()
    one.world.database = Database.open(one.world.path, PlainPress(), clock=one.world.clock)


def restart_computer(one: Computer, off: int) -> None:
    one.now += off
    one.started, one.said = one.now, 0
    restart_program(one)


def spoil(one: Computer, failed: int, last: int) -> None:
    row = "INSERT OR REPLACE INTO scratch_sign_in SELECT id, ?, ? FROM operator WHERE id = 1"
    one.world.database._raw.execute(row, (failed, last))
    one.spoiled, one.said = True, 0


def step(one: Computer, chance: random.Random) -> None:
    match chance.choices(("wrong", "right", "time", "clock", "program", "computer", "spoil"), (9, 2, 6, 4, 2, 1, 1))[0]:
        case "wrong":
            attempt(one, "tohle není ono")
        case "right":
            attempt(one, PASSWORD)
        case "time":
            pass_time(one, chance.choice((1, 2, 5, 40, 299, 300, 2000)))
        case "clock":
            set_clock(one, chance.choice((-9000, -1, 1, 9000)))
        case "program":
            restart_program(one)
        case "computer":
            restart_computer(one, chance.choice((20, 400)))
        case "spoil" if chance.random() < 0.3:
            spoil(one, chance.choice((-(2**63), 10**12, 2**63 - 1)), chance.choice((-(2**63), 0, 2**63 - 1)))


@contextmanager
def _instead(where: Any, name: str, what: Any) -> Iterator[None]:
    had = vars(where).get(name)
    setattr(where, name, what)
    try:
        yield
    finally:
        setattr(where, name, had) if had else delattr(where, name)


def nothing(one: Computer) -> Any:
    return _instead(door, "uptime", one.uptime)


def attack(
    folder: Path,
    chance: random.Random,
    steps: int,
    plant: Callable[[Computer], Any] = nothing,
    *,
    enough: int = 0,
) -> Computer:
    """Each hundred steps end with nothing counted. It ends after `steps`, or when so many faults were found."""
    world = World.make(Path(tempfile.mkdtemp(dir=folder)) / "sklad.equip")
    world.guard()
    one = Computer(world)
    with nothing(one), plant(one):
        for n in range(steps):
            if enough and len(one.faults) >= enough:
                break
            step(one, chance)
            if n % 100 == 99:
                pass_time(one, LONGEST)
                attempt(one, PASSWORD)
    world.close()
    return one


def _by_the_clock(one: Computer) -> Any:
    return _instead(door, "uptime", lambda: int(one.world.clock.now.timestamp()))


def _in_memory(_one: Computer) -> Any:
    return _instead(Door, "_reads_only", property(lambda _: True, lambda *_: None))


def _start_of(as_counted: Callable[[Tries, int], Tries]) -> Any:
    return _instead(Tries, "of_this_start", as_counted)


PLANTED: dict[str, Callable[[Computer], Any]] = {
    "time is the clock's": _by_the_clock,
    "counted in memory alone": _in_memory,
    "a computer started anew waits for nothing": lambda _: _start_of(
        lambda tried, now: tried if tried.last <= now else Tries()
    ),
    "the row is believed": lambda _: _start_of(lambda tried, _now: tried),
    "no longest pause": lambda _: _instead(access, "_LONGEST_WAIT", 3600),
}


def main() -> int:
    chosen = told.options(__doc__, steps=20_000)
    with tempfile.TemporaryDirectory(dir=told.quick()) as name:
        folder = Path(name)
        one = attack(folder, random.Random(chosen.seed), chosen.steps)
        found = {
            name: len(attack(folder, random.Random(chosen.seed), 2000, plant).faults) for name, plant in PLANTED.items()
        }
    print(*one.faults[:40], sep="\n")
    return told.tell(
        told.Told(
            id="A2",
            what="the pause after wrong passwords: clocks set, program and computer started anew, the count spoiled",
            seed=chosen.seed,
            count=f"{chosen.steps} steps, {one.held} tries too soon",
            result=f"{len(one.faults)} let in before the pause was over, or held up longer",
            planted=", ".join(f"{name}: {count}" for name, count in found.items()),
            ok=not one.faults and all(found.values()),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
