"""The order proposal of a whole team: 280 members who should have 30 articles each, of which they have about half."""

import random
from datetime import date
from pathlib import Path

import ground
from timing import in_turn

from equipment_app.documents.press import Press
from equipment_app.domain.custody import HolderId, Move, ThingId
from equipment_app.domain.entries import Entry
from equipment_app.domain.kinds import Kind
from equipment_app.domain.lists import ArticleRow, DeliveryRow, KitRow, ListKind, MemberRow
from equipment_app.operations.settings import SetSettings
from equipment_app.queries.order_proposal import order_proposal
from equipment_app.store.books import Books
from equipment_app.store.database import Database

ARTICLES, MEMBERS, LOT = 30, 280, 40
SIZES = ("XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL")


def measure(folder: Path) -> list[tuple]:
    with Database.create(folder / "order.equip", "Měření", Press()) as database:
        _sized(database)
        with database.books() as books:
            _handed(books, random.Random(7))
        got, floor = in_turn(
            51,
            lambda: database.ask(order_proposal),
            lambda: database.ask(lambda books: books.ask(_HELD)),
        )
    size = f"{MEMBERS} × {ARTICLES}"
    return [("order proposal of the whole team", size, got, floor, "every holding read once", "≤ 50 ms")]


def _sized(database: Database) -> None:
    """Articles in sizes, the team's sizes, deliveries, and a kit of them all that everybody should have."""
    chance = random.Random(7)
    articles = [ArticleRow(f"KIT-{n:02}", f"Oděv {n:02}", scheme="alfa", price=900_00) for n in range(ARTICLES)]
    people = [
        MemberRow(f"98{n:04}", surname=f"Měřený{n:03}", given_name="Řehoř", unit_code="KRPA", sizes={"alfa": size})
        for n, size in enumerate(chance.choices(SIZES, k=MEMBERS))
    ]
    lots = [
        DeliveryRow(f"DL-{n % 3}", date(2024, 1, 1), f"Dodavatel {n % 3}", f"KIT-{n:02}", size, LOT, place="A01")
        for n in range(ARTICLES)
        for size in SIZES
    ]
    lines = [KitRow(f"KIT-{n:02}", 1 + n % 2, required=True) for n in range(ARTICLES)]
    ground._take(database, ListKind.CATALOGUE, articles)
    ground._take(database, ListKind.MEMBERS, people, {"KRPA": "Útvar KRPA"})
    ground._take(database, ListKind.DELIVERIES, lots, receive=LOT)
    ground._take(database, ListKind.KIT, lines)
    database.change(SetSettings({"kit.standard": "list"}))


def _handed(books: Books, chance: random.Random) -> None:
    """A piece of every other article to everybody."""
    (place,) = {held.holder for place in books.people.places() for held in books.things.held_by(place.id)}
    lots = [held.thing.id for held in books.things.held_by(place)]
    for member in books.people.members():
        moves = [Move(ThingId(lot), HolderId(place), HolderId(member.id)) for lot in chance.sample(lots, ARTICLES // 2)]
        books.journal.append(Entry(Kind.ISSUE, moves=tuple(moves), series="PP"))


_HELD = "SELECT holder, thing, quantity FROM holding"
