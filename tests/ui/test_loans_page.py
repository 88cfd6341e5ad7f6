"""The page of loans, played with keys and scans on a real store."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.lists import ListKind
from equipment_app.operations.lend import Lend
from equipment_app.operations.loans import ExtendLoan, Remind
from equipment_app.operations.take_back import TakeBack
from equipment_app.queries.loans import Due, LoansWanted
from equipment_app.scanning.decode import read
from equipment_app.ui.look.cells import Group
from equipment_app.ui.pages.loans import LoansPage
from equipment_app.ui.papers.batch import PaperBatch
from tests.operations.masks import OLD
from tests.world import ADAM, CTIBOR, EVA

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def lent(shop):
    shop.do(Lend(ADAM, ("V-001", "R-001", "TRIKO/M*5"), until=date(2026, 3, 6), reason="Zkušební utkání"))
    shop.do(Lend(EVA, ("V-002",), until=date(2026, 3, 10)))
    shop.do(Lend(CTIBOR, ("R-002",), until=date(2026, 3, 30)))
    shop.world.clock.go_to("2026-03-10")


@pytest.fixture
def shop(shop):
    shop.after(lent)
    return shop


class Prints:
    """Papers that went to the printer."""

    def __init__(self, page):
        self.numbers = []
        page.printing.papers = lambda numbers, copies=0: self.numbers.extend(numbers)
        page.printing.paper = lambda number, copies=0: self.numbers.append(number)


@pytest.fixture
def page(qtbot, light, shop):
    page = LoansPage(shop.desk)
    page.went, page.said = [], []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.say.connect(page.said.append)
    page.prints = Prints(page)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.enter()
    shop.run()
    QTest.qWait(250)
    shop.run()
    return page


def press(widget, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(widget, key, modifiers)


def listed(page):
    return [(row.member.name, row.loan.out, row.overdue) for row in page.list.table.rows]


def scan(page, shop, serial):
    code = shop.world.ask(lambda books: books.things.by_serial(serial)[0].code)
    assert page.take_scan(read(code))
    shop.run()


def test_it_lists_what_is_out_by_the_day_it_is_due(page):
    assert listed(page) == [("Zkušební Adam", 7, 4), ("Vzorková Eva", 1, 0), ("Čtvrtý Ctibor", 1, -20)]
    assert page.context == "3 loans, 9\u00a0pcs out, 1 overdue, 1 due today"
    assert page.card.shown.loan.out == 7 and page.card.paper.text() == "ZA-2026-000001"


def test_the_makers_number_does_as_well_as_the_label(page, shop):
    def by_number(text):
        assert page.take_scan(read(text))
        shop.run()

    by_number("V-001")
    assert page.card.pieces == 1 and page.card.shown.member.name == "Zkušební Adam" and not page.went
    by_number("V-002")
    assert page.card.pieces == 1, "what is ticked is not left for another loan"
    assert page.said[-1].lead == "This belongs to another loan." and not page.went
    page.said[-1].act()
    shop.run()
    assert page.card.shown.member.name == "Vzorková Eva" and page.card.pieces == 1
    by_number("V-003")
    assert str(page.said[-1]) == "Reflective vest AKT.0000003.89, on the books with: A01. It is not on loan."
    by_number("X-999")
    assert page.said[-1].lead == "There is no “X-999” here." and not page.went


def test_a_member_is_found_by_number_and_who_has_nothing_on_loan_is_said_to_have_nothing(page, shop):
    def by(text):
        assert page.take_scan(read(text))
        shop.run()

    by(EVA)
    assert page.card.shown.member.name == "Vzorková Eva"
    by("ZA-2026-000001")
    assert page.card.shown.member.name == "Zkušební Adam" and not page.went
    shop.do(TakeBack(EVA, everything=True, condition=AS_ISSUED))
    shop.run()
    by(EVA)
    assert str(page.said[-1]) == "A member's badge or number: nprap. Eva Vzorková. They have nothing on loan."
    page.said[-1].act()
    assert page.went[-1][0] == "counter"


def test_the_filter_is_the_day(page, shop):
    for due, count in ((Due.OVERDUE, 1), (Due.TODAY, 1), (Due.WEEK, 0), (Due.LATER, 1), (Due.ALL, 3)):
        page.open(LoansWanted(due=due))
        shop.run()
        assert len(page.list.table.rows) == count
    page.open(LoansWanted("vzork"))
    shop.run()
    assert [name for name, *_ in listed(page)] == ["Vzorková Eva"]


def test_a_scan_ticks_and_what_is_ticked_comes_back(page, shop):
    scan(page, shop, "V-001")
    assert page.card.pieces == 1 and not page.can.can("loans.return") and "condition" in page.card.sentence.words()
    press(QApplication.focusWidget(), Key.Key_2)
    assert page.can.can("loans.return")
    row = next(row for row in page.card.things.table.rows if not isinstance(row, Group) and row.thing.number is None)
    page.card.things.show_row(row.key)
    press(page.card.things, Key.Key_Plus, Key.Key_Plus)
    assert page.card.pieces == 3 and not page.can.can("loans.return")
    press(page.card.things, Key.Key_3)
    page.can.do("loans.return")
    shop.run()
    assert page.prints.numbers == ["VR-2026-000001"]
    assert shop.world.held(ADAM) == {"R-001": 1, "TRIKO/M": 3}
    assert listed(page)[0] == ("Zkušební Adam", 4, 4)
    assert page.card.pieces == 0
    groups = [row for row in page.card.things.table.rows if isinstance(row, Group)]
    assert ["VR-2026-000001" in str(group) for group in groups] == [True]


def test_a_worse_condition_by_key_and_all_at_once(page, shop):
    page.card.things.setFocus()
    page.card.things.show_first()
    press(page.card.things, Key.Key_Space, Key.Key_K)
    page.can.do("loans.all")
    assert page.card.pieces == 7 and not page.can.can("loans.return")
    press(page.card.things, Key.Key_0)
    page.can.do("loans.return")
    shop.run()
    worn = shop.world.sql("SELECT condition FROM move WHERE seq = (SELECT max(seq) FROM move) ORDER BY 1")
    assert ("as_new",) in worn
    assert [name for name, *_ in listed(page)] == ["Vzorková Eva", "Čtvrtý Ctibor"]
    QTest.qWait(250)
    shop.run()
    assert page.card.shown.member.surname == "Vzorková"


def test_a_piece_of_another_loan_brings_that_up_unless_something_is_ticked(page, shop):
    scan(page, shop, "V-002")
    assert page.card.shown.member.surname == "Vzorková" and page.card.pieces == 1
    scan(page, shop, "R-002")
    assert page.card.shown.member.surname == "Vzorková"
    message = page.said[-1]
    message.act()
    shop.run()
    assert page.card.shown.member.surname == "Čtvrtý" and page.card.pieces == 1
    scan(page, shop, "V-003")
    page.said[-1].act()
    assert page.went[-1][0] == "counter"


def test_it_is_extended_by_the_form(page, shop):
    page.can.do("loans.extend")
    form = page.right.form
    assert form.until.day == date(2026, 3, 17)
    form.until.put("10. 3. 2026")
    assert not form.save.isEnabled()
    form.until.put("31. 3. 2026")
    form.reason.put("zápas odložen")
    form.form.submit()
    shop.run()
    assert page.right.form is None
    assert page.prints.numbers == ["ZA-2026-000004", "VR-2026-000001"]
    assert page.card.shown.loan.until == date(2026, 3, 31)
    steps = [(str(step.kind), step.extends, step.reason) for step in page.card.shown.course]
    assert steps == [("loan", True, "zápas odložen"), ("loan", False, "")]


def test_what_is_past_its_day_goes_out_again_with_a_reason_asked_at_its_field(page, shop):
    page.can.do("loans.extend")
    assert not page.right.form.late.isVisible(), "nothing here is past its day"
    page.right.form.closed.emit()
    shop.world.take_in(ListKind.DELIVERIES, OLD)
    shop.do(Lend(EVA, ("V-OLD",), until=date(2026, 3, 20), overdue="cvičení"))
    shop.run()
    scan(page, shop, "V-OLD")
    page.can.do("loans.extend")
    form = page.right.form
    assert form.late.isVisible() and form.late.placeholderText() == page.card.shown.past[0]
    assert not form.save.isEnabled()
    form.late.put("cvičení trvá")
    assert form.save.isEnabled()
    form.form.submit()
    shop.run()
    assert page.right.form is None


def test_a_second_notice_within_three_days_is_asked_about(page, shop):
    page.can.do("loans.remind")
    shop.run()
    assert page.prints.numbers == ["UP-2026-000001"]
    page.can.do("loans.remind")
    shop.run()
    assert page.prints.numbers == ["UP-2026-000001"]
    page.said[-1].act()
    shop.run()
    assert page.prints.numbers[-1] == "UP-2026-000002"
    assert page.remind_all.isHidden()
    shop.world.clock.go_to("2026-03-14")
    shop.do(Remind(ADAM))
    shop.run()
    assert "3" in page.card._reminded.text()


def test_all_overdue_are_reminded_at_once(page, shop):
    shop.world.clock.go_to("2026-03-11")
    page.can.do("loans.remind_all")
    shop.run()
    [batch] = page.window().findChildren(PaperBatch)
    assert batch._numbers == ("UP-2026-000001", "UP-2026-000002")
    batch.close_overlay()


def test_nothing_on_loan_says_what_to_do(page, shop):
    for member in (ADAM, EVA, CTIBOR):
        assert page.right.currentWidget() is not page.nobody
        shop.do(TakeBack(member, everything=True, condition=AS_ISSUED))
    shop.run()
    QTest.qWait(250)
    assert page.right.currentWidget() is page.nobody
    assert page.list.nothing.title.words() == "Nothing is on loan"
    page.list.nothing.button.click()
    assert page.went == [("counter", "loan")]


def test_what_is_not_due_yet_is_not_reminded_of(page, shop):
    page.open(shop.world.sql("SELECT max(seq) FROM act WHERE kind = 'loan'")[0][0])
    shop.run()
    assert page.card.shown.member.surname == "Čtvrtý"
    assert not page.can.can("loans.remind") and page.can.can("loans.extend")
    shop.do(ExtendLoan("ZA-2026-000003", date(2026, 4, 9)))
    shop.run()
