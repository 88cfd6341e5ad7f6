"""Codes in what a camera sees: turned, tilted, blurred, noisy, in bad light, next to each other, and makers' codes."""

import numpy
import pytest
from PIL import Image

from equipment_app.scanning.frames import Grey, SeenCode, in_reading_order, seen_in
from tests.scanning import scenes

EIGHT = scenes.codes(8)


def texts(picture: Image.Image, **how: bool) -> list[str]:
    return [one.text for one in seen_in(scenes.grey(picture), **how)]


def test_a_table_full_of_kit_is_read_in_one_look():
    forty = scenes.codes(40)
    assert texts(scenes.scattered(forty)) == forty


SPOILT = {
    "blur": lambda picture: scenes.blurred(picture, 1.2),
    "noise": lambda picture: scenes.noisy(picture, 25),
    "low light": lambda picture: scenes.noisy(scenes.dim(picture, 0.2), 2),
    "all of it": lambda picture: scenes.noisy(scenes.blurred(scenes.dim(picture, 0.4), 0.8), 4),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=list(SPOILT))
def test_bad_pictures_are_read(spoil):
    assert texts(spoil(scenes.scattered(EIGHT, module=5))) == EIGHT


FAR = SPOILT | {"blur": lambda picture: scenes.blurred(picture, 0.9)}
"""Two pixels a module bear less blur."""


@pytest.mark.parametrize("spoil", FAR.values(), ids=list(FAR))
def test_a_printed_sheet_of_labels_on_a_desk_is_read_in_bad_light(spoil):
    """All 21 of it, as the program prints them, seen from the side."""
    labels = scenes.codes(21)
    assert texts(spoil(scenes.sheet_on_a_desk(labels))) == labels


def test_a_sheet_seen_from_the_side_is_read():
    flat = scenes.scattered(EIGHT, (1000, 700), module=6)
    tilted = scenes.laid(flat, ((330, 60), (980, 40), (1240, 690), (40, 660)))
    assert sorted(texts(tilted)) == EIGHT


def test_corners_go_round_the_code_from_the_left_top_one_of_the_print():
    seen = Image.new("L", (400, 300), 255)
    one = scenes.symbol(EIGHT[0], 4)
    seen.paste(one, (100, 60))
    [upright] = seen_in(scenes.grey(seen))
    quiet, side = 16, 84
    expected = [(116, 76), (116 + side, 76), (116 + side, 76 + side), (116, 76 + side)]
    assert numpy.allclose(upright.corners, expected, atol=2)
    assert upright.side == pytest.approx(side, abs=2)
    assert quiet * 2 + side == one.width
    [turned] = seen_in(scenes.grey(seen.rotate(180)))
    assert turned.corners[0][0] > turned.corners[1][0]


def test_nothing_is_read_where_nothing_is():
    assert texts(Image.new("L", (640, 480), 128)) == []
    assert texts(scenes.noisy(Image.new("L", (640, 480), 128), 60)) == []


def test_makers_codes_are_read_when_they_are_wanted():
    seen = Image.new("L", (900, 400), 255)
    seen.paste(scenes.symbol("8590000000015", 3, "EAN13"), (40, 40))
    seen.paste(scenes.symbol("SN-001", 3, "Code128"), (450, 40))
    seen.paste(scenes.symbol(EIGHT[0], 4), (600, 220))
    assert texts(seen) == [EIGHT[0]]
    assert set(texts(seen, makers=True)) == {"8590000000015", "SN-001", EIGHT[0]}
    assert "8590000000015" in texts(seen.rotate(90, expand=True), makers=True)


def test_data_matrix_takes_too_long_for_a_moving_picture():
    seen = scenes.symbol("010859000000001521SN-001", 5, "DataMatrix")
    assert texts(seen, makers=True) == []
    assert texts(seen, thorough=True) == []
    assert texts(seen, makers=True, thorough=True) == ["010859000000001521SN-001"]


def test_light_codes_on_dark_ground_are_for_pictures_that_stand_still():
    dark = Image.eval(scenes.scattered(EIGHT[:1]), lambda value: 255 - value)
    assert texts(dark) == []
    assert texts(dark, thorough=True) == EIGHT[:1]


def test_rows_may_be_longer_than_the_picture_is_wide():
    """As cameras give them: padded to a multiple of 64."""
    picture = numpy.asarray(scenes.scattered(EIGHT[:3], (1000, 400)))
    padded = numpy.full((400, 1024), 77, "uint8")
    padded[:, :1000] = picture
    assert [one.text for one in seen_in(Grey(memoryview(padded.tobytes()), 1000, 400, 1024))] == EIGHT[:3]


def test_codes_stand_line_by_line():
    def at(text: str, x: float, y: float) -> SeenCode:
        return SeenCode(text, "QRCode", ((x, y), (x + 40, y), (x + 40, y + 40), (x, y + 40)))

    askew = [at("d", 10, 200), at("b", 120, 96), at("a", 10, 110), at("c", 240, 104), at("e", 120, 190)]
    assert "".join(one.text for one in in_reading_order(askew)) == "abcde"
