"""A moment kept as a number is one of any calendar's days, and equal on every system."""

from datetime import UTC, datetime

import pytest

from equipment_app.domain.moments import EPOCH, moment


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (0, EPOCH),
        (-1, datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (-11_644_473_600, datetime(1601, 1, 1, tzinfo=UTC)),
        (1_772_438_400.25, datetime(2026, 3, 2, 8, 0, 0, 250_000, tzinfo=UTC)),
        (32_503_680_000, datetime(3000, 1, 1, tzinfo=UTC)),
    ],
)
def test_of_seconds(kept, said):
    assert moment(kept) == said


def test_of_microseconds_it_is_exact():
    assert moment(microseconds=1_772_438_400_123_457).microsecond == 123_457


def test_beyond_every_calendar():
    with pytest.raises(OverflowError):
        moment(10**12)
