"""What the states of a paper are called, and which series are no handovers."""

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

PRINTED = "EXISTS (SELECT 1 FROM act p WHERE p.about = a.seq AND p.kind = 'printed')"
"""Of entry `a` of a question, whether its paper was ever printed."""
