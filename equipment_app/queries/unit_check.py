"""What a check of a unit asks of the books: whom and what one may choose, and in one go all that it needs to know."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.collation import sort_key
from equipment_app.domain.errors import UnknownKit, UnknownUnit
from equipment_app.domain.list_errors import NothingToCheck
from equipment_app.domain.sizes import UNI
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import CellState
from equipment_app.domain.unit_check_plan import CheckColumn, CheckMember, CheckPiece, CheckPlan, Need, Setup, Whose
from equipment_app.store.books import Books
from equipment_app.store.dialect import CZECH, GIVEN, JOIN_IN_ORDER, months_after
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.people import Member


@dataclass(frozen=True, slots=True)
class UnitChoice:
    id: int
    code: str
    name: str
    members: int


@dataclass(frozen=True, slots=True)
class CheckChoices:
    """`kits` are (id, name); `standard` is the one to offer first, 0 where the store has none."""

    units: tuple[UnitChoice, ...]
    kits: tuple[tuple[int, str], ...]
    standard: int


@dataclass(frozen=True, slots=True)
class UnderWay:
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

    Raises:
        UnknownUnit, UnknownKit: there is no such unit or kit.
        NothingToCheck: nobody is there, or nothing is asked of them.
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
    return Check.resumed(found, saved.content, books.checks.whose)


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
    """Of a piece that nobody of the check holds: what it is and who has it."""
    return books.checks.whose(text)


def plan(books: Books, setup: Setup, id: str, begun: datetime) -> CheckPlan:
    """All that a check needs of the books."""
    people = _people(books, setup)
    holdings = _holdings(books, [one.id for one in people])
    articles = {row.article: books.catalogue.article(row.article) for row in holdings}
    if setup.kit:
        kit, lines = _kit(books, setup.kit)
        asked = {line.article.id: line.article for line in lines}
        needs = _of_kit(people, [(line.article, line.quantity) for line in lines], holdings)
    else:
        kit, asked = "", {a.id: a for a in articles.values() if a.tracking != "consumable"}
        asked = {article.id: article for article in sorted(asked.values(), key=_section_order)}
        needs = _of_holdings(people, asked, holdings)
    late = _late_lots(holdings, begun.date().isoformat())
    needs = [replace(need, **late.get((need.member, need.article), {})) for need in needs]
    if not people or not needs:
        raise NothingToCheck
    return CheckPlan(
        id=id,
        setup=setup,
        heading=_heading(books, setup),
        kit=kit,
        begun=begun,
        members=tuple(_person(one) for one in people),
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


def _heading(books: Books, setup: Setup) -> str:
    return next((name for id, name in books.people.units().values() if id == setup.unit), "")


def _kit(books: Books, kit: int) -> tuple[str, list[Any]]:
    kits = books.catalogue.kits()
    name = next((name for name, id in kits.items() if id == kit), None)
    if name is None:
        raise UnknownKit(str(kit), tuple(kits))
    return name, [line for line in books.catalogue.kit_lines(kit) if line.required]


def _holdings(books: Books, members: Sequence[int]) -> Sequence[Any]:
    return books.ask(_HOLDINGS, json.dumps(list(members)))


def _held(holdings: Iterable[Any]) -> Mapping[tuple[int, int], int]:
    held: dict[tuple[int, int], int] = defaultdict(int)
    for row in holdings:
        held[row.holder, row.article] += row.quantity
    return held


def _of_kit(people: Sequence[Member], lines: Sequence[tuple[Article, int]], holdings: Iterable[Any]) -> list[Need]:
    """The kit in the sizes it is held in; where it is not, or not all of it, in each member's own."""
    held, sizes = _held(holdings), _sizes(holdings)

    def need(one: Member, article: Article, quantity: int) -> Need:
        has, size = held.get((one.id, article.id), 0), _own_size(one, article)
        if has >= quantity and len(sizes[one.id, article.id]) == 1:
            [size] = sizes[one.id, article.id]
        return Need(one.id, article.id, size, quantity, has)

    return [need(one, article, quantity) for one in people for article, quantity in lines]


