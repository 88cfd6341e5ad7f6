"""The second place: reached now and then, copied to from the backups, and never taken for what it is not."""

import sys
from datetime import timedelta
from pathlib import Path

import pytest

from equipment_app.domain.backup_errors import BackupChanged, NotVerified
from equipment_app.domain.backup_health import Away, HealthReason, Level, Rehearsal
from equipment_app.domain.backups import Where, Why
from equipment_app.store.backups import service
from equipment_app.store.backups import shelf as shelves
from equipment_app.store.backups.check import check
from equipment_app.store.backups.papers import PackedPapers
from equipment_app.store.backups.shelf import Notes
from tests.campaigns.seals import CHEAP, SECRET
from tests.domain.backups_made import MADE
from tests.store.backups.judges import Doubting
from tests.systems import links


@pytest.fixture
def stick(kept, tmp_path):
    folder = tmp_path / "klíčenka"
    folder.mkdir()
    kept.backups = kept.with_settings(Where(second=folder))
    return folder


@pytest.fixture
def elsewhere(stick, monkeypatch):
    """The stick is another disk, as long as it says so."""
    plugged = {"in": True}
    usual = shelves.same_disk

    def same(one, other):
        return usual(one, other) and not (plugged["in"] and str(stick) in str(one))

    monkeypatch.setattr(service, "same_disk", same)
    return plugged


def to_second(kept):
    attempt = kept.backups.begin_second()
    assert attempt is not None
    return attempt.settle()


class TestCopying:
    def test_the_newest_backup_goes_there_with_its_papers(self, kept, stick):
        made = kept.make()
        copy = to_second(kept)
        shelf = kept.backups.second()
        assert shelf.path(copy).read_bytes() == kept.path.read_bytes()
        assert (copy.made, copy.head, copy.sha256, copy.origin) == (made.made, made.head, made.sha256, made.origin)
        assert copy.verified > made.verified
        assert check(shelf.path(copy)).ok

    def test_the_store_is_not_needed_for_it(self, kept, stick):
        kept.make()
        kept.world.close()
        assert to_second(kept)

    def test_only_papers_that_are_new_go_again(self, kept, stick):
        kept.make()
        to_second(kept)
        kept.work()
        kept.make()
        to_second(kept)
        packs = kept.backups.second().packs()
        assert len(packs) == 2
        with PackedPapers(packs[1:]) as papers:
            assert len(list(papers.keys())) == 1

    def test_nothing_to_do_is_nothing_done(self, kept, stick):
        assert not kept.backups.second_due() and kept.backups.begin_second() is None
        kept.make()
        assert kept.backups.second_due()
        to_second(kept)
        assert not kept.backups.second_due() and kept.backups.begin_second() is None
        kept.make()
        assert kept.backups.begin_second() is None, "the journal did not go on"
        kept.change()
        assert not kept.backups.second_due(), "what is not backed up cannot be copied"
        kept.make()
        assert kept.backups.second_due()

    def test_a_backup_that_rotted_meanwhile_is_not_copied(self, kept, stick):
        kept.make()
        content = bytearray(kept.path.read_bytes())
        content[-1] ^= 1
        kept.path.write_bytes(content)
        with pytest.raises(BackupChanged):
            kept.backups.begin_second()
        assert list(stick.iterdir()) == []

    def test_one_that_does_not_verify_there_does_not_count_there(self, kept, stick):
        kept.make()
        backups = kept.with_settings(Where(second=stick), Doubting)
        with pytest.raises(NotVerified):
            backups.begin_second().settle()
        assert backups.second().manifests() == []
        assert backups.second().failure() is not None
        assert kept.shelf.failure() is None, "the first place is in order"

    def test_it_is_thinned_for_itself(self, kept, stick):
        for _ in range(6):
            kept.change()
            kept.make()
            to_second(kept)
        assert [made.number for made in kept.backups.second().manifests()] == [4, 5, 6]


class TestWithinReach:
    def test_none_is_chosen(self, kept):
        kept.make()
        assert kept.backups.second() is None
        assert not kept.backups.second_due() and kept.backups.begin_second() is None

    def test_a_folder_that_is_not_there_is_out_of_reach_and_not_made(self, kept, tmp_path):
        backups = kept.with_settings(Where(second=tmp_path / "není"))
        kept.make()
        assert backups.second() is None and not backups.second_due()
        assert not (tmp_path / "není").exists()

    def test_the_empty_folder_a_stick_hangs_on_is_not_the_stick(self, kept, stick, elsewhere):
        kept.make()
        to_second(kept)
        kept.change()
        kept.make()
        elsewhere["in"] = False
        assert kept.backups.second() is None and not kept.backups.second_due()
        elsewhere["in"] = True
        assert kept.backups.second_due()

    def test_a_folder_that_always_was_on_this_disk_is_used(self, kept, stick):
        kept.make()
        to_second(kept)
        kept.change()
        kept.make()
        assert kept.backups.second_due()


