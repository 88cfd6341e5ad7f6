"""What answers to a text typed at the counter: what it is exactly, then members, what is held, articles and pieces."""

from collections.abc import Sequence
from dataclasses import field

from equipment_app.domain.cart import NOBODY, Holding, Item, Piece
from equipment_app.domain.codes import Foreign
from equipment_app.domain.sizes import Kit
from equipment_app.domain.value import Value
from equipment_app.queries import cart as things
from equipment_app.queries.cart import Meaning
from equipment_app.queries.find import answers_to, left_matching
from equipment_app.store.books import Books
from equipment_app.store.ledger.search import Subject, match
from equipment_app.store.records.people import Member

EACH = 6
"""Hits of one kind."""


class Stocked(Value):
    """An article, the size meant for the member (empty: not known), and what the store has in that size or at all."""

    item: Item
    size: str
    free: int


class Kept(Value):
    """Something the member at the counter holds; `piece` where it is a numbered one."""

    holding: Holding
    item: Item
    piece: Piece | None = None


class Answers(Value):
    exact: Meaning = field(default_factory=Meaning)
    members: tuple[Member, ...] = ()
    kept: tuple[Kept, ...] = ()
    stocked: tuple[Stocked, ...] = ()
    pieces: tuple[tuple[Piece, Item], ...] = ()
    kits: tuple[Kit, ...] = ()


def answers(
    books: Books, text: str, readings: tuple[str, ...], member: int = NOBODY, foreign: Foreign | None = None
) -> Answers:
    """`readings` are what the text may mean as a code, `foreign` what a maker says by it.

    Accents and case do not matter, beginnings of words do.
    """
    words = match(text)
    if not words:
        return Answers()
    pieces = _pieces(books, words) if any(char.isdigit() for char in text) else []
    named = books.search.beginning(words)
    return Answers(
        things.meaning(books, readings, foreign),
        tuple(_people(books, text, named[Subject.HOLDER], EACH, left=True)),
        tuple(kept(books, member, text)[:EACH]) if member else (),
        tuple(_stocked(books, id, member) for id in named[Subject.ARTICLE][:EACH]),
        tuple((piece, things.item(books, piece.article)) for piece in pieces),
        tuple(kit for kit in things.kits(books) if answers_to(kit.name, text)),
    )


def people(books: Books, text: str, limit: int = EACH, *, left: bool = False) -> list[Member]:
    """Members by the beginnings of their names, number or unit; `left`: also who has left with things."""
    words = match(text)
    return _people(books, text, books.search.beginning(words)[Subject.HOLDER] if words else (), limit, left=left)


def _people(books: Books, text: str, holders: Sequence[int], limit: int, *, left: bool) -> list[Member]:
    """Who is called so comes before who only serves in such a unit, and who has left comes last."""
    living = list(filter(None, map(books.people.present, holders[: EACH * 8])))
    if left:
        living += filter(None, (things.at_counter(books, id) for id in left_matching(books, text)[: EACH * 8]))
    return sorted(living, key=lambda one: not answers_to(f"{one.name} {one.personal_number}", text))[:limit]


def kept(books: Books, member: int, text: str = "") -> list[Kept]:
    """What the member holds, all of it or what answers to `text`."""
    found = []
    for holding in things.holdings(books, member):
        if holding.consumable:
            continue
        item = things.item(books, holding.article)
        piece = things.piece(books, books.things.thing(holding.piece)) if holding.piece is not None else None
        if answers_to(f"{item.name} {item.name_en} {item.code} {piece.code if piece else ''}", text):
            found.append(Kept(holding, item, piece))
    return found


def _pieces(books: Books, words: str) -> list[Piece]:
    """By code, serial or inventory number; a name alone would be any of hundreds."""
    found = (books.things.thing(id) for id in books.search.things(words, EACH))
    return [things.piece(books, thing) for thing in found if thing.number is not None]


def _stocked(books: Books, article: int, member: int) -> Stocked:
    item = things.item(books, article)
    person = books.people.present(member) if member else None
    size = item.only_size or (person.sizes.get(item.scheme, "") if person else "")
    if size:
        return Stocked(item, size, things.shelf(books, article, size).free)
    return Stocked(item, "", sum(free for _, free in things.sizes(books, article)))
