"""Who sits on a commission, or answers for things: an operator, a member, or somebody of outside who is named so."""

from equipment_app.domain.errors import UnknownMember
from equipment_app.domain.words import name_words
from equipment_app.domain.write_offs import NobodyNamed
from equipment_app.operations import resolve
from equipment_app.operations.called import NobodyCalled, called
from equipment_app.operations.declared import Argument
from equipment_app.store.books import Books
from equipment_app.store.records.people import Member, Operator

_NAMES = 2
"""Words that name somebody who is in no book, at least."""
PERSON = "by name, personal number or badge"
OF_OUTSIDE = Argument("--outside", help="who is in no book is named as written: name, function")


def somebody(books: Books, who: str, *, outside: bool) -> Operator | Member | str:
    """Who is meant by name, personal number or badge.

    As written where the books have nobody of that name, and it is said that one is from `outside`: else a slip of the
    keyboard would be somebody. Raises NobodyNamed, AmbiguousMember, OfAnotherStore.
    """
    text = " ".join(who.split())
    operators = books.people.operators()
    numbers = {one.personal_number: one for one in operators if one.personal_number}
    others = [one for one in books.people.members() if one.personal_number not in numbers]
    known: list[Operator | Member] = [*operators, *others]
    found = numbers.get(text) or resolve.numbered(books, text) or called(known, text)
    if found is not None:
        return found
    try:
        return resolve.member(books, text)
    except UnknownMember as refusal:
        if not outside or len(name_words(text)) < _NAMES:
            raise NobodyNamed(text, refusal.near if isinstance(refusal, NobodyCalled) else ()) from refusal
        return text


def listed(books: Books, who: str, *, outside: bool) -> str:
    """The same, as lists name people: surname first."""
    found = somebody(books, who, outside=outside)
    return found if isinstance(found, str) else found.name
