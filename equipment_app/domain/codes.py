"""Codes printed as QR on things, badges, places and command sheets: `AKT.0001234.82`.

Family, seven digits, two ISO/IEC 7064 MOD 97-10 check digits. The check digits cover the number alone: they say that
seven digits were read right, never which register they belong to. So the family is looked up with the number and is
never guessed. A code is opaque and names no person, address or database key.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

LARGEST = 9_999_999
READER_TEST = "AKT.TEST.0123456789.ABCDEFGHIJKLMNOPQRSTUVWX"
"""No code: every character of codes, to see what a reader and a keyboard make of them."""

_SHAPE = re.compile(r"(AK[TMLC])\.([0-9]{7})\.([0-9]{2})")


class Family(StrEnum):
    """What a code is printed on. A `SHEET` or a `PAPER` carries more than a number: see `anchors`."""

    THING = "AKT"
    BADGE = "AKM"
    PLACE = "AKL"
    COMMAND = "AKC"
    SHEET = "AKS"
    PAPER = "AKP"

    @property
    def numbered(self) -> bool:
        return self not in (Family.SHEET, Family.PAPER)


class NotACode(ValueError):
    """The text has not the shape of a code."""


class WrongCheck(NotACode):
    """The shape is right and the check digits are not: misread or mistyped."""


@dataclass(frozen=True, slots=True, order=True)
class Code:
    """A number in its family. `str(code)` is what is printed, typed and looked up."""

    family: Family
    number: int

    def __post_init__(self) -> None:
        if not self.family.numbered:
            raise ValueError(f"{self.family.name} has no numbers")
        if not 0 <= self.number <= LARGEST:
            raise ValueError(f"{self.number} does not fit seven digits")

    def __str__(self) -> str:
        return f"{self.family}.{self.number:07}.{check_digits(self.number):02}"


def check_digits(number: int) -> int:
    """MOD 97-10 (ISO/IEC 7064): 2 to 98. Finds every wrong digit and every swap of two neighbours."""
    return 98 - number * 100 % 97


def parse(text: str) -> Code:
    """The code that `text` is, letter for letter.

    Raises `NotACode` for any other text and `WrongCheck` where only the check digits are wrong. What a scanner or a
    person made of a code is put right by `scanning.decode`, not here.
    """
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        raise NotACode(text)
    family, number, check = shape.groups()
    if int(check) != check_digits(int(number)):
        raise WrongCheck(text)
    return Code(Family(family), int(number))
