"""Whatever looks like a button is pressed by Enter as well as by Space."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from equipment_app.ui.widgets.button import Button, IconButton, LinkButton, RowButton

Key, Mod = Qt.Key, Qt.KeyboardModifier
BUTTONS = (
    lambda: Button("Print"),
    lambda: IconButton("x", "Close"),
    lambda: LinkButton("Card"),
    lambda: RowButton("Eva"),
)


@pytest.fixture(params=BUTTONS, ids=("button", "icon", "link", "row"))
def button(request, qtbot, qapp):
    made = request.param()
    qtbot.addWidget(made)
    made.clicks = []
    made.clicked.connect(lambda: made.clicks.append(1))
    made.show()
    return made


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_a_key_presses_it(button, key):
    QTest.keyClick(button, key)
    assert button.clicks == [1]


def test_other_keys_do_not(button):
    QTest.keyClick(button, Key.Key_Return, Mod.ControlModifier)
    QTest.keyClick(button, Key.Key_A)
    assert button.clicks == []


def test_a_key_that_is_held_down_presses_once(button):
    QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Mod.NoModifier, "\r", True))
    assert button.clicks == []


def test_what_is_asleep_is_not_pressed(button):
    button.setEnabled(False)
    QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Mod.NoModifier, "\r"))
    assert button.clicks == []
