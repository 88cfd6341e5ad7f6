"""What no honest program writes, hashes and tables all put right: told by the program and by the auditor's verifier."""

import pytest

from tests.campaigns.odd_entries import ODD, TOLD_OTHERWISE, believing, past, said_of

IN_WORDS = {
    "a negative quantity": ("moves -1 pieces", "pieces that move, not -1"),
    "nothing moves": ("moves 0 pieces", "pieces that move, not 0"),
    "a day that is none": ("2026-02-30 is no day", "a plain d, not 2026-02-30"),
    "a day in words": ("včera is no day", "a plain d, not "),
    "an expiry that is no day": ("2030-13-01 is no day", "a plain expiry"),
    "an unknown kind": ("is of no known kind: gift", "a known kind, not gift"),
    "lost numbers": ("nothing was restored", "nothing was restored"),
    "a series that leaves the folder": ("../P-2026-1 is no plain name", "a plain doc, not ../P"),
    "a batch that leaves the folder": ("../../b is no plain name", "a plain batch, not ../../b"),
    "a check that leaves the folder": ("../c is no plain name", "a plain check, not ../c"),
    "an origin that leaves the folder": ("../../evil/1 is no plain name", "a plain origin, not ../../evil/1"),
    "a paper that leaves the folder": ("../../PP is no plain name", "what its entry says"),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    world = past(tmp_path_factory.mktemp("odd") / "sklad.equip")
    yield world
    world.close()


def test_nothing_is_said_of_the_sound_one(store):
    assert said_of(store, "") == ("", "")


@pytest.mark.parametrize("name", ODD)
def test_it_is_told_by_both(store, name):
    for said, wanted in zip(said_of(store, name), IN_WORDS[name], strict=True):
        assert wanted in said


def test_verifiers_that_believe_what_an_entry_says_are_shown_up(store):
    """Some show otherwise as well: in the sum of moves, in what a kind of entry may have, in the chain."""
    assert believing(store) == [name for name in ODD if name not in TOLD_OTHERWISE]
