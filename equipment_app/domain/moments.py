"""Moments that are kept as a number, as those of files and entries are."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""What they are counted from."""


def moment(seconds: float = 0, *, microseconds: int = 0) -> datetime:
    """So long after 1970, in UTC. Also before it, where Windows' own reckoning ends.
    Raises OverflowError: no calendar has it.
    """
    return EPOCH + timedelta(seconds=seconds, microseconds=microseconds)
