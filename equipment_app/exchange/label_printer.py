"""Bytes to a printer of labels as they are: over a raw TCP port, or into a device."""

import re
import socket
from pathlib import Path

from equipment_app.domain.label_errors import PrinterUnreachable

PORT = 9100
_ADDRESS = re.compile(
    r"(?:tcp://)?(?:\[(?P<six>[0-9A-Fa-f:.%]+)\]|(?P<host>[^/\\:\[\]\s]+))(?::(?P<port>[0-9]{1,5}))?/?"
)


def send(content: bytes, target: str, timeout: float = 5.0) -> None:
    """To `HOST`, `HOST:PORT`, `[IPV6]:PORT`, each with or without `tcp://`, or to a device: `/dev/usb/lp0`, `LPT1:`.

    Blocks until the printer has taken everything; each step of it for at most `timeout` seconds.

    Raises:
        PrinterUnreachable: there is no such printer, or it stopped listening.
    """
    target = target.strip()
    try:
        address = None if _is_device(target) else _ADDRESS.fullmatch(target)
        if address is not None:
            _over_port(content, address, timeout)
        else:
            _into_device(content, target)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise PrinterUnreachable(target, reason) from error


def _is_device(target: str) -> bool:
    return re.fullmatch(r"(?:LPT|COM)[0-9]+:?", target, re.IGNORECASE) is not None


def _over_port(content: bytes, address: re.Match[str], timeout: float) -> None:
    host, port = address["six"] or address["host"], int(address["port"] or PORT)
    if not 0 < port < 65536:
        raise ValueError(f"port {port}")
    with socket.create_connection((host, port), timeout) as connection:
        connection.sendall(content)
        connection.shutdown(socket.SHUT_WR)


def _into_device(content: bytes, target: str) -> None:
    """A device there is: a name mistyped must not become a file."""
    path = Path(target)
    if not target or not (path.exists() or _is_device(target)):
        raise FileNotFoundError(2, "No such device")
    with path.open("wb", buffering=0) as device:
        rest = memoryview(content)
        while rest:
            rest = rest[device.write(rest) :]
