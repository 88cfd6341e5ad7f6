"""A whole backup in one encrypted file, and back: nothing readable in it, nothing lost, nobody in without the words."""

import shutil
from dataclasses import replace

import pytest

from equipment_app.domain.backup_errors import (
    BackupChanged,
    NoFolder,
    NotKept,
    NotOpened,
    NotSealed,
    SealBroken,
    ShortPassphrase,
)
from equipment_app.store.backups import sealed as sealing
from equipment_app.store.backups.check import check
from equipment_app.store.backups.offers import take_out
from equipment_app.store.backups.sealed import export, unsealed
from equipment_app.store.backups.shelf import Shelf
from tests.campaigns.seals import CHEAP, SECRET
from tests.store.backups.spoiling import spoil_papers
from tests.world import World


@pytest.fixture
def stick(kept, tmp_path):
    folder = tmp_path / "klíčenka"
    folder.mkdir()
    return folder


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "doma"
    folder.mkdir()
    return folder


@pytest.fixture
def file(kept, stick):
    """A sealed backup on the stick."""
    made = kept.make()
    return stick / export(kept.shelf, made, stick, SECRET, CHEAP).file


def test_it_is_opened_as_it_was(kept, file, home, tmp_path):
    made = kept.shelf.newest()
    shelf, found = unsealed(file, SECRET, home)
    assert found == replace(made, number=1)
    assert shelf.path(found).read_bytes() == kept.path.read_bytes()
    assert check(shelf.path(found)).ok
    take_out(shelf.path(found), tmp_path / "obnovená.equip")
    again = World.of(tmp_path / "obnovená.equip")
    assert again.verified().ok
    paper = kept.world.ask(lambda books: books.papers.content("PP-2026-000001"))
    assert again.ask(lambda books: books.papers.content("PP-2026-000001")) == paper
    again.close()


def test_it_is_one_file_in_which_nothing_can_be_read(kept, file, stick):
    assert sorted(path.name for path in stick.iterdir()) == [file.name, f"{file.name}.json"]
    assert "Skladníková".encode() in kept.path.read_bytes()
    said = file.read_bytes() + file.with_name(file.name + ".json").read_bytes()
    for word in ("Skladníková", "990900", "SQLite format 3", "CREATE TABLE"):
        assert word.encode() not in said


def test_what_is_told_of_it_in_clear_is_what_one_must_know_to_find_it(kept, file):
    told = Shelf.of(file).manifest_of(file)
    assert (told.sealed, told.counts, told.head) == (True, True, kept.shelf.newest().head)
    assert (told.size, told.made) == (file.stat().st_size, kept.shelf.newest().made)


class TestRefusals:
    @pytest.mark.parametrize("wrong", ["", SECRET + " ", SECRET.upper(), SECRET[:-1], "úplně něco jiného"])
    def test_with_other_words_it_is_not_opened_and_nothing_is_left(self, file, home, wrong):
        with pytest.raises(NotOpened) as refused:
            unsealed(file, wrong, home)
        assert refused.value.path == str(file)
        assert list(home.iterdir()) == []

    def test_damage_at_the_beginning_looks_the_same(self, file, home):
        """Who guesses passphrases must not be told that one fits."""
        content = bytearray(file.read_bytes())
        content[60] ^= 1
        file.write_bytes(content)
        with pytest.raises(NotOpened):
            unsealed(file, SECRET, home)

    def test_damage_further_on_is_damage(self, file, home):
        content = bytearray(file.read_bytes())
        content[-5] ^= 1
        file.write_bytes(content)
        with pytest.raises(SealBroken):
            unsealed(file, SECRET, home)
        assert list(home.iterdir()) == []

    @pytest.mark.parametrize("length", [100_000, 43 + (65536 + 16) * 2])
    def test_one_that_was_cut_off(self, file, home, length):
        file.write_bytes(file.read_bytes()[:length])
        with pytest.raises(SealBroken):
            unsealed(file, SECRET, home)
        assert list(home.iterdir()) == []

    @pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00" * 99])
    def test_another_file(self, file, home, content):
        file.write_bytes(content)
        with pytest.raises(NotSealed):
            unsealed(file, SECRET, home)

    def test_one_of_another_store_under_this_name(self, file, home):
        other = file.with_name(file.name.replace(file.name.split("-")[1], "ffffffff"))
        shutil.move(file, other)
        with pytest.raises(SealBroken):
            unsealed(other, SECRET, home)

    @pytest.mark.parametrize("words", ["", "krátké", "jedenáct pí", "e\u0301" * 11])
    def test_too_short_a_passphrase_seals_nothing(self, kept, stick, words):
        made = kept.make()
        with pytest.raises(ShortPassphrase) as refused:
            export(kept.shelf, made, stick, words, CHEAP)
        assert refused.value.least == 12
        assert list(stick.iterdir()) == []

    def test_a_stick_that_is_not_there(self, kept, tmp_path):
        with pytest.raises(NoFolder):
            export(kept.shelf, kept.make(), tmp_path / "není", SECRET, CHEAP)


class TestWhatIsSealedIsWhatWasVerified:
    def test_a_backup_that_was_changed_is_not(self, kept, stick):
        made = kept.make()
        content = bytearray(kept.path.read_bytes())
        content[-1] ^= 1
        kept.path.write_bytes(content)
        with pytest.raises(BackupChanged):
            export(kept.shelf, made, stick, SECRET, CHEAP)
        assert list(stick.iterdir()) == []

    def test_one_whose_papers_were_changed_or_lost_is_not(self, kept, stick):
        made = kept.make()
        spoil_papers(kept.shelf.packs()[0], "UPDATE file SET bytes = CAST('jiný' AS BLOB)")
        with pytest.raises(BackupChanged):
            export(kept.shelf, made, stick, SECRET, CHEAP)
        kept.shelf.packs()[0].unlink()
        with pytest.raises(BackupChanged):
            export(kept.shelf, made, stick, SECRET, CHEAP)
        assert list(stick.iterdir()) == []

    @pytest.mark.parametrize("place", [10, 30, 60, 90_000, -1])
    def test_one_that_is_read_back_otherwise_does_not_count(self, kept, stick, monkeypatch, place):
        """A stick that loses bytes on the way."""
        made, flush = kept.make(), sealing.durable.flush

        def lose(path):
            flush(path)
            if path.name.endswith("sealed.part"):
                content = bytearray(path.read_bytes())
                content[place] ^= 1
                path.write_bytes(content)

        monkeypatch.setattr(sealing.durable, "flush", lose)
        with pytest.raises(NotKept):
            export(kept.shelf, made, stick, SECRET, CHEAP)
        assert list(stick.iterdir()) == []


def test_only_the_papers_it_needs_are_in_it(kept, stick, home):
    first = kept.make()
    kept.work()
    kept.make()
    made = export(kept.shelf, first, stick, SECRET, CHEAP)
    shelf, _ = unsealed(stick / made.file, SECRET, home)
    with sealing.PackedPapers(shelf.packs()) as papers:
        assert len(list(papers.keys())) == 1


def test_older_ones_of_a_stick_go_and_the_readable_ones_are_another_matter(kept, stick):
    made = [kept.make() for _ in range(5)]
    before = kept.shelf.manifests()
    for one in made[2:] * 3:
        export(kept.shelf, one, stick, SECRET, CHEAP)
        Shelf(stick, kept.shelf.tag).rotate()
    assert [one.number for one in Shelf(stick, kept.shelf.tag).manifests(sealed=True)] == [7, 8, 9]
    assert Shelf(stick, kept.shelf.tag).manifests() == []
    assert kept.shelf.manifests() == before
