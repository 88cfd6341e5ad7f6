"""Before a paper is cancelled: what would go with it, or why it cannot be."""

from dataclasses import dataclass

from equipment_app.domain.errors import AlreadyCancelled, CannotCancel
from equipment_app.domain.papers import CANCELLED
from equipment_app.queries.paper_card import paper_card
from equipment_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Cancelling:
    number: str
    together: tuple[str, ...]
    """Other numbers that are cancelled with it."""
    imported: bool
    """A list that was taken in: there is no cart to correct it in."""


def cancelling(books: Books, number: str) -> Cancelling:
    """Raises UnknownNumber, AlreadyCancelled, CannotCancel for what is a storno itself."""
    number = number.strip().upper()
    if number.endswith(CANCELLED):
        raise CannotCancel(number)
    card = paper_card(books, number)
    if card.storno:
        raise AlreadyCancelled(card.row.number, card.storno.number)
    return Cancelling(card.row.number, card.together, not card.kind.cart)
