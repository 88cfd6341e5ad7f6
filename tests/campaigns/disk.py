"""A disk that remembers in which order it was written to, for apsw: every write, sync, truncation and deletion.

`Disk.log` is what a crash can be made of. `Disk.fail` may be set to stop or spoil an operation; it is asked before each
one and raises what SQLite is to see.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import apsw


@dataclass(frozen=True, slots=True)
class Write:
    file: str
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    file: str
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    file: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sync failed. What was waiting for it may never reach the disk, whatever is synced later (as on Linux)."""

    file: str


@dataclass(frozen=True, slots=True)
class Delete:
    file: str
    durable: bool
    """The folder was synced as well."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Not of the disk: something was told to whoever waits for it."""

    said: Any


Event = Write | Truncate | Sync | Dropped | Delete | Mark


class Disk(apsw.VFS):
    """A VFS over the system's own. Files are known by their names without the folder."""

    def __init__(self, name: str = "campaign") -> None:
        self.name = name
        self.log: list[Event] = []
        self.fail: Callable[[str, str], None] = _nothing
        """Called with the operation (open, read, write, truncate, sync, delete) and the file."""
        self.lies = False
        """A sync that failed is reported as done."""
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> "_File":
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self.fail("open", _short(path))
        return _File(self, name, flags, _short(path))

    def xDelete(self, name: str, sync: bool) -> None:
        self.fail("delete", _short(name))
        super().xDelete(name, sync)
        self.log.append(Delete(_short(name), sync))

    def __enter__(self) -> "Disk":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.unregister()


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: list[int], short: str) -> None:
        self._disk = disk
        self._short = short
        super().__init__("", name, flags)

    def xRead(self, amount: int, offset: int) -> bytes:
        self._disk.fail("read", self._short)
        return super().xRead(amount, offset)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.fail("write", self._short)
        super().xWrite(data, offset)
        self._disk.log.append(Write(self._short, offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        self._disk.fail("truncate", self._short)
        super().xTruncate(size)
        self._disk.log.append(Truncate(self._short, size))

    def xSync(self, flags: int) -> None:
        try:
            self._disk.fail("sync", self._short)
        except apsw.Error:
            self._disk.log.append(Dropped(self._short))
            if not self._disk.lies:
                raise
        else:
            self._disk.log.append(Sync(self._short))


def failure(code: int) -> apsw.Error:
    """What to raise from `Disk.fail`, so that SQLite hears this code of its own."""
    error: apsw.Error = apsw.exception_for(code)
    error.extendedresult = code
    return error


def _short(path: str | None) -> str:
    return Path(path).name if path else ""


def _nothing(_operation: str, _file: str) -> None:
    """Nothing fails."""
