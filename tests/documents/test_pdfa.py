"""PDF/A-2b as two validators see it, and what the archive and the journal ask beyond."""

import io
import re
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import page
import pikepdf
import pikepdf.pdfa
import pytest

from equipment_app.documents import pdfa
from equipment_app.documents.pdfa import stream
from equipment_app.documents.sheet import Sheet
from equipment_app.documents.typeset import PORTRAIT, TABLES, Face, subset
from tests.documents import handed_office, samples
from tests.documents.conftest import MAKERS
from tests.documents.reading import Paper, contents, streams
from tests.documents.validators import first_complaints, second_complaints

ROOT = Path(__file__).parents[2]
ONE_PAGE, FURTHER_PAGE = 25_000, 12_000


def spoiled(data: bytes, how: str) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if how == "no output intent":
            del pdf.Root.OutputIntents
        elif how == "no metadata":
            del pdf.Root.Metadata
        elif how == "a font that is not embedded":
            font = pdf.pages[0].Resources.Font.R0
            del font.FontDescriptor.FontFile2
        elif how == "a script":
            pdf.Root.OpenAction = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.beep()"))
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def test_two_validators_find_nothing(made):
    assert first_complaints(made) == []
    assert second_complaints(made) == []


@pytest.mark.parametrize("how", ["no output intent", "no metadata", "a font that is not embedded", "a script"])
def test_the_validators_see_what_is_wrong(how):
    broken = spoiled(MAKERS["issue"](), how)
    assert first_complaints(broken) != []
    assert second_complaints(broken) != []


def test_text_is_unicode_through_and_through(made):
    """Level u asks for more than b and only its name is different here: nothing is claimed, all is held."""
    report = page.validate_pdf_bytes(made, profile=page.ValidationProfile.PDF_A_2U)
    assert {failure.rule_id for failure in report.failures} == {"PDFA2U-ID-CONFORMANCE-001"}


def test_no_stream_ends_in_a_carriage_return(made):
    assert [found for found in streams(made) if found.endswith(b"\r")] == []


def test_a_stream_that_would_end_in_a_carriage_return_is_padded():
    """The last byte is the low byte of 1 + the sum of the data: 0x0C makes 0x0D."""
    assert stream("", b"\x0c")[: -len(b"\nendstream")][-1:] != b"\r"
    assert Paper(samples.issue().render()).text(0)


def test_what_cannot_be_padded_needs_no_padding():
    programs = [subset(face, table).program for face in Face for table in range(len(TABLES))]
    assert [len(data) for data in [pdfa.srgb(), *programs] if (1 + sum(data)) % 65521 % 256 == 0x0D] == []


def test_equal_papers_are_equal_bytes():
    for name, make in MAKERS.items():
        assert make() == make(), name


