"""Drives and shares, as Windows names them."""

import winreg
from pathlib import Path

import pytest

from equipment_app.domain.place_errors import NetworkPlace, SyncedPlace
from equipment_app.store.file import sqlite, surroundings, windows
from equipment_app.store.file.place import PlaceKind
from tests.systems import on_a_share
from tests.world import World


def test_the_disk_of_this_computer_is_one(tmp_path):
    assert surroundings.place_of(tmp_path / "sklad.equip").kind is PlaceKind.LOCAL


def test_a_disk_on_usb_can_be_pulled_out_and_its_files_are_for_the_next_computer_as_well(tmp_path, monkeypatch):
    """Windows calls it fixed; who works here is nobody there."""
    assert not windows.on_usb(tmp_path.anchor)
    assert windows.stays_here(tmp_path)
    monkeypatch.setattr(windows, "on_usb", lambda *_: True)
    assert surroundings.place_of(tmp_path / "sklad.equip").kind is PlaceKind.REMOVABLE
    assert not windows.stays_here(tmp_path)


def test_a_drive_that_is_a_share_is_refused(tmp_path, monkeypatch):
    on_a_share(monkeypatch)
    with pytest.raises(NetworkPlace):
        World.make(tmp_path / "sklad.equip")
    assert not (tmp_path / "sklad.equip").exists()


@pytest.mark.parametrize("path", [r"\\server\spis\sklad.equip", r"\\?\UNC\server\spis\sklad.equip"])
def test_so_is_a_share_by_its_name(path):
    with pytest.raises(NetworkPlace):
        surroundings.refuse_unsafe(path)


def test_a_folder_that_onedrive_names_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    with pytest.raises(SyncedPlace):
        World.make(tmp_path / "sklad.equip")


def test_so_is_one_that_its_registry_names_beside_others_that_say_no_folder(tmp_path):
    """A library of SharePoint is called as its unit is, and has no variable."""
    providers = r"Software\SyncEngines\Providers\OneDrive"
    for name in ("a-half-made", "b-library"):
        winreg.CreateKey(winreg.HKEY_CURRENT_USER, rf"{providers}\{name}").Close()
    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"{providers}\b-library", 0, winreg.KEY_WRITE) as library:
        winreg.SetValueEx(library, "MountPoint", 0, winreg.REG_SZ, str(tmp_path))
    try:
        with pytest.raises(SyncedPlace):
            World.make(tmp_path / "AKT" / "sklad.equip")
    finally:
        for name in ("a-half-made", "b-library"):
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, rf"{providers}\{name}")


def test_so_is_one_with_the_sign_it_leaves_in_its_folder(tmp_path):
    (tmp_path / ".849C9593-D756-4E56-8D6E-42412F2A707B").write_bytes(b"x")
    with pytest.raises(SyncedPlace):
        surroundings.refuse_unsafe(tmp_path / "AKT" / "sklad.equip")


def test_a_path_longer_than_windows_once_took(tmp_path):
    """Over 260 characters, which takes the policy of the computer or the manifest of the program."""
    folder = tmp_path
    while len(str(folder)) < 300:
        folder = folder / "složka s dlouhým názvem"
    try:
        folder.mkdir(parents=True)
    except OSError:
        pytest.skip("long paths are switched off here")
    path = folder / "sklad.equip"
    with World.make(path).database as database:
        assert database.ask(lambda books: books.journal.origin)


def test_sqlite_is_told_a_share_as_a_path():
    """It opens no file on a server that is named as in the addresses of the web."""
    named = sqlite.address(Path(r"\\server\zálohy\sklad.equip"), "mode=ro")
    assert named == "file:////server/z%C3%A1lohy/sklad.equip?mode=ro"
    assert sqlite.address(Path(r"C:\sklad.equip"), "mode=ro") == "file:///C:/sklad.equip?mode=ro"
