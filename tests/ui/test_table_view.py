from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip, Choice, Cross, Group, Link, Reason
from equipment_app.ui.look.theme import SMALL, dress, font
from equipment_app.ui.tables import table_view
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView

Key = Qt.Key


@dataclass(frozen=True)
class Thing:
    id: int
    name: str
    reason: str = ""


NAMES = ("Batoh", "Čepice", "Řemen", "Šátek", "Vesta")
THINGS = [Thing(n, name) for n, name in enumerate(NAMES)]


@pytest.fixture
def acted():
    return []


@pytest.fixture
def table(qapp, acted):
    columns = (
        Column("Item", lambda t: t.name, sort="name"),
        Column(
            "Why", lambda t: Reason(t.reason, "bad", Link("Issue L", lambda: acted.append(t))) if t.reason else "", 300
        ),
        Column("Id", lambda t: t.id, 60, "right"),
        Column("", lambda t: Cross("Remove", lambda: acted.append("removed")), 40),
    )
    return Table(columns, key=lambda thing: thing.id)


@pytest.fixture
def view(stage, table):
    table.show(THINGS)
    view = TableView(table)
    view.setParent(stage)
    view.resize(800, 400)
    view.show()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    return view


def press(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key)


def type_letter(widget, letter):
    """As a keyboard with that letter sends it; QTest.keyClicks cannot."""
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def current(view):
    thing = view.current_row()
    return thing and thing.name


def test_the_keyboard_walks_the_rows(view):
    assert current(view) == "Batoh"
    press(view, Key.Key_Down, Key.Key_Down)
    assert current(view) == "Řemen"
    press(view, Key.Key_End)
    assert current(view) == "Vesta"
    press(view, Key.Key_Home)
    assert current(view) == "Batoh"


def test_enter_opens_and_space_chooses(view, qtbot):
    press(view, Key.Key_Down)
    with qtbot.waitSignal(view.opened) as opened:
        press(view, Key.Key_Return)
    with qtbot.waitSignal(view.chosen) as chosen:
        press(view, Key.Key_Space)
    assert opened.args == chosen.args == [THINGS[1]]


def test_ctrl_enter_is_left_to_the_page(view, qtbot):
    with qtbot.assertNotEmitted(view.opened):
        QTest.keyClick(view, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    ("letters", "found"), [("r", "Řemen"), ("Ř", "Řemen"), ("sa", "Šátek"), ("v", "Vesta"), ("x", "Batoh")]
)
def test_typing_finds_whatever_the_accents(view, letters, found):
    for letter in letters:
        type_letter(view, letter)
    assert current(view) == found


def test_the_current_row_is_told_when_it_has_rested(view, qtbot):
    with qtbot.waitSignal(view.rested) as rested:
        press(view, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert rested.args == [THINGS[3]]


def test_the_menu_key_asks_for_the_menu_at_the_row(view, qtbot):
    press(view, Key.Key_Down)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    with qtbot.waitSignal(view.menu_wanted) as wanted:
        QApplication.sendEvent(view.viewport(), event)
    thing, spot = wanted.args
    assert thing == THINGS[1]
    assert view.viewport().mapFromGlobal(spot).y() > view.visualRect(view.currentIndex()).top()


def test_the_same_row_stays_current_when_the_rows_are_read_again(view, table):
    view.show_row(3)
    table.show([Thing(9, "Akumulátor"), *THINGS])
    assert current(view) == "Šátek"


def test_a_click_on_the_heading_sorts_and_a_second_turns_it(view, table, desk, worker):
    asked = []
    table.follow(lambda piece: asked.append((piece.sort, piece.descending)) or (lambda books: THINGS), desk.ask)
    worker.run_all()
    spot = QPoint(40, 16)
    for _ in range(2):
        QTest.mouseClick(view.header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked == [("", False), ("name", False), ("name", True)]


def test_a_click_on_a_way_out_takes_it_and_beside_it_does_not(view, table, acted):
    table.show([Thing(1, "Belt", "out of stock")])
    cell = view.visualRect(table.index(0, 1))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell.topLeft() + QPoint(20, 10))
    assert acted == []
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell.topRight() + QPoint(-20, 10))
    assert acted == [Thing(1, "Belt", "out of stock")]


