"""Files made to hurt: each is refused by name, soon, and without taking the program with it."""

import io
import json
import random
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from equipment_app.domain.list_errors import ListRefused
from equipment_app.exchange.cells import LIMITS, Limits
from equipment_app.exchange.read import read

MIB = 1 << 20
ROOT = Path(__file__).parents[2]
SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DTD = f'<!DOCTYPE worksheet [<!ENTITY l0 "ha">{LAUGHS}]>'
OUTSIDE = '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">'
BODY = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&l9;</v></c></row></sheetData></worksheet>'
ROW = '<row r="{n}"><c r="A{n}"><v>1</v></c></row>'


def reason(path, limits=LIMITS):
    with pytest.raises(ListRefused) as refused:
        read(path, limits)
    assert refused.value.file == path.name
    return refused.value.reason


def patched(path, *, declared=None, flag=None):
    """The workbook with another size or flag declared for its sheet, in both places ZIP keeps them."""
    data = bytearray(path.read_bytes())
    name = SHEET.encode()
    for signature, flags, size, title in ((b"PK\x01\x02", 8, 24, 46), (b"PK\x03\x04", 6, 22, 30)):
        at = data.find(signature)
        while at >= 0 and data[at + title : at + title + len(name)] != name:
            at = data.find(signature, at + 1)
        assert at >= 0
        if declared is not None:
            struct.pack_into("<I", data, at + size, declared)
        if flag is not None:
            struct.pack_into("<H", data, at + flags, flag)
    path.write_bytes(data)
    return path


class TestBombs:
    def test_a_part_that_unpacks_to_too_much(self, raw_workbook):
        assert reason(raw_workbook(parts={SHEET: b" " * (8 * MIB)})) == "ratio"

    def test_parts_that_together_unpack_to_too_much(self, raw_workbook):
        noise = random.Random(1).randbytes(3 * MIB)
        path = raw_workbook(parts={f"xl/media/{n}.png": noise for n in range(3)})
        assert reason(path, Limits(unpacked_bytes=8 * MIB)) == "unpacked"

    def test_a_part_that_lies_about_its_length_is_unpacked_no_further(self, raw_workbook):
        path = raw_workbook(parts={SHEET: b"<worksheet>" + b" " * (256 * MIB)})
        assert reason(patched(path, declared=1000)) == "damaged"

    def test_too_many_parts(self, raw_workbook):
        assert reason(raw_workbook(parts={f"xl/media/{n}.png": b"" for n in range(600)})) == "parts"

    def test_a_directory_longer_than_its_count(self, raw_workbook):
        path = raw_workbook(parts={f"xl/media/{n}{'x' * 3000}.png": b"" for n in range(300)})
        assert reason(path) == "parts"

    def test_the_large_form_of_zip_has_no_place_in_a_list(self, raw_workbook):
        path = raw_workbook(ROW.format(n=1))
        data = path.read_bytes()
        end = data.rfind(b"PK\x05\x06")
        path.write_bytes(data[:end] + b"PK\x06\x07" + bytes(16) + data[end:])
        assert reason(path) == "damaged"

    def test_a_workbook_in_a_workbook(self, raw_workbook):
        assert reason(raw_workbook(parts={"xl/embeddings/oleObject1.bin": b"x"})) == "nested"
        assert reason(raw_workbook(parts={"data/inner.XLSX": b"PK"})) == "nested"

    def test_a_flood_of_elements(self, raw_workbook):
        path = raw_workbook("<row>" + "<c/>" * 5000 + "</row>")
        assert reason(path, Limits(elements=4000)) == "elements"

    def test_elements_without_end(self, raw_workbook):
        assert reason(raw_workbook("<a>" * 5000), Limits(elements=4000)) == "elements"


