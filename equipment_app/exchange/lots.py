"""Rows of a delivery list without numbers: equal keys add up, and only what is more than came in so far is received.

Price, expiry and the like belong to the whole lot: the first row of the lot speaks for the others. Day, store and place
are each row's own.
"""

from collections import Counter
from dataclasses import replace

from equipment_app.domain.lists import Change, DeliveryRow, Fate, Judged, Known, LotKey
from equipment_app.exchange.compare import changes, merged
from equipment_app.exchange.rows import RowReader, where

_FACTS = ("contract", "invoice", "funding", "expiry", "price")


class Lots:
    """`add` all rows of the list before the first is judged."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._totals: Counter[LotKey] = Counter()
        self._speakers: dict[LotKey, tuple[RowReader, DeliveryRow]] = {}
        self._uncovered: dict[LotKey, int] = {}
        """Of what came in before: how much no row of the list has accounted for yet."""

    def add(self, row: RowReader, delivery: DeliveryRow) -> None:
        self._totals[delivery.lot] += delivery.quantity
        speaker, facts = self._speakers.setdefault(delivery.lot, (row, delivery))
        for field in _FACTS:
            if getattr(delivery, field) != getattr(facts, field):
                row.warn(field, "lot_differs", where(speaker))

    def judge(self, row: RowReader, delivery: DeliveryRow, *, coded: bool) -> Judged[DeliveryRow]:
        before = self._known.lots.get(delivery.lot)
        lot = self._with_facts(delivery, before)
        if before is None:
            return Judged(row.sheet, row.number, Fate.CREATED, lot, receive=lot.quantity, coded=coded)
        total = self._totals[delivery.lot]
        if total < before.quantity:
            row.error("quantity", "total_smaller", {"total": total, "known": before.quantity})
            return Judged(row.sheet, row.number, Fate.REFUSED)
        covered = self._cover(lot, before)
        found = changes(before, lot, _FACTS) if self._speakers[delivery.lot][0] is row else ()
        if 0 < covered < lot.quantity:
            found = (Change("quantity", covered, lot.quantity), *found)
        fate = Fate.CREATED if covered == 0 else Fate.CHANGED if found else Fate.SKIPPED
        return Judged(row.sheet, row.number, fate, lot, before, found, lot.quantity - covered, coded)

    def _with_facts(self, delivery: DeliveryRow, before: DeliveryRow | None) -> DeliveryRow:
        row, speaker = self._speakers[delivery.lot]
        facts = merged(before, speaker, row.cells) if before else speaker
        return replace(delivery, **{field: getattr(facts, field) for field in _FACTS})

    def _cover(self, lot: DeliveryRow, before: DeliveryRow) -> int:
        """How much of this row came in before."""
        uncovered = self._uncovered.get(lot.lot, before.quantity)
        covered = min(uncovered, lot.quantity)
        self._uncovered[lot.lot] = uncovered - covered
        return covered
