"""What every part promises, asked of all of them: seen in both themes, heard by who cannot see, reached by keys."""

import itertools
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from equipment_app.ui.counter.member_panel import KitBar
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.widgets.button import Button, IconButton, LinkButton, Menu, RowButton
from equipment_app.ui.widgets.card import Card, EmptyState, Fact, FactGrid, FactRows, ScanPicture
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.entry_rows import Row, SectionRow
from equipment_app.ui.widgets.field import CheckBox, Combo, Field, LineField, SearchField, TextArea
from equipment_app.ui.widgets.frame import Badge, RailRow, SearchBox
from equipment_app.ui.widgets.label import Avatar, Caption, ChipLabel, IconLabel, KeyHint, Label, Mark
from equipment_app.ui.widgets.matrix import Matrix, MatrixRow
from equipment_app.ui.widgets.message_bar import Message, MessageLine
from equipment_app.ui.widgets.progress import Bar, ResultCard, Steps
from equipment_app.ui.widgets.segmented import Segment, Segmented, Tabs

Key, Mod = Qt.Key, Qt.KeyboardModifier
LEFT, TAB = Qt.MouseButton.LeftButton, Qt.FocusReason.TabFocusReason
CHOICES = (Segment("all", "All", "240"), Segment("open", "Unsigned", "14", "pen-line"), Segment("void", "Void", "8"))
SIZES = ("S", "M", "L")
ROWS = (
    MatrixRow("Delivered", (3, 20, 1056)),
    MatrixRow("In stock", (2, 3, 6), "stock"),
    MatrixRow("Short", (1, -2, 0), "result"),
)


@dataclass(frozen=True)
class Part:
    """How it is made; `says` is what a screen reader must find in it; `used` is its signal, `keys` what uses it."""

    name: str
    make: Any
    says: str = ""
    used: str = ""
    keys: tuple[Qt.Key, ...] = ()

    def __str__(self) -> str:
        return self.name


def made(part: Any, *calls: tuple[Any, ...]) -> Any:
    """The part, after these methods were called with these arguments."""
    for name, *arguments in calls:
        getattr(part, name)(*arguments)
    return part


def clicked(name: str, make: Any, says: str, used: str = "clicked") -> Part:
    return Part(name, make, says, used, (Key.Key_Space,))


ENTERS = (Key.Key_Return, Key.Key_Enter)
BUTTONS = (
    clicked("button", lambda: Button("Hand over", icon="check", key="F9"), "Hand over"),
    clicked("primary", lambda: Button("Hand over", kind="primary", key="F9"), "Hand over"),
    clicked("big", lambda: Button("Hand over", kind="primary", size="big", key="F9"), "Hand over"),
    clicked("danger", lambda: Button("Cancel it", kind="danger", icon="ban"), "Cancel it"),
    clicked("text", lambda: Button("Later", kind="text", key="Esc"), "Later"),
    clicked("icon", lambda: IconButton("x", "Close"), "Close"),
    clicked("link", lambda: LinkButton("The paper", arrow=True, key="F4"), "The paper"),
    clicked("check", lambda: CheckBox("Signed"), "Signed", "toggled"),
)


def result() -> ResultCard:
    return made(ResultCard("plus", "good"), ("say", "Created", "2 891", "by pieces"))


def rail_row() -> RailRow:
    return made(RailRow("papers", "file-text"), ("setText", "Papers"), ("show_badge", Badge(3, "3 unsigned")))


def box() -> SearchBox:
    return made(SearchBox(), ("setText", "Scan or search…"))


def choices(kind: type[Segmented] | type[Tabs]) -> Any:
    return made(kind(), ("fill", CHOICES))


def full_matrix() -> Matrix:
    return made(Matrix(), ("show_rows", SIZES, ROWS, "Size", "Total"))


