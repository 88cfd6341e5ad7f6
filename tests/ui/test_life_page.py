"""A thing's life, played with keys: its line, its events, papers and the way back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.operations.fundings import AssignFunding, SetFunding
from equipment_app.operations.issue import Issue
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.scanning.decode import read
from equipment_app.ui.life.wanted import LifeWanted
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.pages.life import LifePage
from tests.world import ADAM

Key = Qt.Key


@pytest.fixture
def shop(shop):
    shop.do(SetFunding("Norské fondy", project="Norsko", keep_until=date(2029, 2, 28)))
    shop.do(AssignFunding("Norské fondy", ("R-001",)))
    order = shop.do(SendToRepair("Radioservis", date(2026, 3, 20), ("R-001",))).number
    shop.do(TakeFromRepair(order, ("R-001",), outcome="repaired", price=1_000_000, warranty=date(2027, 3, 20)))
    shop.do(Issue(ADAM, ("R-001",)))
    return shop


@pytest.fixture
def page(qtbot, light, shop):
    page = LifePage(shop.desk, Printing(shop.desk))
    page.went = []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.open(LifeWanted(thing(shop, "R-001"), "grant", "kód"))
    shop.run()
    page.enter()
    return page


def thing(shop, serial):
    return shop.ask(lambda books: books.things.by_serial(serial)[0].id)


def press(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key)


def test_who_has_it_what_it_cost_and_what_happened(page):
    assert page.name.words() == "Radio"
    assert [page.place.chip.text, page.grant.chip.text] == ["issued", "from a grant"]
    assert page.side.who.words().endswith("Zkušební Adam")
    assert page.side.total.words() == "28\xa0500,50\xa0Kč"
    assert "54 % of the price" in page.side.repaired.words()
    assert [row.kind for row in page.events.list.table.rows] == ["issue", "repaired", "repair", "receipt"]
    assert "1 repair" in page.context and "inspection" not in page.context


def test_until_it_is_known_who_has_it_there_is_no_way_to_their_card(qtbot, light, shop):
    page = LifePage(shop.desk, Printing(shop.desk))
    page.went = []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    wanted = thing(shop, "R-001")
    page.open(LifeWanted(wanted))
    assert not page.side.card.isVisible()
    page.side.card.setFocus()
    press(page, Key.Key_Space)
    assert page.went == []
    shop.run()
    assert page.side.card.isVisible()
    page.side.card.click()
    [(where, _)] = page.went
    assert where == "members"


def test_events_are_narrowed(page):
    assert [one.count for one in page.events.sorts.segments] == ["4", "1", "2"]
    page.events.sorts.choose("repair")
    assert [row.kind for row in page.events.list.table.rows] == ["repaired", "repair"]


def test_the_line_is_walked_by_keys_and_stands_at_the_event(page):
    page.line.setFocus(Qt.FocusReason.TabFocusReason)
    repair = next(n for n, mark in enumerate(page.line.marks) if mark.lane == 2)
    press(page.line, Key.Key_Down)
    assert page.line.at == repair
    assert page.events.list.current_row().kind == "repaired"
    assert "10" in page.line.accessibleDescription()
    press(page.line, Key.Key_Return)
    assert page.went == [("papers", page.events.list.current_row().paper)]
    press(page.line, Key.Key_Left, Key.Key_Right, Key.Key_Up)
    assert 0 <= page.line.at < len(page.line.marks)


def test_enter_opens_the_paper_and_escape_leads_back(page):
    press(page.events.list, Key.Key_Return)
    press(page, Key.Key_Escape)
    assert page.went == [("papers", "PP-2026-000001"), ("grant", "kód")]


def test_another_thing_is_scanned_and_the_way_back_stays(page, shop):
    code = shop.ask(lambda books: books.things.by_serial("V-001")[0].code)
    assert page.take_scan(read(code))
    shop.run()
    assert (page.seen.card.thing.serial, page.wanted.back) == ("V-001", "grant")
    assert [row.kind for row in page.events.list.table.rows] == ["receipt"]
    assert page.counter.text() == "Issue"
    page.handle("life.counter")
    assert page.went == [("counter", read(code))], "as if it were scanned there"


def test_to_the_counter_and_to_labels(page, shop):
    assert page.counter.text() == "Return"
    page.handle("life.counter")
    page.handle("life.labels")
    assert page.went[0] == ("counter", shop.ask(lambda books: books.people.by_number(ADAM)).id)
    assert page.went[1][0] == "labels"


@pytest.fixture
def lot(page, shop):
    """A shirt, of which two are Adam's since today."""
    shop.do(Issue(ADAM, ("TRIKO/M*2",)))
    known = shop.ask(lambda books: [one.thing.id for one in books.things.held_by(adam(books)) if not one.thing.code])
    page.open(LifeWanted(known[0], "stock", "TRIKO"))
    shop.run()
    return known[0]


def adam(books):
    return books.people.by_number(ADAM).id


def places(page):
    return [(row.entry.words, row.entry.aside) for row in page.side.places.rows]


def test_of_a_lot_how_many_are_where_now_and_at_each_moment(page, shop, lot):
    assert page.name.words().endswith(" M") and not page.counter.isEnabled()
    assert page.side.who.words() == "18 in stock, 2 issued"
    assert places(page) == [("rack A01", "18\xa0pcs"), ("pprap. Adam Zkušební", "2\xa0pcs")]
    assert [mark.words for mark in page.line.marks if mark.lane == 0 and not mark.event] == [
        "20 in stock, 9\xa0Feb\xa02026 – 2\xa0Mar\xa02026",
        "18 in stock, 2 issued, 2\xa0Mar\xa02026 – today",
    ]
    page.line.setFocus(Qt.FocusReason.TabFocusReason)
    press(page.line, Key.Key_Left)
    page.line.at = 1
    press(page.line, Key.Key_Left)
    assert places(page) == [("rack A01", "20\xa0pcs")] and "9\xa0Feb" in page.side.places.title.words()
    assert page.events.list.current_row().kind == "receipt"


def test_the_other_sizes_of_its_delivery_are_a_choice_away(page, shop, lot):
    assert page.sizes.isVisible() and page.sizes.count() > 1
    page.sizes.setCurrentIndex((page.sizes.currentIndex() + 1) % page.sizes.count())
    shop.run()
    assert page.seen.card.thing.id != lot and page.wanted.to == "TRIKO"
    assert page.side.who.words().endswith("in stock")


def test_its_card_is_printed(page, shop, monkeypatch):
    printed = []
    monkeypatch.setattr(page.printing, "choose_for_document", lambda pdf, title: printed.append((pdf[:5], title)))
    page.handle("life.print")
    shop.run()
    assert printed[0][0] == b"%PDF-"
