"""The power goes at scan 137 of a check in the store: what was said to be taken is there in the morning."""

import os
import subprocess
import sys
from pathlib import Path

from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations.issue import Issue
from equipment_app.queries import unit_check
from equipment_app.store.database import Database
from tests.world import ADAM, KIT, PlainPress, World

WORKER = """
import os, sys
from pathlib import Path
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations.unit_checks import SaveCheck
from equipment_app.queries import unit_check
from equipment_app.store.database import Database
from tests.world import Clock, PlainPress

clock = Clock()
with Database.open(Path(sys.argv[1]), PlainPress(), clock=clock) as database:
    check = database.ask(lambda books: unit_check.begin(books, Setup(int(sys.argv[2])), "k"))
    codes = [known.code for known in check.plan.known]
    for n in range(10_000):
        text = codes.pop() if codes else f"cizí {n}"
        check = check.scan(text, clock())[0]
        database.change(SaveCheck(check))
        os.write(1, text.encode() + b"\\n")
"""


def test_a_kill_at_scan_137_loses_nothing(world: World):
    world.do(Issue(ADAM, (), kit=KIT))
    unit = world.ask(lambda books: books.people.units()["KRPA"][0])
    world.close()
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER, str(world.path), str(unit)], stdout=subprocess.PIPE, env=environment
    )
    assert worker.stdout is not None
    said = [worker.stdout.readline().decode().strip() for _ in range(137)]
    worker.kill()
    said += worker.stdout.read().decode().splitlines()
    worker.wait()
    worker.stdout.close()
    with Database.open(world.path, PlainPress(), clock=world.clock) as database:
        [waiting] = database.ask(unit_check.under_way)
        check = database.ask(lambda books: unit_check.resume(books, waiting.id))
        assert waiting.setup == Setup(unit)
    assert check is not None
    kept = {check.plan.piece(thing).code for thing in check.progress.seen} | {one.code for one in check.aside}
    assert set(said) <= kept
    assert len(kept) in (len(said), len(said) + 1)
    assert len([code for code in said if code.startswith("AKT")]) == 2
