"""A release is one folder, signed; what is not of it, or not of this commit, is refused and named."""

import json
import os
import shutil
import stat
import zipfile
from datetime import date

import pytest

from equipment_app import __version__
from equipment_app.domain.release import PackageKind, SignedRelease
from equipment_app.exchange.release import check_release
from equipment_app.exchange.release_keys import keys_in
from equipment_app.exchange.running import Running
from equipment_app.store.tables import ddl

VERSION = __version__
COMMIT = {"commit": "ab" * 20, "day": "2026-11-29"}
CHANGES = f"""# What is new

## Not released yet

### V kostce
- Teprve bude.

### In short
- Will be.

## {VERSION} · 2026-11-29

### V kostce
- **Rychlejší** výdejna,
  i na pomalém počítači.
- Štítky.

### In short
- A quicker counter.

### More
- A long story.
"""


@pytest.fixture
def dist(tmp_path, released, monkeypatch):
    """A setup, a wheel, a source archive and a list of parts, of a commit that is this checkout's."""
    monkeypatch.setattr(released, "record", lambda root: json.dumps(COMMIT))
    monkeypatch.setattr(released, "committed", lambda: 1_000_000.0)
    folder = tmp_path / "dist"
    folder.mkdir()
    (folder / f"equipment-app-{VERSION}-setup.exe").write_bytes(b"MZ")
    (folder / f"equipment_app-{VERSION}.tar.gz").write_bytes(b"\x1f\x8b")
    (folder / "parts.cdx.json").write_text(json.dumps({"metadata": {"component": {"version": VERSION}}}))
    wheel(folder, COMMIT)
    return folder


def wheel(folder, of):
    with zipfile.ZipFile(folder / f"equipment_app-{VERSION}-py3-none-any.whl", "w") as made:
        made.writestr("equipment_app/_data/build.json", json.dumps(of))


@pytest.fixture
def key(tmp_path, released):
    released.make_key(tmp_path / "maker", b"")
    return tmp_path / "maker"


def test_the_folder_is_believed_by_whoever_has_the_public_key(dist, key, released, capsys):
    folder = released.make(dist, CHANGES)
    released.sign(folder, released.key_of(key))
    keys = keys_in(key.with_name("maker.pub"))
    found = check_release(folder, keys, Running("0.0.1", date(2026, 1, 1)), (PackageKind.SETUP,))
    assert (found.ok, found.strange, found.release.version, found.signed_by[0].owner) == (True, (), VERSION, "maker")
    assert (found.release.oldest, found.release.newest) == (1, ddl.VERSION)
    assert (found.release.commit, found.release.day) == (COMMIT["commit"], date(2026, 11, 29))
    assert {one.kind for one in found.release.files} == set(PackageKind) - {PackageKind.MACHINE, PackageKind.DEBIAN}
    said = capsys.readouterr().out
    assert "Left out, for it is not there: debian (*.deb)" in said and "does not know this key" in said


def test_equal_packages_make_an_equal_folder(dist, released):
    first = {path.name: path.read_bytes() for path in released.make(dist, CHANGES).iterdir()}
    again = {path.name: path.read_bytes() for path in released.make(dist, CHANGES).iterdir()}
    assert again == first and len(first) == 6


def test_what_is_new_is_that_of_its_version(dist, released):
    manifest = next(released.make(dist, CHANGES).glob("*.release"))
    assert SignedRelease.of_bytes(manifest.read_bytes()).release.news == {
        "cs": ("Rychlejší výdejna, i na pomalém počítači.", "Štítky."),
        "en": ("A quicker counter.",),
    }


def test_before_its_section_is_named_it_is_that_of_the_top(released):
    assert released.news(CHANGES, "9.9.9")["en"] == ("Will be.",)


def test_without_its_words_in_both_languages_nothing_is_made(released):
    with pytest.raises(SystemExit, match="In short"):
        released.news(CHANGES.replace("### In short\n- A", "### A"), VERSION)


def test_our_own_list_has_both(released):
    said = released.news((released.ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), VERSION)
    assert len(said["cs"]) == len(said["en"]) > 0


@pytest.mark.parametrize("name", ["equipment-app-9.9.9.msi", "setup.exe", "equipment-app_0.1.00_amd64.deb"])
def test_another_version_is_refused_and_named(dist, released, name):
    (dist / name).write_bytes(b"?")
    with pytest.raises(SystemExit, match=name):
        released.make(dist, CHANGES)


