import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.papers import Number, as_printed, parse_number

numbers = st.builds(
    Number,
    st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=2),
    st.integers(1000, 9999),
    st.integers(1, 10_000_000),
    st.sampled_from(["", "-S"]),
)


@given(numbers)
def test_a_number_reads_as_it_is_printed(number):
    assert parse_number(str(number)) == number
    assert parse_number(f" {str(number).lower()}\n") == number


def test_printed():
    assert str(Number("PP", 2026, 123)) == "PP-2026-000123"
    assert str(Number("PP", 2026, 1_234_567)) == "PP-2026-1234567"
    assert str(Number("PP", 2026, 123).cancelled()) == "PP-2026-000123-S"


@pytest.mark.parametrize(
    "text",
    [
        *("", "PP", "PP-2026-123", "P-2026-000123", "PP-26-000123", "PP-2026-000123-X", "PP2026000123"),
        *("PP-2026-00012²", "PP-2026-0001½3", "P\N{KELVIN SIGN}2026-000123", "PP-2026-ⅧⅧⅧⅧⅧⅧ"),
        *("PP-2026-" + "9" * 19, "PP-2026-" + "0" * 30, "xPP-2026-000123", "PP-2026-000123-S-S"),
    ],
)
def test_other_texts(text):
    assert parse_number(text) is None


def test_a_zero_too_many_is_the_same_number():
    assert str(parse_number("PP-2026-0000123")) == "PP-2026-000123"


def test_the_longest_count_still_fits_the_books():
    """A column of SQLite holds whole numbers below 2^63."""
    assert parse_number("PP-9999-" + "9" * 18).count < 1 << 63


@given(numbers)
def test_however_it_was_typed_it_is_said_as_printed(number):
    assert as_printed(f" {str(number).lower()} ") == str(number)
    assert as_printed(f"{number.series}-{number.year}-00{number.count:06}{number.suffix}") == str(number)


@pytest.mark.parametrize("text", ["", " pp ", "PP-2026-123", "cokoli"])
def test_what_spells_no_number_comes_back_as_it_is(text):
    assert as_printed(text) == text


@pytest.mark.parametrize("text", ["PP-２０２６-000123", "PP-2026-٠٠٠١٢٣", "pp-2026-000123"])
def test_digits_of_another_keyboard_are_digits(text):
    assert as_printed(text) == "PP-2026-000123"
