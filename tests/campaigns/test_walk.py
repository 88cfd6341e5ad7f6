"""A short walk through the window; a long one by the script."""

from collections import Counter
from random import Random

import pytest

from tests.campaigns import told
from tests.campaigns import walk as walk_itself
from tests.campaigns.walk import (
    PROVOKED,
    UNREACHED,
    Taken,
    Tally,
    _one_day,
    _sought,
    again,
    attack,
    one_day,
    shortened,
    walk_a_day,
    wanted,
)
from tests.campaigns.walk_courses import write_off
from tests.campaigns.walk_faults import FAULTS
from tests.campaigns.walk_forms import forms
from tests.campaigns.walk_stage import day
from tests.campaigns.walk_steps import seek
from tests.campaigns.walk_stores import a_small_one, store_of_all_roles

STEPS, SEED = 30, 5
ALONE, STEPS_ALONE = "2", 60
"""A seed that comes to another language within so many steps."""
TRIES = 12
"""So many proposals at the most, until one is carried to its end."""


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


def test_a_day_looks_for_what_the_days_before_have_not_reached():
    left, chance = ("help.about", "kits.end"), Random(1)
    sought = [_sought(chance, Counter(), left) for _ in range(40)]
    assert set(left) < set(sought)
    reached = Counter({f"act {one}": 1 for one in left})
    assert not set(left) & {_sought(chance, reached, left) for _ in range(40)}


def test_a_second_person_signs_in_beside(qapp, store, tmp_path):
    """What is written off goes its whole way, as nobody could alone."""
    reached = Counter()
    with day(store, tmp_path, reached) as walk:
        for seed in range(TRIES):
            if not reached["operation RecordDestruction"]:
                write_off(walk, Random(seed))
        assert walk.judge() == []
    assert reached["over SecondPerson"] and reached["operation RecordDestruction"]


def test_the_steps_of_a_day_that_fails_are_kept_and_taken_again(qapp, store, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(told, "kept", lambda name: tmp_path / name)
    taken = [Taken("size", 1), Taken("seek", 1, "papers.print")]
    monkeypatch.setattr(walk_itself, "walk_a_day", lambda *_, **__: (taken, ["it broke"]))
    assert "it broke" in one_day(store, tmp_path, 1, 2).complaint
    with FAULTS["a page raises"]():
        assert _one_day(store, tmp_path / "again", 1, 2) == 1
    assert str(taken[-1]) in capsys.readouterr().out
