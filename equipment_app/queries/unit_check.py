"""What a check of a unit asks of the books: what there is to choose, what it needs to know, what is left to settle."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import uuid4

from equipment_app.domain.codes import Family
from equipment_app.domain.collation import sort_key
from equipment_app.domain.entitlement import covered
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import UnknownKit, UnknownUnit
from equipment_app.domain.list_errors import NothingToCheck
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import (
    CellState,
    CheckColumn,
    CheckMember,
    CheckPiece,
    CheckPlan,
    Need,
    Setup,
    Whose,
)
from equipment_app.domain.value import Value
from equipment_app.queries.entitlement import own_size
from equipment_app.queries.rows import code_of, made, number_of
from equipment_app.queries.scanned import Bears, look_up
from equipment_app.store.books import Books
from equipment_app.store.dialect import CZECH, GIVEN, JOIN_IN_ORDER, in_series, json_number
from equipment_app.store.records.catalogue import Article, KitLine
from equipment_app.store.records.people import Member, unit_itself
from equipment_app.store.records.things import INSPECT_BY


class UnitChoice(Value):
    id: int
    name: str
    members: int


class CheckChoices(Value):
    """`kits` are (id, name); `standard` is the one to offer first, 0 where the store has none."""

    units: tuple[UnitChoice, ...]
    kits: tuple[tuple[int, str], ...]
    standard: int


class UnderWay(Value):
    """A check that was begun and not yet filed."""

    id: str
    setup: Setup
    heading: str
    saved_at: datetime
    done: int
    total: int
    operator: str


def choices(books: Books) -> CheckChoices:
    """Units with anybody in them, by name."""
    units = tuple(UnitChoice(*row) for row in books.ask(_UNITS))
    kits = books.catalogue.kits()
    standard = books.settings["kit.standard"]
    return CheckChoices(
        units, tuple((id, name) for name, id in kits.items()), kits.get(standard, next(iter(kits.values()), 0))
    )


def begin(books: Books, setup: Setup, id: str = "") -> Check:
    """A check nobody has scanned into yet.
    Raises UnknownUnit, UnknownKit: there is no such unit or kit; NothingToCheck: nobody is there, or nothing is asked
    of them.
    """
    return Check.of(plan(books, setup, id or str(uuid4()), books.journal.now()))


def resume(books: Books, id: str) -> Check | None:
    """As it was saved, under what the books say today; None where it is not under way, or nobody is left of it.

    Raises as `begin` does.
    """
    saved = books.checks.of(id)
    if saved is None:
        return None
    begun = datetime.fromisoformat(saved.content["begun"])
    found = plan(books, Setup.from_json(saved.content["setup"]), id, begun)
    return Check.resumed(found, saved.content, partial(whose, books))


def under_way(books: Books) -> list[UnderWay]:
    """The latest first."""
    names = {id: name for id, name in books.ask("SELECT id, name FROM holder WHERE kind = 'unit'")}  # noqa: C416
    operators = {one.id: one.name for one in books.people.operators()}
    found = []
    for one in books.checks.all():
        setup = Setup.from_json(one.content["setup"])
        done, total = one.content["done"]
        operator = operators.get(one.operator, "")
        found.append(UnderWay(one.key, setup, names.get(setup.unit, ""), one.saved_at, done, total, operator))
    return found


def whose(books: Books, text: str) -> Whose | None:
    """Of a piece that nobody of the check holds: what it is and who has it; else what the code stands for."""
    if (found := books.checks.whose(text)) is not None:
        return found
    borne = look_up(books, (text,))
    if borne.what is Bears.NOTHING:
        return None
    of = (0, 0, borne.name, "", str(borne.what), borne.where)
    return Whose(*of, name_en=borne.name_en, laid_aside=borne.is_laid_aside)


def plan(books: Books, setup: Setup, id: str, begun: datetime) -> CheckPlan:
    """All that a check needs of the books."""
    people = _people(books, setup)
    together = _together(books, setup)
    holdings = books.ask(_HOLDINGS, json.dumps([one.id for one in (*people, *together)]))
    articles = {row.article: books.catalogue.article(row.article) for row in holdings}
    if setup.kit:
        kit, lines = _kit(books, setup.kit)
        needs = _of_kit(people, lines, articles, holdings)
        columns = dict.fromkeys([*(line.article.id for line in lines), *(need.article for need in needs)])
        asked = {id: books.catalogue.article(id) for id in columns}
    else:
        kit, asked = "", {a.id: a for a in articles.values() if a.tracking != "consumable"}
        in_order = sorted(asked.values(), key=lambda article: (not article.numbered, sort_key(article.name)))
        asked = {article.id: article for article in in_order}
        needs = _of_holdings([*people, *together], asked, holdings)
    late = _late_lots(holdings, begun.date().isoformat())
    needs = [replace(need, **late.get((need.member, need.article), {})) for need in needs]
    if not people or not needs:
        raise NothingToCheck
    return CheckPlan(
        id=id,
        setup=setup,
        heading=next((name for id, name in books.people.units().values() if id == setup.unit), ""),
        kit=kit,
        begun=begun,
        members=tuple(_person(one) for one in (*people, *together)),
        columns=tuple(CheckColumn(one.id, one.name, one.unit, one.numbered) for one in asked.values()),
        needs=tuple(needs),
        known=tuple(_known(books, holdings)),
        articles={id: article.name for id, article in articles.items()},
        english={id: article.name_en for id, article in {**articles, **asked}.items() if article.name_en},
    )


def _people(books: Books, setup: Setup) -> list[Member]:
    if setup.unit and setup.unit not in {id for id, _ in books.people.units().values()}:
        raise UnknownUnit(str(setup.unit), tuple(books.people.units()))
    members = books.people.members()
    return [one for one in members if one.id in setup.members or (setup.unit and one.unit == setup.unit)]


def _together(books: Books, setup: Setup) -> list[Member]:
    """The unit, behind its members, where it has things of its own that its members use together. None of a kit is."""
    unit = setup.unit if not setup.kit else 0
    if not unit or not books.things.held_by(unit):
        return []
    return [unit_itself(unit, label, name) for label, (id, name) in books.people.units().items() if id == unit]


def _kit(books: Books, kit: int) -> tuple[str, list[KitLine]]:
    """As it is worded today."""
    kits = books.catalogue.kits()
    name = next((name for name, id in kits.items() if id == kit), None)
    if name is None:
        raise UnknownKit(str(kit), tuple(kits))
    return name, [line for line in books.catalogue.kit_lines(kit) if line.required]


def _held(holdings: Iterable[Any]) -> Mapping[tuple[int, int], Counter[str]]:
    """Pieces of each size, by member and article."""
    held: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for row in holdings:
        held[row.holder, row.article][row.size] += row.quantity
    return held


def _of_kit(
    people: Sequence[Member], lines: Sequence[KitLine], articles: Mapping[int, Article], holdings: Iterable[Any]
) -> list[Need]:
    """The kit in the sizes it is held in; where it is not, or not all of it, in each member's own."""
    held = _held(holdings)
    known = {**articles, **{line.article.id: line.article for line in lines}}

    def need(one: Member, article: int, quantity: int) -> Need:
        there, size = held.get((one.id, article), Counter()), own_size(one, known[article])
        if there.total() >= quantity and len(there) == 1:
            [size] = there
        return Need(one.id, article, size, quantity, there.total())

    had: dict[int, dict[int, int]] = defaultdict(dict)
    for (member, article), there in held.items():
        had[member][article] = there.total()
    return [need(one, *wanted) for one in people for wanted in _asked_of(one, lines, had[one.id])]


