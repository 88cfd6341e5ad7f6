"""Bytes to a printer of labels as they are: over a raw TCP port, or into a device. Never into a file."""

import os
import re
import socket
import stat
import sys
from pathlib import Path

from equipment_app.domain.label_errors import NoLabelPrinter, PrinterUnreachable

PORT = 9100
_ADDRESS = re.compile(
    r"(?:tcp://)?(?:\[(?P<six>[0-9A-Fa-f:.%]+)\]|(?P<host>[^/\\:\[\]\s]+))(?::(?P<port>[0-9]{1,5}))?/?"
)
_WINDOWS_PORT = re.compile(r"(?:\\\\\.\\)?(?P<port>(?:LPT|COM)[0-9]+):?", re.IGNORECASE)


def send(content: bytes, target: str, timeout: float = 5.0) -> None:
    """To `HOST`, `HOST:PORT`, `[IPV6]:PORT`, each with or without `tcp://`, or to a device: `/dev/usb/lp0`, `LPT1:`.

    Blocks until the printer has taken everything; each step of it for at most `timeout` seconds. Raises NoLabelPrinter:
    it is neither an address nor a device; PrinterUnreachable: there is no such printer, or it stopped listening.
    """
    target = target.strip()
    refuse_no_printer(target)
    try:
        address = _address(target)
        if address is not None:
            _over_port(content, address, timeout)
        else:
            _into_device(content, target)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise PrinterUnreachable(target, reason) from error


def refuse_no_printer(target: str) -> None:
    """Raises NoLabelPrinter: it is a file or a folder, or could become one. Nothing is opened."""
    target = target.strip()
    if _address(target) is None and not _is_device(target):
        raise NoLabelPrinter(target)


def _address(target: str) -> re.Match[str] | None:
    return None if _WINDOWS_PORT.fullmatch(target) else _ADDRESS.fullmatch(target)


def _is_device(target: str) -> bool:
    """Windows names its ports; elsewhere a printer is a device of characters, never a disk or a pipe."""
    if sys.platform == "win32":
        return _WINDOWS_PORT.fullmatch(target) is not None
    try:
        return bool(target) and stat.S_ISCHR(Path(target).stat().st_mode)
    except OSError:
        return False


def _opened_as(target: str) -> str:
    """To Windows `COM10` is a file, and so is `LPT1` where there is no such port; by the name said here neither is."""
    port = _WINDOWS_PORT.fullmatch(target) if sys.platform == "win32" else None
    return rf"\\.\{port['port']}" if port else target


def _over_port(content: bytes, address: re.Match[str], timeout: float) -> None:
    host, port = address["six"] or address["host"], int(address["port"] or PORT)
    if not 0 < port < 65536:
        raise ValueError(f"port {port}")
    with socket.create_connection((host, port), timeout) as connection:
        connection.sendall(content)
        connection.shutdown(socket.SHUT_WR)


def _into_device(content: bytes, target: str) -> None:
    """Looked at once more when it is open: in between a name may have become that of a file."""
    handle = os.open(_opened_as(target), os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0))
    with os.fdopen(handle, "wb", buffering=0) as device:
        if sys.platform != "win32" and not stat.S_ISCHR(os.fstat(handle).st_mode):
            raise OSError("no device")
        rest = memoryview(content)
        while rest:
            rest = rest[device.write(rest) :]
