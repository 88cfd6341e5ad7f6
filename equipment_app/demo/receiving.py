"""Deliveries of the demo store: an order that came with its invoice later, and one that is being taken in."""

from collections.abc import Callable
from datetime import date, timedelta

from equipment_app.domain.receipt_draft import DraftPiece, ReceiptDraft
from equipment_app.operations import Command
from equipment_app.operations.orders import PlaceOrder
from equipment_app.operations.receipts import SaveReceipt
from equipment_app.operations.receive import AddInvoice, Receive
from equipment_app.store.books import Books
from equipment_app.store.database import Database

_SUPPLIER, _OTHER, _BUDGET = "Výstrojní Vzor s.r.o.", "Dodavatel Zkušební a.s.", "Rozpočet PČR"
_ORDERED = (
    ("TRI-FUN", "L", 30, 49000, 30, "C05"),
    ("TRI-FUN", "XL", 30, 49000, 30, "C05"),
    ("RUK-TAK", "9", 12, 79000, 12, "D02"),
    ("OPA-TAK", "M", 12, 69000, 0, ""),
    ("LEK-OSO", "uni", 10, 189000, 12, "B05"),
    ("AKU-RST", "uni", 40, 215000, 24, "A05"),
)
"""Article, size, ordered, price, came, place."""
_SCANNED, _NUMBERED = 17, 12


def play(database: Database, today: date, attempt: Callable[[Command], str]) -> None:
    """What can be done is done by `attempt`, which says the number of what was written."""
    placed = attempt(
        PlaceOrder(_OTHER, ("OCH-SLU*20@390", "RUK-NIT/M*4x10@189"), f"PPR-1000-9/ČJ-{today.year}-990656", _BUDGET)
    )
    lines = ("OCH-SLU*20@390", "RUK-NIT/M*40@189")
    received = Receive(
        _OTHER, f"DL-{today.year}-030", _BUDGET, lines, placed, place="D02", driver="Karel Závozný, řidič"
    )
    if number := attempt(received):
        attempt(AddInvoice(number, f"F{today.year}0030"))
    said = tuple(f"{code}/{size}*{count}@{price // 100}" for code, size, count, price, *_ in _ORDERED)
    expected = today + timedelta(days=7)
    if number := attempt(PlaceOrder(_SUPPLIER, said, "PPR-2000-7/ČJ-2023-990656", _BUDGET, expected)):
        attempt(SaveReceipt(database.ask(lambda books: _draft(books, number, today)).to_json()))


def _draft(books: Books, number: str, today: date) -> ReceiptDraft:
    """Batteries are being scanned, and somebody has to say what becomes of two first-aid kits too many."""
    order = next(one for one in books.orders.all() if one.number == number)
    draft = ReceiptDraft(
        key="demo-receipt",
        supplier=order.supplier,
        note=f"DL-{today.year}-031",
        delivered=today.isoformat(),
        contract=order.contract,
        funding=order.funding,
        order=order.id,
        driver="Karel Závozný, řidič",
    )
    for (code, size, ordered, price, came, place), line in zip(_ORDERED, order.lines, strict=True):
        draft, id = draft.add(
            article=line.article,
            size=size,
            came=came,
            ordered=ordered,
            numbered=code == "AKU-RST",
            price=price,
            place=place,
        )
    pieces = [
        DraftPiece(f"AKU02081{n:02}", f"INV-0103{n:02}" if n <= _NUMBERED else "") for n in range(1, _SCANNED + 1)
    ]
    return draft.change(id, pieces=tuple(pieces))