def _asked_of(one: Member, lines: Sequence[KitLine], had: Mapping[int, int]) -> Iterable[tuple[int, int]]:
    """Articles and how many of each. A substitute that the member has is asked for in place of what it stands for."""
    own = [line for line in lines if line.is_for(one.function)]
    wanted = Counter[int]()
    for line, found in zip(own, covered(own, had), strict=True):
        wanted[line.article.id] += line.quantity - sum(found.instead.values())
        wanted.update(found.instead)
    return [(article, quantity) for article, quantity in wanted.items() if quantity]


def _late_lots(holdings: Iterable[Any], day: str) -> Mapping[tuple[int, int], dict[str, Any]]:
    """Of what has no codes and is counted by hand: how much of it is past its expiry or inspection, and which it is."""
    late: dict[tuple[int, int], dict[str, Any]] = {}
    for row in holdings:
        ended, due = bool(row.expiry and row.expiry < day), bool(row.inspect_by and row.inspect_by < day)
        if row.code is None and (ended or due):
            known = late.get((row.holder, row.article), {"late": 0, "flaw": CellState.UNINSPECTED})
            flaw = CellState.EXPIRED if ended else known["flaw"]
            late[row.holder, row.article] = {"late": known["late"] + row.quantity, "flaw": str(flaw)}
    return late


