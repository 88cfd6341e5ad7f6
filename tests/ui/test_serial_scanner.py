"""A reader on a serial port: a real pseudo-terminal, with a person who pulls the plug."""

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from equipment_app.scanning import serial as ports_module
from equipment_app.scanning.decode import LONGEST
from equipment_app.scanning.serial import Lines, Port, port_with, ports
from equipment_app.ui.scanner import serial_scanner
from equipment_app.ui.scanner.serial_scanner import PortState, SerialScanner

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
CODE, OTHER = "AKT.0000123.34", "AKM.0000007.92"


class Plug:
    """A reader on its cable: `device` is there while it is plugged in, each time on another pseudo-terminal."""

    def __init__(self, folder: Path) -> None:
        self.device = folder / "ttyACM0"
        self._ends: tuple[int, int] | None = None
        self.push()

    def push(self) -> None:
        self._ends = os.openpty()
        self.device.symlink_to(os.ttyname(self._ends[1]))

    def pull(self) -> None:
        if self._ends:
            self.device.unlink()
            for end in self._ends:
                os.close(end)
            self._ends = None

    def send(self, data: bytes) -> None:
        assert self._ends
        while data:
            data = data[os.write(self._ends[0], data[:4096]) :]


@pytest.fixture
def plug(tmp_path):
    plug = Plug(tmp_path)
    yield plug
    plug.pull()


@pytest.fixture
def scanner(qapp, monkeypatch):
    monkeypatch.setattr(serial_scanner, "RETRY_S", 0.01)
    scanner = SerialScanner(find=list)
    yield scanner
    scanner.stop()


def until(qtbot, scanner, state):
    if scanner.link.state is not state:
        qtbot.waitSignal(scanner.told, check_params_cb=lambda link: link.state is state).wait()


@pytest.fixture
def ready(qtbot, scanner, plug):
    with qtbot.waitSignal(scanner.told, check_params_cb=lambda link: link.state is PortState.READY):
        scanner.use(str(plug.device))
    return scanner


def heard(qtbot, scanner, plug, data, codes):
    """The codes that come of these bytes."""
    got: list[str] = []
    scanner.read.connect(got.append)
    with qtbot.waitSignals([scanner.read] * codes):
        plug.send(data)
    scanner.read.disconnect(got.append)
    return got


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\t", b"\x03", b"\n\r"])
def test_any_end_of_a_line_will_do(qtbot, ready, plug, end):
    data = CODE.encode() + end + OTHER.encode() + end
    assert heard(qtbot, ready, plug, data, 2) == [CODE, OTHER]


def test_without_an_end_a_pause_ends_a_code(qtbot, ready, plug):
    assert heard(qtbot, ready, plug, b"\x02" + CODE.encode(), 1) == ["\x02" + CODE]
    assert heard(qtbot, ready, plug, OTHER.encode(), 1) == [OTHER]


def test_a_pulled_plug_is_noticed_and_a_new_one_found(qtbot, ready, plug):
    for _ in range(3):
        with qtbot.waitSignal(ready.told, check_params_cb=lambda link: link.state is PortState.MISSING):
            plug.pull()
        with qtbot.waitSignal(ready.told, check_params_cb=lambda link: link.state is PortState.READY):
            plug.push()
        assert heard(qtbot, ready, plug, CODE.encode() + b"\r", 1) == [CODE]


def test_a_plug_pulled_in_the_middle_of_a_code_leaves_no_half_of_it(qtbot, ready, plug):
    with qtbot.waitSignal(ready.told, check_params_cb=lambda link: link.state is PortState.MISSING), \
            qtbot.assertNotEmitted(ready.read):  # fmt: skip
        plug.send(CODE[:7].encode())
        plug.pull()
    with qtbot.waitSignal(ready.told, check_params_cb=lambda link: link.state is PortState.READY):
        plug.push()
    assert heard(qtbot, ready, plug, OTHER.encode() + b"\r", 1) == [OTHER]


def test_garbage_goes_by_and_the_code_behind_it_is_read(qtbot, ready, plug):
    got = heard(qtbot, ready, plug, bytes(range(128, 256)) * 3 + b"\r" + CODE.encode() + b"\r", 2)
    assert got[1] == CODE
    assert "\ufffd" in got[0]


