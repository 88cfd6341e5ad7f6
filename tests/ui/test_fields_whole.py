"""No field of a form is ever squashed: the list beside it gives way, or the form scrolls."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations.repair import SendToRepair
from equipment_app.queries.unit_check import UnderWay
from equipment_app.ui.access.entry import SecondPerson
from equipment_app.ui.deployments.form import DeploymentForm
from equipment_app.ui.labels.asked import LabelsAsked
from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import SMALL, font
from equipment_app.ui.repairs.card import EXCHANGED
from equipment_app.ui.repairs.form import SendForm, sending
from equipment_app.ui.unit_check.steps import front
from equipment_app.ui.widgets.entry_rows import StornoStrip
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.layout import Scroll, Turning, in_column
from tests.house import House, Key
from tests.ui.whole import squashed
from tests.world import copied

SIZES = ((1366, 768), (820, 512))
pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def seen(house, field: QWidget) -> bool:
    """All of its height, once the page is where the field is: in a low window the page itself scrolls."""
    house.place.room.ensureWidgetVisible(field, 0, 20)
    return field.visibleRegion().boundingRect().height() == field.height()


@pytest.mark.parametrize("size", SIZES)
def test_an_order_that_comes_back_exchanged(lived_in_house, size):
    """With everything its card asks: price, warranty, what was done, the new serial number, the invoice."""
    house = lived_in_house
    number = house.read(lambda books: books.things.by_serial("R-001")[0].code)
    house.program.desk.change(SendToRepair("Radioservis", _later(house), (number,)))
    house.run()
    house.window.resize(*size)
    house.place.show_page("repairs")
    house.run()
    card = house.page.card
    [row] = card.rows_out()
    card.judge(row, EXCHANGED)
    for part, text in ((card.price, "18000"), (card.parts, "99999"), (card.remark, "vyměněno")):
        part.setText(text)
    house.run()
    assert card.serial.isVisible() and card.dear.isVisible()
    assert squashed(house.window) == []
    card.serial.setFocus()
    settle()
    assert seen(house, card.serial)


@pytest.mark.parametrize("size", [*SIZES, (1024, 640), (1024, 512)])
@pytest.mark.parametrize("page", ["repairs", "members", "papers"])
def test_why_a_paper_is_cancelled(lived_in_house, page, size):
    """The reasons, the field and both buttons stand over the card, also where it is low."""
    house = lived_in_house
    number = house.read(lambda books: books.things.by_serial("R-001")[0].code)
    house.program.desk.change(SendToRepair("Radioservis", _later(house), (number,)))
    house.run()
    house.window.resize(*size)
    house.place.show_page(page)
    house.run()
    [strip] = [one for one in house.page.findChildren(StornoStrip) if one.parentWidget().isVisible()]
    strip.open_for("VP-2026-000001")
    house.run()
    settle()
    assert squashed(house.window) == []
    assert strip.height() >= strip.heightForWidth(strip.width())
    strip.closed.emit()
    settle()
    assert not strip.isVisible() and squashed(house.window) == []


@pytest.mark.parametrize("whom", ["unit", "members"])
@pytest.mark.parametrize("size", [*SIZES, (1024, 640), (1024, 512)])
def test_a_new_check_below_several_that_wait(lived_in_house, whom, size):
    house = lived_in_house
    house.window.resize(*size)
    house.place.show_page("unit_check")
    house.run()
    begun = [UnderWay(str(n), Setup(1), "KŘP hl. m. Prahy", datetime(2026, 3, 2, 9), 1, 9, "Zora") for n in range(6)]
    house.page.start.show_front(replace(house.read(front), under_way=tuple(begun)))
    new = house.page.start.new
    new.whom.choose(whom)
    house.run()
    settle()
    assert squashed(house.window) == []
    for field in (new.kit, new.title_field, new.until):
        field.setFocus()
        settle()
        assert seen(house, field), field


@pytest.mark.parametrize("size", [*SIZES, (1024, 640), (1024, 512)])
def test_labels_of_what_another_page_has_chosen(lived_in_house, size):
    """The lists, and under or beside them what was chosen there."""
    house = lived_in_house
    house.window.resize(*size)
    pieces = house.read(lambda books: [one.id for one in books.things.by_serial("V-001")])
    house.place.show_page("labels", LabelsAsked(ids=tuple(pieces), article=1, name="Reflexní vesta"))
    house.run()
    settle()
    chosen = house.page.which.ids, house.page.which.article
    assert all(one.isVisible() and one.width() >= one.minimumSizeHint().width() for one in chosen)
    assert squashed(house.window) == []


def _later(house):
    return house.read(lambda books: books.journal.today()) + timedelta(days=30)


@pytest.fixture
def lived_in_house(tmp_path, monkeypatch, qapp, lived_in):
    monkeypatch.setattr("equipment_app.ui.program.program._SETTLED_MS", 600_000)
    house = House(tmp_path, monkeypatch)
    yield house.start(copied(lived_in, tmp_path / "disk"))
    house.close()


@pytest.mark.parametrize("size", SIZES)
def test_sending_has_all_its_fields_at_first(lived_in_house, size):
    house = lived_in_house
    house.window.resize(*size)
    house.place.show_page("repairs")
    house.run()
    one = house.read(lambda books: sending(books, books.things.by_serial("R-001")[0].code))
    form = SendForm(house.program.desk, [one], ())
    house.page.write(form)
    house.run()
    settle()
    assert squashed(house.window) == [] and form.fault.isVisible()
    for field in form.findChildren(LineField):
        if field.isVisible():
            field.setFocus()
            settle()
            assert seen(house, field), field.accessibleName()


@pytest.mark.parametrize("size", SIZES)
def test_the_field_that_is_wrong_is_seen_and_has_the_keyboard(lived_in_house, size):
    house = lived_in_house
    house.window.resize(*size)
    house.place.show_page("deployments")
    house.run()
    house.key(Key.Key_F7)
    form = house.page.findChild(DeploymentForm)
    house.scan(house.code("R-001"))
    settle()
    role = form.allotment.role
    assert form.allotment.notice.isVisible() and role.property("wrong") and house.focus is role
    assert seen(house, role)
    house.type("S")
    assert not role.property("wrong") and not form.allotment.notice.isVisible()


def test_what_is_not_shown_makes_nothing_scroll(stage):
    low, high = QWidget(), QWidget()
    high.setMinimumHeight(4000)
    turning = Turning(low, high)
    scroll = Scroll(in_column(turning))
    in_column(scroll, on=stage)
    settle()
    assert scroll.verticalScrollBar().maximum() == 0
    turning.setCurrentWidget(high)
    settle()
    assert scroll.verticalScrollBar().maximum() > 0


def test_the_empty_counter_has_no_bar_that_scrolls(lived_in_house):
    scroll = lived_in_house.page.board.summary.findChild(Scroll)
    assert scroll.verticalScrollBar().maximum() == 0


class TestTheSecondPerson:
    @pytest.fixture
    def behind(self, stage):
        field = QLineEdit()
        in_column(field, on=stage)
        field.setFocus()
        return field

    def test_a_click_beside_takes_no_key_to_the_form_behind(self, stage, english, behind):
        sheet = SecondPerson(stage, None)
        sheet.open()
        QTest.keyClicks(QApplication.focusWidget(), "990913")
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.rect().topLeft())
        QTest.keyClicks(QApplication.focusWidget(), "mraky")
        assert sheet.isVisible() and behind.text() == ""
        assert sheet.form.who.text() == "990913mraky"
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert not sheet.isVisible() and sheet.form.secret.text() == ""


class TestTheMenuBar:
    def test_it_goes_when_the_keyboard_is_elsewhere(self, lived_in_house):
        house = lived_in_house
        before = house.page.height()
        house.key(Key.Key_F10)
        bar = house.window.menuBar()
        assert bar.isVisible()
        if popup := QApplication.activePopupWidget():
            popup.close()
        house.page.board.cart.empty.field.setFocus()
        house.run()
        assert not bar.isVisible() and house.page.height() == before


def test_an_error_below_a_narrow_field_is_read_whole(qtbot, light):
    field = Field(LineField(), "First day")
    field.setFixedWidth(132)
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.set_error("Enter a date such as 28 Aug 2023")
    lines = field.error._lines()
    assert len(lines) > 1 and " ".join(lines) == field.error.words
    assert all(draw.width(line, font(SMALL)) <= field.error.width() - 16 for line in lines)
    assert field.error.height() == 20 + 16 * (len(lines) - 1)
    field.set_error("")
    assert field.error.isHidden()
