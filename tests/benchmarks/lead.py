"""A lead's view: what it costs to put it up, and what a question costs through it; on the largest store."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import ground
from timing import in_turn

from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.operators import AddOperator, SetPassword
from equipment_app.queries import counter, find, handover_register, member_card, members, papers, stock
from equipment_app.queries.filters import MembersWanted, PapersWanted
from equipment_app.store.access import vault
from equipment_app.store.books import Books
from equipment_app.store.database import Database

THINGS, UNITS = 100_000, 14
PASSWORD = "čtyři slova bez významu"
Question = Callable[[Books], Any]


def measure(folder: Path, sizes: list[int]) -> list[tuple]:
    vault.COST = vault.Cost(8, 1, 1)  # what the password costs is not measured here
    with ground.store(folder / "lead.equip", THINGS, sizes[-1], UNITS) as database:
        keeper, lead = _appointed(database)
        size = f"{THINGS:,} things, {sizes[-1]:,} moves".replace(",", " ")
        put_up, floor = in_turn(51, lambda: database.door.let_in(lead), lambda: database.door.let_in(keeper))
        rows = [("a lead's view put up at sign-in", size, put_up, floor, "somebody who sees everything", "≤ 20 ms")]
        return rows + [
            (f"{name}, as a lead", size, *_asked(database, question, lead, keeper), "the same, seeing everything", "")
            for name, question in _questions(database).items()
        ]


def _appointed(database: Database) -> tuple[int, int]:
    unit = database.ask(lambda books: books.people.units()["KRPD"][0])
    database.change(SetPassword(PASSWORD))
    first = f"{PASSWORD}, první"
    database.change(AddOperator("Vedoucí", "Vít", grants=(Grant(Role.LEAD, unit),), password=first))
    database.door.sign_in("Vedoucí", first)
    database.change(SetPassword(PASSWORD))
    return 1, 2


def _questions(database: Database) -> dict[str, Question]:
    unit = database.ask(lambda books: books.people.units()["KRPD"][0])
    member = database.ask(lambda books: next(one.id for one in books.people.members() if one.unit == unit))
    article = database.ask(lambda books: books.catalogue.by_code("ART-003"))
    assert article
    return {
        "the counter's card of a member": lambda books: counter.card(books, member),
        "a member's card": lambda books: member_card.member_card(books, member),
        "members, in their order": lambda books: members.find_members(books, MembersWanted()),
        "search": lambda books: find.find(books, "vzor", 50),
        "papers, in their order": lambda books: papers.find_papers(books, PapersWanted()),
        "how many papers wait": papers.unsigned,
        "who holds what, of one unit": lambda books: handover_register.held_at(books, books.journal.today(), "KRPD"),
        "an article's card": lambda books: stock.card(books, article.id),
    }


def _asked(database: Database, question: Question, lead: int, keeper: int) -> list[float]:
    """The lead's, then what it costs somebody who sees everything."""

    def asked_by(operator: int) -> float:
        database.door.let_in(operator)
        return in_turn(11, lambda: database.ask(question))[0]

    return [asked_by(lead), asked_by(keeper)]
