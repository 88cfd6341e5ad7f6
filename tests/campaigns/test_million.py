"""The campaign of a store of a million moves, on a small one: that it measures all of it, and says what is too slow."""

import random

import pytest

from tests.benchmarks.ground import store
from tests.campaigns import million
from tests.campaigns.million import LIMITS_S, Tally, counter, counting_all, measured


@pytest.fixture
def closed(tmp_path):
    path = tmp_path / "sklad.equip"
    store(path, 1000, 600).close()
    return path


def test_all_of_it_is_measured(closed, monkeypatch):
    monkeypatch.setattr(million, "STARTS", 1)
    tally = measured(closed, 30, random.Random(20260302))
    assert tally.sound
    assert tally.seconds.keys() == LIMITS_S.keys() and all(tally.seconds.values())


def test_a_counter_that_reads_everything_does_so_in_its_own_time(closed):
    looks = []

    def looked(command):
        def both(books):
            looks.append(counting_all(lambda _: None)(books))
            return command(books)

        return both

    assert counter(closed, 5, random.Random(1), looked) > 0
    assert len(looks) == 5


@pytest.mark.parametrize("slow", LIMITS_S)
def test_what_is_too_slow_is_said(slow):
    kept = Tally(seconds=LIMITS_S)
    assert kept.ok
    assert Tally(seconds=LIMITS_S | {slow: LIMITS_S[slow] * 1.01}).slow == [slow]
    assert not Tally(seconds={name: 0.001 for name in LIMITS_S if name != slow}).ok
