"""The calendar that comes down from a day's field."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from equipment_app.ui import formatting
from equipment_app.ui.look.theme import tokens
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.field import LineField

DAY = QDate(2026, 11, 24)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def field(stage, light, english):
    field = DateField(stage)
    field.resize(200, field.height())
    field.setDate(DAY)
    field.show()
    LineField(parent=stage).show()
    yield field
    field.calendar().close()


def open_calendar(field, qtbot):
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 14, field.height() // 2))
    qtbot.waitUntil(field.calendar().isVisible)
    return field.calendar()


def colours(calendar):
    picture = calendar.grab().toImage()
    spots = ((x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2))
    return {picture.pixelColor(x, y).name() for x, y in spots}


def test_it_speaks_the_language_of_the_screen(field, english, qtbot):
    calendar = open_calendar(field, qtbot)
    assert calendar.locale().standaloneMonthName(11) == "November"
    calendar.close()
    english.choose("cs")
    field = DateField(field.parentWidget())
    field.show()
    calendar = open_calendar(field, qtbot)
    assert calendar.locale().standaloneMonthName(11) == "listopad"
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_wears_the_look_and_no_day_is_red(field, light, qtbot, theme):
    light.choose(theme)
    calendar = open_calendar(field, qtbot)
    seen = colours(calendar)
    assert {tokens()["surface"].name(), tokens()["accent"].name()} <= seen
    reds = [
        name
        for name in seen
        if QColor(name).hue() in (*range(15), *range(345, 360)) and QColor(name).saturation() > 150
    ]
    assert reds == []


def test_a_look_chosen_later_is_worn_as_well(field, light, qtbot):
    open_calendar(field, qtbot).close()
    light.choose("dark")
    calendar = open_calendar(field, qtbot)
    assert calendar.headerTextFormat().foreground().color() == tokens()["quiet"]
    assert tokens()["surface"].name() in colours(calendar)


def typed(field, text, *keys):
    """As somebody does who has chosen all of it before."""
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)
    for key in keys:
        QTest.keyClick(field, key)
    return field.text(), field.date().toString(Qt.DateFormat.ISODate)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1.9.2026", "2026-09-01"),
        ("15.9.2026", "2026-09-15"),
        ("7. 8. 2026", "2026-08-07"),
        ("3.6.2026", "2026-06-03"),
        ("31.12.2025", "2025-12-31"),
        ("2026-01-05", "2026-01-05"),
        ("2 Dec 2026", "2026-12-02"),
        ("Dec 2, 2026", "2026-12-02"),
    ],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab], ids=["Enter", "Tab"])
def test_the_day_that_is_typed_is_the_day_that_counts(field, text, iso, key):
    told = []
    field.day_changed.connect(lambda day: told.append(day.toString(Qt.DateFormat.ISODate)))
    field.setFocus()
    shown, counts = typed(field, text, key)
    assert counts == iso and told == [iso]
    assert shown == formatting.typed_day(date.fromisoformat(iso))


@pytest.mark.parametrize("text", ["", "2/12/2026", "24.12.51", "31.2.2026", "5.1.5120", "zitra", "1.1.1999"])
def test_what_is_no_day_never_counts_and_is_not_left_in_the_field(field, text):
    told = []
    field.day_changed.connect(told.append)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Delete) if not text else None
    assert typed(field, text, Qt.Key.Key_Return) == ("24 Nov 2026", "2026-11-24") and told == []


def test_a_day_without_its_year_counts_once_the_field_is_left(field):
    told = []
    field.day_changed.connect(lambda day: told.append(day.toString(Qt.DateFormat.ISODate)))
    field.setFocus()
    assert typed(field, "1.12.") == ("1.12.", "2026-11-24") and told == []
    QTest.keyClick(field, Qt.Key.Key_Tab)
    meant = formatting.meant_day("1.12.", past=False)
    assert (field.text(), told) == (formatting.typed_day(meant), [meant.isoformat()])


def test_in_czech_it_says_and_reads_a_czech_day(english, field):
    english.choose("cs")
    field.setDate(QDate(2026, 12, 2))
    assert field.text() == "2. 12. 2026"
    assert typed(field, "2/12/2026", Qt.Key.Key_Return) == ("2. 12. 2026", "2026-12-02")


def test_a_day_out_of_reach_is_red_while_it_is_typed(field):
    field.setMaximumDate(DAY)
    field.setFocus()
    typed(field, "25.11.2026")
    assert field.property("wrong")
    typed(field, "23.11.2026")
    assert not field.property("wrong") and field.day.day == 23


def test_keys_step_by_a_day_and_a_month_and_open_the_calendar(field, qtbot):
    field.setMaximumDate(DAY.addDays(1))
    for key, day in (
        (Qt.Key.Key_Up, 25),
        (Qt.Key.Key_Up, 25),
        (Qt.Key.Key_Down, 24),
        (Qt.Key.Key_PageDown, 24),
    ):
        QTest.keyClick(field, key)
        assert field.day.day == day
    assert field.day.month == 10
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(field.calendar().isVisible)
    field.calendar().clicked.emit(QDate(2026, 10, 3))
    assert field.text() == "3 Oct 2026" and not field.calendar().isVisible()
