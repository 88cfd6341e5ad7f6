"""Scans through a real window: taken whatever has the focus, nothing left behind, no key of a person lost."""

import random
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QCompleter,
    QDateEdit,
    QDialog,
    QDoubleSpinBox,
    QLineEdit,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from equipment_app.domain.codes import Code, Family
from equipment_app.scanning.decode import Framing, PlainText, Route, Scan, read
from equipment_app.scanning.keys import STX, Timing
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.widgets.overlay import Overlay
from tests.hands import Clock, Hands
from tests.scanning.keyboards import BY_NAME
from tests.scanning.typists import SENTENCES, TYPISTS, Typist

CODE = Code(Family.THING, 1234)
PAPER = "AKP.19DC0IRS72QIECARNGU4G000029JLT0VL53LJ1C6CBJ1DSPSSS4VQVV1J7PI2ME3FFOTJ9BVBH923MP2CNLI0I"


class Big(QPushButton):
    """Hands over on Enter, as the counter's button does, but asks nobody about a pause."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Desk(QWidget):
    """A window with one of everything that takes keys."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.text, self.spin = QLineEdit(), QPlainTextEdit(), QSpinBox(maximum=999)
        self.combo, self.list, self.button = QComboBox(), QListWidget(), Big("Hand over")
        self.combo.addItems(["good", "as new", "kaput"])
        self.list.addItems(["one", "AKT", "two"])
        self.list.setCurrentRow(0)
        self.clicks = 0
        self.button.clicked.connect(self._clicked)
        self.fields = [self.line, self.text, self.spin, self.combo, self.list, self.button]
        layout = QVBoxLayout(self)
        for field in self.fields:
            layout.addWidget(field)

    def _clicked(self) -> None:
        self.clicks += 1

    def seen(self) -> tuple[object, ...]:
        state = self.line.text(), self.text.toPlainText(), self.spin.value(), self.combo.currentIndex()
        return *state, self.list.currentRow(), self.clicks, self.focusWidget()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def scanner(qapp: QApplication, clock: Clock) -> Iterator[Scanner]:
    made = Scanner(qapp, clock)
    yield made
    made.deleteLater()


@pytest.fixture
def scans(scanner: Scanner) -> list[Scan]:
    taken: list[Scan] = []
    scanner.scanned.connect(taken.append)
    return taken


@pytest.fixture
def desk(qtbot: QtBot, scanner: Scanner) -> Desk:
    window = Desk()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.line.setFocus()
    return window


@pytest.fixture
def hands(desk: Desk, scanner: Scanner, clock: Clock) -> Hands:
    return Hands(desk, scanner, clock)


@pytest.fixture(params=range(6), ids=["line", "text", "spin", "combo", "list", "button"])
def focus(request: pytest.FixtureRequest, desk: Desk) -> QWidget:
    field: QWidget = desk.fields[request.param]
    field.setFocus()
    return field


@pytest.mark.parametrize("host", ["US", "US caps", "CZ", "CZ caps", "CZ qwerty", "SK", "SK caps, letters only"])
@pytest.mark.parametrize("end", ["\r", "\t", "\x03\r"], ids=repr)
def test_a_scan_is_taken_whatever_has_the_focus(
    desk: Desk, hands: Hands, scans: list[Scan], focus: QWidget, host: str, end: str
) -> None:
    before = desk.seen()
    hands.scan(str(CODE), host, end)
    assert [scan.meaning for scan in scans] == [CODE]
    assert desk.seen() == before


def test_a_paper_is_scanned_in_a_field_half_filled(desk: Desk, hands: Hands, scans: list[Scan]) -> None:
    hands.type("Vzor")
    desk.line.setSelection(1, 2)
    hands.scan(PAPER, "CZ")
    assert [scan.text for scan in scans] == [PAPER]
    assert (desk.line.text(), desk.line.selectedText()) == ("Vzor", "zo")


def test_a_person_types_everything(desk: Desk, hands: Hands, scans: list[Scan]) -> None:
    hands.type("Nový člen 990001, řada AKT.0001234.82")
    assert desk.line.text() == "Nový člen 990001, řada AKT.0001234.82"
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert desk.line.selectedText() == "ový člen 990001, řada AKT.0001234.82"
    hands.press(Qt.Key.Key_Tab)
    assert desk.focusWidget() is desk.text
    assert scans == []


