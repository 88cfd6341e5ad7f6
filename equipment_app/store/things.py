"""Things: single pieces with a code of their own, and lots, which are quantities of one delivery."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.conditions import UNFIT
from equipment_app.domain.custody import HolderId, Pile, ThingId
from equipment_app.domain.kinds import TARGETS, listed
from equipment_app.store.home import home
from equipment_app.store.sql import Memo, Sql

_COLUMNS = (
    "t.id, t.article, a.code, a.name, a.name_en, a.unit, a.tracking, a.section, t.size, t.code, t.serial, t.inventory, "
    "t.batch, t.expiry, t.supplier, t.delivery_note, t.contract, t.invoice, t.funding, t.price, t.received_on"
)
_THING = f"SELECT {_COLUMNS} FROM thing t JOIN article a ON a.id = t.article"


@dataclass(frozen=True, slots=True)
class Thing:
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
    received_on: str

    @property
    def code(self) -> str:
        """`AKT.0001234.82`, empty for a lot."""
        return "" if self.number is None else str(Code(Family.THING, self.number))

    @property
    def title(self) -> str:
        """What a message calls it: its code if it has one, else name and size."""
        return self.code or (f"{self.name} {self.size}".strip() if self.size != "uni" else self.name)


@dataclass(frozen=True, slots=True)
class Held:
    """`quantity` of a thing with one holder, in one condition."""

    thing: Thing
    holder: int
    quantity: int
    condition: str
    seq: int

    @property
    def pile(self) -> Pile:
        return ThingId(self.thing.id), HolderId(self.holder), self.condition


class Things:
    def __init__(self, sql: Sql, memo: Memo) -> None:
        self._sql = sql
        self._memo = memo

    def thing(self, id: int) -> Thing:
        return Thing(*self._sql.one(f"{_THING} WHERE t.id = ?", (id,)))

    def several(self, ids: list[int]) -> dict[int, Thing]:
        """Things by id, in one question for every few hundred."""
        found: dict[int, Thing] = {}
        for start in range(0, len(ids), 400):
            part = ids[start : start + 400]
            marks = ",".join("?" for _ in part)
            found |= {row[0]: Thing(*row) for row in self._sql.rows(f"{_THING} WHERE t.id IN ({marks})", tuple(part))}
        return found

    def by_code(self, number: int) -> Thing | None:
        """The piece that carries this code, or carried it before it got another label; even one that was withdrawn."""
        former = "(SELECT c.thing FROM code c WHERE c.number = ? AND c.thing IS NOT NULL)"
        return self._first("t.code = ?", number) or self._first(f"t.id = {former}", number)

    def by_inventory(self, inventory: str) -> list[Thing]:
        return self._all("t.inventory = ? AND t.withdrawn = 0", inventory)

    def by_serial(self, serial: str) -> list[Thing]:
        return self._all("t.serial = ? AND t.withdrawn = 0", serial)

    def lot(self, article: int, size: str, supplier: str, delivery_note: str, batch: str) -> int | None:
        """The lot of this delivery, if there is one."""
        query = (
            "SELECT id FROM thing WHERE article = ? AND size = ? AND supplier = ? AND delivery_note = ? AND batch = ? "
            "AND code IS NULL AND withdrawn = 0"
        )
        key = (article, size, supplier, delivery_note, batch)
        id: int | None = self._sql.value(query, key)
        return id

    def holders(self, thing: int) -> list[Held]:
        """Who has it, those outside left out."""
        return self._held("h.thing = ? AND h.quantity > 0", thing)

    def holders_of(self, things: list[int]) -> dict[int, list[Held]]:
        """Who has each of these, in one question."""
        found: dict[int, list[Held]] = {thing: [] for thing in things}
        for start in range(0, len(things), 400):
            part = things[start : start + 400]
            marks = ",".join("?" for _ in part)
            for held in self._held(f"h.thing IN ({marks}) AND h.quantity > 0", *part):
                found[held.thing.id].append(held)
        return found

    def held_by(self, holder: int) -> list[Held]:
        """Everything a holder has, single pieces before lots, oldest receipt first."""
        return self._held("h.holder = ? AND h.quantity > 0", holder)

    def issued_on(self, holder: int, day: date) -> set[tuple[int, str]]:
        """Thing and condition of the piles of which everything went out to this holder on that day, by one entry."""
        return {(thing, condition) for thing, condition in self._sql.rows(_ISSUED_ON, (day.isoformat(), holder))}

    def in_store(self, article: int, size: str, limit: int, condition: str, day: date) -> list[Held]:
        """Up to `limit` piles the store has of an article in a size, in the order they are given out.

        What is past its service life or inspection on this day comes behind all else. What is in `condition` comes
        first, what is damaged or unusable last; among equals the earliest expiry, then the oldest receipt, then the
        lowest code.
        """
        found = self._in_order(article, size, limit, condition, (day.isoformat(), 0))
        return found + self._in_order(article, size, limit - len(found), condition, (day.isoformat(), 1))

    def _in_order(self, article: int, size: str, limit: int, condition: str, past: tuple[str, int]) -> list[Held]:
        found = self._stored("1 OR ?", article, size, condition, limit, past)
        if len(found) == limit and (condition or any(held.condition in UNFIT for held in found)):
            found = []
            for tier in (_LIKE, _SOUND, _UNSOUND):
                found += self._stored(tier, article, size, condition, limit - len(found), past)
        return sorted(found, key=lambda held: 0 if held.condition == condition else 1 + (held.condition in UNFIT))

    def _stored(
        self, tier: str, article: int, size: str, condition: str, limit: int, past: tuple[str, int]
    ) -> list[Held]:
        values = (article, size, condition, *past[:1] * 2, past[1], limit)
        return [_held(row) for row in self._sql.rows(_IN_STORE.format(tier), values)] if limit else []

    def stock(self, article: int) -> dict[str, int]:
        """Pieces in the store by size."""
        query = (
            "SELECT t.size, sum(h.quantity) FROM thing t JOIN holding h ON h.thing = t.id JOIN holder p "
            "ON p.id = h.holder WHERE t.article = ? AND p.kind = 'location' AND h.quantity > 0 GROUP BY t.size"
        )
        return dict(tuple(row) for row in self._sql.rows(query, (article,)))

    def home(self, thing: int, member: int) -> int | None:
        """The location this thing last came from when this member got it."""
        query = (
            "SELECT m.source FROM move m JOIN holder p ON p.id = m.source AND p.kind = 'location' "
            "WHERE m.thing = ? AND m.target = ? ORDER BY m.seq DESC LIMIT 1"
        )
        source: int | None = self._sql.value(query, (thing, member))
        return source

    def next_ids(self) -> tuple[int, int]:
        """The next free id of a thing and the next code number of this store's block; both only ever grow.

        A number that was printed ahead is not free, whether a thing bears it yet or not. Behind the block none is.
        """
        own = home(self._sql, self._memo)
        query = (
            "SELECT coalesce(max(id), 0), (SELECT max(code) FROM thing WHERE code BETWEEN ? AND ?), "
            "(SELECT max(number) FROM code WHERE number BETWEEN ? AND ?) FROM thing"
        )
        id, *used = self._sql.one(query, (own.first, own.last) * 2)
        return id + 1, max(own.first - 1, *(number or 0 for number in used)) + 1

    def _held(self, condition: str, *values: Any) -> list[Held]:
        query = (
            f"SELECT h.holder, h.quantity, h.condition, h.seq, {_COLUMNS} FROM holding h "
            "JOIN thing t ON t.id = h.thing JOIN article a ON a.id = t.article JOIN holder p ON p.id = h.holder "
            f"WHERE {condition} "
            "ORDER BY t.code IS NULL, coalesce(t.expiry, '9999'), t.received_on, t.code, t.id, h.seq, h.condition"
        )
        return [_held(row) for row in self._sql.rows(query, values)]

    def _first(self, condition: str, value: Any) -> Thing | None:
        row = self._sql.first(f"{_THING} WHERE {condition}", (value,))
        return Thing(*row) if row else None

    def _all(self, condition: str, value: Any) -> list[Thing]:
        return [Thing(*row) for row in self._sql.rows(f"{_THING} WHERE {condition} ORDER BY t.id", (value,))]


def _held(row: tuple[Any, ...]) -> Held:
    holder, quantity, condition, seq, *thing = row
    return Held(Thing(*thing), holder, quantity, condition, seq)


_LIFE = "coalesce(t.expiry, date(t.received_on, '+' || a.life_months || ' months'))"
_INSPECTION = "date(t.received_on, '+' || a.inspection_months || ' months')"
_PAST = f"(coalesce({_LIFE} < ?, 0) OR coalesce({_INSPECTION} < ?, 0))"
_IN_STORE = (
    f"SELECT h.holder, h.quantity, h.condition, h.seq, {_COLUMNS} FROM thing t INDEXED BY thing_to_give "
    "CROSS JOIN holding h ON h.thing = t.id CROSS JOIN holder p ON p.id = h.holder AND p.kind = 'location' "
    "JOIN article a ON a.id = t.article WHERE t.article = ? AND t.size = ? AND t.withdrawn = 0 AND ({}) "
    f"AND {_PAST} = ? ORDER BY coalesce(t.expiry, '9999'), t.received_on, t.code, t.id LIMIT ?"
)
_ISSUED_ON = (
    "SELECT h.thing, h.condition FROM holding h CROSS JOIN act a ON a.seq = h.seq "
    f"AND a.kind IN {listed(TARGETS)} "
    "AND a.occurred_on = ? WHERE h.holder = ? AND h.quantity > 0 AND h.quantity <= (SELECT sum(m.quantity) FROM move m "
    "WHERE m.seq = h.seq AND m.thing = h.thing AND m.target = h.holder AND m.condition = h.condition)"
)
_LIKE = "h.condition = ?"
_SOUND = f"h.condition NOT IN {UNFIT} AND h.condition <> ?"
_UNSOUND = f"h.condition IN {UNFIT} AND h.condition <> ?"
