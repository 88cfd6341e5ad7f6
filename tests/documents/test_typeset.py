"""Lines as Czech typography breaks them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.documents.typeset import (
    SMALLEST,
    Face,
    Style,
    Type,
    balanced,
    fitted,
    printable,
    set_in,
    tied,
    width,
    wrapped,
)

LONG = "Náhlavní souprava s PTT a akustickým zvukovodem do levého ucha"


def runs_to(text: str, style: Style) -> float:
    return width(printable(text), style.face, style.size)


@pytest.mark.parametrize(
    "text",
    [
        "s PTT",
        "k radiostanici",
        "V Praze",
        "24. 11. 2026",
        "28 500",
        "30 l",
        "16 položek",
        "§ 97",
        "č. 361/2003",
    ],
)
def test_what_belongs_together_is_tied(text):
    assert " " not in tied(text)


@pytest.mark.parametrize("text", ["Praha výdejna", "konec 5", "PTT a", "kus 1", "bod 2 lana", "do 3 mostů"])
def test_what_may_part_is_not(text):
    assert " " in tied(text)


def test_a_preposition_never_ends_a_line():
    assert wrapped(LONG, Type.CELL, 48.6) == ("Náhlavní souprava s PTT a akustickým", "zvukovodem do levého ucha")
    for measure in range(20, 60):
        assert not any(line.endswith((" s", " a")) for line in wrapped(LONG, Type.CELL, float(measure)))


def test_lines_hold_ordinary_spaces_so_that_search_finds_them():
    assert "\xa0" not in "".join(wrapped("Vydáno 24. 11. 2026 v Praze", Type.CELL, 20.0))


def test_a_long_word_breaks_after_its_hyphen_slash_or_dot():
    assert wrapped("KRPA-113437-12/ČJ-2026-0000VZ", Type.CELL, 25.0) == ("KRPA-113437-12/", "ČJ-2026-0000VZ")


def test_line_breaks_of_a_remark_stand():
    assert wrapped("první\ndruhý\n\nčtvrtý", Type.CELL, 50.0) == ("první", "druhý", "", "čtvrtý")


def test_nothing_is_one_empty_line():
    assert wrapped("", Type.CELL, 50.0) == ("",)


@given(st.text(alphabet="aábcčd efgh-/.ijkl", max_size=120), st.integers(min_value=8, max_value=90))
def test_no_letter_is_lost_and_no_line_too_long(text, measure):
    lines = wrapped(text, Type.CELL, float(measure))
    assert "".join(lines).replace(" ", "") == printable(text).replace(" ", "")
    assert all(runs_to(line, Type.CELL) <= measure + 1e-6 for line in lines)


def test_a_word_shrinks_before_it_breaks():
    lines, style = set_in("nepoužitelné", Type.CELL, 14.5)
    assert lines == ("nepoužitelné",)
    assert SMALLEST <= style.size < Type.CELL.size
    assert set_in("nepoužitelné", Type.CELL, 17.0) == (("nepoužitelné",), Type.CELL)


def test_only_what_no_size_saves_breaks_between_letters():
    lines, style = set_in("X" * 60, Type.CELL, 20.0)
    assert style.size == SMALLEST
    assert "".join(lines) == "X" * 60
    assert len(lines) > 1


def test_one_line_shrinks_to_fit_and_not_further():
    style = fitted("Krajské ředitelství policie Moravskoslezského kraje", Type.DECLARATION, 60.0)
    assert SMALLEST <= style.size < Type.DECLARATION.size
    assert runs_to("Krajské ředitelství policie Moravskoslezského kraje", style) <= 60.0
    assert fitted("X" * 200, Type.DECLARATION, 60.0).size == SMALLEST


def test_a_caption_is_set_in_even_lines():
    assert balanced("Místo pro logo Norway Grants", Type.CELL, 30.0) == ("Místo pro logo", "Norway Grants")


def test_digits_are_equally_wide_in_both_weights():
    """Columns of numbers stand under each other without any font feature."""
    for face in (Face.REGULAR, Face.SEMIBOLD):
        assert len({round(width(digit, face, 10), 6) for digit in "0123456789"}) == 1
