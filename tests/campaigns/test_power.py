"""The power goes: what was acknowledged is there. And the disk it goes on is under the program as it is."""

import random
import sqlite3

import pytest

from tests.campaigns.disk import Delete, Disk, Mark, Sync, Truncate, Write
from tests.campaigns.on_apsw import Cursor, on
from tests.campaigns.past import grown
from tests.campaigns.power import PLANTED, attack, content
from tests.campaigns.remains import CUTS, Remains

STEPS = 25


def test_nothing_acknowledged_is_lost_and_nothing_is_corrupt(tmp_path):
    tally = attack(tmp_path, random.Random(20260302), 140)
    assert (tally.lost, tally.corrupt) == ([], [])
    assert tally.acknowledged > 10 and tally.different > 70 and tally.ends["holds"] > 100


def test_a_store_that_syncs_too_seldom_is_shown_up(tmp_path):
    assert attack(tmp_path, random.Random(1), 140, PLANTED["synchronous=NORMAL"], enough="lost").lost


def test_a_store_that_never_syncs_is_shown_up(tmp_path):
    assert attack(tmp_path, random.Random(1), 140, PLANTED["synchronous=OFF"], enough="corrupt").corrupt


class Usual(sqlite3.Connection):
    """The standard library's, writing down what it is told."""

    heard: list[str]

    def execute(self, sql, *values):
        Usual.heard.append(sql)
        return super().execute(sql, *values)

    def executemany(self, sql, rows):
        Usual.heard.append(sql)
        return super().executemany(sql, rows)

    def cursor(self, *_, **__):
        return super().cursor(Listening)

    def commit(self):
        Usual.heard += ["COMMIT"] if self.in_transaction else []
        super().commit()

    def rollback(self):
        Usual.heard += ["ROLLBACK"] if self.in_transaction else []
        super().rollback()


class Listening(sqlite3.Cursor):
    def execute(self, sql, *values):
        Usual.heard.append(sql)
        return super().execute(sql, *values)

    def executemany(self, sql, rows):
        Usual.heard.append(sql)
        return super().executemany(sql, rows)


def test_the_program_says_the_same_to_both(tmp_path, monkeypatch):
    """Settings, statements and commits in their order: what the disk sees is what the program does."""
    Usual.heard, connect = [], sqlite3.connect
    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", lambda *args, **how: connect(*args, factory=Usual, **how))
        grown(tmp_path / "one.equip", random.Random(3), STEPS).close()
    usual, heard = Usual.heard, []
    with Disk() as disk, on(disk.name), monkeypatch.context() as patch:
        for name in ("execute", "executemany"):
            patch.setattr(Cursor, name, heard_by(heard, getattr(Cursor, name)))
        grown(tmp_path / "two.equip", random.Random(3), STEPS).close()
    assert heard == usual
    assert len(usual) > 500 and usual.count("COMMIT") > 10


def heard_by(heard, work):
    def execute(self, sql, *values):
        heard.append(sql)
        return work(self, sql, *values)

    return execute


def test_a_store_written_there_is_one_for_the_program(tmp_path):
    with Disk() as disk, on(disk.name):
        world = grown(tmp_path / "sklad.equip", random.Random(3), STEPS)
        before = content(world)
        world.close()
    world.reopen()
    assert world.verified().ok
    assert content(world) == before
    world.close()


class TestRemains:
    def fed(self, *events, before=None):
        remains = Remains(before)
        for event in events:
            remains.feed(event)
        return remains

    def left(self, remains, cut, seed=1):
        return remains.after(cut, random.Random(seed)).files

    def test_what_was_synced_is_there_whatever_else_is(self):
        remains = self.fed(Write("a-wal", 0, b"one"), Sync("a-wal"), Write("a-wal", 3, b"two"), Mark(None))
        assert self.left(remains, "none") == {"a-wal": b"one"}
        assert self.left(remains, "all") == {"a-wal": b"onetwo"}
        assert {self.left(remains, "random", seed)["a-wal"] for seed in range(20)} == {b"one", b"onetwo"}

    def test_a_name_without_a_sync_may_be_gone(self):
        remains = self.fed(Write("a", 0, b"one"))
        assert self.left(remains, "none") == {}
        assert self.left(remains, "all") == {"a": b"one"}

    def test_what_is_deleted_may_be_back_until_the_folder_is_synced(self):
        remains = self.fed(Delete("a", durable=False), before={"a": b"one"})
        assert (self.left(remains, "none"), self.left(remains, "all")) == ({"a": b"one"}, {})
        assert self.left(self.fed(Delete("a", durable=True), before={"a": b"one"}), "none") == {}

    def test_a_later_write_may_be_there_without_an_earlier_one(self):
        remains = self.fed(Write("a", 0, b"one"), Write("a", 3, b"two"), before={"a": b"---"})
        assert b"---two" in {self.left(remains, "random", seed)["a"] for seed in range(40)}

    def test_a_truncation_waits_for_a_sync_as_well(self):
        remains = self.fed(Truncate("a", 1), before={"a": b"one"})
        assert (self.left(remains, "none"), self.left(remains, "all")) == ({"a": b"one"}, {"a": b"o"})

    def test_a_torn_write_ends_at_the_edge_of_a_sector(self):
        remains = self.fed(Write("a", 0, b"x" * 4096), before={"a": b""})
        sizes = {len(self.left(remains, "torn", seed)["a"]) for seed in range(60)}
        assert {size % 512 for size in sizes} == {0}
        assert len(sizes) > 5 and 4096 not in sizes

    @pytest.mark.parametrize("cut", CUTS)
    def test_equal_keys_are_equal_files(self, cut):
        """Or states would be taken for judged that were never looked at."""
        chance, seen = random.Random(7), {}
        remains = Remains({"a": bytes(3000), "b": b""})
        for _ in range(300):
            file, at = chance.choice(["a", "b", "a-wal"]), chance.randrange(3000)
            events = [Write(file, at, chance.randbytes(chance.randrange(1, 1200))), Truncate(file, at), Sync(file)]
            remains.feed(chance.choice([*events, Write(file, at, b"x"), Delete(file, durable=chance.random() < 0.5)]))
            state = remains.after(cut, chance)
            assert seen.setdefault(state.key, state.files) == state.files
        assert len(seen) > 50
