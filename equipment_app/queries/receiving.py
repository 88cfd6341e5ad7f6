"""What somebody who takes a delivery in chooses from, and what of it the books know already."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from functools import cached_property
from typing import Any, NamedTuple

from equipment_app.domain.deliveries import UNPLACED, VAT
from equipment_app.domain.entries import picked
from equipment_app.domain.papers import Funding
from equipment_app.domain.receipt_draft import ReceiptDraft
from equipment_app.domain.serials import alike
from equipment_app.domain.value import Value
from equipment_app.queries.check_paper import paper_of_code
from equipment_app.queries.rows import number_of
from equipment_app.store.books import Books
from equipment_app.store.ledger.projections import moves_of
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.orders import Purchase


class Receiving(Value):
    """`draft` is what this operator left unfinished, `kept_at` when it was kept last."""

    draft: ReceiptDraft
    kept_at: datetime | None = None
    suppliers: Sequence[str] = ()
    fundings: Sequence[str] = ()
    """Those whose project goes on, or that have none."""
    over: Sequence[Funding] = ()
    """Those whose project is over."""
    orders: Sequence[Purchase] = ()
    articles: Sequence[Article] = ()
    sizes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By scheme."""
    places: Sequence[str] = ()
    usual: Mapping[int, str] = field(default_factory=dict)
    """By article the place where most pieces of it lie."""
    vat: int = VAT

    @cached_property
    def by_id(self) -> dict[int, Article]:
        return {one.id: one for one in self.articles}

    def numbered(self, article: int) -> bool:
        found = self.by_id.get(article)
        return bool(found and found.numbered)

    def usual_place(self, draft: ReceiptDraft) -> str:
        """Of the first line that can go and says no place; empty where nothing lies in one."""
        waits = (one.article for one in draft.lines if draft.unplaced and not one.place)
        return next((self.usual[one] for one in waits if one in self.usual), "")

    def expected(self, order: Purchase) -> list[dict[str, Any]]:
        """What is still to come of an order, by the names of `ComingLine`."""
        return [
            picked(one, "article size price")
            | {"came": 0, "ordered": one.to_come, "numbered": self.numbered(one.article)}
            for one in order.lines
            if one.to_come
        ]


def receiving(books: Books) -> Receiving:
    saved = books.receipts.of(books.journal.operator)
    known, today = books.settings.fundings(), books.journal.today()
    return Receiving(
        draft=ReceiptDraft.from_json(saved.content) if saved else ReceiptDraft.new(),
        kept_at=saved.saved_at if saved else None,
        suppliers=books.orders.suppliers(),
        fundings=tuple(code for code, one in known.items() if not _is_over(one, today)),
        over=tuple(one for one in known.values() if _is_over(one, today)),
        orders=books.orders.open(),
        articles=books.catalogue.articles(),
        sizes=books.catalogue.schemes(),
        vat=books.settings.vat(),
        usual=_usual(books),
        places=tuple(dict.fromkeys(place.label for place in books.people.places())),
    )


def _usual(books: Books) -> dict[int, str]:
    """Of places alike in pieces the one that was used last."""
    named = {place.id: place.label for place in books.people.places() if place.label != UNPLACED}
    return {row.article: named[row.holder] for row in books.ask(_LYING) if row.holder in named}


_LYING = """SELECT t.article, h.holder FROM holding h JOIN thing t ON t.id = h.thing
    WHERE h.quantity > 0 GROUP BY t.article, h.holder ORDER BY sum(h.quantity), max(h.seq)"""


def _is_over(funding: Funding, today: date) -> bool:
    return funding.ends is not None and funding.ends < today


class NumberSeen(NamedTuple):
    known: str = ""
    """The code of the piece of this article that has the serial number."""
    alike: str = ""
    """Another number, of a piece of this article, that looks like it."""


def number_seen(books: Books, article: int, serial: str) -> NumberSeen:
    """What the books hold of a serial number of this article."""
    found = [thing for thing in books.things.by_serial(serial) if thing.article == article]
    return NumberSeen(found[0].title) if found else NumberSeen(alike=alike(serial, books.things.serials(article)))


def note_known(books: Books, supplier: str, note: str) -> str:
    """The number by which a delivery note of a supplier came in already; empty where it did not."""
    came = books.orders.receipts(supplier, note) if supplier and note else []
    return books.history.number(came[0]) if came else ""


def order_of_code(books: Books, text: str) -> tuple[int, str]:
    """The order on the paper with this code, of which something is still to come; else 0. And the paper's number."""
    number = paper_of_code(books, text)
    said = books.journal.payload(books.papers.seq(number)).get("x", {}) if number else {}
    found = books.orders.of(said["order"]) if "order" in said else None
    return (found.id if found and found.to_come else 0), number


def without_invoice(books: Books) -> list[str]:
    """Numbers of goods received notes of which something has no invoice yet, the latest first."""
    return [number_of(row) for row in books.ask(_WITHOUT_INVOICE)]


_WITHOUT_INVOICE = """SELECT a.series, a.year, a.number, a.suffix FROM act a WHERE a.kind = 'delivery'
    AND a.series IS NOT NULL AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq)
    AND EXISTS (SELECT 1 FROM move m JOIN thing t ON t.id = m.thing WHERE m.seq = a.seq AND t.invoice = '')
    ORDER BY a.seq DESC"""


def pieces_received(books: Books, seq: int) -> tuple[int, ...]:
    """Ids of the pieces with a code that came by an entry and those written with it."""
    moves = [move for one in books.history.together(seq) for move in moves_of(books.journal.payload(one))]
    things = books.things.several([move.thing for move in moves])
    return tuple(id for id, thing in things.items() if thing.number is not None)
