"""`check-update` says whether an update is genuine, what is new and how it is installed; and which release runs."""

from datetime import date

import pytest

from equipment_app import __version__
from equipment_app.cli import updates
from equipment_app.exchange.running import Running
from tests.releases import KEY, OWNER, put


@pytest.fixture
def update(tmp_path):
    put(tmp_path / "update")
    return tmp_path / "update"


@pytest.fixture
def keys(tmp_path):
    (tmp_path / "keys.txt").write_text(f"{KEY.public.hex()}  {OWNER.owner}\n", encoding="utf-8")
    return "--keys", tmp_path / "keys.txt"


def test_a_genuine_one(shell, update, keys):
    said = shell.plain("--lang", "en", "check-update", update, *keys)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Update 0.2.0 is genuine and complete.\n")
    assert "What is new:\n- A quicker counter.\n- Labels are printed.\n" in said.out
    assert "dev.py run" in said.out


def test_as_an_object(shell, update, keys):
    told = shell.plain("check-update", update, *keys, "--json").json
    assert (told["ok"], told["version"], told["compared"], told["running"]) == (True, "0.2.0", "newer", __version__)
    assert told["news"] == ["Rychlejší výdejna.", "Tisk štítků."]
    assert [(one["for"], one["here"], one["state"]) for one in told["files"]] == [
        ("windows-user", False, "good"),
        ("python", False, "good"),
        ("source", True, "good"),
    ]
    assert told["signed_by"] == [{"owner": OWNER.owner, "key": OWNER.public}]


def test_a_changed_file_is_3_and_is_not_told_how_to_install(shell, update, keys):
    (update / "equipment-app-0.2.0-setup.exe").write_bytes(b"virus")
    said = shell.plain("--lang", "en", "check-update", update, *keys)
    assert said.code == 3
    assert "Do not install update 0.2.0." in said.out
    assert "For this computer" not in said.out


def test_without_its_file_for_this_computer_it_is_1(shell, update, keys):
    (update / "equipment_app-0.2.0.tar.gz").unlink()
    said = shell.plain("check-update", update, *keys, "--json")
    assert (said.code, said.json["ok"]) == (1, False)


def test_nobody_is_believed_whom_nobody_named(shell, update):
    said = shell.plain("--lang", "en", "check-update", update)
    assert (said.code, said.out) == (1, "")
    assert "not signed with a key that this computer trusts" in said.err


def test_what_is_there_not_at_all(shell, tmp_path, keys):
    said = shell.plain("--lang", "en", "check-update", tmp_path / "x.release", *keys)
    assert (said.code, "there is no such folder or file" in said.err) == (1, True)


@pytest.mark.parametrize(("lang", "words"), [("cs", "starší než rok"), ("en", "more than a year old")])
def test_an_old_release_says_so_in_its_version(shell, monkeypatch, lang, words):
    monkeypatch.setattr(updates, "running", lambda: Running("0.1.0", date(2024, 1, 31), "0123456789ab"))
    first, built, age = shell.plain("--lang", lang, "--version").out.splitlines()
    assert (first, words in age) == ("equipment-app 0.1.0", True)
    assert "01234567" in built
