"""Keys in forms: Ctrl+Enter is the button of each, an arrow changes nothing but the field one stands in."""

import importlib
import pkgutil

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from equipment_app import ui
from equipment_app.ui.kit.form import Form, FormCard
from equipment_app.ui.kit.form_parts import Day, FormArea, FormChoice, FormLine, Money, Tick, WholeNumber
from equipment_app.ui.kit.form_stack import FormStack
from equipment_app.ui.kit.person_line import PersonLine
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.field import CheckBox, Combo, NumberField
from equipment_app.ui.widgets.layout import in_column

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


class EveryEditor(FormCard):
    """A form with one of each kind of field; what it sends is kept."""

    def __init__(self, desk):
        super().__init__(desk)
        self.sent = []
        self.parts = (
            FormLine("Line", text="a"),
            FormArea("Area", 72),
            FormChoice("Choice", [("a", "a"), ("b", "b")]),
            Tick("Tick"),
            Day("Day"),
            WholeNumber("Number", 9, text="2"),
            Money("Money"),
            PersonLine("Person", {"Nováková Nora": 1}),
        )
        self.build("Form", "Save", [(part,) for part in self.parts])

    def command(self):
        return "command"

    def _send(self, command):
        self.sent.append(command)


@pytest.fixture
def form(qtbot, light, shop):
    page = QWidget()
    form = EveryEditor(shop.desk)
    in_column(form, on=page)
    page.taken = []
    QShortcut(Qt.Key.Key_Return | CTRL, page, lambda: page.taken.append("page"))  # as the act of a page
    page.resize(400, 900)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return form


def test_ctrl_enter_is_the_button_wherever_one_stands_in_a_form(form):
    silent = []
    for part in (*form.parts, form.save, form.cancel):
        part.setFocus()
        form.sent.clear()
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return, CTRL)
        if form.sent != ["command"]:
            silent.append((type(part).__name__, list(form.sent)))
    assert silent == [] and form.window().taken == []
    assert form.save.key == "Ctrl+Enter"


def test_no_form_takes_the_keys_away():
    for module in pkgutil.walk_packages(ui.__path__, ui.__name__ + "."):
        importlib.import_module(module.name)
    kinds, found = [FormCard], []
    while kinds:
        found += (more := kinds.pop().__subclasses__())
        kinds += more
    takers = [kind.__name__ for kind in found if {"keyPressEvent", "event"} & vars(kind).keys()]
    assert len(found) > 20 and takers == []


def test_fields_without_a_card_have_the_key_too(qtbot, light):
    page, sent, button = QWidget(), [], Button("Save")
    form, line, area = Form(button, lambda: "command", sent.append), FormLine("Line"), FormArea("Area", 72)
    in_column(form.field(line), form.field(area), button, on=page)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    for part in (line, area):
        part.setFocus()
        QTest.keyClick(part, Key.Key_Return, CTRL)
    assert sent == ["command", "command"] and area.value == ""


def test_a_button_that_sleeps_says_what_it_waits_for(qtbot, light, english):
    button, name, place = Button("Save"), FormLine("Name", needed=True), FormLine("Place")
    page = QWidget()
    form = Form(button, lambda: "command", lambda _: None)
    in_column(form.row(name), form.row(place), button, on=page)
    qtbot.addWidget(page)
    form.look()
    assert not button.isEnabled() and button.toolTip() == "Still to be filled in: Name."
    assert button.accessibleDescription() == button.toolTip()
    name.setText("Vesta")
    assert button.isEnabled() and not button.toolTip() and not button.accessibleDescription()


def test_no_arrow_and_no_wheel_changes_a_number_nobody_stands_on(qtbot, light):
    page = QWidget()
    combo, number, day = Combo(), NumberField(0, 99), DateField()
    combo.fill((count, str(count)) for count in (1, 2, 3, 4))
    combo.choose(2)
    number.put(2)
    fields = (combo, number, day)
    others = (Button("Issue", kind="primary", size="big"), CheckBox("Print"))
    in_column(*(part for other in others for part in (*fields, other)), on=page)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    before = combo.currentData(), number.value, day.day
    for other in others:
        for arrow in (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right):
            other.setFocus()
            for _ in range(3):
                QTest.keyClick(QApplication.focusWidget(), arrow)
            assert QApplication.focusWidget() is other
    for field in fields:
        spot = QPointF(field.rect().center())
        at = field.mapToGlobal(spot)
        down, none = QPoint(0, -120), Qt.MouseButton.NoButton
        turned = QWheelEvent(
            spot, at, down, down, none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(field, turned)
    assert (combo.currentData(), number.value, day.day) == before


@pytest.mark.qt_log_ignore("plugin does not support")
def test_what_is_offered_goes_when_a_scan_moves_the_keyboard_on(qtbot, light, shop):
    """Else the next key is the list's, which gives it back to the line."""
    form = EveryEditor(shop.desk)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    line = form.findChildren(PersonLine)[-1]
    other = next(one for one in form.findChildren(FormLine) if one is not line and one.isVisible())
    line.setFocus()
    QTest.keyClicks(line, "No")
    popup = line.completer().popup()
    assert popup.isVisible()
    other.setFocus(Qt.FocusReason.OtherFocusReason)
    assert not popup.isVisible() and QApplication.focusWidget() is other


@pytest.mark.qt_log_ignore("plugin does not support")
def test_ctrl_enter_is_the_button_also_while_something_is_offered(qtbot, light, shop):
    form = EveryEditor(shop.desk)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    pressed = []
    form.form.submit = lambda: pressed.append(True)
    line = form.findChildren(PersonLine)[-1]
    line.setFocus()
    QTest.keyClicks(line, " ")
    popup = line.completer().popup()
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (pressed, popup.isVisible()) == ([True], False)


@pytest.mark.qt_log_ignore("plugin does not support")
def test_a_form_that_is_put_away_lets_the_keyboard_go_while_it_is_whole(qtbot, light, shop):
    """Also while names are offered, when Qt leaves the keyboard in what it hides."""
    form = EveryEditor(shop.desk)
    stack = FormStack(QWidget())
    qtbot.addWidget(stack)
    with qtbot.waitExposed(stack):
        stack.show()
    stack.write(form, lambda: None)
    stack.activateWindow()
    line = form.findChildren(PersonLine)[-1]
    line.setFocus()
    QTest.keyClicks(line, "No")
    assert line.completer().popup().isVisible() and QApplication.focusWidget() is line
    stack.put_away()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(form)