def test_parts_of_another_version_are_refused(dist, released):
    (dist / "parts.cdx.json").write_text('{"metadata": {"component": {"version": "9.9.9"}}}')
    with pytest.raises(SystemExit, match=r"parts\.cdx\.json"):
        released.make(dist, CHANGES)


def test_an_empty_folder_is_told_so(tmp_path, released):
    with pytest.raises(SystemExit, match="nothing to give away"):
        released.make(tmp_path, CHANGES)


def test_a_wheel_of_another_commit_is_refused(dist, released):
    wheel(dist, COMMIT | {"commit": "cd" * 20})
    with pytest.raises(SystemExit, match="Make the packages anew"):
        released.make(dist, CHANGES)


def test_what_was_made_before_the_commit_is_refused_and_named(dist, released):
    os.utime(dist / f"equipment-app-{VERSION}-setup.exe", (999_999, 999_999))
    with pytest.raises(SystemExit, match=r"Made before the last commit: equipment-app-[\d.]+-setup\.exe\."):
        released.make(dist, CHANGES)


def test_changes_in_no_commit_are_not_signed(dist, key, released, monkeypatch):
    changed = COMMIT | {"commit": "ab" * 20 + "+"}
    monkeypatch.setattr(released, "record", lambda root: json.dumps(changed))
    wheel(dist, changed)
    with pytest.raises(SystemExit, match="commit them"):
        released.sign(released.make(dist, CHANGES), released.key_of(key))


def test_what_is_not_as_the_manifest_says_is_not_signed(dist, key, released):
    folder = released.make(dist, CHANGES)
    (folder / f"equipment-app-{VERSION}-setup.exe").write_bytes(b"ZM")
    before = next(folder.glob("*.release")).read_bytes()
    with pytest.raises(SystemExit, match="Nothing was signed"):
        released.sign(folder, released.key_of(key))
    assert next(folder.glob("*.release")).read_bytes() == before


def test_a_second_signs_beside_the_first(dist, key, released, tmp_path):
    folder = released.make(dist, CHANGES)
    released.make_key(tmp_path / "police", b"")
    for one in (key, tmp_path / "police"):
        released.sign(folder, released.key_of(one))
    for one in ("maker", "police"):
        assert check_release(folder, keys_in(tmp_path / f"{one}.pub"), Running("0.0.1"), ()).ok


class TestKeys:
    def test_a_key_is_for_its_owner_alone_and_never_overwritten(self, key, released):
        if os.name == "posix":
            assert stat.S_IMODE(key.stat().st_mode) == 0o600
        before = key.read_bytes()
        with pytest.raises(SystemExit, match="never overwritten"):
            released.make_key(key, b"")
        assert key.read_bytes() == before

    def test_under_a_passphrase_it_opens_by_that_alone(self, tmp_path, released, monkeypatch):
        released.make_key(tmp_path / "sealed", "čtyři slova".encode())
        assert b"ENCRYPTED" in (tmp_path / "sealed").read_bytes()
        monkeypatch.setattr(released.getpass, "getpass", lambda words: "čtyři slova")
        assert released.key_of(tmp_path / "sealed").public_key().public_bytes_raw().hex() in (
            (tmp_path / "sealed.pub").read_text()
        )
        monkeypatch.setattr(released.getpass, "getpass", lambda words: "tři slova")
        with pytest.raises(SystemExit, match="passphrase is another"):
            released.key_of(tmp_path / "sealed")

    def test_a_passphrase_mistyped_makes_no_key(self, released, monkeypatch):
        typed = iter(("first", "second"))
        monkeypatch.setattr(released.getpass, "getpass", lambda words: next(typed))
        with pytest.raises(SystemExit, match="No key was made"):
            released.new_passphrase()

    def test_what_is_no_key_is_told_so(self, tmp_path, released):
        (tmp_path / "x").write_bytes(b"no key\n")
        with pytest.raises(SystemExit, match="no private key"):
            released.key_of(tmp_path / "x")

    @pytest.mark.skipif(not shutil.which("git"), reason="there is no git")
    def test_no_private_key_is_in_the_tree(self, released, hook):
        marked = "PRIVATE" + " KEY-----"
        found = hook.subprocess.run(["git", "-C", released.ROOT, "grep", "-lI", marked], capture_output=True, text=True)
        assert found.stdout == ""
