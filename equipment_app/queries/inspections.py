"""Whose inspection or expiry is over, or soon will be, and who has it: rows, counts of articles, a register."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from equipment_app.domain.collation import sort_key
from equipment_app.domain.inspection import InspectionPlan, InspectionResult
from equipment_app.domain.inspection_run import InspectionRun
from equipment_app.domain.register import AsOf, Register, RegisterColumn, RegisterSection
from equipment_app.domain.sizes import UNI, Past
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.cart import meaning
from equipment_app.queries.filters import is_within
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import as_of, member_columns, named, nameless, unit_asked
from equipment_app.queries.rows import code_of, made
from equipment_app.queries.scanned import Bears, Borne, look_up
from equipment_app.store.books import Books
from equipment_app.store.dialect import months_after
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.people import Member, unit_itself
from equipment_app.store.records.things import INSPECTED_FROM

SOON, LATER, _EVER = 30, 90, date(9999, 1, 1)
"""Days ahead of which the lists tell."""
_NO_PLAN = -1
"""In the place of a plan's id: an expiry."""


class DuePiece(Value, kw_only=True):
    """A piece and the last day that one of its inspections holds, or on which it expires."""

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
    """A value of `sizes.Past`: expiry or inspection."""
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
    def key(self) -> tuple[int, int]:
        """Of the `DueCount` that counts it."""
        return self.article_id, _NO_PLAN if self.what == Past.EXPIRY else self.plan

    @property
    def failed(self) -> bool:
        return bool(self.result) and not InspectionResult(self.result).good


class DueWanted(Value):
    until: date
    article: int = 0
    plan: int | None = None
    """Of one plan alone, without expiries."""


def due(books: Books, wanted: DueWanted) -> list[DuePiece]:
    """What ends until a day, the earliest first; what is in the store or with people, and not what is away or gone."""
    last = wanted.until.isoformat()
    rows = [*books.ask(_INSPECTIONS, last, wanted.article, wanted.article)]
    rows = [row for row in rows if wanted.plan in (None, row.plan)]
    if wanted.plan is None:
        rows += books.ask(_EXPIRIES, last, wanted.article, wanted.article)
    people = books.people.persons(list({row.holder for row in rows if row.holder_kind in ("member", "guest")}))
    found = [_due(books, row, people.get(row.holder)) for row in rows]
    return sorted(found, key=lambda one: (one.term, sort_key(one.name), one.code))


def _due(books: Books, row: Any, person: Member | None) -> DuePiece:
    if row.holder_kind == "location":
        place = books.people.place(row.holder)
        return made(DuePiece, row, code=code_of(row.code), where=place.label if place else "", member=None)
    member = person or unit_itself(row.holder, row.label, row.holder_name)
    return made(DuePiece, row, code=code_of(row.code), where=person.name if person else row.holder_name, member=member)


class EndingPiece(Value):
    """What was scanned, and of a piece the term of it that ends first; None where none does within `LATER` days, or the
    piece is away or gone.
    """

    scanned: Borne
    due: DuePiece | None = None


def ending(books: Books, readings: Sequence[str]) -> EndingPiece:
    """Where a piece that was scanned stands among what ends, today and in the next `LATER` days."""
    found = look_up(books, readings)
    if found.what is not Bears.THING:
        return EndingPiece(found)
    until = books.journal.today() + timedelta(days=LATER)
    rows = due(books, DueWanted(until, books.things.thing(found.id).article))
    return EndingPiece(found, next((one for one in rows if one.thing == found.id), None))


class DueCount(Value):
    """How many pieces of an article are past a term, or will be; `earliest` is the first of these terms."""

    article: int
    name: str
    name_en: str
    plan: InspectionPlan | None
    """None: their expiry."""
    late: int
    soon: int
    later: int
    held: int
    """Of all these, with people."""
    earliest: date
    run: str = ""
    """A run under way."""

    @property
    def key(self) -> tuple[int, int]:
        return self.article, _NO_PLAN if self.plan is None else self.plan.id

    @property
    def pieces(self) -> int:
        return self.late + self.soon + self.later


def waiting(books: Books) -> list[DueCount]:
    """By article and plan, the earliest term first."""
    today = books.journal.today()
    days = [today.isoformat(), (today + timedelta(days=SOON)).isoformat(), (today + timedelta(days=LATER)).isoformat()]
    runs = {(run.article, run.plan): run.id for run in runs_under_way(books)}
    rows = [(row, row.plan) for row in books.ask(_COUNTED, *days)] + [
        (row, _NO_PLAN) for row in books.ask(_ENDING, *days)
    ]
    found = []
    for row, plan in rows:
        known = books.catalogue.article(row.article_id)
        kept = books.inspections.plan(known, plan) if plan >= 0 else None
        counts = (row.late, row.soon - row.late, row.pieces - row.soon, row.held, date.fromisoformat(row.earliest))
        found.append(DueCount(known.id, known.name, known.name_en, kept, *counts, runs.get((known.id, plan), "")))
    return sorted(found, key=lambda one: (one.earliest, sort_key(one.name)))


