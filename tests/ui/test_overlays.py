import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from equipment_app.ui.finder.finder import Finder
from equipment_app.ui.store_health.crash_reports import Crash, report
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.label import Label, found
from equipment_app.ui.widgets.overlay import Dialog
from equipment_app.ui.widgets.suggest import AT_MOST, Hit, Hits, shared

Key = Qt.Key


def press(*keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)


@pytest.fixture
def used():
    return []


def hits(title, count, used, total=None, **more):
    rows = tuple(
        Hit(
            "user-round",
            f"{title} {n}",
            use=lambda n=n: used.append((title, n)),
            open=lambda n=n: used.append(("card", n)),
        )
        for n in range(count)
    )
    return Hits(title, rows, total or count)


@pytest.fixture
def finder(stage, used, english):
    groups = [hits("Members", 3, used), hits("Items", 5, used, total=8), hits("Actions", 2, used)]
    return Finder(stage, lambda text, give: give(groups if text else groups[2:]))


def test_the_finder_takes_the_keyboard_and_gives_it_back(stage, finder, qtbot):
    edit = QLineEdit(stage)
    edit.show()
    edit.setFocus()
    finder.open_with("za")
    assert finder.field.hasFocus()
    assert finder.field.text() == "za"
    assert finder.geometry() == stage.rect()
    with qtbot.waitSignal(finder.closed):
        press(Key.Key_Escape)
    assert edit.hasFocus()
    assert not finder.isVisible()


def test_who_asks_for_the_keyboard_below_gets_it_when_it_closes(stage, finder):
    """An answer that comes late has the page take the keyboard: Esc would close nothing any more."""
    edit = QLineEdit(stage)
    edit.show()
    finder.open_with("za")
    edit.setFocus()
    assert finder.field.hasFocus()
    press(Key.Key_Escape)
    assert (finder.isVisible(), edit.hasFocus()) == (False, True)


def test_of_two_that_lie_over_each_other_the_upper_one_keeps_the_keyboard(stage, finder, english):
    finder.open_with("za")
    above = Finder(stage, lambda text, give: give([]))
    above.open_with("")
    assert above.field.hasFocus()
    finder.field.setFocus()
    assert above.field.hasFocus()
    press(Key.Key_Escape)
    assert finder.field.hasFocus()


def test_up_down_and_tab_move_through_the_groups(finder):
    finder.open_with("za")
    rows = [hit.name for hit in finder.list.rows()]
    assert rows == ["Members 0", "Members 1", "Members 2", "Items 0", "Items 1", "Items 2", "Actions 0", "Actions 1"]
    press(Key.Key_Down)
    assert finder.list.current == 1
    press(Key.Key_Tab)
    assert finder.list.current == 3
    press(Key.Key_Tab)
    assert finder.list.current == 6
    press(Key.Key_Tab)
    assert finder.list.current == 0
    press(Key.Key_Backtab)
    assert finder.list.current == 6
    press(Key.Key_Down, Key.Key_Down)
    assert finder.list.current == 0
    press(Key.Key_Up)
    assert "Actions 1" in finder.field.accessibleDescription()


