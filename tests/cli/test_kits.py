"""Kits at the command line: made, changed, ended and undone; and the report of what members lack."""

from datetime import date

import openpyxl

from tests.world import ADAM, KIT


def test_a_kit_is_made_changed_ended_and_undone(shell):
    made = shell.ask("kit", "new", "Zimní sada", "RADIO*2?=RUKAV", "TRIKO*2", "--for", "*", "--to", "2035-01-31")
    assert made["number"].startswith("SA-") and made["lines"] == []
    changed = shell.ask("kit", "change", "Zimní sada", "TRIKO*3", "--without", "RADIO")
    ended = shell.ask("kit", "end", KIT)
    assert [one["number"][-1] for one in (made, changed, ended)] == ["1", "2", "3"]
    undone = shell.ask("undo", ended["number"], "--reason", "omyl")
    assert undone["number"] == f"{ended['number']}-S"


def test_what_cannot_be_is_refused_with_a_way_out(shell):
    assert "another size scheme" in shell.refused("kit", "new", "Jiná", "TRIKO=OBUV")
    assert KIT in shell.refused("kit", "change", "Jiná", "TRIKO")
    assert "at the earliest" in shell.refused("kit", "change", KIT, "TRIKO*9", "--from", "2024-01-01")


def test_the_report_of_gaps_says_who_lacks_what(shell):
    shell.ask("issue", "--to", ADAM, "V-001", "R-001", "TRIKO/M*2")
    path, day = shell.store.with_name("chybi.xlsx"), date.today().isoformat()
    shell.ask("report", "gaps", "--at", day, "--xlsx", path)
    rows = [list(row) for row in openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)]
    assert [row[3:8] for row in rows if ADAM in row] == [["TRIKO", "Tričko funkční", "M", KIT, 3]]
