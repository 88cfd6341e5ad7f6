"""`restore` and `rehearse`: what would be gone is said before, and nobody goes back who may not."""

import os
import sys
from pathlib import Path

import pytest

from equipment_app.domain.backups import Where, Why
from equipment_app.store.backups.sealed import export
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import Notes, Shelf, tag_in
from equipment_app.store.beside import restoring
from equipment_app.store.database import Database
from tests.campaigns.seals import CHEAP, SECRET
from tests.cli.shell import Shell, process
from tests.cli.test_operators import VIT, ZORA, Desk
from tests.store.backups.judges import Here
from tests.world import ADAM, CTIBOR, EVA, PlainPress


@pytest.fixture(autouse=True)
def nothing_first(request, monkeypatch):
    """What is there is not backed up first, except where that is what is tried."""
    if "another_process" not in request.fixturenames:
        monkeypatch.setattr("equipment_app.cli.backups.back_up_first", lambda *_: None)


def back_up(shell: Shell) -> Path:
    folder = shell.store.parent / "zálohy"
    folder.mkdir(exist_ok=True)
    with Database.open(shell.store, PlainPress()) as database:
        backups = Backups(shell.store, database.source.origin, Where(folder=folder), judge=Here)
        return backups.shelf.path(backups.make(database.source, Why.ASKED))


def hand_over(shell: Shell) -> None:
    shell.ask("issue", "--to", EVA, "R-001")
    shell.ask("issue", "--to", CTIBOR, "V-001")


@pytest.fixture
def backup(shell) -> Path:
    """Of the store with one paper; two come after it."""
    shell.ask("issue", "--to", ADAM, "R-002")
    made = back_up(shell)
    hand_over(shell)
    return made


def restored(shell: Shell, backup: Path, *words: object) -> dict:
    said = shell.plain("restore", backup, shell.store, "--reason", "disk selhal", "--json", *words)
    assert (said.code, said.err) == (0, "")
    return said.json


def files(shell: Shell) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in shell.store.parent.glob("sklad.equip*") if path.is_file()}


class TestDryRun:
    def test_it_tells_what_would_be_gone_and_changes_nothing(self, shell, backup):
        head = shell.head()
        before = files(shell)
        said = shell.plain("restore", backup, shell.store, "--dry-run", "--json").json
        year = int(shell.today()[:4])
        assert said["papers"] == [f"PP-{year}-000002", f"PP-{year}-000003"]
        assert said["lost"] == [["PP", year, 2, 3]]
        assert (said["gone"], said["same_past"], said["incarnation"]) == (4, True, 2)
        assert (said["store"]["entries"], said["entry"], said["quarantine"]) == (head[0], None, None)
        assert files(shell) == before

    def test_people_are_told_in_their_language(self, shell, backup):
        year = shell.today()[:4]
        czech = shell.plain("restore", backup, shell.store, "--dry-run").out.splitlines()
        assert czech[1:] == [
            "Zmizí zápisů: 4",
            f"Doklady, které v záloze nejsou: PP-{year}-000002, PP-{year}-000003",
            f"Ztracená čísla: PP-{year}-000002 – PP-{year}-000003",
        ]
        english = shell.plain("--lang", "en", "restore", backup, shell.store, "--dry-run").out
        assert "Entries that will be lost: 4" in english

    def test_a_store_that_cannot_be_read(self, shell, backup):
        shell.store.write_bytes(b"nothing but noise" * 1000)
        said = shell.plain("restore", backup, shell.store, "--dry-run", "--json").json
        assert (said["store"], said["papers"], said["lost"]) == (None, [], [])
        assert "--printed" in shell.plain("restore", backup, shell.store, "--dry-run").out


