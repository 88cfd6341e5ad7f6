"""What a store could go back to is found, also where the store itself is past reading."""

import os
from pathlib import Path

import pytest

from equipment_app.domain.backup_errors import NoBackup
from equipment_app.domain.backups import Where
from equipment_app.store.backups.offers import OfferPlace, chosen, offers
from equipment_app.store.backups.sealed import export
from equipment_app.store.backups.shelf import tag_of
from tests.campaigns.seals import CHEAP, SECRET
from tests.store.backups.conftest import Kept
from tests.world import World


@pytest.fixture
def drawer(tmp_path) -> Path:
    (tmp_path / "šuplík").mkdir()
    return tmp_path / "šuplík"


def found(kept: Kept, where: Where | None = None) -> list[tuple[OfferPlace, int, bool]]:
    kept.world.close()
    return [
        (one.place, one.manifest.head.seq if one.manifest else 0, one.sealed)
        for one in offers(kept.world.path, where or Where())
    ]


def test_the_newest_first_and_where_each_lies(kept, drawer):
    kept.backups = kept.with_settings(Where(second=drawer))
    first = kept.make()
    kept.backups.begin_second().settle()
    kept.work()
    second = kept.make()
    export(kept.shelf, second, drawer, SECRET, CHEAP)
    assert sorted(found(kept, Where(second=drawer))) == sorted(
        [
            (OfferPlace.USUAL, second.head.seq, False),
            (OfferPlace.SECOND, second.head.seq, True),
            (OfferPlace.USUAL, first.head.seq, False),
            (OfferPlace.SECOND, first.head.seq, False),
        ]
    )
    listed = offers(kept.world.path, Where(second=drawer))
    assert [one.made for one in listed] == sorted((one.made for one in listed), reverse=True)


def test_those_beside_the_store_also_when_another_folder_was_chosen_since(kept, drawer):
    made = kept.make()
    assert found(kept, Where(folder=drawer)) == [(OfferPlace.USUAL, made.head.seq, False)]


def test_of_another_store_in_the_same_folder_nothing(kept, drawer, tmp_path):
    (tmp_path / "jinde").mkdir()
    other = Kept(World.make(tmp_path / "jinde" / "sklad.equip"), Where(folder=drawer))
    other.make()
    other.world.close()
    kept.backups = kept.with_settings(Where(folder=drawer))
    made = kept.make()
    assert tag_of(made.origin) != other.shelf.tag
    assert found(kept, Where(folder=drawer)) == [(OfferPlace.USUAL, made.head.seq, False)]


@pytest.mark.parametrize("left", [b"nothing but noise" * 1000, b"", None])
def test_a_store_that_cannot_be_read_is_known_by_its_name(kept, drawer, left):
    kept.backups = kept.with_settings(Where(folder=drawer))
    made = kept.make()
    kept.world.close()
    if left is None:
        kept.world.path.unlink()
    else:
        kept.world.path.write_bytes(left)
    (drawer / "poznámky.txt").write_text("nic")
    assert found(kept, Where(folder=drawer)) == [(OfferPlace.USUAL, made.head.seq, False)]


def test_what_does_not_count_is_not_offered(kept):
    attempt = kept.backups.begin(kept.world.database.source, kept.make().why)
    listed = offers(kept.world.path, Where())
    attempt.stop()
    assert len(listed) == 1


def test_folders_that_are_not_there_hold_nothing(kept, tmp_path):
    assert found(kept, Where(tmp_path / "není", tmp_path / "ani tady")) == []


class TestChosen:
    def test_a_copy_with_what_tells_of_it(self, kept):
        made = kept.make()
        assert chosen(kept.path).manifest == made
        kept.path.with_name(kept.path.name + ".json").unlink()
        with pytest.raises(NoBackup):
            chosen(kept.shelf.folder / made.file)

    def test_a_sealed_file_alone(self, kept, drawer):
        made = export(kept.shelf, kept.make(), drawer, SECRET, CHEAP)
        file = drawer / made.file
        assert chosen(file).manifest == made
        file.with_name(file.name + ".json").unlink()
        offer = chosen(file)
        assert (offer.manifest, offer.sealed, offer.made.year >= 2026) == (None, True, True)

    def test_one_whose_disk_says_a_day_of_long_ago(self, kept, drawer):
        file = drawer / export(kept.shelf, kept.make(), drawer, SECRET, CHEAP).file
        file.with_name(file.name + ".json").unlink()
        os.utime(file, (-86_400, -86_400))
        assert chosen(file).made.isoformat() == "1969-12-31T00:00:00+00:00"

    def test_anything_else(self, tmp_path):
        (tmp_path / "kniha.equip-sealed").write_bytes(b"x")
        for name in ("kniha.equip-sealed", "sklad.equip"):
            with pytest.raises(NoBackup):
                chosen(tmp_path / name)
