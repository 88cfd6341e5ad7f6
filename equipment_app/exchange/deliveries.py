"""Checking a list of deliveries.

A row with a serial or inventory number is one piece and known again by it (`Pieces`): serial numbers are unique in an
article, inventory numbers anywhere. Rows without numbers are known by supplier, delivery note, article, size and batch
(`Lots`): equal keys add up, and only what is more than came in so far is received. Price, expiry and the like belong to
the whole lot, for which its first row speaks; day, store and place are each row's own. An article kept by pieces needs
no numbers, since every piece gets a code of its own.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain
from typing import Any, TypeAlias

from equipment_app.domain.errors import Refusal
from equipment_app.domain.list_errors import NoDayOfFirstIssue, NoDayOfInspection
from equipment_app.domain.lists import (
    AT_DELIVERY,
    LEFT,
    ArticleRow,
    Change,
    DeliveryKeys,
    DeliveryRow,
    DryRun,
    Fate,
    Judged,
    Known,
    LotKey,
    Problem,
    Unsaid,
)
from equipment_app.domain.outcome import Step
from equipment_app.domain.serials import looks
from equipment_app.domain.sizes import UNI, months_later
from equipment_app.exchange.catalogue import unit
from equipment_app.exchange.cells import EMPTY, count, day, money
from equipment_app.exchange.columns import key, near
from equipment_app.exchange.rows import ListCheck, RowReader, changes, merged, spellings, where
from equipment_app.exchange.table import RawList

_PIECE_FACTS = frozenset(
    (
        *("received_on", "size", "contract", "invoice", "funding", "serial", "inventory", "batch", "expiry", "price"),
        *("inspected_on", "first_issued"),
    )
)
_PLACES = ("store", "place")


class Pieces:
    def __init__(self, known: Known) -> None:
        self._known = known
        self._serials: dict[tuple[str, str], RowReader] = {}
        self._looks: dict[tuple[str, str], str] = dict(known.looks)
        self._inventories: dict[str, RowReader] = {}

    def check(self, row: RowReader, delivery: DeliveryRow) -> None:
        """Are the numbers of this row free, in the list and in the books?"""
        self._doubled(row, delivery)
        if row.failed or not delivery.numbered:
            return
        before = self._before(delivery)
        known = (before.delivery_note, key(before.supplier)) if before else ()
        if before and known != (delivery.delivery_note, key(delivery.supplier)):
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
        found = changes(before, piece, _PIECE_FACTS.union(field for field in _PLACES if getattr(before, field)))
        fate = Fate.CHANGED if found else Fate.SKIPPED
        return Judged(row.sheet, row.number, fate, piece, before, found, coded=True)

    def _doubled(self, row: RowReader, delivery: DeliveryRow) -> None:
        if delivery.serial and delivery.article:
            first = self._serials.setdefault((delivery.article, delivery.serial), row)
            if first is not row:
                row.error("serial", "doubled_serial", where(first))
            seen = self._looks.setdefault((delivery.article, looks(delivery.serial)), delivery.serial)
            if seen != delivery.serial:
                row.warn("serial", "serial_looks", {"known": seen})
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


def _whose(piece: DeliveryRow) -> dict[str, str | int]:
    return {"article": piece.article, "serial": piece.serial, "delivery_note": piece.delivery_note}


_LOT_FACTS = ("contract", "invoice", "funding", "expiry", "price", "inspected_on", "first_issued")


class Lots:
    """`add` all rows of the list before the first is judged."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._totals: Counter[LotKey] = Counter()
        self._speakers: dict[LotKey, tuple[RowReader, DeliveryRow]] = {}
        self._named: set[LotKey] = set()
        """Of which a row names the source, which counts more than the one that was chosen for all that name none."""
        self._uncovered: dict[LotKey, int] = {}
        """Of what came in before: how much no row of the list has accounted for yet."""

    def add(self, row: RowReader, delivery: DeliveryRow) -> None:
        self._totals[delivery.lot] += delivery.quantity
        speaker, facts = self._speakers.setdefault(delivery.lot, (row, delivery))
        if row.has("funding") and delivery.lot not in self._named:
            self._named.add(delivery.lot)
            facts = replace(facts, funding=delivery.funding)
            self._speakers[delivery.lot] = speaker, facts
        for field in _LOT_FACTS:
            if getattr(delivery, field) != getattr(facts, field) and (field != "funding" or row.has(field)):
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
        found = changes(before, lot, _LOT_FACTS) if self._speakers[delivery.lot][0] is row else ()
        if 0 < covered < lot.quantity:
            found = (Change("quantity", covered, lot.quantity), *found)
        fate = Fate.CREATED if covered == 0 else Fate.CHANGED if found else Fate.SKIPPED
        return Judged(row.sheet, row.number, fate, lot, before, found, lot.quantity - covered, coded)

    def _with_facts(self, delivery: DeliveryRow, before: DeliveryRow | None) -> DeliveryRow:
        row, speaker = self._speakers[delivery.lot]
        facts = merged(before, speaker, row.cells) if before else speaker
        said: dict[str, Any] = {field: getattr(facts, field) for field in _LOT_FACTS}
        if before is not None and self._totals[delivery.lot] > before.quantity:
            said["funding"] = facts.funding or speaker.funding
        return replace(delivery, **said)

    def _cover(self, lot: DeliveryRow, before: DeliveryRow) -> int:
        """How much of this row came in before."""
        uncovered = self._uncovered.get(lot.lot, before.quantity)
        covered = min(uncovered, lot.quantity)
        self._uncovered[lot.lot] = uncovered - covered
        return covered


