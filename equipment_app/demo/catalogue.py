"""The catalogue and the grant of the demo store: standards, a field of several articles, one that stood there twice."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from math import cos, pi, sin

from equipment_app.domain.papers import HIGH, WIDE, logo_text
from equipment_app.operations import Command, Outcome
from equipment_app.operations.articles import AddArticle, EditArticle
from equipment_app.operations.bulk_edit import EditArticles
from equipment_app.operations.fundings import SetFunding
from equipment_app.operations.merge_articles import MergeArticles
from equipment_app.store.books import Books
from equipment_app.store.database import Database

_NORMS = {
    "AKT-VESTA": "ČSN EN ISO 20471",
    "OBU-KOT": "ČSN EN ISO 20347",
    "OCH-SLU": "ČSN EN 352-1",
    "PRI-OCH": "ČSN EN 397",
    "RUK-NIT": "ČSN EN 455-1",
    "RUK-TAK": "ČSN EN 388",
}
_MEDICAL = "Zdravotní", "ČSN EN ISO 13485"
_DOUBLE, _KEPT = "SVI-LED", "SVI-RUC"


def play(database: Database, today: date, attempt: Callable[[Command], str]) -> None:
    for code, norm in _NORMS.items():
        attempt(EditArticle(code, norm=norm))
    attempt(_norm_of_section)
    attempt(AddArticle(_DOUBLE, "Svítilna ruční LED", "LED hand torch", section="Ostatní"))
    attempt(MergeArticles(_KEPT, _DOUBLE, "tatáž svítilna, podruhé zapsaná z dodacího listu"))


def play_use(_database: Database, _today: date, attempt: Callable[[Command], str]) -> None:
    """Accumulators wear from the day they are first issued: some of them have to be replaced now, some soon."""
    attempt(EditArticle("AKU-RST", life_months=11))


def _norm_of_section(books: Books) -> Outcome:
    section, norm = _MEDICAL
    ids = tuple(one.id for one in books.catalogue.articles() if one.section == section)
    return EditArticles(ids, "norm", norm)(books)


GRANT = "CZ-HOMEAFFAIRS-0004"


def play_grant(_database: Database, _today: date, attempt: Callable[[Command], str]) -> None:
    attempt(
        SetFunding(
            GRANT,
            project="Spolupráce národní policie, mezinárodních subjektů a územní samosprávy",
            project_number="NF-MV-PDP-004-2020",
            share="72,25",
            ends=date(2024, 2, 29),
            keep_until=date(2029, 2, 28),
            insurance="výjimka pro majetek státu",
            logo=logo_text(_logo()),
        )
    )


def _logo() -> bytes:
    """A ring of dots and lines of text in a frame, drawn: nobody's mark."""
    from PIL import Image, ImageDraw

    picture, made = Image.new("L", (WIDE, HIGH), 255), BytesIO()
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, WIDE - 1, HIGH - 1), outline=0, width=3)
    pen.rectangle((16, 16, HIGH - 17, HIGH - 17), fill=60)
    for n in range(10):
        across, down = (HIGH / 2 + 42 * turn(n * pi / 5) for turn in (sin, cos))
        pen.ellipse((across - 6, down - 6, across + 6, down + 6), fill=255)
    for place, wide in enumerate((210, 170, 120)):
        pen.rectangle((HIGH, 34 + place * 34, HIGH + wide, 50 + place * 34), fill=60 if place == 0 else 130)
    picture.save(made, "PNG")
    return made.getvalue()
