"""Commands printed as codes of the family AKC: scanned from a sheet on the desk, they spare a walk to the keyboard."""

from enum import IntEnum


class DeskCommand(IntEnum):
    """The number in the code. A number once given keeps its meaning: sheets lie on desks for years."""

    HAND_OVER = 1
    KIT = 2
    UNDO = 3
    PUT_ASIDE = 4