def test_a_megabyte_without_an_end_is_one_text_too_long_and_no_more(qtbot, ready, plug):
    [long] = heard(qtbot, ready, plug, b"A" * 1_000_000 + b"\r", 1)
    assert LONGEST < len(long) <= 4 * LONGEST
    assert heard(qtbot, ready, plug, CODE.encode() + b"\r", 1) == [CODE]


def test_a_port_of_another_program_says_so(qtbot, scanner, plug):
    """Held by somebody else; taken as soon as they let it go."""
    with serial_scanner.opened(str(plug.device), 9600):
        with qtbot.waitSignal(scanner.told, check_params_cb=lambda link: link.state is PortState.DENIED):
            scanner.use(str(plug.device))
        assert scanner.link.reason
    until(qtbot, scanner, PortState.READY)
    assert scanner.link.state is PortState.READY


def test_who_is_turned_off_hears_nothing(qtbot, ready, plug):
    ready.use("")
    assert ready.link.state is PortState.OFF
    with qtbot.assertNotEmitted(ready.read):
        plug.send(CODE.encode() + b"\r")
        ready.stop()


def test_each_rate_can_be_chosen(qtbot, scanner, plug):
    for baud in (ports_module.BAUD_RATES[0], ports_module.BAUD_RATES[-1]):
        with qtbot.waitSignal(scanner.told, check_params_cb=lambda link: link.state is PortState.READY):
            scanner.use(str(plug.device), baud)
        assert heard(qtbot, scanner, plug, CODE.encode() + b"\r", 1) == [CODE]
        scanner.use("")


# Which port it is


def test_a_stream_is_taken_apart_wherever_it_is_cut():
    whole = f"\x02{CODE}\r\n\r\n{OTHER}\tx\x04".encode()
    for size in range(1, len(whole) + 1):
        lines, got = Lines(), []
        for at in range(0, len(whole), size):
            got += lines.feed(whole[at : at + size])
        assert got == [f"\x02{CODE}", OTHER, "x"]
        assert lines.pause() == []


def test_nothing_but_framing_is_no_code():
    lines = Lines()
    assert lines.feed(b"\x02\r\n \r\x00\r") == []
    assert lines.pause() == []


def facts(device, vid=None, pid=None, serial_number=None, manufacturer=None, product=None, **more):
    return SimpleNamespace(
        device=device, vid=vid, pid=pid, serial_number=serial_number, manufacturer=manufacturer, product=product,
        **{"description": "n/a", "hwid": "n/a"} | more,
    )  # fmt: skip


def test_ports_tell_maker_and_model(monkeypatch):
    found = [
        facts("/dev/ttyS0"),
        facts("COM1", description="Communications Port (COM1)", hwid="ACPI\\PNP0501\\1"),
        facts("COM5", 0x05F9, 0x4204, "S-1", "Datalogic ADC, Inc.", None, description="Datalogic USB (COM5)"),
        facts("/dev/ttyACM0", 0x05E0, 0x1701, "S-2", "Symbol  Technologies", "Symbol Bar Code Scanner"),
        facts("/dev/ttyACM1", 0x0C2E, 0x0B6A, None, "Honeywell", "Honeywell Xenon"),
    ]
    monkeypatch.setattr("serial.tools.list_ports.comports", lambda: found)
    told = ports()
    assert [port.device for port in told] == ["/dev/ttyACM0", "/dev/ttyACM1", "COM5", "COM1"]
    assert [port.name for port in told] == [
        *("Symbol Technologies Symbol Bar Code Scanner", "Honeywell Xenon"),
        *("Datalogic ADC, Inc. Datalogic USB", "COM1"),
    ]
    assert told[0].key == "usb:05e0:1701:S-2"


def test_the_ports_of_this_machine_can_be_asked_for():
    assert all(port.device and port.name for port in ports())


def test_a_reader_is_known_again_in_another_socket():
    key = "usb:05e0:1701:S-2"
    there = [Port("usb:0c2e:0b6a:", "COM3"), Port(key, "COM7", "Symbol", "Scanner")]
    assert port_with(key, there) is there[1]
    assert port_with(key, there[:1]) is None
    assert port_with("COM3", there) is there[0]
    assert port_with("/dev/ttyS7", there) == Port("/dev/ttyS7", "/dev/ttyS7")
    assert port_with("", there) is None
