"""What a password and a PIN must be."""

import pytest

from equipment_app.domain.access_errors import WeakPassword, WeakPin
from equipment_app.domain.passwords import LEAST, MOST, good_pin, strong


@pytest.mark.parametrize(
    "password",
    [
        "čtyřislova",
        "mraky nad Řípem",
        "correct horse battery",
        "a1b2c3d4e5",
        "Skladníková a pes",
        "heslo je dlouhé",
        "abcd" * 50,
        "     abcd     ",
    ],
)
def test_strong_ones(password):
    strong(password, "Skladníková Zora")


@pytest.mark.parametrize(
    "password",
    [
        "",
        "krátké",
        "devětznak",
        "x" * (MOST + 1) + "abcd",
        "aaaaaaaaaa",
        "abababababab",
        "1234567890",
        "0987654321",
        "!!!???...---",
        "password123",
        "Password2026!",
        "Heslo12345678",
        "QWERTZ1234",
        "výstroj2026",
        "skladníková",
        "SKLADNÍKOVÁ1",
        "1999Zora!2000",
    ],
)
def test_weak_ones(password):
    with pytest.raises(WeakPassword) as refused:
        strong(password, "Skladníková Zora")
    assert refused.value.least == LEAST


def test_how_long():
    strong("abcdefghij")
    with pytest.raises(WeakPassword):
        strong("abcdefghi")
    strong("abcd" * (MOST // 4))
    with pytest.raises(WeakPassword):
        strong("abcd" * (MOST // 4) + "a")


def test_a_name_of_two_letters_is_no_name():
    strong("li34567890", "Li")
    with pytest.raises(WeakPassword):
        strong("lin4567890", "Lin")


@pytest.mark.parametrize("pin", ["2580", "1357", "97531", "0042", "11223344", "1124"])
def test_good_pins(pin):
    good_pin(pin)


@pytest.mark.parametrize(
    "pin", ["", "258", "258036914", "1234", "4321", "0000", "99999999", "98765432", "25a0", "２５８０", "25 80", "-258"]
)
def test_bad_pins(pin):
    with pytest.raises(WeakPin):
        good_pin(pin)
