"""Repair, cleaning and claims: things go to a workshop until a day, or a later one; it is reminded of what is late."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Annotated

from equipment_app.domain.entries import Cell, remark, remarks
from equipment_app.domain.errors import NothingToDo, PaperRefused, ReasonMissing, Refusal
from equipment_app.domain.kinds import Kind
from equipment_app.domain.repairs import CLEANING, PAID, WORKS, is_company
from equipment_app.domain.rights import Right
from equipment_app.domain.words import Words, tells
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import THING, Argument, On, needs, spoken
from equipment_app.operations.issue import RemainingStock
from equipment_app.operations.lend import UNTIL, DueTooEarly
from equipment_app.operations.lines import Line
from equipment_app.operations.loans import DAYS_TO_ANSWER, RemindedLately, lately
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.books import Books
from equipment_app.store.records.repairs import RepairOrder

_REASON, _PRINTED = Words("Důvod", "Reason"), Words("tiskne se na doklad", "printed on the paper")
ORDER = Argument("ORDER", help="number of the paper it was sent by, as RE-2026-000001")


class NotInRepair(PaperRefused):
    cs = "Podle dokladu {number} není nic v opravě: není to zakázka, je stornovaná, nebo se už všechno vrátilo."
    en = "Nothing is in repair by {number}: it is no order, it was cancelled, or everything has been returned."


class NotLate(PaperRefused):
    until: date
    cs = "Zakázka {number} má termín {until}, upomínka se nevystavila."
    en = "Order {number} is due on {until}, so no notice was made."


class NoCompanyNumber(Refusal):
    text: str
    cs = "„{text}“ není IČO: má osm číslic a poslední z nich je kontrolní. Nic se nezapsalo; opravte ho, nebo vynechte."
    en = "“{text}” is no company number (IČO): eight digits, the last a check digit. Nothing was written; correct it."


@spoken("repair", "send items to a workshop", THING)
@needs(Right.HAND_OVER)
class SendToRepair(Operation):
    """`things` of the store go to a workshop; a remark of a line is what is wrong with it."""

    workshop: Annotated[str, Argument("--to", "WORKSHOP", "who repairs it; a name that is new is registered")]
    until: Annotated[date, UNTIL]
    things: Annotated[tuple[Line | str, ...], Argument("THING", help="see below")] = ()
    work: Annotated[str, Argument("--work", help="what is to be done", choices=tuple(WORKS))] = PAID
    fault: Annotated[str, Argument("--fault", "TEXT", "what is wrong; printed with each item")] = ""
    estimate: Annotated[int | None, Argument("--estimate", "CZK", "what it may cost in all")] = None
    reference: Annotated[str, Argument("--reference", "TEXT", "number of the order or claim; printed")] = ""
    theirs: Annotated[str, Argument("--theirs", "TEXT", "who takes the items over; printed")] = ""
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the paper")] = ""
    on: On = None
    copies: int = 0
    company: Annotated[str, Argument("--company", "IČO", "number of the workshop's company; else as it was last")] = ""
    address: Annotated[str, Argument("--address", "TEXT", "where the workshop is; else as it was last; printed")] = ""

    def plan(self, books: Books) -> Plan:
        """Raises NothingToDo, NoName, DueTooEarly, NoCompanyNumber; LineRefused: names the line that cannot be sent."""
        day = self.on or books.journal.today()
        if not self.things:
            raise NothingToDo
        if self.until <= day:
            raise DueTooEarly(self.until, day)
        workshop, new = resolve.outsider(books, "workshop", self.workshop)
        asked = [self._asked(books, n, one) for n, one in enumerate(self.things, start=1)]
        shelf = RemainingStock(books, workshop, asked, day, None)
        lines = [shelf.plan(n, one) for n, one in enumerate(asked, start=1)]
        return Plan(
            Kind.REPAIR,
            registers=new,
            moves=tuple(move for line in lines for move in line.moves),
            things=tuple(thing for line in lines for thing in line.things),
            secrets=(
                *handing.written(books, self.remark),
                *remarks(reference=self.reference, theirs=self.theirs),
                *remarks(**self._contact(books, workshop)),
                *handing.line_remarks(lines),
            ),
            occurred_on=self.on,
            facts=self._facts(books),
            subject=str(new[0].row["name"]) if new else books.people.name(workshop),
        )

    def _contact(self, books: Books, workshop: int) -> dict[str, str]:
        """Kept with each order, so that a later one changes no paper. Raises NoCompanyNumber."""
        company = self.company.replace(" ", "")
        if company and not is_company(company):
            raise NoCompanyNumber(self.company)
        known = books.repairs.contact(workshop)
        return {"company": company or known["company"], "address": self.address.strip() or known["address"]}

    def _facts(self, books: Books) -> dict[str, Cell]:
        facts: dict[str, Cell] = handing.printed(books, self.copies)
        facts |= {"until": self.until.isoformat(), "work": self.work}
        return facts | ({"estimate": self.estimate} if self.estimate is not None else {})

    def _asked(self, books: Books, number: int, asked: Line | str) -> Line:
        """What is repaired leaves as damaged, and damaged pieces before others."""
        with resolve.line_asked(books, number, asked) as line:
            worn = line.condition or ("" if self.work == CLEANING else "damaged")
            return replace(line, condition=worn, remark=line.remark or self.fault)


@spoken("extend-repair", "give a workshop a later day for an order")
@needs(Right.HAND_OVER)
class ExtendRepair(Operation):
    """What is still out is due on a later day; nothing changes hands, and the paper is made anew."""

    order: Annotated[str, ORDER]
    until: Annotated[date, UNTIL]
    reason: Annotated[str, Argument("--reason", "TEXT", "why; printed on the paper", words=_REASON, hint=_PRINTED)]
    on: On = None
    copies: int = 0

    def plan(self, books: Books) -> Plan:
        """Raises UnknownNumber, NotInRepair, ReasonMissing, DueTooEarly: it is not later, or over already."""
        order = order_of(books, self.order)
        if not order.out:
            raise NotInRepair(str(order.number))
        if not tells(self.reason):
            raise ReasonMissing
        if self.until <= (least := max(order.until, self.on or books.journal.today())):
            raise DueTooEarly(self.until, least)
        return Plan(
            Kind.REPAIR_EXTENDED,
            about=order.seq,
            occurred_on=self.on,
            facts=handing.printed(books, self.copies) | {"until": self.until.isoformat()},
            secrets=(*handing.written(books), *remarks(reason=self.reason)),
            subject=books.people.name(order.workshop),
        )


@spoken("remind-workshop", "make a notice of what a workshop has past its due date")
@needs(Right.HAND_OVER)
class RemindWorkshop(Operation):
    """One notice of all that the workshop of an order has past its day; nothing changes hands."""

    order: Annotated[str, ORDER]
    until: Annotated[date | None, Argument("--until", "DATE", "by when everything is asked back; else a week")] = None
    again: Annotated[bool, Argument("--again", help="also within three days of the last notice")] = False
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the notice")] = ""
    copies: int = 0

    def plan(self, books: Books) -> Plan:
        """Raises UnknownNumber, NotInRepair, NotLate, RemindedLately, DueTooEarly."""
        order, today = order_of(books, self.order), books.journal.today()
        if not order.out:
            raise NotInRepair(str(order.number))
        if order.overdue(today) <= 0:
            raise NotLate(str(order.number), order.until)
        last, name = lately(books.loans.notices(order.workshop), today), books.people.name(order.workshop)
        if last and not self.again:
            raise RemindedLately(name, str(last.number), last.day)
        until = self.until or today + timedelta(days=DAYS_TO_ANSWER)
        if until <= today:
            raise DueTooEarly(until, today)
        return Plan(
            Kind.NOTICE,
            about=order.seq,
            facts=handing.printed(books, self.copies) | {"until": until.isoformat()},
            secrets=remark(self.remark),
            subject=name,
        )


def order_of(books: Books, number: str) -> RepairOrder:
    """The order of this number, or the one that what has it came back of. Raises UnknownNumber, NotInRepair."""
    seq = books.papers.seq(number)
    about = books.journal.payload(seq).get("of")
    if (order := books.repairs.of(seq if about is None else about)) is None:
        raise NotInRepair(number.strip())
    return order
