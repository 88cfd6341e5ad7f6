"""Campaign K5: check files are carried away, worked in, copied, forged, handed back, and brought back.

    python -m tests.campaigns.check_files_away [--lives 2000] [--seed N]

A life: the file of a station of a stock-take, or of a unit check, goes out; it is scanned into, copied, and scanned
into in its copies. Each hands back a result. These are brought in any order, also twice and by a process that is
killed, with the result of another store's file and with forged ones among them: said to be other than it was signed,
signed with another key, made of a file whose question was altered. What the program asks about is confirmed. In the end
each scan of each copy is in the store once, each result is known or refused with its reason, and nothing forged is
there. Exit 1 otherwise. `PLANTED` are ways to bring back that look at less.
"""

import os
import random
import shutil
import signal
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from equipment_app.domain.carried_file import STOCKTAKE, UNIT_CHECK, Carried, Result
from equipment_app.domain.errors import Refusal
from equipment_app.domain.list_errors import AnotherCopy
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.exchange.check_file import CheckFile, CountingFile, read_result, sealed, sealing, unsealed
from equipment_app.operations import stocktake_files, unit_checks
from equipment_app.operations.carried import check_files
from equipment_app.operations.stocktake import OpenStocktake
from equipment_app.operations.stocktake_files import ExportCounts, ImportCounts
from equipment_app.operations.unit_checks import ExportCheck, ImportCheck
from equipment_app.queries import unit_check
from equipment_app.store.encryption.sealed_stream import SealingKey
from equipment_app.store.ledger.journal import Journal
from equipment_app.store.ledger.signing import SigningKey
from tests.campaigns import told
from tests.world import KIT, SECRET, Clock, World

CHAIR, MEMBER, KEEPER = "Řádková Růžena", "Předávací Zbyněk", "Svěřená Jitka"
NAME, FOREIGN = "sklad.equip", "cizi.equip"
FILES = {STOCKTAKE: (CountingFile, "stanice.akcheck"), UNIT_CHECK: (CheckFile, "tym.akcheck")}
PIECES = ("V-001", "V-002", "V-003", "R-001")


@dataclass
class Tally:
    lives: int = 0
    scans: int = 0
    results: int = 0
    asked: int = 0
    kills: int = 0
    forged: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    believed: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not (self.lost or self.doubled or self.believed)


def made(folder: Path) -> Path:
    """A store with a stock-take under way and its two files; the same files of another store."""
    folder.mkdir()
    _prepared(folder / FOREIGN, "cizi ")
    _prepared(folder / NAME, "")
    return folder


def _prepared(path: Path, mark: str) -> None:
    world = World.make(path)
    world.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), outside=True))
    until, beside = world.clock().date() + timedelta(days=9), path.with_name
    world.do(ExportCounts(until, sealing(SECRET, beside(mark + FILES[STOCKTAKE][1]).write_bytes), "", CHAIR, "2"))
    unit, kit = world.ask(lambda books: (books.people.units()["KRPA"][0], books.catalogue.kits()[KIT]))
    plan = world.ask(lambda books: unit_check.begin(books, Setup(unit, kit=kit))).plan
    world.do(ExportCheck(plan, until, sealing(SECRET, beside(mark + FILES[UNIT_CHECK][1]).write_bytes), MEMBER))
    world.close()


