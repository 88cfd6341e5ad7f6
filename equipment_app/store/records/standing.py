"""What stands of entries, as of a day or an entry; and what went out until a day, a loan or an order of repair."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from equipment_app.domain.custody import Seq
from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.store.records.things import Thing

LAST = 2**62
STANDING = """a.reverses IS NULL AND a.occurred_on <= ? AND a.seq <= ?
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq AND r.occurred_on <= ? AND r.seq <= ?)"""
"""Entry `a` was written by a day and an entry, and not cancelled by then: what was is as if it had never been."""


def bounds(at: date | None = None, upto: int = LAST) -> Sequence[Any]:
    """The values of `STANDING`."""
    return (at.isoformat() if at else "9999-12-31", upto) * 2


class OutLine(Value, kw_only=True):
    """So much of a thing, in the condition it went out in; `out` of it has not come back."""

    thing: Thing
    condition: str
    quantity: int
    out: int


class OutUntil(Value, kw_only=True):
    """What went out until a day."""

    seq: Seq
    number: Number
    day: date
    until: date
    lines: Sequence[OutLine]

    @property
    def pieces(self) -> int:
        return sum(line.quantity for line in self.lines)

    @property
    def out(self) -> int:
        return sum(line.out for line in self.lines)

    def overdue(self, today: date) -> int:
        """Days since the one it was due; 0 or less while it may be out."""
        return (today - self.until).days
