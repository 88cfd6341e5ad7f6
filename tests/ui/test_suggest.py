"""The list under a field, and the field that comes up over a page."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from equipment_app.ui.widgets.button import RowButton
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.suggest import Hit, Hits, PopField, Suggest

Key, Mod = Qt.Key, Qt.KeyboardModifier
SPOT = QRect(100, 100, 400, 52)


class Books:
    """Answers when it is told to."""

    def __init__(self, *groups):
        self.groups = groups
        self.asked = []

    def __call__(self, text, give):
        self.asked.append((text, give))

    def answer(self, number=-1):
        text, give = self.asked[number]
        hits = [Hits(t, tuple(h for h in rows if h.name.startswith(text)), len(rows)) for t, rows in self.groups]
        give([group for group in hits if group.rows])


@pytest.fixture
def used():
    return []


@pytest.fixture
def books(used):
    def hits(*names):
        return [Hit("tag", name, use=lambda name=name: used.append(name)) for name in names]

    return Books(("First", hits("ab", "ac")), ("Second", hits("ad")))


@pytest.fixture
def field(stage):
    field = LineField(parent=stage)
    field.setGeometry(100, 100, 300, 32)
    field.show()
    field.setFocus()
    return field


@pytest.fixture
def suggest(field, books):
    return Suggest(field, books)


def type_(widget, text):
    for char in text:
        QTest.keyClick(widget, char)


class TestSuggest:
    def test_it_hangs_under_the_field(self, field, suggest, books):
        assert not suggest.isVisible()
        type_(field, "a")
        books.answer()
        assert suggest.isVisible()
        assert (suggest.x(), suggest.width(), suggest.y() > field.geometry().bottom()) == (100, 300, True)

    def test_above_where_there_is_no_room(self, field, suggest, books):
        field.move(100, 560)
        type_(field, "a")
        books.answer()
        assert suggest.geometry().bottom() < field.y()

    def test_enter_takes_the_first(self, field, suggest, books, used):
        type_(field, "a")
        books.answer()
        QTest.keyClick(field, Key.Key_Return)
        assert (used, suggest.isVisible()) == (["ab"], False)

    @pytest.mark.parametrize(
        ("keys", "name"),
        [
            ((Key.Key_Down,), "ac"),
            ((Key.Key_Down, Key.Key_Down, Key.Key_Down), "ab"),
            ((Key.Key_Up,), "ad"),
            ((Key.Key_Tab,), "ad"),
            ((Key.Key_Tab, Key.Key_Tab), "ab"),
        ],
    )
    def test_keys_choose(self, field, suggest, books, used, keys, name):
        type_(field, "a")
        books.answer()
        for key in keys:
            QTest.keyClick(field, key)
        QTest.keyClick(field, Key.Key_Return)
        assert used == [name]

    def test_enter_before_the_answer_waits_for_it(self, field, suggest, books, used):
        type_(field, "ac")
        QTest.keyClick(field, Key.Key_Return)
        assert used == []
        books.answer()
        assert used == ["ac"]

    def test_an_answer_to_what_is_typed_no_more_is_left(self, field, suggest, books, used):
        type_(field, "ac")
        QTest.keyClick(field, Key.Key_Return)
        type_(field, "x")
        books.answer(0)
        assert (used, suggest.isVisible()) == ([], False)

    def test_enter_on_nothing_found_hands_over_the_text(self, field, suggest, books):
        typed = []
        suggest.submitted.connect(typed.append)
        type_(field, "xyz")
        books.answer()
        QTest.keyClick(field, Key.Key_Return)
        assert typed == ["xyz"]

    def test_esc_empties_the_field(self, field, suggest, books):
        type_(field, "a")
        books.answer()
        QTest.keyClick(field, Key.Key_Escape)
        assert (field.text(), suggest.isVisible()) == ("", False)

    def test_an_empty_field_asks_nothing(self, field, suggest, books):
        QTest.keyClick(field, Key.Key_Return)
        type_(field, "a")
        books.answer()
        QTest.keyClick(field, Key.Key_Backspace)
        assert (len(books.asked), suggest.isVisible()) == (1, False)

    def test_a_click_takes_without_taking_the_focus(self, field, suggest, books, used):
        type_(field, "a")
        books.answer()
        QTest.mouseMove(suggest.list, suggest.list.spot(1).center().toPoint())
        QTest.mouseClick(suggest.list, Qt.MouseButton.LeftButton, pos=suggest.list.spot(1).center().toPoint())
        assert used == ["ac"]
        assert field.hasFocus()

    def test_it_goes_with_the_focus(self, stage, field, suggest, books):
        other = QPushButton(stage)
        other.show()
        type_(field, "a")
        books.answer()
        other.setFocus()
        assert not suggest.isVisible()

    def test_control_enter_is_somebody_elses(self, field, suggest, books, used):
        type_(field, "a")
        books.answer()
        QTest.keyClick(field, Key.Key_Return, Mod.ControlModifier)
        assert used == []


class TestPopField:
    @pytest.fixture
    def before(self, stage):
        button = QPushButton("before", stage)
        QVBoxLayout(stage).addWidget(button)
        button.setFocus()
        return button

    @pytest.fixture
    def pop(self, stage, before):
        return PopField(stage)

    def test_it_takes_what_is_typed_and_gives_the_focus_back(self, pop, before):
        taken = []
        pop.ask(SPOT, "Remark", "old", taken.append)
        assert (pop.geometry(), pop.field.selectedText()) == (SPOT, "old")
        type_(pop.field, "new")
        QTest.keyClick(pop.field, Key.Key_Return)
        assert (taken, pop.isVisible(), before.hasFocus()) == (["new"], False, True)

    def test_esc_takes_nothing(self, pop, before):
        taken = []
        pop.ask(SPOT, "Remark", "old", taken.append)
        QTest.keyClick(pop.field, Key.Key_Escape)
        assert (taken, pop.isVisible(), before.hasFocus()) == ([], False, True)

    def test_it_leaves_with_the_focus_and_does_not_take_it_back(self, stage, pop, before):
        other = QPushButton(stage)
        other.show()
        pop.ask(SPOT, "Remark", "", print)
        other.setFocus()
        assert (pop.isVisible(), other.hasFocus()) == (False, True)

    def test_it_chooses_before_anything_is_typed(self, pop, before, books, used):
        pop.choose(SPOT, "Size", "", books, print, when_empty=True)
        books.answer()
        QTest.keyClick(pop.field, Key.Key_Down)
        QTest.keyClick(pop.field, Key.Key_Return)
        assert (used, pop.isVisible(), before.hasFocus()) == (["ac"], False, True)

    def test_what_was_not_found_is_handed_over(self, pop, before, books):
        typed = []
        pop.choose(SPOT, "Item", "xy", books, typed.append)
        books.answer()
        QTest.keyClick(pop.field, Key.Key_Return)
        assert (typed, pop.isVisible()) == (["xy"], False)

    def test_the_next_question_takes_its_place(self, pop, before, books):
        pop.choose(SPOT, "Item", "a", books, print)
        books.answer()
        taken = []
        pop.ask(SPOT, "Remark", "", taken.append)
        type_(pop.field, "ab")
        QTest.keyClick(pop.field, Key.Key_Return)
        assert taken == ["ab"]
        assert len(books.asked) == 1


def test_a_row_says_both_of_its_parts_and_can_be_pressed(stage):
    row = RowButton("Zápisná Žofie", "po 15:52", stage)
    row.resize(200, 28)
    row.show()
    pressed = []
    row.clicked.connect(lambda: pressed.append(True))
    assert row.accessibleName() == "Zápisná Žofie, po 15:52"
    row.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row, Key.Key_Space)
    assert pressed == [True]
    assert not row.grab().isNull()
