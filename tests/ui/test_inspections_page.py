"""Inspections in the window: what is due, a run by scanning and keys, wrong scans, the record, plans."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.domain.commands import DeskCommand
from equipment_app.domain.commands import code as command_code
from equipment_app.domain.inspection import InspectionResult
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.issue import Issue
from equipment_app.queries.inspections import runs_under_way, waiting
from equipment_app.scanning.decode import read
from equipment_app.ui.pages.inspection import InspectionPage
from equipment_app.ui.pages.inspections import InspectionsPage
from tests.world import ADAM, EVA

Key = Qt.Key
POINTS = "Anténa | pevná\nAkumulátor | kapacita | >= 80 %"


@pytest.fixture
def shop(shop):
    def prepared(shop):
        shop.do(ChangePlan("RADIO", "Měsíční", months="1", points=POINTS))
        shop.do(Issue(ADAM, ("R-002",), overdue="výcvik"))

    shop.after(prepared)
    return shop


def shown(qtbot, shop, kind):
    page = kind(shop.desk)
    page.went, page.said = [], []
    page.say.connect(page.said.append)
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


@pytest.fixture
def due(qtbot, light, shop):
    page = shown(qtbot, shop, InspectionsPage)
    page.open(None)
    shop.run()
    shop.run()
    return page


@pytest.fixture
def page(qtbot, light, shop, due):
    due.can.do("inspections.begin")
    shop.run()
    page = shown(qtbot, shop, InspectionPage)
    page.open(due.went[-1][1])
    shop.run()
    return page


def code(shop, serial):
    return shop.ask(lambda books: books.things.by_serial(serial)[0].code)


def scan(page, shop, text):
    assert page.take_scan(read(text))
    shop.run()


def press(widget, shop, *keys):
    for key in keys:
        QTest.keyClick(widget, key)
        shop.run()


def do(page, shop, act):
    page.can.do(act)
    shop.run()


def test_what_is_due_stands_by_article_and_says_who_has_it(due, shop):
    (row,) = due.list.table.rows
    assert (row.name, row.plan.name, row.pieces, row.held) == ("Radiostanice", "Měsíční", 2, 1)
    due.bands.choose(30)
    assert {one.where for one in due.pieces.table.rows} == {"B02", "Zkušební Adam"}
    due.bands.choose(0)
    assert list(due.pieces.table.rows) == [] or row.late


def test_a_piece_that_is_scanned_stands_before_you_in_the_list_of_its_article(due, shop):
    scan(due, shop, code(shop, "R-002"))
    shop.run()
    assert due.list.current_row().name == "Radiostanice" and due.bands.value == 30
    assert due.pieces.current_row().where == "Zkušební Adam"
    assert due.said == []


def test_of_a_piece_that_ends_not_it_is_said_what_it_is(due, shop):
    scan(due, shop, code(shop, "V-001"))
    [said] = due.said
    assert code(shop, "V-001") in said.lead and "None of its terms ends within 90 days" in said.text
    scan(due, shop, "neznámý")
    assert due.said[-1].lead == "There is no “neznámý” here."


def test_a_good_piece_takes_a_scan_and_three_keys(page, shop):
    assert page.which.segments[0].count == "2"
    scan(page, shop, code(shop, "R-001"))
    do(page, shop, "inspection.all")
    assert not page.can.can("inspection.passed"), "the battery has no value yet"
    QTest.keyClicks(page.card.text, "91")
    press(page.card.text, shop, Key.Key_Return)
    assert page.can.can("inspection.passed") and page.results[0].kind == "primary"
    do(page, shop, "inspection.passed")
    (run,) = shop.ask(runs_under_way)
    assert run.counts() == {"passed": 1}
    assert page.card.empty.title.words() == "Scan the next piece"
    page.can.do("inspection.end")
    shop.run()
    assert page.went[-1] == ("inspections", None)
    assert shop.ask(lambda books: books.ask("SELECT result, until FROM inspected")) == [("passed", "2026-04-02")]
    (run,) = shop.ask(runs_under_way)
    assert len(run.things) == 1, "the rest is finished another day"


def test_the_printed_command_ticks_the_points_and_gives_the_result(page, shop):
    passes = str(command_code(DeskCommand.PASSES))
    scan(page, shop, passes)
    assert page.card.notice.words == "Scan a piece first, then the command."
    scan(page, shop, code(shop, "R-001"))
    scan(page, shop, passes)
    assert page.card.notice.words.startswith("The piece does not pass yet"), "the battery has no value yet"
    QTest.keyClicks(page.card.text, "91")
    press(page.card.text, shop, Key.Key_Return)
    scan(page, shop, passes)
    (run,) = runs(shop)
    assert run.counts() == {"passed": 1} and not page.has_piece()


def test_a_fault_is_told_and_proposes_a_repair(page, shop):
    scan(page, shop, code(shop, "R-002"))
    press(page.card.points, shop, Key.Key_X)
    assert page.card.text.hasFocus() and not page.can.can("inspection.repair")
    QTest.keyClicks(page.card.text, "ulomena")
    shop.run()
    assert not page.can.can("inspection.passed") and page.results[2].kind == "primary"
    page.can.do("inspection.repair")
    shop.run()
    page.can.do("inspection.end")
    shop.run()
    (thing,) = shop.ask(lambda books: books.inspections.marked(InspectionResult.REPAIR))
    assert shop.ask(lambda books: books.things.by_serial("R-002")[0].id) == thing
    where, asked = page.went[-1]
    ((piece, fault),) = asked.pieces
    assert (where, piece) == ("repairs", thing) and "ulomena" in fault


def test_a_value_below_the_limit_is_a_fault(page, shop):
    scan(page, shop, code(shop, "R-001"))
    page.card.points.show_row(1)
    press(page.card.points, shop, Key.Key_Space)
    QTest.keyClicks(page.card.text, "79")
    shop.run()
    assert page.seen.run.of(page._thing).point(1).state == "fault"
    QTest.keyClicks(page.card.text, "x")
    assert page.seen.run.of(page._thing).point(1).state == "open"


def test_a_scan_before_the_run_is_here_is_kept_for_it(page, shop):
    page.seen = None
    page.reload()
    assert page.take_scan(read(code(shop, "R-001"))) and page.seen is None
    shop.run()
    assert page.card.code.text() == code(shop, "R-001")


def test_wrong_scans_say_what_they_are(page, shop):
    scan(page, shop, code(shop, "V-001"))
    assert "Reflective vest" in page.card.notice.words or "Reflexní vesta" in page.card.notice.words
    scan(page, shop, "neznámý")
    assert page.said[-1].lead == "There is no “neznámý” here." and not page.card.notice.isVisible()
    scan(page, shop, code(shop, "R-001"))
    press(page.card.points, shop, Key.Key_Space)
    scan(page, shop, code(shop, "R-002"))
    assert code(shop, "R-001") in page.card.notice.words, "it waits with its ticks"
    assert page.seen.run.of(shop.ask(lambda books: books.things.by_serial("R-001")[0].id)).begun
    page.can.do("inspection.end")
    assert runs(shop)[0].done == []


def test_a_member_who_has_nothing_in_the_run_is_told_of(page, shop):
    scan(page, shop, EVA)
    assert page.said[-1].lead.startswith("A member's badge or number: "), "the scan is not lost"
    assert "They have nothing in this list." in str(page.said[-1])


def test_of_a_member_who_has_something_in_the_run_the_list_shows_that_and_nothing_is_said(page, shop):
    scan(page, shop, ADAM)
    assert page.said == [] and [one.code for one in page._rows(page._member)] == [code(shop, "R-002")]


def runs(shop):
    return shop.ask(runs_under_way)


def test_the_last_result_is_taken_back_and_nothing_is_lost_by_another_window(page, shop, qtbot):
    scan(page, shop, code(shop, "R-001"))
    QTest.keyClicks(page.card.note, "praskl kryt")
    page.card.note.editingFinished.emit()
    shop.run()
    do(page, shop, "inspection.disposal")
    assert runs(shop)[0].counts() == {"disposal": 1}
    QTest.keyClick(page, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shop.run()
    assert runs(shop)[0].done == [] and page.card.note.text() == "praskl kryt"
    other = shown(qtbot, shop, InspectionPage)
    other.open(runs(shop)[0].id)
    shop.run()
    assert other.seen.run == page.seen.run


def test_until_another_run_is_here_there_is_no_row_of_the_last_one_to_open(page):
    assert page.list.table.rows
    page.open("another")
    assert not page.list.table.rows
    page.list.setFocus()
    QTest.keyClick(page.list, Key.Key_Return)


def test_a_later_day_than_the_term_is_refused_at_the_field(page, shop):
    scan(page, shop, code(shop, "R-001"))
    do(page, shop, "inspection.all")
    QTest.keyClicks(page.card.text, "91")
    press(page.card.text, shop, Key.Key_Return)
    page.card.next.setText("1. 1. 2030")
    do(page, shop, "inspection.passed")
    assert runs(shop)[0].done == [] and page.card.wrong_day()
    page.card.next.setText("20. 3. 2026")
    do(page, shop, "inspection.passed")
    do(page, shop, "inspection.end")
    assert shop.ask(lambda books: books.ask("SELECT until FROM inspected")) == [("2026-03-20",)]


def test_a_plan_is_changed_and_a_new_one_added(due, shop):
    do(due, shop, "inspections.plan")
    form = due.beside.form
    form.points.put("Kryt")
    form.form.submit()
    shop.run()
    do(due, shop, "inspections.new")
    form = due.beside.form
    form.name.put("Roční")
    form.months.put("0")
    assert form.form.wanted() is None
    form.months.put("12")
    form.form.submit()
    shop.run()
    plans = shop.ask(lambda books: books.inspections.plans(books.catalogue.by_code("RADIO")))
    assert [(plan.name, plan.months, len(plan.points)) for plan in plans] == [("Měsíční", 1, 1), ("Roční", 12, 0)]


def test_nothing_due_says_so(qtbot, light, shop):
    shop.do(ChangePlan("RADIO", "Měsíční", ends=True))
    page = shown(qtbot, shop, InspectionsPage)
    page.open(None)
    shop.run()
    assert shop.ask(waiting) == [] and page.stack.currentWidget() is page.empty
    assert date(2026, 3, 2) == shop.ask(lambda books: books.journal.today())


def test_that_nothing_is_late_is_said_until_something_is(due, shop):
    assert due.context == "Nothing is past its term."
    shop.world.clock.go_to("2026-04-20")
    due.reload()
    shop.run()
    assert "past the term" in due.context and "Nothing" not in due.context
