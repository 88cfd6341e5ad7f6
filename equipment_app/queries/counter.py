"""What the counter asks of people and of its own day: a member's card, who was here, what waits."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from equipment_app.domain.cart import NOBODY, Cart, Facts, Holding, Item
from equipment_app.domain.kinds import BOTH_WAYS, CARTS, KINDS, SIGNED, TARGETS, Kind
from equipment_app.domain.sizes import Kit
from equipment_app.domain.value import Value
from equipment_app.queries import cart as things
from equipment_app.queries.entitlement import lent
from equipment_app.queries.membership import Left, left
from equipment_app.queries.rows import number_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import kinds_of
from equipment_app.store.ledger.journal import local_time
from equipment_app.store.records.checks import SavedWork
from equipment_app.store.records.papers import SCAN
from equipment_app.store.records.people import Member

NO_KIT = Kit(0, "", ())
NAMED = 3
"""Of a cart that waits, so many things are named; how many lines it has is said beside them."""
LOOKED_AT = 20
"""Of a member's papers, and of the latest handovers, so many are looked at: history must not make a scan slower."""


class HeldSection(Value):
    """What a member holds of one section: articles, and pieces of all of them."""

    name: str
    items: tuple[Item, ...]
    pieces: int


class OverdueItem(Value):
    item: Item
    until: date


class Unsigned(Value):
    """A member's papers without signature: how many of the latest, and the last of them."""

    count: int
    number: str
    day: date


class CounterCard(Value):
    """`cart` is what was parked for the member, `facts` what it and the holdings need."""

    member: Member
    sections: tuple[HeldSection, ...]
    overdue: tuple[OverdueItem, ...]
    unsigned: Unsigned | None
    kits: tuple[Kit, ...]
    entitled: Kit
    """All that the member should have."""
    lent: Mapping[int, int]
    """Pieces by article that are held as a loan: they are nobody's own kit."""
    facts: Facts
    today: date
    cart: Cart | None = None
    saved_at: datetime | None = None
    left: Left | None = None
    """Of who is no member any more: how that came. They bring things, and get none."""

    @property
    def pieces(self) -> int:
        return sum(section.pieces for section in self.sections)


class Today(Value):
    """Handovers that stand: of this day and the one before."""

    handovers: int
    pieces: int
    last: datetime | None
    yesterday_issues: int
    yesterday_returns: int
    now: datetime


class Visit(Value):
    """A handover at the counter."""

    member: int
    name: str
    number: str
    at: datetime
    signed: bool


class Parked(Value):
    """`waits` names what it waits for, `things` what is in it, with the codes of numbered pieces."""

    member: Member | None
    cart: Cart
    saved_at: datetime
    waits: tuple[Item, ...]
    things: tuple[tuple[Item, str], ...] = ()
    by: str = ""
    """The name of who began it, where that is not who works now."""

    @property
    def lines(self) -> int:
        return len(self.cart.lines)


class CounterDay(Value):
    """The empty counter: what its day was so far, who was here, whose carts wait."""

    today: Today
    visits: tuple[Visit, ...]
    parked: tuple[Parked, ...]
    place: str
    """Where papers say that things were handed over."""
    places: tuple[str, ...]
    copies: int


def desk(books: Books) -> CounterDay:
    stores = dict.fromkeys(place.store for place in books.people.places())
    place, store, copies = (books.settings[key] for key in ("paper.place", "store.name", "paper.copies"))
    places = tuple(dict.fromkeys(name for name in (place, store, *stores) if name))
    return CounterDay(today(books), tuple(visits(books)), tuple(parked(books)), place or store, places, int(copies))


def card(books: Books, member: int, cart: Cart | None = None) -> CounterCard | None:
    """Everything the counter shows of a member; None for one who is not there.

    Its facts are those of `cart`, the one being filled, else of the one that was parked.
    """
    found = things.at_counter(books, member)
    if found is None:
        return None
    gone = books.people.present(member) is None
    saved = books.carts.of(member)
    parked = Cart.from_json(saved.content) if saved else None
    facts = things.facts(books, cart or parked or Cart(member))
    kits, entitled = ([], NO_KIT) if gone else (things.kits(books, found), things.entitled(books, found))
    wanted = {h.article for h in facts.holdings} | {part.article for kit in (*kits, entitled) for part in kit.parts}
    facts = facts.and_also(Facts(items={id: things.item(books, id) for id in wanted}))
    return CounterCard(
        member=found,
        sections=_sections(facts),
        overdue=tuple(_overdue(books, member, facts.items)),
        unsigned=_unsigned(books, member),
        kits=tuple(kits),
        entitled=entitled,
        lent=lent(books, member),
        facts=facts,
        today=books.journal.today(),
        cart=parked,
        saved_at=saved.saved_at if saved else None,
        left=left(books, member) if gone else None,
    )


def today(books: Books) -> Today:
    day = books.journal.today()
    (so_far,) = books.ask(f"{_PIECES} {_OF_DAY}", day.isoformat())
    (before,) = books.ask(f"{_KINDS} {_OF_DAY}", (day - timedelta(days=1)).isoformat())
    return Today(
        handovers=so_far.handovers,
        pieces=so_far.pieces,
        last=local_time(so_far.last) if so_far.handovers else None,
        yesterday_issues=before.issues,
        yesterday_returns=before.returns,
        now=books.journal.now(),
    )


