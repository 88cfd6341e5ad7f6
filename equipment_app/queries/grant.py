"""Things of a grant at the end of any day: where each is, what it cost, and whether the sums agree with the journal.

What was bought is read from the moves of deliveries, where it is now from the holdings that follow from all entries; a
past day is today's holdings with what moved since taken back. So the two can differ, and then the page says by what.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from equipment_app.domain.custody import OUTSIDE
from equipment_app.domain.papers import Funding
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.domain.words import Worded
from equipment_app.queries.filters import PERSON
from equipment_app.queries.rows import code_of, made, number_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import CZECH, JOIN_IN_ORDER
from equipment_app.store.records.loans import Loan
from equipment_app.store.records.things import Thing


class GrantPart(Worded):
    """Where things of a grant can be; together they are what was bought."""

    STORED = "stored", "skladem", "in stock"
    HELD = "held", "drží", "held by"
    LENT = "lent", "zapůjčeno", "lent to"
    REPAIR = "repair", "v opravě", "in repair"
    MISSING = "missing", "chybí", "missing"
    LOST = "lost", "ztraceno", "lost"
    DISPOSED = "disposed", "vyřazeno", "disposed of"


_PARTS: Mapping[str, GrantPart] = {
    "store": GrantPart.STORED,
    "location": GrantPart.STORED,
    "member": GrantPart.HELD,
    "guest": GrantPart.HELD,
    "unit": GrantPart.HELD,
    "workshop": GrantPart.REPAIR,
    "missing": GrantPart.MISSING,
    "lost": GrantPart.LOST,
    "disposed": GrantPart.DISPOSED,
    "supplier": GrantPart.DISPOSED,  # handed over to another organisational unit of the state
}
"""By the kind of the holder; what members have until a day is lent."""


class Sum(Value):
    pieces: int = 0
    value: int = 0
    """Haléře."""

    def __add__(self, other: "Sum") -> "Sum":
        return Sum(self.pieces + other.pieces, self.value + other.value)

    def __sub__(self, other: "Sum") -> "Sum":
        return Sum(self.pieces - other.pieces, self.value - other.value)


def added(sums: Iterable[Sum]) -> Sum:
    return sum(sums, Sum())


class GrantArticle(Value):
    id: int
    code: str
    name: str
    name_en: str
    unit: str
    bought: Sum
    parts: Mapping[GrantPart, Sum]

    @property
    def differs(self) -> Sum:
        """What the parts lack of what was bought; nothing where they agree."""
        return self.bought - added(self.parts.values())


class GrantState(Value):
    source: Funding
    at: date
    articles: tuple[GrantArticle, ...]
    """In Czech order."""

    @property
    def bought(self) -> Sum:
        return added(one.bought for one in self.articles)

    def part(self, part: GrantPart) -> Sum:
        return added(one.parts.get(part, Sum()) for one in self.articles)

    @property
    def differing(self) -> tuple[GrantArticle, ...]:
        return tuple(one for one in self.articles if one.differs != Sum())

    @property
    def agrees(self) -> bool:
        """To the piece and the crown, article by article."""
        return not self.differing


def kept_among(books: Books, things: Iterable[int]) -> date | None:
    """The last day on which a grant asks to keep one of these; None where none does any more."""
    today = books.journal.today()
    asked = (books.kept_on(thing, today) for thing in books.things.several(list(things)).values())
    return max(filter(None, asked), default=None)


def grants(books: Books) -> list[Funding]:
    """Sources that have a register of their own; of a store without any, all sources."""
    sources = list(books.settings.fundings().values())
    return [one for one in sources if one.is_grant] or sources


def grant_state(books: Books, source: Funding, at: date) -> GrantState:
    """Where the things of a source were at the end of the day `at`."""
    day = at.isoformat()
    bought = {row.article: Sum(row.pieces, row.value or 0) for row in books.ask(_BOUGHT, day, source.code)}
    parts: dict[int, dict[GrantPart, Sum]] = {}
    for row in books.ask(_THERE, day, day, source.code):
        there = parts.setdefault(row.article, {})
        part = _PARTS[row.kind]
        there[part] = there.get(part, Sum()) + Sum(row.pieces, row.value or 0)
    for thing, pieces, _ in _lent(books, source.code, at):
        there = parts.setdefault(thing.article, {})
        lent = Sum(pieces, pieces * (thing.price or 0))
        there[GrantPart.HELD] = there.get(GrantPart.HELD, Sum()) - lent
        there[GrantPart.LENT] = there.get(GrantPart.LENT, Sum()) + lent
    found = (
        made(GrantArticle, row, bought=bought.get(row.id, Sum()), parts=parts.get(row.id, {}))
        for row in books.ask(_ARTICLES)
    )
    return GrantState(source, at, tuple(one for one in found if one.bought.pieces or one.differs != Sum()))


def _lent(books: Books, source: str, at: date) -> Iterator[tuple[Thing, int, Loan]]:
    """Things of a source that were out on loan at the end of a day, how many pieces, and by which loan."""
    for loan in books.loans.open(at=at if at < books.journal.today() else None):
        yield from ((line.thing, line.out, loan) for line in loan.lines if line.out and line.thing.funding == source)


class GrantPiece(Value, kw_only=True):
    """One numbered piece, or so many pieces of a lot with one holder."""

    thing: int
    article: int
    name: str
    name_en: str
    code: str
    size: str
    serial: str
    inventory: str
    delivery_note: str
    invoice: str
    sustainability: bool
    received_on: date
    price: int | None
    pieces: int
    condition: str
    part: GrantPart
    where: str
    """The shelf, the unit or the workshop; a person by the personal number alone."""
    unit: str
    """The unit of a person."""
    since: date | None = None
    paper: str = ""
    """Of the entry by which it came there."""
    due: date | None = None
    """Of what is lent."""
    counted: date | None = None
    """The day of the last stock-take that found it."""
    contract: str = ""

    @property
    def value(self) -> int:
        return self.pieces * (self.price or 0)

    @property
    def title(self) -> str:
        return self.code or ("" if self.size == UNI else self.size)


def grant_pieces(books: Books, source: Funding, at: date, article: int = 0) -> list[GrantPiece]:
    """Where each thing of a source was at the end of a day, with its last paper; of one article, or of all (0)."""
    day = at.isoformat()
    rows = books.ask(_PIECES, *(day,) * 3, source.code, article, article, *(day,) * 2)
    lent = _lent_to(books, source.code, at)
    found: list[GrantPiece] = []
    for row in rows:
        piece = made(
            GrantPiece,
            row,
            code=code_of(row.code),
            part=_PARTS[row.kind],
            where=numbered(row),
            paper=number_of(row),
            due=None,
        )
        found += _parted(piece, row.holder, lent)
    return found


def numbered(row: Any) -> str:
    """Without names: a person is told by the number, or where there is none by that of the badge."""
    if row.kind in ("member", "guest"):
        return row.personal_number or f"M-{row.badge or row.holder:04}"
    return str(row.label or row.named)


def _lent_to(books: Books, source: str, at: date) -> dict[tuple[int, int], tuple[int, date]]:
    """Thing and holder to the pieces lent, and the day they are due first."""
    found: dict[tuple[int, int], tuple[int, date]] = {}
    for thing, out, loan in _lent(books, source, at):
        pieces, due = found.get((thing.id, loan.member), (0, loan.until))
        found[thing.id, loan.member] = pieces + out, min(due, loan.until)
    return found


def _parted(piece: GrantPiece, holder: int, lent: dict[tuple[int, int], tuple[int, date]]) -> list[GrantPiece]:
    """What of it is lent, and the rest; several conditions of one lot share what is lent."""
    out, due = lent.get((piece.thing, holder), (0, None))
    taken = min(out, piece.pieces)
    if not taken or due is None:
        return [piece]
    lent[piece.thing, holder] = out - taken, due
    away = replace(piece, part=GrantPart.LENT, pieces=taken, due=due)
    return [away] if taken == piece.pieces else [away, replace(piece, pieces=piece.pieces - taken)]


_SINCE = f"""SELECT h.thing, h.holder, h.quantity AS pieces FROM holding h WHERE h.holder > {OUTSIDE}
    UNION ALL SELECT m.thing, m.source, m.quantity
    FROM act a {JOIN_IN_ORDER} move m ON m.seq = a.seq AND m.source > {OUTSIDE} WHERE a.occurred_on > ?
    UNION ALL SELECT m.thing, m.target, -m.quantity
    FROM act a {JOIN_IN_ORDER} move m ON m.seq = a.seq AND m.target > {OUTSIDE} WHERE a.occurred_on > ?"""
"""What every holder has, less what came and with what went after a day; the outside has the lowest number."""
_THERE = f"""SELECT t.article, p.kind, sum(s.pieces) AS pieces, sum(s.pieces * t.price) AS value FROM ({_SINCE}) s
    {JOIN_IN_ORDER} thing t ON t.id = s.thing {JOIN_IN_ORDER} holder p ON p.id = s.holder
    WHERE t.funding = ? GROUP BY t.article, p.kind"""
_BOUGHT = f"""SELECT t.article, sum(b.pieces) AS pieces, sum(b.pieces * t.price) AS value FROM (
    SELECT m.thing, m.quantity AS pieces, m.seq FROM move m WHERE m.source = {OUTSIDE}
    UNION ALL SELECT m.thing, -m.quantity, m.seq FROM move m WHERE m.target = {OUTSIDE}) b
    {JOIN_IN_ORDER} act a ON a.seq = b.seq AND a.occurred_on <= ? {JOIN_IN_ORDER} thing t ON t.id = b.thing
    WHERE t.funding = ? GROUP BY t.article"""
_ARTICLES = f"SELECT id, code, name, name_en, unit FROM article ORDER BY name {CZECH}, id"
_PIECES = f"""SELECT t.id AS thing, t.article, a.name, a.name_en, t.code, t.size, t.serial, t.inventory,
    t.delivery_note, t.contract, t.invoice, t.received_on, t.price, a.sustainability, w.pieces, w.holder, p.kind,
    p.label, p.name AS named, p.code AS badge, i.personal_number, u.label AS unit, x.occurred_on AS since, x.series,
    x.year, x.number, x.suffix, (SELECT y.condition FROM move y WHERE y.seq = x.seq AND y.thing = w.thing
    AND y.target = w.holder LIMIT 1) AS condition,
    coalesce((SELECT max(d.occurred_on) FROM counted c JOIN act d ON d.seq = c.seq AND d.occurred_on <= ?
    WHERE c.thing = w.thing AND c.found > 0 AND c.withdrawn = 0), k.counted) AS counted
    FROM (SELECT s.thing, s.holder, sum(s.pieces) AS pieces FROM ({_SINCE}) s
    JOIN thing f ON f.id = s.thing WHERE f.funding = ? AND (? = 0 OR f.article = ?)
    GROUP BY s.thing, s.holder HAVING sum(s.pieces) <> 0) w
    JOIN thing t ON t.id = w.thing JOIN article a ON a.id = t.article JOIN holder p ON p.id = w.holder {PERSON}
    LEFT JOIN (SELECT c.holder, c.article, c.size, max(d.occurred_on) AS counted FROM counted c
    JOIN act d ON d.seq = c.seq AND d.occurred_on <= ? WHERE c.thing IS NULL AND c.found > 0 AND c.withdrawn = 0
    GROUP BY c.holder, c.article, c.size) k
    ON t.code IS NULL AND k.holder = w.holder AND k.article = t.article AND k.size = t.size
    LEFT JOIN act x ON x.seq = (SELECT max(m.seq) FROM move m JOIN act b ON b.seq = m.seq
    WHERE m.thing = w.thing AND m.target = w.holder AND b.occurred_on <= ?)
    ORDER BY a.name {CZECH}, a.id, t.inventory IS NULL, t.inventory, t.code NULLS FIRST, t.size, t.id, p.id"""
