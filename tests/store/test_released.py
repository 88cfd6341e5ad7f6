"""Stores as released programs wrote them, byte for byte, open today: the journal as it was, and work goes on.

Each was made by the program of its time at the command line (`released/make.py`) and is never made anew.
"""

import sqlite3
import subprocess
import sys
import tarfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from equipment_app import verifier
from equipment_app.documents.press import Press
from equipment_app.operations.issue import Issue
from equipment_app.operations.undo import Undo
from equipment_app.store.database import Database
from equipment_app.store.file.files import beside
from equipment_app.store.ledger.journal import PRAGUE
from equipment_app.store.ledger.verify import verify
from equipment_app.store.tables import ddl
from tests.world import ADAM, EVA, PASSWORD

pytestmark = pytest.mark.usefixtures("judged_here")  # the backup before new tables; see `test_upgrade.py`
ARCHIVES = Path(__file__).parent / "released"
HEADS = {
    1: (19, "fe708b60eeda6ebaca403fa5cb309f8f89c0fd11953681899f3154196631b158"),
    2: (20, "815ce465ffe4a62436d775b7a53f4737943c8a1df79d7f164f1e725412ed9f8c"),
    3: (21, "79130e34681775095cd5ce651749430d947f7c09142a8df60b2a794b95ce3383"),
    4: (21, "6c589f8a5000d5d21ddaa5405c4956fc94c8ffb8ca967de26555d909bfb62d87"),
}
"""How many entries each has, and the hash of the last. A version given out gets a line, and keeps it."""
HELD = {ADAM: {"VESTA": 1, "TRIKO": 2}, EVA: {"TRIKO": 1}}
AFTER = datetime(2026, 12, 31, 9, tzinfo=PRAGUE)


@pytest.fixture(params=HEADS)
def version(request):
    return request.param


@pytest.fixture
def store(version, tmp_path):
    with tarfile.open(ARCHIVES / f"{version}.tar.xz") as archive:
        archive.extractall(tmp_path, filter="data")
    path = tmp_path / f"{version}.equip"
    for file in (path, beside(path)):
        file.chmod(0o600)
    return path


@pytest.fixture
def opened(store):
    with Database.open(store, Press(), clock=lambda: AFTER) as database:
        if database.door.guarded:
            database.door.sign_in("Skladníková", PASSWORD)
        yield database


def papers(path: Path) -> list[bytes]:
    with closing(sqlite3.connect(beside(path))) as raw:
        return [content for (content,) in raw.execute("SELECT bytes FROM file ORDER BY sha256")]


def held(database: Database, number: str) -> dict[str, int]:
    """Codes of articles, and how many a member has."""

    def ask(books):
        counts: dict[str, int] = {}
        for one in books.things.held_by(books.people.by_number(number).id):
            counts[one.thing.article_code] = counts.get(one.thing.article_code, 0) + one.quantity
        return counts

    return database.ask(ask)


def test_every_version_has_one():
    assert HEADS.keys() == set(range(1, ddl.VERSION + 1))


def test_it_opens_with_its_head_and_its_papers_as_they_were(version, opened):
    assert opened.ask(lambda books: books.journal.head()) == (HEADS[version][0], bytes.fromhex(HEADS[version][1]))
    assert opened.ask(lambda books: verify(books.connection, books.files, every_signature=True)).problems == ()
    assert {number: held(opened, number) for number in HELD} == HELD


def test_not_a_byte_of_its_papers_changes(store):
    before = papers(store)
    assert len(before) > 4
    Database.open(store, Press(), clock=lambda: AFTER).close()
    assert papers(store) == before


def test_work_goes_on_and_what_was_done_then_can_be_undone(opened):
    opened.change(Issue(EVA, ("V-003",)))
    opened.change(Undo("PP-2026-000002", "omyl"))
    assert held(opened, EVA) == {"VESTA": 1}
    assert opened.ask(lambda books: verify(books.connection, books.files)).problems == ()


def test_the_verifier_that_is_given_away_reads_it_once_it_was_opened(store):
    Database.open(store, Press(), clock=lambda: AFTER).close()
    command = [sys.executable, "-I", "-S", verifier.__file__, str(store), "--all"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout[:10]) == (0, "0 problems"), done.stdout + done.stderr
