"""Whose inspection or service life is over, or soon will be, and who has it: rows, counts of articles, a register."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from equipment_app.domain.collation import sort_key
from equipment_app.domain.inspection import InspectionPlan, InspectionResult
from equipment_app.domain.register import AsOf, Register, RegisterColumn, RegisterSection
from equipment_app.domain.sizes import UNI, Past
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.filters import is_within
from equipment_app.queries.register_parts import as_of, closing_words, nameless, unit_asked
from equipment_app.queries.rows import code_of, made
from equipment_app.store.books import Books
from equipment_app.store.dialect import months_after
from equipment_app.store.records.people import Member, unit_itself

SOON, LATER = 30, 90
"""Days ahead of which the lists tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePiece:
    """A piece and the last day that one of its inspections, or its service life, holds."""

    thing: int
    code: str
    article_id: int
    article: str
    name: str
    name_en: str
    size: str
    serial: str = ""
    inventory: str = ""
    what: str
    """A value of `sizes.Past`: life or inspection."""
    plan: int = 0
    plan_name: str = ""
    term: date
    result: str = ""
    """Of the last inspection; empty where there was none."""
    inspected_on: date | None = None
    holder: int
    holder_kind: str
    where: str = ""
    """The place, or who has it."""
    member: Member | None
    """Who has it; of what a unit uses together, the unit itself."""

    @property
    def failed(self) -> bool:
        return bool(self.result) and not InspectionResult(self.result).good


@dataclass(frozen=True, slots=True)
class DueWanted:
    until: date
    article: int = 0
    plan: int | None = None
    """Of one plan alone, without service lives."""


def due(books: Books, wanted: DueWanted) -> list[DuePiece]:
    """What ends until a day, the earliest first; what is in the store or with people, and not what is away or gone."""
    last = wanted.until.isoformat()
    rows = [*books.ask(_INSPECTIONS, last, wanted.article, wanted.article)]
    rows = [row for row in rows if wanted.plan in (None, row.plan)]
    if wanted.plan is None:
        rows += books.ask(_LIVES, last, wanted.article, wanted.article)
    people = books.people.persons(list({row.holder for row in rows if row.holder_kind in ("member", "guest")}))
    found = [_due(books, row, people.get(row.holder)) for row in rows]
    return sorted(found, key=lambda one: (one.term, sort_key(one.name), one.code))


def _due(books: Books, row: Any, person: Member | None) -> DuePiece:
    if row.holder_kind == "location":
        place = books.people.place(row.holder)
        return made(DuePiece, row, code=code_of(row.code), where=place.label if place else "", member=None)
    member = person or unit_itself(row.holder, row.label, row.holder_name)
    return made(DuePiece, row, code=code_of(row.code), where=person.name if person else row.holder_name, member=member)


@dataclass(frozen=True, slots=True)
class DueCount:
    """How many pieces of an article wait for an inspection by a plan; `earliest` is the first term of these."""

    article: int
    name: str
    name_en: str
    plan: InspectionPlan
    late: int
    soon: int
    later: int
    held: int
    """Of all these, with people."""
    earliest: date

    @property
    def pieces(self) -> int:
        return self.late + self.soon + self.later


def waiting(books: Books) -> list[DueCount]:
    """By article and plan, the earliest term first."""
    today = books.journal.today()
    groups: dict[tuple[int, int], list[DuePiece]] = {}
    for one in due(books, DueWanted(today + timedelta(days=LATER))):
        if one.what == Past.INSPECTION:
            groups.setdefault((one.article_id, one.plan), []).append(one)
    found = []
    for (article, plan), pieces in groups.items():
        known = books.catalogue.article(article)
        terms = [band(one.term, today) for one in pieces]
        late, soon, later = (terms.count(one) for one in (0, SOON, LATER))
        held = sum(one.member is not None for one in pieces)
        kept = books.inspections.plan(known, plan)
        found.append(DueCount(article, known.name, known.name_en, kept, late, soon, later, held, pieces[0].term))
    return sorted(found, key=lambda one: (one.earliest, sort_key(one.name)))


def band(term: date, today: date) -> int:
    """0 past its term, else within so many days."""
    return 0 if term < today else SOON if term <= today + timedelta(days=SOON) else LATER


def inspections(books: Books, at: date, unit: str = "", *, names: bool = True) -> Register[DuePiece]:
    """What is past its inspection or life on the day `at`, and in ninety days from it. Raises UnknownUnit."""
    state, rows = as_of(books, unit), due(books, DueWanted(at + timedelta(days=LATER)))
    if unit:
        rows = [row for row in rows if row.member and is_within(row.member.unit_code, unit)]
    if not names:
        rows = [_nameless(row) for row in rows]
    found = due_register(state, at, rows)
    return found if names else found.without_names()


def _nameless(row: DuePiece) -> DuePiece:
    member = nameless(row.member) if row.member else None
    return replace(row, member=member, where="" if row.member else row.where)


