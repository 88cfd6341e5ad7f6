"""What answers to a text typed at the counter: what it is exactly, then members, what is held, articles and pieces."""

import unicodedata
from dataclasses import dataclass, field

from equipment_app.domain.cart import NOBODY
from equipment_app.domain.cart_facts import Facts, Holding, Item, Piece
from equipment_app.domain.kit import Kit
from equipment_app.queries import cart as things
from equipment_app.queries.cart import Meaning
from equipment_app.store.books import Books
from equipment_app.store.people import Member
from equipment_app.store.search import Subject, match

EACH = 6
"""Hits of one kind."""


@dataclass(frozen=True, slots=True)
class Stocked:
    """An article, the size meant for the member (empty: not known), and what the store has in that size or at all."""

    item: Item
    size: str
    free: int


@dataclass(frozen=True, slots=True)
class Answers:
    exact: Meaning = field(default_factory=Meaning)
    members: tuple[Member, ...] = ()
    held: tuple[tuple[Holding, Item, str], ...] = ()
    """What the member at the counter has: holding, article, code."""
    stocked: tuple[Stocked, ...] = ()
    pieces: tuple[tuple[Piece, Item], ...] = ()
    kits: tuple[Kit, ...] = ()
    facts: Facts = field(default_factory=Facts)
    """Of every article and piece named here."""


def answers(books: Books, text: str, readings: tuple[str, ...], member: int = NOBODY) -> Answers:
    """`readings` are what the text may mean as a code. Accents and case do not matter, beginnings of words do."""
    words = match(text)
    if not words:
        return Answers()
    exact = things.meaning(books, readings)
    held = _held(books, text, member)
    pieces = _pieces(books, words) if any(char.isdigit() for char in text) else []
    stocked = [_stocked(books, id, member) for id in _ids(books, words, Subject.ARTICLE)]
    items = {one.article: things.item(books, one.article) for one in pieces}
    items |= {item.id: item for _, item, _ in held} | {one.item.id: one.item for one in stocked}
    known = {one.id: one for one in pieces} | {one.id: one for one in _pieces_of(books, held)}
    return Answers(
        exact,
        tuple(people(books, text)),
        tuple(held),
        tuple(stocked),
        tuple((one, items[one.article]) for one in pieces),
        tuple(kit for kit in things.kits(books) if matches(kit.name, text)),
        exact.facts.and_also(Facts(items, known)),
    )


def people(books: Books, text: str, limit: int = EACH) -> list[Member]:
    """Members by the beginnings of their names, number or unit."""
    words = match(text)
    ids = _ids(books, words, Subject.HOLDER, EACH * 8) if words else []
    found = (books.people.present(id) for id in ids)
    living = [member for member in found if member is not None]
    return sorted(living, key=lambda member: not _begins(member, text))[:limit]


def matches(words: str, text: str) -> bool:
    """Every word of `text` begins a word of `words`."""
    begun = plain(words).split()
    return all(any(word.startswith(part) for word in begun) for part in plain(text).split())


def plain(text: str) -> str:
    """Without accents and case."""
    return "".join(char for char in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(char))


def _begins(member: Member, text: str) -> bool:
    """Who is called so comes before who only serves in such a unit."""
    return matches(f"{member.surname} {member.given_name} {member.personal_number}", text)


def _held(books: Books, text: str, member: int) -> list[tuple[Holding, Item, str]]:
    found = []
    for holding in things.holdings(books, member) if member else ():
        item = things.item(books, holding.article)
        code = books.things.thing(holding.piece).code if holding.piece is not None else ""
        if matches(f"{item.name} {item.name_en} {item.code} {code}", text):
            found.append((holding, item, code))
    return found[:EACH]


def _pieces_of(books: Books, held: list[tuple[Holding, Item, str]]) -> list[Piece]:
    ids = [holding.piece for holding, _, _ in held if holding.piece is not None]
    return [things.piece(books, books.things.thing(id)) for id in ids]


def _pieces(books: Books, words: str) -> list[Piece]:
    """By code, serial or inventory number; a name alone would be any of hundreds."""
    found = (books.things.thing(id) for id in _ids(books, words, Subject.THING))
    return [things.piece(books, thing) for thing in found if thing.number is not None]


def _stocked(books: Books, article: int, member: int) -> Stocked:
    item = things.item(books, article)
    person = books.people.present(member) if member else None
    size = item.only_size or (person.sizes.get(item.scheme, "") if person else "")
    if size:
        return Stocked(item, size, things.shelf(books, article, size).free)
    return Stocked(item, "", sum(free for _, free in things.sizes(books, article)))


def _ids(books: Books, words: str, subject: Subject, limit: int = EACH) -> list[int]:
    rows = books.ask(_MATCHING, words, int(subject), limit)
    return [row // 4 for (row,) in rows]


_MATCHING = "SELECT rowid FROM scratch_search WHERE scratch_search MATCH ? AND rowid % 4 = ? ORDER BY rowid LIMIT ?"
