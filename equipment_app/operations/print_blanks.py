"""Keep numbers for blank labels, which are stuck onto things later. First they are kept, then they are printed."""

from dataclasses import dataclass

from equipment_app.domain.changes import Changes
from equipment_app.domain.codes import LARGEST
from equipment_app.domain.entries import Registration
from equipment_app.domain.label_errors import BlankCount, NoCodesLeft
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.record_labels import in_entries
from equipment_app.store.books import Books

MOST = 5000
"""More than a box of paper."""


@needs(Right.LABELS)
@dataclass(frozen=True, slots=True)
class PrintBlanks:
    """The next `count` numbers, in a row. The outcome's facts say the `first` and the `last`."""

    count: int

    def __call__(self, books: Books) -> Outcome:
        """Raises BlankCount, NoCodesLeft."""
        if not 1 <= self.count <= MOST:
            raise BlankCount(self.count, MOST)
        _, first = books.things.next_ids()
        last = first + self.count - 1
        if last > LARGEST:
            raise NoCodesLeft(self.count, max(0, LARGEST - first + 1))
        rows = [Registration("code", {"number": number, "thing": None}) for number in range(first, last + 1)]
        written = in_entries(books, rows)
        return Outcome(
            Changes.CATALOGUE,
            "blanks_reserved",
            entry=written.seq,
            hash=written.hash.hex(),
            facts={"first": first, "last": last},
        )
