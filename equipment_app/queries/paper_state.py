"""The state a paper is in, read from the entries about it. There is no status column."""

from enum import StrEnum


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

STATE = (
    "CASE WHEN EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq) THEN 'cancelled' "
    "WHEN a.series = 'IM' THEN 'imported' "
    "WHEN EXISTS (SELECT 1 FROM filing f WHERE f.about = a.seq AND f.role IN ('signed', 'scan')) THEN 'scanned' "
    "WHEN (SELECT json_extract(s.facts, '$.signed') FROM act s WHERE s.about = a.seq AND s.kind = 'signed' "
    "ORDER BY s.seq DESC LIMIT 1) THEN 'signed' ELSE 'unsigned' END"
)
"""In which state entry `a` of a question is, in the words of `State`; no more is looked up than says so."""

PRINTED = "EXISTS (SELECT 1 FROM act p WHERE p.about = a.seq AND p.kind = 'printed')"
"""Likewise, whether its paper was ever printed."""
