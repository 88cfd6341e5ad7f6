"""`backup`, for the system's scheduler: a verified copy in a folder, sealed if a passphrase is given."""

import errno
import json
import os
import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from equipment_app.documents.press import Press
from equipment_app.domain.backups import Why
from equipment_app.store.backups.offers import take_out
from equipment_app.store.backups.shelf import Shelf
from equipment_app.store.database import Database
from equipment_app.store.file.files import beside
from tests.cli.shell import Shell, process, tamper
from tests.store.backups.spoiling import spoil_papers
from tests.world import ADAM, EVA, MEMBERS

NEW = MEMBERS.replace("990001", "990011").replace("990002", "990012").replace("990003", "990013")
SECRET = "sedm slov, která nikdo neuhodne"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "zálohy"


@pytest.fixture
def secret(tmp_path):
    file = tmp_path / "heslo.txt"
    file.touch(0o600)
    file.write_text(SECRET + "\nna druhém řádku už ne\n", encoding="utf-8")
    return file


def backed_up(shell: Shell, folder: Path, *words: object) -> dict:
    said = shell("backup", folder, *words, "--json")
    assert (said.code, said.err) == (0, "")
    return said.json


def test_it_is_made_verified_and_told(shell, folder, another_process):
    told = backed_up(shell, folder)
    entries, head = shell.head()
    assert (told["entries"], told["head"], told["sealed"]) == (entries, head, False)
    path = Path(told["path"])
    assert (path.parent, path.stat().st_size) == (folder, told["size"])
    manifest = Shelf.of(path).manifest_of(path)
    assert (manifest.sha256, manifest.verified.isoformat()) == (told["sha256"], told["verified"])


def test_people_are_told_in_their_language(shell, folder):
    entries, head = shell.head()
    czech, english = shell("backup", folder).out, shell("--lang", "en", "backup", folder).out
    assert czech.splitlines()[1:] == [
        f"Ověřených zápisů: {entries}",
        head,
        "Na stejném disku jako evidence: porucha disku by vzala obojí.",
    ]
    assert english.splitlines()[1] == f"Entries verified: {entries}"
    assert english.splitlines()[3].startswith("On the same disk as the store")


@pytest.mark.skipif(sys.platform != "linux", reason="Linux has another disk that is always there")
def test_another_disk_is_not_called_the_same(shell, tmp_path):
    """One of the two is in memory, wherever the tests are run."""
    import tempfile

    there = [one for one in ("/dev/shm", "/var/tmp") if Path(one).stat().st_dev != tmp_path.stat().st_dev]
    if not there:
        pytest.skip("everything is on one disk")
    with tempfile.TemporaryDirectory(dir=there[0]) as elsewhere:
        assert backed_up(shell, Path(elsewhere))["same_disk"] is False


def test_what_is_backed_up_is_the_store(shell, folder, tmp_path):
    issued = shell.ask("issue", "--to", ADAM, "R-001")
    told = backed_up(shell, folder)
    take_out(Path(told["path"]), tmp_path / "obnovená.equip")
    again = Shell(tmp_path / "obnovená.equip", shell._heard)
    assert again.head() == shell.head()
    paper = tmp_path / "doklad.pdf"
    assert again("paper", issued["number"], "--pdf", paper).code == 0
    assert paper.read_bytes().startswith(b"%PDF-")


def test_run_by_a_scheduler_it_thins_what_it_made(shell, folder):
    numbers = []
    for n in range(5):
        shell.ask("issue", "--to", (ADAM, EVA)[n % 2], "RUKAV*1")
        numbers.append(backed_up(shell, folder)["entries"])
    kept = [manifest.head.seq for manifest in Shelf.of(next(folder.glob("*.equip-backup"))).manifests()]
    assert kept == numbers[-3:]


class TestOfWhatCannotBeWritten:
    """The best moment for a backup: a disk that is read-only because it fails, a store somebody only looks into."""

    def test_where_nothing_can_be_noted_the_backup_is_made_all_the_same(self, shell, folder, monkeypatch):
        def no(path):
            raise PermissionError(errno.EACCES, "no", str(path))

        folder.mkdir()
        monkeypatch.setattr("equipment_app.store.backups.shelf.permissions.make_folder", no)
        assert backed_up(shell, folder)["verified"]

    def test_beside_a_store_that_is_only_read_nothing_is_noted(self, shell, folder):
        before = {file.name: file.read_bytes() for file in shell.store.parent.iterdir() if file.is_file()}
        assert shell("--read-only", "backup", folder).code == 0
        assert not shell.store.with_name("sklad.equip-backups").exists()
        after = {file.name: file.read_bytes() for file in shell.store.parent.iterdir() if file.is_file()}
        assert after == before and len(list(folder.glob("*.equip-backup"))) == 1


