"""Carts that wait: none is written over, each can be told from the others, and one that is let go can be had back."""

import pytest
from PySide6.QtWidgets import QScrollArea

from equipment_app.queries.counter import parked
from equipment_app.ui.counter.summary_panel import ParkedCard
from tests.guarded import PETR, ZORA
from tests.house import CONTROL, House, Key, verified
from tests.world import ADAM


@pytest.fixture
def desk(house, store):
    return house.start(store)


def begun(desk: House, *serials: str) -> None:
    """A cart for nobody yet, put aside."""
    for serial in serials:
        desk.scan(desk.code(serial))
    desk.key(Key.Key_Escape)


def test_a_cart_of_another_quartermaster_says_whose_it_is(guarded):
    guarded.sign_in()
    guarded.scan("AKT.0000001.95")
    guarded.key(Key.Key_Escape)
    assert "in progress with" not in words(cards(guarded)[0])
    guarded.door.sign_out()
    guarded.run()
    guarded.sign_in(PETR)
    [card] = cards(guarded)
    assert f"in progress with {ZORA}" in words(card) and f"in progress with {ZORA}" in guarded.seen


def cards(desk: House) -> list[ParkedCard]:
    return [card for card in desk.window.findChildren(ParkedCard) if card.isVisible()]


def words(card: ParkedCard) -> str:
    return card.accessibleName()


def card_of(desk: House, what: str) -> ParkedCard:
    return next(card for card in cards(desk) if what in words(card))


def test_a_second_cart_without_a_member_leaves_the_first_alone(desk: House, store):
    begun(desk, "V-001")
    begun(desk, "R-001", "R-002")
    assert sorted(lines for _, lines in desk.parked()) == [1, 2]
    radios, vest = words(card_of(desk, "Radio")), words(card_of(desk, "Reflective vest"))
    assert desk.code("R-001") in radios and desk.code("R-002") in radios and "2 lines" in radios
    assert desk.code("V-001") in vest and "1 line " in vest
    desk.click(card_of(desk, "Reflective vest").button)
    assert desk.lines == [("VESTA", "M", 1, "ready")]
    desk.scan(desk.badge(ADAM))
    desk.key(Key.Key_Return, CONTROL)
    assert desk.held(ADAM) == {"V-001": 1}
    assert [lines for _, lines in desk.parked()] == [2]
    desk.close()
    assert verified(store).ok


def test_a_cart_that_is_taken_up_puts_the_one_at_the_counter_aside(desk: House):
    begun(desk, "V-001")
    [(first, _)] = desk.parked()
    desk.scan(desk.code("R-001"))
    desk.page.open(first)
    desk.run()
    assert [line[0] for line in desk.lines] == ["VESTA"]
    desk.key(Key.Key_Escape)
    assert len(cards(desk)) == 2


def test_putting_it_aside_says_so_and_leads_back(desk: House):
    begun(desk, "V-001")
    assert desk.said == ["The cart was put aside: Without a member 1 line"]
    desk.take_offer()
    assert [line[0] for line in desk.lines] == ["VESTA"]


def test_one_that_is_let_go_can_be_had_back(desk: House):
    begun(desk, "V-001")
    begun(desk, "R-001")
    desk.click(card_of(desk, "Radio").discard)
    assert [lines for _, lines in desk.parked()] == [1] and len(cards(desk)) == 1
    assert desk.said[-1] == "The cart was discarded: Without a member 1 line"
    assert desk.page.board.cart.empty.field.hasFocus()
    desk.take_offer()
    assert len(desk.parked()) == 2 and len(cards(desk)) == 2 and card_of(desk, "Radio")


def test_one_had_back_joins_what_was_begun_for_the_member_since(desk: House):
    desk.scan(desk.badge(ADAM))
    desk.scan(desk.code("V-001"))
    desk.key(Key.Key_Escape)
    desk.click(cards(desk)[0].discard)
    desk.scan(desk.badge(ADAM))
    desk.scan(desk.code("R-001"))
    back = next(one for one in desk.place.messages.messages if one.action == "Put it back")
    back.act()
    desk.run()
    assert [line[0] for line in desk.lines] == ["RADIO", "VESTA"]
    desk.key(Key.Key_Escape)
    assert [lines for _, lines in desk.parked()] == [2]


def test_all_that_wait_can_be_reached(desk: House):
    for serial in ("V-001", "V-002", "V-003", "R-001", "R-002"):
        begun(desk, serial)
    for _ in range(5):
        desk.type("trick")
        desk.key(Key.Key_Return)
        desk.key(Key.Key_Return)
        desk.key(Key.Key_Escape)
    assert len(desk.parked()) == 10
    waiting = desk.page.board.summary.parked
    assert len(waiting.rows) == 10
    row = next(row for row in waiting.rows if desk.code("V-001") in row.accessibleName())
    row.button.click()
    desk.run()
    assert desk.lines == [("VESTA", "M", 1, "ready")]


def test_of_a_hundred_that_wait_those_are_made_that_can_be_seen(desk: House):
    """And the others when somebody gets there: each handover asks for all of them again."""
    begun(desk, "V-001")
    carts = desk.page.board.summary.parked
    one = desk.read(parked)[0]
    carts.show_carts([one] * 100, one.saved_at)
    desk.run()
    bar = carts.findChild(QScrollArea).verticalScrollBar()
    seen = [len(carts.rows)]
    assert carts.height() / 64 < seen[0] < 70 and bar.maximum() > 0
    for _ in range(100):
        bar.setValue(bar.maximum())
        desk.run()
        seen.append(len(carts.rows))
    assert seen[1] < 100 == seen[-1]


def test_every_line_is_in_the_books_before_the_next(desk: House):
    desk.scan(desk.badge(ADAM))
    for number, serial in enumerate(("V-001", "R-001", "R-002"), start=1):
        desk.scan(desk.code(serial))
        assert [lines for _, lines in desk.parked()] == [number]
    assert not desk.page.session.keeper.timer.isActive()
