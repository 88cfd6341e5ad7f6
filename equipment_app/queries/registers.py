"""What auditors ask first: what was handed over between two days, and who held what on a day; as rows and registers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from equipment_app.domain.anchors import journal_code
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import UnknownUnit
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.register import AsOf, Register, RegisterColumn, RegisterSection
from equipment_app.domain.sizes import UNI
from equipment_app.domain.words import Words
from equipment_app.measures import CONDITIONS, UNITS, day, numeral
from equipment_app.queries.entitlement import Lacking, lacking
from equipment_app.queries.holdings import Had, HoldingLine, Then, holdings, lines_of, state_at
from equipment_app.queries.rows import code_of, made, number_of
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.loans import LentLine, Loan
from equipment_app.store.records.people import Member, unit_itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(Had):
    """One thing of one handover. A cancelled handover stays on the list, and its storno stands on its own day.
    `quantity` is what the member got, negative what was given back; a storno has the sign of what it took back.
    """

    day: date
    number: str
    kind: str
    """issue, return or storno."""
    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Lent(Had):
    """So much of what a loan lent that was still out; `overdue` are the days since it was due, none while it is not."""

    member: Member
    number: str
    day: date
    until: date
    overdue: int | None


@dataclass(frozen=True, slots=True)
class MembersHoldings:
    member: Member
    lines: tuple[HoldingLine, ...]


def as_of(books: Books, unit: str = "") -> AsOf:
    """Raises UnknownUnit for a code that no unit has."""
    units = dict(books.ask(_UNITS))
    if unit and unit not in units:
        raise UnknownUnit(unit, tuple(books.people.units()))
    seq, digest = books.journal.head()
    operator = books.people.operator(books.journal.operator)
    return AsOf(
        letterhead=books.settings.letterhead(),
        at=books.journal.now(),
        sequence=seq,
        code=journal_code(digest),
        printed_by=operator.party("").name,
        unit=units[unit] if unit else "",
        hash=digest.hex(),
    )


def moved_between(books: Books, first: date, last: date, unit: str = "") -> list[Moved]:
    """Everything issued to, transferred between and returned by members and units from `first` to `last`, in the order
    it was written.
    """
    members, then = {one.id: one for one in _everyone(books)}, Then(books)
    rows = books.ask(_MOVED_ROWS, first.isoformat(), last.isoformat())
    found = ((row, then.after(members[row.member], row.seq)) for row in rows if row.member in members)
    return [_moved(row, member) for row, member in found if _within(member, unit)]


def held_at(books: Books, at: date, unit: str = "") -> list[MembersHoldings]:
    """Who held what at the end of the day `at`, in the order of units and names, what a unit uses together behind its
    members; nobody who held nothing.
    """
    then = Then(books)
    evening = then.end_of(at)
    everyone = (then.after(member, evening) for member in _everyone(books))
    members = [member for member in everyone if _within(member, unit)]
    members.sort(key=lambda member: member.unit_code)
    return [MembersHoldings(member, tuple(lines)) for member, lines in _holdings(books, members, at) if lines]


def lent_at(books: Books, at: date, unit: str = "") -> list[Lent]:
    """What was out on loan at the end of the day `at`, by the day it was due."""
    then = Then(books)
    evening = then.end_of(at)
    members = {member.id: then.after(member, evening) for member in books.people.members(everyone=True)}
    loans = [loan for loan in books.loans.open(at=at) if loan.member in members]
    within = [loan for loan in loans if _within(members[loan.member], unit)]
    return [_lent(loan, line, members[loan.member], at) for loan in within for line in loan.lines if line.out]


def _lent(loan: Loan, line: LentLine, member: Member, at: date) -> Lent:
    thing, late = line.thing, loan.overdue(at)
    return Lent(
        **picked(thing, "name name_en size unit code price funding"),
        article=thing.article_code,
        serial=thing.serial or "",
        inventory=thing.inventory or "",
        quantity=line.out,
        condition=line.condition,
        member=member,
        number=str(loan.number),
        day=loan.day,
        until=loan.until,
        overdue=late if late > 0 else None,
    )


def _holdings(books: Books, members: list[Member], at: date) -> Iterator[tuple[Member, list[HoldingLine]]]:
    if at >= books.journal.today():
        yield from ((member, holdings(books, member.id)) for member in members)
        return
    states = state_at(books, [member.id for member in members], at)
    yield from ((member, lines_of(books, member.id, states.get(member.id, {}), at)) for member in members)


def _everyone(books: Books) -> list[Member]:
    """Who can be handed things: members, and units as if each were one of its own, without person or number."""
    return [*books.people.members(everyone=True), *(unit_itself(*row) for row in books.ask(_HOLDING_UNITS))]


def _within(member: Member, unit: str) -> bool:
    return not unit or member.unit_code == unit


def _moved(row: Any, member: Member) -> Moved:
    quantity = row.quantity if row.target == row.member else -row.quantity
    return made(Moved, row, number=number_of(row), member=member, quantity=quantity, code=code_of(row.code))


_UNITS = "SELECT label, name FROM holder WHERE kind = 'unit' ORDER BY withdrawn DESC, id"
"""Of those that were withdrawn as well, since the past is asked about; of two with one code the living, or later."""
_HOLDING_UNITS = "SELECT id, label, name FROM holder WHERE kind = 'unit' ORDER BY label, id"
_MOVED_ROWS = """
    SELECT x.seq, x.occurred_on AS day, x.kind, x.series, x.year, x.number, x.suffix, m.target, m.quantity, m.condition,
    h.id AS member, a.code AS article, a.name, a.name_en, a.unit, t.size, t.code, t.serial, t.inventory, t.price,
    t.funding, (SELECT r.occurred_on FROM act r WHERE r.reverses = x.seq) AS cancelled_on
    FROM act x JOIN move m ON m.seq = x.seq
    JOIN holder h ON h.id IN (m.source, m.target) AND h.kind IN ('member', 'unit')
    JOIN thing t ON t.id = m.thing JOIN article a ON a.id = t.article
    WHERE x.occurred_on BETWEEN ? AND ? AND x.series IS NOT NULL ORDER BY x.occurred_on, x.seq, m.n"""


_NO_UNIT = "Bez útvaru"


def moved(books: Books, first: date, last: date, unit: str = "", *, names: bool = True) -> Register[Moved]:
    """Everything issued and returned from `first` to `last`. Raises UnknownUnit."""
    state, rows = as_of(books, unit), moved_between(books, first, last, unit)
    if not names:
        rows = [replace(row, member=_nameless(row.member)) for row in rows]
    found = handovers(state, first, last, rows)
    return found if names else found.without_names()


def held(books: Books, at: date, unit: str = "", *, names: bool = True) -> "Register[HeldLine]":
    """Who held what at the end of the day `at`. Raises UnknownUnit."""
    state, people = as_of(books, unit), held_at(books, at, unit)
    if not names:
        people = [replace(one, member=_nameless(one.member)) for one in people]
        people.sort(key=lambda one: (one.member.unit_code, one.member.personal_number))  # that of names would tell them
    found = held_register(state, at, people)
    return found if names else found.without_names()


def lent(books: Books, at: date, unit: str = "", *, names: bool = True) -> Register[Lent]:
    """What was out on loan at the end of the day `at`, and since when it was late. Raises UnknownUnit."""
    state, rows = as_of(books, unit), lent_at(books, at, unit)
    if not names:
        rows = [replace(row, member=_nameless(row.member)) for row in rows]
    found = lent_register(state, at, rows)
    return found if names else found.without_names()


def lent_register(state: AsOf, at: date, rows: Sequence[Lent]) -> Register[Lent]:
    """By unit, in the order of `rows` within one."""
    ordered = sorted(rows, key=lambda row: row.member.unit_code)
    late = [row for row in rows if row.overdue]
    return Register(
        title=Words("Zápůjčky", "Loans"),
        heading="Nevrácené zápůjčky",
        subtitle="Co je půjčeno a kdy se to má vrátit, po útvarech",
        subject=("Stav ke dni", day(at)),
        state=state,
        columns=_LENT,
        rows=rows,
        sections=[
            _unit(name, rows=list(some)) for name, some in groupby(ordered, key=lambda row: row.member.unit_name)
        ],
        closing=_closing(len(ordered)),
        facts=(
            _asked(state),
            ("Zápůjček", str(len({row.number for row in rows})), 25),
            ("Po termínu", str(len({row.number for row in late})), 25),
            ("Věcí", str(sum(row.quantity for row in rows)), 25),
        ),
        remark="Stav podle deníku evidence, k zápisu uvedenému v záhlaví.",
        numbered=9,
    )


def handovers(state: AsOf, first: date, last: date, rows: Sequence[Moved]) -> Register[Moved]:
    """By unit, in the order of `rows` within one."""
    ordered = sorted(rows, key=lambda row: row.member.unit_code)
    people = len({row.member.personal_number or row.member.full_name for row in ordered})
    return Register(
        title=Words("Vydané a vrácené", "Issued and returned"),
        heading="Vydané a vrácené věci",
        subtitle="Výpis z deníku evidence, po útvarech",
        subject=("Období", f"{day(first)} – {day(last)}"),
        state=state,
        columns=_MOVED,
        rows=rows,
        sections=[
            _unit(name, rows=list(some)) for name, some in groupby(ordered, key=lambda row: row.member.unit_name)
        ],
        closing=_closing(len(ordered)),
        facts=(
            _asked(state),
            ("Členů", str(people), 25),
            ("Dokladů", str(len({row.number for row in ordered})), 25),
            ("Řádků", str(len(ordered)), 25),
        ),
        remark="Storno snižuje sloupec, ve kterém stojí stornovaný doklad. Stav k zápisu deníku uvedenému v záhlaví.",
        note=lambda row: f"Stornováno {day(row.cancelled_on)}." if row.cancelled_on else "",
        numbered=9,
    )


@dataclass(frozen=True, slots=True)
class HeldLine:
    member: Member
    of: HoldingLine


def held_register(state: AsOf, at: date, people: Iterable[MembersHoldings]) -> Register[HeldLine]:
    """By unit and person, in the order of `people` within a unit; nobody who held nothing."""
    lines = [(one.member, [HeldLine(one.member, line) for line in one.lines]) for one in people if one.lines]
    rows = [line for _, some in lines for line in some]
    ordered = sorted(lines, key=lambda one: one[0].unit_code)
    return Register(
        title=Words("Kdo co drží", "Who holds what"),
        heading="Kdo co drží",
        subtitle="Věci svěřené členům, po útvarech a osobách",
        subject=("Stav ke dni", day(at)),
        state=state,
        columns=_HELD,
        rows=rows,
        sections=[
            _unit(name, parts=[RegisterSection(_person(member), theirs) for member, theirs in some])
            for name, some in groupby(ordered, key=lambda one: one[0].unit_name)
        ],
        closing=_closing(len(rows)),
        facts=(
            _asked(state),
            ("Členů", str(len(ordered)), 25),
            ("Položek / věcí", f"{len(rows)} / {sum(row.of.quantity for row in rows)}", 30),
        ),
        remark="Celkem je pořizovací cena krát množství. Stav podle deníku evidence, k zápisu uvedenému v záhlaví.",
        numbered=10,
    )


def gaps(books: Books, at: date, unit: str = "", *, names: bool = True) -> Register[Lacking]:
    """What each member lacked at the end of the day `at`, by the kits of then. Raises UnknownUnit."""
    state, rows = as_of(books, unit), lacking(books, at, unit)
    if not names:
        rows = [replace(row, member=_nameless(row.member)) for row in rows]
        rows.sort(key=lambda row: row.member.personal_number)
    found = gaps_register(state, Words("Co členům chybí", "What members lack"), ("Stav ke dni", day(at)), rows)
    return found if names else found.without_names()


def gaps_register(state: AsOf, title: Words, subject: tuple[str, str], rows: Sequence[Lacking]) -> Register[Lacking]:
    """By unit and person, in the order of `rows` within a unit."""
    ordered = sorted(rows, key=lambda row: row.member.unit_code)
    by_unit = groupby(ordered, key=lambda row: row.member.unit_name)
    people = len({row.member.id for row in rows})
    return Register(
        title=title,
        heading=title.cs,
        subtitle="Položky sad, které člen má mít a nemá, po útvarech a osobách",
        subject=subject,
        state=state,
        columns=_GAPS,
        rows=ordered,
        sections=[
            _unit(
                name,
                parts=[
                    RegisterSection(_person(member), list(theirs))
                    for member, theirs in groupby(list(some), key=lambda row: row.member)
                ],
            )
            for name, some in by_unit
        ],
        closing=_closing(len(rows)),
        facts=(
            _asked(state),
            ("Členů", str(people), 25),
            ("Položek / kusů", f"{len(rows)} / {sum(row.pieces for row in rows)}", 30),
        ),
        remark="Uznané náhrady a věci zapůjčené s termínem vrácení: náhrada položku plní, zápůjčka ne.",
        numbered=10,
    )


def _members(number: float = 0, name: float = 0) -> Sequence[RegisterColumn[Any]]:
    return (
        RegisterColumn(Words("Útvar", "Unit"), lambda row, _: row.member.unit_code),
        RegisterColumn(Words("OEČ", "Personal number"), lambda row, _: row.member.personal_number, width=number),
        RegisterColumn(Words("Člen", "Member"), lambda row, _: row.member.full_name, width=name, names=True),
    )


def _things(
    of: Callable[[Any], Any], *quantities: RegisterColumn[Any], unit: float, condition: float
) -> Sequence[RegisterColumn[Any]]:
    """Of what stands in a row; `quantities` are how many, on paper and in tables."""
    return (
        RegisterColumn(Words("Kód druhu", "Article code"), lambda row, _: of(row).article),
        RegisterColumn(
            Words("Věc", "Item"), lambda row, lang: (lang == "en" and of(row).name_en) or of(row).name, width=60
        ),
        RegisterColumn(Words("Velikost", "Size"), lambda row, _: "" if of(row).size == UNI else of(row).size, width=15),
        RegisterColumn(Words("Kód", "Code"), lambda row, _: of(row).code),
        RegisterColumn(Words("Výrobní číslo", "Serial number"), lambda row, _: of(row).serial),
        RegisterColumn(
            Words("Inventární číslo", "Inventory number"),
            lambda row, _: of(row).inventory,
            width=22,
            short="Inventární č.",
        ),
        RegisterColumn(Words("", ""), lambda row, _: of(row).serial, width=23, short="Výrobní č."),
        *quantities,
        RegisterColumn(
            Words("MJ", "Unit of measure"),
            lambda row, lang: UNITS.get(of(row).unit, of(row).unit) if lang == "en" else of(row).unit,
            width=unit,
        ),
        RegisterColumn(
            Words("Stav", "Condition"),
            lambda row, lang: CONDITIONS.get(of(row).condition, Words(*[of(row).condition] * 2)).said(lang),
            width=condition,
        ),
        RegisterColumn(Words("Cena za MJ", "Price per unit"), lambda row, _: of(row).price, "money"),
        RegisterColumn(Words("Zdroj", "Funding"), lambda row, _: of(row).funding),
    )


_MOVED: Sequence[RegisterColumn[Moved]] = (
    RegisterColumn(Words("Den", "Day"), lambda row, _: row.day, "date", 19),
    RegisterColumn(Words("Doklad", "Paper"), lambda row, _: row.number, width=29),
    RegisterColumn(Words("Pohyb", "Movement"), lambda row, lang: KINDS[row.kind].noun.said(lang), width=15),
    *_members(number=17, name=45),
    *_things(
        lambda row: row,
        RegisterColumn(Words("Množství", "Quantity"), lambda row, _: row.quantity, "number"),
        RegisterColumn(
            Words("", ""),
            lambda row, _: _issued(row, 1),
            "number",
            13,
            "Vydáno",
            summed=True,
            told=Words("vydáno {}", "issued {}"),
        ),
        RegisterColumn(
            Words("", ""),
            lambda row, _: _issued(row, -1),
            "number",
            14,
            "Vráceno",
            summed=True,
            told=Words("vráceno {}", "returned {}"),
        ),
        unit=9,
        condition=21,
    ),
    RegisterColumn(Words("Storno", "Cancelled on"), lambda row, _: row.cancelled_on, "date"),
)
_HELD: Sequence[RegisterColumn[HeldLine]] = (
    *_members(),
    *_things(
        lambda row: row.of,
        RegisterColumn(
            Words("Množství", "Quantity"), lambda row, _: row.of.quantity, "number", 13, "Množ.", summed=True
        ),
        unit=10,
        condition=22,
    ),
    RegisterColumn(Words("Od", "Since"), lambda row, _: row.of.since, "date", 20, "Vydáno"),
    RegisterColumn(Words("Doklad", "Paper"), lambda row, _: row.of.paper, width=31),
    RegisterColumn(Words("", ""), lambda row, _: _worth(row.of), "money", 22, "Celkem Kč", summed=True),
)


_LENT: Sequence[RegisterColumn[Lent]] = (
    RegisterColumn(Words("Vrátit do", "Due"), lambda row, _: row.until, "date", 20),
    RegisterColumn(Words("Dní po termínu", "Days overdue"), lambda row, _: row.overdue, "number", 13, "Po term."),
    *_members(number=17, name=44),
    RegisterColumn(Words("Doklad", "Paper"), lambda row, _: row.number, width=29),
    RegisterColumn(Words("Půjčeno", "Lent"), lambda row, _: row.day, "date"),
    *_things(
        lambda row: row,
        RegisterColumn(Words("Množství", "Quantity"), lambda row, _: row.quantity, "number", 13, "Množ.", summed=True),
        unit=9,
        condition=21,
    ),
)


def _named(article: Article, lang: str) -> str:
    return (lang == "en" and article.name_en) or article.name


def _unit_of(article: Article, lang: str) -> str:
    return UNITS.get(article.unit, article.unit) if lang == "en" else article.unit


_GAPS: Sequence[RegisterColumn[Lacking]] = (
    *_members(),
    RegisterColumn(Words("Kód druhu", "Article code"), lambda row, _: row.line.article.code, width=25),
    RegisterColumn(Words("Věc", "Item"), lambda row, lang: _named(row.line.article, lang), width=72),
    RegisterColumn(Words("Velikost", "Size"), lambda row, _: "" if row.size == UNI else row.size, width=18),
    RegisterColumn(Words("Sada", "Kit"), lambda row, _: row.kit, width=60),
    RegisterColumn(Words("Má mít", "Should have"), lambda row, _: row.line.quantity, "number", 18),
    RegisterColumn(
        Words("Chybí", "Missing"),
        lambda row, _: row.pieces,
        "number",
        18,
        summed=True,
        told=Words("chybí {}", "{} missing"),
    ),
    RegisterColumn(Words("MJ", "Unit of measure"), lambda row, lang: _unit_of(row.line.article, lang), width=14),
)


def _issued(row: Moved, sign: int) -> int | None:
    """The pieces of a row where it speaks of issues (1) or returns (-1); a storno lessens what it cancels."""
    issue = (row.quantity > 0) != (row.kind == Kind.STORNO)
    return sign * row.quantity if issue == (sign > 0) else None


def _worth(line: HoldingLine) -> int | None:
    return None if line.price is None else line.price * line.quantity


def _unit(name: str, **of: Any) -> RegisterSection[Any]:
    return RegisterSection(name or _NO_UNIT, **of, total=f"Celkem {name or _NO_UNIT}")


def _person(member: Member) -> str:
    return ", ".join(filter(None, (member.full_name, member.personal_number)))


def _asked(state: AsOf) -> tuple[str, str, float]:
    return "Útvar", state.unit or "všechny", 70


def _closing(count: int) -> str:
    return f"Celkem {count} {numeral(count, 'položka', 'položky', 'položek')}, konec seznamu"


def _nameless(member: Member) -> Member:
    """By the personal number alone; a civilian who has none by the number of the badge. A unit is nobody."""
    if not member.ref:
        return member
    number = member.personal_number or f"M-{member.badge or member.id:04}"
    return replace(
        member, surname="", given_name="", rank="", title_before="", title_after="", function="", personal_number=number
    )


@dataclass(frozen=True, slots=True)
class RegisterKind:
    """A register as it is offered: by the Reports page, by `report` on the command line, in the export."""

    name: str
    """Of the command."""
    title: Words
    group: Words
    """The heading it stands under on the page."""
    file: Words
    """How the name of a file with it begins; the English one is what the export calls it."""
    said: str
    """What the command says of itself."""
    make: Callable[[Books, date, date, str, bool], Register[Any]]
    """Of the first and the last day, a unit's code or nothing, and whether people are told by name."""
    of_a_day: bool = False
    """It tells how things stood at the end of the last day, whatever the first."""
    of_members: bool = True
    """One unit may be asked for, and names may be left out."""