def test_the_widgets_of_a_person_work(desk: Desk, hands: Hands) -> None:
    desk.spin.setFocus()
    desk.spin.selectAll()
    hands.type("42")
    desk.combo.setFocus()
    hands.type("k")
    desk.list.setFocus()
    hands.type("t")
    desk.button.setFocus()
    hands.type(" ")
    hands.type("\r")
    assert desk.seen()[2:6] == (42, 2, 2, 2)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_menu_takes_its_letters(desk: Desk, hands: Hands) -> None:
    desk.combo.setFocus()
    desk.combo.showPopup()
    hands.type("k")
    hands.press(Qt.Key.Key_Return)
    assert desk.combo.currentText() == "kaput"


def test_a_key_just_before_a_scan_stays(desk: Desk, hands: Hands, scans: list[Scan]) -> None:
    hands.key("x", 500)
    for char in f"{CODE}\r":
        hands.key(char, 4)
    hands.rest()
    assert desk.line.text() == "x"
    assert [scan.meaning for scan in scans] == [CODE]


def test_the_last_key_comes_when_the_timer_says_so(desk: Desk, hands: Hands, clock: Clock, qtbot: QtBot) -> None:
    hands.key("x", 500)
    assert desk.line.text() == ""
    clock.now += 36
    with qtbot.waitSignal(desk.line.textEdited):
        pass
    assert desk.line.text() == "x"


def test_a_mouse_click_or_another_window_settles_it(desk: Desk, hands: Hands) -> None:
    hands.key("x", 500)
    QTest.mouseClick(desk.windowHandle(), Qt.MouseButton.LeftButton, pos=desk.text.geometry().center())
    assert (desk.line.text(), desk.focusWidget()) == ("x", desk.text)


def test_a_key_of_a_closed_window_is_nobodys(desk: Desk, hands: Hands, scanner: Scanner, clock: Clock) -> None:
    other = QLineEdit()
    other.show()
    scanner.watch(other.windowHandle())
    QTest.sendKeyEvent(QTest.KeyAction.Press, other.windowHandle(), Qt.Key.Key_X, "x", Qt.KeyboardModifier.NoModifier)
    other.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    hands.rest()
    hands.type("a")
    assert desk.line.text() == "a"


def test_enter_of_a_scan_never_confirms(desk: Desk, hands: Hands, scans: list[Scan]) -> None:
    desk.button.setFocus()
    for end in ("\r", "\r\r", "\r\n", "\x03\r", "\t\r"):
        hands.scan(str(CODE), "CZ", end)
    assert desk.clicks == 0
    assert len(scans) == 5
    hands.press(Qt.Key.Key_Return)
    assert desk.clicks == 1


def test_a_slow_scan_is_typing_but_not_rested(desk: Desk, hands: Hands, scans: list[Scan], scanner: Scanner) -> None:
    asked: list[bool] = []
    desk.button.clicked.connect(lambda: asked.append(scanner.rested()))
    desk.button.setFocus()
    hands.scan(str(CODE), pace=120)
    hands.press(Qt.Key.Key_Return)
    assert asked == [False, True]
    assert scans == []


def test_time_of_the_latest_key(hands: Hands, scanner: Scanner, clock: Clock) -> None:
    assert scanner.rested()
    hands.key("a", 10)
    at = clock.now
    hands.key("b", 299)
    assert (scanner.last_key_at, scanner.pause, scanner.rested()) == (at + 299, 299, False)
    hands.key("c", 300)
    assert scanner.rested()
    hands.press(Qt.Key.Key_Left)
    assert scanner.last_key_at == clock.now - 1000


def test_stx_and_etx_press_no_shortcut(desk: Desk, hands: Hands, scans: list[Scan]) -> None:
    pressed: list[str] = []
    for keys in ("Ctrl+B", "Ctrl+C", "Ctrl+O"):
        QShortcut(keys, desk, lambda keys=keys: pressed.append(keys))
    desk.line.setText("kept")
    desk.line.selectAll()
    QApplication.clipboard().setText("before")
    hands.scan(str(CODE), "CZ", "\x03\r", rest=False)
    for char in f"{STX}99\x0f0001\r":
        hands.key(char, 5 if char != STX else 200)
    assert (pressed, QApplication.clipboard().text(), desk.line.text()) == ([], "before", "kept")
    assert [scan.meaning for scan in scans] == [CODE, PlainText(())]


def test_shortcuts_of_a_person_work(desk: Desk, hands: Hands) -> None:
    pressed: list[str] = []
    action = QAction("Open", parent=desk, shortcut=QKeySequence("Ctrl+O"))
    action.triggered.connect(lambda: pressed.append(desk.line.text()))
    desk.addAction(action)
    hands.key("5", 500)
    hands.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    desk.line.selectAll()
    hands.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert (pressed, QApplication.clipboard().text()) == (["5"], "5")


