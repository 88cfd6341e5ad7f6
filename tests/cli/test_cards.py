"""`card`: personal cards of whom is named, of a unit, of everybody; as of a day; what is refused."""

from datetime import date

import pytest

from tests.cli.shell import Shell
from tests.documents.reading import Paper
from tests.world import ADAM, EVA


def a_year(shell: Shell) -> None:
    """A radio and shirts out in May, the radio back in July; gloves out in June by mistake, taken back in August."""
    shell.ask("issue", "--to", ADAM, "R-001", "TRIKO*2", "--on", "2024-05-01")
    shell.ask("issue", "--to", ADAM, "RUKAV*5", "--on", "2024-06-01")
    shell.ask("return", "--from", ADAM, "--condition", "worn", "R-001", "--on", "2024-07-01")
    shell.ask("undo", "PP-2024-000002", "--reason", "omyl", "--on", "2024-08-01")


@pytest.fixture
def year(shell: Shell) -> Shell:
    shell.after(a_year)
    return shell


def card(shell: Shell, tmp_path, *words: str) -> Paper:
    path = tmp_path / "karta.pdf"
    shell.ask("card", *words, "--pdf", path)
    return Paper(path.read_bytes())


def said(paper: Paper) -> str:
    """Its lines, a space between any two words."""
    return "\n".join(line.text for page in range(len(paper.document)) for line in paper.lines(page))


def test_what_is_held_and_all_that_happened(year, tmp_path):
    text = said(card(year, tmp_path, ADAM))
    for words in ("Osobní karta výstroje", "1 položka, 2 věci", "Konec výpisu: 4 pohyby od 1. 5. 2024."):
        assert words in text
    for row in (
        "1. 8. 2024 PP-2024-000002-S storno PP-2024-000002 (omyl) −5",
        "1. 7. 2024 VR-2024-000001 vrácení Radiostanice −1 nepodepsáno",
        "1. 6. 2024 PP-2024-000002 výdej Rukavice nitrilové +5 stornováno",
        "1. 5. 2024 PP-2024-000001 výdej více věcí, 3 ks +3 nepodepsáno",
    ):
        assert row in text


def test_as_of_a_day_it_tells_what_was_held_then(year, tmp_path):
    text = said(card(year, tmp_path, ADAM, "--at", "2024-06-30"))
    assert "3 položky, 8 věcí" in text
    assert "\n30. 6. 2024 17\n" in text
    assert "VR-2024-000001" not in text
    assert "Chybí k sadě" not in text, "what the kit lacks is told of today alone"


def test_everybody_of_a_unit_in_one_file_each_on_pages_of_their_own(year, tmp_path):
    year.ask("card", "--unit", "KRPA", "--pdf", tmp_path / "utvar.pdf")
    whole = Paper((tmp_path / "utvar.pdf").read_bytes())
    named = year.ask("card", ADAM, EVA, "--pdf", tmp_path / "dva.pdf")
    assert named["cards"] == 2
    assert said(whole).count("Strana 1 z 1") == len(whole.document)
    assert year.ask("card", "--all", "--pdf", tmp_path / "vsichni.pdf")["cards"] == 3


def test_what_cannot_be_told_is_refused(shell, tmp_path):
    pdf = ("--pdf", tmp_path / "x.pdf")
    assert "There is no member" in shell.refused("card", "999999", *pdf)
    assert "There is no unit" in shell.refused("card", "--unit", "NIC", *pdf)
    assert str(date.today().year + 1) in shell.refused("card", ADAM, "--at", f"{date.today().year + 1}-01-01", *pdf)
    assert not (tmp_path / "x.pdf").exists()
    assert shell("card", *pdf).code == 2
    assert shell("card", ADAM, "--all", *pdf).code == 2


def test_the_card_of_what_has_no_code_is_that_of_its_latest_delivery(shell, tmp_path):
    shell.ask("issue", "--to", ADAM, "TRIKO/M*2")
    found = shell.ask("item", "TRIKO/M", "--pdf", tmp_path / "triko.pdf")
    assert found["events"] == 1 and "Tričko funkční M, 10 ks skladem" in said(
        Paper((tmp_path / "triko.pdf").read_bytes())
    )
    assert "TRIKO" in shell.refused("item", "TRIKO", "--pdf", tmp_path / "none.pdf")
    assert shell.refused("item", "TRIKO/M@B7", "--pdf", tmp_path / "none.pdf")
