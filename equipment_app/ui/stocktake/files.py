"""What is read and printed beside the page: counts brought from elsewhere, the draft, the empty sheet."""

from pathlib import Path

from equipment_app.domain.carried_file import STOCKTAKE
from equipment_app.domain.errors import LineRefused, SizeMissing
from equipment_app.domain.stocktake import CountedByPiece, CountsRefused, CountsTaken, PlaceClosed
from equipment_app.exchange.check_file import RESULT, read_result
from equipment_app.exchange.read import read
from equipment_app.exchange.table import count_rows
from equipment_app.operations import Books
from equipment_app.operations.stocktake_files import ImportCounts, TakeCounts
from equipment_app.ui.desk.desk import Desk

_NAMELESS = (CountsTaken, LineRefused, PlaceClosed, CountedByPiece, SizeMissing)
"""What is refused of a file without a word of which."""


def counts_in(path: Path, who: str, station: str) -> TakeCounts | ImportCounts:
    """Of a station with a check file, else of a list."""
    if path.suffix.casefold() == RESULT:
        return ImportCounts(read_result(path, STOCKTAKE))
    grids = read(path)
    return TakeCounts(tuple(count_rows(grids)), grids[0].sha256, who, station)


def not_taken(desk: Desk, path: Path, why: Exception) -> None:
    """Of several files it is said which one."""
    desk.tell(CountsRefused(path.name, why) if isinstance(why, _NAMELESS) else why)


def draft(books: Books) -> bytes:
    from equipment_app.documents.stocktake import StocktakePaper

    found = StocktakePaper.draft(books)
    assert found is not None, "one is under way"
    return found.render()


def blind(books: Books, place: int) -> bytes:
    from equipment_app.documents.stocktake import blind

    return blind(books, place)
