"""Whom things can be transferred to, for a form that offers them."""

from collections.abc import Sequence
from dataclasses import dataclass

from equipment_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Taker:
    id: int
    kind: str
    """member, unit or location."""
    name: str
    unit: int = 0
    """Of a member."""


def takers(books: Books, holder: int = 0) -> Sequence[Taker]:
    """Members and units; for what lies in the store places in place of members. `holder` has the things by now, and is
    left out.
    """
    units = [Taker(id, "unit", name) for id, name in books.people.units().values()]
    if books.people.place(holder):
        others = [Taker(place.id, "location", place.label) for place in books.people.places()]
    else:
        others = [
            Taker(one.id, "member", f"{one.name}, {one.personal_number}".removesuffix(", "), one.unit or 0)
            for one in books.people.members()
        ]
    return [one for one in (*others, *units) if one.id != holder]


def outsiders(books: Books) -> Sequence[str]:
    """Other organisational units of the state that something was handed to."""
    return tuple(books.people.named("supplier"))
