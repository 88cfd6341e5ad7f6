"""All that became of one thing, as its card tells it on paper."""

from datetime import date

from equipment_app.domain.register import AsOf
from equipment_app.domain.value import Value


class SheetEvent(Value):
    day: date
    what: str
    who: str
    paper: str
    state: str
    """Of a paper that people sign, in the words of `queries.filters.PaperState`; empty for any other."""
    price: int | None


class ThingSheet(Value):
    state: AsOf
    name: str
    code: str
    where: str
    facts: tuple[tuple[str, str], ...]
    """Labels and values, four in a row."""
    events: tuple[SheetEvent, ...]
    """The oldest first."""
    price: int
    repaired: int
    """What all repairs cost, in haléře."""
    holders: tuple[tuple[str, str, int], ...] = ()
    """Of a lot: who has some, where that is, and how many."""
    amounts: tuple[tuple[date, int, int, int, int], ...] = ()
    """Of a lot: from which day on how many were in the store, issued, in repair and gone."""
