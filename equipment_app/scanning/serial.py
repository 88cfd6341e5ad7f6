"""Readers that send their codes over a serial port, of which a USB one in serial mode (CDC) is the usual kind.

Codes come as bytes, ended by CR, LF, Tab, any two of them, ETX, or by nothing but a pause. Unlike a keyboard, a port
tells who made the reader, and no keyboard layout stands between.
"""

from collections.abc import Callable, Sequence
from typing import Any

from equipment_app.domain.value import Value
from equipment_app.scanning.decode import LONGEST

BAUD_RATES = ("1200", "2400", "4800", "9600", "19200", "38400", "57600", "115200")
"""Of real serial ports; over USB the number means nothing."""
PAUSE_S = 0.06
"""So long after the last byte a code without an end is whole: 50 bytes at 9600 baud, several packets over USB."""

_ENDS = frozenset(b"\r\n\t\x03\x04")
_MOST = 4 * LONGEST
"""Bytes kept of one code: more is no code, and is not kept."""


class Port(Value):
    """`key` is what is remembered: a USB reader keeps it in another socket and under another number of its port."""

    key: str
    device: str
    maker: str = ""
    model: str = ""

    @property
    def name(self) -> str:
        """As people know it: `Datalogic QuickScan`, else the port."""
        maker = "" if self.model.casefold().startswith(self.maker.casefold()) else self.maker
        return " ".join(filter(None, (maker, self.model))) or self.device


Ports = Callable[[], Sequence[Port]]


def ports() -> list[Port]:
    """The serial ports of this machine, those of USB first."""
    from serial.tools.list_ports import comports

    found = [_port(facts) for facts in comports() if facts.vid is not None or facts.hwid not in ("n/a", "")]
    return sorted(found, key=lambda port: (not port.key.startswith("usb:"), port.device))


def port_with(key: str, among: Sequence[Port]) -> Port | None:
    """The remembered reader, where it is plugged in now; another one of the same model where its number is not told.

    A key that is a plain path (a port named by hand) is taken as it is.
    """
    same = next((port for port in among if key in (port.key, port.device)), None)
    return same or (Port(key, key) if key and not key.startswith("usb:") else None)


class Lines:
    """Takes a stream of bytes apart into codes."""

    def __init__(self) -> None:
        self._kept = bytearray()

    def feed(self, data: bytes) -> list[str]:
        """The codes that end in `data`. Of one too long to be a code as much is told as shows that it is."""
        ended = []
        for byte in data:
            if byte in _ENDS:
                ended += self.pause()
            elif len(self._kept) < _MOST:
                self._kept.append(byte)
        return ended

    def pause(self) -> list[str]:
        """What has begun ends here."""
        text = bytes(self._kept).decode("utf-8", "replace")
        self._kept.clear()
        return [text] if text.strip("\x00\x02 ") else []


def _port(facts: Any) -> Port:
    """`facts` as pyserial tells them; what a driver does not know is None or `n/a`."""
    maker, model = _told(facts.manufacturer), _told(facts.product)
    if facts.vid is None:
        return Port(facts.device, facts.device, maker, model)
    key = f"usb:{facts.vid:04x}:{facts.pid or 0:04x}:{facts.serial_number or ''}"
    driver = _told(facts.description).removesuffix(f"({facts.device})").strip()  # Windows puts the port behind its name
    return Port(key, facts.device, maker, model or driver)


def _told(fact: str | None) -> str:
    return "" if fact in (None, "n/a") else " ".join(str(fact).split())
