"""Orders of repair: what workshops have and by when, what came back this year at which cost, and one order's card."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Any

from equipment_app.domain.collation import sort_key
from equipment_app.domain.incidents import OPEN
from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.queries.find import things_matching
from equipment_app.store.books import Books
from equipment_app.store.records.loans import LATELY
from equipment_app.store.records.repairs import RepairOrder


class RepairStage(StrEnum):
    """Which orders are listed."""

    OUT = "out"
    LATE = "late"
    BACK = "back"
    """Something of it came back this year."""
    INCIDENTS = "incidents"
    """None: losses and damage, which `queries.incidents` lists; how many are open is counted."""


class RepairsWanted(Value):
    """`text` is a workshop, a thing or the number of an order."""

    text: str = ""
    shown: RepairStage = RepairStage.OUT


class RepairRow(Value):
    order: RepairOrder
    workshop: str
    things: tuple[tuple[str, str, int], ...]
    """Czech and English name of each article, and how many."""
    pieces: int
    overdue: int
    """Days since it was due; 0 or less before."""
    money: int | None
    """What it may cost; what it cost, of what is back."""

    @property
    def seq(self) -> int:
        return self.order.seq


class RepairMatches(Value):
    """Keys of rows, by workshop; `heads` of the workshops stand between them, as negative keys, with their sums."""

    keys: tuple[int, ...]
    heads: Mapping[int, tuple[str, int, int]]
    """Name, pieces and haléře."""
    counts: Mapping[RepairStage, int]
    """Pieces; of incidents, open records."""
    orders: int
    pieces: int
    money: int


class RepairsOverview(Value):
    """Of the whole store."""

    workshops: int
    pieces: int
    late: int
    """Orders past their day."""
    cost: int
    """Of this year, in haléře."""
    damage: int = 0
    """Records of loss and damage that are open."""


class RepairStep(Value):
    """What happened to an order: it was sent, given a later day, some of it came back, or the workshop was reminded."""

    seq: int
    kind: Kind
    day: date
    number: str
    pieces: int = 0
    money: int = 0
    until: date | None = None
    """The later day it gave."""


class RepairDetails(Value):
    order: RepairOrder
    workshop: str
    faults: Mapping[int, str]
    """By the move of the line."""
    reference: str
    theirs: str
    invoice: str
    course: tuple[RepairStep, ...]
    """The latest first."""
    reminded: date | None
    """When the workshop had its last notice, where that was these days."""
    today: date

    @property
    def overdue(self) -> int:
        return self.order.overdue(self.today)


def find_repairs(
    books: Books, wanted: RepairsWanted, sort: str = "workshop", descending: bool = False
) -> RepairMatches:
    """`sort` is workshop, number, day, due or money; by workshop the names stand between."""
    today = books.journal.today()
    listed = {shown: list(_matching(books, _of(books, shown, today), wanted.text)) for shown in RepairStage}
    rows = [_row(books, order, today, wanted.shown) for order in listed[wanted.shown]]
    rows.sort(key=_KEYS[sort], reverse=descending)
    keys, heads = [row.seq for row in rows], dict[int, tuple[str, int, int]]()
    if sort == "workshop":
        keys = []
        for n, (name, grouped) in enumerate(groupby(rows, key=lambda row: row.workshop), start=1):
            some = list(grouped)
            heads[-n] = (name, sum(row.pieces for row in some), _sum(some))
            keys += [-n, *(row.seq for row in some)]
    counts = {shown: sum(_pieces(one, shown, today) for one in some) for shown, some in listed.items()}
    counts[RepairStage.INCIDENTS] = _open_incidents(books)
    return RepairMatches(tuple(keys), heads, counts, len(rows), sum(row.pieces for row in rows), _sum(rows))


def repairs(books: Books, wanted: RepairsWanted, seqs: Sequence[int]) -> list[RepairRow]:
    """The rows of these orders, in this order, with what is wanted of them."""
    today = books.journal.today()
    return [_row(books, order, today, wanted.shown) for seq in seqs if (order := books.repairs.of(seq)) is not None]


def overview(books: Books) -> RepairsOverview:
    today, out = books.journal.today(), books.repairs.open()
    back = books.repairs.came_back(date(today.year, 1, 1), today)
    return RepairsOverview(
        workshops=len({order.workshop for order in out}),
        pieces=sum(order.out for order in out),
        late=sum(order.overdue(today) > 0 for order in out),
        cost=sum(one.price or 0 for order in back for one in order.back if one.day.year == today.year),
        damage=_open_incidents(books),
    )


def _open_incidents(books: Books) -> int:
    return sum(one.state in OPEN for one in books.incidents.all())


def late(books: Books) -> tuple[int, int]:
    """How many orders are past their day, and pieces of them."""
    today = books.journal.today()
    found = [order for order in books.repairs.open() if order.overdue(today) > 0]
    return len(found), sum(order.out for order in found)


def workshops(books: Books) -> Sequence[str]:
    """All that anything was ever sent to, in order."""
    return tuple(sorted(books.people.named("workshop"), key=sort_key))


def repair_card(books: Books, seq: int) -> RepairDetails | None:
    """None where there is no such order, or it was cancelled."""
    order = books.repairs.of(seq)
    if order is None:
        return None
    notices = [one for one in books.loans.notices(order.workshop) if one.day > order.until]
    last = notices[-1].day if notices else None
    today = books.journal.today()
    reminded = [RepairStep(one.seq, Kind.NOTICE, one.day, str(one.number)) for one in notices]
    return RepairDetails(
        order=order,
        workshop=books.people.name(order.workshop),
        faults={line.n: books.papers.remark(seq, line.n) for line in order.lines},
        reference=books.papers.remark(seq, "reference"),
        theirs=books.papers.remark(seq, "theirs"),
        invoice=books.papers.remark(books.repairs.invoice(seq), "invoice"),
        course=tuple(sorted((*_course(books, order), *reminded), key=lambda step: step.seq, reverse=True)),
        reminded=last if last and today - last < timedelta(days=LATELY) else None,
        today=today,
    )


def order_of_thing(books: Books, code: int) -> int:
    """The order by which a piece is out, by the number in its code; 0 where it is in no repair."""
    thing = books.things.by_code(code)
    orders = books.repairs.of_thing(thing.id) if thing else []
    return next((one.seq for one in orders for line in one.lines if thing and line.out and line.thing == thing), 0)


def order_of_paper(books: Books, number: str) -> int:
    """The order that a paper is of: what sent it, or what brought some of it back; 0 for any other paper."""
    seq = books.papers.seq(number) if number else 0
    about = books.journal.payload(seq).get("of") if seq else None
    order = books.repairs.of(about or seq) if seq else None
    return order.seq if order else 0


def _course(books: Books, order: RepairOrder) -> Iterator[RepairStep]:
    yield RepairStep(order.seq, Kind.REPAIR, order.day, str(order.number), order.pieces, order.estimate or 0)
    for later in order.extended:
        yield RepairStep(later.seq, Kind.REPAIR_EXTENDED, later.day, str(later.number), until=later.until)
    for seq in dict.fromkeys(one.seq for one in order.back):
        some = [one for one in order.back if one.seq == seq]
        number = str(Number(*books.journal.payload(seq)["doc"]))
        pieces = sum(one.quantity for one in some)
        yield RepairStep(seq, Kind.REPAIRED, some[0].day, number, pieces, sum(one.price or 0 for one in some))


def _of(books: Books, shown: RepairStage, today: date) -> list[RepairOrder]:
    if shown is RepairStage.INCIDENTS:
        return []
    if shown is RepairStage.BACK:
        return books.repairs.came_back(date(today.year, 1, 1), today)
    return [one for one in books.repairs.open() if shown is RepairStage.OUT or one.overdue(today) > 0]


def _matching(books: Books, orders: Iterable[RepairOrder], text: str) -> Iterator[RepairOrder]:
    wanted = text.strip().casefold()
    things = things_matching(books, text) if wanted else set[int]()
    for order in orders:
        named = wanted in str(order.number).casefold() or wanted in books.people.name(order.workshop).casefold()
        if named or any(line.thing.id in things for line in order.lines):
            yield order


def _pieces(order: RepairOrder, shown: RepairStage, today: date) -> int:
    if shown is not RepairStage.BACK:
        return order.out
    return sum(one.quantity for one in order.back if one.day.year == today.year)


def _row(books: Books, order: RepairOrder, today: date, shown: RepairStage) -> RepairRow:
    many, named = Counter[int](), {line.thing.article: line.thing for line in order.lines}
    for line in order.lines:
        many[line.thing.article] += line.quantity
    back = shown is RepairStage.BACK
    return RepairRow(
        order=order,
        workshop=books.people.name(order.workshop),
        things=tuple((named[one].name, named[one].name_en, count) for one, count in many.items()),
        pieces=_pieces(order, shown, today),
        overdue=order.overdue(today),
        money=order.price if back else order.estimate,
    )


def _sum(rows: Iterable[RepairRow]) -> int:
    return sum(row.money or 0 for row in rows)


_KEYS: Mapping[str, Callable[[RepairRow], Any]] = {
    "workshop": lambda row: (sort_key(row.workshop), row.order.until, row.seq),
    "number": lambda row: row.seq,
    "day": lambda row: (row.order.day, row.seq),
    "due": lambda row: (row.order.until, row.seq),
    "money": lambda row: (row.money or 0, row.seq),
}
