"""A cart of nobody is for whom somebody chooses: by a badge, a search or an answer, never by a thing they bring."""

import pytest

from tests.house import Key, Mod
from tests.ui.test_counter import closed, counter, open_counter  # noqa: F401 - fixtures
from tests.world import ADAM, EVA

WAITS = [("VESTA", "M", 1, "ready"), ("RADIO", "uni", 1, "held")]


@pytest.fixture
def asked(counter):  # noqa: F811
    """A vest was left lying for nobody yet; now a radio is read that Eva holds."""
    counter.scan(counter.code("V-001"))
    counter.scan(counter.code("R-002"))
    return counter


def test_nobody_is_chosen_by_what_they_hold(asked):
    assert (asked.member, asked.lines) == ("", WAITS)
    assert "Vzorková Eva holds: Radio. Is the cart for them?" in asked.said[-1]
    asked.key(Key.Key_Return, Mod.ControlModifier)
    assert (asked.member, asked.lines) == ("", WAITS)
    assert "V-001" not in asked.held(EVA)


def test_a_counted_thing_left_lying_is_as_much_a_cart(counter):  # noqa: F811
    for typed in ("trick", "", "3"):
        counter.type(typed)
        counter.key(Key.Key_Return)
    counter.scan(counter.code("R-002"))
    assert counter.member == ""
    assert len(counter.lines) == 2


def test_the_answer_is_an_exchange(asked):
    asked.take_offer()
    assert asked.member == EVA
    assert [line[0] for line in asked.lines] == ["VESTA", "RADIO"]
    assert [line.returning for line in asked.page.session.cart.lines] == [False, True]


def test_the_holders_badge_is_an_answer(asked):
    asked.scan(asked.badge(EVA))
    assert [line.returning for line in asked.page.session.cart.lines] == [False, True]


def test_for_somebody_else_the_thing_is_still_the_holders(asked):
    asked.scan(asked.badge(ADAM))
    assert (asked.member, asked.lines) == (ADAM, WAITS)


def test_or_the_thing_alone_comes_back_and_the_cart_waits(asked):
    asked.press("No, return only this")
    assert (asked.member, [line[0] for line in asked.lines]) == (EVA, ["RADIO"])
    assert asked.page.session.cart.lines[0].returning
    assert any(slot < 0 and lines == 1 for slot, lines in asked.parked())


def test_no_scan_of_the_burst_is_lost(asked):
    """A second radio, from the store, is a line of its own beside the one that Eva holds."""
    asked.scan(asked.code("R-001"))
    assert [line[0] for line in asked.lines] == ["VESTA", "RADIO", "RADIO"]
    asked.scan(asked.badge(EVA))
    assert [line.returning for line in asked.page.session.cart.lines] == [False, True, False]


def test_a_member_called_by_another_page_leaves_the_cart_of_nobody(counter):  # noqa: F811
    counter.scan(counter.code("V-001"))
    session = counter.page.session
    session.take_again(next(one.id for one in counter.read(lambda b: b.people.members()) if one.personal_number == EVA))
    counter.run()
    assert (counter.member, counter.lines) == (EVA, [])
    assert any(slot < 0 and lines == 1 for slot, lines in counter.parked())
