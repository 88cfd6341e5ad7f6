"""What the sheet of command codes needs of the store: what it is called, and its kits, the standard one first."""

from equipment_app.domain.sizes import Kit
from equipment_app.queries import cart
from equipment_app.store.books import Books


def facts(books: Books) -> tuple[str, list[Kit]]:
    return books.settings["store.name"], cart.kits(books)
