"""Which paper a piece is held by: what came is kept by arrival, and what goes is taken off those in one order."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Arrived:
    """Pieces of a thing that came to a holder by entry `seq`; `left` of them are still there."""

    seq: int
    condition: str
    left: int
    until: str = ""
    """The day they are due, of a loan; empty for good."""
    paper: tuple[str, int, int, str] | None = None


def take(arrivals: Sequence[Arrived], quantity: int, condition: str) -> list[tuple[Arrived, int]]:
    """Take `quantity` pieces off what came, and tell from which arrivals.

    Those in this condition go first; of pieces nobody can tell apart what is lent goes before what is held for good, by
    the day it is due, and then the oldest.
    """
    taken = []
    for one in sorted(arrivals, key=lambda one: (one.condition != condition, not one.until, one.until, one.seq)):
        pieces = min(one.left, quantity)
        one.left -= pieces
        quantity -= pieces
        if pieces:
            taken.append((one, pieces))
    return taken


ARRIVAL = """CASE WHEN w.reverses IS NULL
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = h.seq AND r.occurred_on <= '9999-12-31')
    THEN h.seq ELSE coalesce((SELECT max(m.seq) FROM move m JOIN act b ON b.seq = m.seq
    WHERE m.thing = h.thing AND m.target = h.holder AND m.seq < coalesce(w.reverses, w.seq) AND b.reverses IS NULL
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = m.seq AND r.occurred_on <= '9999-12-31')), h.seq) END"""
"""SQL of the entry that pile `h` is held under, `w` being its last arrival: where that was cancelled or is a storno,
the one before it that stood.
"""