def test_enter_uses_here_and_ctrl_enter_opens_the_card(finder, used):
    finder.open_with("za")
    press(Key.Key_Down, Key.Key_Return)
    finder.open_with("za")
    press(Key.Key_Down)
    press(Key.Key_Return, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert used == [("Members", 1), ("card", 1)]
    assert not finder.isVisible()


def test_a_click_uses_the_row_and_one_beside_closes(finder, used):
    finder.open_with("za")
    spot = finder.list.spot(4).center().toPoint()
    QTest.mouseMove(finder.list, spot)
    QTest.mouseClick(finder.list, Qt.MouseButton.LeftButton, pos=spot)
    assert used == [("Items", 1)]
    finder.open_with("za")
    QTest.mouseClick(finder, Qt.MouseButton.LeftButton, pos=QPoint(3, 500))
    assert not finder.isVisible()


def test_nothing_found_is_no_trouble(stage):
    finder = Finder(stage, lambda text, give: give([]))
    finder.open_with("xyz")
    press(Key.Key_Down, Key.Key_Tab, Key.Key_Return)
    assert finder.isVisible()
    assert finder.nothing.isVisible()
    finder.field.setText("")
    assert not finder.nothing.isVisible()


def test_an_answer_to_what_is_no_longer_asked_is_dropped(english, stage, used):
    waiting = {}
    finder = Finder(stage, lambda text, give: waiting.update({text: give}))
    finder.open_with("z")
    finder.field.setText("za")
    waiting["za"]([hits("Members", 2, used)])
    waiting["z"]([hits("Members", 3, used)])
    assert len(finder.list.rows()) == 2
    assert finder.count.words() == "2 results"


def test_ten_rows_at_most_three_of_a_kind(used):
    groups = shared([hits(title, 9, used, total=40) for title in ("Members", "Items", "Papers", "Actions")])
    assert [len(group.rows) for group in groups] == [3, 3, 2, 2]
    assert sum(len(group.rows) for group in groups) == AT_MOST
    assert [len(group.rows) for group in shared([hits("Members", 9, used)])] == [9]


@pytest.mark.parametrize(
    ("words", "query", "parts"),
    [
        ("prap. Zápisná Žofie", "zap", ["Záp"]),
        ("prap. Zápisná Žofie", "zof zap", ["Záp", "Žof"]),
        ("ČÁPOVSKÝ Norbert", "čap", ["ČÁP"]),
        ("Řezbový", "rez", ["Řez"]),
        ("Neznámá zapůjčka", "nam", []),
        ("AKT.0002207.73", "0002", ["0002"]),
        ("Straße", "strass", ["Straß"]),
        ("whatever", "", []),
    ],
)
def test_found_letters_stand_out(words, query, parts):
    assert [words[start:end] for start, end in found(words, query)] == parts


def test_no_shortcut_of_the_window_works_under_an_overlay(stage, finder):
    called = []
    action = QAction(stage)
    action.setShortcut(QKeySequence("Ctrl+Z"))
    action.triggered.connect(lambda: called.append("undo"))
    stage.addAction(action)
    stage.setFocus()
    QTest.keyClick(stage, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    finder.open_with("x")
    QTest.keyClick(finder.field, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert called == ["undo"]


@pytest.fixture
def dialog(stage):
    return Dialog(stage, "Erase M-0061?", "Name and sizes go for good.", accept="Erase", cancel="Keep", danger=True)


def test_a_dialog_begins_at_cancel_and_escape_is_cancel(stage, dialog, qtbot):
    dialog.open()
    assert dialog.cancel_button.hasFocus()
    with qtbot.assertNotEmitted(dialog.accepted), qtbot.waitSignal(dialog.closed):
        press(Key.Key_Escape)


def test_tab_stays_in_the_dialog(stage, dialog):
    Button("Behind", parent=stage).show()
    dialog.open()
    seen = set()
    for _ in range(4):
        press(Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    assert seen == {dialog.cancel_button, dialog.accept_button}


def test_it_stays_in_the_middle_when_the_window_is_resized(stage, dialog):
    dialog.open()
    stage.resize(1200, 800)
    assert dialog.geometry() == stage.rect()
    assert abs(dialog.panel.geometry().center().x() - 600) <= 1


def test_a_crash_says_what_to_do_and_keeps_the_traceback_out_of_sight(stage, english):
    logged = []
    crash = Crash(stage, logged.append)
    try:
        raise ZeroDivisionError("secret detail")
    except ZeroDivisionError as error:
        crash.show(error)
        crash.show(error)
    dialogs = stage.findChildren(Dialog)
    assert len(dialogs) == 1
    assert len(logged) == 2
    words = " ".join(label.words() for label in dialogs[0].findChildren(Label))
    assert "You can go on working." in words
    assert "secret" not in words
    copy = next(button for button in dialogs[0].findChildren(Button) if button.text() == "Copy the report")
    copy.click()
    copied = QApplication.clipboard().text()
    assert copied.endswith("ZeroDivisionError\n") and "secret" not in copied
    press(Key.Key_Return)
    assert not dialogs[0].isVisible()


def test_a_report_names_versions_and_where_and_nothing_of_people():
    """An error speaks of what it met: a name, a password, a folder that is called as its user is."""
    try:
        try:
            int("Zkušební Adam")
        except ValueError as error:
            raise KeyError("mraky nad Řípem") from error
    except KeyError as error:
        told = report(error)
    assert "Python 3" in told
    calls = told.partition("\n\n")[2].splitlines()
    assert [line for line in calls if not line.startswith(f"  {__name__}:")] == ["ValueError", "", "KeyError"]
    assert len(calls) == 5
    assert not [word for word in ("Zkušební", "mraky", "/", "\\") if word in told.partition("\n\n")[2]]