class TestMarkup:
    @pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
    @pytest.mark.parametrize("head", [DTD, OUTSIDE], ids=["entities", "outside"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    def test_definitions_are_refused_wherever_they_stand(self, raw_workbook, part, head, encoding):
        xml = f'<?xml version="1.0" encoding="{encoding}"?>{head}{BODY}'.encode(encoding)
        assert reason(raw_workbook(parts={part: xml})) == "entities"

    @pytest.mark.parametrize(
        "rows",
        [
            "<row><c><v>1</v></row>",
            '<row r="1"><c r="A1" t="s"><v>7</v></c></row>',
            '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>',
            '<row r="1"><c r="A1"><v>dva</v></c></row>',
            '<row r="1"><c r="11"><v>1</v></c></row>',
            '<row r="1"><c r="AAAA1"><v>1</v></c></row>',
            '<row r="1"><c r="é1"><v>1</v></c></row>',
            '<row r="2"/><row r="1"/>',
            '<row r="1"/><row r="1"/>',
            '<row r="-1"/>',
            '<row r="99999999"/>',
            '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>',
            "<row><c><v>\x01</v></c></row>",
        ],
    )
    def test_what_no_spreadsheet_writes_is_damaged(self, raw_workbook, rows):
        assert reason(raw_workbook(rows)) == "damaged"

    def test_infinite_numbers_are_errors_not_numbers(self, raw_workbook):
        path = raw_workbook('<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>nan</v></c></row>')
        assert [cell.kind for cell in read(path)[0].rows[0].cells] == ["error", "error"]


class TestReach:
    def test_one_cell_in_the_last_corner(self, raw_workbook):
        assert reason(raw_workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')) == "columns"

    def test_a_million_rows_declared_cost_nothing(self, raw_workbook):
        rows = '<dimension ref="A1:XFD1048576"/>' + "".join(f'<row r="{n}"/>' for n in range(1, 200_000))
        assert read(raw_workbook(rows))[0].rows == ()

    @pytest.mark.parametrize(
        ("limits", "expected"),
        [(Limits(rows=2), "rows"), (Limits(cells=2), "cells"), (Limits(cell_chars=0), "cell_chars")],
    )
    def test_limits_stop_the_reading(self, raw_workbook, limits, expected):
        assert reason(raw_workbook("".join(ROW.format(n=n) for n in range(1, 10))), limits) == expected

    def test_too_many_sheets(self, raw_workbook):
        sheets = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, 100))
        book = f'<workbook xmlns:r="http://r"><sheets>{sheets}</sheets></workbook>'
        assert reason(raw_workbook(parts={"xl/workbook.xml": book})) == "sheets"

    def test_links_to_other_workbooks(self, raw_workbook):
        assert reason(raw_workbook(parts={"xl/externalLinks/externalLink1.xml": "<a/>"})) == "external_links"


class TestContainer:
    def test_locked_by_a_password(self, raw_workbook):
        assert reason(patched(raw_workbook(ROW.format(n=1)), flag=1)) == "encrypted"

    @pytest.mark.filterwarnings("ignore:Duplicate name")
    def test_two_parts_of_one_name(self, raw_workbook):
        path = raw_workbook(ROW.format(n=1))
        with zipfile.ZipFile(path, "a") as package:
            package.writestr(SHEET, "<worksheet/>")
        assert reason(path) == "damaged"

    @pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    def test_a_packing_workbooks_do_not_use(self, raw_workbook, packing):
        path = raw_workbook()
        with zipfile.ZipFile(path, "a", packing) as package:
            package.writestr("xl/more.xml", "<a/>")
        assert reason(path) == "damaged"

    @pytest.mark.parametrize("name", ["content.xml", "word/document.xml", "xl/workbook.bin"])
    def test_another_kind_of_document(self, tmp_path, name):
        path = tmp_path / "seznam.xlsx"
        with zipfile.ZipFile(path, "w") as package:
            package.writestr(name, "<office/>")
        assert reason(path) == "not_a_list"

    def test_a_sheet_that_is_not_there(self, raw_workbook):
        relations = '<R><Relationship Id="rId1" Target="../../x.xml" Type="http://x/worksheet"/></R>'
        assert reason(raw_workbook(parts={"xl/_rels/workbook.xml.rels": relations})) == "damaged"

    def test_no_sheet_at_all(self, raw_workbook):
        assert reason(raw_workbook(parts={"xl/_rels/workbook.xml.rels": "<R/>"})) == "sheets"


def survives(data, path):
    """A file may be refused or read; nothing else may happen."""
    path.write_bytes(data)
    try:
        read(path)
    except ListRefused as refused:
        assert refused.reason


def test_every_beginning_of_a_workbook(workbook, tmp_path):
    data = workbook(["OEČ", "Příjmení"], [990001, "Vzorový"]).read_bytes()
    for length in range(0, len(data), 7):
        survives(data[:length], tmp_path / "cut.xlsx")


def test_mutations_of_a_workbook(workbook, tmp_path):
    whole = workbook(["OEČ", "Příjmení"], [990001, "Vzorový"]).read_bytes()
    chance = random.Random(20261124)
    for _ in range(400):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        survives(bytes(data), tmp_path / "mutated.xlsx")


def test_mutations_of_the_markup_inside(workbook, raw_workbook, tmp_path):
    with zipfile.ZipFile(workbook(["OEČ", "Příjmení"], [990001, "Vzorový"], ["=A1", True])) as package:
        sheet = package.read(SHEET)
    chance = random.Random(20261125)
    for _ in range(400):
        data = bytearray(sheet)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 3)] = chance.choice([b"<", b">", b'"', b"&", b"9", b"r", b"\xff", b"<c>"])
        survives(raw_workbook(parts={SHEET: bytes(data)}).read_bytes(), tmp_path / "inside.xlsx")


