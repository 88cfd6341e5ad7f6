"""`paper`, `labels`, `report`, `export-all`: what is written can be read back by other programs."""

import csv
import json
from datetime import datetime

import openpyxl
import pytest

from tests.cli.shell import Shell
from tests.documents.reading import Paper
from tests.world import ADAM, EVA


@pytest.fixture
def year(shell: Shell) -> Shell:
    """Adam (KRPA) gets a vest and shirts in May; Eva a radio in June, cancelled in August."""
    shell.ask("issue", "--to", ADAM, "V-001", "TRIKO*2", "--on", "2024-05-01")
    shell.ask("issue", "--to", EVA, "R-001", "--on", "2024-06-01")
    shell.ask("return", "--from", ADAM, "--condition", "as-issued", "TRIKO", "--on", "2024-07-01")
    shell.ask("undo", "PP-2024-000002", "--reason", "omyl", "--on", "2024-08-01")
    return shell


def text_of(path) -> str:
    paper = Paper(path.read_bytes())
    return "\n".join(paper.text(page) for page in range(len(paper)))


def rows_of(path) -> list[dict]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_a_paper_by_its_number_in_any_case(year, tmp_path):
    for n, number in enumerate(("PP-2024-000001", "pp-2024-000001", " PP-2024-000001 ")):
        year.ask("paper", number, "--pdf", tmp_path / f"{n}.pdf")
    assert len({(tmp_path / f"{n}.pdf").read_bytes() for n in range(3)}) == 1
    assert "PP-2024-000001" in text_of(tmp_path / "0.pdf")


@pytest.mark.parametrize("number", ["PP-2024-000009", "nic", ""])
def test_an_unknown_paper_is_refused(year, tmp_path, number):
    assert year.refused("paper", number, "--pdf", tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_the_register_of_handovers_as_pdf(year, tmp_path):
    year.ask("report", "issues", "--from", "2024-05-01", "--to", "2024-08-01", "--pdf", tmp_path / "a.pdf")
    told = text_of(tmp_path / "a.pdf")
    for word in ("PP-2024-000001", "PP-2024-000002", "PP-2024-000002-S", "VR-2024-000001", "V-001", "Zkušební"):
        assert word in told
    assert str(year.head()[0]) in told


def test_the_register_of_handovers_as_typed_cells(year, tmp_path):
    year.ask("report", "issues", "--from", "2024-05-01", "--to", "2024-08-01", "--xlsx", tmp_path / "a.xlsx")
    rows = rows_of(tmp_path / "a.xlsx")
    vest = next(row for row in rows if row["Výrobní číslo"] == "V-001")
    assert vest["Den"] == datetime(2024, 5, 1)
    assert (vest["Doklad"], vest["OEČ"], vest["Množství"], vest["Cena za MJ"]) == (
        "PP-2024-000001",
        ADAM,
        1,
        1290,
    )
    assert (vest["Pohyb"], vest["Stav"]) == ("výdej", "nové")
    assert {row["Pohyb"] for row in rows} == {"výdej", "vrácení", "storno"}
    radios = [row for row in rows if row["Výrobní číslo"] == "R-001"]
    assert [row["Množství"] for row in radios] == [1, -1]
    assert radios[0]["Storno"] == datetime(2024, 8, 1)


def test_a_workbook_says_what_the_books_were(year, tmp_path):
    year.ask("report", "holdings", "--at", "2024-06-15", "--xlsx", tmp_path / "a.xlsx")
    said = dict(openpyxl.load_workbook(tmp_path / "a.xlsx")["Stav evidence"].iter_rows(values_only=True))
    entries, head = year.head()
    assert (said["Deník k zápisu"], said["Otisk posledního zápisu"]) == (entries, head)
    assert (said["Útvar"], said["Sestavil"]) == ("všechny", "Zora Skladníková")


@pytest.mark.parametrize(
    ("first", "last", "papers"),
    [
        ("2024-05-01", "2024-05-01", {"PP-2024-000001"}),
        ("2024-05-02", "2024-06-01", {"PP-2024-000002"}),
        ("2024-07-02", "2024-12-31", {"PP-2024-000002-S"}),
        ("2025-01-01", "2025-12-31", set()),
    ],
)
def test_both_days_are_within(year, tmp_path, first, last, papers):
    year.ask("report", "issues", "--from", first, "--to", last, "--xlsx", tmp_path / "a.xlsx")
    assert {row["Doklad"] for row in rows_of(tmp_path / "a.xlsx")} == papers
    year.ask("report", "issues", "--from", first, "--to", last, "--pdf", tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("day", "held"),
    [
        ("2024-04-30", set()),
        ("2024-05-01", {("VESTA", 1), ("TRIKO", 2)}),
        ("2024-07-15", {("VESTA", 1), ("TRIKO", 1), ("RADIO", 1)}),
        ("2024-08-01", {("VESTA", 1), ("TRIKO", 1)}),
    ],
)
def test_who_held_what_on_a_day(year, tmp_path, day, held):
    year.ask("report", "holdings", "--at", day, "--xlsx", tmp_path / "a.xlsx")
    assert {(row["Kód druhu"], row["Množství"]) for row in rows_of(tmp_path / "a.xlsx")} == held
    year.ask("report", "holdings", "--at", day, "--pdf", tmp_path / "a.pdf")
    told = text_of(tmp_path / "a.pdf")
    assert ("Reflexní vesta" in told) == (("VESTA", 1) in held)
    assert str(year.head()[0]) in told


def test_who_holds_what_on_a_day_to_come_nobody_knows(year, tmp_path):
    for where in (("--pdf", tmp_path / "a.pdf"), ("--xlsx", tmp_path / "a.xlsx")):
        assert "1 Jan 2999" in year.refused("report", "holdings", "--at", "2999-01-01", *where).replace("\u00a0", " ")
        assert not where[1].exists()


@pytest.mark.parametrize(("unit", "count"), [("KRPA", 2), ("KRPB", 0)])
def test_one_unit_only(year, tmp_path, unit, count):
    year.ask("report", "holdings", "--at", "2024-08-01", "--unit", unit, "--xlsx", tmp_path / "a.xlsx")
    assert len(rows_of(tmp_path / "a.xlsx")) == count


def test_a_unit_that_is_not_there_and_days_the_wrong_way_round_are_refused(year, tmp_path):
    where = ("--xlsx", tmp_path / "a.xlsx")
    assert "KRPX" in year.refused("report", "holdings", "--at", "2024-08-01", "--unit", "KRPX", *where)
    assert year.refused("report", "issues", "--from", "2024-08-01", "--to", "2024-07-01", *where)
    assert not (tmp_path / "a.xlsx").exists()


def test_no_formula_comes_out_of_a_name(shell, tmp_path):
    text = "OEČ;Příjmení;Jméno;Kód útvaru;Útvar\n990009;=1+1;@SUM(A1);KRPA;KŘP hl. m. Prahy\n"
    shell.ask("import", "members", shell.write("zly.csv", text))
    shell.ask("issue", "--to", "990009", "R-001")
    shell.ask("report", "holdings", "--at", shell.today(), "--xlsx", tmp_path / "a.xlsx")
    cells = [cell for row in openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0].iter_rows() for cell in row]
    assert any("=1+1" in str(cell.value) for cell in cells)
    assert all(cell.data_type != "f" for cell in cells)


