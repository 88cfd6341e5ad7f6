"""The campaign about files written over a store, small; and that each planted fault turns it red."""

import os
import random
from functools import cache

import pytest

from equipment_app.cli.arguments import parser
from tests.campaigns.overwriting import PLANTED, WAYS, attack

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes, devices and links without leave are POSIX's")


@pytest.fixture(autouse=True)
def one_grammar(monkeypatch):
    """Put together once: a command that is refused takes hardly longer than its grammar."""
    monkeypatch.setattr("equipment_app.cli.parser", cache(parser))


def test_nothing_is_written_over(tmp_path):
    tally = attack(tmp_path / "desk", random.Random(20260302), part=0.15)
    assert tally.wrong == [] and tally.ends["refused"] > 5 * len(WAYS)


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_turns_it_red(tmp_path, plant):
    with plant():
        assert attack(tmp_path / "desk", random.Random(1), part=0.12, enough=1).wrong
