"""The list of members: who there is, in Czech order, how much each holds and how far each is from a whole kit.

The list is put in order once, as member numbers; its rows are read as they are looked at. Each name is weighed once,
however many bear it.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from equipment_app.domain.collation import sort_key
from equipment_app.domain.value import Value
from equipment_app.queries.entitlement import entitlement, own_kit
from equipment_app.queries.filters import KitFilter, MembersWanted, Service
from equipment_app.queries.find import members_matching
from equipment_app.queries.rows import made
from equipment_app.store.books import Books
from equipment_app.store.dialect import CZECH, GIVEN
from equipment_app.store.records.entitled import Entitlement


def name_order(rows: Iterable[Any]) -> Callable[[Any], tuple[int, int]]:
    """A sort key for any of `rows`, which have a surname and a given name."""
    people = list(rows)
    surnames = _places(row.surname for row in people)
    given_names = _places(row.given_name for row in people)
    return lambda row: (surnames[row.surname], given_names[row.given_name])


def _places(names: Iterable[str]) -> dict[str, int]:
    """Names that are weighed alike, as CH and Ch, have one place."""
    keys = {name: sort_key(name) for name in set(names)}
    places = {key: place for place, key in enumerate(sorted(set(keys.values())))}
    return {name: places[key] for name, key in keys.items()}


class Tally(Value):
    """What a member holds: all pieces, and how many lines of what they should have are met."""

    pieces: int = 0
    met: int = 0


NOTHING = Tally()


def tallies(books: Books, asked: Entitlement, members: Sequence[int] | None = None) -> dict[int, Tally]:
    """By member, of these or of all; who holds nothing is left out."""
    given = () if members is None else (json.dumps(list(members)),)
    rows = books.ask(_OF_ALL if members is None else _OF_THESE, *given)
    own = own_kit(books, members)
    return {holder: Tally(pieces, asked.met(function, own[holder])) for holder, function, pieces in rows}


_THESE = f"AND q.holder IN (SELECT value FROM {GIVEN})"
_TALLIES = """SELECT q.holder, coalesce(i.function, ''), sum(q.quantity) FROM holding q
    JOIN holder h ON h.id = q.holder AND h.kind = 'member' LEFT JOIN identity i ON i.ref = h.ref AND i.current = 1
    WHERE q.quantity > 0 {these} GROUP BY 1, 2"""
_OF_ALL, _OF_THESE = _TALLIES.format(these=""), _TALLIES.format(these=_THESE)


class MemberSummary(Value):
    id: int
    surname: str
    given_name: str
    rank: str
    personal_number: str
    pieces: int
    missing: int
    """Lines of what the member should have that are not met."""
    kit: bool
    """There is anything they should have."""
    withdrawn: bool

    @property
    def name(self) -> str:
        return f"{self.surname} {self.given_name}".strip() or f"#{self.id}"


class MemberMatches(Value):
    """The members that answer to what was wanted, in order; how many of them have left, how many have the whole kit.

    Of who has left no kit is asked.
    """

    ids: tuple[int, ...]
    complete: int
    former: int = 0

    @property
    def lacking(self) -> int:
        return len(self.ids) - self.former - self.complete


class MembersOverview(Value):
    """Of everybody in service. `units` are (id, name) of all units, by name."""

    members: int
    complete: int
    units: tuple[tuple[int, str], ...]
    manned: int
    """Units that have anybody."""
    kit: str
    """Name of the standard kit."""


def find_members(books: Books, wanted: MembersWanted, sort: str = "name", descending: bool = False) -> MemberMatches:
    """`sort` is name, number, pieces or missing; equals are in the order of their names."""
    asked = entitlement(books)
    held = tallies(books, asked)
    rows = books.ask(_PEOPLE, *_service(wanted.service), wanted.unit)
    if wanted.text.strip():
        matching = members_matching(books, wanted.text)
        rows = [row for row in rows if row.id in matching]
    missing = {row.id: len(asked.asked_of(row.function)) - held.get(row.id, NOTHING).met for row in rows}
    if wanted.kit is not KitFilter.ALL:
        whole = wanted.kit is KitFilter.COMPLETE
        rows = [row for row in rows if not row.withdrawn and (missing[row.id] == 0) == whole]
    by_name = name_order(rows)
    rows = sorted(rows, key=lambda row: (*by_name(row), row.personal_number, row.id))
    if sort == "name":
        ordered = rows[::-1] if descending else rows
    else:
        ordered = sorted(rows, key=_order(sort, held, missing), reverse=descending)
    complete = sum(missing[row.id] == 0 and not row.withdrawn for row in rows) if asked.kits else 0
    return MemberMatches(tuple(row.id for row in ordered), complete, sum(row.withdrawn for row in rows))


def members(books: Books, ids: Sequence[int]) -> list[MemberSummary]:
    """The rows of these members, in this order."""
    asked = entitlement(books)
    held = tallies(books, asked, ids)
    rows = {row.id: row for row in books.ask(_ROWS, json.dumps(list(ids)))}
    return [_row(rows[id], asked, held.get(id, NOTHING)) for id in ids if id in rows]


def overview(books: Books) -> MembersOverview:
    asked = entitlement(books)
    held = tallies(books, asked)
    people = books.ask(_PEOPLE, *_service(Service.IN), 0)
    whole = [row for row in people if held.get(row.id, NOTHING).met == len(asked.asked_of(row.function))]
    complete = len(whole) if asked.kits else 0
    units = tuple((id, name) for id, name in books.ask(_UNITS))
    return MembersOverview(len(people), complete, units, len({row.parent for row in people} - {None}), asked.name)


def _order(sort: str, held: Mapping[int, Tally], missing: Mapping[int, int]) -> Callable[[Any], Any]:
    match sort:
        case "number":
            return lambda row: (not row.personal_number, row.personal_number)
        case "pieces":
            return lambda row: held.get(row.id, NOTHING).pieces
        case "missing":
            return lambda row: missing[row.id]
    raise KeyError(sort)


def _service(service: Service) -> tuple[int, int]:
    """The lowest and the highest value of the column `withdrawn`."""
    return {Service.IN: (0, 0), Service.WITHDRAWN: (1, 1), Service.ALL: (0, 1)}[service]


def _row(row: Any, asked: Entitlement, tally: Tally) -> MemberSummary:
    lines = len(asked.asked_of(row.function))
    return made(MemberSummary, row, pieces=tally.pieces, missing=lines - tally.met, kit=bool(lines))


_PERSON = "LEFT JOIN identity i ON i.ref = h.ref AND i.current = 1"
_NAME = """coalesce(i.surname, '') AS surname, coalesce(i.given_name, '') AS given_name,
    coalesce(i.personal_number, '') AS personal_number, coalesce(i.function, '') AS function"""
_PEOPLE = f"""SELECT h.id, h.parent, h.withdrawn, {_NAME} FROM holder h {_PERSON} WHERE h.kind = 'member'
    AND h.withdrawn BETWEEN ? AND ? AND ? IN (0, h.parent)"""
_ROWS = f"""SELECT h.id, h.withdrawn, coalesce(i.rank, '') AS rank, {_NAME} FROM {GIVEN} j
    JOIN holder h ON h.id = j.value {_PERSON}"""
_UNITS = f"SELECT id, name FROM holder WHERE kind = 'unit' AND withdrawn = 0 ORDER BY name {CZECH}, label"
