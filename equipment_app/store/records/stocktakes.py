"""Stock-takes under way: what was planned, every scan and number as soon as it is made; and those that are approved.

An id is the number of the entry that began it: what is recorded is compared from there on, moves since then and all.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import accumulate
from typing import NamedTuple

from equipment_app.domain.custody import OUTSIDE, Move
from equipment_app.domain.moments import moment
from equipment_app.domain.stocktake import CountProgress, Sort, StocktakeFrozen, StocktakeScope
from equipment_app.domain.value import Value
from equipment_app.store.dialect import GIVEN
from equipment_app.store.ledger.journal import PRAGUE, Journal, local_time
from equipment_app.store.records.catalogue import Catalogue
from equipment_app.store.records.checks import Unfinished
from equipment_app.store.records.identity import is_person
from equipment_app.store.records.papers import remarks
from equipment_app.store.records.people import People
from equipment_app.store.sql import Memo, Sql


class PlannedStocktake(Value):
    """A stock-take as it was begun."""

    id: int
    day: date
    begun: datetime
    sort: Sort
    frozen: bool
    scope: StocktakeScope
    commission: tuple[str, ...]
    """Names; the first is the chair."""
    responsible: str
    """Who is entrusted with the things."""
    order: str
    """By which the commission was appointed."""
    people: tuple[str, ...] = ()
    """The commission as `operator:2`, `member:17` or `outside`, and who is entrusted so; nothing in older entries."""
    entrusted: str = ""


class RunningStocktake(Value):
    """One that is under way."""

    planned: PlannedStocktake
    progress: CountProgress
    lost: frozenset[int] = frozenset()
    """Who has what nobody can find."""


class KeptCount(NamedTuple):
    """A scan, or a number that was written, as it is kept. `turn` 1 is the first count; `thing` 0 is a quantity."""

    n: int
    turn: int
    holder: int
    article: int
    size: str
    thing: int
    quantity: int
    code: str
    stream: str
    person: int
    station: str
    at: int
    seq: int


class RecordedPile(NamedTuple):
    """A pile in the books. `code` None is a lot."""

    holder: int
    thing: int
    condition: str
    quantity: int
    seq: int
    article: int
    size: str
    code: int | None
    price: int | None


class SettledItem(NamedTuple):
    """An item as a stock-take settled it, or is going to; `counts` are those of a difference, `7,8,8`."""

    n: int
    holder: int
    article: int
    size: str
    thing: int
    recorded: int
    found: int
    value: int
    counts: str
    place: int
    cause: str
    consequence: str
    text: str
    code: str = ""
    """Under which a piece was found, where the books do not know that code."""

    @property
    def difference(self) -> int:
        return self.found - self.recorded


class LotMove(NamedTuple):
    """So many of a kind came to a place by an entry; less than none where they left."""

    seq: int
    holder: int
    article: int
    size: str
    quantity: int


class Stocktakes(Unfinished):
    def __init__(self, sql: Sql, memo: Memo, people: People, catalogue: Catalogue, journal: Journal) -> None:
        super().__init__(sql, journal, "scratch_stocktake")
        self._memo = memo
        self._people = people
        self._catalogue = catalogue

    def running(self) -> RunningStocktake | None:
        saved = next(iter(self.all()), None)
        if saved is None:
            return None
        lost = frozenset(id for (id,) in self._sql.rows("SELECT id FROM holder WHERE kind IN ('missing', 'lost')"))
        return RunningStocktake(self.planned(saved.key), CountProgress.from_json(saved.content), lost)

    def planned(self, id: int) -> PlannedStocktake:
        """Also one that is over."""
        payload = self._journal.payload(id)
        said = payload["x"]
        scope = StocktakeScope(_ids(said["places"]), said["unit"], _ids(said["articles"]), said["funding"])
        texts = remarks(self._sql, id)
        return PlannedStocktake(
            id=id,
            day=date.fromisoformat(payload["d"]),
            begun=local_time(payload["t"]),
            sort=Sort(said["sort"]),
            frozen=bool(said["frozen"]),
            scope=scope,
            commission=tuple(texts.get("commission", "").splitlines()),
            responsible=texts.get("responsible", ""),
            order=texts.get("remark", ""),
            people=tuple(filter(None, said.get("people", "").split(","))),
            entrusted=said.get("entrusted", ""),
        )

    def where(self, planned: PlannedStocktake) -> str:
        """What is counted, in a few words; empty where it is everything."""
        scope = planned.scope
        places = ", ".join(map(self._people.name, scope.places))
        said = [self._people.name(scope.unit) if scope.unit else places]
        said += [self._catalogue.article(one).name for one in scope.articles]
        said += [scope.funding] if scope.funding else []
        text = ", ".join(filter(None, said))
        return text if len(text) <= _ROOM else f"{text[: _ROOM - 1].rstrip(', ')}…"

    def sits(self, planned: PlannedStocktake, operator: int) -> int | None:
        """The place of an operator in the commission, by who they are; None: they are none of it."""
        people = planned.people or ("",) * len(planned.commission)
        there = enumerate(zip(people, planned.commission, strict=True))
        return next((n for n, one in there if is_person(self._people, operator, *one)), None)

    def is_entrusted(self, planned: PlannedStocktake, operator: int) -> bool:
        return is_person(self._people, operator, planned.entrusted, planned.responsible)

    def begin(self, id: int) -> None:
        self.save(id, CountProgress().to_json())
        self._memo.clear()

    def lots(self, article: int, size: str) -> list[int]:
        """Deliveries of a kind, the latest last."""
        query = """SELECT id FROM thing WHERE article = ? AND size = ? AND code IS NULL AND withdrawn = 0
            ORDER BY received_on, id"""
        return [id for (id,) in self._sql.rows(query, (article, size))]

    def holders(self, scope: StocktakeScope) -> list[int]:
        """Whose things are counted: places, or a unit and its members."""
        if scope.unit:
            return [id for (id,) in self._sql.rows(_OF_UNIT, (scope.unit, scope.unit))]
        return list(scope.places) or [place.id for place in self._people.places()]

    def is_place(self, holder: int) -> bool:
        """A shelf or a box of the store, counted or not."""
        return self._people.place(holder) is not None

    def recorded(self, scope: StocktakeScope, holders: Sequence[int]) -> list[RecordedPile]:
        given = json.dumps(list(holders)), json.dumps(list(scope.articles)), scope.funding
        return [RecordedPile(*row) for row in self._sql.rows(_RECORDED, (given[0], *given[1:2] * 2, *given[2:] * 2))]

    def moved_since(self, id: int, holders: Sequence[int]) -> list[LotMove]:
        given = json.dumps(list(holders))
        return [LotMove(*row) for row in self._sql.rows(_MOVED, (id, given, id, given))]

    def count(self, id: int, one: KeptCount) -> int:
        """Its place in the order, which the table tells. Durable when the transaction ends."""
        self._sql.write(_COUNT, (id, id, *one[1:]))
        return int(self._sql.value("SELECT max(n) FROM scratch_count WHERE stocktake = ?", (id,)))

    def sort(self, id: int, n: int, of: tuple[int, str, int], stream: str) -> None:
        """A scan turns out to be of this article, size and piece."""
        query = "UPDATE scratch_count SET article = ?, size = ?, thing = ?, stream = ? WHERE stocktake = ? AND n = ?"
        self._sql.write(query, (*of, stream, id, n))

    def counts(self, id: int) -> list[KeptCount]:
        """In the order they were made."""
        return [KeptCount(*row) for row in self._sql.rows(_IN_ORDER, (id,))]

    def of_thing(self, id: int, thing: int) -> KeptCount | None:
        """The last count of a piece."""
        row = self._sql.first(_OF_THING, (id, thing))
        return KeptCount(*row) if row else None

    def of_kind(self, id: int, holder: int, article: int, size: str) -> KeptCount | None:
        """The last count of a kind at a place."""
        row = self._sql.first(_OF_KIND, (id, holder, article, size))
        return KeptCount(*row) if row else None

    def last_of(self, id: int, station: str) -> KeptCount | None:
        row = self._sql.first(_OF_STATION, (id, station))
        return KeptCount(*row) if row else None

    def forget(self, id: int, n: int = 0) -> None:
        """One count, or all of them with the stock-take itself."""
        if n:
            self._sql.write("DELETE FROM scratch_count WHERE stocktake = ? AND n = ?", (id, n))
            return
        self._sql.write("DELETE FROM scratch_count WHERE stocktake = ?", (id,))
        self.drop(id)
        self._memo.clear()

    def settled(self, id: int) -> list[SettledItem]:
        """What one that was approved found, whether or not its settlement stands."""
        return [SettledItem(*row) for row in self._sql.rows(_SETTLED, (id,))]

    def refuse_frozen(self, moves: Iterable[Move]) -> None:
        """Raises StocktakeFrozen: one of them goes to, or leaves, what is counted while nothing may move there."""
        frozen = self._memo.keep("frozen", self._frozen)
        for side in (side for move in moves for side in (move.source, move.target)) if frozen else ():
            if side in frozen:
                raise StocktakeFrozen(self._people.name(side))

    def times(self, id: int) -> list[tuple[int, int]]:
        """When each entry since it was begun was written, in seconds, and its number; none before an earlier one,
        whatever the clock was set to.
        """
        rows = [(int(at), int(seq)) for at, seq in self._sql.rows(_TIMES, (id,))]
        return list(accumulate(rows, lambda before, one: (max(before[0], one[0]), one[1])))

    def held_at(self, thing: int, seq: int) -> int | None:
        """Who had a piece at this entry, or got it after; None where nobody has it any more."""
        has: int | None
        had: int | None
        has, had = self._sql.first(_HELD_AT, (thing, seq, thing)) or (None, None)
        return has if had in (None, OUTSIDE) else had

    def _frozen(self) -> frozenset[int]:
        running = self.running()
        return frozenset(self.holders(running.planned.scope)) if running and running.planned.frozen else frozenset()

    def time(self) -> int:
        return int(self._journal.now().timestamp())


def clock(at: int) -> datetime:
    """A time as counts have it, in Prague."""
    return moment(at).astimezone(PRAGUE)


def _ids(said: str) -> tuple[int, ...]:
    return tuple(int(one) for one in said.split(",") if one)


_ROOM = 90
_OF_UNIT = "SELECT id FROM holder WHERE id = ? OR (kind = 'member' AND parent = ?) ORDER BY id"
_RECORDED = f"""SELECT h.holder, h.thing, h.condition, h.quantity, h.seq, t.article, t.size, t.code, t.price
    FROM holding h JOIN thing t ON t.id = h.thing WHERE h.holder IN (SELECT value FROM {GIVEN}) AND h.quantity > 0
    AND (? = '[]' OR t.article IN (SELECT value FROM {GIVEN})) AND (? = '' OR t.funding = ?)
    ORDER BY h.holder, t.article, t.size, t.received_on, h.thing, h.condition"""
_MOVED = f"""SELECT m.seq, m.target, t.article, t.size, m.quantity FROM move m JOIN thing t ON t.id = m.thing
    WHERE m.seq > ? AND t.code IS NULL AND m.target IN (SELECT value FROM {GIVEN}) UNION ALL
    SELECT m.seq, m.source, t.article, t.size, -m.quantity FROM move m JOIN thing t ON t.id = m.thing
    WHERE m.seq > ? AND t.code IS NULL AND m.source IN (SELECT value FROM {GIVEN})"""
_SETTLED = """SELECT c.n, c.holder, c.article, c.size, coalesce(c.thing, 0), c.recorded, c.found, c.value, c.counts,
    coalesce(c.place, 0), c.cause, c.consequence, coalesce(r.text, ''), coalesce(k.text, '') FROM counted c
    LEFT JOIN remark r ON r.ref = c.seq || '/why' || c.n
    LEFT JOIN remark k ON k.ref = c.seq || '/code' || c.n WHERE c.stocktake = ? ORDER BY c.n"""
_TIMES = "SELECT recorded_at / 1000000, seq FROM act WHERE seq >= ? ORDER BY seq"
_HELD_AT = """SELECT h.holder, (SELECT source FROM move WHERE thing = ? AND seq > ? ORDER BY seq, n LIMIT 1)
    FROM holding h WHERE h.thing = ? AND h.quantity > 0 LIMIT 1"""
_COUNT = f"""INSERT INTO scratch_count VALUES
    (?, (SELECT coalesce(max(n), 0) + 1 FROM scratch_count WHERE stocktake = ?){", ?" * 12})"""
_COUNTS = """SELECT n, turn, holder, article, size, thing, quantity, code, stream, person, station, at, seq
    FROM scratch_count WHERE stocktake = ?"""
_IN_ORDER = f"{_COUNTS} ORDER BY n"
_OF_THING = f"{_COUNTS} AND thing = ? ORDER BY n DESC LIMIT 1"
_OF_KIND = f"{_COUNTS} AND holder = ? AND article = ? AND size = ? AND thing = 0 ORDER BY n DESC LIMIT 1"
_OF_STATION = f"{_COUNTS} AND station = ? ORDER BY n DESC LIMIT 1"
