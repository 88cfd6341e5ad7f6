"""`repair`, `take-from-repair`, `remind-workshop` and the two reports."""

from datetime import date, timedelta

import openpyxl
import pytest

from tests.documents.reading import Paper
from tests.world import ADAM


def day(ahead: int) -> str:
    return (date.today() + timedelta(days=ahead)).isoformat()


@pytest.fixture
def sent(shell):
    asked = ("R-001", "TRIKO/M*3", "--until", day(9), "--fault", "nejde zapnout", "--estimate", "9000,50")
    return shell.ask("repair", "--to", "Servis Vzor", *asked)


def test_it_goes_to_a_workshop_with_a_paper(shell, tmp_path):
    done = shell.ask("repair", "--to", "Servis Vzor", "R-001", "--until", day(9), "--pdf", tmp_path / "re.pdf")
    assert done["number"].startswith("RE-") and [line["serial"] for line in done["lines"]] == ["R-001"]
    assert "Předáno do opravy" in Paper((tmp_path / "re.pdf").read_bytes()).text(0)


def test_a_repair_above_half_the_price_is_said_with_its_share(shell, sent):
    said = shell("take-from-repair", sent["number"], "R-001", "--price", "14000,50")
    assert "76 %" in said.out


def test_it_comes_back_with_outcome_and_price_and_the_rest_stays(shell, sent):
    done = shell.ask("take-from-repair", sent["number"], "R-001", "--outcome", "not-worth", "--price", "14000")
    assert done["number"].endswith("000002")
    said = shell("--lang", "en", "take-from-repair", sent["number"], "R-001")
    assert said.code == 1 and "R-001" in said.err
    shell.ask("take-from-repair", sent["number"], "--all", "--invoice", "F9")
    said = shell("--lang", "en", "take-from-repair", sent["number"], "--all")
    assert said.code == 1 and "Nothing is in repair by" in said.err


def test_an_exchange_asks_for_the_number_of_the_new_piece(shell, sent):
    said = shell("--lang", "en", "take-from-repair", sent["number"], "R-001", "--outcome", "exchanged")
    assert said.code == 1 and "enter the serial number" in said.err
    shell.ask("take-from-repair", sent["number"], "R-001", "--outcome", "exchanged", "--serial", "R-901")
    assert shell("history", "R-901").code == 0
    assert shell("issue", "--to", ADAM, "R-901").code == 0


def test_who_is_not_late_is_not_reminded(shell, sent):
    said = shell("--lang", "en", "remind-workshop", sent["number"])
    assert said.code == 1 and "is due on" in said.err


def test_both_reports_are_of_any_day(shell, sent, tmp_path):
    shell.ask("take-from-repair", sent["number"], "R-001", "--price", "235,50")
    shell.ask("report", "in-repair", "--at", day(0), "--xlsx", tmp_path / "a.xlsx")
    shell.ask("report", "repairs", "--from", day(-9), "--to", day(0), "--xlsx", tmp_path / "b.xlsx")
    books = [openpyxl.load_workbook(tmp_path / name).worksheets[0] for name in ("a.xlsx", "b.xlsx")]
    there = [[row for row in one.iter_rows(values_only=True) if sent["number"] in row] for one in books]
    assert [len(rows) for rows in there] == [1, 1] and 235.5 in there[1][0]