def test_equal_bytes_in_another_process():
    program = (
        "from hashlib import sha256; from tests.documents.conftest import MAKERS;"
        "print(*(sha256(make()).hexdigest() for make in MAKERS.values()))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"PYTHONHASHSEED": "77", "TZ": "Pacific/Auckland", "PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == [sha256(make()).hexdigest() for make in MAKERS.values()]


def test_a_change_of_one_letter_changes_the_identifier():
    one, other = samples.issue(), replace(samples.issue(), remark="x")
    ids = [re.search(rb"/ID\[<(\w+)>", paper.render())[1] for paper in (one, other)]
    assert ids[0] != ids[1]


@pytest.mark.parametrize(("lines", "remark"), [(1, 4), (12, 4), (13, 2), (16, 0)])
def test_a_protocol_on_one_page_is_small(lines, remark):
    said = "Předáno s příslušenstvím podle přílohy.\n" * remark
    data = replace(samples.issue(), lines=samples.kit(lines), remark=said).render()
    assert len(Paper(data)) == 1
    assert len(data) <= ONE_PAGE


@pytest.mark.parametrize("keys", [0, 1, 3, 5])
def test_a_hand_over_of_the_store_on_one_page_is_as_small(keys):
    data = handed_office.paper(keys=keys).render()
    assert len(Paper(data)) == 1
    assert len(data) <= ONE_PAGE


def test_a_hand_over_of_a_long_life_adds_little():
    data = handed_office.paper(keys=40, carts=30, unsigned=3000).render()
    assert len(Paper(data)) > 3
    assert len(data) <= ONE_PAGE + FURTHER_PAGE * (len(Paper(data)) - 1)


@pytest.mark.parametrize("lines", [40, 200])
def test_every_further_page_adds_little(lines):
    data = replace(samples.issue(), lines=samples.kit(lines)).render()
    assert len(data) <= ONE_PAGE + FURTHER_PAGE * (len(Paper(data)) - 1)


def test_a_bilingual_protocol_adds_the_italic_face_only():
    data = samples.issue(bilingual=True).render()
    assert len(data) <= ONE_PAGE + FURTHER_PAGE * (len(Paper(data)) - 1)


def test_the_faces_are_the_same_bytes_in_every_paper():
    programs = []
    for name in ("issue", "return", "storno", "handovers"):
        with pikepdf.open(io.BytesIO(MAKERS[name]())) as pdf:
            fonts = pdf.pages[0].Resources.Font
            programs.append([bytes(fonts[key].FontDescriptor.FontFile2.read_bytes()) for key in ("/R0", "/S0")])
    assert all(found == programs[0] for found in programs)


def test_the_file_says_what_and_when_it_is():
    with pikepdf.open(io.BytesIO(MAKERS["issue"]())) as pdf:
        assert str(pdf.docinfo.Title) == "Předávací protokol PP-2026-000123"
        assert str(pdf.docinfo.Author) == "Policie České republiky"
        assert str(pdf.docinfo.CreationDate) == "D:20261124094200+01'00'"
        assert str(pdf.Root.Lang) == "cs-CZ"
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == "Předávací protokol PP-2026-000123"
            assert xmp["xmp:CreateDate"] == xmp["xmp:ModifyDate"] == "2026-11-24T09:42:00+01:00"
            assert xmp.pdfa_status == "2B"


def test_a_summer_day_has_the_summer_offset():
    data = replace(samples.issue(), at=datetime(2026, 7, 1, 12, 0)).render()
    assert b"D:20260701120000+02'00'" in data


def test_a_title_with_markup_stays_a_title():
    data = pdfa.write([Sheet(PORTRAIT).page()], pdfa.PdfMetadata("A & B <c>", "Výdejna"))
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == str(pdf.docinfo.Title) == "A & B <c>"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("a\0b", "a\ufffdb"),
        ("\x01\x1f", "\ufffd\ufffd"),
        ("\ud800x", "\ufffdx"),
        ("a\tb\r\nc", "a b  c"),
        ("\uffff", "\ufffd"),
    ],
)
def test_a_title_no_metadata_can_say_is_said_as_far_as_it_can(title, told):
    data = pdfa.write([Sheet(PORTRAIT).page()], pdfa.PdfMetadata(title, "Výdejna"))
    assert second_complaints(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata(strict=True) as xmp:
        assert xmp["dc:title"] == str(pdf.docinfo.Title) == told


def test_only_black_white_and_one_line_weight():
    for name, make in MAKERS.items():
        operators = "\n".join(contents(make()))
        assert set(re.findall(r"([\d.]+) w$", operators, re.MULTILINE)) == {".5"}, name
        assert not re.search(r" (rg|RG|k|K|G|sc|SC|scn|SCN|cs|CS|gs|sh|Do)$", operators, re.MULTILINE), name
        assert set(re.findall(r"([\d.]+) g$", operators, re.MULTILINE)) <= {"0", "1"}, name


def test_no_text_is_under_seven_points_on_a_paper_of_full_size():
    for name, make in MAKERS.items():
        sizes = {float(size) for size in re.findall(r"/[RSI]\d ([\d.]+) Tf", "\n".join(contents(make())))}
        assert min(sizes) >= (5 if name.startswith("labels") else 7), name


def test_everything_drawn_is_a_block_with_a_role(made):
    """What tags will number: no operator that paints stands outside marked content."""
    for content in contents(made):
        depth = 0
        for line in content.splitlines():
            depth += line.endswith(" BMC")
            depth -= line == "EMC"
            assert depth in (0, 1)
            assert depth or not re.search(r"(Tj|TJ|re|l S|f) ?(Q|ET)?$", line), line
        assert depth == 0
