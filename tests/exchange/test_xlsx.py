"""Workbooks as Excel, LibreOffice and libraries write them, and as nobody would."""

from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import numbers

from equipment_app.domain.list_errors import ListRefused
from equipment_app.exchange.cells import CellKind, Limits
from equipment_app.exchange.read import read
from equipment_app.exchange.worksheet import day_of


def values(path, sheet=0):
    return [(row.number, *(cell.value for cell in row.cells)) for row in read(path)[sheet].rows]


def only_cell(path):
    return read(path)[0].rows[0].cells[0]


def test_every_type_of_cell(workbook):
    path = workbook(["Příjmení", 990001, 42.5, date(2009, 8, 22), datetime(2009, 8, 22, 14, 30), True, None, "konec"])
    cells = read(path)[0].rows[0].cells
    assert [cell.value for cell in cells] == [
        "Příjmení",
        990001,
        Decimal("42.5"),
        date(2009, 8, 22),
        date(2009, 8, 22),
        True,
        None,
        "konec",
    ]
    assert [cell.kind for cell in cells] == [
        CellKind.TEXT,
        CellKind.NUMBER,
        CellKind.NUMBER,
        CellKind.DATE,
        CellKind.DATE,
        CellKind.YES_NO,
        CellKind.EMPTY,
        CellKind.TEXT,
    ]


@pytest.mark.parametrize(
    ("stored", "value", "text"),
    [
        ("990001", 990001, "990001"),
        ("990001.0", 990001, "990001"),
        ("9.90001E5", 990001, "990001"),
        ("1290.0999999999999", Decimal("1290.1"), "1290.1"),
        ("-0.5", Decimal("-0.5"), "-0.5"),
    ],
)
def test_a_number_reads_as_a_person_typed_it(raw_workbook, stored, value, text):
    cell = only_cell(raw_workbook(f'<row r="1"><c r="A1"><v>{stored}</v></c></row>'))
    assert (cell.value, cell.text) == (value, text)


def test_shared_strings_with_runs_and_readings(raw_workbook):
    strings = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Čáp</t></r>'
        "<r><rPr><b/></rPr><t>ovský</t></r><rPh><t>čti jinak</t></rPh></si><si><t>druhý</t></si></sst>"
    )
    path = raw_workbook(
        '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>',
        parts={"xl/sharedStrings.xml": strings},
    )
    assert values(path) == [(1, "druhý", "Čápovský")]


def test_prefixed_names_are_the_same_names(raw_workbook):
    sheet = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ahoj</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert values(raw_workbook(parts={"xl/worksheets/sheet1.xml": sheet})) == [(1, "ahoj")]


def test_cells_and_rows_without_references_follow_each_other(raw_workbook):
    path = raw_workbook("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>")
    assert values(path) == [(1, 1, None, 2), (2, 3)]


def test_rows_keep_the_numbers_the_sheet_shows(workbook):
    def dress(sheet):
        sheet["C7"] = "tady"
        sheet["A1048576"] = "a tady"

    assert values(workbook(dress=dress)) == [(7, None, None, "tady"), (1048576, "a tady")]


def test_styled_but_empty_rows_cost_nothing(workbook):
    def dress(sheet):
        for row in range(1, 3000):
            sheet.cell(row, 1).number_format = "0.00"
        sheet["A5"] = "jediný"

    assert values(workbook(dress=dress)) == [(5, "jediný")]


def test_whitespace_controls_and_composition_are_tidied(workbook):
    path = workbook(["  Pavel\u00a0\u2009 Novák \n", "e\u0301", "a\u200bb\u00adc", "\ufeff x", "   "])
    assert values(path) == [(1, "Pavel Novák", "é", "abc", "x")]


def test_escaped_characters_are_unescaped(raw_workbook):
    path = raw_workbook('<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c></row>')
    assert values(path) == [(1, "a b_x0041_")]


class TestFormulas:
    def test_a_stored_value_counts(self, tmp_path):
        path = tmp_path / "formula.xlsx"
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            sheet.write_formula("A1", "=990000+1", value=990001)
            sheet.write_formula("B1", '="X"&"L"', value="XL")
        assert values(path) == [(1, 990001, "XL")]

    def test_no_stored_value_is_said(self, workbook):
        cell = only_cell(workbook(["=990000+1"]))
        assert (cell.kind, cell.text, cell.value) == (CellKind.UNVALUED, "=990000+1", None)

    def test_an_empty_text_is_a_value(self, raw_workbook):
        path = raw_workbook('<row r="1"><c r="A1" t="str"><f>IF(B1,C1,"")</f><v></v></c><c r="B1"><v>1</v></c></row>')
        assert values(path) == [(1, None, 1)]

    def test_an_error_is_an_error(self, raw_workbook):
        cell = only_cell(raw_workbook('<row r="1"><c r="A1" t="e"><f>A2/0</f><v>#DIV/0!</v></c></row>'))
        assert (cell.kind, cell.text) == (CellKind.ERROR, "#DIV/0!")

    def test_a_formula_is_never_text(self, workbook):
        assert only_cell(workbook(['=HYPERLINK("http://example.invalid")'])).kind is CellKind.UNVALUED


