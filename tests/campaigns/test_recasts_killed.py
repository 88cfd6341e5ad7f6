"""A conversion is cut short at any moment: the store is under the former passphrase or the new, never half of each."""

import random

import pytest

from tests.campaigns.recasts_killed import FORMER, Ground, attack


@pytest.fixture(scope="module")
def grounds(tmp_path_factory) -> dict[str, Ground]:
    folder = tmp_path_factory.mktemp("grounds")
    return {passphrase: Ground.make(folder / f"ground-{passphrase}", passphrase) for passphrase in ("", FORMER)}


def test_whenever_the_command_is_killed(grounds, tmp_path):
    tally = attack(grounds, tmp_path, random.Random(20260401), 3)
    assert tally.wrong == []
    assert tally.old + tally.new == 3


def test_files_exchanged_by_hand_are_shown_up(grounds, tmp_path):
    tally = attack(grounds, tmp_path, random.Random(7), 1, bare=True)
    assert tally.neither or tally.lost
