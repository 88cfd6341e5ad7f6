"""A store's files at the command line: kept from others, read only, another's log, an older copy, a failing disk."""

import json
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

import pytest

from equipment_app.store import database as database_module
from equipment_app.store.file import safety, surroundings
from equipment_app.store.file.place import Mount, PlaceKind
from equipment_app.store.file.surroundings import Encryption
from equipment_app.store.ledger.watch import FAR_AHEAD
from tests.cli.shell import Shell
from tests.store.failing import Disk
from tests.systems import mounts, on_a_share
from tests.world import ADAM

posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")


@pytest.fixture
def square(shell, heard):
    """The store where everybody can walk in."""
    folder = Path(tempfile.mkdtemp(dir="/tmp", prefix="equipment-app-test-"))
    folder.chmod(0o755)
    copy = shell.copy_to(folder)
    yield Shell(copy.store, heard)
    shutil.rmtree(folder)


@posix
class TestOthers:
    def test_a_store_others_can_read_is_refused_with_the_way_out_and_mended_by_it(self, square):
        said = square("--lang", "en", "find", "vesta")
        assert said.code == 1 and "equipment-app --store FILE protect" in said.err
        assert square.ask("protect") == {"protected": ["sklad.equip", "sklad.equip-files"]}
        assert square("find", "vesta").code == 0
        assert square.ask("protect") == {"protected": []}
        assert "already" in square("--lang", "en", "protect").out

    def test_what_cannot_be_mended_is_refused(self, square, monkeypatch):
        monkeypatch.setattr(Path, "chmod", lambda *_args, **_options: None)
        said = square("protect")
        assert said.code == 1 and "nelze ochránit" in said.err

    def test_what_is_made_from_then_on_is_private(self, square, heard):
        made = square.store.with_name("nova.equip")
        assert square.plain("new", made, "--name", "Nová").code == 0
        assert square.plain("--store", made, "find", "vesta").code == 0
        assert {file.stat().st_mode & 0o777 for file in made.parent.glob("nova.equip*")} == {0o600}


class TestSafety:
    def test_is_told_in_words_and_as_an_object(self, shell):
        found = shell.ask("safety")
        assert set(found) == {
            *("place", "name", "encryption", "permissions_checked", "exposed", "free_mb", "room"),
            *("last_seen", "entries", "entries_seen", "missing"),
        }
        assert sys.platform == "win32" or found["exposed"] == [], "a copy has the list of its folder on Windows"
        assert found["place"] in ("local", "removable")
        for lang, first in (("cs", "Místo: "), ("en", "Place: ")):
            lines = shell("--lang", lang, "safety").out.splitlines()
            assert len(lines) == 5 and lines[0].startswith(first)

    @pytest.mark.parametrize("kind", list(PlaceKind))
    @pytest.mark.parametrize("disk", list(Encryption))
    def test_has_words_for_every_place_and_disk(self, kind, disk):
        assert all(cs and en and cs != en for cs, en in (kind.words, disk.words))

    @mounts
    def test_says_what_is_wrong(self, shell, monkeypatch):
        monkeypatch.setattr(surroundings, "mounts_here", lambda: (Mount("/", "nfs4", "nas:/"),))
        monkeypatch.setattr(safety, "free", lambda _folder: 12_000_000)
        monkeypatch.setattr("equipment_app.store.file.permissions.CHECKED", False)
        said = shell("--lang", "en", "safety").out
        assert shell.ask("safety")["last_seen"] == "unknown" and "Last seen: not known. " in said
        assert "network drive (NFS)" in said and "12 MB, nothing can be written" in said
        assert "does not say who else" in said


def test_a_network_drive_is_refused(shell, monkeypatch):
    on_a_share(monkeypatch)
    for command in (("find", "vesta"), ("verify",), ("--read-only", "find", "vesta")):
        said = shell("--lang", "en", *command)
        assert (said.code, said.out) == (1, "") and "network drive (SMB)" in said.err
    assert shell.plain("new", shell.store.with_name("nova.equip"), "--name", "Nová").code == 1
    assert not shell.store.with_name("nova.equip").exists()


def test_nor_is_a_synchronised_folder(shell):
    folder = shell.store.parent / "Dropbox"
    folder.mkdir()
    said = shell.copy_to(folder)("--lang", "en", "find", "vesta")
    assert said.code == 1 and "Dropbox" in said.err


