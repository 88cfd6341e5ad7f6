"""An incident in the window: what is known is filled in, the button says what is missing, each step has its fields."""

from datetime import date

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from equipment_app.domain.attachments import FileSubject, What
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.incidents import IncidentDraft, Stage, State
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.issue import Issue
from equipment_app.operations.repair import SendToRepair
from equipment_app.queries.attachments import files_of
from equipment_app.queries.incidents import new_incident
from equipment_app.scanning.decode import read
from equipment_app.ui.camera import reading
from equipment_app.ui.incidents.asked import RECORDS, IncidentAsked
from equipment_app.ui.incidents.thing import IncidentThing
from equipment_app.ui.pages.incident import IncidentPage
from tests.ui.frames import LAYOUTS, Stills
from tests.world import ADAM, CTIBOR

RADIO = 18500_50


@pytest.fixture
def shop(shop):
    shop.after(lambda shop: shop.do(Issue(ADAM, ("R-001", "TRIKO/M*3"))))
    return shop


@pytest.fixture
def page(qtbot, light, shop):
    page = IncidentPage(shop.desk)
    page.went, page.said = [], []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.say.connect(page.said.append)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    return page


def piece(shop, serial):
    return shop.ask(lambda books: books.things.by_serial(serial)[0])


def begin(page, shop, serial="R-001"):
    page.open(IncidentAsked(IncidentDraft(piece(shop, serial).id), "stock", serial))
    shop.run()


def records(shop):
    return shop.ask(lambda books: books.incidents.all())


def save(page, shop):
    page.can.do("incident.save")
    shop.run()


def test_what_it_is_about_is_said_above_the_page_where_nothing_scrolls_it_away(page, shop):
    """Of a new record, as soon as the thing is scanned, and of one that is made."""
    begin(page, shop)
    radio = shop.ask(lambda books: books.things.by_serial("R-001")[0])
    for told in (page.thing.name.text(), radio.code, "Adam Zkušební"):
        assert told in page.context
    page.take_scan(read(shop.ask(lambda books: books.things.by_serial("V-001")[0]).code))
    shop.run()
    assert page.thing.name.text() in page.context and page.thing.code.text() in page.context


def test_what_is_known_is_filled_in_and_a_theft_waits_for_the_police(page, shop):
    begin(page, shop)
    assert page.thing.name.text() == "Radio" and page.thing.paper.text() == "PP-2026-000001"
    assert page.side.money.text().startswith("18\N{NO-BREAK SPACE}500")
    page.told_of.what.choose("theft")
    assert not page.side.save.isEnabled() and "police" in page.side.lacking.text()
    page.told_of.police.setText("KRPA-1/2026")
    page.told_of.risk.choose("yes")
    assert "Say why" in page.side.lacking.text()
    page.told_of.why.setText("zákrok")
    save(page, shop)
    (record,) = records(shop)
    assert (record.what, record.value, record.state) == ("theft", RADIO, State.RECORDED)
    assert page.card.record.seq == record.seq and page.new is None


def reason(button):
    return button.toolTip() or button.accessibleDescription()


def test_what_happened_is_said_by_nobody_but_who_records_it(page, shop):
    begin(page, shop)
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shop.run()
    assert records(shop) == [] and page.told_of.what.value is None
    assert not page.side.save.isEnabled() and reason(page.side.save) == "Choose what happened."
    assert page.side.lacking.words() == "Choose what happened."
    QTest.keyClick(page.told_of.what, Qt.Key.Key_Right)
    assert page.told_of.what.value == "loss" and page.side.save.isEnabled() and page.side.lacking.isHidden()
    page.open(IncidentAsked(IncidentDraft(piece(shop, "R-002").id)))
    shop.run()
    assert page.told_of.what.value is None and not page.side.save.isEnabled()


