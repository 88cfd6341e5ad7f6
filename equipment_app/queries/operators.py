"""Who keeps the store: their roles, whether they can sign in, what they sign with."""

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.home import SPARE
from equipment_app.domain.rights import Grant
from equipment_app.domain.value import Value
from equipment_app.store.books import Books
from equipment_app.store.ledger.signing import shown


class OperatorDetails(Value):
    id: int
    name: str
    """Surname first."""
    personal_number: str
    rank: str
    function: str
    roles: tuple[str, ...]
    units: tuple[str, ...]
    """Codes of the units led."""
    password: str
    """`own`, `initial` where somebody else chose it, empty where there is none."""
    sheet: bool
    """There is a recovery sheet."""
    key: str
    """Id of the signing key in force, its first eight hexadecimal digits; empty where there is none."""
    badges: tuple[str, ...]
    withdrawn: bool
    works: bool
    """Is signed in now."""


def operators(books: Books) -> list[OperatorDetails]:
    """In the order they were registered, those too who were withdrawn."""
    codes = {id: code for code, (id, _) in books.people.units().items()}
    credentials = books.access.credentials()
    found = []
    for one in books.people.operators(everyone=True):
        own, key = credentials.get(one.id), books.access.key(one.id)
        grants = () if one.withdrawn else books.access.grants(one.id)
        found.append(
            OperatorDetails(
                *(one.id, one.name, one.personal_number, one.rank, one.function),
                roles=tuple(dict.fromkeys(str(grant.role) for grant in grants)),
                units=_units(grants, codes),
                password=("initial" if own.initial else "own") if own else "",
                sheet=bool(own and own.recovery),
                key=shown(key[0]) if key else "",
                badges=tuple(str(Code(Family.BADGE, number)) for number in books.access.badges(one.id)),
                withdrawn=bool(one.withdrawn),
                works=one.id == books.session.operator,
            )
        )
    return found


def spare_badge(books: Books) -> str:
    """A code that no member and no operator has or had: down from the end of the block, members count up to there."""
    last = books.home.last - SPARE
    query = "SELECT min(number) FROM badge WHERE number BETWEEN ? AND ?"
    lowest = books.ask(query, books.home.members_last + 1, last)[0][0]
    return str(Code(Family.BADGE, last if lowest is None else lowest - 1))


def _units(grants: tuple[Grant, ...], codes: dict[int, str]) -> tuple[str, ...]:
    return tuple(codes.get(grant.unit, f"#{grant.unit}") for grant in grants if grant.unit)
