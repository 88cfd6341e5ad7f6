"""`encrypt`, `change-passphrase`, `decrypt`, and every other command on a store that lies encrypted."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from equipment_app import verifier
from equipment_app.domain.backup_errors import NoRoom, StoreEncrypted
from equipment_app.store.backups import recasting
from equipment_app.store.backups.shelf import beside
from equipment_app.store.encryption import cipher
from equipment_app.store.file import files
from tests.cli.shell import Shell, process
from tests.store.on_the_disk import PEOPLE, readable
from tests.world import ADAM, EVA

pytestmark = pytest.mark.usefixtures("nobody_knows")

PASSPHRASE = "sedm slov, která nikdo neuhodne"
OTHER = "docela jiných pět slov"


def written(folder: Path, name: str, secret: str) -> Path:
    file = folder / name
    file.touch(0o600)
    file.write_text(secret + "\n", encoding="utf-8")
    return file


@pytest.fixture
def secret(tmp_path):
    return written(tmp_path, "heslo.txt", PASSPHRASE)


@pytest.fixture
def other(tmp_path):
    return written(tmp_path, "jiné.txt", OTHER)


@pytest.fixture(scope="module")
def once_encrypted(made, tmp_path_factory):
    """A store with a paper and a backup: encrypted by the command, once for all tests."""
    shell = made.copy_to(tmp_path_factory.mktemp("šifrovaná"))
    secret = written(shell.store.parent, "heslo.txt", PASSPHRASE)
    for words in (
        ("issue", "--to", ADAM, "R-001"),
        ("backup", beside(shell.store)),
        ("encrypt", "--new-passphrase-file", secret),
    ):
        assert shell(*words).code == 0
    cipher.forget()
    secret.unlink()
    return shell.store


@pytest.fixture
def encrypted(once_encrypted, tmp_path, heard):
    """A copy of it."""
    for file in (once_encrypted, files.beside(once_encrypted)):
        shutil.copyfile(file, tmp_path / file.name)
    shutil.copytree(beside(once_encrypted), tmp_path / beside(once_encrypted).name)
    return Shell(tmp_path / once_encrypted.name, heard)


def with_it(shell: Shell, secret: Path, *words: object) -> dict:
    cipher.forget()
    said = shell("--store-passphrase-file", secret, *words, "--json")
    cipher.forget()
    assert (said.code, said.err) == (0, "")
    return said.json


def test_it_says_what_it_did(shell, secret):
    told = shell.ask("encrypt", "--new-passphrase-file", secret)
    assert (told["encrypted"], told["backups"], told["left"], told["in_the_clear"]) == (True, 0, [], [])
    czech = shell("change-passphrase", "--new-passphrase-file", secret).out
    assert czech.startswith("Evidence je zašifrovaná. Bez hesla evidence ji už nikdo neotevře")


def test_nothing_can_be_read_then(encrypted, secret):
    assert readable(encrypted.store.parent) == set()
    said = encrypted("--lang", "en", "holdings", ADAM)
    assert (said.code, said.out) == (1, "")
    assert "is encrypted. Enter the passphrase of the store" in said.err
    assert with_it(encrypted, secret, "holdings", ADAM)["lines"][0]["serial"] == "R-001"


def test_where_nobody_sits_at_a_terminal_it_is_not_waited_for(encrypted):
    """As a scheduled task has it. Windows counts its nowhere among terminals."""
    words = ("--store", encrypted.store, "--lang", "en", "verify")
    done = process(*words, stdin=subprocess.DEVNULL, timeout=60)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"is encrypted. Enter the passphrase of the store" in done.stderr


def test_the_option_for_it_is_named_at_the_command_line_alone(encrypted):
    for lang in ("cs", "en"):
        assert "--store-passphrase-file" in encrypted("--lang", lang, "holdings", ADAM).err
        assert "--" not in StoreEncrypted(str(encrypted.store)).said(lang), "the window has no options"


def test_every_command_asks_for_the_passphrase_first(encrypted):
    backup = next(beside(encrypted.store).glob("*.equip-backup"))
    for words in (("verify",), ("backup", beside(encrypted.store)), ("issue", "--to", EVA, "V-001"), ("find", "x")):
        assert (encrypted(*words).code, encrypted(*words).out) == (1, "")
    for words in (("rehearse", backup), ("restore", backup, encrypted.store, "--reason", "zkouška")):
        said = encrypted.plain("--lang", "en", *words)
        assert (said.code, said.out) == (1, "") and "is encrypted" in said.err


def test_a_wrong_one_is_refused(encrypted, other):
    said = encrypted("--lang", "en", "--store-passphrase-file", other, "verify")
    assert said.code == 1 and "the passphrase of the store does not match" in said.err


def test_it_goes_on_as_before(encrypted, secret):
    assert with_it(encrypted, secret, "issue", "--to", EVA, "V-001")["number"] == "PP-2026-000002"
    assert with_it(encrypted, secret, "verify")["ok"]
    assert readable(encrypted.store.parent) == set()


class TestBackups:
    def test_of_it_are_encrypted_and_verified(self, encrypted, secret, monkeypatch, another_process):
        started = []
        popen = subprocess.Popen

        def watched(words, **how):
            started.append(words)
            return popen(words, **how)

        monkeypatch.setattr(subprocess, "Popen", watched)
        told = with_it(encrypted, secret, "backup", beside(encrypted.store))
        assert told["verified"] and cipher.salt_of(Path(told["path"])) == cipher.salt_of(encrypted.store)
        assert len(started) == 1 and "--keys" in started[0]
        assert readable(encrypted.store.parent) == set()

    def test_are_gone_back_to(self, encrypted, secret):
        backup = next(beside(encrypted.store).glob("*.equip-backup"))
        with_it(encrypted, secret, "issue", "--to", EVA, "V-001")
        words = ("--store-passphrase-file", secret, "restore", backup, encrypted.store, "--reason", "zkouška", "--json")
        said = encrypted.plain(*words)
        assert said.code == 0 and said.json["gone"] > 0
        cipher.forget()
        assert with_it(encrypted, secret, "verify")["ok"]
        assert readable(encrypted.store.parent) == set()

    def test_in_the_clear_are_said_to_uncover_the_store(self, shell, secret, tmp_path):
        """One that was made before, and lay elsewhere meanwhile."""
        backup = shell.ask("backup", tmp_path / "zásuvka")["path"]
        assert shell("encrypt", "--new-passphrase-file", secret).code == 0
        with_it(shell, secret, "issue", "--to", EVA, "V-001")
        words = ("--store-passphrase-file", secret, "restore", backup, shell.store)
        said = shell.plain("--lang", "en", *words, "--dry-run")
        assert said.code == 0 and "the restored store stays unencrypted" in said.out
        cipher.forget()
        assert shell.plain(*words, "--dry-run", "--json").json["uncovers"]

    def test_are_rehearsed(self, encrypted, secret):
        backup = next(beside(encrypted.store).glob("*.equip-backup"))
        said = encrypted.plain("--store-passphrase-file", secret, "rehearse", backup, "--json")
        assert said.code == 0 and said.json["ok"]

    def test_that_are_sealed_have_a_passphrase_more(self, encrypted, secret, other, tmp_path):
        told = with_it(encrypted, secret, "backup", tmp_path / "klíčenka", "--passphrase-file", other)
        said = encrypted.plain("--lang", "en", "rehearse", told["path"], "--passphrase-file", other)
        assert said.code == 1 and "is encrypted" in said.err
        words = ("rehearse", told["path"], "--passphrase-file", other, "--json")
        said = encrypted.plain("--store-passphrase-file", secret, *words)
        assert said.code == 0 and said.json["ok"]

    def test_elsewhere_are_converted_too(self, shell, secret, tmp_path):
        shell.ask("backup", tmp_path / "jinde")
        told = shell.ask("encrypt", "--new-passphrase-file", secret, "--backups", tmp_path / "jinde")
        assert told["backups"] == 1
        assert readable(tmp_path) == set()


class TestAnotherPassphrase:
    def test_opens_it_from_then_on(self, encrypted, secret, other):
        told = with_it(encrypted, secret, "change-passphrase", "--new-passphrase-file", other)
        assert told["backups"] == 1
        assert encrypted("--store-passphrase-file", secret, "verify").code == 1
        assert with_it(encrypted, other, "verify")["ok"]
        backup = next(beside(encrypted.store).glob("*.equip-backup"))
        assert encrypted.plain("--store-passphrase-file", other, "rehearse", backup).code == 0

    def test_is_not_given_to_one_in_the_clear(self, shell, secret):
        assert "is not encrypted" in shell.refused("change-passphrase", "--new-passphrase-file", secret)


class TestDecrypting:
    def test_brings_it_back(self, encrypted, secret):
        told = with_it(encrypted, secret, "decrypt")
        assert (told["encrypted"], told["backups"]) == (False, 1)
        assert encrypted.ask("verify")["ok"]
        assert readable(encrypted.store.parent) == set(PEOPLE)

    def test_into_a_copy_leaves_it_as_it_is(self, encrypted, secret, tmp_path):
        copy = tmp_path / "pro auditora.equip"
        before = with_it(encrypted, secret, "verify")
        with_it(encrypted, secret, "decrypt", "--into", copy)
        assert with_it(encrypted, secret, "verify") == before
        found = subprocess.run(
            [sys.executable, verifier.__file__, copy], capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert found.returncode == 0 and before["head"] in found.stdout
        said = encrypted("--store-passphrase-file", secret, "--lang", "en", "decrypt", "--into", copy)
        assert said.code == 1 and files.beside(copy).exists()

    def test_of_one_in_the_clear_is_refused(self, shell):
        assert "is not encrypted" in shell.refused("decrypt")


def test_a_new_store_can_be_encrypted_from_its_first_day(shell, secret, tmp_path):
    path = tmp_path / "nová" / "sklad.equip"
    path.parent.mkdir(0o700)
    said = shell.plain("new", path, "--name", "Sklad", "--encrypt", "--new-passphrase-file", secret)
    assert said.code == 0 and cipher.salt_of(path) and cipher.salt_of(files.beside(path))
    cipher.forget()
    assert shell.plain("--store", path, "verify").code == 1
    assert shell.plain("--store", path, "--store-passphrase-file", secret, "verify").code == 0


def test_a_short_passphrase_is_refused(shell, tmp_path):
    file = written(tmp_path, "krátké.txt", "krátké")
    assert "at least 12 characters" in shell.refused("encrypt", "--new-passphrase-file", file)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_one_that_others_can_read_is_refused(shell, secret):
    secret.chmod(0o644)
    shell.refused("encrypt", "--new-passphrase-file", secret)


def test_a_folder_of_backups_that_is_not_there_is_refused(shell, secret, tmp_path):
    """Nobody is to think that what lies there is encrypted."""
    shell.refused("encrypt", "--new-passphrase-file", secret, "--backups", tmp_path / "flashka")
    assert cipher.salt_of(shell.store) is None


def test_backups_that_could_not_be_written_are_told_beside_what_was_done(shell, secret, monkeypatch):
    assert shell("backup", beside(shell.store)).code == 0

    def full(shelf, _):
        raise NoRoom(str(shelf.folder), 60, 10)

    monkeypatch.setattr(recasting, "prepare", full)
    said = shell("--json", "--lang", "en", "encrypt", "--new-passphrase-file", secret)
    assert (said.code, said.json["backups"], len(said.json["left"])) == (0, 0, 1)
    assert "60 MB" in said.err and said.json["in_the_clear"]
    assert cipher.salt_of(shell.store) is not None


def test_twice_is_refused(encrypted, secret, other):
    said = encrypted("--lang", "en", "--store-passphrase-file", secret, "encrypt", "--new-passphrase-file", other)
    assert said.code == 1 and "is encrypted already" in said.err


def test_without_what_encrypts_it_is_said_how_to_get_it(shell, secret, monkeypatch):
    monkeypatch.setattr(cipher, "offered", lambda: False)
    assert "equipment-app[encryption]" in shell.refused("encrypt", "--new-passphrase-file", secret)


def test_as_processes_of_their_own(shell, secret):
    """The passphrase costs what it costs, and nobody remembers it."""
    assert process("--store", shell.store, "encrypt", "--new-passphrase-file", secret).returncode == 0
    assert process("--store", shell.store, "verify").returncode == 1
    done = process("--store", shell.store, "--store-passphrase-file", secret, "verify")
    assert done.returncode == 0


@pytest.mark.parametrize("part", range(12))
def test_one_changed_bit_is_told_as_damage(encrypted, secret, part):
    """Of any page behind the first. SQLCipher says of such a page that there was no memory left."""
    content = encrypted.store.read_bytes()
    pages = len(content) // cipher.PAGE
    at = (1 + part * (pages - 1) // 12) * cipher.PAGE + 1000
    encrypted.store.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
    found = encrypted("--store-passphrase-file", secret, "verify")
    assert found.code == 3 and "HMAC" in found.out, (found.out, found.err)
    asked = encrypted("--store-passphrase-file", secret, "find", "Zkušební")
    assert asked.code == 0 or (asked.code == 3 and "HMAC" in asked.err), asked.err
