"""What the states of a paper are called."""

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


PRINTED = "EXISTS (SELECT 1 FROM act p WHERE p.about = a.seq AND p.kind = 'printed')"
"""Of entry `a` of a question, whether its paper was ever printed."""
