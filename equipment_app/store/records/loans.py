"""Loans: what went out until a day, and how much of it is still out, now or as of a day or an entry."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from equipment_app.domain.custody import Seq
from equipment_app.domain.kinds import LENDING, Kind
from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.store.dialect import GIVEN, JOIN_IN_ORDER, json_text, kinds_of
from equipment_app.store.ledger.arrivals import Arrived, take
from equipment_app.store.records.standing import LAST, STANDING, OutLine, OutUntil, bounds
from equipment_app.store.records.things import Thing, Things
from equipment_app.store.sql import Sql

LATELY = 3
"""Days in which another notice to the same member is asked about."""


class Back(Value):
    """What came back of a loan by entry `seq`, or went to somebody else."""

    seq: Seq
    thing: Thing
    quantity: int
    condition: str


class Loan(OutUntil, kw_only=True):
    member: int
    back: tuple[Back, ...]


class GivenNotice(Value):
    """A member was asked in writing for what is overdue."""

    seq: Seq
    number: Number
    day: date


@dataclass(slots=True)
class _Fold:
    """One holder's pieces of one thing, arrival by arrival, and what went by each."""

    arrivals: list[Arrived] = field(default_factory=list)
    lent: dict[int, list[tuple[Arrived, int]]] = field(default_factory=dict)
    gone: dict[int, list[tuple[int, int, str]]] = field(default_factory=dict)


class Loans:
    def __init__(self, sql: Sql, things: Things) -> None:
        self._sql = sql
        self._things = things

    def open(self, member: int | None = None, at: date | None = None, upto: int = LAST) -> list[Loan]:
        """Loans of which something is out, those due first before the others: of everybody, or of one member; now, or
        at the end of the day `at`; `upto` is the last entry that counts.
        """
        standing = bounds(at, upto)
        now = at is None and upto == LAST
        if member is None:
            rows = self._sql.rows(_OUT_NOW if now else _ALL, standing)
        else:
            rows = self._sql.rows(_HELD_NOW if now else _TO_MEMBER, (member, *standing))
        found = [loan for loan in self._worked_out(rows, standing) if loan.out]
        return sorted(found, key=lambda loan: (loan.until, loan.seq))

    def of(self, seq: int) -> Loan | None:
        """The loan that entry `seq` made, whatever is out of it; None where it made none, or was cancelled."""
        rows = self._sql.rows(_ONE, (seq, *bounds()))
        return next(iter(self._worked_out(rows, bounds())), None)

    def notices(self, member: int, upto: int = LAST) -> list[GivenNotice]:
        """Those that stand, the oldest first."""
        rows = self._sql.rows(_NOTICES, (member, *bounds(upto=upto)))
        return [GivenNotice(Seq(seq), Number(*number), date.fromisoformat(day)) for seq, day, *number in rows]

    def _worked_out(self, rows: Sequence[Any], standing: Sequence[Any]) -> Iterable[Loan]:
        lent = [row[0] for row in rows]
        folds: dict[tuple[int, int], _Fold] = {}
        moved = self._sql.rows(_MOVED, (json.dumps(lent), *standing)) if lent else ()
        for seq, thing, holder, came, quantity, condition, until, of, *paper in moved:
            fold = folds.setdefault((holder, thing), _Fold())
            if came:
                fold.arrivals.append(
                    Arrived(seq, condition, quantity, until or "", Number(*paper) if paper[0] else None)
                )
                fold.lent.setdefault(seq, []).append((fold.arrivals[-1], quantity))
                continue
            for arrival, pieces in take(fold.arrivals, quantity, condition, of or ""):
                fold.gone.setdefault(arrival.seq, []).append((seq, pieces, condition))
        things = self._things.several(sorted({thing for _, thing in folds}))
        for seq, day, until, member, *number in rows:
            mine = [(things[thing], fold) for (holder, thing), fold in folds.items() if holder == member]
            lines = tuple(line for thing, fold in mine for line in _lines(thing, fold.lent.get(seq, ())))
            back = (Back(Seq(by), thing, n, was) for thing, fold in mine for by, n, was in fold.gone.get(seq, ()))
            yield Loan(
                seq=Seq(seq),
                number=Number(*number),
                member=member,
                day=date.fromisoformat(day),
                until=date.fromisoformat(until),
                lines=lines,
                back=tuple(sorted(back, key=lambda one: one.seq)),
            )


def _lines(thing: Thing, arrived: Sequence[tuple[Arrived, int]]) -> Iterable[OutLine]:
    """A line for each condition it went out in."""
    found: dict[str, OutLine] = {}
    for arrival, quantity in arrived:
        known = found.get(arrival.condition, OutLine(thing=thing, condition=arrival.condition, quantity=0, out=0))
        found[arrival.condition] = replace(known, quantity=known.quantity + quantity, out=known.out + arrival.left)
    return found.values()


_UNTIL = json_text("a.facts", "until")
_LOANS = f"""SELECT a.seq, a.occurred_on, {_UNTIL}, (SELECT m.target FROM move m WHERE m.seq = a.seq LIMIT 1),
    a.series, a.year, a.number, a.suffix FROM act a WHERE a.kind IN {kinds_of(LENDING)} AND {_UNTIL} IS NOT NULL"""
_NOTICES = f"""SELECT DISTINCT a.seq, a.occurred_on, a.series, a.year, a.number, a.suffix FROM move m
    JOIN act a ON a.about = m.seq AND a.kind = '{Kind.NOTICE}' WHERE m.target = ? AND {STANDING} ORDER BY a.seq"""
_ALL = f"{_LOANS} AND {STANDING}"
_ONE = f"{_LOANS} AND a.seq = ? AND {STANDING}"
_TO_MEMBER = f"{_LOANS} AND a.seq IN (SELECT seq FROM move WHERE target = ?) AND {STANDING}"
_HELD_NOW = f"""{_LOANS} AND a.seq IN (SELECT m.seq FROM holding h {JOIN_IN_ORDER} move m ON m.thing = h.thing
    AND m.target = h.holder WHERE h.holder = ? AND h.quantity > 0) AND {STANDING}"""
"""Begun with what the member has today, so that a long history costs nothing."""
_OUT_NOW = f"""{_LOANS} AND EXISTS (SELECT 1 FROM move o JOIN holding h ON h.holder = o.target AND h.thing = o.thing
    AND h.quantity > 0 WHERE o.seq = a.seq) AND {STANDING}"""
_MOVED = f"""SELECT m.seq, p.thing, p.holder, m.target = p.holder AS came, m.quantity,
    CASE WHEN m.target = p.holder THEN m.condition ELSE m.was END,
    CASE WHEN a.kind IN {kinds_of(LENDING)} THEN {_UNTIL} END, {json_text("a.facts", "loan")},
    a.series, a.year, a.number, a.suffix
    FROM (SELECT DISTINCT target AS holder, thing FROM move WHERE seq IN (SELECT value FROM {GIVEN})) p
    {JOIN_IN_ORDER} move m ON m.thing = p.thing AND (m.target = p.holder OR m.source = p.holder)
    JOIN act a ON a.seq = m.seq WHERE {STANDING} ORDER BY m.seq, m.n"""
"""What came to and went from each holder of what a loan lent, of that thing, in the order it was written."""
