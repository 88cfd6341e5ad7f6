"""Leaving: a membership ends, or goes on in another unit, with a sheet of what is settled and what is open."""

from datetime import date
from functools import partial
from typing import Annotated

from equipment_app.domain.entries import FIELD, Cell, Registration, Row, Secret, remark
from equipment_app.domain.errors import BadDate, NameRefused, Refusal, StillHolds, UnknownUnit
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.words import LETTERS
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import MEMBER, Argument, On, needs, spoken
from equipment_app.operations.lend import DueTooEarly
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.books import Books
from equipment_app.store.ledger import genesis
from equipment_app.store.records.clearance import Clearance, OpenLine, pieces_of
from equipment_app.store.records.people import Member

LEAST = 10
"""Characters of a reason to end a membership with open lines: one word decides nothing."""
COPIES = 3
"""For the store, for who leaves, for the personnel office."""
_NAMED = 5
_LEAVER = Argument("PERSONAL_NO", help=MEMBER)
_UNTIL = Argument("--until", "DATE", "by when what stays open is to be settled, YYYY-MM-DD")
_REMARK = Argument("--remark", "TEXT", "printed on the sheet")
_MORE = (
    "A sheet of what is settled and what is open is made with it. A loan and a shared item have to be returned or "
    "passed on before (return, transfer); for anything else that stays open a second person gives a reason with "
    "--although."
)


class LoansOpen(NameRefused):
    things: tuple[str, ...]
    cs = """{name} má nevrácené zápůjčky: {things}. Nic se nezapsalo; převezměte je zpět, nebo je převeďte na jiného
        člena."""
    en = """{name} still has items on loan: {things}. Nothing was written; take them back, or transfer them to another
        member."""


class AnswersFor(NameRefused):
    things: tuple[str, ...]
    cs = """{name} odpovídá za společné věci: {things}. Nic se nezapsalo; převeďte je na jiného odpovědného, nebo do
        skladu."""
    en = """{name} answers for shared items: {things}. Nothing was written; transfer them to somebody else who answers
        for them, or to the store."""


class DecisionTooShort(Refusal):
    letters: Annotated[int, LETTERS]
    cs = """Proč se členství končí s nevrácenými věcmi, napište aspoň {letters}. Nic se nezapsalo; důvod se tiskne
        na výstupní list."""
    en = """Say in at least {letters} why the membership ends with items not returned. Nothing was written;
        the reason is printed on the sheet."""


class SameUnit(NameRefused):
    unit: str
    cs = "{name} už v útvaru {unit} je. Nic se nezapsalo; zvolte jiný útvar."
    en = "{name} is in {unit} already. Nothing was written; choose another unit."


def _by_two(operation: "EndMembership") -> bool:
    return bool(operation.although.strip())


@spoken("leave", "end a membership, with the clearance sheet", _MORE)
@needs(Right.MEMBERS, two=_by_two)
class EndMembership(Operation):
    """Nothing is open, or a second person says in `although` why it ends all the same; what is open stays so."""

    member: Annotated[int | str, _LEAVER]
    reason: Annotated[str, Argument("--reason", "TEXT", "why; printed")] = ""
    although: Annotated[str, Argument("--although", "REASON", "why with open lines; takes two persons")] = ""
    until: Annotated[date | None, _UNTIL] = None
    remark: Annotated[str, _REMARK] = ""
    on: On = None
    copies: int = 0

    def plan(self, books: Books) -> Plan:
        """Raises UnknownMember, SecondRecord, LoansOpen, AnswersFor, StillHolds, DecisionTooShort, DueTooEarly,
        BadDate.
        """
        member = resolve.member(books, self.member)
        books.people.refuse_second_record(member)
        clearance = books.clearances.of(member.id)
        refuse_shared(member, clearance)
        if clearance.loans:
            raise LoansOpen(member.full_name, _named(clearance.loans))
        pieces, although = pieces_of(clearance.lines), self.although.strip()
        if pieces and not although:
            raise StillHolds(member.full_name, pieces)
        if although and len(although) < LEAST:
            raise DecisionTooShort(LEAST)
        facts: dict[str, Cell] = {"open": pieces} if although else {}
        day = self.on or books.journal.today()
        if self.until and self.until <= day:
            raise DueTooEarly(self.until, day)
        if pieces and self.until:
            facts["until"] = self.until.isoformat()
        decided = remark(although, "decision", FIELD)
        row = {**in_service(member, member.unit), "withdrawn": 1}
        return _sheet(self, books, member, clearance, row, facts, decided)


@spoken("move", "move a member to another unit, with the clearance sheet", "What they hold goes with them.")
@needs(Right.MEMBERS)
class MoveMember(Operation):
    """All that is held in the member's own name goes along; what the old unit shares does not."""

    member: Annotated[int | str, _LEAVER]
    to: Annotated[str, Argument("--to", "CODE", "the unit, by its code")]
    reason: Annotated[str, Argument("--reason", "TEXT", "why; printed")] = ""
    remark: Annotated[str, _REMARK] = ""
    on: On = None
    copies: int = 0

    def plan(self, books: Books) -> Plan:
        """Raises UnknownMember, UnknownUnit, SameUnit, AnswersFor, BadDate."""
        member, units = resolve.member(books, self.member), books.people.units()
        unit = next((units[code] for code in units if code.casefold() == self.to.strip().casefold()), None)
        if unit is None:
            raise UnknownUnit(self.to, tuple(units))
        if unit[0] == member.unit:
            raise SameUnit(member.full_name, unit[1])
        clearance = books.clearances.of(member.id)
        refuse_shared(member, clearance)
        return _sheet(self, books, member, clearance, in_service(member, unit[0]), {"unit": member.unit or 0}, ())


def _sheet(
    asked: EndMembership | MoveMember,
    books: Books,
    member: Member,
    clearance: Clearance,
    row: Row,
    facts: dict[str, Cell],
    decided: tuple[Secret, ...],
) -> Plan:
    day = asked.on or books.journal.today()
    if clearance.last and day < clearance.last:
        raise BadDate(day, clearance.last, books.journal.today())
    said = (*remark(asked.remark), *remark(asked.reason, "reason", FIELD), *decided)
    return Plan(
        Kind.LEAVING,
        registers=(Registration("holder", row),),
        secrets=said,
        occurred_on=asked.on,
        facts=handing.printed(books, asked.copies or COPIES) | {"member": member.id} | facts,
        done="member_moved" if "unit" in facts else "member_withdrawn",
        subject=member.full_name,
        told={"member": member.id},
        then=None if "unit" in facts else partial(books.carts.drop, member.id),
    )


def in_service(member: Member, unit: int | None) -> Row:
    """The whole row of a member who is there."""
    return genesis.holder(member.id, "member", ref=member.ref, code=member.badge, parent=unit)


def refuse_shared(member: Member, clearance: Clearance) -> None:
    """Raises AnswersFor: a unit would be left with things nobody of it answers for."""
    if clearance.shared:
        raise AnswersFor(member.full_name, _named(clearance.shared))


def _named(lines: tuple[OpenLine, ...]) -> tuple[str, ...]:
    """Some of them, and how many more."""
    titles = tuple(dict.fromkeys(line.thing.title for line in lines))
    return titles if len(titles) <= _NAMED else (*titles[:_NAMED], f"+ {len(titles) - _NAMED}")
