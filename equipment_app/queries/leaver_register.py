"""What those owe who have left the team: what of it was with them at the end of a day, and by when to settle it."""

from collections.abc import Sequence
from datetime import date

from equipment_app.domain.holdings import HoldingLine
from equipment_app.domain.incidents import OPEN, Harm
from equipment_app.domain.register import Register, RegisterColumn
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.entitlement import members_at
from equipment_app.queries.filters import is_within
from equipment_app.queries.holdings import Then, holdings, lines_of, state_at
from equipment_app.queries.membership import Left, sheets
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import (
    asked,
    had,
    member_columns,
    person_heading,
    sections,
    thing_columns,
    unit_asked,
)
from equipment_app.store.books import Books
from equipment_app.store.records.incidents import Incident
from equipment_app.store.records.people import Member


class Owed(Value):
    """So much of a thing that is with somebody who left; `overdue` are days since it was to be settled."""

    member: Member
    left: Left
    of: HoldingLine
    overdue: int | None
    compensation: int | None = None
    """Of an open incident: what was decided and is not paid, or what it may come to."""

    @property
    def worth(self) -> int | None:
        return self.of.total if self.compensation is None else self.compensation


def owed_at(books: Books, at: date, unit: str = "") -> list[Owed]:
    """What was with members who had left at the end of the day `at`, in the order of units and names."""
    today = books.journal.today()
    there = {member.id for member in (books.people.members() if at >= today else members_at(books, at))}
    then = Then(books)
    gone = [then.on(one, at) for one in books.people.members(everyone=True) if one.id not in there]
    gone = sorted((one for one in gone if is_within(one.unit_code, unit)), key=lambda one: one.unit_code)
    how_left, piles = sheets(books, at), {} if at >= today else state_at(books, [one.id for one in gone], at)
    open_ = [one for one in books.incidents.all(at=at) if one.state in OPEN]
    used_up = {article.code for article in books.catalogue.articles() if article.consumable}
    found = []
    for member in gone:
        now = holdings(books, member.id) if at >= today else lines_of(books, member.id, piles.get(member.id, {}), at)
        how = how_left.get(member.id, Left())
        late = (at - how.until).days if how.until and how.until < at else None
        found += [Owed(member, how, line, late) for line in now if line.article not in used_up]
        harm = (one for one in open_ if one.member == member.id)
        found += [Owed(member, how, _of_incident(one), late, one.owed) for one in harm]
    return found


def _of_incident(one: Incident) -> HoldingLine:
    """A record as a line of what is owed: its first thing stands for it."""
    thing, pieces = one.harmed[0].thing, sum(harmed.quantity for harmed in one.harmed)
    named = {"name": f"{thing.name}: náhrada škody", "name_en": f"{thing.name_en or thing.name}: compensation"}
    told = had(thing, pieces, "damaged" if one.what == Harm.DAMAGE else "") | named | {"price": None}
    return HoldingLine(**told, section=thing.section, since=one.day, paper=one.number)


def owed(books: Books, at: date, unit: str = "", *, names: bool = True) -> Register[Owed]:
    """What those who had left at the end of the day `at` still had, by unit and person. Raises UnknownUnit."""
    state, rows = asked(books, unit, owed_at(books, at, unit), names=names)
    if not names:
        rows.sort(key=lambda row: (row.member.unit_code, row.member.personal_number))
    people = len({row.member.id for row in rows})
    late = len({row.member.id for row in rows if row.overdue})
    return Register(
        title=Words("Co dluží bývalí členové", "What former members owe"),
        subtitle="Věci, které zůstaly členům po ukončení členství, po útvarech a osobách",
        subject=("Stav ke dni", day(at)),
        state=state,
        columns=_OWED,
        rows=rows,
        sections=sections(rows, lambda row: row.member.unit_name, lambda row: (row.member, row.left), _heading),
        facts=(
            unit_asked(state),
            ("Bývalých členů", str(people), 25),
            ("Po termínu", str(late), 25),
            ("Položek / věcí", f"{len(rows)} / {sum(row.of.quantity for row in rows)}", 30),
        ),
        remark="Celkem je pořizovací cena krát množství, u škody nevyřízená náhrada. Kdo přešel do jiného útvaru, má"
        " své věci dál a tady není.",
        numbered=10,
    ).told(names=names)


def _heading(of: tuple[Member, Left]) -> str:
    member, left = of
    said = (
        person_heading(member),
        f"členství skončilo {day(left.day)}" if left.day else "",
        left.sheet,
        f"vyrovnat do {day(left.until)}" if left.until else "",
    )
    return ", ".join(filter(None, said))


_OWED: Sequence[RegisterColumn[Owed]] = (
    *member_columns(),
    RegisterColumn(Words("Členství skončilo", "Left on"), lambda row, _: row.left.day, "date"),
    RegisterColumn(Words("Výstupní list", "Clearance sheet"), lambda row, _: row.left.sheet),
    RegisterColumn(Words("Vyrovnat do", "Settle by"), lambda row, _: row.left.until, "date"),
    RegisterColumn(Words("Dní po termínu", "Days overdue"), lambda row, _: row.overdue, "number", 13, "Po term."),
    *thing_columns(lambda row: row.of, unit=10, condition=22),
    RegisterColumn(Words("Od", "Since"), lambda row, _: row.of.since, "date", 20, "Vydáno"),
    RegisterColumn(Words("Doklad", "Paper"), lambda row, _: row.of.paper, width=31),
    RegisterColumn(Words("Hodnota", "Value"), lambda row, _: row.worth, "money", 22, "Celkem Kč", summed=True),
)
FORMER_MEMBERS = RegisterKind(
    "former-members",
    Words("Co dluží bývalí členové", "What former members owe"),
    RegisterGroup.HOLDINGS,
    Words("byvali-clenove", "former-members"),
    "what those who had left still held on a date, and by when to settle it",
    owed,
    of_a_day=True,
)
