"""A second gate on the command line: a file is made, worked in as a store of its own, and brought back."""

import shutil
from datetime import date, timedelta

import pytest

from equipment_app.store.encryption import cipher
from equipment_app.store.file import files
from tests.cli.shell import Shell
from tests.world import ADAM

TITLE = "Cvičení"


@pytest.fixture
def file(shell: Shell, tmp_path, secret):
    day = date.today()
    due = f"{day + timedelta(days=1)} 18:00"
    shell.ask("deployment", "new", TITLE, "Člen=TRIKO", "--begins", day, "--due", due)
    shell.ask("deployment", "add", TITLE, ADAM)
    made = tmp_path / "druha.equip"
    said = shell.ask("deployment", "gate-file", TITLE, "--to", made, "--secret-file", secret, "--for", "Brána B")
    assert (said["people"], said["code"], said["number"][:3]) == (1, "B1", "SO-") and said["pieces"] > 1
    return made


@pytest.fixture
def secret(tmp_path, nobody_knows):
    said = tmp_path / "heslo"
    said.write_text("skřípavá vrata za lesem", encoding="utf-8")
    said.chmod(0o600)
    return said


@pytest.fixture
def second(shell, file, secret):
    """The second gate, which is told the secret and nothing else."""

    def work(*words, store=file):
        cipher.forget()
        opens = ("--store", store, "--store-passphrase-file", secret, "--password-file", secret)
        return shell.plain(*opens, "--operator", "Brána B", *words)

    return work


def back(shell, file, secret, *words):
    cipher.forget()
    return shell("deployment", "bring-back", TITLE, file, "--secret-file", secret, "--json", *words)


def test_there_and_back(shell: Shell, file, second, secret):
    assert second("deployment", "gate", TITLE, "TRIKO/M", "--to", ADAM).code == 0
    first = {"taken": 1, "there": 0, "fork": False, "before": False, "kept": []}
    assert back(shell, file, secret, "--dry-run").json == first
    assert shell.ask("deployment", "board", TITLE)["things_out"] == 0
    assert back(shell, file, secret).json == first
    assert back(shell, file, secret).json == first | {"taken": 0, "there": 1}
    assert shell.ask("deployment", "board", TITLE)["things_out"] == 1


def test_what_cannot_be_taken_over_is_told_by_name(shell: Shell, file, second, secret):
    assert second("deployment", "gate", TITLE, "TRIKO/M", "--to", ADAM).code == 0
    shell.ask("deployment", "remove", TITLE, ADAM)
    said = back(shell, file, secret)
    assert said.code == 1 and "není mezi účastníky" in said.json["kept"][0]["why"]


def test_what_another_copy_holds_is_named_and_confirmed(shell: Shell, file, second, secret, tmp_path):
    copy = tmp_path / "kopie.equip"
    for one in (file, files.beside(file)):
        shutil.copy(one, one.with_name(one.name.replace("druha", "kopie")))
    assert second("deployment", "gate", TITLE, "TRIKO/M", "--to", ADAM).code == 0
    assert second("deployment", "gate", TITLE, "TRIKO/L", "--to", ADAM, store=copy).code == 0
    assert back(shell, file, secret).json["taken"] == 1
    (kept,) = (told := back(shell, copy, secret).json)["kept"]
    assert told["fork"] and kept["asks"] and "jiné kopii" in kept["why"]
    assert back(shell, copy, secret, "--confirm", kept["hash"][:12]).json["taken"] == 1


def test_closing_names_the_file_that_is_out(shell: Shell, file):
    said = shell("deployment", "close", TITLE)
    assert said.code == 1 and "Brána B" in said.err and "--files" in said.err
    shell.ask("deployment", "close", TITLE, "--files")


def test_a_file_that_is_there_is_not_written_over(shell: Shell, file, secret):
    content = file.read_bytes()
    shell.refused("deployment", "gate-file", TITLE, "--to", file, "--secret-file", secret)
    assert file.read_bytes() == content