class TestReadingOnly:
    def test_answers_and_leaves_no_trace(self, shell):
        before = {file.name: file.read_bytes() for file in shell.store.parent.iterdir() if file.is_file()}
        assert shell.ask("--read-only", "find", "vesta")["results"]
        assert shell.ask("--read-only", "verify")["ok"]
        after = {file.name: file.read_bytes() for file in shell.store.parent.iterdir() if file.is_file()}
        assert after == before

    def test_refuses_what_would_write(self, shell):
        assert "open for reading only" in shell.refused("--read-only", "issue", "--to", ADAM, "V-001")

    @pytest.mark.parametrize(
        "words",
        [
            ("new", "{new}", "--name", "Nová"),
            ("demo", "{new}"),
            ("--store", "{open}", "protect"),
            ("--store", "{open}", "set-log-aside"),
            ("--store", "{open}", "backup", "{folder}", "--all-is-well"),
            ("restore", "{none}", "{open}", "--reason", "zkouška"),
        ],
        ids=lambda words: next(word for word in words if word[0] not in "-{"),
    )
    def test_also_what_makes_or_alters_its_files(self, square, words):
        folder = square.store.parent
        places = {"open": square.store, "folder": folder, "new": folder / "x.equip", "none": folder / "není"}
        square.store.chmod(0o644)
        folder.joinpath("sklad.equip-wal").write_bytes(b"of somebody else")
        before = {file.name: (file.read_bytes(), file.stat().st_mode) for file in folder.iterdir()}
        said = square.plain("--lang", "en", "--read-only", *(word.format(**places) for word in words))
        assert (said.code, "open for reading only" in said.err) == (1, True)
        assert {file.name: (file.read_bytes(), file.stat().st_mode) for file in folder.iterdir()} == before


class TestAnothersLog:
    @pytest.fixture
    def mixed(self, shell):
        wal = shell.store.with_name("sklad.equip-wal")
        other = sqlite3.connect(shell.store.with_name("jiny"), isolation_level=None)
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE t (a)")
        other.execute("INSERT INTO t VALUES (zeroblob(9000))")
        wal.write_bytes(shell.store.with_name("jiny-wal").read_bytes())
        other.close()
        return shell

    def test_is_refused_until_it_is_set_aside(self, mixed):
        said = mixed("--lang", "en", "find", "vesta")
        assert said.code == 1 and "set-log-aside" in said.err
        done = mixed.ask("set-log-aside")
        assert (Path(done["aside"]) / "sklad.equip-wal").exists()
        assert mixed.ask("verify")["ok"] and mixed.head()[0] == done["entry"]
        assert mixed.ask("set-log-aside") == {"aside": "", "entry": 0}

    def test_who_may_not_work_with_the_store_sets_nothing_aside(self, mixed):
        log = mixed.store.with_name("sklad.equip-wal").read_bytes()
        said = mixed("--lang", "en", "--operator", "Nikdo", "set-log-aside")
        assert (said.code, said.out) == (1, "") and "Nikdo" in said.err
        assert mixed.store.with_name("sklad.equip-wal").read_bytes() == log
        assert "set-log-aside" in mixed("--lang", "en", "find", "vesta").err

    def test_that_of_a_crash_is_work_and_comes_in(self, shell):
        """A handover that was acknowledged was lost by this command, which said that all was well."""
        from equipment_app.documents.press import Press
        from equipment_app.operations.issue import Issue
        from equipment_app.store.database import Database

        ends = ("", "-wal", "-files", "-files-wal")
        with Database.open(shell.store, Press()) as database:
            number = database.change(Issue(ADAM, ("V-001",))).number
            left = {end: shell.store.with_name(f"sklad.equip{end}").read_bytes() for end in ends}
        for end, content in left.items():
            shell.store.with_name(f"sklad.equip{end}").write_bytes(content)
            shell.store.with_name(f"sklad.equip{end}").chmod(0o600)
        said = shell("--lang", "cs", "set-log-aside")
        assert (said.code, said.err) == (0, "") and "patřil této evidenci" in said.out
        assert shell.ask("find", number)["results"] and shell.ask("verify")["ok"]


def test_what_a_command_wrote_is_remembered_before_it_says_so(shell, profile):
    done = shell.ask("issue", "--to", ADAM, "V-001")
    (file,) = (profile / "seen").glob("*.json")
    assert json.loads(file.read_text())["seq"] == shell.head()[0] >= done["entry"]


