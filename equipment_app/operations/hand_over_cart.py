"""Hand over what is ready in a cart, and keep the rest of it for the member: together or not at all."""

from equipment_app.deferred import dataclass
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.errors import LineRefused
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations import Command
from equipment_app.operations.declared import needs
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.once import Once
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.books import Books


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class HandOverCart:
    """`settled` are the ids of the lines that go now; `rest` is the cart that stays, None when nothing does.

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
        out = [line for line in lines if not line.returning]
        try:
            outcome = Once(self.cart.key, self._command(out, back))(books)
        except LineRefused as refused:
            line = (back + out)[refused.line - 1]
            raise LineRefused(self.cart.number(line.id), refused.thing, refused.cause) from refused
        if self.rest and not outcome.repeated:
            books.carts.save(self.rest.member, self.rest.to_json())
        return outcome

    def _command(self, out: list[CartLine], back: list[CartLine]) -> Command:
        cart = self.cart
        issue = Issue(
            cart.member,
            _lines(out),
            reason=self.reason,
            place=cart.place,
            remark=cart.remark,
            replaces=cart.replaces,
            copies=cart.copies,
        )
        take_back = TakeBack(
            cart.member,
            _lines(back),
            place=cart.place,
            remark=cart.remark,
            replaces=cart.replaces_return,
            copies=cart.copies,
        )
        if out and back:
            return HandOver(issue, take_back)
        return take_back if back else issue


def _lines(lines: list[CartLine]) -> tuple[Line, ...]:
    return tuple(
        Line(
            thing=line.thing,
            article=None if line.thing is not None else line.article,
            size=None if line.thing is not None else line.size,
            quantity=line.quantity,
            condition=line.condition,
            remark=line.remark,
            place=line.place,
        )
        for line in lines
    )
