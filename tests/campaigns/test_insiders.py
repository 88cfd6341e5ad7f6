"""Whoever keeps the store and writes what they may not is named by both verifiers; the honest are not."""

import random

import pytest

from tests.campaigns.insiders import PLANTED, SHOWN_BY, Tally, alike, attack, lie, staged


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    return staged(tmp_path_factory.mktemp("insiders"))


def test_every_lie_is_named_and_nothing_else(stage, tmp_path):
    tally = attack(stage, tmp_path)
    assert (tally.missed, tally.elsewhere, tally.alarms) == ([], [], [])
    assert tally.ok


@pytest.mark.parametrize("bug", PLANTED)
def test_a_verifier_that_leaves_something_out_is_shown_up(stage, tmp_path, bug):
    tally = Tally()
    with PLANTED[bug]():
        lie(stage, tmp_path, tally, alone=SHOWN_BY[bug])
    assert tally.tried == 2 and len(tally.missed) == 1


def test_of_what_is_said_otherwise_both_think_the_same(stage, tmp_path):
    sound, apart = alike(stage, tmp_path, random.Random(20260302), 24)
    assert apart == []
    assert 0 < sound < 24
