"""The state a paper is in, read from the entries about it. There is no status column."""

from enum import StrEnum
from typing import Any


class State(StrEnum):
    UNSIGNED = "unsigned"
    SIGNED = "signed"
    """Marked as signed by hand, before its scan exists."""
    SCANNED = "scanned"
    """Its signed scan is filed."""
    CANCELLED = "cancelled"
    IMPORTED = "imported"
    """A list that was taken in: it has a number and no paper."""


IMPORTS = "IM"
"""The series of imports."""

CHECKS, OFFICE = "KO", "PD"
"""The series of checks of units and of the store's hand-over."""

UNMOVED = (CHECKS, OFFICE)
"""Papers that nothing moved by, so that they are neither cancelled nor corrected."""

STATE_COLUMNS = (
    "a.series = 'IM' AS imported, EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq) AS cancelled, "
    "EXISTS (SELECT 1 FROM filing f WHERE f.about = a.seq AND f.role IN ('signed', 'scan')) AS scanned, "
    "coalesce((SELECT json_extract(s.facts, '$.signed') FROM act s WHERE s.about = a.seq AND s.kind = 'signed' "
    "ORDER BY s.seq DESC LIMIT 1), 0) AS signed, "
    "EXISTS (SELECT 1 FROM act p WHERE p.about = a.seq AND p.kind = 'printed') AS printed"
)
"""Columns of a question over entries `a`, for `state_of`."""


def state_of(row: Any) -> State:
    if row.cancelled:
        return State.CANCELLED
    if row.imported:
        return State.IMPORTED
    if row.scanned:
        return State.SCANNED
    return State.SIGNED if row.signed else State.UNSIGNED
