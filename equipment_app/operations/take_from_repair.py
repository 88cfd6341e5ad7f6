"""Back from a workshop: each thing with its outcome and its price, in parts as they come; the invoice also later."""

from dataclasses import replace
from datetime import date
from itertools import count
from typing import Annotated, Any

from equipment_app.domain.custody import CONDITIONS, OUTSIDE, UNFIT, HolderId, Move, ThingId
from equipment_app.domain.entries import FIELD, Cell, Registration, remark
from equipment_app.domain.errors import AmbiguousThing, NothingToDo, OutOfStock, PaperRefused, Refusal, ThingRefused
from equipment_app.domain.kinds import Kind
from equipment_app.domain.repairs import DEAR, EXCHANGED, NOT_WORTH, OUTCOMES, REPAIRED, percent
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import THING, Argument, On, needs, spoken
from equipment_app.operations.inspect import inspections_hold_again
from equipment_app.operations.lines import Line, title
from equipment_app.operations.plan import Operation, Plan
from equipment_app.operations.repair import ORDER, NotInRepair, order_of
from equipment_app.store.books import Books
from equipment_app.store.records.repairs import RepairOrder, SentLine
from equipment_app.store.records.things import Thing

_BACK = (
    f"{THING}\n\nWhat comes back with different outcomes takes several commands. exchanged needs --serial, the "
    "number of the piece that came instead; the old one is its maker's again. A later invoice is said alone."
)
_OUTCOME = Argument("--outcome", help="what became of it", choices=tuple(OUTCOMES))
_CONDITION = Argument("--condition", help="else by the outcome", choices=CONDITIONS)


class NotOfOrder(ThingRefused):
    number: str
    holder: str
    cs = "{thing} není v opravě podle {number}, má ji {holder}. Nic se nezapsalo; zvolte zakázku, která ji odeslala."
    en = "{thing} is not in repair by {number}: {holder} has it. Nothing was written; choose the order that sent it."


class WarrantyTooEarly(Refusal):
    until: date
    day: date
    cs = "Záruka opravy do {until} skončila dřív, než se věc vrátila ({day}). Nic se nezapsalo; zadejte pozdější den."
    en = "The warranty until {until} ended before the item came back ({day}). Nothing was written; enter a later day."


class SerialNeeded(ThingRefused):
    cs = "{thing} je vyměněná za jiný kus. Nic se nezapsalo; zadejte výrobní číslo toho, který přišel místo ní."
    en = "{thing} was exchanged. Nothing was written; enter the serial number of the piece that came instead."


class SerialKnown(Refusal):
    serial: str
    thing: str
    cs = "Výrobní číslo {serial} už má {thing}. Nic se nezapsalo; zadejte číslo kusu, který přišel místo vyměněného."
    en = "{thing} has the serial number {serial} already. Nothing was written; enter that of the piece that came."


class MorePartsThanPrice(ThingRefused):
    cs = "{thing}: díly stojí víc než celá oprava. Nic se nezapsalo; opravte cenu dílů, nebo zadejte cenu opravy."
    en = "{thing}: the parts cost more than the repair. Nothing was written; correct them, or enter the price."


class MoreVatThanPrice(PaperRefused):
    cs = "DPH zakázky {number} by byla vyšší než její cena. Nic se nezapsalo; opravte DPH, nebo doplňte cenu."
    en = "The VAT of order {number} would exceed its price. Nothing was written; correct it, or enter the price."


class Repaired(Value):
    """One line of what comes back; what it leaves open is said for all by `TakeFromRepair`."""

    thing: Line | str
    outcome: Annotated[str, _OUTCOME] = ""
    price: int | None = None
    """Haléře with VAT, of the whole line."""
    warranty: date | None = None
    serial: str = ""
    """Of the piece that came instead."""
    condition: Annotated[str, _CONDITION] = ""
    remark: str = ""
    parts: int | None = None
    """What of the price is for parts; the rest is the work."""


