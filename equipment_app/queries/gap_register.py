"""What members lack of their kits, as a register."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from equipment_app.domain.register import AsOf, Register, RegisterColumn, RegisterSection
from equipment_app.domain.sizes import UNI
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.entitlement import Lacking, lacking
from equipment_app.queries.register_parts import (
    as_of,
    closing_words,
    measured_in,
    member_columns,
    named,
    nameless,
    person_heading,
    unit_asked,
    unit_section,
)
from equipment_app.store.books import Books


def gaps(books: Books, at: date, unit: str = "", *, names: bool = True) -> Register[Lacking]:
    """What each member lacked at the end of the day `at`, by the kits of then. Raises UnknownUnit."""
    state, rows = as_of(books, unit), lacking(books, at, unit)
    if not names:
        rows = [replace(row, member=nameless(row.member)) for row in rows]
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
            unit_section(
                name,
                parts=[
                    RegisterSection(person_heading(member), list(theirs))
                    for member, theirs in groupby(list(some), key=lambda row: row.member)
                ],
            )
            for name, some in by_unit
        ],
        closing=closing_words(len(rows)),
        facts=(
            unit_asked(state),
            ("Členů", str(people), 25),
            ("Položek / kusů", f"{len(rows)} / {sum(row.pieces for row in rows)}", 30),
        ),
        remark="Uznané náhrady a věci zapůjčené s termínem vrácení: náhrada položku plní, zápůjčka ne.",
        numbered=10,
    )


_GAPS: Sequence[RegisterColumn[Lacking]] = (
    *member_columns(),
    RegisterColumn(Words("Kód druhu", "Article code"), lambda row, _: row.line.article.code, width=25),
    RegisterColumn(Words("Věc", "Item"), lambda row, lang: named(row.line.article, lang), width=72),
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
    RegisterColumn(Words("MJ", "Unit of measure"), lambda row, lang: measured_in(row.line.article, lang), width=14),
)
