"""The auditor's verifier and the program's agree, and the campaign would notice if they did not."""

import random

from tests.campaigns.agreement import attack, off_by_one


def test_they_agree(tmp_path):
    tally = attack(tmp_path, random.Random(20260302), 60)
    assert tally.differ == []
    assert tally.sound > 4 and tally.broken > 30


def test_an_auditor_who_begins_at_the_wrong_entry_is_shown_up(tmp_path):
    assert attack(tmp_path, random.Random(5), 25, off_by_one).differ


def test_an_auditor_who_believes_everything_is_shown_up(tmp_path):
    assert len(attack(tmp_path, random.Random(5), 20, lambda path: True).differ) > 5
