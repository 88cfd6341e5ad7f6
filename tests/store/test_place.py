"""Where a store may lie: every recorded drive and folder is judged right, and what is refused is left untouched."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from equipment_app.domain.place_errors import NetworkPlace, SyncedPlace
from equipment_app.store.file import surroundings
from equipment_app.store.file.place import Mount, PlaceKind, StorePlace, judge
from equipment_app.store.file.surroundings import around, mounts_here, mounts_of_linux, place_of, refuse_unsafe
from tests.store.places import CASES, wrong
from tests.systems import links, mounts


def test_every_recorded_drive_is_judged_right():
    assert len(CASES) >= 40
    assert wrong(CASES, judge) == []


@pytest.mark.parametrize("kind", list(PlaceKind))
def test_no_kind_is_missing_from_the_record(kind):
    assert sum(case.kind is kind for case in CASES) >= 3


def test_a_judge_that_does_not_look_at_mounts_is_shown_up():
    """The planted fault: half of what is on a network lies under an ordinary path."""
    blind = wrong(CASES, lambda path, facts: judge(path, replace(facts, mounts=(), drive=0)))
    assert len(blind) >= 10
    assert all(case.kind in (PlaceKind.NETWORK, PlaceKind.REMOVABLE) for case, _ in blind)


def test_this_computers_own_temporary_folder_is_a_place_for_a_store(tmp_path):
    assert refuse_unsafe(tmp_path / "sklad.equip").kind in (PlaceKind.LOCAL, PlaceKind.REMOVABLE)


@links
def test_a_link_into_a_synchronised_folder_leads_there(tmp_path):
    (tmp_path / "Nextcloud").mkdir()
    (tmp_path / "odkaz").symlink_to(tmp_path / "Nextcloud")
    with pytest.raises(SyncedPlace) as refused:
        refuse_unsafe(tmp_path / "odkaz" / "sklad.equip")
    assert (refused.value.path, refused.value.service) == (str(tmp_path / "odkaz" / "sklad.equip"), "Nextcloud")


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox.cache", "Dropbox"),
        (".stfolder", "Syncthing"),
        (".sync_4f0c1d.db", "Nextcloud"),
        (".SynologyWorkingDirectory", "Synology Drive"),
    ],
)
def test_a_folder_is_known_by_what_the_program_leaves_in_it(tmp_path, mark, service):
    inner = tmp_path / "spisy" / "2026"
    inner.mkdir(parents=True)
    assert place_of(inner / "sklad.equip").kind is not PlaceKind.SYNCED
    (tmp_path / mark).touch()
    assert place_of(inner / "sklad.equip") == replace(
        place_of(inner / "sklad.equip"), kind=PlaceKind.SYNCED, name=service
    )


@mounts
def test_a_network_drive_is_refused_by_its_name(tmp_path, monkeypatch):
    share = Mount(os.path.realpath(tmp_path), "cifs", "//server/spis")
    monkeypatch.setattr(surroundings, "mounts_here", lambda: (share,))
    with pytest.raises(NetworkPlace) as refused:
        refuse_unsafe(tmp_path / "sklad.equip")
    assert refused.value.kind == "SMB"


def test_a_folder_that_is_not_there_or_not_for_us_is_no_error(tmp_path):
    assert place_of(tmp_path / "není" / "hluboko" / "sklad.equip").kind is PlaceKind.LOCAL
    assert around(Path("/proc/1/root/x")).marks == ()


def test_without_proc_nothing_is_known_and_nothing_refused(monkeypatch, tmp_path):
    def gone(*_args, **_options):
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_text", gone)
    monkeypatch.setattr(surroundings.sys, "platform", "linux")
    monkeypatch.setattr(surroundings, "mounts_here", mounts_here)
    assert mounts_here() == ()
    assert place_of(tmp_path / "sklad.equip") == StorePlace(PlaceKind.LOCAL)


def test_a_line_nobody_understands_is_passed_over():
    assert list(mounts_of_linux("\n1 2 3\n - \n27 1 8:1 / / rw - ext4\n")) == []
    assert list(mounts_of_linux("27 1 8:1 / /a\\040b rw - ext4 /dev/x rw")) == [Mount("/a b", "ext4", "/dev/x", "8:1")]
