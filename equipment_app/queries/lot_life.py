"""Where the pieces of a lot were, day by day: so many in the store, issued, in repair and gone, and who had them."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from equipment_app.domain.custody import OUTSIDE
from equipment_app.domain.value import Value
from equipment_app.queries.filters import BUCKETS
from equipment_app.store.books import Books
from equipment_app.store.records.things import Thing

IN_ORDER = ("stored", "issued", "repair", "withdrawn")
"""Where pieces are, as they are told."""


class LotShare(Value):
    """So many pieces with one holder."""

    holder: int
    bucket: str
    who: str
    member: bool
    pieces: int


class LotMoment(Value):
    """How many were where from a day on, until the next moment; None while it is so."""

    begins: date
    ends: date | None
    pieces: Mapping[str, int]
    """By `IN_ORDER`; nothing of where none were."""


class LotFlow(Value):
    """What a day brought to a holder, or took."""

    day: date
    holder: int
    pieces: int


class LotLife(Value):
    unit: str
    delivered: int
    moments: tuple[LotMoment, ...]
    """The first one first."""
    flows: tuple[LotFlow, ...]
    holders: Mapping[int, tuple[str, str, bool]]
    """Bucket, name, and whether it is a member, of each who ever had some."""
    sizes: tuple[tuple[int, str], ...]
    """The lots that came with it in the same delivery, itself among them, and their sizes."""

    @property
    def today(self) -> Mapping[str, int]:
        return self.moments[-1].pieces if self.moments else {}

    def shares(self, day: date | None = None) -> list[LotShare]:
        """Who had how many at the end of that day, or has them now: in the order of `IN_ORDER`, the most first."""
        there: Counter[int] = Counter()
        for flow in self.flows:
            if day is None or flow.day <= day:
                there[flow.holder] += flow.pieces
        shares = [LotShare(holder, *self.holders[holder], pieces) for holder, pieces in there.items() if pieces > 0]
        return sorted(shares, key=lambda one: (IN_ORDER.index(one.bucket), -one.pieces, one.who))


def lot_life(books: Books, thing: Thing, standing: Collection[int]) -> LotLife:
    """`standing`: the entries that were not cancelled."""
    rows = [row for row in books.ask(_MOVES, thing.id) if row.seq in standing]
    kinds = {row.id: row.kind for row in books.ask("SELECT id, kind FROM holder")}
    ids = {holder for row in rows for holder in (row.source, row.target) if holder != OUTSIDE}
    holders = {
        id: (BUCKETS[kinds[id]], books.people.name(id), kinds[id] == "member") for id in ids if kinds.get(id) in BUCKETS
    }
    flows = [flow for row in rows for flow in _flows(row) if flow.holder in holders]
    came = sum(row.quantity * ((row.source == OUTSIDE) - (row.target == OUTSIDE)) for row in rows)
    return LotLife(
        unit=books.catalogue.article(thing.article).unit,
        delivered=came,
        moments=_moments(flows, holders),
        flows=tuple(flows),
        holders=holders,
        sizes=tuple((row.id, row.size) for row in books.ask(_BESIDE, thing.id)),
    )


def lots_of(books: Books, article: int, size: str, batch: str = "") -> list[int]:
    """Of an article in a size, and of a batch where one is said; the latest delivery last."""
    return [id for (id,) in books.ask(_LOTS, article, size, batch, batch)]


def _flows(row: Any) -> tuple[LotFlow, LotFlow]:
    day = date.fromisoformat(row.day)
    return LotFlow(day, row.source, -row.quantity), LotFlow(day, row.target, row.quantity)


def _moments(flows: list[LotFlow], holders: Mapping[int, tuple[str, str, bool]]) -> tuple[LotMoment, ...]:
    """One for each day on which something moved."""
    there: Counter[str] = Counter()
    found: list[tuple[date, Mapping[str, int]]] = []
    for day, moved in groupby(flows, key=lambda one: one.day):
        for one in moved:
            there[holders[one.holder][0]] += one.pieces
        found.append((day, {bucket: there[bucket] for bucket in IN_ORDER if there[bucket] > 0}))
    ends = [*(day for day, _ in found[1:]), None]
    return tuple(LotMoment(day, end, pieces) for (day, pieces), end in zip(found, ends, strict=True))


_MOVES = """SELECT m.seq, a.occurred_on AS day, m.source, m.target, m.quantity FROM move m JOIN act a ON a.seq = m.seq
    WHERE m.thing = ? ORDER BY a.occurred_on, m.seq, m.n"""
_BESIDE = """SELECT o.id, o.size FROM thing t JOIN thing o ON o.article = t.article AND o.supplier = t.supplier
    AND o.delivery_note = t.delivery_note AND o.batch = t.batch AND o.received_on = t.received_on
    WHERE t.id = ? AND o.code IS NULL AND o.withdrawn = 0 ORDER BY o.id"""
_LOTS = """SELECT id FROM thing WHERE article = ? AND size = ? AND (? = '' OR batch = ?) AND code IS NULL
    AND withdrawn = 0 ORDER BY received_on, id"""
