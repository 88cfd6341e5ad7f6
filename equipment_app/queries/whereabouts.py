"""Who has an article, and the moves it made."""

from dataclasses import dataclass
from datetime import date

from equipment_app.domain.numbers import Number
from equipment_app.queries.holdings import arrival
from equipment_app.queries.pieces import NAME, PERSON, THINGS, Wanted, code_of, conditions_of, ranked
from equipment_app.store.books import Books
from equipment_app.store.dialect import CZECH, JOIN_IN_ORDER


@dataclass(frozen=True, slots=True)
class HolderLine:
    """So many pieces of a size with one holder, the last of them since `since` by `paper`."""

    holder: int
    kind: str
    name: str
    rank: str
    unit: str
    size: str
    pieces: int
    since: date
    paper: str


@dataclass(frozen=True, slots=True)
class MoveLine:
    """One move; `n` is its place in entry `seq`."""

    seq: int
    n: int
    day: date
    kind: str
    paper: str
    source: str
    target: str
    size: str
    code: str
    pieces: int
    cancelled: bool
    """A storno took it back."""


def holders(books: Books, wanted: Wanted) -> list[HolderLine]:
    """Who has any of an article: locations by label, then members in Czech order, each size by its rank."""
    conditions, values = conditions_of(wanted)
    scheme = books.catalogue.article(wanted.article).scheme
    query = _HOLDERS.format(conditions=conditions, size=ranked("t.size", books.catalogue.sizes(scheme)))
    return [
        HolderLine(
            holder=row.holder,
            kind=row.kind,
            name=row.name,
            rank=row.rank or "",
            unit=row.unit or "",
            size=row.size,
            pieces=row.pieces,
            since=date.fromisoformat(row.occurred_on),
            paper=str(Number(row.series, row.year, row.number, row.suffix)) if row.series else "",
        )
        for row in books.ask(query, wanted.article, *values)
    ]


def moves(books: Books, article: int, limit: int, before: MoveLine | None = None) -> list[MoveLine]:
    """The latest moves of an article, or those that come before `before`."""
    older = "AND (m.seq < ? OR (m.seq = ? AND m.n > ?))" if before else ""
    given = (before.seq, before.seq, before.n) if before else ()
    rows = books.ask(_MOVES.format(older=older), article, *given, limit)
    names = {holder: books.people.name(holder) for row in rows for holder in (row.source, row.target)}
    return [
        MoveLine(
            seq=row.seq,
            n=row.n,
            day=date.fromisoformat(row.occurred_on),
            kind=row.kind,
            paper=str(Number(row.series, row.year, row.number, row.suffix)) if row.series else "",
            source=names[row.source],
            target=names[row.target],
            size=row.size,
            code=code_of(row.code),
            pieces=row.quantity,
            cancelled=bool(row.cancelled),
        )
        for row in rows
    ]


_PILES = (
    f"SELECT p.id AS holder, t.size, sum(h.quantity) AS pieces, max({arrival()}) AS latest {THINGS} {PERSON} "
    "JOIN act w ON w.seq = h.seq WHERE t.article = ? AND t.withdrawn = 0 {conditions} GROUP BY p.id, t.size"
)
_HOLDERS = (
    f"SELECT t.holder, p.kind, {NAME} AS name, i.rank, u.name AS unit, t.size, t.pieces, x.occurred_on, x.series, "
    f"x.year, x.number, x.suffix FROM ({_PILES}) t JOIN holder p ON p.id = t.holder {PERSON} "
    f"JOIN act x ON x.seq = t.latest ORDER BY p.kind = 'member', {NAME} {CZECH}, p.id, {{size}}"
)
_MOVES = (
    "SELECT m.seq, m.n, x.occurred_on, x.kind, x.series, x.year, x.number, x.suffix, m.source, m.target, t.size, "
    "t.code, m.quantity, EXISTS (SELECT 1 FROM act r WHERE r.reverses = m.seq) AS cancelled "
    f"FROM thing t {JOIN_IN_ORDER} move m ON m.thing = t.id JOIN act x ON x.seq = m.seq "
    "WHERE t.article = ? {older} ORDER BY m.seq DESC, m.n LIMIT ?"
)
