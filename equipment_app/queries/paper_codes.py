"""Which paper is this? From its number or the beginning of it, from the code of any of its sheets, from its QR, or from
the code beside it that people type."""

import re
from dataclasses import dataclass

from equipment_app.domain import anchors
from equipment_app.domain.home import Home
from equipment_app.domain.journal_code import LENGTH, NotAJournalCode
from equipment_app.domain.numbers import CANCELLED, Number
from equipment_app.queries.check_paper import check_code
from equipment_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Begun:
    """What numbers begin so: of one series (empty is any), of these years and counts; `suffix` None is either."""

    series: str
    years: tuple[int, int]
    counts: tuple[int, int]
    suffix: str | None = None


def number_begun(text: str, home: Home) -> Begun | None:
    """`PP`, `PP-20`, `PP-2026-0001`, `PP-2026-000123-S`, or the bare count `123`; None for what begins no number.

    Behind the series stands the short code, where the store has one; what has no other is another store's.
    """
    typed = text.strip().upper()
    if typed.isdecimal() and len(typed) <= _DIGITS:
        return Begun("", (0, _LAST_YEAR), (int(typed), int(typed)))
    mark, rest = home.mark, typed[2:]
    whole = rest == mark or rest.startswith(f"{mark}-")
    shape = _NUMBER.fullmatch(typed[:2] + rest.removeprefix(mark) if whole else typed[:2])
    if shape is None or not (whole or mark.startswith(rest)):
        return None
    series, year, count, suffix = shape.groups()
    return Begun(
        home.series(series), _reach(year or "", 4), _reach(count or "", _DIGITS), CANCELLED if suffix else None
    )


def _reach(begun: str, digits: int) -> tuple[int, int]:
    """The least and the greatest number of so many digits that begins so."""
    return int(begun.ljust(digits, "0")), int(begun.ljust(digits, "9"))


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
_DIGITS, _LAST_YEAR = 6, 9999
_NUMBER = re.compile(r"([A-Z]{2})(?:-(\d{0,4})(?:-(\d{0,6})(?:(?<=\d{6})(-S?))?)?)?")