def test_a_bare_key_is_a_shortcut_for_a_person_only(desk: Desk, hands: Hands, scans: list[Scan]) -> None:
    pressed: list[str] = []
    for key in ("A", "+", "Return"):
        QShortcut(key, desk, lambda key=key: pressed.append(key))
    desk.list.setFocus()
    hands.scan(str(CODE), "CZ", "\r\n")
    assert (pressed, len(scans)) == ([], 1)
    hands.type("a+\r")
    assert pressed == ["A", "+", "Return"]
    desk.line.setFocus()
    hands.type("a")
    assert (pressed[3:], desk.line.text()) == ([], "a")


def test_a_shortcut_right_behind_a_key_comes_behind_it(desk: Desk, hands: Hands) -> None:
    pressed: list[str] = []
    QShortcut("Ctrl+O", desk, lambda: pressed.append(desk.line.text()))
    hands.key("5", 500)
    hands.key("\x0f", 10)
    hands.rest()
    assert pressed == ["5"]


def test_a_modal_dialog_is_not_disturbed(
    desk: Desk, hands: Hands, scans: list[Scan], scanner: Scanner, qtbot: QtBot
) -> None:
    dialog = QDialog(desk, modal=True)
    field, button = QLineEdit(dialog), QPushButton("Erase", dialog)
    button.setDefault(True)
    clicks: list[bool] = []
    button.clicked.connect(clicks.append)
    dialog.show()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    field.setFocus()
    with qtbot.waitSignal(scanner.blocked) as blocked:
        hands.scan(str(CODE), "CZ")
    assert blocked.args is not None
    assert blocked.args[0].meaning == CODE
    assert (scans, clicks, field.text()) == ([], [], "")
    hands.type("ok")
    assert field.text() == "ok"
    dialog.close()
    hands.scan(str(CODE))
    assert [scan.meaning for scan in scans] == [CODE]


def test_the_reader_can_be_set(desk: Desk, hands: Hands, scans: list[Scan], scanner: Scanner) -> None:
    hands.key("x", 500)
    scanner.configure(Framing("QR"), Timing(gap=50))
    assert desk.line.text() == "x"
    hands.scan(f"QR{CODE}", "CZ", pace=45)
    assert [scan.meaning for scan in scans] == [CODE]


def test_a_key_held_down_repeats(desk: Desk, scanner: Scanner, clock: Clock, send: Callable[..., None]) -> None:
    send("a", repeat=False)
    for repetition in range(12):
        clock.now += 33 if repetition else 200
        send("a", repeat=True)
    send("\r", Qt.Key.Key_Return)
    assert desk.line.text() == "a" * 13


def test_press_and_release_stay_together(desk: Desk, send: Callable[..., None], clock: Clock, scanner: Scanner) -> None:
    """Space on a button: a release that overtook its press would leave the button down."""
    desk.button.setFocus()
    send(" ", Qt.Key.Key_Space)
    send(" ", Qt.Key.Key_Space, kind=QEvent.Type.KeyRelease)
    assert desk.clicks == 0
    clock.now += 36
    scanner.lapse()
    assert (desk.clicks, desk.button.isDown()) == (1, False)
    send(" ", Qt.Key.Key_Space)
    clock.now += 36
    scanner.lapse()
    assert desk.button.isDown()
    send(" ", Qt.Key.Key_Space, kind=QEvent.Type.KeyRelease)
    assert (desk.clicks, desk.button.isDown()) == (2, False)


@pytest.mark.parametrize(("platform", "above"), [("xcb", 8), ("wayland-egl", 8), ("windows", 0)])
def test_native_positions_are_used(
    desk: Desk,
    scans: list[Scan],
    send: Callable[..., None],
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    above: int,
) -> None:
    monkeypatch.setattr("equipment_app.ui.scanner.scanner.QGuiApplication.platformName", lambda: platform)
    for place, _ in BY_NAME["US"].pressed_for(str(CODE)):
        clock.now += 5
        send("я", Qt.Key.Key_unknown, native=place + above)
    send("\r", Qt.Key.Key_Return, native=28 + above)
    assert [(scan.meaning, scan.route) for scan in scans] == [(CODE, Route.POSITIONS)]


@pytest.fixture
def send(desk: Desk) -> Callable[..., None]:
    """One event to the window with all that QTest cannot give: native code, repeat, time stamp."""

    def one(
        text: str,
        key: int = Qt.Key.Key_A,
        native: int = 0,
        repeat: bool = False,
        stamp: int = 0,
        kind: QEvent.Type = QEvent.Type.KeyPress,
    ) -> None:
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, native, 0, 0, text, repeat, 1)
        event.setTimestamp(stamp)
        QCoreApplication.sendEvent(desk.windowHandle(), event)

    return one


