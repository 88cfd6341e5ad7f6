"""Choosing a reader on a serial port: by maker and model, remembered while it is unplugged, and how it is with it."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from equipment_app.scanning.serial import Port
from equipment_app.ui.scanner.serial_scanner import PortState, SerialLink
from equipment_app.ui.scanner_page.section import SerialScannerForm
from equipment_app.ui.settings import MachineSettings

XENON = Port("usb:0c2e:0b6a:S-1", "/dev/ttyACM0", "Honeywell", "Xenon")
OLD = Port("COM1", "COM1")


class Scanner(QObject):
    """In place of the real one: what is plugged in is said by the test."""

    told = Signal(object)

    def __init__(self):
        super().__init__()
        self.there = [XENON, OLD]
        self.link = SerialLink()
        self.used = []

    def find(self):
        return self.there

    def use(self, key, baud):
        self.used.append((key, baud))

    def become(self, link):
        self.link = link
        self.told.emit(link)


@pytest.fixture
def form(stage, english, stored):
    settings = MachineSettings(stored)
    form = SerialScannerForm(settings, Scanner())
    form.setParent(stage)
    form.resize(480, 200)
    form.show()
    return SimpleNamespace(form=form, scanner=form._scanner, settings=settings)


def choose(combo, words):
    combo.setCurrentIndex(combo.findText(words))
    combo.activated.emit(combo.currentIndex())


def test_ports_are_offered_by_maker_and_model(form):
    port = form.form.port
    assert [port.itemText(n) for n in range(port.count())] == ["None", "Honeywell Xenon (/dev/ttyACM0)", "COM1"]
    choose(port, "Honeywell Xenon (/dev/ttyACM0)")
    choose(form.form.baud, "115200")
    assert form.scanner.used == [(XENON.key, "9600"), (XENON.key, "115200")]
    assert (form.settings.now.serial_port, form.settings.now.serial_baud) == (XENON.key, "115200")
    choose(port, "None")
    assert form.scanner.used[-1] == ("", "115200")


def test_what_is_plugged_in_while_it_is_shown_appears(form):
    form.scanner.there = [OLD]
    form.form.look()
    assert form.form.port.count() == 2
    form.scanner.there = [XENON, OLD]
    form.form._look.timeout.emit()
    assert form.form.port.count() == 3
    assert form.form._look.isActive()
    form.form.hide()
    assert not form.form._look.isActive()


def test_the_one_remembered_stays_chosen_while_it_is_unplugged(form):
    form.settings.change(serial_port=XENON.key)
    form.scanner.there = []
    form.form.look()
    assert form.form.port.currentText() == "The one used so far"
    form.scanner.there = [XENON]
    form.form.look()
    assert form.form.port.currentText() == "Honeywell Xenon (/dev/ttyACM0)"


@pytest.mark.parametrize(
    ("link", "icon", "words"),
    [
        (SerialLink(), "usb", "For scanners set to serial mode"),
        (SerialLink(PortState.READY, XENON), "circle-check", "It is connected"),
        (SerialLink(PortState.MISSING), "unplug", "It is not plugged in"),
        (
            SerialLink(PortState.DENIED, OLD, "Permission denied"),
            "triangle-alert",
            "no right to it (Permission denied)",
        ),
    ],
)
def test_it_says_how_it_is_with_the_reader(form, link, icon, words):
    form.scanner.become(link)
    assert form.form.sign.name == icon
    assert words in form.form.state.words()
