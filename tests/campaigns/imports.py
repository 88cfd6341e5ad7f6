"""Campaign F2: lists made to hurt are read or refused with a reason, each in a process of its own, within its limits.

    python -m tests.campaigns.imports [--files 20000] [--minutes 0] [--seed N]

Every file is read and judged as a list of each kind, in a process that has 512 MB more than it had before, and 30
seconds. It may open no other file, nor the network. It ends with whichever comes first, 0 minutes being no end. Exit 1
and the files when one broke, took more or reached out.
`PLANTED` are a reader without its limits, and one that follows what a file points to. POSIX only.
"""

import math
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import cache, partial
from pathlib import Path
from typing import Any

from equipment_app.domain.list_errors import ListRefused
from equipment_app.domain.lists import Known, ListKind
from equipment_app.exchange.cells import LIMITS, Grid, Limits
from equipment_app.exchange.check import check
from equipment_app.exchange.read import read
from equipment_app.exchange.table import lists_in
from equipment_app.queries.known import known
from tests.campaigns import told
from tests.campaigns.apart import apart
from tests.campaigns.hostile_lists import Hostile, heavy, light, real, unpacks_to_too_much
from tests.world import World

HEAVY = 0.02
"""Share of the files that cost seconds."""
NO_LIMITS = Limits(**{limit.name: 1 << 60 for limit in fields(Limits)} | {"file_bytes": LIMITS.file_bytes})
FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.system",
    "os.fork",
    "ctypes.",
    "shutil.",
    "os.remove",
    "os.rename",
)

Reader = Callable[[Path], list[Grid]]


@dataclass
class Tally:
    files: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)
    reached: list[str] = field(default_factory=list)
    """What opened something else than the file it was given."""
    seconds: float = 0.0
    """Of processor time, the most of any file."""
    megabytes: float = 0.0
    """The most any file took beyond what was there before."""

    @property
    def ok(self) -> bool:
        return self.files > 0 and not (self.broken or self.over or self.reached)


def following(path: Path) -> list[Grid]:
    """A reader that opens what it is pointed to: a planted bug."""
    grids = read(path)
    Path("/etc/hostname").open("rb").close()
    return grids


PLANTED: dict[str, Reader] = {"no limits": partial(read, limits=NO_LIMITS), "following links": following}


def some(chance: random.Random) -> Hostile:
    return heavy(chance) if chance.random() < HEAVY else light(chance)


@cache
def bomb() -> Hostile:
    return Hostile("bomb", unpacks_to_too_much(random.Random(1)))


def attack(
    folder: Path,
    chance: random.Random,
    files: int,
    reader: Reader = read,
    make: Callable[[random.Random], Hostile] = some,
    until: float = math.inf,
) -> Tally:
    tally, books = Tally(), _books(folder)
    path = folder / "seznam"
    for n in range(files):
        if time.monotonic() >= until:
            break
        hostile = make(chance)
        path.write_bytes(hostile.data)
        end, seconds, grown = apart(partial(taken, path, reader, books), _reaching)
        tally.files += 1
        tally.seconds, tally.megabytes = max(tally.seconds, seconds), max(tally.megabytes, grown / (1 << 20))
        tally.ends[f"{hostile.kind}: {end}"] += 1
        _judge(f"{n} {hostile.kind}: {end}", end, hostile, tally, keep=reader is read)
    return tally


def _judge(what: str, end: str, hostile: Hostile, tally: Tally, *, keep: bool) -> None:
    word = end.split()[0]
    worse = {"broke": tally.broken, "over": tally.over, "reached": tally.reached}.get(word)
    if worse is None:
        return
    if keep and len(worse) < 20:
        told.keep("imports", {f"{word}-{len(worse)}-{hostile.kind}": hostile.data})
    worse.append(what)


def taken(path: Path, reader: Reader, books: dict[ListKind, Known]) -> str:
    """Read as each kind of list and judged against the books, as the import page does it."""
    try:
        grids = reader(path)
    except ListRefused as refused:
        return f"refused: {refused.reason}" if refused.reason else "broke without a reason"
    for kind in ListKind:
        lists = lists_in(kind, grids)
        if lists:
            check(lists, books[kind])
    return "read"


def _reaching(event: str, details: tuple[Any, ...]) -> str:
    """Python's own modules may be opened, and the list."""
    if event.startswith(FORBIDDEN):
        return event
    if event != "open" or not isinstance(details[0], str | bytes | os.PathLike):
        return ""
    path = os.fsdecode(details[0])
    own = path.startswith((sys.prefix, sys.base_prefix, str(told.ROOT))) or path.endswith("seznam")
    return "" if own else path


def _books(folder: Path) -> dict[ListKind, Known]:
    world = World.make(folder / "sklad.equip")
    books = {kind: world.ask(lambda books, kind=kind: known(books, kind)) for kind in ListKind}
    world.close()
    return books


def planted(folder: Path, name: str) -> Tally:
    """What the reader with this bug makes of one bomb and of one harmless list."""
    folder.mkdir()
    harmless = iter([bomb(), Hostile("harmless", real("kit.xlsx"))])
    return attack(folder, random.Random(1), 2, PLANTED[name], lambda _: next(harmless))


def main() -> int:
    chosen = told.options(__doc__, files=2000, minutes=0)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        tally = attack(Path(folder), random.Random(chosen.seed), chosen.files, until=told.until(chosen.minutes))
        plants = {name: planted(Path(folder) / name, name) for name in PLANTED}
    print(*sorted(tally.ends.items()), *tally.broken[:20], *tally.over[:20], *tally.reached[:20], sep="\n")
    return told.tell(
        told.Told(
            id="F2",
            what="hostile lists, each in a process with 512 MB more and 30 s, no other file and no network",
            seed=chosen.seed,
            count=f"{tally.files} files of {len({end.split(':')[0] for end in tally.ends})} kinds",
            result=f"{len(tally.over)} over the limits (most {tally.megabytes:.0f} MB, {tally.seconds:.1f} s), "
            f"{len(tally.broken)} broke, {len(tally.reached)} reached out",
            planted="; ".join(f"{name}: {len(one.over)} over, {len(one.reached)} out" for name, one in plants.items()),
            ok=tally.ok and all(not one.ok for one in plants.values()),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
