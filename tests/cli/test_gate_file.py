"""A second gate on the command line: a file is made, worked in as a store of its own, and brought back."""

from datetime import date, timedelta

import pytest

from tests.cli.shell import Shell
from tests.world import ADAM

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
