"""The overview in the window: each line and each unit opens its page, narrowed; who may not open it does not see it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership
from equipment_app.queries.filters import KitFilter, MembersWanted, PapersWanted, Show
from equipment_app.queries.overview import Waits
from equipment_app.queries.registers import REGISTERS
from equipment_app.ui.pages.overview import _LEADS, OverviewPage
from tests.world import ADAM, EVA


def morning(shop):
    shop.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
    shop.do(Issue(EVA, ("R-001",)))
    shop.do(EndMembership(ADAM, although="Obě věci jsou v čistírně."))


@pytest.fixture
def shop(shop):
    shop.after(morning)
    return shop


@pytest.fixture
def page(qtbot, light, shop):
    page = OverviewPage(shop.desk)
    page.went = []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    page.enter()
    return page


def row(page, what):
    return next(row for row in page.todo.rows if row.entry.key == what)


def test_a_line_leads_to_its_page_narrowed(page):
    for what, wanted in (
        (Waits.UNSIGNED, ("papers", PapersWanted(show=Show.UNSIGNED))),
        (Waits.OWED, ("reports", REGISTERS["former-members"])),
        (Waits.LACKING, ("members", MembersWanted(kit=KitFilter.LACKING))),
    ):
        row(page, what).click()
        assert page.went[-1] == wanted
    assert row(page, Waits.OWED).entry.below.endswith("Kč")


def test_by_the_keyboard(page):
    first = page.todo.rows[0]
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert page.went[-1][0] == _LEADS[first.entry.key][2]


def test_a_unit_leads_to_who_of_it_lacks_anything(page, shop):
    unit, *_ = page.units.table.rows
    page.units.opened.emit(unit)
    assert page.went == [("members", MembersWanted(unit=unit.unit, kit=KitFilter.LACKING))]
    assert page.ready.aside.words() == "0 of 2 have all they should"


def test_the_bar_is_told_in_words(page):
    assert page.kit.bar.accessibleName().startswith("issued: 4; in stock: ")


def test_what_comes_is_there_at_once(page, shop):
    before = row(page, Waits.UNSIGNED).entry.aside
    shop.do(Issue(EVA, ("V-002",)))
    shop.run()
    assert int(row(page, Waits.UNSIGNED).entry.aside) == int(before) + 1


def test_every_wait_leads_somewhere():
    assert set(_LEADS) == set(Waits)