class Life:
    def __init__(self, ground: Path, folder: Path, chance: random.Random, tally: Tally) -> None:
        self.folder, self.chance, self.tally = folder, chance, tally
        folder.mkdir()
        for one in ground.iterdir():
            shutil.copyfile(one, folder / one.name)
        self.form = chance.choice((STOCKTAKE, UNIT_CHECK))
        self.kind, self.name = FILES[self.form]
        self.clock, self.n = Clock("2026-03-03"), 0
        self.forged = set[str]()
        """Hashes."""

    def live(self) -> None:
        results = self._worked()
        forgeries = [*self._forged(results), self._finished(self.folder / f"cizi {self.name}")]
        self.forged = {one.hash for one in forgeries}
        brought = [*results, *forgeries, self.chance.choice(results)]
        self.chance.shuffle(brought)
        refused = Counter[str]()
        for one in brought:
            if self.chance.random() < 0.3:
                self._killed(one)
            refused.update({one.hash: 1} if self._brought(one) else {})
        self._judge(results, refused)
        self.tally.results += len(results)
        self.tally.forged += len(forgeries)

    # Away from the store

    def _worked(self) -> list[Result]:
        """The results of all copies, each worked in a little more."""
        copies = [self.folder / self.name]
        for _ in range(self.chance.randint(2, 6)):
            path = self.chance.choice(copies)
            if len(copies) < 3 and self.chance.random() < 0.3:
                copies.append(self.folder / f"{len(copies)} {self.name}")
                shutil.copyfile(path, copies[-1])
            self._scanned(path)
        return [self._finished(one) for one in copies]

    def _scanned(self, path: Path) -> None:
        file: Any = self.kind.open(path, SECRET, self.clock())
        if self.form == STOCKTAKE and not file.check.place:
            file.save(file.check.scan("A01", self.clock())[0])
        for _ in range(self.chance.randint(1, 3)):
            self.n += 1
            self.clock.now += timedelta(seconds=1)
            code = self.chance.choice((f"kód {self.n}", self.chance.choice(PIECES)))
            file.save(file.check.scan(code, self.clock())[0])

    def _finished(self, path: Path) -> Result:
        to = path.with_suffix(".akresult")
        file: Any = self.kind.open(path, SECRET, self.clock())
        file.finish(to, self.clock())
        return read_result(to, self.form)

    def _forged(self, results: list[Result]) -> list[Result]:
        """By who has a result; by who has the file, its secret and so its key, and asks something else."""
        one, altered = self.chance.choice(results), self.folder / f"jiny {self.name}"
        later = replace(one, ended=(self.clock() + timedelta(hours=1)).isoformat())
        stranger = replace(later, signature=SigningKey().sign_bytes(later.said).hex())
        carried, key = unsealed(self._fresh(), self.form, SECRET)
        other = Carried({**carried.ask, "station": "9", "kit": "jiná"}, carried.people, carried.seed, None, self.form)
        altered.write_bytes(sealed(other, SealingKey.of(key.header, SECRET)))
        self._scanned(altered)
        return [later, stranger, self._finished(altered)]

    def _fresh(self) -> Path:
        path = self.folder / f"nový {self.name}"
        shutil.copyfile(self.folder.parent / "made" / self.name, path)
        return path

    # Back

    def _killed(self, result: Result) -> None:
        """The process that brings it back ends as it writes its last entry."""
        child = os.fork()
        if child:
            os.waitpid(child, 0)
            self.tally.kills += 1
            return
        try:
            write, left = Journal._write, [self.chance.randint(1, 2)]

            def dying(*given: Any) -> Any:
                left[0] -= 1
                if not left[0]:
                    os.kill(os.getpid(), signal.SIGKILL)
                return write(*given)

            with patch.object(Journal, "_write", dying):
                self._brought(result)
        finally:
            os._exit(0)

    def _brought(self, result: Result) -> str:
        """Why it was refused; empty where it was taken in."""
        command: Any = ImportCounts(result) if self.form == STOCKTAKE else ImportCheck(result)
        world = World.of(self.folder / NAME, self.clock)
        try:
            try:
                world.do(command)
            except AnotherCopy:
                self.tally.asked += 1
                world.do(replace(command, another=True))
        except Refusal as refusal:
            return refusal.said("cs")
        finally:
            world.close()
        return ""

    def _judge(self, results: list[Result], refused: Counter[str]) -> None:
        world, tally = World.of(self.folder / NAME, self.clock), self.tally
        came = [str(row[0]) for row in world.sql(_CAME)]
        problems = [str(one) for one in world.verified().problems]
        here = self._here(world)
        world.close()
        said = {self._scan_key(one) for result in results for one in self._scans(result)}
        tally.scans += len(said)
        tally.lost += [f"{self.folder.name} {one}" for one in sorted(said - here.keys())]
        tally.lost += [one.hash for one in results if one.hash not in came and not refused[one.hash]]
        tally.doubled += [f"{self.folder.name} {one}" for one, count in here.items() if count > 1]
        tally.doubled += [one for one, count in Counter(came).items() if count > 1]
        tally.believed += [*(self.forged & {*came}), *problems, *map(str, here.keys() - said)]

    def _scans(self, result: Result) -> list[Any]:
        if self.form == STOCKTAKE:
            return [one for one in result.state["scans"] if one[1]]
        return [result.hash]

    def _scan_key(self, one: Any) -> str:
        """A scan by its code and second; of a check its whole answer, for each is a report of its own."""
        return str((one[1], one[5])) if self.form == STOCKTAKE else str(one)

    def _here(self, world: World) -> Counter[str]:
        if self.form == STOCKTAKE:
            rows = world.sql("SELECT code, at FROM scratch_count WHERE station = '2' AND code <> ''")
            return Counter(str((code, at)) for code, at in rows)
        filed = len(world.sql("SELECT 1 FROM act WHERE kind = 'check' AND number IS NOT NULL"))
        came = [str(row[0]) for row in world.sql(_CAME)]
        assert filed == len(came), "each answer has its report"
        return Counter(came)


