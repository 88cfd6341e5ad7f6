"""Write down that a paper was printed: the first print is the original, what comes later are copies."""

from dataclasses import dataclass

from equipment_app.domain.entries import Cell
from equipment_app.domain.kinds import Kind
from equipment_app.domain.numbers import as_printed
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.books import Books


@needs(Right.PAPERS)
@dataclass(frozen=True, slots=True)
class RecordPrint(Operation):
    """`copies` sheets of `number` went to the printer."""

    number: str
    copies: int = 1

    def plan(self, books: Books) -> Plan:
        """Raises UnknownNumber."""
        seq, number = books.papers.seq(self.number), as_printed(self.number)
        facts: dict[str, Cell] = {"number": number, "copies": self.copies}
        return Plan(Kind.PRINTED, about=seq, facts=facts, done="printed", subject=number)
