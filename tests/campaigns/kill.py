"""Campaign K1: a writing process is killed with SIGKILL at a random moment, again and again, on one store.

    python -m tests.campaigns.kill [--kills 2000] [--minutes 0] [--encrypted 0] [--seed N]

What the process had said was done must be there, once; the request it was at is asked for again and is then there once;
`verify` finds nothing after each opening. Now and then the process that opens what a kill left is killed too. It ends
with whichever comes first, 0 minutes being no end. Exit 1 otherwise. With `early` the process says so before it
commits: the planted fault. With `--encrypted 1` the store is under a passphrase. `room` takes the disk away instead:
no file may grow past so many bytes (K1's cousin E1).
"""

import io
import math
import random
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from equipment_app.domain.errors import Refusal
from equipment_app.operations import Command
from equipment_app.operations.once import Once
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from tests.campaigns import told
from tests.campaigns.past import step
from tests.campaigns.victims import Say, Word, killed
from tests.world import World

LIVES = 60
"""Kills on one store: it grows, and all of it is verified after each."""
MOMENT_S = 0.004
"""At most so long after it spoke a process is killed: a handover or two."""
OPENING_S = 0.02
"""And one that opens what was left, so long after it began."""
AGAIN = 0.15
"""Share of the stores that are killed once more while they are opened."""


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


@dataclass(frozen=True)
class Writer:
    """The process: carries out one request after the other, and says so to whoever kills it."""

    path: Path
    seed: int
    first: int
    early: bool = False
    room: int = 0
    keys: str = field(default="", repr=False)
    """Of an encrypted store, as they are handed down."""

    def __call__(self, say: Say) -> None:
        if self.keys:
            cipher.take_over(self.keys)
        if self.room:
            self._take_the_disk_away()
        say("opens")
        world = World.of(self.path)
        for n in range(self.first, self.first + 10_000):
            say("asked", n)
            command = request(self.seed, n)
            try:
                outcome = world.do(_said_early(command, n, say) if self.early else command)
            except Refusal:
                continue
            if not self.early and (outcome.changes or outcome.repeated):
                say("done", n, outcome.number)

    def _take_the_disk_away(self) -> None:
        """It then ends with an exception, which is nobody's concern."""
        import resource

        sys.stderr = io.StringIO()
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (self.room, self.room))


def request(seed: int, n: int) -> Command:
    """The same for the process and for whoever asks again after it."""
    return Once(f"{seed}/{n}", step(random.Random(f"{seed}/{n}"), [f"PP-2026-{k:06}" for k in range(1, n + 1)]))


def _said_early(command: Command, n: int, say: Say) -> Command:
    def both(books: Any) -> Any:
        outcome = command(books)
        if outcome.changes:
            say("done", n, outcome.number)
        time.sleep(0.02)
        return outcome

    return both


def attack(
    made: Path, chance: random.Random, kills: int, *, early: bool = False, room: int = 0, until: float = math.inf
) -> Tally:
    """Kill so many processes, on copies of the closed store `made`: a fresh one after each `LIVES` of them."""
    tally = Tally()
    while tally.kills < kills and time.monotonic() < until:
        path, seed = made.parent / f"after-{tally.kills}" / made.name, chance.randrange(1 << 32)
        World.copy(made, path.parent).close()
        _lives(Writer(path, seed, 1, early, room, cipher.handed_down()), chance, min(kills, tally.kills + LIVES), tally)
        shutil.rmtree(path.parent)
    return tally


def _lives(writer: Writer, chance: random.Random, kills: int, tally: Tally) -> None:
    """One process after the other on one store; at its end everything that was ever said must still be there."""
    said: dict[int, str] = {}
    while tally.kills < kills:
        life = _one(writer, chance, tally)
        tally.said += len(life.done)
        world = World.of(writer.path)
        _judge(world, writer.seed, life, tally)
        if tally.kills >= kills:
            _all_there(world, writer, said, tally)
        said |= life.done
        world.close()
        writer = replace(writer, first=life.asked + 1)


def _one(writer: Writer, chance: random.Random, tally: Tally) -> Life:
    dones = 10_000 if writer.room else chance.randrange(1, 13)
    wait = 0 if writer.early else chance.random() * MOMENT_S
    words = killed(writer, "done", dones, wait, ends=(0, 1) if writer.room else ())
    tally.kills += 1
    if not writer.early and not writer.room and chance.random() < AGAIN:
        again = replace(writer, first=_asked(words, writer))
        words += killed(again, "opens", 1, chance.random() * OPENING_S)
        tally.kills += 1
    return Life({word[1]: word[2] for word in words if word[0] == "done"}, _asked(words, writer))


def _asked(words: list[Word], writer: Writer) -> int:
    return max((word[1] for word in words if word[0] == "asked"), default=writer.first)


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


def _all_there(world: World, writer: Writer, said: dict[int, str], tally: Tally) -> None:
    """What the earlier processes had said, long before the last kill; and what was asked again after it is sound."""
    lost = [n for n in said if not _is_there(world, writer.seed, n)]
    tally.lost += [f"{writer.seed}/{n} {said[n]}, later" for n in lost]
    if not world.verified().ok:
        tally.broken.append(f"after {writer.seed}")


def _is_there(world: World, seed: int, n: int) -> bool:
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


def _made(folder: Path, *, encrypted: bool) -> Path:
    key = Key.new("čtyři slova o ničem") if encrypted else None
    if key:
        cipher.know(key)
    world = World.make(folder / "sklad.equip", key=key)
    world.close()
    return world.path


def main() -> int:
    chosen = told.options(__doc__, kills=2000, minutes=0, encrypted=0)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        made = _made(Path(folder), encrypted=bool(chosen.encrypted))
        tally = attack(made, random.Random(chosen.seed), chosen.kills, until=told.until(chosen.minutes))
        planted = attack(made, random.Random(1), 5, early=True)
    print(*tally.lost[:20], *tally.doubled[:20], *tally.broken[:5], sep="\n")
    return told.tell(
        told.Told(
            id="K1, encrypted" if chosen.encrypted else "K1",
            what="kill −9 of a process that writes to an encrypted store"
            if chosen.encrypted
            else "kill −9 of a writing process at random moments, the request under way asked for again",
            seed=chosen.seed,
            count=f"{tally.kills} kills, {tally.said} acknowledged",
            result=f"{len(tally.lost)} lost, {len(tally.doubled)} doubled, {len(tally.broken)} broken",
            planted=f"speaking before the commit: {len(planted.lost)} lost",
            ok=tally.ok and bool(planted.lost),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