def test_the_list_behind_a_cell_opens_by_click_and_by_alt_down(stage, qtbot):
    table = Table((Column("Item", lambda t: t.name), Column("Condition", lambda t: Choice("new"), 100)))
    view = TableView(table)
    view.setParent(stage)
    view.resize(400, 200)
    view.show()
    table.show(THINGS)
    view.setCurrentIndex(table.index(2, 0))
    with qtbot.waitSignal(view.choice_wanted) as clicked:
        cell = view.visualRect(table.index(1, 1))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    with qtbot.waitSignal(view.choice_wanted) as keyed:
        QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert clicked.args[:2] == keyed.args[:2] == [THINGS[1], 1]
    assert clicked.args[2] == view.viewport().mapToGlobal(cell.bottomLeft())


def test_a_click_on_the_cross_removes(view, table, acted):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(table.index(0, 3)).center())
    assert acted == ["removed"]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_click_that_takes_a_row_away_is_on_no_other(stage, rows):
    """The last row is the likeliest to be taken for one that is gone."""
    asked = []
    columns = (Column("Item", lambda t: t.name), Column.cross("Remove", lambda _: listed.show_rows(THINGS[: rows - 1])))
    listed = PlainList("Things", columns, key=lambda thing: thing.id)
    listed.keys, listed.ticks = {"Space": asked.append}, True
    listed.setParent(stage)
    listed.resize(800, 400)
    listed.show_rows(THINGS[:rows])
    listed.show()
    spot = listed.visualRect(listed.table.index(rows - 1, 1)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert listed.table.rowCount() == rows - 1 and asked == []


def test_cells_are_merged_where_the_page_says(view, table):
    view.merge(lambda thing: (1, 2) if thing.reason else None)
    table.show([Thing(1, "Belt", "out of stock"), Thing(2, "Vest")])
    assert [view.columnSpan(row, 1) for row in (0, 1)] == [2, 1]


def test_groups_are_passed_over_folded_and_opened(view, table):
    table.show([Group("Clothes", "2", folds=True), *THINGS[:2], Group("Other", "1", folds=True), THINGS[4]])
    press(view, Key.Key_Home)
    assert current(view) == "Batoh"
    press(view, Key.Key_Left)
    assert [view.isRowHidden(row) for row in range(5)] == [False, True, True, False, False]
    assert view.current_row() is None
    press(view, Key.Key_Right)
    assert not view.isRowHidden(1)
    press(view, Key.Key_Return)
    assert view.isRowHidden(1)
    press(view, Key.Key_Home)
    assert current(view) == "Vesta"


def test_a_group_that_does_not_fold_stays_open(view, table):
    table.show([Group("Clothes"), *THINGS[:2]])
    view.setCurrentIndex(table.index(0, 0))
    press(view, Key.Key_Return)
    assert not any(view.isRowHidden(row) for row in range(3))


def test_the_columns_share_the_width(view):
    widths = [view.columnWidth(column) for column in range(4)]
    assert widths[1:] == [300, 60, 40]
    assert sum(widths) == view.viewport().width()


def test_a_row_asked_for_from_elsewhere_stands_among_its_neighbours(view, table):
    table.show([Thing(n, f"Věc {n:03}") for n in range(200)])
    assert view.show_row(120)
    assert abs(view.visualRect(view.currentIndex()).center().y() - view.viewport().height() / 2) <= view.row_height
    before = view.verticalScrollBar().value()
    assert view.show_row(122)
    assert view.verticalScrollBar().value() == before, "what is seen stays where it is"


def test_a_lit_row_goes_dark_again(view, qtbot):
    view.light(2)
    assert view.is_lit(2)
    qtbot.waitUntil(lambda: not view.is_lit(2), timeout=3000)


def test_rows_of_a_long_list_cost_nothing_to_lay(view, table):
    """A fixed section size: asking the height of 100 000 rows one by one took 24 s."""
    header = view.verticalHeader()
    assert header.sectionResizeMode(0) == header.ResizeMode.Fixed
    table.show([Thing(n, str(n)) for n in range(100_000)])
    assert header.length() == 100_000 * view.row_height


@pytest.mark.parametrize(("room", "widths"), [(290, [94, 96, 100]), (200, [80, 96, 96])])
def test_columns_that_can_give_way_do_so_for_the_rest(qtbot, room, widths):
    assert sizes_of(qtbot, room) == widths


def test_what_names_leave_goes_to_a_title_that_would_be_cut(qtbot):
    code, name, until = sizes_of(qtbot, 500)
    assert code == 100 and code + name + until == 500
    assert until > max(100, draw.width("Service life until", font(SMALL)))


def sizes_of(qtbot, room):
    columns = (
        Column("Code", lambda t: t.id, 100, least=80),
        Column("Name", lambda t: t.name),
        Column("Service life until", lambda t: t.id, 100, least=96),
    )
    view = TableView(Table(columns))
    dress(view)
    qtbot.addWidget(view)
    view.resize(room, 200)
    view.show()
    return [view.header.sectionSize(column) for column in range(3)]


def test_a_column_is_left_out_where_it_has_no_room(qtbot):
    columns = (Column("Name", str), Column("Day", lambda row: 1, 80, room=300), Column("State", lambda row: 2, 60))
    view = TableView(Table(columns, key=str))
    dress(view)
    qtbot.addWidget(view)
    view.show()
    view.table.show(LONG)
    view.show_row(LONG[1])
    view.header.steady = True
    for room, widths in ((400, [260, 80, 60]), (280, [220, 0, 60]), (300, [160, 80, 60])):
        view.resize(room, 200)
        assert [view.columnWidth(column) for column in range(3)] == widths
        assert view.current_row() == LONG[1], "the row stays"


def test_what_is_cut_off_is_told_by_the_pointer(qtbot, monkeypatch):
    told_of = []
    monkeypatch.setattr(table_view.QToolTip, "showText", lambda _spot, words, _view: told_of.append(words))
    columns = (Column("Name", lambda t: t.name, 120), Column("Whole", lambda t: "M", 100))
    view = TableView(Table(columns))
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.table.show([Thing(1, "Jmenovka s identifikačním číslem")])
    view.show()

    def told(column):
        spot = view.visualRect(view.table.index(0, column)).center()
        event = QHelpEvent(QEvent.Type.ToolTip, spot, view.viewport().mapToGlobal(spot))
        QApplication.sendEvent(view.viewport(), event)
        return told_of[-1]

    assert told(1) == ""
    assert told(0) == "Jmenovka s identifikačním číslem"
    view.table.show([Thing(1, "<img src='file:///etc/passwd'> & a name of a thing")])
    assert told(0) == "<span>&lt;img src=&#x27;file:///etc/passwd&#x27;&gt; &amp; a name of a thing</span>"


LONG = ("Bunda softshellová", "Jmenovka s identifikačním číslem a rukávem")


@pytest.mark.parametrize("steady", [False, True])
def test_names_get_the_room_that_numbers_do_not_need(stage, steady):
    """What the columns beside a name can spare goes to it, down to their titles and figures, and no further."""
    columns = (Column("Name", str), Column("Count", lambda row: 7, 140, "right"), Column("State", _chip, 90))
    table = Table(columns, key=str)
    view = TableView(table)
    view.setParent(stage)
    view.header.steady = steady
    view.resize(430, 200)
    view.show()
    table.show(LONG[:1])
    assert view.columnWidth(1) == 140, "nothing is cut"
    table.show(LONG)
    assert view.columnWidth(2) == 90, "a chip keeps what it has"
    assert (view.columnWidth(1) == 140) is steady
    assert view.columnWidth(0) + view.columnWidth(1) == 340
    assert view.columnWidth(1) >= draw.width("Count", font(SMALL)) + 16


def test_a_name_on_a_huge_screen_stays_beside_its_numbers(stage):
    table = Table((Column("Name", str), Column("Count", lambda row: 7, 60, "right")), key=str)
    view = TableView(table)
    view.setParent(stage)
    view.resize(3400, 200)
    view.show()
    table.show(LONG)
    assert view.columnWidth(0) == 560


def _chip(row):
    return Chip("missing 2", "triangle-alert", "warn")
