"""Somebody's own sheet of labels: kept as it was measured, and refused by the number that cannot be."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.label_errors import MEASURES, SheetImpossible
from equipment_app.domain.label_stock import Stock, as_text, custom, from_text

MINE = {"left": 7.2, "top": 15.1, "columns": 3, "rows": 7, "width": 63.5, "height": 38.1, "gutter_x": 2.5}


def test_it_is_measured_by_margins_sizes_and_gaps():
    stock = custom("Moje", **MINE)
    assert (stock.across, stock.down, stock.count) == (66.0, 38.1, 21)
    assert stock.corner(0) == (7.2, 15.1)
    assert stock.corner(20) == pytest.approx((139.2, 243.7))
    assert (stock.measures, stock.title, stock.single) == ("63,5 × 38,1", "Moje", False)


@pytest.mark.parametrize(
    ("change", "field", "most"),
    [
        ({"columns": 4}, "columns", 3),
        ({"rows": 8}, "rows", 7),
        ({"columns": 0}, "columns", 3),
        ({"left": -0.1}, "left", 202),
        ({"top": 300.0}, "top", 289),
        ({"width": 7.0}, "width", 202.85),
        ({"width": 203.0}, "width", 202.85),
        ({"height": 290.0}, "height", 281.95),
        ({"gutter_x": -1.0}, "gutter_x", 500),
        ({"gutter_y": -0.1}, "gutter_y", 500),
        ({"edge": -1.0}, "edge", 20),
        ({"edge": 21.0}, "edge", 20),
        ({"dpi": 72}, "dpi", 1200),
        ({"page_width": 5.0}, "page_width", 1000),
        ({"page_height": 2000.0}, "page_height", 1000),
    ],
)
def test_the_number_that_cannot_be_is_named(change, field, most):
    with pytest.raises(SheetImpossible) as refused:
        custom("Moje", **{**MINE, **change})
    assert (refused.value.field, refused.value.most) == (field, pytest.approx(most))
    for lang in ("cs", "en"):
        said = refused.value.said(lang)
        name = MEASURES[field][lang == "en"]
        assert name in said and f"{next(iter(change.values())):g}".replace(".", "," if lang == "cs" else ".") in said


def test_labels_that_overlap_are_no_sheet():
    with pytest.raises(SheetImpossible) as refused:
        replace(custom("Moje", **MINE), across=60.0).checked()
    assert refused.value.field == "across"


def test_one_label_alone_is_a_page_of_its_size():
    alone = custom("Moje", **MINE).alone()
    assert alone.single and (alone.page_width, alone.page_height, alone.edge) == (63.5, 38.1, 0)
    assert alone.alone() is alone


def test_it_is_kept_as_text_and_comes_back():
    stock = custom("Můj arch", **{**MINE, "rows": 6}, page_width=215.9, page_height=279.4, edge=3.3, dpi=300)
    assert from_text(as_text(stock)) == stock
    assert "Můj arch" in as_text(stock) and "\n" not in as_text(stock)


def test_a_file_written_by_hand_may_leave_out_what_is_usual():
    text = {"name": "m", "columns": 2, "rows": 2, "left": 5, "top": 5, "across": 100, "down": 140, "width": 90}
    stock = from_text(json.dumps({**text, "height": 130}))
    assert (stock.title, stock.page_width, stock.edge, stock.left) == ("m", 210, 4.2, 5.0)
    assert isinstance(stock.left, float)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nic",
        "[]",
        "3",
        "{}",
        '{"name": "m"}',
        '{"colour": 3}',
        '{"columns": "2"}',
        '{"columns": 2.5}',
        '{"columns": Infinity}',
        '{"dpi": NaN}',
        '{"rows": null}',
    ],
)
def test_what_is_no_sheet_is_refused(text):
    with pytest.raises(ValueError):
        from_text(text)


def test_a_sheet_that_cannot_be_is_refused_when_read_too():
    text = as_text(replace(custom("Moje", **MINE), columns=9))
    with pytest.raises(SheetImpossible):
        from_text(text)


measure = st.floats(-10, 400, allow_nan=False)


@given(st.tuples(measure, measure, measure, measure, measure, measure), st.integers(-1, 40), st.integers(-1, 60))
def test_what_is_accepted_lies_on_the_page(measures, columns, rows):
    left, top, width, height, gutter_x, gutter_y = measures
    try:
        stock: Stock = custom(
            "x",
            left=left,
            top=top,
            columns=columns,
            rows=rows,
            width=width,
            height=height,
            gutter_x=gutter_x,
            gutter_y=gutter_y,
        )
    except SheetImpossible:
        return
    x, y = stock.corner(stock.count - 1)
    assert stock.corner(0) >= (0, 0)
    assert x + width <= 210.051 and y + height <= 297.051
