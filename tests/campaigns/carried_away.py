"""Campaign K4: what is carried away in a gate file, worked in, copied, cut off, forged, and brought back.

    python -m tests.campaigns.carried_away [--lives 2000] [--seed N]

A life: a gate file goes out; it is worked in, and copied, and worked in on; in a copy things are written down again
that stand in another. They are brought back in any order, some by a process that is killed, with older copies, with
files of another store and with ones that somebody made anew or wrote into without its key among them. People are asked
about what the program asks about, and know. In the end of each entry of each copy it must be known that it is here, or
why it is not; none may be here twice, none other than it was written, and nothing that was forged. Exit 1 otherwise.
`PLANTED` are ways to bring back that look at less.
"""

import os
import random
import shutil
import signal
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID

from equipment_app.documents.press import Press
from equipment_app.domain.deployments import Newcomer
from equipment_app.domain.errors import Refusal
from equipment_app.operations.carried import entries, gate_back
from equipment_app.operations.carried.gate_back import GateEntry, bring_back, read_gate_file
from equipment_app.operations.carried.gate_file import contents_of, make_for, make_gate_file
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.issue import Issue
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.receive import Receive
from equipment_app.operations.undo import Undo
from equipment_app.store.database import Database
from equipment_app.store.file import files
from equipment_app.store.file.sqlite import unlock
from equipment_app.store.ledger import genesis
from equipment_app.store.ledger.journal import Journal
from equipment_app.store.ledger.signing import Signing
from tests.campaigns import told
from tests.world import ADAM, CTIBOR, EVA, Clock, World

TITLE, WHOM, SECRET = "Cvičení", "Brána B", "skřípavá vrata za lesem"
PEOPLE, PIECES = (ADAM, EVA, CTIBOR), ("R-001", "R-002", "V-001", "V-002", "V-003")
NAME, GATE, FOREIGN, ANEW = "sklad.equip", "brana.equip", "cizi.equip", "znovu.equip"


@dataclass
class Tally:
    lives: int = 0
    entries: int = 0
    asked: int = 0
    kills: int = 0
    forged: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    believed: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not (self.lost or self.doubled or self.believed)


def copied(path: Path, to: Path) -> Path:
    for source, target in ((path, to), (files.beside(path), files.beside(to))):
        if source.exists():
            shutil.copyfile(source, target)
    return to


def made(folder: Path) -> Path:
    """A store with a deployment, its gate file, one of another store, and one that was made anew under its name."""
    folder.mkdir()
    other = _prepared(folder / "jiny.equip")
    make_for(other.database, TITLE, folder / FOREIGN, Press(), secret=SECRET, whom=WHOM)
    other.close()
    world = _prepared(folder / NAME)
    make_for(world.database, TITLE, folder / GATE, Press(), secret=SECRET, whom=WHOM)
    (out,) = world.ask(lambda books: entries.files_of(books, books.deployments.all()[0].id))
    contents = replace(world.ask(lambda books: contents_of(books, TITLE)), operator={"surname": WHOM})
    with patch.object(genesis, "uuid4", lambda: UUID(out.store)):
        make_gate_file(folder / ANEW, contents, Press(), world.database, SECRET)
    world.close()
    return folder


def _prepared(path: Path) -> World:
    world = World.make(path)
    day = world.clock.now.date()
    world.do(NewDeployment(TITLE, day, f"{day} 18:00", roles=("Člen=RADIO,TRIKO,VESTA",)))
    world.do(AddParticipants(TITLE, tuple(Newcomer("Člen", "", one) for one in PEOPLE)))
    return world


