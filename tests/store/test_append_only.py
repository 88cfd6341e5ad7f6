"""SQLite itself refuses to rewrite the journal and the files, whoever asks."""

import hashlib
import sqlite3

import pytest

from equipment_app.operations.issue import Issue
from equipment_app.store.file.files import beside
from tests.world import ADAM

COLUMNS = "seq, origin, format, payload, prev_hash, entry_hash"
NEXT = (
    f"INSERT INTO entry ({COLUMNS}) SELECT seq + 1, origin, format, x'7b7d', entry_hash, x'00' FROM entry "
    "ORDER BY seq DESC LIMIT 1"
)
REFUSED = {
    "update": ("UPDATE entry SET payload = x'7b7d' WHERE seq = 3", "append-only"),
    "update to the same": ("UPDATE entry SET seq = seq", "append-only"),
    "delete": ("DELETE FROM entry WHERE seq = 3", "append-only"),
    "delete all": ("DELETE FROM entry", "append-only"),
    "replace the last": ("INSERT OR REPLACE INTO entry SELECT * FROM entry ORDER BY seq DESC LIMIT 1", "gap"),
    "replace one": ("INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE seq = 3", "gap"),
    "replace by hash": (
        (
            f"INSERT OR REPLACE INTO entry ({COLUMNS}) SELECT seq + 1, origin, format, x'7b7d', entry_hash, entry_hash "
            "FROM entry ORDER BY seq DESC LIMIT 1"
        ),
        "append-only",
    ),
    "update or replace": ("UPDATE OR REPLACE entry SET entry_hash = x'00' WHERE seq = 3", "append-only"),
    "upsert": (
        (
            f"INSERT INTO entry ({COLUMNS}) SELECT {COLUMNS} FROM entry WHERE seq = 3 "
            "ON CONFLICT DO UPDATE SET payload = x'7b7d'"
        ),
        "gap",
    ),
    "gap": (NEXT.replace("seq + 1", "seq + 2"), "gap"),
    "before the first": (NEXT.replace("seq + 1", "0"), "gap"),
    "fork": (NEXT.replace("x'7b7d', entry_hash", "x'7b7d', prev_hash"), "fork"),
    "no predecessor": (NEXT.replace("x'7b7d', entry_hash", "x'7b7d', zeroblob(32)"), "fork"),
    "ignored": (NEXT.replace("INSERT", "INSERT OR IGNORE").replace("seq + 1", "seq + 2"), "gap"),
}


@pytest.mark.parametrize(("statement", "why"), REFUSED.values(), ids=REFUSED)
def test_the_journal_refuses(world, statement, why):
    before = world.sql("SELECT * FROM entry")
    with pytest.raises(sqlite3.IntegrityError, match=why), world.writing() as write:
        write(statement)
    assert world.sql("SELECT * FROM entry") == before


def test_the_next_entry_in_order_is_taken(world):
    """Else the refusals above would prove nothing."""
    head = world.head()
    with world.writing() as write:
        write(NEXT)
    assert world.head() == head + 1


@pytest.mark.parametrize("statement", ["INSERT INTO entry VALUES (1.5, 'a', 1, x'', x'', x'', NULL, NULL)"])
def test_the_tables_are_strict(world, statement):
    with pytest.raises(sqlite3.IntegrityError), world.writing() as write:
        write(statement)


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("UPDATE file SET bytes = x'00'", "append-only"),
        ("DELETE FROM file", "append-only"),
        ("INSERT OR REPLACE INTO file SELECT sha256, x'00' FROM file", "filed already"),
        ("INSERT OR IGNORE INTO file SELECT sha256, x'00' FROM file", "filed already"),
    ],
)
def test_the_files_refuse(world, statement, why):
    """Also with the settings any other program opens them with, where REPLACE would fire no delete trigger."""
    world.do(Issue(ADAM, ("V-001",)))
    world.close()
    files = sqlite3.connect(beside(world.path), isolation_level=None)
    before = files.execute("SELECT * FROM file").fetchall()
    with pytest.raises(sqlite3.IntegrityError, match=why):
        files.execute(statement)
    assert files.execute("SELECT * FROM file").fetchall() == before
    assert [hashlib.sha256(content).digest() for _, content in before] == [key for key, _ in before]
    files.close()
