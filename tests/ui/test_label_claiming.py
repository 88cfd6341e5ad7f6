"""A thing gets another label on the page of the store: the thing first, or the label first; by scan and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import PrintBlanks
from equipment_app.queries.labels import reserved
from equipment_app.scanning.decode import read
from equipment_app.ui.pages.stock import StockPage
from equipment_app.ui.widgets.button import IconButton
from tests.world import ADAM

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
VEST, OTHER, BLANK, SPARE = "AKT.0000001.95", "AKT.0000002.92", "AKT.0000006.80", "AKT.0000007.77"


def handed_over(shop):
    shop.do(Issue(ADAM, ("V-001",)))
    shop.do(PrintBlanks(2))


@pytest.fixture
def shop(shop):
    shop.after(handed_over)
    return shop


@pytest.fixture
def page(qtbot, light, shop):
    page = StockPage(shop.desk)
    page.messages = []
    page.say.connect(page.messages.append)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    return page


def scan(page, shop, code):
    taken = page.take_scan(read(code))
    settle(page, shop)
    return taken


def settle(page, shop):
    for _ in range(3):
        shop.run()
        rest = page.detail.pieces.view._rest
        if rest.isActive():
            rest.stop()
            rest.timeout.emit()


def said(page):
    return [str(one) for one in page.messages if one.lead]


def code_of(shop, serial="V-001"):
    return shop.ask(lambda books: books.things.by_serial(serial)[0].code)


class TestThingFirst:
    @pytest.fixture
    def strip(self, page, shop):
        scan(page, shop, VEST)
        (claim,) = (one for one in page.thing.findChildren(IconButton) if "another label" in one.accessibleName())
        QTest.mouseClick(claim, LEFT)
        return page.thing.blank

    def test_the_next_scan_is_its_label(self, page, shop, strip):
        assert strip.isVisible() and strip.code.hasFocus()
        scan(page, shop, BLANK)
        assert not strip.isVisible()
        assert (code_of(shop), page.thing.code.text()) == (BLANK, BLANK)
        assert shop.ask(reserved) == [7]

    def test_typed_and_confirmed_by_enter(self, page, shop, strip):
        QTest.keyClicks(strip.code, BLANK.lower())
        QTest.keyClick(strip.code, Key.Key_Return)
        settle(page, shop)
        assert code_of(shop) == BLANK

    @pytest.mark.parametrize(
        ("code", "words"),
        [
            (OTHER, "is not a blank label; it belongs to Reflexní vesta (INV-2)"),
            ("AKT.0000099.92", "is not a blank label of this store"),
            ("nesmysl", "is not a blank label of this store"),
        ],
    )
    def test_what_is_no_blank_label_is_refused_at_the_field(self, page, shop, strip, code, words):
        QTest.keyClicks(strip.code, code)
        QTest.keyClick(strip.code, Key.Key_Return)
        settle(page, shop)
        assert strip.isVisible() and words in strip.code_field.error.words
        assert code_of(shop) == VEST
        scan(page, shop, BLANK)
        assert code_of(shop) == BLANK, "another may be scanned at once"

    def test_esc_puts_it_away_and_changes_nothing(self, page, shop, strip):
        QTest.keyClick(strip.code, Key.Key_Escape)
        assert not strip.isVisible() and code_of(shop) == VEST
        assert page.detail.pieces.view.hasFocus()
        scan(page, shop, OTHER)
        assert page.thing.facts.thing.serial == "V-002"

    def test_another_thing_is_another_question(self, page, shop, strip):
        page.open(OTHER)
        settle(page, shop)
        assert not strip.isVisible()

    def test_a_second_enter_asks_for_nothing(self, page, shop, strip):
        before = shop.world.head()
        QTest.keyClicks(strip.code, BLANK)
        QTest.keyClick(strip.code, Key.Key_Return)
        QTest.keyClick(strip.code, Key.Key_Return)
        settle(page, shop)
        assert (shop.world.head(), code_of(shop)) == (before + 1, BLANK)
        assert strip.code_field.error.words == ""


class TestLabelFirst:
    def test_a_blank_label_asks_which_thing_it_is_on(self, page, shop):
        scan(page, shop, BLANK)
        [words] = said(page)
        assert words.startswith(f"{BLANK} is a blank label. Which item is it on?")
        scan(page, shop, VEST)
        strip = page.thing.blank
        assert strip.isVisible() and strip.code.text() == BLANK and strip.confirm.hasFocus()
        QTest.keyClick(strip.confirm, Key.Key_Return)
        settle(page, shop)
        assert code_of(shop) == BLANK

    def test_let_be_it_is_forgotten(self, page, shop):
        scan(page, shop, BLANK)
        page.messages[-1].act()
        scan(page, shop, VEST)
        assert not page.thing.blank.isVisible()

    def test_once_claimed_both_labels_find_the_thing(self, page, shop):
        scan(page, shop, BLANK)
        scan(page, shop, VEST)
        page.thing.blank.confirm.click()
        settle(page, shop)
        for code in (VEST, BLANK):
            scan(page, shop, OTHER)
            scan(page, shop, code)
            assert page.thing.facts.thing.serial == "V-001"

    def test_a_code_nobody_knows_is_refused(self, page, shop):
        scan(page, shop, "AKT.0000099.92")
        [words] = said(page)
        assert words.startswith("AKT.0000099.92 is of our labels, but no item has it.") and "Which" not in words


def test_without_a_thing_there_is_nothing_to_label(page, shop):
    assert not page.can.can("stock.claim")
    page.handle("stock.claim")
    assert said(page) == [] and not page.thing.blank.isVisible()
    scan(page, shop, VEST)
    page.handle("stock.claim")
    assert page.thing.blank.isVisible()
