"""What the settings page asks the books."""

from collections.abc import Mapping
from dataclasses import dataclass

from equipment_app.operations import Books


@dataclass(frozen=True, slots=True)
class Keeper:
    """Somebody who may hand out; `here` is who does now."""

    id: int
    name: str
    personal_number: str
    rank: str
    function: str
    here: bool


@dataclass(frozen=True, slots=True)
class StoreFacts:
    values: Mapping[str, str]
    """By the keys of the store's settings."""
    kits: tuple[str, ...]
    keepers: tuple[Keeper, ...]
    entries: int


def store_facts(books: Books) -> StoreFacts:
    now = books.journal.operator
    keepers = tuple(
        Keeper(one.id, one.name, one.personal_number, one.rank, one.function, one.id == now)
        for one in books.people.operators()
    )
    return StoreFacts(books.settings.all(), tuple(books.catalogue.kits()), keepers, books.journal.head()[0])
