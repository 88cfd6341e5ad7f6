"""Why a check of a unit cannot be begun, carried out of the store, brought back or settled."""

from dataclasses import dataclass
from datetime import date

from equipment_app.domain.errors import Refusal


@dataclass(eq=False)
class NothingToCheck(Refusal):
    """Nobody is there, or nothing is asked of them."""


@dataclass(eq=False)
class CheckFiled(Refusal):
    """This check is in the books already."""

    number: str


@dataclass(eq=False)
class DifferenceSettled(Refusal):
    """There is no such line of a check, or it needs nothing more."""


@dataclass(eq=False)
class NoCheckFile(Refusal):
    """Not a check file, or not the result of one."""

    path: str


@dataclass(eq=False)
class CheckFileExpired(Refusal):
    """The last day of the check file is over."""

    path: str
    until: date


@dataclass(eq=False)
class CheckFileAltered(Refusal):
    """Its seal does not fit what it says: somebody wrote into it, or it was cut off."""

    path: str


@dataclass(eq=False)
class CheckFileForeign(Refusal):
    """The check was never exported from this store."""

    path: str
