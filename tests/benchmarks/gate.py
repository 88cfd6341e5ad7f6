"""The gate of an exercise of 816: what a scan, a handover and the board cost, as the history before it grows.

Inputs are counted too: a badge and the pieces of the tray, and no key; the next badge hands over.
"""

import random
from collections.abc import Callable
from pathlib import Path

import ground
from timing import in_turn, once

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.deployments import Newcomer, RoleDraft
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.lines import Line
from equipment_app.operations.participants import AddParticipants
from equipment_app.queries.deployments import roster
from equipment_app.queries.gate import at_gate, progress, scanned
from equipment_app.queries.still_out import still_out
from equipment_app.store.database import Database

MEMBERS, GUESTS, ROUNDS = 216, 600, 101
MEMBERS_GET, GUESTS_GET = 4, 2
PEOPLE = MEMBERS + GUESTS
THINGS = MEMBERS * MEMBERS_GET + GUESTS * GUESTS_GET


def measure(folder: Path, sizes: list[int]) -> list[tuple]:
    rows = []
    for moves in dict.fromkeys((sizes[0], sizes[-1])):
        with ground.store(folder / f"gate-{moves}.equip", 30_000, moves) as database:
            rows += _Exercise(database, folder / f"gate-floor-{moves}.sqlite", moves).rows()
    return rows


class _Exercise:
    def __init__(self, database: Database, floor: Path, moves: int) -> None:
        self._database, self._size = database, f"{moves:,} moves before".replace(",", " ")
        self._raw = ground.floor_table(floor)
        self._free = self._pieces()
        day = database.ask(lambda books: books.journal.today())
        roles = tuple(
            RoleDraft(name, tuple((article, 1) for article in list(self._free)[:count]))
            for name, count in (("Člen", MEMBERS_GET), ("Student", GUESTS_GET))
        )
        self._id = database.change(NewDeployment("Cvičení", day, f"{day} 23:00", roles=roles)).facts["deployment"]
        members = database.ask(lambda books: books.people.members())[:MEMBERS]
        database.change(AddParticipants(self._id, tuple(Newcomer("Člen", member=one.id) for one in members)))
        guests = (Newcomer("Student", f"S{n % 20}", surname=f"Student{n}", school="Škola") for n in range(GUESTS))
        database.change(AddParticipants(self._id, tuple(guests)))
        self._people = database.ask(lambda books: roster(books, self._id))
        self._badges = [one.badge for one in self._people]

    def rows(self) -> list[tuple]:
        person, piece, lookup = in_turn(ROUNDS, self._scan_badge(), self._scan_piece(), self._look_up())
        whole = once(lambda: [self._serve(n) for n in range(PEOPLE)])
        raw = once(lambda: [self._few_rows() for _ in range(PEOPLE)])
        board, far, floor = in_turn(
            21,
            lambda: self._database.ask(lambda books: still_out(books, self._id)),
            lambda: self._database.ask(lambda books: progress(books, self._id)),
            lambda: self._database.ask(lambda books: books.ask("SELECT * FROM holding WHERE quantity > 0 LIMIT 2064")),
        )
        back = once(self._take_back)
        inputs = f"{PEOPLE} people, {THINGS} things, {THINGS + PEOPLE} scans and no key; {self._size}"
        is_row = "one raw indexed look-up"
        return [
            ("gate: a badge, who it is and what they get", self._size, person, lookup, is_row, "≤ 5 ms"),
            ("gate: a piece, what it is and where", self._size, piece, lookup, is_row, "≤ 5 ms"),
            ("gate: one person, all scans and the handover", inputs, whole / PEOPLE, raw / PEOPLE, _RAW, "≤ 30 ms"),
            ("gate: how far it is", self._size, far, floor, _READ, "≤ 50 ms"),
            ("gate: the board, everything out", self._size, board, floor, _READ, "≤ 50 ms"),
            ("gate: a piece taken back", f"40 at once, in any order; {self._size}", back / THINGS, None, "", ""),
        ]

    def _pieces(self) -> dict[int, list[int]]:
        """Numbers of the codes of pieces in the store, by article."""
        query = (
            "SELECT t.article, t.code FROM holding h JOIN holder p ON p.id = h.holder AND p.kind = 'location' "
            "JOIN thing t ON t.id = h.thing AND t.code IS NOT NULL WHERE h.quantity = 1 ORDER BY t.code"
        )
        found: dict[int, list[int]] = {}
        for article, code in self._database.ask(lambda books: list(books.ask(query))):
            found.setdefault(article, []).append(code)
        return dict(sorted(found.items(), key=lambda pair: -len(pair[1])))

    def _scan_badge(self) -> Callable[[], object]:
        chance = random.Random(7)

        def scan() -> None:
            badge = chance.choice(self._badges)
            self._database.ask(lambda books: at_gate(books, self._id, scanned(books, self._id, badge).person))

        return scan

    def _scan_piece(self) -> Callable[[], object]:
        chance, codes = random.Random(8), [code for some in self._free.values() for code in some]
        return lambda: self._scan(str(Code(Family.THING, chance.choice(codes))))

    def _look_up(self) -> Callable[[], object]:
        return lambda: self._database.ask(lambda books: books.ask("SELECT id FROM thing WHERE code = ?", 17))

    def _scan(self, text: str) -> object:
        return self._database.ask(lambda books: scanned(books, self._id, text))

    def _serve(self, n: int) -> None:
        """As the window does: the badge, each piece, the handover, and what the page says of it then."""
        row = self._people[n]
        kinds = list(self._free)[: MEMBERS_GET if row.number else GUESTS_GET]
        codes = [str(Code(Family.THING, self._free[kind].pop())) for kind in kinds]
        self._scan(row.badge)
        for code in codes:
            self._scan(code)
        self._database.change(HandOutAtGate(self._id, row.holder, tuple(codes), overdue="měření"))
        self._database.ask(lambda books: at_gate(books, self._id, row.holder))

    def _few_rows(self) -> None:
        self._raw.execute("BEGIN IMMEDIATE")
        self._raw.executemany("INSERT INTO move (thing, source, target, n) VALUES (?, ?, ?, ?)", [(1, 1, 2, 1)] * 3)
        self._raw.execute("COMMIT")

    def _take_back(self) -> None:
        given = self._database.ask(lambda books: books.deployments.given(self._id))
        lines = [Line(thing=one.thing) for one in given]
        random.Random(9).shuffle(lines)
        for start in range(0, len(lines), 40):
            self._database.change(TakeBackAtGate(self._id, tuple(lines[start : start + 40])))


_RAW, _READ = "one raw transaction of 3 rows, WAL and FULL", "so many holdings read once"
