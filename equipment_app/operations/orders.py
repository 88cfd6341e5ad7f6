"""Orders: what is ordered of a supplier; and the end of waiting for what will not come."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from equipment_app.domain.custody import Seq
from equipment_app.domain.deliveries import OrderedLine
from equipment_app.domain.entries import registered, remark
from equipment_app.domain.errors import FieldMissing, NothingToDo, PaperRefused, Refusal, UnknownNumber
from equipment_app.domain.kinds import Kind
from equipment_app.domain.lists import Sources
from equipment_app.domain.rights import Right
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import Argument, On, needs, spoken
from equipment_app.operations.fundings import UnknownFunding
from equipment_app.operations.plan import Operation, Plan
from equipment_app.operations.said_lines import BadDeliveryLine, said, sized
from equipment_app.store.books import Books
from equipment_app.store.records.orders import Purchase

COPIES = 2
"""For the supplier, and for the accounts."""
_LINES = "LINE is ARTICLE[/SIZE]*QUANTITY[xPACK][@PRICE]: units, or packs of so many; the price of one unit with VAT."


class UnknownOrder(PaperRefused):
    cs = "Objednávka {number} v evidenci není. Nic se nezapsalo; ověřte číslo v sestavě Objednávky."
    en = "There is no order {number}. Nothing was written; look the number up in the report Orders."


class OrderCancelled(PaperRefused):
    cs = "Objednávka {number} je stornovaná. Nic se nezapsalo; zvolte jinou, nebo přijímejte bez ní."
    en = "The order {number} was cancelled. Nothing was written; choose another, or receive without it."


class OrderClosed(PaperRefused):
    cs = """Objednávka {number} je uzavřená, nic se z ní nečeká. Nic se nezapsalo; stornujte její uzavření, nebo
        přijímejte bez ní."""
    en = """The order {number} is closed, nothing is waited for. Nothing was written; cancel its end, or receive
        without it."""


class ExpectedBefore(Refusal):
    expected: date
    ordered: date
    cs = "Dodávka {expected} by přišla dřív, než se objednala ({ordered}). Nic se nezapsalo; zadejte pozdější den."
    en = "A delivery on {expected} would come before it was ordered ({ordered}). Nothing was written; correct the day."


@spoken("order", "record what was ordered of a supplier", _LINES)
@needs(Right.RECEIVE)
class PlaceOrder(Operation):
    """`facts["order"]` of the outcome is its id: the number of this entry. Equal articles and sizes are one line."""

    supplier: Annotated[str, Argument("--of", "SUPPLIER", "whom it was ordered of")]
    lines: Annotated[tuple[OrderedLine | str, ...], Argument("LINE", help="see below")] = ()
    contract: Annotated[str, Argument("--contract", "TEXT", "number of the contract")] = ""
    funding: Annotated[str, Argument("--funding", "SOURCE", "the one source it is paid from")] = ""
    expected: Annotated[date | None, Argument("--expected", "DATE", "the day it should come")] = None
    remark: str = ""
    on: On = None

    def plan(self, books: Books) -> Plan:
        """Raises FieldMissing, NothingToDo, ExpectedBefore, UnknownFunding, BadDeliveryLine, UnknownThing, UnknownSize,
        SizeMissing.
        """
        supplier = named(self.supplier, "supplier")
        lines = _joined([_line(books, one) for one in self.lines])
        if not lines:
            raise NothingToDo
        day = self.on or books.journal.today()
        if self.expected and self.expected < day:
            raise ExpectedBefore(self.expected, day)
        id = books.journal.head()[0] + 1
        funding = source(books, self.funding) if self.funding else ""
        said = {"contract": " ".join(self.contract.split()), "funding": funding, "expected": self.expected}
        order = registered("purchase", id=id, supplier=supplier, closed=0, **said)
        ordered = "article size quantity price"
        rows = (registered("purchase_line", one, ordered, purchase=id, line=n) for n, one in enumerate(lines, start=1))
        return Plan(
            Kind.ORDER,
            registers=(order, *rows),
            secrets=remark(self.remark),
            occurred_on=self.on,
            facts=handing.printed(books, COPIES) | {"order": id, "what": "new"},
            subject=supplier,
            told={"order": id},
        )


@spoken("close-order", "wait no longer for what is still to come of an order")
@needs(Right.RECEIVE)
class CloseOrder(Operation):
    order: Annotated[int | str, Argument("ORDER", help="its number")]
    reason: Annotated[str, Argument("--reason", "TEXT", "why")] = ""

    def plan(self, books: Books) -> Plan:
        """Raises UnknownOrder, OrderClosed."""
        found = open_order(books, self.order)
        return Plan(
            Kind.ORDER,
            registers=(registered("purchase", found, "id supplier contract funding expected", closed=1),),
            secrets=remark(self.reason, "reason"),
            about=Seq(found.id),
            facts=handing.printed(books, COPIES) | {"order": found.id, "what": "closed"},
            subject=found.number,
            told={"order": found.id},
        )


def open_order(books: Books, asked: int | str) -> Purchase:
    """By its id or number. Raises UnknownOrder, OrderCancelled, OrderClosed."""
    id = asked if isinstance(asked, int) else _id(books, asked)
    found = books.orders.of(id)
    if found is None:
        raise (OrderCancelled if id and id != asked else UnknownOrder)(str(asked))
    if found.closed:
        raise OrderClosed(found.number)
    return found


def named(text: str, field: str) -> str:
    """Text of a field that must say something. Raises FieldMissing, NoName."""
    found = " ".join(text.split())
    if not found:
        raise FieldMissing(field)
    return resolve.visible(found)


def source(books: Books, code: str) -> str:
    """A funding source by its code, in whatever case. Raises FieldMissing, UnknownFunding."""
    asked, known = named(code, "funding"), books.settings.fundings()
    found = next((one for one in known if one.casefold() == asked.casefold()), None)
    if found is None:
        raise UnknownFunding(asked, tuple(known))
    return found


def sources(books: Books, code: str) -> Sources:
    """Of what a list of deliveries can be bought, `code` or the only one where it says nothing: a store without any
    makes what it is told. Raises NoName, UnknownFunding.
    """
    fundings = books.settings.fundings()
    known = tuple(fundings)
    unkept = frozenset(one.code for one in fundings.values() if one.is_grant and not one.keep_until)
    if not code:
        return Sources(known, known[0] if len(known) == 1 else "", unkept)
    return Sources(known, source(books, code) if known else named(code, "funding"), unkept)


def _id(books: Books, number: str) -> int:
    try:
        payload = books.journal.payload(books.papers.seq(number))
    except UnknownNumber:
        return 0
    return int(payload.get("x", {}).get("order", 0)) if payload["k"] == Kind.ORDER else 0


def _line(books: Books, asked: OrderedLine | str) -> OrderedLine:
    if isinstance(asked, str):
        found = said(asked)
        if found.vat is not None:
            raise BadDeliveryLine(asked)
        article, size = sized(books, found.article, found.size)
        return OrderedLine(article, size, found.quantity, found.price)
    if asked.quantity < 1:
        raise NothingToDo
    article_there = resolve.living_article(books, asked.article)
    return OrderedLine(
        asked.article, resolve.size_for(books, article_there, asked.size, None), asked.quantity, asked.price
    )


def _joined(lines: Sequence[OrderedLine]) -> list[OrderedLine]:
    found: dict[tuple[int, str], OrderedLine] = {}
    for one in lines:
        before = found.get((one.article, one.size))
        quantity, price = (before.quantity, before.price) if before else (0, None)
        found[one.article, one.size] = OrderedLine(one.article, one.size, quantity + one.quantity, one.price or price)
    return list(found.values())
