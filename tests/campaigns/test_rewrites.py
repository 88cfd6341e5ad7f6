"""A history told anew is found by its signatures or by a paper printed after the place, and by nothing else."""

import random

import pytest

from tests.campaigns.past import lived
from tests.campaigns.rewrites import PLANTED, attack


@pytest.fixture(scope="module")
def past(tmp_path_factory):
    world = lived(tmp_path_factory.mktemp("lived") / "lived.equip")
    yield world
    world.close()


def test_every_paper_says_what_it_must(past):
    tally = attack(past, random.Random(20260302), 2, every=6)
    assert tally.wrong == []
    assert tally.ok and tally.by_file["no key"] == tally.lies["no key"] > 5
    assert tally.by_file["new keys for everybody"] < tally.lies["new keys for everybody"]


@pytest.mark.parametrize("bug", PLANTED)
def test_a_check_of_papers_that_leaves_something_out_is_shown_up(past, bug):
    assert attack(past, random.Random(1), 1, PLANTED[bug], every=12, enough=1).wrong
