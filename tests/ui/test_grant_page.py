"""The grant, played with keys: what is unfolded and narrowed, a day of the past, a scan and its chain of papers."""

from datetime import date

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from equipment_app.domain.codes import Code, Family
from equipment_app.operations.fundings import AssignFunding, SetFunding
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.issue import Issue
from equipment_app.queries.grant import GrantPart
from equipment_app.scanning.decode import read
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.pages.grant import GrantPage
from tests.world import ADAM

Key = Qt.Key
GRANT = "Norské fondy"


@pytest.fixture
def shop(shop):
    shop.do(SetFunding("CZ-HOMEAFFAIRS-0004", project="Spolupráce", keep_until=date(2029, 2, 28)))
    shop.do(SetFunding(GRANT, project="Norsko", share="85"))
    shop.do(AssignFunding(GRANT, ("R-001",), "DL-2"))
    shop.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))
    return shop


@pytest.fixture
def page(qtbot, light, shop):
    page = GrantPage(shop.desk, Printing(shop.desk))
    page.went, page.said = [], []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.say.connect(page.said.append)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    page.source.choose(GRANT)
    shop.run()
    page.enter()
    return page


def press(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key)


def rows(page):
    return [(row.article.code, row.piece.title if row.piece else "") for row in page.table.table.rows]


def test_a_source_without_things_says_so(qtbot, light, shop, page):
    page.source.choose("CZ-HOMEAFFAIRS-0004")
    shop.run()
    assert page.nothing.title.words() == "Nothing was received from this source by that day"
    assert page.context.startswith("Norway Grants: items are kept until 28\xa0Feb\xa02029, ")


def test_articles_and_what_is_where(page):
    assert rows(page) == [("OBUV", ""), ("RADIO", ""), ("VESTA", ""), ("RUKAV", ""), ("TRIKO", "")]
    assert page.chip.chip.text == "sums agree with the journal"
    assert page.bar.sentence(GrantPart.HELD).startswith("Held by members: 4 of")
    assert page.table.header.length() == page.table.viewport().width()


def test_an_article_is_unfolded_and_folded_by_keys(page, shop):
    page.table.show_row((page.table.table.rows[2].article.id, 0, 0))
    press(page.table, Key.Key_Right)
    shop.run()
    assert [one for one in rows(page) if one[0] == "VESTA"] == [("VESTA", ""), *((("VESTA", c)) for c in codes(shop))]
    said = [str(page.table.table.columns[1].value(row)) for row in page.table.table.rows if row.piece]
    assert said[0].startswith(f"held by {ADAM}, KRPA; PP-2026-000001")
    press(page.table, Key.Key_Down, Key.Key_Left)
    assert ("VESTA", codes(shop)[0]) not in rows(page)
    assert page.table.current_row().article.code == "VESTA"


def codes(shop):
    vest = shop.ask(lambda books: books.catalogue.by_code("VESTA").id)
    return [code for (code,) in sorted((code_of(shop, id),) for (id,) in things(shop, vest))]


def code(shop, serial):
    return shop.ask(lambda books: books.things.by_serial(serial)[0].code)


def things(shop, article):
    return shop.ask(lambda books: [tuple(row) for row in books.ask("SELECT id FROM thing WHERE article = ?", article)])


def code_of(shop, id):
    return shop.ask(lambda books: books.things.thing(id).code)


def test_a_part_of_the_bar_narrows_the_table(page, shop):
    page.bar.setFocus(Qt.FocusReason.TabFocusReason)
    press(page.bar, Key.Key_Right, Key.Key_Return)
    shop.run()
    assert page.bar.part is GrantPart.HELD
    assert {code for code, _ in rows(page)} == {"VESTA", "TRIKO"}
    press(page.bar, Key.Key_Return)
    shop.run()
    assert len(rows(page)) == 5


def test_the_register_is_searched(page, shop):
    page.search.setText("inv-2")
    shop.run()
    assert [code for code, title in rows(page) if title] == ["VESTA"]
    page.search.setText("nic takového")
    shop.run()
    assert page.nothing.title.words() == "Nothing in the register is like this"
    page.search.clear()
    shop.run()
    assert len(rows(page)) == 5


def test_a_day_of_the_past(page, shop):
    page.day.setDate(QDate(2026, 2, 5))
    shop.run()
    assert page.bar.sentence(GrantPart.STORED).startswith("In stock: 4 of 4 pcs")
    assert {code for code, _ in rows(page)} == {"VESTA", "RADIO"}


def test_a_scan_shows_the_piece_and_its_papers(page, shop):
    assert page.take_scan(read(code(shop, "V-001")))
    shop.run()
    assert page.table.current_row().piece.serial == "V-001"
    assert page.side.whole.words() == "Missing: contract with the supplier, invoice"
    assert page.side.view.links[-1].who == ADAM
    press(page.side.view, Key.Key_Return)
    assert page.went == [("papers", "PP-2026-000001")]


def test_a_scan_of_another_source_says_which(page, shop):
    page.take_scan(read(code(shop, "R-002")))
    shop.run()
    assert page.notice.words == "This is not of this grant, its source is: none."
    page.take_scan(read(str(Code(Family.THING, 499_000))))
    shop.run()
    assert page.notice.isHidden()  # what nobody knows is refused by the desk


def test_what_happens_is_shown_at_once(page, shop):
    shop.do(ReportIncident(ADAM, ("V-001",)))
    shop.desk.changed.emit(page.watches)
    shop.run()
    assert page.bar.sentence(GrantPart.MISSING).startswith("Missing: 1 of")


def test_it_is_saved_as_a_table(page, shop, tmp_path):
    page.handle("grant.xlsx")
    shop.run()
    dialog = page.window().findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "registr.xlsx"))
    dialog.close()
    cells = [row[1].value for row in load_workbook(tmp_path / "registr.xlsx").worksheets[0].iter_rows()]
    assert "INV-1" in cells
    assert page.said
