"""A second gate on the command line: a file is made, worked in as a store of its own, and brought back."""

from datetime import date, timedelta

import pytest

from equipment_app.domain.deployments import Newcomer
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.participants import AddParticipants
from equipment_app.store.encryption import cipher
from tests.cli.shell import Shell
from tests.world import ADAM, World

TITLE = "Cvičení"


@pytest.fixture
def file(shell: Shell, tmp_path):
    day = date.today()
    due = f"{day + timedelta(days=1)} 18:00"
    shell.ask("deployment", "new", TITLE, "Člen=TRIKO", "--begins", day, "--due", due)
    shell.ask("deployment", "add", TITLE, ADAM)
    made = tmp_path / "druha.equip"
    said = shell.ask("deployment", "gate-file", TITLE, "--to", made)
    assert said["people"] == 1 and said["pieces"] > 1
    return made


def second(shell, file, *words):
    return shell.plain("--store", file, *words)


def test_there_and_back(shell: Shell, file):
    assert second(shell, file, "deployment", "gate", TITLE, "TRIKO/M", "--to", ADAM).code == 0
    assert shell.ask("deployment", "bring-back", TITLE, file, "--dry-run") == {"taken": 1, "there": 0, "kept": []}
    assert shell.ask("deployment", "board", TITLE)["things_out"] == 0
    assert shell.ask("deployment", "bring-back", TITLE, file)["taken"] == 1
    assert shell.ask("deployment", "bring-back", TITLE, file) == {"taken": 0, "there": 1, "kept": []}
    assert shell.ask("deployment", "board", TITLE)["things_out"] == 1


def test_what_cannot_be_taken_over_is_told_by_name(shell: Shell, file):
    assert second(shell, file, "deployment", "gate", TITLE, "TRIKO/M", "--to", ADAM).code == 0
    shell.ask("deployment", "remove", TITLE, ADAM)
    said = shell("deployment", "bring-back", TITLE, file)
    assert said.code == 1 and "není mezi účastníky" in said.out


def test_a_file_that_is_there_is_not_written_over(shell: Shell, file):
    content = file.read_bytes()
    shell.refused("deployment", "gate-file", TITLE, "--to", file)
    assert file.read_bytes() == content


@pytest.mark.usefixtures("nobody_knows")
def test_an_encrypted_store_and_its_gate_file_are_opened_by_one_passphrase(shell: Shell, tmp_path):
    said = tmp_path / "heslo"
    said.write_text("zelená mlha nad řekou", encoding="utf-8")
    said.chmod(0o600)
    world = World.make(tmp_path / "tajna.equip", key=cipher.Key.new(said.read_text(encoding="utf-8")))
    day = world.clock.now.date()
    world.do(NewDeployment(TITLE, day, f"{day} 18:00", roles=("Člen=TRIKO",)))
    world.do(AddParticipants(TITLE, (Newcomer("Člen", "", ADAM),)))
    world.close()
    path = tmp_path / "druha.equip"
    for words in (("gate-file", TITLE, "--to", path), ("bring-back", TITLE, path)):
        cipher.forget()
        done = shell.plain(
            "--store", world.path, "--store-passphrase-file", said, "--clock-is-right", "deployment", *words
        )
        assert done.code == 0, done
