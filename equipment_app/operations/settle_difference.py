"""Strike a difference that a check found off the quartermaster's list. What was done about it has its own paper."""

from equipment_app.deferred import dataclass
from equipment_app.domain.changes import Changes
from equipment_app.domain.check_errors import DifferenceSettled
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import FIELD, Entry, Registration, remark
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class SettleDifference:
    """Line `n` of a check; `remark` says how it was settled."""

    check: str
    n: int
    remark: str = ""

    def __call__(self, books: Books) -> Outcome:
        """Raises DifferenceSettled, TextTooLong."""
        line = books.checks.line(self.check, self.n)
        if line is None or line.settled:
            raise DifferenceSettled
        written = books.journal.append(
            Entry(
                Kind.CHECK,
                registers=(Registration("checked", line.row() | {"settled": 1}),),
                secrets=remark(self.remark, "remark", FIELD),
                about=books.papers.seq(books.checks.number(self.check)),
                facts={"check": self.check, "n": self.n},
            )
        )
        return Outcome(
            Changes.CHECKS,
            "difference_settled",
            entry=written.seq,
            hash=written.hash.hex(),
            subject=books.checks.number(self.check),
        )
