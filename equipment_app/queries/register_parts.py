"""What registers have in common: the state of the books they are of, columns, headings, and their last row."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, TypeVar

from equipment_app.domain.anchors import journal_code
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import UnknownUnit
from equipment_app.domain.register import AsOf, RegisterColumn, RegisterSection
from equipment_app.domain.sizes import UNI
from equipment_app.domain.words import Lang, Words
from equipment_app.measures import CONDITIONS, UNITS
from equipment_app.queries.filters import WITHOUT_UNIT
from equipment_app.store.books import Books
from equipment_app.store.records.people import Member, unit_itself
from equipment_app.store.records.things import Thing

Row = TypeVar("Row", bound=Any)


def as_of(books: Books, unit: str = "") -> AsOf:
    """Raises UnknownUnit for a code that no unit has; OtherUnit: who asks leads another."""
    units = dict(books.ask(_UNITS)) | {WITHOUT_UNIT: NO_UNIT}
    if unit and unit not in units:
        raise UnknownUnit(unit, tuple(books.people.units()))
    if unit:
        books.session.refuse_other(books.people.units().get(unit, (0,))[0])
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


def everyone(books: Books) -> list[Member]:
    """Who can be handed things: members, guests of deployments under their schools, and units as if each were one of
    its own, without person or number.
    """
    members = books.people.members(everyone=True)
    return [*members, *books.people.guests(), *(unit_itself(*row) for row in books.ask(_HOLDING_UNITS))]


def units_asked(books: Books) -> list[str]:
    """Every code a register may be asked of, in order, and who has no unit."""
    return [*sorted({code for code, _ in books.ask(_UNITS)}), WITHOUT_UNIT]


_UNITS = "SELECT label, name FROM holder WHERE kind = 'unit' ORDER BY withdrawn DESC, id"
"""Of those that were withdrawn as well, since the past is asked about; of two with one code the living, or later."""


NO_UNIT = "Bez útvaru"
_HOLDING_UNITS = "SELECT id, label, name FROM holder WHERE kind = 'unit' ORDER BY label, id"


def member_columns(number: float = 0, name: float = 0) -> Sequence[RegisterColumn[Any]]:
    """Of the member in a row, empty where nobody is in it."""
    return (
        RegisterColumn(Words("Útvar", "Unit"), lambda row, _: row.member and row.member.unit_code),
        RegisterColumn(
            Words("OEČ", "Personal number"), lambda row, _: row.member and row.member.personal_number, width=number
        ),
        RegisterColumn(
            Words("Člen", "Member"), lambda row, _: row.member and row.member.full_name, width=name, names=True
        ),
    )


def had(thing: Thing, quantity: int, condition: str) -> dict[str, Any]:
    """What `holdings.Had` says of a thing."""
    return {
        **picked(thing, "name name_en size unit code price funding"),
        "article": thing.article_code,
        "serial": thing.serial or "",
        "inventory": thing.inventory or "",
        "quantity": quantity,
        "condition": condition,
    }


def thing_columns(
    of: Callable[[Any], Any] = lambda row: row,
    *quantities: RegisterColumn[Any],
    unit: float = 9,
    condition: float = 21,
) -> Sequence[RegisterColumn[Any]]:
    """Of what stands in a row; `quantities` are how many, on paper and in tables, where it is no single sum."""
    many = Words("Množství", "Quantity")
    return (
        RegisterColumn(Words("Kód druhu", "Article code"), lambda row, _: of(row).article),
        RegisterColumn(Words("Věc", "Item"), lambda row, lang: named(of(row), lang), width=60),
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
        *(quantities or (RegisterColumn(many, lambda row, _: of(row).quantity, "number", 13, "Množ.", summed=True),)),
        RegisterColumn(Words("MJ", "Unit of measure"), lambda row, lang: measured_in(of(row), lang), width=unit),
        RegisterColumn(Words("Stav", "Condition"), lambda row, lang: in_condition(of(row), lang), width=condition),
        RegisterColumn(Words("Cena za MJ", "Price per unit"), lambda row, _: of(row).price, "money"),
        RegisterColumn(Words("Zdroj", "Funding"), lambda row, _: of(row).funding),
    )


def named(what: Any, lang: Lang) -> str:
    """What has a name in two languages, as an article or a line of one has."""
    name: str = (lang == "en" and what.name_en) or what.name
    return name


def measured_in(what: Any, lang: Lang) -> str:
    unit: str = what.unit
    return UNITS.get(unit, unit) if lang == "en" else unit


def in_condition(what: Any, lang: Lang) -> str:
    """One that has no words is said as it is kept."""
    return CONDITIONS.get(what.condition, Words(what.condition, what.condition)).said(lang)


def sections(
    rows: Iterable[Row], key: Callable[[Row], str], person: Callable[[Row], Any] | None = None, heading: Any = None
) -> Sequence[RegisterSection[Row]]:
    """A section for each run of rows with one `key`, and within it one for each `person`, whose `heading` is asked."""
    found = [(name or NO_UNIT, list(some)) for name, some in groupby(rows, key=key)]
    if person is None:
        return [RegisterSection(name, some, total=f"Celkem {name}") for name, some in found]
    parts = ([RegisterSection(heading(one), list(own)) for one, own in groupby(some, key=person)] for _, some in found)
    return [
        RegisterSection(name, parts=own, total=f"Celkem {name}") for (name, _), own in zip(found, parts, strict=True)
    ]


def person_heading(member: Member) -> str:
    return ", ".join(filter(None, (member.full_name, member.personal_number)))


def unit_asked(state: AsOf) -> tuple[str, str, float]:
    return "Útvar", state.unit or "všechny", 70


def asked(books: Books, unit: str, rows: list[Row], *, names: bool = True) -> tuple[AsOf, list[Row]]:
    """The state of the books, and the rows without names where those are left out. Raises UnknownUnit."""
    return as_of(books, unit), rows if names else [replace(row, member=nameless(row.member)) for row in rows]


def nameless(member: Member) -> Member:
    """By the personal number alone; a civilian who has none by the number of the badge. A unit is nobody."""
    if not member.ref:
        return member
    number = member.personal_number or f"M-{member.badge or member.id:04}"
    return replace(
        member, surname="", given_name="", rank="", title_before="", title_after="", function="", personal_number=number
    )
