"""A copy is one file, whole or not there, and is the store it was made of."""

import sqlite3

import pytest

from equipment_app.domain.errors import NotWritten
from equipment_app.operations.issue import Issue
from equipment_app.store.database import Database
from equipment_app.store.file.files import beside
from equipment_app.store.ledger.verify import verify
from tests.world import ADAM, Clock, PlainPress


@pytest.fixture
def past(world):
    world.do(Issue(ADAM, ("V-001", "TRIKO*2")))
    return world


def test_a_copy_is_the_store(past, tmp_path):
    target = tmp_path / "záloha" / "kopie.equip"
    target.parent.mkdir()
    past.database.backup(target)
    past.do(Issue(ADAM, ("V-002",)))
    with Database.open(target, PlainPress(), clock=Clock()) as copy:
        verified = copy.ask(lambda books: verify(books.connection, books.files))
        paper = copy.ask(lambda books: books.papers.content("PP-2026-000001"))
    assert verified.ok
    assert verified.entries == past.head() - 2
    assert paper == past.ask(lambda books: books.papers.content("PP-2026-000001"))


def test_a_copy_is_one_file(past, tmp_path):
    target = tmp_path / "záloha" / "kopie.equip"
    target.parent.mkdir()
    past.database.backup(target)
    assert sorted(file.name for file in target.parent.iterdir()) == ["kopie.equip", "kopie.equip-files"]
    for path in (target, beside(target)):
        copy = sqlite3.connect(path)
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        copy.close()


def test_the_progress_is_told(past, tmp_path, monkeypatch):
    monkeypatch.setattr("equipment_app.store.file.copies._PAGES", 10)
    told = []
    past.database.backup(tmp_path / "kopie.equip", lambda done, total: told.append((done, total)))
    assert len(told) > 3
    assert told == sorted(told) and told[-1][0] == told[-1][1]


def test_a_copy_that_is_stopped_leaves_the_old_one(past, tmp_path, monkeypatch):
    monkeypatch.setattr("equipment_app.store.file.copies._PAGES", 10)
    target = tmp_path / "kopie.equip"
    past.database.backup(target)
    before = target.read_bytes()

    class Stopped(Exception):
        pass

    def stop(done, total):
        raise Stopped

    past.do(Issue(ADAM, ("V-002",)))
    with pytest.raises(Stopped):
        past.database.backup(target, stop)
    assert target.read_bytes() == before
    assert past.verified().ok
    past.database.backup(target)
    assert target.read_bytes() != before


def test_a_copy_where_nothing_can_be_written(past, tmp_path):
    with pytest.raises(NotWritten) as refused:
        past.database.backup(tmp_path / "nikde" / "kopie.equip")
    assert refused.value.path.endswith("kopie.equip") and refused.value.reason
    assert past.do(Issue(ADAM, ("V-002",))).number


def test_idle_the_files_on_the_disk_are_whole(past):
    """Whoever copies only the store's file then has everything."""
    past.database.checkpoint()
    assert [past.path.with_name(past.path.name + end).stat().st_size for end in ("-wal", "-files-wal")] == [0, 0]
