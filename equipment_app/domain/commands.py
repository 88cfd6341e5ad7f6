"""Commands printed as codes of the family AKC: scanned from a sheet on the desk, they spare a walk to the keyboard.

A number says nothing to a reader and keeps its meaning for ever, in every language: laminated sheets lie on desks for
years. A number that is given up is never given out again.

    1–19     deeds: `DeskCommand`
    20–29    deeds with a line of the cart: `DeskCommand`
    30–35    the condition of what was scanned last, in the order of `CONDITIONS`
    40–49    the digits of its quantity
    100000 + n   the kit whose id in this store is n; ids are never given out twice
"""

from enum import IntEnum
from typing import TypeAlias

from equipment_app.domain.codes import LARGEST, Code, Family
from equipment_app.domain.value import Value


class DeskCommand(IntEnum):
    HAND_OVER = 1
    KIT = 2
    """The standard kit."""
    UNDO = 3
    PUT_ASIDE = 4
    """Next, please: the counter is free, an unfinished cart waits for its member."""
    CANCEL = 5
    """Empties the cart; an empty counter is left."""
    PRINT_AGAIN = 6
    RETURN_ALL = 7
    EXCHANGE = 8
    """What is coming back goes out anew."""
    TAKE_OFFER = 9
    """What the last message offers, else the way out of the line."""
    PASSES = 10
    """In an inspection run: all points of the piece that is open are in order, and it passes."""
    REMOVE_LINE = 20
    LINE_ABOVE = 21
    LINE_BELOW = 22
    COUNT_ANEW = 23
    """The next digit begins a number."""


class Digit(Value):
    value: int


class SetCondition(Value):
    condition: str


class AddKit(Value):
    kit: int


Command: TypeAlias = DeskCommand | Digit | SetCondition | AddKit

_CONDITIONS = {"new": 30, "as_new": 31, "good": 32, "worn": 33, "damaged": 34, "unusable": 35}
_DIGITS = 40
_KITS = 100_000


def command(number: int) -> Command | None:
    """What a code with this number asks for; None for a number no version up to this one has given a meaning."""
    if number > _KITS:
        return AddKit(number - _KITS)
    if number in range(_DIGITS, _DIGITS + 10):
        return Digit(number - _DIGITS)
    for condition, one in _CONDITIONS.items():
        if one == number:
            return SetCondition(condition)
    return DeskCommand(number) if number in DeskCommand._value2member_map_ else None


def code(of: Command) -> Code:
    """The code to print for a command. Raises ValueError: a kit whose id does not fit."""
    match of:
        case Digit(value):
            number = _DIGITS + value
        case SetCondition(condition):
            number = _CONDITIONS[condition]
        case AddKit(kit) if 0 < kit <= LARGEST - _KITS:
            number = _KITS + kit
        case DeskCommand():
            number = int(of)
        case _:
            raise ValueError(f"{of} has no code")
    return Code(Family.COMMAND, number)
