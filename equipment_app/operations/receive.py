"""Receive a delivery by hand: what came of a supplier goes into the store, numbered, with its papers and prices."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, NamedTuple

from equipment_app.domain.custody import Move, Seq
from equipment_app.domain.deliveries import DeliveryLine
from equipment_app.domain.entries import FIELD, Cell, Registration, Row, Secret, remark
from equipment_app.domain.errors import PaperRefused, Refusal
from equipment_app.domain.kinds import Kind
from equipment_app.domain.lists import DeliveryRow
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.papers import as_printed
from equipment_app.domain.rights import Right
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import Argument, On, needs, spoken
from equipment_app.operations.delivery_lines import Good, blank, worked_out
from equipment_app.operations.orders import named, open_order, source
from equipment_app.operations.plan import Operation, Plan, Planned, Several, chunks, next_number, spread
from equipment_app.operations.take_in import Arrival
from equipment_app.store.books import Books
from equipment_app.store.ledger.projections import moves_of
from equipment_app.store.records.orders import Purchase
from equipment_app.store.records.things import Thing

COPIES = 2
"""For the store, and for whoever pays the invoice."""
_MORE = (
    "LINE is ARTICLE[/SIZE]*QUANTITY[xPACK][@PRICE[%VAT]][=SERIAL[:INVENTORY[:LABEL]],…]: units, or packs of so many; "
    "the price of one unit with VAT, and its rate where it is not the store's; the numbers of pieces, as in "
    "RADIO@18500=R-101:INV-7,R-102. A piece gets its code of ours when it is received, or that of the blank LABEL that "
    "was stuck on it. Inventory numbers are of the accounts and never made up: what has none gets it later."
)


class NoteKnown(Refusal):
    """A delivery note comes once; what was left over of it names the receipt that it goes on with."""

    note: str
    supplier: str
    number: str
    cs = """Dodací list {note} od dodavatele {supplier} už je přijatý dokladem {number}. Nic se nezapsalo; otevřete
        ho, opravte číslo listu, nebo na doklad navažte zbytkem dodávky."""
    en = """The delivery note {note} of {supplier} was received by {number} already. Nothing was written; open that,
        mend the number of the note, or go on with the rest of the delivery."""


class OtherDelivery(PaperRefused):
    cs = "Doklad {number} není příjem tohoto dodacího listu. Nic se nezapsalo; ověřte číslo dokladu."
    en = "{number} did not receive this delivery note. Nothing was written; check the number."


class OtherSupplier(Refusal):
    order: str
    supplier: str
    cs = "Objednávka {order} je u dodavatele {supplier}. Nic se nezapsalo; vyberte jinou, nebo přijímejte bez ní."
    en = "The order {order} is with {supplier}. Nothing was written; choose another, or receive without one."


class ProjectOver(Refusal):
    """Nothing is bought of a grant whose project has ended."""

    funding: str
    ends: date
    cs = """Projekt zdroje {funding} skončil {ends}, dodávka po něm z něj být nemůže. Nic se nezapsalo; vyberte jiný
        zdroj, nebo opravte den dodání."""
    en = """The project of {funding} ended on {ends}; no later delivery is paid from it. Nothing was written; choose
        another source, or mend the day of the delivery."""


class UsedBefore(Refusal):
    day: date
    delivered: date
    cs = "Věci nelze zařadit do užívání {day}, dodány byly {delivered}. Nic se nezapsalo; zadejte pozdější den."
    en = "Items delivered on {delivered} cannot be put into use on {day}. Nothing was written; enter a later day."


class NoDelivery(PaperRefused):
    cs = "Doklad {number} nic nepřijal. Nic se nezapsalo; zadejte číslo příjemky (PR) nebo importu dodávky (IM)."
    en = "{number} received nothing. Nothing was written; enter a goods received note (PR) or an import (IM)."


class Coming(NamedTuple):
    """One thing that comes, and its move."""

    registers: tuple[Registration, ...]
    move: Move
    thing: Thing


@spoken("receive", "receive a delivery into the store", _MORE)
@needs(Right.RECEIVE)
class Receive(Operation):
    """What of a delivery is ready; what is not comes by another receipt, which `goes_on` with this one."""

    supplier: Annotated[str, Argument("--from", "SUPPLIER", "who delivers")]
    note: Annotated[str, Argument("--note", "TEXT", "number of the delivery note")]
    funding: Annotated[str, Argument("--funding", "SOURCE", "the one source it is paid from")]
    lines: Annotated[tuple[DeliveryLine | str, ...], Argument("LINE", help="see below")] = ()
    order: Annotated[int | str, Argument("--order", "NUMBER", "the order it comes by")] = ""
    contract: Annotated[str, Argument("--contract", "TEXT", "number of the contract")] = ""
    invoice: Annotated[str, Argument("--invoice", "TEXT", "number of the invoice; it may come later")] = ""
    into: Annotated[str, Argument("--into", "TEXT", "into which store room; else the one the books are named for")] = ""
    place: Annotated[str, Argument("--place", "TEXT", "the place there, such as A01")] = ""
    in_use: Annotated[date | None, Argument("--in-use", "DATE", "when it is put into use; else the day it came")] = None
    warranty: Annotated[date | None, Argument("--warranty", "DATE", "the last day of the warranty")] = None
    surplus: Annotated[bool, Argument("--with-surplus", help="take what is more than was ordered")] = False
    alike: Annotated[bool, Argument("--alike", help="take numbers that look like those of other pieces")] = False
    goes_on: Annotated[str, Argument("--goes-on", "NUMBER", "the receipt of the same note that this goes on with")] = ""
    driver: Annotated[str, Argument("--driver", "TEXT", "who brings it, for the signature")] = ""
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the note")] = ""
    on: On = None
    copies: int = 0

    def plan(self, books: Books) -> Several:
        """Raises FieldMissing, NoName, UnknownFunding, ProjectOver, UnknownOrder, OrderClosed, OtherSupplier,
        NoteKnown, OtherDelivery, UsedBefore, NothingToDo; LineRefused: names the line that cannot be received.
        """
        row = self._row(books)
        order = self._order(books, row)
        ends = books.settings.fundings()[row.funding].ends
        if ends and row.received_on > ends:
            raise ProjectOver(row.funding, ends)
        if self.in_use and self.in_use < row.received_on:
            raise UsedBefore(self.in_use, row.received_on)
        _refuse_note(books, row, self.goes_on)
        goods = worked_out(books, self.lines, order, surplus=self.surplus, alike=self.alike)
        supplier, new = resolve.outsider(books, "supplier", row.supplier)
        grounds, arrived = self._arrived(books, row, goods, len(new))
        parts = list(chunks(arrived))
        facts = self._facts(books, supplier, order, goods)
        plans = (
            self._plan(part, (*new, *grounds) if not n else (), facts if not n else {}, row, order, first=not n)
            for n, part in enumerate(parts)
        )
        return Several(len(parts), plans, main=0)

    def _row(self, books: Books) -> DeliveryRow:
        """What the whole delivery says; a name the books know is spelt as they spell it."""
        supplier = named(self.supplier, "supplier")
        spelt = next((name for name in books.orders.suppliers() if name.casefold() == supplier.casefold()), supplier)
        return DeliveryRow(
            delivery_note=named(self.note, "delivery_note"),
            received_on=self.on or books.journal.today(),
            supplier=spelt,
            article="",
            size="",
            quantity=0,
            contract=" ".join(self.contract.split()),
            invoice=" ".join(self.invoice.split()),
            funding=source(books, self.funding),
            store=" ".join(self.into.split()),
            place=" ".join(self.place.split()),
        )

    def _order(self, books: Books, row: DeliveryRow) -> Purchase | None:
        found = open_order(books, self.order) if self.order else None
        if found and found.supplier.casefold() != row.supplier.casefold():
            raise OtherSupplier(found.number, found.supplier)
        return found

    def _facts(self, books: Books, supplier: int, order: Purchase | None, goods: Sequence[Good]) -> dict[str, Cell]:
        facts = handing.printed(books, self.copies or COPIES) | {"member": supplier}
        facts |= {"order": order.id} if order else {}
        facts |= {"goes_on": as_printed(self.goes_on)} if self.goes_on else {}
        back = [f"{one.line.article}:{one.line.size}:{one.line.returned}" for one in goods if one.line.returned]
        facts["vat"] = books.settings.vat()
        own = [f"{x.line.article}:{x.line.size}:{x.line.vat}" for x in goods if x.line.vat != facts["vat"]]
        facts |= {"vats": ";".join(dict.fromkeys(own))} if own else {}
        return facts | ({"returned": ";".join(back)} if back else {})

    def _arrived(
        self, books: Books, row: DeliveryRow, goods: Sequence[Good], taken: int
    ) -> tuple[list[Registration], list[Coming]]:
        """New places, and what comes; `taken` ids of holders are given already."""
        arrival = Arrival(books, taken)
        judged = [(good, *one) for good in goods for one in good.judged(row)]
        grounds = arrival.grounds([one for _, one, _ in judged])
        found = []
        for good, one, label in judged:
            part = arrival.part(row.received_on, [one])
            id = int(part.registers[0].row["id"] or 0)
            registered = self._registered(good, part.registers[0].row, row.received_on)
            stuck: tuple[Registration, ...] = ()
            if label:
                registered = {**registered, "code": blank(books, label)}
                stuck = (Registration("code", {"number": registered["code"], "thing": id}),)
            new = good.article.numbered or not books.things.several([id])
            registers = (Registration("thing", registered), *stuck) if new else ()
            found.append(Coming(registers, part.moves[0], _thing(good, registered)))
        return grounds, found

    def _registered(self, good: Good, row: Row, delivered: date) -> Row:
        warranty = good.line.warranty or self.warranty
        more: dict[str, Cell] = {"in_use": (self.in_use or delivered).isoformat()}
        more |= {"net": good.line.net} if good.line.net is not None else {}
        more |= {"warranty": warranty.isoformat()} if warranty else {}
        return {**row, **more}

    def _plan(
        self,
        part: Sequence[Coming],
        grounds: Sequence[Registration],
        facts: dict[str, Cell],
        row: DeliveryRow,
        order: Purchase | None,
        *,
        first: bool,
    ) -> Plan:
        """The first has the number, the paper and what it says; the others are more of the same."""
        registered = [one for coming in part for one in coming.registers]
        rows = {(one.table, one.row.get("id", one.row.get("number"))): one for one in registered}
        return Plan(
            Kind.DELIVERY,
            registers=(*grounds, *rows.values()),
            moves=tuple(one.move for one in part),
            things=tuple(one.thing for one in part),
            secrets=self._secrets() if first else (),
            about=Seq(order.id) if order else None,
            occurred_on=row.received_on,
            facts=facts,
            subject=f"{row.supplier}, {row.delivery_note}",
            told={"pieces": sum(one.move.quantity for one in part)},
            paper=first,
        )

    def _secrets(self) -> tuple[Secret, ...]:
        return (*remark(self.remark), *remark(self.driver, "driver", FIELD))


@spoken("add-invoice", "add the number of the invoice to a delivery that came before it")
@needs(Right.RECEIVE)
class AddInvoice(Operation):
    number: Annotated[str, Argument("NUMBER", help="of the goods received note or the import")]
    invoice: Annotated[str, Argument("INVOICE", help="its number")]

    def plan(self, books: Books) -> Planned:
        """Raises UnknownNumber, NoDelivery, FieldMissing, NoName."""
        invoice, seq = named(self.invoice, "invoice"), books.papers.seq(self.number)
        entries = [books.journal.payload(one) for one in books.history.together(seq)]
        came = [one for one in entries if one["k"] in (Kind.DELIVERY, Kind.RECEIPT)]
        things = dict.fromkeys(move.thing for one in came for move in moves_of(one))
        if not things or books.history.reversed_by(seq) is not None:
            raise NoDelivery(as_printed(self.number))
        rows = [books.things.row(thing) for thing in things]
        changed = [Registration("thing", {**one, "invoice": invoice}) for one in rows if one["invoice"] != invoice]
        if not changed:
            return Outcome(what="nothing_new", subject=as_printed(self.number))
        number, subject = next_number(books, Kind.INVOICE), as_printed(self.number)
        plan = Plan(Kind.INVOICE, number=number, about=Seq(seq), facts={"invoice": invoice}, subject=subject)
        return spread(plan, changed)


def _refuse_note(books: Books, row: DeliveryRow, goes_on: str) -> None:
    """Raises NoteKnown, OtherDelivery, UnknownNumber."""
    came = books.orders.receipts(row.supplier, row.delivery_note)
    receipts = list(dict.fromkeys(books.history.number(seq) for seq in came))
    if goes_on and as_printed(goes_on) not in receipts:
        books.papers.seq(goes_on)
        raise OtherDelivery(as_printed(goes_on))
    if receipts and not goes_on:
        raise NoteKnown(row.delivery_note, row.supplier, receipts[0])


def _thing(good: Good, row: Row) -> Thing:
    """The thing that is about to be registered, for what is said of it."""
    article = good.article
    cells = {name: row.get(name) for name in _CELLS}
    return Thing(
        id=int(row["id"] or 0),
        article=article.id,
        article_code=article.code,
        name=article.name,
        name_en=article.name_en,
        unit=article.unit,
        tracking=article.tracking,
        section=article.section,
        number=row["code"],  # type: ignore[arg-type]
        **cells,  # type: ignore[arg-type]
    )


_CELLS = (
    *("size", "serial", "inventory", "batch", "expiry", "supplier", "delivery_note", "contract", "invoice", "funding"),
    *("price", "received_on", "net", "in_use", "warranty"),
)
