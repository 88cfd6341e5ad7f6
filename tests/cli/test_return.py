"""`return`: everything, single things, and what is refused."""

import pytest

from tests.cli.shell import Shell
from tests.world import ADAM, EVA, KIT


@pytest.fixture
def equipped(shell: Shell) -> Shell:
    """Adam has the kit: a vest V-002, a radio R-001, three shirts, two packs of gloves."""
    shell.ask("issue", "--to", ADAM, "--kit", KIT)
    return shell


def held(shell: Shell, who: str = ADAM) -> dict[str, int]:
    return {line["serial"] or f"{line['article']}/{line['size']}": line["quantity"] for line in lines(shell, who)}


def lines(shell: Shell, who: str) -> list[dict]:
    found: list[dict] = shell.ask("holdings", who)["lines"]
    return found


def test_everything_comes_back_on_one_paper(equipped):
    answer = equipped.ask("return", "--from", ADAM, "--all")
    assert answer["number"].startswith("VR-")
    assert set(answer) >= {"number", "entry", "hash", "lines"}
    assert {(line["article"], line["quantity"]) for line in answer["lines"]} == {
        ("VESTA", 1),
        ("RADIO", 1),
        ("TRIKO", 3),
    }
    assert held(equipped) == {"RUKAV/uni": 2}, "gloves are used up"


@pytest.mark.parametrize("thing", ["V-002", "INV-2", "VESTA", "VESTA/M"])
def test_one_piece_comes_back_by_any_of_its_names(equipped, thing):
    assert [line["serial"] for line in equipped.ask("return", "--from", ADAM, thing)["lines"]] == ["V-002"]
    assert "V-002" not in held(equipped)


def test_some_of_a_quantity_come_back(equipped):
    equipped.ask("return", "--from", ADAM, "TRIKO/*2")
    assert held(equipped) == {"V-002": 1, "R-001": 1, "TRIKO/M": 1, "RUKAV/uni": 2}


def test_of_two_sizes_held_one_must_be_said(equipped):
    equipped.ask("issue", "--to", ADAM, "TRIKO/L*2")
    why = equipped.refused("return", "--from", ADAM, "TRIKO*2")
    assert "TRIKO/M" in why
    assert "TRIKO/L" in why
    equipped.ask("return", "--from", ADAM, "TRIKO/L")
    assert held(equipped)["TRIKO/L"] == 1
    equipped.ask("return", "--from", ADAM, "TRIKO*4")
    assert {"TRIKO/M", "TRIKO/L"}.isdisjoint(held(equipped))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--from", ADAM), "the list is empty"),
        (("--from", EVA, "--all"), "the list is empty"),
        (("--from", "0", "--all"), "There is no member"),
        (("--from", ADAM, "TRIKO*4"), "the member holds 3 pcs, not 4. Enter a smaller count"),
        (("--from", ADAM, "TRIKO", "V-001"), "Line 2: V-001: the member holds 0"),
        (("--from", EVA, "V-002"), "is held by pprap. Adam Zkušební"),
        (("--from", ADAM, "--all", "V-002"), "Line 4: V-002 is in this handover already"),
        (("--from", ADAM, "RUKAV"), "Rukavice nitrilové is a consumable: once issued, it does not come back"),
        (("--from", ADAM, "NIC"), "Line 1: There is no “NIC”"),
    ],
)
def test_what_is_not_held_is_refused_and_all_the_rest_stays(equipped, words, why):
    assert why in equipped.refused("return", *words)
    assert held(equipped) == {"V-002": 1, "R-001": 1, "TRIKO/M": 3, "RUKAV/uni": 2}


def test_a_day_may_be_said(shell):
    shell.ask("issue", "--to", ADAM, "R-001", "--on", "2024-05-05")
    unchanged = ("--condition", "as-issued")
    assert "cannot be used" in shell.refused("return", "--from", ADAM, "--all", "--on", "2024-05-04", *unchanged)
    words = ("return", "--from", ADAM, "--all", "--on", "2024-06-01")
    assert shell.ask(*words, *unchanged)["number"] == "VR-2024-000001"


def test_what_went_out_on_another_day_waits_for_its_condition(shell):
    shell.ask("issue", "--to", ADAM, "R-001", "V-001", "--on", "2024-05-05")
    why = shell.refused("return", "--from", ADAM, "--all")
    assert "its condition on return is missing" in why and "--condition good" in why and "as-issued" in why
    assert held(shell) == {"R-001": 1, "V-001": 1}
    shell.ask("return", "--from", ADAM, "V-001", "--condition", "as-new")
    shell.ask("return", "--from", ADAM, "--all", "--condition", "as-issued")
    assert held(shell) == {}
