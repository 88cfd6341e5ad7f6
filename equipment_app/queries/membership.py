"""Membership: from when to when somebody was in which unit, and the paper of each change, now or as of a day."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from equipment_app.domain.kinds import ROWS, Kind
from equipment_app.domain.papers import Number
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.store.books import Books
from equipment_app.store.dialect import bytes_given, json_number, json_text, kinds_of
from equipment_app.store.records.people import Member

_EVER = "9999-12-31"


class Stay(Value):
    """A member was in one unit without a break."""

    unit_code: str
    unit: str
    since: date
    until: date | None = None
    """The day it ended; None while it goes on."""
    paper: str = ""
    """What it began by; empty where no paper or list was numbered."""
    ended_by: str = ""
    end: str = ""
    """`moved` to another unit, `left` the team, `merged` into another record of theirs; empty while it goes on."""


class Left(Value):
    """How somebody left: by which sheet, and by when what stayed open is to be settled. One who left without a sheet
    has neither.
    """

    day: date | None = None
    sheet: str = ""
    until: date | None = None


class _Change(NamedTuple):
    day: date
    unit: int | None
    """None: not in the team."""
    seq: int
    merged: bool


class PersonRecord(Value):
    """A record of a person and its stays, the first before the others."""

    member: Member
    stays: tuple[Stay, ...]


def records(books: Books, member: Member, at: date | None = None) -> list[PersonRecord]:
    """This record of a person, and behind it those that were merged into it, whenever that was."""
    others = (PersonRecord(one, tuple(stays(books, one, at))) for one in books.people.merged(member.id))
    return [PersonRecord(member, tuple(stays(books, member, at))), *(one for one in others if one.stays)]


def stays(books: Books, member: Member, at: date | None = None) -> list[Stay]:
    """The first before the others; as it was known at the end of the day `at`.

    Entries count by the day they happened, in the order they were written. The first stay begins with the membership,
    where that is said to be older than the books.
    """
    units = {id: (label, name) for id, label, name in books.ask(_UNITS)}
    found: list[Stay] = []
    for change in _changes(books, member.id, at):
        number = _number(books, change.seq)
        if found and not found[-1].end:
            end = "moved" if change.unit is not None else "merged" if change.merged else "left"
            found[-1] = replace(found[-1], until=change.day, ended_by=number, end=end)
        if change.unit is not None:
            found.append(Stay(*units.get(change.unit, ("", "")), change.day, paper=number))
    begun = member.member_since
    if found and begun and begun < found[0].since:
        found[0] = replace(found[0], since=begun)
    return found


def _changes(books: Books, member: int, at: date | None) -> list[_Change]:
    """One for each other unit or membership; what was cancelled by then is as if it had never been."""
    day = at.isoformat() if at else _EVER
    found: list[_Change] = []
    for seq, kind, written, payload in books.ask(_REGISTERED, day, day, f'"id":{member},"kind":"member"'):
        for row in _rows(json.loads(payload), member):
            gone = bool(row.get("withdrawn"))
            change = _Change(date.fromisoformat(written), None if gone else row.get("parent") or 0, seq, gone)
            while found and found[-1].day > change.day:
                found.pop()
            if not found or found[-1].unit != change.unit:
                found.append(change._replace(merged=kind == Kind.MERGE))
    return found


def _rows(payload: Any, member: int) -> Iterator[Any]:
    yield from (row for table, row in payload.get("reg", ()) if table == "holder" and row["id"] == member)


def _number(books: Books, seq: int) -> str:
    number = books.history.number(seq)
    return "" if number.startswith("#") else number


_UNITS = "SELECT id, label, name FROM holder WHERE kind = 'unit'"
_ASKS = [(row, ask) for row in ROWS for ask in row.asks.values() if "holder" in ask.parts]
_KINDS = [row for row, ask in _ASKS if not ask.rights or Right.MEMBERS in ask.rights]
"""What registers members; a storno puts back what one of them had made."""
_REGISTERED = f"""SELECT a.seq, a.kind, a.occurred_on, e.payload FROM act a JOIN entry e ON e.seq = a.seq
    WHERE a.kind IN {kinds_of(_KINDS)} AND a.occurred_on <= ?
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq AND r.occurred_on <= ?)
    AND {bytes_given("e.payload")} ORDER BY a.seq"""
"""Entries that register a member; what is not about them is left unread."""


def left(books: Books, member: int) -> Left:
    """How this member left, as it stands today."""
    return sheets(books, books.journal.today()).get(member, Left())


def sheets(books: Books, at: date) -> dict[int, Left]:
    """The last sheet of each who left by that day, unless it was cancelled by then."""
    return {
        member: Left(date.fromisoformat(day), str(Number(*number)), date.fromisoformat(until) if until else None)
        for member, day, until, *number in books.ask(_LEFT, at.isoformat(), at.isoformat())
    }


_LEFT = f"""SELECT {json_number("a.facts", "member")}, a.occurred_on, {json_text("a.facts", "until")},
    a.series, a.year, a.number, a.suffix FROM act a WHERE a.kind = 'leaving' AND a.occurred_on <= ?
    AND {json_number("a.facts", "unit")} IS NULL
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq AND r.occurred_on <= ?) ORDER BY a.seq"""
