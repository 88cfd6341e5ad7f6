"""Příjemka: what of a delivery was taken into the store, with its prices, its numbers, and what went back."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Self

from equipment_app.documents.blocks import Block, PaperFact, Paragraph, PartyBox, facts, gap, paragraph
from equipment_app.documents.handover import declared
from equipment_app.documents.paper import Paper, PaperForm, boxed, common, counted, keeper, party_box, small
from equipment_app.documents.sections import tick
from equipment_app.documents.sheet import Sheet
from equipment_app.documents.table import (
    Listing,
    PaperTable,
    TableCell,
    TableItem,
    TableRow,
    columns,
    rows_of,
    total_of,
)
from equipment_app.documents.typeset import PORTRAIT, Type, width
from equipment_app.documents.words import PaperWords, Phrase, say
from equipment_app.domain.papers import Funding, Party
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.measures import day, money
from equipment_app.store.books import Books
from equipment_app.store.ledger.projections import moves_of
from equipment_app.store.records.things import Thing

say(
    receipt=Phrase("Příjemka", "Goods received note"),
    receipt_subtitle=Phrase("Dodávka od dodavatele do skladu", "Delivery of a supplier into the store"),
    receipt_made=Phrase("Přijato", "Received"),
    receipt_store=Phrase("Přebírá do skladu", "Taken into store by"),
    receipt_driver=Phrase("Dodává", both="Dodává / By"),
    receipt_contract=Phrase("Smlouva, objednávka", "Contract, order"),
    receipt_note=Phrase("Dodací list", "Delivery note"),
    receipt_note_of=Phrase("{note} z {day}", both="{note}, {day}"),
    receipt_invoice=Phrase("Faktura", "Invoice"),
    receipt_ordered=Phrase("Objednáno", "Ordered"),
    receipt_delivered=Phrase("Dodáno", "Came"),
    receipt_accepted=Phrase("Přijato", "Taken"),
    receipt_net=Phrase("Cena za MJ\nbez DPH Kč", "Net CZK"),
    receipt_vat=Phrase("DPH Kč", "VAT CZK"),
    receipt_gross=Phrase("Cena\ns DPH Kč", "Gross CZK"),
    receipt_numbers=Phrase("V. č. {numbers}.", both="V. č. / Serial no. {numbers}."),
    receipt_inventory=Phrase("Inv. č. {numbers}.", both="Inv. č. / Inventory no. {numbers}."),
    receipt_stored=Phrase("Uloženo {place}.", both="Uloženo / Stored {place}."),
    receipt_warranty=Phrase("Záruka do {day}.", both="Záruka do / Warranty until {day}."),
    receipt_batch=Phrase("Šarže {batch}.", both="Šarže / Batch {batch}."),
    receipt_expiry=Phrase("Použitelné do {day}.", both="Použitelné do / Use by {day}."),
    receipt_returned=Phrase("Vráceno dodavateli: {count}.", both="Vráceno dodavateli / Returned: {count}."),
    receipt_missing=Phrase("Zbývá dodat: {count}.", both="Zbývá dodat / To come: {count}."),
    receipt_total=Phrase("Přijato s DPH Kč", "Gross CZK"),
    receipt_total_net=Phrase("Bez DPH Kč", "Net CZK"),
    receipt_rate=Phrase("DPH {rate} %.", both="DPH / VAT {rate} %."),
    receipt_rates=Phrase(
        "DPH {rate} %: základ {net} Kč, daň {vat} Kč.",
        both="DPH / VAT {rate} %: základ / net {net}, daň / tax {vat} Kč.",
    ),
    receipt_in_use=Phrase("Zařazeno do užívání", "Put into use"),
    receipt_invoiced=Phrase("Fakturováno s DPH Kč", both="Fakturováno / Invoiced Kč"),
    receipt_check=Phrase("Kontrola při příjmu", "Checked", "Kontrola / Checked"),
    receipt_counted=Phrase("počet souhlasí s dodacím listem", "count agrees", "počet souhlasí / count"),
    receipt_whole=Phrase("obaly neporušené", "packing whole", "obaly / packing"),
    receipt_labelled=Phrase("štítky nalepeny", "labels on", "štítky / labels"),
    receipt_text=Phrase(  # [L]
        "Přebírající potvrzuje, že věci ve sloupci Přijato byly přepočítány, prohlédnuty a uloženy na uvedená místa."
        " Podpis dodávajícího potvrzuje předání a vrácení nepřijatých věcí. Věcná správnost potvrzuje soulad s"
        " objednávkou; fakturu schvaluje příkazce operace.",
        "The recipient confirms that the items in the column Taken were counted, looked over and stored in the places"
        " named. The signature of who delivers confirms the handing over and the return of what was not taken."
        " Correctness means agreement with the order; the invoice is approved elsewhere.",
    ),
    receipt_copies=Phrase(
        "Vyhotoveno v počtu výtisků: {count} (sklad, ekonomický odbor k faktuře). {sources}",
        both="Výtisků / Copies: {count}. {sources}",
    ),
    receipt_signs_driver=Phrase("Dodává", "Delivers"),
    receipt_signs_store=Phrase("Přebírá do skladu", "Takes into store"),
    receipt_signs_right=Phrase("Věcná správnost", "Correctness"),
)

_FEW, _ROW_OF_NUMBERS = 8, 60
"""So many numbers stand in the note of a row; more of them in rows of their own, so many in one."""
_TO_FILL = "." * 24


class ReceiptLine(Value):
    """What is alike in everything but its numbers; `thing` is the first of it."""

    thing: Thing
    quantity: int
    place: str
    ordered: int | None = None
    """None where there was no order of it."""
    to_come: int = 0
    returned: int = 0
    serials: tuple[str, ...] = ()
    inventories: tuple[str, ...] = ()
    rate: int | None = None
    """Percent of VAT, where it is known."""

    @property
    def total(self) -> int:
        return (self.thing.price or 0) * self.quantity

    @property
    def vat(self) -> int:
        return self.total - (self.thing.net or 0) * self.quantity


class ReceiptPaper(Paper, kw_only=True):
    supplier: Party
    store: Party
    note: str
    delivered: date
    contract: str
    order: str
    invoice: str
    funding: Funding | None
    in_use: date | None
    lines: tuple[ReceiptLine, ...]
    driver: str = ""
    rate: int | None = None
    """Percent of VAT that the store had, where it is known."""

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        payload = books.journal.payload(seq)
        said = payload["x"]
        moves = [move for one in books.history.together(seq) for move in moves_of(books.journal.payload(one))]
        things = books.things.several([move.thing for move in moves])
        first = things[moves[0].thing]
        order = books.orders.of(said.get("order", 0))
        return cls(
            **common(books, seq),
            supplier=Party(books.people.name(said["member"])),
            store=keeper(books, payload["by"]),
            note=first.delivery_note,
            delivered=date.fromisoformat(payload["d"]),
            contract=first.contract,
            order=order.number if order else "",
            invoice=first.invoice,
            funding=books.settings.fundings().get(first.funding),
            in_use=date.fromisoformat(first.in_use) if first.in_use else None,
            lines=tuple(_lines(books, [(move, things[move.thing]) for move in moves], said)),
            driver=books.papers.remark(seq, "driver"),
            rate=said.get("vat"),
        )

    def form(self, words: PaperWords) -> PaperForm:
        head = PartyBox(words("supplier"), self.supplier.name, ((words("receipt_driver"), self.driver),))
        mine = party_box(words, "receipt_store", self.store)
        driver = Party(self.driver, unit=self.supplier.name) if self.driver else None
        return PaperForm(
            title="receipt",
            subtitle=words("receipt_subtitle"),
            rows=self.made(words, "receipt_made"),
            opening=(
                boxed(words, (head, mine)),
                gap(2.4),
                facts(PORTRAIT, self._facts(words)),
                gap(1.6),
            ),
            middle=self._listing(words),
            about=f"{self.supplier.name}, {self.note}",
            declared=tuple(self._declared(words)),
            signing=(
                ("receipt_signs_driver", driver),
                ("receipt_signs_store", self.store),
                ("receipt_signs_right", None),
            ),
        )

    def _facts(self, words: PaperWords) -> Sequence[PaperFact]:
        note = words("receipt_note_of", note=self.note, day=day(self.delivered))
        return (
            PaperFact(words("receipt_contract"), ", ".join(filter(None, (self.contract, self.order))), 62),
            PaperFact(words("receipt_note"), note, 53),
            PaperFact(words("receipt_invoice"), self.invoice, 26),
            counted(words, self.lines, 34),
        )

    def _listing(self, words: PaperWords) -> Listing:
        said = """col_no 6 right, col_item 38, col_size 13.5, receipt_ordered 17.5 right, receipt_delivered 12.5 right,
            receipt_accepted 12 right strong, col_unit 8, receipt_net 19 right, receipt_vat 18 right,
            receipt_gross 20.5 right, col_funding 10 right"""
        table = PaperTable(columns(words, said), PORTRAIT.left)
        items = [item for n, line in enumerate(self.lines, 1) for item in self._items(words, table, n, line)]

        def summed(first: int, last: int) -> dict[int, str]:
            some = self.lines[first:last]
            ordered = sum(line.ordered or 0 for line in some)
            counts = {4: sum(line.quantity + line.returned for line in some), 5: sum(line.quantity for line in some)}
            money_sums = {
                8: sum(line.vat for line in some if line.thing.net is not None),
                9: sum(line.total for line in some),
            }
            told = {place: str(count) for place, count in counts.items()}
            told |= {3: str(ordered)} if self.order else {}
            return dict(sorted((told | {place: money(one) for place, one in money_sums.items()}).items()))

        total = total_of(words, len(self.lines), unpriced=sum(line.thing.price is None for line in self.lines))
        return Listing(table=table, items=items, sums=summed, total=total, words=words, after=self._sums(words))

    def _items(self, words: PaperWords, table: PaperTable, n: int, line: ReceiptLine) -> Iterator[TableItem]:
        """The row of a line; where there are many numbers, rows of them behind it."""
        long = max(len(line.serials), len(line.inventories)) > _FEW
        own = words("receipt_rate", rate=line.rate) if line.rate != self.rate else ""
        note = " ".join(filter(None, (line_note(words, line, numbers=not long), own)))
        (item,) = rows_of(table, [TableRow(tuple(self._cells(words, n, line)), note)])
        yield TableItem(item.height, item.draw, n)
        for key, numbers in (("receipt_numbers", line.serials), ("receipt_inventory", line.inventories)):
            for start in range(0, len(numbers) if long else 0, _ROW_OF_NUMBERS):
                some = numbers[start : start + _ROW_OF_NUMBERS]
                (more,) = rows_of(table, [TableRow((), words(key, numbers=", ".join(some)))])
                yield TableItem(more.height, more.draw, n)

    def _cells(self, words: PaperWords, n: int, line: ReceiptLine) -> Iterator[TableCell | str]:
        yield str(n)
        yield TableCell(*words.pair(line.thing.name, line.thing.name_en))
        yield "" if line.thing.size == UNI else line.thing.size
        yield "" if line.ordered is None else str(line.ordered)
        yield str(line.quantity + line.returned)
        yield str(line.quantity)
        yield TableCell(*words.unit(line.thing.unit))
        yield "" if line.thing.net is None else money(line.thing.net)
        yield "" if line.thing.net is None else money(line.vat)
        yield "" if line.thing.price is None else money(line.total)
        yield self.funding.letter if self.funding else ""

    def _sums(self, words: PaperWords) -> Sequence[Block]:
        total = sum(line.total for line in self.lines)
        vat = sum(line.vat for line in self.lines if line.thing.net is not None)
        row = (
            PaperFact(words("receipt_invoiced"), _TO_FILL, 38),
            PaperFact(words("receipt_total"), money(total), 36),
            PaperFact(words("receipt_total_net"), money(total - vat), 34),
            PaperFact(words("receipt_vat"), money(vat), 32),
            PaperFact(words("receipt_in_use"), day(self.in_use) if self.in_use else "", 35),
        )
        ticks = [words(key) for key in ("receipt_counted", "receipt_whole", "receipt_labelled")]
        rates = " ".join(self._rates(words))
        said = (paragraph(PORTRAIT, Paragraph(rates, Type.SMALL, lead=4.5)),) if rates else ()
        return (gap(2.6), facts(PORTRAIT, row), *said, gap(2.0), _ticks(words("receipt_check"), ticks))

    def _rates(self, words: PaperWords) -> Iterator[str]:
        """What was paid without VAT, and how much VAT, by its rate; the highest first."""
        priced = [line for line in self.lines if line.thing.net is not None and line.rate is not None]
        for rate in sorted({line.rate or 0 for line in priced}, reverse=True):
            some = [line for line in priced if line.rate == rate]
            vat = sum(line.vat for line in some)
            net = sum(line.total for line in some) - vat
            yield words("receipt_rates", rate=rate, net=money(net), vat=money(vat))

    def _declared(self, words: PaperWords) -> Iterator[Block]:
        yield from self.remarked(words, 3.9)
        yield from declared(words, "stated", "receipt_text")
        text = words("receipt_copies", count=self.copies, sources=self.funding.lines[0] if self.funding else "")
        yield from small(text.strip())


def line_note(words: PaperWords, line: ReceiptLine, *, numbers: bool) -> str:
    """Under a row: its numbers, where it lies, how long it may be used, and what differs."""
    said: list[str] = []
    for key, what in (("receipt_inventory", line.inventories), ("receipt_numbers", line.serials)):
        said += [words(key, numbers=", ".join(what))] if what and numbers else []
    said += [words("receipt_batch", batch=line.thing.batch)] if line.thing.batch else []
    said += [words("receipt_expiry", day=day(date.fromisoformat(line.thing.expiry)))] if line.thing.expiry else []
    said += [words("receipt_stored", place=line.place)] if line.place else []
    said += [words("receipt_warranty", day=day(date.fromisoformat(line.thing.warranty)))] if line.thing.warranty else []
    said += [words("receipt_returned", count=line.returned)] if line.returned else []
    said += [words("receipt_missing", count=line.to_come)] if line.to_come else []
    return " ".join(said)


def _lines(books: Books, moved: Sequence[tuple[Any, Thing]], said: dict[str, Any]) -> Iterator[ReceiptLine]:
    groups: dict[tuple[Any, ...], list[tuple[Any, Thing]]] = {}
    for move, thing in moved:
        goods = thing.article, thing.size, thing.price, thing.net
        key = *goods, thing.batch, thing.expiry, thing.warranty, move.target
        groups.setdefault(key, []).append((move, thing))
    back, rates = (dict(_by_size(said.get(key, ""))) for key in ("returned", "vats"))
    order, told = books.orders.of(said.get("order", 0)), set[tuple[int, str]]()
    for group in groups.values():
        move, thing = group[0]
        sized = thing.article, thing.size
        line = order.line_of(*sized) if order and sized not in told else None
        told.add(sized)
        place = books.people.place(move.target)
        yield ReceiptLine(
            thing,
            quantity=sum(one.quantity for one, _ in group),
            place=place.label if place else "",
            ordered=line.ordered if line else None,
            to_come=line.to_come if line else 0,
            returned=back.pop(sized, 0),
            serials=tuple(one.serial for _, one in group if one.serial),
            inventories=tuple(one.inventory for _, one in group if one.inventory),
            rate=rates.get(sized, said.get("vat")),
        )


def _by_size(said: str) -> Iterator[tuple[tuple[int, str], int]]:
    """Numbers by article and size, as `Receive` writes it."""
    for one in filter(None, said.split(";")):
        article, rest = one.split(":", 1)
        size, count = rest.rsplit(":", 1)
        yield (int(article), size), int(count)


def _ticks(label: str, said: Sequence[str]) -> Block:
    """Boxes to tick by hand, behind what they are about."""

    def draw(sheet: Sheet, y: float) -> None:
        x = PORTRAIT.left
        sheet.text(x, y + 4.2, label, Type.HEADING)
        x += width(label, Type.HEADING.face, Type.HEADING.size) + 8
        for text in said:
            x = tick(sheet, x, y + 4.2, text, on=False) + 7

    return Block(5.6, draw)
