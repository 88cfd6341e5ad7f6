"""At the counter what expires first goes out first, unless another batch of the store is chosen."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from equipment_app.domain.lists import ListKind
from tests.house import House, Key, Mod
from tests.world import ADAM, DELIVERY, Clock, World

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


@pytest.fixture
def counter(tmp_path, monkeypatch, qapp, look):
    world = World.make(tmp_path / "sklad.equip")
    world.take_in(ListKind.DELIVERIES, f"{DELIVERY}DL-7;2.3.2026;Nový;;RUKAV;;9;;;B-27;30.6.2037;99;Sklad;A01\n")
    world.close()
    house = House(tmp_path, monkeypatch, Clock()).start(world.path, "en")
    house.scan(house.badge(ADAM))
    house.scan("RUKAV")
    yield house
    house.close()


def test_another_batch_than_the_first_to_expire(counter):
    (one,) = counter.page.session.judged
    assert [(lot.batch, lot.expiry) for lot in one.batches] == [("S-26", "2037-01-31"), ("B-27", "2037-06-30")]
    counter.page.calls.call("batch", one)
    menu = QApplication.activePopupWidget()
    assert [action.isChecked() for action in menu.actions()] == [True, False, False]
    assert menu.actions()[2].text().startswith("B-27, expires")
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    counter.run()
    assert "batch B-27" in counter.page.cart.table.table.index(0, 1).data()
    counter.window.activateWindow()
    counter.page.enter()
    counter.key(Key.Key_Return, Mod.ControlModifier)
    held = counter.read(lambda books: books.things.held_by(books.people.by_number(ADAM).id))
    assert [(line.thing.batch, line.quantity) for line in held] == [("B-27", 1)]


def test_no_more_than_the_batch_has(counter):
    session = counter.page.session
    session.change(session.judged[0].line.id, batch="B-27", quantity=10)
    counter.run()
    (one,) = session.judged
    assert (str(one.why), one.free) == ("too_few", 9)


def test_a_second_line_of_the_article_is_of_what_expires_first(counter):
    session = counter.page.session
    session.change(session.judged[0].line.id, batch="B-27")
    counter.scan("RUKAV")
    assert [(one.line.batch, one.line.quantity) for one in session.judged] == [("B-27", 1), ("", 1)]
