"""Pieces of a delivery list that have a number: serial numbers are unique in an article, inventory numbers anywhere."""

from equipment_app.domain.lists import DeliveryRow, Fate, Judged, Known
from equipment_app.exchange.alike import key
from equipment_app.exchange.compare import changes, merged
from equipment_app.exchange.rows import RowReader, where

_FACTS = frozenset(
    ("received_on", "size", "contract", "invoice", "funding", "serial", "inventory", "batch", "expiry", "price")
)
_PLACES = ("store", "place")


class Pieces:
    def __init__(self, known: Known) -> None:
        self._known = known
        self._serials: dict[tuple[str, str], RowReader] = {}
        self._inventories: dict[str, RowReader] = {}

    def check(self, row: RowReader, delivery: DeliveryRow) -> None:
        """Are the numbers of this row free, in the list and in the books?"""
        self._doubled(row, delivery)
        if row.failed or not delivery.numbered:
            return
        before = self._before(delivery)
        if before and not _same_delivery(before, delivery):
            field = "serial" if delivery.serial and before.serial == delivery.serial else "inventory"
            row.error(field, f"{field}_exists", _whose(before))
        owner = self._known.inventories.get(delivery.inventory) if delivery.inventory else None
        if owner and not row.failed and owner != before:
            row.error("inventory", "inventory_exists", _whose(owner))

    def judge(self, row: RowReader, delivery: DeliveryRow) -> Judged[DeliveryRow]:
        before = self._before(delivery)
        if before is None:
            return Judged(row.sheet, row.number, Fate.CREATED, delivery, receive=1, coded=True)
        piece = merged(before, delivery, row.cells)
        found = changes(before, piece, _FACTS.union(field for field in _PLACES if getattr(before, field)))
        fate = Fate.CHANGED if found else Fate.SKIPPED
        return Judged(row.sheet, row.number, fate, piece, before, found, coded=True)

    def _doubled(self, row: RowReader, delivery: DeliveryRow) -> None:
        if delivery.serial and delivery.article:
            first = self._serials.setdefault((delivery.article, delivery.serial), row)
            if first is not row:
                row.error("serial", "doubled_serial", where(first))
        if delivery.inventory:
            first = self._inventories.setdefault(delivery.inventory, row)
            if first is not row:
                row.error("inventory", "doubled_inventory", where(first))

    def _before(self, delivery: DeliveryRow) -> DeliveryRow | None:
        """The piece of the books this row speaks of: by its serial number, else by its inventory number."""
        by_serial = self._known.serials.get((delivery.article, delivery.serial)) if delivery.serial else None
        by_inventory = self._known.inventories.get(delivery.inventory) if delivery.inventory else None
        if by_serial or by_inventory is None or by_inventory.article != delivery.article:
            return by_serial
        return None if delivery.serial and by_inventory.serial else by_inventory


def _same_delivery(before: DeliveryRow, delivery: DeliveryRow) -> bool:
    return before.delivery_note == delivery.delivery_note and key(before.supplier) == key(delivery.supplier)


def _whose(piece: DeliveryRow) -> dict[str, str | int]:
    return {"article": piece.article, "serial": piece.serial, "delivery_note": piece.delivery_note}
