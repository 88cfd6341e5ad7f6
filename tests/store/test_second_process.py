"""While a store is open, another process is refused, is told by whom, and does no harm by trying."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from equipment_app.domain.store_errors import StoreInUse
from equipment_app.operations.issue import Issue
from equipment_app.store.file.files import beside
from tests.world import ADAM, EVA, Clock, PlainPress, World

OPENS = """
import sys
from pathlib import Path
from equipment_app.documents.press import Press
from equipment_app.domain.store_errors import StoreInUse
from equipment_app.store.database import Database
try:
    Database.open(Path(sys.argv[1]), Press())
except StoreInUse as refusal:
    print("in use by", refusal.by)
"""
READS = """
import sqlite3, sys
try:
    other = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True, timeout=0)
    print(other.execute("SELECT count(*) FROM entry").fetchone())
except sqlite3.OperationalError as error:
    print(error)
"""
WRITES = """
import sqlite3, sys
try:
    other = sqlite3.connect(sys.argv[1], timeout=0)
    other.execute("CREATE TABLE more (a)")
    other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    print("written")
except sqlite3.OperationalError as error:
    print(error)
"""


def tried(script: str, path) -> str:
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def window(tmp_path):
    """A world whose store is open in somebody's window."""
    made = World.make(tmp_path / "sklad.equip")
    made.close()
    from equipment_app.store.database import Database

    database = Database.open(made.path, PlainPress(), who="okno Zory Skladníkové", clock=Clock())
    world = World(made.path, made.clock, database)
    yield world
    world.close()


def test_the_second_program_is_told_by_whom(window):
    assert tried(OPENS, window.path).startswith("in use by okno Zory Skladníkové (pid ")


@pytest.mark.parametrize("script", [READS, WRITES], ids=["reading", "writing"])
def test_any_other_program_is_locked_out(window, script):
    for path in (window.path, beside(window.path)):
        assert tried(script, path) == "database is locked"


def test_no_commit_is_lost_to_one_who_tries(window):
    """A handle opened and closed beside SQLite would have dropped its lock, and another's commit had been lost."""
    numbers = [window.do(Issue(ADAM, ("V-001",))).number]
    for script in (OPENS, READS, WRITES):
        tried(script, window.path)
        numbers.append(window.do(Issue(EVA, ("TRIKO",))).number)
        window.database.checkpoint()
    assert tried(WRITES, window.path) == "database is locked"
    window.reopen()
    kept = window.sql("SELECT printf('%s-%d-%06d', series, year, number) FROM act WHERE series = 'PP' ORDER BY seq")
    assert [number for (number,) in kept] == numbers
    assert window.verified().ok


def test_the_store_is_free_when_it_is_closed(window):
    window.close()
    assert tried(READS, window.path) == f"({head(window.path)},)"
    assert tried(OPENS, window.path) == ""


def head(path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT count(*) FROM entry").fetchone()[0]


def test_the_lock_of_a_program_that_died_holds_nobody_up(window):
    window.close()
    died = f"{OPENS}\nDatabase.open(Path(sys.argv[1]), Press())\nimport os\nos.kill(os.getpid(), 9)"
    subprocess.run([sys.executable, "-c", died, str(window.path)], check=False)
    window.reopen()


def test_a_refused_attempt_in_this_process_drops_no_lock(window):
    """Locks belong to a process: an attempt that fails here must not let another one in."""
    for _ in range(3):
        with pytest.raises(StoreInUse):
            World(window.path, window.clock, window.database.open(window.path, PlainPress()))
    assert tried(READS, window.path) == "database is locked"