USED = (
    *BUTTONS,
    clicked("result", result, "Created: 2 891", "toggled"),
    clicked("row", lambda: RowButton("Zkušební Adam", "9:40"), "Zkušební Adam, 9:40"),
    clicked("rail", rail_row, "Papers", "toggled"),
    Part("search box", box, "Scan or search…", "wanted", (*ENTERS, Key.Key_Down, Key.Key_V)),
    Part("segmented", partial(choices, Segmented), "All", "chosen", (Key.Key_Right, Key.Key_End)),
    Part("tabs", partial(choices, Tabs), "All", "chosen", (Key.Key_Right, Key.Key_End)),
    Part("matrix", full_matrix, "", "opened", ENTERS),
    Part(
        "combo",
        lambda: made(Combo(), ("fill", [(1, "One"), (2, "Two")])),
        "One",
        "currentIndexChanged",
        (Key.Key_Down, Key.Key_End),
    ),
)
TYPED = (
    Part("line", lambda: LineField(icon="search", key="F3")),
    Part("search field", SearchField),
    Part("area", TextArea),
    Part("date", lambda: made(DateField(), ("setDate", QDate(2026, 3, 2)))),
)
SENTENCE = "Zápůjčka má termín vrácení a sama se hlásí, když uplyne."
FACTS = [Fact("Shelf", "C02"), Fact("Price", "4 590 Kč", "good")]
KIT = (["has"] * 3 + ["cart", "lacks"], "has 3, 1 missing")
EMPTY = ("say", "Nobody", "Bring a list.", "Import")
HANDED = Message("Handed over", "PP-2026-000001", undo=print)
SHOWN = (
    Part("label", lambda: Label("Zkušební Adam"), "Zkušební Adam"),
    Part("wrapped", lambda: Label(SENTENCE * 3, wrap=True), SENTENCE),
    Part("caption", lambda: Caption("kdo"), "KDO"),
    Part("chip", lambda: ChipLabel(Chip("unsigned", "pen-line", "warn")), "unsigned"),
    Part("hint", lambda: KeyHint("Ctrl+K")),
    Part("mark", Mark),
    Part("avatar", lambda: Avatar("ZA")),
    Part("nobody", Avatar),
    Part("picture", lambda: IconLabel("users", "accent", 20)),
    Part("scan", ScanPicture),
    Part("steps", lambda: made(Steps(), ("show_steps", ["File", "Columns", "Trial"], 1)), "2/3 Columns"),
    Part("share", lambda: made(Bar(), ("show_share", 0.4))),
    Part("kit", lambda: made(KitBar(), ("say", *KIT)), "has 3, 1 missing"),
    Part("facts", lambda: made(FactGrid(2), ("show_facts", FACTS)), "Shelf: C02"),
    Part("fact rows", lambda: made(FactRows(), ("show_facts", FACTS)), "C02"),
    Part("message", lambda: MessageLine(HANDED), "Handed over PP-2026-000001"),
    Part("empty", lambda: made(EmptyState("users"), EMPTY), "Bring a list."),
    Part("card", lambda: Card("Papers"), "Papers"),
    Part("entry", lambda: Row(SectionRow("PP-2026-000001", "file-text", below="5 pieces")), "PP-2026-000001"),
)


@pytest.fixture
def show(stage):
    """Puts a part on the stage, at its own size, and before it something that has the keyboard."""

    def show(part: Part) -> QWidget:
        column = QVBoxLayout(stage)
        before = Button("Before")
        column.addWidget(before)
        widget = part.make()
        column.addWidget(widget)
        column.addStretch(1)
        widget.show()
        column.activate()
        before.setFocus()
        return widget

    return show


def picture(widget: QWidget) -> QImage:
    QApplication.sendPostedEvents()
    if (around := widget.parentWidget()) and (layout := around.layout()):
        layout.activate()  # on Windows what is laid out asks for it once more
    return widget.grab().toImage()