_SPELT = ("supplier", "funding", "store", "place")
_NO_DAY = date(1, 1, 1)


class DeliveriesCheck(ListCheck):
    follows_catalogue = True

    def __init__(self, lists: Sequence[RawList], known: Known, problems: list[Problem], step: Step) -> None:
        super().__init__(lists, known, problems, step)
        self._spellings = spellings(lists, _SPELT, _known_spellings(known))
        self._pieces = Pieces(known)
        self._lots = Lots(known)
        self._told = set[str]()
        """Sources of which it was said that nothing guards what comes of them."""

    def judged(self) -> Iterator[Judged[DeliveryRow]]:
        for row, delivery, coded in [self._read(row) for row in self._rows()]:
            if not row.failed:
                judge = self._pieces.judge if delivery.numbered else partial(self._lots.judge, coded=coded)
                judged = judge(row, delivery)
                self._has_source(row, judged)
            yield Judged(row.sheet, row.number, Fate.REFUSED) if row.failed else judged

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
            funding=self._source(row),
            unit=row.read("unit", unit, article.unit if article else ""),
            serial=row.identifier("serial"),
            inventory=row.identifier("inventory"),
            batch=row.identifier("batch"),
            expiry=row.read("expiry", day, None),
            price=row.read("price", money, None),
            store=row.spelt("store", self._spellings),
            place=row.spelt("place", self._spellings),
            inspected_on=self._past(row, "inspected_on"),
            first_issued=self._past(row, "first_issued"),
        )

    def _past(self, row: RowReader, field: str) -> date | None:
        """A day that was, where one is said."""
        said: date | None = row.read(field, day, None)
        if said and self._known.today and said > self._known.today:
            row.error(field, "in_future")
        return said

    def _source(self, row: RowReader) -> str:
        """What the row names, else what rows that name none are bought of."""
        written, sources = row.spelt("funding", self._spellings), self._known.sources
        if sources is None:
            return written
        if written and sources.known and written not in sources.known:
            row.error("funding", "unknown_source", fixes=near(written, sources.known))
        return written or sources.default

    def _has_source(self, row: RowReader, judged: Judged[DeliveryRow]) -> None:
        """What comes in has exactly one source, and keeps it; what came without one before may stay so."""
        sources = self._known.sources
        if sources is None or judged.row is None:
            return
        had = judged.before.funding if judged.before else ""
        if had and judged.row.funding != had:
            row.error("funding", "source_stays", {"taken": had}, fixes=(had,))
        elif judged.receive and not judged.row.funding:
            row.error("funding", "no_source", fixes=sources.known)
        elif judged.receive and not sources.known:
            row.warn("funding", "source_made", {"taken": judged.row.funding})
        elif judged.receive and not (had or row.has("funding")):
            row.warn("funding", "source_taken", {"taken": judged.row.funding})
        code = judged.row.funding
        if judged.receive and code not in self._told and (code in sources.unkept or (code and not sources.known)):
            self._told.add(code)
            row.warn("funding", "source_unkept", {"taken": code})

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


