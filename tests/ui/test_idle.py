"""A rest is long enough when nothing was touched for so many seconds; whatever window was touched."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from equipment_app.ui.access.lock_screen import Idle
from equipment_app.ui.widgets.field import LineField


@pytest.fixture
def idle(stage):
    now = [0.0]
    idle = Idle(stage, lambda: 60, lambda: now[0])
    idle.now, idle.over = now, []
    idle.rested.connect(lambda: idle.over.append(now[0]))
    idle.begin()
    return idle


def look(idle, at):
    idle.now[0] = at
    idle.timer.timeout.emit()


def test_it_is_over_after_so_many_seconds_and_once(idle):
    look(idle, 59)
    assert idle.over == [] and idle.timer.isActive()
    look(idle, 60)
    assert idle.over == [60] and not idle.timer.isActive()


@pytest.mark.parametrize(
    "touch",
    [
        lambda stage: QTest.keyClick(stage.windowHandle(), Qt.Key.Key_A),
        lambda stage: QTest.mouseMove(stage.windowHandle(), QPoint(5, 5)),
        lambda stage: QTest.mouseClick(stage.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(9, 9)),
    ],
    ids=["key", "mouse moved", "mouse pressed"],
)
def test_a_touch_begins_anew(idle, stage, touch):
    idle.now[0] = 50
    touch(stage)
    look(idle, 109)
    assert idle.over == []
    look(idle, 110)
    assert idle.over == [110]


def test_another_window_of_the_program_is_the_program(idle, qtbot):
    other = LineField()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    idle.now[0] = 50
    QTest.keyClick(other.windowHandle(), Qt.Key.Key_A)
    look(idle, 100)
    assert idle.over == []


def test_a_machine_that_slept_has_rested(idle):
    look(idle, 8 * 3600)
    assert idle.over


def test_a_clock_set_back_does_not_keep_the_desk_open(idle):
    look(idle, -30)
    assert idle.over == [], "a small correction is nobody's trick"
    look(idle, -90)
    assert idle.over


def test_it_can_be_ended(idle):
    idle.timer.stop()
    assert not idle.timer.isActive()
