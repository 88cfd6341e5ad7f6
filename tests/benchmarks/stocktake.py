"""A stock-take of 10,273 pieces: a scan that is kept, the page asked again after it, and the settlement of it all."""

import random
from pathlib import Path
from statistics import median
from time import perf_counter

import ground
from timing import once

from equipment_app.operations.papers import FilePending
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import (
    CloseCountPlace,
    CountPiece,
    CountQuantity,
    ExplainDifference,
    Recount,
)
from equipment_app.queries.stocktake import result_view, stocktake_view
from equipment_app.store.database import Database

PIECES, LOST = 10_273, 12
CHAIR, MEMBER = "Řádková Růžena", "Předávací Zbyněk"


def measure(folder: Path) -> list[tuple]:
    with ground.store(folder / "stocktake.equip", PIECES, 0) as database:
        database.change(OpenStocktake("Svěřená Jitka", (CHAIR, MEMBER)))
        pieces = database.ask(lambda books: books.ask(_PIECES))
        lost = set(random.Random(5).sample(range(len(pieces)), LOST))
        spent = []
        for n, (place, serial) in enumerate(pieces):
            if n not in lost:
                spent.append(once(lambda place=place, serial=serial: database.change(CountPiece(place, serial, CHAIR))))
        asked = once(lambda: database.ask(stocktake_view))
        _finish(database)
        settled = once(lambda: database.change(ApproveStocktake(file=False)))
        filed = once(lambda: database.change(FilePending()))
    worst = sorted(spent)[-len(spent) // 100]
    work = f"{PIECES} pieces; 99 of 100 under {worst * 1000:.1f} ms"
    return [
        ("scan of a stock-take, kept", work, median(spent), None, "", "≤ 5 ms"),
        ("how far a stock-take is", f"{PIECES} pieces", asked, None, "", "≤ 500 ms"),
        ("settlement of a stock-take", f"{PIECES} pieces, {LOST} missing", settled, None, "", "≤ 2 s"),
        ("its three papers", f"{PIECES} items", filed, None, "", ""),
    ]


def _finish(database: Database) -> None:
    """Quantities as they are recorded, places closed, what is missing explained."""
    for place, article, quantity in database.ask(lambda books: books.ask(_LOTS)):
        database.change(CountQuantity(place, article, str(min(quantity, 9999)), CHAIR))
    for (place,) in database.ask(lambda books: books.ask("SELECT id FROM holder WHERE kind = 'location'")):
        database.change(CloseCountPlace(place, CHAIR))
    began = perf_counter()
    rows = [row for row in database.ask(result_view).rows if row.item.difference]
    print(f"result: {perf_counter() - began:.2f} s, {len(rows)} differences")
    for row in rows:
        what = row.code or f"{row.article}/{row.item.size}"
        database.change(Recount(row.item.holder, what, str(row.item.found), MEMBER))
        database.change(ExplainDifference(row.item.holder, what, "other", "Měření, nikdo nic nehledal."))


_PIECES = """SELECT h.holder, t.serial FROM holding h JOIN holder p ON p.id = h.holder AND p.kind = 'location'
    JOIN thing t ON t.id = h.thing WHERE t.code IS NOT NULL AND h.quantity > 0 ORDER BY t.id"""
_LOTS = """SELECT h.holder, a.code, sum(h.quantity) FROM holding h JOIN holder p ON p.id = h.holder
    AND p.kind = 'location' JOIN thing t ON t.id = h.thing JOIN article a ON a.id = t.article
    WHERE t.code IS NULL AND h.quantity > 0 GROUP BY 1, 2"""
