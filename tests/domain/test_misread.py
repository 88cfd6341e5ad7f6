"""What looks like a piece of a code of ours is told apart from what others print."""

import pytest

from equipment_app.domain.anchors import PageAnchor, encode_sheet
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.misread import is_misread, is_ours

LABEL = str(Code(Family.THING, 965))
SHEET = encode_sheet(PageAnchor(bytes(range(8)), 2))
PAPER_END = "9G5V0A1B2C3D4E5F6G7H8I9J0K1L2M3N4O5P6Q7R8S9T"
IN_PART = (LABEL[:11], LABEL[:-1], *(LABEL[n:] for n in (1, 2, 3, 4)), LABEL.replace(".", "", 1), "AKT.", "akt.0000965")
WRONG = ("AKT.000965.12", "AKT.0000001.00", "AKM.0000501.51", "AKL.0000001.00", "AKT 0000965", LABEL + "1")
PAPERS = (SHEET[:12], SHEET[:-1] + "x", SHEET[3:], "AKP.1" + PAPER_END, PAPER_END)
WHOLE = (LABEL, LABEL.lower(), SHEET, str(Code(Family.BADGE, 501)), "PP-2026-000999", "AKP.9" + PAPER_END)
OTHERS = ("AKT", "AKTIV-12", "0000965", "0000965.11", "V-003", "RST-9999999", "990911", "", "4006381333931")
GS1 = "0104006381333931172512311010ABC1234567"


@pytest.mark.parametrize("text", [*IN_PART, *WRONG, *PAPERS])
def test_a_piece_of_a_code_of_ours_is_misread(text):
    assert is_misread(text)


@pytest.mark.parametrize("text", [*WHOLE, *OTHERS, GS1])
def test_a_whole_code_and_what_others_print_is_not(text):
    assert not is_misread(text)


@pytest.mark.parametrize(
    "text", [*IN_PART, *WRONG, *PAPERS[:2], PAPERS[3], "akt.0000965", *(one for one in WHOLE if one.startswith("AK"))]
)
def test_whole_or_in_part_it_is_ours(text):
    assert is_ours(text)


@pytest.mark.parametrize(
    "text", [*OTHERS, GS1, "AKT123", "AKM 2000", "AKL12345678", "0F1E2D3C4B5A69788796A5B4C3D2E1F0"]
)
def test_what_others_print_is_not_ours(text):
    assert not is_ours(text)
