"""Campaign L1: a store of a million moves is as quick as promised: to hand over, to start, to verify, to back up.

    python -m tests.campaigns.million [--moves 1000000] [--handovers 400] [--seed N]

The store is made as for the benchmarks, by the real journal, with ten thousand things in it. Each figure is the worst
of its kind that a person meets: of handovers of twelve lines, with their filed PDF, only one in twenty may take longer;
the start is that of the program, to the window with its data. Exit 1 when a limit was passed, or the store is not
sound afterwards. `counting_all` is the planted bug: a handover that reads the whole journal first.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from equipment_app.documents.press import Press
from equipment_app.domain.backups import Why
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.operations import Command
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.backups.service import Backups
from equipment_app.store.database import Database
from equipment_app.store.ledger.verify import verify
from tests.benchmarks.ground import LINES, store
from tests.campaigns import told

THINGS = 10_000
STARTS = 3
PIECES = 7
"""Numbered ones among the lines of a handover."""
LIMITS_S = {"handover": 0.02, "start": 3.0, "verification": 30.0, "backup": 60.0}
START_ONCE = told.ROOT / "tests" / "benchmarks" / "start_once.py"

Wrap = Callable[[Command], Command]


@dataclass
class Tally:
    seconds: dict[str, float] = field(default_factory=dict)
    """By the names of `LIMITS_S`."""
    entries: int = 0
    megabytes: float = 0
    sound: bool = True

    @property
    def slow(self) -> list[str]:
        return [name for name, seconds in self.seconds.items() if seconds > LIMITS_S[name]]

    @property
    def ok(self) -> bool:
        return self.sound and not self.slow and self.seconds.keys() == LIMITS_S.keys()


def as_it_is(command: Command) -> Command:
    return command


def counting_all(command: Command) -> Command:
    """The planted bug: nothing is slow in a young store."""

    def both(books: Any) -> Any:
        books.ask("SELECT sum(length(payload)) FROM entry")
        return command(books)

    return both


def measured(path: Path, handovers: int, chance: random.Random) -> Tally:
    """All of it, on the closed store."""
    tally = Tally(megabytes=path.stat().st_size / 1e6)
    tally.seconds["handover"] = counter(path, handovers, chance)
    tally.seconds["start"] = max(_start(path) for _ in range(STARTS))
    with Database.open(path, Press()) as database:
        tally.entries = database.source.head.seq
        tally.seconds["verification"] = _took(lambda: _verify(database, tally))
        backups = Backups(path, database.source.origin)
        tally.seconds["backup"] = _took(lambda: backups.make(database.source, Why.ASKED))
    return tally


def counter(path: Path, handovers: int, chance: random.Random, wrap: Wrap = as_it_is) -> float:
    """How long nineteen of twenty handovers, or returns of them, take at most; in seconds."""
    with Database.open(path, Press()) as database:
        members = [member.id for member in database.ask(lambda books: books.people.members())]
        things = database.ask(lambda books: [thing for (thing,) in books.ask(_AT_REST)])
        articles = database.ask(
            lambda books: [one.id for one in books.catalogue.articles() if one.tracking == "quantity"]
        )
        times, given = [], list[tuple[int, tuple[Line, ...]]]()
        for _ in range(handovers):
            if len(given) > 20 and chance.random() < 0.5:
                command = wrap(TakeBack(*given.pop(chance.randrange(len(given))), condition=AS_ISSUED))
            else:
                pieces = [Line(thing=things.pop(chance.randrange(len(things)))) for _ in range(PIECES)]
                lots = [Line(article=one, size="uni") for one in chance.sample(articles, LINES - PIECES)]
                given.append((chance.choice(members), (*pieces, *lots)))
                command = wrap(Issue(*given[-1]))
            times.append(_took(lambda command=command: database.change(command)))
    return sorted(times)[len(times) * 95 // 100]


def _start(path: Path) -> float:
    """From the process to the window with its data."""
    command = [sys.executable, START_ONCE, path, path.with_name("settings.ini")]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(told.ROOT)}
    began = time.time()
    said = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=environment, timeout=120).stdout
    return float(json.loads(said)["shown"]) - began


def _verify(database: Database, tally: Tally) -> None:
    tally.sound &= database.ask(lambda books: verify(books.connection, books.files)).ok


def _took(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began


_AT_REST = (
    "SELECT h.thing FROM holding h JOIN holder p ON p.id = h.holder AND p.kind = 'location' "
    "JOIN thing t ON t.id = h.thing AND t.code IS NOT NULL WHERE h.quantity = 1"
)


def main() -> int:
    chosen = told.options(__doc__, moves=1_000_000, handovers=400)
    with tempfile.TemporaryDirectory(prefix="equipment-million-") as folder:
        path = Path(folder) / "sklad.equip"
        store(path, THINGS, chosen.moves).close()
        tally = measured(path, chosen.handovers, random.Random(chosen.seed))
        planted = counter(path, 40, random.Random(1), counting_all)
    times = ", ".join(f"{name} {_said(seconds)} of {_said(LIMITS_S[name])}" for name, seconds in tally.seconds.items())
    return told.tell(
        told.Told(
            id="L1",
            what="a store of a million moves: 95 % of handovers with their PDF, start, verification, verified backup",
            seed=chosen.seed,
            count=f"{chosen.moves} moves, {tally.entries} entries, {tally.megabytes:.0f} MB",
            result=f"{times}{'' if tally.sound else '; not sound'}",
            planted=f"a handover that reads the whole journal first: {_said(planted)}",
            ok=tally.ok and planted > LIMITS_S["handover"],
        )
    )


def _said(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


if __name__ == "__main__":
    raise SystemExit(main())
