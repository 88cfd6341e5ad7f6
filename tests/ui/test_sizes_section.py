"""Sizes in Settings: added, moved, renamed and removed by keys; one that is in use stays; a new scheme."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.ui.store_settings.facts import store_facts
from equipment_app.ui.store_settings.sizes import SizesSection

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def section(qtbot, light, shop):
    section = SizesSection(shop.do)
    qtbot.addWidget(section)
    section.resize(640, 480)
    section.show()
    section.show_facts(shop.ask(store_facts))
    choose(section, "alfa")
    return section


def choose(section, code):
    section.scheme.choose(code)
    section.scheme.activated.emit(section.scheme.currentIndex())


def sizes(section):
    return [row.size for row in section.list.table.rows]


def write(section, text):
    section.field.setText(text)
    QTest.keyClick(section.field, Key.Key_Return)


def test_a_size_is_added_and_moved(section, shop):
    assert not section.save.isEnabled()
    write(section, "6XL")
    QTest.keyClick(section.list, Key.Key_Up, ALT)
    assert sizes(section)[-2:] == ["6XL", "5XL"]
    section.save.click()
    assert shop.ask(lambda books: books.catalogue.sizes("alfa"))[-2:] == ("6XL", "5XL")


def test_one_in_use_stays_and_a_free_one_goes_or_is_renamed(section):
    section.list.show_row("M")
    QTest.keyClick(section.list, Key.Key_Delete)
    assert "M" in sizes(section)
    assert "it stays" in section.notice.words
    QTest.keyClick(section.list, Key.Key_F2)
    assert section.field.text() == ""
    section.list.show_row("5XL")
    QTest.keyClick(section.list, Key.Key_F2)
    write(section, "5XL dlouhé")
    assert sizes(section)[-1] == "5XL dlouhé"
    QTest.keyClick(section.list, Key.Key_Delete)
    assert sizes(section)[-1] == "4XL"


def test_the_same_size_in_another_spelling_is_refused(section):
    write(section, "2xl")
    assert "same size" in section.notice.words
    assert "2xl" not in sizes(section)


def test_a_scheme_of_ones_own(section, shop):
    choose(section, "")
    section.name.setText("Na míru")
    write(section, "na míru")
    section.save.click()
    made = {one.name: one.sizes for one in shop.ask(lambda books: books.catalogue.size_schemes())}
    assert made["Na míru"] == ("na míru",)
