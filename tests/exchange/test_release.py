"""An update is believed when a key that counts signed it and its files are the signed ones; else it is said why not."""

import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from equipment_app.domain.release import PackageKind, ReleaseFile, SignedRelease
from equipment_app.exchange import release_keys, running
from equipment_app.exchange.release import (
    SUMS,
    ForgedRelease,
    LaterRelease,
    NotARelease,
    NotSigned,
    SeveralReleases,
    check_release,
)
from equipment_app.exchange.release_keys import BadReleaseKeys, OpenReleaseKeys, ReleaseKey, keys_in, trusted_keys
from equipment_app.exchange.release_words import compared, installing, reasons, verdict
from equipment_app.exchange.running import Running, fitting
from equipment_app.paths import resource
from equipment_app.store.ledger.signing import SigningKey
from equipment_app.store.tables import ddl
from tests.releases import CONTENTS, KEY, OWNER, put, release, signed

NOW = Running("0.1.0", date(2026, 9, 1), "cd" * 20)
STRANGER = SigningKey(bytes(32))


def checked(path, keys=(OWNER,), now=NOW, kinds=(PackageKind.SETUP,), **more):
    return check_release(path, keys, now, kinds, **more)


@pytest.fixture
def folder(tmp_path):
    put(tmp_path / "update")
    return tmp_path / "update"


def test_a_genuine_one_is_ok_by_its_file_and_by_its_folder(folder):
    for path in (folder, folder / "equipment-app-0.2.0.release"):
        found = checked(path)
        assert (found.ok, found.compared, found.days, found.signed_by) == (True, "newer", 89, (OWNER,))
        assert [one.name for one in found.fitting] == ["equipment-app-0.2.0-setup.exe"]
        assert set(found.states.values()) == {"good"}


@pytest.mark.parametrize("name", CONTENTS)
@pytest.mark.parametrize("how", ["another byte", "a byte more"])
def test_a_changed_file_is_named(folder, name, how):
    content = CONTENTS[name][1]
    (folder / name).write_bytes(b"X" + content[1:] if how == "another byte" else content + b"X")
    found = checked(folder)
    assert (found.ok, found.altered) == (False, [name])


def test_a_missing_file_matters_where_it_is_the_one_for_this_computer(folder):
    (folder / "equipment_app-0.2.0.tar.gz").unlink()
    assert (checked(folder).ok, checked(folder).missing) == (True, ["equipment_app-0.2.0.tar.gz"])
    found = checked(folder, kinds=(PackageKind.SOURCE,))
    assert (found.ok, found.lacking) == (False, ["equipment_app-0.2.0.tar.gz"])


def test_of_several_for_debian_it_is_the_one_for_this_python(tmp_path):
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    names = [f"equipment-app_0.2.0-1+py{python}_amd64.deb" for python in ("3.99", here)]
    files = tuple(ReleaseFile(name, PackageKind.DEBIAN, 0, "0" * 64) for name in names)
    found = checked(put(tmp_path / "update", signed(release(files=files))), kinds=(PackageKind.DEBIAN,))
    assert [one.name for one in found.fitting] == [names[1]]
    others = put(tmp_path / "others", signed(release(files=files[:1])))
    assert [one.name for one in checked(others, kinds=(PackageKind.DEBIAN,)).fitting] == names[:1]


def test_what_lies_beside_it_and_nobody_signed_is_named(folder):
    (folder / "setup2.exe").write_bytes(b"?")
    (folder / SUMS).write_bytes(b"")
    assert checked(folder).strange == ("setup2.exe",)
    assert checked(folder).ok


def test_bytes_read_are_counted_to_the_end(folder):
    heard = []
    checked(folder, step=lambda done, total: heard.append((done, total)))
    whole = sum(len(content) for _, content in CONTENTS.values())
    assert heard[-1] == (whole, whole)
    assert heard == sorted(heard)


def test_whoever_listens_can_stop_it(folder):
    class Enough(Exception):
        pass

    def step(done, total):
        raise Enough

    with pytest.raises(Enough):
        checked(folder, step=step)


@pytest.mark.parametrize("keys", [(), (ReleaseKey(STRANGER.public.hex(), "cizí"),)])
def test_a_signature_of_nobody_who_counts_is_none(folder, keys):
    with pytest.raises(NotSigned) as caught:
        checked(folder, keys)
    assert OWNER.id in caught.value.said("en")


def test_unsigned_is_not_signed(tmp_path):
    with pytest.raises(NotSigned):
        checked(put(tmp_path / "update", SignedRelease(release())))


