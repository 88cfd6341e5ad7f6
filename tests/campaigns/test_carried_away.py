"""What is carried away in a gate file is neither lost nor doubled, and nothing that was forged is believed."""

import random

import pytest

from equipment_app.store.encryption import cipher
from tests.campaigns.carried_away import PLANTED, attack, made, planted


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    yield made(tmp_path_factory.mktemp("ground") / "made")
    cipher.forget()


def test_whatever_becomes_of_the_file(ground, tmp_path):
    tally = attack(ground, tmp_path, random.Random(20260302), 6)
    assert (tally.lost, tally.doubled, tally.believed) == ([], [], [])
    assert tally.lives == 6 and tally.entries > 12 and tally.kills


@pytest.mark.parametrize("name", PLANTED)
def test_a_way_back_that_looks_at_less_is_shown_up(ground, tmp_path, name):
    assert planted(name, ground, tmp_path, random.Random(7))
