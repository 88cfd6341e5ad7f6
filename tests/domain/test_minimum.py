from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.sizes import shared

WORN = {"XS": 1, "S": 15, "M": 46, "L": 72, "XL": 81, "XXL": 41, "3XL": 12, "4XL": 3}


def test_the_sizes_most_worn_get_most():
    assert shared(19, WORN) == {"XS": 1, "S": 1, "M": 3, "L": 5, "XL": 5, "XXL": 2, "3XL": 1, "4XL": 1}


def test_a_size_nobody_wears_needs_none():
    assert shared(4, {"S": 0, "M": 10, "L": 10}) == {"S": 0, "M": 2, "L": 2}


def test_before_anything_is_issued_every_size_counts_the_same():
    assert shared(6, {"S": 0, "M": 0, "L": 0}) == {"S": 2, "M": 2, "L": 2}


def test_fewer_pieces_than_sizes_go_to_the_most_worn():
    assert shared(2, WORN) == dict.fromkeys(WORN, 0) | {"L": 1, "XL": 1}


def test_no_minimum_is_none_for_every_size():
    assert shared(0, WORN) == dict.fromkeys(WORN, 0)
    assert shared(5, {}) == {}


@given(st.integers(1, 500), st.dictionaries(st.text("SMLX", min_size=1, max_size=3), st.integers(0, 300), min_size=1))
def test_it_always_adds_up(minimum, worn):
    found = shared(minimum, worn)
    assert sum(found.values()) == minimum
    assert list(found) == list(worn)
    assert min(found.values()) >= 0
    worn_at_all = [size for size, weight in worn.items() if weight]
    if minimum >= len(worn_at_all):
        assert all(found[size] for size in worn_at_all)
