"""A short walk through the window; a long one by the script."""

from collections import Counter
from random import Random

import pytest

from tests.campaigns.walk import PROVOKED, UNREACHED, Taken, Tally, again, attack, shortened, walk_a_day, wanted
from tests.campaigns.walk_faults import FAULTS
from tests.campaigns.walk_forms import forms
from tests.campaigns.walk_stage import a_small_one, day, store_of_all_roles
from tests.campaigns.walk_steps import seek

STEPS, SEED = 30, 5
ALONE, STEPS_ALONE = "2", 60
"""A seed that comes to another language within so many steps."""


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


def test_a_walk_of_chance_finds_what_is_planted(qapp, store, tmp_path):
    """Nobody leads it there: the same seed is sound without the fault."""
    fault = FAULTS["the window goes blank"]
    taken, wrong = walk_a_day(store, tmp_path / "planted", ALONE, STEPS_ALONE, Counter(), fault)
    assert any("blank" in one for one in wrong)
    assert again(store, tmp_path / "as it is", taken) == []


def test_a_walk_knows_what_it_has_not_reached():
    reached = ("page counter", "act edit.undo", "form GuestForm")
    missing = Tally(reached=Counter(dict.fromkeys(reached, 1))).missing()
    assert {"page stock", "act papers.print", "form MemberForm", "sent GuestForm", "over SecondPerson"} <= set(missing)
    assert not {*reached, *UNREACHED} & set(missing)


def test_what_cannot_be_reached_is_there():
    assert UNREACHED.keys() <= set(wanted())


def test_a_form_is_filled_until_it_can_be_sent(qapp, store, tmp_path):
    reached = Counter()
    with day(store, tmp_path, reached) as walk:
        seek(walk, Random(1), "members.new")
        assert forms(walk) == []
    assert (reached["form MemberForm"], reached["sent MemberForm"]) == (1, 1)
    assert reached["operation EditMember"] == 1