def _sizes(holdings: Iterable[Any]) -> Mapping[tuple[int, int], set[str]]:
    """By member and article."""
    sizes: dict[tuple[int, int], set[str]] = defaultdict(set)
    for row in holdings:
        sizes[row.holder, row.article].add(row.size)
    return sizes


def _late_lots(holdings: Iterable[Any], day: str) -> Mapping[tuple[int, int], dict[str, Any]]:
    """Of what has no codes and is counted by hand: how much of it is past its life or inspection, and which of them."""
    late: dict[tuple[int, int], dict[str, Any]] = {}
    for row in holdings:
        ended, due = bool(row.expiry and row.expiry < day), bool(row.inspect_by and row.inspect_by < day)
        if row.code is None and (ended or due):
            known = late.get((row.holder, row.article), {"late": 0, "flaw": CellState.UNINSPECTED})
            flaw = CellState.EXPIRED if ended else known["flaw"]
            late[row.holder, row.article] = {"late": known["late"] + row.quantity, "flaw": str(flaw)}
    return late


def _own_size(member: Member, article: Article) -> str:
    return UNI if article.scheme == UNI else member.sizes.get(article.scheme, "")


def _of_holdings(people: Sequence[Member], asked: Mapping[int, Article], holdings: Iterable[Any]) -> list[Need]:
    """Everything they hold; one size where all pieces have the same."""
    held, sizes = _held(holdings), _sizes(holdings)
    return [
        Need(one.id, article, next(iter(sizes[one.id, article])) if len(sizes[one.id, article]) == 1 else "", n, n)
        for one in people
        for article in asked
        if (n := held.get((one.id, article), 0))
    ]


def _section_order(article: Article) -> Any:
    return not article.numbered, sort_key(article.name)


def _person(member: Member) -> CheckMember:
    badge = "" if member.badge is None else str(Code(Family.BADGE, member.badge))
    return CheckMember(member.id, member.name or f"#{member.id}", member.rank, member.personal_number, badge)


def _known(books: Books, holdings: Iterable[Any]) -> list[CheckPiece]:
    pieces = [row for row in holdings if row.code is not None]
    old: dict[int, list[int]] = defaultdict(list)
    for thing, number in books.ask(_OLD_CODES, json.dumps([row.id for row in pieces])):
        old[thing].append(number)
    return [_piece(row, old[row.id]) for row in pieces]


def _piece(row: Any, old: Sequence[int]) -> CheckPiece:
    codes = [str(Code(Family.THING, number)) for number in dict.fromkeys((row.code, *old))]
    names = tuple(filter(None, (*codes, row.serial, row.inventory)))
    expires, inspect_by = (date.fromisoformat(day) if day else None for day in (row.expiry, row.inspect_by))
    return CheckPiece(row.id, row.article, row.size, row.holder, names, expires, inspect_by)


_UNITS = f"""SELECT u.id, u.label, u.name, count(*) FROM holder u JOIN holder m ON m.parent = u.id AND m.kind = 'member'
    AND m.withdrawn = 0 WHERE u.kind = 'unit' AND u.withdrawn = 0 GROUP BY u.id ORDER BY u.name {CZECH}, u.label"""
_HOLDINGS = f"""SELECT h.holder, t.id, t.article, t.size, t.code, t.serial, t.inventory, h.quantity,
    coalesce(t.expiry, {months_after("t.received_on", "a.life_months")}) AS expiry,
    {months_after("t.received_on", "a.inspection_months")} AS inspect_by
    FROM {GIVEN} j {JOIN_IN_ORDER} holding h ON h.holder = j.value JOIN thing t ON t.id = h.thing
    JOIN article a ON a.id = t.article WHERE h.quantity > 0 ORDER BY h.holder, t.code IS NULL, t.code, t.id"""
_OLD_CODES = f"SELECT c.thing, c.number FROM {GIVEN} j JOIN code c ON c.thing = j.value ORDER BY c.number"
