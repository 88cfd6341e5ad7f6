"""Oprava a reklamace: one sheet in two halves, what a workshop got, and what came back of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Self

from equipment_app.documents.blocks import Block, PaperFact, Paragraph, PartyBox, facts, gap, paragraph, together
from equipment_app.documents.chapters import Chapter, Chapters
from equipment_app.documents.handover import called
from equipment_app.documents.paper import Paper, PaperForm, boxed, common, keeper, party_box, signed_by, small
from equipment_app.documents.table import (
    TOTAL,
    LineColumn,
    PaperTable,
    TableCell,
    TableRow,
    amount,
    columns,
    lined,
    total_of,
)
from equipment_app.documents.typeset import PORTRAIT, Type
from equipment_app.documents.words import Copies, PaperWords, Phrase, say
from equipment_app.domain.papers import Party
from equipment_app.domain.repairs import DEAR, WORKS, outcome_of, percent
from equipment_app.measures import day, money
from equipment_app.store.books import Books
from equipment_app.store.records.repairs import CameBack, RepairOrder, SentLine
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
    repair_estimate=Phrase("Odhad Kč", both="Odhad / Estimate Kč"),
    repair_sent=Phrase("Předáno do opravy", "Sent to the workshop"),
    repair_price=Phrase("Pořizovací cena Kč", "Price CZK"),
    repair_fault=Phrase("Závada: {fault}", both="{fault}"),
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


class RepairPaper(Paper, kw_only=True):
    store: Party
    workshop: str
    theirs: str
    """Who takes the things over there."""
    reference: str
    order: RepairOrder
    """With what came back of it by then."""
    faults: Mapping[int, str]
    """Of its lines, by their moves."""
    notes: tuple[str, ...] = ()
    """Of each thing that came back."""
    reasons: tuple[str, ...] = ()
    """Of each extension."""
    invoice: str = ""
    company: str = ""
    address: str = ""

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        """The order, with what came back of it up to entry `seq`."""
        payload, said = books.journal.payload(seq), books.papers.remark
        about = payload.get("of") or seq
        order = books.repairs.of(about, upto=seq)
        assert order is not None, "what comes back names the order it is of"
        return cls(
            **common(books, seq),
            store=keeper(books, payload["by"]),
            workshop=books.people.name(order.workshop),
            theirs=said(about, "theirs"),
            company=said(about, "company"),
            address=said(about, "address"),
            reference=said(about, "reference"),
            order=order,
            faults={line.n: said(about, line.n) for line in order.lines},
            notes=tuple(said(one.seq, one.n) for one in order.back),
            reasons=tuple(said(one.seq, "reason") for one in order.extended),
            invoice=said(books.repairs.invoice(about, upto=seq), "invoice"),
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
        for one, reason in zip(self.order.extended, self.reasons, strict=True):
            said = words("repair_extended", was=day(one.was), until=day(one.until), reason=reason)
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
        order, work = self.order, WORKS[self.order.work]
        count = words("lines_pieces_value", lines=len(order.lines), pieces=order.pieces)
        told = (
            ("repair_reference", self.reference),
            ("repair_work", " / ".join(filter(None, words.pair(work.cs, work.en)))),
            ("repair_due", day(order.until)),
            ("repair_estimate", amount(order.estimate)),
            ("lines_pieces", count),
        )
        wide = (40, 52, 22, 26, 35) if words.bilingual else (50, 48, 25, 24, 28)
        return tuple(PaperFact(words(key), value, weight) for (key, value), weight in zip(told, wide, strict=True))

    def _first(self, words: PaperWords, theirs: Party | None) -> Chapter:
        sent: Sequence[LineColumn[SentLine]] = (
            LineColumn("col_item", 67, lambda line: TableCell(*words.pair(*_called(line.thing, line.quantity)))),
            LineColumn("col_inventory", 25, lambda line: line.thing.inventory or line.thing.code),
            LineColumn("col_serial", 28, lambda line: line.thing.serial or ""),
            LineColumn("acquired", 20, lambda line: day(date.fromisoformat(line.thing.received_on))),
            LineColumn("repair_price", 29, lambda line: amount(_worth(line)), right=True),
        )
        lines = self.order.lines
        table, rows = lined(words, sent, lines, note=lambda line: self._fault(words, line))
        signing = (("repair_gives", self.store), ("repair_signs_taking", theirs))
        sums = {5: money(sum(_worth(line) or 0 for line in lines))}
        after = together(_total(table, len(rows), sums, words), gap(2.2), signed_by(signing, words))
        return Chapter(words("repair_sent"), table, rows, number="1", after=(after,))

    def _fault(self, words: PaperWords, line: SentLine) -> str:
        fault = self.faults[line.n]
        return words("repair_fault", fault=fault) if fault else ""

    def _second(self, words: PaperWords) -> Chapter:
        """What came back, then empty rows for what has not."""
        table, order = PaperTable(columns(words, _BACK), PORTRAIT.left), self.order
        number = {line.n: str(place) for place, line in enumerate(order.lines, 1)}
        back = zip(order.back, self.notes, strict=True)
        rows = [self._back(number[one.line], one, note, words) for one, note in back]
        left = [line for line in order.lines if line.n not in {one.line for one in order.back}]
        rows += [TableRow((number[line.n], _called(line.thing, line.quantity)[0], *[_BLANK] * 4)) for line in left]
        invoice = words("repair_invoice", invoice=self.invoice) if self.invoice else ""
        invoice += words("repair_vat", vat=money(order.vat)) if order.vat else ""
        after = (_total(table, len(order.back), {5: money(order.price)}, words, invoice),) if order.back else ()
        return Chapter(words("repair_back"), table, rows, number="2", after=after)

    def _back(self, number: str, one: CameBack, note: str, words: PaperWords) -> TableRow:
        outcome, dear = outcome_of(self.order.work, one.outcome), percent(one.price, _worth(one))
        said = [words("repair_dear", percent=dear)] if dear > DEAR else []
        if one.parts is not None:
            said.append(words("repair_split", work=money(one.work or 0), parts=money(one.parts)))
        if new := one.instead:
            said.append(words("repair_instead", serial=new.serial or "", code=new.code))
        known = one.thing.inventory or one.thing.serial or one.thing.code
        name = " ".join(filter(None, (_called(one.thing, one.quantity)[0], known)))
        cells = (
            number,
            TableCell(", ".join(filter(None, (name, outcome.cs, note))), outcome.en if words.bilingual else ""),
            TableCell(*words.condition(one.condition)) if new is None else "",
            day(one.warranty) if one.warranty else "",
            day(one.day),
            amount(one.price),
        )
        return TableRow(cells, note=" ".join(said))


_BLANK = " "
"""Of a cell that is filled in by hand."""
_BACK = """col_no 6 right, repair_outcome 88, repair_condition 21 strong, repair_warranty 20, repair_day 20,
    repair_cost 20 right"""


def _total(table: PaperTable, count: int, sums: dict[int, str], words: PaperWords, more: str = "") -> Block:
    text = total_of(words, count, more=more)
    return Block(TOTAL, partial(table.draw_sums, words=text, sums=sums))


def _called(thing: Thing, quantity: int) -> tuple[str, str]:
    return called(thing, f"{quantity} × " if thing.number is None else "")


def _worth(line: SentLine | CameBack) -> int | None:
    """What was paid for it once."""
    return None if line.thing.price is None else line.thing.price * line.quantity