def test_export_all_is_the_way_out(year, tmp_path):
    folder = tmp_path / "export"
    year.ask("export-all", folder)
    entries = [json.loads(line) for line in (folder / "journal.jsonl").read_text(encoding="utf-8").splitlines()]
    count, head = year.head()
    assert [entry["seq"] for entry in entries] == list(range(1, count + 1))
    assert entries[-1]["entry_hash"] == head
    with (folder / "tables" / "thing.csv").open(encoding="utf-8-sig", newline="") as file:
        things = list(csv.DictReader(file, delimiter=";"))
    assert {"V-001", "R-002"} <= {thing["serial"] for thing in things}
    year.ask("paper", "PP-2024-000001", "--pdf", tmp_path / "a.pdf")
    papers = {path.name: path.read_bytes() for path in (folder / "papers").iterdir()}
    assert (tmp_path / "a.pdf").read_bytes() in papers.values()
    assert len(papers) == 4
    assert any(name.startswith("PP-2024-000002-S") for name in papers)


def test_export_all_writes_over_nothing(year, tmp_path):
    (tmp_path / "export").mkdir()
    (tmp_path / "export" / "dopis.txt").write_text("dopis")
    assert year.refused("export-all", tmp_path / "export")
    assert [path.name for path in (tmp_path / "export").iterdir()] == ["dopis.txt"]


def test_printing_never_writes_over_the_store(year):
    assert year.refused("paper", "PP-2024-000001", "--pdf", year.store)
    assert year.refused("labels", "--all", "--sheet", "rayfilm-0102", "--pdf", year.store)
    assert year.refused("report", "holdings", "--at", "2024-08-01", "--pdf", year.store)
    assert year.refused("report", "holdings", "--at", "2024-08-01", "--xlsx", year.store)
    assert year.ask("verify")["ok"]