def picture_around(widget: QWidget) -> QImage:
    """With what is painted beside the part."""
    QApplication.sendPostedEvents()
    return widget.window().grab(widget.geometry().adjusted(-6, -6, 6, 6)).toImage()


def heard(widget: QWidget) -> list[str]:
    """Names, values and descriptions that Qt gives to a screen reader, of the part and what is in it."""
    kinds = QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description
    ears = [QAccessible.queryAccessibleInterface(each) for each in (widget, *widget.findChildren(QWidget))]
    return [text for ear in ears if ear is not None for text in map(ear.text, kinds) if text]


def wheel(widget: QWidget, sideways: int, upright: int, held: Qt.KeyboardModifier = Mod.NoModifier) -> QWheelEvent:
    """Turn the wheel over the middle; the event says whether it was taken."""
    spot = QPointF(widget.width() / 2, widget.height() / 2)
    phase, buttons = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
    event = QWheelEvent(
        spot, widget.mapToGlobal(spot), QPoint(), QPoint(sideways, upright), buttons, held, phase, False
    )
    QApplication.sendEvent(widget, event)
    return event


@pytest.mark.parametrize("part", [*USED, *TYPED, *SHOWN], ids=str)
def test_both_themes_paint_it_and_each_in_its_own_way(show, light, part):
    widget = show(part)
    day = picture(widget)
    light.choose("dark")
    night = picture(widget)
    light.choose("light")
    assert day.size() == night.size()
    spots = [(x, y) for x in range(0, day.width(), 2) for y in range(0, day.height(), 2)]
    assert sum(day.pixel(x, y) != night.pixel(x, y) for x, y in spots) > len(spots) * 0.02
    assert len({day.pixel(x, y) for x, y in spots}) > 1, "something is painted"
    assert picture(widget) == day, "and it comes back as it was"


@pytest.mark.parametrize("part", [part for part in (*USED, *SHOWN) if part.says], ids=str)
def test_what_is_seen_is_heard(show, part):
    assert any(part.says in text for text in heard(show(part)))


@pytest.mark.parametrize("part", USED, ids=str)
def test_the_keyboard_uses_it(stage, part):
    for key in part.keys:
        widget, used = part.make(), []
        widget.setParent(stage)
        widget.show()
        getattr(widget, part.used).connect(lambda *_, used=used: used.append(1))
        widget.setFocus(TAB)
        QTest.keyClick(widget, key)
        assert used == [1], key
        widget.setParent(None)
        widget.deleteLater()


@pytest.mark.parametrize("part", USED, ids=str)
def test_switched_off_it_is_used_by_nothing(show, part):
    widget, used = show(part), []
    getattr(widget, part.used).connect(lambda *_: used.append(1))
    widget.setEnabled(False)
    spot = QPoint(widget.width() - 12, widget.height() // 2)
    QTest.mouseClick(widget, LEFT, pos=spot)
    QTest.mouseDClick(widget, LEFT, pos=spot)
    widget.setFocus(TAB)
    assert not widget.hasFocus()
    for key in part.keys:
        QTest.keyClick(widget.window(), key)
    assert used == []


@pytest.mark.parametrize("part", [*BUTTONS, USED[-1]], ids=str)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_that_it_is_off_can_be_seen(show, light, part, theme):
    widget = show(part)
    light.choose(theme)
    on = picture(widget)
    widget.setEnabled(False)
    off = picture(widget)
    light.choose("light")
    assert on != off


@pytest.mark.parametrize("part", [*USED, *TYPED], ids=str)
def test_tab_comes_to_it_and_goes_on(show, stage, part):
    widget = show(part)
    after = Button("After")
    stage.layout().addWidget(after)
    after.show()
    QTest.keyClick(stage, Key.Key_Tab)
    here = QApplication.focusWidget()
    assert here is widget or widget.isAncestorOf(here)
    for _ in range(3 if part.name == "date" else 1):  # day, month, year
        QTest.keyClick(here, Key.Key_Tab)
    assert QApplication.focusWidget() is after
    QTest.keyClick(after, Key.Key_Tab, Mod.ShiftModifier)
    assert QApplication.focusWidget() is here


@pytest.mark.parametrize("part", [*USED, *TYPED], ids=str)
def test_where_the_keyboard_is_can_be_seen(show, stage, part):
    widget = show(part)
    without = picture_around(widget)
    QTest.keyClick(stage, Key.Key_Tab)
    assert picture_around(widget) != without
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab, Mod.ShiftModifier)
    assert picture_around(widget) == without