REGISTERS = {
    kind.name: kind
    for kind in (
        RegisterKind(
            name="holdings",
            title=Words("Kdo co držel k datu", "Who held what"),
            group=Words("Držení a zásoby", "Holdings and stock"),
            file=Words("kdo-co-drzi", "holdings"),
            said="who held what on a date",
            make=lambda books, _, last, unit, names: held(books, last, unit, names=names),
            of_a_day=True,
        ),
        RegisterKind(
            name="gaps",
            title=Words("Co členům chybí", "What members lack"),
            group=Words("Držení a zásoby", "Holdings and stock"),
            file=Words("co-clenum-chybi", "gaps"),
            said="what members lack of their kits on a date",
            make=lambda books, _, last, unit, names: gaps(books, last, unit, names=names),
            of_a_day=True,
        ),
        RegisterKind(
            name="loans",
            title=Words("Nevrácené zápůjčky", "Loans that are out"),
            group=Words("Držení a zásoby", "Holdings and stock"),
            file=Words("zapujcky", "loans"),
            said="what was on loan on a date, and what of it was overdue",
            make=lambda books, _, last, unit, names: lent(books, last, unit, names=names),
            of_a_day=True,
        ),
        RegisterKind(
            name="issues",
            title=Words("Vydáno a vráceno", "Issued and returned"),
            group=Words("Výdej a vrácení", "Handovers"),
            file=Words("vydeje-a-vraceni", "handovers"),
            said="everything issued and returned between two dates",
            make=lambda books, first, last, unit, names: moved(books, first, last, unit, names=names),
        ),
    )
}
"""In the order of the page."""
