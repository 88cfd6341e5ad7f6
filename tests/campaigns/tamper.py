"""Campaign X1: every cell of every table of a small store is changed behind the program's back, and must be found.

    python -m tests.campaigns.tamper [--every 1] [--clean 1000] [--seed N]

Whoever tampers drops the triggers, changes one cell and puts the triggers back as they were. `--every` tries all
changes of a cell, 0 one of them each. `--clean` random stores are verified for false alarms. Exit 1 and the
cells when one was not found, or was found in another table. `FAKES` are verifiers that must not get away with it.
"""

import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any
from unicodedata import normalize

from equipment_app.store.ledger.authority import Signatures
from equipment_app.store.ledger.verify import StoreFault, Verified, Verifier, verify
from equipment_app.store.tables import ddl, schema
from tests.campaigns import told
from tests.campaigns.past import grown, with_things
from tests.world import World

TABLES = ("entry", *(table.name for table in (*schema.REGISTERED, *schema.DERIVED, *schema.SECRETS)))
NOT_TEXT = "CAST(x'ff' AS TEXT)"

Judge = Callable[[Any, Any], Verified]
"""From the connection and the files to what is wrong."""


@dataclass(frozen=True, slots=True)
class Cell:
    table: str
    column: str
    key: tuple[tuple[str, Any], ...]
    value: Any
    seq: int
    """The entry its row belongs to; 0 where the row does not say, or where that is what is changed."""

    @property
    def where(self) -> tuple[str, tuple[Any, ...]]:
        return " AND ".join(f'"{name}" IS ?' for name, _ in self.key), tuple(value for _, value in self.key)


@dataclass
class Tally:
    cells: int = 0
    changes: int = 0
    refused: int = 0
    """Changes that SQLite itself does not take: not unique, not of the column's kind."""
    missed: list[tuple[Cell, Any]] = field(default_factory=list)
    misplaced: list[tuple[Cell, Any, tuple[StoreFault, ...]]] = field(default_factory=list)
    """Found, but in another table or at a later entry than the changed one."""

    @property
    def ok(self) -> bool:
        return self.cells > 0 and not self.missed and not self.misplaced


def every_signature(connection: Any, files: Any) -> Verified:
    """What is wrong with any cell: unasked, a signature that later ones vouch for is not looked at."""
    return verify(connection, files, every_signature=True)


def attack(
    world: World,
    chance: random.Random,
    judge: Judge = every_signature,
    *,
    share: float = 1,
    every: bool = False,
    enough: int = 0,
    first: str = "",
) -> Tally:
    """Change cells of the journal's tables, one after the other: one of each column, and this share of the others.

    `enough`: until so many were missed. `first`: the table to begin with.
    """
    tally = Tally()
    there = world.ask(lambda books: list(cells(books.connection)))
    chance.shuffle(there)
    there.sort(key=lambda cell: cell.table != first)
    columns = set[tuple[str, str]]()
    for cell in there:
        if enough and len(tally.missed) >= enough:
            break
        if (cell.table, cell.column) in columns and chance.random() >= share:
            continue
        columns.add((cell.table, cell.column))
        tally.cells += 1
        wanted = changes(cell)
        chance.shuffle(wanted)
        for change in wanted:
            if world.ask(partial(_one, cell, change, judge, tally)) and not every:
                break
    return tally


def cells(raw: sqlite3.Connection) -> Iterator[Cell]:
    for table in TABLES:
        columns = raw.execute(f"PRAGMA table_info({table})").fetchall()
        keys = [column[1] for column in columns if column[5]]
        for row in raw.execute(f"SELECT * FROM {table}").fetchall():
            named = {column[1]: value for column, value in zip(columns, row, strict=True)}
            key = tuple((name, named[name]) for name in keys)
            for name, value in named.items():
                seq = 0 if name in (*keys, "seq") else named.get("seq", 0)
                yield Cell(table, name, key, value, seq)


def changes(cell: Cell) -> list[Any]:
    """Everything a cell might be changed to; text that is SQL comes as a one-tuple."""
    match cell.value:
        case int():
            return [cell.value + 1, cell.value - 1, -cell.value - 1, 2**40 + cell.value, 70_000, None]
        case str():
            text = cell.value
            apart = [normalize("NFD", text)] if normalize("NFD", text) != text else []
            return [
                f"{text}x",
                f"{text} ",
                f"{text}\0",
                text[:-1] or "y",
                text.swapcase() + "?",
                *apart,
                (NOT_TEXT,),
                None,
            ]
        case bytes():
            data = cell.value
            flipped = bytes([data[0] ^ 1]) + data[1:] if data else b"x"
            return [flipped, data + b"\0", data[:-1], b"", data[::-1] + b"y", None]
    return [0, 1, "x", "2026-03-02", b"x"]


def _one(cell: Cell, change: Any, judge: Judge, tally: Tally, books: Any) -> bool:
    """Whether SQLite took the change."""
    raw = books.connection
    for name in ("entry_no_update", "entry_no_delete", "entry_in_order"):
        raw.execute(f"DROP TRIGGER {name}")
    condition, values = cell.where
    try:
        if isinstance(change, tuple):
            raw.execute(f'UPDATE {cell.table} SET "{cell.column}" = {change[0]} WHERE {condition}', values)
        else:
            raw.execute(f'UPDATE {cell.table} SET "{cell.column}" = ? WHERE {condition}', (change, *values))
    except sqlite3.IntegrityError:
        tally.refused += 1
        return False
    for statement in ddl.TRIGGERS:
        raw.execute(statement)
    _judged(lambda: judge(books.connection, books.files), cell, change, tally)
    return True


