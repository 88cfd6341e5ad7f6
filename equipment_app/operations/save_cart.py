"""Keep a half-filled cart, or let it go. No entry of the journal: nothing has happened yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from equipment_app.domain.cart import Cart
from equipment_app.domain.changes import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class SaveCart:
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
@dataclass(frozen=True, slots=True)
class DropCart:
    member: int

    def __call__(self, books: Books) -> Outcome:
        books.carts.drop(self.member)
        return Outcome(Changes.CARTS, "cart_dropped")
