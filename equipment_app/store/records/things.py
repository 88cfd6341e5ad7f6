"""Things: single pieces with a code of their own, and lots, which are quantities of one delivery; their labels."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.custody import UNFIT, HolderId, Pile, ThingId
from equipment_app.domain.kinds import BOTH_WAYS, TARGETS
from equipment_app.domain.value import Value
from equipment_app.store.dialect import GIVEN, JOIN_IN_ORDER, by_index, earlier, kinds_of, months_after
from equipment_app.store.ledger.projections import home
from equipment_app.store.sql import Records

_COLUMNS = """
    t.id, t.article, a.code, a.name, a.name_en, a.unit, a.tracking, a.section, t.size, t.code, t.serial, t.inventory,
    t.batch, t.expiry, t.supplier, t.delivery_note, t.contract, t.invoice, t.funding, t.price, t.received_on,
    t.net, t.in_use, t.warranty, t.inspected_on, t.first_issued"""
_THING = f"SELECT {_COLUMNS} FROM thing t JOIN article a ON a.id = t.article"


class Thing(Value):
    id: int
    article: int
    article_code: str
    name: str
    name_en: str
    unit: str
    tracking: str
    section: str
    size: str
    number: int | None
    """The number in the code; None for a lot."""
    serial: str | None
    inventory: str | None
    batch: str
    expiry: str | None
    supplier: str
    delivery_note: str
    contract: str
    invoice: str
    funding: str
    price: int | None
    """Haléře for one unit, with VAT."""
    received_on: str
    net: int | None = None
    """The same without VAT."""
    in_use: str | None = None
    """The day it was put into use, where that is known."""
    warranty: str | None = None
    """The last day of the warranty."""
    inspected_on: str | None = None
    """The day of its last inspection, as a list declared it; what was inspected here is told by its record."""
    first_issued: str | None = None
    """The day it was first issued before it came into these books, as a list declared it."""

    @property
    def inspected_from(self) -> str:
        """The day its first term of inspection counts from."""
        return self.inspected_on or self.received_on

    @property
    def code(self) -> str:
        """`AKT.0001234.82`, empty for a lot."""
        return "" if self.number is None else str(Code(Family.THING, self.number))

    @property
    def consumable(self) -> bool:
        """It is used up by whoever got it, and does not come back."""
        return self.tracking == "consumable"

    @property
    def title(self) -> str:
        """What a message calls it: its code if it has one, else name and size."""
        return self.code or (f"{self.name} {self.size}".strip() if self.size != "uni" else self.name)


class Held(Value):
    """`quantity` of a thing with one holder, in one condition."""

    thing: Thing
    holder: int
    quantity: int
    condition: str
    seq: int

    @property
    def pile(self) -> Pile:
        return ThingId(self.thing.id), HolderId(self.holder), self.condition


class Stored(Value):
    """So many piles of an article in a size, those in this condition first."""

    article: int
    size: str
    limit: int
    condition: str = ""
    pieces: bool = False
    """Only as many of them as together have so many pieces."""

    def left(self, there: Sequence[Held]) -> int:
        return self.limit - (sum(held.quantity for held in there) if self.pieces else len(there))

    def chooses(self, there: Sequence[Held]) -> bool:
        """What comes first in the order of the store need not come first for this."""
        return bool(self.condition) or any(held.condition in UNFIT for held in there)

    def rank(self, held: Held) -> int:
        return 0 if held.condition == self.condition else 1 + (held.condition in UNFIT)


_FROM = """SELECT m.source FROM move m JOIN holder p ON p.id = m.source AND p.kind = 'location'
    WHERE m.thing = g.value"""
_HOMES = f"""SELECT g.value, ({_FROM} AND m.target = ? ORDER BY m.seq DESC LIMIT 1),
    ({_FROM} ORDER BY m.seq DESC LIMIT 1) FROM {GIVEN} g"""
"""Both go back from the latest move, so that a thing's history may be as long as it likes."""


