"""The ways labels take out of the program: a printer of the system, a printer of labels, a file."""

from enum import StrEnum


class Way(StrEnum):
    """What is no printer of the system; as the machine's settings remember it."""

    DIALOG = "@dialog"
    ZPL = "@zpl"
    """A printer that speaks ZPL, at an address."""
    PDF = "@pdf"
    ZPL_FILE = "@zpl-file"


DOTS = ("203", "300", "600")
"""Dots an inch that printers of labels have."""


def speaks_zpl(to: str) -> bool:
    return to in (Way.ZPL, Way.ZPL_FILE)
