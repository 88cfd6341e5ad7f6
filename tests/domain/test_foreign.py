"""Text of unknown origin: one short plain line on the screen, and what of it can be remembered."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.codes import LONGEST, SHOWN, fit, keys, short, shown

HOSTILE = st.text(st.characters(), max_size=4000) | st.text("\u202e\u200b\u2066\x00\x1b\r\n\t<b>&%/\\:.", max_size=200)


@given(HOSTILE)
def test_whatever_it_is_one_short_line_is_shown(text):
    line = shown(text)
    assert len(line) <= SHOWN
    assert line.isprintable() or line == ""
    assert not any(unicodedata.category(char)[0] in "C" for char in line)
    assert not any(unicodedata.bidirectional(char) in _TURNING for char in line)


_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(HOSTILE)
def test_what_is_remembered_is_shown_as_it_is(text):
    if fit(text):
        assert text.isprintable() and len(text) <= LONGEST
        assert shown(text, LONGEST) == text


def test_plain_text_is_left_alone_and_long_text_is_cut():
    assert shown("  4006381333931 ") == "4006381333931"
    assert shown("x" * 40) == "x" * 40
    assert shown("x" * 41) == "x" * 39 + "…"
    assert shown("a\u202eb\x00c\u00a0d\ue000") == "a·b·c·d·"


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("4006381333931", "04006381333931"),
        ("036000291452", "00036000291452"),
        ("96385074", "00000096385074"),
        ("04006381333931", "04006381333931"),
        ("14006381333938", "14006381333938"),
    ],
)
def test_numbers_on_goods_have_one_key_and_are_said_as_they_are_printed(printed, key):
    assert keys(printed)[0] == keys(f" {printed} ")[0] == key
    assert short(key) == printed.removeprefix("0" if len(printed) == 14 else "")


@pytest.mark.parametrize("text", ["", "  ", "990001", "123456789", "٤٠٠٦٣٨١٣٣٣٩٣١", "A4006381333931", "ABC"])
def test_other_codes_are_as_they_are(text):
    assert keys(text) == ((text.strip(),) if text.strip() else ())
    assert short(text) == text
