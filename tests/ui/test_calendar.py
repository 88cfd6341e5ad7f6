"""The calendar that comes down from a day's field."""

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from equipment_app.ui.look.theme import tokens
from equipment_app.ui.widgets.field import DateField

DAY = QDate(2026, 11, 24)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def field(stage, light, english):
    field = DateField(stage)
    field.resize(200, field.height())
    field.setDate(DAY)
    field.show()
    yield field
    field.calendarWidget().window().close()


def open_calendar(field, qtbot):
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 14, field.height() // 2))
    qtbot.waitUntil(field.calendarWidget().isVisible)
    return field.calendarWidget()


def colours(calendar):
    picture = calendar.grab().toImage()
    spots = ((x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2))
    return {picture.pixelColor(x, y).name() for x, y in spots}


def test_it_speaks_the_language_of_the_screen(field, english, qtbot):
    calendar = open_calendar(field, qtbot)
    assert calendar.locale().standaloneMonthName(11) == "November"
    calendar.window().close()
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
    open_calendar(field, qtbot).window().close()
    light.choose("dark")
    calendar = open_calendar(field, qtbot)
    assert calendar.headerTextFormat().foreground().color() == tokens()["quiet"]
    assert tokens()["surface"].name() in colours(calendar)
