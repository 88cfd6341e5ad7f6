"""What lies in one place of the store."""

from dataclasses import dataclass

from equipment_app.domain.sizes import rank
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


_CONTENTS = (
    "SELECT a.id, a.code, a.name, a.name_en, t.size, sum(h.quantity), a.unit FROM holding h "
    "JOIN thing t ON t.id = h.thing JOIN article a ON a.id = t.article WHERE h.holder = ? AND h.quantity > 0 "
    f"GROUP BY a.id, t.size ORDER BY a.name {CZECH}, a.id"
)
