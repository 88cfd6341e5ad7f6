"""What the labels of things say."""

from collections.abc import Iterator, Sequence

from equipment_app.domain.papers import Label
from equipment_app.domain.sizes import UNI
from equipment_app.store.books import Books
from equipment_app.store.things import Thing

_AT_ONCE = 500


def labels(books: Books, ids: Sequence[int]) -> list[Label]:
    """The labels of these pieces, in this order; with the store's name where no other owner was set."""
    owner, fundings = books.settings["label.owner"] or books.settings["store.name"], books.settings.fundings()
    granted = {code for code, source in fundings.items() if source.logo}
    return [_label(thing, owner, granted) for thing in _things(books, ids)]


def to_label(books: Books) -> list[int]:
    """Every numbered thing in the store or held, article by article."""
    return [id for (id,) in books.ask(_ALL)]


def _things(books: Books, ids: Sequence[int]) -> Iterator[Thing]:
    for start in range(0, len(ids), _AT_ONCE):
        part = list(ids[start : start + _AT_ONCE])
        found = books.things.several(part)
        yield from (found[id] for id in part)


def _label(thing: Thing, owner: str, granted: set[str]) -> Label:
    return Label(
        code=thing.code,
        name=thing.name,
        size="" if thing.size == UNI else thing.size,
        inventory=thing.inventory or "",
        serial=thing.serial or "",
        owner=owner,
        grant=thing.funding in granted,
    )


_ALL = (
    "SELECT t.id FROM thing t JOIN holding h ON h.thing = t.id AND h.quantity > 0 JOIN holder p ON p.id = h.holder "
    "WHERE t.code IS NOT NULL AND t.withdrawn = 0 AND p.kind IN ('location', 'store', 'member', 'unit', 'workshop') "
    "ORDER BY t.article, t.code"
)
