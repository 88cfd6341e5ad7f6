"""An approval, a receipt and an inspection are cut short at any moment: there is what was before, or all of it."""

import random

import pytest

from tests.campaigns.things_killed import ACTS, attack, made


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    return made(tmp_path_factory.mktemp("ground") / "made")


def test_whenever_it_is_killed(ground, tmp_path):
    tally = attack(ground, tmp_path, random.Random(20260302), 6)
    assert (tally.neither, tally.lost) == ([], [])
    assert tally.old + tally.new == 6


def test_what_is_forgotten_before_it_is_written_is_shown_up(ground, tmp_path):
    assert len(attack(ground, tmp_path, random.Random(2), len(ACTS), torn=True).neither) == len(ACTS)