def runs_under_way(books: Books) -> list[InspectionRun]:
    return [InspectionRun.from_json(one.key, one.content) for one in books.runs.all()]


class RunShown(Value):
    """A run, and its pieces as they are now, those in the store first; what is away by now is no longer among them."""

    run: InspectionRun
    article: Article
    plan: InspectionPlan
    pieces: Mapping[int, DuePiece]
    today: date


def run_shown(books: Books, id: str = "") -> RunShown | None:
    """That run, else the latest under way; None where there is none."""
    saved = books.runs.of(id) if id else next(iter(books.runs.all()), None)
    if saved is None:
        return None
    run = InspectionRun.from_json(saved.key, saved.content)
    article = books.catalogue.article(run.article)
    there = {one.thing: one for one in due(books, DueWanted(_EVER, run.article, run.plan))}
    pieces = {thing: there[thing] for thing in run.things if thing in there}
    for thing in set(run.things) - pieces.keys():
        run = run.remove(thing)
    return RunShown(run, article, books.inspections.plan(article, run.plan), pieces, books.journal.today())


class ScannedPiece(Value):
    """What a code stands for while a run is on; `piece` where it may be inspected in it."""

    thing: int
    title: str
    article: int
    name: str
    holder: str
    piece: DuePiece | None
    member: int = 0
    """Whose badge it is."""


def scanned_piece(books: Books, texts: Sequence[str], article: int, plan: int) -> ScannedPiece | None:
    """None for what nothing here has."""
    found = meaning(books, tuple(texts))
    if found.member:
        return ScannedPiece(0, "", 0, "", "", None, found.member)
    if not found.pieces:
        return None
    spot = found.pieces[0].spot
    thing = books.things.several([found.pieces[0].id]).get(found.pieces[0].id)
    if thing is None:
        return None
    there = [one for one in due(books, DueWanted(_EVER, thing.article, plan)) if one.thing == thing.id]
    fits = there[0] if there and thing.article == article else None
    return ScannedPiece(thing.id, thing.title, thing.article, thing.name, spot.name if spot else "", fits)


def band(term: date, today: date) -> int:
    """0 past its term, else within so many days."""
    return 0 if term < today else SOON if term <= today + timedelta(days=SOON) else LATER


def marked_for_write_off(books: Books) -> list[int]:
    """The things that their last inspection by any plan wants written off."""
    return books.inspections.marked(InspectionResult.DISPOSAL)


def marked_for_repair(books: Books) -> list[int]:
    """The same of those to be repaired."""
    return books.inspections.marked(InspectionResult.REPAIR)


class InspectionsSeen(Value):
    rows: Sequence[DueCount]
    today: date
    repair: int
    disposal: int
    """Pieces that failed, by what is to become of them."""


def overview(books: Books) -> InspectionsSeen:
    """What is due, and what waits because it failed."""
    marked = len(marked_for_repair(books)), len(marked_for_write_off(books))
    return InspectionsSeen(waiting(books), books.journal.today(), *marked)


def inspections(books: Books, at: date, unit: str = "", *, names: bool = True) -> Register[DuePiece]:
    """What is past its inspection or expiry on the day `at`, and in ninety days from it. Raises UnknownUnit."""
    state, rows = as_of(books, unit), due(books, DueWanted(at + timedelta(days=LATER)))
    if unit:
        rows = [row for row in rows if row.member and is_within(row.member.unit_code, unit)]
    return due_register(state, at, rows if names else [_nameless(row) for row in rows]).told(names=names)


def call(books: Books, article: int) -> Register[DuePiece]:
    """What people have of an article that is to be inspected within ninety days, for them to bring."""
    today = books.journal.today()
    found = due(books, DueWanted(today + timedelta(days=LATER), article))
    rows = [row for row in found if row.member and row.what == Past.INSPECTION]
    made = due_register(as_of(books), today, rows)
    return replace(made, other_heading="Výzva k předložení k revizi", subtitle=books.catalogue.article(article).name)


def _nameless(row: DuePiece) -> DuePiece:
    member = nameless(row.member) if row.member else None
    return replace(row, member=member, where="" if row.member else row.where)


