"""A column of text, whatever is put into it: every line inside, none over another, in type that can be read."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equipment_app.documents.label_layout import LEAST, LabelColumn, LabelRow, LabelRule, LabelText, cap, fill
from equipment_app.documents.sheet import Align
from equipment_app.documents.typeset import MM, Face, width

COLUMN = LabelColumn(10.0, 40.0, 5.0, 25.0)
NAME = "Náhlavní souprava s PTT a akustickým zvukovodem do levého ucha"


def texts(ink) -> list[LabelText]:
    assert ink is not None
    return [one for one in ink if isinstance(one, LabelText)]


def edges(one: LabelText) -> tuple[float, float]:
    wide = width(one.text, one.style.face, one.style.size)
    left = one.x - wide if one.align is Align.RIGHT else one.x
    return left, left + wide


def test_the_head_hangs_from_the_top_and_the_foot_stands_on_the_bottom():
    high, low = texts(fill(COLUMN, [LabelRow("Hlava", 8)], [LabelRow("pata", 6)]))
    assert high.y == pytest.approx(5.0 + 0.73 * 8 / MM)
    assert low.y == pytest.approx(25.0 - 0.21 * 6 / MM)
    assert (high.style.size, low.style.size) == (8, 6)


def test_accents_of_capitals_stay_in_the_column():
    plain, accented = (texts(fill(COLUMN, [LabelRow(text, 8)]))[0] for text in ("Ceska", "Česká"))
    assert accented.y > plain.y


def test_a_row_of_one_line_shrinks_alone_and_then_is_cut():
    long, short = texts(fill(COLUMN, [LabelRow("W" * 14, 8), LabelRow("krátký", 8)]))
    assert LEAST <= long.style.size < 8 and short.style.size == 8
    assert texts(fill(COLUMN, [LabelRow("W" * 60, 8)]))[0].text.endswith("…")


def test_a_row_of_several_lines_wraps_between_words():
    lines = texts(fill(COLUMN, [LabelRow(NAME, 8, lines=4)]))
    assert len(lines) > 1
    assert " ".join(one.text for one in lines) == NAME


def test_everything_shrinks_together_where_there_is_not_enough_height():
    rows = [LabelRow(f"řádek {n}", 9) for n in range(6)]
    made = texts(fill(COLUMN, rows))
    assert len({one.style.size for one in made}) == 1
    assert LEAST <= made[0].style.size < 9
    assert fill(COLUMN, rows, least=1.0) is None
    assert fill(COLUMN, rows * 3) is None


def test_what_stands_beside_is_at_the_right_and_leaves_room():
    left, right = texts(
        fill(COLUMN, [LabelRow("Policie České republiky, antikonfliktní tým", 6, beside="XXL", beside_size=8)])
    )
    assert edges(right)[1] == pytest.approx(40.0)
    assert edges(left)[1] <= edges(right)[0] - 1.0
    assert right.style.face is Face.SEMIBOLD


def test_a_line_to_write_on_goes_across():
    (rule,) = fill(COLUMN, [], [LabelRow("", 9, ruled=True)])
    assert isinstance(rule, LabelRule) and (rule.left, rule.right) == (10.0, 40.0)


@pytest.mark.parametrize(
    "column",
    [LabelColumn(10, 10, 0, 20), LabelColumn(10, 9, 0, 20), LabelColumn(0, 20, 5, 5), LabelColumn(0, 20, 5, 6)],
)
def test_no_room_is_said(column):
    assert fill(column, [LabelRow("text", 8)]) is None


row = st.builds(
    LabelRow,
    st.text(alphabet="aáčďěéžŽČŘgjy WMil-/0", max_size=60).filter(str.strip),
    st.floats(5, 30),
    st.sampled_from([Face.REGULAR, Face.SEMIBOLD]),
    st.integers(1, 4),
)


@settings(max_examples=60)
@given(st.lists(row, min_size=1, max_size=4), st.lists(row, max_size=3), st.floats(14, 60), st.floats(4, 50))
def test_whatever_it_says_it_stays_inside_and_apart(head, foot, wide, high):
    column = LabelColumn(3.0, 3.0 + wide, 2.0, 2.0 + high)
    made = fill(column, head, foot)
    if made is None:
        return
    lines = sorted(texts(made), key=lambda one: one.y)
    for one in lines:
        left, right = edges(one)
        assert left >= column.left - 0.01 and right <= column.right + 0.01
        assert one.style.size >= LEAST
        assert one.y - cap(one.style.size) >= column.top - 0.01
        assert one.y + 0.2 * one.style.size / MM <= column.bottom + 0.01
    for upper, lower in pairwise(lines):
        assert lower.y - cap(lower.style.size) >= upper.y + 0.01
