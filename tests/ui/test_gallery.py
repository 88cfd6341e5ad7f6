"""The sheet of parts, drawn whole: nothing is cut off, everything has a name, and it can be left lying about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.field import Combo
from equipment_app.ui.widgets.label import ChipLabel, Label
from tests.ui import gallery


@pytest.fixture(params=["light", "dark"])
def sheet(request, qtbot, look, english):
    look.choose(request.param)
    english.choose("cs")
    sheet = gallery.sheet()
    qtbot.addWidget(sheet)
    sheet.show()
    yield sheet
    look.choose("light")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_no_part_cuts_its_words(sheet):
    narrow = [
        (type(part).__name__, part.text() if hasattr(part, "text") else "")
        for kind in (Button, LinkButton, ChipLabel)
        for part in sheet.findChildren(kind)
        if part.isVisible() and part.width() < part.sizeHint().width()
    ]
    elided = [label.words() for label in sheet.findChildren(Label) if label.isVisible() and "…" in label.text()]
    assert narrow + elided == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_whatever_takes_the_keyboard_has_a_name(sheet):
    nameless = [
        type(part).__name__
        for part in sheet.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and isinstance(part, QAbstractButton | QLineEdit | Combo)
        and part.isVisible()
        and part.objectName() != "qt_spinbox_lineedit"
        and not (part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()))
    ]
    assert nameless == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_ground_is_the_one_of_the_theme(sheet, look):
    wanted = {"light": "#f5f6f8", "dark": "#13161b"}[look.choice]
    assert sheet.grab().toImage().pixelColor(4, 4).name() == wanted
