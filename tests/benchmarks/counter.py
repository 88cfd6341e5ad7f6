"""The counter: handovers committed durably, against the same number of raw transactions, as the history grows."""

import random
from pathlib import Path

import ground
from timing import in_turn, once

from equipment_app.domain.custody import AS_ISSUED
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.database import Database

ROUNDS = 61
KITS = 280


def measure(folder: Path, sizes: list[int]) -> list[tuple]:
    rows: list[tuple] = []
    alone: dict[int, float] = {}
    for moves in sizes:
        with ground.store(folder / f"counter-{moves}.equip", 10_000, moves) as database:
            rows += _one(folder, database, moves, alone)
            if moves == sizes[-1]:
                rows += _many(folder, database, moves)
    first, last = sizes[0], sizes[-1]
    if last != first:
        what = f"{first:,} → {last:,} moves".replace(",", " ")
        rows.append(("issue stays flat", what, alone[last], alone[first], f"the same at {first:,} moves", "≤ 1.1 ×"))
    return rows


class Desk:
    """Hands twelve lines to a member after another: seven pieces by code and five quantities."""

    def __init__(self, database: Database, free: list[int], *, file: bool) -> None:
        """`free` are the pieces in the store; desks share them."""
        self._database = database
        self._file = file
        self._chance = random.Random(7)
        self._members = [member.id for member in database.ask(lambda books: books.people.members())]
        self._free = free
        articles = database.ask(lambda books: books.catalogue.articles())
        self._bulk = [article.id for article in articles if not article.numbered]
        self.given: list[tuple[int, tuple[Line, ...]]] = []

    def issue(self) -> None:
        member = self._chance.choice(self._members)
        pieces = [Line(thing=self._free.pop()) for _ in range(7)]
        bulk = [Line(article=article, size="uni", quantity=2) for article in self._chance.sample(self._bulk, 5)]
        self._database.change(Issue(member, (*pieces, *bulk), file=self._file))
        self.given.append((member, (*pieces, *bulk)))

    def take_back(self) -> None:
        member, lines = self.given.pop()
        self._database.change(TakeBack(member, lines, file=self._file, condition=AS_ISSUED))
        self._free += [line.thing for line in lines if line.thing is not None]


def _free(database: Database) -> list[int]:
    """Numbered pieces in the store, in random order."""
    query = (
        "SELECT h.thing FROM holding h JOIN holder p ON p.id = h.holder AND p.kind = 'location' "
        "JOIN thing t ON t.id = h.thing AND t.code IS NOT NULL WHERE h.quantity = 1"
    )
    free = database.ask(lambda books: [thing for (thing,) in books.ask(query)])
    random.Random(5).shuffle(free)
    return free


class Raw:
    def __init__(self, path: Path) -> None:
        self._connection = ground.floor_table(path)

    def twelve_rows(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany(
            "INSERT INTO move (thing, source, target, n) VALUES (?, ?, ?, ?)", [(n, 1, 2, 1) for n in range(12)]
        )
        self._connection.execute("COMMIT")


def _one(folder: Path, database: Database, moves: int, alone: dict[int, float]) -> list[tuple]:
    free = _free(database)
    plain, papered = Desk(database, free, file=False), Desk(database, free, file=True)
    raw = Raw(folder / f"raw-{moves}.sqlite")
    floor, bare, filed = in_turn(ROUNDS, raw.twelve_rows, plain.issue, papered.issue)
    (back,) = in_turn(ROUNDS, plain.take_back)
    alone[moves] = bare
    size = f"{moves:,} moves".replace(",", " ")
    is_floor = "one raw transaction of 12 rows, WAL and FULL"
    return [
        ("issue of 12 lines, without paper", size, bare, floor, is_floor, "≤ 4 ×"),
        ("issue of 12 lines with its filed paper", size, filed, floor, is_floor, "≤ 30 ms"),
        ("return of 12 lines, without paper", size, back, floor, is_floor, ""),
    ]


def _many(folder: Path, database: Database, moves: int) -> list[tuple]:
    free = _free(database)
    plain, papered = Desk(database, free, file=False), Desk(database, free, file=True)
    raw = Raw(folder / "raw-many.sqlite")
    floor = once(lambda: [raw.twelve_rows() for _ in range(KITS)])
    bare = once(lambda: [plain.issue() for _ in range(KITS)])
    floor = (floor + once(lambda: [raw.twelve_rows() for _ in range(KITS)])) / 2
    filed = once(lambda: [papered.issue() for _ in range(KITS)])
    size = f"280 × 12 lines, {moves:,} moves before".replace(",", " ")
    is_floor = "280 raw transactions of 12 rows"
    return [
        ("280 kits, without papers", size, bare, floor, is_floor, "≤ 4 ×"),
        ("280 kits with their PDF/A protocols, filed", size, filed, floor, is_floor, "≤ 6 s"),
    ]
