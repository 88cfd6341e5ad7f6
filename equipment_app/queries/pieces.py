"""The numbered pieces of an article one by one: found, put in order, looked at.

A list of 100,000 pieces is put in order once, as a list of their numbers; its rows are read as they are looked at.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.collation import sort_key
from equipment_app.queries.filters import PiecesWanted
from equipment_app.queries.holders import NAME, PERSON, THINGS
from equipment_app.queries.stock import BUCKETS
from equipment_app.store.books import Books
from equipment_app.store.dialect import GIVEN, JOIN_IN_ORDER, months_after


@dataclass(frozen=True, slots=True)
class Piece:
    """`where` names the holder; of a member `rank` and `unit` are said too."""

    id: int
    code: str
    serial: str
    inventory: str
    size: str
    holder: int
    bucket: str
    where: str
    rank: str
    unit: str
    condition: str
    until: date | None
    """End of its expiry or service life."""


@dataclass(frozen=True, slots=True)
class Wheres:
    """Where an article is: pieces by bucket, and (holder, name, pieces) of each location and each unit."""

    buckets: Mapping[str, int]
    holders: tuple[tuple[int, str, int], ...]


def piece_ids(books: Books, wanted: PiecesWanted, sort: str = "", descending: bool = False) -> list[int]:
    """The things that answer to `wanted`. `sort` is code, serial, inventory, size, where, condition or until."""
    from equipment_app.queries import composed

    article = books.catalogue.article(wanted.article)
    sizes = books.catalogue.sizes(article.scheme)
    question = composed.piece_ids(wanted, sizes, article.life_months, sort, descending)
    return [id for (id,) in books.ask(*question)]


def pieces(books: Books, article: int, ids: Sequence[int]) -> list[Piece]:
    """These pieces of one article, in this order; one that is no longer anywhere is left out."""
    months = books.catalogue.article(article).life_months or None
    found = {row.id: _piece(row) for row in books.ask(_PIECES, months, json.dumps(list(ids)))}
    return [found[id] for id in ids if id in found]


def wheres(books: Books, article: int) -> Wheres:
    """What the pieces of an article can be narrowed to."""
    buckets: Counter[str] = Counter()
    holders: Counter[int] = Counter()
    groups = {row.id: row for row in books.ask(_GROUPS)}
    for holder, quantity in books.ask(_BY_HOLDER, article):
        buckets[BUCKETS[groups[holder].kind]] += quantity
        holders[groups[holder].place] += quantity
    named = [(holder, str(groups[holder].name), pieces) for holder, pieces in holders.items()]
    named.sort(key=lambda one: (groups[one[0]].kind == "unit", sort_key(one[1])))
    return Wheres(buckets, tuple(named))


def code_of(number: int | None) -> str:
    """`AKT.0001234.82`; empty for a lot."""
    return "" if number is None else str(Code(Family.THING, number))


def _piece(row: Any) -> Piece:
    return Piece(
        id=row.id,
        code=code_of(row.code),
        serial=row.serial or "",
        inventory=row.inventory or "",
        size=row.size,
        holder=row.holder,
        bucket=BUCKETS[row.kind],
        where=row.name,
        rank=row.rank or "",
        unit=row.unit or "",
        condition=row.condition,
        until=date.fromisoformat(row.until) if row.until else None,
    )


_PIECES = (
    "SELECT t.id, t.code, t.serial, t.inventory, t.size, h.holder, p.kind, h.condition, i.rank, u.name AS unit, "
    f"{NAME} AS name, coalesce(t.expiry, {months_after('t.received_on', '?')}) AS until {THINGS} {PERSON} "
    f"WHERE t.id IN (SELECT value FROM {GIVEN})"
)
_BY_HOLDER = (
    f"SELECT h.holder, sum(h.quantity) FROM thing t {JOIN_IN_ORDER} holding h ON h.thing = t.id AND h.quantity > 0 "
    "WHERE t.article = ? AND t.withdrawn = 0 GROUP BY 1"
)
_GROUPS = (
    "SELECT id, kind, CASE WHEN kind = 'member' THEN coalesce(parent, id) ELSE id END AS place, "
    "CASE WHEN kind = 'unit' OR label = '' THEN name ELSE label END AS name FROM holder"
)
"""Every holder, and where what it has is listed: a member's things with the unit."""
