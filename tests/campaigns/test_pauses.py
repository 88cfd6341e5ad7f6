"""The campaign about the pause after wrong passwords, small; and that each planted fault turns it red."""

import random

import pytest

from tests.campaigns.pauses import PLANTED, attack


def test_nobody_is_let_in_too_soon_or_held_up_longer(tmp_path):
    one = attack(tmp_path, random.Random(20260302), 1500)
    assert one.faults == []
    assert one.held > 50


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_turns_it_red(tmp_path, plant):
    assert attack(tmp_path, random.Random(1), 1500, plant, enough=1).faults
