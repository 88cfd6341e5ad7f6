"""Who holds what, now or on a day, and in which unit. A day is asked of the moves, never of what was true then."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias

from equipment_app.domain.custody import Move
from equipment_app.domain.holdings import HoldingLine
from equipment_app.domain.kinds import ROWS
from equipment_app.queries.rows import code_of, made, number_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import CZECH, GIVEN, JOIN_IN_ORDER, WHOLE, json_number, kinds_of
from equipment_app.store.ledger.arrivals import ARRIVAL
from equipment_app.store.ledger.history import key_of
from equipment_app.store.ledger.projections import Holdings, apply
from equipment_app.store.records.people import Member
from equipment_app.store.records.things import INSPECT_BY


class Then:
    """Who was in which unit: after an entry, or at the end of a day, which entries count by the day they happened.

    Looks up only who was registered anew since: nobody else can have been in another unit.
    """

    def __init__(self, books: Books) -> None:
        self._books = books
        self._since: dict[int, tuple[int, str]] = {id: (seq, day) for id, seq, day in books.ask(_SINCE)}
        self._units: dict[int, tuple[str, str]] = {id: (label, name) for id, label, name in books.ask(_UNITS)}
        self._days: dict[int, str] = {}

    def after(self, member: Member, seq: int) -> Member:
        """As it was when entry `seq` had been written; who came later, as they came."""
        if self._since.get(member.id, _NEVER)[0] <= seq:
            return member
        version = self._books.history.before(seq + 1, key_of("holder", {"id": member.id}))
        return self._as(member, version[1]) if version else member

    def on(self, member: Member, day: date) -> Member:
        """As it was at the end of a day; who came later, as they came."""
        if self._since.get(member.id, _NEVER)[1] <= day.isoformat():
            return member
        versions = self._versions(member)
        row = self.row_on(member, day) or (versions[-1][1] if versions else None)
        return self._as(member, row) if row else member

    def row_on(self, member: Member, day: date) -> Mapping[str, Any] | None:
        """How the member was registered at the end of a day; None for who came later."""
        if not self._days:
            self._days = {seq: written for seq, written in self._books.ask(_DAYS)}  # noqa: C416 - rows are no pairs
        known = (row for seq, row in self._versions(member) if self._days.get(seq, _AFTER) <= day.isoformat())
        return next(known, None)

    def _versions(self, member: Member) -> Sequence[tuple[int, Mapping[str, Any]]]:
        return self._books.history.versions(key_of("holder", {"id": member.id}))

    def _as(self, member: Member, row: Mapping[str, Any]) -> Member:
        unit = row.get("parent")
        code, name = self._units.get(unit, ("", "")) if unit else ("", "")
        return replace(member, unit=unit, unit_code=code, unit_name=name)


_NEVER, _AFTER = (0, ""), "~"
_SINCE = """SELECT h.id, h.seq, coalesce(a.occurred_on, '') FROM holder h LEFT JOIN act a ON a.seq = h.seq
    WHERE h.kind = 'member'"""
_UNITS = "SELECT id, label, name FROM holder WHERE kind = 'unit'"
_DAYS = f"SELECT seq, occurred_on FROM act WHERE kind IN {kinds_of(row for row in ROWS if row.registers)}"


def holdings(books: Books, holder: int, at: date | None = None) -> list[HoldingLine]:
    """What `holder` has, or had at the end of the day `at`: pieces by code, quantities merged by arrival. Of a person
    under whichever record: those that became one later were one person then.
    """
    if at is None:
        return _merged(books.ask(_NOW, holder))
    records = state_at(books, books.people.same_person([holder]), at)
    return [line for record, piles in records.items() for line in lines_of(books, record, piles, at)]


def answered_for(books: Books, member: int) -> list[HoldingLine]:
    """What units hold in the name of this member: things their members use together."""
    return _merged(books.ask(_ANSWERED, member))


Piles: TypeAlias = dict[tuple[int, str], tuple[int, int]]
"""Thing and condition to quantity and entry of the last arrival."""


def state_at(books: Books, holders: Iterable[int], at: date) -> dict[int, Piles]:
    """What each holder had at the end of `at`.

    Entries count by the day they happened, in the order they were written; a storno counts on its own day.
    """
    wanted = _seen(books, holders)
    holdings: Holdings = {}
    for seq, *move in books.ask(_MOVED, at.isoformat(), *[json.dumps(sorted(wanted))] * 2):
        apply(holdings, seq, Move(*move))
    found: dict[int, Piles] = {}
    for (thing, holder), piled in holdings.items():
        if holder in wanted:
            there = {(int(thing), condition): pile for condition, pile in piled.items() if pile[0]}
            found.setdefault(holder, {}).update(there)
    return found


def _seen(books: Books, holders: Iterable[int]) -> set[int]:
    """Those whose things who asks may see: to a lead no member and no unit of another."""
    if not books.session.narrowed:
        return set(holders)
    there = books.ask(_SEEN, json.dumps(sorted(set(holders))))
    return {id for id, kind in there if kind != "unit" or id in books.session.units}


def lines_of(books: Books, holder: int, piles: Piles, at: date) -> list[HoldingLine]:
    """The lines of what `state_at` said of one holder at the end of `at`."""
    if not _seen(books, [holder]):
        return []
    there = [(holder, *pile, *state, at.isoformat()) for pile, state in piles.items()]
    return _merged(books.ask_among(_THEN, there))


def _merged(rows: Iterable[Any]) -> list[HoldingLine]:
    """Lots that came together are one line, at one price."""
    merged: dict[tuple[Any, ...], tuple[Any, int]] = {}
    for row in rows:
        key = (
            (row.code,)
            if row.code is not None
            else (row.article, row.size, row.seq, row.price, row.condition, row.expiry)
        )
        merged[key] = (row, merged.get(key, (row, 0))[1] + row.quantity)
    return [
        made(HoldingLine, row, quantity=quantity, code=code_of(row.code), paper=number_of(row))
        for row, quantity in merged.values()
    ]


_GIVEN = """(SELECT column1 holder, column2 thing, column3 condition, column4 quantity, column5 seq, column6 day
    FROM (VALUES {})) h"""
_LINES = f"""SELECT a.code AS article, a.name, a.name_en, t.size, h.quantity, a.unit, t.code, t.serial, t.inventory,
    h.condition, t.price, t.funding, t.expiry, {INSPECT_BY} AS inspect_by,
    a.tracking = 'consumable' AS consumable,
    a.section,
    x.occurred_on AS since, x.seq, x.series, x.year, x.number, x.suffix,
    (SELECT d.title FROM deployment d WHERE d.id = x.about AND x.kind = 'gate') AS deployment,
    (SELECT r.occurred_on FROM {WHOLE}.act r WHERE r.reverses = x.seq) AS cancelled_on"""
_ARRIVAL_THEN = ARRIVAL.replace("'9999-12-31'", "h.day")
"""The same at the end of a day."""
_JOINS = f"""JOIN thing t ON t.id = h.thing JOIN article a ON a.id = t.article
    JOIN {WHOLE}.act w ON w.seq = h.seq JOIN {WHOLE}.act x ON"""
"""By what somebody came to have it is read also where a lead does not see who gave it: what they have is seen whole."""
_SEEN = f"SELECT id, kind FROM holder WHERE id IN (SELECT value FROM {GIVEN})"
_MOVED = f"""SELECT m.seq, m.thing, m.source, m.target, m.quantity, m.condition, m.was FROM {WHOLE}.move m
    JOIN {WHOLE}.act a ON a.seq = m.seq WHERE a.occurred_on <= ? AND (m.source IN (SELECT value FROM {GIVEN})
    OR m.target IN (SELECT value FROM {GIVEN})) ORDER BY m.seq, m.n"""
_ORDER = f"ORDER BY a.section {CZECH}, a.name {CZECH}, t.size, t.code NULLS FIRST"
_NOW = f"{_LINES} FROM holding h {_JOINS} x.seq = {ARRIVAL} WHERE h.holder = ? AND h.quantity > 0 {_ORDER}"
_THEN = f"{_LINES} FROM {_GIVEN} {_JOINS} x.seq = {_ARRIVAL_THEN} {_ORDER}"
_ANSWERED = f"""{_LINES} FROM holder u {JOIN_IN_ORDER} holding h ON h.holder = u.id AND h.quantity > 0
    {_JOINS} x.seq = {ARRIVAL} WHERE u.kind = 'unit' AND {json_number("x.facts", "responsible")} = ? {_ORDER}"""
