"""What somebody means who types or scans something on the page of the stock."""

from typing import TYPE_CHECKING

from equipment_app.domain.codes import Family, NotACode, parse
from equipment_app.domain.errors import UnknownThing
from equipment_app.operations import resolve

if TYPE_CHECKING:
    from equipment_app.store.books import Books


def is_blank(books: "Books", text: str) -> bool:
    """Whether this is the code of a label that was printed ahead and waits for its item."""
    try:
        code = parse(text.strip().upper())
    except NotACode:
        return False
    return code.family is Family.THING and books.labels.is_blank(code.number)


def place_of(books: "Books", text: str) -> tuple[int, int, str] | None:
    """Article and piece, 0 for none, with its code, where this is an item's number or an article's code."""
    try:
        thing = resolve.piece(books, text)
    except UnknownThing:  # of our shape, but no item bears it: perhaps a blank label
        return None
    if thing is not None:
        return thing.article, thing.id, thing.code
    article = books.catalogue.by_code(text)
    return (article.id, 0, "") if article is not None else None
