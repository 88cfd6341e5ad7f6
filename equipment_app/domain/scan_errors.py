"""Refusals of pictures and PDFs that are looked into for codes. Nothing of them was taken."""

from equipment_app.domain.errors import Refusal


class PictureTooLarge(Refusal):
    """Sizes with their unit, as `120 MB` or `300 Mpx`."""

    name: str
    measure: str
    most: str
    cs = "{name} je příliš velký: {measure}, nejvýš {most}. Zmenšete ho, nebo z něj vyřízněte kódy."
    en = "{name} is too large: {measure}, at most {most}. Make it smaller, or cut the codes out of it."


class TooManyPages(Refusal):
    name: str
    pages: int
    most: int
    cs = "{name} má {pages} stran, nejvýš {most}. Rozdělte ho."
    en = "{name} has {pages} pages, at most {most}. Split it."


class PictureLocked(Refusal):
    """A PDF that opens with a password only."""

    name: str
    cs = "{name} je zamčený heslem. Uložte ho bez hesla."
    en = "{name} is locked by a password. Save it without one."


class PictureDamaged(Refusal):
    """Neither a picture nor a PDF, or one that breaks off."""

    name: str
    cs = "{name} nelze přečíst: není to obrázek ani PDF, nebo je poškozený."
    en = "{name} cannot be read: it is neither a picture nor a PDF, or it is damaged."
