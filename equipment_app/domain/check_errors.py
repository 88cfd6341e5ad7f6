"""Why a check of a unit cannot be begun, carried out of the store, brought back or settled."""

from datetime import date

from equipment_app.domain.errors import Refusal


class NothingToCheck(Refusal):
    """Nobody is there, or nothing is asked of them."""


class CheckFiled(Refusal):
    """This check is in the books already."""

    number: str


class DifferenceSettled(Refusal):
    """There is no such line of a check, or it needs nothing more."""


class NoCheckFile(Refusal):
    """Not a check file, or not the result of one."""

    path: str


class CheckFileExpired(Refusal):
    """The last day of the check file is over."""

    path: str
    until: date


class CheckFileAltered(Refusal):
    """Its seal does not fit what it says: somebody wrote into it, or it was cut off."""

    path: str


class CheckFileForeign(Refusal):
    """The check was never exported from this store."""

    path: str
