"""Who somebody is, whatever record of theirs is meant, and however their name is written."""

from equipment_app.domain.words import name_words
from equipment_app.store.records.people import Member, Operator, People


def identity(one: Operator | Member) -> str:
    return one.personal_number or one.name.casefold()


def identity_of(people: People, operator: int) -> str:
    return identity(people.operator(operator))


def is_person(people: People, operator: int, said: str, name: str) -> bool:
    """Whether this operator is who an entry names as `operator:2` or `member:17`: by who they are; who was named in no
    book, by all of their name.
    """
    kind, _, id = said.partition(":")
    if kind == "operator":
        return int(id) == operator or identity_of(people, int(id)) == identity_of(people, operator)
    if kind == "member" and (member := people.person(int(id))):
        return identity(member) == identity_of(people, operator)
    return name_words(people.operator(operator).name) <= name_words(name)