class TestDone:
    def test_the_store_is_what_it_was(self, shell, backup):
        head = shell.head()[0]
        told = restored(shell, backup)
        assert (told["entry"], shell.head()[0]) == (head - 3, head - 3)
        assert (Path(told["quarantine"]) / shell.store.name).is_file()
        assert shell("verify").code == 0
        year = shell.today()[:4]
        assert shell.ask("issue", "--to", EVA, "R-001")["number"] == f"PP-{year}-000004"

    def test_people_are_told_where_the_old_one_is_and_that_backups_wait(self, shell, backup):
        said = shell.plain("--lang", "en", "restore", backup, shell.store, "--reason", "disk selhal").out
        assert str(restoring.quarantine_of(shell.store)) in said
        assert "--all-is-well" in said
        assert Notes(shell.store, tag_in(backup)).restored is not None

    def test_a_number_found_on_paper_is_lost_as_well(self, shell, backup):
        shell.store.write_bytes(b"nothing but noise" * 1000)
        year = shell.today()[:4]
        told = restored(shell, backup, "--printed", f"PP-{year}-000005", f"pp-{year}-000004", f"VR-{year}-000001")
        assert told["lost"] == [["PP", int(year), 2, 5], ["VR", int(year), 1, 1]]
        assert shell.ask("issue", "--to", EVA, "R-001")["number"] == f"PP-{year}-000006"

    def test_into_a_place_where_no_store_was(self, shell, backup, tmp_path):
        (tmp_path / "nový počítač").mkdir()
        new = tmp_path / "nový počítač" / "sklad.equip"
        said = shell.plain("restore", backup, new, "--reason", "disk selhal")
        assert said.code == 0
        assert "quarantine" not in said.out
        assert Shell(new, shell._heard).head()[0] == Shelf.of(backup).manifest_of(backup).head.seq + 1

    def test_backups_go_on_when_all_is_well(self, shell, backup):
        restored(shell, backup)
        assert shell("backup", backup.parent, "--all-is-well").code == 0
        assert Notes(shell.store, tag_in(backup)).restored is None


class TestSealed:
    @pytest.fixture
    def sealed(self, backup, tmp_path) -> Path:
        (tmp_path / "klíčenka").mkdir()
        shelf = Shelf.of(backup)
        made = export(shelf, shelf.manifest_of(backup), tmp_path / "klíčenka", SECRET, CHEAP)
        return tmp_path / "klíčenka" / made.file

    @pytest.fixture
    def secret(self, tmp_path) -> Path:
        file = tmp_path / "heslo.txt"
        file.touch(0o600)
        file.write_text(SECRET + "\n", encoding="utf-8")
        return file

    def test_its_passphrase_opens_it(self, shell, sealed, secret):
        assert restored(shell, sealed, "--passphrase-file", secret)["gone"] == 4
        assert shell("verify").code == 0

    def test_another_does_not(self, shell, sealed, secret):
        secret.write_text("jiná než ta pravá", encoding="utf-8")
        before = files(shell)
        said = shell.plain("restore", sealed, shell.store, "--reason", "zkouška", "--passphrase-file", secret)
        assert (said.code, said.out) == (1, "")
        assert files(shell) == before

    def test_without_one_it_is_asked_for(self, shell, sealed, monkeypatch):
        monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
        assert "--passphrase-file" in shell.plain("restore", sealed, shell.store, "--dry-run").err

    @pytest.mark.skipif(os.name != "posix", reason="Windows has access lists")
    def test_a_file_everybody_reads_is_no_secret(self, shell, sealed, secret):
        secret.chmod(0o644)
        assert shell.plain("rehearse", sealed, "--passphrase-file", secret).code == 1

    def test_it_is_rehearsed(self, shell, sealed, secret):
        said = shell.plain("rehearse", sealed, "--passphrase-file", secret, "--json")
        assert said.json["ok"] is True


