"""What makers' codes say, and what must not be taken for one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.codes import Foreign, is_goods
from equipment_app.scanning.decode import LONGEST, PlainText, read
from equipment_app.scanning.foreign import understand
from tests.scanning.keyboards import BY_NAME

GTIN = "04006381333931"


def said(arrived: str) -> Foreign | None:
    return understand(read(arrived))


@pytest.mark.parametrize(
    ("arrived", "meant"),
    [
        ("4006381333931", Foreign(GTIN)),
        ("]E04006381333931", Foreign(GTIN)),
        ("96385074", Foreign("00000096385074")),
        ("036000291452", Foreign("00036000291452")),
        ("01234565", Foreign("00000001234565")),
        ("14006381333938", Foreign("14006381333938")),
        (f"01{GTIN}", Foreign(GTIN)),
        (f"01{GTIN}21A-17", Foreign(GTIN, "A-17")),
        (f"01{GTIN}17301231" + "10S26\x1d21A-17", Foreign(GTIN, "A-17", "S26", date(2030, 12, 31))),
        (f"01{GTIN}17300200", Foreign(GTIN, expiry=date(2030, 2, 28))),
        (f"]C101{GTIN}21A-17", Foreign(GTIN, "A-17")),
        (f"]d221A-17\x1d01{GTIN}", Foreign(GTIN, "A-17")),
        ("]Q38004400638112345", Foreign("", "400638112345")),
        (f"(01){GTIN}(21)A-17(10)S26", Foreign(GTIN, "A-17", "S26")),
        (f"https://id.example.org/01/{GTIN}/21/A-17", Foreign(GTIN, "A-17")),
    ],
)
def test_what_is_said(arrived, meant):
    assert said(arrived) == meant


@pytest.mark.parametrize(
    "arrived",
    [
        "990001",
        "4006381333932",
        "12345678901",
        "21A-17",
        "8004ABCDEF",
        "400638133393",
        "hello",
        "(01)nonsense",
        "(99999)1",
        "https://example.org/?q=1",
        "AKT.0001234.82",
        "AKT.TEST.0123456789.ABCDEFGHIJKLMNOPQRSTUVWX",
        "٤٠٠٦٣٨١٣٣٣٩٣١",
        "",
    ],
)
def test_what_is_no_makers_code(arrived):
    assert said(arrived) is None


@pytest.mark.parametrize("host", ["CZ", "CZ caps", "SK", "US caps"])
def test_an_ean_comes_through_foreign_keyboards(host):
    arrived = BY_NAME[host].makes(BY_NAME["US"].pressed_for("4006381333931"))
    assert said(arrived) == Foreign(GTIN)


@given(st.text(max_size=600) | st.text("0123456789()]CdQ\x1d", max_size=80))
def test_nothing_breaks_it(text):
    meant = said(text)
    assert meant is None or len(text) <= LONGEST + 40
    assert meant is None or (meant.gtin == "" or len(meant.gtin) == 14)


def test_a_separator_is_the_only_control_that_may_stand_inside():
    assert isinstance(read("a\x1db").meaning, PlainText) and read("a\x1db").meaning.readings
    assert read("a\x1bb").meaning == PlainText(())


@given(st.integers(0, 10**13 - 1), st.integers(0, 9))
def test_a_number_of_goods_is_told_by_its_check_digit(number: int, last: int) -> None:
    """Among the ten digits that may stand last there is one; another program works it out."""
    from biip.checksums import gs1_standard_check_digit

    for length in (11, 12, 13):
        body = f"{number:013}"[-length:]
        assert is_goods(f"{body}{last}") == (gs1_standard_check_digit(body) == last)


@pytest.mark.parametrize("text", ["", "96385074", "4006381333930", "400638133393I", "٤٠٠٦٣٨١٣٣٣٩٣١", "0" * 15])
def test_what_is_no_number_of_goods(text: str) -> None:
    assert not is_goods(text)
