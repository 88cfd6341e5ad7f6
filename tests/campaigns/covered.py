"""Which parts of the program each campaign tries, and whether they are still what they were when it ran.

A part is a folder or a file under `equipment_app`, or `db`. What a campaign says carries the digest of each part it
covers; where one has changed since, its row in the table says so.
"""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_STORE = ("domain", "store")
_WRITES = (*_STORE, "operations")
_VERIFIED = (*_WRITES, "verifier.py")
_WINDOW = (*_WRITES, "queries", "ui", "scanning", "documents")

COVERED: Mapping[str, tuple[str, ...]] = {
    "A1": (*_WRITES, "queries"),
    "A2": _WRITES,
    "A3": ("domain",),
    "B1": _WRITES,
    "B2": _STORE,
    "B3": ("store/backups",),
    "B4": ("domain", "store/backups"),
    "D1": (*_STORE, "verifier.py"),
    "E1, E3": _WRITES,
    "E2": _WRITES,
    "F1": ("domain", "scanning"),
    "F2": ("domain", "exchange"),
    "F4, F5": ("domain", "documents", "exchange"),
    "F5, window": _WINDOW,
    "F7": (*_STORE, "verifier.py"),
    "H1": (*_WRITES, "queries"),
    "K1": _WRITES,
    "K1, encrypted": _WRITES,
    "K2": _WRITES,
    "K3 encryption": _WRITES,
    "K3 import": (*_WRITES, "exchange"),
    "K3 kill": _STORE,
    "K3 migration": (*_STORE, "../db"),
    "K3 power": _STORE,
    "K3 restore": _WRITES,
    "K3 things": _WRITES,
    "K4 carried": _WRITES,
    "K5 check files": _WRITES,
    "L1": (*_WRITES, "documents", "queries"),
    "L2": _WINDOW,
    "S1": _WINDOW,
    "V1": _WINDOW,
    "W1": ("cli", "exchange", "store", "ui"),
    "W2": _WINDOW,
    "X1": _VERIFIED,
    "X2": _VERIFIED,
    "X3": (*_VERIFIED, "queries/check_paper.py"),
    "X5": _VERIFIED,
    "X6": _VERIFIED,
    "X8": _VERIFIED,
    "X9": _VERIFIED,
    "X7": (*_VERIFIED, "queries/check_paper.py"),
}
"""By the campaign's short name; one that is not here cannot tell anything."""

_KINDS = {".py", ".sql"}


def digests(id: str, root: Path = _ROOT) -> dict[str, str]:
    """The parts campaign `id` covers, with 16 digits of the SHA-256 of each. Raises KeyError, FileNotFoundError."""
    return {part: _digest((root / "equipment_app" / part).resolve()) for part in COVERED[id]}


def overtaken(id: str, then: Mapping[str, str], root: Path = _ROOT) -> list[str]:
    """The parts that are no longer what they were `then`; all of them where nothing says what they were."""
    return [part.removeprefix("../") for part, digest in digests(id, root).items() if then.get(part) != digest]


def remember() -> None:
    """Take all digests now: a long campaign tries the program as it was when it began."""
    for id in COVERED:
        digests(id)


@cache
def _digest(part: Path) -> str:
    whole = hashlib.sha256()
    for file in _files(part):
        whole.update(f"{file.relative_to(part.parent).as_posix()}\0{file.read_text(encoding='utf-8')}\0".encode())
    return whole.hexdigest()[:16]


def _files(part: Path) -> Iterable[Path]:
    files = [part] if part.is_file() else sorted(one for one in part.rglob("*") if one.suffix in _KINDS)
    if not files:
        raise FileNotFoundError(part)
    return files
