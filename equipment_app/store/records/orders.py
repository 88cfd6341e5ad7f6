"""Orders: what was ordered of whom, what of it came, and what is still to come."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.store.sql import Records, Sql

_STANDS = "a.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq)"
_ORDER = """SELECT p.id, a.series, a.year, a.number, a.occurred_on, p.supplier, p.contract, p.funding, p.expected,
    p.closed FROM purchase p JOIN act a ON a.seq = p.id WHERE p.withdrawn = 0"""
_ONE = f"{_ORDER} AND p.id = ?"
_ALL = f"{_ORDER} ORDER BY p.closed, p.id DESC"
_LINES = """SELECT l.line, l.article, l.size, l.quantity, l.price FROM purchase_line l
    WHERE l.purchase = ? AND l.withdrawn = 0 ORDER BY l.line"""
_CAME = f"""SELECT t.article, t.size, sum(m.quantity) FROM act a JOIN move m ON m.seq = a.seq
    JOIN thing t ON t.id = m.thing WHERE a.about = ? AND a.kind = 'delivery' AND {_STANDS} GROUP BY 1, 2"""

_SUPPLIERS = """SELECT supplier FROM thing WHERE supplier <> '' UNION SELECT supplier FROM purchase
    WHERE withdrawn = 0 ORDER BY 1"""
_RECEIPTS = f"""SELECT DISTINCT m.seq, t.supplier FROM thing t JOIN move m ON m.thing = t.id JOIN act a ON a.seq = m.seq
    WHERE t.delivery_note = ? AND t.withdrawn = 0 AND m.source = 1 AND {_STANDS} ORDER BY m.seq"""


class AwaitedLine(Value):
    """An order has one line of an article in a size; `came` may be more than was ordered."""

    line: int
    article: int
    size: str
    ordered: int
    price: int | None
    came: int = 0

    @property
    def to_come(self) -> int:
        return max(0, self.ordered - self.came)


class Purchase(Value):
    id: int
    """The number of the entry that began it."""
    number: str
    day: date
    supplier: str
    contract: str
    funding: str
    expected: date | None
    closed: bool
    lines: tuple[AwaitedLine, ...]

    @property
    def to_come(self) -> int:
        """Nothing is waited for once it is closed."""
        return 0 if self.closed else sum(line.to_come for line in self.lines)

    def line_of(self, article: int, size: str) -> AwaitedLine | None:
        return next((line for line in self.lines if (line.article, line.size) == (article, size)), None)


class Orders(Records):
    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    def of(self, id: int) -> Purchase | None:
        """None for one that was withdrawn, and for what is no order."""
        row = self._sql.first(_ONE, (id,))
        return self._order(row) if row else None

    def all(self) -> list[Purchase]:
        """Those that are waited for first, each the latest first."""
        return [self._order(row) for row in self._sql.rows(_ALL)]

    def open(self) -> list[Purchase]:
        """Of which something is still to come."""
        return [order for order in self.all() if order.to_come]

    def coming(self) -> dict[tuple[int, str], int]:
        """Pieces still to come, by article and size."""
        found: Counter[tuple[int, str]] = Counter()
        for order in self.open():
            found.update({(line.article, line.size): line.to_come for line in order.lines})
        return dict(found)

    def suppliers(self) -> list[str]:
        """Who ever delivered anything, or was asked to."""
        return [name for (name,) in self._sql.rows(_SUPPLIERS)]

    def receipts(self, supplier: str, note: str) -> list[int]:
        """Entries that took things of a supplier's delivery note in and still stand, oldest first."""
        rows = self._sql.rows(_RECEIPTS, (note,))
        return [seq for seq, name in rows if name.casefold() == supplier.casefold()]

    def came(self, id: int) -> dict[tuple[int, str], int]:
        """What was received of an order, by article and size."""
        return {(article, size): pieces for article, size, pieces in self._sql.rows(_CAME, (id,))}

    def _order(self, row: Sequence[Any]) -> Purchase:
        id, series, year, count, day, supplier, contract, funding, expected, closed = row
        came = self.came(id)
        lines = tuple(
            AwaitedLine(line, article, size, quantity, price, came.get((article, size), 0))
            for line, article, size, quantity, price in self._sql.rows(_LINES, (id,))
        )
        expects = date.fromisoformat(expected) if expected else None
        number, on = str(Number(series, year, count)), date.fromisoformat(day)
        return Purchase(id, number, on, supplier, contract, funding, expects, bool(closed), lines)
