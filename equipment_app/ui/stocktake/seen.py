"""What the page of a stock-take shows: one reading of the books, and where this station counts."""

from collections.abc import Sequence

from equipment_app.domain.value import Value
from equipment_app.operations import Books
from equipment_app.operations.carried.entries import CarriedOut, still_out
from equipment_app.queries import stocktake as queries
from equipment_app.queries.stocktake import KindCount, PastStocktake, ResultView, StocktakeView


class Seen(Value):
    """One reading of the books."""

    view: StocktakeView | None
    result: ResultView | None
    place: int
    """At which this station counts; 0 for none."""
    kinds: Sequence[KindCount]
    last: PastStocktake | None
    out: Sequence[CarriedOut] = ()  # files that stations count with still


UNREAD = Seen(None, None, 0, (), None)  # the books have not answered yet


def seen_by(books: Books, station: str) -> Seen:
    running = books.stocktakes.running()
    if running is None:
        return Seen(None, None, 0, (), queries.last_stocktake(books))
    place, out = running.progress.stations.get(station, 0), still_out(books, running.planned.id)
    kinds = queries.kinds_at(books, place) if place else ()
    return Seen(queries.stocktake_view(books), queries.result_view(books), place, kinds, None, out)
