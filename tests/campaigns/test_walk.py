"""A short walk through the window; a long one by the script."""

from collections import Counter

import pytest

from tests.campaigns.walk import Taken, again, attack, shortened
from tests.campaigns.walk_faults import FAULTS
from tests.campaigns.walk_stage import a_small_one, store_of_all_roles

STEPS, SEED = 30, 5
PROVOKED = {
    "a dialog that is gone is looked at": (
        Taken("seek", 1, "papers.export"),
        Taken("choose_file", 2),
        Taken("language", 1),
        Taken("language", 3),
        Taken("language", 4),
        Taken("language", 2),
    ),
    "a page raises": (Taken("seek", 1, "papers.print"),),
    "the window goes blank": tuple(Taken("language", n) for n in range(6)),
}
"""The steps that lead to each fault."""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return store_of_all_roles(tmp_path_factory.mktemp("walked"), a_small_one)


def test_no_step_breaks_the_window(qapp, store, tmp_path):
    tally = attack(store, tmp_path, SEED, STEPS)
    assert (tally.complaints, tally.steps) == ([], STEPS)
    assert sum(tally.reached.values()) > STEPS // 2


def test_every_fault_that_is_planted_has_its_steps():
    assert set(PROVOKED) == set(FAULTS)


@pytest.mark.parametrize("what", FAULTS)
def test_what_is_planted_is_found(qapp, store, tmp_path, what):
    steps = PROVOKED[what]
    assert again(store, tmp_path / "as it is", steps) == []
    assert again(store, tmp_path / "planted", steps, FAULTS[what])


def test_what_does_nothing_to_it_is_left_out(qapp, store, tmp_path):
    steps = (Taken("size", 1), Taken("go", 5), Taken("seek", 1, "papers.print"))
    fault = FAULTS["a page raises"]
    assert shortened(store, tmp_path, steps, fault) == [steps[-1]]


def test_a_walk_knows_what_it_has_not_reached():
    from tests.campaigns.walk import Tally

    missing = Tally(reached=Counter({"page counter": 1, "act edit.undo": 2})).missing()
    assert {"page stock", "act papers.print"} <= set(missing)
    assert not {"page counter", "act edit.undo", "act file.quit"} & set(missing)
