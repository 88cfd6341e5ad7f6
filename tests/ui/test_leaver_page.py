"""The end of a membership in the window: a scan brings a thing, the button follows, nothing begun is lost."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.domain.cart import Cart
from equipment_app.operations.hand_over import HandOverCart
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership, MoveMember
from equipment_app.operations.lend import Lend
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.transfer import Transfer
from equipment_app.scanning.decode import read
from equipment_app.ui.leaver.rows import LeaverRow
from equipment_app.ui.pages.leaver import LeaverPage
from equipment_app.ui.transfer.form import TransferForm
from tests.world import ADAM, CTIBOR, EVA

Key = Qt.Key
WHY = "Věci doručí útvar."


@pytest.fixture
def shop(shop):
    shop.after(lambda shop: shop.do(Issue(ADAM, ("V-001", "TRIKO/M*3"))))
    return shop


@pytest.fixture
def page(qtbot, light, shop):
    page = LeaverPage(shop.desk)
    page.went = []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.open(member(shop, ADAM))
    shop.run()
    page.enter()
    return page


def member(shop, number):
    return shop.ask(lambda books: books.people.by_number(number).id)


def rows(page):
    return [row for row in page.things.table.rows if isinstance(row, LeaverRow)]


def scan(page, shop, serial):
    piece = shop.ask(lambda books: books.things.by_serial(serial)[0].code)
    assert page.take_scan(read(piece))
    shop.run()


def press(page, shop, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(page.things, key, modifiers)
        shop.run()


def kept(shop, who=ADAM):
    id = member(shop, who)
    saved = shop.ask(lambda books: books.carts.of(id))
    return Cart.from_json(saved.content).lines if saved else ()


def test_a_scan_brings_the_thing_and_asks_its_condition(page, shop):
    assert [row.pieces for row in rows(page)] == [1, 3]
    scan(page, shop, "V-001")
    (back,) = [row for row in rows(page) if row.back]
    assert back.code and [line.thing for line in kept(shop)] == [back.back.line.thing]
    press(page, shop, Key.Key_3)
    assert kept(shop)[0].condition == "worn"
    assert isinstance(page.side.form.wanted(), HandOverCart)
    scan(page, shop, "V-001")
    assert page.notice.words == f"Brought already: Reflective vest {back.code}."
    press(page, shop, Key.Key_Z, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert page.notice.isHidden(), "it is no longer so"
    assert kept(shop) == () and not [row for row in rows(page) if row.back]


def test_quantities_by_space_and_signs_and_part_of_them_is_taken_in(page, shop):
    page.things.selectRow(2)
    press(page, shop, Key.Key_Space)
    (line,) = kept(shop)
    assert (line.quantity, line.returning) == (3, True)
    page.things.show_row(("back", line.id))
    press(page, shop, Key.Key_Minus, Key.Key_0)
    assert kept(shop)[0].quantity == 2
    page.carry_out()
    shop.run()
    assert kept(shop) == () and [row.pieces for row in rows(page)] == [1, 1]
    assert shop.ask(lambda books: books.people.by_number(ADAM)) is not None


def a_day_later(page, shop):
    """What was issued is not asked for its condition on the same day."""
    shop.world.clock.now += timedelta(days=1)
    page.reload()
    shop.run()


def test_as_issued_is_said_as_the_condition_it_was_issued_in(page, shop):
    a_day_later(page, shop)
    scan(page, shop, "V-001")
    assert not page.side.button.isEnabled()
    press(page, shop, Key.Key_0)
    assert kept(shop)[0].condition == "", "nobody has chosen it"
    page.things._say(page.things.meant, "as_issued")
    shop.run()
    said = [page.things._next(row).text for row in rows(page) if row.back]
    assert kept(shop)[0].condition == "as_issued" and said == ["new"]


def test_nothing_stands_in_the_way_is_said_over_a_button_that_is_awake_alone(page, shop):
    side = page.side
    a_day_later(page, shop)

    def one_truth():
        """What is said over the button where it sleeps is what it says itself; whether nothing stands in the way."""
        assert side.button.isEnabled() or side.told.text() == side.button.toolTip() != ""
        return not side.chip.isHidden() and side.chip.chip.text == "nothing stands in the way"

    assert not one_truth()
    page.bring_all()
    shop.run()
    assert not one_truth() and "condition" in side.told.text()
    press(page, shop, Key.Key_0)
    assert not one_truth(), "0 says only what somebody has chosen"
    named = page.things.meant
    assert f"Keys 1 to 4: {named.name} {named.code}." in side.told.text() and "0 all" not in side.told.text()
    press(page, shop, Key.Key_3)
    assert "0 all: worn." in side.told.text()
    press(page, shop, Key.Key_0)
    assert {one.condition for one in kept(shop)} == {"worn"}
    assert one_truth()
    page.carry_out()
    shop.run()
    assert one_truth()
    side.way.choose("move")
    assert not one_truth() and side.told.text() == "Choose the unit."
    side.unit.choose(page.seen.units[0][0])
    assert one_truth()


def said(page):
    return [row.entry.words for row in page.side.ways.rows]


def test_what_was_brought_is_not_called_settled_before_it_is_taken_in(page, shop):
    page.bring_all()
    shop.run()
    assert page.count.text() == "4 of 4 brought" and page.legend.text().endswith("; written when it is taken in")
    assert page.bar._parts == [(4, "accent")]
    assert "4 personal items brought" in said(page) and "Personal items settled" not in said(page)
    page.carry_out()
    shop.run()
    assert page.bar._parts == [(1, "good")] and "Personal items settled" in said(page)


def test_after_the_return_nothing_is_left_to_scan_and_nothing_is_said_of_before(page, shop):
    page.bring_all()
    shop.run()
    scan(page, shop, "V-001")
    assert page.notice.isVisible()
    page.carry_out()
    shop.run()
    assert page.count.text() == "Holds nothing" and page.legend.text() == ""
    assert page.notice.isHidden() and page.which.isHidden()
    shop.do(Issue(ADAM, ("V-002",)))
    shop.run()
    assert page.count.text() == "0 of 1 brought" and page.which.isVisible()


def test_of_things_without_a_price_no_value_is_said(page, shop):
    assert str(page.things.table.rows[0]).endswith("Kč") and any("Kč" in words for words in said(page))
    clearance = page.seen.clearance
    unpriced = tuple(replace(line, thing=replace(line.thing, price=None)) for line in clearance.lines)
    page.show_seen(replace(page.seen, clearance=replace(clearance, lines=unpriced)))
    assert str(page.things.table.rows[0]) == "Still to be settled 4\u00a0pcs"
    assert "4 personal items" in said(page)


def test_a_preview_of_nobody_is_none(qtbot, light, shop):
    page = LeaverPage(shop.desk)
    qtbot.addWidget(page)
    page.preview()
    shop.run()


def test_what_was_begun_is_there_again(page, shop, qtbot):
    scan(page, shop, "V-001")
    other = LeaverPage(shop.desk)
    qtbot.addWidget(other)
    other.show()
    other.open(member(shop, ADAM))
    shop.run()
    assert [row.back is not None for row in rows(other)].count(True) == 1


def test_open_lines_need_a_reason_and_then_it_ends(page, shop):
    assert page.side.command() is None and not page.side.button.isEnabled()
    page.side.although.put("krátce")
    assert page.side.form.fields[page.side.although].error.words == "At least 10 characters"
    assert page.side.command() is None
    page.side.although.put(WHY)
    command = page.side.command()
    assert isinstance(command, EndMembership) and command.although == WHY
    page.carry_out()
    shop.run()
    assert shop.ask(lambda books: books.people.by_number(ADAM)) is None
    assert page.went[-1][0] == "members"


def test_a_loan_and_a_shared_item_block_and_are_passed_on_from_here(page, shop):
    unit = shop.ask(lambda books: books.people.by_number(ADAM).unit_code)
    shop.do(Lend(ADAM, ("R-001",), until=date(2026, 3, 2) + timedelta(days=9)))
    shop.do(Transfer(unit, ("R-002",), responsible=ADAM, condition="good"))
    page.reload()
    shop.run()
    page.side.although.put(WHY)
    assert page.side.command() is None
    assert [row.kind for row in rows(page)] == ["loan", "shared", "personal", "personal"]
    page.things.passed_on.emit(rows(page)[1])
    shop.run()
    assert isinstance(page.right.form, TransferForm)
    QTest.keyClick(page, Key.Key_Escape)
    assert page.right.form is None and page.went == []


def test_a_move_needs_a_unit(page, shop):
    page.side.way.choose("move")
    assert page.side.command() is None
    page.side.unit.choose(page.seen.units[0][0])
    command = page.side.command()
    assert isinstance(command, MoveMember) and command.to == page.seen.units[0][0]
    page.carry_out()
    shop.run()
    assert shop.ask(lambda books: books.people.by_number(ADAM)).unit_code == command.to


def test_what_is_no_thing_of_theirs_counts_nowhere(page, shop):
    shop.do(Issue(EVA, ("V-002",)))
    scan(page, shop, "V-002")
    assert "Vzorková" in page.notice.words and kept(shop) == ()
    scan(page, shop, "V-003")
    assert "store" in page.notice.words


def test_who_holds_nothing_may_leave_at_once(page, shop):
    page.open(member(shop, CTIBOR))
    shop.run()
    assert isinstance(page.side.command(), EndMembership) and rows(page) == []
    QTest.keyClick(page, Key.Key_Escape)
    assert page.went == [("members", member(shop, CTIBOR))]


def test_all_is_settled_is_said_only_where_nothing_is_open_and_nothing_waits(page, shop):
    told = page.side.told
    assert "held" in page.foot_words.text() and told.text() != "Everything is settled."
    page.open(member(shop, CTIBOR))
    shop.run()
    assert told.text() == "Everything is settled."
    assert page.foot_words.text() == "Holds nothing: the sheet can be made."
    shop.do(Issue(CTIBOR, ("V-002",)))
    shop.do(TakeBack(CTIBOR, ("V-002",), condition="good"))
    shop.run()
    assert told.text() == "Papers wait for a signature."
    shop.do(Issue(CTIBOR, ("V-003",)))
    shop.do(ReportIncident(CTIBOR, ("V-003",)))
    shop.run()
    assert told.text() == "The sheet lists what stays open."


def test_who_has_left_with_things_brings_them_later(page, shop):
    adam = member(shop, ADAM)
    shop.do(EndMembership(ADAM, although=WHY))
    page.open(adam)
    shop.run()
    assert page.side.command() is None
    scan(page, shop, "V-001")
    press(page, shop, Key.Key_2)
    page.carry_out()
    shop.run()
    assert [row.pieces for row in rows(page)] == [3]
