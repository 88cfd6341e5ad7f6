"""What members lack of their kits, as a register."""

from collections.abc import Sequence
from datetime import date

from equipment_app.domain.register import AsOf, Register, RegisterColumn
from equipment_app.domain.sizes import UNI
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.entitlement import Lacking, lacking
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import (
    asked,
    measured_in,
    member_columns,
    named,
    person_heading,
    sections,
    unit_asked,
)
from equipment_app.store.books import Books


def gaps(books: Books, at: date, unit: str = "", *, names: bool = True) -> Register[Lacking]:
    """What each member lacked at the end of the day `at`, by the kits of then. Raises UnknownUnit."""
    state, rows = asked(books, unit, lacking(books, at, unit), names=names)
    if not names:
        rows.sort(key=lambda row: row.member.personal_number)
    return gaps_register(state, Words("Co členům chybí", "What members lack"), ("Stav ke dni", day(at)), rows).told(
        names=names
    )


def gaps_register(state: AsOf, title: Words, subject: tuple[str, str], rows: Sequence[Lacking]) -> Register[Lacking]:
    """By unit and person, in the order of `rows` within a unit."""
    ordered = sorted(rows, key=lambda row: row.member.unit_code)
    people = len({row.member.id for row in rows})
    return Register(
        title=title,
        subtitle="Položky sad, které člen má mít a nemá, po útvarech a osobách",
        subject=subject,
        state=state,
        columns=_GAPS,
        rows=ordered,
        sections=sections(ordered, lambda row: row.member.unit_name, lambda row: row.member, person_heading),
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
GAPS = RegisterKind(
    "gaps",
    Words("Co členům chybí", "What members lack"),
    RegisterGroup.HOLDINGS,
    Words("co-clenum-chybi", "gaps"),
    "what members lack of their kits on a date",
    gaps,
    of_a_day=True,
)
