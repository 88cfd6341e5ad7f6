"""What codes in view of a camera, or on a picture, stand for: a name for each, and who has it."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from equipment_app.domain.codes import Family, Foreign, code_of_text
from equipment_app.domain.value import Value
from equipment_app.queries.cart import Meaning, meaning
from equipment_app.queries.check_paper import paper_of_code
from equipment_app.store.books import Books


class ScanSubject(StrEnum):
    THING = "thing"
    MEMBER = "member"
    PLACE = "place"
    ARTICLE = "article"
    PAPER = "paper"
    COMMAND = "command"
    BLANK = "blank"
    """A label printed ahead, which no thing has yet."""
    SEVERAL = "several"
    """One number, several things."""
    UNKNOWN = "unknown"


class Named(Value):
    """`name` in Czech and in English, the size behind it; `holder` as people call them, empty where nobody has it."""

    subject: ScanSubject
    name: str = ""
    name_en: str = ""
    size: str = ""
    holder: str = ""
    in_store: bool = False


def named(
    books: Books, texts: Sequence[str], makers: Callable[[str], Foreign | None] = lambda _: None
) -> dict[str, Named]:
    """A name for each text. `makers` says what a maker means by one."""
    return {text: _named(books, text, makers) for text in dict.fromkeys(texts)}


def _named(books: Books, text: str, makers: Callable[[str], Foreign | None]) -> Named:
    code = code_of_text(text)
    if code is not None and code.family is Family.COMMAND:
        return Named(ScanSubject.COMMAND)
    if text.startswith((f"{Family.PAPER}.", f"{Family.SHEET}.")):
        number = paper_of_code(books, text)
        return Named(ScanSubject.PAPER if number else ScanSubject.UNKNOWN, number, number)
    return _met(books, meaning(books, (text,), makers(text)))


def _met(books: Books, met: Meaning) -> Named:
    if met.member:
        name = books.people.name(met.member)
        return Named(ScanSubject.MEMBER, name, name)
    if len(met.pieces) > 1:
        return Named(ScanSubject.SEVERAL)
    if met.pieces:
        piece = met.pieces[0]
        article, spot = books.catalogue.article(piece.article), piece.spot
        size = "" if piece.size == "uni" else piece.size
        where = (spot.name, spot.in_store) if spot else ("", False)
        return Named(ScanSubject.THING, article.name, article.name_en or article.name, size, *where)
    if met.item:
        article = books.catalogue.article(met.item)
        size = "" if met.size == "uni" else met.size
        return Named(ScanSubject.ARTICLE, article.name, article.name_en or article.name, size)
    if met.place:
        name = books.people.name(met.place)
        return Named(ScanSubject.PLACE, name, name)
    return Named(ScanSubject.BLANK if met.blank else ScanSubject.UNKNOWN)
