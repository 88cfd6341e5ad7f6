"""Where nothing can be written a store is read, wholly and leaving no trace; what would write is refused in words."""

import os
import shutil
import stat
import subprocess
import sys

import pytest

from equipment_app.domain.access_errors import NotAllowed, WrongSecret
from equipment_app.domain.place_errors import ReadingOnly, UnfinishedReadOnly
from equipment_app.domain.rights import Reach, Right
from equipment_app.domain.store_errors import ReadOnlyStore, StoreInUse
from equipment_app.operations.issue import Issue
from equipment_app.operations.settings import SetSettings
from equipment_app.queries.find import find
from equipment_app.queries.holdings import holdings
from equipment_app.store import opening
from equipment_app.store.database import Database
from equipment_app.store.file.files import beside
from equipment_app.store.file.pieces import finished
from equipment_app.store.seen import Continuity, compare
from tests.store.former import as_version
from tests.world import ADAM, EVA, PASSWORD, Clock, PlainPress, World


@pytest.fixture
def closed(tmp_path):
    """A handover with its paper is in it."""
    world = World.make(tmp_path / "sklad.equip")
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
    world.close()
    return world.path


def reading(path, **options):
    return Database.open(path, PlainPress(), clock=Clock(), read_only=True, **options)


def traces(store):
    """Names, bytes and times of everything beside it."""
    return {
        file.name: (file.read_bytes(), file.stat().st_mtime_ns, stat.S_IMODE(file.stat().st_mode))
        for file in store.parent.iterdir()
        if file.is_file()
    }


class TestAsked:
    def test_everything_can_be_asked_and_nothing_is_left_behind(self, closed):
        closed.with_name("sklad.equip-lock").unlink()
        before = traces(closed)
        with reading(closed) as database:
            assert database.found.read_only
            adam = database.ask(lambda books: books.people.by_number(ADAM)).id
            assert len(database.ask(lambda books: holdings(books, adam, None))) == 2
            assert database.ask(lambda books: find(books, "vesta", 10))
            paper = database.ask(lambda books: books.papers.content("PP-2026-000001"))
            assert paper
            assert database.verified().ok
            database.checkpoint()
        assert traces(closed) == before

    @pytest.mark.parametrize("command", [Issue(EVA, ("R-001",)), SetSettings({"store.name": "Jinak"})])
    def test_what_would_write_is_refused(self, closed, command):
        before = traces(closed)
        with reading(closed) as database:
            with pytest.raises(ReadingOnly) as refused:
                database.change(command)
            with pytest.raises(ReadingOnly):
                database.rebuild()
        assert refused.value.path == str(closed)
        assert traces(closed) == before

    def test_a_question_that_tries_what_would_happen_is_refused_too(self, closed):
        with reading(closed) as database:
            with pytest.raises(NotAllowed):
                database.ask(lambda books: Issue(EVA, ("R-001",))(books))
            with pytest.raises(ReadingOnly):
                database.ask(lambda books: books.search.rebuild())

    def test_whoever_works_has_the_right_to_look_and_no_other(self, closed):
        with reading(closed) as database:
            session = database.door.session
            assert [right for right in Right if session.reach(right)] == [Right.LOOK, Right.PASSWORD]
            assert session.reach(Right.LOOK) is Reach.STORE

    def test_a_copy_can_be_made(self, closed, tmp_path):
        with reading(closed) as database:
            finished(database.backup(tmp_path / "kopie.equip"))
        world = World.of(tmp_path / "kopie.equip")
        assert world.verified().ok
        world.close()

    def test_whoever_writes_it_keeps_it_for_themselves(self, closed):
        with Database.open(closed, PlainPress(), clock=Clock(), who="okno Zory"), pytest.raises(StoreInUse) as refused:
            reading(closed)
        assert refused.value.by.startswith("okno Zory")

    def test_several_may_read_at_once(self, closed):
        with reading(closed) as one, reading(closed) as other:
            assert one.ask(lambda books: books.journal.head()) == other.ask(lambda books: books.journal.head())

    def test_without_its_papers_it_is_read_all_the_same(self, closed):
        beside(closed).unlink()
        with reading(closed) as database:
            assert [problem.table for problem in database.verified().problems] == ["file"]
        assert not beside(closed).exists()

    def test_what_crashed_must_be_opened_where_it_can_be_mended(self, tmp_path):
        world = World.make(tmp_path / "sklad.equip")
        world.do(Issue(ADAM, ("V-001",)))
        (tmp_path / "po").mkdir()
        for end in ("", "-wal", "-files", "-files-wal"):
            shutil.copyfile(f"{world.path}{end}", tmp_path / "po" / f"sklad.equip{end}")
        world.close()
        before = traces(tmp_path / "po" / "sklad.equip")
        with pytest.raises(UnfinishedReadOnly):
            reading(tmp_path / "po" / "sklad.equip")
        assert traces(tmp_path / "po" / "sklad.equip") == before

    def test_so_must_what_is_older_than_the_program(self, closed):
        as_version(1, closed)
        before = traces(closed)
        with pytest.raises(ReadOnlyStore):
            reading(closed)
        assert traces(closed) == before

    def test_an_older_copy_is_told_of(self, closed, tmp_path):
        (tmp_path / "starší").mkdir()
        for end in ("", "-files"):
            shutil.copyfile(f"{closed}{end}", tmp_path / "starší" / f"sklad.equip{end}")
        world = World.of(closed)
        world.do(Issue(EVA, ("R-001",)))
        world.close()
        with reading(tmp_path / "starší" / "sklad.equip") as database:
            assert database.ask(compare).verdict is Continuity.OLDER


