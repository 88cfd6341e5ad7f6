"""The first look in the morning: where the kit is, what waits for somebody, how ready each unit is."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum

from equipment_app.domain.order_proposal import pieces
from equipment_app.domain.value import Value
from equipment_app.queries import papers, unit_check
from equipment_app.queries.entitlement import Lacking, entitlement, lacking
from equipment_app.queries.filters import BUCKETS, PapersWanted, Show
from equipment_app.queries.leaver_register import owed_at
from equipment_app.queries.loans import Due, due_when
from equipment_app.queries.order_proposal import order_proposal
from equipment_app.queries.repairs import late
from equipment_app.store.books import Books
from equipment_app.store.dialect import JOIN_IN_ORDER
from equipment_app.store.records.things import INSPECT_BY

UNCHECKED = 365
"""Days after which a unit is to be checked again."""
_LOOKED_AT = 60
"""So many of the latest checks are looked at."""


class Waits(StrEnum):
    """What waits, in the order it is told."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    REPAIRS = "repairs"
    """Orders of repair past their day."""
    DEPLOYMENTS = "deployments"
    OWED = "owed"
    UNSIGNED = "unsigned"
    UNPRINTED = "unprinted"
    LACKING = "lacking"
    ORDER = "order"
    LATE = "late"
    """Items with people that are past their expiry or inspection."""
    DIFFERENCES = "differences"
    UNCHECKED = "unchecked"
    CARTS = "carts"


class Task(Value):
    """So many of it; `more` is what is told beside: pieces, value in haléře, or how many are worse."""

    what: Waits
    count: int
    more: int = 0


class PiecesWhere(Value):
    """Pieces of the store that are not gone from it."""

    issued: int
    stored: int
    lent: int
    repair: int

    @property
    def all(self) -> int:
        return self.issued + self.stored + self.lent + self.repair


class Readiness(Value):
    """Of a unit: how many of its members have all they should."""

    unit: int
    name: str
    complete: int
    members: int

    @property
    def percent(self) -> int:
        return 100 * self.complete // self.members


class Overview(Value):
    today: date
    where: PiecesWhere
    waits: tuple[Task, ...]
    """Only what there is any of."""
    readiness: tuple[Readiness, ...]
    """The least ready first; nothing where no kit says what members should have."""


def overview(books: Books) -> Overview:
    today, gaps = books.journal.today(), lacking(books)
    waits = tuple(one for one in _waits(books, today, gaps) if one.count)
    return Overview(today, _where(books), waits, tuple(_readiness(books, gaps)))


def _where(books: Books) -> PiecesWhere:
    counted: Counter[str] = Counter()
    for kind, number in books.ask(_PIECES):
        counted[BUCKETS.get(kind, "")] += number
    lent = sum(loan.out for loan in books.loans.open()) + _deployed(books)
    return PiecesWhere(counted["issued"] - lent, counted["stored"], lent, counted["repair"])


_PIECES = """SELECT p.kind, sum(h.quantity) FROM holding h JOIN holder p ON p.id = h.holder
    WHERE h.quantity > 0 GROUP BY p.kind"""


def _waits(books: Books, today: date, gaps: Sequence[Lacking]) -> Iterator[Task]:
    due = Counter(due_when(loan.until, today) for loan in books.loans.open())
    yield Task(Waits.OVERDUE, due[Due.OVERDUE])
    yield Task(Waits.TODAY, due[Due.TODAY])
    yield Task(Waits.WEEK, due[Due.WEEK])
    yield Task(Waits.REPAIRS, *late(books))
    open_ = [one for one in books.deployments.all() if one.open]
    yield Task(Waits.DEPLOYMENTS, len(open_), _deployed(books) if open_ else 0)
    owed = owed_at(books, today)
    yield Task(Waits.OWED, len({one.member.id for one in owed}), sum(one.worth or 0 for one in owed))
    seen, shown = papers.overview(books), papers.find_papers(books, PapersWanted()).counts
    yield Task(Waits.UNSIGNED, seen.unsigned, (today - seen.oldest).days if seen.oldest else 0)
    yield Task(Waits.UNPRINTED, shown[Show.UNPRINTED])
    yield Task(Waits.LACKING, len({one.member.id for one in gaps}), sum(one.pieces for one in gaps))
    asked = order_proposal(books).asked
    yield Task(Waits.ORDER, len(asked), pieces(asked))
    yield Task(Waits.LATE, books.ask(_LATE, *[today.isoformat()] * 2)[0][0])
    yield Task(Waits.DIFFERENCES, len(unit_check.todo(books)))
    yield Task(Waits.UNCHECKED, len(_unchecked(books, today)))
    yield Task(Waits.CARTS, len(books.carts.all()))


_LATE = f"""SELECT coalesce(sum(h.quantity), 0) FROM article a {JOIN_IN_ORDER} thing t ON t.article = a.id
    AND t.withdrawn = 0 {JOIN_IN_ORDER} holding h ON h.thing = t.id AND h.quantity > 0
    {JOIN_IN_ORDER} holder p ON p.id = h.holder AND p.kind IN ('member', 'unit')
    WHERE t.expiry < ?
    OR {INSPECT_BY} < ?"""


def _deployed(books: Books) -> int:
    """Pieces that are out of deployments and come back."""
    sums = (pieces for theirs in books.deployments.out_of().values() for pieces in theirs.items())
    return sum(pieces for article, pieces in sums if not books.catalogue.article(article).consumable)


def _unchecked(books: Books, today: date) -> set[str]:
    """Units with members that nobody has gone through in a year."""
    manned = {member.unit_name for member in books.people.members() if member.unit}
    checks = [one for one in unit_check.past(books, _LOOKED_AT) if one.day > today - timedelta(days=UNCHECKED)]
    return manned - {one.unit for one in checks if one.went_through}


def _readiness(books: Books, gaps: Sequence[Lacking]) -> Iterator[Readiness]:
    if not entitlement(books).kits:
        return
    short, units = {one.member.id for one in gaps}, defaultdict[tuple[int, str], list[bool]](list)
    for member in books.people.members():
        if member.unit:
            units[member.unit, member.unit_name].append(member.id not in short)
    found = [Readiness(unit, name, sum(whole), len(whole)) for (unit, name), whole in units.items()]
    yield from sorted(found, key=lambda one: (one.complete / one.members, one.name))
