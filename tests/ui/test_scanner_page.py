"""The Scanner section: a scanner is tried with real keys, told apart in words, and set with one press."""

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from equipment_app.domain.codes import READER_TEST, Code, Family
from equipment_app.scanning.decode import Framing, read
from equipment_app.scanning.diagnosis import Trouble
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.pages.settings import SettingsPage
from equipment_app.ui.scanner.feedback import FlashLevel, Sound, Sounds, Volume
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.settings import MachineSettings
from tests.hands import Clock, Hands

CODE = str(Code(Family.THING, 1234))


class Bench:
    """The page, a scanner in somebody's hands, and what was heard and seen."""

    def __init__(self, qtbot, qapp, shop, light, english, stored):
        self.clock, self.heard, self.seen, self.said = Clock(), [], [], []
        self.scanner = Scanner(qapp, self.clock)
        self.settings = MachineSettings(stored)
        self.sounds = Sounds(self.heard.append, Volume.MEDIUM, FlashLevel.REFUSED, self.seen.append)
        machine = Machine(self.settings, light, english)
        self.page = SettingsPage(shop.desk, machine, self.scanner, self.sounds, printers=list)
        self.page.say.connect(self.said.append)
        self.page.resize(1134, 664)
        qtbot.addWidget(self.page)
        with qtbot.waitActive(self.page):
            self.page.show()
        shop.run()
        self.page.open("scanner")
        self.section, self.trial = self.page.scanner, self.page.scanner.trial
        for timer in (self.trial._ends, self.trial._slow):
            timer.setInterval(600_000)  # a busy machine is no slow reader: `scan` says when it is over
        self.section.focus()
        self.scanner.scanned.connect(self.page.take_scan)
        self.hands = Hands(self.page, self.scanner, self.clock)

    def scan(self, printed, host="US", end="\r", pace=5):
        """As far as the page tells it, in the end."""
        self.hands.scan(printed, host, end, pace)
        for timer in (self.trial._ends, self.trial._slow):
            if timer.isActive():
                timer.timeout.emit()

    def facts(self):
        rows = [self.trial.facts.layout().itemAt(n).widget() for n in range(self.trial.facts.layout().count())]
        pairs = [[row.layout().itemAt(n).widget() for n in (0, 1)] for row in rows]
        return {label.words(): value.words() for label, value in pairs}


@pytest.fixture
def bench(qtbot, qapp, shop, light, english, stored):
    bench = Bench(qtbot, qapp, shop, light, english, stored)
    yield bench
    bench.scanner.deleteLater()


def test_a_scanner_set_right_is_told_so(bench):
    bench.scan(READER_TEST)
    assert bench.trial.verdict.words() == "The scanner is set right"
    assert bench.facts() == {
        "Read as": READER_TEST,
        "Arrived as": READER_TEST,
        "Decoded": "not needed",
        "Keyboard layout": "same as the computer",
        "CapsLock": "off",
        "Before the code": "nothing",
        "After the code": "Enter",
        "Speed": "5 ms a key, 5 ms at most",
        "Kind of symbol (AIM)": "not sent",
    }
    assert bench.trial.field.text() == ""


@pytest.mark.parametrize(
    ("host", "layout", "caps"),
    [
        ("CZ", "English on a Czech computer", "off"),
        ("CZ qwerty", "English on a Czech computer", "off"),
        ("SK", "English on a Slovak computer", "off"),
        ("CZ caps", "English on a Czech computer", "on"),
        ("US caps", "same as the computer", "on"),
    ],
)
def test_layout_and_capslock_are_named(bench, host, layout, caps):
    bench.scan(f"]Q1{READER_TEST}", host, "\x03\r\n")
    facts = bench.facts()
    assert (facts["Keyboard layout"], facts["CapsLock"]) == (layout, caps)
    assert facts["After the code"] == "ETX + Enter + Enter"
    assert facts["Kind of symbol (AIM)"] == "]Q1 QR"
    assert facts["Read as"] == READER_TEST
    assert bench.trial.verdict.words() == "It works, but set this:"