class TestHealth:
    def test_a_copy_on_the_same_disk_is_called_that(self, kept, stick):
        kept.make()
        to_second(kept)
        health = kept.backups.health(kept.world.database.source.head)
        assert health.facts.same_disk and health.away is None
        assert (health.level, health.reasons) == (Level.WARN, (HealthReason.NOT_AWAY,))

    def test_a_stick_in_a_drawer_is_remembered(self, kept, stick, elsewhere):
        made = kept.make()
        to_second(kept)
        elsewhere["in"] = False
        stick.rename(stick.with_name("v zásuvce"))
        kept.wait(days=3)
        health = kept.backups.health(kept.world.database.source.head)
        assert (health.level, health.away) == (Level.GOOD, made.made)
        assert health.away_age > timedelta(days=3)
        kept.wait(days=5)
        assert kept.backups.health(kept.world.database.source.head).reasons == (HealthReason.AWAY_OLD,)

    def test_a_sealed_one_counts_as_one(self, kept, stick, elsewhere, monkeypatch):
        made = kept.make()
        usual = service.export
        monkeypatch.setattr(service, "export", lambda *words: usual(*words, CHEAP))
        kept.backups.seal(made, stick, SECRET)
        assert kept.backups.health(kept.world.database.source.head).away == made.made
        assert kept.backups.notes.away[0].sealed

    def test_backups_whose_usual_folder_is_on_another_disk(self, kept, stick, elsewhere):
        kept.backups = kept.with_settings(Where(folder=stick))
        made = kept.make()
        health = kept.backups.health(kept.world.database.source.head)
        assert (health.facts.same_disk, health.away, health.level) == (False, made.made, Level.GOOD)
        assert kept.with_settings(None).health(made.head).away == made.made, "also for who looks from elsewhere"

    def test_what_was_rehearsed_is_told(self, kept):
        kept.make()
        tried = Rehearsal(kept.now, kept.path.name, ok=True, seconds=1.5, entries=kept.world.head())
        kept.backups.notes.rehearsed(tried)
        assert kept.with_settings(None).health(kept.world.database.source.head).facts.rehearsal == tried

    def test_how_far_behind_it_is(self, kept):
        kept.make()
        kept.change()
        assert kept.backups.health(kept.world.database.source.head).behind == 2


class TestNotes:
    AWAY = Away("klíčenka", MADE, 7, "ab", other_disk=True)

    def test_of_each_folder_the_newest(self, kept):
        notes = kept.backups.notes
        notes.copied(self.AWAY)
        notes.copied(Away("disk", MADE, 8, "cd", True))
        newer = Away("klíčenka", MADE + timedelta(days=1), 9, "ef", True)
        notes.copied(newer)
        assert [(one.folder, one.seq) for one in kept.backups.notes.away] == [("disk", 8), ("klíčenka", 9)]

    def test_not_every_folder_there_ever_was(self, kept):
        for n in range(30):
            kept.backups.notes.copied(Away(f"složka {n}", MADE, n, "ab", False))
        assert [one.seq for one in kept.backups.notes.away] == list(range(10, 30))

    def test_copies_and_rehearsals_do_not_forget_each_other(self, kept):
        tried = Rehearsal(MADE, "x", ok=False, seconds=0.5, entries=3)
        kept.backups.notes.rehearsed(tried)
        kept.backups.notes.copied(self.AWAY)
        kept.backups.notes.rehearsed(tried)
        assert (kept.backups.notes.rehearsal, kept.backups.notes.away) == (tried, (self.AWAY,))

    def test_a_restore_is_remembered_until_all_is_well(self, kept):
        notes = kept.backups.notes
        notes.copied(self.AWAY)
        assert notes.restored is None
        notes.went_back(MADE)
        assert (notes.restored, notes.away) == (MADE, (self.AWAY,))
        notes.all_is_well()
        assert (notes.restored, notes.away) == (None, (self.AWAY,))

    @pytest.mark.parametrize(
        "content",
        ["", "[]", "null", "{", '{"away": [1, {}], "rehearsal": 3, "restored": 7}', '{"away": [{"folder": "x"}]}'],
    )
    def test_what_cannot_be_read_says_nothing_and_is_written_anew(self, kept, content):
        notes = Notes(kept.world.path, "0a1b2c3d")
        notes.copied(self.AWAY)
        [file] = kept.shelf.folder.iterdir()
        file.write_text(content)
        assert (notes.away, notes.rehearsal, notes.restored) == ((), None, None)
        notes.copied(self.AWAY)
        assert notes.away == (self.AWAY,)


class TestDisks:
    def test_one_folder_in_another_is_on_the_same(self, tmp_path):
        (tmp_path / "a").mkdir()
        assert shelves.same_disk(tmp_path / "a", tmp_path)
        assert shelves.same_disk(tmp_path / "a" / "není" / "ani tohle", tmp_path / "také ne.equip")

    @pytest.mark.skipif(sys.platform != "linux", reason="Linux has another disk that is always there")
    def test_another_file_system_is_another(self, tmp_path):
        assert not shelves.same_disk(Path("/proc/self"), tmp_path)

    @links
    def test_a_link_is_where_it_leads(self, tmp_path):
        link = tmp_path / "odkaz"
        link.symlink_to("/proc")
        assert shelves.same_disk(link, tmp_path) is shelves.same_disk(link.resolve(), tmp_path)


def test_the_plan_asks_the_folder(kept):
    source = kept.world.database.source
    assert kept.backups.due(Why.START, source.head)
    kept.make()
    assert not kept.backups.due(Why.START, source.head)
    assert kept.backups.due(Why.START, source.head, unclean=True)
    kept.change()
    assert not kept.backups.due(Why.HALF_HOUR, source.head)
    kept.wait(minutes=30)
    assert kept.backups.due(Why.HALF_HOUR, source.head)