def visits(books: Books, limit: int = 5) -> list[Visit]:
    """The latest handover of each of the last members, the latest first."""
    year = books.journal.today().year
    found: dict[int, Visit] = {}
    series = [books.home.series(row.series) for row in CARTS]
    rows = [row for one in series for of in (year, year - 1) for row in books.ask(_LATEST, one, of, LOOKED_AT)]
    for row in sorted(rows, key=lambda row: -row.seq):
        if row.member not in found and len(found) < limit:
            member = books.people.member(row.member)
            name = member.name if member else books.people.name(row.member)
            found[row.member] = Visit(
                row.member, name, number_of(row), local_time(row.recorded_at), books.papers.signed(row.seq)
            )
    return list(found.values())


def parked(books: Books) -> list[Parked]:
    """Carts that wait, the latest first."""
    return [_parked(books, saved) for saved in books.carts.all()]


def _parked(books: Books, saved: SavedWork) -> Parked:
    cart = Cart.from_json(saved.content)
    waits = dict.fromkeys(line.article for line in cart.lines if line.waits)
    member = things.at_counter(books, saved.key) if saved.key > NOBODY else None
    codes = [books.things.thing(line.thing).code if line.thing is not None else "" for line in cart.lines[:NAMED]]
    named = zip((things.item(books, line.article) for line in cart.lines[:NAMED]), codes, strict=True)
    by = "" if saved.operator in (0, books.journal.operator) else books.people.operator(saved.operator).name
    return Parked(member, cart, saved.saved_at, tuple(things.item(books, id) for id in waits), tuple(named), by)


def _sections(facts: Facts) -> tuple[HeldSection, ...]:
    grouped: dict[str, list[Holding]] = defaultdict(list)
    for holding in facts.holdings:
        grouped[facts.items[holding.article].section].append(holding)
    sections = [
        HeldSection(name, tuple(dict.fromkeys(facts.items[h.article] for h in held)), sum(h.quantity for h in held))
        for name, held in grouped.items()
    ]
    return tuple(sorted(sections, key=lambda section: min(item.id for item in section.items)))


def _overdue(books: Books, member: int, items: Mapping[int, Item]) -> Sequence[OverdueItem]:
    """What was lent until a day that is past."""
    today = books.journal.today()
    late = [loan for loan in books.loans.open(member) if loan.until < today]
    return [OverdueItem(items[line.thing.article], loan.until) for loan in late for line in loan.lines if line.out]


def _unsigned(books: Books, member: int) -> Unsigned | None:
    found = {
        row.seq: row
        for record in books.people.same_person([member])
        for row in books.ask(_PAPERS, record, LOOKED_AT, record, LOOKED_AT)
        if not books.papers.signed(row.seq)
    }
    if not found:
        return None
    rows = [found[seq] for seq in sorted(found, reverse=True)]
    return Unsigned(len(rows), number_of(rows[0]), date.fromisoformat(rows[0].occurred_on))


_STANDS = "NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq)"
_OF_DAY = f"FROM act a WHERE a.occurred_on = ? AND a.kind IN {kinds_of(CARTS)} AND {_STANDS}"
_PIECES = """SELECT count(*) AS handovers, max(a.recorded_at) AS last,
    coalesce(sum((SELECT sum(m.quantity) FROM move m WHERE m.seq = a.seq)), 0) AS pieces"""
_KINDS = (
    f"SELECT count(*) FILTER (WHERE a.kind IN {kinds_of((*TARGETS, *BOTH_WAYS))}) AS issues, "
    f"count(*) FILTER (WHERE a.kind IN {kinds_of((KINDS[Kind.RETURN], *BOTH_WAYS))}) AS returns"
)
_LATEST = f"""SELECT a.seq, a.series, a.year, a.number, a.recorded_at,
    (SELECT CASE WHEN a.kind IN {kinds_of(TARGETS)} THEN m.target ELSE m.source END
    FROM move m WHERE m.seq = a.seq AND m.n = 1) AS member
    FROM act a WHERE a.series = ? AND a.year = ? AND a.suffix = '' AND {_STANDS}
    ORDER BY a.number DESC NULLS LAST LIMIT ?"""
_PAPERS = f"""SELECT a.seq, a.series, a.year, a.number, a.occurred_on FROM act a WHERE a.seq IN (
    SELECT seq FROM (SELECT DISTINCT seq FROM move WHERE target = ? ORDER BY seq DESC LIMIT ?) UNION
    SELECT seq FROM (SELECT DISTINCT seq FROM move WHERE source = ? ORDER BY seq DESC LIMIT ?))
    AND a.kind IN {kinds_of(SIGNED)} AND a.series IS NOT NULL AND {_STANDS} AND NOT EXISTS
    (SELECT 1 FROM filing f WHERE f.about = a.seq AND f.role IN ('signed', 'scan')) AND NOT EXISTS
    (SELECT 1 FROM act s WHERE s.about = a.seq AND {SCAN}) ORDER BY a.seq DESC"""
