"""Transfers from the card of a thing and of a member, and property for another directorate, typed into their forms."""

from datetime import date

import pytest
from PySide6.QtTest import QTest

from equipment_app.operations.articles import EditArticle
from equipment_app.operations.fundings import AssignFunding, SetFunding
from equipment_app.operations.issue import Issue
from equipment_app.operations.transfer import Transfer
from equipment_app.ui.pages.members import MembersPage
from equipment_app.ui.pages.stock import StockPage
from equipment_app.ui.transfer.form import PropertyForm, TransferForm
from equipment_app.ui.widgets.entry_rows import Row
from tests.ui.test_label_claiming import Key, settle
from tests.world import ADAM, EVA

GRANT = "Norské fondy"


def begun(shop):
    shop.do(Issue(ADAM, ("V-001", "TRIKO*2")))
    shop.do(Transfer("KRPA", ("R-002",), responsible=ADAM))


@pytest.fixture
def shop(shop):
    shop.after(begun)
    return shop


@pytest.fixture(params=[(1134, 664), (588, 420)], ids=["large", "small"])
def show(request, qtbot, light, shop):
    def shown(make):
        page = make(shop.desk)
        page.messages = []
        page.say.connect(page.messages.append)
        page.resize(*request.param)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        shop.run()
        return page

    return shown


def stock(show, shop, serial, act):
    page = show(StockPage)
    page.open(serial)
    settle(page, shop)
    page.handle(act)
    settle(page, shop)
    return page, page.beside.form


def held(shop, number):
    return shop.world.held(number)


def test_a_piece_goes_from_a_member_to_another(show, shop):
    page, form = stock(show, shop, "V-001", "stock.transfer")
    assert isinstance(form, TransferForm) and form.to.hasFocus() and not form.save.isEnabled()
    form.to.setText("Vzorková Eva, 990002")
    assert not form.save.isEnabled() and not form.responsible.isVisible(), "its condition is asked"
    form.condition.choose("good")
    form.reason.setText("Změna služby")
    QTest.keyClick(form.reason, Key.Key_Return)
    settle(page, shop)
    assert page.beside.form is None
    assert held(shop, EVA) == {"V-001": 1} and held(shop, ADAM) == {"TRIKO/M": 2}
    assert shop.ask(lambda books: books.papers.remark(books.papers.seq("PV-2026-000002"), "reason")) == "Změna služby"


def test_who_is_nobody_is_said_at_the_field(show, shop):
    _, form = stock(show, shop, "V-001", "stock.transfer")
    form.condition.choose("good")
    form.to.setText("Vzor")
    assert form.fields[form.to].error.words == "" and not form.save.isEnabled(), "it is being typed"
    form.to.setText("Nikdo")
    assert form.fields[form.to].error.words == "Nobody of those offered is called so" and not form.save.isEnabled()


def test_a_unit_has_somebody_who_answers(show, shop):
    page, form = stock(show, shop, "R-001", "stock.transfer")
    form.to.setText("KŘP hl. m. Prahy")
    assert form.responsible.isVisible() and form.save.isEnabled(), "what lies in the store is as it is"
    form.form.submit()
    settle(page, shop)
    assert held(shop, "KRPA") == {"R-002": 1}, "it has no lead: refused, and the form stays"
    assert page.beside.form is form
    form.responsible.put(ADAM)
    form.form.submit()
    settle(page, shop)
    assert held(shop, "KRPA") == {"R-001": 1, "R-002": 1}


def test_esc_goes_back_to_the_card(show, shop):
    page, form = stock(show, shop, "V-001", "stock.transfer")
    QTest.keyClick(form.reason, Key.Key_Escape)
    assert page.beside.form is None and page.thing.isVisible()


def test_property_goes_to_another_directorate(show, shop):
    page, form = stock(show, shop, "V-002", "stock.property")
    assert isinstance(form, PropertyForm) and form.to.hasFocus()
    form.to.setText("KŘP Plzeňského kraje")
    form.ours.setText("plk. Rudolf Předávací, náměstek")
    QTest.keyClick(form.to, Key.Key_Return)
    settle(page, shop)
    assert page.beside.form is None and shop.world.stock("VESTA") == {"L": 1}
    assert shop.ask(lambda books: books.papers.is_filed("ZP-2026-000001"))


def test_all_that_a_member_has_goes_on(show, shop):
    page = show(MembersPage)
    page.open(shop.world.member(ADAM))
    shop.run()
    rows = [row.entry.words for row in page.card.side.shared.findChildren(Row)]
    assert rows == ["Radio AKT.0000005.83"], "what the unit has and he answers for"
    page.handle("members.transfer")
    shop.run()
    form = page.right.form
    assert form.things.currentText() == "everything, 3 pcs" and form.things.count() == 3
    form.to.setText("Vzorková Eva, 990002")
    form.condition.choose("as_issued")
    form.form.submit()
    shop.run()
    assert held(shop, ADAM) == {} and held(shop, EVA) == {"V-001": 1, "TRIKO/M": 2}
    assert page.right.currentWidget() is page.card
    assert not page.shows_holder()


def test_a_piece_without_a_source_gets_one_with_its_delivery(show, shop):
    page, form = stock(show, shop, "R-001", "stock.funding")
    assert not form.save.isEnabled()
    form.source.choose("Norské fondy")
    form.whole.setChecked(True)
    form.save.click()
    settle(page, shop)
    sources = shop.ask(lambda books: [books.things.by_serial(one)[0].funding for one in ("R-001", "R-002")])
    assert (sources, page.beside.form) == (["Norské fondy"] * 2, None)
    assert not page.can.can("stock.funding")


def test_a_consent_is_asked_where_a_grant_asks_to_keep_a_thing(show, shop):
    _, form = stock(show, shop, "V-002", "stock.property")
    assert not form.consent.isVisible()
    shop.do(AssignFunding(GRANT, ("R-001",), "DL-2"))
    shop.do(EditArticle("RADIO", sustainability="yes"))
    shop.do(SetFunding(GRANT, keep_until=date(2029, 2, 28)))
    page, form = stock(show, shop, "R-001", "stock.property")
    assert form.consent.isVisible()
    assert form.consent.accessibleName().endswith("kept until 28\xa0Feb\xa02029")
    form.to.setText("KŘP Plzeňského kraje")
    form.form.submit()
    settle(page, shop)
    assert page.beside.form is form, "without it the form stays"
    form.consent.setText("MV-77/2026")
    form.form.submit()
    settle(page, shop)
    assert page.beside.form is None and shop.ask(lambda books: books.papers.is_filed("ZP-2026-000001"))
