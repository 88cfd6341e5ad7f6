"""A backup that fails takes nothing away: what counted counts, and what it left is cleared the next time."""

import errno
import os
import shutil
import sqlite3
import sys
import tempfile
from collections import namedtuple
from contextlib import closing, contextmanager
from pathlib import Path
from threading import get_ident

import pytest

from equipment_app.domain.backup_errors import NoFolder, NoRoom, NotVerified
from equipment_app.domain.backup_health import Failure, HealthReason, Level
from equipment_app.domain.backups import Where, Why
from equipment_app.domain.errors import NotWritten
from equipment_app.store.backups import papers
from equipment_app.store.backups.check import check
from equipment_app.store.file import safety
from tests.store.backups.judges import Doubting, Here
from tests.store.backups.spoiling import spoil_papers

_NOBODY = 65534


@pytest.fixture
def somebody_else():
    """Root may write anywhere: inside, the kernel takes it for a user to whom nothing belongs."""

    @contextmanager
    def inside():
        before = os.geteuid()
        if before == 0:
            os.seteuid(_NOBODY)
        try:
            yield
        finally:
            os.seteuid(before)

    return inside


@pytest.fixture
def failed(kept):
    """There is one good backup; the next was not sound."""
    kept.make()
    kept.work()
    with pytest.raises(NotVerified):
        kept.with_settings(None, Doubting).make(kept.world.database.source, Why.HALF_HOUR)
    return kept


def test_it_is_told_with_its_first_problem(failed):
    assert failed.shelf.failure() == Failure(failed.now, 1, "the hash does not fit the payload", 3, "entry")
    health = failed.backups.health(failed.world.database.source.head)
    assert (health.level, health.reasons[0]) == (Level.BAD, HealthReason.NOT_SOUND)
    assert health.facts.failure == failed.shelf.failure()


def test_nothing_of_it_is_left_and_the_good_one_is_there(failed):
    assert [made.number for made in failed.shelf.manifests()] == [1]
    assert check(failed.path).ok
    assert not any(name.endswith(".part") for name in failed.names())
    assert len(failed.shelf.packs()) == 1


def test_as_long_as_it_stands_nothing_is_removed(kept):
    made = [kept.make() for _ in range(3)]
    with pytest.raises(NotVerified):
        kept.with_settings(None, Doubting).make(kept.world.database.source, Why.ASKED)
    for _ in range(5):
        kept.shelf.rotate()
    assert kept.shelf.manifests() == made


def test_the_next_sound_one_ends_it(failed):
    failed.wait(hours=1)
    failed.make()
    assert failed.shelf.failure() is None
    assert [made.number for made in failed.shelf.manifests()] == [1, 2]


def test_a_marker_nobody_can_read_still_stands(failed):
    marker = next(failed.shelf.folder.glob("*.not-verified.json"))
    for content in (b"", b"[]", b'{"at": "x"}', b'{"at": "2026-03-02T08:00:00+00:00", "more": 1}'):
        marker.write_bytes(content)
        assert failed.shelf.failure() is not None
        assert failed.shelf.rotate() == []


class TestDamageInTheFolder:
    def test_a_paper_that_rotted_there_is_made_up_for_from_the_store(self, kept):
        """The store is sound and its copy would be too: what is wrong is a pack of long ago."""
        kept.make()
        spoil_papers(kept.shelf.packs()[0], "UPDATE file SET bytes = CAST('jiný' AS BLOB)")
        with pytest.raises(NotVerified):
            kept.make()
        assert kept.make().number == 2
        assert check(kept.path).ok
        assert kept.shelf.failure() is None
        assert [name for name in kept.names() if "damaged" in name] == ["000001.equip-papers.damaged"]

    def test_packs_are_looked_through_beside_the_books(self, failed, monkeypatch):
        """Gigabytes are read again after a copy was not sound: whoever asks for something does not wait for that."""
        threads, damaged = [], papers.damaged
        monkeypatch.setattr(papers, "damaged", lambda packs: threads.append(get_ident()) or damaged(packs))
        failed.make()
        assert threads and get_ident() not in threads

    def test_earlier_backups_get_it_back_as_well(self, kept):
        first = kept.shelf.path(kept.make())
        spoil_papers(kept.shelf.packs()[0], "UPDATE file SET bytes = CAST('jiný' AS BLOB)")
        assert not check(first).ok
        with pytest.raises(NotVerified):
            kept.make()
        kept.make()
        assert check(first).ok

    @pytest.mark.parametrize("content", [b"", b"nonsense" * 999])
    def test_a_pack_that_is_no_file_of_ours_is_set_aside_at_once(self, kept, content):
        kept.make()
        kept.shelf.packs()[0].write_bytes(content)
        kept.make()
        assert check(kept.path).ok
        assert [name for name in kept.names() if "damaged" in name] == ["000001.equip-papers.damaged"]

    def test_so_is_one_whose_tables_somebody_changed(self, kept):
        kept.make()
        with closing(sqlite3.connect(kept.shelf.packs()[0], isolation_level=None)) as raw:
            raw.execute("CREATE VIEW everything AS SELECT * FROM file")
        kept.make()
        assert check(kept.path).ok

    def test_an_old_backup_that_was_lost_holds_nothing_up(self, kept):
        kept.shelf.path(kept.make()).unlink()
        assert kept.shelf.newest() is None
        assert kept.make().number == 2
        assert not any("000001-" in name for name in kept.names()), "its manifest is cleared away"