def test_without_a_clock_the_time_stamps_count(qapp: QApplication, qtbot: QtBot) -> None:
    scanner, desk = Scanner(qapp), Desk()
    taken: list[Scan] = []
    scanner.scanned.connect(taken.append)
    qtbot.addWidget(desk)
    with qtbot.waitActive(desk):
        desk.show()
    desk.line.setFocus()
    stamps = iter(range(10_000, 20_000, 5))
    for stamp, char in [(500, "h"), (580, "i"), *zip(stamps, f"{CODE}\r", strict=False)]:
        event = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return if char == "\r" else Qt.Key.Key_A,
            Qt.KeyboardModifier.NoModifier,
            char,
        )
        event.setTimestamp(stamp)
        QCoreApplication.sendEvent(desk.windowHandle(), event)
    assert [scan.meaning for scan in taken] == [CODE]
    assert desk.line.text() == "hi"
    scanner.deleteLater()


@pytest.fixture
def served(desk: Desk, scanner: Scanner) -> Desk:
    scanner.serve(desk)
    return desk


@pytest.fixture
def refused(scanner: Scanner) -> list[Scan]:
    heard: list[Scan] = []
    scanner.blocked.connect(heard.append)
    return heard


class Sheet(Overlay):
    def arrange(self) -> None:
        self.panel.setGeometry(20, 20, 100, 100)


def test_what_other_readers_read_comes_in_by_one_door(
    served: Desk, scanner: Scanner, scans: list[Scan], refused: list[Scan]
) -> None:
    scanner.receive(read(str(CODE)))
    scanner.locked = True
    scanner.receive(read(PAPER))
    assert [scan.text for scan in scans] == [str(CODE)]
    assert [scan.text for scan in refused] == [PAPER]


def test_a_scan_behind_the_lock_is_refused_whole(
    served: Desk, hands: Hands, scanner: Scanner, scans: list[Scan], refused: list[Scan]
) -> None:
    scanner.locked = True
    hands.scan(str(CODE), "CZ")
    assert (scans, [scan.meaning for scan in refused], served.line.text()) == ([], [CODE], "")
    scanner.locked = False
    hands.scan(str(CODE), "CZ")
    assert [scan.meaning for scan in scans] == [CODE]


def test_a_scan_in_another_window_is_refused_whole(
    served: Desk, scanner: Scanner, clock: Clock, scans: list[Scan], refused: list[Scan], qtbot: QtBot
) -> None:
    other = Desk()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
    other.line.setFocus()
    Hands(other, scanner, clock).scan(str(CODE), "CZ")
    assert (scans, [scan.meaning for scan in refused]) == ([], [CODE])
    assert other.line.text() == ""
    Hands(other, scanner, clock).type("abc")
    assert other.line.text() == "abc"


@pytest.mark.parametrize("takes", [False, True])
def test_a_sheet_over_the_window_says_whether_scans_go_past_it(
    served: Desk, hands: Hands, scans: list[Scan], refused: list[Scan], takes: bool
) -> None:
    sheet = Sheet(served)
    sheet.takes_scans = takes  # type: ignore[misc]
    field = QLineEdit(sheet.panel)
    sheet.open()
    field.setFocus()
    hands.scan(str(CODE))
    assert [scan.meaning for scan in (scans if takes else refused)] == [CODE]
    assert len(scans) + len(refused) == 1
    assert field.text() == ""
    sheet.close_overlay()
    hands.scan(str(CODE))
    assert scans[-1].meaning == CODE


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_open_list_of_choices_is_part_of_its_window(
    served: Desk, hands: Hands, scans: list[Scan], qtbot: QtBot
) -> None:
    served.combo.setFocus()
    served.combo.showPopup()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is not served.windowHandle())
    hands.scan(str(CODE), "CZ")
    assert [scan.meaning for scan in scans] == [CODE]
    assert served.combo.currentIndex() == 0
    served.combo.hidePopup()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_and_so_is_a_list_of_suggestions_which_names_no_window(
    served: Desk, hands: Hands, scans: list[Scan], qtbot: QtBot
) -> None:
    completer = QCompleter(["kubát"], served.line)
    served.line.setCompleter(completer)
    served.line.setFocus()
    hands.type("ku")
    qtbot.waitUntil(lambda: QApplication.focusWindow() is not served.windowHandle())
    assert completer.popup().windowHandle().transientParent() is None
    hands.scan(str(CODE), "CZ")
    assert [scan.meaning for scan in scans] == [CODE]
    completer.popup().hide()


