"""The catalogue of the demo store is kept: standards, one field of several articles, one that stood there twice."""

from collections.abc import Callable
from datetime import date

from equipment_app.operations import Command, Outcome
from equipment_app.operations.articles import AddArticle, EditArticle
from equipment_app.operations.bulk_edit import EditArticles
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
    attempt(EditArticle("AKU-RST", life_months=11, life_from="use"))


def _norm_of_section(books: Books) -> Outcome:
    section, norm = _MEDICAL
    ids = tuple(one.id for one in books.catalogue.articles() if one.section == section)
    return EditArticles(ids, "norm", norm)(books)
