"""Codes printed as QR on things, badges, places and command sheets: `AKT.0001234.82`; and makers' codes on goods.

Family, seven digits, two check digits. Those cover the number alone: they say that it was read right, never which
register it belongs to. So the family is looked up with the number and is never guessed. A code is opaque and names no
person, address or database key.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from equipment_app.domain.value import Value
from equipment_app.domain.words import Worded

LARGEST = 9_999_999
READER_TEST = "AKT.TEST.0123456789.ABCDEFGHIJKLMNOPQRSTUVWX"
"""No code: every character of codes, to see what a reader and a keyboard make of them."""

_SHAPE = re.compile(r"(AK[TMLC])\.([0-9]{7})\.([0-9]{2})")


class Family(Worded):
    """What a code is printed on. A `SHEET` or a `PAPER` carries more than a number: see `anchors`."""

    THING = "AKT", "věc", "thing"
    BADGE = "AKM", "člen", "member"
    PLACE = "AKL", "místo", "place"
    COMMAND = "AKC", "povel", "command"
    SHEET = "AKS", "list dokladu", "sheet of a paper"
    PAPER = "AKP", "doklad", "paper"

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


def looks_ours(text: str) -> bool:
    """It has the shape of a code, whatever its check digits."""
    return _SHAPE.fullmatch(text) is not None


_BARE = re.compile(r"(?:AKT[. ]?)?([0-9]{1,7})\.?", re.ASCII | re.IGNORECASE)


def bare_number(text: str) -> int | None:
    """Of an item's code without its check digits, as people type it off a label: `AKT.0104892`, `0104892`, `104892`.

    It answers a question. Nothing is written by it: a scan that was torn looks the same.
    """
    found = _BARE.fullmatch(text.strip())
    return int(found[1]) if found else None


def code_of_text(text: str) -> Code | None:
    """The code that `text` is, letter for letter; None for any other text."""
    try:
        return parse(text)
    except NotACode:
        return None


LONGEST = 80
"""A maker's code that is remembered has no more characters. GS1-128 has 48, a serial number (AI 21) 20."""
SHOWN = 40
_GTIN_LENGTHS = (8, 12, 13, 14)
_GTIN = 14


class Foreign(Value):
    """What a GS1 code says, as far as it concerns a store. `gtin` has 14 digits; empty is not said."""

    gtin: str = ""
    serial: str = ""
    """AI 21 or 8004."""
    batch: str = ""
    expiry: date | None = None


def keys(text: str) -> tuple[str, ...]:
    """Under which keys a maker's code may be remembered: as it is, and an EAN or UPC as the GTIN of 14 digits."""
    text = text.strip()
    if len(text) in _GTIN_LENGTHS and len(text) < _GTIN and text.isascii() and text.isdecimal():
        return text.zfill(_GTIN), text
    return (text,) if text else ()


def is_goods(text: str) -> bool:
    """A number that makers print on goods, with its check digit: an EAN-13, a UPC, a GTIN of 14 digits."""
    if not (text.isascii() and text.isdecimal() and len(text) in _GTIN_LENGTHS[1:]):
        return False
    return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(text))) % 10 == 0


def short(code: str) -> str:
    """As it is printed under the bars: a GTIN without the zeros that only fill it."""
    if len(code) != _GTIN or not code.isdecimal() or not code.startswith("0"):
        return code
    return code[1:] if code[1] != "0" else code[6:] if code.startswith("000000") else code[2:]


def fit(text: str) -> bool:
    """Whether a code can be remembered: printable, without controls, marks of direction or other unseen characters."""
    return 0 < len(text) <= LONGEST and text == text.strip() and _seen(text) == text


def shown(text: str, most: int = SHOWN) -> str:
    """Text of unknown origin on one line of the screen: what cannot be seen is a dot, what is too long is cut."""
    seen = _seen(text[: most + 1].strip() if text.strip() else "")
    return seen if len(text.strip()) <= most else f"{seen[: most - 1]}…"


def _seen(text: str) -> str:
    return "".join(char if _visible(char) else "·" for char in text)


def _visible(char: str) -> bool:
    """Letters, digits, signs and the space; no controls, formats, surrogates or private characters, no odd spaces."""
    category = unicodedata.category(char)
    return char == " " or category[0] not in "CZ"
