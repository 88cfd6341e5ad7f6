"""Checks that are in the books: what they left to be settled, and which there were."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.entries import picked
from equipment_app.domain.papers import Number
from equipment_app.store.books import Books
from equipment_app.store.dialect import in_series, json_number


@dataclass(frozen=True, slots=True)
class Difference:
    """A line of the quartermaster's list; `holder` has the thing by the books. `member` is 0 where it lay about."""

    check: str
    n: int
    number: str
    """Of the check's report."""
    day: date
    member: int
    person: str
    personal_number: str
    unit: str
    article: str
    article_en: str
    size: str
    thing: int
    code: str
    inventory: str
    wanted: int
    found: int
    state: str
    """A value of `unit_check_cells.CellState`."""
    holder: str


@dataclass(frozen=True, slots=True)
class PastCheck:
    """`open` differences wait to be settled of `differences` that were found."""

    id: str
    number: str
    seq: int
    day: date
    unit: str
    title: str
    kit: str
    members: int
    complete: int
    differences: int
    open: int


def todo(books: Books, check: str = "") -> list[Difference]:
    """What is still to be settled, of one check or of all, the latest check first."""
    rows = books.ask(_OPEN, check, check)
    return _differences(books, rows)


def past(books: Books, limit: int = 200) -> list[PastCheck]:
    """The latest first."""
    return [_past(books, row) for row in books.ask(_PAST, limit)]


def _differences(books: Books, rows: Sequence[Any]) -> list[Difference]:
    held = books.things.holders_of([row.thing for row in rows if row.thing is not None])
    numbers: dict[str, tuple[str, date]] = {}
    found = []
    for row in rows:
        if row.check not in numbers:
            numbers[row.check] = _filed(books, row.check)
        holders = held.get(row.thing or 0)
        holder = books.people.name(holders[0].holder) if holders else ""
        found.append(_difference(row, *numbers[row.check], holder))
    order = {check: place for place, check in enumerate(sorted(numbers, key=lambda one: numbers[one], reverse=True))}
    return sorted(found, key=lambda one: (order[one.check], one.n))


def _difference(row: Any, number: str, day: date, holder: str) -> Difference:
    return Difference(
        **picked(row, "check n member personal_number unit article article_en size inventory wanted found state"),
        number=number,
        day=day,
        person=f"{row.surname} {row.given_name}".strip(),
        thing=row.thing or 0,
        code="" if row.code is None else str(Code(Family.THING, row.code)),
        holder=holder,
    )


def _filed(books: Books, check: str) -> tuple[str, date]:
    number = books.checks.number(check)
    return number, date.fromisoformat(books.journal.payload(books.papers.seq(number))["d"])


def _past(books: Books, row: Any) -> PastCheck:
    facts = json.loads(row.facts)
    [counts] = books.ask(_COUNTS, facts["check"])
    return PastCheck(
        id=facts["check"],
        number=str(Number(row.series, row.year, row.number)),
        seq=row.seq,
        day=date.fromisoformat(row.occurred_on),
        unit=row.unit or "",
        title=books.papers.remark(row.seq, "title"),
        kit=row.kit or "",
        members=counts.members,
        complete=counts.members - counts.incomplete,
        differences=counts.differences,
        open=counts.open,
    )


_OPEN = """
    SELECT c."check", c.n, c.member, c.size, c.thing, c.wanted, c.found, c.state, coalesce(a.name, '') AS article,
    coalesce(a.name_en, '') AS article_en,
    t.code, coalesce(t.inventory, '') AS inventory, coalesce(u.name, '') AS unit,
    coalesce(i.surname, '') AS surname, coalesce(i.given_name, '') AS given_name,
    coalesce(i.personal_number, '') AS personal_number FROM checked c LEFT JOIN article a ON a.id = c.article
    LEFT JOIN thing t ON t.id = c.thing LEFT JOIN holder h ON h.id = c.member LEFT JOIN holder u ON u.id = h.parent
    LEFT JOIN identity i ON i.ref = h.ref AND i.current = 1 WHERE c.settled = 0 AND (? = '' OR c."check" = ?)"""
_PAST = f"""SELECT a.seq, a.series, a.year, a.number, a.occurred_on, a.facts, u.name AS unit, k.name AS kit FROM act a
    LEFT JOIN holder u ON u.id = {json_number("a.facts", "unit")}
    LEFT JOIN kit k ON k.id = {json_number("a.facts", "kit")}
    WHERE {in_series("a.series", "KO")} AND a.kind = 'check' ORDER BY a.seq DESC LIMIT ?"""
_COUNTS = """SELECT count(DISTINCT member) FILTER (WHERE member > 0) AS members,
    count(DISTINCT member) FILTER (WHERE member > 0 AND state NOT IN ('ok', 'surplus')) AS incomplete,
    count(*) FILTER (WHERE state NOT IN ('ok', 'surplus')) AS differences,
    count(*) FILTER (WHERE settled = 0) AS open
    FROM checked WHERE "check" = ?"""
