"""Questions: what a scan shows, search as one types, verification; on the largest store."""

import random
import sqlite3
from pathlib import Path

import ground
from timing import in_turn, once

from equipment_app.operations import resolve
from equipment_app.queries.find import find, finding
from equipment_app.queries.holdings import holdings
from equipment_app.store.database import Database
from equipment_app.store.file.pieces import finished
from equipment_app.store.ledger.search import match
from equipment_app.store.ledger.verify import verify

THINGS = 100_000
TERMS = ("vec", "zkus", "sn00012", "inv-0004", "vzor", "ART-011", "reho", "akt.0004", "zkušební 01", "0012345")


def measure(folder: Path, sizes: list[int]) -> list[tuple]:
    moves = sizes[-1]
    with ground.store(folder / "questions.equip", THINGS, moves) as database:
        finished(database.backup(folder / "copy.equip"))
        raw = sqlite3.connect(folder / "copy.equip")
        size = f"{THINGS:,} things, {moves:,} moves".replace(",", " ")
        return [*_scan(database, raw, size), *_search(database, raw, size), *_verify(database, size)]


def _scan(database: Database, raw: sqlite3.Connection, size: str) -> list[tuple]:
    chance = random.Random(3)
    codes = [row[0] for row in raw.execute("SELECT code FROM thing WHERE code IS NOT NULL")]
    things = [database.ask(lambda books, c=code: books.things.by_code(c)) for code in chance.sample(codes, 100)]

    def shown() -> None:
        thing = chance.choice(things)
        database.ask(lambda books: (resolve.piece(books, thing.code), books.things.holders(thing.id)))

    def looked_up() -> None:
        raw.execute("SELECT id FROM thing WHERE code = ?", (chance.choice(codes),)).fetchone()

    def held() -> None:
        member = chance.randrange(300, 500)
        database.ask(lambda books: holdings(books, member))

    got, floor, card = in_turn(301, shown, looked_up, held)
    return [
        ("a scanned code: the thing and who has it", size, got, floor, "one raw indexed look-up", "≤ 16 ms"),
        ("what a member holds", size, card, floor, "one raw indexed look-up", ""),
    ]


def _search(database: Database, raw: sqlite3.Connection, size: str) -> list[tuple]:
    rows = []
    for limit in (10, 50):
        pairs = [_term(database, raw, term, limit) for term in TERMS]
        got, floor = (sum(times) / len(times) for times in zip(*pairs, strict=True))
        rows.append((f"search as you type, {limit} hits", size, got, floor, "raw FTS5", "≤ 2 ×"))
    pairs = [_window_term(database, raw, term) for term in TERMS]
    got, floor = (sum(times) / len(times) for times in zip(*pairs, strict=True))
    return [*rows, ("the window's search: members, things, papers", size, got, floor, "raw FTS5, counted", "≤ 2 ×")]


def _window_term(database: Database, raw: sqlite3.Connection, term: str) -> list[float]:
    """Every group says how many there are, so its floor counts as well."""
    first = "SELECT rowid FROM scratch_search WHERE scratch_search MATCH ? ORDER BY rowid LIMIT 50"
    count = "SELECT count(*) FROM scratch_search WHERE scratch_search MATCH ?"
    return in_turn(
        21,
        lambda: database.ask(lambda books: finding(books, term)),
        lambda: [raw.execute(query, (match(term),)).fetchall() for query in (first, count)],
    )


def _term(database: Database, raw: sqlite3.Connection, term: str, limit: int) -> list[float]:
    query = "SELECT rowid FROM scratch_search WHERE scratch_search MATCH ? ORDER BY rowid LIMIT ?"
    return in_turn(
        21,
        lambda: database.ask(lambda books: find(books, term, limit)),
        lambda: raw.execute(query, (match(term), limit)).fetchall(),
    )


def _verify(database: Database, size: str) -> list[tuple]:
    spent = once(lambda: database.ask(lambda books: verify(books.connection, books.files)))
    return [("verify: every row of every table", size, spent, None, "", "")]
