"""Every character that a name may have is said, or seen to be missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.documents import pdfa
from equipment_app.documents.sheet import Sheet
from equipment_app.documents.typeset import (
    CZECH,
    FIRST,
    LATIN,
    PORTRAIT,
    TABLES,
    VIETNAMESE,
    Face,
    Style,
    printable,
    runs,
    subset,
    width,
)
from tests.documents.reading import Paper

EVERYTHING = [(face, table, characters) for face in Face for table, characters in enumerate(TABLES)]


def written(text: str, face: Face = Face.REGULAR) -> Paper:
    sheet = Sheet(PORTRAIT)
    sheet.text(20, 50, text, Style(7, face))
    return Paper(pdfa.write([sheet.page()], pdfa.PdfMetadata("Zkouška", "Výdejna")))


def test_a_table_fits_one_byte_and_no_character_is_in_two():
    assert all(len(table) <= 256 - FIRST for table in TABLES)
    assert len(set("".join(TABLES))) == sum(map(len, TABLES))


def test_the_first_table_is_enough_for_czech_slovak_and_german():
    for letters in ("áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "äöü"):
        assert set(letters + letters.upper()) <= set(CZECH)


def test_latin_1_and_latin_extended_a_are_whole():
    letters = {chr(point) for point in range(0xA1, 0x180)} - {"\xad"}
    assert letters <= set(CZECH + LATIN)


@pytest.mark.parametrize(("face", "table", "characters"), EVERYTHING)
def test_every_character_reads_back_as_itself(face, table, characters):
    visible = characters.replace(" ", "")
    found = [written(visible[start : start + 60], face).text(0) for start in range(0, len(visible), 60)]
    assert "".join(found).replace("\n", "").replace(" ", "") == visible


@pytest.mark.parametrize(("face", "table", "characters"), EVERYTHING)
def test_every_character_has_a_shape_and_a_width(face, table, characters):
    """A missing glyph would print as an empty box or as nothing, and the text layer would not tell."""
    font = subset(face, table)
    assert len(font.advances) == len(characters)
    assert all(0 < advance < 1500 for advance in font.advances)
    marks = [Paper(written(char, face).data).picture(0, 100).min() for char in "ŘŐữ☐"]
    assert all(darkest < 128 for darkest in marks)


def test_a_name_may_change_its_subset_in_mid_word():
    paper = written("Nguyễn Đặng Őrsi Płaczek")
    assert paper.text(0) == "Nguyễn Đặng Őrsi Płaczek"
    words = paper.words(0)
    assert words[-1].right - words[0].left == pytest.approx(width("Nguyễn Đặng Őrsi Płaczek", Face.REGULAR, 7), abs=0.3)


def test_a_rare_subset_is_embedded_only_where_it_is_needed():
    assert b"EALATI" not in written("Řehoř").data
    plain, rare = len(written("Řehoř").data), len(written("Őrsi").data)
    assert plain < rare < plain + 11_000


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("中", "[U+4E2D]"),
        ("Věc 😀", "Věc [U+1F600]"),
        ("Δ", "[U+0394]"),
        ("a\u202eb", "a[U+202E]b"),
        ("a\u200bb", "a[U+200B]b"),
        ("a\x00b", "a[U+0000]b"),
    ],
)
def test_what_no_subset_has_is_seen_to_be_missing(text, said):
    assert printable(text) == said
    assert written(text).text(0) == said


def test_spaces_and_hyphens_of_every_kind_become_plain():
    assert printable("24.\xa011.\u202f2026\tA‑B\nC") == "24. 11. 2026 A-B C"
    assert printable("ne\xadpoužitelné") == "nepoužitelné"


def test_letters_in_two_parts_are_joined():
    assert printable("R\u030cehor\u030c") == "Řehoř"


@given(st.text(max_size=60))
def test_any_text_can_be_set(text):
    said = printable(text)
    assert printable(said) == said
    assert "".join(run for _, run in runs(said)).isprintable() or said
    assert width(said, Face.SEMIBOLD, 9) >= 0


def test_czech_text_is_one_run_of_bytes():
    assert runs("Řehoř") == [(0, "".join(chr(FIRST + CZECH.index(char)) for char in "Řehoř"))]
    assert [table for table, _ in runs("Nguyễn")] == [0, 2, 0]
    assert VIETNAMESE[0] == "Ơ"