_CAME = """SELECT json_extract(facts, '$.hash') FROM act WHERE kind = 'carried'
    AND json_extract(facts, '$.what') IN ('counted', 'checked')"""


def attack(ground: Path, folder: Path, chance: random.Random, lives: int) -> Tally:
    tally = Tally()
    for number in range(lives):
        place = folder / f"life{number}"
        Life(ground, place, chance, tally).live()
        tally.lives += 1
        shutil.rmtree(place)
    return tally


class _Any:
    """Equal to whatever it is compared with."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


class _All(set[str]):
    def __contains__(self, one: object) -> bool:
        return True


def _all_of_it(self: ImportCounts, books: Any, running: Any, file: Any) -> Any:
    with patch.object(stocktake_files, "is_back", lambda *_: False):
        return _NEW(self, books, running, file)


_NEW = ImportCounts._new
PLANTED: dict[str, tuple[Any, str, Callable[..., Any], str]] = {
    "its signature is not looked at": (check_files, "is_signed", lambda *_: True, "believed"),
    "its question is not looked at": (check_files, "digest", lambda *_: _Any(), "believed"),
    "one answer of a file is all": (unit_checks, "heads", lambda *_: _All(), "lost"),
    "all of another copy is new": (ImportCounts, "_new", _all_of_it, "doubled"),
}
"""What is left out, by its place, and what must come of it."""


def planted(name: str, ground: Path, folder: Path, chance: random.Random, lives: int = 40) -> int:
    """How often it was noticed; the first time is enough."""
    place, method, other, comes = PLANTED[name]
    tally = Tally()
    with patch.object(place, method, other):
        for number in range(lives):
            Life(ground, folder / f"{method}{number}", chance, tally).live()
            if found := len(getattr(tally, comes)):
                return found
    return 0


def main() -> int:
    chosen = told.options(__doc__, lives=2000)
    with tempfile.TemporaryDirectory(dir=told.quick()) as where:
        folder, chance = Path(where), random.Random(chosen.seed)
        ground = made(folder / "made")
        tally = attack(ground, folder, chance, chosen.lives)
        found = {name: planted(name, ground, folder, chance) for name in PLANTED}
    print(tally)
    return told.tell(
        told.Told(
            id="K5 check files",
            what="check files of stations and units copied, worked in on, forged, brought back by what is killed",
            seed=chosen.seed,
            count=f"{tally.lives} lives, {tally.results} results, {tally.scans} scans, {tally.kills} kills, "
            f"{tally.forged} forged",
            result=f"{len(tally.lost)} lost, {len(tally.doubled)} doubled, {len(tally.believed)} believed",
            planted=", ".join(f"{name}: {count}" for name, count in found.items()),
            ok=tally.ok and all(found.values()),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
