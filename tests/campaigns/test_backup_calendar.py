"""Three years of backups: whatever the calendar and the clock do, what must be kept is kept, and no more than that."""

import random

import pytest

from tests.campaigns.backup_calendar import MOST, PLANTED, attack


def test_three_years():
    right, wrong = attack(random.Random(20260302), 3)
    assert (right.broken, wrong.broken) == ([], [])
    assert right.removed > 3_000 and wrong.removed > 3_000
    assert wrong.wrong_clocks > 20 and right.failures > 50
    assert 30 < right.most <= MOST


@pytest.mark.parametrize("bug", PLANTED)
def test_a_rotation_that_errs_is_shown_up(bug):
    assert any(tally.broken for tally in attack(random.Random(1), 1, PLANTED[bug], enough=1))
