"""Tables we give away: read back by another library and by ourselves, and harmless in any spreadsheet."""

import csv
import zipfile
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equipment_app.exchange import write
from equipment_app.exchange.cells import clean
from equipment_app.exchange.delimited import FORMULA_STARTS, guarded, unguarded
from equipment_app.exchange.read import read
from equipment_app.exchange.write import ColumnOut, SheetOut

CREATED = datetime(2026, 11, 24, 8, 2)
PAYLOADS = [f"{start}cmd|'/c calc'!A1" for start in FORMULA_STARTS if start != "\0"] + [
    '=HYPERLINK("http://example.invalid","klikni")',
    "{=SUM(A1:A2)}",
    "http://example.invalid/x",
    "mailto:a@example.invalid",
    "internal:List!A1",
]
COLUMNS = (
    ColumnOut("Kód"),
    ColumnOut("Počet", "number"),
    ColumnOut("Cena", "money"),
    ColumnOut("Datum", "date"),
    ColumnOut("Povinné", "yes_no"),
)
ROWS = [
    ("AKT-VESTA", 3, 129050, date(2021, 9, 1), True),
    ("007", 1290, 0, None, False),
    (None, None, None, None, None),
    ("", -5, -100, date(2030, 12, 31), True),
]
SHEET = SheetOut("Sestava", COLUMNS, ROWS)


@pytest.fixture
def written(tmp_path):
    def xlsx(*sheets):
        write.xlsx(tmp_path / "sestava.xlsx", sheets, created=CREATED)
        return tmp_path / "sestava.xlsx"

    return xlsx


@pytest.fixture
def written_csv(tmp_path):
    def text(sheet):
        write.csv(tmp_path / "sestava.csv", sheet)
        return tmp_path / "sestava.csv"

    return text


class TestWorkbook:
    def test_cells_have_their_types(self, written):
        sheet = openpyxl.load_workbook(written(SHEET)).active
        assert [cell.value for cell in sheet[1]] == ["Kód", "Počet", "Cena", "Datum", "Povinné"]
        assert [cell.value for cell in sheet[2]] == ["AKT-VESTA", 3, 1290.5, datetime(2021, 9, 1), "ano"]
        assert [cell.data_type for cell in sheet[2]] == ["s", "n", "n", "d", "s"]
        assert [cell.value for cell in sheet[3]] == ["007", 1290, 0, None, "ne"]
        assert [cell.value for cell in sheet[5]] == [None, -5, -1, datetime(2030, 12, 31), "ano"]
        assert [cell.number_format for cell in sheet[2]] == ["General", "#,##0", "#,##0.00", "d. m. yyyy", "General"]

    def test_the_heading_stays_in_sight(self, written):
        sheet = openpyxl.load_workbook(written(SHEET)).active
        assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:E5")
        assert sheet["A1"].font.bold
        assert 9 < sheet.column_dimensions["A"].width < 16

    @pytest.mark.parametrize("payload", PAYLOADS)
    def test_no_text_becomes_a_formula_or_a_link(self, written, payload):
        path = written(SheetOut(payload, (ColumnOut(payload),), [(payload,)]))
        sheet = openpyxl.load_workbook(path).active
        for cell in (sheet["A1"], sheet["A2"]):
            assert (cell.data_type, cell.hyperlink) == ("s", None)
        with zipfile.ZipFile(path) as package:
            assert not [name for name in package.namelist() if "externalLink" in name or "sheet1.xml.rels" in name]
            assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")

    def test_long_numbers_and_old_days_are_told_as_text(self, written):
        columns = (ColumnOut("IMEI", "number"), ColumnOut("Den", "date"))
        path = written(SheetOut("S", columns, [(356_789_012_345_678_901, date(1899, 5, 3))]))
        sheet = openpyxl.load_workbook(path).active
        assert [cell.value for cell in sheet[2]] == ["356789012345678901", "3.5.1899"]

    def test_a_text_longer_than_a_cell_ends_with_a_sign_of_it(self, written):
        path = written(SheetOut("S", (ColumnOut("A"),), [("x" * 40_000,)]))
        value = openpyxl.load_workbook(path).active["A2"].value
        assert (len(value), value[-1]) == (32_767, "…")

    @pytest.mark.parametrize(
        ("titles", "expected"),
        [
            (("Kdo/co: [A]*?",), ["Kdo co   A"]),
            (("x" * 40, "X" * 40), ["x" * 31, "X" * 29 + " 2"]),
            (("'", "", "list"), ["List", "List 2", "list 3"]),
            (("History",), ["History 2"]),
        ],
    )
    def test_titles_a_spreadsheet_takes(self, written, titles, expected):
        path = written(*(SheetOut(title, COLUMNS, []) for title in titles))
        assert openpyxl.load_workbook(path).sheetnames == expected

    def test_equal_tables_give_equal_bytes(self, written):
        first = written(SHEET).read_bytes()
        assert written(SHEET).read_bytes() == first

    def test_a_row_of_another_length_is_a_mistake(self, written):
        with pytest.raises(ValueError, match="zip"):
            written(SheetOut("S", COLUMNS, [("jen jeden",)]))


