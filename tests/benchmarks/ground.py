"""Stores to measure on: so many numbered things, so many moves, written by the real journal."""

import random
import sqlite3
from datetime import date
from pathlib import Path

from equipment_app.documents.press import Press
from equipment_app.domain.custody import HolderId, Move, ThingId
from equipment_app.domain.entries import Entry
from equipment_app.domain.kinds import Kind
from equipment_app.domain.lists import ArticleRow, DeliveryRow, DryRun, Fate, Judged, ListKind, MemberRow
from equipment_app.operations.take_in import TakeIn
from equipment_app.store.books import Books
from equipment_app.store.database import Database

LINES = 12
MEMBERS = 280
ARTICLES = 40
NUMBERED = 20
LOT = 1_000_000


def store(path: Path, things: int, moves: int, units: int = 1) -> Database:
    """An open store with `things` numbered pieces and about `moves` moves of handovers and returns.

    Its members belong to so many units, KRPA, KRPB and so on, turn about.
    """
    database = Database.create(path, "Měření", Press())
    _lists(database, things, [f"KRP{chr(ord('A') + n)}" for n in range(units)])
    with database.books() as books:
        _handovers(books, moves)
    database.checkpoint()
    return database


def floor_table(path: Path) -> sqlite3.Connection:
    """A plain SQLite file with the same safety, for the floor of a handover: twelve rows in one transaction."""
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("CREATE TABLE move (id INTEGER PRIMARY KEY, thing INTEGER, source INTEGER, target INTEGER, n INTEGER)")
    return raw


def _lists(database: Database, things: int, units: list[str]) -> None:
    articles = [
        ArticleRow(
            f"ART-{n:03}",
            f"Věc zkušební {n:03}",
            tracking="item" if n < NUMBERED else "quantity",
            scheme="uni",
            price=100_00 + n,
        )
        for n in range(ARTICLES)
    ]
    people = [
        MemberRow(
            f"99{n:04}", surname=f"Vzorový{n:03}", given_name="Řehoř", rank="prap.", unit_code=units[n % len(units)]
        )
        for n in range(MEMBERS)
    ]
    pieces = [
        DeliveryRow(
            f"DL-{n // 1000}",
            date(2024, 1, 1),
            "Dodavatel Zkušební a.s.",
            f"ART-{n % NUMBERED:03}",
            "uni",
            1,
            serial=f"SN{n:07}",
            inventory=f"INV-{n:07}",
            place=f"A{n % NUMBERED:02}",
            price=100_00,
            funding="CZ-HOMEAFFAIRS-0004",
        )
        for n in range(things)
    ]
    lots = [
        DeliveryRow("DL-M", date(2024, 1, 1), "Dodavatel", f"ART-{n:03}", "uni", LOT, place="C01", price=50_00)
        for n in range(NUMBERED, ARTICLES)
    ]
    _take(database, ListKind.CATALOGUE, articles)
    _take(database, ListKind.MEMBERS, people, {code: f"Útvar {code}" for code in units})
    _take(database, ListKind.DELIVERIES, pieces, receive=1, coded=True)
    _take(database, ListKind.DELIVERIES, lots, receive=LOT)


def _take(
    database: Database, kind: ListKind, rows: list, units: dict[str, str] | None = None, receive: int = 0, coded=False
) -> None:
    judged = tuple(
        Judged("list", n, Fate.CREATED, row, receive=receive, coded=coded) for n, row in enumerate(rows, start=2)
    )
    head = database.ask(lambda books: books.journal.head()[0])
    run = DryRun(kind, "list", "0" * 64, ("list",), judged, (), seq=head, units=units or {})
    database.change(TakeIn(run))


def _handovers(books: Books, moves: int) -> None:
    """Issues of twelve lines, seven of them numbered, each returned some time later."""
    chance = random.Random(1)
    home = {held.thing.id: held.holder for place in books.people.places() for held in books.things.held_by(place.id)}
    numbered = {id for (id,) in books.ask("SELECT id FROM thing WHERE code IS NOT NULL")}
    lots = [id for id in home if id not in numbered]
    free = [id for id in home if id in numbered]
    chance.shuffle(free)
    members = [HolderId(member.id) for member in books.people.members()]
    out: list[tuple[HolderId, list[int]]] = []
    for written in range(0, moves, LINES):
        if len(free) < 7 or (len(out) > 100 and written // LINES % 2):
            member, things = out.pop(chance.randrange(len(out)))
            back = [Move(ThingId(t), member, HolderId(home[t])) for t in things]
            books.journal.append(Entry(Kind.RETURN, moves=tuple(back), series="VR"))
            free += [t for t in things if t in numbered]
            continue
        member = chance.choice(members)
        things = [free.pop() for _ in range(7)] + chance.sample(lots, 5)
        given = [Move(ThingId(t), HolderId(home[t]), member) for t in things]
        books.journal.append(Entry(Kind.ISSUE, moves=tuple(given), series="PP"))
        out.append((member, things))