@spoken("take-from-repair", "take items back from a workshop", _BACK)
@needs(Right.HAND_OVER)
class TakeFromRepair(Operation):
    """What is not named stays with the workshop. An invoice that comes later is said without any things."""

    order: Annotated[str, ORDER]
    things: Annotated[tuple[Repaired | str, ...], Argument("THING", help="see below")] = ()
    everything: Annotated[bool, Argument("--all", help="everything that is still there")] = False
    outcome: Annotated[str, _OUTCOME] = REPAIRED
    price: Annotated[int | None, Argument("--price", "CZK", "of each item, with VAT")] = None
    warranty: Annotated[date | None, Argument("--warranty", "DATE", "until when the repair is under warranty")] = None
    serial: Annotated[str, Argument("--serial", "NUMBER", "of the piece that came instead")] = ""
    condition: Annotated[str, _CONDITION] = ""
    invoice: Annotated[str, Argument("--invoice", "TEXT", "number of the invoice; printed")] = ""
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the paper")] = ""
    on: On = None
    copies: int = 0
    vat: Annotated[int | None, Argument("--vat", "CZK", "the VAT in the prices, as the invoice says; printed")] = None
    parts: Annotated[int | None, Argument("--parts", "CZK", "of the price of each item, what is for parts")] = None

    def plan(self, books: Books) -> Plan:
        """Raises UnknownNumber, NotInRepair, NothingToDo, MoreVatThanPrice; LineRefused: names the line that cannot be
        taken back.
        """
        order = order_of(books, self.order)
        left = [Repaired(Line(line.thing.id, quantity=line.out)) for line in order.lines if line.out]
        named = [one if isinstance(one, Repaired) else Repaired(one) for one in self.things]
        asked = [*(left if self.everything else ()), *named]
        if not left and (asked or not self.invoice or not order.back):
            raise NotInRepair(str(order.number))
        if not asked and (not self.invoice or self.price is not None or self.parts is not None):
            raise NothingToDo
        came = Received(books, order, self.on or books.journal.today())
        for n, one in enumerate(asked, start=1):
            came.take(n, one, self)
        if self.vat:
            came.tax(self.vat)
        return Plan(
            Kind.REPAIRED,
            registers=tuple(came.registers),
            moves=tuple(came.moves),
            things=tuple(came.things),
            secrets=(
                *handing.written(books, self.remark),
                *remark(self.invoice, "invoice", FIELD),
                *(secret for n, text in came.remarks for secret in remark(text, n)),
            ),
            about=order.seq,
            occurred_on=self.on,
            facts=handing.printed(books, self.copies) | came.facts,
            subject=books.people.name(order.workshop),
            done="repaired_dear" if came.percent > DEAR else "",
            told={"percent": came.percent} if came.percent > DEAR else {},
        )


