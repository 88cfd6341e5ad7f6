"""The disk is full or fails at some operations of some works; at every one of all by the script."""

import random

import pytest

from tests.campaigns.faults import COMMANDS, FAULTS, FULL, PLANTED, SYNC, UPKEEP, attack

EVERY = (*COMMANDS, *UPKEEP, "opening")
SOME = 19
"""Every so manieth operation, except where there are few."""


@pytest.mark.parametrize("work", EVERY)
def test_a_disk_that_cannot_flush_loses_nothing(tmp_path, work):
    tally = attack(tmp_path, random.Random(20260302), (SYNC,), (work,))
    assert (tally.lost, tally.broken, tally.unclean) == ([], [], {})
    assert tally.points > 0


@pytest.mark.parametrize("work", ["a handover with its paper", "a checkpoint", "closing"])
def test_a_full_disk_loses_nothing(tmp_path, work):
    tally = attack(tmp_path, random.Random(20260302), (FULL,), (work,), step=SOME)
    assert (tally.lost, tally.broken, tally.unclean) == ([], [], {})
    assert tally.points > 1


@pytest.mark.parametrize("fault", FAULTS[3:], ids=lambda fault: fault[0])
def test_nor_does_one_that_fails_otherwise(tmp_path, fault):
    tally = attack(tmp_path, random.Random(20260302), (fault,), ("a storno", "opening"), step=SOME)
    assert (tally.lost, tally.broken, tally.unclean) == ([], [], {})


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_what_takes_a_failure_for_a_success_is_shown_up(tmp_path, plant):
    assert plant(tmp_path, random.Random(1), 1).lost