@pytest.mark.parametrize("part", [part for part in BUTTONS if part.name not in ("big", "icon")], ids=str)
def test_it_is_as_wide_as_its_words_need(qapp, light, part):
    """Czech is longer than English: no word is cut when the language changes. A key is left out where it is tight."""
    button = part.make()
    short = button.sizeHint().width()
    button.setText(f"{button.text()} velmi dlouhými slovy")
    assert button.sizeHint().width() > short + 60
    least = button.minimumSizeHint().width()
    if isinstance(button, Button):
        button.set_key("")
    assert isinstance(button, CheckBox) or least == button.sizeHint().width()


class TestSegments:
    @pytest.fixture(params=[Segmented, Tabs])
    def part(self, request, stage):
        part = request.param()
        QVBoxLayout(stage).addWidget(part)
        part.show()
        part.told = []
        part.chosen.connect(part.told.append)
        return part

    def test_none_of_nothing_is_chosen(self, part):
        part.setFocus(TAB)
        for key in (Key.Key_Right, Key.Key_Left, Key.Key_Home, Key.Key_End):
            QTest.keyClick(part, key)
        part.fill([])
        QTest.mouseClick(part, LEFT)
        assert (part.value, part.told) == (None, [])

    def test_where_what_was_chosen_is_gone_the_first_is(self, part):
        part.fill(CHOICES)
        part.choose("void")
        part.fill(CHOICES[:2])
        assert part.value == "all"

    def test_which_one_is_chosen_is_heard_from_the_beginning_and_in_the_language_of_now(self, part):
        part.fill(CHOICES)
        assert part.accessibleDescription() == "All"
        part.choose("open")
        assert part.accessibleDescription() == "Unsigned"
        part.fill([Segment("all", "Všechny"), Segment("open", "Bez podpisu")])
        assert part.accessibleDescription() == "Bez podpisu"

    def test_the_same_again_says_nothing(self, part):
        part.fill(CHOICES)
        part.choose("all")
        QTest.mouseClick(part, LEFT, pos=part.rects()[0].center().toPoint())
        QTest.keyClick(part, Key.Key_Home)
        assert part.told == []

    def test_home_and_left_lead_back(self, part):
        part.fill(CHOICES)
        for key in (Key.Key_End, Key.Key_Left, Key.Key_Home, Key.Key_Left):
            QTest.keyClick(part, key)
        assert part.told == ["void", "open", "all"]

    def test_other_keys_are_not_its_own(self, qtbot, part):
        class Holder(QWidget):
            def __init__(self):
                super().__init__()
                self.keys = []

            def keyPressEvent(self, event):
                self.keys.append(event.key())

        holder = Holder()
        qtbot.addWidget(holder)
        part.setParent(holder)
        part.fill(CHOICES)
        for key in (Key.Key_Up, Key.Key_Right, Key.Key_F6):
            QTest.keyClick(part, key)
        assert holder.keys == [Key.Key_Up, Key.Key_F6]

    def test_under_the_mouse_it_is_painted_otherwise_and_only_there(self, part):
        part.fill(CHOICES)
        before = picture(part)
        QTest.mouseMove(part, part.rects()[1].center().toPoint())
        over = picture(part)
        assert over != before
        QTest.mouseMove(part, part.rects()[2].center().toPoint())
        assert picture(part) not in (before, over)
        QApplication.sendEvent(part, QEvent(QEvent.Type.Leave))
        assert picture(part) == before

    def test_no_two_share_a_spot_and_longer_words_get_more(self, part):
        part.fill(CHOICES)
        boxes = part.rects()
        assert all(left.right() <= right.left() + 1 for left, right in itertools.pairwise(boxes))
        part.fill([Segment("all", "Úplně všechny doklady", "1 240"), *CHOICES[1:]])
        assert part.rects()[0].width() > boxes[0].width()
        assert part.sizeHint().width() >= part.rects()[-1].right() - part.rects()[0].left()


