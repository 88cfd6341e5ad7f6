"""A backup counts when it is verified and named, holds all there was, and costs only what is new."""

import sqlite3
import stat
import sys
from datetime import timedelta
from threading import Thread
from typing import ClassVar

import pytest

from equipment_app.domain.backup_errors import Overtaken
from equipment_app.domain.backups import Where, Why
from equipment_app.store.backups import shelf
from equipment_app.store.backups.check import check
from equipment_app.store.backups.draft import digest_of
from equipment_app.store.backups.offers import take_out
from equipment_app.store.backups.papers import PackedPapers
from equipment_app.store.backups.service import Backups
from equipment_app.store.file.pieces import finished
from tests.store.backups.conftest import Kept
from tests.store.backups.judges import Here
from tests.world import World


def test_what_it_says_of_itself_is_so(kept):
    made = kept.make(Why.HALF_HOUR)
    path = kept.shelf.path(made)
    assert made.head == kept.world.database.source.head
    assert (made.origin, made.schema) == (kept.world.database.source.origin, kept.world.database.source.schema)
    assert (made.size, made.sha256) == (path.stat().st_size, digest_of(path))
    assert (made.number, made.why, made.sealed, made.erased) == (1, Why.HALF_HOUR, False, ())
    assert made.verified is not None and timedelta() < made.verified - made.made < timedelta(minutes=1)
    assert kept.shelf.manifests() == [made]
    assert kept.shelf.manifest_of(path) == made


def test_it_lies_beside_the_store_under_a_name_that_says_what_it_is(kept):
    made = kept.make()
    assert kept.shelf.folder == kept.world.path.with_name("sklad.equip-backups")
    assert kept.names() == [made.file.split("-", 2)[2], f"{made.file.split('-', 2)[2]}.json", "000001.equip-papers"]
    assert made.file.endswith("-000001-20260302T080001Z.equip-backup")
    assert shelf.is_backup(kept.path)


def test_it_is_one_file_with_no_log(kept):
    kept.make()
    raw = sqlite3.connect(kept.path)
    assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    raw.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has access lists")
def test_nobody_else_can_read_it(kept):
    kept.make()
    assert stat.S_IMODE(kept.shelf.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept.shelf.folder.iterdir()} == {0o600}


def test_what_is_taken_out_is_the_store_with_its_papers(kept, tmp_path):
    kept.make()
    paper = kept.world.ask(lambda books: books.papers.content("PP-2026-000001"))
    head = kept.world.head()
    kept.work()
    take_out(kept.path, tmp_path / "jinde.equip")
    again = World.of(tmp_path / "jinde.equip")
    assert again.head() == head == kept.world.head() - 2
    assert again.verified().ok
    assert again.ask(lambda books: books.papers.content("PP-2026-000001")) == paper
    again.close()


def test_papers_are_copied_once(kept):
    kept.make()
    kept.make()
    kept.work()
    kept.make()
    packs = kept.shelf.packs()
    assert [path.name[-20:] for path in packs] == ["-000001.equip-papers", "-000003.equip-papers"]
    with PackedPapers(packs[:1]) as first, PackedPapers(packs[1:]) as second:
        assert len(list(first.keys())) == len(list(second.keys())) == 1
        assert set(first.keys()).isdisjoint(second.keys())


def test_verifying_changes_not_a_byte(kept):
    kept.make()
    before = {path: path.read_bytes() for path in kept.shelf.folder.iterdir()}
    assert check(kept.path).ok
    assert {path: path.read_bytes() for path in kept.shelf.folder.iterdir()} == before


def test_the_counter_goes_on_while_it_is_verified(kept):
    attempt = kept.backups.begin(kept.world.database.source, Why.HALF_HOUR)
    head = kept.world.head()
    kept.change()
    assert attempt.settle().head.seq == head == kept.world.head() - 2
    assert kept.backups.due(Why.CLOSE, kept.world.database.source.head)


def test_nothing_counts_before_it_is_settled(kept):
    attempt = kept.backups.begin(kept.world.database.source, Why.ASKED)
    assert kept.shelf.manifests() == []
    assert all(name.endswith(".part") for name in kept.names())
    attempt.settle()
    assert not any(name.endswith(".part") for name in kept.names())


def test_one_that_is_stopped_leaves_nothing(kept):
    kept.make()
    kept.work()
    before = kept.names()
    kept.backups.begin(kept.world.database.source, Why.ASKED).stop()
    assert kept.names() == before


def test_one_that_is_stopped_while_it_is_drawn_leaves_nothing(kept, monkeypatch):
    monkeypatch.setattr("equipment_app.store.file.copies._PAGES", 10)

    class Enough(Exception):
        pass

    told = []

    def step(done, total):
        told.append((done, total))
        if len(told) == 3:
            raise Enough

    with pytest.raises(Enough):
        kept.backups.begin(kept.world.database.source, Why.ASKED, step)
    assert kept.names() == []
    kept.change()
    assert kept.make().head.seq == kept.world.head()


