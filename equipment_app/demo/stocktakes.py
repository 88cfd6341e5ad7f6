"""Stock-takes of the demo store: one that was approved with a difference, and one in the middle of its counting."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import groupby

from equipment_app.demo.people import Keeping, working
from equipment_app.domain.codes import Family
from equipment_app.domain.stocktake import StocktakeScope
from equipment_app.operations import Command
from equipment_app.operations.papers import MarkSigned, RecordPrint
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import (
    CloseCountPlace,
    CountPiece,
    CountQuantity,
    ExplainDifference,
    OpenCountPlace,
    Recount,
)
from equipment_app.queries.rows import code_of
from equipment_app.store.books import Books
from equipment_app.store.database import Database
from equipment_app.store.records.stocktakes import RecordedPile

CHAIR, SECOND, THIRD = "Řádková Růžena", "Skladový Kryštof", "Předávací Zbyněk"
_SECOND_IS = "990027"
"""One of several who are called so."""
KEEPER = "Ukázková Jitka"
_COUNTED, _WHY = "MEG-RUC", "Při posledním školení nejspíš zůstal v učebně, pátrání bez výsledku."
_PLACES, _LEAST, _MOST = 5, 6, 60
"""So many places are counted, each with so many items at least and at most."""
_STRANGE = ("4006381333931", "AKT.0001266.40")
"""A code of somebody's goods, and one of ours that was misread."""


def diary(database: Database, attempt: Callable[[Command], str]) -> Sequence[tuple[int, Callable[[], object]]]:
    """How many days ago what was done; `attempt` carries out what can be, and says the number of what was written."""

    def count() -> None:
        year = database.ask(lambda books: books.journal.today().year)
        attempt(OpenStocktake(KEEPER, (CHAIR, _SECOND_IS), "rolling", articles=_COUNTED, order=f"příkaz č. 11/{year}"))
        places = database.ask(_recorded)
        for place, piles in places.items():
            _count(database, attempt, place, piles[1:] if place == next(iter(places)) else piles)
        _settle(database, attempt, places)

    def approve() -> None:
        with working(database, Keeping.ADMINISTRATOR, Keeping.DEPUTY):
            number = attempt(ApproveStocktake("Po megafonu dál pátrám.", "Po školení se megafony vracejí tentýž den."))
        if number:
            attempt(RecordPrint(number, 2))
            attempt(MarkSigned(number))

    return (19, count), (18, approve)


def play(database: Database, today: date, attempt: Callable[[Command], str]) -> None:
    """Begin the one that is under way."""
    _begin(database, attempt, f"příkaz č. 12/{today.year}")


def _recorded(books: Books) -> dict[int, list[RecordedPile]]:
    """The piles of the stock-take under way, by place."""
    running = books.stocktakes.running()
    if running is None:
        return {}
    scope = running.planned.scope
    piles = books.stocktakes.recorded(scope, books.stocktakes.holders(scope))
    return {place: list(some) for place, some in groupby(piles, key=lambda pile: pile.holder)}


def _count(
    database: Database,
    attempt: Callable[[Command], str],
    place: int,
    piles: list[RecordedPile],
    who: str = CHAIR,
    station: str = "1",
    *,
    close: bool = True,
) -> None:
    attempt(OpenCountPlace(place, station))
    for pile in piles:
        if pile.code is not None:
            attempt(CountPiece(place, code_of(pile.code, Family.THING), who, station))
    kinds = groupby([pile for pile in piles if pile.code is None], key=lambda pile: (pile.article, pile.size))
    for (article, size), some in kinds:
        code = database.ask(partial(_code, article=article))
        attempt(CountQuantity(place, f"{code}/{size}", str(sum(pile.quantity for pile in some)), who, station))
    if close:
        attempt(CloseCountPlace(place, who))


def _settle(database: Database, attempt: Callable[[Command], str], places: dict[int, list[RecordedPile]]) -> None:
    """The one that was not found is looked for by somebody else, and is not there either."""
    for place, piles in list(places.items())[:1]:
        missing = code_of(piles[0].code, Family.THING)
        attempt(Recount(place, missing, "0", SECOND))
        attempt(ExplainDifference(place, missing, "loss", _WHY))


def _begin(database: Database, attempt: Callable[[Command], str], order: str) -> None:
    """Two places are closed, in one of them a piece is missing; two stations are counting, the last place waits."""
    labels = database.ask(_small_places)
    attempt(OpenStocktake(KEEPER, (CHAIR, _SECOND_IS, THIRD), places=",".join(labels), order=order))
    places = database.ask(_recorded)
    strange = [code_of(code, Family.THING) for code in (*database.ask(_elsewhere), *database.ask(_held))]
    for n, (place, piles) in enumerate(places.items()):
        pieces = [pile for pile in piles if pile.code is not None]
        if n < 2:
            lacks = pieces[:1] if n else []
            _count(database, attempt, place, [pile for pile in piles if pile not in lacks], (CHAIR, THIRD)[n])
        elif n < 4:
            half = piles[: max(1, len(piles) // 2)]
            _count(database, attempt, place, half, (THIRD, SECOND)[n - 2], str(n - 1), close=False)
        if n == 2:
            for code in (*strange, *strange[:1], *_STRANGE):
                attempt(CountPiece(place, code, THIRD))


def _code(books: Books, article: int) -> str:
    return books.catalogue.article(article).code


def _small_places(books: Books) -> list[str]:
    """Labels of places with something that can be counted in a morning: first those with pieces alone."""
    all_places = sorted(books.people.places(), key=lambda place: place.label)
    piles = {one.label: books.stocktakes.recorded(StocktakeScope(), [one.id]) for one in all_places}
    small = {label: some for label, some in piles.items() if _LEAST <= len(some) <= _MOST}
    mixed = [label for label, some in small.items() if any(pile.code is None for pile in some)]
    return [*[label for label in small if label not in mixed][:2], *mixed[: _PLACES - 2]]


def _elsewhere(books: Books) -> list[int]:
    """Codes of two pieces of a place that is not counted."""
    running = books.stocktakes.running()
    counted = books.stocktakes.holders(running.planned.scope) if running else []
    others = [one.id for one in books.people.places() if one.id not in counted]
    piles = books.stocktakes.recorded(StocktakeScope(), others)
    return [pile.code for pile in piles if pile.code is not None][:2]


def _held(books: Books) -> list[int]:
    """Codes of pieces that two members have."""
    held = (books.things.held_by(one.id) for one in books.people.members()[:_MOST])
    firsts = (next((pile.thing.number for pile in some if pile.thing.number), None) for some in held)
    return [code for code in firsts if code is not None][:2]
