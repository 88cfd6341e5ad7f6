"""Storno and correction from where one stands: the rows of a member's card and of a thing's card, by keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from equipment_app.domain.cart import Cart
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import AlreadyCancelled, CannotCancel
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.paper_card import Cancelling, cancelling
from equipment_app.ui.pages.members import MembersPage
from equipment_app.ui.pages.stock import StockPage
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.card import PAD
from equipment_app.ui.widgets.entry_rows import StornoStrip
from tests.world import ADAM, EVA

Key = Qt.Key
FIRST, SECOND = "PP-2026-000001", "PP-2026-000002"
pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


def handed_over(shop):
    """Adam has a vest and shirts by one paper, Eva a radio by another."""
    shop.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))
    shop.do(Issue(EVA, ("R-001",), reason="doplnění"))


@pytest.fixture
def shop(shop):
    shop.after(handed_over)
    return shop


def shown(qtbot, shop, page):
    page.went, page.messages = [], []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.say.connect(page.messages.append)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.enter()
    shop.run()
    return page


@pytest.fixture
def members(qtbot, light, shop):
    page = shown(qtbot, shop, MembersPage(shop.desk))
    page.open(shop.world.member(ADAM))
    shop.run()
    return page


@pytest.fixture
def stock(qtbot, light, shop):
    page = shown(qtbot, shop, StockPage(shop.desk))
    page.open("V-001")
    shop.run()
    return page


def press(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key)


def menu_of(row):
    """The Menu key, as the system sends it."""
    row.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(row, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menus = row.findChildren(Menu)
    return menus[-1] if menus else None


def rows_of(row):
    """What the menu offers, in brackets what it only says."""
    menu = menu_of(row)
    menu.close()
    return [one.text() if one.isEnabled() else f"({one.text()})" for one in menu.actions() if one.text()]


def choose(shop, row, words):
    menu = menu_of(row)
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()
    shop.run()


def answer(shop, strip, reason):
    assert strip.isVisible() and strip.reason.hasFocus()
    strip.reason.insert(reason)
    press(strip.reason, Key.Key_Return)
    shop.run()


def cart_of(shop, member):
    return Cart.from_json(shop.ask(lambda books: books.carts.of(member)).content)


# The member's card


def test_a_papers_row_offers_what_can_be_done_with_it(members):
    assert rows_of(members.card.side.papers.rows[0]) == [f"Open {FIRST}", "Correct…", "Cancel the paper…"]
    assert rows_of(members.card.side.history.rows[0]) == [f"Open {FIRST}", "Correct…", "Cancel the paper…"]


def test_from_the_row_to_the_storno_by_keyboard(members, shop):
    done = []
    shop.desk.done.connect(done.append)
    choose(shop, members.card.side.papers.rows[0], "Cancel the paper…")
    strip = members.card.storno
    assert strip.title.words() == f"Cancel {FIRST}"
    assert strip.reasons[0].text() == "wrong member"
    answer(shop, strip, "not his")
    assert (done[0].what, done[0].number, done[0].papers[0].number) == ("cancelled", f"{FIRST}-S", f"{FIRST}-S")
    assert members.card.card.pieces == 0 and not strip.isVisible()
    paper = members.card.side.papers.rows[0]
    assert (paper.entry.words, paper.entry.chip.text) == (FIRST, "cancelled")
    assert paper.hasFocus(), "back on the row it began at"


def test_what_is_cancelled_says_by_what_and_a_second_undo_is_refused_in_words(members, shop, qtbot):
    shop.do(Undo(FIRST, "omyl"))
    assert rows_of(members.card.side.papers.rows[0]) == [f"Open {FIRST}", f"(Already cancelled by {FIRST}-S)"]
    storno, handover = members.card.side.history.rows
    assert rows_of(storno) == [f"Open {FIRST}-S", "(A cancellation cannot be cancelled: hand over again)"]
    assert rows_of(handover)[1:] == [f"(Already cancelled by {FIRST}-S)"]
    for row, refusal in ((handover, AlreadyCancelled), (storno, CannotCancel)):
        row.setFocus(Qt.FocusReason.TabFocusReason)
        for action in ("members.cancel", "members.correct"):
            with qtbot.waitSignal(shop.desk.refused) as refused:
                members.handle(action)
                shop.run()
            assert isinstance(refused.args[0], refusal)
    assert not members.card.storno.isVisible()


def test_a_correction_is_one_step_to_the_counter(members, shop):
    choose(shop, members.card.side.history.rows[0], "Correct…")
    strip = members.card.storno
    assert strip.title.words() == f"Correct {FIRST}"
    answer(shop, strip, "jiná velikost")
    adam = shop.world.member(ADAM)
    assert members.went == [("counter", adam)]
    cart = cart_of(shop, adam)
    assert cart.replaces == FIRST and len(cart.lines) == 2


def test_the_action_is_about_the_row_stood_on_else_the_latest_that_stands(members, shop):
    third = shop.do(Issue(ADAM, ("RUKAV",))).number
    strip = members.card.storno
    members.handle("members.cancel")
    shop.run()
    assert strip.number == third
    press(strip.reason, Key.Key_Escape)
    assert not strip.isVisible() and members.list.view.hasFocus()
    members.card.side.papers.stand_on(FIRST)
    members.handle("members.correct")
    shop.run()
    assert strip.number == FIRST
    press(strip.reason, Key.Key_Escape)
    assert members.card.side.papers.rows[1].hasFocus()
    shop.do(Undo(third, "omyl"))
    members.open(shop.world.member(EVA))
    members.open(shop.world.member(ADAM))
    shop.run()
    members.handle("members.cancel")
    shop.run()
    assert strip.number == FIRST, "the later one is cancelled"


def test_where_there_is_no_paper_it_is_said(members, shop):
    members.open(shop.world.member("990003"))
    shop.run()
    assert not members.card.side.papers.isVisible()
    members.handle("members.cancel")
    shop.run()
    assert str(members.messages[0]) == "There is no paper here that could be cancelled."


def test_another_members_card_puts_the_question_away(members, shop):
    members.handle("members.cancel")
    shop.run()
    shop.do(Issue(EVA, ("RUKAV",)))
    assert members.card.storno.isVisible(), "what happens elsewhere does not"
    members.open(shop.world.member(EVA))
    shop.run()
    assert not members.card.storno.isVisible() and members.list.view.hasFocus()
    members.handle("members.cancel")
    shop.run()
    members.list.search.setFocus()
    members.open(shop.world.member(ADAM))
    shop.run()
    assert not members.card.storno.isVisible() and members.list.search.hasFocus(), "nobody is torn from what they type"


def test_what_stands_on_it_refuses_and_the_reason_stays_for_another_try(members, shop, qtbot):
    later = shop.do(TakeBack(ADAM, ("V-001",), condition=AS_ISSUED)).number
    members.card.side.papers.stand_on(FIRST)
    members.handle("members.cancel")
    shop.run()
    strip = members.card.storno
    for _ in range(2):
        with qtbot.waitSignal(shop.desk.refused) as refused:
            strip.reason.setText("omyl")
            press(strip.reason, Key.Key_Return)
            shop.run()
        assert refused.args[0].by == (later,)
    assert strip.isVisible() and strip.reason.text() == "omyl"


def test_a_thing_in_the_members_hands_leads_to_its_papers_storno(members, shop):
    view = members.card.holdings.view
    view.setFocus()
    press(view, Key.Key_Down)
    members.card.holdings._menu(view.current_row(), view.mapToGlobal(QPoint(10, 40)))
    menu = members.card.holdings.findChildren(Menu)[-1]
    assert [one.text() for one in menu.actions() if one.text()][-3:] == [
        f"Open {FIRST}",
        "Correct…",
        "Cancel the paper…",
    ]
    menu.actions()[-1].trigger()
    menu.close()
    shop.run()
    assert members.card.storno.number == FIRST


# The row itself


def test_the_dots_of_a_row_open_its_menu_and_the_words_the_paper(members, qtbot):
    row = members.card.side.papers.rows[0]
    middle = row.height() // 2
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(40, middle))
    assert members.went == [("papers", FIRST)] and row.findChildren(Menu) == []
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - PAD // 2, middle))
    assert len(members.went) == 1
    [menu] = row.findChildren(Menu)
    menu.close()


def test_the_right_button_opens_it_where_it_is(members):
    row = members.card.side.papers.rows[0]
    spot = row.mapToGlobal(QPoint(40, 10))
    QApplication.sendEvent(row, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(40, 10), spot))
    [menu] = row.findChildren(Menu)
    menu.close()
    assert members.card.side.rows.current == FIRST


def test_rows_without_a_paper_have_no_menu(members, shop):
    gap = members.card.side.gaps.rows
    assert all(menu_of(row) is None for row in gap)


def test_a_row_keeps_the_focus_when_the_card_is_renewed(members, shop):
    members.card.side.papers.stand_on(FIRST)
    shop.do(Issue(ADAM, ("RUKAV",)))
    assert members.card.side.papers.rows[1].entry.words == FIRST
    assert members.card.side.papers.rows[1].hasFocus()


# The thing's card


def test_the_things_card_cancels_the_handover_of_a_step(stock, shop):
    issue, _receipt = stock.thing.history.rows
    assert rows_of(issue) == [f"Open {FIRST}", "Correct…", "Cancel the paper…"]
    choose(shop, issue, "Cancel the paper…")
    answer(shop, stock.thing.storno, "wrong item")
    assert [step.kind for step in stock.thing.facts.steps] == ["storno", "issue", "receipt"]
    assert stock.thing.where.words() == "rack A01", "the card is renewed"
    assert stock.thing.history.rows[1].entry.struck
    assert rows_of(stock.thing.papers.rows[0])[1:] == [f"(Already cancelled by {FIRST}-S)"]


def test_the_things_card_corrects(stock, shop):
    stock.handle("stock.correct")
    shop.run()
    assert stock.thing.storno.number == FIRST
    answer(shop, stock.thing.storno, "wrong item")
    assert stock.went == [("counter", shop.world.member(ADAM))]
    assert cart_of(shop, shop.world.member(ADAM)).replaces == FIRST


def test_a_receipt_is_an_import_and_says_how_it_is_corrected(stock, shop):
    receipt = stock.thing.history.rows[-1]
    number = receipt.entry.key
    assert number.startswith("IM-") and rows_of(receipt) == [f"Open {number}", "Cancel the whole import…"]
    choose(shop, receipt, "Cancel the whole import…")
    strip = stock.thing.storno
    assert strip.confirm.text() == "Cancel the import"
    assert strip.sentence.words().endswith("Then you can import the corrected list.")
    press(strip.reason, Key.Key_Escape)
    assert not strip.isVisible() and stock.detail.tab == "pieces", "Esc was for the question alone"
    assert stock.thing.history.rows[-1].hasFocus()


def test_away_from_the_pieces_there_is_no_paper(stock, shop):
    stock.detail.turn_to("sizes")
    stock.handle("stock.cancel")
    assert str(stock.messages[0]) == "There is no paper here that could be cancelled."


def test_another_piece_puts_the_question_away(stock, shop):
    stock.handle("stock.cancel")
    shop.run()
    assert stock.thing.storno.isVisible()
    stock.open("V-002")
    shop.run()
    assert not stock.thing.storno.isVisible()
    stock.handle("stock.cancel")
    assert str(stock.messages[0]) == "There is no paper here that could be cancelled.", "it was never handed over"


# The moves of an article


@pytest.fixture
def moves(stock, shop):
    """Of the shirts; the issue to Adam is the latest."""
    stock.open("TRIKO")
    shop.run()
    stock.detail.turn_to("moves")
    shop.run()
    moves = stock.detail.moves
    moves.view.setFocus(Qt.FocusReason.TabFocusReason)
    press(moves.view, Key.Key_Home)
    return moves


def menu_key(view):
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = view.parent().findChildren(Menu)[-1]
    menu.close()
    return {one.text(): one for one in menu.actions() if one.text()}


def test_a_move_of_an_article_is_cancelled_from_its_menu(stock, moves, shop):
    offered = menu_key(moves.view)
    assert list(offered) == [f"Open {FIRST}", "Correct…", "Cancel the paper…"]
    offered["Cancel the paper…"].trigger()
    shop.run()
    answer(shop, moves.storno, "wrong size")
    assert not moves.storno.isVisible() and moves.view.hasFocus()
    assert [(row.kind, row.paper, row.cancelled) for row in moves.table.rows[:2]] == [
        ("storno", f"{FIRST}-S", False),
        ("issue", FIRST, True),
    ]
    press(moves.view, Key.Key_Home)
    assert list(menu_key(moves.view)) == [f"Open {FIRST}-S", "A cancellation cannot be cancelled: hand over again"]
    press(moves.view, Key.Key_Down)
    assert list(menu_key(moves.view)) == [f"Open {FIRST}", f"Already cancelled by {FIRST}-S"]


def test_a_move_is_corrected_by_the_action_and_its_paper_opened_from_the_menu(stock, moves, shop):
    menu_key(moves.view)[f"Open {FIRST}"].trigger()
    assert stock.went == [("papers", FIRST)]
    stock.handle("stock.correct")
    shop.run()
    answer(shop, moves.storno, "wrong size")
    assert stock.went[1:] == [("counter", shop.world.member(ADAM))]


def test_another_article_puts_the_question_about_a_move_away(stock, moves, shop):
    stock.handle("stock.cancel")
    shop.run()
    assert moves.storno.isVisible()
    stock.open("RUKAV")
    shop.run()
    assert not moves.storno.isVisible()


# The strip and its question


@pytest.mark.parametrize("language", ["en", "cs"])
@pytest.mark.parametrize("width", [338, 560, 716])
def test_nothing_of_the_question_is_cut_in_a_card_of_any_width(qtbot, light, english, language, width):
    english.choose(language)
    strip = StornoStrip()
    qtbot.addWidget(strip)
    strip.setFixedWidth(width)
    strip.open_for(FIRST, ("VR-2026-000001",), again=True)
    strip.resize(width, strip.sizeHint().height())
    strip.show()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for part in (*strip.reasons, strip.reason, strip.cancel, strip.confirm):
        assert part.geometry().right() < width - PAD + 1, part
    for button in (*strip.reasons, strip.cancel, strip.confirm):
        assert button.width() >= button.sizeHint().width(), button.text()
    tops = {button.y() for button in strip.reasons}
    assert len(tops) == (2 if width == 338 else 1)
    assert strip.reason.width() >= 160


def test_what_would_be_cancelled_is_known_before(shop):
    both = shop.do(HandOver(Issue(EVA, ("RUKAV",)), TakeBack(EVA, ("R-001",), condition=AS_ISSUED)))
    found = shop.ask(lambda books: cancelling(books, f" {both.number.lower()} "))
    assert found == Cancelling(both.number, ("VR-2026-000001",), KINDS[Kind.ISSUE])
    assert shop.ask(lambda books: cancelling(books, "IM-2026-000001")).kind.series == "IM"
