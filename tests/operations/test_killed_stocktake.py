"""The power goes at a scan of a stock-take, at one of a station, and in the middle of the approval: nothing is lost."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from equipment_app.domain.stocktake import Stream
from equipment_app.exchange.check_file import CountingFile, sealing
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import (
    CloseCountPlace,
    CountPiece,
    CountQuantity,
    ExplainDifference,
    OpenCountPlace,
    Recount,
)
from equipment_app.operations.stocktake_files import ExportCounts
from equipment_app.queries.stocktake import stocktake_view
from equipment_app.store.database import Database
from tests.systems import KILLED
from tests.world import SECRET, Clock, PlainPress, World

CHAIR, MEMBER, KEEPER = "Řádková Růžena", "Předávací Zbyněk", "Svěřená Jitka"
COUNTS = """
import os, sys
from pathlib import Path
from equipment_app.operations.stocktake_counts import CountPiece
from equipment_app.store.database import Database
from tests.world import Clock, PlainPress

with Database.open(Path(sys.argv[1]), PlainPress(), clock=Clock()) as database:
    for n in range(10_000):
        database.change(CountPiece("A01", f"cizi {n}", sys.argv[2]))
        os.write(1, b"counted\\n")
"""
STATION = """
import os, sys
from pathlib import Path
from equipment_app.exchange.check_file import CountingFile
from tests.world import Clock

clock = Clock()
from tests.world import SECRET
file = CountingFile.open(Path(sys.argv[1]), SECRET, clock())
file.save(file.check.at(file.check.plan.places[0].id))
for n in range(10_000):
    file.save(file.check.scan(f"cizi {n}", clock())[0])
    os.write(1, b"counted\\n")
"""
APPROVES = """
import os, sys
from pathlib import Path
from equipment_app.operations.stocktake import ApproveStocktake
from equipment_app.store.database import Database
from tests.systems import KILL
from tests.world import Clock, PlainPress

class Falling(PlainPress):
    def paper(self, books, seq):
        assert books.journal.head()[0] == seq, "the entry is written, its paper is not"
        os.kill(os.getpid(), KILL)

with Database.open(Path(sys.argv[1]), Falling(), clock=Clock()) as database:
    database.change(ApproveStocktake())
"""


def started(program: str, *words: str) -> "subprocess.Popen[bytes]":
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen([sys.executable, "-c", program, *words], stdout=subprocess.PIPE, env=environment)


def killed_after(scans: int, worker: "subprocess.Popen[bytes]") -> int:
    """How many it said were counted."""
    assert worker.stdout is not None
    said = [worker.stdout.readline() for _ in range(scans)]
    worker.kill()
    said += worker.stdout.read().splitlines()
    worker.wait()
    worker.stdout.close()
    assert set(map(bytes.strip, said)) == {b"counted"}
    return len(said)


def test_every_scan_that_was_said_to_be_counted_is_there(world: World):
    world.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), outside=True))
    world.do(OpenCountPlace("A01", "1"))
    world.close()
    said = killed_after(37, started(COUNTS, str(world.path), CHAIR))
    with Database.open(world.path, PlainPress(), clock=world.clock) as database:
        counted = database.ask(stocktake_view).streams[Stream.UNKNOWN]
    assert counted in (said, said + 1)


def test_so_is_every_one_of_a_station(world: World, tmp_path: Path):
    path = tmp_path / "2.akcheck"
    world.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), outside=True))
    world.do(ExportCounts(date(2026, 3, 9), sealing(SECRET, path.write_bytes), "A01", MEMBER, "2"))
    said = killed_after(37, started(STATION, str(path)))
    assert len(CountingFile.open(path, SECRET, Clock()()).check.scans) in (said, said + 1)


def test_an_approval_is_there_whole_or_not_at_all(world: World):
    world.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), places="B02", outside=True))
    world.do(CountPiece("B02", "R-001", CHAIR))
    world.do(CountQuantity("B02", "TRIKO/M", "10", CHAIR))
    world.do(CloseCountPlace("B02", CHAIR))
    world.do(Recount("B02", "R-002", "0", MEMBER))
    world.do(ExplainDifference("B02", "R-002", "loss", "Nikdo neví, kde je."))
    before = world.state()
    world.close()
    worker = started(APPROVES, str(world.path))
    worker.communicate()
    assert worker.returncode == KILLED
    again = World.of(world.path, world.clock)
    assert again.state() == before and again.ask(stocktake_view) is not None
    assert len(again.do(ApproveStocktake()).lines) == 1
    assert again.verified().problems == ()
    again.close()
