"""Who sits on a commission, or answers for things: an operator, a member, or somebody of outside who is named so."""

from typing import NamedTuple

from equipment_app.domain.errors import UnknownMember
from equipment_app.domain.words import name_words
from equipment_app.domain.write_offs import NobodyNamed
from equipment_app.operations import resolve
from equipment_app.operations.called import NobodyCalled, called
from equipment_app.operations.declared import Argument
from equipment_app.store.books import Books
from equipment_app.store.records.identity import identity
from equipment_app.store.records.people import Member, Operator
from equipment_app.store.records.write_offs import OUTSIDE

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


class KnownPerson(NamedTuple):
    """Somebody as an entry has them: `said` is `operator:2`, `member:17` or `outside`, and `name` is not compared."""

    said: str
    identity: str
    """Who they are, whatever record of theirs is meant, and however their name is written."""
    name: str

    def is_also(self, other: "KnownPerson") -> bool:
        """One person. Whoever is in no book is taken for who is called so, whatever else is written beside the name."""
        mine, theirs = name_words(self.name), name_words(other.name)
        written = (self.said == OUTSIDE and theirs <= mine) or (other.said == OUTSIDE and mine <= theirs)
        return self.identity == other.identity or written


def named_person(books: Books, who: str, *, outside: bool) -> KnownPerson:
    """Raises what `somebody` raises."""
    match somebody(books, who, outside=outside):
        case Operator() as operator:
            return KnownPerson(f"operator:{operator.id}", identity(operator), operator.name)
        case Member() as member:
            return KnownPerson(f"member:{member.id}", identity(member), member.name)
        case text:
            return KnownPerson(OUTSIDE, " ".join(sorted(name_words(text))), text)
