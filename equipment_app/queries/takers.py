"""Whom things can be transferred to, for a form that offers them."""

from collections.abc import Sequence

from equipment_app.domain.value import Value
from equipment_app.store.books import Books


class Taker(Value):
    id: int
    kind: str
    """member, unit or location."""
    name: str
    unit: int = 0
    """Of a member."""


def takers(books: Books, holder: int = 0) -> Sequence[Taker]:
    """Members, units and places, without `holder`, who has the things by now. Places take from the store alone, and
    members take nothing from there by a transfer; they answer for what their unit takes.
    """
    stored = books.people.place(holder) is not None
    places = [Taker(place.id, "location", place.label) for place in books.people.places() if stored]
    units = [Taker(id, "unit", name) for id, name in books.people.units().values()]
    members = [
        Taker(one.id, "member", f"{one.name}, {one.personal_number}".removesuffix(", "), one.unit or 0)
        for one in books.people.members()
    ]
    return [one for one in (*places, *units, *members) if one.id != holder]


def outsiders(books: Books) -> Sequence[str]:
    """Other organisational units of the state that something was handed to."""
    return tuple(books.people.named("supplier"))
