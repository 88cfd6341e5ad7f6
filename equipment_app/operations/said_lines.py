"""Lines of orders and deliveries as people write them, read into what they mean."""

import re

from equipment_app.domain.deliveries import NewPiece
from equipment_app.domain.errors import Refusal
from equipment_app.domain.value import Value
from equipment_app.measures import hellers
from equipment_app.operations import resolve
from equipment_app.store.books import Books

_SAID = re.compile(
    r"(?P<article>[^/*@=]+)(?:/(?P<size>[^*@=]+))?(?:\*(?P<count>[0-9]{1,6})(?:x(?P<pack>[0-9]{1,5}))?)?"
    r"(?:@(?P<price>[^=%]+)(?:%(?P<vat>[0-9]{1,2}))?)?(?:=(?P<numbers>.+))?"
)


class BadDeliveryLine(Refusal):
    line: str
    cs = """Řádek „{line}“ nejde přečíst. Nic se nezapsalo; napište KÓD[/VELIKOST]*MNOŽSTVÍ[xBALENÍ][@CENA[%DPH]],
        za „=“ čísla kusů."""
    en = """The line “{line}” cannot be read. Nothing was written; write CODE[/SIZE]*QUANTITY[xPACK][@PRICE[%VAT]],
        the numbers of pieces behind “=”."""


class LineSaid(Value):
    """A line in words: the article by its code, or a maker's code that is remembered. Money is in haléře."""

    article: str
    size: str
    quantity: int
    price: int | None
    pieces: tuple[NewPiece, ...]
    vat: int | None = None


def said(text: str) -> LineSaid:
    """What a line in words says. Raises BadDeliveryLine."""
    found = _SAID.fullmatch(text.strip())
    if found is None:
        raise BadDeliveryLine(text)
    pieces = tuple(_piece(one) for one in (found["numbers"] or "").split(",") if one.strip())
    price = hellers(found["price"]) if found["price"] else None
    vat = int(found["vat"]) if found["vat"] else None
    quantity = int(found["count"] or len(pieces) or 1) * int(found["pack"] or 1)
    if quantity < 1 or (found["price"] and price is None):
        raise BadDeliveryLine(text)
    return LineSaid(found["article"].strip(), (found["size"] or "").strip(), quantity, price, pieces, vat)


def _piece(text: str) -> NewPiece:
    serial, inventory, label, *_ = (*(part.strip() for part in text.split(":")), "", "")
    return NewPiece(serial, inventory, label)


def sized(books: Books, code: str, size: str) -> tuple[int, str]:
    """An article by its code or a maker's code, and the size meant. Raises UnknownThing, UnknownSize, SizeMissing."""
    line = resolve.article_line(books, f"{code}/{size}" if size else code)
    assert line.article is not None
    article = books.catalogue.article(line.article)
    return article.id, resolve.size_for(books, article, line.size, None)
