"""The counter by mouse and by the menus: every button, row and list does what it says, through the real window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from equipment_app.ui.counter.member_panel import MemberCard
from equipment_app.ui.counter.summary_panel import ConfirmButton, ParkedCard
from equipment_app.ui.look.cells import Reason
from equipment_app.ui.tables.table import CELL
from equipment_app.ui.widgets.button import RowButton
from equipment_app.ui.widgets.suggest import PopField
from tests.house import CONTROL, House, Key, newest_paper, plain, text_of
from tests.world import ADAM, EVA

MENUS = pytest.mark.qt_log_ignore("plugin does not support")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def adam(lived_in: House) -> House:
    """Adam stands at the counter."""
    lived_in.scan(lived_in.badge(ADAM))
    return lived_in


@pytest.fixture
def shirts(adam: House) -> House:
    """With three shirts and a vest in the cart."""
    adam.type("trick")
    for _ in range(2):
        adam.key(Key.Key_Return)
    adam.type("3")
    adam.key(Key.Key_Return)
    adam.scan(adam.code("V-001"))
    return adam


def table(house: House) -> QWidget:
    return house.page.cart.table


class TestWho:
    def test_who_was_here_last_is_one_click_away(self, lived_in: House):
        rows = [row for row in lived_in.window.findChildren(RowButton) if row.isVisible()]
        assert [row.text() for row in rows] == ["Zkušební Adam", "Vzorková Eva"]
        lived_in.click(rows[1])
        assert lived_in.member == EVA

    def test_choose_from_the_list_asks_for_a_member(self, lived_in: House):
        lived_in.press("Choose from the list")
        lived_in.type("ctvr")
        lived_in.key(Key.Key_Return)
        assert lived_in.member == "990003"

    def test_another_member_while_one_is_here(self, adam: House):
        adam.press("Another member")
        adam.type("eva")
        adam.key(Key.Key_Return)
        assert adam.member == EVA

    def test_the_link_on_the_card_opens_the_members_own(self, adam: House):
        adam.click(adam.page.board.member.member.card_link)
        assert adam.page.title() == "Members"
        assert "Holds 1 piece" in adam.seen and "Reflective vest" in adam.seen

    def test_the_card_tells_what_is_held_and_in_which_sizes(self, adam: House):
        card = adam.page.board.member.findChild(MemberCard)
        assert card.isVisible()
        held = [one.accessibleName() for one in card.findChildren(QWidget) if one.accessibleName()]
        assert any("Reflective vest" in name or "Ochrana" in name for name in held), held

    def test_more_sections_than_fit_are_counted(self, adam: House):
        """In a low window the card says how much it does not show, and the ear hears it all."""
        from equipment_app.ui.counter.member_panel import Holdings

        adam.key(Key.Key_F6)
        adam.scan(adam.code("R-001"))
        adam.key(Key.Key_Return, CONTROL)
        adam.scan(adam.badge(ADAM))
        holdings = adam.window.findChild(Holdings)
        all_of_it = holdings.accessibleName()
        assert all_of_it.count(";") >= 1
        tall = holdings.grab().toImage()
        holdings.setFixedHeight(24)
        low = holdings.grab().toImage()
        assert holdings.accessibleName() == all_of_it
        assert low != tall.copy(low.rect()), "the only row counts the sections that are not shown"

    def test_leaving_says_so_and_brings_back_by_the_message(self, shirts: House):
        shirts.key(Key.Key_Escape)
        assert shirts.member == "" and "put aside" in shirts.said[-1]
        shirts.take_offer()
        assert shirts.member == ADAM and len(shirts.lines) == 2


class TestWhat:
    def test_the_buttons_under_the_cart(self, adam: House):
        adam.press("Kit")
        adam.key(Key.Key_Return)
        assert {line[0] for line in adam.lines} == {"VESTA", "RADIO", "TRIKO", "RUKAV"} - {"VESTA"}
        adam.press("Item")
        adam.type("obuv")
        for _ in range(2):
            adam.key(Key.Key_Return)
        assert adam.lines[-1][0] == "OBUV"
        adam.press("Exchange")
        assert adam.focus is not None and adam.focus.inherits("QLineEdit")

    def test_thing_on_an_empty_cart_goes_to_its_field(self, adam: House):
        adam.press("Item")
        assert adam.focus is adam.page.cart.empty.field

    def test_there_is_nothing_to_exchange_for_who_holds_nothing(self, lived_in: House):
        assert not lived_in.page.cart.exchange.isEnabled()
        lived_in.scan(lived_in.badge("990003"))
        assert not lived_in.page.cart.exchange.isEnabled()
        lived_in.key(Key.Key_F8)
        assert lived_in.lines == []
        lived_in.scan(lived_in.badge(ADAM))
        assert lived_in.page.cart.exchange.isEnabled()

    @pytest.mark.parametrize("ready", [True, False])
    def test_after_a_scan_enter_is_enough_only_when_all_is_ready(self, adam: House, ready: bool):
        if not ready:
            adam.key(Key.Key_F6)
            adam.key(Key.Key_Return)
        adam.scan(adam.code("V-001"))
        assert isinstance(adam.focus, ConfirmButton) is ready

    def test_who_is_writing_is_left_to_write(self, adam: House):
        adam.scan(adam.code("V-001"))
        adam.page.board.summary.remark.setFocus()
        adam.scan(adam.code("R-001"))
        assert adam.focus is adam.page.board.summary.remark

    def test_what_was_scanned_is_lit_and_brought_into_view(self, shirts: House):
        shirts.scan(shirts.code("R-001"))
        view = table(shirts)
        assert [view.is_lit(row) for row in range(3)] == [False, False, True]
        assert view.viewport().rect().contains(view.visualRect(view.model().index(2, 1)))

    def test_that_the_cart_is_kept_is_said_when_it_is(self, shirts: House):
        assert shirts.page.cart.kept.words().startswith("Cart kept ")
        assert len(shirts.parked()) == 1


class TestALine:
    @MENUS
    def test_its_menu_names_what_can_be_done_with_it(self, shirts: House):
        shirts.menu(table(shirts), 0)
        assert shirts.offers == ["Condition", "Another size…", "One more", "One less", "Remark…", "Remove"]
        shirts.popup.close()
        shirts.menu(table(shirts), 1)
        assert "One more" not in shirts.offers and shirts.offers[-1] == "Remove"

    @MENUS
    @pytest.mark.parametrize(
        ("words", "quantity"),
        [("One more", [4, 1]), ("One less", [2, 1]), ("Remove", [1])],
    )
    def test_more_less_and_nothing(self, shirts: House, words: str, quantity: list[int]):
        shirts.menu(table(shirts), 0)
        shirts.choose(words)
        assert [line[2] for line in shirts.lines] == quantity

    @MENUS
    @pytest.mark.parametrize(
        ("row", "words", "asked"),
        [(0, "Remark…", "Remark"), (0, "Another size…", "size"), (1, "Remark…", "Remark")],
    )
    def test_what_needs_words_asks_for_them_at_the_line(self, shirts: House, row: int, words: str, asked: str):
        shirts.menu(table(shirts), row)
        shirts.choose(words)
        [field] = [one for one in shirts.window.findChildren(PopField) if one.isVisible()]
        assert asked.lower() in field.field.accessibleName().lower() and field.field.hasFocus()

    def test_a_remark_goes_on_the_line_and_on_the_paper(self, shirts: House):
        shirts.key(Key.Key_F4)
        shirts.type("odreny rukav")
        shirts.key(Key.Key_Return)
        assert "odreny rukav" in [line.remark for line in shirts.page.session.cart.lines]
        shirts.key(Key.Key_Return, CONTROL)
        assert "odreny rukav" in text_of(shirts.document(newest_paper(shirts)))

    @MENUS
    def test_its_condition(self, shirts: House):
        shirts.menu(table(shirts), 1)
        shirts.choose("Condition")
        assert [plain(one) for one in shirts.popup.actions() if one.isChecked()] == ["new"]
        shirts.choose("worn")
        assert shirts.page.session.judged[1].condition == "worn"

    @MENUS
    def test_a_return_goes_elsewhere(self, lived_in: House):
        lived_in.scan(lived_in.code("R-002"))
        lived_in.menu(table(lived_in), 0)
        assert "Another size…" not in lived_in.offers
        lived_in.choose("Put it elsewhere…")
        [field] = [one for one in lived_in.window.findChildren(PopField) if one.isVisible()]
        assert field.field.hasFocus()
        places = lived_in.page.calls.places
        assert {"A01", "B02"} <= set(places.values())

    @MENUS
    def test_esc_closes_the_menu_and_nothing_more(self, shirts: House):
        QTest.keyClick(shirts.menu(table(shirts), 0), Key.Key_Escape)
        shirts.run()
        assert shirts.member == ADAM and len(shirts.lines) == 2

    def test_an_answer_that_comes_late_finds_its_line_gone(self, shirts: House):
        """A call for a line that was removed meanwhile is about nothing."""
        one = shirts.page.session.judged[0]
        shirts.page.calls.call("remove", one)
        for what in ("more", "less", "size", "remark", "place", "condition", "quantity 3", "remove"):
            shirts.page.calls.call(what, one)
        shirts.run()
        assert [line[0] for line in shirts.lines] == ["VESTA"]

    def test_the_way_out_of_a_line_is_clicked(self, adam: House):
        adam.scan(adam.code("R-002"))
        view = table(adam)
        cells = [view.model().index(0, column) for column in range(view.model().columnCount())]
        [reason] = [cell for cell in cells if isinstance(cell.data(CELL), Reason)]
        assert "held by" in str(reason.data(CELL))
        view.setCurrentIndex(reason)
        view.setFocus()
        adam.key(Key.Key_Return)
        assert adam.lines == [("RADIO", "uni", 1, "asked")]
        adam.type("2")
        assert adam.lines == [("RADIO", "uni", 1, "ready")]


class TestThen:
    def test_the_button_hands_over(self, shirts: House):
        shirts.click(shirts.page.board.summary.button)
        assert shirts.held(ADAM) == {"V-003": 1, "V-001": 1, "TRIKO/M": 3}
        assert shirts.member == "" and shirts.printed.stat().st_size > 5_000

    def test_place_copies_and_remark_reach_the_paper(self, shirts: House):
        then = shirts.page.board.summary
        then.remark.setFocus()
        shirts.type("pro kurz")
        then.copies.setFocus()
        for _ in range(3):
            shirts.key(Key.Key_Down)
        copies = then.copies.currentData()
        then.copies.activated.emit(then.copies.currentIndex())
        shirts.run()
        assert (shirts.page.session.cart.copies, shirts.page.session.cart.remark) == (copies, "pro kurz")
        asked: list[object] = []
        shirts.page.print_wanted.connect(lambda numbers, count: asked.append(count))
        shirts.key(Key.Key_Return, CONTROL)
        assert asked == [copies]
        assert "pro kurz" in text_of(shirts.document(newest_paper(shirts)))

    def test_the_place_is_kept_with_the_cart(self, shirts: House):
        place = shirts.page.board.summary.place
        place.addItem("Náměstí", "Náměstí")
        place.choose("Náměstí")
        place.activated.emit(place.currentIndex())
        shirts.key(Key.Key_Escape)
        shirts.scan(shirts.badge(ADAM))
        assert shirts.page.session.cart.place == "Náměstí"
        assert place.currentData() == "Náměstí"
        shirts.key(Key.Key_Return, CONTROL)
        assert "Náměstí" in text_of(shirts.document(newest_paper(shirts)))

    def test_what_is_typed_is_not_overwritten_by_an_answer(self, shirts: House):
        remark = shirts.page.board.summary.remark
        remark.setFocus()
        shirts.hands.type("abc")
        shirts.page.session.shown.emit()
        assert remark.toPlainText() == "abc"
        shirts.run()
        assert remark.toPlainText() == "abc"

    def test_carts_that_wait_are_taken_up_by_a_click(self, shirts: House):
        shirts.key(Key.Key_Escape)
        [card] = [one for one in shirts.window.findChildren(ParkedCard) if one.isVisible()]
        shirts.click(card.button)
        assert shirts.member == ADAM and len(shirts.lines) == 2

    def test_the_last_handover_leads_to_what_is_not_signed(self, lived_in: House):
        last = lived_in.page.board.last
        assert "PP-2026-000002" in lived_in.seen
        lived_in.click(last.link)
        assert lived_in.page.title() == "Papers"
        assert [row.number for row in lived_in.page.list.table.rows if row] == ["PP-2026-000002", "PP-2026-000001"]
        lived_in.page.handle("papers.signed")
        lived_in.run()
        assert [row.number for row in lived_in.page.list.table.rows if row] == ["PP-2026-000001"]


class TestRefusals:
    def test_a_code_of_nothing_is_said_and_heard(self, adam: House):
        adam.scan("AKV.0009999.00")
        assert adam.sounds[-1] == "refused"
        assert adam.lines == [] and adam.said

    def test_every_sound_reaches_the_loudspeaker(self, adam: House, monkeypatch):
        played: list[str] = []
        monkeypatch.setattr(adam.program.sounds, "play", lambda sound: played.append(str(sound)))
        adam.page.session.sounded.connect(lambda sound: adam.program.sounds.play(sound))
        adam.scan(adam.code("V-001"))
        assert played == ["taken"]

    def test_a_handover_that_is_refused_leaves_the_cart_and_the_button(self, shirts: House):
        from equipment_app.operations.issue import Issue

        shirts.program.desk._held.at_hand().change(Issue(EVA, ("V-001",)))
        shirts.key(Key.Key_Return, CONTROL)
        assert shirts.member == ADAM and len(shirts.lines) == 2
        assert "Vzorková" in shirts.said[-1] or "Eva" in shirts.said[-1]
        assert shirts.held(ADAM) == {"V-003": 1}
        shirts.key(Key.Key_Return, CONTROL)
        assert shirts.held(ADAM) == {"V-003": 1, "TRIKO/M": 3}

    def test_the_store_closes_while_an_answer_is_on_its_way(self, adam: House):
        adam.hands.scan("anything")
        adam.page.session.look_again()
        adam.program.close()
        adam.run()
        assert adam.program.desk is None

    def test_nothing_can_be_changed_while_it_is_written(self, shirts: House):
        shirts.hands.press(Key.Key_Return, CONTROL)
        assert shirts.page.session.frozen
        assert not shirts.page.board.summary.button.isEnabled()
        assert "Being written" in shirts.seen
        before = shirts.page.session.cart
        shirts.page.session.become(before.remove(before.lines[0].id))
        assert shirts.page.session.cart is before
        shirts.run()
        assert not shirts.page.session.frozen and shirts.member == ""


def test_a_kit_that_is_complete_is_said_to_be(adam: House):
    """All of it is held or in the cart: a second time adds nothing."""
    for _ in range(2):
        adam.key(Key.Key_F6)
        if adam.focus and adam.focus.inherits("QLineEdit"):
            adam.key(Key.Key_Return)
        count = len(adam.lines)
    assert len(adam.lines) == count and adam.said == ["What is missing is in the cart already."]


def test_a_click_beside_a_field_puts_it_away(shirts: House):
    shirts.key(Key.Key_F7)
    assert isinstance(shirts.focus, QWidget) and shirts.focus.inherits("QLineEdit")
    QTest.mouseClick(table(shirts).viewport(), LEFT, pos=QPoint(60, 12))
    shirts.run()
    assert not shirts.focus.inherits("QLineEdit")
    assert len(shirts.lines) == 2
