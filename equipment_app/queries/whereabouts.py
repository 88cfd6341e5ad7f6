"""Who has an article, and the moves it made."""

from dataclasses import dataclass
from datetime import date

from equipment_app.domain.numbers import Number
from equipment_app.queries.filters import PiecesWanted
from equipment_app.queries.pieces import code_of
from equipment_app.store.books import Books


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


def holders(books: Books, wanted: PiecesWanted) -> list[HolderLine]:
    """Who has any of an article: locations by label, then members in Czech order, each size by its rank."""
    from equipment_app.queries import composed

    sizes = books.catalogue.sizes(books.catalogue.article(wanted.article).scheme)
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
        for row in books.ask(*composed.holders(wanted, sizes))
    ]


def moves(books: Books, article: int, limit: int, before: MoveLine | None = None) -> list[MoveLine]:
    """The latest moves of an article, or those that come before `before`."""
    from equipment_app.queries import composed

    rows = books.ask(*composed.moves(article, limit, (before.seq, before.n) if before else None))
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
