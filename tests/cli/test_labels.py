"""`labels`: which, on what, how, and to where. Nothing is written into the store unless it is asked for."""

import json
import socket

import pytest
import zxingcpp

from equipment_app.domain.label_stock import as_text, custom
from tests.cli.shell import Shell
from tests.documents.reading import Paper
from tests.documents.zpl_printer import printed
from tests.exchange.test_label_printer import recording
from tests.world import ADAM, EVA


@pytest.fixture
def year(shell: Shell) -> Shell:
    """Adam has a vest and Eva a radio."""
    shell.ask("issue", "--to", ADAM, "V-001", "--on", "2024-05-01")
    shell.ask("issue", "--to", EVA, "R-001", "--on", "2024-06-01")
    return shell


def codes(path, dpi: int = 300) -> list[str]:
    paper = Paper(path.read_bytes())
    return sorted(code.text for page in range(len(paper)) for code in paper.codes(page, dpi))


def code_of(shell: Shell, serial: str) -> str:
    return shell.ask("find", serial)["results"][0]["id"]


@pytest.mark.parametrize("sheet", ["rayfilm-0102", "rayfilm-0304", "herma-4610", "avery-l7160", "brother-dk-11201"])
def test_every_label_of_the_store_reads(year, tmp_path, sheet):
    answer = year.ask("labels", "--all", "--sheet", sheet, "--pdf", tmp_path / "a.pdf")
    assert answer["labels"] == 5 and answer["bytes"] == (tmp_path / "a.pdf").stat().st_size
    found = {one["id"] for one in year.ask("find", "AKT")["results"] if one["kind"] == "thing"}
    assert set(codes(tmp_path / "a.pdf")) == found


def test_labels_of_some_by_any_number(year, tmp_path):
    code = code_of(year, "V-002")
    year.ask("labels", code, "R-001", "INV-3", "--sheet", "rayfilm-0102", "--start", 3, "--out", tmp_path / "a.pdf")
    found = codes(tmp_path / "a.pdf")
    assert len(found) == 3 and code in found
    assert "od 3. pozice" in Paper((tmp_path / "a.pdf").read_bytes()).text(0)


@pytest.mark.parametrize(
    ("which", "count"),
    [
        (("--delivery", "DL-1"), 5),
        (("--place", "A01"), 2),
        (("--place", "B02"), 1),
        (("--holder", ADAM), 1),
        (("--search", "radiost"), 2),
        (("--new",), 5),
    ],
)
def test_labels_by_where_things_are_and_came_from(year, tmp_path, which, count):
    assert year.ask("labels", *which, "--sheet", "avery-l7160", "--pdf", tmp_path / "a.pdf")["labels"] == count
    assert len(codes(tmp_path / "a.pdf")) == count


def test_printing_is_remembered_when_asked(year, tmp_path):
    head = year.head()
    some = ("labels", "V-001", "R-001", "--sheet", "avery-l7160", "--pdf", tmp_path / "a.pdf")
    year.ask(*some)
    assert year.head() == head
    year.ask(*some, "--record")
    assert year.head()[0] == head[0] + 1
    new = ("labels", "--new", "--sheet", "avery-l7160", "--pdf", tmp_path / "b.pdf")
    assert year.ask(*new)["labels"] == 3
    year.ask(*new, "--record")
    assert "no item matches" in year.refused(*new)


@pytest.mark.parametrize("design", ["item", "code", "badge", "place", "box"])
def test_every_design_by_name(year, tmp_path, design):
    what = {"item": "AKT", "code": "AKT", "badge": "AKM", "place": "AKL", "box": "AKL"}[design]
    year.ask("labels", "--all", "--sheet", "avery-l7165", "--design", design, "--pdf", tmp_path / "a.pdf")
    found = codes(tmp_path / "a.pdf")
    assert found and {code[:3] for code in found} == {what}


def test_badges_and_places_of_some(year, tmp_path):
    year.ask(
        "labels", EVA, "--sheet", "avery-l7160", "--design", "badge", "--fields", "person,unit", "--pdf", tmp_path / "a"
    )
    assert "Eva Vzorková" in Paper((tmp_path / "a").read_bytes()).text(0)
    year.ask("labels", "B02", "--sheet", "avery-l7165", "--design", "box", "--pdf", tmp_path / "b")
    assert "Tričko funkční M" in Paper((tmp_path / "b").read_bytes()).text(0)
    (code,) = codes(tmp_path / "b")
    year.ask("labels", "--place", code, "--sheet", "avery-l7165", "--pdf", tmp_path / "c")
    assert codes(tmp_path / "c") == [code_of(year, "R-002")]


