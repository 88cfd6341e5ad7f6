"""Reading a list somebody brings: what the file is, is told by its bytes and never by its name."""

import hashlib
from pathlib import Path
from typing import Final

from equipment_app.domain.list_errors import ListRefused
from equipment_app.domain.outcome import Step, no_step
from equipment_app.exchange.cells import LIMITS, Grid, Limits
from equipment_app.exchange.delimited import read_delimited
from equipment_app.exchange.workbook import Workbook

_ZIP: Final = b"PK"
_OLE: Final = b"\xd0\xcf\x11\xe0"
"""Old Office files, and the box in which Office encrypts new ones."""
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_OTHERS: Final = ((b"%PDF", "pdf"), (b"<", "web_page"))
_MARK: Final = b"\xef\xbb\xbf"


def read(path: Path, limits: Limits = LIMITS, step: Step = no_step) -> list[Grid]:
    """The sheets of an XLSX workbook, or the one sheet of a CSV file.

    Raises:
        ListRefused: the file is missing, is no list, or goes past a limit.
    """
    data = _bytes(path, limits)
    sha256 = hashlib.sha256(data).hexdigest()
    if data.startswith(_ZIP):
        return Workbook(path.name, data, sha256, limits, step).grids()
    _refuse_others(path.name, data)
    return [read_delimited(path.name, data, sha256, limits, step)]


def _bytes(path: Path, limits: Limits) -> bytes:
    if not path.is_file():
        raise ListRefused(path.name, "missing")
    try:
        with path.open("rb") as file:
            data = file.read(limits.file_bytes + 1)
    except OSError as error:
        raise ListRefused(path.name, "unreadable") from error
    if len(data) > limits.file_bytes:
        raise ListRefused(path.name, "file_bytes", limits.file_bytes)
    return data


def _refuse_others(file: str, data: bytes) -> None:
    if data.startswith(_OLE):
        raise ListRefused(file, "encrypted" if _ENCRYPTED in data else "old_excel")
    start = data.removeprefix(_MARK)[:200].lstrip()
    if not start:
        raise ListRefused(file, "empty")
    for beginning, reason in _OTHERS:
        if start.startswith(beginning):
            raise ListRefused(file, reason)
