"""Incidents of a period with their state and sums, and what of compensation was open on a day; as registers."""

from collections.abc import Sequence
from datetime import date

from equipment_app.domain.incidents import DECISIONS, HARMS, OPEN, STATES, Stage, latest, owed, paid
from equipment_app.domain.register import AsOf, Register, RegisterColumn
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.filters import is_within
from equipment_app.queries.incidents import things_of
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import (
    asked,
    everyone,
    member_columns,
    sections,
    unit_asked,
)
from equipment_app.store.books import Books
from equipment_app.store.records.incidents import Incident
from equipment_app.store.records.people import Member, unit_itself

_STORE = "Ze skladu, nikomu nesvěřeno"


class IncidentLine(Value):
    member: Member
    """The store itself for what was entrusted to nobody."""
    of: Incident
    police: str = ""
    """Under which it was reported to them."""
    operator: str = ""
    """Who wrote the record."""

    def each(self, what: str) -> str:
        """A code or number of each thing that has one, in the order of the things."""
        return ", ".join(filter(None, (getattr(harmed.thing, what) for harmed in self.of.harmed)))

    @property
    def verdict(self) -> str:
        decided = latest(self.of.steps, Stage.DECIDED)
        return decided.verdict if decided else ""

    @property
    def reference(self) -> str:
        """Of the decision."""
        decided = latest(self.of.steps, Stage.DECIDED)
        return decided.reference if decided else ""

    @property
    def decided(self) -> int | None:
        one = latest(self.of.steps, Stage.DECIDED)
        return one.amount if one else None

    @property
    def left(self) -> int:
        return owed(self.of.steps)


def incidents_between(books: Books, first: date, last: date, unit: str = "") -> list[IncidentLine]:
    """Those that happened from `first` to `last`, as they stood at the end of the last day."""
    return [row for row in _at(books, last, unit) if first <= row.of.day]


def open_at(books: Books, at: date, unit: str = "") -> list[IncidentLine]:
    """Those that waited for a decision or for money at the end of the day `at`."""
    return [row for row in _at(books, at, unit) if row.of.state in OPEN]


def _at(books: Books, at: date, unit: str) -> list[IncidentLine]:
    members = {one.id: one for one in everyone(books)}
    wrote = {one.id: one.name for one in books.people.operators(everyone=True)}
    found = [
        IncidentLine(
            members.get(one.member) or unit_itself(0, "", _STORE),
            one,
            books.papers.remark(one.seq, "police"),
            wrote.get(one.by, ""),
        )
        for one in books.incidents.all(at=at)
        if one.day <= at
    ]
    within = [row for row in found if is_within(row.member.unit_code, unit)]
    return sorted(within, key=lambda row: row.member.unit_code)


def happened(books: Books, first: date, last: date, unit: str = "", *, names: bool = True) -> Register[IncidentLine]:
    """Incidents from `first` to `last`. Raises UnknownUnit."""
    state, rows = asked(books, unit, incidents_between(books, first, last, unit), names=names)
    title = Words("Škodní události", "Incidents")
    return _register(state, title, ("Období", f"{day(first)} – {day(last)}"), rows).told(names=names)


def compensation(books: Books, at: date, unit: str = "", *, names: bool = True) -> Register[IncidentLine]:
    """What waited for a decision or a payment at the end of the day `at`. Raises UnknownUnit."""
    state, rows = asked(books, unit, open_at(books, at, unit), names=names)
    title = Words("Nevyřízené náhrady škod", "Open compensation")
    return _register(state, title, ("Stav ke dni", day(at)), rows).told(names=names)


def _register(
    state: AsOf, title: Words, subject: tuple[str, str], rows: Sequence[IncidentLine]
) -> Register[IncidentLine]:
    return Register(
        title=title,
        subtitle="Ztráty, odcizení, poškození a zničení se stavem řízení a částkami, po útvarech",
        subject=subject,
        state=state,
        columns=_COLUMNS,
        rows=rows,
        sections=sections(rows, lambda row: row.member.unit_name),
        facts=(
            unit_asked(state),
            ("Záznamů", str(len(rows)), 25),
            ("Nevyřízených", str(sum(row.of.state in OPEN for row in rows)), 25),
        ),
        remark="Hodnota ke dni události je pomůcka, o náhradě rozhoduje služební funkcionář.",
    )


_COLUMNS: Sequence[RegisterColumn[IncidentLine]] = (
    RegisterColumn(Words("Doklad", "Paper"), lambda row, _: row.of.number, width=29),
    RegisterColumn(Words("Den", "Day"), lambda row, _: row.of.day, "date", 19),
    RegisterColumn(Words("Událost", "Incident"), lambda row, lang: HARMS[row.of.what].said(lang), width=20),
    *member_columns(number=17, name=40),
    RegisterColumn(Words("Věci", "Items"), lambda row, lang: things_of(row.of, english=lang == "en"), width=48),
    RegisterColumn(Words("Kód", "Code"), lambda row, _: row.each("code")),
    RegisterColumn(Words("Výrobní číslo", "Serial number"), lambda row, _: row.each("serial")),
    RegisterColumn(Words("Inventární číslo", "Inventory number"), lambda row, _: row.each("inventory")),
    RegisterColumn(Words("Stav", "State"), lambda row, lang: STATES[row.of.state].said(lang), width=31),
    RegisterColumn(
        Words("Rozhodnutí", "Decision"), lambda row, lang: DECISIONS[row.verdict].said(lang) if row.verdict else ""
    ),
    RegisterColumn(Words("Č. j. rozhodnutí", "Decision reference"), lambda row, _: row.reference),
    RegisterColumn(Words("Č. j. policie", "Police reference"), lambda row, _: row.police),
    RegisterColumn(Words("Zapsal", "Written by"), lambda row, _: row.operator),
    RegisterColumn(Words("Hodnota", "Value"), lambda row, _: row.of.value, "money", 21, "Hodnota Kč", summed=True),
    RegisterColumn(
        Words("Náhrada", "Compensation"), lambda row, _: row.decided, "money", 21, "Náhrada Kč", summed=True
    ),
    RegisterColumn(Words("Uhrazeno", "Paid"), lambda row, _: paid(row.of.steps), "money"),
    RegisterColumn(Words("Zbývá", "Open"), lambda row, _: row.left, "money", 21, "Zbývá Kč", summed=True),
)
COMPENSATION = RegisterKind(
    "compensation",
    Words("Nevyřízené náhrady škod", "Open compensation"),
    RegisterGroup.HOLDINGS,
    Words("nahrady-skod", "compensation"),
    "incidents that waited for a decision or a payment on a date",
    compensation,
    of_a_day=True,
)
INCIDENTS = RegisterKind(
    "incidents",
    Words("Škodní události", "Incidents"),
    RegisterGroup.HANDOVERS,
    Words("skodni-udalosti", "incidents"),
    "losses, thefts and damage between two dates, with their state and sums",
    happened,
)
