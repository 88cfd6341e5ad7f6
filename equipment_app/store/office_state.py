"""In which state one quartermaster leaves the store to the next: what the paper of a hand-over certifies."""

from datetime import date, datetime

from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.store.books import Books
from equipment_app.store.ledger.journal import local_time
from equipment_app.store.ledger.signing import shown
from equipment_app.store.records.checks import SavedWork
from equipment_app.store.records.papers import STATE


class KeyLine(Value):
    """A key that entries are, or were, signed with. `public` are 64 hexadecimal digits."""

    operator: str
    id: str
    public: str
    since: date
    withdrawn: bool


class OpenCart(Value):
    """A cart that was begun and not handed over. `member` is empty where it is nobody's yet."""

    member: str
    lines: int
    saved: datetime


class Custody(Value):
    """Pieces, of all articles together, by who has them."""

    in_store: int
    with_members: int
    elsewhere: int


class OfficeState(Value):
    begun: date
    """The day of the first entry."""
    restores: int
    keys: tuple[KeyLine, ...]
    series: tuple[str, ...]
    """The last number of each series."""
    carts: tuple[OpenCart, ...]
    unsigned: tuple[str, ...]
    """Numbers of handovers that nobody marked as signed."""
    custody: Custody


def office_state(books: Books, before: int) -> OfficeState:
    """As the books are now; of papers those of entries before `before`."""
    [(restores,)] = books.ask("SELECT count(*) FROM act WHERE kind = 'restore'")
    return OfficeState(
        begun=local_time(books.journal.payload(1)["t"]).date(),
        restores=restores,
        keys=tuple(
            KeyLine(books.people.operator(operator).name, shown(id), public, date.fromisoformat(since), bool(withdrawn))
            for id, operator, public, withdrawn, since in books.ask(_KEYS)
        ),
        series=tuple(str(Number(*row)) for row in books.ask(_SERIES)),
        carts=tuple(_cart(books, cart) for cart in books.carts.all()),
        unsigned=tuple(str(Number(*row)) for row in books.ask(_UNSIGNED, before)),
        custody=Custody(*books.ask(_CUSTODY)[0]),
    )


def _cart(books: Books, cart: SavedWork) -> OpenCart:
    member = books.people.name(cart.key) if cart.key > 0 else ""
    return OpenCart(member, len(cart.content.get("lines", ())), cart.saved_at)


_SERIES = "SELECT series, year, last FROM series ORDER BY year, series"
_KEYS = """SELECT k.id, k.operator, k.public, k.withdrawn, a.occurred_on FROM signing_key k
    JOIN act a ON a.seq = k.seq ORDER BY k.operator, k.withdrawn, k.seq"""
"""Of a withdrawn key the day is that on which it was withdrawn."""
_UNSIGNED = f"""SELECT a.series, a.year, a.number FROM act a WHERE a.series IS NOT NULL AND a.suffix = '' AND a.seq < ?
    AND {STATE} = 'unsigned' ORDER BY a.seq"""
_CUSTODY = """SELECT coalesce(sum(h.quantity) FILTER (WHERE o.kind = 'location'), 0),
    coalesce(sum(h.quantity) FILTER (WHERE o.kind IN ('member', 'guest')), 0),
    coalesce(sum(h.quantity) FILTER (WHERE o.kind NOT IN ('location', 'member', 'guest', 'supplier')), 0)
    FROM holding h JOIN holder o ON o.id = h.holder"""
