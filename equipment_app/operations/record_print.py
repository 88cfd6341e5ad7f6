"""Write down that a paper was printed: the first print is the original, what comes later are copies."""

from dataclasses import dataclass

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import Cell, Entry
from equipment_app.domain.numbers import as_printed
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books


@needs(Right.PAPERS)
@dataclass(frozen=True, slots=True)
class RecordPrint:
    """`copies` sheets of `number` went to the printer."""

    number: str
    copies: int = 1

    def __call__(self, books: Books) -> Outcome:
        """Raises UnknownNumber."""
        seq, number = books.papers.seq(self.number), as_printed(self.number)
        facts: dict[str, Cell] = {"number": number, "copies": self.copies}
        written = books.journal.append(Entry(Kind.PRINTED, about=seq, facts=facts))
        return Outcome(Changes.PRINTS, "printed", entry=written.seq, hash=written.hash.hex(), subject=number)
