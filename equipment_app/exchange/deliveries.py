"""Checking a list of deliveries.

A row with a serial or inventory number is one piece and known again by it (`pieces`). Rows without numbers are known by
supplier, delivery note, article, size and batch (`lots`); an article kept by pieces needs no numbers, since every piece
gets a code of its own.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from equipment_app.domain.lists import ArticleRow, Asked, DeliveryRow, Fate, Judged, Known, Problem
from equipment_app.domain.outcome import Step
from equipment_app.domain.sizes import UNI
from equipment_app.exchange.alike import Spellings
from equipment_app.exchange.catalogue import unit
from equipment_app.exchange.cells import EMPTY
from equipment_app.exchange.lots import Lots
from equipment_app.exchange.pieces import Pieces
from equipment_app.exchange.rows import RowReader, readers, spellings
from equipment_app.exchange.table import RawList
from equipment_app.exchange.values import count, day, money

_SPELT = ("supplier", "funding", "store", "place")
_NO_DAY = date(1, 1, 1)


class DeliveriesCheck:
    def __init__(self, lists: Sequence[RawList], known: Known, problems: list[Problem], step: Step) -> None:
        self._rows = readers(lists, problems, step)
        self._known = known
        self._spellings = spellings(lists, _SPELT, _known_spellings(known))
        self._articles = Spellings(known.articles, {})
        self._pieces = Pieces(known)
        self._lots = Lots(known)

    def judged(self) -> Iterator[Judged[DeliveryRow]]:
        for row, delivery, coded in [self._read(row) for row in self._rows]:
            if row.failed:
                yield Judged(row.sheet, row.number, Fate.REFUSED)
            elif delivery.numbered:
                yield self._pieces.judge(row, delivery)
            else:
                yield self._lots.judge(row, delivery, coded=coded)

    def _read(self, row: RowReader) -> tuple[RowReader, DeliveryRow, bool]:
        """The row, what it says, and whether each piece of it gets a code."""
        article = row.known("article", self._known.articles, self._articles, "unknown_article")
        delivery = self._delivery(row, article)
        if article is not None:
            _fits(row, article, delivery)
        self._pieces.check(row, delivery)
        if not row.failed and not delivery.numbered:
            self._lots.add(row, delivery)
        return row, delivery, article is not None and article.tracking == "item"

    def _delivery(self, row: RowReader, article: ArticleRow | None) -> DeliveryRow:
        return DeliveryRow(
            delivery_note=row.identifier("delivery_note", required=True),
            received_on=self._received_on(row),
            supplier=row.spelt("supplier", self._spellings, required=True),
            article=article.code if article else "",
            size=self._size(row, article),
            quantity=row.read("quantity", count, 1),
            contract=row.identifier("contract"),
            invoice=row.identifier("invoice"),
            funding=row.spelt("funding", self._spellings),
            unit=row.read("unit", unit, article.unit if article else ""),
            serial=row.identifier("serial"),
            inventory=row.identifier("inventory"),
            batch=row.identifier("batch"),
            expiry=row.read("expiry", day, None),
            price=row.read("price", money, None),
            store=row.spelt("store", self._spellings),
            place=row.spelt("place", self._spellings),
        )

    def _received_on(self, row: RowReader) -> date:
        received_on = row.read("received_on", day, _NO_DAY, required=True)
        if self._known.today and received_on > self._known.today:
            row.error("received_on", "in_future")
        return received_on

    def _size(self, row: RowReader, article: ArticleRow | None) -> str:
        if article is None:
            return ""
        sizes = self._known.schemes.get(article.scheme, (UNI,))
        if row.has("size"):
            return row.size("size", article.scheme, sizes)
        if sizes != (UNI,):
            row.error("size", "size_missing", {"scheme": article.scheme})
        return UNI


def asked(lists: Sequence[RawList]) -> Asked:
    """What the books must answer before a delivery list can be checked."""
    return Asked(
        serials=frozenset(texts(lists, "serial")),
        inventories=frozenset(texts(lists, "inventory")),
        delivery_notes=frozenset(texts(lists, "delivery_note")),
    )


def texts(lists: Sequence[RawList], field: str) -> Iterator[str]:
    """What stands in a column, row by row, blanks left out."""
    cells = (row.cells.get(field, EMPTY) for table in lists for row in table.rows)
    return (cell.text for cell in cells if cell)


def _fits(row: RowReader, article: ArticleRow, delivery: DeliveryRow) -> None:
    """Does the row suit the way its article is kept?"""
    if row.has("unit") and delivery.unit != article.unit:
        row.error("unit", "unit_differs", {"taken": article.unit}, fixes=(article.unit,))
    if not row.has("quantity") and not delivery.numbered:
        row.error("quantity", "missing")
    if article.tracking == "item":
        if delivery.numbered and delivery.quantity != 1:
            row.error("quantity", "one_piece", fixes=("1",))
    else:
        if delivery.numbered:
            row.error("serial" if delivery.serial else "inventory", "numbers_not_kept", {"article": article.code})
        if delivery.expiry and not delivery.batch:
            row.warn("batch", "batch_missing")
    if delivery.expiry and delivery.expiry <= delivery.received_on:
        row.warn("expiry", "expired")


def _known_spellings(known: Known) -> Mapping[str, Collection[str]]:
    """Suppliers are part of what a delivery is known by, so those of the pieces and lots in question count too."""
    rows = chain(known.serials.values(), known.inventories.values(), known.lots.values())
    return {**known.spellings, "supplier": known.spellings.get("supplier", frozenset()) | {r.supplier for r in rows}}
