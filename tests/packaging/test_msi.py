"""What Windows Installer is told: each version by itself, none taken away while it may be running."""

import re
from collections.abc import Iterator
from pathlib import Path
from struct import pack
from xml.etree.ElementTree import Element

import msi
import pytest

SHARED = {"Menu", "FileTypes"}


@pytest.fixture
def folder(tmp_path) -> Path:
    for name in ("switch.exe", "equipment-app.exe", "site/one.py", "site/deep/er/two.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def components(product: Element) -> Iterator[Element]:
    return product.iter("Component")


def test_every_file_is_there_once_and_everything_has_a_name_of_its_own(folder):
    product = msi.product(folder, "0.1.0")
    sources = [str(file.get("Source")) for file in product.iter("File")]
    assert sorted(sources) == sorted(str(path) for path in folder.rglob("*") if path.is_file())
    names = [part.get("Id") for part in product.iter() if part.tag in ("File", "Component", "Directory")]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[A-Za-z_][\w.]{0,71}", str(name)) for name in names)
    assert {part.get("Id") for part in product.iter("ComponentRef")} == {part.get("Id") for part in components(product)}


def test_windows_installer_never_takes_a_versions_files_away(folder):
    kept = {part.get("Id") for part in components(msi.product(folder, "0.1.0")) if part.get("Permanent") == "yes"}
    assert kept == {part.get("Id") for part in components(msi.product(folder, "0.1.0"))} - SHARED


def test_two_versions_share_only_what_belongs_to_both(folder):
    former, later = (
        {str(part.get("Guid")): str(part.get("Id")) for part in components(msi.product(folder, version))}
        for version in ("0.1.0", "0.2.0")
    )
    assert {former[guid] for guid in former.keys() & later.keys()} == SHARED


def test_the_product_is_another_in_each_version_and_the_same_in_each_build(folder, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795824000")
    first, again, later = (msi.product(folder, version).find("Product") for version in ("0.1.0", "0.1.0", "0.2.0"))
    assert first.get("Id") == again.get("Id") != later.get("Id")
    assert first.get("UpgradeCode") == later.get("UpgradeCode")


def test_a_version_goes_where_the_former_one_was_installed(folder):
    """Nobody says the place again at an upgrade, and the one who removes it does not know it."""
    product = msi.product(folder, "0.1.0")
    [asked] = [one for place in product.iter("Property") if place.get("Id") == "INSTALLDIR" for one in place]
    assert (asked.tag, asked.get("Win64")) == ("RegistrySearch", "yes")
    kept = [one.get("Value") for one in product.iter("RegistryValue") if one.get("Name") == asked.get("Name")]
    assert kept == ["[INSTALLDIR]"]


def test_its_own_actions_have_a_fixed_place_between_the_beginning_of_the_work_and_its_end(folder):
    """Told only what comes after an action, wixl puts it anywhere before: in some builds before Windows began."""
    order = msi.product(folder, "0.1.0").find("Product/InstallExecuteSequence")
    places = {action.get("Action", action.tag): int(action.get("Sequence", 0)) for action in order}
    assert 1500 < places["Remove"] < 3500, "before files are removed"
    assert 4000 < places["Take"] < places["InstallExecute"], "when the files are there"
    assert places["InstallExecute"] < places["RemoveExistingProducts"] < 6400, "in use, and not yet published"


def test_what_switches_versions_is_no_installed_file(folder):
    """Of an older package it would not be put over that of a newer one, and would go when the newer one is given up."""
    product = msi.product(folder, "0.1.0")
    [carried] = product.iter("Binary")
    assert carried.get("SourceFile") == str(folder / "switch.exe")
    asked = msi.actions("0.1.0")
    assert all(f"'{carried.get('Id')}'" in query and '"[INSTALLDIR]." "0.1.0"' in query for query in asked)
    assert {action.get("Action") for action in product.iter("Custom")} == {query.split("'")[1] for query in asked}


def test_the_texts_of_the_product_are_ascii(folder):
    product = msi.product(folder, "0.1.0").find("Product")
    assert all(str(product.get(name)).isascii() for name in ("Name", "Manufacturer"))


def test_chance_and_the_time_of_day_are_taken_out_of_a_package(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795824000")
    code = "5B2E6A6C-6E1D-4B9F-9E4B-0B7C6C0E7A11"

    def package(chance: str, time: int) -> bytes:
        values = pack("<II", 30, 39) + f"{{{chance}}}".encode() + bytes(2) + pack("<IQ", msi.IS_TIME, time)
        summary = pack("<IIIIII", 24 + len(values), 2, msi.IS_CODE, 24, 12, 24 + 48) + values
        return b"before" * 11 + bytes(28) + msi.SUMMARY + pack("<I", 48) + summary + b"after"

    first = msi.settled(package(code.replace("5", "6"), 1), code)
    assert first == msi.settled(package(code.replace("5", "7"), 2), code)
    assert f"{{{code}}}".encode() in first
    assert (len(first), first[-5:]) == (len(package(code, 1)), b"after")
