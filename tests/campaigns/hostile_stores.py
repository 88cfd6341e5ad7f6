"""Campaign F7: files made to hurt are offered as a store, its papers or a backup. Only who they are is asked of them.

    python -m tests.campaigns.hostile_stores [--random 2000] [--cases 0] [--seed N]

Extra triggers, views, generated columns, huge schemas, wrong ids, rows of the schema written by hand, older versions
with somebody's own tables, and schemas mutated at random. Each is offered to every door of the program, and to the
auditor's `verifier.py`, in a process with limits and with a trace on every connection. It is refused before any
statement but PRAGMA and the one that reads the schema, and not a byte of it is changed; or its tables are exactly those
the program makes. Exit 1 otherwise. `--cases N` takes N of the cases, 0 all. `PLANTED` are a program that does not
compare the schema, one that looks at the books first, and an auditor who does. POSIX only.
"""

import random
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from unittest.mock import patch

from equipment_app.domain.backups import Why
from equipment_app.domain.errors import Refusal
from equipment_app.domain.store_errors import AlteredSchema, ForeignFile
from equipment_app.operations.issue import Issue
from equipment_app.store import opening
from equipment_app.store.backups.check import check as check_backup
from equipment_app.store.backups.service import Backups
from equipment_app.store.database import Database
from equipment_app.store.file.files import beside
from equipment_app.store.ledger import migrate
from equipment_app.store.tables import ddl
from equipment_app.verifier import Verifier, opened
from tests.campaigns import told
from tests.campaigns.apart import apart
from tests.campaigns.hostile_schemas import CASES, PAPERS, SOUND, mutated
from tests.campaigns.power import NAME, put
from tests.campaigns.remains import Files
from tests.store.backups.judges import Here
from tests.world import ADAM, PlainPress, World

SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
HARMLESS = ("PRAGMA", "BEGIN", "COMMIT", "ROLLBACK")
"""The last three, because reading is a transaction as well."""

Door = Callable[[Path], object]


def _verified(path: Path) -> None:
    with Database.open(path, PlainPress(), altered=True) as database:
        database.verified()


def _audited(path: Path, verifier: type[Verifier] = Verifier) -> None:
    """The auditor's, which lets in what it looks at, whatever it then finds."""
    with ExitStack() as both:
        checked: Verifier | None = None
        try:
            checked = verifier(*(both.enter_context(closing(opened(path, end))) for end in ("", "-files")))
            checked.run()
        except (OSError, ValueError, sqlite3.Error) as error:
            if not hasattr(checked, "columns"):
                raise ForeignFile(str(path)) from error
        if checked and any("nothing else was looked at" in what for _, _, what in checked.problems):
            raise AlteredSchema(str(path), "")


DOORS: dict[str, Door] = {
    "open": lambda path: Database.open(path, PlainPress()).close(),
    "glance": opening.glance,
    "examine": migrate.examine,
    "backup": check_backup,
    "verify": _verified,
    "auditor": _audited,
}
"""The third from the end gets a copy on the shelf of a store's backups."""
WITH_PAPERS = ("open", "verify", "auditor")


@dataclass
class Tally:
    offers: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def attack(
    folder: Path,
    chance: random.Random,
    mutations: int,
    doors: dict[str, Door] | None = None,
    names: Sequence[str] = tuple(CASES),
) -> Tally:
    """These cases at every door, then so many random schemas, each at one door."""
    tally, offered = Tally(), _Offered.made(folder / "sound")
    for name, spoil in ((name, CASES[name]) for name in names):
        for door in (doors or DOORS).items():
            if door[0] in WITH_PAPERS or name not in PAPERS:
                _offer(folder / "offer", offered, name, spoil, door, tally)
    for n in range(mutations):
        spoil = partial(mutated, random.Random(f"{chance.random()} {n}"))
        _offer(folder / "offer", offered, f"mutation {n}", spoil, chance.choice(list((doors or DOORS).items())), tally)
    return tally


@dataclass(frozen=True)
class _Offered:
    """What is spoiled: a closed store, or a backup of it with the papers beside."""

    store: Files
    shelf: Files
    copy: str

    @classmethod
    def made(cls, folder: Path) -> "_Offered":
        folder.mkdir(parents=True)
        world = World.make(folder / NAME)
        world.do(Issue(ADAM, ("V-001",)))
        backups = Backups(world.path, world.database.source.origin, judge=Here)
        copy = backups.shelf.path(backups.make(world.database.source, Why.ASKED))
        world.close()
        store = {path.name: path.read_bytes() for path in (world.path, beside(world.path))}
        return cls(store, {path.name: path.read_bytes() for path in copy.parent.iterdir()}, copy.name)

    def put(self, folder: Path, door: str) -> Path:
        put(folder, self.shelf if door == "backup" else self.store)
        return folder / (self.copy if door == "backup" else NAME)


