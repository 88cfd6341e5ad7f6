"""What the page of labels is asked for by other pages: the argument of `go("labels", …)`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from equipment_app.domain.labels import Design, Field


class Subject(StrEnum):
    """What gets a label."""

    THINGS = "things"
    BADGES = "badges"
    OPERATORS = "operators"
    """Badges that were given to who works with the store; a member's own is under `BADGES`."""
    PLACES = "places"
    BLANKS = "blanks"


DESIGNS: dict[Subject, tuple[Design, ...]] = {
    Subject.THINGS: (Design.ITEM, Design.CODE),
    Subject.BADGES: (Design.BADGE,),
    Subject.OPERATORS: (Design.BADGE,),
    Subject.PLACES: (Design.PLACE, Design.BOX),
    Subject.BLANKS: (Design.CODE, Design.ITEM),
}


@dataclass(frozen=True, slots=True)
class LabelsAsked:
    """`ids` were chosen one by one; else those of `article`, called `name`, or all. `back` is the page that asks."""

    subject: Subject = Subject.THINGS
    ids: tuple[int, ...] = ()
    article: int = 0
    name: str = ""
    back: str = "stock"


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


DESIGN: dict[Design, Any] = {
    Design.ITEM: QT_TRANSLATE_NOOP("labels", "With details"),
    Design.CODE: QT_TRANSLATE_NOOP("labels", "Code only"),
    Design.BADGE: QT_TRANSLATE_NOOP("labels", "Badge"),
    Design.PLACE: QT_TRANSLATE_NOOP("labels", "Place"),
    Design.BOX: QT_TRANSLATE_NOOP("labels", "Box"),
}
FIELD: dict[Field, Any] = {
    Field.OWNER: QT_TRANSLATE_NOOP("labels", "Owner"),
    Field.INVENTORY: QT_TRANSLATE_NOOP("labels", "Inventory no."),
    Field.NAME: QT_TRANSLATE_NOOP("labels", "Name"),
    Field.SIZE: QT_TRANSLATE_NOOP("labels", "Size"),
    Field.SERIAL: QT_TRANSLATE_NOOP("labels", "Serial number"),
    Field.ARTICLE: QT_TRANSLATE_NOOP("labels", "Catalogue code"),
    Field.BATCH: QT_TRANSLATE_NOOP("labels", "Batch"),
    Field.EXPIRY: QT_TRANSLATE_NOOP("labels", "Expiry"),
    Field.RECEIVED: QT_TRANSLATE_NOOP("labels", "Acquired on"),
    Field.GRANT: QT_TRANSLATE_NOOP("labels", "Grant"),
    Field.PERSON: QT_TRANSLATE_NOOP("labels", "Rank and name"),
    Field.UNIT: QT_TRANSLATE_NOOP("labels", "Unit"),
    Field.STORE: QT_TRANSLATE_NOOP("labels", "Store"),
    Field.KINDS: QT_TRANSLATE_NOOP("labels", "Contents"),
    Field.CONTENTS: QT_TRANSLATE_NOOP("labels", "Contents of the box"),
    Field.COUNT: QT_TRANSLATE_NOOP("labels", "How many"),
}


def said(source: Any) -> str:
    """In the language of the screen."""
    return QCoreApplication.translate("labels", source)