class Things(Records):
    def thing(self, id: int) -> Thing:
        return self._memo.brief(("thing", id), lambda: Thing(*self._sql.one(_BY_ID, (id,))))

    def several(self, ids: list[int]) -> dict[int, Thing]:
        """Things by id, in one question for all that are not known yet."""
        found: dict[int, Thing] = self._memo.noted("thing", ids)
        unknown = [id for id in ids if id not in found]
        return found | {row[0]: Thing(*row) for row in self._among(_SEVERAL, unknown)}

    def foresee(self, codes: Sequence[int], numbers: Sequence[str]) -> None:
        """Pieces are going to be asked for by these codes, inventory and serial numbers: they are read together."""
        coded = {row[9]: Thing(*row) for row in self._among(_CODED, codes)}
        for code in coded:
            self._memo.note(("code", code), coded[code])
        named = [Thing(*row) for row in self._among(_NAMED, numbers)]
        for number in numbers:
            self._memo.note(("inventory", number), [one for one in named if one.inventory == number])
            self._memo.note(("serial", number), [one for one in named if one.serial == number])

    def by_code(self, number: int) -> Thing | None:
        """The piece that carries this code, or carried it before it got another label; even one that was withdrawn."""
        return self._memo.brief(
            ("code", number), lambda: self._first(_BY_CODE, number) or self._first(_BY_FORMER_CODE, number)
        )

    def by_inventory(self, inventory: str) -> list[Thing]:
        return self._memo.brief(("inventory", inventory), lambda: self._all(_BY_INVENTORY, inventory))

    def serials(self, article: int) -> list[str]:
        """Of all pieces of the article, wherever they are."""
        return [serial for (serial,) in self._sql.rows(_SERIALS, (article,))]

    def by_serial(self, serial: str) -> list[Thing]:
        return self._memo.brief(("serial", serial), lambda: self._all(_BY_SERIAL, serial))

    def bearing(self, number: str) -> dict[int, Thing]:
        """Those with this inventory or serial number, by id."""
        return {thing.id: thing for thing in (*self.by_inventory(number), *self.by_serial(number))}

    def taken_off(self, number: str) -> list[Thing]:
        """Pieces with this inventory or serial number whose receipt was cancelled."""
        return [Thing(*row) for row in self._sql.rows(_TAKEN_OFF, (number, number))]

    def lot(self, article: int, size: str, supplier: str, delivery_note: str, batch: str) -> int | None:
        """The lot of this delivery, if there is one."""
        query = """
            SELECT id FROM thing WHERE article = ? AND size = ? AND supplier = ? AND delivery_note = ? AND batch = ?
            AND code IS NULL AND withdrawn = 0"""
        key = (article, size, supplier, delivery_note, batch)
        id: int | None = self._sql.value(query, key)
        return id

    def holders(self, thing: int) -> list[Held]:
        """Who has it, those outside left out."""
        return self._held(_HELD_OF, thing)

    def holders_of(self, things: list[int]) -> dict[int, list[Held]]:
        """Who has each of these, in one question. What they are is known then, until the transaction ends."""
        found: dict[int, list[Held]] = {thing: [] for thing in things}
        for held in self._held(_HELD_OF_SEVERAL, json.dumps(things)) if things else ():
            found[held.thing.id].append(held)
            self._memo.note(("thing", held.thing.id), held.thing)
        return found

    def held_by(self, holder: int) -> list[Held]:
        """Everything a holder has, single pieces before lots, oldest receipt first. What it is is known then, until the
        transaction ends.
        """
        found = self._held(_HELD_BY, holder)
        for held in found:
            self._memo.note(("thing", held.thing.id), held.thing)
        return found

    def issued_on(self, holder: int, day: date) -> set[tuple[int, str]]:
        """Thing and condition of the piles of which everything went out to this holder on that day, by one entry."""
        return {(thing, condition) for thing, condition in self._sql.rows(_ISSUED_ON, (day.isoformat(), holder))}

    def in_store(self, article: int, size: str, limit: int, condition: str, day: date) -> list[Held]:
        """As `in_stores`, of one article in one size."""
        wanted = Stored(article, size, limit, condition)
        return self.in_stores([wanted], day)[wanted]

    def in_stores(self, wanted: Sequence[Stored], day: date) -> dict[Stored, list[Held]]:
        """Up to so many piles as are wanted of an article in a size, in the order they are given out.

        What is past its expiry or inspection on this day comes behind all else. What is in the condition that
        is wanted comes first, what is damaged or unusable last; among equals the earliest expiry, then the oldest
        receipt, then the lowest code.
        """
        found = self._in_order({one: one.limit for one in wanted}, (day.isoformat(), 0))
        left = {one: one.left(there) for one, there in found.items()}
        late = self._in_order(left, (day.isoformat(), 1))
        return {one: there + late[one] for one, there in found.items()}

    def _in_order(self, limits: Mapping[Stored, int], past: tuple[str, int]) -> dict[Stored, list[Held]]:
        found = self._stored(_ANY, limits, past)
        full = {one: limit for one, limit in limits.items() if len(found[one]) == limit and one.chooses(found[one])}
        if full:
            found |= {one: [] for one in full}
            for tier in (_LIKE, _SOUND, _UNSOUND):
                more = self._stored(tier, {one: limit - len(found[one]) for one, limit in full.items()}, past)
                found |= {one: found[one] + there for one, there in more.items()}
        return {one: sorted(there, key=one.rank) for one, there in found.items()}

    def _stored(self, tier: str, limits: Mapping[Stored, int], past: tuple[str, int]) -> dict[Stored, list[Held]]:
        """One question, whatever is wanted; each part of it walks along its index and stops at its limit."""
        wanted = list(limits)
        found: dict[Stored, list[Held]] = {one: [] for one in wanted}
        each = [
            (n, one.article, one.size, one.condition, *past[:1] * 2, past[1], limits[one])
            for n, one in enumerate(wanted)
            if limits[one] > 0
        ]
        for n, *row in self._sql.rows_of_each(_IN_STORE[tier], each):
            held = _held(row)
            found[wanted[n]].append(held)
            self._memo.note(("thing", held.thing.id), held.thing)
        return {one: sorted(there, key=_given_out) for one, there in found.items()}

    def batches(self, article: int, size: str) -> list[Held]:
        """All that the store has of an article in a size, what expires first before the rest."""
        return [_held(row) for row in self._sql.rows(_BATCHES, (article, size))]

    def printed(self, things: list[int]) -> dict[int, int]:
        """How often the label of each was printed."""
        return dict.fromkeys(things, 0) | dict(map(tuple, self._sql.rows(_PRINTED, (json.dumps(things),))))

    def is_reserved(self, number: int) -> bool:
        """A code printed ahead, or once borne by a thing."""
        return self._sql.first("SELECT number FROM code WHERE number = ?", (number,)) is not None

    def is_blank(self, number: int) -> bool:
        """Printed ahead, and no thing bears it yet."""
        return self._sql.first("SELECT number FROM code WHERE number = ? AND thing IS NULL", (number,)) is not None

    def row(self, thing: int) -> dict[str, int | str | None]:
        """The whole row of a thing as it is registered."""
        row = self._sql.named("SELECT * FROM thing WHERE id = ?", (thing,)) or {}
        return {name: value for name, value in row.items() if name != "seq"}

    def without_funding(self, delivery_note: str) -> list[int]:
        """What came on this delivery note and has no source of money."""
        query = "SELECT id FROM thing WHERE delivery_note = ? AND funding = '' AND withdrawn = 0 ORDER BY id"
        return [id for (id,) in self._sql.rows(query, (delivery_note,))]

    def bought(self, sources: Sequence[str], articles: Sequence[int]) -> list[int]:
        """Whatever was bought of one of these sources, and all of one of these articles; also what is gone."""
        said = json.dumps(list(sources)), json.dumps(list(articles))
        return [id for (id,) in self._sql.rows(_BOUGHT, said)] if sources or articles else []

    def rows_of(self, article: int) -> list[dict[str, int | str | None]]:
        """The same of all things of an article."""
        ids = self._sql.rows("SELECT id FROM thing WHERE article = ? AND withdrawn = 0 ORDER BY id", (article,))
        return [self.row(id) for (id,) in ids]

    def stock(self, article: int) -> dict[str, int]:
        """Pieces in the store by size."""
        query = """SELECT t.size, sum(h.quantity) FROM thing t JOIN holding h ON h.thing = t.id JOIN holder p
            ON p.id = h.holder WHERE t.article = ? AND p.kind = 'location' AND h.quantity > 0 GROUP BY t.size"""
        return dict(tuple(row) for row in self._sql.rows(query, (article,)))

    def homes(self, things: Collection[int], holder: int) -> dict[int, int]:
        """The location each of these last came from when this holder got it; of what was transferred to them, the
        location it last came from at all. What never was in one is left out.
        """
        asked = self._sql.rows(_HOMES, (holder, json.dumps(sorted(things)))) if things else ()
        return {thing: given or last for thing, given, last in asked if given or last}

    def next_ids(self) -> tuple[int, int]:
        """The next free id of a thing and the next code number of this store's block; both only ever grow.

        A number that was printed ahead is not free, whether a thing bears it yet or not. Behind the block none is.
        """
        own = home(self._sql, self._memo)
        query = """SELECT (SELECT coalesce(max(id), 0) FROM thing),
            (SELECT max(code) FROM thing WHERE code BETWEEN ? AND ?),
            (SELECT max(number) FROM code WHERE number BETWEEN ? AND ?)"""
        id, *used = self._sql.one(query, (own.first, own.last) * 2)
        return id + 1, max(own.first - 1, *(number or 0 for number in used)) + 1

    def _held(self, query: str, value: Any) -> list[Held]:
        return [_held(row) for row in self._sql.rows(query, (value,))]

    def life_begins(self, id: int) -> str:
        """The day the planned service life of what lies in the store begins; empty where that is still to come."""
        return str(self._sql.value(_BEGINS, (id,)) or "")

    def first_issued(self, id: int) -> str:
        """The day a piece was first issued, to whom it may be; empty where that is still to come."""
        return str(self._sql.value(_FIRST_ISSUED, (id,)) or "")

    def _among(self, query: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Rows of things of which a column is one of `values`."""
        return self._sql.rows(query, [json.dumps(values)] * query.count("?")) if values else []

    def _first(self, query: str, value: Any) -> Thing | None:
        return next(iter(self._all(query, value)), None)

    def _all(self, query: str, value: Any) -> list[Thing]:
        return [Thing(*row) for row in self._sql.rows(query, (value,))]


def _given_out(held: Held) -> tuple[Any, ...]:
    """As `_IN_STORE` orders them."""
    thing = held.thing
    return thing.expiry or "9999", thing.received_on, thing.number is not None, thing.number or 0, thing.id


def _held(row: Sequence[Any]) -> Held:
    holder, quantity, condition, seq, *thing = row
    return Held(Thing(*thing), holder, quantity, condition, seq)


FIRST_USE = f"""coalesce(t.first_issued, (SELECT min(x.occurred_on) FROM move m
    {JOIN_IN_ORDER} act x ON x.seq = m.seq AND x.reverses IS NULL
    {JOIN_IN_ORDER} holder u ON u.id = m.target AND u.kind IN ('member', 'guest', 'unit') WHERE m.thing = t.id
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = x.seq)))"""
"""The day the thing `t` was first issued, to whom it may be; NULL before."""
_GOT = """(SELECT x.occurred_on FROM holder u JOIN act x ON x.seq = h.seq WHERE u.id = h.holder
    AND u.kind IN ('member', 'guest', 'unit'))"""
"""The day what is held as `h` came last to who uses it; NULL of what lies in the store."""
_STORED_BEGINS = f"CASE WHEN a.life_from = 'delivery' THEN t.received_on WHEN t.code IS NOT NULL THEN {FIRST_USE} END"
LIFE_BEGINS = f"coalesce({_STORED_BEGINS}, CASE WHEN t.code IS NULL THEN {_GOT} END)"
"""The day the planned service life of the thing `t`, of the article `a`, held as `h`, begins; NULL where that is still
to come. Pieces without a code wear from the day they were issued to whoever has them.
"""
_BEGINS = f"SELECT {_STORED_BEGINS} FROM thing t JOIN article a ON a.id = t.article WHERE t.id = ?"
_FIRST_ISSUED = f"SELECT {FIRST_USE} FROM thing t WHERE t.id = ?"
LIFE_ENDS = f"coalesce(t.expiry, {months_after(LIFE_BEGINS, 'a.life_months')})"
"""The day it is planned to serve until, or its own expiry."""
INSPECTED_FROM = "coalesce(t.inspected_on, t.received_on)"
"""The day the first term of inspection of the thing `t` counts from."""
_BY_MONTHS = f"""CASE WHEN a.inspection_months > 0 THEN coalesce(
    (SELECT i.until FROM inspected i WHERE i.thing = t.id AND i.plan = 0 AND i.withdrawn = 0),
    {months_after(INSPECTED_FROM, "a.inspection_months")}) END"""
_BY_PLANS = f"""(SELECT min(coalesce(i.until, {months_after(INSPECTED_FROM, "p.months")})) FROM inspection_plan p
    LEFT JOIN inspected i ON i.thing = t.id AND i.plan = p.plan AND i.withdrawn = 0
    WHERE p.article = a.id AND p.plan > 0 AND p.withdrawn = 0)"""
INSPECT_BY = earlier(_BY_MONTHS, _BY_PLANS)
"""The day until which the inspections of the thing `t`, of the article `a`, hold; NULL where none is asked for."""
_PAST = f"(coalesce(t.expiry < ?, 0) OR coalesce({INSPECT_BY} < ?, 0))"
_ANY, _LIKE, _SOUND, _UNSOUND = "any", "like", "sound", "unsound"
_TIERS = {
    _ANY: "CAST(? AS TEXT) IS NOT NULL",
    _LIKE: "h.condition = ?",
    _SOUND: f"h.condition NOT IN {UNFIT} AND h.condition <> ?",
    _UNSOUND: f"h.condition IN {UNFIT} AND h.condition <> ?",
}
_IN_STORE = {
    tier: f"""SELECT * FROM (
    SELECT CAST(? AS INTEGER) AS n, h.holder, h.quantity, h.condition, h.seq, {_COLUMNS}
    FROM thing t {by_index("thing_to_give")}
    {JOIN_IN_ORDER} holding h ON h.thing = t.id {JOIN_IN_ORDER} holder p ON p.id = h.holder AND p.kind = 'location'
    JOIN article a ON a.id = t.article WHERE t.article = ? AND t.size = ? AND t.withdrawn = 0 AND ({condition})
    AND {_PAST} = ? ORDER BY coalesce(t.expiry, '9999'), t.received_on, t.code NULLS FIRST, t.id LIMIT ?) part"""
    for tier, condition in _TIERS.items()
}
_ISSUED_ON = f"""SELECT h.thing, h.condition FROM holding h {JOIN_IN_ORDER} act a ON a.seq = h.seq
    AND a.kind IN {kinds_of((*TARGETS, *BOTH_WAYS))}
    AND a.occurred_on = ? WHERE h.holder = ? AND h.quantity > 0 AND h.quantity <= (SELECT sum(m.quantity) FROM move m
    WHERE m.seq = h.seq AND m.thing = h.thing AND m.target = h.holder AND m.condition = h.condition)"""
_ONE_OF = f"IN (SELECT value FROM {GIVEN})"
_PRINTED = f"SELECT thing, times FROM label WHERE thing {_ONE_OF}"
_BY_ID = f"{_THING} WHERE t.id = ?"
_BY_CODE = f"{_THING} WHERE t.code = ?"
_BY_FORMER_CODE = f"{_THING} WHERE t.id = (SELECT c.thing FROM code c WHERE c.number = ? AND c.thing IS NOT NULL)"
_BY_INVENTORY = f"{_THING} WHERE t.inventory = ? AND t.withdrawn = 0 ORDER BY t.id"
_TAKEN_OFF = f"{_THING} WHERE (t.inventory = ? OR t.serial = ?) AND t.withdrawn = 1 ORDER BY t.id"
_SERIALS = "SELECT serial FROM thing WHERE article = ? AND serial IS NOT NULL AND withdrawn = 0"
_BY_SERIAL = f"{_THING} WHERE t.serial = ? AND t.withdrawn = 0 ORDER BY t.id"
_SEVERAL = f"{_THING} WHERE t.id {_ONE_OF} ORDER BY t.id"
_BOUGHT = f"SELECT id FROM thing WHERE funding {_ONE_OF} UNION SELECT id FROM thing WHERE article {_ONE_OF}"
_CODED = f"{_THING} WHERE t.code {_ONE_OF} ORDER BY t.id"
_NAMED = f"""{_THING} WHERE t.id IN (SELECT id FROM thing WHERE withdrawn = 0 AND inventory {_ONE_OF}
    UNION SELECT id FROM thing WHERE withdrawn = 0 AND serial {_ONE_OF}) ORDER BY t.id"""
_HELD = f"""SELECT h.holder, h.quantity, h.condition, h.seq, {_COLUMNS} FROM holding h
    JOIN thing t ON t.id = h.thing JOIN article a ON a.id = t.article JOIN holder p ON p.id = h.holder
    WHERE h.quantity > 0 AND"""
_IN_ORDER = "ORDER BY t.code IS NULL, coalesce(t.expiry, '9999'), t.received_on, t.code, t.id, h.seq, h.condition"
_HELD_OF = f"{_HELD} h.thing = ? {_IN_ORDER}"
_HELD_OF_SEVERAL = f"{_HELD} h.thing {_ONE_OF} {_IN_ORDER}"
_BATCHES = f"{_HELD} t.article = ? AND t.size = ? AND t.withdrawn = 0 AND p.kind = 'location' {_IN_ORDER}"
_HELD_BY = f"{_HELD} h.holder = ? {_IN_ORDER}"
