"""The order proposal, played with keys: numbers changed in place, what is chosen on the left, what comes out."""

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from equipment_app.operations.issue import Issue
from equipment_app.operations.kits import EndKit
from equipment_app.scanning.decode import read
from equipment_app.ui.look.cells import Group
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.pages.order import OrderPage
from tests.world import ADAM, KIT

Key = Qt.Key


@pytest.fixture
def page(qtbot, light, shop):
    return shown(qtbot, shop)


def shown(qtbot, shop):
    page = OrderPage(shop.desk, Printing(shop.desk))
    page.went, page.said = [], []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.say.connect(page.said.append)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    page.enter()
    return page


def press(widget, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(widget, key, modifiers)


def rows(page):
    return {(row.code, row.size): row for row in page.table.table.rows if not isinstance(row, Group)}


def heads(page):
    return [str(row) for row in page.table.table.rows if isinstance(row, Group)]


def article(shop, code):
    return shop.ask(lambda books: books.catalogue.by_code(code)).id


def stand_at(page, shop, code, size):
    page.table.show_row((article(shop, code), size))


def test_what_is_missing_by_supplier_with_sums(page):
    assert {key: row.order for key, row in rows(page).items()} == {
        ("VESTA", "XL"): 1,
        ("RADIO", "uni"): 1,
        ("TRIKO", "XL"): 3,
    }
    assert rows(page)["TRIKO", "XL"].reckoned == "0 − 3 − 0 = −3"
    assert [head.partition(" a.s.")[0].partition(" s.r.o.")[0] for head in heads(page)] == [
        "Dodavatel První",
        "Dodavatel Vzorový",
    ]
    assert "5" in page.sums.words()
    assert page.context.startswith("5 pieces missing in 3 sizes")


def test_its_columns_fill_the_table(page):
    header = page.table.header
    assert header.length() == page.table.viewport().width()


def test_a_number_is_typed_in_its_place_and_taken_back(page, shop):
    stand_at(page, shop, "TRIKO", "XL")
    press(page.table, Key.Key_1, Key.Key_2)
    assert rows(page)["TRIKO", "XL"].order == 12
    press(page.table, Key.Key_Plus)
    assert rows(page)["TRIKO", "XL"].order == 13
    press(page.table, Key.Key_Backspace)
    assert rows(page)["TRIKO", "XL"].order == 1
    cell = page.table.table.columns[3].value(rows(page)["TRIKO", "XL"])
    assert (cell.text, cell.icon) == ("3 → 1", "pencil")
    press(page.table, Key.Key_Minus, Key.Key_Minus)
    assert rows(page)["TRIKO", "XL"].order == 0
    assert page.notice.words == "Only a whole number from 0."
    press(page.table, Key.Key_Escape)
    assert (rows(page)["TRIKO", "XL"].typed, rows(page)["TRIKO", "XL"].order) == (None, 3)


def test_to_count_again_drops_nothing_that_was_typed(page, shop):
    stand_at(page, shop, "TRIKO", "XL")
    press(page.table, Key.Key_9)
    page.handle("order.again")
    shop.do(Issue(ADAM, ("TRIKO/M*3",)))
    shop.run()
    assert rows(page)["TRIKO", "XL"].order == 9
    page.handle("order.forget")
    assert rows(page)["TRIKO", "XL"].order == 3


def test_arrows_walk_the_sizes_and_enter_goes_to_its_line(page, shop):
    page.panels.setFocus(Qt.FocusReason.TabFocusReason)
    lines = [line for panel in page.panels._panels for line in panel.lines]
    for line in lines[1:]:
        press(page.panels, Key.Key_Right)
        assert page.panels.current() == line, "over the edge of an article into the next one"
    for line in reversed(lines[:-1]):
        press(page.panels, Key.Key_Left)
        assert page.panels.current() == line
    assert page.panels.accessibleDescription() == page.panels.sentence(page.panels.current())
    page.panels.show_line((article(shop, "TRIKO"), "M"))
    press(page.panels, Key.Key_Return)
    row = page.table.current_row()
    assert (row.code, row.size, row.order) == ("TRIKO", "M", 0), "a size there is enough of gets a line as well"
    press(page.panels, Key.Key_Return, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert page.went == [("stock", "TRIKO")]


def test_a_scan_shows_article_and_size(page, shop):
    code = shop.ask(lambda books: books.things.by_serial("V-001"))[0].code
    assert page.take_scan(read(code))
    shop.run()
    assert (page.panels.current().code, page.panels.current().size) == ("VESTA", "M")


def test_what_ends_its_life_is_counted_when_it_is_asked_for(page, shop):
    page.day.setDate(page.day.date().addYears(14))
    shop.run()
    assert "would be added" in page.adds.words()
    before = page.proposal
    page.ends.click()
    assert sum(line.order for line in page.proposal.lines) > sum(line.order for line in before.lines)
    assert page.proposal.until == page.day.day


def test_a_workbook_is_saved(page, shop, tmp_path):
    page.handle("order.save")
    dialog = page.window().findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "navrh.xlsx"))
    dialog.close()
    assert "Dodavatel Vzorový s.r.o." in load_workbook(tmp_path / "navrh.xlsx").sheetnames
    assert page.said


def test_where_nothing_is_missing_that_is_said(qtbot, light, shop):
    shop.do(EndKit(KIT, until=shop.ask(lambda books: books.journal.today()).replace(day=1), reason="oprava"))
    page = shown(qtbot, shop)
    assert page.enough.isVisible()
    assert page.enough.title.words() == "There is enough of every size"
    assert not page.can.can("order.print")


def test_what_a_supplier_is_to_bring_is_ordered_and_then_on_its_way(page, shop):
    stand_at(page, shop, "TRIKO", "XL")
    QTest.keyClicks(page.table, "5")
    page.can.do("order.place")
    shop.run()
    (order,) = shop.ask(lambda books: books.orders.open())
    assert order.supplier == "Dodavatel Vzorový s.r.o."
    assert [(line.article, line.size, line.ordered) for line in order.lines] == [(article(shop, "TRIKO"), "XL", 5)]
    assert ("TRIKO", "XL") not in rows(page) or rows(page)["TRIKO", "XL"].order == 0
