"""`exchange`: what for what, by one protocol; what is refused; and the size that is remembered."""

import pytest

from tests.cli.shell import Shell
from tests.cli.test_return import held
from tests.world import ADAM


@pytest.fixture
def equipped(shell: Shell) -> Shell:
    """Adam has a vest and three shirts."""
    shell.ask("issue", "--to", ADAM, "V-001", "TRIKO/M*3")
    return shell


def test_one_number_and_one_paper_for_both_ways(equipped, tmp_path):
    pdf = tmp_path / "vymena.pdf"
    words = ("exchange", "--with", ADAM, "V-001=V-003", "TRIKO/M*2=/L", "--condition", "worn", "--pdf", pdf)
    answer = equipped.ask(*words)
    assert answer["number"].startswith("VY-") and pdf.read_bytes().startswith(b"%PDF")
    assert [(line["article"], line["size"], line["quantity"]) for line in answer["lines"]] == [
        ("VESTA", "M", 1),
        ("TRIKO", "M", 2),
        ("VESTA", "L", 1),
        ("TRIKO", "L", 2),
    ]
    assert held(equipped) == {"V-003": 1, "TRIKO/M": 1, "TRIKO/L": 2}
    assert equipped.ask("undo", answer["number"], "--reason", "omyl")["number"] == f"{answer['number']}-S"
    assert held(equipped) == {"V-001": 1, "TRIKO/M": 3}


def test_under_a_key_it_happens_once(equipped):
    words = ("exchange", "--with", ADAM, "V-001=V-003", "--condition", "good", "--idempotency-key", "k1")
    first = equipped.ask(*words)
    assert equipped.ask(*words) == first
    assert held(equipped) == {"V-003": 1, "TRIKO/M": 3}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("V-001",), "GIVEN=WANTED"),
        (("V-001=",), "use issue, or return"),
        (("V-001=V-003", "TRIKO/M=/XXXL"), "Line 2: Tričko funkční 3XL"),
        (("V-001=V-999",), "V-999"),
        (("TRIKO/M*3=TRIKO/M", "--remember-size"), "another size"),
    ],
)
def test_it_says_why_not(equipped, words, why):
    assert why in equipped.refused("exchange", "--with", ADAM, "--condition", "worn", *words)


def test_the_new_size_is_the_members_own_from_then_on(equipped):
    words = ("exchange", "--with", ADAM, "TRIKO/M*3=/L", "--condition", "worn", "--remember-size")
    equipped.ask(*words)
    equipped.ask("issue", "--to", ADAM, "TRIKO")
    assert held(equipped)["TRIKO/L"] == 4