def test_what_was_changed_after_it_was_signed_is_forged(tmp_path):
    for more in ({"commit": "cd" * 20}, {"version": "0.3.0"}, {"files": release().files[:1]}):
        forged = replace(signed(release()), release=replace(release(), **more))
        with pytest.raises(ForgedRelease):
            checked(put(tmp_path / "update", forged))


def test_a_signature_under_the_name_of_one_that_counts_spoils_it_also_beside_a_good_one(tmp_path):
    its = ReleaseKey(STRANGER.public.hex(), "IT")
    both = signed(release()).signed(its.public, "00" * 64)
    path = put(tmp_path / "update", both)
    assert checked(path).ok
    with pytest.raises(ForgedRelease):
        checked(path, (OWNER, its))


def test_two_may_sign(tmp_path):
    its = ReleaseKey(STRANGER.public.hex(), "IT")
    both = signed(release()).signed(its.public, STRANGER._private.sign(release().signed_bytes()).hex())
    path = put(tmp_path / "update", both)
    assert [checked(path, keys).signed_by for keys in ((OWNER,), (its,))] == [(OWNER,), (its,)]


def test_what_is_no_update_is_told_so(folder, tmp_path):
    with pytest.raises(NotARelease):
        checked(folder / "equipment-app-0.2.0-setup.exe")
    with pytest.raises(NotARelease):
        checked(tmp_path)
    with pytest.raises(FileNotFoundError):
        checked(tmp_path / "není.release")
    (folder / "second.release").write_bytes(b'{"release":{"form":2}}')
    with pytest.raises(SeveralReleases):
        checked(folder)
    with pytest.raises(LaterRelease):
        checked(folder / "second.release")


class TestKeys:
    @pytest.fixture
    def policy(self, tmp_path, monkeypatch):
        monkeypatch.setattr(release_keys, "FILE", tmp_path / "policy" / "release-keys.txt")
        (tmp_path / "policy").mkdir(mode=0o755)
        monkeypatch.setattr(release_keys, "_OTHERS_WRITE", 0o002)
        return release_keys.FILE

    def test_the_program_is_given_out_with_no_key_of_development(self):
        """Whoever adds one adds a key of the maker's; a test's key is in none of them."""
        own = keys_in(resource("release-keys.txt"))
        assert KEY.public.hex() not in {one.public for one in own}
        assert all(one.owner for one in own)

    @pytest.mark.skipif(sys.platform == "win32" or os.geteuid(), reason="the file has to be root's")
    def test_those_of_the_organisation_count_in_place_of_the_makers(self, policy):
        assert trusted_keys() == keys_in(resource("release-keys.txt"))
        policy.write_text(f"# our IT\n\n{OWNER.public.upper()}  Výrobce\n", encoding="utf-8")
        assert trusted_keys() == (OWNER,)

    @pytest.mark.skipif(sys.platform == "win32", reason="there it is the registry")
    def test_a_list_that_others_can_write_is_not_believed(self, policy):
        policy.write_text(OWNER.public, encoding="utf-8")
        policy.chmod(0o666)
        with pytest.raises(OpenReleaseKeys):
            trusted_keys()
        policy.chmod(0o644)
        policy.parent.chmod(0o777)
        with pytest.raises(OpenReleaseKeys):
            trusted_keys()

    @pytest.mark.parametrize(
        "line", ["abc", OWNER.public[:-1], f"{OWNER.public}0 IT", f"{OWNER.public}, IT", "\x1b[2J"]
    )
    def test_a_line_that_is_no_key_is_named(self, tmp_path, line):
        (tmp_path / "keys.txt").write_text(f"{OWNER.public} IT\n{line}\n", encoding="utf-8")
        with pytest.raises(BadReleaseKeys) as caught:
            keys_in(tmp_path / "keys.txt")
        assert "\x1b" not in caught.value.said("cs")


START = "Start it by a double click; no administrator is needed. The store stays where it is."


