"""Campaign K1: a writing process is killed with SIGKILL at a random moment, again and again, on one store.

    python -m tests.campaigns.kill [--kills 2000] [--seed N]

What the process had said was done must be there, once; the request it was at is asked for again and is then there once;
`verify` finds nothing after each opening. Exit 1 otherwise. With `early` the process says so before it commits: the
planted fault. `room` takes the disk away instead: no file may grow past so many bytes (K1's cousin E1).
"""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from equipment_app.domain.errors import Refusal
from equipment_app.operations import Command
from equipment_app.operations.once import Once
from tests.campaigns import told
from tests.campaigns.past import step
from tests.world import World


@dataclass
class Tally:
    kills: int = 0
    said: int = 0
    """Handovers the process said were done."""
    unsaid: int = 0
    """Handovers that were there although the process had not come to say so."""
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return self.said > 0 and not (self.lost or self.doubled or self.broken)


@dataclass(frozen=True)
class Life:
    """What one process said until it died."""

    done: dict[int, str]
    """Request to the number it was given."""
    asked: int
    """The last request it took up."""


def request(seed: int, n: int) -> Command:
    """The same for the process and for whoever asks again after it."""
    return Once(f"{seed}/{n}", step(random.Random(f"{seed}/{n}"), [f"PP-2026-{k:06}" for k in range(1, n + 1)]))


def write(path: Path, seed: int, first: int, *, early: bool, room: int) -> None:
    """The process: carries out one request after the other, and says so on its standard output."""
    if room:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    world = World.of(path)
    for n in range(first, first + 10_000):
        say(f"asked {n}")
        command = request(seed, n)
        try:
            outcome = world.do(_said_early(command, n) if early else command)
        except Refusal:
            continue
        if not early:
            say(f"done {n} {outcome.number}")


def _said_early(command: Command, n: int) -> Command:
    def both(books: Any) -> Any:
        outcome = command(books)
        say(f"done {n} {outcome.number}")
        time.sleep(0.02)
        return outcome

    return both


def say(text: str) -> None:
    print(text, flush=True)


def attack(path: Path, chance: random.Random, kills: int, *, early: bool = False, room: int = 0) -> Tally:
    """Kill so many processes on the store that is closed at `path`."""
    tally, first, seed = Tally(), 1, chance.randrange(1 << 32)
    for _ in range(kills):
        life = _one(path, chance, seed, first, early=early, room=room)
        tally.kills += 1
        tally.said += len(life.done)
        world = World.of(path)
        _judge(world, seed, life, tally)
        world.close()
        first = life.asked + 1
    return tally


def _one(path: Path, chance: random.Random, seed: int, first: int, *, early: bool, room: int) -> Life:
    options = ["--write", path, "--seed", seed, "--first", first, "--room", room, *(["--early"] if early else [])]
    command = [sys.executable, "-m", "tests.campaigns.kill", *map(str, options)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    words = _words(process.stdout, 10_000 if room else chance.randrange(1, 25))
    if not early:
        time.sleep(chance.random() * 0.004)
    process.kill()
    words += [line.split() for line in process.stdout]
    process.wait()
    process.stdout.close()
    asked = [int(word[1]) for word in words if word[0] == "asked"]
    return Life({int(word[1]): word[2] for word in words if len(word) == 3}, max(asked, default=first))


def _words(stream: IO[str], count: int) -> list[list[str]]:
    """What it says until it has said `done` so often, or is dead."""
    words: list[list[str]] = []
    for line in stream:
        words.append(line.split())
        count -= words[-1][0] == "done"
        if not count:
            break
    return words


def _judge(world: World, seed: int, life: Life, tally: Tally) -> None:
    problems = world.verified().problems
    if problems:
        tally.broken.append(repr(problems[:3]))
    head = world.head()
    for n, number in life.done.items():
        again = world.do(request(seed, n)) if _is_there(world, seed, n) else None
        if again is None or (again.number, again.repeated) != (number, True):
            tally.lost.append(f"{seed}/{n} {number}")
    if world.head() != head:
        tally.doubled.append(f"{seed}: something was done again")
    if life.asked not in life.done:
        tally.unsaid += _is_there(world, seed, life.asked)
        _ask_twice(world, seed, life.asked, tally)
    if not world.verified().ok:
        tally.broken.append(f"after {seed}/{life.asked}")


def _is_there(world: World, seed: int, n: int) -> bool:
    from uuid import NAMESPACE_URL, uuid5

    key = str(uuid5(NAMESPACE_URL, f"{seed}/{n}"))
    return world.ask(lambda books: books.journal.carried_out(key)) is not None


def _ask_twice(world: World, seed: int, n: int, tally: Tally) -> None:
    try:
        first = world.do(request(seed, n))
    except Refusal:
        return
    head = world.head()
    again = world.do(request(seed, n))
    if (again.number, world.head()) != (first.number, head):
        tally.doubled.append(f"{seed}/{n}")


def _made(folder: Path) -> Path:
    world = World.make(folder / "sklad.equip")
    world.close()
    return world.path


def main() -> int:
    if "--write" in sys.argv:
        return _write_as_told()
    chosen = told.options(__doc__, kills=2000)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        tally = attack(_made(Path(folder)), random.Random(chosen.seed), chosen.kills)
        planted = attack(_made(Path(other)), random.Random(1), 5, early=True)
    print(*tally.lost[:20], *tally.doubled[:20], *tally.broken[:5], sep="\n")
    return told.tell(
        told.Told(
            id="K1",
            what="kill −9 of a writing process at random moments, the request under way asked for again",
            seed=chosen.seed,
            count=f"{tally.kills} kills, {tally.said} acknowledged",
            result=f"{len(tally.lost)} lost, {len(tally.doubled)} doubled, {len(tally.broken)} broken",
            planted=f"speaking before the commit: {len(planted.lost)} lost",
            ok=tally.ok and bool(planted.lost),
        )
    )


def _write_as_told() -> int:
    """The process that is killed."""
    options = argparse.ArgumentParser()
    for name in ("--write", "--first", "--room", "--seed"):
        options.add_argument(name)
    options.add_argument("--early", action="store_true")
    chosen = options.parse_args()
    write(Path(chosen.write), int(chosen.seed), int(chosen.first), early=chosen.early, room=int(chosen.room))
    return 0


if __name__ == "__main__":
    sys.exit(main())
