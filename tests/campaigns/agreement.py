"""Campaign X5: the program's verification and the auditor's `verifier.py` agree on stores good and bad.

    python -m tests.campaigns.agreement [--stores 1000] [--seed N]

Random stores grow from a seed; most are then tampered with: cells, rows, entries with every hash worked out anew. Both
must find them sound, or both must find them broken. Exit 1 and what was done when they differ.
"""

import json
import random
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from unicodedata import normalize

from equipment_app import verifier
from equipment_app.domain import canonical
from equipment_app.domain.errors import Refusal
from equipment_app.store.ledger.projections import rebuild
from equipment_app.store.ledger.verify import NONSENSE
from equipment_app.store.tables import ddl
from tests.campaigns import structural, tamper, told
from tests.campaigns.past import grown
from tests.world import World

Auditor = Callable[[Path], bool]


@dataclass
class Tally:
    sound: int = 0
    broken: int = 0
    refused: int = 0
    done: Counter[str] = field(default_factory=Counter)
    differ: list[str] = field(default_factory=list)


def audited(path: Path) -> bool:
    """What the auditor's verifier says of a closed store."""
    with closing(verifier.opened(path, "")) as store, closing(verifier.opened(path, "-files")) as files:
        checked = verifier.Verifier(store, files)
        checked.run()
        return not checked.problems


def attack(folder: Path, chance: random.Random, stores: int, auditor: Auditor = audited, *, enough: int = 0) -> Tally:
    """So many of them, or until of so many the two think differently."""
    tally, world = Tally(), None
    for number in range(stores):
        if enough and len(tally.differ) >= enough:
            break
        if number % 20 == 0:
            world = grown(folder / f"{number}.equip", chance, chance.randrange(4, 16))
            world.close()
        assert world is not None
        one = World.copy(world.path, folder / "one")
        done = _work(one, chance, tally)
        ok = all(problem.table == "scratch_search" for problem in one.verified().problems)
        one.close()
        if auditor(one.path) != ok:
            tally.differ.append(f"store {number // 20 * 20}, {done}: the program says {'sound' if ok else 'broken'}")
        tally.sound += ok
        tally.broken += not ok
        shutil.rmtree(one.path.parent)
    return tally


def _work(world: World, chance: random.Random, tally: Tally) -> str:
    """Tamper with a store, or leave it; says what was done."""
    kind = chance.choice(["nothing", "cell", "cell", "row", "row", "entry", "entry", "paper"])
    tally.done[kind] += 1
    try:
        done = {"nothing": lambda *_: "", "cell": _cell, "row": _row, "entry": _entry, "paper": _paper}[kind](
            world, chance
        )
    except (sqlite3.IntegrityError, canonical.NotCanonical) as error:
        tally.refused += 1
        return f"{kind} refused: {error}"
    return f"{kind} {done}"


def _cell(world: World, chance: random.Random) -> str:
    with world.database.books() as books:
        raw = books.connection
        cell = chance.choice(list(tamper.cells(raw)))
        change = chance.choice(tamper.changes(cell))
        condition, values = cell.where
        value, cells = (change[0], values) if isinstance(change, tuple) else ("?", (change, *values))
        statement = f'UPDATE {cell.table} SET "{cell.column}" = {value} WHERE {condition}'
        structural.without_triggers(raw, lambda raw: raw.execute(statement, cells))
    return f"{cell} to {change!r}"


def _row(world: World, chance: random.Random) -> str:
    with world.database.books() as books:
        raw = books.connection
        name, work = chance.choice(list(structural.works(raw)))
        structural.without_triggers(raw, work)
    return name


def _entry(world: World, chance: random.Random) -> str:
    """An entry says something else, every hash after it fits, and what follows is made anew where that can be done.

    Of every other signed store also the signatures: who tampers has the keeper's key, so that rules alone can tell.
    """
    key = world.database.door.key
    own = {key.id.hex(): key} if key and chance.random() < 0.5 else {}
    with world.database.books() as books:
        raw, forger = books.connection, structural.Forger(own, registers=False)
        seq = chance.randrange(1, books.journal.head()[0] + 1)
        said: list[Any] = [seq]
        change = partial(chance.choice([_otherwise, _otherwise, _misspelt]), chance, said)
        structural.without_triggers(raw, partial(structural.rehash, seq, change, None, forger=forger))
        raw.execute("SAVEPOINT rebuilding")
        try:
            rebuild(books.connection)
        except (*NONSENSE, sqlite3.Error, Refusal) as error:
            raw.execute("ROLLBACK TO rebuilding")
            said.append(error)
    return repr(said)