@pytest.mark.parametrize("text", ["RST0104330", "4006381333930"])
def test_a_window_that_comes_up_within_a_scan_makes_no_shorter_number_of_it(
    served: Desk, hands: Hands, scanner: Scanner, scans: list[Scan], qtbot: QtBot, text: str
) -> None:
    torn: list[Scan] = []
    scanner.torn.connect(torn.append)
    other = QWidget()
    qtbot.addWidget(other)
    for at, char in enumerate(f"{text}\r"):
        if at == 3:
            with qtbot.waitActive(other):
                other.show()
            served.activateWindow()
            QTest.qWaitForWindowActive(served)
        hands.key(char, 5 if at else 500)
    hands.rest()
    assert [scan.text for scan in scans] in ([], [text])
    assert len(scans) + len(torn) == 1


def test_a_window_that_is_gone_is_not_asked(desk: Desk, scanner: Scanner, scans: list[Scan]) -> None:
    gone = QWidget()
    scanner.serve(gone)
    scanner.receive(read(str(CODE)))
    assert scans == []
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    scanner.receive(read(str(CODE)))
    assert len(scans) == 1


@pytest.mark.parametrize("typist", TYPISTS.values(), ids=list(TYPISTS))
@pytest.mark.parametrize("where", ["line", "text"])
def test_no_typist_is_a_reader(
    desk: Desk, hands: Hands, scans: list[Scan], typist: Typist, where: str, clock: Clock
) -> None:
    """Every letter in its place and every Enter pressed, at any rhythm."""
    field = desk.line if where == "line" else desk.text
    field.setFocus()
    entered: list[str] = []
    desk.line.returnPressed.connect(lambda: entered.append(desk.line.text()))
    chance = random.Random(11)
    for sentence in SENTENCES:
        for char, gap in zip(sentence + "\r", typist.gaps(sentence, chance), strict=True):
            hands.key(char, gap)
        hands.rest()
        if where == "line":
            desk.line.clear()
    assert scans == []
    if where == "line":
        assert entered == list(SENTENCES)
    else:
        assert desk.text.toPlainText() == "\n".join(SENTENCES) + "\n"


def test_a_scan_that_stumbles_is_whole_all_the_same(desk: Desk, hands: Hands, scans: list[Scan]) -> None:
    for place, char in enumerate(f"{CODE}\r"):
        hands.key(char, 70 if place == 9 else 5)
    hands.rest()
    assert ([scan.meaning for scan in scans], desk.line.text()) == ([CODE], "")


def test_two_readers_at_once_leave_nothing_behind(desk: Desk, hands: Hands, scans: list[Scan], focus: QWidget) -> None:
    before, other = desk.seen(), Code(Family.THING, 87)
    for pair in zip(f"{CODE}\r", f"{other}\r", strict=True):
        for char in pair:
            hands.key(char, 4)
    hands.rest()
    assert {scan.meaning for scan in scans} == {CODE, other}
    assert desk.seen() == before
    for pair in zip("8594001234567\r", "4006381333931\r", strict=True):
        for char in pair:
            hands.key(char, 4)
    hands.rest()
    assert len(scans) == 3, "both unread, and said once"
    assert desk.seen() == before


def test_a_scan_with_a_suffix_needs_no_enter(desk: Desk, hands: Hands, scans: list[Scan], scanner: Scanner) -> None:
    hands.scan("8594001234567#", end="")
    assert (desk.line.text(), scans) == ("8594001234567#", [])
    desk.line.clear()
    scanner.configure(Framing("", "#"))
    hands.scan("8594001234567#", end="")
    assert (desk.line.text(), [scan.meaning for scan in scans]) == ("", [PlainText(("8594001234567",))])