class TestOneAtATime:
    def test_the_next_one_stops_what_is_under_way(self, kept):
        source = kept.world.database.source
        first = kept.backups.begin(source, Why.HALF_HOUR)
        assert not first.over
        second = kept.backups.begin(source, Why.ASKED)
        assert first.over and first._judge.stopped
        assert not second.over
        with pytest.raises(Overtaken):
            first.settle()
        assert kept.shelf.failure() is None, "it was not unsound, it was not wanted any more"
        made = second.settle()
        assert second.over
        assert kept.shelf.manifests() == [made]

    def test_what_is_over_cannot_be_stopped_any_more(self, kept):
        attempt = kept.backups.begin(kept.world.database.source, Why.ASKED)
        made = attempt.settle()
        attempt.stop()
        assert not attempt._judge.stopped
        assert kept.shelf.manifests() == [made] and kept.shelf.path(made).exists()

    def test_another_thread_waits_until_the_folder_is_free(self, kept):
        """A backup is settled by the window's thread while the store's begins the next one."""
        attempt = kept.backups.begin(kept.world.database.source, Why.ASKED)
        settled = []
        thread = Thread(target=lambda: settled.append(attempt.settle()))
        with attempt._turn.lock:
            thread.start()
            assert kept.shelf.manifests() == []
        thread.join()
        assert kept.shelf.manifests() == settled


def test_what_is_filed_between_two_pieces_breaks_no_backup(kept):
    source = kept.world.database.source
    for n in range(5):
        source.files.put(bytes([n]) * 1000)
    pieces, said = kept.backups.draw(source, Why.ASKED), []
    said.append(next(pieces))
    head = source.head
    kept.work()
    draft = finished(pieces, lambda done, total: said.append((done, total)))
    made = kept.backups.judged(draft).settle()
    assert made.head == head != source.head
    assert check(kept.shelf.path(made)).ok
    assert said[-1][0] == said[-1][1] >= 6


def test_what_is_done_while_the_journal_is_copied_is_in_the_backup(kept, monkeypatch):
    monkeypatch.setattr("equipment_app.store.file.copies._PAGES", 20)
    pieces = kept.backups.draw(kept.world.database.source, Why.ASKED)
    heads = {kept.world.head()}
    for _ in range(3):
        next(pieces)
        kept.work()
        heads.add(kept.world.head())
    made = kept.backups.judged(finished(pieces)).settle()
    assert (made.head.seq, len(heads)) == (kept.world.head(), 4)
    assert check(kept.shelf.path(made)).ok


def test_one_that_is_given_up_between_two_pieces_leaves_nothing(kept):
    pieces = kept.backups.draw(kept.world.database.source, Why.ASKED)
    next(pieces)
    assert any(name.endswith(".part") for name in kept.names())
    pieces.close()
    assert kept.names() == []


class Slow(Here):
    """Never done."""

    made: ClassVar["list[Slow]"] = []

    def __init__(self, copy):
        super().__init__(copy)
        self.made.append(self)

    def ended(self, seconds=0):
        return False


def test_whoever_does_not_want_to_wait_stops_it(kept):
    class Enough(Exception):
        pass

    class Hurried(Slow):
        def ended(self, seconds=0):
            raise Enough

    with pytest.raises(Enough):
        kept.with_settings(None, Hurried).make(kept.world.database.source, Why.ASKED)
    assert Slow.made[-1].stopped
    assert kept.names() == []


def test_two_stores_in_one_folder_do_not_meddle(kept, tmp_path):
    common = tmp_path / "společná"
    common.mkdir()
    (tmp_path / "jiný").mkdir()
    other = Kept(World.make(tmp_path / "jiný" / "sklad.equip"))
    mine, theirs = kept.with_settings(Where(common)), other.with_settings(Where(common))
    for _ in range(8):
        mine.make(kept.world.database.source, Why.ASKED)
        theirs.make(other.world.database.source, Why.ASKED)
    for backups, one in ((mine, kept), (theirs, other)):
        assert [made.number for made in backups.shelf.manifests()] == [6, 7, 8]
        assert {made.origin for made in backups.shelf.manifests()} == {one.world.database.source.origin}
        assert check(backups.shelf.path(backups.shelf.newest())).ok
    other.world.close()


def test_a_store_that_was_renamed_goes_on_counting(kept, tmp_path):
    common = tmp_path / "společná"
    common.mkdir()
    source = kept.world.database.source
    kept.with_settings(Where(common)).make(source, Why.ASKED)
    renamed = Backups(tmp_path / "Sklad: nový.equip", source.origin, Where(common), clock=kept.tick, judge=Here)
    made = renamed.make(source, Why.ASKED)
    assert (made.number, len(renamed.shelf.manifests())) == (2, 2)
    assert made.file.startswith("Sklad_ nový-"), "a colon no stick takes"
