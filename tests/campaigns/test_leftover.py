"""A log of another life is never mixed in; a store's own always comes in."""

import random

from tests.campaigns.leftover import attack


def test_forty_times_a_copy_is_put_back_over_a_crash(tmp_path):
    """Done by hand in most programs this made 37 corrupt databases of 40, and three that were silently the newer."""
    tally = attack(tmp_path, random.Random(20261126), 40)
    assert (tally.alarms, tally.mixed, tally.lost) == ([], [], [])
    assert tally.brought >= 2 and sum(tally.refused.values()) >= 20, tally


def test_a_program_that_opens_whatever_sqlite_opens_is_shown_up(tmp_path):
    assert len(attack(tmp_path, random.Random(1), 20, careless=True, enough=2).mixed) == 2


def test_a_program_that_sets_aside_whatever_lies_there_is_shown_up(tmp_path):
    assert attack(tmp_path, random.Random(1), 40, hasty=True, enough=1).mixed
