"""Two records of one person, side by side, before they become one."""

from collections.abc import Sequence

from equipment_app.domain.codes import Family
from equipment_app.domain.value import Value
from equipment_app.queries.member_card import member_card
from equipment_app.queries.rows import code_of
from equipment_app.store.books import Books
from equipment_app.store.records.people import Member


class OtherRecord(Value):
    id: int
    name: str
    """With what tells them apart: the number, or the badge."""


class RecordSide(Value):
    """One of the two, and what it has."""

    member: Member
    pieces: int
    loans: int
    papers: int


def other_records(books: Books, kept: int) -> Sequence[OtherRecord]:
    """Whom a record may be merged with, also who has left; namesakes first."""
    own = books.people.member(kept)
    found: dict[str, OtherRecord] = {}
    people = [one for one in books.people.members(everyone=True) if one.id != kept and one.merged_into is None]
    for one in sorted(people, key=lambda one: own is None or one.name != own.name):
        badge = code_of(one.badge, Family.BADGE)
        name = f"{one.name}, {one.personal_number or badge}"
        name = (
            name if name not in found and one.personal_number != (own and own.personal_number) else f"{name}, {badge}"
        )
        found[name] = OtherRecord(one.id, name)
    return tuple(found.values())


def sides(books: Books, kept: int, other: int) -> tuple[RecordSide, RecordSide] | None:
    """None where one of them is nobody."""
    found = [side for id in (kept, other) if (side := _side(books, id))]
    return (found[0], found[1]) if len(found) == 2 else None


def _side(books: Books, id: int) -> RecordSide | None:
    card = member_card(books, id)
    if card is None:
        return None
    loans = sum(loan.out for loan in books.loans.open(id))
    return RecordSide(card.member, card.pieces, loans, len(card.papers))
