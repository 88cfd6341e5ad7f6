"""No rule of any row can be broken unseen, and both judges would notice if they left one out."""

import random
from collections.abc import Iterator

import pytest

from tests.campaigns import lies_of_work
from tests.campaigns.lies_of_work import PLANTED, RULES, House, attack

NEVER_HERE = {
    *("check.digest", "deployment.gate_file", "filed", "genesis", "office", "stocktake.begun", "unneeded.refused"),
}
"""What no operation of this store writes, none by itself, or only earlier releases wrote."""


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Iterator[House]:
    found = lies_of_work.house(tmp_path_factory.mktemp("house"))
    yield found
    found.staff.world.close()


def test_none_is_believed_by_either(house):
    """Of all that can be made of the rows every fourth; all of them by the campaign itself."""
    tally = attack(house, random.Random(20260302), 40, every=4)
    assert (tally.missed, tally.alarms) == ([], [])
    assert tally.lies >= 400
    assert set(RULES) - tally.names == NEVER_HERE


@pytest.mark.parametrize("name", PLANTED)
def test_a_judge_that_leaves_something_out_is_shown_up(house, name, monkeypatch):
    for place, method, other in PLANTED[name]:
        monkeypatch.setattr(place, method, other)
    assert attack(house, random.Random(1), 0, every=3, enough=1).missed


def test_they_are_seen_in_a_store_as_well(tmp_path):
    """Signed, chained, with all tables as they should be."""
    house = lies_of_work.house(tmp_path)
    chance = random.Random(3)
    tally = attack(house, chance, 0, every=40)
    assert lies_of_work.in_files(house, tally, chance, 12, tmp_path) == []
