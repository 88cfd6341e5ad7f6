"""What the page of members asks the books. The questions are imported on the worker's thread, not with the window."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from equipment_app.queries.filters import MembersWanted

if TYPE_CHECKING:
    from equipment_app.queries.member_card import MemberCard
    from equipment_app.queries.members import Found, MemberRow, Overview
    from equipment_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Choices:
    """What a form offers: units as (code, name), sizes by scheme, and the spellings already in use."""

    units: tuple[tuple[str, str], ...]
    sizes: Mapping[str, tuple[str, ...]]
    ranks: tuple[str, ...]
    functions: tuple[str, ...]


def find(wanted: MembersWanted) -> "Callable[[Books, str, bool], Found]":
    def order(books: "Books", sort: str, descending: bool) -> "Found":
        from equipment_app.queries.members import find_members

        return find_members(books, wanted, sort or "name", descending)

    return order


def rows(books: "Books", ids: Sequence[int]) -> "list[MemberRow]":
    from equipment_app.queries.members import members

    return members(books, ids)


def overview(books: "Books") -> "Overview":
    from equipment_app.queries.members import overview

    return overview(books)


def card(member: int) -> "Callable[[Books], MemberCard | None]":
    def ask(books: "Books") -> "MemberCard | None":
        from equipment_app.queries.member_card import member_card

        return member_card(books, member)

    return ask


def choices(books: "Books") -> Choices:
    units = sorted(((code, name) for code, (_, name) in books.people.units().items()), key=lambda unit: unit[1])
    members = books.people.members()
    return Choices(
        units=tuple(units),
        sizes=books.catalogue.schemes(),
        ranks=tuple(sorted({member.rank for member in members} - {""})),
        functions=tuple(sorted({member.function for member in members} - {""})),
    )


def bearer(personal_number: str) -> "Callable[[Books], tuple[int, str]]":
    """Id and name of who has this number; 0 and nothing for a free one."""

    def ask(books: "Books") -> tuple[int, str]:
        member = books.people.by_number(personal_number)
        return (member.id, member.full_name) if member else (0, "")

    return ask


def with_badge(number: int) -> "Callable[[Books], int]":
    """The member whose badge was read; 0 for nobody."""

    def ask(books: "Books") -> int:
        member = books.people.by_badge(number)
        return member.id if member else 0

    return ask


def holder_of(number: int) -> "Callable[[Books], int]":
    """The member who has the thing whose code was read; 0 where no member has it."""

    def ask(books: "Books") -> int:
        thing = books.things.by_code(number)
        held = books.things.holders(thing.id) if thing else []
        return held[0].holder if held and books.people.member(held[0].holder) else 0

    return ask
