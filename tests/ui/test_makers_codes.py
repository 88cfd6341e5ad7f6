"""Makers' codes on Stock: what stands for an article, one more, one less; a place that is scanned; hostile text."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.label_errors import CodeTaken
from equipment_app.operations.labels import AttachCode
from equipment_app.queries.pieces import contents
from equipment_app.scanning.decode import read
from equipment_app.store.records.catalogue import Product
from equipment_app.ui.pages.stock import StockPage
from equipment_app.ui.widgets.button import IconButton
from equipment_app.ui.widgets.label import Label

EAN, GTIN = "4006381333931", "04006381333931"


@pytest.fixture
def page(qtbot, light, shop):
    page = StockPage(shop.desk)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    shop.run()
    return page


@pytest.fixture
def codes(page, shop):
    """The codes of the shirt."""
    page.open("TRIKO")
    shop.run()
    page.detail.turn_to("properties")
    shop.run()
    return page.detail.properties.codes


def told(codes):
    QCoreApplication.sendPostedEvents()
    return [label.words() for label in codes.findChildren(Label) if label.isVisible()]


def known(shop):
    shirt = shop.world.article("TRIKO")
    return shop.ask(lambda books: books.catalogue.products(shirt))


class TestCodes:
    def test_typed_and_attached_to_a_size(self, codes, shop):
        codes.code.setText(EAN)
        codes.on.choose("L")
        QTest.keyClick(codes.code, Qt.Key.Key_Return)
        shop.run()
        assert known(shop) == [Product(GTIN, shop.world.article("TRIKO"), "L")]
        assert {EAN, "L"} <= set(told(codes)) and codes.code.text() == ""

    def test_taken_away(self, codes, shop, qtbot):
        shop.do(AttachCode(EAN, shop.world.article("TRIKO")))
        assert {EAN, "all sizes"} <= set(told(codes))
        [cross] = [one for one in codes.findChildren(IconButton) if one.isVisible()]
        assert cross.toolTip() == f"Remove {EAN}"
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
        shop.run()
        assert known(shop) == [] and EAN not in told(codes)

    def test_a_scan_comes_into_the_field_and_the_size_is_asked(self, page, codes, shop):
        assert page.take_scan(read(EAN))
        shop.run()
        assert (codes.code.text(), known(shop)) == (EAN, [])
        assert codes.on.isVisible()

    def test_what_comes_in_one_size_has_it_at_once(self, page, codes, shop):
        page.open("RUKAV")
        shop.run()
        assert page.take_scan(read(EAN))
        shop.run()
        assert shop.ask(lambda books: books.catalogue.product(EAN)).size == "uni"

    def test_elsewhere_on_the_page_a_makers_code_is_not_remembered(self, page, codes, shop):
        page.detail.turn_to("sizes")
        assert page.take_scan(read(EAN))
        shop.run()
        assert known(shop) == []

    def test_what_stands_for_something_else_is_refused(self, codes, shop):
        refused = []
        shop.desk.refused.connect(refused.append)
        codes.code.setText("INV-1")
        codes.attach.click()
        shop.run()
        assert isinstance(refused[0], CodeTaken) and known(shop) == []
        assert codes.code.text() == "INV-1"

    @pytest.mark.parametrize("text", ["", "   ", "x" * 81, "a\u202eb", "a\x00b"])
    def test_what_cannot_be_remembered_cannot_be_attached(self, codes, text):
        codes.code.setText(text)
        assert not codes.attach.isEnabled()

    def test_another_article_has_its_own(self, page, codes, shop):
        shop.do(AttachCode(EAN, shop.world.article("TRIKO")))
        page.open("OBUV")
        shop.run()
        assert EAN not in told(codes)


class TestPlace:
    def scan(self, page, shop, label):
        [place] = [one for one in shop.ask(lambda books: books.people.places()) if one.label == label]
        assert page.take_scan(read(str(Code(Family.PLACE, place.code))))
        shop.run()
        return page._place

    def test_says_what_lies_there(self, page, shop):
        sheet = self.scan(page, shop, "A01")
        assert sheet.isVisible() and sheet.title.words() == "rack A01" and sheet.aside.words() == "Sklad"
        lines = [(line.code, line.size, line.pieces) for line in sheet.view.table.rows]
        assert ("TRIKO", "M", 20) in lines and ("TRIKO", "L", 15) in lines and ("VESTA", "M", 2) in lines
        assert sheet.told.words() == "92 pieces"

    def test_another_scan_shows_another_place(self, page, shop):
        self.scan(page, shop, "A01")
        sheet = self.scan(page, shop, "B02")
        assert sheet.isVisible() and sheet.title.words() == "rack B02"
        assert {line.code for line in sheet.view.table.rows} == {"RADIO", "TRIKO"}

    def test_enter_leads_to_the_article(self, page, shop):
        sheet = self.scan(page, shop, "B02")
        sheet.view.opened.emit(sheet.view.table.rows[0])
        shop.run()
        assert not sheet.isVisible() and page.detail.card.article.code == sheet.view.table.rows[0].code

    def test_a_thing_that_is_scanned_closes_it(self, page, shop):
        sheet = self.scan(page, shop, "A01")
        assert page.take_scan(read(shop.ask(lambda books: books.things.by_serial("R-001")[0].code)))
        shop.run()
        assert not sheet.isVisible() and page.detail.card.article.code == "RADIO"

    def test_a_place_that_is_not_there(self, page, shop):
        said = []
        page.say.connect(said.append)
        page.take_scan(read(str(Code(Family.PLACE, 99))))
        shop.run()
        assert [str(one) for one in said] == ["This place is no longer in the store."]
        assert shop.ask(lambda books: contents(books, 99)) is None


def test_a_tooltip_of_hostile_text_is_no_markup(qtbot):
    label = Label(elide=True)
    qtbot.addWidget(label)
    label.resize(30, 20)
    label.setText("<img src='file:///x.png'> & a long text that is cut")
    assert label.toolTip() == "<span>&lt;img src=&#x27;file:///x.png&#x27;&gt; &amp; a long text that is cut</span>"