class Looking(QWidget):
    """What finds by typing, completes, or steps: each must neither move nor open."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setCompleter(QCompleter(["AKT.0001234.82", "akt", "Karel"], self))
        self.editable, self.tree = QComboBox(editable=True), QTreeWidget()
        self.editable.addItems(["AKT one", "two"])
        self.editable.setCurrentIndex(1)
        self.table, self.day = QTableWidget(3, 1), QDateEdit(QDate(2027, 3, 14))
        for row, text in enumerate(("zero", "AKT.0001234.82", "8 boots")):
            self.table.setItem(row, 0, QTableWidgetItem(text))
            self.tree.addTopLevelItem(QTreeWidgetItem([text]))
        self.table.setCurrentCell(0, 0)
        self.tree.setCurrentItem(self.tree.topLevelItem(0))
        self.decimal, self.check = QDoubleSpinBox(maximum=1e9), QCheckBox("A&KT")
        self.fields = [self.line, self.editable, self.tree, self.table, self.day, self.decimal, self.check]
        layout = QVBoxLayout(self)
        for field in self.fields:
            layout.addWidget(field)

    def seen(self) -> tuple[object, ...]:
        words = self.line.text(), self.editable.currentText(), self.tree.currentIndex().row(), self.table.currentRow()
        opened = self.line.completer().popup().isVisible(), self.table.state() is QTableWidget.State.EditingState
        return *words, *opened, self.day.date(), self.decimal.value(), self.check.isChecked(), self.focusWidget()


@pytest.mark.parametrize("place", range(7), ids=["completer", "editable", "tree", "table", "date", "decimal", "check"])
@pytest.mark.parametrize("host", ["US", "CZ", "SK caps"])
@pytest.mark.parametrize("printed", [str(CODE), "8594001234567"])
def test_nothing_that_looks_along_hears_a_scan(
    qtbot: QtBot, scanner: Scanner, scans: list[Scan], clock: Clock, place: int, host: str, printed: str
) -> None:
    window = Looking()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.fields[place].setFocus()
    before = window.seen()
    Hands(window, scanner, clock).scan(printed, host)
    assert len(scans) == 1
    assert window.seen() == before


def test_the_enter_of_the_keypad_ends_a_scan_as_well(desk: Desk, hands: Hands, scans: list[Scan]) -> None:
    """So do digits sent as keypad keys: some readers hold Num Lock for a layout that fits everywhere."""
    keypad, window = Qt.KeyboardModifier.KeypadModifier, desk.windowHandle()
    entered: list[str] = []
    desk.line.returnPressed.connect(lambda: entered.append(desk.line.text()))
    for char in str(CODE):
        hands._clock.now += 5
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, window, Qt.Key(ord(char)), char, keypad if char.isdigit() else Qt.KeyboardModifier(0)
        )
    hands._clock.now += 5
    QTest.sendKeyEvent(QTest.KeyAction.Click, window, Qt.Key.Key_Enter, "\r", keypad)
    hands.rest()
    assert ([scan.meaning for scan in scans], desk.line.text(), entered) == ([CODE], "", [])


def test_a_person_has_ctrl_b_and_ctrl_c_all_the_same(desk: Desk, hands: Hands) -> None:
    pressed: list[str] = []
    QShortcut("Ctrl+B", desk, lambda: pressed.append("bold"))
    desk.line.setText("kept")
    desk.line.selectAll()
    hands.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    hands.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert (pressed, QApplication.clipboard().text()) == (["bold"], "kept")


@pytest.mark.parametrize("reader", ["US", "CZ", "CZ qwerty", "SK", "SK qwerty"])
@pytest.mark.parametrize("host", ["US", "US caps", "CZ", "CZ caps", "CZ qwerty", "SK", "SK caps", "SK qwerty caps"])
def test_both_sides_may_have_any_layout(
    desk: Desk, hands: Hands, scans: list[Scan], clock: Clock, reader: str, host: str
) -> None:
    """With STX, the AIM identifier and ETX, as keys of the window."""
    sent = BY_NAME[host].makes(BY_NAME[reader].pressed_for(PAPER))
    for char in f"{STX}{sent}\x03\r":
        hands.key(char, 5)
    hands.rest()
    assert ([scan.text for scan in scans], desk.line.text()) == ([PAPER], "")


def test_dead_keys_in_a_makers_code_leave_nothing_behind(
    desk: Desk, scans: list[Scan], send: Callable[..., None], clock: Clock, scanner: Scanner
) -> None:
    """`=` and `+` are accents on a Czech keyboard: a character is lost, and what is left is taken for no number."""
    for char in "SN1234":
        clock.now += 5
        send(char, Qt.Key(ord(char)))
    clock.now += 5
    send("", Qt.Key.Key_Dead_Acute)
    for char in "77":
        clock.now += 5
        send(char, Qt.Key(ord(char)))
    send("\r", Qt.Key.Key_Return)
    assert [scan.meaning for scan in scans] == [PlainText(())], "SN123477 may be another's number"
    assert desk.line.text() == ""


@pytest.fixture
def xcb(monkeypatch: pytest.MonkeyPatch) -> None:
    """Native codes count as those of an X server."""
    monkeypatch.setattr("equipment_app.ui.scanner.scanner.QGuiApplication.platformName", lambda: "xcb")


class Linux:
    """A Czech keyboard under X: an input method swallows accents and the letter behind each, as Qt's own does."""

    ACCENT = 13

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self._desk, self._clock = desk, clock
        self._accent = False

    def type(self, text: str, gap: float) -> None:
        """The keys a US reader presses for `text`."""
        for place, shift in BY_NAME["US"].pressed_for(text):
            self._clock.now += gap
            self.key(place, shift)
        self._clock.now += gap

    def key(self, place: int, shift: bool = False) -> None:
        if place == self.ACCENT:
            self._accent = True
            self._send(QEvent.Type.KeyRelease, Qt.Key.Key_Dead_Acute, "", place, shift)
            return
        char = BY_NAME["CZ"].makes([(place, shift)])
        if self._accent:
            self._accent = False
            words = QInputMethodEvent()
            words.setCommitString("Á")
            QCoreApplication.sendEvent(QApplication.focusObject(), words)
        else:
            self._send(QEvent.Type.KeyPress, Qt.Key(ord(char.upper())), char, place, shift)
        self._send(QEvent.Type.KeyRelease, Qt.Key(ord(char.upper())), char, place, shift)

    def _send(self, kind: QEvent.Type, key: Qt.Key, text: str, place: int, shift: bool) -> None:
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(kind, key, held, place + 8, 0, 0, text)
        QCoreApplication.sendEvent(self._desk.windowHandle(), event)


