"""What was on loan at the end of a day, and what was past its term; as rows and as a register."""

from collections.abc import Sequence
from datetime import date

from equipment_app.domain.holdings import Had
from equipment_app.domain.register import Register, RegisterColumn
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.filters import is_within
from equipment_app.queries.holdings import Then
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import (
    asked,
    had,
    member_columns,
    sections,
    thing_columns,
    unit_asked,
)
from equipment_app.store.books import Books
from equipment_app.store.records.loans import Loan
from equipment_app.store.records.people import Member
from equipment_app.store.records.standing import OutLine


class Lent(Had, kw_only=True):
    """So much of what a loan lent that was still out; `overdue` are the days since it was due, none while it is not."""

    member: Member
    loan: Loan
    overdue: int | None


def lent_at(books: Books, at: date, unit: str = "") -> list[Lent]:
    """What was out on loan at the end of the day `at`, by the day it was due."""
    then = Then(books)
    members = {member.id: then.on(member, at) for member in books.people.members(everyone=True)}
    loans = [loan for loan in books.loans.open(at=at) if loan.member in members]
    within = [loan for loan in loans if is_within(members[loan.member].unit_code, unit)]
    return [_lent(loan, line, members[loan.member], at) for loan in within for line in loan.lines if line.out]


def _lent(loan: Loan, line: OutLine, member: Member, at: date) -> Lent:
    thing, late = line.thing, loan.overdue(at)
    return Lent(
        **had(thing, line.out, line.condition),
        member=member,
        loan=loan,
        overdue=late if late > 0 else None,
    )


def lent(books: Books, at: date, unit: str = "", *, names: bool = True) -> Register[Lent]:
    """What was out on loan at the end of the day `at`, and since when it was late, by unit. Raises UnknownUnit."""
    state, rows = asked(books, unit, lent_at(books, at, unit), names=names)
    ordered = sorted(rows, key=lambda row: row.member.unit_code)
    late = [row for row in rows if row.overdue]
    return Register(
        title=Words("Zápůjčky", "Loans"),
        other_heading="Nevrácené zápůjčky",
        subtitle="Co je půjčeno a kdy se to má vrátit, po útvarech",
        subject=("Stav ke dni", day(at)),
        state=state,
        columns=_LENT,
        rows=rows,
        sections=sections(ordered, lambda row: row.member.unit_name),
        facts=(
            unit_asked(state),
            ("Zápůjček", str(len({row.loan.seq for row in rows})), 25),
            ("Po termínu", str(len({row.loan.seq for row in late})), 25),
            ("Věcí", str(sum(row.quantity for row in rows)), 25),
        ),
        remark="Stav podle deníku evidence, k zápisu uvedenému v záhlaví.",
    ).told(names=names)


_LENT: Sequence[RegisterColumn[Lent]] = (
    RegisterColumn(Words("Vrátit do", "Due"), lambda row, _: row.loan.until, "date", 20),
    RegisterColumn(Words("Dní po termínu", "Days overdue"), lambda row, _: row.overdue, "number", 13, "Po term."),
    *member_columns(number=17, name=44),
    RegisterColumn(Words("Doklad", "Paper"), lambda row, _: str(row.loan.number), width=29),
    RegisterColumn(Words("Půjčeno", "Lent"), lambda row, _: row.loan.day, "date"),
    *thing_columns(),
)
LOANS = RegisterKind(
    "loans",
    Words("Nevrácené zápůjčky", "Loans that are out"),
    RegisterGroup.HOLDINGS,
    Words("zapujcky", "loans"),
    "what was on loan on a date, and what of it was overdue",
    lent,
    of_a_day=True,
)
