import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.sizes import DEFAULT_SIZES, SCHEMES, normalise, rank

EVERY = [(scheme.code, size) for scheme in SCHEMES for size in scheme.sizes]


@pytest.mark.parametrize(
    ("scheme", "written", "size"),
    [
        ("alfa", "xl", "XL"),
        ("alfa", " X L ", "XL"),
        ("alfa", "2XL", "XXL"),
        ("alfa", "2xs", "XXS"),
        ("alfa", "XXXL", "3XL"),
        ("alfa", "xxxxxl", "5XL"),
        ("alfa", "1XL", "XL"),
        ("alfa", "m", "M"),
        ("alfa", "XLL", None),
        ("alfa", "3L", None),
        ("alfa", "6XL", None),
        ("alfa", "48", None),
        ("obuv", "42.5", "42,5"),
        ("obuv", "42½", "42,5"),
        ("obuv", "42 1/2", "42,5"),
        ("obuv", "42,0", "42"),
        ("obuv", "EU 42", "42"),
        ("obuv", "42,3", None),
        ("obuv", "51", None),
        ("kalhoty", "34-32", "34/32"),
        ("kalhoty", "34 x 32", "34/32"),
        ("kalhoty", "W34/L32", "34/32"),
        ("kalhoty", "w34 l32", "34/32"),
        ("kalhoty", "34", None),
        ("kalhoty", "32/99", None),
        ("rukavice", "9.0", "9"),
        ("hlava", "57 cm", "57"),
        ("uni", "UNI", "uni"),
        ("uni", "univerzální", "uni"),
        ("uni", "one size", "uni"),
        ("uni", "XL", None),
    ],
)
def test_spellings(scheme, written, size):
    assert normalise(DEFAULT_SIZES[scheme], written) == size


def test_a_size_is_its_own_spelling_in_any_case():
    spelled = [(scheme, size, said) for scheme, size in EVERY for said in (size, size.lower(), size.replace(",", "."))]
    assert [one for one in spelled if normalise(DEFAULT_SIZES[one[0]], one[2]) != one[1]] == []


@given(st.sampled_from(sorted(DEFAULT_SIZES)), st.text(max_size=12))
def test_whatever_is_written_gives_a_size_of_the_scheme_or_none(scheme, written):
    assert normalise(DEFAULT_SIZES[scheme], written) in {None, *DEFAULT_SIZES[scheme]}


def test_no_size_twice_and_ranked_as_worn():
    assert all(len(set(sizes)) == len(sizes) for sizes in DEFAULT_SIZES.values())
    alfa = DEFAULT_SIZES["alfa"]
    assert sorted(["XXL", "M", "3XL", "XS", "neznámá"], key=lambda size: rank(alfa, size)) == [
        "XS",
        "M",
        "XXL",
        "3XL",
        "neznámá",
    ]


def test_a_scheme_of_ones_own():
    assert normalise(("S-M", "L-XL", "na míru"), "NA  MÍRU") == "na míru"
    assert normalise(("S-M", "L-XL"), "s-m") == "S-M"
