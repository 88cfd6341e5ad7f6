"""A backup is cut short, by SIGKILL or by a power cut: what counted counts, and nothing else does."""

import random

import pytest

from tests.campaigns import backups_cut, backups_killed
from tests.systems import folders_flushed


def test_whenever_the_process_is_killed(closed):
    tally = backups_killed.attack(closed, random.Random(20260302), 4)
    assert (tally.lost, tally.unsound, tally.littered) == ([], [], [])
    assert tally.said >= 4 and tally.removed > 3


def test_a_process_that_counts_before_it_verifies_is_shown_up(closed):
    assert backups_killed.attack(closed, random.Random(3), 1, early=True).unsound


@folders_flushed
def test_whenever_the_power_goes(tmp_path):
    tally = backups_cut.attack(tmp_path, random.Random(20260302), 14)
    assert tally.broken == []
    assert tally.states > 100 and tally.removed > 0 and tally.refused > 0


@folders_flushed
@pytest.mark.parametrize("bug", backups_cut.PLANTED)
def test_a_backup_that_leaves_something_out_is_shown_up(tmp_path, bug):
    assert backups_cut.attack(tmp_path, random.Random(1), 8, bug, enough=1).broken