class TestMatrix:
    @pytest.fixture
    def matrix(self, stage):
        matrix = Matrix()
        QVBoxLayout(stage).addWidget(matrix)
        matrix.show()
        matrix.told = []
        matrix.opened.connect(lambda *at: matrix.told.append(at))
        return matrix

    @pytest.fixture
    def full(self, matrix):
        matrix.show_rows(SIZES, ROWS, "Size", "Total")
        matrix.setFocus(TAB)
        return matrix

    @pytest.fixture
    def wide(self, stage):
        """More sizes than its 400 pixels have room for."""
        matrix = Matrix()
        matrix.setParent(stage)
        matrix.setGeometry(0, 0, 400, 120)
        matrix.show()
        matrix.show_rows([str(n) for n in range(20)], [MatrixRow("Delivered", (1,) * 20)], "Size", "Total")
        return matrix

    def test_with_no_rows_keys_and_clicks_do_nothing(self, matrix):
        matrix.setFocus(TAB)
        for key in (Key.Key_Right, Key.Key_Down, Key.Key_End, *ENTERS):
            QTest.keyClick(matrix, key)
        QTest.mouseClick(matrix, LEFT)
        QTest.mouseDClick(matrix, LEFT)
        assert matrix.told == []
        assert not picture(matrix).isNull()

    def test_every_edge_stops(self, full):
        for key in (Key.Key_Left, Key.Key_Up):
            QTest.keyClick(full, key)
            assert full.accessibleDescription() == "Delivered, S: 3"
        for _ in range(5):
            QTest.keyClick(full, Key.Key_Right)
            QTest.keyClick(full, Key.Key_Down)
        assert full.accessibleDescription() == "Short, Total: -2"

    def test_a_click_chooses_and_enter_opens_what_was_clicked(self, full):
        QTest.mouseClick(full, LEFT, pos=full.cell(1, 1).center().toPoint())
        assert (full.accessibleDescription(), full.told) == ("In stock, M: 3", [])
        QTest.keyClick(full, Key.Key_Enter)
        assert full.told == [(1, 1)]

    def test_the_total_is_the_last_column(self, full):
        QTest.mouseDClick(full, LEFT, pos=full.cell(0, 3).center().toPoint())
        assert full.told == [(0, 3)]

    def test_labels_open_nothing(self, full):
        QTest.mouseDClick(full, LEFT, pos=QPoint(30, int(full.cell(0, 0).center().y())))
        assert full.told == []

    def test_what_is_over_is_no_help_to_what_is_short(self):
        assert [row.total for row in ROWS] == [1079, 11, -2]
        assert MatrixRow("Over", (1, 0, 4), "result").total == 5

    def test_fewer_sizes_after_many_leave_no_bar(self, wide):
        tall = wide.sizeHint().height()
        assert wide.bar.isVisible()
        wide.show_rows(("S",), [MatrixRow("Delivered", (1,))], "Size", "Total")
        assert not wide.bar.isVisible() and wide.sizeHint().height() < tall

    @pytest.mark.parametrize(
        ("sideways", "upright", "held", "moves"),
        [(-120, 0, Mod.NoModifier, True), (0, -120, Mod.ShiftModifier, True), (0, -120, Mod.NoModifier, False)],
    )
    def test_the_wheel_scrolls_sideways_only(self, wide, sideways, upright, held, moves):
        event = wheel(wide, sideways, upright, held)
        assert (wide.bar.value() > 0) is event.isAccepted() is moves


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        (Key.Key_V, ["v"]),
        (Key.Key_7, ["7"]),
        (Key.Key_Return, [""]),
        (Key.Key_Down, [""]),
        (Key.Key_Space, [""]),
        (Key.Key_F6, []),
        (Key.Key_Left, []),
    ],
)
def test_what_opens_the_finder_and_with_what(stage, key, wanted):
    box, told = SearchBox(stage), []
    box.show()
    box.wanted.connect(told.append)
    box.setFocus(TAB)
    QTest.keyClick(box, key)
    assert told == wanted


