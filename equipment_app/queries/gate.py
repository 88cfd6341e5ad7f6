"""The gate of a deployment: who a scan is, what they are to get and have got, how far it is, who lacks something.

Asked at every scan: nothing here grows with the history of the store.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from equipment_app.domain.codes import Family, code_of_text
from equipment_app.domain.entries import picked
from equipment_app.domain.kinds import Kind
from equipment_app.domain.moments import EPOCH
from equipment_app.domain.sizes import Overdue, Past
from equipment_app.domain.value import Value
from equipment_app.queries.deployments import SERVED, pieces_of_roles, sheet_numbers
from equipment_app.queries.rows import code_of
from equipment_app.queries.scanned import Borne, look_up
from equipment_app.store.books import Books
from equipment_app.store.dialect import JOIN_IN_ORDER, json_text
from equipment_app.store.ledger.journal import local_time
from equipment_app.store.records.deployments import Deployed
from equipment_app.store.records.people import Member
from equipment_app.store.records.things import Thing

LAST = 10
"""Handovers that are listed, and minutes the pace is worked out of."""


class GivenThing(Value):
    thing: int
    code: str
    """Empty for a lot."""
    quantity: int


class Tile(Value):
    """An article of the allotment: so many are wanted, `given` are with the person now."""

    article: int
    name: str
    wanted: int
    given: tuple[GivenThing, ...]
    left_out: bool = False
    name_en: str = ""
    coded: bool = True
    """Each piece has a code of its own."""
    used_up: bool = False
    """A consumable, which is not asked back."""

    @property
    def pieces(self) -> int:
        return sum(one.quantity for one in self.given)


class GatePerson(Value):
    holder: int
    name: str
    """With rank and titles, as it is printed."""
    surname: str
    given_name: str
    rank: str
    number: str
    """The personal number; empty for a guest."""
    group: str
    unit: str
    """Of a guest the school."""
    function: str
    role: str
    guest: bool
    tiles: tuple[Tile, ...]
    extras: tuple[Tile, ...]
    """What was given on top; nothing of it is wanted."""
    left_out: tuple[int, ...]
    """Articles that were left out on purpose."""
    sheet: str
    line: int
    entry: str
    """The number of the last handover to this person: what is undone first. Empty before any."""

    @property
    def asked_back(self) -> tuple[Tile, ...]:
        """What they have, but for consumables."""
        return tuple(tile for tile in (*self.tiles, *self.extras) if not tile.used_up)


class ThingState(StrEnum):
    TO_GIVE = "to_give"
    OUT = "out"
    """With somebody who got it in this deployment."""
    HELD_BY_OTHER = "held_by_other"
    REPAIR = "repair"
    EXPIRED = "expired"
    """Past its expiry or inspection: goes with a reason alone."""
    PROPOSED = "proposed"
    """For write-off: the same."""
    WITHDRAWN = "withdrawn"


WITH_REASON = (ThingState.EXPIRED, ThingState.PROPOSED)


class TrayThing(Value):
    of: Thing
    state: ThingState
    who: str = ""
    """Who has it, where it does not lie in the store."""
    holder: int = 0
    late: Overdue | None = None
    """Why it goes with a reason alone."""
    listed: str = ""
    """Who has it as lists have them: surname first, without rank and titles."""


class Stranger(Value):
    """Somebody known who is not on the list."""

    holder: int
    name: str


class GateScan(Value):
    """What a scan means: a person of the list, a stranger, a thing, or nothing that anybody here knows."""

    person: int = 0
    stranger: Stranger | None = None
    thing: TrayThing | None = None
    borne: Borne | None = None
    """What it stands for that is no person and no single thing."""


class GateHandover(Value):
    at: datetime
    holder: int
    name: str
    group: str
    given: int
    """Of what is wanted."""
    wanted: int
    extra: int
    number: str = ""
    """Of its entry, at the desk that did it and can take it back."""


class GateProgress(Value):
    people: int
    served: int
    members: int
    members_served: int
    guests: int
    guests_served: int
    things: int
    """What all of them are to get by the allotment."""
    given: int
    pace: float
    """People a minute over the last ten."""
    last: tuple[GateHandover, ...]
    """The latest first."""


def at_gate(books: Books, id: int, holder: int) -> GatePerson | None:
    """None for who is not on the list."""
    one, who = books.deployments.participant(id, holder), books.people.person(holder)
    if one is None or who is None:
        return None
    given = books.deployments.given_to(id, holder)
    entries = books.ask(_HANDOVERS_TO, id, holder)
    left_out = _left_out(row.left_out for row in entries)
    wanted = wanted_of(books, id, one.role)
    return GatePerson(
        holder=holder,
        name=who.full_name,
        number=who.personal_number,
        unit=who.unit_name,
        **picked(who, "surname given_name rank function guest"),
        **picked(one, "group role line"),
        tiles=tuple(_tile(books, article, n, given, left_out) for article, n in wanted.items()),
        extras=tuple(
            _tile(books, article, 0, given, ())
            for article in dict.fromkeys(it.article for it in given if it.out)
            if article not in wanted
        ),
        left_out=left_out,
        sheet=sheet_numbers(books, [one]).get(one.sheet, ""),
        entry=books.history.number(entries[-1].seq) if entries else "",
    )


def scanned(books: Books, id: int, text: str) -> GateScan:
    """A badge or a personal number is a person; a code, an inventory or serial number a thing."""
    text = text.strip()
    code = code_of_text(text.upper())
    if code is not None and code.family is Family.BADGE:
        return _person(books, id, books.people.participant_by_badge(code.number))
    if code is not None:
        thing = books.things.by_code(code.number) if code.family is Family.THING else None
        return _thing(books, id, text, thing)
    if who := books.people.by_number(text):
        return _person(books, id, who)
    found = list(books.things.bearing(text).values()) if text else []
    return _thing(books, id, text, found[0] if len(found) == 1 else None)


def progress(books: Books, id: int) -> GateProgress:
    people, served = Counter[bool](), Counter[bool]()
    for row in books.ask(_SERVED_BY_KIND, id, id):
        people[row.guest], served[row.guest] = row.people, row.served
    (sums,) = books.ask(_SUMS, id, id)
    since = (books.journal.now() - timedelta(minutes=LAST) - EPOCH) // timedelta(microseconds=1)
    (lately,) = books.ask(_LATELY, id, since)
    return GateProgress(
        people=people.total(),
        served=served.total(),
        members=people[False],
        members_served=served[False],
        guests=people[True],
        guests_served=served[True],
        things=sums.wanted,
        given=sums.given,
        pace=lately.people / LAST,
        last=tuple(_last(books, id)),
    )


def incomplete(books: Books, id: int) -> tuple[int, ...]:
    """Who got less than is wanted, not on purpose; those first who were handed something first."""
    given: dict[int, Counter[int]] = defaultdict(Counter)
    for it in books.deployments.given(id):
        given[it.holder][it.article] += it.given
    left: dict[int, set[int]] = defaultdict(set)
    for row in books.ask(_LEFT_OUT, id):
        left[row.holder].update(_left_out([row.left_out]))
    people = books.deployments.participants(id)
    of_role = {role: wanted_of(books, id, role) for role in {one.role for one in people}}
    wanted = {one.holder: of_role[one.role] for one in people}
    return tuple(
        holder
        for holder, had in given.items()
        if any(had[it] < n for it, n in wanted.get(holder, {}).items() if it not in left[holder])
    )


def wanted_of(books: Books, id: int, role: str) -> dict[int, int]:
    """Articles of a role in their order, with how many of each."""
    return {one.article: one.quantity for one in books.deployments.allotted(id) if one.role == role}


def _tile(books: Books, article: int, wanted: int, given: Sequence[Deployed], left_out: Iterable[int]) -> Tile:
    mine = (it for it in given if it.article == article and it.out)
    there = tuple(GivenThing(it.thing, code_of(it.number), it.out) for it in mine)
    of = books.catalogue.article(article)
    left = article in left_out and not there
    return Tile(article, of.name, wanted, there, left, of.name_en, of.numbered, of.consumable)


def _left_out(said: Iterable[str | None]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(one) for text in said if text for one in text.split(",")))


def _person(books: Books, id: int, who: Member | None) -> GateScan:
    if who is None:
        return GateScan()
    if books.deployments.participant(id, who.id) is None:
        return GateScan(stranger=Stranger(who.id, who.full_name))
    return GateScan(person=who.id)


def _thing(books: Books, id: int, text: str, thing: Thing | None) -> GateScan:
    return GateScan(borne=look_up(books, (text,))) if thing is None else GateScan(thing=_tray(books, id, thing))


def _tray(books: Books, id: int, thing: Thing) -> TrayThing:
    holders = books.things.holders(thing.id)
    state, who, late, holder, listed = ThingState.WITHDRAWN, "", None, 0, ""
    if holders:
        holder = holders[0].holder
        state, late = _state(books, id, thing, holder)
        who = "" if books.people.place(holder) else books.people.name(holder)
        person = books.people.person(holder)
        listed = person.name if person else who
    return TrayThing(thing, state, who, holder, late, listed)


def _state(books: Books, id: int, thing: Thing, holder: int) -> tuple[ThingState, Overdue | None]:
    kind = books.people.kind(holder)
    if kind != "location":
        gone = _ELSEWHERE.get(kind)
        mine = not gone and books.deployments.out_with(id, holder, thing.id)
        return gone or (ThingState.OUT if mine else ThingState.HELD_BY_OTHER), None
    article = books.catalogue.article(thing.article)
    late = books.inspections.late(thing, article, books.journal.today())
    if late is None:
        return ThingState.TO_GIVE, None
    return ThingState.PROPOSED if late.kind is Past.PROPOSED else ThingState.EXPIRED, late


_ELSEWHERE: Mapping[str, ThingState] = {
    "workshop": ThingState.REPAIR,
    **dict.fromkeys(("supplier", "missing", "lost", "disposed"), ThingState.WITHDRAWN),
}


def _last(books: Books, id: int) -> Iterable[GateHandover]:
    wanted = pieces_of_roles(books, id)
    for row in books.ask(_LAST, id, LAST):
        one, who = books.deployments.participant(id, row.holder), books.people.person(row.holder)
        role = one.role if one else ""
        allotted = wanted_of(books, id, role)
        given = Counter({it.article: it.pieces for it in books.ask(_GIVEN_BY, row.seq)})
        had = sum(min(given[it], n) for it, n in allotted.items())
        yield GateHandover(
            at=local_time(row.recorded_at),
            holder=row.holder,
            name=who.name if who else f"#{row.holder}",
            group=one.group if one else "",
            given=had,
            wanted=wanted[role],
            extra=given.total() - had,
        )


_STANDS = "NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq)"
_GATE = f"""act a {JOIN_IN_ORDER} move m ON m.seq = a.seq AND m.n = 1
    WHERE a.about = ? AND a.kind = '{Kind.GATE}' AND {_STANDS}"""
_HANDOVERS_TO = f"""SELECT a.seq, {json_text("a.facts", "left_out")} AS left_out FROM move m
    {JOIN_IN_ORDER} act a ON a.seq = m.seq AND a.about = ? AND a.kind = '{Kind.GATE}' AND {_STANDS}
    WHERE m.target = ? AND m.n = 1 ORDER BY a.seq"""
_LEFT_OUT = f"SELECT m.target AS holder, {json_text('a.facts', 'left_out')} AS left_out FROM {_GATE}"
_SERVED_BY_KIND = f"""SELECT h.kind = 'guest' AS guest, count(*) AS people,
    count(*) FILTER (WHERE p.holder IN ({SERVED})) AS served FROM participant p JOIN holder h ON h.id = p.holder
    WHERE p.deployment = ? AND p.withdrawn = 0 GROUP BY 1"""
_SUMS = f"""SELECT (SELECT coalesce(sum(l.quantity), 0) FROM participant p JOIN allotment l
    ON l.deployment = p.deployment AND l.role = p.role AND l.withdrawn = 0 WHERE p.deployment = ? AND p.withdrawn = 0)
    AS wanted, (SELECT coalesce(sum(m.quantity), 0) FROM act a {JOIN_IN_ORDER} move m ON m.seq = a.seq
    WHERE a.about = ? AND a.kind = '{Kind.GATE}' AND {_STANDS}) AS given"""
_LATELY = f"SELECT count(DISTINCT m.target) AS people FROM {_GATE} AND a.recorded_at > ?"
_LAST = f"SELECT a.seq, a.recorded_at, m.target AS holder FROM {_GATE} ORDER BY a.seq DESC LIMIT ?"
_GIVEN_BY = """SELECT t.article, sum(m.quantity) AS pieces FROM move m JOIN thing t ON t.id = m.thing WHERE m.seq = ?
    GROUP BY 1"""
