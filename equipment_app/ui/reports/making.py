"""Makes a report on the worker's thread: asks the books, sets the paper, keeps the table for the spreadsheets."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from equipment_app.ui.i18n import language

if TYPE_CHECKING:
    from equipment_app.documents.registers import Asked
    from equipment_app.documents.reported import Report, Section
    from equipment_app.domain.words import Lang
    from equipment_app.exchange.write import SheetOut
    from equipment_app.queries.reports import AsOf
    from equipment_app.store.books import Books
    from equipment_app.store.database import Database
    from equipment_app.store.people import Member

_NAMES = "Člen"
"""The title of the column of names on paper."""


class Kind(StrEnum):
    HELD = "held"
    """Who held what on a day."""
    MOVED = "moved"
    """What was issued and returned between two days."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """`last` is the day of a report as of a day. Without `names` people are told by their personal numbers alone."""

    kind: Kind
    first: date
    last: date
    unit: str = ""
    names: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """The paper is Czech; the tables are made when they are wanted, in the language of the screen then."""

    wanted: Wanted
    pdf: bytes
    table: "Callable[[Lang], SheetOut]"
    state: "Callable[[Lang], SheetOut]"
    """What the books were when they were asked."""
    at: datetime
    lines: int
    totals: tuple[int, ...]
    """As the paper ends: pieces and haléře of what is held, or pieces issued and returned."""


def make(database: "Database", wanted: Wanted, step: Callable[[int, int], None]) -> Made:
    """`step` may raise, and then there is no report."""
    from equipment_app.documents.report import render
    from equipment_app.exchange import registers as tables

    report, table, state = database.ask(_held(wanted) if wanted.kind is Kind.HELD else _moved(wanted))
    step(0, 1)
    pdf = render(report if wanted.names else _nameless_report(report), step)
    return Made(wanted, pdf, table, partial(tables.state, state), state.at, report.count(), report.totals())


def save_csv(made: Made, path: Path) -> None:
    from equipment_app.exchange.write import csv

    csv(path, made.table(language()))


def save_xlsx(made: Made, path: Path) -> None:
    from equipment_app.exchange.write import xlsx

    xlsx(path, [made.table(language()), made.state(language())], created=made.at.replace(tzinfo=None))


def _held(wanted: Wanted) -> "Callable[[Books], tuple[Any, ...]]":
    def ask(books: "Books") -> tuple[Any, ...]:
        from equipment_app.documents import registers
        from equipment_app.exchange import registers as tables
        from equipment_app.queries import reports

        people = reports.held(books, wanted.last, wanted.unit)
        if not wanted.names:
            people = sorted((replace(one, member=_nameless(one.member)) for one in people), key=_by_number)
        state = reports.as_of(books, wanted.unit)
        report = registers.holdings(_asked(state), wanted.last, people)
        return report, partial(tables.held, people, names=wanted.names), state

    return ask


def _moved(wanted: Wanted) -> "Callable[[Books], tuple[Any, ...]]":
    def ask(books: "Books") -> tuple[Any, ...]:
        from equipment_app.documents import registers
        from equipment_app.exchange import registers as tables
        from equipment_app.queries import reports

        rows = reports.moved(books, wanted.first, wanted.last, wanted.unit)
        if not wanted.names:
            rows = [replace(row, member=_nameless(row.member)) for row in rows]
        state = reports.as_of(books, wanted.unit)
        report = registers.handovers(_asked(state), wanted.first, wanted.last, rows)
        return report, partial(tables.moved, rows, names=wanted.names), state

    return ask


def _asked(state: "AsOf") -> "Asked":
    from equipment_app.documents.registers import Asked

    return Asked(**{field.name: getattr(state, field.name) for field in fields(Asked) if hasattr(state, field.name)})


def _nameless(member: "Member") -> "Member":
    """By the personal number alone; a civilian who has none by the number of the badge."""
    number = member.personal_number or f"M-{member.badge or member.id:04}"
    return replace(
        member, surname="", given_name="", rank="", title_before="", title_after="", function="", personal_number=number
    )


def _by_number(held: Any) -> tuple[str, str]:
    """Not in the order of names, which would tell them."""
    return held.member.unit_code, held.member.personal_number


def _nameless_report(report: "Report") -> "Report":
    titles = [column.title for column in report.columns]
    if _NAMES not in titles:
        return report
    place = titles.index(_NAMES)
    return replace(
        report,
        columns=_without(report.columns, place),
        sections=tuple(_nameless_section(section, place) for section in report.sections),
    )


def _nameless_section(section: "Section", place: int) -> "Section":
    rows = tuple(replace(row, values=_without(row.values, place)) for row in section.rows)
    return replace(section, rows=rows, parts=tuple(_nameless_section(part, place) for part in section.parts))


def _without(values: tuple[Any, ...], place: int) -> tuple[Any, ...]:
    return values[:place] + values[place + 1 :]
