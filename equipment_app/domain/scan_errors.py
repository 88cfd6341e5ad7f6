"""Refusals of pictures and PDFs that are looked into for codes. Nothing of them was taken."""

from dataclasses import dataclass

from equipment_app.domain.errors import Refusal


@dataclass(eq=False)
class PictureTooLarge(Refusal):
    """Sizes with their unit, as `120 MB` or `300 Mpx`."""

    name: str
    measure: str
    most: str


@dataclass(eq=False)
class TooManyPages(Refusal):
    name: str
    pages: int
    most: int


@dataclass(eq=False)
class PictureLocked(Refusal):
    """A PDF that opens with a password only."""

    name: str


@dataclass(eq=False)
class PictureDamaged(Refusal):
    """Neither a picture nor a PDF, or one that breaks off."""

    name: str
