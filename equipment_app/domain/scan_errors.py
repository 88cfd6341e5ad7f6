"""Refusals of pictures and PDFs that are looked into for codes. Nothing of them was taken."""

from equipment_app.domain.errors import Refusal


class PictureTooLarge(Refusal):
    """Sizes with their unit, as `120 MB` or `300 Mpx`."""

    name: str
    measure: str
    most: str


class TooManyPages(Refusal):
    name: str
    pages: int
    most: int


class PictureLocked(Refusal):
    """A PDF that opens with a password only."""

    name: str


class PictureDamaged(Refusal):
    """Neither a picture nor a PDF, or one that breaks off."""

    name: str
