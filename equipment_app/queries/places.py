"""What lies in one place of the store, who has an article, and the moves it made."""

from dataclasses import dataclass
from datetime import date

from equipment_app.domain.sizes import rank
from equipment_app.queries.filters import PiecesWanted
from equipment_app.queries.rows import code_of, made, number_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import CZECH


@dataclass(frozen=True, slots=True)
class Lying:
    """So many pieces of an article in a size."""

    article: int
    code: str
    name: str
    name_en: str
    size: str
    pieces: int
    unit: str


@dataclass(frozen=True, slots=True)
class Contents:
    id: int
    label: str
    store: str
    code: int
    lines: tuple[Lying, ...]

    @property
    def pieces(self) -> int:
        return sum(line.pieces for line in self.lines)


def contents(books: Books, number: int) -> Contents | None:
    """Of the place with this number in its code: articles in Czech order, sizes by their rank. None: no such place."""
    place = next((place for place in books.people.places() if place.code == number), None)
    if place is None:
        return None
    lines = [Lying(*row) for row in books.ask(_CONTENTS, place.id)]
    sizes = {line.article: books.catalogue.sizes(books.catalogue.article(line.article).scheme) for line in lines}
    order = {id: n for n, id in enumerate(sizes)}
    lines.sort(key=lambda line: (order[line.article], rank(sizes[line.article], line.size)))
    return Contents(place.id, place.label, place.store, number, tuple(lines))


_CONTENTS = f"""SELECT a.id, a.code, a.name, a.name_en, t.size, sum(h.quantity), a.unit FROM holding h
    JOIN thing t ON t.id = h.thing JOIN article a ON a.id = t.article WHERE h.holder = ? AND h.quantity > 0
    GROUP BY a.id, t.size ORDER BY a.name {CZECH}, a.id"""


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
    return [made(HolderLine, row, paper=number_of(row)) for row in books.ask(*composed.holders(wanted, sizes))]


def moves(books: Books, article: int, limit: int, before: MoveLine | None = None) -> list[MoveLine]:
    """The latest moves of an article, or those that come before `before`."""
    from equipment_app.queries import composed

    rows = books.ask(*composed.moves(article, limit, (before.seq, before.n) if before else None))
    names = {holder: books.people.name(holder) for row in rows for holder in (row.source, row.target)}
    return [
        made(
            MoveLine,
            row,
            paper=number_of(row),
            source=names[row.source],
            target=names[row.target],
            code=code_of(row.code),
        )
        for row in rows
    ]
