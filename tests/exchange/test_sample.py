"""The sample lists, whole: read without a problem, the same from XLSX and CSV, and the second time nothing is new."""

from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from equipment_app.domain.lists import Known, ListKind
from equipment_app.exchange.check import check
from equipment_app.exchange.read import read
from equipment_app.exchange.table import lists_in

SAMPLE = Path(__file__).parents[2] / "db" / "sample"
ROWS = {
    "catalogue.xlsx": 30,
    "members.xlsx": 280,
    "members.csv": 280,
    "deliveries.xlsx": 2943,
    "deliveries.csv": 2943,
    "kit.xlsx": 16,
}


@cache
def grids(name):
    """Nobody changes a sheet that was read."""
    return read(SAMPLE / name)


def run(name, known):
    kind = ListKind(name.partition(".")[0])
    return check(lists_in(kind, grids(name)), known)


@pytest.fixture
def catalogue(taken_in):
    return taken_in(Known(), run("catalogue.xlsx", Known()))


@pytest.mark.parametrize("name", ROWS)
def test_every_row_is_taken(catalogue, name):
    known = replace(catalogue, articles={}) if name == "catalogue.xlsx" else catalogue
    dry_run = run(name, known)
    assert (dry_run.created, len(dry_run.rows), dry_run.problems) == (ROWS[name], ROWS[name], ())


@pytest.mark.parametrize("name", ["members", "deliveries"])
def test_xlsx_and_csv_say_the_same(catalogue, name):
    workbook, text = run(f"{name}.xlsx", catalogue), run(f"{name}.csv", catalogue)
    assert [judged.row for judged in workbook.rows] == [judged.row for judged in text.rows]


@pytest.mark.parametrize("name", ROWS)
def test_the_second_time_nothing_is_new(catalogue, taken_in, name):
    first = run(name, catalogue)
    again = run(name, taken_in(catalogue, first))
    assert (again.skipped, again.to_write, again.problems) == (len(first.rows), (), ())


def test_every_column_is_recognised():
    for name in ROWS:
        (table,) = lists_in(ListKind(name.partition(".")[0]), grids(name))
        assert [heading.text for heading in table.headings if heading.field is None] == []
        assert (table.heading_row, table.notes, table.missing) == (1, (), ())


def test_what_the_deliveries_bring(catalogue):
    dry_run = run("deliveries.xlsx", catalogue)
    assert sum(judged.coded for judged in dry_run.rows) == 2826
    assert sum(judged.receive for judged in dry_run.rows if judged.coded) == 2826
    assert all(judged.receive for judged in dry_run.rows)


def test_members_bring_their_units(catalogue):
    units = run("members.xlsx", catalogue).units
    assert (len(units), units["KRPA"]) == (14, "KŘP hl. m. Prahy")


def test_the_kit_is_named_by_its_sheet(catalogue):
    dry_run = run("kit.xlsx", catalogue)
    assert (dry_run.sheets, dry_run.file) == (("Základní výstroj AKT",), "kit.xlsx")


@pytest.mark.parametrize("name", [name for name in ROWS if name.endswith(".xlsx")])
def test_another_reader_sees_the_same_cells(name):
    """openpyxl knows nothing of our limits and formats, and agrees on every value."""
    book = openpyxl.load_workbook(SAMPLE / name, data_only=True)
    for grid in grids(name):
        theirs = [[plain(value) for value in row] for row in book[grid.sheet].iter_rows(values_only=True)]
        width = len(theirs[0])
        ours = [[cell.value for cell in row.cells] + [None] * (width - len(row.cells)) for row in grid.rows]
        assert ours == theirs


def plain(value):
    return value.date() if isinstance(value, datetime) else value


def test_the_list_with_mistakes_has_them_and_good_rows_as_well(catalogue):
    """For whoever wants to see a dry run that finds something; pictures are made of it."""
    lists = lists_in(ListKind.DELIVERIES, read(SAMPLE / "deliveries-with-mistakes.csv"))
    found = check(lists, catalogue)
    assert {problem.what for problem in found.errors} == {
        *("unknown_article", "doubled_inventory", "not_a_number", "no_such_day", "missing"),
    }
    assert found.created > 20
