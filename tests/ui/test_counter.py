"""The counter page by scans and keys, in the whole program over a real store."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from equipment_app.documents.press import gathered
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.commands import DeskCommand
from equipment_app.domain.errors import OfAnotherStore
from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.queries.membership import Left
from equipment_app.scanning.decode import read
from equipment_app.ui.counter.cart_panel import CODE, CONDITION, CartTable
from equipment_app.ui.counter.summary_panel import ConfirmButton
from equipment_app.ui.look.cells import Reason
from equipment_app.ui.tables.table import CELL
from tests.house import House, Key, Mod
from tests.world import ADAM, DELIVERY, EVA, Clock, World, copied

MENUS = pytest.mark.qt_log_ignore("plugin does not support")
CONTROL = Mod.ControlModifier
DOUBLED = DELIVERY + "DL-9;2.3.2026;Dodavatel První a.s.;;RADIO;;1;SN-0000-X1;;;;100;Sklad;A01\n"
DOUBLED += "DL-9;2.3.2026;Dodavatel První a.s.;;VESTA;M;1;SN-0000-X1;;;;100;Sklad;A01\n"


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    """A closed store: Eva holds the second radio and two shirts; one serial number belongs to two pieces."""
    world = World.make(tmp_path_factory.mktemp("world") / "sklad.equip")
    world.take_in(ListKind.DELIVERIES, DOUBLED)
    world.do(Issue(EVA, ("R-002", "TRIKO/L*2")))
    world.close()
    return world.path


@pytest.fixture
def open_counter(closed, tmp_path, monkeypatch, qapp, look):
    """Opens the program on a copy of the store; called again, it closes it and opens it as after a shift change."""
    store, clock, opened = copied(closed, tmp_path), Clock(), []

    def open_it(language="en"):
        for counter in opened:
            counter.close()
        opened[:] = [House(tmp_path, monkeypatch, clock).start(store, language)]
        return opened[0]

    yield open_it
    for counter in opened:
        counter.close()


@pytest.fixture
def counter(open_counter):
    return open_counter()


@pytest.fixture
def adam(counter):
    """Adam stands at the counter."""
    counter.scan(counter.badge(ADAM))
    counter.sounds.clear()
    return counter


def way_out(counter, row=0):
    """What the middle of a row says."""
    cell = counter.page.cart.table.table.index(row, CODE).data(CELL)
    return str(cell) if isinstance(cell, Reason) else ""


class TestWho:
    def test_by_badge(self, counter):
        counter.scan(counter.badge(ADAM))
        assert (counter.member, counter.sounds) == (ADAM, ["taken"])
        assert counter.page.board.member.member.heads.name.words() == "Zkušební Adam"

    def test_by_personal_number(self, counter):
        counter.type(EVA)
        counter.key(Key.Key_Return)
        assert counter.member == EVA

    def test_by_name_without_accents(self, counter):
        counter.type("ctvr")
        counter.key(Key.Key_Return)
        assert counter.member == "990003"

    def test_enter_waits_for_the_answer(self, counter):
        """A quick typist is faster than the books."""
        counter.hands.type("vzork")
        counter.hands.press(Key.Key_Return)
        assert counter.member == ""
        counter.run()
        assert counter.member == EVA

    def test_another_one_by_f2(self, adam):
        adam.key(Key.Key_F2)
        adam.type("eva")
        adam.key(Key.Key_Return)
        assert adam.member == EVA

    def test_who_was_here_last_comes_back_by_one_key(self, counter):
        counter.key(Key.Key_F2)
        counter.key(Key.Key_Return)
        assert counter.member == EVA

    def test_a_thing_somebody_holds_says_who_came(self, counter):
        counter.scan(counter.code("R-002"))
        assert counter.member == EVA
        assert counter.lines == [("RADIO", "uni", 1, "returning")]

    def test_the_same_badge_again_changes_nothing(self, adam):
        adam.scan(adam.badge(ADAM))
        assert adam.sounds == ["already"]
        assert adam.said == ["Zkušební Adam is at the counter already."]

    def test_a_foreign_keyboard_and_caps_lock_do_not_matter(self, counter):
        counter.scan(counter.badge(ADAM), host="CZ caps")
        counter.scan(counter.code("V-001"), host="SK")
        assert counter.member == ADAM
        assert counter.lines == [("VESTA", "M", 1, "ready")]


class TestWhat:
    def test_a_thing_before_its_member(self, counter):
        counter.scan(counter.code("V-001"))
        assert (counter.member, counter.lines) == ("", [("VESTA", "M", 1, "ready")])
        assert not counter.page.board.summary.button.isEnabled()
        assert counter.page.board.summary._words.words() == "First choose a member."
        counter.scan(counter.badge(ADAM))
        assert (counter.member, counter.lines) == (ADAM, [("VESTA", "M", 1, "ready")])
        assert counter.page.board.summary.button.isEnabled()

    def test_twice_the_same_is_said(self, adam):
        for _ in range(2):
            adam.scan(adam.code("V-001"))
        assert adam.lines == [("VESTA", "M", 1, "ready")]
        assert adam.sounds == ["taken", "already"]
        assert "is in the cart already" in adam.said[-1]

    def test_what_somebody_else_has_says_who(self, adam):
        adam.scan(adam.code("R-002"))
        assert adam.lines == [("RADIO", "uni", 1, "held")]
        assert adam.sounds == ["refused"]
        assert way_out(adam) == "Transfer, held by nprap. Vzorková Eva"

    @MENUS
    def test_another_piece_instead(self, adam):
        adam.scan(adam.code("R-002"))
        adam.menu(adam.page.cart.table, 0)
        adam.choose("Take another")
        assert adam.lines == [("RADIO", "uni", 1, "waiting")]

    def test_the_kit_in_the_members_sizes(self, adam):
        adam.key(Key.Key_F6)
        assert adam.lines == [
            ("VESTA", "M", 1, "waiting"),
            ("RADIO", "uni", 1, "waiting"),
            ("TRIKO", "M", 3, "ready"),
            ("RUKAV", "uni", 2, "ready"),
        ]
        assert adam.sounds == ["taken"]

    def test_a_second_time_there_is_nothing_to_add(self, adam):
        adam.key(Key.Key_F6)
        adam.key(Key.Key_F6)
        assert len(adam.lines) == 4
        assert adam.said == ["What is missing is in the cart already."]

    def test_nothing_is_said_to_be_missing_of_what_is_held(self, counter, open_counter):
        counter.scan(counter.badge(ADAM))
        counter.place.desk.change(Issue(ADAM, ("V-001", "R-001", "TRIKO/M*3", "RUKAV*2")))
        counter.run()
        counter = open_counter()
        counter.scan(counter.badge(ADAM))
        counter.key(Key.Key_F6)
        assert counter.said == ["Nothing is missing of Výstroj na zkoušku."]

    def test_a_scan_fills_its_line(self, adam):
        adam.key(Key.Key_F6)
        adam.scan(adam.code("V-001"))
        assert adam.lines[0] == ("VESTA", "M", 1, "ready")
        assert len(adam.lines) == 4

    def test_another_size_is_refused_and_can_be_taken(self, adam):
        adam.key(Key.Key_F6)
        adam.scan(adam.code("V-003"))
        assert adam.lines[0] == ("VESTA", "M", 1, "waiting")
        assert adam.sounds[-1] == "refused"
        assert adam.said == ["Reflective vest: this one is L, the line waits for M."]
        adam.take_offer()
        assert adam.lines[0] == ("VESTA", "L", 1, "ready")

    def test_another_article_than_the_line_one_stands_on_is_refused(self, adam):
        adam.key(Key.Key_F6)
        adam.key(Key.Key_Home)
        adam.scan(adam.code("R-001"))
        assert adam.lines[0][3] == adam.lines[1][3] == "waiting"
        assert adam.said == ["The line waits for Reflective vest, this is Radio."]
        adam.take_offer()
        assert adam.lines[1] == ("RADIO", "uni", 1, "ready")

    def test_what_was_said_against_a_scan_goes_with_the_next_good_one(self, adam):
        adam.key(Key.Key_F6)
        adam.scan(adam.code("V-003"))
        adam.scan(adam.code("R-001"))
        assert adam.said == []

    def test_what_was_said_against_a_scan_stays_at_the_counter(self, adam):
        adam.scan("AKT.0000001.99")
        adam.place.show_page("stock")
        assert adam.said == []

    def test_of_two_scans_of_which_nothing_came_the_later_is_said(self, adam):
        adam.scan("AKT.0000001.99")
        adam.scan(adam.badge(ADAM))
        assert adam.said == ["Zkušební Adam is at the counter already."]

    def test_no_message_covers_anything_of_the_counter(self, adam):
        adam.key(Key.Key_F6)
        adam.key(Key.Key_Delete)
        adam.scan("AKT.0000001.99")
        assert len(adam.said) == 2
        messages, board = adam.place.messages, adam.page.board
        top = messages.mapTo(adam.window, messages.rect().topLeft()).y()
        for column in (board.member, board.cart, board.summary):
            assert column.mapTo(adam.window, column.rect().bottomLeft()).y() < top

    def test_an_unknown_code_is_said(self, adam):
        code = str(Code(Family.THING, 499_999))
        adam.scan(code)
        assert adam.sounds == ["refused"]
        assert adam.said == [f"{code} is of our labels, but no item has it."]

    def test_a_code_of_another_store_is_told_as_such(self, adam):
        code = str(Code(Family.THING, 1_000_001))
        adam.scan(code)
        assert adam.sounds == ["refused"]
        assert adam.said == [OfAnotherStore(code, 3).said("en")]

    def test_a_damaged_code_is_said(self, adam):
        adam.scan("AKT.0000001.99")
        assert adam.said == ["The code does not add up. Scan it again, or look for a slip in what was typed."]

    def test_one_number_of_two_pieces_asks_which(self, adam):
        adam.scan("SN-0000-X1")
        assert adam.lines == []
        adam.key(Key.Key_Down)
        adam.key(Key.Key_Return)
        assert len(adam.lines) == 1

    def test_a_typed_code(self, adam):
        adam.type(adam.code("V-002").lower())
        adam.key(Key.Key_Return)
        assert adam.lines == [("VESTA", "M", 1, "ready")]

    def test_an_article_and_its_size(self, adam):
        adam.key(Key.Key_F7)
        adam.type("trick")
        adam.key(Key.Key_Return)
        adam.type("l")
        adam.key(Key.Key_Return)
        assert adam.lines == [("TRIKO", "L", 1, "ready")]

    def test_the_members_size_comes_first(self, adam):
        adam.type("trick")
        adam.key(Key.Key_Return)
        adam.key(Key.Key_Return)
        assert adam.lines == [("TRIKO", "M", 1, "ready")]

    def test_what_comes_in_one_size_is_added_at_once(self, adam):
        adam.type("rukavice")
        adam.key(Key.Key_Return)
        assert adam.lines == [("RUKAV", "uni", 1, "ready")]

    def test_typing_anywhere_looks_for_things(self, adam):
        adam.scan(adam.code("V-001"))
        assert isinstance(adam.focus, ConfirmButton)
        adam.type("rukavice")
        adam.key(Key.Key_Return)
        assert [line[0] for line in adam.lines] == ["VESTA", "RUKAV"]

    def test_nothing_found_is_said(self, adam):
        adam.type("nesmysl")
        adam.key(Key.Key_Return)
        assert adam.said == ["There is no “nesmysl” here."]

    def test_not_in_stock_offers_the_nearest_size(self, adam):
        adam.key(Key.Key_F7)
        adam.type("vesta")
        adam.key(Key.Key_Return)
        adam.type("s")
        adam.key(Key.Key_Return)
        assert adam.lines == [("VESTA", "S", 1, "impossible")]
        assert way_out(adam).startswith("not in stock; Hand over M")
        adam.key(Key.Key_Return)
        assert adam.lines == [("VESTA", "M", 1, "waiting")]

    def test_the_button_names_the_key_that_works(self, adam):
        button = adam.page.board.summary.button
        adam.scan(adam.code("V-001"))
        assert (button.hasFocus(), button.key) == (True, "Enter")
        adam.key(Key.Key_Backtab)
        assert (button.hasFocus(), button.key) == (False, "Ctrl+Enter")
        adam.key(Key.Key_F6)
        button.setFocus()
        assert button.key == "Ctrl+Enter"

    def test_of_a_return_alone_nothing_is_said_of_an_issue(self, counter):
        then = counter.page.board.summary
        counter.scan(counter.code("R-002"))
        assert not then.out.isVisible() and not then.value.isVisible()
        counter.scan(counter.code("V-001"))
        assert then.out.isVisible() and then.value.isVisible()

    def test_the_conditions_open_under_the_condition(self, adam):
        adam.scan(adam.code("V-001"))
        table = adam.page.cart.table
        where = table.viewport().mapFromGlobal(table.below(table.table.row(0)))
        assert table.columnAt(where.x()) == CONDITION

    def test_the_held_quantity_comes_back(self, counter):
        counter.scan(counter.badge(EVA))
        counter.type("tricko")
        counter.key(Key.Key_Return)
        assert counter.lines == [("TRIKO", "L", 1, "returning")]
        back = counter.page.board.summary.back
        assert back.isVisible() and (back.number.words(), back.rest.words()) == ("1", " pcs · 1 line")

    def test_an_exchange(self, counter):
        counter.scan(counter.badge(EVA))
        counter.key(Key.Key_F8)
        counter.type("radio")
        counter.key(Key.Key_Return)
        assert [line[3] for line in counter.lines] == ["returning", "waiting"]


class TestLines:
    @pytest.fixture
    def shirts(self, adam):
        """Three shirts, the table in hand."""
        adam.type("trick")
        adam.key(Key.Key_Return)
        adam.key(Key.Key_Return)
        adam.type("3")
        adam.key(Key.Key_Return)
        return adam

    def test_the_caret_is_in_the_cart(self, shirts):
        assert isinstance(shirts.focus, CartTable)
        assert shirts.lines == [("TRIKO", "M", 3, "ready")]

    def test_plus_and_minus(self, shirts):
        shirts.key(Key.Key_Plus)
        assert shirts.lines[0][2] == 4
        for _ in range(9):
            shirts.key(Key.Key_Minus)
        assert shirts.lines[0][2] == 1

    def test_too_many_can_be_cut_to_what_there_is(self, shirts):
        shirts.type("31")
        shirts.key(Key.Key_Return)
        assert shirts.lines == [("TRIKO", "M", 31, "impossible")]
        shirts.key(Key.Key_Return)
        assert shirts.lines == [("TRIKO", "M", 30, "ready")]

    def test_another_size(self, shirts):
        shirts.key(Key.Key_F3)
        shirts.type("l")
        shirts.key(Key.Key_Return)
        assert shirts.lines == [("TRIKO", "L", 3, "ready")]

    def test_a_remark(self, shirts):
        shirts.key(Key.Key_F4)
        shirts.type("bez potisku")
        shirts.key(Key.Key_Return)
        assert shirts.page.session.cart.lines[0].remark == "bez potisku"
        assert "bez potisku" in shirts.page.cart.table.table.index(0, 1).data()

    def test_esc_leaves_the_remark_as_it_was(self, shirts):
        shirts.key(Key.Key_F4)
        shirts.type("omyl")
        shirts.key(Key.Key_Escape)
        assert shirts.page.session.cart.lines[0].remark == ""
        assert isinstance(shirts.focus, CartTable)

    @MENUS
    def test_the_condition(self, shirts):
        shirts.key(Key.Key_Down, Mod.AltModifier)
        menu = QApplication.activePopupWidget()
        assert menu is not None
        QTest.keyClick(menu, Key.Key_Down)
        QTest.keyClick(menu, Key.Key_Return)
        shirts.run()
        assert shirts.page.session.judged[0].condition == "as_new"

    def test_del_takes_it_out_and_it_can_be_put_back(self, shirts):
        shirts.scan(shirts.code("V-001"))
        shirts.page.enter()
        shirts.key(Key.Key_Home)
        shirts.key(Key.Key_Delete)
        assert [line[0] for line in shirts.lines] == ["VESTA"]
        shirts.take_offer()
        assert [line[0] for line in shirts.lines] == ["TRIKO", "VESTA"]

    def test_where_a_return_goes(self, counter):
        counter.scan(counter.code("R-002"))
        place = counter.read(lambda books: next(p for p in books.people.places() if p.label == "A01"))
        counter.scan(str(Code(Family.PLACE, place.code)))
        assert counter.page.session.cart.lines[0].place == place.id
        counter.key(Key.Key_Return, CONTROL)
        (held,) = counter.read(lambda books: books.things.holders(books.things.by_serial("R-002")[0].id))
        assert held.holder == place.id

    def test_a_place_without_a_return_is_refused(self, adam):
        place = adam.read(lambda books: books.people.places()[0])
        adam.scan(str(Code(Family.PLACE, place.code)))
        assert adam.sounds == ["refused"]

    @MENUS
    def test_the_menu_of_a_line_knows_its_keys(self, shirts):
        shirts.page.cart.table.menu_wanted.emit(shirts.page.session.judged[0], shirts.window.pos())
        menu = QApplication.activePopupWidget()
        assert {action.shortcut().toString() for action in menu.actions()} >= {"F3", "F4", "+", "-", "Del"}
        menu.close()

    def test_the_line_just_scanned_is_lit(self, shirts):
        shirts.scan(shirts.code("V-001"))
        table = shirts.page.cart.table
        assert (table.is_lit(0), table.is_lit(1)) == (False, True)


class TestThen:
    def test_what_it_comes_to(self, adam):
        adam.key(Key.Key_F6)
        adam.scan(adam.code("V-001"))
        then = adam.page.board.summary
        assert (then.out.number.words(), then.out.rest.words()) == ("6", " pcs · 3 lines")
        assert then.value.number.words() == "2\u00a0658\u00a0Kč"

    @pytest.mark.parametrize("before", [(820, 512), (1366, 640), (1900, 1000)])
    def test_in_a_normal_window_the_value_is_in_sight(self, adam, before):
        """Whatever size the window came from."""
        adam.key(Key.Key_F6)
        adam.page.window().resize(*before)
        adam.page.window().resize(1366, 768)
        then = adam.page.board.summary
        assert then.value.isVisible() and then.remark.height() > 40

    @pytest.mark.parametrize("size", [(1366, 768), (820, 512)])
    def test_what_goes_out_is_never_cut(self, adam, size):
        adam.key(Key.Key_F6)
        adam.page.window().resize(*size)
        for word in ("Issue", "Zápůjčka"):
            out = adam.page.board.summary.out
            out.label.setText(word)
            out.say("14", " položek · 13 rozpisů")
            assert out.layout().sizeHint().width() <= out.width()
            assert out.rest.words().startswith(" položek")

    def test_the_button_says_what_it_will_do(self, adam):
        button = adam.page.board.summary.button
        adam.key(Key.Key_F6)
        assert (button.text(), button.key) == ("Issue 2 lines and print the protocol", "Ctrl+Enter")
        for serial in ("V-001", "R-001"):
            adam.scan(adam.code(serial))
        assert (button.text(), button.key) == ("Issue 4 lines and print the protocol", "Enter")

    def test_ready_lines_go_the_others_stay(self, adam):
        adam.key(Key.Key_F6)
        adam.scan(adam.code("V-001"))
        adam.key(Key.Key_Return, CONTROL)
        assert adam.held(ADAM) == {"V-001": 1, "TRIKO/M": 3, "RUKAV/uni": 2}
        assert (adam.member, adam.lines) == (ADAM, [("RADIO", "uni", 1, "waiting")])
        assert len(adam.parked()) == 1
        adam.scan(adam.code("R-001"))
        adam.key(Key.Key_Return)
        assert adam.held(ADAM)["R-001"] == 1
        assert (adam.member, adam.parked()) == ("", [])

    def test_when_all_is_ready_enter_is_enough(self, adam):
        adam.scan(adam.code("V-001"))
        assert isinstance(adam.focus, ConfirmButton)
        adam.key(Key.Key_Return)
        assert adam.held(ADAM) == {"V-001": 1}
        assert adam.member == ""
        assert adam.focus is adam.page.cart.empty.field

    def test_enter_in_the_cart_hands_over_nothing(self, adam):
        adam.key(Key.Key_F6)
        adam.key(Key.Key_Return)
        assert adam.held(ADAM) == {}

    def test_enter_too_soon_after_another_key_hands_over_nothing(self, adam):
        adam.scan(adam.code("V-001"), rest=False)
        assert isinstance(adam.focus, ConfirmButton)
        adam.hands.key("\r", 299)
        adam.run()
        assert adam.held(ADAM) == {}
        adam.hands.key("\r", 300)
        adam.run()
        assert adam.held(ADAM) == {"V-001": 1}

    @pytest.mark.parametrize("pace", [40, 90, 250])
    def test_a_scan_so_slow_that_it_passes_for_a_person_never_hands_over(self, adam, pace):
        adam.scan(adam.code("V-001"))
        assert isinstance(adam.focus, ConfirmButton)
        adam.scan(adam.code("R-001"), pace=pace)
        assert adam.held(ADAM) == {}
        assert [line[0] for line in adam.lines] == ["VESTA", "RADIO"]

    def test_a_slow_scan_of_nothing_known_never_hands_over(self, adam):
        adam.scan(adam.code("V-001"))
        for digit in "4006381333931":
            adam.hands.key(digit, 120)
        adam.hands.key("\r", 120)
        adam.run()
        assert adam.held(ADAM) == {}

    def test_space_on_the_button_counts_as_enter_does(self, adam):
        adam.scan(adam.code("V-001"))
        adam.hands.key(" ", 100)
        adam.run()
        assert adam.held(ADAM) == {}
        adam.key(Key.Key_Space)
        assert adam.held(ADAM) == {"V-001": 1}

    def test_control_enter_works_while_writing_a_remark(self, adam):
        adam.scan(adam.code("V-001"))
        adam.page.board.summary.remark.setFocus()
        adam.type("pro cvičení".replace("č", "c").replace("í", "i"))
        adam.key(Key.Key_Return, CONTROL)
        assert adam.held(ADAM) == {"V-001": 1}
        assert adam.read(lambda books: books.papers.remark(books.papers.seq("PP-2026-000002"))) == "pro cviceni"

    def test_what_was_scanned_a_moment_before_goes_too(self, adam):
        code = adam.code("R-001")
        adam.scan(adam.code("V-001"))
        adam.hands.scan(code)
        adam.hands.press(Key.Key_Return, CONTROL)
        adam.run()
        assert adam.held(ADAM) == {"V-001": 1, "R-001": 1}

    def test_two_presses_are_one_handover(self, adam):
        adam.scan(adam.code("V-001"))
        for _ in range(2):
            adam.hands.press(Key.Key_Return, CONTROL)
        adam.run()
        assert adam.read(lambda books: books.papers.seq("PP-2026-000002")) > 0
        assert len([said for said in adam.said if said.startswith("Issued: 1")]) == 1
        assert len([said for said in adam.said if said.startswith("Issued")]) == 1

    def test_the_paper_is_printed(self, adam):
        wanted = []
        adam.page.print_wanted.connect(lambda numbers, copies: wanted.append((numbers, copies)))
        adam.scan(adam.code("V-001"))
        adam.key(Key.Key_Return)
        assert wanted == [(("PP-2026-000002",), 0)]
        assert adam.printed.stat().st_size > 1000

    def test_out_and_back_in_one_go(self, counter):
        counter.scan(counter.badge(EVA))
        counter.scan(counter.code("R-002"))
        counter.scan(counter.code("R-001"))
        counter.key(Key.Key_Return)
        assert counter.held(EVA) == {"R-001": 1, "TRIKO/L": 2}
        assert "Issued 1 pc, returned 1 pc" in " ".join(counter.said)

    def test_undo(self, adam):
        adam.scan(adam.code("V-001"))
        adam.key(Key.Key_Return)
        adam.key(Key.Key_Z, CONTROL)
        assert adam.held(ADAM) == {}

    def test_a_refused_line_is_named_and_nothing_is_written(self, adam):
        """Somebody else takes the shirts between the last look and the press."""
        adam.type("trick")
        adam.key(Key.Key_Return)
        adam.key(Key.Key_Return)
        adam.scan(adam.code("V-001"))
        adam.program.desk.change(Issue(EVA, ("TRIKO/M*30",)))
        adam.hands.press(Key.Key_Return, CONTROL)
        adam.run()
        assert adam.held(ADAM) == {}
        assert any(said.startswith("Line 1: Tričko funkční") for said in adam.said)
        assert [line[3] for line in adam.lines] == ["impossible", "ready"]
        assert adam.page.cart.table.is_lit(0)


class TestTotal:
    def test_what_an_issue_comes_to_is_seen_where_there_is_room(self, adam):
        """In a low window the button keeps its place instead."""
        adam.scan(adam.code("V-001"))
        value = adam.page.board.summary.value
        assert value.isVisible()
        for height, seen in ((560, False), (768, True)):
            adam.window.resize(1366, height)
            adam.run()
            assert value.isVisible() is seen, height

    def test_what_only_comes_back_has_none(self, counter):
        counter.scan(counter.code("R-002"))
        assert not counter.page.board.summary.value.isVisible()


class TestKeeping:
    def test_what_the_books_have_is_not_written_again(self, adam):
        adam.scan(adam.code("V-001"))
        assert [lines for _, lines in adam.parked()] == [1] and not adam.worker.pending
        adam.page.session.keeper.save()
        assert not adam.worker.pending

    def test_a_line_is_in_the_books_at_once_and_what_is_typed_within_two_seconds(self, adam):
        adam.scan(adam.code("V-001"))
        assert [lines for _, lines in adam.parked()] == [1]
        adam.page.board.summary.remark.setFocus()
        adam.type("kratce")
        assert adam.page.session.keeper.timer.isActive()
        assert adam.page.session.keeper.timer.interval() <= 2000
        assert adam.read(lambda books: books.carts.all()[0].content["remark"]) == ""
        adam.page.session.keeper.timer.timeout.emit()
        adam.run()
        assert adam.read(lambda books: books.carts.all()[0].content["remark"]) == "kratce"
        adam.run()
        assert [lines for _, lines in adam.parked()] == [1]
        assert adam.page.cart.kept.words().startswith("Cart kept ")

    def test_more_changes_do_not_put_it_off(self, adam):
        adam.scan(adam.code("V-001"))
        adam.page.board.summary.remark.setFocus()
        adam.type("a")
        left = adam.page.session.keeper.timer.remainingTime()
        adam.type("b")
        assert adam.page.session.keeper.timer.remainingTime() <= left

    def test_an_emptied_cart_is_let_go(self, adam):
        adam.scan(adam.code("V-001"))
        adam.page.session.keeper.save()
        adam.run()
        adam.page.enter()
        adam.key(Key.Key_Delete)
        adam.page.session.keeper.save()
        adam.run()
        assert adam.parked() == []

    def test_after_a_restart_it_is_offered_and_goes_on(self, open_counter):
        counter = open_counter()
        counter.scan(counter.badge(ADAM))
        counter.key(Key.Key_F6)
        counter = open_counter()
        parked = counter.page.board.summary.parked
        assert parked.isVisible()
        card = parked.rows[0]
        QTest.mouseClick(card.button, Qt.MouseButton.LeftButton)
        counter.run()
        assert counter.member == ADAM
        assert len(counter.lines) == 4

    def test_the_badge_brings_its_cart_back(self, open_counter):
        counter = open_counter()
        counter.scan(counter.badge(ADAM))
        counter.scan(counter.code("V-001"))
        counter = open_counter()
        counter.scan(counter.badge(ADAM))
        assert counter.lines == [("VESTA", "M", 1, "ready")]

    def test_another_badge_puts_the_cart_aside(self, adam):
        adam.scan(adam.code("V-001"))
        adam.scan(adam.badge(EVA))
        assert (adam.member, adam.lines) == (EVA, [])
        assert "The cart was put aside:" in adam.said[0]
        adam.take_offer()
        assert (adam.member, adam.lines) == (ADAM, [("VESTA", "M", 1, "ready")])

    def test_esc_frees_the_counter(self, adam):
        adam.scan(adam.code("V-001"))
        adam.key(Key.Key_Escape)
        assert adam.member == ""
        assert adam.page.board.summary.parked.isVisible()

    def test_a_cart_for_nobody_waits_too(self, counter):
        counter.scan(counter.code("V-001"))
        counter.key(Key.Key_Escape)
        assert [member < 0 for member, _ in counter.parked()] == [True]
        QTest.mouseClick(counter.page.board.summary.parked.rows[0].button, Qt.MouseButton.LeftButton)
        counter.run()
        assert counter.lines == [("VESTA", "M", 1, "ready")]
        counter.scan(counter.badge(ADAM))
        counter.key(Key.Key_Return, CONTROL)
        assert (counter.held(ADAM), counter.parked()) == ({"V-001": 1}, [])


class TestUnknown:
    """Codes that no book has, one after another."""

    FIRST, SECOND = (str(Code(Family.BADGE, number)) for number in (77_001, 77_002))

    def told(self, counter):
        return [str(one) for one in counter.place.messages.messages]

    def test_an_unknown_badge_is_told_beside_what_follows(self, adam):
        adam.scan(self.FIRST)
        adam.scan("ZZZ-999")
        assert any(self.FIRST in one for one in self.told(adam)) and any("ZZZ-999" in one for one in self.told(adam))
        adam.scan(adam.code("V-001"))
        assert any(self.FIRST in one for one in self.told(adam)), "the vest went to who stood there before"
        adam.scan(adam.badge(EVA))
        assert not any(self.FIRST in one for one in self.told(adam))

    def test_of_two_unknown_badges_both_are_told(self, adam):
        adam.scan(self.FIRST)
        adam.scan(self.SECOND)
        [said] = [one for one in self.told(adam) if self.SECOND in one]
        assert f"Before it: {self.FIRST}" in said

    def test_of_two_unknown_codes_both_are_told_until_one_is_known(self, adam):
        adam.scan("ZZZ-998")
        adam.scan("ZZZ-999")
        assert "Before it: ZZZ-998" in self.told(adam)[-1]
        adam.scan(adam.code("V-001"))
        adam.scan("ZZZ-997")
        assert "Before it" not in self.told(adam)[-1]


class TestCommands:
    def scan(self, counter, command):
        counter.scan(str(Code(Family.COMMAND, command)))

    def test_a_whole_handover_without_the_keyboard(self, counter):
        counter.scan(counter.badge(ADAM))
        self.scan(counter, DeskCommand.KIT)
        for serial in ("V-001", "R-001"):
            counter.scan(counter.code(serial))
        self.scan(counter, DeskCommand.HAND_OVER)
        assert counter.held(ADAM) == {"V-001": 1, "R-001": 1, "TRIKO/M": 3, "RUKAV/uni": 2}
        self.scan(counter, DeskCommand.UNDO)
        assert counter.held(ADAM) == {}

    def test_next_please_frees_the_counter_also_of_who_has_nothing_in_the_cart(self, adam):
        self.scan(adam, DeskCommand.PUT_ASIDE)
        assert adam.member == ""
        self.scan(adam, DeskCommand.PUT_ASIDE)
        assert adam.said[-1] == "The counter is free and its cart is empty."

    def test_a_command_of_a_later_version_is_said_to_be_one(self, counter):
        counter.scan(str(Code(Family.COMMAND, 99)))
        assert counter.said == ["This version does not know the command."]
        assert counter.sounds == ["refused"]

    def test_a_kit_that_is_not_in_use_is_said_to_be_so_and_one_that_is_fills_the_cart(self, adam):
        session = adam.page.session
        commands = adam.page.commands
        commands._add_kit(99_999)
        assert adam.said == ["This kit is not in use now. Print a new command sheet."]
        adam.said.clear()
        commands._add_kit(session.card.kits[0].id)
        adam.run()
        assert len(adam.lines) == 4 and not [one for one in adam.said if "not in use" in one]

    def test_where_there_is_no_kit_or_who_is_there_has_left_it_is_not_the_kit_that_is_denied(self, adam):
        session, there = adam.page.session, adam.page.session.card
        session.card = replace(there, kits=())
        adam.page.commands._add_kit(None)
        assert adam.said == ["No kit is in use now. Kits are made in Stock."]
        session.card = replace(there, kits=(), left=Left())
        adam.page.commands._add_kit(None)
        assert "has left the team" in adam.said[-1]

    def test_a_member_of_no_book_is_denied_and_one_there_is_stands_at_the_counter(self, counter):
        counter.page.session.take_member(987_654)
        counter.run()
        assert counter.said == ["This member is not in the books."]
        counter.scan(counter.badge(ADAM))
        assert counter.member == ADAM and counter.said[1:] == []

    def test_has_everything_is_said_of_who_has(self, counter):
        bar = counter.page.board.member.member.bar
        counter.scan(counter.badge(EVA))
        assert "has everything" not in bar.accessibleName(), "the shirts and a vest are missing"
        counter.program.desk.change(Issue(EVA, ("V-002", "TRIKO/L", "RUKAV*2")))
        counter.scan(counter.badge(EVA))
        assert "has everything" in bar.accessibleName()

    def test_written_as_words(self, adam):
        adam.type("kit")
        adam.key(Key.Key_Return)
        assert len(adam.lines) == 4
        adam.type("put as")
        adam.key(Key.Key_Return)
        assert adam.member == ""

    def test_a_name_half_typed_never_hands_over(self, open_counter):
        """In Czech, "pre" begins the command Předat as well as many a name."""
        counter = open_counter("cs")
        counter.scan(counter.badge(ADAM))
        counter.scan(counter.code("V-001"))
        counter.type("r")
        rows = [hit.name for hit in counter.page.fields.field._suggest.list.rows()]
        assert "Předat" not in rows[:1]


class TestElsewhere:
    def test_a_cart_prepared_elsewhere_joins_the_one_here(self, adam):
        vest = adam.read(lambda books: books.catalogue.by_code("VESTA").id)
        radio = adam.read(lambda books: books.catalogue.by_code("RADIO").id)
        adam.scan(adam.code("V-001"))
        lines = CartLine(1, vest, "M", numbered=True), CartLine(2, radio, "uni", numbered=True)
        member = adam.page.session.cart.member
        adam.program.workplace.show_page("counter", replace(Cart.new(member), lines=lines))
        adam.run()
        assert adam.lines == [("VESTA", "M", 1, "ready"), ("RADIO", "uni", 1, "waiting")]

    def test_a_cart_prepared_for_somebody_else(self, adam):
        eva = adam.read(lambda books: books.people.by_number(EVA).id)
        radio = adam.read(lambda books: books.catalogue.by_code("RADIO").id)
        prepared = replace(Cart.new(eva), lines=(CartLine(1, radio, "uni", numbered=True),))
        adam.program.workplace.show_page("counter", prepared)
        adam.run()
        assert (adam.member, adam.lines) == (EVA, [("RADIO", "uni", 1, "waiting")])

    def test_the_same_member_sent_here_again_loses_nothing(self, adam):
        adam.scan(adam.code("V-001"))
        member = adam.page.session.cart.member
        adam.program.workplace.show_page("counter", member)
        adam.run()
        assert adam.lines == [("VESTA", "M", 1, "ready")]

    def test_a_scan_on_another_page_comes_here(self, counter):
        badge = counter.badge(ADAM)
        counter.program.workplace.show_page("overview")
        counter.scan(badge)
        assert counter.member == ADAM

    def test_a_scan_is_taken_also_while_the_window_is_not_shown(self, adam):
        """As it is from a camera, or in a moment between two pages; it goes round in no circle."""
        adam.window.hide()
        assert adam.program.workplace.take_scan(read(adam.code("V-001")))
        adam.run()
        adam.window.show()
        assert adam.lines == [("VESTA", "M", 1, "ready")]

    def test_a_member_is_sent_here(self, counter):
        member = counter.read(lambda books: books.people.by_number(EVA).id)
        counter.program.workplace.show_page("counter", member)
        counter.run()
        assert counter.member == EVA

    def test_a_corrected_handover_comes_filled(self, adam):
        from equipment_app.operations.undo import Correct

        adam.scan(adam.code("V-001"))
        adam.key(Key.Key_Return)
        done = []
        adam.program.desk.change(Correct("PP-2026-000002", "omyl"), then=done.append)
        adam.run()
        adam.program.workplace.show_page("counter", done[0].facts["member"])
        adam.run()
        assert (adam.member, adam.lines) == (ADAM, [("VESTA", "M", 1, "ready")])
        adam.scan(adam.badge(EVA))
        assert (adam.member, adam.lines) == (EVA, [("VESTA", "M", 1, "ready")])
        adam.key(Key.Key_Return, CONTROL)
        paper = adam.read(lambda books: gathered(books, books.papers.seq("PP-2026-000003")))
        assert paper.replaces == "PP-2026-000002"


def test_the_day_is_told_under_the_title(adam):
    assert adam.page.context == "Today 1 handover, 3 pieces. Last at 9:00."
    adam.scan(adam.code("V-001"))
    adam.key(Key.Key_Return)
    assert adam.page.context.startswith("Today 2 handovers, 4 pieces.")


def test_everything_is_said_in_czech_too(open_counter):
    counter = open_counter("cs")
    counter.scan(counter.badge(ADAM))
    counter.key(Key.Key_F6)
    assert counter.page.title() == "Výdejna"
    assert counter.page.board.summary.button.text() == "Vydat 2 položky a\N{NO-BREAK SPACE}vytisknout protokol"
    assert way_out(counter).startswith("čeká na kód…; regál A01 · ")


def test_the_language_can_change_while_a_cart_is_open(adam):
    adam.key(Key.Key_F6)
    adam.program.languages.choose("cs")
    adam.run()
    assert adam.page.board.member.title.words() == "KDO"
    assert adam.page.cart.table.table.headerData(1, Qt.Orientation.Horizontal) == "Věc"
    adam.program.languages.choose("en")


def test_nothing_jumps(adam):
    """Columns keep their widths and the button its place, whatever is in the cart."""

    def places():
        board = adam.page.board
        return [part.geometry() for part in (board.member, board.cart, board.summary, board.summary.button)]

    before = places()
    adam.key(Key.Key_F6)
    adam.scan(adam.code("R-002"))
    adam.run()
    assert places() == before
    assert before[0].width() == 264
    assert before[2].width() == 216
