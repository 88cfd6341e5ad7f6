"""Ctrl+Z: what was done on this page, in this sitting, by this person, and nothing else."""

import pytest

from equipment_app.operations.leaving import EndMembership
from tests.guarded import PETR, ZORA, GuardedHouse
from tests.house import CONTROL, House, Key
from tests.world import ADAM

VEST = "AKT.0000001.95"
NOTHING = "There is nothing to take back on this page."


def hand_over(house: House) -> None:
    house.scan(house.badge(ADAM))
    house.scan(VEST)
    house.key(Key.Key_Return, CONTROL)
    assert house.held(ADAM) == {"V-001": 1}


def undo(house: House) -> str:
    """What is said of it."""
    house.key(Key.Key_Z, CONTROL)
    return house.said[-1]


@pytest.fixture
def working(guarded: GuardedHouse) -> GuardedHouse:
    """Zora works, and has just given Adam a vest."""
    guarded.sign_in()
    hand_over(guarded)
    return guarded


def test_it_is_taken_back_where_it_was_done_and_says_what_it_was(working):
    said = undo(working)
    assert said.startswith("Cancelled: PP-2026-000001") and "Issued: 1 pc · pprap. Adam Zkušební" in said
    assert working.held(ADAM) == {}
    assert undo(working).startswith(NOTHING)


def test_on_another_page_nothing_is_taken_back_and_that_is_said(working):
    working.key(Key.Key_2, CONTROL)
    assert undo(working).startswith(NOTHING)
    working.key(Key.Key_1, CONTROL)
    assert working.held(ADAM) == {"V-001": 1}
    undo(working)
    assert working.held(ADAM) == {}


def test_after_the_lock_neither_the_key_nor_the_message_takes_it_back(working):
    working.lock()
    working.unlock()
    assert "Undo" not in working.seen.splitlines()
    assert undo(working).startswith(NOTHING)
    assert working.held(ADAM) == {"V-001": 1}


def test_somebody_else_takes_nothing_of_it_back(working):
    working.lock()
    working.key(Key.Key_Escape)
    working.door.sign_out()
    working.run()
    working.sign_in(PETR)
    assert working.at_work == PETR
    working.key(Key.Key_1, CONTROL)
    assert undo(working).startswith(NOTHING)
    assert working.held(ADAM) == {"V-001": 1}


def test_the_next_morning_takes_nothing_back(working, guarded_store):
    working.close()
    working.start(guarded_store)
    working.sign_in(ZORA)
    assert undo(working).startswith(NOTHING)
    assert working.held(ADAM) == {"V-001": 1}


def test_in_another_language_one_goes_on_in_the_same_sitting(lived_in):
    lived_in.scan(lived_in.badge(ADAM))
    lived_in.scan(VEST)
    lived_in.key(Key.Key_Return, CONTROL)
    lived_in.place.actions_["view.cs"].trigger()
    lived_in.run()
    undo(lived_in)
    assert "V-001" not in lived_in.held(ADAM)


def test_a_field_somebody_types_in_has_the_key_first(working):
    working.page.board.summary.remark.setFocus()
    working.scan(working.badge(ADAM))
    working.key(Key.Key_F7)
    working.type("v")
    working.key(Key.Key_Z, CONTROL)
    assert working.held(ADAM) == {"V-001": 1}


def test_what_takes_two_is_not_taken_back_by_a_key(lived_in):
    member = lived_in.read(lambda books: books.people.by_number(ADAM).id)
    lived_in.program.desk.change(EndMembership(member, although="Nedostavil se, rozhodl vedoucí."))
    lived_in.run()
    assert "Undo" not in lived_in.seen.splitlines()
    assert "takes two persons" in undo(lived_in)
    assert lived_in.read(lambda books: books.people.present(member)) is None
    lived_in.take_offer()
    assert lived_in.page.title() == "Papers"
