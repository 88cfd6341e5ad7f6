"""Clearance: what a member was entrusted with, what went back or on, and what is open, up to an entry."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from equipment_app.domain.collation import sort_key
from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.store.dialect import JOIN_IN_ORDER, json_number, json_text
from equipment_app.store.ledger.arrivals import ARRIVAL, Arrived, take
from equipment_app.store.records.things import Thing, Things
from equipment_app.store.sql import Sql

_LAST = 2**62


class OpenLine(Value):
    """So much of a thing that came by one paper and is still out."""

    thing: Thing
    quantity: int
    condition: str
    paper: str
    since: date
    until: date | None = None
    """The day it is due, of a loan."""
    unit: str = ""
    """Of a shared thing: the unit that has it."""

    @property
    def value(self) -> int:
        """Haléře; 0 where no price is known."""
        return (self.thing.price or 0) * self.quantity


class Clearance(Value):
    entrusted: tuple[int, int]
    """Pieces that ever came, and their value in haléře."""
    given: tuple[int, int]
    """The same of those that went back or on."""
    lines: tuple[OpenLine, ...]
    """What the member still has, loans among it."""
    shared: tuple[OpenLine, ...]
    """What units have in the member's name."""
    last: date | None
    """The day of the latest move."""

    @property
    def loans(self) -> tuple[OpenLine, ...]:
        return tuple(line for line in self.lines if line.until)

    @property
    def open(self) -> tuple[OpenLine, ...]:
        return (*self.lines, *self.shared)


def pieces_of(lines: Iterable[OpenLine]) -> int:
    return sum(line.quantity for line in lines)


def value_of(lines: Iterable[OpenLine]) -> int:
    return sum(line.value for line in lines)


class Clearances:
    def __init__(self, sql: Sql, things: Things) -> None:
        self._sql = sql
        self._things = things

    def of(self, member: int, upto: int = _LAST) -> Clearance:
        """`upto` is the last entry that counts; what stands in units' names is told as it is now."""
        rows = self._sql.rows(_MOVED, (*[member] * 4, upto, upto))
        shared = self._sql.rows(_SHARED, (member,))
        things = self._things.several(sorted({row[1] for row in (*rows, *shared)}))
        arrivals, days, given = dict[int, list[Arrived]](), dict[int, date](), [0, 0]
        for seq, thing, came, quantity, condition, until, loan, day, *paper in rows:
            days[seq] = date.fromisoformat(day)
            if things[thing].consumable:
                continue
            there, worth = arrivals.setdefault(thing, []), quantity * (things[thing].price or 0)
            if came:
                there.append(Arrived(seq, condition, quantity, until or "", Number(*paper) if paper[0] else None))
                continue
            take(there, quantity, condition, loan or "")
            given = [given[0] + quantity, given[1] + worth]
        lines = _in_order(_lines(things, arrivals, days))
        entrusted = (pieces_of(lines) + given[0], value_of(lines) + given[1])
        in_name = _in_order(_shared(things, row) for row in shared)
        return Clearance(entrusted, (given[0], given[1]), lines, in_name, max(days.values(), default=None))


def _lines(things: dict[int, Thing], arrivals: dict[int, list[Arrived]], days: dict[int, date]) -> Iterator[OpenLine]:
    for thing, there in arrivals.items():
        for one in there:
            if one.left:
                until = date.fromisoformat(one.until) if one.until else None
                number = str(one.paper) if one.paper else ""
                yield OpenLine(things[thing], one.left, one.condition, number, days[one.seq], until)


def _shared(things: dict[int, Thing], row: Sequence[Any]) -> OpenLine:
    _, thing, unit, quantity, condition, day, *paper = row
    number = str(Number(*paper)) if paper[0] else ""
    return OpenLine(things[thing], quantity, condition, number, date.fromisoformat(day), unit=unit)


def _in_order(lines: Iterable[OpenLine]) -> tuple[OpenLine, ...]:
    return tuple(sorted(lines, key=lambda it: (sort_key(it.thing.name), it.thing.size, it.thing.id, it.since)))


_MOVED = f"""SELECT m.seq, m.thing, m.target = ? AS came, m.quantity,
    CASE WHEN m.target = ? THEN m.condition ELSE m.was END, {json_text("a.facts", "until")},
    {json_text("a.facts", "loan")}, a.occurred_on, a.series, a.year, a.number, a.suffix
    FROM move m JOIN act a ON a.seq = m.seq WHERE (m.target = ? OR m.source = ?) AND a.seq <= ? AND a.reverses IS NULL
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq AND r.seq <= ?) ORDER BY m.seq, m.n"""
_SHARED = f"""SELECT h.seq, h.thing, u.name, h.quantity, h.condition, x.occurred_on,
    x.series, x.year, x.number, x.suffix
    FROM holder u {JOIN_IN_ORDER} holding h ON h.holder = u.id AND h.quantity > 0
    JOIN act w ON w.seq = h.seq JOIN act x ON x.seq = {ARRIVAL}
    WHERE u.kind = 'unit' AND {json_number("x.facts", "responsible")} = ? ORDER BY h.thing"""