def due_register(state: AsOf, at: date, rows: Sequence[DuePiece]) -> Register[DuePiece]:
    """By how near the term is, in the order of `rows` within one."""
    bands = ((0, "Po termínu"), (SOON, f"Do {SOON} dnů"), (LATER, f"Do {LATER} dnů"))
    parts = [(heading, [row for row in rows if band(row.term, at) == one]) for one, heading in bands]
    return Register(
        title=Words("Revize a expirace", "Inspections and expiry"),
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
        facts=(
            unit_asked(state),
            *((heading, str(len(some)), 25.0) for heading, some in parts),
        ),
        remark="Termíny podle revizí zapsaných do zápisu deníku uvedeného v záhlaví.",
    )


_WHAT = {Past.EXPIRY: Words("expirace", "expiry"), Past.INSPECTION: Words("revize", "inspection")}
_DUE: Sequence[RegisterColumn[DuePiece]] = (
    RegisterColumn(Words("Termín", "Due"), lambda row, _: row.term, "date", 20),
    RegisterColumn(Words("Co končí", "What ends"), lambda row, lang: _WHAT[Past(row.what)].said(lang), width=17),
    RegisterColumn(Words("Plán", "Plan"), lambda row, _: row.plan_name, width=22),
    RegisterColumn(Words("Kód druhu", "Article code"), lambda row, _: row.article),
    RegisterColumn(Words("Věc", "Item"), lambda row, lang: named(row, lang), width=56),
    RegisterColumn(Words("Velikost", "Size"), lambda row, _: "" if row.size == UNI else row.size, width=15),
    RegisterColumn(Words("Kód", "Code"), lambda row, _: row.code, width=29),
    RegisterColumn(Words("Výrobní číslo", "Serial number"), lambda row, _: row.serial, width=25, short="Výrobní č."),
    RegisterColumn(
        Words("Inventární číslo", "Inventory number"), lambda row, _: row.inventory, width=23, short="Inventární č."
    ),
    *member_columns(number=17, name=40),
    RegisterColumn(
        Words("Místo", "Place"), lambda row, _: row.where if row.holder_kind == "location" else "", width=16
    ),
)
_THING = """t.id AS thing, t.code, t.article AS article_id, a.code AS article, a.name, a.name_en, t.size, t.serial,
    t.inventory"""
_HELD = """JOIN article a ON a.id = t.article JOIN holding h ON h.thing = t.id AND h.quantity > 0
    JOIN holder o ON o.id = h.holder AND o.kind IN ('location', 'member', 'guest', 'unit')"""
_HOLDER = "h.holder, o.kind AS holder_kind, o.label, o.name AS holder_name"
_TERM = f"coalesce(i.until, {months_after(INSPECTED_FROM, 'p.months')})"
_INSPECTIONS = f"""SELECT {_THING}, 'inspection' AS what, p.plan, p.name AS plan_name, {_TERM} AS term,
    coalesce(i.result, '') AS result, x.occurred_on AS inspected_on, {_HOLDER}
    FROM (SELECT id AS article, 0 AS plan, '' AS name, inspection_months AS months FROM article
    WHERE inspection_months > 0 AND withdrawn = 0 UNION ALL
    SELECT article, plan, name, months FROM inspection_plan WHERE plan > 0 AND withdrawn = 0) p
    JOIN thing t ON t.article = p.article AND t.withdrawn = 0 AND t.code IS NOT NULL {_HELD}
    LEFT JOIN inspected i ON i.thing = t.id AND i.plan = p.plan AND i.withdrawn = 0
    LEFT JOIN act x ON x.seq = i.seq
    WHERE {_TERM} <= ? AND (? = 0 OR t.article = ?)"""
_BANDS = """a.id AS article_id, sum(q.term < ?) AS late, sum(q.term <= ?) AS soon, count(*) AS pieces,
    sum(q.holder_kind <> 'location') AS held, min(q.term) AS earliest"""
_EXPIRIES = f"""SELECT {_THING}, 'expiry' AS what, 0 AS plan, '' AS plan_name, t.expiry AS term, '' AS result,
    NULL AS inspected_on, {_HOLDER} FROM thing t {_HELD}
    WHERE t.withdrawn = 0 AND t.code IS NOT NULL AND t.expiry <= ? AND (? = 0 OR t.article = ?)"""
_COUNTED = f"""SELECT {_BANDS}, q.plan FROM ({_INSPECTIONS.replace("(? = 0 OR t.article = ?)", "1 = 1")}) q
    JOIN article a ON a.id = q.article_id GROUP BY a.id, q.plan"""
_ENDING = f"""SELECT {_BANDS} FROM ({_EXPIRIES.replace("(? = 0 OR t.article = ?)", "1 = 1")}) q
    JOIN article a ON a.id = q.article_id GROUP BY a.id"""
INSPECTIONS = RegisterKind(
    "inspections",
    Words("Revize a expirace", "Inspections and expiry"),
    RegisterGroup.HOLDINGS,
    Words("revize-a-expirace", "inspections"),
    "whose inspection or expiry ends, and who has it",
    inspections,
    of_a_day=True,
)