def test_a_file_of_zpl(year, tmp_path):
    year.ask("labels", "R-001", "--sheet", "zebra-51x25", "--format", "zpl", "--dpi", 300, "--out", tmp_path / "a.zpl")
    (label,) = printed((tmp_path / "a.zpl").read_bytes())
    (found,) = zxingcpp.read_barcodes(label.picture)
    assert found.text == code_of(year, "R-001")
    assert label.picture.shape[1] == round(51 * 300 / 25.4)


def test_straight_to_a_printer(year):
    with recording() as (port, heard):
        said = year.ask("labels", "--all", "--sheet", "zebra-51x25", "--format", "zpl", "--send", f"127.0.0.1:{port}")
    assert (said["labels"], said["path"]) == (5, f"127.0.0.1:{port}")
    assert len(printed(heard[0])) == 5


def test_a_printer_that_does_not_answer_is_refused_and_nothing_remembered(year, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    some = ("labels", "--all", "--sheet", "zebra-51x25", "--format", "zpl", "--record", "--send")
    assert "does not answer" in year.refused(*some, f"127.0.0.1:{port}")


def test_labels_are_sent_to_no_file_and_no_number_is_used_up_for_one(year, tmp_path):
    (tmp_path / "lp0").write_bytes(b"old")
    for target in (tmp_path / "lp0", tmp_path / "new", year.store, f"{year.store}-files", tmp_path):
        some = ("--sheet", "zebra-51x25", "--format", "zpl", "--send", target)
        for what in (("--all", "--record"), ("--blank", "3")):
            assert "neither the address nor the device" in year.refused("labels", *what, *some)
    assert (tmp_path / "lp0").read_bytes() == b"old" and not (tmp_path / "new").exists()


def test_an_offset_moves_the_print(year, tmp_path):
    for name, more in (("a", ()), ("b", ("--offset-x", "1.5", "--offset-y", "-0.7"))):
        year.ask("labels", "R-001", "--sheet", "avery-l7160", *more, "--pdf", tmp_path / name)
    straight, moved = (Paper((tmp_path / name).read_bytes()).codes(0, 600)[0] for name in "ab")
    assert moved.left - straight.left == pytest.approx(1.5, abs=0.06)
    assert moved.top - straight.top == pytest.approx(-0.7, abs=0.06)


def test_blank_labels_are_kept_and_printed(year, tmp_path):
    said = year.ask("labels", "--blank", 3, "--sheet", "rayfilm-0102", "--pdf", tmp_path / "a.pdf")
    assert codes(tmp_path / "a.pdf") == sorted(codes(tmp_path / "a.pdf"))
    assert (codes(tmp_path / "a.pdf")[0], codes(tmp_path / "a.pdf")[-1]) == (said["first"], said["last"])
    again = year.ask("labels", "--blank", 1, "--sheet", "rayfilm-0102", "--pdf", tmp_path / "b.pdf")
    assert again["first"] not in codes(tmp_path / "a.pdf")
    assert year("verify").code == 0


def test_no_numbers_are_kept_for_labels_that_cannot_be(year, tmp_path):
    year.refused(
        "labels", "--blank", 3, "--sheet", "rayfilm-5042", "--fields", "owner", "--pdf", tmp_path / "no" / "a.pdf"
    )
    year.refused("labels", "--blank", 9999, "--sheet", "rayfilm-0102", "--pdf", tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_the_sheets_there_are_are_told_without_a_store(shell):
    said = shell.plain("labels", "--sheets", "--json")
    assert said.code == 0
    sheets = {one["name"]: one for one in said.json["sheets"]}
    assert sheets["avery-l7160"]["count"] == 21 and sheets["avery-l7160"]["width"] == 63.5
    assert "rayfilm-0102" in shell.plain("labels", "--sheets").out


def test_a_sheet_of_one_s_own_from_a_file(year, tmp_path):
    own = tmp_path / "muj.json"
    own.write_text(as_text(custom("Můj", left=10, top=10, columns=2, rows=4, width=90, height=60)), encoding="utf-8")
    year.ask("labels", "--all", "--sheet", own, "--pdf", tmp_path / "a.pdf")
    assert len(codes(tmp_path / "a.pdf")) == 5
    own.write_text(json.dumps(json.loads(own.read_text()) | {"columns": 9}), encoding="utf-8")
    assert "Number of columns cannot be 9" in year.refused("labels", "--all", "--sheet", own, "--pdf", tmp_path / "b")


def test_a_page_to_measure_by(year, tmp_path):
    year.ask("labels", "--test-page", "--sheet", "herma-4610", "--offset-x", "0.5", "--pdf", tmp_path / "a.pdf")
    assert "+0,5" in Paper((tmp_path / "a.pdf").read_bytes()).text(0)
    with recording() as (port, heard):
        send = ("--format", "zpl", "--send", f"127.0.0.1:{port}")
        year.ask("labels", "--test-page", "--sheet", "zebra-51x25", *send)
    (label,) = printed(heard[0])
    assert (label.picture == 0).any() and zxingcpp.read_barcodes(label.picture) == []


@pytest.mark.parametrize(
    "words",
    [
        ("X", "--sheet", "rayfilm-0102"),
        ("TRIKO", "--sheet", "rayfilm-0102"),
        ("--all", "--sheet", "rayfilm"),
        ("--all", "--sheet", "nic.json"),
        ("--all", "--sheet", "rayfilm-0102", "--start", "0"),
        ("--all", "--sheet", "rayfilm-0102", "--start", "66"),
        ("--all", "--sheet", "rayfilm-5042"),
        ("--all", "--sheet", "rayfilm-0102", "--offset-x", "9"),
        ("--place", "Z99", "--sheet", "rayfilm-0102"),
        ("--holder", "990999", "--sheet", "rayfilm-0102"),
        ("--delivery", "DL-99", "--sheet", "rayfilm-0102"),
        ("--search", "nic takového", "--sheet", "rayfilm-0102"),
        ("990999", "--design", "badge", "--sheet", "avery-l7160"),
        ("Z99", "--design", "place", "--sheet", "avery-l7165"),
    ],
)
def test_labels_that_cannot_be_are_refused(year, tmp_path, words):
    assert year.refused("labels", *words, "--pdf", tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("--sheet", "rayfilm-0102"),
        ("V-001", "--all", "--sheet", "rayfilm-0102"),
        ("--all", "--new", "--sheet", "rayfilm-0102"),
        ("--all",),
        ("--all", "--sheet", "rayfilm-0102", "--design", "hat"),
        ("--all", "--sheet", "rayfilm-0102", "--fields", "colour"),
        ("--all", "--sheet", "zebra-51x25", "--format", "zpl", "--dpi", "250"),
        ("--all", "--sheet", "avery-l7160", "--design", "badge", "--record"),
        ("--new", "--sheet", "avery-l7160", "--design", "place"),
    ],
)
def test_what_makes_no_sense_is_wrong_usage(year, tmp_path, words):
    assert year("labels", *words, "--pdf", tmp_path / "a.pdf").code == 2
    assert not (tmp_path / "a.pdf").exists()


def test_labels_go_somewhere_and_only_zpl_to_a_printer(year):
    assert year("labels", "--all", "--sheet", "avery-l7160").code == 2
    assert year("labels", "--all", "--sheet", "avery-l7160", "--send", "zebra").code == 2


def test_a_blank_label_is_claimed_and_both_find_the_thing(year, tmp_path):
    blank = year.ask("labels", "--blank", 2, "--sheet", "rayfilm-0102", "--pdf", tmp_path / "a.pdf")
    former = code_of(year, "R-002")
    assert year.ask("claim", blank["first"].lower(), "R-002")["code"] == blank["first"] == code_of(year, "R-002")
    for code in (former, blank["first"]):
        year.ask("labels", code, "--sheet", "avery-l7160", "--pdf", tmp_path / "b.pdf")
        assert codes(tmp_path / "b.pdf") == [blank["first"]]
    assert "already belongs to" in year.refused("claim", blank["first"], "R-001")
    assert "is not a blank label" in year.refused("claim", "AKT.0000099.92", "R-001")
    assert year.refused("claim", blank["last"], "nic")


def test_a_blank_label_is_read_as_a_czech_keyboard_mangles_it(year, tmp_path):
    blank = year.ask("labels", "--blank", 1, "--sheet", "rayfilm-0102", "--pdf", tmp_path / "a.pdf")["first"]
    mangled = blank.translate(str.maketrans("0123456789", "é+ěščřžýáí"))
    assert year.ask("claim", mangled, "V-001")["code"] == blank