@pytest.fixture
def linux(desk: Desk, clock: Clock, xcb: None) -> Linux:
    return Linux(desk, clock)


@pytest.mark.parametrize("sent", ["SN=1234A", "=SN1234", "TEST=A", "=A=B=C=D", "https://a.cz/?q=1"])
def test_letters_an_input_method_makes_of_a_scan_are_not_left_in_the_field(
    desk: Desk, scans: list[Scan], linux: Linux, hands: Hands, sent: str
) -> None:
    linux.type(sent, 5)
    hands.key("\r", 0)
    assert [scan.meaning for scan in scans] == [PlainText((sent,))]
    hands.rest()
    assert desk.line.text() == ""


def test_what_an_input_method_makes_of_a_persons_keys_stays_in_order(
    desk: Desk, scans: list[Scan], linux: Linux, hands: Hands
) -> None:
    for gap in (5, 20, 90):
        desk.line.clear()
        for place in (32, Linux.ACCENT, 30, 33):
            linux._clock.now += gap
            linux.key(place)
            if gap > 35:
                hands.rest()
        hands.rest()
        assert (desk.line.text(), scans) == ("dÁf", [])


def test_without_the_keys_a_lost_letter_makes_no_other_number(
    desk: Desk, scans: list[Scan], linux: Linux, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("equipment_app.ui.scanner.scanner.QGuiApplication.platformName", lambda: "offscreen")
    linux.type("SN=1234", 5)
    hands.key("\r", 0)
    assert [scan.meaning for scan in scans] == [PlainText(())]


@pytest.mark.parametrize(("host", "shown"), [("CZ", Qt.Key.Key_ParenRight), ("SK", Qt.Key.Key_Adiaeresis)])
def test_the_separator_of_gs1_is_known_wherever_the_layout_has_its_key(
    desk: Desk, scans: list[Scan], clock: Clock, xcb: None, hands: Hands, host: str, shown: Qt.Key
) -> None:
    """Ctrl+] of a US reader is Ctrl+) on a Czech keyboard: no shortcut, and nothing is typed."""
    pressed: list[str] = []
    QShortcut("Ctrl+)", desk, lambda: pressed.append("Ctrl+)"))
    for sent in ("010400638133393121A-17", "\x1d", "10S26"):
        for place, shift in [(27, False)] if sent == "\x1d" else BY_NAME["US"].pressed_for(sent):
            clock.now += 5
            char = BY_NAME[host].makes([(place, shift)])
            held = Qt.KeyboardModifier.ControlModifier if sent == "\x1d" else Qt.KeyboardModifier.NoModifier
            key = shown if sent == "\x1d" else Qt.Key(ord(char.upper()))
            shift_held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
            for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, held | shift_held, place + 8, 0, 0, char)
                QCoreApplication.sendEvent(desk.windowHandle(), event)
    hands.key("\r", 5)
    [scan] = scans
    assert isinstance(scan.meaning, PlainText)
    assert "010400638133393121A-17\x1d10S26" in scan.meaning.readings
    hands.rest()
    assert (desk.line.text(), pressed) == ("", [])


def test_a_control_character_nobody_can_name_leaves_nothing_behind_either(
    desk: Desk, scans: list[Scan], hands: Hands
) -> None:
    for char in "0100":
        hands.key(char, 5)
    hands._clock.now += 5
    hands._send(Qt.Key.Key_Adiaeresis, "", Qt.KeyboardModifier.ControlModifier)
    for char in "123456\r":
        hands.key(char, 5)
    hands.rest()
    assert ([scan.meaning for scan in scans], desk.line.text()) == ([PlainText(())], "")


