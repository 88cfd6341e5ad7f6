"""Ctrl+K from any page: a member, a thing, a paper, an action; Enter and Ctrl+Enter do what the row says."""

import pytest
from PySide6.QtCore import Qt

from equipment_app.documents.press import Press
from equipment_app.operations.issue import Issue
from equipment_app.store.database import Database
from tests.house import CONTROL, House, Key
from tests.world import ADAM, CTIBOR, EVA

ELSEWHERE = (Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5, Key.Key_6, Key.Key_7)
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(house, store):
    with Database.open(store, Press()) as database:
        database.change(Issue(ADAM, ("V-001",)))
    return house.start(store)


def test_at_the_counter_enter_on_a_member_means_they_have_come(desk: House):
    [hit] = desk.find("ctvrty")
    assert (hit.name, hit.hint) == ("por. Čtvrtý Ctibor", "to the counter")
    desk.key(Key.Key_Return)
    assert desk.page.session.card.member.personal_number == CTIBOR and not desk.finder.isVisible()


def test_on_other_pages_enter_on_a_member_opens_the_card(desk: House):
    wanted = (("ctvrty", CTIBOR), ("vzorkova", EVA))
    for page, (name, number) in zip(ELSEWHERE, wanted * 3, strict=True):
        desk.key(page, CONTROL)
        [hit] = desk.find(name)
        assert hit.hint == "card", page
        desk.key(Key.Key_Return)
        assert desk.page.title() == "Members" and desk.page.card.card.member.personal_number == number, page


def test_ctrl_enter_on_a_member_opens_the_card(desk: House):
    desk.find("ctvrty")
    desk.key(Key.Key_Return, CONTROL)
    assert desk.page.title() == "Members" and desk.page.card.card.member.personal_number == CTIBOR


def test_at_the_counter_enter_on_a_thing_puts_it_into_the_cart(desk: House):
    [hit] = desk.find("V-002")
    assert (hit.name, hit.hint) == ("Reflective vest", "into the cart")
    desk.key(Key.Key_Return)
    assert desk.lines == [("VESTA", "M", 1, "ready")]


@pytest.mark.parametrize(("page", "key"), [(Key.Key_1, CONTROL), (Key.Key_5, PLAIN)])
def test_a_thing_is_opened_by_its_serial_number(desk: House, page: Qt.Key, key: Qt.KeyboardModifier):
    code = desk.code("V-001")
    desk.key(page, CONTROL)
    hit = desk.find("V-001")[0]
    assert hit.name == "Reflective vest" and "Zkušební Adam" in hit.facts and code in hit.facts
    desk.key(Key.Key_Return, key)
    assert desk.page.title() == "Stock" and "PP-2026-000001" in desk.seen and code in desk.seen


@pytest.mark.parametrize("typed", ["PP-2026-000001", "pp-2026-000001", "000001"])
def test_a_paper_is_opened_by_its_number(desk: House, typed: str):
    paper = next(row for row in desk.find(typed) if row.name == "PP-2026-000001")
    while desk.finder.list.rows()[desk.finder.list.current] is not paper:
        desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    assert desk.page.title() == "Papers" and desk.page.preview.top.number.words() == paper.name


def test_an_action_is_done_by_its_words(desk: House):
    desk.find("dark")
    assert [row.name for row in desk.finder.list.rows()] == ["Dark look"]
    desk.key(Key.Key_Return)
    assert desk.place.machine.look.choice == "dark"


def test_esc_leaves_everything_as_it_was(desk: House):
    desk.key(Key.Key_3, CONTROL)
    before = desk.focus
    desk.find("ctvrty")
    desk.key(Key.Key_Escape)
    assert desk.page.title() == "Stock" and not desk.finder.isVisible() and desk.focus is before


def test_a_scan_into_the_search_is_what_was_scanned(desk: House):
    code = desk.code("V-001")
    desk.key(Key.Key_5, CONTROL)
    desk.key(Key.Key_K, CONTROL)
    desk.scan(code)
    assert not desk.finder.isVisible()
    assert desk.page.title() == "Papers" and code in desk.seen, "told where one stands, with a way to the counter"


def test_what_nobody_knows_is_said_and_enter_does_nothing(desk: House):
    assert desk.find("qqqxyz") == []
    desk.key(Key.Key_Return)
    assert desk.finder.isVisible() and desk.page.title() == "Counter"
