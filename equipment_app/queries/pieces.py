"""The numbered pieces of an article one by one: found, put in order, looked at.

A list of 100,000 pieces is put in order once, as a list of their numbers; its rows are read as they are looked at.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.collation import sort_key
from equipment_app.domain.conditions import CONDITIONS
from equipment_app.queries.stock import BUCKETS
from equipment_app.store.books import Books
from equipment_app.store.ledger.search import match


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pieces of an article. `bucket` is stored, issued, repair or withdrawn; `holder` a location or a member,
    or a unit with all its members; `note` a delivery; None is any size."""

    article: int
    text: str = ""
    size: str | None = None
    bucket: str = ""
    holder: int = 0
    note: str = ""


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


def piece_ids(books: Books, wanted: Wanted, sort: str = "", descending: bool = False) -> list[int]:
    """The things that answer to `wanted`. `sort` is code, serial, inventory, size, where, condition or until."""
    article = books.catalogue.article(wanted.article)
    conditions, values = conditions_of(wanted)
    order = _ORDERS.get(sort, "t.code").format(
        size=ranked("t.size", books.catalogue.sizes(article.scheme)), until=_until(article.life_months)
    )
    seats, join = (_SEATS, "CROSS JOIN seat s ON s.id = p.id") if sort == "where" else ("", "")
    way = "DESC" if descending else "ASC"
    query = (
        f"{seats} SELECT t.id {THINGS} {join} WHERE t.article = ? AND t.withdrawn = 0 AND t.code IS NOT NULL "
        f"{conditions} ORDER BY {order} {way}, t.code {way}"
    )
    return [id for (id,) in books.ask(query, wanted.article, *values)]


def pieces(books: Books, article: int, ids: Sequence[int]) -> list[Piece]:
    """These pieces of one article, in this order; one that is no longer anywhere is left out."""
    until = _until(books.catalogue.article(article).life_months)
    rows = books.ask(_PIECES.format(until=until, marks=",".join("?" for _ in ids)), *ids)
    found = {row.id: _piece(row) for row in rows}
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


def conditions_of(wanted: Wanted) -> tuple[str, list[Any]]:
    """SQL that narrows `THINGS` down, beginning with AND, and its parameters; the article is left to the caller."""
    conditions: list[str] = []
    values: list[Any] = []
    if wanted.size is not None:
        conditions.append("AND t.size = ?")
        values.append(wanted.size)
    if wanted.bucket:
        kinds = [kind for kind, bucket in BUCKETS.items() if bucket == wanted.bucket]
        conditions.append(f"AND p.kind IN ({','.join('?' for _ in kinds)})")
        values += kinds
    if wanted.holder:
        conditions.append("AND ? IN (p.id, p.parent)")
        values.append(wanted.holder)
    if wanted.note:
        conditions.append("AND t.delivery_note = ?")
        values.append(wanted.note)
    if words := match(wanted.text):
        conditions.append(f"AND (t.id IN ({_MATCHING} = 1) OR p.id IN ({_MATCHING} = 0))")
        values += [words, words]
    return " ".join(conditions), values


def ranked(column: str, values: Sequence[str]) -> str:
    """SQL for the place of a column's value among `values`; what is not among them comes last."""
    cases = " ".join(f"WHEN '{value.replace(chr(39), chr(39) * 2)}' THEN {n}" for n, value in enumerate(values))
    return f"CASE {column} {cases} ELSE {len(values)} END" if cases else column


def code_of(number: int | None) -> str:
    """`AKT.0001234.82`; empty for a lot."""
    return "" if number is None else str(Code(Family.THING, number))


def _until(months: int | None) -> str:
    """SQL for the end of a thing's life: its expiry, else its receipt and the article's service life."""
    return f"coalesce(t.expiry, date(t.received_on, '+{months} months'))" if months else "t.expiry"


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


THINGS = "FROM thing t CROSS JOIN holding h ON h.thing = t.id AND h.quantity > 0 CROSS JOIN holder p ON p.id = h.holder"
"""Things and who has them; nothing that is outside."""
NAME = (
    "CASE p.kind WHEN 'member' THEN trim(coalesce(i.surname, '#' || p.id) || ' ' || coalesce(i.given_name, '')) "
    "ELSE coalesce(nullif(p.label, ''), p.name) END"
)
PERSON = (
    "LEFT JOIN identity i ON i.ref = p.ref AND i.current = 1 LEFT JOIN holder u ON u.id = p.parent AND u.kind = 'unit'"
)
_SEATS = (
    "WITH seat AS MATERIALIZED (SELECT p.id, row_number() OVER "
    f"(ORDER BY p.kind = 'member', {NAME} COLLATE czech, p.id) AS place FROM holder p {PERSON})"
)
_MATCHING = "SELECT rowid >> 2 FROM scratch_search WHERE scratch_search MATCH ? AND rowid & 3"
_ORDERS = {
    "serial": "t.serial",
    "inventory": "t.inventory",
    "size": "{size}",
    "where": "s.place",
    "condition": ranked("h.condition", CONDITIONS),
    "until": "{until}",
}
_PIECES = (
    "SELECT t.id, t.code, t.serial, t.inventory, t.size, h.holder, p.kind, h.condition, i.rank, u.name AS unit, "
    f"{NAME} AS name, {{until}} AS until {THINGS} {PERSON} WHERE t.id IN ({{marks}})"
)
_BY_HOLDER = (
    "SELECT h.holder, sum(h.quantity) FROM thing t CROSS JOIN holding h ON h.thing = t.id AND h.quantity > 0 "
    "WHERE t.article = ? AND t.withdrawn = 0 GROUP BY 1"
)
_GROUPS = (
    "SELECT id, kind, CASE WHEN kind = 'member' THEN coalesce(parent, id) ELSE id END AS place, "
    "CASE WHEN kind = 'unit' OR label = '' THEN name ELSE label END AS name FROM holder"
)
"""Every holder, and where what it has is listed: a member's things with the unit."""
