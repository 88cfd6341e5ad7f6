"""The reader on a serial port: found again wherever it is plugged in, read on a thread of its own."""

import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from equipment_app.domain.value import Value
from equipment_app.scanning.serial import PAUSE_S, Lines, Port, Ports, port_with, ports

RETRY_S = 1.0
"""How often a port that is not there is looked for."""
_AT_ONCE = 4096


class PortState(Enum):
    OFF = auto()
    """No reader is remembered."""
    MISSING = auto()
    """It is not plugged in."""
    DENIED = auto()
    """It is there and cannot be opened: no right to it, or another program has it."""
    READY = auto()


class SerialLink(Value):
    state: PortState = PortState.OFF
    port: Port | None = None
    reason: str = ""
    """What the system says of a port that is denied."""


Open = Callable[[str, int], AbstractContextManager[Any]]
"""Opens a port of a rate. Its `read` waits `PAUSE_S` at most; that and `in_waiting` raise OSError when the plug is
pulled.
"""


class SerialScanner(QObject):
    """One reader at most. `link` is how it stands with it; `told` when that has changed; `read` is a code."""

    read = Signal(str)
    told = Signal(object)

    def __init__(self, find: Ports = ports, open_port: "Open | None" = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.link = SerialLink()
        self.find = find
        self._open = open_port or opened
        self._thread: _Reading | None = None

    def use(self, key: str, baud: str = "9600") -> None:
        """Read from this port (a `Port.key`) from now on, as soon as it is there; from none if empty."""
        self.stop()
        if key:
            self._thread = thread = _Reading(key, int(baud), self.find, self._open, self)
            thread.read.connect(self.read)
            thread.told.connect(self._tell)
            thread.start()
        else:
            self._tell(SerialLink())

    def stop(self) -> None:
        """Let the port go. What it sends from now on nobody hears."""
        if self._thread is not None:
            thread, self._thread = self._thread, None
            thread.blockSignals(True)
            thread.stop()
            thread.wait()
            thread.deleteLater()

    def _tell(self, link: SerialLink) -> None:
        if link != self.link:
            self.link = link
            self.told.emit(link)


class _Reading(QThread):
    """Opens, reads, and when the plug is pulled waits for it to come back."""

    read = Signal(str)
    told = Signal(object)

    def __init__(self, key: str, baud: int, find: Ports, open_port: Open, parent: QObject) -> None:
        super().__init__(parent)
        self._key, self._baud, self._find, self._open = key, baud, find, open_port
        self._ended = threading.Event()

    def stop(self) -> None:
        self._ended.set()

    def run(self) -> None:
        while not self._ended.is_set():
            port = port_with(self._key, self._find())
            if port is None:
                self.told.emit(SerialLink(PortState.MISSING))
            else:
                self._listen(port)
            self._ended.wait(RETRY_S)

    def _listen(self, port: Port) -> None:
        """Until the plug is pulled or nobody listens any more."""
        try:
            with self._open(port.device, self._baud) as line:
                self.told.emit(SerialLink(PortState.READY, port))
                self._take(line)
        except FileNotFoundError:
            self.told.emit(SerialLink(PortState.MISSING, port))
        except _troubles() as error:
            denied = SerialLink(PortState.DENIED, port, str(error))
            self.told.emit(SerialLink(PortState.MISSING, port) if _is_gone(port, self._find()) else denied)

    def _take(self, line: Any) -> None:
        lines = Lines()
        while not self._ended.is_set():
            data = line.read(1)
            data += line.read(min(line.in_waiting, _AT_ONCE)) if data else b""
            for text in lines.feed(data) if data else lines.pause():
                self.read.emit(text)


def opened(device: str, baud: int) -> AbstractContextManager[Any]:
    """Open a port for ourselves alone. Raises OSError, ValueError for a rate it does not know."""
    from serial import Serial

    return Serial(device, baud, timeout=PAUSE_S, exclusive=True)  # type: ignore[no-any-return]


def _is_gone(port: Port, among: Any) -> bool:
    """Pulled out while it was read, not denied."""
    from pathlib import Path

    return port_with(port.key, among) is None or (sys.platform != "win32" and not Path(port.device).exists())


def _troubles() -> tuple[type[Exception], ...]:
    """What a port that is pulled out raises; on POSIX the terminal it was has errors of its own."""
    if sys.platform == "win32":
        return (OSError, ValueError)
    import termios

    return (OSError, ValueError, termios.error)
