"""A stock-take of 10,273 pieces: a scan that is kept, counts of a station, how far it is, the settlement of it all."""

import json
import random
import sqlite3
from contextlib import closing
from pathlib import Path
from statistics import median
from time import perf_counter

import ground
from timing import once

from equipment_app.domain.carried_file import STOCKTAKE
from equipment_app.domain.stocktake_station import StationCount, StationScan
from equipment_app.exchange.check_file import CountingFile, read_result, sealing
from equipment_app.operations.papers import FilePending
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import (
    CloseCountPlace,
    CountPiece,
    CountQuantity,
    ExplainDifference,
    Recount,
)
from equipment_app.operations.stocktake_files import ExportCounts, ImportCounts
from equipment_app.queries.stocktake import result_view, stocktake_view
from equipment_app.store.database import Database
from tests.world import SECRET

PIECES, LOST = 10_273, 12
CHAIR, MEMBER = "Řádková Růžena", "Předávací Zbyněk"


def measure(folder: Path) -> list[tuple]:
    return [*_counted_here(folder), _counted_at_a_station(folder)]


def _counted_at_a_station(folder: Path) -> tuple:
    """Every piece scanned there, every quantity written; the floor is to read the file and write as many rows."""
    with ground.store(folder / "station.equip", PIECES, 0) as database:
        database.change(OpenStocktake("Svěřená Jitka", (CHAIR, MEMBER), outside=True))
        now, check, result = (
            database.ask(lambda books: books.journal.now()),
            folder / "a.akcheck",
            folder / "a.akresult",
        )
        database.change(ExportCounts(now.date(), sealing(SECRET, check.write_bytes), "", CHAIR, "2"))
        file, at = CountingFile.open(check, SECRET, now), int(now.timestamp())
        plan = file.check.plan
        scans = [StationScan(one.place, one.code, 0, "", None, at) for one in plan.pieces]
        scans += [StationScan(one.place, "", one.article, one.size, 5, at) for one in plan.kinds]
        file.save(StationCount.resumed(plan, {"place": 0, "scans": scans}))
        file.finish(result, now)
        taken = once(lambda: database.change(ImportCounts(read_result(result, STOCKTAKE))))
        kept = database.ask(lambda books: [tuple(row) for row in books.ask("SELECT * FROM scratch_count")])
    floor = once(lambda: _written(folder / "floor.db", result, kept))
    return ("import of a station's counts", f"{len(kept)} counts", taken, floor, "its JSON, its rows", "≤ 1 s")


def _written(path: Path, result: Path, rows: list[tuple]) -> None:
    json.loads(result.read_bytes())
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute(f"CREATE TABLE kept ({', '.join(f'c{n}' for n in range(len(rows[0])))})")
        raw.executemany(f"INSERT INTO kept VALUES ({', '.join('?' for _ in rows[0])})", rows)


def _counted_here(folder: Path) -> list[tuple]:
    with ground.store(folder / "stocktake.equip", PIECES, 0) as database:
        database.change(OpenStocktake("Svěřená Jitka", (CHAIR, MEMBER), outside=True))
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
