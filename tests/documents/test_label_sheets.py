"""Every kind of label paper there is: cut where its maker says, and every label of a full page reads."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple, replace

import numpy as np
import pytest

from equipment_app.documents import labels
from equipment_app.documents.label_designs import SAMPLES, compose
from equipment_app.documents.label_layout import MARGIN, LabelCode
from equipment_app.documents.stock import STOCKS
from equipment_app.domain.codes import Code as Number
from equipment_app.domain.codes import Family
from equipment_app.domain.label_errors import LabelTooSmall
from equipment_app.domain.label_stock import QUIET, SMALLEST_MODULE, Stock, custom
from equipment_app.domain.labels import Design, LabelData, LabelPlan, Symbol
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper

MAKERS = """
38 21.2 65 5x13 10.00 10.70 38.00 21.20 rayfilm-0102 avery-3666 avery-l3666 avery-lr3666 avery-6121
38.1 21.2 65 5x13 4.70 10.90 40.60 21.20 avery-l7651 avery-j8651 avery-l7551
38.0 21.2 65 5x13 5.00 10.70 40.50 21.20 rayfilm-0102n
35.6 16.9 80 5x16 11.00 13.30 38.10 16.90 avery-l4732 rayfilm-3501
25.4 10 189 7x27 8.60 13.50 27.90 10.00 rayfilm-5042
25.4 10 189 7x27 5.0 13.0 28.5 10.14 avery-l8658
45.7 21.2 48 4x12 9.70 21.30 48.30 21.20 rayfilm-2645 avery-l4736 avery-l6009
48.5 25.4 44 4x11 8.00 8.80 48.50 25.40 rayfilm-0203
48.5 25.4 40 4x10 8.00 21.50 48.50 25.40 rayfilm-0203n avery-4780
45.7 25.4 40 4x10 10.00 22.00 48.50 25.40 avery-l4770 avery-l7654 avery-l6140 avery-l6145
52.5 29.7 40 4x10 0 0 52.50 29.70 rayfilm-0304 avery-3651 herma-4610
52.5 21.2 52 4x13 0 10.70 52.50 21.20 rayfilm-0302
52.5 21.2 56 4x14 0 0 52.50 21.20 rayfilm-0302n
63.5 38.1 21 3x7 7.20 15.10 66.00 38.10 avery-l7160 rayfilm-0410
63.5 29.6 27 3x9 7.25 15.30 66.00 29.60 rayfilm-0437 avery-l6114
70 37 24 3x8 0 0.95 70.00 37.00 rayfilm-0508
70 37 24 3x8 0 0 70.00 37.00 avery-3474
70 36 24 3x8 0 4.50 70.00 36.00 rayfilm-0527 avery-3475
99.1 67.7 8 2x4 4.70 13.10 101.60 67.70 rayfilm-0817 avery-l7165
105 148.5 4 2x2 0 0 105 148.5 rayfilm-0922
"""
"""As the makers say: size, count, columns and rows, the first label's corner, the pitch, and what it is sold as."""

CUT = {name: line.split()[:8] for line in MAKERS.strip().splitlines() for name in line.split()[8:]}
SHEETS = [name for name, stock in STOCKS.items() if not stock.single]
DISTINCT = list({astuple(stock)[3:]: name for name, stock in reversed(STOCKS.items())}.values())
"""One name of each geometry."""


def full(stock: Stock, design: Design) -> list[LabelData]:
    family = {Design.BADGE: Family.BADGE, Design.PLACE: Family.PLACE, Design.BOX: Family.PLACE}
    facts = SAMPLES[design].facts
    return [LabelData(str(Number(family.get(design, Family.THING), n)), facts) for n in range(1, stock.count + 1)]


def fitting(stock: Stock) -> Iterator[LabelPlan]:
    for design in Design:
        try:
            compose(SAMPLES[design], stock, LabelPlan(design))
        except LabelTooSmall:
            continue
        yield LabelPlan(design)


def code_of(stock: Stock, plan: LabelPlan, offset: tuple[float, float] = (0.0, 0.0)) -> LabelCode:
    return next(one for one in compose(SAMPLES[plan.design], stock, plan, offset) if isinstance(one, LabelCode))


