"""`lend`, `extend`, `remind` and the report of what is out."""

from datetime import date, timedelta

import openpyxl
import pytest

from tests.documents.reading import Paper
from tests.world import ADAM


def day(ahead: int) -> str:
    return (date.today() + timedelta(days=ahead)).isoformat()


@pytest.fixture
def lent(shell):
    return shell.ask("lend", "--to", ADAM, "R-001", "TRIKO*2", "--until", day(3), "--purpose", "cvičení")


def test_it_is_lent_until_a_day(shell, lent):
    assert lent["number"].startswith("ZA-") and [line["quantity"] for line in lent["lines"]] == [1, 2]
    said = shell("lend", "--to", ADAM, "TRIKO/L", "--until", day(1)).out
    assert said == "ZA-2026-000002  pprap. Adam Zkušební\n1 ks  Tričko funkční  L\n".replace("2026", day(0)[:4])


def test_the_day_is_asked_for_and_is_later_than_today(shell):
    said = shell("--lang", "en", "lend", "--to", ADAM, "R-001", "--until", day(0))
    assert said.code == 1 and "must be later than" in said.err
    assert shell("lend", "--to", ADAM, "R-001").code == 2


def test_it_is_extended_by_a_new_loan(shell, lent):
    done = shell.ask("extend", lent["number"], "--until", day(9), "--reason", "zápas odložen")
    assert done["number"].endswith("000002")
    said = shell("--lang", "en", "extend", lent["number"], "--until", day(20))
    assert said.code == 1 and "Nothing is on loan by" in said.err


def test_who_has_nothing_overdue_is_not_reminded(shell, lent):
    said = shell("--lang", "en", "remind", "--to", ADAM)
    assert said.code == 1 and "has no overdue loan" in said.err


def test_what_is_out_is_a_report_of_any_day(shell, lent, tmp_path):
    shell.ask("report", "loans", "--at", day(0), "--xlsx", tmp_path / "a.xlsx")
    rows = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0].iter_rows(values_only=True)
    assert sum(lent["number"] in row for row in rows) == 2


def test_everybody_who_is_late_is_reminded_in_one_file(demo, tmp_path):
    done = demo.ask("remind-all", "--pdf", tmp_path / "a.pdf")
    paper = Paper((tmp_path / "a.pdf").read_bytes())
    assert [mark.get_title() for mark in paper.document.get_toc()] == done["notices"] != []
    assert all(number.startswith("UP-") for number in done["notices"])
    assert "Nobody is to be reminded" in demo.refused("remind-all", "--pdf", tmp_path / "b.pdf")
    assert not (tmp_path / "b.pdf").exists()


def test_where_the_file_cannot_be_nobody_is_reminded(demo, tmp_path):
    assert demo.refused("remind-all", "--pdf", tmp_path / "nowhere" / "a.pdf")
    assert demo.ask("remind-all", "--pdf", tmp_path / "a.pdf")["notices"]
