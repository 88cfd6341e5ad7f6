"""Hand over a cart: what the member gets and what comes back for it, together or not at all."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from equipment_app.domain.errors import LineRefused
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.issue import Issue
from equipment_app.operations.plan import Operation, Plan, Several
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.books import Books


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class HandOver(Operation):
    """An issue and a return of the same member in one transaction, each with its own paper.

    The return comes first, so a thing brought back may go out again; a refusal counts the issue's lines after those of
    the return.
    """

    issue: Issue
    take_back: TakeBack

    def plan(self, books: Books) -> Several:
        return _together(books, self.issue, (self.take_back,))


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class PassOn(Operation):
    """What others have goes to a member: they give it back and the member gets it, in one transaction.

    Everybody has a paper of their own. `take_backs` may hold a return of the member as well; otherwise as `HandOver`.
    """

    issue: Issue
    take_backs: tuple[TakeBack, ...]

    def plan(self, books: Books) -> Several:
        return _together(books, self.issue, self.take_backs)


def _together(books: Books, issue: Issue, take_backs: Sequence[TakeBack]) -> Several:
    """First what comes back, in its order, then what goes out: one batch, which one storno cancels."""
    return Several(len(take_backs) + 1, _plans(books, (*take_backs, issue)), done="exchanged")


def _plans(books: Books, handovers: Sequence[Issue | TakeBack]) -> Generator[Plan, None, None]:
    before = 0
    for one in handovers:
        with _behind(before):
            out = one.work_out(books)
        before += len(out.lines)
        yield one.plan_of(books, out)


@contextmanager
def _behind(before: int) -> Iterator[None]:
    """A refusal counts lines behind those there were before."""
    try:
        yield
    except LineRefused as refused:
        raise LineRefused(before + refused.line, refused.thing, refused.cause) from refused