def test_every_sheet_of_the_makers_is_here_and_no_other():
    assert sorted(SHEETS) == sorted(CUT)


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_cut_as_its_maker_says(name):
    width, height, count, grid, left, top, across, down = CUT[name]
    stock = STOCKS[name].checked()
    columns, rows = map(int, grid.split("x"))
    assert (stock.count, stock.columns, stock.rows) == (int(count), columns, rows)
    assert (stock.width, stock.height) == (float(width), float(height))
    for place in range(stock.count):
        row, column = divmod(place, columns)
        corner = (float(left) + column * float(across), float(top) + row * float(down))
        assert stock.corner(place) == pytest.approx(corner, abs=0.001)
    assert stock.title.replace(" ", "-").lower() == name


@pytest.mark.parametrize("name", [name for name in DISTINCT if name in CUT])
def test_the_grid_is_on_the_page_to_a_tenth_of_a_millimetre(name):
    """Of codes read back at 600 dpi, where a dot is 0.04 mm, against the maker's numbers and not the program's."""
    stock = STOCKS[name]
    _, _, _, grid, *numbers = CUT[name]
    left, top, across, down = map(float, numbers)
    columns = int(grid.split("x")[0])
    plan = LabelPlan(Design.CODE)
    code = code_of(stock, plan)
    found = {one.text: one for one in Paper(labels.render(full(stock, Design.CODE), name, plan=plan)).codes(0, 600)}
    assert len(found) == stock.count
    for place, label in enumerate(full(stock, Design.CODE)):
        row, column = divmod(place, columns)
        assert found[label.code].left == pytest.approx(left + column * across + code.x, abs=0.1)
        assert found[label.code].top == pytest.approx(top + row * down + code.y, abs=0.1)


@pytest.mark.parametrize("name", DISTINCT)
def test_every_label_of_a_full_page_reads(name):
    """In two designs of those that fit, each of them on some sheets; a label alone is tried below in all of them."""
    stock, place = STOCKS[name], DISTINCT.index(name)
    plans = list(fitting(stock))
    assert LabelPlan(Design.CODE) in plans
    for plan, dpi in ((plans[place % len(plans)], 203), (plans[(place + 1) % len(plans)], (300, 203)[place % 2])):
        wanted = full(stock, plan.design)
        opened = Paper(labels.render(wanted, stock, plan=plan))
        assert len(opened) == 1
        assert {code.text for code in opened.codes(0, dpi)} == {label.code for label in wanted}, (plan, dpi)


def test_each_design_is_read_on_full_pages_of_several_sheets():
    """Whichever fit where: what the test above takes of each sheet leaves out no design."""
    met = Counter[Design]()
    for place, name in enumerate(DISTINCT):
        plans = list(fitting(STOCKS[name]))
        met.update(plans[(place + more) % len(plans)].design for more in (0, 1))
    assert min(met[design] for design in Design) >= 2, met


@pytest.mark.parametrize("name", DISTINCT)
def test_modules_are_whole_dots_and_never_too_small(name):
    stock = STOCKS[name]
    for plan in fitting(stock):
        module = code_of(stock, plan).module
        assert module >= SMALLEST_MODULE
        assert module * stock.dpi / 25.4 == pytest.approx(round(module * stock.dpi / 25.4), abs=1e-6)


