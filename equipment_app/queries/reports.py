"""What auditors ask first: what was handed over between two days, and who held what on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import UnknownUnit
from equipment_app.domain.journal_code import journal_code
from equipment_app.domain.numbers import Number
from equipment_app.domain.register import AsOf
from equipment_app.queries.holdings import HoldingLine, holdings, lines_of, state_at
from equipment_app.queries.then import Then
from equipment_app.store.books import Books
from equipment_app.store.records.people import Member


@dataclass(frozen=True, slots=True)
class Moved:
    """One thing of one handover. A cancelled handover stays on the list, and its storno stands on its own day."""

    day: date
    number: str
    kind: str
    """issue, return or storno; a storno's quantity has the sign of what it took back."""
    member: Member
    article: str
    name: str
    size: str
    quantity: int
    """Pieces the member got; negative for pieces given back."""
    unit: str
    code: str
    serial: str
    inventory: str
    condition: str
    price: int | None
    """Haléře for one unit."""
    funding: str
    cancelled_on: date | None
    """The day of the storno that took it back."""
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    member: Member
    lines: tuple[HoldingLine, ...]


def as_of(books: Books, unit: str = "") -> AsOf:
    """Raises UnknownUnit for a code that no unit has."""
    units = dict(books.ask(_UNITS))
    if unit and unit not in units:
        raise UnknownUnit(unit, tuple(books.people.units()))
    seq, digest = books.journal.head()
    operator = books.people.operator(books.journal.operator)
    return AsOf(
        letterhead=books.settings.letterhead(),
        at=books.journal.now(),
        sequence=seq,
        code=journal_code(digest),
        printed_by=operator.party("").name,
        unit=units[unit] if unit else "",
        hash=digest.hex(),
    )


def moved(books: Books, first: date, last: date, unit: str = "") -> list[Moved]:
    """Everything issued to and returned by members from `first` to `last`, in the order it was written."""
    members, then = {member.id: member for member in books.people.members(everyone=True)}, Then(books)
    rows = books.ask(_MOVED, first.isoformat(), last.isoformat())
    found = ((row, then.after(members[row.member], row.seq)) for row in rows if row.member in members)
    return [_moved(row, member) for row, member in found if _within(member, unit)]


def held(books: Books, at: date, unit: str = "") -> list[Held]:
    """Who held what at the end of the day `at`, in the order of units and names; nobody who held nothing."""
    then = Then(books)
    evening = then.end_of(at)
    everyone = (then.after(member, evening) for member in books.people.members(everyone=True))
    members = [member for member in everyone if _within(member, unit)]
    members.sort(key=lambda member: member.unit_code)
    return [Held(member, tuple(lines)) for member, lines in _holdings(books, members, at) if lines]


def _holdings(books: Books, members: list[Member], at: date) -> Iterator[tuple[Member, list[HoldingLine]]]:
    if at >= books.journal.today():
        yield from ((member, holdings(books, member.id)) for member in members)
        return
    states = state_at(books, [member.id for member in members], at)
    yield from ((member, lines_of(books, member.id, states.get(member.id, {}), at)) for member in members)


def _within(member: Member, unit: str) -> bool:
    return not unit or member.unit_code == unit


def _moved(row: Any, member: Member) -> Moved:
    return Moved(
        day=date.fromisoformat(row.occurred_on),
        number=str(Number(row.series, row.year, row.number, row.suffix)),
        kind=row.kind,
        member=member,
        article=row.article,
        name=row.name,
        size=row.size,
        quantity=row.quantity if row.target == row.member else -row.quantity,
        unit=row.unit,
        code="" if row.code is None else str(Code(Family.THING, row.code)),
        serial=row.serial or "",
        inventory=row.inventory or "",
        condition=row.condition,
        price=row.price,
        funding=row.funding,
        cancelled_on=date.fromisoformat(row.cancelled_on) if row.cancelled_on else None,
        name_en=row.name_en,
    )


_UNITS = "SELECT label, name FROM holder WHERE kind = 'unit' ORDER BY withdrawn DESC, id"
"""Of those that were withdrawn as well, since the past is asked about; of two with one code the living, or later."""
_MOVED = (
    "SELECT x.seq, x.occurred_on, x.kind, x.series, x.year, x.number, x.suffix, m.target, m.quantity, m.condition, "
    "h.id AS member, a.code AS article, a.name, a.name_en, a.unit, t.size, t.code, t.serial, t.inventory, t.price, "
    "t.funding, (SELECT r.occurred_on FROM act r WHERE r.reverses = x.seq) AS cancelled_on "
    "FROM act x JOIN move m ON m.seq = x.seq JOIN holder h ON h.id IN (m.source, m.target) AND h.kind = 'member' "
    "JOIN thing t ON t.id = m.thing JOIN article a ON a.id = t.article "
    "WHERE x.occurred_on BETWEEN ? AND ? AND x.series IS NOT NULL ORDER BY x.occurred_on, x.seq, m.n"
)
