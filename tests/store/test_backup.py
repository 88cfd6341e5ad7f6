"""A copy is one file, whole or not there, and is the store it was made of."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from equipment_app.domain.backup_errors import NoRoom
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import NotWritten
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.backups.check import check_closed
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import safety
from equipment_app.store.file.files import beside
from equipment_app.store.file.pieces import finished
from equipment_app.store.ledger.verify import verify
from tests.store.on_the_disk import PASSPHRASE
from tests.world import ADAM, Clock, PlainPress, World


@pytest.fixture
def past(world):
    world.do(Issue(ADAM, ("V-001", "TRIKO*2")))
    return world


def test_a_copy_is_the_store(past, tmp_path):
    target = tmp_path / "záloha" / "kopie.equip"
    target.parent.mkdir()
    finished(past.database.backup(target))
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
    finished(past.database.backup(target))
    assert sorted(file.name for file in target.parent.iterdir()) == ["kopie.equip", "kopie.equip-files"]
    for path in (target, beside(target)):
        copy = sqlite3.connect(path)
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        copy.close()


def test_the_progress_is_told(past, tmp_path, monkeypatch):
    """Forwards, also while what is drawn is brought to the disk."""
    monkeypatch.setattr("equipment_app.store.file.copies._PAGES", 10)
    monkeypatch.setattr("equipment_app.store.file.pieces._PATIENCE_S", 0)
    told = []
    finished(past.database.backup(tmp_path / "kopie.equip"), lambda done, total: told.append((done, total)))
    known = [one for one in told if one[1]]
    assert len(known) > 3
    assert known == sorted(known) and all(done < total for done, total in known)


def test_a_copy_that_is_stopped_leaves_the_old_one(past, tmp_path, monkeypatch):
    monkeypatch.setattr("equipment_app.store.file.copies._PAGES", 10)
    target = tmp_path / "kopie.equip"
    finished(past.database.backup(target))
    before = target.read_bytes()

    class Stopped(Exception):
        pass

    def stop(done, total):
        raise Stopped

    past.do(Issue(ADAM, ("V-002",)))
    with pytest.raises(Stopped):
        finished(past.database.backup(target), stop)
    assert target.read_bytes() == before
    assert not any(file.name.endswith(".part") for file in tmp_path.iterdir())
    assert past.verified().ok
    finished(past.database.backup(target))
    assert target.read_bytes() != before


def test_a_copy_where_nothing_can_be_written(past, tmp_path):
    with pytest.raises(NotWritten) as refused:
        finished(past.database.backup(tmp_path / "nikde" / "kopie.equip"))
    assert refused.value.path.endswith("kopie.equip") and refused.value.reason
    assert past.do(Issue(ADAM, ("V-002",))).number


class TestWhatIsWrittenMeanwhile:
    """Whoever stands at the counter goes on between two pieces of the copy."""

    @pytest.fixture(params=["in the clear", "encrypted"])
    def busy(self, request, tmp_path, monkeypatch):
        monkeypatch.setattr("equipment_app.store.file.copies._PAGES", 2)
        key = Key.new(PASSPHRASE) if request.param == "encrypted" else None
        if key:
            cipher.know(key)
        world = World.make(tmp_path / "sklad.equip", key=key)
        yield world
        world.close()
        cipher.forget()

    def test_is_in_the_copy_which_is_as_the_store_was_after_the_last_piece(self, busy, tmp_path):
        target, heads = tmp_path / "kopie.equip", []
        for n, _ in enumerate(busy.database.backup(target)):
            busy.do(TakeBack(ADAM, ("V-001",), condition=AS_ISSUED) if n % 2 else Issue(ADAM, ("V-001",)))
            heads.append(busy.head())
        assert len(heads) > 20
        found = check_closed(target)
        assert (found.problems, found.entries in heads) == ((), True)

    def test_as_long_as_the_journal_is_copied(self, busy, tmp_path):
        pieces = busy.database.backup(tmp_path / "kopie.equip")
        for _ in range(3):
            next(pieces)
            busy.do(Issue(ADAM, ("TRIKO",)))
        head = busy.head()
        finished(pieces)
        assert check_closed(tmp_path / "kopie.equip").entries == head

    def test_what_was_taken_back_is_not_in_it(self, busy, tmp_path):
        """Also where so much was written that it does not fit into memory, and lies in the log."""
        pieces, whole = busy.database.backup(tmp_path / "kopie.equip"), busy.head()
        for _ in range(10):
            next(pieces)
        with pytest.raises(ZeroDivisionError), busy.writing() as write:
            write("PRAGMA cache_size = 10")
            write("UPDATE setting SET value = value || printf('%.200000c', 'x')")
            raise ZeroDivisionError
        finished(pieces)
        assert (check_closed(tmp_path / "kopie.equip").problems, busy.head()) == ((), whole)

    def test_a_log_that_is_brought_in_meanwhile_changes_nothing(self, busy, tmp_path):
        pieces = busy.database.backup(tmp_path / "kopie.equip")
        for _ in range(5):
            next(pieces)
            busy.do(Issue(ADAM, ("TRIKO",)))
            busy.database.checkpoint()
        finished(pieces)
        assert check_closed(tmp_path / "kopie.equip").problems == ()

    def test_one_that_is_given_up_leaves_the_store_as_it_is(self, busy, tmp_path):
        pieces = busy.database.backup(tmp_path / "kopie.equip")
        next(pieces)
        busy.do(Issue(ADAM, ("TRIKO",)))
        pieces.close()
        busy.do(Issue(ADAM, ("TRIKO",)))
        assert busy.verified().ok
        assert not any("kopie" in file.name for file in tmp_path.iterdir())
        busy.close()
        assert check_closed(busy.path).problems == ()


def test_no_room_for_it_is_said_before_anything_is_written(past, tmp_path, monkeypatch):
    """Papers are reckoned with: they are most of it."""
    past.database.source.files.put(bytes(1_000_000))
    size = past.path.stat().st_size
    monkeypatch.setattr(safety, "free", lambda _: size + safety.LEAST + 500_000)
    with pytest.raises(NoRoom):
        finished(past.database.backup(tmp_path / "kopie.equip"))
    assert not any("kopie" in file.name for file in tmp_path.iterdir())


def test_a_store_is_used_on_one_thread(past):
    """A copy is drawn on another one, and only while this one waits."""
    with ThreadPoolExecutor(1) as other:
        for use in (lambda: past.head(), lambda: past.do(Issue(ADAM, ("V-002",)))):
            with pytest.raises(RuntimeError):
                other.submit(use).result()
    assert past.head()


def test_idle_the_files_on_the_disk_are_whole(past):
    """Whoever copies only the store's file then has everything."""
    past.database.checkpoint()
    assert [past.path.with_name(past.path.name + end).stat().st_size for end in ("-wal", "-files-wal")] == [0, 0]
