"""Refusals about makers' codes."""

from equipment_app.domain.errors import Refusal


class CodeTaken(Refusal):
    """The code stands for something else already; `by` is what people call that."""

    code: str
    by: str


class CodeUnfit(Refusal):
    """It cannot be remembered: a code of our own, too long, or with characters nobody can see."""

    code: str
    most: int


class HasSerial(Refusal):
    """The thing has a serial number, and it is another one."""

    thing: str
    serial: str


class NotAttached(Refusal):
    """Nothing is remembered under this code."""

    code: str
