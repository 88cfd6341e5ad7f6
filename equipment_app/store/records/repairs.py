"""Repairs: what a workshop has until a day, what came back of it and with which outcome, now or as of a day."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from equipment_app.domain.custody import OUTSIDE, Seq
from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.store.dialect import GIVEN, JOIN_IN_ORDER, json_number, json_text
from equipment_app.store.records.standing import LAST, STANDING, OutLine, OutUntil, bounds
from equipment_app.store.records.things import Thing, Things
from equipment_app.store.sql import Sql


class SentLine(OutLine, kw_only=True):
    n: int
    """The move of the order that sent it."""


class CameBack(Value):
    """What came back of line `line` as move `n` of entry `seq`; money in haléře, None where nobody said."""

    seq: Seq
    n: int
    day: date
    line: int
    thing: Thing
    quantity: int
    condition: str
    outcome: str
    price: int | None
    warranty: date | None
    instead: Thing | None
    """The piece that came in its place."""
    parts: int | None = None
    """What of the price is for parts."""

    @property
    def work(self) -> int | None:
        """The rest of the price, where it is split."""
        return None if self.parts is None else (self.price or 0) - self.parts


class Extension(Value):
    """By an entry, so that a later day holds instead of `was`."""

    seq: Seq
    number: Number
    day: date
    was: date
    until: date


class RepairOrder(OutUntil, kw_only=True):
    """`until` is the day that holds now."""

    lines: tuple[SentLine, ...]
    workshop: int
    work: str
    """paid, claim or cleaning; empty of what is not repaired."""
    estimate: int | None
    back: tuple[CameBack, ...]
    vat: int = 0
    """Haléře: what of the prices is VAT, as far as it was said."""
    extended: tuple[Extension, ...] = ()

    @property
    def price(self) -> int:
        return sum(one.price or 0 for one in self.back)


CONTACT = ("company", "address")
"""What an order says of its workshop beside the name."""


class Repairs:
    def __init__(self, sql: Sql, things: Things, sent: Kind = Kind.REPAIR) -> None:
        self._sql, self._things, self._sent = sql, things, sent

    def of_kind(self, sent: Kind) -> "Repairs":
        """The same of what is sent away otherwise than to be repaired, by entries of this kind."""
        return Repairs(self._sql, self._things, sent)

    def open(self, workshop: int | None = None, at: date | None = None, upto: int = LAST) -> list[RepairOrder]:
        """Orders of which something is out, those due first before the others: of one workshop or of all, now, or at
        the end of the day `at`; `upto` is the last entry that counts.
        """
        question = _WITH_WORKSHOPS if at is None and upto == LAST else _ORDERS
        found = [one for one in self._worked_out(question, (), bounds(at, upto)) if one.out]
        mine = [one for one in found if workshop in (None, one.workshop)]
        return sorted(mine, key=lambda one: (one.until, one.seq))

    def of(self, seq: int, upto: int = LAST) -> RepairOrder | None:
        """The order of entry `seq`, whatever is out of it; None where it is none, or was cancelled."""
        return next(iter(self._worked_out(_ONE, (seq,), bounds(upto=upto))), None)

    def came_back(self, first: date, last: date) -> list[RepairOrder]:
        """Orders of which something came back between two days."""
        days = (first.isoformat(), last.isoformat())
        return self._worked_out(_BACK_BETWEEN, days, bounds())

    def of_thing(self, thing: int) -> list[RepairOrder]:
        """Orders that a thing was part of, or came by in place of another, the oldest first."""
        return self._worked_out(_TOUCHING, (thing, thing), bounds())

    def chain(self, thing: int) -> tuple[Thing | None, Thing | None]:
        """The piece that a thing came in place of, and the one that came in its place."""
        swaps = [(one.thing, one.instead) for order in self.of_thing(thing) for one in order.back if one.instead]
        before = next((old for old, new in swaps if new and new.id == thing), None)
        return before, next((new for old, new in swaps if old.id == thing), None)

    def invoice(self, seq: int, upto: int = LAST) -> int:
        """The last return of the order of entry `seq` that named an invoice; 0 where none did."""
        return int(self._sql.value(_INVOICE, (seq, *bounds(upto=upto))) or 0)

    def contact(self, workshop: int) -> dict[str, str]:
        """Company number and address of a workshop, each as the latest order that said it."""
        return {what: str(self._sql.value(_CONTACT, (f"/{what}", workshop, *bounds())) or "") for what in CONTACT}

    def delivered(self, thing: int) -> str:
        """The condition a piece came in from outside: it goes back there as what came."""
        query = "SELECT condition FROM holding WHERE holder = ? AND thing = ? AND quantity < 0"
        return str(self._sql.value(query, (OUTSIDE, thing)) or "new")

    def _worked_out(self, question: str, asked: Sequence[Any], standing: Sequence[Any]) -> list[RepairOrder]:
        rows = self._sql.rows(question, (self._sent, *standing, *asked))
        orders = {row[0]: _order(row) for row in rows}
        moved = self._sql.rows(_MOVED, (*[json.dumps(list(orders))] * 2, *standing)) if rows else ()
        for about, vat in self._sql.rows(_TAXED, (json.dumps(list(orders)), *standing)) if rows else ():
            orders[about] = replace(orders[about], vat=vat)
        for about, *row in self._sql.rows(_EXTENDED, (json.dumps(list(orders)), *standing)) if rows else ():
            orders[about] = _extended(orders[about], row)
        things = self._things.several(sorted({row[5] for row in moved}))
        for about, entries in _grouped(moved).items():
            for seq, some in entries.items():
                order = orders[about]
                orders[about] = _sent(order, some, things) if seq == about else _received(order, some, things)
        return list(orders.values())


def _order(row: Sequence[Any]) -> RepairOrder:
    seq, day, facts, workshop, *number = row
    said = json.loads(facts)
    return RepairOrder(
        seq=Seq(seq),
        number=Number(*number),
        workshop=workshop,
        day=date.fromisoformat(day),
        until=date.fromisoformat(said["until"]),
        work=said.get("work", ""),
        estimate=said.get("estimate"),
        lines=(),
        back=(),
    )


def _extended(order: RepairOrder, row: Sequence[Any]) -> RepairOrder:
    seq, day, until, *number = row
    later = Extension(Seq(seq), Number(*number), date.fromisoformat(day), order.until, date.fromisoformat(until))
    return replace(order, until=later.until, extended=(*order.extended, later))


def _grouped(moved: Iterable[Sequence[Any]]) -> dict[int, dict[int, list[Sequence[Any]]]]:
    """Moves by order and entry, as they were written."""
    found: dict[int, dict[int, list[Sequence[Any]]]] = {}
    for row in moved:
        found.setdefault(row[0], {}).setdefault(row[1], []).append(row)
    return found


def _sent(order: RepairOrder, moved: Sequence[Sequence[Any]], things: Mapping[int, Thing]) -> RepairOrder:
    lines = [
        SentLine(n=n, thing=things[thing], condition=condition, quantity=many, out=many)
        for *_, n, thing, _, many, condition, _ in moved
    ]
    return replace(order, lines=tuple(lines))


def _received(order: RepairOrder, moved: Sequence[Sequence[Any]], things: Mapping[int, Thing]) -> RepairOrder:
    said = json.loads(moved[0][3])
    came = {said[f"instead{n}"]: things[thing] for *_, n, thing, source, _, _, _ in moved if source == OUTSIDE}
    lines, back = list(order.lines), list(order.back)
    for _, seq, day, _, n, thing, source, many, condition, was in moved:
        left = many if source != OUTSIDE else 0
        for place, line in enumerate(lines):
            part = min(left, line.out) if (line.thing.id, line.condition) == (thing, was) else 0
            if not part:
                continue
            left -= part
            lines[place] = replace(line, out=line.out - part)
            warranty = said.get(f"warranty{n}")
            back.append(
                CameBack(
                    Seq(seq),
                    n,
                    date.fromisoformat(day),
                    line.n,
                    line.thing,
                    part,
                    condition,
                    said[f"outcome{n}"],
                    said.get(f"price{n}"),
                    date.fromisoformat(warranty) if warranty else None,
                    came.get(thing),
                    said.get(f"parts{n}"),
                )
            )
    return replace(order, lines=tuple(lines), back=tuple(back))


_ORDERS = f"""SELECT a.seq, a.occurred_on, a.facts, (SELECT m.target FROM move m WHERE m.seq = a.seq LIMIT 1),
    a.series, a.year, a.number, a.suffix FROM act a WHERE a.kind = ? AND {STANDING}"""
_ONE = f"{_ORDERS} AND a.seq = ?"
_WITH_WORKSHOPS = f"""{_ORDERS} AND a.seq IN (SELECT m.seq FROM holder w JOIN holding h ON h.holder = w.id
    AND h.quantity > 0 {JOIN_IN_ORDER} move m ON m.thing = h.thing AND m.target = h.holder WHERE w.kind = 'workshop')"""
"""Begun with what workshops have today, so that a long history costs nothing."""
_BACK_BETWEEN = f"""{_ORDERS} AND a.seq IN (SELECT b.about FROM act b WHERE b.kind = '{Kind.REPAIRED}'
    AND b.occurred_on BETWEEN ? AND ?) ORDER BY a.seq"""
_TOUCHING = f"""{_ORDERS} AND (a.seq IN (SELECT m.seq FROM move m WHERE m.thing = ?) OR a.seq IN
    (SELECT b.about FROM move m JOIN act b ON b.seq = m.seq AND b.kind = '{Kind.REPAIRED}' WHERE m.thing = ?))
    ORDER BY a.seq"""
_MOVED = f"""SELECT coalesce(a.about, a.seq) AS about, a.seq, a.occurred_on, a.facts, m.n, m.thing, m.source,
    m.quantity, m.condition, m.was FROM act a JOIN move m ON m.seq = a.seq
    WHERE (a.seq IN (SELECT value FROM {GIVEN}) OR a.about IN (SELECT value FROM {GIVEN}))
    AND {STANDING} ORDER BY a.seq, m.n"""
_TAXED = f"""SELECT a.about, sum({json_number("a.facts", "vat")}) AS vat FROM act a
    WHERE a.about IN (SELECT value FROM {GIVEN}) AND a.kind = '{Kind.REPAIRED}' AND {STANDING}
    GROUP BY a.about HAVING vat > 0"""
_EXTENDED = f"""SELECT a.about, a.seq, a.occurred_on, {json_text("a.facts", "until")}, a.series, a.year, a.number,
    a.suffix FROM act a WHERE a.about IN (SELECT value FROM {GIVEN}) AND a.kind = '{Kind.REPAIR_EXTENDED}'
    AND {STANDING} ORDER BY a.seq"""
_CONTACT = f"""SELECT r.text FROM move m {JOIN_IN_ORDER} act a ON a.seq = m.seq AND a.kind = '{Kind.REPAIR}'
    JOIN remark r ON r.ref = a.seq || ? WHERE m.target = ? AND {STANDING} ORDER BY m.seq DESC LIMIT 1"""
_INVOICE = f"""SELECT max(a.seq) FROM act a JOIN remark r ON r.ref = a.seq || '/invoice'
    WHERE a.about = ? AND a.kind = '{Kind.REPAIRED}' AND {STANDING}"""