def _offer(
    folder: Path, offer: _Offered, name: str, spoil: Callable[[Path], None], door: tuple[str, Door], tally: Tally
) -> None:
    path = offer.put(folder, door[0])
    spoil(path)
    before = _bytes(folder)
    end, _, _ = apart(partial(offered, path, door[1]))
    tally.offers += 1
    tally.ends[f"{door[0]}: {end.split(':')[0]}"] += 1
    complaint = _complaint(path, before, name, end)
    if complaint:
        tally.wrong.append(f"{name} at {door[0]}: {complaint} ({end})")
        if len(tally.wrong) < 5:
            told.keep("stores", {f"{len(tally.wrong)}-{one}": data for one, data in before.items()})


def _complaint(path: Path, before: Files, name: str, end: str) -> str:
    if not end.startswith(("refused", "let in")):
        return "neither refused nor let in"
    if end.startswith("let in"):
        return "" if _as_made(path) and name not in PAPERS else "let in, and not as it was made"
    if name in SOUND:
        return "refused, although it is as it was made"
    asked = end.partition(" after ")[2]
    if asked:  # of a store's own tables damage may only be found by asking, in a store that is being opened
        return "" if _as_made(path) else f"asked before it was refused: {asked}"
    return "changed" if _bytes(path.parent) != before else ""


def offered(path: Path, door: Door) -> str:
    """How it ended, and the first statement that was more than a look at who it is."""
    said: list[str] = []
    connect = sqlite3.connect

    def traced(*args: object, **how: object) -> sqlite3.Connection:
        raw: sqlite3.Connection = connect(*args, **how)  # type: ignore[call-overload]
        raw.set_trace_callback(said.append)
        return raw

    with patch.object(sqlite3, "connect", traced):
        try:
            door(path)
        except Refusal as refusal:
            more = [one for one in said if not one.startswith((*HARMLESS, SCHEMA, "-- "))]
            return f"refused: {type(refusal).__name__}{f' after {more[0]:.80}' if more else ''}"
    return "let in"


def _as_made(path: Path) -> bool:
    """The tables in the file are those the program makes, as SQLite reads them."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as raw:
        try:
            return not ddl.altered(raw)
        except sqlite3.Error:
            return False


def _bytes(folder: Path) -> Files:
    """The lock apart, which a refused store may keep."""
    return {
        file.name: file.read_bytes() for file in folder.iterdir() if file.is_file() and not file.name.endswith("-lock")
    }


def _not_compared(path: Path) -> None:
    with patch.object(ddl, "difference", lambda *_: ""):
        DOORS["open"](path)


def _looked_at_first(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("SELECT count(*) FROM entry").fetchone()
    migrate.examine(path)


class _LooksFirst(Verifier):
    """Asks for the shape of the tables before it knows whose they are."""

    def run(self) -> tuple[int, bytes]:
        self.store.execute("SELECT count(*) FROM entry").fetchone()
        return super().run()


QUICK = ("a trigger", "a partial index", "a trigger, of version 1", "a check")
"""To show a planted bug up, those that do not run for ever when they are let in."""
PLANTED: dict[str, Door] = {
    "schema not compared": _not_compared,
    "books looked at first": _looked_at_first,
    "an auditor who looks first": partial(_audited, verifier=_LooksFirst),
}


def main() -> int:
    chosen = told.options(__doc__, random=2000, cases=0)
    chance = random.Random(chosen.seed)
    names = chance.sample(list(CASES), chosen.cases or len(CASES))
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        tally = attack(Path(folder) / "true", chance, chosen.random, names=names)
        plants = {name: attack(Path(folder) / name, chance, 0, {name: door}, QUICK) for name, door in PLANTED.items()}
    print(*sorted(tally.ends.items()), *tally.wrong[:40], sep="\n")
    return told.tell(
        told.Told(
            id="F7",
            what="hostile files offered as a store, as papers and as a backup",
            seed=chosen.seed,
            count=f"{len(names)} cases × {len(DOORS)} doors, {chosen.random} random schemas",
            result=f"{len(tally.wrong)} let in, run or changed",
            planted="; ".join(f"{name}: {len(one.wrong)} shown" for name, one in plants.items()),
            ok=tally.offers > 0 and not tally.wrong and all(one.wrong for one in plants.values()),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