class Life:
    def __init__(self, ground: Path, folder: Path, chance: random.Random, tally: Tally) -> None:
        self.ground, self.folder, self.chance, self.tally = ground, folder, chance, tally
        folder.mkdir()
        for one in ground.iterdir():
            shutil.copyfile(one, folder / one.name)
        self.copies = [folder / GATE]
        self.forged = [folder / FOREIGN, folder / ANEW]
        self.clock = Clock("2026-03-05")
        self.again = dict[str, str]()
        """Hashes of what was written down for the second time, and of what stood there first."""
        for path in (*self.copies, *self.forged):
            unlock(path, SECRET)

    def live(self) -> None:
        for path in self.forged:
            self._work(path, 2)
        self._work(self.copies[0], self.chance.randint(1, 4))
        for _ in range(self.chance.choice((0, 1, 1, 2))):
            self._fork()
        if self.chance.random() < 0.3:
            self._written_without_key()
        with self._main() as world:
            for _ in range(self.chance.randint(0, 2)):
                with suppress(Refusal):
                    what = (self.chance.choice(PIECES),)
                    world.do(self.chance.choice((Issue, self._hand_out))(self.chance.choice(PEOPLE), what))
        for _ in range(self.chance.randint(1, 3)):
            self._bring(self.chance.choice((*self.copies, *self.forged)))
            if self.chance.random() < 0.4:
                self._work(self.chance.choice(self.copies), self.chance.randint(1, 2))
        order = [*self.copies, *self.forged]
        self.chance.shuffle(order)
        kept = {path: self._brought(path) for path in (*order, *order)}
        self._judge(kept)

    @staticmethod
    def _hand_out(who: str, what: tuple[str, ...]) -> HandOutAtGate:
        return HandOutAtGate(TITLE, who, what)

    @contextmanager
    def _main(self) -> Iterator[World]:
        world = World.of(self.folder / NAME, self.clock)
        yield world
        world.close()

    @contextmanager
    def _second(self, path: Path) -> Iterator[Database]:
        with Database.open(path, Press(), clock=self.clock) as second:
            second.door.sign_in(WHOM, SECRET)
            yield second

    def _work(self, path: Path, times: int) -> None:
        with self._second(path) as second:
            for _ in range(times):
                with suppress(Refusal):
                    self._act(second)

    def _act(self, second: Database) -> None:
        chance, who = self.chance, self.chance.choice(PEOPLE)
        match chance.choices(("piece", "lot", "back", "undo", "strange"), (5, 3, 3, 1, 0.5))[0]:
            case "piece":
                second.change(HandOutAtGate(TITLE, who, (chance.choice(PIECES),), remark="z ruky do ruky"))
            case "lot":
                second.change(HandOutAtGate(TITLE, who, (f"TRIKO/{chance.choice('ML')}",)))
            case "back":
                second.change(TakeBackAtGate(TITLE, (chance.choice(PIECES),)))
            case "undo":
                (last,) = second.ask(lambda books: books.ask(_LAST)) or (None,)
                if last:
                    second.change(Undo(f"{last.series}-{last.year}-{last.number:06d}", "omyl"))
            case "strange":  # what nobody gave them
                second.change(Receive("Někdo", "DL-X", "Rozpočet PČR", ("TRIKO/XL*2",)))
                second.change(HandOutAtGate(TITLE, who, ("TRIKO/XL",)))

    def _fork(self) -> None:
        """A copy, in which some of what the other holds by then is written down again."""
        copy = copied(self.chance.choice(self.copies), self.folder / f"kopie{len(self.copies)}.equip")
        before = {one.hash for one in self._entries(copy)}
        self._work(self.copies[0], self.chance.randint(1, 2))
        for one in self._entries(self.copies[0]):
            if one.hash not in before and not one.returned and not one.cancelled and self.chance.random() < 0.5:
                with suppress(Refusal), self._second(copy) as second:
                    who = second.ask(lambda books, ref=one.ref: books.people.holders([ref])[0])
                    done = second.change(HandOutAtGate(TITLE, who, one.things))
                    self.again[str(done.hash)] = one.hash
        self.copies.append(copy)
        self._work(copy, self.chance.randint(0, 2))

    def _written_without_key(self) -> None:
        path = copied(self.copies[0], self.folder / "bez_klice.equip")
        with patch.object(Signing, "signers", lambda *_: ()), self._second(path) as second, suppress(Refusal):
            second.change(HandOutAtGate(TITLE, ADAM, ("TRIKO/M",)))
            self.forged.append(path)

    @staticmethod
    def _entries(path: Path) -> tuple[GateEntry, ...]:
        return read_gate_file(path, Press()).entries

    def _bring(self, path: Path) -> None:
        """Now and then by a process that is killed while it writes."""
        if self.chance.random() < 0.5:
            self._brought(path)
            return
        self.tally.kills += 1
        nth, child = self.chance.randint(1, 6), os.fork()
        if child:
            os.waitpid(child, 0)
            return
        try:  # in the child
            write, count = Journal._write, Counter[str]()

            def dying(*given: Any) -> bytes:
                count["n"] += 1
                if count["n"] == nth:
                    os.kill(os.getpid(), signal.SIGKILL)
                return write(*given)

            with patch.object(Journal, "_write", dying):
                self._brought(path)
        finally:
            os._exit(0)

    def _brought(self, path: Path) -> dict[str, str]:
        """What is told of the entries that stay in the file, by their hashes; people are asked and know."""
        with self._main() as world:
            try:
                report = read_gate_file(path, Press())
                first = gate_back.preview_of(world.database, TITLE, report)
                taken = _taken(world)
                doubtful = [one.entry for one in first.kept if one.asks]
                self.tally.asked += len(doubtful)
                true = {one.hash for one in doubtful if self._true(one, {*taken}) and not _strange(one)}
                done = bring_back(world.database, TITLE, report, confirmed=true)
            except Refusal as refusal:
                return {"": str(refusal)}
        return {one.entry.hash: one.why.said("cs") for one in done.kept}

    def _true(self, entry: GateEntry, taken: set[str]) -> bool:
        """Of what was written down twice only the first that came is."""
        twins = {self.again.get(entry.hash, "")} | {one for one, first in self.again.items() if first == entry.hash}
        return not twins & taken

    def _judge(self, kept: dict[Path, dict[str, str]]) -> None:
        with self._main() as world:
            taken, problems = _taken(world), world.verified().problems
            reversed_ = {row[0] for row in world.sql("SELECT reverses FROM act WHERE reverses IS NOT NULL")}
        tally, honest = self.tally, dict[str, GateEntry]()
        for path in self.copies:
            for one in self._entries(path):
                honest[one.hash] = one
                here = taken.get(one.hash, ())
                gone = one.cancelled and (not here or here[0][0] in reversed_)
                if not (gone or (here and not one.cancelled) or one.hash in kept[path]):
                    tally.lost.append(f"{path.name} {one.seq} {one.number}")
        tally.entries += len(honest)
        tally.doubled += [hash for hash, rows in taken.items() if len(rows) > 1]
        tally.doubled += [one for one, first in self.again.items() if one in taken and first in taken]
        tally.forged += len(self.forged)
        for hash, rows in taken.items():
            entry = honest.get(hash)
            moved = Counter((move[0], move[3]) for move in rows[0][1])
            if entry is None or moved != Counter((it.thing, it.quantity) for it in entry.things) or _strange(entry):
                tally.believed.append(hash)
        tally.believed += [str(one) for one in problems]


