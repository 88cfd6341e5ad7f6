"""What the stock page asks the books. The questions are imported on the worker's thread, not with the window."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from equipment_app.ui.stock.narrowing import Narrow

if TYPE_CHECKING:
    from equipment_app.queries.pieces import Piece, Wheres
    from equipment_app.queries.place import Contents
    from equipment_app.queries.stock import ArticleCard, ArticleLine
    from equipment_app.queries.whereabouts import HolderLine, MoveLine
    from equipment_app.store.books import Books
    from equipment_app.store.records.products import Product


def articles(books: "Books") -> "list[ArticleLine]":
    from equipment_app.queries import stock

    return stock.articles(books)


def card(article: int) -> "Callable[[Books], ArticleCard]":
    def ask(books: "Books") -> "ArticleCard":
        from equipment_app.queries import stock

        return stock.card(books, article)

    return ask


def makers_codes(article: int) -> "Callable[[Books], tuple[list[Product], tuple[str, ...]]]":
    """The codes that stand for an article, and every size it comes in."""

    def ask(books: "Books") -> "tuple[list[Product], tuple[str, ...]]":
        return books.products.of(article), books.catalogue.sizes(books.catalogue.article(article).scheme)

    return ask


def contents(place: int) -> "Callable[[Books], Contents | None]":
    """`place` is the number in its code."""

    def ask(books: "Books") -> "Contents | None":
        from equipment_app.queries import place as questions

        return questions.contents(books, place)

    return ask


def wheres(article: int) -> "Callable[[Books], Wheres]":
    def ask(books: "Books") -> "Wheres":
        from equipment_app.queries import pieces

        return pieces.wheres(books, article)

    return ask


def order(article: int, narrow: Narrow) -> "Callable[[Books, str, bool], Sequence[int]]":
    """For `Ordered`: the pieces wanted of this article."""

    def ask(books: "Books", sort: str, descending: bool) -> Sequence[int]:
        from equipment_app.queries import pieces

        return pieces.piece_ids(books, pieces.Wanted(article, *narrow), sort, descending)

    return ask


def pieces(article: int) -> "Callable[[Books, Sequence[int]], list[Piece]]":
    """For `Ordered`: some pieces of this article."""

    def ask(books: "Books", ids: Sequence[int]) -> "list[Piece]":
        from equipment_app.queries import pieces

        return pieces.pieces(books, article, ids)

    return ask


def holders(article: int, narrow: Narrow) -> "Callable[[Books], list[HolderLine]]":
    def ask(books: "Books") -> "list[HolderLine]":
        from equipment_app.queries import whereabouts
        from equipment_app.queries.pieces import Wanted

        return whereabouts.holders(books, Wanted(article, *narrow))

    return ask


def moves(article: int, limit: int, before: "MoveLine | None") -> "Callable[[Books], list[MoveLine]]":
    def ask(books: "Books") -> "list[MoveLine]":
        from equipment_app.queries import whereabouts

        return whereabouts.moves(books, article, limit, before)

    return ask


def is_blank(text: str) -> "Callable[[Books], bool]":
    """Whether this is the code of a label that was printed ahead and waits for its thing."""

    def ask(books: "Books") -> bool:
        from equipment_app.domain.codes import Family, NotACode, parse

        try:
            code = parse(text.strip().upper())
        except NotACode:
            return False
        return code.family is Family.THING and books.labels.is_blank(code.number)

    return ask


def place_of(readings: Sequence[str]) -> "Callable[[Books], tuple[int, int, str] | None]":
    """Article and piece of the first that is a thing's number or an article's code; 0 is no piece. With its code."""

    def ask(books: "Books") -> "tuple[int, int, str] | None":
        from equipment_app.domain.errors import UnknownThing
        from equipment_app.operations import resolve

        for text in readings:
            try:
                thing = resolve.piece(books, text)
            except UnknownThing:  # of our shape, but no thing bears it: perhaps a blank label
                continue
            if thing is not None:
                return thing.article, thing.id, thing.code
            article = books.catalogue.by_code(text)
            if article is not None:
                return article.id, 0, ""
        return None

    return ask