@pytest.mark.parametrize("name", DISTINCT)
def test_four_modules_around_the_code_stay_white(name):
    """Neighbours' ink counts as well, and what the label is stuck on may be black: its own edge ends the white."""
    stock = STOCKS[name]
    for n, plan in enumerate(fitting(stock)):
        code = code_of(stock, plan)
        white = QUIET * code.module - 0.01
        assert code.x >= white and code.y >= white, plan
        assert stock.width - code.x - code.side >= white and stock.height - code.y - code.side >= white, plan
        if n:
            corner, made = (0.0, 0.0), labels.render([SAMPLES[plan.design]], stock.alone(), plan=plan)
            code = code_of(replace(stock.alone(), dpi=stock.dpi), plan)
        else:
            corner = stock.corner(stock.columns // 2 + stock.rows // 2 * stock.columns)
            made = labels.render(full(stock, plan.design), stock, plan=plan)
        assert around(Paper(made).picture(0, 300), corner, code).min() == 255, plan


def around(picture: np.ndarray, corner: tuple[float, float], code: LabelCode) -> np.ndarray:
    """The dots of the quiet zone; those that the edge of the code or of the zone goes through are left out."""
    dot, white = 25.4 / 300, QUIET * code.module
    left, top = (int((start + place) / dot) for start, place in zip(corner, (code.x, code.y), strict=True))
    side, zone = int(code.side / dot) + 2, int(white / dot) - 1
    ring = picture[max(0, top - zone) : top + side + zone, max(0, left - zone) : left + side + zone].copy()
    up, back = top - max(0, top - zone), left - max(0, left - zone)
    ring[max(0, up - 1) : up + side + 1, max(0, back - 1) : back + side + 1] = 255
    return ring


@pytest.mark.parametrize("name", DISTINCT)
def test_nothing_overlaps_and_nothing_is_where_no_printer_reaches(name):
    """The insets of the outermost labels of the sheet are those of all."""
    stock = STOCKS[name]
    right = stock.page_width - stock.corner(stock.count - 1)[0] - stock.width
    bottom = stock.page_height - stock.corner(stock.count - 1)[1] - stock.height
    for plan in fitting(stock):
        words = Paper(labels.preview(SAMPLES[plan.design], stock, plan)).words(0)
        assert collisions(words) == []
        for word in words:
            assert word.left >= max(MARGIN, stock.edge - stock.left) - 0.05, (plan, word)
            assert word.top >= max(MARGIN, stock.edge - stock.top) - 0.05, (plan, word)
            assert stock.width - word.right >= max(MARGIN, stock.edge - right) - 0.05, (plan, word)
            assert stock.height - word.bottom >= max(MARGIN, stock.edge - bottom) - 0.05, (plan, word)


@pytest.mark.parametrize("offset", [(3.0, 0.0), (-3.0, 0.0), (0.0, 3.0), (0.0, -3.0)])
def test_what_is_moved_towards_the_edge_gives_way(offset):
    stock = STOCKS["rayfilm-0304"]
    opened = Paper(labels.render(full(stock, Design.ITEM), stock, offset=offset))
    for word in opened.words(0):
        assert word.left >= 4.1 and word.right <= 205.9 and word.top >= 4.1 and word.bottom <= 292.9, word
    for code in opened.codes(0, 300):
        assert code.left >= 4.1 and code.right <= 205.9 and code.top >= 4.1 and code.bottom <= 292.9


def test_a_wider_edge_makes_smaller_labels_until_they_are_refused():
    narrow, wide = STOCKS["rayfilm-0302n"], replace(STOCKS["rayfilm-0302n"], edge=4.8)
    assert code_of(wide, LabelPlan()).side < code_of(narrow, LabelPlan()).side
    with pytest.raises(LabelTooSmall) as refused:
        compose(SAMPLES[Design.ITEM], replace(narrow, edge=8.0), LabelPlan())
    facts = refused.value
    assert (facts.design, facts.width, facts.height) == ("item", 36.5, 5.4)
    assert facts.need_height > 5.4 and facts.need_width > 36.5


@pytest.mark.parametrize("name", DISTINCT)
def test_a_code_for_what_gets_scratched_has_25_modules(name):
    stock = STOCKS[name]
    for plan in fitting(stock):
        try:
            code = code_of(stock, replace(plan, symbol=Symbol.TOUGH))
        except LabelTooSmall:
            continue
        assert code.side == pytest.approx(25 * code.module)
        assert code.module >= SMALLEST_MODULE


@pytest.mark.parametrize("symbol", list(Symbol))
@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("edge", [0.0, 1.0, 3.0, 4.2])
def test_what_a_label_must_measure_is_where_the_smallest_code_begins_to_fit(symbol, dpi, edge):
    """A hair's breadth less and the design with nothing but the code is refused, and the refusal says so."""
    plan = LabelPlan(Design.CODE, symbol=symbol)

    whole = custom("páska", page_width=80, page_height=20, left=0, top=0, columns=1, rows=1, width=80, height=20)

    def tape(height: float) -> Stock:
        return replace(whole, page_height=height, height=height, edge=edge, dpi=dpi)

    least = tape(20).least(symbol.modules)[1]
    assert compose(SAMPLES[Design.CODE], tape(least + 0.01), plan)
    with pytest.raises(LabelTooSmall) as refused:
        compose(SAMPLES[Design.CODE], tape(least - 0.01), plan)
    assert "ani nejmenší kód" in refused.value.said("cs")
    assert "Not even the smallest code" in refused.value.said("en")