class TestWords:
    def told(self, found, lang="en"):
        return [verdict(found, lang), *reasons(found, lang), *compared(found, lang), *installing(found, lang)]

    def test_of_a_genuine_one(self, folder):
        assert self.told(checked(folder)) == [
            "Update 0.2.0 is genuine and complete.",
            f"Released 29\u00a0Nov\u00a02026. Signed by Výrobce ({OWNER.id}).",
            "It is 3 months newer than what runs here: 0.1.0 (1\u00a0Sep\u00a02026).",
            "For this computer: equipment-app-0.2.0-setup.exe (0.0 MB). " + START,
        ]
        assert (
            self.told(checked(folder), "cs")[2]
            == "Je o 3 měsíce novější než verze, která tu běží: 0.1.0 (1.\u00a09.\u00a02026)."
        )

    @pytest.mark.parametrize(
        ("now", "said"),
        [
            (Running("0.2.0"), "This is the version that runs here: 0.2.0."),
            (
                Running("0.3.0", date(2026, 11, 30)),
                "It is 1 day older than what runs here: 0.3.0 (30\u00a0Nov\u00a02026).",
            ),
            (Running("0.1.0"), "It is newer than what runs here: 0.1.0."),
        ],
    )
    def test_how_it_compares(self, folder, now, said):
        assert compared(checked(folder, now=now), "en") == [said]

    def test_stores_that_it_will_not_open_are_told(self, tmp_path):
        older = put(tmp_path / "older", signed(release(newest=ddl.VERSION - 1)))
        assert compared(checked(older), "en")[1] == "It cannot open a store that this program has opened."
        later = put(tmp_path / "later", signed(release(oldest=ddl.VERSION + 1, newest=ddl.VERSION + 2)))
        assert compared(checked(later), "en")[1].startswith("It does not open the stores of today")

    def test_of_what_must_not_be_installed(self, folder):
        (folder / "equipment-app-0.2.0-setup.exe").unlink()
        assert self.told(checked(folder))[0] == "Update 0.2.0 is not complete."
        (folder / "equipment-app-0.2.0-setup.exe").write_bytes(b"Setup")
        assert self.told(checked(folder))[0] == "Do not install update 0.2.0."
        assert "equipment-app-0.2.0-setup.exe" in self.told(checked(folder))[1]

    def test_nothing_for_this_computer(self, folder):
        assert installing(checked(folder, kinds=(PackageKind.DEBIAN,)), "en")[0].startswith("It has no file for this")


class TestRunning:
    @pytest.fixture
    def record(self, tmp_path, monkeypatch):
        monkeypatch.setattr(running.paths, "build_record", lambda: tmp_path / "build.json")
        running.running.cache_clear()
        yield tmp_path / "build.json"
        running.running.cache_clear()

    def test_from_source_it_knows_no_day(self):
        assert running.running().day is None
        assert running.running().said("en") == "from source"
        assert running.running().said_of_age(date(2099, 1, 1), "en") == ""
        assert fitting() == (PackageKind.SOURCE,)

    def test_a_year_on_it_says_so(self, record):
        record.write_text('{"commit": "0123456789", "day": "2026-11-29"}', encoding="utf-8")
        now = running.running()
        assert now.said("en") == "29\u00a0Nov\u00a02026, commit 01234567"
        assert now.said_of_age(date(2027, 11, 28), "en") == ""
        assert "a year old" in now.said_of_age(date(2027, 11, 29), "en")

    @pytest.mark.parametrize("text", ["", "{}", "[]", '{"day": "x", "commit": ""}', '{"day": 1, "commit": ""}'])
    def test_a_record_that_says_nothing_is_none(self, record, text):
        record.write_text(text, encoding="utf-8")
        assert running.running().day is None

    def test_what_updates_an_installation(self, record, monkeypatch):
        beside = Path(running.paths.__file__).parents[1] / "pip" / "__init__.py"
        monkeypatch.setattr(running, "find_spec", lambda name: SimpleNamespace(origin=str(beside)))
        assert fitting() == (PackageKind.WHEEL,)
        elsewhere = record.parent / "dist-packages" / "pip" / "__init__.py"
        monkeypatch.setattr(running.sys, "platform", "linux")
        monkeypatch.setattr(running, "find_spec", lambda name: SimpleNamespace(origin=str(elsewhere)))
        assert fitting()[0] is PackageKind.DEBIAN
        monkeypatch.setattr(running, "find_spec", lambda name: None)
        monkeypatch.setattr(running.sys, "platform", "linux")
        assert fitting()[0] is PackageKind.DEBIAN
        monkeypatch.setattr(running.sys, "platform", "win32")
        for folder, kind in (("apps", PackageKind.SETUP), ("all", PackageKind.MACHINE)):
            monkeypatch.setenv("ProgramFiles", str(record.parent / "all"))
            monkeypatch.setattr(running.sys, "executable", str(record.parent / folder / "app.exe"))
            assert fitting()[0] is kind
