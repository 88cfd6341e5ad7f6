"""A check file: one check carried out of the store, worked on without it, handed back as a result.

It holds names and personal numbers of the members it checks, and of nobody else. Each scan is durable when `save`
returns: the file is written beside itself and takes its place whole, so a power cut leaves the one state or the other.
"""

import os
from datetime import date, datetime
from errno import EEXIST
from pathlib import Path

from equipment_app.domain.list_errors import CheckFileAltered, CheckFileExpired, NoCheckFile
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_result import LONGEST, BrokenSeal, Carried, Result, UnreadableCheckFile
from equipment_app.store.file import durable
from equipment_app.store.file.outputs import write


class CheckFile:
    """An open check file; `check` is as it was left. Several may be open; one process at a time works on a file."""

    def __init__(self, path: Path, carried: Carried, check: Check) -> None:
        self.path = path
        self.check = check
        self._carried = carried

    @classmethod
    def open(cls, path: Path, now: datetime) -> "CheckFile":
        """Raises NoCheckFile, CheckFileAltered, CheckFileExpired, OSError."""
        content = _content(path)
        try:
            carried = Carried.from_bytes(content)
            plan = carried.plan()
            check = Check.of(plan) if carried.state is None else Check.resumed(plan, carried.state)
            until = carried.until
        except UnreadableCheckFile as error:
            raise NoCheckFile(str(path)) from error
        except (BrokenSeal, KeyError, TypeError, ValueError, AttributeError, AssertionError) as error:
            raise CheckFileAltered(str(path)) from error
        if now.date() > until:
            raise CheckFileExpired(str(path), until)
        return cls(path, carried, check)

    @property
    def until(self) -> date:
        """The last day it can be opened."""
        return self._carried.until

    def save(self, check: Check) -> None:
        """Durable when it returns. Raises OSError."""
        self._carried = self._carried.after(check.to_json())
        write(Path(os.path.realpath(self.path)), self._carried.to_bytes())
        self.check = check

    def finish(self, result: Path, now: datetime, lead: int = 0) -> None:
        """The result is durable at `result`; then the check file deletes itself, and with it the names.

        `lead` is the member who led the check, 0 where the report leaves room to write the name by hand. Written over
        is nothing but the result of this very check, from a try that was cut off.

        Raises OSError: nothing was deleted.
        """
        if result.exists() and not self._is_mine(result):
            raise FileExistsError(EEXIST, "cannot be overwritten", str(result))
        write(result, self._carried.result(self.check.to_json(), now, lead))
        durable.remove(self.path)

    def _is_mine(self, result: Path) -> bool:
        try:
            return read_result(result).ask.get("check") == self.check.plan.id
        except (NoCheckFile, CheckFileAltered, OSError):
            return False


def read_result(path: Path) -> Result:
    """What somebody brings back, not yet believed. Raises NoCheckFile, CheckFileAltered, OSError."""
    try:
        return Result.from_bytes(_content(path), str(path))
    except UnreadableCheckFile as error:
        raise NoCheckFile(str(path)) from error
    except BrokenSeal as error:
        raise CheckFileAltered(str(path)) from error


def _content(path: Path) -> bytes:
    """As much of the file as could be one of ours."""
    with path.open("rb") as file:
        return file.read(LONGEST + 1)
