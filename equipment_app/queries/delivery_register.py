"""What was received between two days, by deliveries, and what is ordered and still to come; as rows and registers."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from equipment_app.domain.register import Register, RegisterColumn, RegisterSection
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import as_of, measured_in, named, sections
from equipment_app.queries.rows import made, number_of
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.orders import AwaitedLine, Purchase


class ReceivedLine(Value):
    """What of an article in a size came by one entry at one price. A cancelled receipt stays on the list."""

    day: date
    number: str
    supplier: str
    delivery_note: str
    contract: str
    invoice: str
    article: str
    name: str
    name_en: str
    size: str
    unit: str
    quantity: int
    price: int | None
    net: int | None
    funding: str
    in_use: date | None
    cancelled_on: date | None

    @property
    def total(self) -> int | None:
        return None if self.price is None else self.price * self.quantity

    @property
    def total_net(self) -> int | None:
        return None if self.net is None else self.net * self.quantity


def received_between(books: Books, first: date, last: date) -> list[ReceivedLine]:
    """Everything that came from suppliers from `first` to `last`, by hand and by lists, in the order it was written."""
    rows = books.ask(_RECEIVED, first.isoformat(), last.isoformat())
    return [made(ReceivedLine, row, number=number_of(row)) for row in rows]


_RECEIVED = """WITH came AS (SELECT m.seq, t.article, t.size, t.supplier, t.delivery_note, t.contract, t.invoice,
    t.price, t.net, t.funding, t.in_use, sum(m.quantity) AS quantity FROM move m JOIN thing t ON t.id = m.thing
    JOIN act a ON a.seq = m.seq WHERE a.kind IN ('delivery', 'receipt') AND a.occurred_on BETWEEN ? AND ?
    GROUP BY m.seq, t.article, t.size, t.supplier, t.delivery_note, t.contract, t.invoice, t.price, t.net, t.funding,
    t.in_use)
    SELECT a.occurred_on AS day, n.series, n.year, n.number, n.suffix, came.supplier, came.delivery_note, came.contract,
    came.invoice, c.code AS article, c.name, c.name_en, came.size, c.unit, came.quantity, came.price, came.net,
    came.funding, came.in_use, (SELECT r.occurred_on FROM act r WHERE r.reverses = a.seq) AS cancelled_on
    FROM came JOIN act a ON a.seq = came.seq JOIN article c ON c.id = came.article
    JOIN act n ON n.seq = coalesce((SELECT b.seq FROM act b WHERE b.batch = a.batch AND b.series IS NOT NULL), a.seq)
    ORDER BY a.occurred_on, a.seq, c.name, came.size"""


def received(books: Books, first: date, last: date) -> Register[ReceivedLine]:
    """What was received from `first` to `last`, and what it cost: by supplier, as it was written within one."""
    rows = received_between(books, first, last)
    ordered = sorted(rows, key=lambda row: row.supplier)
    standing = [row for row in rows if row.cancelled_on is None]
    return Register(
        title=Words("Přijaté dodávky", "Deliveries received"),
        subtitle="Co přišlo od dodavatelů, po dodavatelích a dokladech",
        subject=("Období", f"{day(first)} – {day(last)}"),
        state=as_of(books),
        columns=_COLUMNS,
        rows=rows,
        sections=sections(ordered, lambda row: row.supplier or _NOBODY),
        facts=(
            ("Dokladů", str(len({row.number for row in rows})), 25),
            ("Dodavatelů", str(len({row.supplier for row in rows})), 25),
            ("Přijato kusů", str(sum(row.quantity for row in standing)), 25),
        ),
        remark="Stornovaný příjem zůstává v seznamu a do součtů se nepočítá.",
        note=lambda row: f"Stornováno {day(row.cancelled_on)}." if row.cancelled_on else "",
    )


_NOBODY = "Bez dodavatele"


def _standing(value: Any, row: ReceivedLine) -> Any:
    return None if row.cancelled_on else value


_COLUMNS: Sequence[RegisterColumn[ReceivedLine]] = (
    RegisterColumn(Words("Den", "Day"), lambda row, _: row.day, "date", 19),
    RegisterColumn(Words("Doklad", "Paper"), lambda row, _: row.number, width=29),
    RegisterColumn(Words("Dodavatel", "Supplier"), lambda row, _: row.supplier),
    RegisterColumn(Words("Dodací list", "Delivery note"), lambda row, _: row.delivery_note, width=28),
    RegisterColumn(Words("Smlouva", "Contract"), lambda row, _: row.contract),
    RegisterColumn(Words("Faktura", "Invoice"), lambda row, _: row.invoice, width=24),
    RegisterColumn(Words("Kód druhu", "Article code"), lambda row, _: row.article),
    RegisterColumn(Words("Věc", "Item"), lambda row, lang: named(row, lang), width=52),
    RegisterColumn(Words("Velikost", "Size"), lambda row, _: "" if row.size == UNI else row.size, width=15),
    RegisterColumn(
        Words("Množství", "Quantity"), lambda row, _: _standing(row.quantity, row), "number", 14, "Množ.", summed=True
    ),
    RegisterColumn(Words("MJ", "Unit of measure"), lambda row, lang: measured_in(row, lang), width=9),
    RegisterColumn(Words("Cena za MJ", "Price per unit"), lambda row, _: row.price, "money"),
    RegisterColumn(Words("Cena za MJ bez DPH", "Price per unit without VAT"), lambda row, _: row.net, "money"),
    RegisterColumn(
        Words("Bez DPH", "Without VAT"), lambda row, _: _standing(row.total_net, row), "money", 23, summed=True
    ),
    RegisterColumn(
        Words("Celkem s DPH", "Total with VAT"),
        lambda row, _: _standing(row.total, row),
        "money",
        24,
        "S DPH Kč",
        summed=True,
    ),
    RegisterColumn(Words("Zdroj", "Funding"), lambda row, _: row.funding),
    RegisterColumn(Words("Zařazeno do užívání", "Put into use"), lambda row, _: row.in_use, "date"),
    RegisterColumn(Words("Storno", "Cancelled on"), lambda row, _: row.cancelled_on, "date"),
)


class OrderedArticle(Value):
    order: Purchase
    line: AwaitedLine
    article: Article

    @property
    def to_come(self) -> int:
        return 0 if self.order.closed else self.line.to_come


def orders(books: Books) -> Register[OrderedArticle]:
    """All orders as they are now, those that are waited for first."""
    rows = [
        OrderedArticle(order, line, books.catalogue.article(line.article))
        for order in books.orders.all()
        for line in order.lines
    ]
    return Register(
        title=Words("Objednávky", "Orders"),
        subtitle="Co je objednáno, co z toho přišlo a co se čeká, po objednávkách",
        subject=("Stav ke dni", day(books.journal.today())),
        state=as_of(books),
        columns=_ORDERED,
        rows=rows,
        sections=[
            RegisterSection(_heading(order), list(some), total=f"Celkem {order.number}")
            for order, some in groupby(rows, key=lambda row: row.order)
        ],
        facts=(
            ("Objednávek", str(len({row.order.id for row in rows})), 25),
            ("Čeká se na kusů", str(sum(row.to_come for row in rows)), 25),
        ),
        remark="Přišlo je součet příjemek, které objednávku uvádějí a nejsou stornované.",
    )


def _heading(order: Purchase) -> str:
    expected = f"má přijít {day(order.expected)}" if order.expected and order.to_come else ""
    return ", ".join(filter(None, (order.number, order.supplier, expected, "uzavřená" if order.closed else "")))


_ORDERED: Sequence[RegisterColumn[OrderedArticle]] = (
    RegisterColumn(Words("Objednávka", "Order"), lambda row, _: row.order.number, width=29),
    RegisterColumn(Words("Den", "Day"), lambda row, _: row.order.day, "date", 20),
    RegisterColumn(Words("Dodavatel", "Supplier"), lambda row, _: row.order.supplier),
    RegisterColumn(Words("Smlouva", "Contract"), lambda row, _: row.order.contract),
    RegisterColumn(Words("Má přijít", "Expected"), lambda row, _: row.order.expected, "date", 20),
    RegisterColumn(Words("Kód druhu", "Article code"), lambda row, _: row.article.code, width=34),
    RegisterColumn(Words("Věc", "Item"), lambda row, lang: named(row.article, lang), width=60),
    RegisterColumn(Words("Velikost", "Size"), lambda row, _: "" if row.line.size == UNI else row.line.size, width=15),
    RegisterColumn(Words("MJ", "Unit of measure"), lambda row, lang: measured_in(row.article, lang), width=9),
    RegisterColumn(Words("Objednáno", "Ordered"), lambda row, _: row.line.ordered, "number", 18, summed=True),
    RegisterColumn(Words("Přišlo", "Came"), lambda row, _: row.line.came, "number", 15, summed=True),
    RegisterColumn(Words("Zbývá", "To come"), lambda row, _: row.to_come, "number", 15, summed=True),
    RegisterColumn(Words("Cena za MJ", "Price per unit"), lambda row, _: row.line.price, "money"),
    RegisterColumn(Words("Zdroj", "Funding"), lambda row, _: row.order.funding),
)
DELIVERIES = RegisterKind(
    "deliveries",
    Words("Přijaté dodávky", "Deliveries received"),
    RegisterGroup.RECEIVING,
    Words("prijate-dodavky", "deliveries"),
    "everything received from suppliers between two dates",
    received,
    of_members=False,
)
ORDERS = RegisterKind(
    "orders",
    Words("Objednávky", "Orders"),
    RegisterGroup.RECEIVING,
    Words("objednavky", "orders"),
    "what is ordered, what of it came and what is to come",
    lambda books, _: orders(books),
    of_a_day=True,
    of_members=False,
)
