"""Whole copies of a store that are to be gone again: where they lie, and what is left of them by who was killed."""

import subprocess
import sys
import tempfile
from contextlib import suppress

import pytest

from equipment_app.domain.store_errors import StoreInUse
from equipment_app.store.beside import passing
from equipment_app.store.database import Database
from equipment_app.store.file.lock import StoreLock
from equipment_app.store.file.permissions import CHECKED
from tests.world import PlainPress, World

HOLDS = """
import os, sys
from pathlib import Path
from equipment_app.documents.press import Press
from equipment_app.store.beside import passing
from equipment_app.store.database import Database
with Database.open(Path(sys.argv[1]), Press(), read_only=len(sys.argv) > 2) as database:
    with passing.hold(database.beside) as folder:
        for _ in database.backup(folder / "copy.equip"):
            pass
        print(folder, flush=True)
        sys.stdin.read(1) or os._exit(9)
"""
POSIX = pytest.mark.skipif(not CHECKED, reason="no permissions of POSIX")


@pytest.fixture
def store(tmp_path, monkeypatch):
    """Closed; the computer's temporary folder is one of its own."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    (tmp_path / "store").mkdir()
    world = World.make(tmp_path / "store" / "sklad.equip")
    world.close()
    return world.path


@pytest.fixture
def held(store):
    """Copies that a process has in hand: where; ended with the test."""
    running = []

    def held(*read_only: str):
        child = subprocess.Popen(
            [sys.executable, "-c", HOLDS, str(store), *read_only],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(child)
        return child, child.stdout.readline().strip()

    yield held
    for child in running:
        child.kill()
        child.stdout.close()
        child.stdin.close()
        child.wait()


def legible(folder):
    """Copies of a journal and its papers anywhere in it, and what keeps their place."""
    return sorted(path.name for path in folder.rglob("*") if "passing" in path.name or path.name.startswith("copy."))


def test_it_lies_beside_the_store_for_its_owner_alone_and_is_gone(store):
    with passing.hold(store) as folder:
        assert folder.parent == store.parent and folder.name.startswith("sklad.equip-passing-")
        assert not CHECKED or folder.stat().st_mode & 0o077 == 0
        (folder / "copy.equip").write_bytes(b"x")
        passing.clear(store)
        assert (folder / "copy.equip").exists(), "somebody holds it"
    assert legible(store.parent) == []


def test_what_was_left_by_who_was_killed_is_gone_with_the_next_opening(store, held):
    child, _ = held()
    child.kill()
    child.wait()
    assert "copy.equip" in legible(store.parent)
    Database.open(store, PlainPress()).close()
    assert legible(store.parent) == [] and list((store.parent.parent / "temporary").iterdir()) == []


def test_or_when_the_next_one_is_held(store, held):
    child, left = held()
    child.stdin.close()  # it ends by itself, and cleans nothing
    child.wait()
    with passing.hold(store) as folder:
        assert str(folder) != left and legible(store.parent) == sorted([folder.name, f"{folder.name}-lock"])


@POSIX
def test_beside_a_store_that_is_only_read_nothing_is_written(store, held):
    before = sorted(store.parent.iterdir())
    child, where = held("read only")
    assert where.startswith(tempfile.gettempdir()) and sorted(store.parent.iterdir()) == before
    with passing.hold(None) as other:
        assert legible(other.parent), "that of the other process stays"
        assert len([path for path in other.parent.iterdir() if path.is_dir()]) == 2
    child.kill()
    child.wait()
    with passing.hold(None) as other:
        assert [path for path in other.parent.iterdir() if path.is_dir()] == [other]
    assert legible(other.parent) == []


def test_of_another_store_nothing_is_touched(store):
    other = store.with_name("sklad.equip-passing-.equip")
    with passing.hold(other):
        passing.clear(store)
        names = legible(store.parent)
    assert len(names) == 2 and all(name.startswith(other.name) for name in names)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="files in memory")
def test_what_nobody_may_find_lies_in_memory_where_there_is_room(store, monkeypatch):
    with passing.hold_unseen(store, 1000) as folder:
        assert folder.parent == passing._MEMORY
    monkeypatch.setattr("equipment_app.store.file.safety.free", lambda _: 1999)
    with passing.hold_unseen(store, 1000) as folder:
        assert folder.parent == store.parent
    with passing.hold_unseen(None, 1000) as folder:
        assert str(folder.parent) == tempfile.gettempdir()


def test_a_lock_that_was_left_alone_is_in_nobodys_way(store):
    """Killed before the folder was made, or while it was cleared."""
    lock = StoreLock(store.with_name("sklad.equip-passing-00000000"), "passing")
    lock.release()
    passing.clear(store)
    assert legible(store.parent) == []


def test_a_lock_that_is_held_stays(store):
    folder = store.with_name("sklad.equip-passing-00000000")
    lock = StoreLock(folder, "passing")
    passing.clear(store)
    with pytest.raises(StoreInUse):
        StoreLock(folder, "passing")
    with suppress(FileNotFoundError):
        lock.forget()
    assert legible(store.parent) == []
