"""Mark a paper as signed by hand, before its scan exists; or take the mark back."""

from dataclasses import dataclass

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import SIGNED_ON_PAPER, Kind
from equipment_app.domain.entries import Cell, Entry
from equipment_app.domain.errors import AlreadyCancelled, UnknownNumber
from equipment_app.domain.numbers import CANCELLED, as_printed
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books


@needs(Right.PAPERS)
@dataclass(frozen=True, slots=True)
class MarkSigned:
    """Of several marks on one paper the last counts."""

    number: str
    signed: bool = True

    def __call__(self, books: Books) -> Outcome:
        """Raises UnknownNumber, and AlreadyCancelled: a cancelled paper is not signed any more."""
        seq, number = books.papers.seq(self.number), as_printed(self.number)
        if number.endswith(CANCELLED) or books.journal.payload(seq)["k"] not in SIGNED_ON_PAPER:
            raise UnknownNumber(self.number)
        by = books.history.reversed_by(seq)
        if by is not None:
            raise AlreadyCancelled(number, by)
        if books.papers.signed(seq) == self.signed:
            return Outcome(what="nothing_new", subject=number)
        facts: dict[str, Cell] = {"number": number, "signed": int(self.signed)}
        written = books.journal.append(Entry(Kind.SIGNED, about=seq, facts=facts))
        what = "signed" if self.signed else "unsigned"
        return Outcome(Changes.PAPERS, what, entry=written.seq, hash=written.hash.hex(), subject=number)
