"""A sealed backup that was changed in any way cannot be opened."""

import random

import pytest

from tests.campaigns.seals import PLANTED, attack


def test_nothing_that_was_changed_is_opened():
    tally = attack(random.Random(20260302), 2)
    assert tally.opened == []
    assert sum(tally.tried.values()) > 3_000
    assert {"BadHeader", "BadFirst", "BadChunk"} == set(tally.refused)


@pytest.mark.parametrize("bug", PLANTED)
def test_a_seal_that_leaves_something_out_is_shown_up(bug):
    assert attack(random.Random(1), 1, PLANTED[bug], enough=1).opened
