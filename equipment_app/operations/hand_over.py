"""Hand over a cart: what the member gets and what comes back for it, together or not at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_
from uuid import uuid4

from equipment_app.domain.entries import Batch
from equipment_app.domain.errors import LineRefused
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations import resolve
from equipment_app.operations.declared import needs
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Planned
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
        return together(books, self.issue, (self.take_back,))


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class PassOn:
    """What others have goes to a member: they give it back and the member gets it, in one transaction.

    Everybody has a paper of their own. `take_backs` may hold a return of the member as well; otherwise as `HandOver`.
    """

    issue: Issue
    take_backs: tuple[TakeBack, ...]

    def __call__(self, books: Books) -> Outcome:
        return together(books, self.issue, self.take_backs)


def together(books: Books, issue: Issue, take_backs: Sequence[TakeBack]) -> Outcome:
    """First what comes back, in its order, then what goes out: one batch, which one storno cancels."""
    batch, parts, before, back = str(uuid4()), len(take_backs) + 1, 0, []
    for index, one in enumerate(take_backs):
        giver = resolve.member(books, one.of)
        planned = _behind(before, lambda one=one, giver=giver: one.plan(books, giver))  # type: ignore[misc]
        back.append((one, giver, planned, one.write(books, planned, Batch(batch, index, parts))))
        before += len(planned)
    member = resolve.member(books, issue.to)
    out = _behind(before, lambda: issue.plan(books, member))
    written = issue.write(books, out, Batch(batch, parts - 1, parts))
    returned = [one.finish(books, giver, planned, entry) for one, giver, planned, entry in back]
    issued = issue.finish(books, member, out, written)
    every = [issued, *returned]
    return replace(
        issued,
        what="exchanged",
        lines=tuple(line for one in every for line in one.lines),
        papers=tuple(paper for one in every for paper in one.papers),
        changes=reduce(or_, (one.changes for one in every)),
    )


def _behind(before: int, plan: Callable[[], list[Planned]]) -> list[Planned]:
    """A refusal counts lines behind those there were before."""
    try:
        return plan()
    except LineRefused as refused:
        raise LineRefused(before + refused.line, refused.thing, refused.cause) from refused
