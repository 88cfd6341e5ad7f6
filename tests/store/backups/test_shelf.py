"""What lies in the folder is what counts; nothing of anybody else's is touched."""

import json

import pytest

from equipment_app.domain.backup_errors import NoBackup
from equipment_app.domain.backups import Why
from equipment_app.store.backups import shelf
from equipment_app.store.backups.shelf import Shelf
from tests.domain.backups_made import MADE


def test_an_empty_folder_and_none_at_all(tmp_path):
    for folder in (tmp_path, tmp_path / "není"):
        shelf = Shelf(folder, "0a1b2c3d")
        assert (shelf.manifests(), shelf.newest(), shelf.packs(), shelf.failure()) == ([], None, [], None)
    assert Shelf(tmp_path, "0a1b2c3d").next_number() == 1


class TestWhatDoesNotCount:
    def test_a_copy_of_another_length(self, kept):
        with kept.shelf.path(kept.make()).open("ab") as file:
            file.write(b"x")
        assert kept.shelf.manifests() == []

    def test_a_manifest_without_its_copy_and_a_copy_without_its_manifest(self, kept):
        path = kept.shelf.path(kept.make())
        manifest = path.with_name(path.name + ".json")
        content = manifest.read_bytes()
        manifest.unlink()
        assert kept.shelf.manifests() == []
        with pytest.raises(NoBackup):
            kept.shelf.manifest_of(path)
        manifest.write_bytes(content)
        path.unlink()
        assert kept.shelf.manifests() == []

    def test_one_that_says_it_was_not_verified(self, kept):
        path = kept.shelf.path(kept.make())
        manifest = path.with_name(path.name + ".json")
        manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"verified": None}))
        assert kept.shelf.manifests() == []
        with pytest.raises(NoBackup):
            kept.shelf.manifest_of(path)

    def test_a_manifest_of_another_copy(self, kept):
        path, other = kept.shelf.path(kept.make()), kept.make()
        path.with_name(path.name + ".json").write_text(other.to_json())
        with pytest.raises(NoBackup):
            kept.shelf.manifest_of(path)


class TestWhatIsLeftAlone:
    def test_whatever_is_not_ours(self, kept):
        kept.make()
        folder, tag = kept.shelf.folder, kept.shelf.tag
        others = [
            "dopis.txt",
            "dovolená.part",
            f"sklad-{tag}.equip-backup.part",
            "sklad-ffffffff-000001-20260302T080001Z.equip-backup.part",
            "sklad-ffffffff-000001-20260302T080001Z.equip-backup.json",
            f"sklad-{tag}-000044-20260302T080001Z.equip-backup",
            f"sklad-{tag}-000045.equip-papers.damaged",
        ]
        for name in others:
            (folder / name).write_bytes(b"something")
        for _ in range(9):
            kept.make()
        assert {name: (folder / name).read_bytes() for name in others} == dict.fromkeys(others, b"something")

    def test_what_a_newer_version_wrote(self, kept):
        made = kept.make()
        path = kept.shelf.path(made)
        manifest = path.with_name(path.name + ".json")
        said = json.loads(manifest.read_text()) | {"form": "equipment-app backup 2"}
        manifest.write_text(json.dumps(said))
        for _ in range(9):
            kept.make()
        assert path.exists() and manifest.exists()
        assert made not in kept.shelf.manifests()

    def test_no_number_is_used_twice(self, kept):
        (kept.shelf.folder).mkdir()
        (kept.shelf.folder / f"sklad-{kept.shelf.tag}-000044-20260302T080001Z.equip-backup").write_bytes(b"x")
        assert kept.make().number == 45


