"""The scanner in the running program: what is wrong with it is told once, and what must not be scanned into is not."""

from html import escape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from equipment_app.domain.codes import READER_TEST
from equipment_app.domain.commands import DeskCommand, code
from equipment_app.scanning.diagnosis import Layout
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.message_bar import MessageLine
from equipment_app.ui.widgets.overlay import Dialog
from tests.house import CONTROL, House, Key
from tests.world import ADAM

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
    found = lived_in.page.scanner.trial.found
    assert (found.scan.text, found.layout, found.ends) == ("AKT.0000001.95", Layout.ON_CZECH, "\r")
    assert "Set its keyboard country to that of the computer." in lived_in.seen


def test_the_page_tells_of_the_scan_that_was_wrong_whatever_was_scanned_since(lived_in: House):
    lived_in.scan("AKT.0000002.92", host="CZ")
    line = next(one for one in lived_in.window.findChildren(MessageLine) if str(one.message).startswith(LAYOUT))
    lived_in.scan("AKT.0000001.95")
    line.message.act()
    lived_in.run()
    found = lived_in.page.scanner.trial.found
    assert (found.scan.text, found.layout) == ("AKT.0000002.92", Layout.ON_CZECH)


@pytest.mark.parametrize("host", ["US", "CZ caps"])
def test_the_test_code_brings_its_page_from_anywhere(lived_in: House, host: str):
    lived_in.scan(READER_TEST, host=host)
    assert lived_in.place.shown == "settings"
    assert lived_in.page.scanner.trial.found.tested
    assert lived_in.page.scanner.trial.found.caps == (host == "CZ caps")


def test_a_dialog_is_not_scanned_into_nor_past(lived_in: House):
    heard: list[Sound] = []
    lived_in.program.sounds.heard.append(heard.append)
    dialog = Dialog(lived_in.window, "Stop", "The world stands.", accept="Continue", cancel="Close")
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


def test_scans_are_answered_before_long_work_that_waits(lived_in: House):
    """A backup in steps, papers made, an export: each of them is asked for before, and one is under way."""
    heard: list[str] = []
    lived_in.scanner.scanned.connect(lambda scan: heard.append(scan.text))
    before = len(lived_in.page.session.cart.lines)
    for step in ("first", "second", "third"):
        lived_in.program.desk.work(
            lambda *_, step=step: step, heard.append, title="" if step == "second" else step, later=True
        )
    for text in ("AKT.0000001.95", "AKT.0000002.92"):
        lived_in.hands.scan(text)
    assert heard == ["AKT.0000001.95"]
    lived_in.run()
    assert heard == ["AKT.0000001.95", "first", "AKT.0000002.92", "second", "third"]
    assert len(lived_in.page.session.cart.lines) > before or messages(lived_in)


def test_the_search_box_lets_a_scan_past(lived_in: House):
    lived_in.key(Key.Key_K, CONTROL)
    finder = QApplication.focusWidget()
    lived_in.scan("AKT.0000001.95")
    assert not finder.isVisible()
    assert finder.text() == ""


@pytest.mark.parametrize(
    "page", ["members", "stock", "papers", "reports", "settings", "labels", "import", "unit_check"]
)
def test_a_scan_finds_its_page_from_whichever_was_shown_last_night(house: House, store, page: str):
    """The program opens on the page it was closed on; the counter has not been looked at yet this morning."""
    house.settings.setValue("page", page)
    house.start(store)
    badge = house.badge(ADAM)
    assert house.place.shown == page
    house.scan(badge)
    if page != "members":
        assert house.place.shown == page, "nobody is carried off, so it is offered"
        house.place.messages.messages[-1].act()
        house.run()
    assert house.place.shown == ("members" if page == "members" else "counter")
    assert (house.page.card.card.member.personal_number if page == "members" else house.member) == ADAM


@pytest.mark.parametrize("page", ["members", "overview"])
@pytest.mark.parametrize("text", ["4006381333931", "AKL.0000002.92", str(code(DeskCommand.UNDO)), ADAM])
def test_whatever_the_counter_understands_leads_there_from_where_nothing_is_in_hand(
    house: House, store, text: str, page: str
):
    house.settings.setValue("page", page)
    house.start(store)
    house.scan(text)
    led = page == "overview" or text.startswith("AKC")
    assert house.place.shown == ("counter" if led else page)
    assert not any("Nobody here knows" in said for said in house.said)


NOT_CODES = {
    "AKT.0001234.83": "The code does not add up. Scan it again, or look for a slip in what was typed.",
    "x" * 600: f"“{'x' * 39}…” cannot be read. It is too long for a code, or has characters that none has.",
    "0100\x05123456": "“0100·123456” cannot be read. It is too long for a code, or has characters that none has.",
}


@pytest.mark.parametrize("visited", [False, True], ids=["counter not made yet", "counter made"])
@pytest.mark.parametrize(("text", "said"), NOT_CODES.items(), ids=["damaged", "overlong", "control"])
def test_what_is_no_code_is_refused_where_one_stands(house: House, store, text: str, said: str, visited: bool):
    house.settings.setValue("page", "counter" if visited else "members")
    house.start(store)
    house.place.show_page("members")
    heard: list[Sound] = []
    house.program.sounds.heard.append(heard.append)
    raw(house, f"{text}\r")
    assert (house.place.shown, house.said, heard) == ("members", [said], [Sound.REFUSED])
    house.place.show_page("counter")
    raw(house, f"{text}\r")
    assert house.said[-1] == said


def test_scans_torn_among_their_first_keys_are_told_each_whole_and_the_search_stays_empty(lived_in: House):
    """Where nothing has the focus, what is typed begins a search: so did the first keys, held up as they were."""
    for sent in ("R|S|T|0|104892", "RS|T|0104893", "9|9|0|141"):
        lived_in.hands.torn(sent)
        lived_in.run()
    [one] = [one for one in messages(lived_in) if one.startswith("3 scans not read")]
    assert "“RST0104892”, “RST0104893”, “990141”" in one
    assert [field.text() for field in lived_in.window.findChildren(QLineEdit) if field.isVisible()] == [""]
    lived_in.scan("RST0104892")
    assert any(one.startswith("2 scans not read") for one in messages(lived_in))


HOSTILE = ("<b>bold</b><img src=x>", "javascript:alert(1)", "'; DROP TABLE entry; --", "=cmd|' /C calc'!A0", "%s%s%n")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_shown_as_it_is_and_goes_nowhere(lived_in: House, text: str):
    before = lived_in.read(lambda books: books.ask("SELECT count(*) FROM entry"))
    lived_in.scan(text)
    assert lived_in.said[-1] == f"There is no “{text}” here."
    [label] = [one for one in lived_in.window.findChildren(Label) if one.isVisible() and text in one.words()]
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.toolTip() in ("", f"<span>{escape(label.words())}</span>")
    assert lived_in.read(lambda books: books.ask("SELECT count(*) FROM entry")) == before


def raw(house: House, arrived: str) -> None:
    """Keys as a reader sends them, controls and all."""
    house.hands.rest()
    for char in arrived:
        house.hands.key(char, 5)
    house.hands.rest()
    house.run()
