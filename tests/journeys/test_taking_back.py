"""Ctrl+Z: what was done on this page, in this sitting, by this person, and nothing else."""

import pytest

from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.leaving import EndMembership
from equipment_app.operations.stocktake import OpenStocktake, StopStocktake
from equipment_app.operations.stocktake_counts import CountPiece, OpenCountPlace
from equipment_app.queries.inspections import runs_under_way
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
    """What was said last; a scan that is taken back says nothing."""
    house.key(Key.Key_Z, CONTROL)
    return house.said[-1] if house.said else ""


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


def count(house: House) -> list[str]:
    """Serial numbers in the order in which they were scanned."""
    return house.read(
        lambda books: [
            books.things.thing(one.thing).serial
            for one in books.stocktakes.counts(books.stocktakes.running().planned.id)
        ]
    )


@pytest.fixture
def counting(guarded: GuardedHouse) -> GuardedHouse:
    """Zora counts: the vest was scanned elsewhere, and the radio here."""
    guarded.sign_in()
    commission = ("Řádková Růžena", "Předávací Zbyněk")
    guarded.program.desk.change(OpenStocktake("Svěřená Jitka", commission, outside=True))
    guarded.program.desk.change(OpenCountPlace("A01", "1"))
    guarded.program.desk.change(CountPiece("A01", "V-001", commission[0], "1"))
    guarded.run()
    guarded.place.show_page("stocktake")
    guarded.run()
    guarded.page.counting.station.who.choose(commission[0])
    guarded.scan(guarded.code("R-001"))
    assert count(guarded) == ["V-001", "R-001"]
    guarded.page.counting.scans.setFocus()
    return guarded


def test_of_a_count_the_key_takes_back_what_was_scanned_in_this_sitting(counting):
    undo(counting)
    assert count(counting) == ["V-001"]
    assert undo(counting).startswith(NOTHING)
    assert count(counting) == ["V-001"]


def test_a_scan_from_before_the_lock_stays(counting):
    counting.lock()
    counting.unlock()
    counting.page.counting.scans.setFocus()
    assert undo(counting).startswith(NOTHING)
    assert count(counting) == ["V-001", "R-001"]


def test_in_another_language_a_scan_is_still_taken_back(counting):
    counting.place.actions_["view.cs"].trigger()
    counting.run()
    counting.page.counting.scans.setFocus()
    undo(counting)
    assert count(counting) == ["V-001"]


def test_what_was_done_before_a_language_and_a_lock_is_not_taken_back(working):
    """Pages that are not made again yet forget it as well."""
    working.place.show_page("members")
    working.run()
    working.place.actions_["view.cs"].trigger()
    working.run()
    working.lock()
    working.unlock()
    working.key(Key.Key_1, CONTROL)
    undo(working)
    assert working.held(ADAM) == {"V-001": 1}


def test_a_stock_take_that_is_over_leaves_nothing_to_take_back_in_the_next(counting):
    counting.program.desk.change(StopStocktake("Začne se znovu."))
    counting.run()
    counting.program.desk.change(OpenStocktake("Svěřená Jitka", ("Řádková Růžena", "Předávací Zbyněk"), outside=True))
    counting.program.desk.change(OpenCountPlace("A01", "1"))
    counting.program.desk.change(CountPiece("A01", "V-001", "Řádková Růžena", "1"))
    counting.program.desk.change(CountPiece("A01", "V-002", "Řádková Růžena", "1"))
    counting.run()
    counting.page.counting.scans.setFocus()
    assert undo(counting).startswith(NOTHING)
    assert count(counting) == ["V-001", "V-002"]


def test_of_an_inspection_only_results_of_this_sitting_are_taken_back(guarded):
    guarded.sign_in()
    guarded.program.desk.change(ChangePlan("RADIO", "Měsíční", months="1"))
    guarded.run()
    guarded.place.show_page("inspections")
    guarded.run()
    guarded.page.can.do("inspections.begin")
    guarded.run()

    def done() -> int:
        return len(guarded.read(runs_under_way)[0].done)

    def give(serial: str) -> None:
        guarded.scan(guarded.code(serial))
        guarded.key(Key.Key_F6)

    give("R-001")
    assert done() == 1
    undo(guarded)
    assert done() == 0
    give("R-001")
    guarded.lock()
    guarded.unlock()
    assert not guarded.page.can.can("inspection.take_back")
    assert undo(guarded).startswith(NOTHING)
    give("R-002")
    assert done() == 2
    undo(guarded)
    assert undo(guarded).startswith(NOTHING)
    assert done() == 1
