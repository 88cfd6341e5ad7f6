"""Correct a handover in one step: cancel it, and fill the member's cart with what it was, ready to be changed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Seq
from equipment_app.domain.kinds import KINDS, Side
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs, permit
from equipment_app.operations.plan import Operation, Several
from equipment_app.operations.undo import Undo
from equipment_app.store.books import Books
from equipment_app.store.records.papers import Handover


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class Correct(Operation):
    """The new handover and the cancelled one name each other; until then the cart waits as any other does.

    `facts["member"]` of the outcome says whose cart it is.
    """

    number: str
    reason: str

    def plan(self, books: Books) -> Several:
        """Raises what `Undo` raises."""
        undo = Undo(self.number, self.reason)
        permit(undo, books)
        return replace(undo.plan(books), then=partial(self._fill_cart, books))

    def _fill_cart(self, books: Books, outcome: Outcome) -> Outcome:
        together = books.history.together(books.papers.seq(self.number))
        handovers = [books.papers.handover(seq) for seq in together if _is_handover(books, seq)]
        if not handovers:
            return outcome
        cart = Cart.new(handovers[0].member)
        for handover in handovers:
            cart = _with(books, cart, handover)
        parked = books.carts.of(cart.member)
        if parked:
            cart = Cart.from_json(parked.content).for_member(cart.member, parked=cart)
        books.carts.save(cart.member, cart.to_json())
        changes = outcome.changes | Changes.CARTS
        return replace(outcome, changes=changes, facts={**outcome.facts, "member": cart.member})


def _is_handover(books: Books, seq: Seq) -> bool:
    return KINDS[books.journal.payload(seq)["k"]].cart


def _with(books: Books, cart: Cart, handover: Handover) -> Cart:
    returning = handover.kind.side is Side.SOURCE
    lines = list(_lines(books, handover, first=len(cart.lines) + 1, returning=returning))
    cart = replace(
        cart,
        lines=(*cart.lines, *lines),
        place=books.papers.remark(handover.seq, "place"),
        remark=books.papers.remark(handover.seq),
    )
    if returning:
        return replace(cart, replaces_return=str(handover.number))
    return replace(cart, replaces=str(handover.number))


def _lines(books: Books, handover: Handover, first: int, *, returning: bool) -> Iterator[CartLine]:
    """A line for each piece, one for all lots of the same article, size, condition and place they were put."""
    merged: dict[object, CartLine] = {}
    for n, (thing, quantity, condition) in enumerate(books.papers.lines(handover.seq), start=1):
        piece = thing.number is not None
        place = handover.moves[n - 1].target if returning else None
        key = thing.id if piece else (thing.article, thing.size, condition, place)
        note = books.papers.remark(handover.seq, n)
        if key in merged:
            known = merged[key]
            merged[key] = replace(known, quantity=known.quantity + quantity, remark=known.remark or note)
            continue
        merged[key] = CartLine(
            first + len(merged),
            thing.article,
            thing.size,
            numbered=piece,
            thing=thing.id if piece else None,
            returning=returning,
            quantity=quantity,
            condition=condition,
            remark=note,
            place=place,
        )
    yield from merged.values()
