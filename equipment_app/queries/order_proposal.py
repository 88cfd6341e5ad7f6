"""What should be ordered: the stock against what members lack and what should be there, by article and size."""

from collections import defaultdict
from datetime import date

from equipment_app.domain.entries import picked
from equipment_app.domain.order_proposal import OrderLine, OrderProposal
from equipment_app.domain.sizes import rank
from equipment_app.queries import stock
from equipment_app.queries.register_parts import as_of
from equipment_app.queries.stock import SizeLine
from equipment_app.store.books import Books
from equipment_app.store.dialect import JOIN_IN_ORDER
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.things import LIFE_ENDS


def order_proposal(books: Books, until: date | None = None) -> OrderProposal:
    """As the books are now. With a day, what ends its life by then, in stock and with people, is to be ordered too."""
    latest = {row.article: (row.supplier, row.price) for row in books.ask(_LATEST)}
    ending = _ending(books, until) if until else {}
    coming = books.orders.coming()
    lines = tuple(
        OrderLine(
            article=article.id,
            **picked(article, "code name name_en unit"),
            **picked(line, "size stored waiting minimum"),
            supplier=latest.get(article.id, _NOBODY)[0],
            price=latest.get(article.id, _NOBODY)[1] if article.price is None else article.price,
            ending=ending.get(article.id, {}).get(line.size, 0),
            coming=coming.get((article.id, line.size), 0),
        )
        for article, sizes in stock.sizes(books)
        for line in _all_sizes(books, article, sizes, ending.get(article.id, {}))
    )
    return OrderProposal(as_of(books), books.journal.today(), lines, until)


def _all_sizes(books: Books, article: Article, lines: tuple[SizeLine, ...], ends: dict[str, int]) -> list[SizeLine]:
    """Also those of which all there is ends its life elsewhere than in stock or with members."""
    there = {line.size for line in lines}
    scheme = books.catalogue.sizes(article.scheme)
    return sorted([*lines, *(SizeLine(size) for size in ends if size not in there)], key=lambda x: rank(scheme, x.size))


def _ending(books: Books, until: date) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for article, size, pieces in books.ask(_ENDING, until.isoformat()):
        found[article][size] = pieces
    return found


_NOBODY: tuple[str, int | None] = ("", None)
"""Supplier and price of what never came."""
_LATEST = """SELECT article, max(received_on) AS day, supplier, price FROM thing WHERE withdrawn = 0 AND supplier <> ''
    GROUP BY article"""
_ENDING = f"""SELECT t.article, t.size, sum(h.quantity) FROM article a {JOIN_IN_ORDER} thing t ON t.article = a.id
    AND t.withdrawn = 0 {JOIN_IN_ORDER} holding h ON h.thing = t.id {JOIN_IN_ORDER} holder p ON p.id = h.holder
    AND p.kind IN ('location', 'member', 'guest', 'unit')
    WHERE a.withdrawn = 0 AND {LIFE_ENDS} <= ? GROUP BY 1, 2"""