def test_mutations_of_a_csv(tmp_path):
    whole = "OEČ;Příjmení;Datum\r\n990001;Žákovný;22.8.2009\r\n".encode("cp1250") * 3
    chance = random.Random(20261126)
    for _ in range(400):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.choice([0, 10, 13, 34, 39, 59, 61, 0x81, 0xEF, 0xFF])
        survives(bytes(data), tmp_path / "mutated.csv")


WORST = """
import json, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from equipment_app.domain.list_errors import ListRefused
from equipment_app.exchange.read import read
told = {}
for path in sorted(Path(sys.argv[1]).iterdir()):
    start = time.process_time()
    try:
        told[path.stem] = [f"read {len(read(path)[0].rows)}"]
    except ListRefused as refused:
        told[path.stem] = [refused.reason]
    told[path.stem].append(time.process_time() - start)
# What `getrusage` says begins with what the process had that started this one.
most = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(json.dumps([told, int(most.split()[1])]))
"""


def package(path, sheet, **parts):
    from_parts = {name.replace("__", "/"): content for name, content in parts.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        for name, content in {**from_parts, SHEET: sheet}.items():
            out.writestr(name, content)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on memory")
def test_the_worst_files_with_real_limits_in_one_gibibyte(raw_workbook, tmp_path):
    """Each goes as far as the real limits let it; the times are told, and are seconds only on a slow machine."""
    bad = tmp_path / "bad"
    bad.mkdir()
    with zipfile.ZipFile(raw_workbook()) as ours:
        frame = {name.replace("/", "__"): ours.read(name) for name in ours.namelist() if name != SHEET}
    noise = random.Random(2)
    head, tail = "<worksheet><sheetData>", "</sheetData></worksheet>"
    names = [f"<{letter}{n}/>" for letter in "abcdefgh" for n in range(10)]
    package(bad / "elements.xlsx", head + "".join(noise.choices(names, k=405_000)) * 20 + tail, **frame)
    package(bad / "token.xlsx", f'{head}<row r="{noise.randbytes(7 * MIB).hex()}"/>{tail}', **frame)
    cells = "".join(f"<c><v>{noise.getrandbits(30)}</v></c>" for _ in range(200))
    package(bad / "cells.xlsx", head + f"<row>{cells}</row>" * 13_000 + tail, **frame)
    rows = "".join(f"<row><c><v>{noise.getrandbits(30)}</v></c></row>" for _ in range(125_000))
    package(bad / "rows.xlsx", head + rows + tail, **frame)
    (bad / "lines.csv").write_bytes(b"A;B" + b"\n" * (15 * MIB))
    (bad / "columns.csv").write_bytes((b";" * 200_000 + b"\n") * 70)
    (bad / "quotes.csv").write_bytes(b'"' + b"a\n" * (7 * MIB))
    (bad / "directory.xlsx").write_bytes(b"PK" + _directory(300_000))
    ran = subprocess.run(
        [sys.executable, "-c", WORST, str(bad)], capture_output=True, text=True, cwd=ROOT, timeout=300, check=True
    )
    told, memory = json.loads(ran.stdout)
    assert {name: why for name, (why, _) in told.items()} == {
        "elements": "elements",
        "token": "damaged",
        "cells": "cells",
        "rows": "rows",
        "lines": "rows",
        "columns": "read 0",
        "quotes": "quotes",
        "directory": "parts",
    }, told
    assert memory < 1 << 20, told


def _directory(entries):
    """The end of an archive with so many parts, none of them there."""
    one = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"x"
    out = io.BytesIO()
    out.write(one * entries)
    out.write(struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(one) * entries, 2, 0))
    return out.getvalue()
