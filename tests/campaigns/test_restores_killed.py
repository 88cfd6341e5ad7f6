"""Going back is cut short at any moment: there is the old store or the new one, and never half of either."""

import random

import pytest

from tests.campaigns.restores_killed import Ground, attack


@pytest.fixture(scope="module")
def ground(tmp_path_factory) -> Ground:
    return Ground.make(tmp_path_factory.mktemp("ground") / "store")


def test_whenever_the_process_is_killed(ground, tmp_path):
    tally = attack(ground, tmp_path, random.Random(20260302), 8)
    assert (tally.neither, tally.lost, tally.littered) == ([], [], [])
    assert tally.old + tally.new == 8


def test_files_exchanged_by_hand_are_shown_up(ground, tmp_path):
    tally = attack(ground, tmp_path, random.Random(7), 4, bare=True)
    assert tally.neither or tally.lost
