"""Hostile texts on paper and in exports, a part of them; all of them by option of the script."""

import random

import pytest

from tests.campaigns import injection
from tests.campaigns.hostile_texts import FORMULAS
from tests.campaigns.injection import PLANTED, attack_exports, attack_labels, attack_papers


def test_papers_say_what_was_typed_and_do_nothing():
    tally = attack_papers(random.Random(20260302), 100)
    assert (tally.broken, tally.unsaid, tally.acting) == ([], [], [])
    assert tally.papers == 100


def test_labels_neither_break_nor_act():
    tally = attack_labels(random.Random(20260302), every=2)
    assert (tally.broken, tally.acting) == ([], [])
    assert tally.papers > 400 > tally.refused.total()


def test_what_is_exported_is_no_formula(tmp_path):
    tally = attack_exports(tmp_path / "out")
    assert tally.acting == []
    assert tally.cells > 2000 and len(FORMULAS) == 16


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_what_is_planted_is_shown_up(plant, tmp_path):
    assert not plant(tmp_path / "planted").ok


def test_a_paper_that_leaves_a_letter_out_is_shown_up():
    assert injection.says("xabcx", "abc") and not injection.says("xabx", "abc")
    assert injection.says("xa…x", "abc", cut=True) and not injection.says("xa…x", "abc")
