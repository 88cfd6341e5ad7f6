"""Oprava a reklamace: one sheet in two halves, what a workshop got, and what came back of it."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Self

from equipment_app.documents.blocks import Block, PaperFact, Paragraph, PartyBox, facts, gap, paragraph, together
from equipment_app.documents.chapters import Chapter, Chapters
from equipment_app.documents.paper import Paper, PaperForm, boxed, common, keeper, party_box, signed_by, small
from equipment_app.documents.table import TOTAL, PaperTable, TableCell, TableRow, columns, total_of
from equipment_app.documents.typeset import PORTRAIT, Type
from equipment_app.documents.words import Copies, PaperWords, Phrase, say
from equipment_app.domain.papers import Party
from equipment_app.domain.repairs import DEAR, WORKS, outcome_of, percent
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.measures import day, money
from equipment_app.store.books import Books
from equipment_app.store.records.repairs import CameBack, SentLine
from equipment_app.store.records.things import Thing

say(
    repair_title=Phrase("Oprava a reklamace", "Repair or claim"),
    repair_subtitle=Phrase(
        "Předání věcí do opravny a jejich vrácení",
        "Items sent to a workshop and their return",
        "Předání do opravny a vrácení / Sent to a workshop, and back",
    ),
    repair_gives=Phrase("Předává do opravy", "Sent by"),
    repair_workshop=Phrase("Opravna", "Workshop"),
    repair_company=Phrase("IČO", "Company no."),
    repair_address=Phrase("Adresa", "Address"),
    repair_taken_by=Phrase("Přebírá", "Taken by"),
    repair_reference=Phrase("Objednávka, reklamace č.", "Order, claim no.", "Objednávka č. / Order no."),
    repair_work=Phrase("Druh", "Kind"),
    repair_due=Phrase("Vrátit do", "Due"),
    repair_extended=Phrase(
        "Termín {was} se prodlužuje do {until}: {reason}",
        "Due {was}, extended until {until}: {reason}",
        "Termín {was} se prodlužuje do / Extended until {until}: {reason}",
    ),
    repair_estimate=Phrase("Odhad Kč", "", "Odhad / Estimate Kč"),
    repair_sent=Phrase("Předáno do opravy", "Sent to the workshop"),
    repair_acquired=Phrase("Pořízeno", "Acquired"),
    repair_price=Phrase("Pořizovací cena Kč", "Price CZK"),
    repair_fault=Phrase("Závada: {fault}", "", "{fault}"),
    repair_back=Phrase("Vráceno z opravy", "Returned from the workshop"),
    repair_outcome=Phrase("Věc, výsledek", "Item, outcome"),
    repair_condition=Phrase("Stav\npři vrácení", "Condition"),
    repair_warranty=Phrase("Záruka\nopravy do", "Warranty"),
    repair_day=Phrase("Vráceno\ndne", "Day"),
    repair_cost=Phrase("Cena\ns DPH Kč", "With VAT CZK"),
    repair_dear=Phrase("Oprava stála {percent} % pořizovací ceny.", "The repair cost {percent}% of the price."),
    repair_split=Phrase("Práce {work} Kč, díly {parts} Kč.", "Work {work} CZK, parts {parts} CZK."),
    repair_instead=Phrase("Místo ní přišel kus výr. č. {serial}, {code}.", "Instead: {serial}, {code}."),
    repair_invoice=Phrase(", faktura {invoice}", ", invoice {invoice}", ", faktura / invoice {invoice}"),
    repair_vat=Phrase(", z toho DPH {vat} Kč", ", VAT {vat} CZK", ", z toho DPH / of it VAT {vat} Kč"),
    repair_copies=Phrase(
        "Vyhotoveno {count:copies}: sklad, opravna. První podpisy platí pro předání, druhé pro vrácení; dokud"
        " oddíl 2 není podepsán, jsou věci v evidenci v opravě. Věci zůstávají majetkem státu.",
        "In {count} copies. The first signatures are for sending, the second for the return. The items stay property of"
        " the state.",
    ),
    repair_signs_taking=Phrase("Přebírá do opravy", "Taken for repair by"),
    repair_signs_back=Phrase("Vrací z opravy", "Returned by"),
    repair_signs_store=Phrase("Přebírá do skladu", "Taken back by"),
)


class SentThing(Value):
    """Money is for the whole line, in haléře; None where no price is known."""

    n: int
    """Of its move, which what comes back names."""
    name: str
    name_en: str
    inventory: str
    serial: str
    acquired: date
    price: int | None
    fault: str = ""


class ReturnedThing(Value):
    n: int
    """Of the line it is of; several may come back of one."""
    name: str
    outcome: str
    condition: str
    day: date
    price: int | None
    warranty: date | None = None
    worth: int | None = None
    """What was paid for it once."""
    remark: str = ""
    instead: tuple[str, str] | None = None
    """Serial number and code of the piece that came in its place."""
    parts: int | None = None
    """What of the price is for parts."""


class RepairPaper(Paper, kw_only=True):
    store: Party
    workshop: str
    theirs: str
    """Who takes the things over there."""
    reference: str
    until: date
    work: str
    estimate: int | None
    sent: tuple[SentThing, ...]
    pieces: int
    returned: tuple[ReturnedThing, ...] = ()
    invoice: str = ""
    vat: int = 0
    """Haléře: what of the prices is VAT."""
    company: str = ""
    address: str = ""
    extended: tuple[tuple[date, date, str], ...] = ()
    """The day it was due, the later one, and why."""

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        """The order, with what came back of it up to entry `seq`."""
        payload = books.journal.payload(seq)
        about = payload.get("of") or seq
        order = books.repairs.of(about, upto=seq)
        assert order is not None, "what comes back names the order it is of"
        return cls(
            **common(books, seq),
            store=keeper(books, payload["by"]),
            workshop=books.people.name(order.workshop),
            theirs=books.papers.remark(about, "theirs"),
            company=books.papers.remark(about, "company"),
            address=books.papers.remark(about, "address"),
            reference=books.papers.remark(about, "reference"),
            until=order.until,
            work=order.work,
            estimate=order.estimate,
            sent=tuple(_sent(line, books.papers.remark(about, line.n)) for line in order.lines),
            pieces=order.pieces,
            returned=tuple(_returned(one, books.papers.remark(one.seq, one.n)) for one in order.back),
            invoice=books.papers.remark(books.repairs.invoice(about, upto=seq), "invoice"),
            vat=order.vat,
            extended=tuple((one.was, one.until, books.papers.remark(one.seq, "reason")) for one in order.extended),
        )

    def form(self, words: PaperWords) -> PaperForm:
        pair = (say_in("repair_copies", count=Copies(self.copies)) for say_in in (words.cs, words.en))
        text = " ".join(filter(None, pair))
        theirs = Party(self.theirs, "", self.workshop, "") if self.theirs else None
        second = self._second(words)
        return PaperForm(
            title="repair_title",
            subtitle=words("repair_subtitle"),
            rows=self.made(words),
            opening=(self._parties(words), gap(2.4), facts(PORTRAIT, self._facts(words)), *self._extensions(words)),
            middle=Chapters((self._first(words, theirs), second), keep=min(3, len(second.rows)) + len(second.after)),
            about=self.workshop,
            declared=(*self.remarked(words), *small(text)),
            signing=(("repair_signs_back", theirs), ("repair_signs_store", self.store)),
        )

    def _extensions(self, words: PaperWords) -> Iterator[Block]:
        for was, until, reason in self.extended:
            said = words("repair_extended", was=day(was), until=day(until), reason=reason)
            yield paragraph(PORTRAIT, Paragraph(said, Type.SMALL, lead=4.5))

    def _parties(self, words: PaperWords) -> Block:
        contact = (("repair_company", self.company), ("repair_address", self.address))
        rows = (("repair_taken_by", self.theirs), *(row for row in contact if row[1]))
        boxes = (
            party_box(words, "repair_gives", self.store),
            PartyBox(words("repair_workshop"), self.workshop, tuple((words(key), said) for key, said in rows)),
        )
        return boxed(words, boxes)

    def _facts(self, words: PaperWords) -> Sequence[PaperFact]:
        work = WORKS[self.work]
        count = words("lines_pieces_value", lines=len(self.sent), pieces=self.pieces)
        told = (
            ("repair_reference", self.reference),
            ("repair_work", " / ".join(filter(None, words.pair(work.cs, work.en)))),
            ("repair_due", day(self.until)),
            ("repair_estimate", "" if self.estimate is None else money(self.estimate)),
            ("lines_pieces", count),
        )
        wide = (40, 52, 22, 26, 35) if words.bilingual else (50, 48, 25, 24, 28)
        return tuple(PaperFact(words(key), value, weight) for (key, value), weight in zip(told, wide, strict=True))

    def _first(self, words: PaperWords, theirs: Party | None) -> Chapter:
        table = PaperTable(columns(words, _SENT), PORTRAIT.left)
        rows = [
            TableRow(
                (
                    str(number),
                    TableCell(*words.pair(line.name, line.name_en)),
                    line.inventory,
                    line.serial,
                    day(line.acquired),
                    "–" if line.price is None else money(line.price),
                ),
                note=words("repair_fault", fault=line.fault) if line.fault else "",
            )
            for number, line in enumerate(self.sent, 1)
        ]
        signing = (("repair_gives", self.store), ("repair_signs_taking", theirs))
        sums = {5: money(sum(line.price or 0 for line in self.sent))}
        after = together(_total(table, len(rows), sums, words), gap(2.2), signed_by(signing, words))
        return Chapter(words("repair_sent"), table, rows, number="1", after=(after,))

    def _second(self, words: PaperWords) -> Chapter:
        """What came back, then empty rows for what has not."""
        table, number = (
            PaperTable(columns(words, _BACK), PORTRAIT.left),
            {line.n: str(place) for place, line in enumerate(self.sent, 1)},
        )
        rows = [self._back(number[one.n], one, words) for one in self.returned]
        left = [line for line in self.sent if line.n not in {one.n for one in self.returned}]
        rows += [TableRow((number[line.n], line.name, *[_BLANK] * 4)) for line in left]
        invoice = words("repair_invoice", invoice=self.invoice) if self.invoice else ""
        invoice += words("repair_vat", vat=money(self.vat)) if self.vat else ""
        sums = {5: money(sum(one.price or 0 for one in self.returned))}
        after = (_total(table, len(self.returned), sums, words, invoice),) if self.returned else ()
        return Chapter(words("repair_back"), table, rows, number="2", after=after)

    def _back(self, number: str, one: ReturnedThing, words: PaperWords) -> TableRow:
        outcome, dear = outcome_of(self.work, one.outcome), percent(one.price, one.worth)
        said = [words("repair_dear", percent=dear)] if dear > DEAR else []
        if one.parts is not None:
            work = (one.price or 0) - one.parts
            said.append(words("repair_split", work=money(work), parts=money(one.parts)))
        if one.instead:
            said.append(words("repair_instead", serial=one.instead[0], code=one.instead[1]))
        cells = (
            number,
            TableCell(
                ", ".join(filter(None, (one.name, outcome.cs, one.remark))), outcome.en if words.bilingual else ""
            ),
            TableCell(*words.condition(one.condition)) if one.instead is None else "",
            day(one.warranty) if one.warranty else "",
            day(one.day),
            "" if one.price is None else money(one.price),
        )
        return TableRow(cells, note=" ".join(said))


_BLANK = " "
"""Of a cell that is filled in by hand."""
_SENT = """col_no 6 right, col_item 67, col_inventory 25, col_serial 28, repair_acquired 20,
    repair_price 29 right"""
_BACK = """col_no 6 right, repair_outcome 88, repair_condition 21 strong, repair_warranty 20, repair_day 20,
    repair_cost 20 right"""


def _total(table: PaperTable, count: int, sums: dict[int, str], words: PaperWords, more: str = "") -> Block:
    text = total_of(words, count, more=more)
    return Block(TOTAL, partial(table.draw_sums, words=text, sums=sums))


def _name(thing: Thing, quantity: int) -> tuple[str, str]:
    size, many = "" if thing.size == UNI else f", {thing.size}", f"{quantity} × " if thing.number is None else ""
    return f"{many}{thing.name}{size}", f"{many}{thing.name_en}{size}" if thing.name_en else ""


def _sent(line: SentLine, fault: str) -> SentThing:
    thing = line.thing
    return SentThing(
        line.n,
        *_name(thing, line.quantity),
        inventory=thing.inventory or thing.code,
        serial=thing.serial or "",
        acquired=date.fromisoformat(thing.received_on),
        price=None if thing.price is None else thing.price * line.quantity,
        fault=fault,
    )


def _returned(one: CameBack, remark: str) -> ReturnedThing:
    thing, new = one.thing, one.instead
    known = thing.inventory or thing.serial or thing.code
    return ReturnedThing(
        one.line,
        " ".join(filter(None, (_name(thing, one.quantity)[0], known))),
        one.outcome,
        one.condition,
        one.day,
        one.price,
        one.warranty,
        worth=None if thing.price is None else thing.price * one.quantity,
        remark=remark,
        instead=(new.serial or "", new.code) if new else None,
        parts=one.parts,
    )
