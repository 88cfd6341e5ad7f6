"""What concerns every kind of list: whole sheets, the order of problems, and lists nobody can read."""

from decimal import Decimal

import pytest

from equipment_app.domain.lists import Fate, ListKind
from equipment_app.exchange.cells import Cell, CellKind
from equipment_app.exchange.check import check

KIT = ("Kód", "Množství", "Povinné")


def told(dry_run):
    return [(p.sheet, p.row, p.column, p.what, p.severity) for p in dry_run.problems]


@pytest.mark.parametrize(
    ("kind", "missing"),
    [
        ("members", ["personal_number", "surname", "given_name", "unit_code"]),
        ("catalogue", ["code", "name", "tracking"]),
        ("deliveries", ["delivery_note", "received_on", "supplier", "article"]),
        ("kit", ["article", "quantity"]),
    ],
)
def test_without_its_columns_no_row_is_taken(listed, known, kind, missing):
    dry_run = check([listed(kind, ("Barva", "Vůně"), ("a", "b"), ("c", "d"), sheet="Jiné")], known)
    assert [p.field for p in dry_run.problems] == missing
    assert told(dry_run) == [("Jiné", 1, "", "column_missing", "error")] * len(missing)
    assert (dry_run.kind, dry_run.refused, len(dry_run.rows)) == (ListKind(kind), 2, 2)


def test_a_list_without_rows(listed, known):
    assert told(check([listed("kit", KIT, sheet="Sada")], known)) == [("Sada", 1, "", "no_rows", "error")]


def test_rows_that_were_left_out_are_said(listed, known):
    dry_run = check([listed("kit", KIT, ("AKT-VESTA", 1, "ano"), ("Celkem", 1), sheet="Sada")], known)
    assert told(dry_run) == [("Sada", 3, "", "left_out", "warning")]
    assert (dry_run.problems[0].value, len(dry_run.rows)) == ("Celkem", 1)


@pytest.mark.parametrize(
    ("cell", "what", "value"),
    [
        (Cell(CellKind.UNVALUED, "=A1+1"), "formula_unvalued", "=A1+1"),
        (Cell(CellKind.ERROR, "#REF!"), "cell_error", "#REF!"),
        (Cell(CellKind.NUMBER, "1.5", Decimal("1.5")), "not_whole", "1.5"),
    ],
)
def test_a_bad_cell_is_named_with_what_stands_in_it(listed, known, cell, what, value):
    (problem,) = check([listed("kit", KIT, ("AKT-VESTA", cell, "ano"), sheet="Sada")], known).problems
    assert (problem.row, problem.column, problem.field, problem.what, problem.value) == (
        2,
        "Množství",
        "quantity",
        what,
        value,
    )


def test_a_bad_cell_in_a_column_nobody_reads_is_no_matter(listed, known):
    heading = (*KIT, "Součet")
    assert check(
        [listed("kit", heading, ("AKT-VESTA", 1, "ano", Cell(CellKind.ERROR, "#REF!")), sheet="S")], known
    ).created


def test_problems_come_as_the_sheet_goes(listed, known):
    heading = ("Povinné", "Množství", "Kód")
    dry_run = check([listed("kit", heading, ("asi", 0, "X"), (1, 1, "AKT-VESTA"), ("asi", 0, "Y"), sheet="S")], known)
    assert [(p.row, p.field) for p in dry_run.problems] == [
        (2, "required"),
        (2, "quantity"),
        (2, "article"),
        (4, "required"),
        (4, "quantity"),
        (4, "article"),
    ]
    assert dry_run.count(Fate.REFUSED) == len({p.row for p in dry_run.errors})


def test_errors_are_never_folded_together(listed, known):
    rows = [("XXX", 1, "ano")] * 5
    assert len(check([listed("kit", KIT, *rows, sheet="S")], known).errors) == 5


def test_the_file_is_named_in_the_result(listed, known):
    dry_run = check([listed("kit", KIT, ("AKT-VESTA", 1), sheet="S")], known)
    assert (dry_run.file, dry_run.sha256, dry_run.sheets, dry_run.seq) == ("seznam.xlsx", "0" * 64, ("S",), 7)


def test_progress_may_stop_it(listed, known):
    class Stopped(Exception):
        pass

    def stop(done, total):
        raise Stopped

    with pytest.raises(Stopped):
        check([listed("kit", KIT, ("AKT-VESTA", 1))], known, stop)
