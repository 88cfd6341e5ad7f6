"""A check file: one check, or a station's part of a stock-take, carried out of the store, worked on, handed back.

That of a check holds names and personal numbers of the members it checks, and of nobody else; a secret that was chosen
when it was made opens it. Each scan is durable when `save` returns: the file is written beside itself and takes its
place whole, so a power cut leaves the one state or the other.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from errno import EEXIST
from io import BytesIO
from pathlib import Path
from typing import ClassVar, Generic, Self, TypeVar

from equipment_app.domain.carried_file import (
    FORMS,
    LONGEST,
    STOCKTAKE,
    UNIT_CHECK,
    BrokenFile,
    Carried,
    Result,
    UnreadableCheckFile,
    answer,
)
from equipment_app.domain.list_errors import (
    CheckFileAltered,
    CheckFileExpired,
    NoCheckFile,
    OtherResult,
    WrongFileSecret,
)
from equipment_app.domain.stocktake_station import StationCount, StationPlan
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_result import plan_of
from equipment_app.store.encryption.cipher import refuse_short
from equipment_app.store.encryption.sealed_stream import BadChunk, BadFirst, BadHeader, Header, SealingKey, seal, unseal
from equipment_app.store.file import durable
from equipment_app.store.file.outputs import write
from equipment_app.store.ledger.signing import SigningKey

Work = TypeVar("Work", Check, StationCount)
_HEAD = 200
CHECK, RESULT = ".akcheck", ".akresult"
"""How the names of check files and of what comes back end."""


def _first(form: str) -> bytes:
    """The line a check file begins with, in the clear."""
    return f"{form} 2\n".encode()


def sealed(carried: Carried, key: SealingKey) -> bytes:
    """A check file, whole."""
    return b"".join((_first(carried.form), *seal(key.renewed(), iter((carried.to_bytes(),)))))


def sealing(secret: str, write: Callable[[bytes], object]) -> Callable[[Carried], None]:
    """What seals a file that is made under `secret` and lets `write` put its bytes where they go. Raises
    ShortPassphrase, at once.
    """
    refuse_short(secret)

    def seal_and_write(carried: Carried) -> None:
        write(sealed(carried, SealingKey.new(secret)))

    return seal_and_write


def unsealed(path: Path, form: str, secret: str) -> tuple[Carried, SealingKey]:
    """Raises UnreadableCheckFile, BrokenFile, WrongFileSecret, OSError."""
    content, first = _content(path), _first(form)
    if len(content) > LONGEST or not content.startswith(first):
        raise UnreadableCheckFile
    file = BytesIO(content[len(first) :])
    try:
        key = SealingKey.of(Header.read(file), secret)
        return Carried.from_bytes(b"".join(unseal(key, file)), form), key
    except BadFirst as error:
        raise WrongFileSecret(str(path)) from error
    except (BadHeader, BadChunk) as error:
        raise BrokenFile(str(error)) from error


class CarriedFile(Generic[Work]):
    """An open check file; `check` is as it was left. Several may be open; one process at a time works on a file."""

    form: ClassVar[str]

    def __init__(self, path: Path, carried: Carried, check: Work, key: SealingKey) -> None:
        self.path = path
        self.check: Work = check
        self._carried, self._key = carried, key

    @classmethod
    def resumed(cls, carried: Carried) -> Work:
        raise NotImplementedError

    @classmethod
    def open(cls, path: Path, secret: str, now: datetime) -> Self:
        """Raises NoCheckFile, WrongFileSecret, CheckFileAltered, CheckFileExpired, OSError."""
        try:
            carried, key = unsealed(path, cls.form, secret)
            file = cls(path, carried, cls.resumed(carried), key)
            until = carried.until
        except UnreadableCheckFile as error:
            raise NoCheckFile(str(path)) from error
        except (BrokenFile, KeyError, TypeError, ValueError, AttributeError, AssertionError) as error:
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
        write(Path(os.path.realpath(self.path)), sealed(self._carried, self._key))
        self.check = check

    def finish(self, result: Path, now: datetime, lead: int = 0) -> None:
        """The result is durable at `result`, signed; then the check file deletes itself, and with it the names.

        `lead` is the member who led the check, 0 where the report leaves room to write the name by hand. Written over
        is nothing but the result of this very check, from a try that was cut off.

        Raises OSError: nothing was deleted.
        """
        if result.exists() and not self._is_mine(result):
            raise FileExistsError(EEXIST, "cannot be overwritten", str(result))
        found = answer(self._carried, self.check.to_json(), now, lead)
        signature = SigningKey(self._carried.seed).sign_bytes(found.said)
        write(result, replace(found, signature=signature.hex()).to_bytes())
        durable.remove(self.path)

    def _is_mine(self, result: Path) -> bool:
        try:
            return read_result(result, self.form).check == self.check.plan.id
        except (NoCheckFile, CheckFileAltered, OtherResult, OSError):
            return False


class CheckFile(CarriedFile[Check]):
    form = UNIT_CHECK

    @classmethod
    def resumed(cls, carried: Carried) -> Check:
        plan = plan_of(carried)
        return Check.of(plan) if carried.state is None else Check.resumed(plan, carried.state)


class CountingFile(CarriedFile[StationCount]):
    """Of a station that counts in a stock-take."""

    form = STOCKTAKE

    @classmethod
    def resumed(cls, carried: Carried) -> StationCount:
        return StationCount.resumed(StationPlan.of(carried.ask, carried.people), carried.state)


def form_of(path: Path) -> str:
    """What a file carries out of the store, as its beginning says; empty where it is no check file."""
    try:
        with path.open("rb") as file:
            beginning = file.read(_HEAD)
    except OSError:
        return ""
    return next((form for form in FORMS if beginning.startswith(_first(form))), "")


def read_result(path: Path, form: str = UNIT_CHECK) -> Result:
    """What somebody brings back, not yet believed. Raises NoCheckFile, CheckFileAltered, OtherResult, OSError."""
    try:
        result = Result.from_bytes(_content(path), str(path))
    except UnreadableCheckFile as error:
        raise NoCheckFile(str(path)) from error
    except BrokenFile as error:
        raise CheckFileAltered(str(path)) from error
    if result.form != form:
        raise OtherResult(str(path))
    return result


def _content(path: Path) -> bytes:
    """As much of the file as could be one of ours."""
    with path.open("rb") as file:
        return file.read(LONGEST + 1)