def test_a_scan_waits_until_what_came_of_the_one_before_is_there(
    served: Desk, hands: Hands, scanner: Scanner, scans: list[Scan], refused: list[Scan]
) -> None:
    """A place that is still opening, a page, a form: in their order, each asked what it is when it is its turn."""
    busy = [True]
    scanner.busy = lambda: busy[0]
    hands.scan(str(CODE))
    hands.scan("RST0104330")
    assert (scans, scanner.waits) == ([], 2)
    busy.clear()
    busy.append(False)
    scanner.go_on()
    assert ([scan.text for scan in scans], scanner.waits, refused) == ([str(CODE), "RST0104330"], 0, [])


@pytest.mark.parametrize("place", [5, 9])
def test_the_beginning_of_a_torn_scan_is_taken_out_of_the_field_again(
    desk: Desk, hands: Hands, scans: list[Scan], place: int
) -> None:
    desk.line.setText("Vzor")
    for at, char in enumerate("RST0104330\r"):
        hands.key(char, 180 if at == place else 5 if at else 500)
    hands.rest()
    assert ([scan.text for scan in scans], desk.line.text()) == (["RST0104330"], "Vzor")


@pytest.fixture
def told(scanner: Scanner) -> list[str]:
    heard: list[str] = []
    scanner.torn.connect(lambda scan: heard.append(scan.text))
    return heard


@pytest.mark.parametrize("sent", ["R|S|T|0|104892", "9|9|0|141", "990|1|41"])
def test_a_scan_torn_among_its_first_keys_is_told_whole_and_leaves_every_field_as_it_was(
    desk: Desk, hands: Hands, scans: list[Scan], told: list[str], focus: QWidget, sent: str
) -> None:
    desk.line.setText("Vzor")
    desk.text.setPlainText("Vzor")
    desk.text.moveCursor(QTextCursor.MoveOperation.End)
    before = desk.line.text(), desk.text.toPlainText(), desk.spin.text(), desk.clicks
    for again in (1, 2):
        hands.torn(sent)
        assert (told, scans) == ([sent.replace("|", "")] * again, [])
        assert (desk.line.text(), desk.text.toPlainText(), desk.spin.text(), desk.clicks) == before


def test_its_beginning_is_taken_out_of_the_field_it_went_to(desk: Desk, hands: Hands, told: list[str]) -> None:
    """A form opened meanwhile, and has the focus."""
    for at, char in enumerate("RST0104892\r"):
        if at == 5:
            desk.text.setFocus()
        hands.key(char, 158 if 0 < at < 5 else 3 if at else 500)
    assert (told, desk.line.text(), desk.text.toPlainText()) == (["RST0104892"], "", "")


def test_it_is_taken_out_of_a_field_that_was_filled_anew_meanwhile(desk: Desk, hands: Hands, told: list[str]) -> None:
    """A page shows its draft again, and its cursor stands at the beginning."""
    for at, char in enumerate("RST0104892\r"):
        if at == 5:
            desk.line.setText(f"{desk.line.text()} Vzor")
            desk.line.setCursorPosition(0)
        hands.key(char, 158 if 0 < at < 5 else 3 if at else 500)
    assert (told, desk.line.text()) == (["RST0104892"], " Vzor")


def test_of_what_somebody_typed_nothing_is_taken_out(desk: Desk, hands: Hands, told: list[str]) -> None:
    hands.type("RST")
    hands.torn("R|S|T|0|104892")
    assert (told, desk.line.text()) == (["RST0104892"], "RST")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_nothing_is_offered_for_what_was_rubbed_out(desk: Desk, hands: Hands, told: list[str]) -> None:
    """A list that opens takes the next key past everybody: the next number would be a shorter one."""
    completer, edited = QCompleter(["RAD", "Vzor"], desk.line), list[str]()
    desk.line.setCompleter(completer)
    desk.line.textEdited.connect(edited.append)
    shown, popup = list[bool](), completer.popup()
    assert popup is not None
    popup.installEventFilter(Shown(popup, shown))
    for number, sent in enumerate(("R|S|T|0|104892", "9|9|0|141"), 1):
        hands.torn(sent)
        assert (len(told), desk.line.text(), popup.isVisible()) == (number, "", False)
    assert edited[-1] == "" and len(shown) == 1, "for the first letter alone"


def test_a_list_that_the_key_has_closed_got_nothing_that_could_be_rubbed_out(
    desk: Desk, hands: Hands, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = QListView()
    delete(gone)
    monkeypatch.setattr(QWidget, "find", staticmethod(lambda _: gone))
    hands.type("R")
    hands.torn("R|S|T|0|104892")
    assert told == ["RST0104892"]


class Shown(QObject):
    def __init__(self, popup: QWidget, shown: list[bool]) -> None:
        super().__init__(popup)
        self._shown = shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._shown += [True] if event.type() == QEvent.Type.Show else []
        return False
