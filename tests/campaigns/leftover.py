"""Campaign B2: a log of another life lies beside a store, as when a copy is put back by hand after a crash.

    python -m tests.campaigns.leftover [--trials 2000] [--seed N]

A store's own log is brought in wholly; any other is refused, everything stays as it was, both are kept aside, and
without the log the store is exactly what was put back. Where file and log are of two crashes of one store, which no
rule can always tell apart, what is opened is sound and was once true. Sometimes somebody has the log set aside before
anything else: work of the store is not, but comes in, or is refused as it lies. Exit 1 otherwise. Planted faults: a
program that opens whatever SQLite opens, as most do (`careless`), and one that sets aside whatever lies there
(`hasty`).
"""

import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from equipment_app.domain.errors import Refusal
from equipment_app.domain.place_errors import ForeignLog, LogHoldsWork
from equipment_app.store.beside import anothers_log, leftover
from equipment_app.store.beside.anothers_log import SetAside, set_aside
from equipment_app.store.file.files import beside
from equipment_app.store.file.pieces import finished
from tests.campaigns import told
from tests.campaigns.past import step
from tests.world import World

NAME = "sklad.equip"
MAIN, PAPERS = ("", "-wal"), ("-files", "-files-wal")
Head = tuple[int, bytes]


@dataclass(frozen=True)
class Moment:
    """The files of one moment of a store, in a folder, and where its journal ended."""

    folder: Path
    head: Head
    crashed: bool = False


@dataclass
class Tally:
    trials: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    brought: int = 0
    """A crash's own log, with entries that only it had."""
    continued: int = 0
    """Work that went on from a copy put back: it came in when the log should have been set aside."""
    held: int = 0
    """Such work that no longer fits: nothing was set aside."""
    alarms: list[str] = field(default_factory=list)
    """A store's own log was refused."""
    mixed: list[str] = field(default_factory=list)
    """It was opened and is not what lay there."""
    lost: list[str] = field(default_factory=list)
    """What was refused is not whole any more."""

    @property
    def ok(self) -> bool:
        return not (self.alarms or self.mixed or self.lost)


@dataclass(frozen=True)
class Lives:
    """Moments of a store, and of another one."""

    crashes: tuple[Moment, ...]
    copies: tuple[Moment, ...]
    """Closed in good order and copied by hand, or made by the program as a backup. Exactly they must come back."""
    others: tuple[Moment, ...]
    history: frozenset[Head]
    """Everything that was ever the end of the store's journal."""


def live(folder: Path, chance: random.Random, moments: int) -> Lives:
    """A past with crashes at random moments, some while SQLite had begun to bring its log in."""
    crashes: list[Moment] = []
    copies: list[Moment] = []
    world = _begin(folder / "living")
    papers: list[str] = []
    for number in range(moments):
        world.database._raw.execute(f"PRAGMA wal_autocheckpoint = {chance.choice((20, 200, 8000))}")
        for _ in range(chance.randrange(1, 9)):
            _work(world, chance, papers)
        crashed = _taken(world, folder / f"crash-{number}")
        if (crashed.folder / f"{NAME}-wal").stat().st_size:
            crashes.append(crashed)
        target = folder / f"copy-{number}"
        target.mkdir()
        if chance.random() < 0.5:
            finished(world.database.backup(target / NAME))
        else:
            world.close()
            _copy(world.path.parent, target, ("", "-files"))
            world.reopen()
        copies.append(Moment(target, _head(world)))
    seen = world.ask(lambda books: books.ask("SELECT seq, entry_hash FROM entry"))
    world.close()
    history = frozenset((int(row[0]), bytes(row[1])) for row in seen)
    return Lives(tuple(crashes), tuple(copies), tuple(_others(folder, chance)), history)


def _others(folder: Path, chance: random.Random) -> Iterator[Moment]:
    world = _begin(folder / "other")
    papers: list[str] = []
    for number in range(2):
        for _ in range(3):
            _work(world, chance, papers)
        yield _taken(world, folder / f"other-{number}")
    head, closed = _head(world), folder / "other-closed"
    world.close()
    closed.mkdir()
    _copy(world.path.parent, closed, ("", "-files"))
    yield Moment(closed, head)


def _begin(folder: Path) -> World:
    folder.mkdir()
    world = World.make(folder / NAME)
    world.database.checkpoint()
    return world


def _work(world: World, chance: random.Random, papers: list[str]) -> None:
    try:
        outcome = world.do(step(chance, papers))
    except Refusal:
        return
    if outcome.number.startswith("PP-"):
        papers.append(outcome.number)


def _taken(world: World, target: Path) -> Moment:
    """As the power would have left it at this moment: everything is synced, nothing closed."""
    target.mkdir()
    _copy(world.path.parent, target, MAIN + PAPERS)
    return Moment(target, _head(world), crashed=True)


def _copy(source: Path, target: Path, ends: tuple[str, ...]) -> None:
    for end in ends:
        if (source / f"{NAME}{end}").exists():
            shutil.copyfile(source / f"{NAME}{end}", target / f"{NAME}{end}")


def _head(world: World) -> Head:
    return world.ask(lambda books: books.journal.head())


