"""Who keeps the demo store: a quartermaster, a deputy, an administrator and an auditor. Nobody has a password, so that
the store is open, and works as the first of them unless another is named when it is opened.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from enum import IntEnum
from functools import partial
from uuid import uuid4

from equipment_app.domain.entries import Row, Secret, registered
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations import Outcome
from equipment_app.operations.operators import granted
from equipment_app.operations.plan import Plan, carry_out
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.store.ledger import genesis


class Keeping(IntEnum):
    """By their number among those who keep the store."""

    QUARTERMASTER = 1
    DEPUTY = 2
    ADMINISTRATOR = 3
    AUDITOR = 4


KEEPER: Row = {
    "personal_number": "990301",
    "surname": "Ukázková",
    "given_name": "Jitka",
    "rank": "nprap.",
    "function": "výstrojářka",
}
_OTHERS: tuple[tuple[Role, Row], ...] = (
    (
        Role.DEPUTY,
        {
            "personal_number": "990302",
            "surname": "Příkladný",
            "given_name": "Dalibor",
            "rank": "prap.",
            "function": "zástupce výstrojářky",
        },
    ),
    (
        Role.ADMINISTRATOR,
        {
            "personal_number": "990303",
            "surname": "Vzorná",
            "given_name": "Ivana",
            "rank": "npor.",
            "function": "správkyně evidence",
        },
    ),
    (
        Role.AUDITOR,
        {
            "personal_number": "990304",
            "surname": "Zkoumalová",
            "given_name": "Otylie",
            "rank": "kpt.",
            "function": "kontrolorka",
        },
    ),
)
"""In the order of `Keeping`, after the first."""


def appoint(database: Database) -> None:
    """The others beside the keeper, who was alone for the first of them."""
    for place, (role, row) in enumerate(_OTHERS):
        with working(database, Keeping.QUARTERMASTER, Keeping.DEPUTY if place else None):
            database.change(partial(_appointed, role=role, row=row))


def _appointed(books: Books, role: Role, row: Row) -> Outcome:
    id, ref = books.people.next_operator(), str(uuid4())
    plan = Plan(
        Kind.ACCESS,
        registers=(registered("operator", id=id, ref=ref, role=role), *granted(id, (Grant(role),))),
        secrets=(Secret("identity", {"ref": ref, **genesis.IDENTITY, **row}),),
        facts={"what": "operator", "operator": id},
        done="operator_added",
        subject=f"{row['surname']} {row['given_name']}",
    )
    return carry_out(plan, books)


@contextmanager
def working(database: Database, who: Keeping, beside: Keeping | None = None) -> Iterator[None]:
    """What is done meanwhile is done by them, and `beside` stands by."""
    door, here = database.door, database.door.session.operator
    door.let_in(int(who))
    try:
        with door.named_beside(int(beside)) if beside else nullcontext():
            yield
    finally:
        door.let_in(here)
