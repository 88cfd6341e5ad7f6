"""`sign` and `unsign`, and a register as CSV."""

import csv
from io import StringIO

import pytest

from tests.cli.shell import Shell
from tests.world import ADAM, EVA


@pytest.fixture
def issued(shell: Shell) -> tuple[Shell, str]:
    return shell, shell.ask("issue", "--to", ADAM, "V-001")["number"]


def signed(shell: Shell) -> bool:
    with_mark = shell("papers", "--state", "signed", "--pdf", shell.store.with_name("x.pdf"), "--json")
    return with_mark.code == 0 and bool(with_mark.json["papers"])


def test_a_paper_is_marked_as_signed_and_not_signed_again(issued):
    shell, number = issued
    assert not signed(shell)
    assert shell.ask("sign", number)["number"] == number
    assert signed(shell)
    head = shell.head()
    assert shell.ask("sign", number.lower())["entry"] is None, "it is marked so already"
    assert shell.head() == head
    assert shell.ask("unsign", number)["entry"]
    assert not signed(shell)


def test_under_a_key_the_mark_is_set_once(issued):
    shell, number = issued
    first = shell.ask("sign", number, "--idempotency-key", "k1")
    shell.ask("unsign", number)
    assert shell.ask("sign", number, "--idempotency-key", "k1")["entry"] == first["entry"]
    assert not signed(shell)


def test_what_is_cancelled_or_no_paper_is_refused(issued):
    shell, number = issued
    assert "PP-2020-000001" in shell.refused("sign", "PP-2020-000001")
    shell.ask("undo", number, "--reason", "omyl")
    assert f"{number}-S" in shell.refused("sign", number)


def test_a_register_is_written_as_csv(issued, tmp_path):
    shell, number = issued
    shell.ask("issue", "--to", EVA, "V-003")
    path = tmp_path / "vydeje.csv"
    words = ("report", "issues", "--from", "2020-01-01", "--to", "2099-01-01", "--csv", path)
    answer = shell.ask(*words)
    assert (answer["path"], answer["rows"]) == (str(path), 2)
    head, *rows = list(csv.reader(StringIO(path.read_text("utf-8-sig")), delimiter=";"))
    assert (head[1], rows[0][1]) == ("Doklad", number)
    assert len({len(row) for row in (head, *rows)}) == 1


def test_one_table_is_not_of_each_unit(shell, tmp_path):
    words = ("--from", "2020-01-01", "--to", "2099-01-01", "--each-unit", "--csv", tmp_path / "x.csv")
    said = shell("report", "issues", *words)
    assert (said.code, (tmp_path / "x.csv").exists()) == (2, False)
    assert "--each-unit" in said.err
