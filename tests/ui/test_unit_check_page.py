"""The page Unit check beside its journey: nothing is cut, things are called as the screen speaks, the lead signs."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import CheckColumn, CheckMember, Setup
from equipment_app.operations.issue import Issue
from equipment_app.operations.unit_checks import FileCheck
from equipment_app.queries import unit_check
from equipment_app.queries.paper_card import document
from equipment_app.scanning.decode import Scan, read
from equipment_app.ui.pages.unit_check import UnitCheckPage
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.tables.cell_paint import links_width
from equipment_app.ui.tables.table import CELL
from equipment_app.ui.unit_check.board import CheckBoard
from equipment_app.ui.unit_check.grid import HEAD, NAME
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.overlay import Dialog
from tests.documents.reading import Paper
from tests.ui.checks import plan
from tests.world import ADAM, EVA

Key = Qt.Key
VEST, OTHER_VEST, RADIO = "AKT.0000001.95", "AKT.0000002.92", "AKT.0000004.86"


def handed_over(shop):
    shop.do(Issue(ADAM, ("V-001",)))
    shop.do(Issue(EVA, ("R-001",)))


@pytest.fixture
def shop(shop):
    shop.after(handed_over)
    return shop


@pytest.fixture
def page(qtbot, light, shop):
    page = UnitCheckPage(shop.desk, Sounds(None))
    page.messages, page.went = [], []
    page.say.connect(page.messages.append)
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.printing.paper = lambda number: None
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    page.enter()
    shop.run()
    return page


@pytest.fixture
def checking(page, shop):
    page.begin(Setup(unit=unit(shop), kit=kit(shop)))
    shop.run()
    return page


def unit(shop):
    return shop.ask(lambda books: books.people.units())["KRPA"][0]


def kit(shop):
    return next(iter(shop.ask(lambda books: books.catalogue.kits()).values()))


def scan(page, shop, text):
    page.take_scan(read(text))
    shop.run()


def dialog(page):
    return page.window().findChild(Dialog)


class TestStart:
    @pytest.mark.parametrize("whom", ["unit", "members"])
    def test_no_field_is_cut(self, page, qtbot, whom):
        page.start.new.whom.choose(whom)
        qtbot.waitUntil(lambda: page.start.new.isVisible())
        shown = [field for field in page.start.findChildren(Field) if field.isVisible()]
        assert len(shown) >= 3
        assert [field for field in shown if field.height() < field.sizeHint().height()] == []
        assert [
            part for field in shown for part in field.findChildren(QWidget) if part.isVisible() and part.height() < 12
        ] == []

    def test_a_unit_is_a_line_and_members_are_a_list(self, page):
        new = page.start.new
        assert new.unit.isVisible() and not new.members.isVisible()
        new.whom.choose("members")
        assert new.members.isVisible() and not new.unit.isVisible() and new.members.field.hasFocus()
        assert not new.start.isEnabled(), "nobody is chosen yet"


class TestNames:
    def test_things_are_called_as_the_screen_speaks(self, checking, shop, english):
        scan(checking, shop, VEST)
        assert checking.board.next.thing.words() == "Radio"
        assert checking.board.grid.sentence(1, 0).startswith("Zkušební Adam, Reflective vest")
        assert checking.board.recent.rows._rows[0][2][0] == "Reflective vest"

    def test_below_the_headings_the_first_member_begins(self, checking):
        grid, x = checking.board.grid, NAME + 2
        assert grid.heading_at(QPoint(x, HEAD - 1)) and grid.under(QPointF(x, HEAD - 1)) is None
        assert grid.heading_at(QPoint(x, HEAD)) == "" and grid.under(QPointF(x, HEAD)) == (0, 0)

    def test_a_thing_of_somebody_else_as_well(self, checking, shop):
        scan(checking, shop, OTHER_VEST)
        assert checking.board.aside.items[0].findChildren(QWidget)
        assert str(checking.messages[-1]).startswith("Reflective vest")


class TestNext:
    def test_a_long_name_at_the_table_takes_nothing_from_the_thing(self, qtbot, light, english):
        """The caption gives way; the thing that is missing is read whole."""
        people = (CheckMember(1, "Předávací-Krabicovská-Neznámovská Gabriela", "por.", "990001", "AKM.0000001.95"),)
        check = Check.of(plan(people, (CheckColumn(1, "Reflective vest, yellow and blue"),)))
        board = CheckBoard(counter=True)
        board.resize(1134, 664)
        qtbot.addWidget(board)
        with qtbot.waitExposed(board):
            board.show()
        for shown in (check, check.stand(1)):
            board.show_check(shown)
            for _ in range(5):  # each layout asks for the next
                QApplication.sendPostedEvents()
            card = board.next
            assert card.width() == 256 and card.caption.geometry().right() < 256
            assert card.thing.height() == card.thing.heightForWidth(card.thing.width()) == 2 * 28
        assert card.caption.words().startswith("AT THE TABLE: PŘEDÁVACÍ")


class TestAside:
    def test_a_code_nobody_knows_can_be_attached_at_the_counter(self, checking, shop):
        scan(checking, shop, "4006381333931")
        [item] = checking.board.aside.items
        assert item.take_over.text() == "Assign it to an item"
        QTest.mouseClick(item.take_over, Qt.MouseButton.LeftButton)
        where, what = checking.went[-1]
        assert where == "counter" and isinstance(what, Scan) and "4006381333931" in str(what.meaning)

    def test_a_thing_from_the_store_goes_to_the_counter(self, checking, shop):
        scan(checking, shop, OTHER_VEST)
        assert checking.board.aside.items[0].take_over.text() == "To the Counter"


class TestFinish:
    def test_who_led_it_is_asked_once_and_stands_on_the_report(self, checking, shop):
        scan(checking, shop, VEST)
        checking.ask_finish()
        asked = dialog(checking)
        led = asked.findChild(Field)
        assert led.label.words() == "Who led the check"
        assert [led.editor.itemText(n) for n in range(led.editor.count())] == [
            "to be written by hand",
            "nprap. Vzorková Eva",
            "pprap. Zkušební Adam",
        ]
        led.editor.choose(shop.world.member(ADAM))
        QTest.keyClick(asked, Key.Key_Return)
        shop.run()
        [past] = shop.ask(unit_check.past)
        report = Paper(shop.ask(lambda books: document(books, past.number)).content).text(0)
        assert "Vedoucí kontroly" in report and "OEČ 990001" in report

    def test_without_a_word_the_name_is_left_to_be_written(self, checking, shop):
        checking.ask_finish()
        QTest.keyClick(dialog(checking), Key.Key_Return)
        shop.run()
        [past] = shop.ask(unit_check.past)
        assert past.differences > 0

    def test_esc_goes_on_scanning(self, checking, shop):
        checking.ask_finish()
        QTest.keyClick(dialog(checking), Key.Key_Escape)
        assert checking.session.check is not None and shop.ask(unit_check.past) == []

    def test_the_last_scan_is_kept_where_filing_fails(self, checking, shop, monkeypatch):
        """What is due is not let go before the check is in the books."""
        from equipment_app.operations import unit_checks

        def broken(*_args):
            raise RuntimeError("disk")

        checking.take_scan(read(VEST))
        monkeypatch.setattr(unit_checks.FileCheck, "_facts", broken)
        checking._file(0)
        shop.run()
        [saved] = shop.ask(lambda books: books.checks.all())
        assert saved.content["progress"]["seen"] != []


@pytest.fixture
def to_settle(page, shop):
    """A check in which all was said not to be here: four differences wait."""
    setup = Setup(unit(shop), kit=kit(shop))
    check = shop.ask(lambda books: unit_check.begin(books, setup))
    for need in check.plan.needs:
        check = check.lacks(need.member, need.article)
    shop.do(FileCheck(check))
    page.reload()
    shop.run()
    page.start.lists.which.choose("todo")
    return page.start.lists.todo_view


def waiting(shop):
    return [(one.check, one.n) for one in shop.ask(unit_check.todo)]


class TestSettling:
    def test_several_are_settled_with_one_remark_by_keys_alone(self, page, shop, to_settle):
        before = waiting(shop)
        assert len(before) > 3
        to_settle.setFocus()
        QTest.keyClick(to_settle, Key.Key_Home)
        for _ in range(2):
            QTest.keyClick(to_settle, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        assert page.start.lists.counted.words() == "3 selected"
        QTest.keyClick(to_settle, Key.Key_S)
        asked = dialog(page)
        assert "Settle 3 differences?" in asked.accessibleName()
        remark = asked.findChild(LineField)
        remark.insert("doplněno z výdejny")
        QTest.keyClick(remark, Key.Key_Return)
        shop.run()
        assert waiting(shop) == before[3:]
        assert shop.world.sql("SELECT count(*) FROM remark WHERE text = 'doplněno z výdejny'") == [(1,)]
        [said] = [one for one in page.messages if one.undo]
        assert str(said) == "Settled: 3 differences doplněno z výdejny"
        said.undo()
        shop.run()
        assert waiting(shop) == before

    def test_esc_settles_nothing(self, page, shop, to_settle):
        before = waiting(shop)
        to_settle.selectAll()
        QTest.mouseClick(page.start.lists.settle, Qt.MouseButton.LeftButton)
        QTest.keyClick(dialog(page), Key.Key_Escape)
        shop.run()
        assert waiting(shop) == before

    def test_a_row_outside_the_selection_is_settled_alone(self, page, shop, to_settle):
        before = waiting(shop)
        rows = to_settle.table.rows
        to_settle.selectRow(0)
        assert to_settle.chosen_rows(rows[2]) == [rows[2]]
        to_settle.table.data(to_settle.table.index(2, to_settle.last_column()), CELL).act()
        shop.run()
        assert waiting(shop) == [one for place, one in enumerate(before) if place != 2]

    def test_the_way_to_settle_a_row_fits_its_column(self, to_settle):
        last = to_settle.last_column()
        cell = to_settle.table.data(to_settle.table.index(0, last), CELL)
        assert links_width((cell,)) <= to_settle.columnWidth(last)

    def test_never_issued_looks_otherwise_than_missing(self, to_settle):
        looks = {}
        for row in range(to_settle.table.rowCount()):
            chip = to_settle.table.data(to_settle.table.index(row, 2), CELL)
            looks[to_settle.table.row(row).state] = (chip.text, chip.icon, chip.tone)
        assert looks["unissued"][0] == "not issued" and looks["lacks"][0] == "not here"
        assert all(one != other for one, other in zip(looks["unissued"], looks["lacks"], strict=True))


class TestBeginningAnew:
    @pytest.fixture
    def broken_off(self, checking, shop):
        """One thing was scanned, then somebody left."""
        scan(checking, shop, VEST)
        checking.leave()
        shop.run()
        return checking

    def begin(self, page, shop):
        page.start.new.unit.choose(unit(shop))
        page.start.new.begin()
        shop.run()

    def under_way(self, shop):
        return [one.id for one in shop.ask(unit_check.under_way)]

    def test_the_one_before_is_closed_by_the_first_scan_and_it_is_said(self, broken_off, shop):
        page = broken_off
        [before] = self.under_way(shop)
        self.begin(page, shop)
        assert "under way" in dialog(page).accessibleName()
        QTest.mouseClick(dialog(page).accept_button, Qt.MouseButton.LeftButton)
        shop.run()
        assert page.session.check.plan.id != before
        assert page.session.check.counts().done == 0
        assert self.under_way(shop) == [before], "nothing is lost by having begun"
        scan(page, shop, VEST)
        assert self.under_way(shop) == [page.session.check.plan.id]
        assert "The check begun before is closed it was not recorded" in [str(one) for one in page.messages]

    def test_it_may_be_gone_on_with(self, broken_off, shop):
        page = broken_off
        [before] = self.under_way(shop)
        self.begin(page, shop)
        QTest.mouseClick(dialog(page).findChild(LinkButton), Qt.MouseButton.LeftButton)
        shop.run()
        assert (page.session.check.plan.id, page.session.check.counts().done) == (before, 1)

    def test_esc_does_neither(self, broken_off, shop):
        page = broken_off
        before = self.under_way(shop)
        self.begin(page, shop)
        QTest.keyClick(dialog(page), Key.Key_Escape)
        shop.run()
        assert (page.session.check, self.under_way(shop)) == (None, before)

    def test_of_other_members_it_stays_under_way(self, broken_off, shop):
        page = broken_off
        before = self.under_way(shop)
        adam = shop.world.member(ADAM)
        page.start.new.begun.emit(Setup(members=(adam,), kit=kit(shop)))
        shop.run()
        assert page.session.check is not None
        scan(page, shop, VEST)
        assert {page.session.check.plan.id, *before} == set(self.under_way(shop))