class TestRefused:
    def test_without_a_reason(self, shell, backup):
        before = files(shell)
        assert "Enter it" in shell.plain("--lang", "en", "restore", backup, shell.store).err
        assert files(shell) == before

    @pytest.mark.parametrize("words", [("restore", "{none}", "{store}", "--dry-run"), ("rehearse", "{none}")])
    def test_a_file_that_is_not_there(self, shell, tmp_path, words):
        none = tmp_path / "není.equip-backup"
        said = shell.plain("--lang", "en", *(word.format(none=none, store=shell.store) for word in words))
        assert (said.code, said.err) == (1, f"equipment-app: {none}: there is no such folder or file\n")

    def test_a_folder_that_is_not_there(self, shell, backup, tmp_path):
        said = shell.plain("--lang", "en", "restore", backup, tmp_path / "není" / "x.equip", "--dry-run")
        assert (said.code, said.err) == (1, f"equipment-app: {tmp_path / 'není'}: there is no such folder or file\n")

    def test_nothing_is_left_where_no_store_was(self, shell, backup):
        new = shell.store.with_name("nová.equip")
        Desk(shell).guard()
        guarded = back_up(shell)
        assert shell.plain("restore", guarded, new, "--reason", "zkouška").code == 1
        assert shell.plain("restore", guarded, new, "--dry-run").code == 0
        assert list(new.parent.glob("nová.equip*")) == []

    def test_what_is_no_backup(self, shell, tmp_path):
        (tmp_path / "x.equip-backup").write_bytes(b"x")
        assert shell.plain("restore", tmp_path / "x.equip-backup", shell.store, "--dry-run").code == 1

    def test_one_that_was_changed_is_said_to_be_broken(self, shell, backup):
        content = bytearray(backup.read_bytes())
        content[len(content) // 2 : len(content) // 2 + 4000] = bytes(4000)
        backup.write_bytes(content)
        said = shell.plain("restore", backup, shell.store, "--reason", "zkouška")
        assert (said.code, said.out) == (3, "")

    def test_a_word_that_is_no_number_of_a_paper(self, shell, backup):
        said = shell.plain("restore", backup, shell.store, "--reason", "zkouška", "--printed", "sto")
        assert said.code == 2
        assert "PP-2026-000123" in said.err


class TestWho:
    @pytest.fixture
    def guarded(self, shell):
        desk = Desk(shell).guard()
        backup = back_up(shell)
        desk.zora("issue", "--to", EVA, "R-001")
        return desk, backup

    def both(self, desk: Desk) -> tuple[object, ...]:
        first = ("--operator", ZORA, "--password-file", desk.file("zora"))
        return (*first, "--second", VIT, "--second-password-file", desk.file("vit"))

    def test_an_administrator_of_the_backup(self, guarded):
        desk, backup = guarded
        words = ("restore", backup, desk.shell.store, "--reason", "zkouška", "--json")
        assert desk.shell.plain(*words).code == 1
        assert desk.zora(*words).code == 0

    def test_named_before_the_command_or_behind_it(self, guarded):
        desk, backup = guarded
        named = ("--operator", ZORA, "--password-file", desk.file("zora"))
        assert desk.shell.plain("restore", backup, desk.shell.store, "--reason", "zkouška", *named).code == 0

    def test_two_as_soon_as_there_are_two(self, shell):
        desk = Desk(shell).guard().appoint()
        backup = back_up(shell)
        desk.zora("issue", "--to", EVA, "R-001")
        words = ("restore", backup, shell.store, "--reason", "zkouška")
        alone = desk.zora("--lang", "en", *words)
        assert (alone.code, "--second" in alone.err) == (1, True)
        assert shell.plain(*words, *self.both(desk)).code == 0

    def test_not_a_quartermaster(self, shell):
        desk = Desk(shell).guard().appoint("--role", "quartermaster")
        backup = back_up(shell)
        desk.zora("issue", "--to", EVA, "R-001")
        before = files(shell)
        assert desk.vit("restore", backup, shell.store, "--reason", "zkouška").code == 1
        assert files(shell)["sklad.equip"] == before["sklad.equip"]


class TestRehearsal:
    def test_the_store_remembers_it(self, shell, backup):
        said = shell("rehearse", backup, "--json")
        head = Shelf.of(backup).manifest_of(backup).head.seq
        assert (said.code, said.json["ok"], said.json["entries"]) == (0, True, head)
        found = Notes(shell.store, tag_in(backup)).rehearsal
        assert found is not None and (found.ok, found.file, found.entries) == (True, backup.name, head)

    def test_also_that_it_went_wrong(self, shell, backup):
        for pack in Shelf.of(backup).packs():
            pack.unlink()
        assert shell("rehearse", backup).code == 3
        found = Notes(shell.store, tag_in(backup)).rehearsal
        assert found is not None and not found.ok

    def test_nor_when_nothing_is_to_be_written(self, shell, backup):
        before = files(shell)
        assert shell("--read-only", "rehearse", backup).code == 0
        assert files(shell) == before
        assert Notes(shell.store, tag_in(backup)).rehearsal is None

    def test_without_a_store_nothing_is_remembered(self, shell, backup):
        said = shell.plain("--lang", "en", "rehearse", backup)
        assert (said.code, said.out.startswith("The backup can be restored")) == (0, True)
        assert Notes(shell.store, tag_in(backup)).rehearsal is None


def test_as_a_shell_runs_it(shell, backup, another_process):
    """Each in a process of its own, and what is there is backed up first."""
    said = process("restore", backup, shell.store, "--reason", "disk selhal")
    assert (said.returncode, said.stderr) == (0, b"")
    shelf = Shelf(shell.store.with_name("sklad.equip-backups"), tag_in(backup))
    newest = shelf.newest()
    assert newest is not None
    assert (newest.why, newest.head.seq) == (Why.RESTORE, Shelf.of(backup).manifest_of(backup).head.seq + 4)
    assert process("--store", shell.store, "rehearse", backup).returncode == 0
