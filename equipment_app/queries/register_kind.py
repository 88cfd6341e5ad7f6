"""What a register says of itself where it is offered: the Reports page, `report` of the command line, the export."""

from collections.abc import Callable
from datetime import date
from typing import Any

from equipment_app.domain.register import Register
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.store.books import Books


class RegisterGroup:
    """The headings of the page."""

    HOLDINGS = Words("Držení a zásoby", "Holdings and stock")
    HANDOVERS = Words("Výdej a vrácení", "Handovers")
    RECEIVING = Words("Příjem", "Receiving")


class RegisterKind(Value):
    """A register as it is offered: by the Reports page, by `report` on the command line, in the export."""

    name: str
    """Of the command."""
    title: Words
    group: Words
    """The heading it stands under on the page."""
    file: Words
    """How the name of a file with it begins; the English one is what the export calls it."""
    said: str
    """What the command says of itself."""
    asked: Callable[..., Register[Any]]
    of_a_day: bool = False
    """It tells how things stood at the end of the last day, whatever the first."""
    of_members: bool = True
    """One unit may be asked for, and names may be left out."""

    def make(self, books: Books, first: date, last: date, unit: str, names: bool) -> Register[Any]:
        """Of a unit's code or of all, people told by name or not."""
        days = (last,) if self.of_a_day else (first, last)
        return self.asked(books, *days, unit, names=names) if self.of_members else self.asked(books, *days)
