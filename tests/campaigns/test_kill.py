"""A writing process is killed, or finds the disk full: nothing it had said is lost, nothing is done twice."""

import random
import sqlite3
import sys

import pytest

from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from tests.campaigns.kill import attack
from tests.world import ADAM, World

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of a process are POSIX")


def test_nothing_said_is_lost(closed):
    tally = attack(closed, random.Random(20260302), 12)
    assert (tally.lost, tally.doubled, tally.broken) == ([], [], [])
    assert tally.said > 20


def test_nor_of_an_encrypted_store(tmp_path):
    key = Key.new("čtyři slova o ničem")
    cipher.know(key)
    try:
        World.make(tmp_path / "sklad.equip", key=key).close()
        tally = attack(tmp_path / "sklad.equip", random.Random(20260302), 5)
    finally:
        cipher.forget()
    assert (tally.lost, tally.doubled, tally.broken) == ([], [], [])
    assert tally.said > 8


def test_a_process_that_speaks_before_it_commits_is_shown_up(closed):
    assert attack(closed, random.Random(1), 2, early=True).lost


@posix
@pytest.mark.parametrize("more", [60_000, 200_000])
def test_when_no_file_can_grow(closed, more):
    """As a full disk or a quota does it, in the middle of whatever is written at that moment."""
    tally = attack(closed, random.Random(more), 1, room=closed.stat().st_size + more)
    assert (tally.lost, tally.doubled, tally.broken) == ([], [], [])
    assert tally.said > 0


def test_when_the_store_is_full(tmp_path):
    """SQLite's own loop: fail at the first page there is no room for, then at the second, until it fits."""
    world = World.make(tmp_path / "sklad.equip")
    failures = 0
    for raw in (world.database._raw, world.database._files._raw):
        room = raw.execute("PRAGMA page_count").fetchone()[0]
        while not fits(world, raw, room):
            room, failures = room + 1, failures + 1
        raw.execute("PRAGMA max_page_count = 100000")
    assert failures >= 3
    assert world.verified().ok
    world.close()


def fits(world, raw, room) -> bool:
    """Whether a handover has room in a file of so many pages; without it nothing of it is there."""
    raw.execute(f"PRAGMA max_page_count = {room}")
    before, head = world.state(), world.head()
    try:
        world.do(Issue(ADAM, (Line(article=world.article("TRIKO"), remark="x" * 1000),) * 5))
    except sqlite3.OperationalError as error:
        assert "full" in str(error)
        assert (world.state(), world.head()) == (before, head)
        return False
    return True
