"""Which paper a piece is held by: what came is kept by arrival, and what goes is taken off those in one order."""

from collections.abc import Sequence
from dataclasses import dataclass

from equipment_app.domain.papers import Number
from equipment_app.store.dialect import WHOLE


@dataclass(slots=True)
class Arrived:
    """Pieces of a thing that came to a holder by entry `seq`; `left` of them are still there."""

    seq: int
    condition: str
    left: int
    until: str = ""
    """The day they are due, of a loan; empty for good."""
    paper: Number | None = None


def take(arrivals: Sequence[Arrived], quantity: int, condition: str, loan: str = "") -> list[tuple[Arrived, int]]:
    """Take `quantity` pieces off what came, and tell from which arrivals.

    Those of the `loan` that a return names go first, then those in this condition; of pieces nobody can tell apart what
    is lent goes before what is held for good, by the day it is due, and then the oldest.
    """
    taken = []
    for one in sorted(arrivals, key=lambda one: _order(one, condition, loan)):
        pieces = min(one.left, quantity)
        one.left -= pieces
        quantity -= pieces
        if pieces:
            taken.append((one, pieces))
    return taken


def _order(one: Arrived, condition: str, loan: str) -> tuple[bool, bool, bool, str, int]:
    other = bool(loan) and str(one.paper) != loan
    return other, one.condition != condition, not one.until, one.until, one.seq


ARRIVAL = f"""CASE WHEN w.reverses IS NULL
    AND NOT EXISTS (SELECT 1 FROM {WHOLE}.act r WHERE r.reverses = h.seq AND r.occurred_on <= '9999-12-31')
    THEN h.seq ELSE coalesce((SELECT max(m.seq) FROM {WHOLE}.move m JOIN {WHOLE}.act b ON b.seq = m.seq
    WHERE m.thing = h.thing AND m.target = h.holder AND m.seq < coalesce(w.reverses, w.seq) AND b.reverses IS NULL
    AND NOT EXISTS (SELECT 1 FROM {WHOLE}.act r WHERE r.reverses = m.seq AND r.occurred_on <= '9999-12-31')),
    h.seq) END"""
"""SQL of the entry that pile `h` is held under, `w` being its last arrival: where that was cancelled or is a storno,
the one before it that stood; also where a lead does not see who gave it.
"""
