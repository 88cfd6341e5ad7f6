"""The campaign about passwords that are guessed, small; and that each planted fault turns it red."""

import random

import pytest

from tests.campaigns.guesses import PLANTED, attack


def test_what_is_guessed_is_refused_and_four_words_are_not():
    tally = attack(random.Random(20260302), 600)
    assert (tally.missed, tally.alarms, tally.refused) == ([], [], 600)


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_turns_it_red(plant):
    with plant():
        tally = attack(random.Random(1), 300, enough=1)
    assert tally.missed or tally.alarms
