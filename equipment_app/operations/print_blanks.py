"""Keep numbers for blank labels, which are stuck onto things later. First they are kept, then they are printed."""

from dataclasses import dataclass

from equipment_app.domain.entries import Registration
from equipment_app.domain.label_errors import BlankCount, NoCodesLeft
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Several
from equipment_app.operations.record_labels import in_entries
from equipment_app.store.books import Books

MOST = 5000
"""More than a box of paper."""


@needs(Right.LABELS)
@dataclass(frozen=True, slots=True)
class PrintBlanks(Operation):
    """The next `count` numbers, in a row. The outcome's facts say the `first` and the `last`."""

    count: int

    def plan(self, books: Books) -> Several:
        """Raises BlankCount, NoCodesLeft."""
        if not 1 <= self.count <= MOST:
            raise BlankCount(self.count, MOST)
        _, first = books.things.next_ids()
        last = first + self.count - 1
        if last > books.home.last:
            raise NoCodesLeft(self.count, books.home.last - first + 1)
        rows = [Registration("code", {"number": number, "thing": None}) for number in range(first, last + 1)]
        return in_entries(rows, "blanks_reserved", {"first": first, "last": last})