class TestCombo:
    @pytest.fixture
    def combo(self, stage):
        combo = Combo(stage)
        combo.fill([(n, f"Choice {n}") for n in range(5)])
        combo.show()
        return combo

    @pytest.mark.qt_log_ignore("plugin does not support")
    def test_it_is_chosen_from_with_the_list_open_and_closed(self, combo):
        combo.setFocus(TAB)
        QTest.keyClick(combo, Key.Key_Down)
        assert combo.currentData() == 1
        combo.showPopup()
        QTest.keyClick(combo.view(), Key.Key_Down)
        QTest.keyClick(combo.view(), Key.Key_Return)
        assert (combo.currentData(), combo.view().isVisible()) == (2, False)
        combo.showPopup()
        QTest.keyClick(combo.view(), Key.Key_Down)
        QTest.keyClick(combo.view(), Key.Key_Escape)
        assert (combo.currentData(), combo.view().isVisible()) == (2, False)

    def test_the_wheel_is_for_the_page(self, combo):
        assert not wheel(combo, 0, -120).isAccepted()
        assert combo.currentData() == 0

    def test_it_is_as_wide_as_its_widest_choice_and_may_shrink(self, combo):
        narrow = combo.sizeHint().width()
        combo.fill([(1, "One"), (2, "A choice with many words in it")])
        assert combo.sizeHint().width() > narrow + 80
        assert combo.minimumSizeHint().width() < narrow

    def test_a_choice_that_is_not_there_is_the_first(self, combo):
        combo.choose(3)
        combo.choose(9)
        assert combo.currentData() == 0

    def test_wrong_is_seen(self, stage):
        field = Field(Combo(), "Unit")
        field.setParent(stage)
        field.editor.fill([(1, "One")])
        field.show()
        before = picture(field.editor)
        field.set_error("choose one")
        assert picture(field.editor) != before


class TestFields:
    @pytest.mark.parametrize("make", [LineField, TextArea, Combo, DateField])
    def test_label_and_error_are_heard_at_the_editor(self, stage, make):
        field = Field(make(), "Reason")
        field.setParent(stage)
        field.show()
        assert field.editor.accessibleName() == "Reason"
        field.set_label("Důvod")
        field.set_error("is missing")
        assert (field.editor.accessibleName(), field.editor.accessibleDescription()) == ("Důvod", "is missing")
        assert field.error.toolTip() == "is missing", "a narrow field may cut it"
        field.set_error("")
        assert field.editor.accessibleDescription() == ""

    def test_the_focus_of_the_field_is_its_editors(self, stage):
        field = Field(LineField(), "Name")
        field.setParent(stage)
        field.show()
        field.setFocus()
        assert field.editor.hasFocus()

    def test_an_area_lets_tab_go_on(self, stage):
        area, after = TextArea(parent=stage), Button("After", parent=stage)
        for part in (area, after):
            part.show()
        area.setFocus()
        QTest.keyClick(area, Key.Key_Tab)
        assert area.toPlainText() == "" and after.hasFocus()

    def test_undo_is_the_fields_only_while_there_is_something(self, stage):
        asked, action, field = [], QAction(stage), LineField(parent=stage)
        action.setShortcut("Ctrl+Z")
        action.triggered.connect(lambda: asked.append(1))
        stage.addAction(action)
        field.show()
        field.setFocus()
        QTest.keyClick(field, Key.Key_A)
        QTest.keyClick(field, Key.Key_Z, Mod.ControlModifier)
        assert (field.text(), asked) == ("", [])
        QTest.keyClick(field, Key.Key_Z, Mod.ControlModifier)
        assert len(asked) == 1

    def test_a_hint_takes_its_room_and_gives_it_back(self, stage):
        field = LineField(parent=stage)
        field.set_key("Ctrl+F")
        assert field.textMargins().right() > 20
        field.set_key("")
        assert field.textMargins().right() == 0