class TestRefusals:
    def test_a_store_that_a_window_holds(self, shell, folder):
        with Database.open(shell.store, Press(), who="okno Zory"):
            said = shell("--lang", "en", "backup", folder)
        assert said.code == 1
        assert "is open in the window of okno Zory" in said.err
        assert not any(folder.glob("*.equip-backup"))

    def test_a_folder_within_one_that_is_not_there(self, shell, tmp_path):
        said = shell("backup", tmp_path / "není" / "zálohy")
        assert said.code == 1 and "není tam taková složka" in said.err

    def test_a_folder_that_is_a_file(self, shell, tmp_path):
        (tmp_path / "soubor").write_text("x")
        assert shell("backup", tmp_path / "soubor").code == 1

    @pytest.mark.parametrize("name", ["{}-wal", "{}-journal", "{}-quarantine", "nul"])
    def test_a_folder_in_the_place_of_what_keeps_the_store(self, shell, name):
        """A folder where its log should be, and the store opens no more."""
        folder = shell.store.with_name(name.format(shell.store.name))
        said = shell("backup", folder)
        assert (said.code, folder.is_dir()) == (1, False)
        assert shell("holdings", ADAM).code == 0

    def test_a_store_that_does_not_open_makes_no_folder(self, shell, folder):
        shell.store.write_bytes(b"no store")
        assert (shell("backup", folder).code, folder.exists()) == (1, False)

    def test_without_a_folder_it_is_wrong_usage(self, shell):
        assert shell("backup").code == 2

    def test_a_store_that_is_not_sound_is_integrity_broken(self, shell, folder):
        tamper(shell.store, "UPDATE holding SET quantity = quantity + 1 WHERE quantity > 1")
        said = shell("--lang", "en", "backup", folder)
        assert said.code == 3
        assert "is not sound" in said.err and "table holding" in said.err
        assert not any(folder.glob("*.equip-backup"))
        assert shell("backup", folder).code == 3, "and again, as often as it is tried"

    def test_a_store_that_lost_a_paper_is_as_well(self, shell, folder):
        shell.ask("issue", "--to", ADAM, "R-001")
        spoil_papers(beside(shell.store), "UPDATE file SET bytes = x'00'")
        assert shell("backup", folder).code == 3

    def test_what_was_good_stays(self, shell, folder):
        good = Path(backed_up(shell, folder)["path"])
        tamper(shell.store, "UPDATE holding SET quantity = quantity + 1 WHERE quantity > 1")
        for _ in range(4):
            assert shell("backup", folder).code == 3
        assert Shelf.of(good).newest().file == good.name


class TestSealed:
    def test_only_what_is_encrypted_lies_there(self, shell, folder, secret, another_process):
        told = backed_up(shell, folder, "--passphrase-file", secret)
        assert told["sealed"] and told["path"].endswith(".equip-sealed")
        assert sorted(path.suffix for path in folder.iterdir()) == [".equip-sealed", ".json"]
        assert b"SQLite format" not in Path(told["path"]).read_bytes()

    def test_it_is_opened_by_the_first_line_of_the_file(self, shell, folder, secret, tmp_path):
        from equipment_app.store.backups.check import check
        from equipment_app.store.backups.sealed import unsealed

        told = backed_up(shell, folder, "--passphrase-file", secret)
        (tmp_path / "doma").mkdir()
        shelf, found = unsealed(Path(told["path"]), SECRET, tmp_path / "doma")
        assert check(shelf.path(found)).ok
        assert (found.head.seq, found.head.hash) == shell.head()

    def test_beside_the_store_a_backup_stays_that_can_be_read(self, shell, folder, secret):
        backed_up(shell, folder, "--passphrase-file", secret)
        backed_up(shell, folder, "--passphrase-file", secret)
        beside_it = shell.store.with_name("sklad.equip-backups")
        assert len(list(beside_it.glob("*.equip-backup"))) == 1, "nothing changed, so one will do"
        if sys.platform != "win32":
            assert stat.S_IMODE(beside_it.stat().st_mode) == 0o700

    @pytest.mark.parametrize("text", [f"\ufeff{SECRET}\r\n", f"{SECRET}\n", SECRET])
    def test_what_a_file_seals_the_same_file_opens(self, shell, folder, secret, text):
        """Whatever the editor it was written with puts before the first letter or behind the line."""
        secret.write_text(text, encoding="utf-8", newline="")
        told = backed_up(shell, folder, "--passphrase-file", secret)
        assert shell.plain("rehearse", told["path"], "--passphrase-file", secret).code == 0

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has access lists")
    def test_a_file_that_everybody_reads_is_no_secret(self, shell, folder, secret):
        secret.chmod(0o644)
        assert "Other people can read" in shell.refused("backup", folder, "--passphrase-file", secret)
        assert not folder.exists()

    @pytest.mark.parametrize(
        ("content", "why"),
        [("", "žádné heslo není"), ("\n", "žádné heslo není"), ("krátké\n", "aspoň 12 znaků"), ("\n" + SECRET, "není")],
    )
    def test_too_short_a_passphrase(self, shell, folder, secret, content, why):
        secret.write_text(content, encoding="utf-8")
        said = shell("backup", folder, "--passphrase-file", secret)
        assert said.code == 1 and why in said.err
        assert not any(folder.glob("*")) and not shell.store.with_name("sklad.equip-backups").exists()

    def test_a_file_that_is_not_there_or_no_text(self, shell, folder, tmp_path):
        assert shell("backup", folder, "--passphrase-file", tmp_path / "není").code == 1
        (tmp_path / "divný").write_bytes(b"\xff\xfe\x00")
        assert shell("backup", folder, "--passphrase-file", tmp_path / "divný").code == 1


