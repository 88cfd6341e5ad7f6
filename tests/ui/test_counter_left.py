"""Who has left with things steps up at the counter: what they bring is taken in, and nothing is issued to them."""

from datetime import timedelta

import pytest

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.commands import DeskCommand
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership
from tests.house import House, Key, Mod
from tests.world import EVA, Clock, World, copied

LEFT = "Vzorková Eva has left the team: items can be returned, none are issued."


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    """Eva leaves with the second radio and two shirts, to be settled in nine days."""
    world = World.make(tmp_path_factory.mktemp("world") / "sklad.equip")
    world.do(Issue(EVA, ("R-002", "TRIKO/L*2")))
    until = world.clock.now.date() + timedelta(days=9)
    world.do(EndMembership(EVA, although="Obě věci jsou v čistírně.", until=until))
    world.close()
    return world.path


@pytest.fixture
def counter(closed, tmp_path, monkeypatch, qapp, look):
    counter = House(tmp_path, monkeypatch, Clock()).start(copied(closed, tmp_path), "en")
    yield counter
    counter.close()


def steps_up(counter):
    counter.type(EVA)
    counter.key(Key.Key_Return)


def badge(books):
    [gone] = [one for one in books.people.members(everyone=True) if one.personal_number == EVA]
    return str(Code(Family.BADGE, gone.badge))


def test_by_badge_number_name_or_a_thing_they_still_have(counter):
    for step_up in (
        lambda: counter.scan(counter.read(badge)),
        lambda: steps_up(counter),
        lambda: (counter.type("vzork"), counter.key(Key.Key_Return)),
        lambda: counter.scan(counter.code("R-002")),
    ):
        step_up()
        assert counter.member == EVA
        counter.page.session.clear()
        counter.run()


def test_it_is_said_that_they_left_by_which_sheet_and_by_when_to_settle(counter):
    steps_up(counter)
    notice = counter.page.board.member.member.left
    assert notice.isVisible()
    assert (
        notice._detail.words()
        == "returns only, VL-2026-000001, settle by 11\N{NO-BREAK SPACE}Mar\N{NO-BREAK SPACE}2026"
    )
    assert not counter.page.board.member.member._kit_block.isVisible()


def test_nothing_is_issued_to_them_by_scan_by_hand_or_from_a_cart_of_nobody(counter):
    counter.scan(counter.code("V-001"))
    assert counter.member == ""
    steps_up(counter)
    assert (counter.member, counter.said[-1]) == ("", LEFT)
    counter.page.session.clear()
    steps_up(counter)
    for code in ("V-001", "R-001"):
        counter.scan(counter.code(code))
        assert (counter.lines, counter.said[-1]) == ([], LEFT)


def test_the_queue_kit_and_exchange_give_them_nothing(counter):
    steps_up(counter)
    for key, modifiers in ((Key.Key_F6, Mod.NoModifier), (Key.Key_F6, Mod.ShiftModifier)):
        counter.key(key, modifiers)
        assert counter.lines == []
    assert not counter.page.board.member.member.missing.isVisible()


def test_what_they_bring_is_taken_in_and_with_the_last_of_it_they_are_gone(counter):
    counter.scan(counter.code("R-002"))
    assert counter.lines == [("RADIO", "uni", 1, "returning")]
    counter.page.commands.do(DeskCommand.RETURN_ALL)
    counter.run()
    assert len(counter.lines) == 2
    counter.key(Key.Key_Return, Mod.ControlModifier)
    held = counter.read(
        lambda books: [one.id for one in books.people.members(everyone=True) if books.things.held_by(one.id)]
    )
    assert (held, counter.member) == ([], "")
    steps_up(counter)
    assert counter.member == "", "who brought everything has nothing to do here any more"
