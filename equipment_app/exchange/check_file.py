"""A check file: one check, or a station's part of a stock-take, carried out of the store, worked on, handed back.

That of a check holds names and personal numbers of the members it checks, and of nobody else. Each scan is durable when
`save` returns: the file is written beside itself and takes its place whole, so a power cut leaves the one state or the
other.
"""

import os
from datetime import date, datetime
from errno import EEXIST
from pathlib import Path
from typing import ClassVar, Generic, Self, TypeVar

from equipment_app.domain.list_errors import CheckFileAltered, CheckFileExpired, NoCheckFile, OtherResult
from equipment_app.domain.stocktake_station import StationCount, StationPlan
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_result import (
    LONGEST,
    STOCKTAKE,
    UNIT_CHECK,
    BrokenSeal,
    Carried,
    Result,
    UnreadableCheckFile,
)
from equipment_app.store.file import durable
from equipment_app.store.file.outputs import write

Work = TypeVar("Work", Check, StationCount)
_HEAD = 200
CHECK, RESULT = ".akcheck", ".akresult"
"""How the names of check files and of what comes back end."""


class CarriedFile(Generic[Work]):
    """An open check file; `check` is as it was left. Several may be open; one process at a time works on a file."""

    form: ClassVar[str]

    def __init__(self, path: Path, carried: Carried, check: Work) -> None:
        self.path = path
        self.check: Work = check
        self._carried = carried

    @classmethod
    def resumed(cls, carried: Carried) -> Work:
        raise NotImplementedError

    @classmethod
    def open(cls, path: Path, now: datetime) -> Self:
        """Raises NoCheckFile, CheckFileAltered, CheckFileExpired, OSError."""
        content = _content(path)
        try:
            carried = Carried.from_bytes(content)
            if carried.form != cls.form:
                raise UnreadableCheckFile(carried.form)
            file = cls(path, carried, cls.resumed(carried))
            until = carried.until
        except UnreadableCheckFile as error:
            raise NoCheckFile(str(path)) from error
        except (BrokenSeal, KeyError, TypeError, ValueError, AttributeError, AssertionError) as error:
            raise CheckFileAltered(str(path)) from error
        if now.date() > until:
            raise CheckFileExpired(str(path), until)
        return file

    @property
    def until(self) -> date:
        """The last day it can be opened."""
        return self._carried.until

    def save(self, check: Work) -> None:
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
            return bool(read_result(result, self.form).ask.get("check") == self.check.plan.id)
        except (NoCheckFile, CheckFileAltered, OtherResult, OSError):
            return False


class CheckFile(CarriedFile[Check]):
    form = UNIT_CHECK

    @classmethod
    def resumed(cls, carried: Carried) -> Check:
        plan = carried.plan()
        return Check.of(plan) if carried.state is None else Check.resumed(plan, carried.state)


class CountingFile(CarriedFile[StationCount]):
    """Of a station that counts in a stock-take."""

    form = STOCKTAKE

    @classmethod
    def resumed(cls, carried: Carried) -> StationCount:
        return StationCount.resumed(StationPlan.of(carried.ask, carried.people), carried.state)


def form_of(path: Path) -> str:
    """What a file carries out of the store, as far as its beginning says; a unit check where it says nothing."""
    try:
        with path.open("rb") as file:
            return STOCKTAKE if f"{STOCKTAKE} 1".encode() in file.read(_HEAD) else UNIT_CHECK
    except OSError:
        return UNIT_CHECK


def read_result(path: Path, form: str = UNIT_CHECK) -> Result:
    """What somebody brings back, not yet believed. Raises NoCheckFile, CheckFileAltered, OtherResult, OSError."""
    try:
        result = Result.from_bytes(_content(path), str(path))
    except UnreadableCheckFile as error:
        raise NoCheckFile(str(path)) from error
    except BrokenSeal as error:
        raise CheckFileAltered(str(path)) from error
    if result.form != form:
        raise OtherResult(str(path))
    return result


def _content(path: Path) -> bytes:
    """As much of the file as could be one of ours."""
    with path.open("rb") as file:
        return file.read(LONGEST + 1)