@pytest.mark.parametrize(
    "words", [("issues", "--from", "2024-01-01", "--to", "2024-12-31"), ("holdings", "--at", "2024-12-31")]
)
def test_a_workbook_speaks_the_language_asked_for(year, tmp_path, words):
    def book(lang):
        path = tmp_path / f"{lang}.xlsx"
        assert year("--lang", lang, "report", *words, "--xlsx", path).code == 0
        return openpyxl.load_workbook(path)

    czech, english = book("cs"), book("en")
    assert not set(czech.sheetnames) & set(english.sheetnames)
    for one, other in zip(czech.worksheets, english.worksheets, strict=True):
        assert one.dimensions == other.dimensions
        assert not {cell.value for cell in one[1]} & {cell.value for cell in other[1]}
    assert {"Quantity", "Condition"} <= {cell.value for cell in english.worksheets[0][1]}
    assert "new" in {cell.value for row in english.worksheets[0].iter_rows() for cell in row}


def test_the_number_of_the_entry_is_a_number(year, tmp_path):
    year("--lang", "en", "report", "holdings", "--at", "2024-12-31", "--xlsx", tmp_path / "a.xlsx")
    said = dict(openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[1].iter_rows(values_only=True))
    assert said["Journal up to entry"] == year.head()[0]


def merged(shell: Shell, path, *words: str) -> tuple[Paper, list[str], list[str]]:
    """The file, its bookmarks, and what was left out."""
    done = shell.ask("papers", *words, "--pdf", path)
    paper = Paper(path.read_bytes())
    marks = [mark.get_title() for mark in paper.document.get_toc()]
    assert done["papers"] == len(marks)
    return paper, marks, done["left_out"]


def test_papers_in_one_file_as_they_are_filed_the_oldest_first(year, tmp_path):
    paper, marks, out = merged(year, tmp_path / "a.pdf")
    assert (marks, out) == (["PP-2024-000001", "PP-2024-000002-S", "VR-2024-000001"], [])
    year.ask("paper", "VR-2024-000001", "--pdf", tmp_path / "b.pdf")
    single = Paper((tmp_path / "b.pdf").read_bytes())
    assert paper.text(len(paper) - 1) == single.text(len(single) - 1)
    assert "STORNO" in paper.text(1)


def test_papers_are_chosen_by_number_state_kind_and_words(year, tmp_path):
    pdf = tmp_path / "a.pdf"
    assert merged(year, pdf, "vr-2024-000001", "PP-2024-000001")[1] == ["VR-2024-000001", "PP-2024-000001"]
    assert merged(year, pdf, "--state", "cancelled")[1] == ["PP-2024-000002-S"]
    assert merged(year, pdf, "--kind", "vr", "--year", "2024")[1] == ["VR-2024-000001"]
    assert merged(year, pdf, "--find", "Zkušební")[1] == ["PP-2024-000001", "VR-2024-000001"]


def test_papers_that_are_not_there_are_refused_or_named(year, tmp_path):
    pdf = ("--pdf", tmp_path / "a.pdf")
    assert "No paper is like that" in year.refused("papers", "--year", "2023", *pdf)
    assert "There is no paper" in year.refused("papers", "PP-2024-000009", *pdf)
    assert not (tmp_path / "a.pdf").exists()


def test_a_report_for_each_unit_is_one_file_with_bookmarks_or_a_sheet_for_each(demo, tmp_path):
    asked = ("report", "holdings", "--at", "2026-06-15", "--each-unit")
    done = demo.ask(*asked, "--pdf", tmp_path / "a.pdf")
    paper = Paper((tmp_path / "a.pdf").read_bytes())
    marks = {mark.get_title(): mark.get_dest().get_index() for mark in paper.document.get_toc()}
    assert done["units"] == len(marks) > 10
    assert [name for name, page in marks.items() if name not in paper.text(page)] == []
    whole = demo.ask("report", "holdings", "--at", "2026-06-15", "--pdf", tmp_path / "b.pdf")
    assert done["rows"] == whole["rows"], "nobody is left out"
    demo.ask(*asked, "--xlsx", tmp_path / "a.xlsx")
    assert len(openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames) == len(marks) + 1


def test_a_report_for_each_unit_of_which_none_has_anything_is_refused(year, tmp_path):
    asked = (
        "report",
        "issues",
        "--from",
        "2023-05-01",
        "--to",
        "2023-08-01",
        "--each-unit",
        "--pdf",
        tmp_path / "b.pdf",
    )
    assert "no unit has anything" in year.refused(*asked)
    assert year(*asked, "--unit", "KRPA").code == 2


def test_who_has_no_unit_is_in_the_report_of_each_unit(year, tmp_path):
    year.ask("report", "holdings", "--at", "2024-05-20", "--unit", "-", "--pdf", tmp_path / "a.pdf")
    assert "Bez útvaru" in text_of(tmp_path / "a.pdf")