def test_which_of_several_things_is_said_by_nobody_but_who_records_it(page, shop):
    adam = shop.ask(lambda books: books.people.by_number(ADAM).id)
    page.open(IncidentAsked(IncidentDraft(piece(shop, "R-001").id)))
    shop.run()
    page.open(IncidentAsked(IncidentDraft(member=adam), "members", adam))
    shop.run()
    page.told_of.what.choose("loss")
    assert page.thing.line is None and page.thing.name.text() == "Which item?"
    assert page.thing.facts.isHidden() and page.thing.paper.isHidden()
    assert not page.side.save.isEnabled() and reason(page.side.save) == "Choose the item, or scan it."
    page.thing.choice.choose(0)
    assert page.side.save.isEnabled() and not page.thing.facts.isHidden()


def test_a_day_that_is_none_or_has_not_come_wakes_no_button(page, shop):
    begin(page, shop)
    page.told_of.what.choose("loss")
    for wrong in ("", "31. 2. 2026", "1. 1. 2999"):
        page.told_of.day.setText(wrong)
        assert not page.side.save.isEnabled() and page.side.lacking.text()
    page.side.own.setText("x")
    assert not page.side.save.isEnabled()


def test_a_value_of_ones_own_needs_a_reason(page, shop):
    begin(page, shop)
    page.told_of.what.choose("loss")
    page.side.own.setText("5000")
    assert not page.side.save.isEnabled()
    page.side.why.setText("posudek")
    save(page, shop)
    assert records(shop)[0].value == 5000_00


def test_a_scan_chooses_the_thing_and_another_page_is_gone_back_to(page, shop):
    begin(page, shop)
    assert page.take_scan(read(piece(shop, "R-002").code))
    shop.run()
    assert page.new.member is None and "store" in page.thing.person.text()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.went == [("stock", "R-001")]


def test_of_a_quantity_so_many_as_are_typed(page, shop):
    adam = shop.ask(lambda books: books.people.by_number(ADAM).id)
    page.open(IncidentAsked(IncidentDraft(member=adam), "members", adam))
    shop.run()
    lot = next(n for n, line in enumerate(page.new.lines) if line.thing.number is None)
    page.thing.choice.choose(lot)
    page.told_of.what.choose("loss")
    page.thing.quantity.setText("9")
    assert not page.side.save.isEnabled()
    page.thing.quantity.setText("2")
    save(page, shop)
    assert records(shop)[0].missing == 2


def test_each_step_has_its_fields_and_its_words(page, shop):
    number = shop.do(ReportIncident(ADAM, ("R-001",), what="loss")).number
    page.open(number)
    shop.run()
    side = page.side
    assert side.step.value is Stage.PROPOSED and not side.button.isEnabled()
    side.proposals["compensation"].setChecked(True)
    save(page, shop)
    assert side.step.value is Stage.DECIDED
    side.reference.setText("ŠK-14/2026")
    assert not side.button.isEnabled() and reason(side.button) == side.waiting.words() == "Choose the decision."
    side.verdict.choose("full")
    assert not side.button.isEnabled() and reason(side.button) == "Enter the amount."
    side.verdict.choose("none")
    assert side.button.isEnabled() and side.waiting.isHidden() and side.form.fields[side.amount].isHidden()
    side.verdict.choose("part")
    assert not side.button.isEnabled() and reason(side.button) == "Enter the amount."
    side.amount.setText("9000")
    save(page, shop)
    assert (side.step.value, records(shop)[0].owed) == (Stage.PAID, 9000_00)
    save(page, shop)
    assert records(shop)[0].owed == 9000_00 and reason(side.button) == "Enter the amount."
    side.amount.setText("9000")
    save(page, shop)
    assert records(shop)[0].state is State.CLOSED
    save(page, shop)
    assert records(shop)[0].steps[-1].stage is Stage.PAID
    assert side.step.value is None and reason(side.button) == "Choose what is to be recorded."
    side.step.choose(Stage.FOUND)
    save(page, shop)
    assert not side.button.isVisible() and records(shop)[0].steps[-1].found == 1


def recorded(page, shop):
    number = shop.do(ReportIncident(ADAM, ("R-001",), what="damage")).number
    page.open(number)
    shop.run()
    return number


def photos(shop, number):
    return [one.what for one in shop.ask(lambda books: files_of(books, FileSubject("paper", number)))]


