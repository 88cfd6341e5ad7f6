"""Which rows of a table stand on which page. Pure arithmetic; heights in millimetres."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Room:
    """How much height a table finds."""

    first: float
    """Under the table's head on the first page."""
    further: float
    """Under the head, and the row brought forward, on every further page."""
    carry: float
    """The row at the foot of a page that goes on."""
    ending: float
    """All that must stand on one page with the last rows: total, declaration, signatures."""


def paginated(heights: Sequence[float], room: Room, keep: int = 3) -> list[range]:
    """The rows of each page. A row stands whole on one page; the ending stands on the last.

    At least `keep` rows are above the ending, all of them where there are fewer: signatures are never alone. Only where
    these do not fit a page with the ending are there fewer; a row higher than a page has one for itself.
    """
    tops = [0.0, *accumulate(heights)]
    count = len(heights)
    pages: list[range] = []
    start = 0
    while True:
        available = (room.further if pages else room.first) + _ROUNDING
        if tops[-1] - tops[start] + room.ending <= available or (pages and start == count):
            pages.append(range(start, count))
            return pages
        full = bisect_right(tops, tops[start] + available - room.carry) - 1
        pages.append(range(start, _kept(start, full, count, keep, first=not pages)))
        start = pages[-1].stop


def _kept(start: int, full: int, count: int, keep: int, *, first: bool) -> int:
    """Where a page that holds the rows to `full` really ends, so that the last page has its rows."""
    if count - start > keep:
        return max(min(full, count - keep), start if first else start + 1)
    return start if first else max(min(full, count - 1), start + 1)
