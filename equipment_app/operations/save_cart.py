"""Keep a half-filled cart, or let it go. No entry of the journal: nothing has happened yet."""

from collections.abc import Mapping
from typing import Any

from equipment_app.deferred import dataclass
from equipment_app.domain.changes import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class SaveCart:
    """`content` is `Cart.to_json()`. A member has one cart; member 0 is nobody yet."""

    member: int
    content: Mapping[str, Any]

    def __call__(self, books: Books) -> Outcome:
        books.carts.save(self.member, dict(self.content))
        return Outcome(Changes.CARTS, "cart_saved")


@needs(Right.HAND_OVER)
@dataclass(frozen=True, slots=True)
class DropCart:
    member: int

    def __call__(self, books: Books) -> Outcome:
        books.carts.drop(self.member)
        return Outcome(Changes.CARTS, "cart_dropped")