class TestTheDisk:
    def test_too_little_room_is_said_before_anything_is_written(self, kept, monkeypatch):
        Usage = namedtuple("Usage", "total used free")
        monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9 - 5_000_000, 5_000_000))
        with pytest.raises(NoRoom) as refused:
            kept.make()
        assert (refused.value.needed, refused.value.free) == (50, 5)
        assert kept.names() == []

    def test_room_is_reckoned_with_the_papers(self, kept, monkeypatch):
        """Those that lie in a pack already need none."""
        source, free = kept.world.database.source, [0]
        source.files.put(bytes(20_000_000))
        monkeypatch.setattr(safety, "free", lambda _folder: free[0])
        free[0] = safety.LEAST + source.size + 1_000_000
        with pytest.raises(NoRoom) as refused:
            kept.make()
        assert refused.value.needed >= 70 and kept.names() == []
        free[0] += 20_000_000
        kept.make()
        kept.change()
        free[0] = safety.LEAST + source.size + 1_000_000
        assert kept.make().number == 2

    @pytest.mark.parametrize("nth", range(3 if sys.platform == "win32" else 6))  # Windows keeps names by itself
    def test_whichever_flush_fails_nothing_counts_and_nothing_is_lost(self, kept, monkeypatch, nth):
        good = kept.make()
        kept.work()
        kept.wait(hours=1)
        sync, calls = os.fsync, []

        def fsync(handle):
            calls.append(handle)
            if len(calls) == nth + 1:
                raise OSError(errno.EIO, "the disk gave up")
            sync(handle)

        monkeypatch.setattr(os, "fsync", fsync)
        with pytest.raises(NotWritten) as refused:
            kept.make()
        assert refused.value.reason == "the disk gave up"
        monkeypatch.setattr(os, "fsync", sync)
        assert good in kept.shelf.manifests()
        assert all(check(kept.shelf.path(made)).ok for made in kept.shelf.manifests())
        kept.make()
        assert not any(name.endswith(".part") for name in kept.names())

    def test_the_journal_that_cannot_be_copied(self, kept, monkeypatch):
        def draw(*_):
            raise sqlite3.OperationalError("database or disk is full")

        monkeypatch.setattr("equipment_app.store.file.copies.draw", draw)
        with pytest.raises(NotWritten) as refused:
            kept.make()
        assert "full" in refused.value.reason
        assert kept.names() == []

    def test_a_folder_that_is_not_there_is_not_made(self, kept, tmp_path):
        """It may be a stick that hangs elsewhere today."""
        gone = tmp_path / "klíčenka"
        with pytest.raises(NoFolder) as refused:
            kept.with_settings(Where(gone)).make(kept.world.database.source, Why.ASKED)
        assert refused.value.path == str(gone)
        assert not gone.exists()

    def test_a_folder_that_is_a_file(self, kept):
        kept.shelf.folder.write_text("tady je soubor")
        with pytest.raises(NotWritten):
            kept.make()

    @pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
    def test_a_folder_that_is_not_ours_to_write_to(self, kept, somebody_else):
        with tempfile.TemporaryDirectory(dir="/tmp") as above:
            locked = Path(above) / "zamčená"
            locked.mkdir()
            locked.chmod(0o555)
            Path(above).chmod(0o755)
            with somebody_else(), pytest.raises(NotWritten) as refused:
                kept.with_settings(Where(locked)).make(kept.world.database.source, Why.ASKED)
            assert refused.value.reason == os.strerror(errno.EACCES)
            assert list(locked.iterdir()) == []


def test_inside_a_transaction_there_is_no_backup(kept):
    """It would wait for itself for ever."""
    with pytest.raises(RuntimeError), kept.world.database.books():
        kept.make()
    assert kept.make()


def test_a_program_that_cannot_be_started_leaves_nothing(kept, monkeypatch):
    def no_process(copy: Path) -> Here:
        raise OSError(errno.ENOMEM, "no memory")

    with pytest.raises(OSError, match="no memory"):
        kept.with_settings(None, no_process).make(kept.world.database.source, Why.ASKED)
    assert kept.names() == []


def test_what_is_left_of_one_that_was_killed_is_cleared_next_time(kept):
    kept.make()
    kept.work()
    kept.wait(minutes=40)
    kept.backups.begin(kept.world.database.source, Why.ASKED)  # and nobody comes back to it
    assert sum(name.endswith(".part") for name in kept.names()) == 2
    made = kept.make()
    assert not any(name.endswith(".part") for name in kept.names())
    assert [one.number for one in kept.shelf.manifests()] == [1, made.number] == [1, 2]


def test_what_is_left_of_a_note_that_was_being_written_is_cleared_too(kept):
    kept.make()
    half = kept.shelf.folder / f"{kept.shelf.tag}.not-verified.json.part"
    half.write_bytes(b"{")
    kept.make()
    assert not half.exists()
