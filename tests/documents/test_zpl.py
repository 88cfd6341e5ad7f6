"""What a Zebra is sent, read by a small interpreter of our own and by zxing: every dot of a code is in its place."""

from dataclasses import replace

import numpy as np
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.documents import labels, zpl
from equipment_app.documents.label_designs import SAMPLES, compose
from equipment_app.documents.label_layout import LabelCode
from equipment_app.documents.stock import STOCKS
from equipment_app.documents.zpl import Bitmap
from equipment_app.domain.label_errors import LabelTooSmall, OffsetTooFar
from equipment_app.domain.labels import Design, LabelData, LabelField, LabelPlan, Symbol
from tests.documents.reading import Paper
from tests.documents.zpl_printer import printed, unpacked

ROLLS = [name for name, stock in STOCKS.items() if stock.maker == "Zebra"]
ITEM = SAMPLES[Design.ITEM]


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("name", ROLLS)
def test_every_design_reads_at_every_resolution(name, dpi):
    """In one symbol each, another at the next resolution and on the next roll: each design meets every symbol."""
    stock, symbols = STOCKS[name], list(Symbol)
    for place, design in enumerate(Design, ROLLS.index(name) + dpi // 100):
        symbol = symbols[place % len(symbols)]
        (label,) = printed(zpl.render([SAMPLES[design]], stock, plan=LabelPlan(design, symbol=symbol), dpi=dpi))
        (found,) = zxingcpp.read_barcodes(label.picture)
        assert (found.text, found.ec_level) == (SAMPLES[design].code, symbol.value[-1])
        assert label.picture.shape == (round(stock.height * dpi / 25.4), round(stock.width * dpi / 25.4))


@pytest.mark.parametrize("dpi", [203, 300])
def test_every_module_is_the_same_number_of_whole_dots(dpi):
    stock = STOCKS["zebra-51x25"]
    (label,) = printed(zpl.render([ITEM], stock, dpi=dpi))
    (found,) = zxingcpp.read_barcodes(label.picture, formats=zxingcpp.BarcodeFormat.QRCode)
    left, top = found.position.top_left.x, found.position.top_left.y
    while label.picture[top, left - 1] == 0:
        left -= 1
    while label.picture[top - 1, left] == 0:
        top -= 1
    finder = np.argmax(label.picture[top, left:] > 0)
    assert finder % 7 == 0
    size = int(finder) // 7
    assert size * 25.4 / dpi >= 0.33
    modules = label.picture[top : top + 21 * size, left : left + 21 * size].reshape(21, size, 21, size)
    assert (modules == modules[:, :1, :, :1]).all()


@pytest.mark.parametrize("name", ["zebra-38x25", "zebra-102x76", "avery-l7160"])
def test_the_test_label_is_the_page_in_dots(name):
    """Of a sheet it is one of its labels, as that comes out of such a printer."""
    alone, offset = STOCKS[name].alone(), (0.5, -0.3)
    (label,) = printed(zpl.trial(STOCKS[name], dpi=300, offset=offset))
    page = Paper(labels.trial(alone, offset)).picture(0, 300)
    high, wide = min(label.picture.shape[0], page.shape[0]), min(label.picture.shape[1], page.shape[1])
    assert (high, wide) == (round(alone.height * 300 / 25.4), round(alone.width * 300 / 25.4))
    differing = (label.picture[:high, :wide] > 0) != (page[:high, :wide] >= 128)
    assert differing.mean() < 0.01 and (label.picture == 0).mean() > 0.005


def test_the_dots_are_where_the_paper_has_them():
    stock = replace(STOCKS["zebra-57x32"], dpi=300)
    (label,) = printed(zpl.render([ITEM], stock))
    page = Paper(labels.render([ITEM], stock)).picture(0, 300)
    high, wide = min(label.picture.shape[0], page.shape[0]), min(label.picture.shape[1], page.shape[1])
    differing = (label.picture[:high, :wide] > 0) != (page[:high, :wide] >= 128)
    code = next(one for one in compose(ITEM, stock, LabelPlan()) if isinstance(one, LabelCode))
    text = differing[:, int((code.x + code.side + 1) * 300 / 25.4) :]
    assert text.mean() < 0.03


def test_czech_letters_are_drawn_and_not_named():
    data = zpl.render([ITEM], STOCKS["zebra-51x25"])
    assert data.isascii()
    bare = LabelData(ITEM.code, {**ITEM.facts, LabelField.NAME: "Reflexni vesta AKT zlutomodra"})
    assert zpl.render([bare], STOCKS["zebra-51x25"]) != data


def test_a_label_each_with_its_code_in_a_comment():
    many = [LabelData(f"AKT.{n:07}.00", ITEM.facts) for n in range(1, 6)]
    out = printed(zpl.render(many, STOCKS["zebra-51x25"]))
    assert [one.comment for one in out] == [label.code for label in many]
    assert [zxingcpp.read_barcodes(one.picture)[0].text for one in out] == [label.code for label in many]


def test_a_label_of_a_sheet_is_printed_at_its_size():
    (label,) = printed(zpl.render([ITEM], STOCKS["avery-l7160"], dpi=203))
    assert label.picture.shape == (304, 508)


def test_an_offset_moves_the_ink_by_dots():
    stock = STOCKS["zebra-76x51"]
    (straight,) = printed(zpl.render([ITEM], stock, dpi=203))
    (moved,) = printed(zpl.render([ITEM], stock, dpi=203, offset=(2.0, 1.0)))
    shift = 16
    assert (moved.picture[8:, shift:] == straight.picture[:-8, :-shift]).mean() > 0.98
    with pytest.raises(OffsetTooFar):
        zpl.render([ITEM], stock, offset=(6, 0))


def test_what_does_not_fit_is_refused_and_so_is_nothing():
    with pytest.raises(LabelTooSmall):
        zpl.render([ITEM], STOCKS["rayfilm-5042"])
    with pytest.raises(ValueError, match="no labels"):
        zpl.render([], STOCKS["zebra-51x25"])


@given(st.integers(1, 90), st.lists(st.integers(0), min_size=1, max_size=12))
def test_whatever_is_packed_comes_out_again(width, numbers):
    drawn = Bitmap(width, tuple(number % (1 << width) for number in numbers))
    rows = unpacked("".join(zpl._rows(drawn)), drawn.row_bytes)
    assert [bytes.fromhex(row) for row in rows] == [drawn.row(n) for n in range(len(numbers))]


@pytest.mark.parametrize(
    ("row", "packed"),
    [("0000", ","), ("FFFF", "!"), ("00FF", "H0!"), ("0F00", "0F,"), ("A" * 400 + "01", "zA01"), ("ABAB", "ABAB")],
)
def test_the_compression_is_zebra_s(row, packed):
    assert zpl._packed(row) == packed
