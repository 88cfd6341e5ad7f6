"""One minimum shared among sizes: as near to their weights as whole pieces go, worked out a second way."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.sizes import DEFAULT_SIZES, shared

weights = st.dictionaries(st.sampled_from(DEFAULT_SIZES["alfa"]), st.integers(0, 90), min_size=1)


@pytest.mark.parametrize(
    ("minimum", "worn", "wanted"),
    [
        (1, {"M": 1}, {"M": 1}),
        (1, {"S": 1, "M": 1}, {"S": 1, "M": 0}),
        (2, {"S": 1, "M": 1}, {"S": 1, "M": 1}),
        (3, {"S": 1, "M": 1}, {"S": 2, "M": 1}),
        (3, {"S": 1, "M": 2}, {"S": 1, "M": 2}),
        (2, {"S": 1, "M": 100}, {"S": 1, "M": 1}),
        (3, {"S": 1, "M": 100}, {"S": 1, "M": 2}),
        (3, {"S": 1, "M": 50, "L": 50}, {"S": 1, "M": 1, "L": 1}),
        (4, {"S": 1, "M": 1, "L": 98}, {"S": 1, "M": 1, "L": 2}),
        (2, {"S": 1, "M": 1, "L": 98}, {"S": 0, "M": 0, "L": 2}),
        (5, {"S": 0, "M": 0}, {"S": 3, "M": 2}),
        (5, {"S": 0, "M": 1}, {"S": 0, "M": 5}),
        (0, {"S": 1, "M": 1}, {"S": 0, "M": 0}),
        (-3, {"S": 1, "M": 1}, {"S": 0, "M": 0}),
        (-3, {}, {}),
    ],
)
def test_by_hand(minimum, worn, wanted):
    assert shared(minimum, worn) == wanted


@given(st.integers(1, 200), weights)
def test_nobody_is_more_than_a_piece_from_their_share_unless_others_are_kept_at_one(minimum, worn):
    found = shared(minimum, worn)
    sizes = [size for size, weight in worn.items() if weight] or list(worn)
    total = sum(max(1, worn[size]) for size in sizes)
    below_one = any(Fraction(minimum * max(1, worn[size]), total) < 1 for size in sizes)
    for size in sizes:
        share = Fraction(minimum * max(1, worn[size]), total)
        if not below_one:
            assert abs(found[size] - share) < 1


@given(st.integers(1, 200), weights)
def test_more_wear_is_never_fewer_pieces(minimum, worn):
    found = shared(minimum, worn)
    for one, weight in worn.items():
        for other, less in worn.items():
            if weight > less:
                assert found[one] >= found[other] or found[one] + 1 == found[other] == 1


@given(st.integers(1, 60), weights)
def test_a_greater_minimum_takes_nothing_away_from_all_together(minimum, worn):
    assert sum(shared(minimum + 1, worn).values()) == sum(shared(minimum, worn).values()) + 1


SCHEMES = {
    "alfa": (10, "XXS", "5XL"),
    "kalhoty": (19 * 6, "28/28", "56/38"),
    "obuv": (31, "35", "50"),
    "rukavice": (7, "6", "12"),
    "hlava": (13, "52", "64"),
    "uni": (1, "uni", "uni"),
}


@pytest.mark.parametrize("scheme", DEFAULT_SIZES)
def test_the_sizes_a_new_store_starts_with(scheme):
    """Waists by one inch to 36 and by two beyond, lengths by two; shoes by halves; all else by ones."""
    sizes = DEFAULT_SIZES[scheme]
    assert (len(sizes), sizes[0], sizes[-1]) == SCHEMES[scheme]


def test_halves_and_pairs_as_people_write_them():
    assert DEFAULT_SIZES["obuv"][:4] == ("35", "35,5", "36", "36,5")
    assert {"36/32", "38/32", "34/34"} <= set(DEFAULT_SIZES["kalhoty"])
    assert not {"37/32", "34/33", "34,5/32"} & set(DEFAULT_SIZES["kalhoty"])
    waists = list(dict.fromkeys(int(size.split("/")[0]) for size in DEFAULT_SIZES["kalhoty"]))
    assert waists == [*range(28, 37), *range(38, 57, 2)]
