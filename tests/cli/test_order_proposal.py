"""`order-proposal`: a paper or a workbook for each supplier; nothing is written where nothing is missing."""

from openpyxl import load_workbook

from tests.cli.shell import Shell
from tests.documents.reading import Paper
from tests.world import KIT


def test_a_paper_and_a_workbook(shell: Shell, tmp_path):
    before = shell.head()
    said = shell.ask("order-proposal", "--pdf", tmp_path / "navrh.pdf")
    assert (said["rows"], said["pieces"]) == (3, 5)
    text = Paper((tmp_path / "navrh.pdf").read_bytes()).text(0)
    assert "Návrh objednávky" in text
    shell.ask("order-proposal", "--xlsx", tmp_path / "navrh.xlsx", "--until", "2038-06-30")
    book = load_workbook(tmp_path / "navrh.xlsx")
    assert "Dodavatel Vzorový s.r.o." in book.sheetnames
    assert any(row[0].value == "Co doslouží do" for row in book["Dodavatel Vzorový s.r.o."].rows)
    assert shell.head() == before


def test_nothing_is_missing(shell: Shell, tmp_path):
    shell.ask("kit", "end", KIT, "--on", "2026-03-01", "--reason", "nikdo ji nemá mít")
    refused = shell.refused("order-proposal", "--pdf", tmp_path / "navrh.pdf")
    assert "There is enough of every size" in refused
    assert not (tmp_path / "navrh.pdf").exists()
