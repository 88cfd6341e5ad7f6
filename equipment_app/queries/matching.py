"""Who and what answers to words typed into a list's search field; accents and case do not matter."""

import unicodedata
from collections.abc import Sequence

from equipment_app.store.books import Books
from equipment_app.store.dialect import matching
from equipment_app.store.ledger.search import Subject, match


def members_matching(books: Books, text: str) -> set[int]:
    """Members with all these words or beginnings of words, also those who were withdrawn."""
    return _indexed(books, text, Subject.HOLDER) | _withdrawn(books, text)


def things_matching(books: Books, text: str) -> set[int]:
    """Things in use, by article, number or batch."""
    return _indexed(books, text, Subject.THING)


def _indexed(books: Books, text: str, subject: Subject) -> set[int]:
    words = match(text)
    if not words:
        return set()
    return {id for (id,) in books.ask(matching(subject), words)}


def _withdrawn(books: Books, text: str) -> set[int]:
    """The index knows only who is in service; those who left are few and read one by one."""
    wanted = _words(text)
    return {id for id, words in books.ask(_LEFT) if begin(_words(words), wanted)} if wanted else set()


def begin(words: Sequence[str], parts: Sequence[str]) -> bool:
    """Every one of `parts` begins a word."""
    return all(any(word.startswith(part) for word in words) for part in parts)


def plain(text: str) -> str:
    """Without accents and case."""
    return "".join(char for char in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(char))


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in plain(text)).split()


_LEFT = """SELECT h.id, i.surname || ' ' || i.given_name || ' ' || i.personal_number || ' ' || i.rank || ' ' ||
    coalesce(u.label || ' ' || u.name, '') FROM holder h JOIN identity i ON i.ref = h.ref AND i.current = 1
    LEFT JOIN holder u ON u.id = h.parent WHERE h.kind = 'member' AND h.withdrawn = 1"""