class TestRotation:
    def test_older_ones_go_with_their_manifests_and_the_papers_stay(self, kept):
        for _ in range(5):
            kept.make()
        assert [made.number for made in kept.shelf.manifests()] == [3, 4, 5]
        assert [name for name in kept.names() if not name.startswith(("000003", "000004", "000005"))] == [
            "000001.equip-papers"
        ]

    def test_whoever_asked_for_the_backup_is_told_what_went(self, kept):
        made = [kept.make() for _ in range(3)]
        attempt = kept.backups.begin(kept.world.database.source, Why.ASKED)
        attempt.settle()
        assert attempt.removed == (made[0].file,)

    def test_one_that_cannot_be_removed_now_goes_later(self, kept, monkeypatch):
        made = [kept.make() for _ in range(3)]

        def remove(path):
            raise PermissionError(13, "open elsewhere", str(path))

        with monkeypatch.context() as held:
            held.setattr("equipment_app.store.file.durable.remove", remove)
            attempt = kept.backups.begin(kept.world.database.source, Why.ASKED)
            attempt.settle()
            assert attempt.removed == ()
        assert made[0] in kept.shelf.manifests()
        kept.make()
        assert made[0] not in kept.shelf.manifests()

    def test_before_a_change_of_the_tables_it_stays_for_ever(self, kept):
        first = kept.make(Why.MIGRATION)
        for _ in range(6):
            kept.wait(days=400)
            kept.make()
        assert kept.shelf.manifests()[0] == first


class TestRestores:
    """Whoever goes back may find out that it was the wrong backup."""

    def old_ones(self, kept):
        for _ in range(4):
            kept.make()
        kept.wait(days=800)
        return kept.names()

    def test_before_one_nothing_is_removed(self, kept):
        before = self.old_ones(kept)
        kept.make(Why.RESTORE)
        assert set(before) < set(kept.names())
        kept.make()
        assert not set(before) < set(kept.names())

    def test_after_one_nothing_is_made_by_itself_or_removed_until_all_is_well(self, kept):
        before = self.old_ones(kept)
        when = kept.now
        kept.backups.notes.went_back(when)
        assert not kept.backups.due(Why.START, kept.world.database.source.head, unclean=True)
        assert kept.backups.health(kept.world.database.source.head).facts.restored == when
        kept.make()
        assert set(before) < set(kept.names())
        kept.backups.notes.all_is_well()
        assert kept.backups.due(Why.START, kept.world.database.source.head, unclean=True)
        kept.make()
        assert not set(before) < set(kept.names())


class TestNames:
    @pytest.mark.parametrize(
        ("stem", "wanted"),
        [
            ("sklad", "sklad"),
            ("Sklad AKT – Praha", "Sklad AKT _ Praha"),
            ("výstroj/2026", "výstroj_2026"),
            ('a:b*c?d"e<f>g|h', "a_b_c_d_e_f_g_h"),
            (" . ", "store"),
            ("", "store"),
            ("x" * 200, "x" * 60),
        ],
    )
    def test_any_disk_takes_them(self, stem, wanted, tmp_path):
        name = shelf.named(stem, "0a1b2c3d", 7, MADE, shelf.COPY)
        assert name == f"{wanted}-0a1b2c3d-000007-20260302T080001Z.equip-backup"
        assert shelf.number_in(name, "0a1b2c3d") == 7
        assert shelf.tag_in(tmp_path / name) == "0a1b2c3d"
        assert shelf.stem_in(tmp_path / name) == wanted

    @pytest.mark.parametrize(
        "name",
        [
            "sklad.equip",
            "sklad-0a1b2c3d-000007.equip",
            "sklad-0a1b2c3d-7.equip-backup",
            "sklad-0A1B2C3D-000007.equip-backup",
            "sklad-0a1b2c3d-000007-20260302T080001Z.equip-backup.json.json",
            "-0a1b2c3d-000007.equip-backup",
        ],
    )
    def test_what_is_not_named_like_that_is_none_of_ours(self, name, tmp_path):
        assert shelf.number_in(name, "0a1b2c3d") is None
        with pytest.raises(NoBackup):
            shelf.tag_in(tmp_path / name)

    def test_another_stores_is_another_stores(self):
        name = shelf.named("sklad", "0a1b2c3d", 7, MADE, shelf.COPY)
        assert shelf.number_in(name, "ffffffff") is None