def attack(
    folder: Path,
    chance: random.Random,
    trials: int,
    *,
    careless: bool = False,
    hasty: bool = False,
    enough: int = 0,
) -> Tally:
    """So many times, or until so many were mixed."""
    tally, lives = Tally(), live(folder, chance, 12)
    with _as_most_programs() if careless else _taking_whatever_lies_there() if hasty else _as_ours():
        for number in range(trials):
            if enough and len(tally.mixed) >= enough:
                break
            place = folder / f"trial-{number}"
            place.mkdir()
            _try(place, chance, lives, tally)
            shutil.rmtree(place)
            tally.trials += 1
    return tally


@contextmanager
def _as_ours() -> Iterator[None]:
    yield


@contextmanager
def _as_most_programs() -> Iterator[None]:
    before, leftover.examine = leftover.examine, lambda _store: None
    try:
        yield
    finally:
        leftover.examine = before


@contextmanager
def _taking_whatever_lies_there() -> Iterator[None]:
    before = anothers_log._move

    def move(store: Path) -> tuple[SetAside, list[tuple[Path, Path]]]:
        folder = leftover.keep_aside(store)
        logs = [(log, folder / log.name) for file in (store, beside(store)) for log in leftover.logs(file)]
        for log, now in logs:
            log.replace(now)
        return SetAside(folder), logs

    anothers_log._move = move
    try:
        yield
    finally:
        anothers_log._move = before


def _try(place: Path, chance: random.Random, lives: Lives, tally: Tally) -> None:
    store, crash = place / NAME, chance.choice(lives.crashes)
    kind = chance.choice(("own", "own", "copy", "copy", "copy", "crashed", "other", "papers"))
    there = {"own": (crash,), "crashed": lives.crashes, "other": lives.others}.get(kind, lives.copies)
    put_back = chance.choice([one for one in there if kind == "own" or one is not crash])
    with_papers = max(crash, put_back, key=lambda moment: moment.head) if kind == "crashed" else put_back
    _copy(put_back.folder, place, ("",))
    _copy(with_papers.folder, place, ("-files", "-files-wal") if with_papers.crashed else ("-files",))
    _copy(crash.folder, place, ("-files-wal",) if kind == "papers" else ("-wal",))
    _judge(store, kind, put_back, crash, lives, tally)


def _judge(store: Path, kind: str, put_back: Moment, crash: Moment, lives: Lives, tally: Tally) -> None:
    name = f"{kind}: {put_back.folder.name} over {crash.folder.name}"
    if kind == "own" and tally.trials % 2:
        with set_aside(store):
            name = f"{name}, after setting aside"
    before = {file.name: file.read_bytes() for file in store.parent.iterdir() if file.is_file()}
    try:
        world = World.of(store)
    except Refusal as refusal:
        tally.refused[f"{kind}: {type(refusal).__name__}"] += 1
        if kind == "own":
            tally.alarms.append(name)
        if isinstance(refusal, ForeignLog):
            _way_out(store, before, Path(refusal.aside), put_back, lives, name, tally)
        return
    try:
        allowed = lives.history if kind == "crashed" else {put_back.head}
        true = world.verified().ok and _head(world) in allowed
    except Exception as error:  # what a mixture makes of it is no matter, only that it does
        true, name = False, f"{name}: {error!r}"
    finally:
        world.close()
    if not true:
        tally.mixed.append(name)
    tally.brought += kind == "own" and world.database.found.brought is not None


def _way_out(
    store: Path, before: dict[str, bytes], aside: Path, put_back: Moment, lives: Lives, name: str, tally: Tally
) -> None:
    kept = {file.name: file.read_bytes() for file in aside.iterdir()}
    here = {file.name: file.read_bytes() for file in store.parent.iterdir() if file.is_file()}
    if any(before[each] != kept[each] for each in kept) or any(here[each] != before[each] for each in before):
        tally.lost.append(f"{name}: not as it was")
        return
    try:
        with set_aside(store) as found:
            moved = [f"{NAME}{log.end}" for log in found.logs]
            if any((aside / each).read_bytes() != before[each] or store.with_name(each).exists() for each in moved):
                tally.lost.append(f"{name}: the log is not aside")
    except LogHoldsWork:
        tally.held += 1
        if any(store.with_name(each).read_bytes() != before[each] for each in before):
            tally.lost.append(f"{name}: touched, and yet refused")
        return
    tally.continued += found.brought is not None
    if put_back.crashed:
        return
    world = World.of(store)
    allowed = lives.history if found.brought else {put_back.head}
    if _head(world) not in allowed or not world.verified().ok:
        tally.mixed.append(f"{name}, without the log")
    world.close()


def main() -> int:
    chosen = told.options(__doc__, trials=2000)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        tally = attack(Path(folder), random.Random(chosen.seed), chosen.trials)
        planted = attack(Path(other), random.Random(1), 40, careless=True)
    with tempfile.TemporaryDirectory() as other:
        hasty = attack(Path(other), random.Random(1), 60, hasty=True)
    print(*sorted(tally.refused.items()), *tally.alarms[:10], *tally.mixed[:10], *tally.lost[:10], sep="\n")
    return told.tell(
        told.Told(
            id="B2",
            what="stores put back beside the log of another moment, another store, another crash",
            seed=chosen.seed,
            count=f"{tally.trials} trials, {tally.brought} logs of a crash brought in, {tally.continued} to a copy",
            result=f"{len(tally.alarms)} false alarms, {len(tally.mixed)} mixed, {len(tally.lost)} not kept whole",
            planted=f"opening whatever SQLite opens: {len(planted.mixed)} mixed, "
            f"setting aside whatever lies there: {len(hasty.mixed)} with work lost",
            ok=tally.ok and bool(planted.mixed) and bool(hasty.mixed),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