class Received:
    """What one return of an order brings, line by line."""

    def __init__(self, books: Books, order: RepairOrder, day: date) -> None:
        self._books, self._order, self._day = books, order, day
        self._left = list(order.lines)
        id, code = books.things.next_ids()
        self._ids, self._codes = count(id), books.home.free(code - 1)
        self.moves, self.things, self.registers = list[Move](), list[Thing](), list[Registration]()
        self.remarks, self.facts = list[tuple[int, str]](), dict[str, Cell]()
        self.percent = 0
        """What the dearest repair costs of the purchase price."""

    def take(self, number: int, one: Repaired, for_all: TakeFromRepair) -> None:
        """Raises LineRefused."""
        with resolve.line_asked(self._books, number, one.thing) as line:
            each, parts = (said and said * line.quantity for said in (for_all.price, for_all.parts))
            one = replace(
                one,
                outcome=one.outcome or for_all.outcome,
                price=each if one.price is None else one.price,
                warranty=one.warranty or for_all.warranty,
                serial=one.serial or for_all.serial,
                condition=one.condition or for_all.condition,
                parts=parts if one.parts is None else one.parts,
            )
            if (one.parts or 0) > (one.price or 0):
                raise MorePartsThanPrice(title(self._books, one.thing))
            if one.warranty and one.warranty < self._day:
                raise WarrantyTooEarly(one.warranty, self._day)
            sent_in = self._parts(line)
            worth = sum((sent.thing.price or 0) * quantity for sent, quantity in sent_in)
            self.percent = max(self.percent, percent(one.price, worth))
            for sent, quantity in sent_in:
                self._came(sent, quantity, one)
                one = replace(one, price=None, remark="", parts=None)

    def tax(self, vat: int) -> None:
        """Raises MoreVatThanPrice."""
        prices = [said for name, said in self.facts.items() if name.startswith("price") and isinstance(said, int)]
        if self._order.vat + vat > self._order.price + sum(prices):
            raise MoreVatThanPrice(str(self._order.number))
        self.facts["vat"] = vat

    def _parts(self, asked: Line) -> list[tuple[SentLine, int]]:
        """Which lines of the order it is of. Raises OutOfStock, NotOfOrder, AmbiguousThing."""
        mine = [place for place, line in enumerate(self._left) if line.out and _is_of(asked, line.thing)]
        found, left = list[tuple[SentLine, int]](), asked.quantity
        if len(sizes := {self._left[place].thing.size for place in mine}) > 1:
            code = self._left[mine[0]].thing.article_code
            raise AmbiguousThing(code, tuple(f"{code}/{size}" for size in sorted(sizes)))
        for place in mine:
            line = self._left[place]
            if part := min(left, line.out):
                found.append((line, part))
                self._left[place], left = replace(line, out=line.out - part), left - part
        if left:
            raise self._refusal(asked, asked.quantity - left)
        return found

    def _refusal(self, asked: Line, there: int) -> Refusal:
        if asked.thing is None:
            name = self._books.catalogue.article(asked.article or 0).name
            return OutOfStock(name, asked.size or "", asked.quantity, there)
        thing, holders = self._books.things.thing(asked.thing), self._books.things.holders(asked.thing)
        if thing.number is None or not holders:
            return OutOfStock(thing.title, thing.size, asked.quantity, there)
        return NotOfOrder(thing.title, str(self._order.number), self._books.people.name(holders[0].holder))

    def _came(self, line: SentLine, quantity: int, one: Repaired) -> None:
        """One move, and another where a piece with a code came instead: the old one is the maker's again."""
        thing, place = line.thing, handing.home(self._books, line.thing.id, self._order.workshop)
        exchanged = one.outcome == EXCHANGED and thing.number is not None
        condition = one.condition or _condition(one.outcome, line.condition)
        condition = self._books.repairs.delivered(thing.id) if exchanged else condition
        target, workshop = OUTSIDE if exchanged else place, HolderId(self._order.workshop)
        self.moves.append(Move(ThingId(thing.id), workshop, target, quantity, condition, line.condition))
        self.things.append(thing)
        n = len(self.moves)
        self.facts[f"outcome{n}"] = one.outcome
        if one.price is not None:
            self.facts[f"price{n}"] = one.price
        if one.parts:
            self.facts[f"parts{n}"] = one.parts
        if one.warranty:
            self.facts[f"warranty{n}"] = one.warranty.isoformat()
        self.remarks.append((n, one.remark))
        if one.outcome == REPAIRED:
            self.registers += inspections_hold_again(self._books, thing, self._day)
        if exchanged:
            self._instead(thing, one.serial.strip(), place, one.condition or "new")

    def _instead(self, thing: Thing, serial: str, place: HolderId, condition: str) -> None:
        """It is new on the day it came: its inspections count from then, and from no delivery of years ago.
        Raises SerialNeeded, SerialKnown.
        """
        if not serial:
            raise SerialNeeded(thing.title)
        for known in (*self._books.things.by_serial(serial), *self.things):
            if (known.serial, known.article) == (serial, thing.article):
                raise SerialKnown(serial, known.title)
        new = replace(thing, id=next(self._ids), number=next(self._codes), serial=serial, inventory=None)
        row: dict[str, Any] = self._books.things.row(thing.id)
        row |= {"id": new.id, "code": new.number, "serial": serial, "inventory": None}
        inspected = bool(self._books.inspections.plans(self._books.catalogue.article(thing.article)))
        row |= {"inspected_on": self._day.isoformat()} if inspected else {"inspected_on": None}
        row |= {"first_issued": None} if row.get("first_issued") else {}
        self.registers.append(Registration("thing", row))
        self.moves.append(Move(ThingId(new.id), OUTSIDE, place, 1, condition, condition))
        self.things.append(new)
        self.facts[f"instead{len(self.moves)}"] = thing.id


def _is_of(asked: Line, thing: Thing) -> bool:
    if asked.thing is not None:
        return thing.id == asked.thing
    return thing.article == asked.article and (not asked.size or thing.size.casefold() == asked.size.casefold())


def _condition(outcome: str, was: str) -> str:
    """In which it comes back, where nobody says."""
    if outcome in (EXCHANGED, NOT_WORTH):
        return "new" if outcome == EXCHANGED else "unusable"
    return "good" if outcome == REPAIRED and was in UNFIT else was