def asked(lists: Sequence[RawList]) -> DeliveryKeys:
    """What the books must answer before a delivery list can be checked."""
    return DeliveryKeys(
        serials=frozenset(texts(lists, "serial")),
        inventories=frozenset(texts(lists, "inventory")),
        delivery_notes=frozenset(texts(lists, "delivery_note")),
    )


def declared(run: DryRun[DeliveryRow], known: Known, inspected: str, first_issued: str = "") -> DryRun[DeliveryRow]:
    """The same with what was answered once of all that comes without the day of its last inspection, or first issue.

    Such a day is declared of things, as if their list said it; what was delivered later counts from its delivery.
    Nobody is asked while nothing would be past its term. An inspection that is asked for and not answered is an error
    of the list, so nothing is taken in; a first issue only warns, for a life stops nothing: it begins with the first
    issue here. Raises NoDayOfInspection, NoDayOfFirstIssue.
    """
    months = {code: one.inspection_months for code, one in known.articles.items() if one.inspection_months}
    run, asked = _told(run, known.today, "inspected_on", months, _answered(inspected, known.today, NoDayOfInspection))
    if asked and not inspected:
        said = Problem(run.sheets[0], 0, "", "uninspected", vars(asked), field="inspected_on")
        run = replace(run, problems=(*run.problems, said))
    day = _answered(first_issued, known.today, NoDayOfFirstIssue)
    run, unissued = _told(run, known.today, "first_issued", known.lives, day)
    if unissued and not first_issued:
        said = Problem(run.sheets[0], 0, "", "unissued", vars(unissued), "warning", "first_issued")
        run = replace(run, problems=(*run.problems, said))
    return replace(run, uninspected=asked, unissued=unissued)


Answer: TypeAlias = date | str
"""A day, or `LEFT`, `AT_DELIVERY`, or nothing."""


def _told(
    run: DryRun[DeliveryRow], today: date | None, field: str, months: Mapping[str, int], answer: Answer
) -> tuple[DryRun[DeliveryRow], Unsaid | None]:
    """With that day in the rows that do not say theirs; None where none of them would be past its term."""
    new = [one for one in run.to_write if one.receive and one.row and one.row.article in months]
    asked = {id(one): one.receive for one in new if one.row and getattr(one.row, field) is None}
    late = sum(one.receive for one in new if id(one) in asked and one.row and _is_late(one.row, months, today))
    if not late:
        return run, None
    if answer in ("", LEFT):
        return run, Unsaid(sum(asked.values()), late)

    def said(row: DeliveryRow) -> DeliveryRow:
        day: Any = max(answer, row.received_on) if isinstance(answer, date) else row.received_on
        return replace(row, **{field: day})

    rows = tuple(replace(one, row=said(one.row)) if id(one) in asked and one.row else one for one in run.rows)
    return replace(run, rows=rows), Unsaid(sum(asked.values()), late)


def _answered(answer: str, today: date | None, wrong: Callable[[str], Refusal]) -> Answer:
    if answer in ("", LEFT, AT_DELIVERY):
        return answer
    try:
        said = date.fromisoformat(answer)
    except ValueError as error:
        raise wrong(answer) from error
    if today and said > today:
        raise wrong(answer)
    return said


def _is_late(row: DeliveryRow, months: Mapping[str, int], today: date | None) -> bool:
    due = months_later(row.received_on.isoformat(), months[row.article])
    return bool(due and today and due < today)


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
    if delivery.first_issued and delivery.first_issued < delivery.received_on:
        row.error("first_issued", "before_delivery")
    if delivery.expiry and delivery.expiry <= delivery.received_on:
        row.warn("expiry", "expired")


def _known_spellings(known: Known) -> Mapping[str, Collection[str]]:
    """Suppliers are part of what a delivery is known by, so those of the pieces and lots in question count too."""
    rows = chain(known.serials.values(), known.inventories.values(), known.lots.values())
    return {**known.spellings, "supplier": known.spellings.get("supplier", frozenset()) | {r.supplier for r in rows}}