def _judged(judge: Callable[[], Verified], cell: Cell, change: Any, tally: Tally) -> None:
    tally.changes += 1
    try:
        found = judge()
    except Exception as error:
        error.add_note(f"{cell} changed to {change!r}")
        raise
    there = [problem for problem in found.problems if problem.table == cell.table]
    if found.ok:
        tally.missed.append((cell, change))
    elif not there or (cell.seq and there[0].seq != cell.seq):
        tally.misplaced.append((cell, change, found.problems))


def attack_files(world: World, judge: Judge = every_signature, *, one_each: bool = False, enough: int = 0) -> Tally:
    """The same for the papers, which are in a file of their own: each change is made, found and taken back.

    `one_each`: of the changes of a cell each paper has another. `enough`: until so many were missed.
    """
    tally = Tally()

    def judged(books: Any) -> Verified:
        return judge(books.connection, books.files)

    for n, (key, content) in enumerate(world.database._files._raw.execute("SELECT sha256, bytes FROM file").fetchall()):
        if enough and len(tally.missed) >= enough:
            break
        for column, value in (("sha256", key), ("bytes", content)):
            cell = Cell("file", column, (("sha256", key),), value, 0)
            tally.cells += 1
            wanted = changes(cell)[:3]
            for change in [wanted[n % 3]] if one_each else wanted:
                _in_files(world, f"UPDATE file SET {column} = ? WHERE sha256 = ?", change, key)
                _judged(partial(world.ask, judged), cell, change, tally)
                back = key if column == "bytes" else change
                _in_files(world, f"UPDATE file SET {column} = ? WHERE sha256 = ?", value, back)
    return tally


def _in_files(world: World, statement: str, *values: bytes) -> None:
    raw = world.database._files._raw
    raw.execute("BEGIN")
    raw.execute("DROP TRIGGER file_no_update")
    raw.execute(statement, values)
    raw.execute(ddl.FILE_TABLE[1])
    raw.execute("COMMIT")


class Skipping(Verifier):
    """A verifier that leaves something out."""

    left_out: str = ""

    def _say(self, seq: int, table: str, what: str) -> None:
        if table not in self.left_out.split():
            super()._say(seq, table, what)


def _skipping(*tables: str) -> Judge:
    made = type("Skipping", (Skipping,), {"left_out": " ".join(tables)})
    return lambda connection, files: made(connection, files, lambda _done, _total: None).run()


class Trusting(Verifier):
    """A verifier that takes every signature for genuine."""

    def __init__(self, connection: Any, files: Any) -> None:
        super().__init__(connection, files, lambda _done, _total: None)
        self._signatures = Signatures(lambda _seq, _table, _what: None, every=False)


def _schema_alone(connection: Any, files: Any) -> Verified:
    found = verify(connection, files)
    return replace(found, problems=tuple(problem for problem in found.problems if problem.table == "sqlite_schema"))


FAKES: dict[str, Judge] = {
    "compares the schema alone": _schema_alone,
    "skips the chain": _skipping("entry"),
    "skips the headers": _skipping("act"),
    "skips the moves": _skipping("move"),
    "skips the last registration": _skipping(*(table.name for table in schema.REGISTERED), "scratch_search"),
    "skips the sum of moves": _skipping("holding"),
    "skips the commitments": _skipping("identity", "remark", "filing", "scratch_search", "file"),
    "skips the numbers": _skipping("series"),
    "takes signatures for genuine": lambda connection, files: Trusting(connection, files).run(),
}
MISSED_IN = {"skips the moves": "move", "skips the commitments": "filing", "skips the numbers": "series"}
"""Tables of few cells, in which it is soon seen."""


def false_alarms(
    folder: Path, chance: random.Random, stores: int, judge: Judge = every_signature
) -> list[tuple[StoreFault, ...]]:
    """What is said of random stores that nobody touched."""
    found = []
    for number in range(stores):
        world = grown(folder / f"clean-{number}.equip", chance, 12)
        verified = world.ask(lambda books: judge(books.connection, books.files))
        found += [] if verified.ok else [verified.problems]
        world.close()
    return found


def main() -> int:
    chosen = told.options(__doc__, every=0, clean=20)
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as folder:
        world = with_things(Path(folder) / "lived.equip")
        tallies = attack(world, chance, every=bool(chosen.every)), attack_files(world)
        planted = {name: len(attack(world, random.Random(1), fake, share=0).missed) for name, fake in FAKES.items()}
        world.close()
        alarms = false_alarms(Path(folder), chance, chosen.clean)
    for tally in tallies:
        print(*map(ascii, tally.missed[:20] + tally.misplaced[:20]), sep="\n")
    print(*alarms[:5], sep="\n")
    changes, cells, missed, misplaced = (
        sum(one.changes for one in tallies),
        sum(one.cells for one in tallies),
        sum(len(one.missed) for one in tallies),
        sum(len(one.misplaced) for one in tallies),
    )
    return told.tell(
        told.Told(
            id="X1",
            what="every cell of every table of a store changed, its triggers dropped and put back",
            seed=chosen.seed,
            count=f"{cells} cells, {changes} changes; {chosen.clean} stores nobody touched",
            result=f"{missed} missed, {misplaced} said to be elsewhere, {len(alarms)} false alarms",
            planted=f"{sum(map(bool, planted.values()))} of {len(planted)} verifiers that leave something out shown",
            ok=all(one.ok for one in tallies) and not alarms and all(planted.values()),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
