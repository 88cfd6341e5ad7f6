"""Codes: golden values, one form only, and every slip of the finger found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.codes import LARGEST, Code, Family, NotACode, WrongCheck, check_digits, parse

NUMBERED = [family for family in Family if family.numbered]

codes = st.builds(Code, st.sampled_from(NUMBERED), st.integers(0, LARGEST))


@pytest.mark.parametrize(
    ("family", "number", "printed"),
    [
        (Family.THING, 1234, "AKT.0001234.82"),
        (Family.THING, 123, "AKT.0000123.20"),
        (Family.BADGE, 9_000_001, "AKM.9000001.45"),
        (Family.PLACE, 8_000_001, "AKL.8000001.29"),
        (Family.COMMAND, 1, "AKC.0000001.95"),
        (Family.THING, 0, "AKT.0000000.98"),
        (Family.THING, LARGEST, "AKT.9999999.67"),
    ],
)
def test_golden(family: Family, number: int, printed: str) -> None:
    assert str(Code(family, number)) == printed
    assert parse(printed) == Code(family, number)


@given(codes)
def test_what_is_printed_is_read(code: Code) -> None:
    assert parse(str(code)) == code


@given(codes)
def test_the_whole_number_with_its_check_leaves_one(code: Code) -> None:
    """ISO/IEC 7064: digits and check digits together are congruent to 1 modulo 97."""
    assert (code.number * 100 + check_digits(code.number)) % 97 == 1


@given(codes)
def test_every_single_wrong_digit_is_found(code: Code) -> None:
    printed = str(code)
    for place, right in enumerate(printed):
        if right.isdigit():
            for wrong in set("0123456789") - {right}:
                with pytest.raises(WrongCheck):
                    parse(printed[:place] + wrong + printed[place + 1 :])


@given(codes)
def test_every_swap_of_neighbours_is_found(code: Code) -> None:
    printed = str(code)
    for place in range(len(printed) - 1):
        left, right = printed[place], printed[place + 1]
        if left != right:
            with pytest.raises(NotACode):
                parse(printed[:place] + right + left + printed[place + 2 :])


@given(codes)
def test_the_same_number_in_two_families_is_two_codes(code: Code) -> None:
    assert len({parse(str(Code(family, code.number))) for family in NUMBERED}) == len(NUMBERED)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "AKT.0001234",
        "AKT.001234.82",
        "AKT.00012345.82",
        "akt.0001234.82",
        "AKT.0001234.82\n",
        " AKT.0001234.82",
        "AKT-0001234-82",
        "AKX.0001234.82",
        "AKS.0001234.82",
        "AKP.0001234.82",
        "AKT.٠٠٠١٢٣٤.٨٢",
        "AKT.0001234.８２",
    ],
)
def test_there_is_one_way_to_write_a_code(text: str) -> None:
    with pytest.raises(NotACode):
        parse(text)


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_a_number_has_seven_digits(number: int) -> None:
    with pytest.raises(ValueError, match="seven digits"):
        Code(Family.THING, number)


@pytest.mark.parametrize("family", [Family.SHEET, Family.PAPER])
def test_papers_have_no_plain_numbers(family: Family) -> None:
    with pytest.raises(ValueError, match="no numbers"):
        Code(family, 1)
