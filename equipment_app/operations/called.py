"""Who is meant by a name: a surname, alone or with the given name in whichever order, without accents and case."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TypeVar

from equipment_app.domain.errors import Refusal, UnknownMember
from equipment_app.domain.misread import is_misread
from equipment_app.domain.words import bare, name_words
from equipment_app.store.records.people import Member, Person

P = TypeVar("P", bound=Person)

_LIKELY = 3
"""So many are told of."""
_TOLD = 12
_ALIKE = 0.75
"""Of all letters; below it a name is another."""


class AmbiguousMember(Refusal):
    """Nobody is chosen among several who are called so."""

    text: str
    candidates: tuple[str, ...]
    cs = "„{text}“ může být víc lidí: {candidates}. Nic se nezapsalo; zadejte OEČ nebo průkazku."
    en = "“{text}” may be several people: {candidates}. Nothing was written; give the personal number or the badge."


class MisreadBadge(UnknownMember):
    """It is a piece of a code of ours, or has wrong check digits."""

    cs = "„{text}“ je náš kód, přečtený neúplně nebo špatně. Nic se nezapsalo; načtěte ho znovu."
    en = "“{text}” is a code of ours, read in part or wrongly. Nothing was written; scan it again."


class NobodyCalled(UnknownMember):
    near: tuple[str, ...]
    cs = "„{text}“ v evidenci není. Nic se nezapsalo. Podobně se jmenuje: {near}."
    en = "There is no “{text}”. Nothing was written. Similar names: {near}."


def called(people: Iterable[P], text: str) -> P | None:
    """The one of these with this surname, of whom everything else that is said holds as well: given name, rank, titles
    or number. Raises AmbiguousMember.
    """
    words = name_words(text)
    found = [one for one in people if one.surname and name_words(one.surname) <= words <= _all_words(one)]
    if len(found) > 1:
        raise AmbiguousMember(text.strip(), tuple(map(who, found[:_TOLD])))
    return found[0] if found else None


def nobody(people: Sequence[Person], text: str) -> UnknownMember:
    """That none of these is called so, with who is called nearly so; of a code that was misread, that it was."""
    if is_misread(text):
        return MisreadBadge(text)
    words = name_words(text)
    surnames = {bare(one.surname): one for one in people if one.surname}
    alike = {word for one in words for word in get_close_matches(one, surnames, _LIKELY, _ALIKE)}
    near = [one for one in people if one.surname and (words & name_words(one.name) or bare(one.surname) in alike)]
    said = text.strip()
    return NobodyCalled(text, tuple(map(who, near[:_LIKELY]))) if near and not said.isdigit() else UnknownMember(text)


def who(person: Person) -> str:
    """`Čápovský Norbert, nprap., 990001, KRPA`: what tells somebody from a namesake."""
    unit = person.unit_code if isinstance(person, Member) else ""
    return ", ".join(filter(None, (person.called, unit)))


def _all_words(person: Person) -> frozenset[str]:
    return name_words(f"{person.full_name} {person.personal_number}")