def _of_holdings(people: Sequence[Member], asked: Mapping[int, Article], holdings: Iterable[Any]) -> list[Need]:
    """Everything they hold; one size where all pieces have the same."""
    held = _held(holdings)
    return [
        Need(one.id, article, next(iter(there)) if len(there) == 1 else "", there.total(), there.total())
        for one in people
        for article in asked
        if (there := held.get((one.id, article)))
    ]


def _person(member: Member) -> CheckMember:
    badge = code_of(member.badge, Family.BADGE)
    return CheckMember(member.id, member.name or f"#{member.id}", member.rank, member.personal_number, badge)


def _known(books: Books, holdings: Iterable[Any]) -> list[CheckPiece]:
    pieces = [row for row in holdings if row.code is not None]
    old: dict[int, list[int]] = defaultdict(list)
    for thing, number in books.ask(_OLD_CODES, json.dumps([row.id for row in pieces])):
        old[thing].append(number)
    return [_piece(row, old[row.id]) for row in pieces]


def _piece(row: Any, old: Sequence[int]) -> CheckPiece:
    codes = [code_of(number) for number in dict.fromkeys((row.code, *old))]
    names = tuple(filter(None, (*codes, row.serial, row.inventory)))
    expires, inspect_by = (date.fromisoformat(day) if day else None for day in (row.expiry, row.inspect_by))
    return CheckPiece(row.id, row.article, row.size, row.holder, names, expires, inspect_by)


_UNITS = f"""SELECT u.id, u.name, count(*) FROM holder u JOIN holder m ON m.parent = u.id AND m.kind = 'member'
    AND m.withdrawn = 0 WHERE u.kind = 'unit' AND u.withdrawn = 0 GROUP BY u.id ORDER BY u.name {CZECH}, u.label"""
_HOLDINGS = f"""SELECT h.holder, t.id, t.article, t.size, t.code, t.serial, t.inventory, h.quantity,
    t.expiry, {INSPECT_BY} AS inspect_by
    FROM {GIVEN} j {JOIN_IN_ORDER} holding h ON h.holder = j.value JOIN thing t ON t.id = h.thing
    JOIN article a ON a.id = t.article WHERE h.quantity > 0 ORDER BY h.holder, t.code IS NULL, t.code, t.id"""
_OLD_CODES = f"SELECT c.thing, c.number FROM {GIVEN} j JOIN code c ON c.thing = j.value ORDER BY c.number"


class Difference(Value):
    """A line of the quartermaster's list; `holder` has the thing by the books. `member` is 0 where it lay about."""

    check: str
    n: int
    number: str
    """Of the check's report."""
    day: date
    member: int
    person: str
    personal_number: str
    unit: str
    article: str
    article_en: str
    size: str
    thing: int
    code: str
    inventory: str
    wanted: int
    found: int
    state: str
    """A value of `unit_check_plan.CellState`."""
    holder: str


