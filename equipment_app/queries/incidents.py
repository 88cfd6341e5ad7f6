"""Incidents: the list by what each waits for, the card of one, and what is known before one is recorded."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from equipment_app.domain.incidents import OPEN, IncidentDraft, State
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.queries.check_paper import paper_of_code
from equipment_app.queries.find import about
from equipment_app.queries.grant import kept_among
from equipment_app.queries.rows import number_of
from equipment_app.store.books import Books
from equipment_app.store.records.incidents import Incident
from equipment_app.store.records.people import Member
from equipment_app.store.records.things import Held, Thing


class Awaits(StrEnum):
    """Which records."""

    OPEN = "open"
    RECORDED = "recorded"
    PROPOSED = "proposed"
    DECIDED = "decided"
    ALL = "all"


class IncidentsWanted(Value):
    """`text` is a member, a thing or the number of a record."""

    text: str = ""
    show: Awaits = Awaits.OPEN


class IncidentRow(Value):
    of: Incident
    member: Member | None
    """None where it lay in the store."""

    @property
    def seq(self) -> int:
        return self.of.seq


class IncidentMatches(Value):
    """Entries in order, how many each segment has, and what is open of those that are shown."""

    seqs: tuple[int, ...]
    counts: Mapping[Awaits, int]
    owed: int


class GivenLine(Value):
    """So much of a thing that somebody has, or that lies in the store, and by which paper since when."""

    thing: Thing
    quantity: int
    condition: str
    paper: str
    since: date | None
    begins: date
    ends: date | None
    """Of its service life; None where none is known."""
    grant: bool


class NewIncident(Value):
    draft: IncidentDraft
    member: Member | None
    place: str
    """Where it lies, of a thing that nobody has."""
    lines: tuple[GivenLine, ...]
    others: int
    """Records of the same member that are open."""
    today: date
    stored: bool
    """Some of it lies in the store, and not with a unit or in repair."""


class IncidentDetails(Value):
    record: Incident
    member: Member | None
    lines: tuple[GivenLine, ...]
    said: Mapping[str, str]
    """Free text by what it is: place, reason, police, hour, reported, risk, statement, worth."""
    names: Mapping[int, str]
    """Of the operators who wrote it and its steps."""
    latest: str
    """The number of the paper made last."""
    others: int
    grant: bool
    kept: date | None
    """Until when a grant asks to keep what is gone by it; None where it asks no more, or never did."""
    today: date


_SAID = ("place", "reason", "police", "hour", "reported", "risk", "statement", "worth")


def find_incidents(
    books: Books, wanted: IncidentsWanted, sort: str = "day", descending: bool = True
) -> IncidentMatches:
    """`sort` is day, name, state or owed."""
    there = _matching(books, wanted.text)
    counts = Counter(one.state for one in there)
    shown = [one for one in there if _is_shown(one.state, wanted.show)]
    if sort == "name":
        names = _names(books, there)
        shown.sort(key=lambda one: names.get(one.member, ""), reverse=descending)
    else:
        keys = {"state": lambda one: list(State).index(one.state), "owed": lambda one: one.owed}
        shown.sort(key=keys.get(sort, lambda one: (one.day, one.seq)), reverse=descending)
    return IncidentMatches(
        tuple(one.seq for one in shown),
        {show: sum(count for state, count in counts.items() if _is_shown(state, show)) for show in Awaits},
        sum(one.owed for one in shown if one.state in OPEN),
    )


def incidents(books: Books, seqs: Sequence[int]) -> list[IncidentRow]:
    """The rows of these entries, in this order."""
    wanted = [one for one in map(books.incidents.of, seqs) if one]
    people = books.people.persons(sorted({one.member for one in wanted if one.member}))
    return [IncidentRow(one, people.get(one.member)) for one in wanted]


def incident_card(books: Books, seq: int) -> IncidentDetails | None:
    """None where there is no such record, or it was cancelled."""
    record = books.incidents.of(seq)
    if record is None:
        return None
    member = books.people.person(record.member) if record.member else None
    writers = {record.by, *(one.by for one in record.steps)}
    lines = tuple(_line(books, one.thing, one.quantity, "", record.record, record) for one in record.harmed)
    return IncidentDetails(
        record=record,
        member=member,
        lines=lines,
        said={what: books.papers.remark(record.seq, what) for what in _SAID},
        names={by: books.people.operator(by).name for by in writers},
        latest=record.steps[-1].number if record.steps else record.number,
        others=_others(books, record.member, record.seq),
        grant=any(line.grant for line in lines),
        kept=kept_among(books, [one.thing.id for one in record.harmed if record.moves]),
        today=books.journal.today(),
    )


def new_incident(books: Books, draft: IncidentDraft) -> NewIncident | None:
    """What is known of the thing, or of all a member has; None for a thing that is nowhere any more."""
    held = books.things.holders(draft.thing) if draft.thing else []
    holder = draft.member or (held[0].holder if held else 0)
    member = books.people.person(holder) if holder else None
    mine: Iterable[Held] = books.things.held_by(holder) if member else held
    if draft.thing and all(one.thing.id != draft.thing for one in mine):  # it came back
        mine = held
    lines = tuple(_line(books, one.thing, one.quantity, one.condition, holder) for one in mine)
    if not lines and member is None:
        return None
    place = books.people.name(held[0].holder) if held and member is None else ""
    others = _others(books, holder)
    stored = any(books.people.place(one.holder) for one in held)
    return NewIncident(draft, member, place, lines, others, books.journal.today(), stored)


def record_of_lost(books: Books, thing: int) -> int:
    """The entry of the record by which this thing is gone; 0 for one that somebody has or that lies in the store."""
    held = books.things.holders(thing)
    there = [one for one in books.incidents.all() if any(move.thing == thing for move in one.moves)]
    where = {one.holder for one in held}
    return next((one.seq for one in reversed(there) if any(move.target in where for move in one.moves)), 0)


class GoneBy(Value):
    """Why a thing is missing: the entry of the record that tells it, else the number of what says so."""

    record: int
    paper: str = ""


def gone_by(books: Books, thing: int) -> GoneBy:
    """The paper is that of a stock-take, at which nobody found it; empty where none tells."""
    record = record_of_lost(books, thing)
    rows = () if record else books.ask(_CAME_BY, thing)
    return GoneBy(record, next((number_of(row) for row in rows), ""))


_CAME_BY = """SELECT a.series, a.year, a.number FROM holding h JOIN holder p ON p.id = h.holder AND p.kind = 'missing'
    JOIN act a ON a.seq = h.seq AND a.number IS NOT NULL WHERE h.thing = ? AND h.quantity > 0"""


def record_of_paper(books: Books, code: str) -> int:
    """The record of the paper with this code; 0 where it is of none."""
    number = paper_of_code(books, code)
    found = books.incidents.of(books.papers.seq(number)) if number else None
    return found.seq if found else 0


def _others(books: Books, member: int, but: int = 0) -> int:
    there = books.incidents.all(member) if member else []
    return sum(one.state in OPEN and one.seq != but for one in there)


def _line(
    books: Books, thing: Thing, quantity: int, condition: str, holder: int, of: Incident | None = None
) -> GivenLine:
    before, day = (of.seq, of.day) if of else (2**62, books.journal.today())
    papers = books.incidents.entrusted([thing.id], holder, before) if holder else []
    number = str(papers[0]) if papers else ""
    since = date.fromisoformat(books.journal.payload(books.papers.seq(number))["d"]) if number else None
    begins, ends = books.incidents.life(thing)
    return GivenLine(thing, quantity, condition, number, since, begins, ends, books.incidents.of_grant(thing, day))


def _is_shown(state: State, show: Awaits) -> bool:
    return show is Awaits.ALL or (state in OPEN if show is Awaits.OPEN else state.value == show.value)


def _matching(books: Books, text: str) -> list[Incident]:
    there = books.incidents.all()
    if not text.strip():
        return there
    is_it = about(books, text)
    numbers = {one.seq: [one.number, *(step.number for step in one.steps)] for one in there}
    return [one for one in there if is_it(one.member, [it.thing.id for it in one.harmed], numbers[one.seq])]


def _names(books: Books, there: Sequence[Incident]) -> dict[int, str]:
    people = books.people.persons(sorted({one.member for one in there if one.member}))
    return {id: person.name for id, person in people.items()}


def things_of(one: Incident, *, english: bool = False) -> str:
    """What it is about, in a line."""
    return ", ".join(_named(harmed.thing, harmed.quantity, english) for harmed in one.harmed)


def _named(thing: Thing, quantity: int, english: bool) -> str:
    name = (english and thing.name_en) or thing.name
    said = name if thing.size == UNI else f"{name} {thing.size}"
    return f"{quantity} × {said}" if quantity > 1 else said
