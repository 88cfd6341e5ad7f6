"""Hand over a cart: what the member gets and what comes back for it, together or not at all; carts kept meanwhile."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Any, TypeAlias

from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.custody import HolderId
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import LineRefused
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.operations import Command
from equipment_app.operations.declared import needs
from equipment_app.operations.exchange import HandOverBothWays, refused_behind
from equipment_app.operations.handing import HandoverOperation
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend, NoDueDate
from equipment_app.operations.lines import Line
from equipment_app.operations.once import Once
from equipment_app.operations.plan import Operation, Plan, Several
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.transfer import Transfer
from equipment_app.store.books import Books


@needs(Right.HAND_OVER)
class HandOver(Operation):
    """A loan and a return of the same member in one transaction, each with its own paper; and an issue, where both
    papers correct others, or the same piece goes both ways.

    The return comes first, so a thing brought back may go out again; a refusal counts the issue's lines after those of
    the return.
    """

    issue: Issue
    take_back: TakeBack

    def plan(self, books: Books) -> Several:
        return Several(2, _plans(books, (self.take_back, self.issue)), done="exchanged")


@needs(Right.HAND_OVER)
class Together(Operation):
    """What a cart holds, handover by handover in this order, in one transaction: one batch, which one storno cancels.

    Each has its own paper; a refusal counts the lines of all.
    """

    handovers: tuple[TakeBack | Transfer | Issue | HandOverBothWays, ...]

    def plan(self, books: Books) -> Several:
        kinds = {type(one) for one in self.handovers}
        done = "exchanged" if {TakeBack, HandOverBothWays} & kinds else "issued" if Issue in kinds else "transferred"
        return Several(len(self.handovers), _plans(books, self.handovers), done=done)


def _plans(books: Books, handovers: Sequence[HandoverOperation]) -> Generator[Plan, None, None]:
    before = 0
    for one in handovers:
        with refused_behind(before):
            out = one.work_out(books)
        before += len(out.lines)
        yield one.plan_of(books, out)


@needs(Right.HAND_OVER)
class SaveCart(Value):
    """`content` is `Cart.to_json()`, `member` what the cart is kept as. A member has one cart."""

    member: int
    content: Mapping[str, Any]
    joins: bool = False
    """It comes behind what is kept there already, instead of in its place."""

    def __call__(self, books: Books) -> Outcome:
        content, there = dict(self.content), books.carts.of(self.member) if self.joins else None
        if there is not None:
            content = Cart.from_json(content).for_member(self.member, Cart.from_json(there.content)).to_json()
        books.carts.save(self.member, content)
        return Outcome(Changes.CARTS, "cart_saved")


@needs(Right.HAND_OVER)
class DropCart(Value):
    member: int

    def __call__(self, books: Books) -> Outcome:
        books.carts.drop(self.member)
        return Outcome(Changes.CARTS, "cart_dropped")


@needs(Right.HAND_OVER)
class HandOverCart(Value):
    """`settled` are the ids of the lines that go now; `rest` is the cart that stays, None when nothing does.

    `facts["member"]` of the outcome says to whom, `facts["issued"]` how many of the pieces went out.

    The cart's key makes it happen once, however often it is asked for.
    """

    cart: Cart
    settled: frozenset[int]
    rest: Cart | None = None
    reason: str = ""

    def __call__(self, books: Books) -> Outcome:
        """Raises LineRefused, whose number is the line's place in the cart."""
        lines = [line for line in self.cart.lines if line.id in self.settled]
        back = [line for line in lines if line.returning]
        coming = [line for line in lines if not line.returning]
        out, given = [line for line in coming if line.source is None], _given(coming)
        try:
            outcome = Once(self.cart.key, self._command(books, out, back, given))(books)
        except LineRefused as refused:
            passed = list(chain(*given.values()))
            line = ([*passed, *back, *out] if out else [*back, *passed])[refused.line - 1]
            raise LineRefused(self.cart.number(line.id), refused.thing, refused.cause) from refused
        if outcome.repeated:
            return outcome
        books.carts.drop(self.cart.kept_as)
        if self.rest:
            books.carts.save(self.rest.kept_as, self.rest.to_json())
        facts = {"member": self.cart.member, "issued": sum(line.quantity for line in coming)}
        resized = _resized(books, self.cart.member, coming, back)
        return replace(outcome, facts=facts, resized=resized)

    def _command(
        self, books: Books, out: list[CartLine], back: list[CartLine], given: Mapping[int, list[CartLine]]
    ) -> Command:
        cart = self.cart
        paper = picked(cart, "place remark copies")
        goes = _lines(out)
        issue = Issue(cart.member, goes, reason=self.reason, replaces=cart.replaces, **paper)
        if cart.until:
            until, purpose = _due(cart.until), cart.purpose or self.reason
            issue = Lend(
                cart.member, goes, reason=purpose, replaces=cart.replaces, until=until, whom=cart.whom, **paper
            )
        take_back = TakeBack(cart.member, _lines(back), replaces=cart.replaces_return, **paper)
        visit = _visit(cart, issue, take_back) if out and back else (take_back,) if back else (issue,) if out else ()
        if not given:
            return HandOver(issue, take_back) if len(visit) > 1 else visit[0]
        former = {books.papers.handover(books.papers.seq(n)).moves[0].source: n for n in cart.replaces_transfers}
        transfers = [
            Transfer(cart.member, _lines(lines), one, replaces=former.get(HolderId(one), ""), **paper)
            for one, lines in given.items()
        ]
        handovers = (*transfers, *visit) if out else (*visit, *transfers)
        return Together(handovers) if len(handovers) > 1 else transfers[0]


_Handover: TypeAlias = TakeBack | Transfer | Issue | HandOverBothWays


def _visit(cart: Cart, issue: Issue, take_back: TakeBack) -> tuple[_Handover, ...]:
    """What the member brings back and gets: one entry, unless a loan begins, which has a number of its own and a term;
    two papers are corrected; or a piece goes both ways, which the store has only once it is back.
    """
    pieces = [{line.thing for line in one.things if isinstance(line, Line)} - {None} for one in (issue, take_back)]
    corrects = {number for number in (cart.replaces, cart.replaces_return) if number}
    if cart.until or len(corrects) > 1 or pieces[0] & pieces[1]:
        return take_back, issue
    replaces = next(iter(corrects), "")
    paper = picked(issue, "place remark copies reason")
    return (HandOverBothWays(issue=issue, take_back=take_back, replaces=replaces, **paper),)


def _due(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NoDueDate(text) from None


def _resized(books: Books, member: int, out: list[CartLine], back: list[CartLine]) -> dict[str, str]:
    """Sizes by scheme that something was exchanged for, and that the member's profile does not have."""
    before, person = {line.article: line.size for line in back}, books.people.member(member)
    new = [line for line in out if before.get(line.article, line.size) != line.size]
    sizes = {books.catalogue.article(line.article).scheme: line.size for line in new}
    return {scheme: size for scheme, size in sizes.items() if person and person.sizes.get(scheme) != size}


def _given(coming: list[CartLine]) -> dict[int, list[CartLine]]:
    """What others give over to the member, by holder."""
    given: dict[int, list[CartLine]] = {}
    for line in coming:
        if line.source is not None:
            given.setdefault(line.source, []).append(line)
    return given


def _lines(lines: list[CartLine]) -> tuple[Line, ...]:
    names = "thing quantity condition remark place batch"
    return tuple(Line(**picked(one, names if one.thing is not None else f"{names} article size")) for one in lines)
