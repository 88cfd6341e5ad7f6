"""A stock-take for pictures, each after the one before: while it is counted, what came of it, how one begins."""

from collections.abc import Callable
from itertools import groupby

from PySide6.QtWidgets import QApplication

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.stocktake import Stream
from equipment_app.operations import Books, Command
from equipment_app.operations.stocktake import StopStocktake
from equipment_app.operations.stocktake_counts import (
    AssignCode,
    CloseCountPlace,
    CountPiece,
    CountQuantity,
    ExplainDifference,
    OpenCountPlace,
    Recount,
)
from equipment_app.queries.rows import code_of
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.pages.stocktake import StocktakePage
from equipment_app.ui.widgets.overlay import Overlay
from equipment_app.ui.window import Window
from tests.pictures.scene import Scene

Stage = Callable[[Window], None]
_STRANGE = "4006381333931"
_TAKEN = 12


def stages() -> dict[str, Stage]:
    """By the names of their pictures, in their order."""
    return {
        "stocktake-counting": lambda window: _page(window).enter(),
        "stocktake-assign": _assign,
        "stocktake-assigned": _assigned,
        "stocktake-carry": lambda window: _page(window).carry(),
        "stocktake-close": _close,
        "stocktake-result": _result,
        "stocktake-recount": lambda window: _page(window).recount(),
        "stocktake-approve": _approve,
        "stocktake-stop": lambda window: _page(window).stop(),
        "stocktake-begin": _begin,
    }


def station(books: Books) -> Scene | None:
    """What is scanned into the check file of a station."""
    running = books.stocktakes.running()
    if running is None:
        return None
    there = books.stocktakes.recorded(running.planned.scope, books.stocktakes.holders(running.planned.scope))
    here = next(pile.holder for pile in there if pile.code)
    label = books.people.place(here)
    codes = [(pile.holder == here, code_of(pile.code)) for pile in there if pile.code]
    pieces = [code for is_here, code in codes if is_here][:_TAKEN]
    others = [code for is_here, code in codes if not is_here][:1]
    place = str(Code(Family.PLACE, label.code)) if label and label.code else ""
    return Scene("check-file-stocktake", "stocktake", scans=(place, *pieces, *others, pieces[0], _STRANGE))


def _page(window: Window) -> StocktakePage:
    """With nothing over it; the chair counts."""
    place = window.centralWidget()
    assert isinstance(place, Workplace)
    for overlay in window.findChildren(Overlay):
        overlay.close_overlay()
    place.messages.clear()
    place.show_page("stocktake")
    page = place.page
    assert isinstance(page, StocktakePage)
    for form in filter(None, (page.stack.form, page.result.side.form)):
        form.closed.emit()
    page.reload()
    QApplication.sendPostedEvents()
    if page.seen.view is not None:
        page.counting.station.who.choose(page.seen.view.planned.commission[0])
    return page


def _assign(window: Window) -> None:
    scans = _page(window).counting.scans
    row = next(row for row in scans.table.rows if getattr(row, "code", "") == _STRANGE)
    scans.assigned.emit(row)


def _assigned(window: Window) -> None:
    """The code is on another piece than was said."""
    page = _page(window)
    row = next(row for row in page.counting.scans.table.rows if getattr(row, "stream", "") == Stream.ELSEWHERE)
    _do(page, [AssignCode(_STRANGE, row.thing)])
    page.reload()
    QApplication.sendPostedEvents()


def _close(window: Window) -> None:
    """Of a place something is missing, which is said when it is closed."""
    page = _page(window)
    page.open_place(next(row.id for row in page.counting.places.list.table.rows if not row.closed))
    _do(page, _counts(page, page.seen.place, lacks=1))
    page.close_place()


def _result(window: Window) -> None:
    page = _page(window)
    for place in [row.id for row in page.counting.places.list.table.rows if not row.closed]:
        _do(page, [OpenCountPlace(place, page.station), *_counts(page, place), CloseCountPlace(place, page.who)])
    page.reload()
    page.to_result()


def _approve(window: Window) -> None:
    """Each difference was counted by another and is explained."""
    page = _page(window)
    view, planned = page.result.result.view, page.seen.view.planned
    assert view is not None
    for row in view.rows:
        what = row.code or f"{row.article}/{row.item.size}"
        other = next(name for name in planned.commission if name != row.people[-1])
        if row.item.difference:
            _do(
                page,
                [
                    Recount(row.item.holder, what, str(row.item.found), other, page.station),
                    ExplainDifference(row.item.holder, what, "loss", "Při posledním školení zůstal v učebně."),
                ],
            )
    page.reload()
    page.approve()


def _begin(window: Window) -> None:
    page = _page(window)
    _do(page, [StopStocktake("ukázka")])
    page.reload()
    page.new()


def _do(page: StocktakePage, commands: list[Command]) -> None:
    for command in commands:
        page.desk.change(command)


def _counts(page: StocktakePage, place: int, lacks: int = 0) -> list[Command]:
    """What is still to be counted there, but for so many pieces."""
    asked: list[Command] = []

    def found(books: Books) -> list[Command]:
        running = books.stocktakes.running()
        assert running is not None
        counted = {one.thing for one in books.stocktakes.counts(running.planned.id)}
        piles = books.stocktakes.recorded(running.planned.scope, [place])
        pieces = [pile.code for pile in piles if pile.code is not None and pile.thing not in counted]
        commands: list[Command] = [CountPiece(place, code_of(code), page.who, page.station) for code in pieces[lacks:]]
        kinds = groupby([pile for pile in piles if pile.code is None], key=lambda pile: (pile.article, pile.size))
        for (article, size), some in kinds:
            what = f"{books.catalogue.article(article).code}/{size}"
            quantity = str(sum(pile.quantity for pile in some))
            commands.append(CountQuantity(place, what, quantity, page.who, page.station))
        return commands

    page.desk.ask(found, asked.extend, page)
    return asked
