"""Hand over a cart: what the member gets and what the member brings back, together or not at all."""

from dataclasses import replace
from uuid import uuid4

from equipment_app.deferred import dataclass
from equipment_app.domain.entries import Batch
from equipment_app.domain.errors import LineRefused
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations import resolve
from equipment_app.operations.declared import needs
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.books import Books


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class HandOver:
    """An issue and a return of the same member in one transaction, each with its own paper.

    The return comes first, so a thing brought back may go out again; a refusal counts the issue's lines after those of
    the return.
    """

    issue: Issue
    take_back: TakeBack

    def __call__(self, books: Books) -> Outcome:
        member = resolve.member(books, self.issue.to)
        batch = str(uuid4())
        back = self.take_back.plan(books, member)
        back_written = self.take_back.write(books, back, Batch(batch, 0, 2))
        try:
            out = self.issue.plan(books, member)
        except LineRefused as refused:
            raise LineRefused(len(back) + refused.line, refused.thing, refused.cause) from refused
        out_written = self.issue.write(books, out, Batch(batch, 1, 2))
        returned = self.take_back.finish(books, member, back, back_written)
        issued = self.issue.finish(books, member, out, out_written)
        return replace(
            issued,
            what="exchanged",
            lines=issued.lines + returned.lines,
            papers=issued.papers + returned.papers,
            changes=issued.changes | returned.changes,
        )