class TestText:
    def test_as_czech_excel_expects_it(self, written_csv):
        assert written_csv(SHEET).read_bytes().decode("utf-8") == (
            "\ufeffKód;Počet;Cena;Datum;Povinné\r\n"
            "AKT-VESTA;3;1290,50;1.9.2021;ano\r\n"
            "007;1290;0,00;;ne\r\n"
            ";;;;\r\n"
            ";-5;-1,00;31.12.2030;ano\r\n"
        )

    @pytest.mark.parametrize("payload", PAYLOADS)
    def test_no_text_starts_as_a_formula_does(self, written_csv, payload):
        path = written_csv(SheetOut("S", (ColumnOut(payload),), [(payload,)]))
        with path.open(encoding="utf-8-sig", newline="") as file:
            for (text,) in csv.reader(file, delimiter=";"):
                assert not text.startswith(FORMULA_STARTS)
                assert text.removeprefix("'") == payload

    def test_quoting(self, written_csv):
        texts = ['dvě; "tři"', "řádek\r\na druhý", "prostý"]
        path = written_csv(SheetOut("S", (ColumnOut("A"),), [(text,) for text in texts]))
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert [text for (text,) in csv.reader(file, delimiter=";")][1:] == texts

    def test_a_fraction(self, written_csv):
        path = written_csv(SheetOut("S", (ColumnOut("A", "number"),), [(Decimal("42.5"),)]))
        assert path.read_bytes().endswith(b"42,5\r\n")


@given(st.one_of(st.text(max_size=8), st.text("'=+-x", max_size=5)))
def test_what_was_guarded_is_given_back(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(FORMULA_STARTS)


def test_a_failure_leaves_the_old_file(written, tmp_path, monkeypatch):
    old = written(SHEET).read_bytes()

    def full(_path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("equipment_app.store.file.durable.flush", full)
    with pytest.raises(OSError, match="No space"):
        written(SheetOut("Jiná", COLUMNS, []))
    assert (tmp_path / "sestava.xlsx").read_bytes() == old
    assert [path.name for path in tmp_path.iterdir()] == ["sestava.xlsx"]


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40).filter(
    lambda text: not text.startswith('="')
)
values = st.tuples(
    texts,
    st.integers(-(10**14), 10**14),
    st.integers(0, 10**9),
    st.dates(date(1900, 3, 1), date(2100, 12, 31)),
    st.booleans(),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(values, max_size=6))
def test_what_is_written_to_a_workbook_is_read_again(written, rows):
    grid = read(written(SheetOut("Sestava", COLUMNS, rows)))[0]
    read_rows = {row.number: [cell.value for cell in row.cells] for row in grid.rows}
    for number, (text, count, money, day, yes) in enumerate(rows, start=2):
        crowns = Decimal(money) / 100
        assert read_rows[number] == [clean(text) or None, count, crowns, day, "ano" if yes else "ne"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(texts.filter(lambda text: clean(text) and clean(text) == text), max_size=6))
def test_what_is_written_as_text_is_read_again(written_csv, rows):
    path = written_csv(SheetOut("S", (ColumnOut("Kód"), ColumnOut("Druhý")), [(text, "x") for text in rows]))
    assert [row.cells[0].text for row in read(path)[0].rows[1:]] == rows
