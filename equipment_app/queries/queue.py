"""The queue at the counter: members of a unit who lack anything, one after another."""

from collections import Counter

from equipment_app.domain.value import Value
from equipment_app.queries.entitlement import lacking
from equipment_app.store.books import Books


class Queue(Value):
    """`members` lack something today, in the order of names; `at` is who was called last, 0 for nobody yet."""

    unit: int
    name: str
    members: tuple[int, ...]
    at: int
    order: tuple[int, ...]
    """All members of the unit, in the order of names."""

    @property
    def next(self) -> int:
        """The one after who was called last; after the last one the first of those who were passed over."""
        behind = self.order[self.order.index(self.at) + 1 :] if self.at in self.order else self.order
        return next((member for member in behind if member in self.members), self.members[0])


def queue(books: Books) -> Queue | None:
    """The one that was gone on with last; None where there is none, or its unit is no longer there."""
    saved = next(iter(books.queues.all()), None)
    names = {id: (code, name) for code, (id, name) in books.people.units().items()}
    if saved is None or saved.key not in names:
        return None
    code, name = names[saved.key]
    members = dict.fromkeys(one.member.id for one in lacking(books, unit=code))
    order = tuple(one.id for one in books.people.members() if one.unit == saved.key)
    return Queue(saved.key, name, tuple(members), int(saved.content.get("at", 0)), order)


def units_lacking(books: Books) -> list[tuple[int, str, int]]:
    """Units in which anybody lacks anything: id, name, and how many members."""
    people = {one.member.id: one.member for one in lacking(books)}
    counts = Counter(member.unit for member in people.values())
    return [(id, name, counts[id]) for id, name in books.people.units().values() if counts[id]]
