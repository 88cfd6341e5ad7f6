"""Workbooks whose numbers are none: each is read as far as it makes sense, or refused by name."""

from datetime import date

import pytest

from equipment_app.domain.list_errors import ListRefused
from equipment_app.exchange.cells import CellKind
from equipment_app.exchange.read import read

STYLES = (
    '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '{formats}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{xfs}</cellXfs></styleSheet>'
)
DAY = 46_081
"""28 February 2026, as a spreadsheet counts days."""


@pytest.fixture
def styled(raw_workbook):
    """The one cell of a workbook, a number shown in the style `number`, whose formats are given."""

    def cell(*ids, formats="", number="0", value=str(DAY)):
        xfs = "".join(f'<xf numFmtId="{id}"/>' for id in ids)
        row = f'<row r="1"><c r="A1" s="{number}"><v>{value}</v></c></row>'
        styles = STYLES.format(formats=formats, xfs=xfs)
        (grid, *_) = read(raw_workbook(row, parts={"xl/styles.xml": styles}))
        return grid.rows[0].cells[0]

    return cell


@pytest.mark.parametrize("id", [*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)])
def test_built_in_formats_that_show_days_make_a_number_a_day(styled, id):
    assert styled(id).value == date(2026, 2, 28)


@pytest.mark.parametrize("id", [0, 1, 4, 9, 11, 12, 13, 23, 26, 37, 44, 48, 49, 59, 163])
def test_the_others_leave_it_a_number(styled, id):
    assert (styled(id).kind, styled(id).value) == (CellKind.NUMBER, DAY)


@pytest.mark.parametrize("id", ["²", "٤", "", "-14", "1e1", "x", "9" * 5000, "14.0"])
def test_a_format_that_is_no_number_shows_no_day(styled, id):
    assert styled(id).kind is CellKind.NUMBER


@pytest.mark.parametrize("number", ["²", "9" * 5000, "-1", "7", "x"])
def test_a_style_there_is_not_shows_no_day(styled, number):
    try:
        assert styled(14, number=number).kind is CellKind.NUMBER
    except ListRefused as refusal:
        assert refusal.reason == "damaged"


@pytest.mark.parametrize(
    ("code", "day"),
    [
        *(("yyyy-mm-dd", True), ("d.m.yyyy", True), ("D. MMMM", True), ("yy", True), ("[$-405]d. mmmm yyyy", True)),
        *(("0.00", False), ("#,##0", False), ('"den "0', False), ("[Red]0", False), (r"0\d", False), ("0_d", False)),
        *(("mm:ss", False), ("General", False), ('0 "ks/day"', False), ("*d0", False)),
    ],
)
def test_a_format_of_ones_own_by_its_letters(styled, code, day):
    quoted = code.replace("&", "&amp;").replace('"', "&quot;")
    cell = styled(164, formats=f'<numFmts><numFmt numFmtId="164" formatCode="{quoted}"/></numFmts>')
    assert (cell.kind is not CellKind.NUMBER) is day


def test_formats_outside_the_cells_own_list_do_not_count(styled):
    """A named style has formats as well; cells are numbered by the other list."""
    assert styled(0, 14, number="0").kind is CellKind.NUMBER
    assert styled(0, 14, number="1").value == date(2026, 2, 28)


@pytest.mark.parametrize(
    "value", ["1e400", "nan", "inf", "-inf", "x", "1_000", "٤", "²", "9" * 5000, "--1", "1e-400", " 5 "]
)
def test_a_value_that_is_no_number_is_no_number(styled, value):
    try:
        cell = styled(0, value=value)
    except ListRefused as refusal:
        assert refusal.reason == "damaged"
    else:
        assert cell.kind is not CellKind.NUMBER or str(cell.value).isascii()


@pytest.mark.parametrize("serial", ["0", "-1", "59.5", "60", "61", "2958465", "2958466", "99999999999", "1e300"])
def test_a_day_the_calendar_does_not_have_is_no_day_and_breaks_nothing(styled, serial):
    cell = styled(14, value=serial)
    assert cell.kind in (CellKind.DATE, CellKind.NUMBER, CellKind.ERROR, CellKind.TEXT)


@pytest.mark.parametrize("index", ["0", "1", "99", "-1", "x", "²", "9" * 5000, ""])
def test_a_text_there_is_not_is_nobody_elses_text(raw_workbook, index):
    """An index from the end is not one from the start."""
    row = f'<row r="1"><c r="A1" t="s"><v>{index}</v></c><c r="B1" t="str"><v>vedle</v></c></row>'
    shared = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<si><t>první</t></si><si><t>druhý</t></si></sst>"
    )
    try:
        cells = read(raw_workbook(row, parts={"xl/sharedStrings.xml": shared}))[0].rows[0].cells
    except ListRefused:
        return
    assert cells[1].text == "vedle"
    assert cells[0].text == {"0": "první", "1": "druhý"}.get(index, cells[0].text)
    if index not in ("0", "1"):
        assert cells[0].text not in ("první", "druhý")


@pytest.mark.parametrize(
    "reference", ["A1:A3", "A1", "A1:", "1:1", "A0:A9", "A3:A1", "²", f"A1:A{'9' * 5000}", "ZZZZ1:ZZZZ9"]
)
def test_a_merge_of_cells_there_are_not(raw_workbook, reference):
    after = f'<mergeCells><mergeCell ref="{reference}"/></mergeCells>'
    row = '<row r="1"><c r="A1" t="str"><v>Kód</v></c></row>'
    try:
        (grid, *_) = read(raw_workbook(row, after=after))
    except ListRefused as refusal:
        assert refusal.reason
    else:
        assert grid.rows[0].cells[0].text == "Kód"


@pytest.mark.parametrize("number", ["0", "-1", "x", "²", "1.5", "9" * 8, "9" * 5000, " 1"])
def test_a_row_of_no_number_is_refused(raw_workbook, number):
    row = f'<row r="{number}"><c r="A1" t="str"><v>Kód</v></c></row>'
    with pytest.raises(ListRefused) as refusal:
        read(raw_workbook(row))
    assert refusal.value.reason == "damaged"


@pytest.mark.parametrize("name", ["A0", "1", "a1", "ZZZZZZZZ1", "²", "A²", "AAAA1", "A1A"])
def test_a_cell_of_no_name_is_refused_or_read_where_it_stands(raw_workbook, name):
    row = f'<row r="1"><c r="{name}" t="str"><v>Kód</v></c></row>'
    try:
        (grid, *_) = read(raw_workbook(row))
    except ListRefused as refusal:
        assert refusal.reason
    else:
        assert [cell.text for cell in grid.rows[0].cells if cell.text] == ["Kód"]
