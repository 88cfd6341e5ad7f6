"""Repairs of the demo store: what three workshops and the store's own have, two of them late, and what came back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from equipment_app.operations import Command, Outcome
from equipment_app.operations.lines import Line
from equipment_app.operations.papers import MarkSigned, RecordPrint
from equipment_app.operations.repair import ExtendRepair, RemindWorkshop, SendToRepair
from equipment_app.operations.take_from_repair import Repaired, TakeFromRepair
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.store.records.things import Stored, Thing

_RADIO, _TAILOR, _TESTS, _OWN = "Radioservis Vzor s.r.o.", "Krejčovství Ukázka", "Zkušebna Vzor a.s.", "Vlastní dílna"
_CONTACTS = {
    _RADIO: ("99990016", "Vzorová 12, 190 00 Praha 9"),
    _TAILOR: ("99990024", "Ukázková 3, 130 00 Praha 3"),
    _TESTS: ("99990032", "Zkušební 45, 708 00 Ostrava"),
}
"""IČO and address of those outside, invented as they are."""
_ORDERS = (
    # which workshop, sent so many days ago, due in so many days, what is done, estimate in crowns, what and its fault
    (_RADIO, 60, -30, "paid", 6000, (("RST-RUC", 4, "nereagovalo klíčování"),)),
    (_RADIO, 22, -6, "paid", 5050, (("RST-RUC", 2, "nejde zapnout po nabití, předáno bez akumulátoru"),)),
    (_RADIO, 12, 9, "paid", 9600, (("RST-RUC", 4, "šum v příjmu"),)),
    (_RADIO, 12, 9, "paid", 2900, (("NAH-SOU", 2, "ulomený klips"), ("MEG-RUC", 1, "prasklá krytka baterií"))),
    (_RADIO, 8, 22, "claim", None, (("KAM-OSO", 2, "uvolněný konektor nabíjení, předáno bez paměťové karty"),)),
    (_TAILOR, 19, -4, "paid", 2160, (("BUN-ZIM", 6, "utržený zip"),)),
    (_TAILOR, 6, 8, "cleaning", 1890, (("KAL-TAK", 4, ""), ("BUN-SOF", 2, ""))),
    (_TESTS, 15, 15, "paid", 6300, (("VES-BAL", 2, "odlepená lemovka pouzdra"), ("PRI-OCH", 1, "prasklý úchyt hledí"))),
    (_OWN, 1, 3, "paid", None, (("LEK-OSO", 4, "doplnit obsah"), ("SVI-RUC", 1, "kontakt baterie"))),
)
_DONE, _HALF, _LATER = 0, 2, 4
"""Of them: the first is all back, of the third three of four are, and the fifth takes longer than was agreed."""
_WARRANTY = 180


def play(database: Database, today: date, attempt: Callable[[Command], str]) -> None:
    """What can be done is done by `attempt`, which says the number of what was written."""
    numbers = [attempt(partial(_send, today=today, order=order)) for order in _ORDERS]
    for number in filter(None, numbers):
        attempt(RecordPrint(number))
        attempt(MarkSigned(number))
    if numbers[_DONE]:
        attempt(partial(_all_back, number=numbers[_DONE], day=today - timedelta(days=32)))
    if numbers[_HALF]:
        attempt(partial(_half_back, number=numbers[_HALF], day=today))
    if late := numbers[1]:
        attempt(RemindWorkshop(late))
    if longer := numbers[_LATER]:
        attempt(ExtendRepair(longer, today + timedelta(days=36), "výrobce čeká na konektory"))


Asked = tuple[str, int, int, str, int | None, Sequence[tuple[str, int, str]]]


def _send(books: Books, today: date, order: Asked) -> Outcome:
    workshop, ago, due, work, crowns, wanted = order
    on, until = today - timedelta(days=ago), today + timedelta(days=due)
    lines = [line for code, many, fault in wanted for line in _lines(books, code, many, fault, on)]
    money = None if crowns is None else crowns * 100
    reference = f"OBJ-{until.year}-{ago:04}"
    company, address = _CONTACTS.get(workshop, ("", ""))
    said = SendToRepair(workshop, until, tuple(lines), work, estimate=money, reference=reference, on=on)
    return replace(said, company=company, address=address)(books)


def _lines(books: Books, code: str, many: int, fault: str, on: date) -> list[Line]:
    """Pieces, or so much of a quantity, that lay in the store on that day and since."""
    article = books.catalogue.by_code(code)
    if article is None:
        return []
    sizes = books.catalogue.sizes(article.scheme) or ("",)
    wanted = [Stored(article.id, size, many * 8) for size in sizes]
    found = [held for some in books.things.in_stores(wanted, on).values() for held in some]
    there = [held for held in found if _rested(books, held.thing, on)]
    if article.tracking == "item":
        return [Line(thing=held.thing.id, remark=fault) for held in there[-many:]]
    return [Line(thing=held.thing.id, quantity=many, remark=fault) for held in there if held.quantity >= many][:1]


def _rested(books: Books, thing: Thing, on: date) -> bool:
    latest = books.journal.latest_of(thing.id)
    return latest is None or latest <= on


def _all_back(books: Books, number: str, day: date) -> Outcome:
    """Two are repaired, one was exchanged, one is not worth it."""
    ended = (
        Repaired("", "repaired", 148000, day + timedelta(days=_WARRANTY), remark="vyměněno tlačítko", parts=62000),
        Repaired("", "repaired", 235000, day + timedelta(days=_WARRANTY), remark="vyměněna deska", parts=171000),
        Repaired("", "exchanged", 0, serial="RST-VYM-0001"),
        Repaired("", "not_worth", 35000, remark="zatečená deska, oprava by stála 21 400 Kč"),
    )
    return _back(books, number, ended, f"F{day.year}0377", day)


def _half_back(books: Books, number: str, day: date) -> Outcome:
    """One is still with the workshop."""
    ended = (
        Repaired("", "repaired", 235000, day + timedelta(days=_WARRANTY), remark="vyměněn mikrofon", parts=128000),
        Repaired("", "repaired", 148000, day + timedelta(days=_WARRANTY)),
        Repaired("", "unrepaired", 35000, remark="závada se neprojevila"),
    )
    return _back(books, number, ended, "", day)


def _back(books: Books, number: str, ended: Sequence[Repaired], invoice: str, day: date) -> Outcome:
    order = books.repairs.of(books.papers.seq(number))
    lines = order.lines if order else ()
    things = tuple(replace(one, thing=Line(thing=line.thing.id)) for one, line in zip(ended, lines, strict=False))
    return TakeFromRepair(number, things, invoice=invoice, on=day)(books)
