"""A damaged file is refused or found broken, without a crash."""

import random

from equipment_app.store.ledger.verify import Verified
from tests.campaigns.damage import attack


def test_no_damage_is_taken_for_sound(tmp_path):
    tally = attack(tmp_path, random.Random(20260302), 80)
    assert (tally.missed, tally.crashed) == ([], [])
    assert tally.ends["broken, changed"] > 10 and tally.ends["AlteredSchema, changed"] > 10


def test_a_verifier_that_believes_everything_is_shown_up(tmp_path):
    assert attack(tmp_path, random.Random(1), 60, lambda *_: Verified(0, "", ()), enough=1).missed


def test_a_program_that_crashes_is_shown_up(tmp_path):
    def crashing(*_):
        raise TypeError("a number where a text was")

    assert attack(tmp_path, random.Random(1), 20, crashing, enough=1).crashed