class TestLabels:
    @pytest.mark.parametrize("width", [80, 120, 200, 400])
    def test_wrapped_words_get_all_the_lines_they_need(self, stage, width):
        label, longer = Label(SENTENCE, wrap=True, parent=stage), Label(SENTENCE * 2, wrap=True, parent=stage)
        assert label.heightForWidth(width) >= label.heightForWidth(width + 100)
        assert longer.heightForWidth(width) > label.heightForWidth(width)
        label.setGeometry(0, 0, width, label.heightForWidth(width))
        label.show()
        assert (label.text(), label.toolTip()) == (SENTENCE, "")

    def test_a_line_break_is_a_line(self, qapp, light):
        assert Label("one\ntwo\nthree", wrap=True).heightForWidth(900) == 3 * 20

    def test_a_token_is_an_ink(self, stage):
        label = Label("x", parent=stage)
        before = label.grab().toImage()
        label.set_token("bad")
        assert label.grab().toImage() != before

    def test_other_words_are_cut_anew(self, stage):
        label = Label("short", elide=True, parent=stage)
        label.show()
        label.setGeometry(0, 0, 60, 20)
        assert label.toolTip() == ""
        label.setText("something much longer than that")
        assert label.text().endswith("…") and label.toolTip() == label.words()


class TestMessage:
    def test_close_undo_and_link_do_what_they_say(self, stage):
        done = []
        undo, act = partial(done.append, "undo"), partial(done.append, "act")
        line = MessageLine(Message("Handed over", "5 pieces", undo=undo, action="Open", act=act), stage)
        line.show()
        line.closed.connect(lambda: done.append("closed"))
        buttons = {one.text() or one.accessibleName(): one for one in line.findChildren(QAbstractButton)}
        for words in ("Open", "Undo", "Close"):
            QTest.mouseClick(buttons[words], LEFT)
        assert done == ["act", "closed", "undo", "closed"]

    @pytest.mark.parametrize("pair", list(itertools.combinations(("good", "warn", "bad", "accent"), 2)))
    def test_no_two_tones_look_the_same_without_colours(self, stage, pair):
        looks = []
        for tone in pair:
            line = MessageLine(Message("Said", tone=tone), stage)
            line.resize(400, line.height())
            line.show()
            looks.append(picture(line).convertToFormat(QImage.Format.Format_Grayscale8))
            line.hide()
        assert looks[0] != looks[1]

    @pytest.mark.parametrize("facts", [("A",), ("A", "b"), ("A", "", "c"), ("A", "b", "c")])
    def test_it_is_said_whole(self, stage, facts):
        assert MessageLine(Message(*facts), stage).accessibleName() == " ".join(filter(None, facts))


@pytest.mark.qt_log_ignore("plugin does not support")
def test_a_menu_is_chosen_from_by_keys(stage):
    menu, done = Menu(stage), []
    for words in ("Correct", "Storno"):
        menu.addAction(words).triggered.connect(partial(done.append, words))
    menu.popup(stage.mapToGlobal(QPoint(5, 5)))
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        QTest.keyClick(menu, key)
    assert done == ["Storno"]
    assert not menu.isVisible()