def test_a_pasted_picture_is_a_photo_of_the_record_and_of_none_before_there_is_one(page, shop):
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert not page.take_pasted([image])
    begin(page, shop, "R-002")
    assert not page.take_pasted([image])
    number = recorded(page, shop)
    assert page.take_pasted([image])
    shop.run()
    assert photos(shop, number) == [What.PHOTO]


@pytest.mark.qt_log_ignore("No RHI backend", extend=True)
def test_the_camera_takes_a_photo_of_the_record_that_was_shown(page, shop, qtbot, monkeypatch):
    number = recorded(page, shop)
    there = []
    monkeypatch.setattr(reading, "cameras", lambda: there)
    monkeypatch.setattr(reading, "CameraSource", lambda device, size, parent: Stills())
    page.handle("incident.shot")
    shot = page.shot
    assert shot.empty.title.words() == "No camera" and not shot.button.isEnabled()
    there.append(("b", "Built in", "device"))
    shot.empty.button.click()
    assert not shot.button.isEnabled()
    with qtbot.waitSignal(shot._sink.videoFrameChanged):
        shot._source.show(Image.new("L", (64, 48), 200), LAYOUTS.Format_BGRX8888)
    qtbot.waitUntil(shot.button.isEnabled)
    page.go_back()
    QTest.keyClick(shot, Qt.Key.Key_Space)
    shop.run()
    assert photos(shop, number) == [What.PHOTO]


def test_esc_leads_to_where_one_came_from_else_to_the_list(page, shop):
    assert not page.shows_one() and page.none.button.text() == "List of incidents"
    page.none.button.click()
    assert page.went == [("repairs", RECORDS)]
    number = recorded(page, shop)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.shows_one() and page.went[1:] == [("repairs", RECORDS)]
    page.open(IncidentAsked(number, "papers", number))
    shop.run()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.went[2:] == [("papers", number)]


def test_a_scan_of_what_is_lost_opens_its_record_and_it_is_found(page, shop):
    done = shop.do(ReportIncident(ADAM, ("R-001",), what="loss"))
    assert page.take_scan(read(piece(shop, "R-001").code))
    shop.run()
    assert page.card.record.number == done.number
    page.side.step.choose(Stage.FOUND)
    save(page, shop)
    assert records(shop)[0].state is State.FOUND


def test_the_paper_of_a_record_opens_it(page, shop):
    done = shop.do(ReportIncident(ADAM, ("R-001",), what="loss"))
    text = shop.ask(lambda books: books.papers.anchor(done.entry, done.number))
    assert page.take_scan(read(text))
    shop.run()
    assert page.card.record.number == done.number


@pytest.fixture
def card(qtbot, light, shop):
    card = IncidentThing()
    qtbot.addWidget(card)

    def show(draft):
        card.show_new(shop.ask(lambda books: new_incident(books, draft)))
        return card

    return show


def test_that_nothing_is_held_is_said_of_who_holds_nothing(card, shop):
    member = shop.ask(lambda books: books.people.by_number(CTIBOR).id)
    assert card(IncidentDraft(member=member)).name.text() == "Nothing is held"
    member = shop.ask(lambda books: books.people.by_number(ADAM).id)
    assert card(IncidentDraft(member=member)).name.text() != "Nothing is held"


def test_entrusted_to_nobody_is_what_lies_in_the_store(card, shop):
    nobody = "From the store, entrusted to nobody"
    assert card(IncidentDraft(piece(shop, "V-001").id)).person.text() == nobody
    assert "Adam" in card(IncidentDraft(piece(shop, "R-001").id)).person.text()
    shop.do(SendToRepair("Radioservis Vzor", date(2026, 3, 6), ("R-002",), fault="šum"))
    away = card(IncidentDraft(piece(shop, "R-002").id))
    assert (away.person.text(), away.unit.text()) == ("With no member and not in the store", "Radioservis Vzor")


def test_a_code_of_no_item_is_denied_and_one_there_is_begins_a_record(page, shop):
    assert page.take_scan(read(str(Code(Family.THING, 4999))))
    shop.run()
    assert "is of our labels, but no item has it." in str(page.said[-1])
    page.said.clear()
    assert page.take_scan(read(piece(shop, "R-001").code))
    shop.run()
    assert page.said == [] and page.thing.name.text() == "Radio"