def due_register(state: AsOf, at: date, rows: Sequence[DuePiece]) -> Register[DuePiece]:
    """By how near the term is, in the order of `rows` within one."""
    bands = ((0, "Po termínu"), (SOON, f"Do {SOON} dnů"), (LATER, f"Do {LATER} dnů"))
    parts = [(heading, [row for row in rows if band(row.term, at) == one]) for one, heading in bands]
    return Register(
        title=Words("Revize a životnost", "Inspections and life"),
        heading="Revize a životnost",
        subtitle=f"Co má po termínu a do {LATER} dnů, podle blízkosti termínu",
        subject=("Stav ke dni", day(at)),
        state=state,
        columns=_DUE,
        rows=rows,
        sections=[
            RegisterSection(heading, rows=some, total=f"Celkem {heading[:1].lower()}{heading[1:]}")
            for heading, some in parts
            if some
        ],
        closing=closing_words(len(rows)),
        facts=(
            unit_asked(state),
            *((heading, str(len(some)), 25.0) for heading, some in parts),
        ),
        remark="Termíny podle revizí zapsaných do zápisu deníku uvedeného v záhlaví.",
        numbered=9,
    )


_WHAT = {Past.LIFE: Words("životnost", "life"), Past.INSPECTION: Words("revize", "inspection")}
_DUE: Sequence[RegisterColumn[DuePiece]] = (
    RegisterColumn(Words("Termín", "Due"), lambda row, _: row.term, "date", 20),
    RegisterColumn(Words("Co končí", "What ends"), lambda row, lang: _WHAT[Past(row.what)].said(lang), width=17),
    RegisterColumn(Words("Plán", "Plan"), lambda row, _: row.plan_name, width=22),
    RegisterColumn(Words("Kód druhu", "Article code"), lambda row, _: row.article),
    RegisterColumn(Words("Věc", "Item"), lambda row, lang: (lang == "en" and row.name_en) or row.name, width=56),
    RegisterColumn(Words("Velikost", "Size"), lambda row, _: "" if row.size == UNI else row.size, width=15),
    RegisterColumn(Words("Kód", "Code"), lambda row, _: row.code, width=29),
    RegisterColumn(Words("Výrobní číslo", "Serial number"), lambda row, _: row.serial, width=25, short="Výrobní č."),
    RegisterColumn(
        Words("Inventární číslo", "Inventory number"), lambda row, _: row.inventory, width=23, short="Inventární č."
    ),
    RegisterColumn(Words("Útvar", "Unit"), lambda row, _: row.member.unit_code if row.member else ""),
    RegisterColumn(
        Words("OEČ", "Personal number"), lambda row, _: row.member.personal_number if row.member else "", width=17
    ),
    RegisterColumn(
        Words("Člen", "Member"), lambda row, _: row.member.full_name if row.member else "", width=40, names=True
    ),
    RegisterColumn(
        Words("Místo", "Place"), lambda row, _: row.where if row.holder_kind == "location" else "", width=16
    ),
)
_THING = """t.id AS thing, t.code, t.article AS article_id, a.code AS article, a.name, a.name_en, t.size, t.serial,
    t.inventory"""
_HELD = """JOIN article a ON a.id = t.article JOIN holding h ON h.thing = t.id AND h.quantity > 0
    JOIN holder o ON o.id = h.holder AND o.kind IN ('location', 'member', 'guest', 'unit')"""
_HOLDER = "h.holder, o.kind AS holder_kind, o.label, o.name AS holder_name"
_TERM = f"coalesce(i.until, {months_after('t.received_on', 'p.months')})"
_INSPECTIONS = f"""SELECT {_THING}, 'inspection' AS what, p.plan, p.name AS plan_name, {_TERM} AS term,
    coalesce(i.result, '') AS result, x.occurred_on AS inspected_on, {_HOLDER}
    FROM (SELECT id AS article, 0 AS plan, '' AS name, inspection_months AS months FROM article
    WHERE inspection_months > 0 AND withdrawn = 0 UNION ALL
    SELECT article, plan, name, months FROM inspection_plan WHERE plan > 0 AND withdrawn = 0) p
    JOIN thing t ON t.article = p.article AND t.withdrawn = 0 AND t.code IS NOT NULL {_HELD}
    LEFT JOIN inspected i ON i.thing = t.id AND i.plan = p.plan AND i.withdrawn = 0
    LEFT JOIN act x ON x.seq = i.seq
    WHERE {_TERM} <= ? AND (? = 0 OR t.article = ?)"""
_LIFE = f"coalesce(t.expiry, {months_after('t.received_on', 'a.life_months')})"
_LIVES = f"""SELECT {_THING}, 'life' AS what, 0 AS plan, '' AS plan_name, {_LIFE} AS term, '' AS result,
    NULL AS inspected_on, {_HOLDER} FROM thing t {_HELD}
    WHERE t.withdrawn = 0 AND t.code IS NOT NULL AND {_LIFE} <= ? AND (? = 0 OR t.article = ?)"""
