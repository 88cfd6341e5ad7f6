"""Which paper is this? From the code of any of its sheets, from its QR, or from the code beside it that people type."""

from equipment_app.domain import anchors
from equipment_app.domain.journal_code import LENGTH, NotAJournalCode
from equipment_app.domain.numbers import Number
from equipment_app.queries.check_paper import check_code
from equipment_app.store.books import Books


def paper_of_code(books: Books, text: str) -> str:
    """The number of the paper; empty for another store's, for one that does not match, and for what is no such code."""
    typed = text.strip().upper()
    if typed.startswith("AKS."):
        return _of_sheet(books, typed)
    if not typed.startswith("AKP.") and sum(char.isalnum() for char in typed) != LENGTH:
        return ""
    try:
        return check_code(books, typed).number
    except NotAJournalCode:
        return ""


def _of_sheet(books: Books, typed: str) -> str:
    """Tags are hashes of numbers, so the numbers are tried, the latest first: 100,000 take a quarter of a second."""
    try:
        wanted = anchors.decode_sheet(typed).document
    except anchors.NotAnAnchor:
        return ""
    origins = [origin for (origin,) in books.ask("SELECT DISTINCT origin FROM entry")]
    rows = books.ask(_NUMBERS)
    numbers = (str(Number(row.series, row.year, row.number, row.suffix)) for row in rows)
    return next((n for n in numbers if any(anchors.document_tag(origin, n) == wanted for origin in origins)), "")


_NUMBERS = "SELECT series, year, number, suffix FROM act WHERE series IS NOT NULL ORDER BY year DESC, seq DESC"
