"""A short while at the window; a long day by the script."""

import os
import random

import pytest

from tests.campaigns.soak import Measure, Tally, attack, covered, leaking
from tests.world import World

ACTIONS, MINUTES = 12, 60
COUNTED = {"parts"} if os.name == "nt" else {"files", "parts"}
"""What the system counts here, see `process`."""


@pytest.fixture
def store(tmp_path):
    world = World.make(tmp_path / "sklad.equip")
    world.close()
    return world.path


def test_nothing_is_kept_of_what_was_done(qapp, store, tmp_path):
    """Memory is judged over a long day: here it is parts of the window, files and threads."""
    tally = attack(store, tmp_path / "machine", random.Random(20260302), ACTIONS, MINUTES)
    assert (tally.complaints, [one for one in tally.held if not one.startswith("memory")]) == ([], [])
    assert tally.actions == ACTIONS and tally.handed_over > 0


def leaking_and_covered(day):
    leaking(day)
    covered(day)


def test_a_window_that_keeps_a_little_of_every_action_or_a_dialog_is_shown_up(qapp, store, tmp_path):
    tally = attack(store, tmp_path / "machine", random.Random(1), ACTIONS, MINUTES, leaking_and_covered)
    assert {one.split()[0] for one in tally.held} >= COUNTED
    assert any(one.startswith("Dialog lies over the counter, ") for one in tally.complaints)


def test_a_day_whose_handovers_end_is_shown_up():
    stuck = Tally(actions=4000, measures=[Measure(n, 100.0, 9, 1, 1, 1, 1, min(n, 20)) for n in range(40)])
    assert stuck.held == ["a quarter of the day without a handover"]


def test_growth_is_told_after_the_first_quarter():
    grown = Tally(measures=[Measure(n, 100.0 + n * (n < 10), 9, 1, 1, 1, 1) for n in range(40)])
    assert abs(grown.growth) < 0.05 and grown.held == []
    growing = Tally(measures=[Measure(n, 100.0 + n, 9, 1, 1, 1, 1) for n in range(40)])
    assert [one.split()[0] for one in growing.held] == ["memory"]
