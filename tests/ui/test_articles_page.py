"""The catalogue on the page of stock: a new article, one that is there twice, one field of many, and its end."""

import pytest
from PySide6.QtTest import QTest

from equipment_app.operations.articles import AddArticle, EditArticle
from equipment_app.operations.bulk_edit import EditArticles
from equipment_app.operations.merge_articles import MergeArticles
from equipment_app.ui.pages.stock import StockPage
from tests.house import Key


@pytest.fixture
def page(qtbot, light, shop):
    page = StockPage(shop.desk)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    return page


def press(widget, key):
    QTest.keyClick(widget, key)


def said_at(field):
    return field.error.words


def act(page, shop, name):
    page.can.do(name)
    shop.run()
    return page.middle.form


def test_a_new_article_stands_in_the_list_and_is_shown(page, shop):
    form = act(page, shop, "stock.add")
    assert not form.save.isEnabled()
    form.code.setText("vesta")
    form.fields_of.name.setText("Přilba")
    assert not form.save.isEnabled(), "its code is taken"
    form.code.setText("PRILBA")
    form.fields_of.norm.setText("ČSN EN 397")
    form.fields_of.minimum.setText("5")
    form.fields_of.price.setText("1 290,50")
    form.tracking.choose("item")
    more = {"tracking": "item", "price": 129050, "norm": "ČSN EN 397", "sustainability": "no"}
    assert form.command() == AddArticle("PRILBA", "Přilba", minimum=5, **more)
    press(form.save, Key.Key_Space)
    shop.run()
    assert page.middle.form is None
    assert page.detail.card.article.code == "PRILBA"
    assert "PRILBA" in [line.code for line in page.articles.lines]


def test_what_is_wrong_is_said_at_the_field(page, shop):
    form = act(page, shop, "stock.add")
    form.code.setText("A B")
    assert said_at(form.fields[form.code])
    form.fields_of.minimum.setText("dost")
    assert "99999" in said_at(form.fields[form.fields_of.minimum])
    form.closed.emit()
    assert page.middle.form is None


def test_the_properties_change_every_field(page, shop):
    page.detail.turn_to("properties")
    shop.run()
    form = page.detail.properties
    form.fields.norm.setText("ČSN EN 1150")
    form.fields.inspection.setText("12")
    vest = shop.world.article("VESTA")
    assert form.command() == EditArticle(
        vest, "Reflexní vesta", "Reflective vest", 0, norm="ČSN EN 1150", inspection_months=12
    )
    press(form.save, Key.Key_Space)
    shop.run()
    assert (page.detail.card.article.norm, page.detail.card.article.inspection_months) == ("ČSN EN 1150", 12)


def test_only_what_is_alike_is_offered_to_merge(page, shop):
    shop.do(AddArticle("VEST2", "Vesta", tracking="item", scheme="alfa"))
    form = act(page, shop, "stock.merge")
    assert list(form._others) == ["VEST2 · Vesta"]
    form.other.setText("VEST2 · Vesta")
    assert form.command() == MergeArticles(shop.world.article("VESTA"), shop.world.article("VEST2"))
    press(form.save, Key.Key_Space)
    shop.run()
    assert "VEST2" not in [line.code for line in page.articles.lines]


def test_one_field_of_many_is_seen_before_it_is_changed(page, shop):
    form = act(page, shop, "stock.many")
    form.which.choose("all")
    form.field.choose("section")
    form.to.setText("Oděv")
    shop.run()
    assert "Changed: 3, passed over: 2" in form.told.text()
    assert isinstance(form.command(), EditArticles)
    form.field.choose("price")
    form.to.setText("12,50")
    shop.run()
    assert form.command().value == "1250"
    form.field.choose("sustainability")
    form.to.setText("yes")
    shop.run()
    press(form.save, Key.Key_Space)
    shop.run()
    assert shop.world.sql("SELECT DISTINCT sustainability FROM article") == [(1,)]


def test_what_is_left_of_it_stands_in_the_way_of_its_end(page, shop):
    shop.do(AddArticle("PRILBA", "Přilba"))
    act(page, shop, "stock.retire")
    assert "VESTA" in [line.code for line in page.articles.lines], "its pieces are in the store"
    page.open("PRILBA")
    shop.run()
    act(page, shop, "stock.retire")
    assert "PRILBA" not in [line.code for line in page.articles.lines]
    assert page.detail.card.article.code == "VESTA"


def test_what_became_of_an_article_stands_under_its_properties_and_is_cancelled_there(page, shop):
    shop.do(EditArticle("VESTA", norm="ČSN EN 1150"))
    page.detail.turn_to("properties")
    shop.run()
    part = page.detail.properties.changes
    change, imported = (row.entry for row in part.section.rows)
    assert change.words == "Standard: – → ČSN EN 1150"
    assert "SK-2026-000001" in change.below and imported.key.startswith("IM-")
    page.can.do("stock.cancel")
    shop.run()
    assert part.storno.number == "SK-2026-000001"
    part.storno.reason.setText("omyl")
    press(part.storno.confirm, Key.Key_Space)
    shop.run()
    assert page.detail.card.article.norm == ""
    assert [row.entry.struck for row in part.section.rows] == [True, False]


def test_the_inspection_plans_stand_under_the_properties_and_lead_to_their_form(page, shop):
    page.detail.turn_to("properties")
    shop.run()
    part = page.detail.properties.plans
    assert [row.entry.act for row in part.section.rows] == [None], "there is none yet"
    part.section.link.click()
    form = page.middle.form
    form.name.setText("Roční")
    press(form.save, Key.Key_Space)
    shop.run()
    assert page.middle.form is None
    (row,) = part.section.rows
    assert (row.entry.words, row.entry.below) == ("Roční", "every 12 months")
    press(row, Key.Key_Space)
    assert page.middle.form.plan.name == "Roční"
    page.middle.form.closed.emit()
    assert page.middle.form is None
