"""What the reports page asks the books. The question is imported on the worker's thread, not with the window."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from equipment_app.queries.integrity import Integrity
    from equipment_app.store.books import Books


def state(books: "Books") -> "tuple[Integrity, dict[str, str]]":
    """The state of the journal, and the units by code."""
    from equipment_app.queries.integrity import integrity

    return integrity(books), {code: name for code, (_, name) in books.people.units().items()}