class PastCheck(Value):
    """`open` differences wait to be settled of `differences` that were found; `unchecked` pieces nobody looked at."""

    id: str
    number: str
    seq: int
    day: date
    unit: str
    title: str
    kit: str
    members: int
    complete: int
    differences: int
    open: int
    unchecked: int
    looked_at: int
    """Pieces that were asked for and seen, or said to be not here."""

    @property
    def went_through(self) -> bool:
        """More was looked at than was not: else the unit is as unchecked as before."""
        return self.unchecked < self.looked_at


def todo(books: Books, check: str = "") -> list[Difference]:
    """What is still to be settled, of one check or of all, the latest check first."""
    rows = books.ask(_OPEN, check, check)
    held = books.things.holders_of([row.thing for row in rows if row.thing is not None])
    numbers: dict[str, tuple[str, date]] = {}
    found = []
    for row in rows:
        if row.check not in numbers:
            numbers[row.check] = _filed(books, row.check)
        holders = held.get(row.thing or 0)
        holder = books.people.name(holders[0].holder) if holders else ""
        number, day = numbers[row.check]
        found.append(made(Difference, row, number=number, day=day, code=code_of(row.code), holder=holder))
    order = {check: place for place, check in enumerate(sorted(numbers, key=lambda one: numbers[one], reverse=True))}
    return sorted(found, key=lambda one: (order[one.check], one.n))


def past(books: Books, limit: int = 200) -> list[PastCheck]:
    """The latest first."""
    return [_past(books, row) for row in books.ask(_PAST, limit)]


def _filed(books: Books, check: str) -> tuple[str, date]:
    number = books.checks.number(check)
    return number, date.fromisoformat(books.journal.payload(books.papers.seq(number))["d"])


def _past(books: Books, row: Any) -> PastCheck:
    facts = json.loads(row.facts)
    [counts] = books.ask(_COUNTS, facts["check"])
    return made(
        PastCheck,
        row,
        id=facts["check"],
        number=number_of(row),
        title=books.papers.remark(row.seq, "title"),
        complete=counts.members - counts.incomplete,
        **picked(counts, "members differences open unchecked looked_at"),
    )


_OPEN = """
    SELECT c."check", c.n, c.member, c.size, c.thing, c.wanted, c.found, c.state, a.name AS article,
    a.name_en AS article_en, t.code, t.inventory, u.name AS unit, i.personal_number,
    trim(coalesce(i.surname, '') || ' ' || coalesce(i.given_name, '')) AS person
    FROM checked c LEFT JOIN article a ON a.id = c.article LEFT JOIN thing t ON t.id = c.thing
    LEFT JOIN holder h ON h.id = c.member LEFT JOIN holder u ON u.id = h.parent
    LEFT JOIN identity i ON i.ref = h.ref AND i.current = 1 WHERE c.settled = 0 AND (? = '' OR c."check" = ?)"""
_PAST = f"""SELECT a.seq, a.series, a.year, a.number, a.occurred_on AS day, a.facts, u.name AS unit, k.name AS kit
    FROM act a LEFT JOIN holder u ON u.id = {json_number("a.facts", "unit")}
    LEFT JOIN kit k ON k.id = {json_number("a.facts", "kit")}
    WHERE {in_series("a.series", "KO")} AND a.kind = 'check' ORDER BY a.seq DESC LIMIT ?"""
_COUNTS = """SELECT count(DISTINCT member) FILTER (WHERE member > 0) AS members,
    count(DISTINCT member) FILTER (WHERE member > 0 AND state NOT IN ('ok', 'surplus')) AS incomplete,
    count(*) FILTER (WHERE state NOT IN ('ok', 'surplus', 'unchecked')) AS differences,
    count(*) FILTER (WHERE settled = 0) AS open,
    coalesce(sum(wanted - found) FILTER (WHERE state = 'unchecked'), 0) AS unchecked,
    coalesce(sum(wanted) FILTER (WHERE state NOT IN ('unchecked', 'unissued', 'away')), 0) AS looked_at
    FROM checked WHERE "check" = ?"""
