"""What a digit says of things that come back, and of which: the same on every page where something is returned.

A digit means the row one stands on, else the first that waits, and beside stands which that is. 0 repeats for all that
wait what was chosen last for one of them, and stands there with its words; before that it says nothing.
"""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.custody import AS_ISSUED
from equipment_app.ui import formatting

translate = QCoreApplication.translate
KEYS = {"1": "as_new", "2": "good", "3": "worn", "4": "damaged"}
"""The others are chosen from the list: what comes back unused, or as scrap, is rare."""
ALL = "0"
R = TypeVar("R")


def meant(at: R | None, waiting: Iterable[R]) -> R | None:
    """`at`, the row one stands on, where something can be said of it; else the first that waits."""
    return at if at is not None else next(iter(waiting), None)


def condition(key: str) -> str:
    """Of a return, where it may also be the one it was issued in."""
    return translate("counter", "as issued") if key == AS_ISSUED else formatting.condition(key)


def for_all(last: str) -> str:
    """What 0 says, in words; empty while nothing was chosen."""
    return translate("counter", "0 all: {condition}").format(condition=last) if last else ""


def first_enter(sentence: str, name: str, last: str) -> str:
    """What is waited for, the digits and whom they mean, and what 0 says."""
    said = translate("judging", "{first} Keys 1 to 4: {name}.").format(first=sentence, name=name)
    return f"{said} {for_all(last)}." if last else said
