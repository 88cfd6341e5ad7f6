"""Funding sources in Settings: what is typed is set, a new one has a letter, what is wrong is said at the field."""

from datetime import date

import pytest

from equipment_app.ui.store_settings.facts import store_facts
from equipment_app.ui.store_settings.fundings import NEW, FundingsSection

GRANT = "Norské fondy"


@pytest.fixture
def section(qtbot, light, shop):
    section = FundingsSection(shop.do)
    qtbot.addWidget(section)
    section.resize(640, 560)
    section.show()
    section.show_facts(shop.ask(store_facts))
    choose(section, GRANT)
    return section


def choose(section, code):
    section.source.choose(code)
    section.source.activated.emit(section.source.currentIndex())


def kept(shop, code=GRANT):
    return shop.ask(lambda books: books.settings.fundings()[code])


def test_a_grant_is_set(section, shop):
    assert not section.save.isEnabled()
    assert not section.form.fields[section.code].isVisible()
    section.editors["project"].setText("Spolupráce policie")
    section.editors["share"].setText("72,25")
    section.editors["keep_until"].setText("28. 2. 2029")
    section.save.click()
    found = kept(shop)
    assert (found.project, found.share, found.keep_until) == ("Spolupráce policie", 7225, date(2029, 2, 28))
    section.show_facts(shop.ask(store_facts))
    assert not section.save.isEnabled()
    section.editors["keep_until"].setText("")
    section.save.click()
    assert kept(shop).keep_until is None


def test_what_is_no_day_is_said_at_the_field(section):
    section.editors["ends"].setText("31. 2. 2024")
    section.editors["ends"].editingFinished.emit()
    assert not section.save.isEnabled()
    assert "date" in section.form.fields[section.editors["ends"]].error.words


def test_what_the_books_refuse_stays_in_the_form(section, shop):
    section.editors["share"].setText("172")
    before = kept(shop)
    with pytest.raises(IndexError):  # nothing came of it
        section.submit()
    assert (section.editors["share"].value, kept(shop)) == ("172", before)


def test_a_new_source_needs_its_letter_and_is_shown_then(section, shop):
    choose(section, NEW)
    section.code.setText("Kraj Vysočina")
    assert not section.save.isEnabled()
    section.letter.setText("k")
    section.save.click()
    assert kept(shop, "Kraj Vysočina").letter == "K"
    section.show_facts(shop.ask(store_facts))
    assert section.shown == "Kraj Vysočina"


def test_what_is_being_edited_stays_when_the_books_change(section, shop):
    section.editors["insurance"].setText("výjimka")
    section.show_facts(shop.ask(store_facts))
    assert section.editors["insurance"].value == "výjimka"


def test_a_grant_without_a_day_says_that_nothing_guards_it(section):
    guards = "nothing guards"
    assert guards not in section.note.text()
    section.editors["project"].setText("Spolupráce policie")
    assert guards in section.note.text()
    section.editors["keep_until"].setText("28. 2. 2029")
    assert guards not in section.note.text()
