"""The scanner in the running program: what is wrong with it is told once, and what must not be scanned into is not."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from equipment_app.domain.codes import READER_TEST
from equipment_app.ui.sounds import Sound
from equipment_app.ui.widgets.dialog import Dialog
from equipment_app.ui.widgets.message_bar import MessageLine
from tests.house import CONTROL, House, Key

LAYOUT = "The scanner types on another keyboard"


def messages(house: House) -> list[str]:
    return [str(line.message) for line in house.window.findChildren(MessageLine)]


def told(house: House) -> int:
    return sum(one.startswith(LAYOUT) for one in messages(house))


def test_the_wrong_layout_is_told_once_on_this_machine(lived_in: House):
    lived_in.scan("AKT.0000001.95", host="CZ")
    assert told(lived_in) == 1
    for line in lived_in.window.findChildren(MessageLine):
        line.closed.emit()
    lived_in.run()
    lived_in.scan("AKT.0000002.92", host="CZ")
    lived_in.scan("990001", host="SK")
    assert told(lived_in) <= 1
    assert lived_in.program.settings.now.reader_told
    lived_in.close()
    lived_in.start(None)
    lived_in.scan("AKT.0000001.95", host="CZ")
    assert told(lived_in) == 0


def test_a_scanner_set_right_is_not_spoken_of(lived_in: House):
    lived_in.scan("AKT.0000001.95")
    lived_in.scan("AKT.0000002.92", host="US caps")
    assert told(lived_in) == 0


def test_the_message_leads_to_the_scanner_page(lived_in: House):
    lived_in.scan("AKT.0000001.95", host="CZ")
    line = next(one for one in lived_in.window.findChildren(MessageLine) if str(one.message).startswith(LAYOUT))
    line.message.act()
    lived_in.run()
    assert lived_in.page.stack.currentWidget() is lived_in.page.scanner


@pytest.mark.parametrize("host", ["US", "CZ caps"])
def test_the_test_code_brings_its_page_from_anywhere(lived_in: House, host: str):
    lived_in.scan(READER_TEST, host=host)
    assert lived_in.place.shown == "settings"
    assert lived_in.page.scanner.trial.found.tested
    assert lived_in.page.scanner.trial.found.caps == (host == "CZ caps")


def test_a_dialog_is_not_scanned_into_nor_past(lived_in: House):
    heard: list[Sound] = []
    lived_in.program.sounds.heard.append(heard.append)
    dialog = Dialog(lived_in.window, "Stop", "The world stands.", accept="Go on", cancel="Close")
    field = QLineEdit()
    dialog.body.addWidget(field)
    accepted: list[bool] = []
    dialog.accepted.connect(lambda: accepted.append(True))
    dialog.open()
    field.setFocus()
    lived_in.scan("AKM.9000001.45", host="CZ")
    assert (heard, accepted, field.text()) == ([Sound.REFUSED], [], "")
    assert lived_in.program.flash.isVisible()
    dialog.close_overlay()
    assert dialog.isHidden()


def test_under_the_lock_nothing_is_taken(lived_in: House):
    before = lived_in.page.session.cart
    lived_in.scanner.locked = True
    lived_in.scan("AKT.0000001.95")
    assert lived_in.page.session.cart == before
    lived_in.scanner.locked = False
    lived_in.scan("AKT.0000001.95")
    assert lived_in.page.session.cart != before or messages(lived_in)


def test_the_search_box_lets_a_scan_past(lived_in: House):
    lived_in.key(Key.Key_K, CONTROL)
    finder = QApplication.focusWidget()
    lived_in.scan("AKT.0000001.95")
    assert not finder.isVisible()
    assert finder.text() == ""