class TestAnOlderCopy:
    @pytest.fixture
    def old(self, shell):
        """Of before the last paper, which this computer has seen."""
        (shell.store.parent / "starší").mkdir()
        old = shell.copy_to(shell.store.parent / "starší")
        shell.ask("issue", "--to", ADAM, "V-001")
        return old

    def test_is_told_on_stderr_and_holds_nothing_up(self, old):
        for lang, words in (("cs", "starší"), ("en", "older")):
            said = old("--lang", lang, "find", "vesta")
            assert said.code == 0 and said.out and words in said.err and "PP-" in said.err
            assert "safety --i-know-why" in said.err

    def test_verifying_one_says_nothing_of_it(self, old):
        assert old.ask("verify")["ok"]

    def test_safety_tells_it(self, shell, old):
        found = old.ask("safety")
        assert found["last_seen"] == "older" and found["entries"] < found["entries_seen"]
        assert [paper[:3] for paper in found["missing"]] == ["PP-"]
        for lang, words in (("cs", "evidence je starší"), ("en", "the store is older")):
            assert words in old("--lang", lang, "safety").out
        assert shell.ask("safety")["last_seen"] == "agrees"

    def test_is_accepted_by_who_knows_why(self, old):
        found = old.ask("safety", "--i-know-why")
        assert (found["last_seen"], found["missing"]) == ("agrees", [])
        assert old("find", "vesta").err == ""

    def test_is_not_accepted_by_who_only_reads(self, old):
        assert "open for reading only" in old.refused("--read-only", "safety", "--i-know-why")
        assert old.ask("--read-only", "safety")["last_seen"] == "older"

    def test_that_was_worked_on_has_another_history(self, shell, old):
        old("issue", "--to", ADAM, "R-001")
        old("issue", "--to", ADAM, "R-002")
        assert old.ask("safety")["last_seen"] == "other"

    def test_is_told_to_anybody_and_accepted_by_who_signs_in(self, shell, old, monkeypatch, tmp_path):
        secret = tmp_path / "nove"
        secret.touch(0o600)
        secret.write_text("úplně nové heslo", encoding="utf-8")
        for store in (shell, old):
            assert store("operators", "password", "--new-password-file", secret).code == 0
        assert old.ask("safety")["last_seen"] == "older"
        assert "--operator" in old.refused("safety", "--i-know-why")
        assert old.ask("safety")["last_seen"] == "older"
        signed = ("--operator", "Zora Skladníková", "--password-file", secret)
        assert old.ask(*signed, "safety", "--i-know-why")["last_seen"] == "agrees"


def test_a_store_is_seen_for_the_first_time_until_something_is_written(shell, monkeypatch, tmp_path):
    monkeypatch.setenv("EQUIPMENT_APP_PROFILE", str(tmp_path / "jinde"))
    for _ in range(2):
        found = shell.ask("safety")
        assert (found["last_seen"], found["entries_seen"]) == ("first", None)
    assert "never by this computer" in shell("--lang", "en", "safety").out


class TestTheClock:
    def test_far_ahead_is_refused_until_it_is_said_to_be_right(self, shell, monkeypatch):
        later = database_module._system_clock() + 2 * FAR_AHEAD

        def ahead():
            return later

        monkeypatch.setattr(database_module, "_system_clock", ahead)
        monkeypatch.setattr(database_module.Database.open.__func__, "__kwdefaults__", {
            **database_module.Database.open.__func__.__kwdefaults__, "clock": ahead})  # fmt: skip
        said = shell("--lang", "en", "issue", "--to", ADAM, "V-001")
        assert said.code == 1 and "--clock-is-right" in said.err
        assert shell.ask("--clock-is-right", "issue", "--to", ADAM, "V-001")["number"].startswith("PP-")


class TestAFailingDisk:
    @pytest.fixture
    def disk(self, shell, monkeypatch):
        return Disk(monkeypatch)

    def test_what_was_not_written_is_refused(self, shell, disk):
        head = shell.head()
        disk.fail(2)
        said = shell("--lang", "en", "issue", "--to", ADAM, "V-001")
        assert (said.code, said.out) == (1, "") and "nothing was written" in said.err
        assert shell.head() == head

    def test_what_was_written_all_the_same_is_told_as_done(self, shell, disk):
        entries, _ = shell.head()
        disk.fail(2, written=True)
        assert shell.ask("issue", "--to", ADAM, "V-001")["number"]
        assert shell.head()[0] == entries + 2

    def test_what_nobody_knows_is_said_to_be_unknown(self, shell, disk):
        commit = Disk.error

        def gone(self):
            self.gone = True
            return commit(self)

        disk.error = gone.__get__(disk)
        disk.fail(2)
        said = shell("--lang", "en", "issue", "--to", ADAM, "V-001")
        assert said.code == 1 and "may or may not be there" in said.err
