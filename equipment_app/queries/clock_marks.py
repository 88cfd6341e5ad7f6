"""Entries that say that the computer's clock was not to be believed when they were written."""

from dataclasses import dataclass

from equipment_app.store.books import Books
from equipment_app.store.dialect import has_bytes


@dataclass(frozen=True, slots=True)
class ClockMarks:
    count: int
    last: int
    """Number of the last of them; 0 where there is none."""


def clock_marks(books: Books) -> ClockMarks:
    """Every entry is looked at: a second for a million of them."""
    row = books.ask(_MARKED)[0]
    return ClockMarks(int(row[0]), int(row[1]))


_MARKED = "SELECT count(*), coalesce(max(seq), 0) FROM entry WHERE " + has_bytes("payload", '"clk":')
