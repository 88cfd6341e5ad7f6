"""Mark a paper as signed by hand, before its scan exists; or take the mark back."""

from dataclasses import dataclass

from equipment_app.domain.entries import Cell
from equipment_app.domain.errors import AlreadyCancelled, UnknownNumber
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.numbers import CANCELLED, as_printed
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan, Planned
from equipment_app.store.books import Books


@needs(Right.PAPERS)
@dataclass(frozen=True, slots=True)
class MarkSigned(Operation):
    """Of several marks on one paper the last counts."""

    number: str
    signed: bool = True

    def plan(self, books: Books) -> Planned:
        """Raises UnknownNumber, and AlreadyCancelled: a cancelled paper is not signed any more."""
        seq, number = books.papers.seq(self.number), as_printed(self.number)
        if number.endswith(CANCELLED) or not KINDS[books.journal.payload(seq)["k"]].signed:
            raise UnknownNumber(self.number)
        by = books.history.reversed_by(seq)
        if by is not None:
            raise AlreadyCancelled(number, by)
        if books.papers.signed(seq) == self.signed:
            return Outcome(what="nothing_new", subject=number)
        facts: dict[str, Cell] = {"number": number, "signed": int(self.signed)}
        done = "signed" if self.signed else "unsigned"
        return Plan(Kind.SIGNED, about=seq, facts=facts, done=done, subject=number)
