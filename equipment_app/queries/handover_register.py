"""What auditors ask first: what was handed over between two days, and who held what on a day; as rows and registers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from equipment_app.domain.holdings import Had, HoldingLine
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.register import AsOf, Register, RegisterColumn
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.filters import is_within
from equipment_app.queries.holdings import Then, holdings, lines_of, state_at
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import (
    as_of,
    asked,
    everyone,
    member_columns,
    nameless,
    person_heading,
    sections,
    thing_columns,
    unit_asked,
)
from equipment_app.queries.rows import code_of, made, number_of
from equipment_app.store.books import Books
from equipment_app.store.records.people import Member


class Moved(Had, kw_only=True):
    """One thing of one handover. A cancelled handover stays on the list, and its storno stands on its own day.
    `quantity` is what the member got, negative what was given back; a storno has the sign of what it took back.
    """

    day: date
    number: str
    kind: str
    """issue, return or storno."""
    member: Member


class MembersHoldings(Value):
    member: Member
    lines: tuple[HoldingLine, ...]


def moved_between(books: Books, first: date, last: date, unit: str = "") -> list[Moved]:
    """Everything issued to, transferred between and returned by members and units from `first` to `last`, in the order
    it was written.
    """
    members, then = {one.id: one for one in everyone(books)}, Then(books)
    rows = books.ask(_MOVED_ROWS, first.isoformat(), last.isoformat())
    found = ((row, then.after(members[row.member], row.seq)) for row in rows if row.member in members)
    return [_moved(row, member) for row, member in found if is_within(member.unit_code, unit)]


def held_at(books: Books, at: date, unit: str = "") -> list[MembersHoldings]:
    """Who held what at the end of the day `at`, in the order of units and names, what a unit uses together behind its
    members; nobody who held nothing.
    """
    then = Then(books)
    there = (then.on(member, at) for member in everyone(books))
    members = [member for member in there if is_within(member.unit_code, unit)]
    members.sort(key=lambda member: member.unit_code)
    return [MembersHoldings(member, tuple(lines)) for member, lines in _holdings(books, members, at) if lines]


def _holdings(books: Books, members: list[Member], at: date) -> Iterator[tuple[Member, list[HoldingLine]]]:
    if at >= books.journal.today():
        yield from ((member, holdings(books, member.id)) for member in members)
        return
    states = state_at(books, [member.id for member in members], at)
    yield from ((member, lines_of(books, member.id, states.get(member.id, {}), at)) for member in members)


def _moved(row: Any, member: Member) -> Moved:
    quantity = row.quantity if row.target == row.member else -row.quantity
    return made(Moved, row, number=number_of(row), member=member, quantity=quantity, code=code_of(row.code))


_MOVED_ROWS = """
    SELECT x.seq, x.occurred_on AS day, x.kind, x.series, x.year, x.number, x.suffix, m.target, m.quantity, m.condition,
    h.id AS member, a.code AS article, a.name, a.name_en, a.unit, t.size, t.code, t.serial, t.inventory, t.price,
    t.funding, (SELECT r.occurred_on FROM act r WHERE r.reverses = x.seq) AS cancelled_on
    FROM act x JOIN move m ON m.seq = x.seq
    JOIN holder h ON h.id IN (m.source, m.target) AND h.kind IN ('member', 'guest', 'unit')
    JOIN thing t ON t.id = m.thing JOIN article a ON a.id = t.article
    WHERE x.occurred_on BETWEEN ? AND ? AND x.series IS NOT NULL ORDER BY x.occurred_on, x.seq, m.n"""


def moved(books: Books, first: date, last: date, unit: str = "", *, names: bool = True) -> Register[Moved]:
    """Everything issued and returned from `first` to `last`. Raises UnknownUnit."""
    state, rows = asked(books, unit, moved_between(books, first, last, unit), names=names)
    return handovers(state, first, last, rows).told(names=names)


def held(books: Books, at: date, unit: str = "", *, names: bool = True) -> "Register[HeldLine]":
    """Who held what at the end of the day `at`. Raises UnknownUnit."""
    state, people = as_of(books, unit), held_at(books, at, unit)
    if not names:
        people = [replace(one, member=nameless(one.member)) for one in people]
        people.sort(key=lambda one: (one.member.unit_code, one.member.personal_number))  # that of names would tell them
    return held_register(state, at, people).told(names=names)


def handovers(state: AsOf, first: date, last: date, rows: Sequence[Moved]) -> Register[Moved]:
    """By unit, in the order of `rows` within one."""
    ordered = sorted(rows, key=lambda row: row.member.unit_code)
    people = len({row.member.personal_number or row.member.full_name for row in ordered})
    return Register(
        title=Words("Vydané a vrácené", "Issued and returned"),
        other_heading="Vydané a vrácené věci",
        subtitle="Výpis z deníku evidence, po útvarech",
        subject=("Období", f"{day(first)} – {day(last)}"),
        state=state,
        columns=_MOVED,
        rows=rows,
        sections=sections(ordered, lambda row: row.member.unit_name),
        facts=(
            unit_asked(state),
            ("Členů", str(people), 25),
            ("Dokladů", str(len({row.number for row in ordered})), 25),
            ("Řádků", str(len(ordered)), 25),
        ),
        remark="Storno snižuje sloupec, ve kterém stojí stornovaný doklad. Stav k zápisu deníku uvedenému v záhlaví.",
        note=lambda row: f"Stornováno {day(row.cancelled_on)}." if row.cancelled_on else "",
    )


class HeldLine(Value):
    member: Member
    of: HoldingLine


def held_register(state: AsOf, at: date, people: Iterable[MembersHoldings]) -> Register[HeldLine]:
    """By unit and person, in the order of `people` within a unit; nobody who held nothing."""
    lines = [(one.member, [HeldLine(one.member, line) for line in one.lines]) for one in people if one.lines]
    rows = [line for _, some in lines for line in some]
    ordered = sorted(lines, key=lambda one: one[0].unit_code)
    return Register(
        title=Words("Kdo co drží", "Who holds what"),
        subtitle="Věci svěřené členům, po útvarech a osobách",
        subject=("Stav ke dni", day(at)),
        state=state,
        columns=_HELD,
        rows=rows,
        sections=sections(
            (line for _, some in ordered for line in some),
            lambda line: line.member.unit_name,
            lambda line: line.member,
            person_heading,
        ),
        facts=(
            unit_asked(state),
            ("Členů", str(len(ordered)), 25),
            ("Položek / věcí", f"{len(rows)} / {sum(row.of.quantity for row in rows)}", 30),
        ),
        remark="Celkem je pořizovací cena krát množství. Stav podle deníku evidence, k zápisu uvedenému v záhlaví.",
        numbered=10,
    )


def _counted(sign: int, width: float, short: str, told: Words) -> RegisterColumn[Moved]:
    """On paper alone: the pieces of one direction."""
    return RegisterColumn(
        Words("", ""), lambda row, _: _issued(row, sign), "number", width, short, summed=True, told=told
    )


_MOVED: Sequence[RegisterColumn[Moved]] = (
    RegisterColumn(Words("Den", "Day"), lambda row, _: row.day, "date", 19),
    RegisterColumn(Words("Doklad", "Paper"), lambda row, _: row.number, width=29),
    RegisterColumn(Words("Pohyb", "Movement"), lambda row, lang: KINDS[row.kind].noun.said(lang), width=15),
    *member_columns(number=17, name=45),
    *thing_columns(
        lambda row: row,
        RegisterColumn(Words("Množství", "Quantity"), lambda row, _: row.quantity, "number"),
        _counted(1, 13, "Vydáno", Words("vydáno {}", "issued {}")),
        _counted(-1, 14, "Vráceno", Words("vráceno {}", "returned {}")),
        unit=9,
        condition=21,
    ),
    RegisterColumn(Words("Storno", "Cancelled on"), lambda row, _: row.cancelled_on, "date"),
)


_HELD: Sequence[RegisterColumn[HeldLine]] = (
    *member_columns(),
    *thing_columns(lambda row: row.of, unit=10, condition=22),
    RegisterColumn(Words("Od", "Since"), lambda row, _: row.of.since, "date", 20, "Vydáno"),
    RegisterColumn(Words("Doklad", "Paper"), lambda row, _: row.of.paper, width=31),
    RegisterColumn(Words("", ""), lambda row, _: row.of.total, "money", 22, "Celkem Kč", summed=True),
)


def _issued(row: Moved, sign: int) -> int | None:
    """The pieces of a row where it speaks of issues (1) or returns (-1); a storno lessens what it cancels."""
    issue = (row.quantity > 0) != (row.kind == Kind.STORNO)
    return sign * row.quantity if issue == (sign > 0) else None


HOLDINGS = RegisterKind(
    "holdings",
    Words("Kdo co držel k datu", "Who held what"),
    RegisterGroup.HOLDINGS,
    Words("kdo-co-drzi", "holdings"),
    "who held what on a date",
    held,
    of_a_day=True,
)
ISSUES = RegisterKind(
    "issues",
    Words("Vydáno a vráceno", "Issued and returned"),
    RegisterGroup.HANDOVERS,
    Words("vydeje-a-vraceni", "handovers"),
    "everything issued and returned between two dates",
    moved,
)