def test_what_stands_around_a_code_is_set_with_one_press(bench):
    bench.scan(f"QR.{READER_TEST}X", "CZ")
    assert Trouble.WRAPPED in bench.trial.found.troubles
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()
    tell = next(button for button in bench.trial.result.findChildren(type(bench.section.print)) if button.isVisible())
    tell.setFocus()
    QTest.keyClick(tell, Qt.Key.Key_Space)
    bench.hands.rest()
    assert (bench.settings.now.reader_prefix, bench.settings.now.reader_suffix) == ("QR.", "X")
    assert (bench.section.prefix.text(), bench.section.suffix.text()) == ("QR.", "X")
    assert bench.scanner.framing == Framing("QR.", "X")
    bench.section.focus()
    bench.scan(f"QR.{READER_TEST}X", "CZ")
    assert bench.trial.found.troubles == (Trouble.LAYOUT,)


def test_prefix_and_suffix_are_set_by_hand(bench):
    bench.section.prefix.setFocus()
    bench.hands.type("A0\r")
    assert bench.settings.now.reader_prefix == "A0"
    bench.scan(f"A0{CODE}", "SK")
    assert bench.trial.found.scan.text == CODE


@pytest.mark.parametrize("host", ["US", "CZ"])
def test_a_scanner_too_slow_to_be_known_is_found_out(bench, host):
    bench.scan(READER_TEST, host, "\r", pace=90)
    assert bench.trial.found.troubles[0] is Trouble.SLOW
    assert bench.trial.verdict.words() == "Set this first:"
    assert bench.facts()["Speed"] == "90 ms a key, 90 ms at most"
    assert bench.trial.field.text() == ""


def test_typing_is_not_told_as_a_scanner(bench):
    bench.hands.type("Zkušební text o čtečkách")
    if bench.trial._slow.isActive():
        bench.trial._slow.timeout.emit()
    assert bench.trial.found is None
    assert bench.trial.field.text() == "Zkušební text o čtečkách"


def test_a_makers_code_and_another_device_say_what_they_can(bench):
    bench.scan("8594001234567")
    assert bench.trial.verdict.words() == "This is not one of the store's codes"
    bench.scanner.receive(read(CODE))
    assert bench.trial.verdict.words() == "Read, without a keyboard"
    assert "Keyboard layout" not in bench.facts()


def test_nothing_of_a_scan_does_anything_here(bench):
    assert bench.page.take_scan(read(CODE))
    bench.page.open("store")
    assert not bench.page.take_scan(read(CODE))


def test_the_test_code_from_another_page_brings_the_section(bench):
    bench.page.open("store")
    bench.page.open(read(READER_TEST))
    assert bench.page.stack.currentWidget() is bench.section
    assert bench.trial.result.isVisible()


def test_sounds_and_flash_are_tried_and_kept(bench):
    feedback = bench.section.feedback
    for sound, button in feedback.tries.items():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert bench.heard[-1].name == f"{sound}.wav"
    assert bench.seen == [Sound.REFUSED]
    QTest.keyClick(feedback.volume, Qt.Key.Key_Right)
    assert (bench.settings.now.volume, bench.sounds.volume) == ("loud", Volume.LOUD)
    assert bench.heard[-1].name == "taken-loud.wav"
    QTest.keyClick(feedback.volume, Qt.Key.Key_Home)
    heard = len(bench.heard)
    QTest.mouseClick(feedback.tries[Sound.TAKEN], Qt.MouseButton.LeftButton)
    assert (bench.settings.now.volume, len(bench.heard)) == ("off", heard)
    QTest.keyClick(feedback.seen, Qt.Key.Key_End)
    assert (bench.settings.now.flash, bench.seen[-1]) == ("all", Sound.TAKEN)


def test_the_sheet_is_saved_and_printed(bench, shop, tmp_path, monkeypatch):
    bench.page.sheet.save_to(tmp_path / "list.pdf")
    shop.run()
    assert len(pypdfium2.PdfDocument(tmp_path / "list.pdf")) == 1
    assert "list.pdf" in bench.said[-1].text
    printed = []
    monkeypatch.setattr(
        bench.page.sheet.printing, "document", lambda content, title: printed.append((content[:5], title))
    )
    QTest.mouseClick(bench.section.print, Qt.MouseButton.LeftButton)
    shop.run()
    assert printed == [(b"%PDF-", "Scanner test")]
