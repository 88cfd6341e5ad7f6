"""The campaign about the lock, small; and that each planted fault turns it red."""

import random

import pytest

from tests.campaigns.lock import PLANTED, attack, made


@pytest.fixture
def store(tmp_path):
    return made(tmp_path / "store")


def test_nothing_is_seen_or_written_while_it_is_locked(store, tmp_path, qapp):
    tally = attack(store, tmp_path / "machine", random.Random(20260302), 8)
    assert (tally.wrong, tally.complaints) == ([], [])
    assert tally.rounds == 8 and len(tally.unlocked) == 2 and tally.words > 500


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_turns_it_red(store, tmp_path, qapp, plant):
    with plant():
        assert attack(store, tmp_path / "machine", random.Random(1), 12).wrong