def _misspelt(chance: random.Random, said: list[Any], payload: dict[str, Any]) -> bytes:
    """The same in bytes that are not the one form of it."""
    text = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    spelling = chance.choice(
        [
            text.replace(":", ": ", 1),
            text.replace("}", ',"z":1.5}'),
            text.replace('"v":1', '"v":true'),
            text.replace('"v":1', '"v":1.0'),
            text.replace('"v":1', '"v":1,"v":1'),
            text.replace('"v":1', '"v":9007199254740993'),
            text.replace('"v":1', '"v":1,"č":1'),
            text.replace('"v":1', f'"v":1,"w":"{normalize("NFD", "č")}"'),
            text.replace('"v":1', '"v":1,"w":[[[[[[[]]]]]]]'),
            text.replace('"v":1', '"v":1,"w":"\\u0041"'),
            text + "\n",
            "[" * 100_000,
            "x" * 70_000,
            f'"{"x" * 70_000}"',
            "null",
            "[]",
            "{}",
        ]
    )
    said.append(spelling[:40])
    return spelling.encode()


def _otherwise(chance: random.Random, said: list[Any], payload: dict[str, Any]) -> None:
    """Change one thing in a payload, wherever it is."""
    path = chance.choice(_paths(payload))
    *way, last = path
    there: Any = payload
    for step in way:
        there = there[step]
    old = there[last]
    new = chance.choice(_values(old))
    if new is None and chance.random() < 0.5 and isinstance(there, dict):
        del there[last]
    else:
        there[last] = new
    said += [path, old, new]


def _paths(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    parts = _parts(value)
    return [(*way, name) for name, _ in parts] + [path for name, part in parts for path in _paths(part, (*way, name))]


def _parts(value: Any) -> list[tuple[Any, Any]]:
    return list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []


def _values(value: Any) -> list[Any]:
    match value:
        case int():
            return [value + 1, value - 1, 0, -value, str(value), None]
        case str():
            return [f"{value}x", "", "storno", "issue", "2026-03-02", "2026-02-30", "../x", 7, None]
    return [None, [], {}, 7, "x", [value]]


def _paper(world: World, chance: random.Random) -> str:
    world.database.checkpoint()
    statement = chance.choice(
        [
            "UPDATE file SET bytes = x'00' WHERE rowid = (SELECT min(rowid) FROM file)",
            "UPDATE file SET sha256 = zeroblob(32) WHERE rowid = (SELECT max(rowid) FROM file)",
            "DELETE FROM file WHERE rowid = (SELECT max(rowid) FROM file)",
            "INSERT INTO file VALUES (zeroblob(32), x'00')",
        ]
    )
    raw = world.database._files._raw
    for trigger in ddl.FILE_TABLE[1:]:
        raw.execute(f"DROP TRIGGER {trigger.split()[2]}")
    raw.execute(statement)
    for trigger in ddl.FILE_TABLE[1:]:
        raw.execute(trigger)
    return statement


def off_by_one(path: Path) -> bool:
    """An auditor who counts entries wrongly and so reads past the first ten: a planted fault."""
    with closing(verifier.opened(path, "")) as store, closing(verifier.opened(path, "-files")) as files:
        checked = verifier.Verifier(store, files)
        checked.run()
        return not [problem for problem in checked.problems if not 1 <= problem[0] <= 10]


def main() -> int:
    chosen = told.options(__doc__, stores=1000)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder, tempfile.TemporaryDirectory() as other:
        tally = attack(Path(folder), random.Random(chosen.seed), chosen.stores)
        planted = attack(Path(other), random.Random(5), 60, off_by_one)
    print(dict(tally.done), *map(ascii, tally.differ[:20]), sep="\n")
    return told.tell(
        told.Told(
            id="X5",
            what="the program's verification against the auditor's, on random stores, most of them tampered with",
            seed=chosen.seed,
            count=f"{tally.sound} sound, {tally.broken} broken stores",
            result=f"{len(tally.differ)} disagreements",
            planted=f"an auditor who begins at the wrong entry: {len(planted.differ)} disagreements",
            ok=not tally.differ and bool(planted.differ),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