class TestSigningIn:
    def test_works_and_wrong_passwords_are_counted_in_memory(self, closed):
        world = World.of(closed)
        world.guard()
        world.close()
        before = traces(closed)
        with reading(closed) as database:
            for _ in range(2):
                with pytest.raises(WrongSecret):
                    database.door.sign_in("Skladníková Zora", "špatně, ale dost dlouhé")
            database.door.sign_in("Skladníková Zora", PASSWORD)
            assert database.ask(lambda books: books.journal.operator) == 1
        assert traces(closed) == before


def _read_only_disk(folder) -> bool:
    """A small disk is put over the folder, filled with what is in it, and made read-only: root may do that."""
    kept = folder.parent / "kept"
    shutil.copytree(folder, kept)
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", folder], capture_output=True).returncode:
        return False
    shutil.copytree(kept, folder, dirs_exist_ok=True)
    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
    return True


@pytest.fixture(params=["pretended", "real"])
def locked_away(request, tmp_path, monkeypatch):
    """A store where nothing can be written: for everybody, or as the system says to us."""
    folder = tmp_path / "archiv"
    folder.mkdir()
    world = World.make(folder / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))
    world.close()
    undo = []
    if request.param == "real" and os.name == "posix" and os.geteuid() != 0:
        folder.chmod(0o500)
        undo.append(lambda: folder.chmod(0o700))
    elif request.param == "real" and sys.platform == "linux" and _read_only_disk(folder):
        undo.append(lambda: subprocess.run(["umount", folder], check=True))
    else:
        monkeypatch.setattr(opening.os, "access", lambda _path, how: not how & os.W_OK)
    yield folder / "sklad.equip"
    for step in undo:
        step()


def test_a_place_where_nothing_can_be_written_is_read_without_being_asked_for(locked_away):
    before = traces(locked_away)
    with Database.open(locked_away, PlainPress(), clock=Clock()) as database:
        assert database.found.read_only
        assert database.verified().ok
        with pytest.raises(ReadingOnly):
            database.change(Issue(EVA, ("R-001",)))
    assert traces(locked_away) == before


def test_on_a_read_only_disk_nobody_can_mend_permissions_and_nobody_is_asked_to(locked_away, monkeypatch):
    monkeypatch.setattr(opening, "_on_read_only_disk", lambda _path: True)
    monkeypatch.setattr(opening.permissions, "exposed", lambda _store: [locked_away])
    Database.open(locked_away, PlainPress(), clock=Clock()).close()