def _strange(entry: GateEntry) -> bool:
    return any(row["size"] == "XL" for row in entry.rows.values())


def _taken(world: World) -> dict[str, list[tuple[int, list[list[Any]]]]]:
    """The entries here that stand for one of a file, with what they move, by its hash."""
    found = dict[str, list[tuple[int, list[list[Any]]]]]()
    for (seq,) in world.sql("SELECT seq FROM act WHERE kind IN ('gate', 'gate_return') ORDER BY seq"):
        payload = world.ask(lambda books, seq=seq: books.journal.payload(seq))
        if "taken" in payload["x"]:
            found.setdefault(payload["x"]["taken"], []).append((seq, payload["mv"]))
    return found


_LAST = """SELECT series, year, number FROM act a WHERE kind IN ('gate', 'gate_return') AND NOT EXISTS
    (SELECT 1 FROM act r WHERE r.reverses = a.seq) ORDER BY seq DESC LIMIT 1"""


def attack(ground: Path, folder: Path, chance: random.Random, lives: int) -> Tally:
    tally = Tally()
    for number in range(lives):
        place = folder / f"life{number}"
        Life(ground, place, chance, tally).live()
        tally.lives += 1
        shutil.rmtree(place)
    return tally


def _by_number(books: Any, deployment: Any, report: Any) -> Any:
    """As an earlier release knew entries: by their number in the file alone."""
    found = _BELIEVED(books, deployment, report)
    papers = {books.journal.payload(seq)["x"].get("paper"): seq for seq in found.known.values()}
    known = {one.hash: papers[one.number] for one in report.entries if one.number in papers}
    return replace(found, known=known, fork=False)


def _unheard(believed: Any, report: Any, taken: int, kept: Any) -> Any:
    return _TOLD(believed, report, taken, ())


def _of_any_beginning(books: Any, about: int) -> Any:
    return [replace(one, hash="") for one in _FILES(books, about)]


_BELIEVED, _FILES, _TOLD = gate_back._believed, gate_back.files_of, gate_back._told
PLANTED: dict[str, tuple[Any, str, Callable[..., Any], str]] = {
    "known by its number": (gate_back, "_believed", _by_number, "lost"),
    "what is refused is not told": (gate_back, "_told", _unheard, "lost"),
    "nothing is known": (gate_back, "_is_new", lambda books, believed, entry: not entry.cancelled, "doubled"),
    "nobody is asked": (gate_back._Believed, "doubt", lambda self, entry: None, "doubled"),
    "its beginning is not compared": (gate_back, "files_of", _of_any_beginning, "believed"),
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
            id="K4 carried",
            what="gate files copied, worked in on, killed while brought back, forged, of other stores",
            seed=chosen.seed,
            count=f"{tally.lives} lives, {tally.entries} entries, {tally.kills} kills, {tally.forged} forged files",
            result=f"{len(tally.lost)} lost, {len(tally.doubled)} doubled, {len(tally.believed)} believed",
            planted=", ".join(f"{name}: {count}" for name, count in found.items()),
            ok=tally.ok and all(found.values()),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
