"""Refusals about makers' codes."""

from dataclasses import dataclass

from equipment_app.domain.errors import Refusal


@dataclass(eq=False)
class CodeTaken(Refusal):
    """The code stands for something else already; `by` is what people call that."""

    code: str
    by: str


@dataclass(eq=False)
class CodeUnfit(Refusal):
    """It cannot be remembered: a code of our own, too long, or with characters nobody can see."""

    code: str
    most: int


@dataclass(eq=False)
class HasSerial(Refusal):
    """The thing has a serial number, and it is another one."""

    thing: str
    serial: str


@dataclass(eq=False)
class NotAttached(Refusal):
    """Nothing is remembered under this code."""

    code: str