class TestVerifyOfABackup:
    @pytest.fixture
    def copy(self, shell, folder):
        return Path(backed_up(shell, folder)["path"])

    def test_it_is_read_where_it_lies_and_stays_as_it_is(self, shell, copy):
        before = copy.read_bytes()
        said = shell.plain("--store", copy, "verify", "--json")
        assert (said.code, said.json["ok"], said.json["entries"]) == (0, True, shell.head()[0])
        assert copy.read_bytes() == before
        assert not copy.with_name(copy.name + "-lock").exists()

    def test_what_is_wrong_with_it_is_named(self, shell, copy):
        tamper(copy, "UPDATE holding SET quantity = quantity + 1 WHERE quantity > 1")
        said = shell.plain("--store", copy, "verify", "--json")
        assert said.code == 3
        assert {problem["table"] for problem in said.json["problems"]} == {"holding"}

    def test_tables_that_are_not_ours(self, shell, copy):
        raw = sqlite3.connect(copy)
        raw.execute("CREATE TABLE more (a)")
        raw.close()
        assert shell.plain("--store", copy, "verify").code == 3

    def test_nothing_is_rebuilt_in_it(self, shell, copy):
        said = shell.plain("--store", copy, "verify", "--rebuild")
        assert said.code == 1 and "je záloha" in said.err

    @pytest.mark.parametrize("words", [("find", "a"), ("issue", "--to", ADAM, "R-001"), ("holdings", ADAM)])
    def test_no_other_command_works_with_it(self, shell, copy, words):
        said = shell.plain("--store", copy, *words)
        assert said.code == 1 and "je záloha" in said.err


class TestBeforeAList:
    """Taken in by mistake, a list can change everything at once."""

    @pytest.fixture
    def beside_it(self, shell):
        return shell.store.with_name("sklad.equip-backups")

    def test_the_store_is_backed_up_first(self, shell, beside_it, another_process):
        before = shell.head()
        assert shell("import", "members", shell.write("noví.csv", NEW)).code == 0
        newest = Shelf.of(next(beside_it.glob("*.equip-backup"))).newest()
        assert (newest.head.seq, newest.head.hash, newest.why) == (*before, Why.IMPORT)
        assert shell.head() != before

    def test_once_is_enough_for_what_did_not_change(self, shell, beside_it):
        for _ in range(2):
            assert shell("import", "catalogue", shell.written("catalogue")).code == 0
        assert len(list(beside_it.glob("*.equip-backup"))) == 1

    def test_a_dry_run_needs_none(self, shell, beside_it):
        assert shell("import", "members", shell.write("noví.csv", NEW), "--dry-run").code == 0
        assert not beside_it.exists()

    def test_a_store_that_is_not_sound_takes_in_nothing(self, shell, beside_it):
        tamper(shell.store, "UPDATE holding SET quantity = quantity + 1 WHERE quantity > 1")
        said = shell("import", "members", shell.write("noví.csv", NEW), "--json")
        assert said.code == 1 and "není v pořádku" in said.err
        assert said.json["number"] == ""
        assert not any(beside_it.glob("*.equip-backup"))


def test_the_scheduler_gets_the_same_codes(shell, folder):
    done = process("--store", shell.store, "backup", folder, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["entries"] == shell.head()[0]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
class TestWhoMayEnterTheFolder:
    @pytest.fixture(autouse=True)
    def usual_umask(self):
        before = os.umask(0o022)
        yield
        os.umask(before)

    def test_one_that_is_made_is_its_owners_alone_and_the_store_still_opens(self, shell):
        usual = shell.store.with_name("sklad.equip-backups")
        shell.store.parent.chmod(0o755)
        backed_up(shell, usual)
        assert stat.S_IMODE(usual.stat().st_mode) == 0o700
        assert {stat.S_IMODE(file.stat().st_mode) for file in usual.iterdir()} == {0o600}
        assert shell("find", "vesta").code == 0

    @pytest.mark.parametrize("mode", [0o700, 0o750, 0o755])
    def test_one_that_is_there_is_left_as_it_is(self, shell, folder, mode):
        folder.mkdir()
        folder.chmod(mode)
        backed_up(shell, folder)
        assert stat.S_IMODE(folder.stat().st_mode) == mode
