"""The page of repairs, played with keys and scans on a real store."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.operations.incident import STORE, ReportIncident
from equipment_app.operations.repair import ExtendRepair, RemindWorkshop, SendToRepair
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.queries.repairs import RepairStage, RepairsWanted
from equipment_app.scanning.decode import read
from equipment_app.ui.incidents.asked import RECORDS, IncidentAsked
from equipment_app.ui.look.cells import Group
from equipment_app.ui.pages.repairs import RepairsPage
from equipment_app.ui.pages.stock import StockPage
from equipment_app.ui.repairs.form import SendForm, ToSend
from equipment_app.ui.widgets.layout import PageRoom

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def sent(shop):
    shop.do(SendToRepair("Radioservis Vzor", date(2026, 3, 6), ("R-001", "R-002"), fault="šum", estimate=900000))
    shop.do(SendToRepair("Krejčovství Ukázka", date(2026, 3, 30), ("TRIKO/M*4", "V-003"), "cleaning"))
    shop.world.clock.go_to("2026-03-10")


@pytest.fixture
def shop(shop):
    shop.after(sent)
    return shop


@pytest.fixture
def page(qtbot, light, shop):
    page = RepairsPage(shop.desk)
    page.went, page.said, page.printed = [], [], []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.say.connect(page.said.append)
    page.printing.papers = lambda numbers, copies=0: page.printed.extend(numbers)
    page.printing.paper = lambda number, copies=0: page.printed.append(number)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.enter()
    settle(shop)
    return page


def settle(shop):
    shop.run()
    QTest.qWait(200)
    shop.run()


def scan(page, shop, serial):
    code = shop.world.ask(lambda books: books.things.by_serial(serial)[0].code)
    assert page.take_scan(read(code))
    settle(shop)


def listed(page):
    return [str(row) if isinstance(row, Group) else str(row.order.number) for row in page.list.table.rows]


def test_the_makers_number_does_as_well_as_the_label(page, shop):
    assert page.take_scan(read("R-001"))
    settle(shop)
    assert page.card.pieces == 1 and str(page.card.shown.order.number) == "RE-2026-000001" and not page.went
    assert page.take_scan(read("X-999"))
    settle(shop)
    assert page.said[-1].lead == "There is no “X-999” here." and not page.went


def held(shop, serial):
    (one,) = shop.world.ask(lambda books: books.things.holders(books.things.by_serial(serial)[0].id))
    return shop.world.ask(lambda books: books.people.name(one.holder)), one.condition


def test_orders_stand_under_their_workshop_with_sums(page):
    assert listed(page) == [
        "Krejčovství Ukázka 5\u00a0pcs · 0\u00a0Kč",
        "RE-2026-000002",
        "Radioservis Vzor 2\u00a0pcs · 9\u00a0000\u00a0Kč",
        "RE-2026-000001",
    ]
    assert page.context == "2 workshops, 7 pieces in workshops, 1 order overdue"
    assert page.card.shown.workshop == "Krejčovství Ukázka"


def test_the_segments_and_the_search_narrow_it(page, shop):
    for stage, count in ((RepairStage.LATE, 1), (RepairStage.BACK, 0), (RepairStage.OUT, 2)):
        page.open(RepairsWanted(shown=stage))
        settle(shop)
        assert len([row for row in page.list.table.rows if not isinstance(row, Group)]) == count
    page.list.search.setText("radios")
    settle(shop)
    assert listed(page)[1:] == ["RE-2026-000001"]


def test_a_scan_opens_the_order_ticks_the_piece_and_it_comes_back_priced(page, shop):
    scan(page, shop, "R-001")
    assert page.card.shown.workshop == "Radioservis Vzor" and page.card.pieces == 1
    page.card.price.setText("14000,50")
    assert "76 % of the purchase price" in page.card.dear.words
    page.card.invoice.setText("F2026")
    page.card.vat.setText("moc")
    assert not page.is_ready()
    page.card.vat.setText("2430,00")
    assert page.card.take.text() == "Take back 1 pc"
    assert not page.is_ready() and "outcome" in page.card.sentence.words()
    QTest.keyClick(page.card.things, Key.Key_1)
    assert page.is_ready()
    page.can.do("repairs.take")
    settle(shop)
    assert held(shop, "R-001")[1] == "good" and held(shop, "R-002")[0] == "Radioservis Vzor"
    assert page.printed == ["RE-2026-000003"]
    assert page.card.shown.invoice == "F2026" and page.card.shown.order.price == 1400050
    assert (page.card.shown.order.vat, page.card.vat.value) == (243000, "")


def test_an_invoice_is_that_of_the_order_on_the_card(page, shop):
    """What is typed stays while others write; of another order it is not."""
    shop.do(TakeFromRepair("RE-2026-000002", ("V-003",), invoice="F2"))
    scan(page, shop, "R-001")
    page.card.invoice.setText("F1")
    shop.do(RemindWorkshop("RE-2026-000001"))
    settle(shop)
    assert page.card.invoice.value == "F1"
    page.open(shop.ask(lambda books: books.papers.seq("RE-2026-000002")))
    settle(shop)
    assert (page.card.shown.workshop, page.card.invoice.value) == ("Krejčovství Ukázka", "F2")


def test_an_exchanged_piece_needs_the_number_of_the_new_one(page, shop):
    scan(page, shop, "R-002")
    row = page.card.things.current_row()
    page.card.judge(row, "exchanged")
    assert page.card.sentence.words() == "Enter the serial number of the piece that came instead."
    assert not page.is_ready()
    page.card.serial.setText("R-902")
    assert page.is_ready()
    page.can.do("repairs.take")
    settle(shop)
    assert held(shop, "R-902")[1] == "new"


def test_a_wrong_price_is_told_at_the_field_and_nothing_is_taken(page, shop):
    scan(page, shop, "R-001")
    page.card.price.setText("moc")
    assert not page.is_ready() and not page.card.take.isEnabled()


def test_a_quantity_comes_back_in_parts_by_plus_and_minus(page, shop):
    page.card.things.setFocus()
    page.card.things.show_first()
    rows = [row for row in page.card.things.table.rows if row.thing.number is None]
    page.card.things.show_row(rows[0].key)
    QTest.keyClick(page.card.things, Key.Key_Plus)
    QTest.keyClick(page.card.things, Key.Key_Plus)
    assert page.card.pieces == 2
    QTest.keyClick(page.card.things, Key.Key_Minus)
    QTest.keyClick(page.card.things, Key.Key_0)
    assert page.card.waits, "0 says no outcome that nobody has chosen"
    QTest.keyClick(page.card.things, Key.Key_1)
    page.can.do("repairs.take")
    settle(shop)
    assert page.card.shown.order.out == 4


def test_what_is_not_in_repair_is_said_with_who_has_it(page, shop):
    scan(page, shop, "V-001")
    assert str(page.said[-1]) == "Reflective vest AKT.0000001.95, on the books with: A01. It is not in repair."
    page.said[-1].act()
    assert page.went[-1][0] == "counter"


def test_what_is_ticked_is_not_forgotten_over_a_piece_of_another_order(page, shop):
    scan(page, shop, "R-001")
    scan(page, shop, "V-003")
    assert page.card.shown.workshop == "Radioservis Vzor" and "another order" in page.said[-1].lead
    page.said[-1].act()
    settle(shop)
    assert page.card.shown.workshop == "Krejčovství Ukázka" and page.card.pieces == 1


def test_after_a_scan_one_says_what_is_wrong_and_not_the_name_of_the_workshop(page, shop):
    page.can.do("repairs.send")
    settle(shop)
    form = page.right.form
    scan(page, shop, "V-001")
    settle(shop)
    QTest.keyClicks(form.focusWidget(), "nehraje")
    assert (form.workshop.text(), form.fault.text()) == ("", "nehraje")
    assert [row.line.remark for row in form.rows.table.rows] == ["nehraje"]


def test_f7_opens_a_form_that_scans_things_and_sends_them(page, shop):
    page.can.do("repairs.send")
    settle(shop)
    form = page.right.form
    form.workshop.setText("Zkušebna Vzor")
    assert form.form.wanted() is None
    scan(page, shop, "V-001")
    form.fault.setText("utržený suchý zip")
    form.code.setText("TRIKO/L*2")
    QTest.keyClick(form.code, Key.Key_Return)
    settle(shop)
    form.estimate.setText("1200")
    form.company.setText("27074359")
    assert form.form.wanted() is None and form.company.accessibleDescription() == "Eight digits"
    form.company.setText("270 74 358")
    form.address.setText("Vzorová 1")
    command = form.command()
    assert (command.company, command.address) == ("270 74 358", "Vzorová 1")
    assert command.workshop == "Zkušebna Vzor" and command.estimate == 120000
    assert [(line.quantity, line.remark) for line in command.things] == [(1, "utržený suchý zip"), (2, "")]
    form.save.click()
    settle(shop)
    assert held(shop, "V-001") == ("Zkušebna Vzor", "damaged")
    assert page.printed == ["RE-2026-000003"] and page.card.shown.workshop == "Zkušebna Vzor"


def test_in_a_low_window_no_part_of_the_form_lies_over_another(qtbot, page, shop):
    room = PageRoom()
    qtbot.addWidget(room)
    room.pages.addWidget(page)
    room.resize(700, 310)
    room.show_page(page, (0, 0), page.tall)
    with qtbot.waitExposed(room):
        room.show()
    page.can.do("repairs.send")
    settle(shop)
    form = page.findChild(SendForm)
    parts = [form.body.itemAt(number).geometry() for number in range(form.body.count())]
    assert not [one for one, other in pairwise(parts) if one.intersects(other)], parts
    assert form.code.geometry().bottom() < form.rows.geometry().top(), "what was scanned is seen"
    page.setParent(None)


def test_a_line_is_taken_away_again_by_delete(page, shop):
    page.can.do("repairs.send")
    settle(shop)
    form = page.right.form
    scan(page, shop, "V-001")
    scan(page, shop, "V-001")
    assert len(form.rows.table.rows) == 1
    QTest.keyClick(form.rows, Key.Key_Delete)
    assert form.rows.table.rows == () and not form.save.isEnabled()


def test_a_late_workshop_is_reminded_and_asked_about_the_second_time(page, shop):
    assert not page.is_late()
    scan(page, shop, "R-001")
    page.can.do("repairs.remind")
    settle(shop)
    assert page.printed == ["UP-2026-000001"]
    page.can.do("repairs.remind")
    settle(shop)
    assert "last notice" in page.said[-1].lead
    page.said[-1].act()
    settle(shop)
    assert page.printed[-1] == "UP-2026-000002"


def test_an_order_gets_a_later_day_with_its_reason_and_is_printed_anew(page, shop):
    scan(page, shop, "R-001")
    before = page.card.shown.order
    page.handle("repairs.extend")
    settle(shop)
    form = page.right.form
    until, reason = form.parts["until"], form.parts["reason"]
    assert form.of is ExtendRepair and until.day == date(2026, 3, 24)
    assert form.form.wanted() is None, "nobody said why"
    reason.put("čeká se na díl")
    until.put("10. 3. 2026")
    assert form.form.wanted() is None and "After 10" in until.accessibleDescription()
    until.put("20. 3. 2026")
    form.save.click()
    settle(shop)
    assert page.card.shown.order.seq == before.seq and page.card.shown.order.until == date(2026, 3, 20)
    assert page.printed == ["RE-2026-000003"] and page.card.shown.overdue < 0


def test_the_last_paper_is_cancelled(page, shop):
    scan(page, shop, "R-001")
    page.can.do("repairs.take")
    settle(shop)
    page.undo()
    settle(shop)
    assert page.card.storno.isVisible()


def test_of_an_order_that_came_back_in_parts_the_latest_paper_is_printed_and_cancelled(page, shop):
    shop.do(TakeFromRepair("RE-2026-000001", ("R-001",)))
    scan(page, shop, "R-002")
    page.can.do("repairs.print")
    assert page.printed == ["RE-2026-000003"]
    page.can.do("repairs.cancel")
    settle(shop)
    page.card.storno.reason.setText("omyl")
    page.card.storno.confirm.click()
    settle(shop)
    assert page.card.shown.order.out == 2, "what came back is out again"


def test_a_later_day_is_offered_while_something_of_the_order_is_out(page, shop):
    scan(page, shop, "R-001")
    assert page.can.can("repairs.extend")
    shop.do(TakeFromRepair("RE-2026-000001", everything=True))
    page.open(RepairsWanted(shown=RepairStage.BACK))
    settle(shop)
    assert page.card.shown.order.out == 0 and not page.can.can("repairs.extend")


def test_a_reminder_of_the_books_shows_in_the_course(page, shop):
    shop.do(RemindWorkshop("RE-2026-000001"))
    settle(shop)
    scan(page, shop, "R-001")
    assert [step.number[:2] for step in page.card.shown.course] == ["UP", "RE"]


def test_the_card_of_an_item_sends_it_and_leads_to_the_order_it_is_out_by(qtbot, light, shop):
    page = StockPage(shop.desk)
    went = []
    page.go.connect(lambda where, argument: went.append((where, argument)))
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    shop.run()
    page.open("V-001")
    settle(shop)
    page.handle("stock.repair")
    settle(shop)
    form = page.beside.form
    assert isinstance(form, SendForm) and [row.line.thing for row in form.rows.table.rows] == [
        shop.world.piece("V-001")
    ]
    form.workshop.setText("Radioservis Vzor")
    form.save.click()
    settle(shop)
    assert held(shop, "V-001") == ("Radioservis Vzor", "damaged")
    assert page.bucket == "repair"
    page.handle("stock.repaired")
    assert went == [("repairs", page.piece.thing.code)]


def test_in_little_room_one_button_stands_under_the_list(page, shop):
    assert page.remind_button.isVisible()
    page.resize(720, 470)
    settle(shop)
    assert not page.remind_button.isVisible() and page.list.width() == 288


def damaged(shop):
    shop.do(ReportIncident(STORE, ("TRIKO/M*2",), what="loss", happened=date(2026, 3, 2)))


def test_damage_is_a_segment_with_its_list_and_enter_opens_the_record(page, shop):
    damaged(shop)
    settle(shop)
    QTest.keyClick(page.list.filters["shown"], Key.Key_End)
    settle(shop)
    assert page.shows_damage() and not page.right.isVisible() and page.list_shown() is page.damage
    assert [segment.count for segment in page.damage.parts.segments] == ["7", "2", "0", "1"]
    assert page.damage.parts.hasFocus() and not page.stands()
    QTest.keyClick(page.damage.view, Key.Key_Return)
    where, asked = page.went[-1]
    assert where == "incident" and (asked.page, asked.shown) == ("repairs", page.where())
    QTest.keyClick(page.damage.parts, Key.Key_Home)
    settle(shop)
    assert not page.shows_damage() and page.right.isVisible() and len(listed(page)) == 4
    page.open(asked.shown)
    settle(shop)
    assert page.shows_damage() and page.damage.table.rowCount() == 1
    scan(page, shop, "V-001")
    assert page.went[-1][0] == "incident" and page.went[-1][1].of.thing
    page.handle("repairs.send")
    settle(shop)
    assert not page.shows_damage() and isinstance(page.right.form, SendForm)


def test_of_damage_the_choice_says_how_many_wait_for_what_and_a_paper_opens_its_record(page, shop):
    damaged(shop)
    page.open(RECORDS)
    settle(shop)
    box = page.damage.filters["show"]
    assert [box.itemText(n) for n in range(box.count())] == [
        "Open (1)",
        "Proposal (1)",
        "Decision",
        "Payment",
        "All (1)",
    ]
    assert box.currentText() == "Open (1)"
    done = shop.world.ask(lambda books: books.incidents.all()[0])
    text = shop.world.ask(lambda books: books.papers.anchor(done.seq, done.number))
    assert page.take_scan(read(text))
    settle(shop)
    assert page.went[-1] == ("incident", IncidentAsked(done.seq, "repairs", RECORDS))


def test_what_leads_there_by_a_code_ticks_the_piece(page, shop):
    code = shop.world.ask(lambda books: books.things.by_serial("R-001")[0].code)
    page.open(code)
    settle(shop)
    assert page.card.shown.workshop == "Radioservis Vzor" and page.card.pieces == 1


def test_where_nothing_is_in_repair_it_says_so_and_offers_to_send(page, shop):
    for number in ("RE-2026-000001", "RE-2026-000002"):
        settle(shop)
        assert not page.context.startswith("Nothing is in repair")
        shop.do(TakeFromRepair(number, everything=True))
    settle(shop)
    assert page.right.currentWidget() is page.nobody and page.context.startswith("Nothing is in repair")
    page.list.nothing.button.click()
    settle(shop)
    assert isinstance(page.right.form, SendForm)


def test_pieces_of_another_page_open_the_form_with_what_is_wrong_with_each(page, shop):
    piece = shop.world.piece("V-001")
    page.open(ToSend(((piece, "prasklý úchyt"),)))
    settle(shop)
    form = page.right.form
    assert [(row.line.thing, row.line.remark) for row in form.rows.table.rows] == [(piece, "prasklý úchyt")]
    form.workshop.put("Krejčovství Ukázka")
    form.save.click()
    settle(shop)
    assert held(shop, "V-001")[0] == "Krejčovství Ukázka"


def test_that_all_is_back_is_said_of_an_order_of_which_nothing_is_out(page, shop):
    assert page.card.sentence.words() == "Scan what came back, or press Space."
    shop.do(TakeFromRepair("RE-2026-000001", everything=True))
    page.open(RepairsWanted(shown=RepairStage.BACK))
    settle(shop)
    assert page.card.sentence.words() == "Everything is back."


def test_above_the_list_no_zero_is_said_and_damage_that_waits_is(page, shop):
    for number in ("RE-2026-000001", "RE-2026-000002"):
        shop.do(TakeFromRepair(number, everything=True))
    shop.do(ReportIncident(STORE, missing=("V-001",), what="loss"))
    settle(shop)
    assert page.context.startswith("1 open record of damage") and "in repair" not in page.context