class TestDays:
    @pytest.mark.parametrize(
        "code",
        ["d.m.yyyy", "dd.mm.yyyy;@", "yyyy-mm-dd", numbers.FORMAT_DATE_XLSX14, "[$-405]d. mmmm yyyy", 'd". "m". "yyyy'],
    )
    def test_formats_that_show_a_day(self, workbook, code):
        def dress(sheet):
            sheet["A1"] = 40047
            sheet["A1"].number_format = code

        assert values(workbook(dress=dress)) == [(1, date(2009, 8, 22))]

    @pytest.mark.parametrize("code", ["0", "#,##0.00", '#,##0 "Kč, dny"', "0%", "[Red]0", "General", "@"])
    def test_formats_that_do_not(self, workbook, code):
        def dress(sheet):
            sheet["A1"] = 40047
            sheet["A1"].number_format = code

        assert values(workbook(dress=dress)) == [(1, 40047)]

    def test_the_other_epoch(self, tmp_path):
        path = tmp_path / "mac.xlsx"
        with xlsxwriter.Workbook(path, {"date_1904": True}) as book:
            book.add_worksheet().write_datetime(0, 0, date(2009, 8, 22), book.add_format({"num_format": "d.m.yyyy"}))
        assert values(path) == [(1, date(2009, 8, 22))]

    def test_iso_days(self, raw_workbook):
        assert values(raw_workbook('<row r="1"><c r="A1" t="d"><v>2009-08-22T00:00:00</v></c></row>')) == [
            (1, date(2009, 8, 22))
        ]

    @pytest.mark.parametrize(
        ("serial", "day"),
        [
            (1, date(1900, 1, 1)),
            (59, date(1900, 2, 28)),
            (61, date(1900, 3, 1)),
            (45000.9, date(2023, 3, 15)),
            (2958465, date(9999, 12, 31)),
            (2958466, None),
            (0, None),
            (-3, None),
        ],
    )
    def test_serial_numbers(self, serial, day):
        assert day_of(serial) == day


class TestMerged:
    def test_a_tall_cell_counts_in_each_row_and_not_beside(self, workbook):
        path = workbook(
            ["Titulek", None, None],
            ["DL-1", "a", None],
            [None, "b", None],
            [None, "c", 3],
            dress=lambda sheet: [sheet.merge_cells(area) for area in ("A1:C1", "A2:A4", "C2:C3")],
        )
        assert values(path) == [(1, "Titulek"), (2, "DL-1", "a"), (3, "DL-1", "b"), (4, "DL-1", "c", 3)]

    def test_a_cell_below_that_has_its_own_value_keeps_it(self, raw_workbook):
        path = raw_workbook(
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
            after='<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="nonsense"/></mergeCells>',
        )
        assert values(path) == [(1, 1), (2, 2)]

    def test_many_wide_merges_stop_at_the_limit(self, raw_workbook):
        rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 101))
        after = "<mergeCells>" + '<mergeCell ref="A1:A100"/>' * 20 + "</mergeCells>"
        with pytest.raises(ListRefused) as refused:
            read(raw_workbook(rows, after=after), Limits(cells=1000))
        assert refused.value.reason == "cells"


class TestSheets:
    def test_all_of_them_in_order_with_the_hidden_marked(self, tmp_path):
        book = openpyxl.Workbook()
        book.active.title = "Členové AKT"
        for title, state in (("Pomocný", "hidden"), ("Výstroj", "visible")):
            book.create_sheet(title).sheet_state = state
        for sheet in book:
            sheet["A1"] = sheet.title
        book.save(tmp_path / "více.xlsx")
        grids = read(tmp_path / "více.xlsx")
        assert [(grid.sheet, grid.hidden) for grid in grids] == [
            ("Členové AKT", False),
            ("Pomocný", True),
            ("Výstroj", False),
        ]
        assert {grid.file for grid in grids} == {"více.xlsx"}

    def test_a_chart_sheet_is_not_a_list(self, tmp_path):
        path = tmp_path / "graf.xlsx"
        with xlsxwriter.Workbook(path) as book:
            book.add_worksheet("Data").write(0, 0, 1)
            chart = book.add_chart({"type": "bar"})
            chart.add_series({"values": "=Data!$A$1:$A$1"})
            book.add_chartsheet("Graf").set_chart(chart)
        assert [grid.sheet for grid in read(path)] == ["Data"]

    def test_absolute_targets(self, raw_workbook):
        relations = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
            'Id="rId1" Target="/xl/worksheets/sheet1.xml" Type="http://purl.oclc.org/ooxml/officeDocument/'
            'relationships/worksheet"/></Relationships>'
        )
        path = raw_workbook('<row r="1"><c r="A1"><v>5</v></c></row>', parts={"xl/_rels/workbook.xml.rels": relations})
        assert values(path) == [(1, 5)]

    def test_the_file_is_told_by_its_bytes(self, workbook, tmp_path):
        renamed = workbook(["ano"]).rename(tmp_path / "seznam.csv")
        assert values(renamed) == [(1, "ano")]
        assert len(read(renamed)[0].sha256) == 64


def test_progress_is_told_and_may_stop_the_reading(workbook):
    path = workbook(*([n] * 10 for n in range(3000)))
    told = []
    read(path, step=lambda done, total: told.append(done))
    assert len(told) == 3
    assert 0 < told[0] < told[1] < told[2] <= 3000

    class Stopped(Exception):
        pass

    def stop(done, total):
        raise Stopped

    with pytest.raises(Stopped):
        read(path, step=stop)
