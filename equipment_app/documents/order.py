"""Objednávka: what is ordered of a supplier, at what prices; and of a closed one what came and what is let go."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any, Self

from equipment_app.documents.blocks import Block, PaperFact, Paragraph, facts, gap, paragraph
from equipment_app.documents.handover import declared
from equipment_app.documents.paper import Paper, PaperForm, boxed, common, counted, keeper, party_box
from equipment_app.documents.table import LineColumn, Listing, TableCell, amount, listing, pieces_in, total_of
from equipment_app.documents.typeset import PORTRAIT, Type
from equipment_app.documents.words import PaperWords, Phrase, say
from equipment_app.domain.papers import Funding, Party
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.measures import day, money
from equipment_app.store.books import Books

say(
    order_title=Phrase("Objednávka", "Order"),
    order_subtitle=Phrase("Objednávka věcí u dodavatele", "Items ordered of a supplier"),
    order_closed=Phrase("Uzavření objednávky", "Order closed"),
    order_closed_subtitle=Phrase("Co ještě nepřišlo, se dál nečeká", "What has not come is no longer waited for"),
    order_by=Phrase("Objednává", "Ordered by"),
    order_contract=Phrase("Smlouva", "Contract"),
    order_source=Phrase("Zdroj", "Source"),
    order_expected=Phrase("Dodat do", "Due"),
    order_of=Phrase("K objednávce", "Of order"),
    order_unit_price=Phrase("Cena za MJ\ns DPH Kč", "Gross CZK"),
    order_worth=Phrase("Cena\ns DPH Kč", "Total CZK"),
    order_came=Phrase("Přišlo {came}, dál se nečeká {left}.", both="Přišlo / Came {came}, nečeká se / let go {left}."),
    order_heading=Phrase("Ujednání", "Terms"),
    order_text=Phrase(  # [L]
        "Na dodacím listu a faktuře uveďte číslo této objednávky. Dodávku převezme sklad po přepočítání a prohlédnutí;"
        " co nesouhlasí s objednávkou, vrátí. Dílčí dodávky jsou možné.",
        "State the number of this order on the delivery note and the invoice. The store takes the delivery over when it"
        " was counted and looked over, and returns what does not agree with the order. It may come in parts.",
    ),
    order_closed_text=Phrase(
        "Co z objednávky do tohoto dne nepřišlo, objednatel dál nečeká. Co přišlo, bylo přijato příjemkami.",
        "What of the order has not come by this day is no longer waited for. What came was received by goods received"
        " notes.",
    ),
    order_signs=Phrase("Objednává", "Orders"),
    order_approves=Phrase("Schvaluje", "Approves"),
)


class OrderPaperLine(Value):
    """Money is in haléře, for one unit and with VAT."""

    name: str
    name_en: str
    size: str
    unit: str
    quantity: int
    price: int | None = None
    came: int = 0

    @property
    def total(self) -> int:
        return (self.price or 0) * self.quantity


class OrderPaper(Paper, kw_only=True):
    """`closes` is the number of the order this ends the waiting for; empty on the order itself."""

    supplier: str
    store: Party
    contract: str
    funding: Funding | None
    expected: date | None
    lines: tuple[OrderPaperLine, ...]
    closes: str = ""
    reason: str = ""

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        """As the entry wrote it down: a cancelled order stands in no table any more."""
        payload = books.journal.payload(seq)
        said, first = payload["x"], books.journal.payload(payload["x"]["order"])
        row = next(row for table, row in first["reg"] if table == "purchase")
        closed = said["what"] == "closed"
        return cls(
            **common(books, seq),
            supplier=row["supplier"],
            store=keeper(books, payload["by"]),
            contract=row["contract"],
            funding=books.settings.fundings().get(row["funding"]),
            expected=date.fromisoformat(row["expected"]) if row["expected"] else None,
            lines=tuple(_lines(books, said["order"], first)),
            closes=books.history.number(said["order"]) if closed else "",
            reason=books.papers.remark(seq, "reason"),
        )

    def form(self, words: PaperWords) -> PaperForm:
        title, subtitle = ("order_title", "order_subtitle")
        if self.closes:
            title, subtitle = ("order_closed", "order_closed_subtitle")
        boxes = party_box(words, "order_by", self.store), party_box(words, "supplier", Party(self.supplier))
        return PaperForm(
            title=title,
            subtitle=words(subtitle),
            rows=self.made(words),
            opening=(
                boxed(words, boxes),
                gap(2.4),
                facts(PORTRAIT, self._facts(words)),
                gap(1.6),
            ),
            middle=self._listing(words),
            about=f"{self.supplier}, {self.closes}" if self.closes else self.supplier,
            declared=tuple(self._declared(words)),
            signing=(("order_signs", self.store), ("order_approves", None)),
        )

    def _facts(self, words: PaperWords) -> Sequence[PaperFact]:
        last = PaperFact(words("order_expected"), day(self.expected) if self.expected else "", 32)
        return (
            PaperFact(words("order_contract"), self.contract, 56),
            PaperFact(words("order_source"), self.funding.code if self.funding else "", 50),
            PaperFact(words("order_of"), self.closes, 36) if self.closes else last,
            counted(words, self.lines, 34),
        )

    def _listing(self, words: PaperWords) -> Listing:
        columns: Sequence[LineColumn[OrderPaperLine]] = (
            LineColumn("col_item", 74, lambda line: TableCell(*words.pair(line.name, line.name_en))),
            LineColumn("col_size", 20, lambda line: line.size),
            LineColumn("col_quantity", 16, lambda line: str(line.quantity), right=True, strong=True, sum=pieces_in),
            LineColumn("col_unit", 13, lambda line: TableCell(*words.unit(line.unit))),
            LineColumn("order_unit_price", 21, lambda line: amount(line.price), right=True),
            LineColumn("order_worth", 23, lambda line: amount(line.price and line.total), right=True, sum=_worth),
        )
        total = total_of(words, len(self.lines), unpriced=sum(line.price is None for line in self.lines))
        return listing(words, columns, self.lines, note=partial(self._note, words), number=8, total=total)

    def _note(self, words: PaperWords, line: OrderPaperLine) -> str:
        left = max(0, line.quantity - line.came)
        return words("order_came", came=line.came, left=left) if self.closes else ""

    def _declared(self, words: PaperWords) -> Iterator[Block]:
        if self.reason:
            said = Paragraph(self.reason, Type.BOXED._replace(leading=3.9), words("why"))
            yield paragraph(PORTRAIT, said)
        yield from self.remarked(words, 3.9)
        text = "order_closed_text" if self.closes else "order_text"
        yield from declared(words, "order_heading", text)
        if self.funding:
            yield paragraph(PORTRAIT, Paragraph(self.funding.lines[0], Type.SMALL, lead=4.5))
        yield gap(4.0)


def _worth(lines: Sequence[OrderPaperLine]) -> str:
    return money(sum(line.total for line in lines))


def _lines(books: Books, order: int, payload: dict[str, Any]) -> Iterator[OrderPaperLine]:
    came = books.orders.came(order)
    for row in (row for table, row in payload["reg"] if table == "purchase_line"):
        article, size = books.catalogue.article(row["article"]), row["size"]
        yield OrderPaperLine(
            article.name,
            article.name_en,
            "" if size == UNI else size,
            article.unit,
            row["quantity"],
            row["price"],
            came.get((article.id, size), 0),
        )
