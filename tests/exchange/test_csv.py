"""CSV as Czech Excel saves it, and as the rest of the world does."""

import pytest

from equipment_app.domain.list_errors import ListRefused
from equipment_app.exchange.cells import Limits
from equipment_app.exchange.read import read

CZECH = "OEČ;Příjmení;Datum\r\n990001;Žákovný;22.8.2009\r\n990002;Řezbový;1.12.2010\r\n"


def texts(path):
    return [(row.number, *(cell.text for cell in row.cells)) for row in read(path)[0].rows]


@pytest.mark.parametrize("encoding", ["cp1250", "utf-8", "utf-8-sig", "utf-16"])
def test_encodings(text_file, encoding):
    assert texts(text_file(CZECH, encoding)) == [
        (1, "OEČ", "Příjmení", "Datum"),
        (2, "990001", "Žákovný", "22.8.2009"),
        (3, "990002", "Řezbový", "1.12.2010"),
    ]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_delimiters(text_file, delimiter):
    path = text_file(CZECH.replace(";", delimiter))
    assert texts(path)[1] == (2, "990001", "Žákovný", "22.8.2009")


def test_a_decimal_comma_does_not_part_columns(text_file):
    path = text_file("Kód;Cena\nA,B;1,50\nC,D;2,50\nE,F;3,00\n")
    assert texts(path)[1:] == [(2, "A,B", "1,50"), (3, "C,D", "2,50"), (4, "E,F", "3,00")]


def test_titles_above_do_not_mislead(text_file):
    path = text_file("Seznam členů, stav k 1. 9.\n\nOEČ;Příjmení\n990001;Vzorový\n990002;Zkušební\n")
    assert texts(path)[1:] == [(3, "OEČ", "Příjmení"), (4, "990001", "Vzorový"), (5, "990002", "Zkušební")]


def test_quotes_line_breaks_and_row_numbers_as_excel_counts(text_file):
    path = text_file('Kód;Název\r\n"A;1";"dva\r\nřádky ""v uvozovkách"""\r\n\r\nB;3\r\n')
    assert texts(path) == [(1, "Kód", "Název"), (2, "A;1", 'dva řádky "v uvozovkách"'), (4, "B", "3")]


def test_an_inch_mark_inside_a_text_is_no_quote(text_file):
    assert texts(text_file('Kód;Popis\nA;pás 5" široký\n'))[1] == (2, "A", 'pás 5" široký')


def test_excels_own_mark_of_the_delimiter(text_file):
    assert texts(text_file("sep=|\nA;1|B\n")) == [(1, "A;1", "B")]


def test_a_number_kept_as_text(text_file):
    assert texts(text_file('OEČ;Příjmení\n="099001";Vzorový\n'))[1] == (2, "099001", "Vzorový")


def test_our_own_guard_is_taken_off_again(text_file):
    assert texts(text_file("A;B\n'=1+1;'tak\n"))[1] == (2, "=1+1", "'tak")


def test_trailing_delimiters_and_a_million_blank_rows(text_file):
    path = text_file("Kód;Název;;;\nA;B;;;\n" + ";;;;\n" * 100_000)
    rows = read(path)[0].rows
    assert [(row.number, len(row.cells)) for row in rows] == [(1, 5), (2, 5)]


def test_the_sheet_is_named_by_the_file(text_file):
    grid = read(text_file(CZECH, name="Základní výstroj AKT.csv"))[0]
    assert (grid.file, grid.sheet, grid.hidden) == ("Základní výstroj AKT.csv", "Základní výstroj AKT", False)


def test_one_column_alone(text_file):
    assert texts(text_file("Kód\nA\nB\n")) == [(1, "Kód"), (2, "A"), (3, "B")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf  \r\n", "empty"),
        (b'A;B\n"never closed;1\nC;2\n', "quotes"),
        (b"A;B\n\x81\xfe\x98;1\n", "encoding"),
        (b"\xff\xfeA", "encoding"),
        (b"A;B\n\x00\x00;1\n", "not_a_list"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)), "not_a_list"),
        (b"<html><table><tr><td>OE\xc8", "web_page"),
        (b"\n <?xml version='1.0'?><Workbook/>", "web_page"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_excel"),
        (b"\xd0\xcf\x11\xe0" + bytes(60) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ],
)
def test_what_is_no_list_is_refused_by_name(tmp_path, data, reason):
    path = tmp_path / "seznam.csv"
    path.write_bytes(data)
    with pytest.raises(ListRefused) as refused:
        read(path)
    assert (refused.value.reason, refused.value.file) == (reason, "seznam.csv")


def test_a_quote_that_never_ends_names_its_row(text_file):
    with pytest.raises(ListRefused) as refused:
        read(text_file('A;B\n1;2\n3;"4\n5;6\n'))
    assert refused.value.row == 3


@pytest.mark.parametrize("name", ["není.csv", "."])
def test_what_is_no_file(tmp_path, name):
    with pytest.raises(ListRefused) as refused:
        read(tmp_path / name)
    assert refused.value.reason == "missing"


@pytest.mark.parametrize(
    ("limits", "text", "reason"),
    [
        (Limits(file_bytes=10), "A;B;C;D;E;F", "file_bytes"),
        (Limits(rows=2), "A\nB\nC\n", "rows"),
        (Limits(columns=2), "A;B;C\n", "columns"),
        (Limits(cells=4), "A;B;C\nD;E;F\n", "cells"),
        (Limits(cell_chars=3), "A;BCDE\n", "cell_chars"),
    ],
)
def test_limits(text_file, limits, text, reason):
    with pytest.raises(ListRefused) as refused:
        read(text_file(text), limits)
    assert refused.value.reason == reason
    assert refused.value.limit


def test_progress_is_told(text_file):
    told = []
    read(text_file("A;B\n" * 1200), step=lambda done, total: told.append(done))
    assert told == [500, 1000]


def test_an_endless_line_is_refused_before_it_is_cut_up(text_file):
    with pytest.raises(ListRefused) as refused:
        read(text_file(";" * 1_000_000))
    assert refused.value.reason == "line_chars"
