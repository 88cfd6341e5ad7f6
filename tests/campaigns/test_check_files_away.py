"""What is scanned into a check file is neither lost nor doubled, and nothing that was forged is believed."""

import random

import pytest

from tests.campaigns.check_files_away import PLANTED, attack, made, planted


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    return made(tmp_path_factory.mktemp("ground") / "made")


def test_whatever_becomes_of_the_file(ground, tmp_path):
    tally = attack(ground, ground.parent, random.Random(20260303), 10)
    assert (tally.lost, tally.doubled, tally.believed) == ([], [], [])
    assert tally.lives == 10 and tally.scans > 20 and tally.kills and tally.asked


@pytest.mark.parametrize("name", PLANTED)
def test_a_way_back_that_looks_at_less_is_shown_up(ground, name):
    assert planted(name, ground, ground.parent, random.Random(7))
