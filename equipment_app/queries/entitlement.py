"""What members should have and lack: by the kits that apply on a day, now or then. A loan is nobody's own kit."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from equipment_app.domain.entitlement import covered
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.queries.filters import is_within
from equipment_app.queries.holdings import Then, state_at
from equipment_app.store.books import Books
from equipment_app.store.dialect import GIVEN
from equipment_app.store.records.catalogue import Article, KitLine
from equipment_app.store.records.entitled import Entitlement, Held, entitled
from equipment_app.store.records.loans import Loan
from equipment_app.store.records.people import Member


class Lacking(Value):
    """So many pieces of a line that a member should have and has not, neither of its article nor of a substitute.

    `size` is the member's own; empty where the article comes in sizes and theirs is not known.
    """

    member: Member
    kit: str
    line: KitLine
    pieces: int
    size: str


def entitlement(books: Books, on: date | None = None) -> Entitlement:
    """What is asked of members on that day, today by default."""
    return entitled(books.catalogue, books.settings["kit.standard"], on)


def own_kit(books: Books, members: Sequence[int] | None = None) -> dict[int, Counter[int]]:
    """Pieces by article that these members, or all, hold now and were not lent."""
    rows = books.ask(_HELD) if members is None else books.ask(_HELD_BY, json.dumps(list(members)))
    found: dict[int, Counter[int]] = defaultdict(Counter)
    for holder, article, pieces in rows:
        found[holder][article] = pieces
    loans = books.loans.open(members[0] if members and len(members) == 1 else None)
    return _without_loans(found, loans, books.deployments.out_of(members))


def _without_loans(
    held: dict[int, Counter[int]], loans: Iterable[Loan], deployed: Mapping[int, Counter[int]]
) -> dict[int, Counter[int]]:
    for loan in loans:
        for line in loan.lines if loan.member in held else ():
            held[loan.member][line.thing.article] -= line.out
    for holder in deployed.keys() & held.keys():
        held[holder].subtract(deployed[holder])
    return dict(held)


def lent(books: Books, member: int) -> Counter[int]:
    """Pieces by article that the member holds now as a loan, or for a deployment."""
    loans = Counter(
        line.thing.article for loan in books.loans.open(member) for line in loan.lines for _ in range(line.out)
    )
    return loans + books.deployments.out_of([member]).get(member, Counter())


def own_kit_at(books: Books, members: Sequence[int], at: date) -> dict[int, Counter[int]]:
    """The same at the end of a day that is past."""
    states = state_at(books, members, at)
    things = books.things.several(sorted({thing for piles in states.values() for thing, _ in piles}))
    found: dict[int, Counter[int]] = defaultdict(Counter)
    for holder, piles in states.items():
        for (thing, _), (pieces, _) in piles.items():
            found[holder][things[thing].article] += pieces
    return _without_loans(found, books.loans.open(at=at), books.deployments.out_of(members, at))


def lacking(books: Books, on: date | None = None, unit: str = "") -> list[Lacking]:
    """What the team, or one unit, lacks on that day, in the order of names and kits.

    A past day is asked of who was there then, a coming one of who is there now and what they hold now.
    """
    today = books.journal.today()
    day = on or today
    people = members_at(books, day) if day < today else books.people.members()
    people = [one for one in people if is_within(one.unit_code, unit)]
    asked = entitlement(books, day)
    if not asked.kits:
        return []
    held = own_kit_at(books, [one.id for one in people], day) if day < today else own_kit(books)
    return [gap for one in people for gap in gaps(asked, one, held.get(one.id, {}))]


def gaps(asked: Entitlement, member: Member, held: Held) -> Iterator[Lacking]:
    """What one member lacks, who holds so much."""
    lines = asked.asked_of(member.function)
    for (kit, line), found in zip(lines, covered([line for _, line in lines], held), strict=True):
        if found.missing:
            yield Lacking(member, kit, line, found.missing, own_size(member, line.article))


def own_size(member: Member, article: Article) -> str:
    return UNI if article.scheme == UNI else member.sizes.get(article.scheme, "")


def lacks(books: Books, member: Member) -> list[Lacking]:
    """What this member lacks today."""
    return list(gaps(entitlement(books), member, own_kit(books, [member.id]).get(member.id, {})))


def members_at(books: Books, day: date) -> list[Member]:
    """Who was in the team at the end of a day that is past, in Czech order, with the unit and function of then."""
    then = Then(books)
    functions = dict(tuple(row) for row in books.ask(_FUNCTIONS, day.isoformat()))
    found = []
    for member in books.people.members(everyone=True):
        row = then.row_on(member, day)
        if row is not None and not row.get("withdrawn"):
            function = functions.get(member.ref, member.function)
            found.append(replace(then.on(member, day), function=function or ""))
    return found


_THESE = f"AND h.holder IN (SELECT value FROM {GIVEN})"
_EACH_HELD = """SELECT h.holder, t.article, sum(h.quantity) FROM holding h JOIN thing t ON t.id = h.thing
    JOIN holder p ON p.id = h.holder AND p.kind = 'member' WHERE h.quantity > 0 {these} GROUP BY 1, 2"""
_HELD, _HELD_BY = _EACH_HELD.format(these=""), _EACH_HELD.format(these=_THESE)
_FUNCTIONS = """SELECT i.ref, i.function FROM identity i
    WHERE i.seq = (SELECT max(j.seq) FROM identity j JOIN act a ON a.seq = j.seq AND a.occurred_on <= ?
    WHERE j.ref = i.ref)"""
