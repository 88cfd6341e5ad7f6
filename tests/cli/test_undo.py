"""`undo`: the opposite entry once, with a reason; of handovers and of imports."""

import pytest

from tests.cli.shell import BUDGET, LISTS, Shell
from tests.world import ADAM, EVA


@pytest.fixture
def issued(shell: Shell) -> str:
    number: str = shell.ask("issue", "--to", ADAM, "R-001", "TRIKO*2", "--on", "2024-05-05")["number"]
    return number


def imports(shell: Shell) -> dict[str, str]:
    """Number of each list's import."""
    found = [one["id"] for one in shell.ask("find", "IM")["results"] if one["kind"] == "paper"]
    return dict(zip(LISTS, sorted(found), strict=True))


def test_a_handover_is_taken_back_whole_under_its_own_number(shell, issued):
    entries, _ = shell.head()
    answer = shell.ask("undo", issued, "--reason", "omyl")
    assert answer["number"] == f"{issued}-S"
    assert answer["entry"] == entries + 1
    assert len(bytes.fromhex(answer["hash"])) == 32
    assert {(line["article"], line["quantity"]) for line in answer["lines"]} == {("RADIO", 1), ("TRIKO", 2)}
    assert shell.ask("holdings", ADAM)["lines"] == []
    assert shell.ask("issue", "--to", ADAM, "RUKAV", "--on", shell.today())["number"].endswith("-000001")


def test_a_return_is_taken_back_too(shell, issued):
    back = shell.ask("return", "--from", ADAM, "--condition", "as-issued", "--all", "--on", "2024-05-06")["number"]
    assert shell.ask("undo", back, "--reason", "omyl", "--on", "2024-05-07")["number"] == f"{back}-S"
    assert len(shell.ask("holdings", ADAM)["lines"]) == 2


def test_the_number_may_be_typed_small(shell, issued):
    assert shell.ask("undo", f" {issued.lower()} ", "--reason", "omyl")["number"] == f"{issued}-S"


def test_a_second_undo_is_refused_and_names_the_first(shell, issued):
    shell.ask("undo", issued, "--reason", "omyl")
    assert f"cancelled by {issued}-S" in shell.refused("undo", issued, "--reason", "znovu")
    assert "cannot be cancelled" in shell.refused("undo", f"{issued}-S", "--reason", "zpět")


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_reason_is_required(shell, issued, reason):
    assert "Enter it" in shell.refused("undo", issued, "--reason", reason)
    assert shell("undo", issued).code == 2


@pytest.mark.parametrize("number", ["PP-2024-999999", "nic", ""])
def test_an_unknown_number_is_refused(shell, number):
    assert "There is no paper" in shell.refused("undo", number, "--reason", "omyl")


def test_what_builds_on_it_is_named(shell, issued):
    back = shell.ask("return", "--from", ADAM, "--condition", "as-issued", "R-001", "--on", "2024-05-06")["number"]
    assert back in shell.refused("undo", issued, "--reason", "omyl")
    shell.ask("undo", back, "--reason", "omyl")
    shell.ask("undo", issued, "--reason", "omyl")


def test_the_day_is_not_before_what_is_cancelled(shell, issued):
    assert "cannot be used" in shell.refused("undo", issued, "--reason", "omyl", "--on", "2024-05-04")
    shell.ask("undo", issued, "--reason", "omyl", "--on", "2024-05-05")


def test_an_import_is_taken_back_as_one_step(shell):
    number = imports(shell)["deliveries"]
    answer = shell.ask("undo", number, "--reason", "špatný soubor")
    assert answer["number"] == f"{number}-S"
    assert sum(line["quantity"] for line in answer["lines"]) == 5 + 20 + 15 + 10 + 4 + 50
    assert [one for one in shell.ask("find", "VESTA")["results"] if one["kind"] == "thing"] == []
    assert shell.ask("import", "deliveries", shell.written("deliveries"), *BUDGET)["created"] == 10
    assert shell.ask("issue", "--to", ADAM, "V-001")["lines"][0]["serial"] == "V-001"


def test_an_import_others_build_on_is_refused_with_their_numbers(shell, issued):
    numbers = imports(shell)
    assert issued in shell.refused("undo", numbers["deliveries"], "--reason", "omyl")
    assert numbers["deliveries"] in shell.refused("undo", numbers["catalogue"], "--reason", "omyl")


def test_members_taken_back_may_come_again(shell):
    number = imports(shell)["members"]
    shell.ask("undo", number, "--reason", "omyl")
    assert "no longer a member" in shell.refused("issue", "--to", EVA, "R-001")
    assert shell.ask("import", "members", shell.written("members"))["created"] == 3
    assert shell.ask("issue", "--to", EVA, "R-001")["lines"][0]["serial"] == "R-001"
