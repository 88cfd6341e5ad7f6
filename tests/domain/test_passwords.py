"""What a password and a PIN must be."""

import subprocess
import sys

import pytest

from equipment_app.domain.access_errors import WeakPassword, WeakPin
from equipment_app.domain.passwords import LEAST, MOST, good_pin, strong

NAME, NUMBER, STORE = "Skladníková Zora", "990955", "Sklad výstroje Brno"


@pytest.mark.parametrize(
    "password",
    [
        "čtyřislova",
        "mraky nad Řípem",
        "correct horse battery",
        "čtyři slova bez významu",
        "heslo je dlouhé",
        "heslo na začátek 1",
        "jahody v lednu",
        "polka na návsi",
        "were we fred",
        "tramvaj 22 jede",
        "Skladníkové se daří",
        "Novákovi z Kladna",
        "k7x9q2m4p1",
        "Tr0ub4dor&3x!Q",
        "mraky nad Řípem" + "x7" * 90,
    ],
)
def test_strong_ones(password):
    strong(password, NAME, NUMBER, STORE)


@pytest.mark.parametrize(
    ("why", "password"),
    [
        ("short", ""),
        ("short", "devětznak"),
        ("long", "x" * (MOST + 1) + "abcd"),
        *(("name", one) for one in ("skladníková", "SKLADNÍKOVÁ1", "Skladnikova.", "avokíndalks", "Zora-Skladníková!")),
        *(("name", one) for one in ("5kl4dn1k0v4", "1999Zora!2000", "skladníkové 3", "Skladníková a ty")),
        *(("number", one) for one in ("9909559909", "Zora990955!", "559099 559099", "OEČ:990955")),
        *(("row", one) for one in ("QWERTZ1234", "qwertzuiop", "asdfghjklů", "yxcvbnmasd", "poiuztrewq")),
        *(("row", one) for one in ("ěščřžýáíé1", "+ěščřžýáíé", "0987654321", "3edcVFR$5tgb", "abcdefghij")),
        *(("date", one) for one in ("Zima2026!!", "léto 2026 léto", "Červenec2026", "pondělí2026", "Summer2025!")),
        *(("date", one) for one in ("24.12.2026.", "Listopad 2026", "Vánoce2026", "velikonoce 2027")),
        ("common", "mojeheslo1"),
        *(("trade", one) for one in ("výstroj2026", "evidence výstroje", "Equipment2026", "heslo-j-Antikonflikt-2026")),
        ("store", "Brno-sklad-26"),
        *(("repeated", one) for one in ("aaaaaaaaaa", "abababababab", "abcd" * 50, "!!!???...---", "brno brno brno")),
        *(("digits", one) for one in ("8274615283", "5!9!3!7!1!4")),
        *(("common", one) for one in ("password123", "Password2026!", "Heslo98317", "tajneheslo!", "a1b2c3d4e5")),
        *(("common", one) for one in ("sunshine2024!", "P4ssw0rd!!", "Heslíčko1!", "drowssap12")),
    ],
)
def test_weak_ones_and_why(why, password):
    with pytest.raises(WeakPassword) as refused:
        strong(password, NAME, NUMBER, STORE)
    assert (refused.value.why, refused.value.least) == (why, LEAST)
    said = [refused.value.said(lang) for lang in ("cs", "en")]
    assert said[0] != said[1]


def test_whose_it_is_matters():
    for password in ("skladníková", "kladenská vesna"):
        strong(password, "Nová Jana", "990001", "Sklad")
    with pytest.raises(WeakPassword):
        strong("kladenská vesna", "Kladenská Vesna")


def test_how_long():
    strong("velbloudík")
    with pytest.raises(WeakPassword):
        strong("velbloudi")
    longest = "mraky nad Řípem" + "q8" * ((MOST - 14) // 2)
    strong(longest[:MOST])
    with pytest.raises(WeakPassword):
        strong(longest[:MOST] + "a")


def test_a_name_of_two_letters_is_no_name():
    strong("lina a vrba", "Li")
    with pytest.raises(WeakPassword):
        strong("lin 2026 lin", "Lin")


def test_every_reason_has_its_words():
    whys = {"long", "name", "number", "row", "date", "store", "trade", "repeated", "digits", "common", "short"}
    for lang in ("cs", "en"):
        assert len({WeakPassword(LEAST, why).said(lang) for why in whys}) == len(whys)


def test_nothing_of_it_is_imported_before_somebody_chooses_one():
    """Its lists take 50 ms, and a start of the window has no use for them."""
    code = "import sys, equipment_app.operations.operators, equipment_app.app; print('zxcvbn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.parametrize("pin", ["2580", "1357", "97531", "0042", "11223344", "1124"])
def test_good_pins(pin):
    good_pin(pin)


@pytest.mark.parametrize(
    "pin", ["", "258", "258036914", "1234", "4321", "0000", "99999999", "98765432", "25a0", "２５８０", "25 80", "-258"]
)
def test_bad_pins(pin):
    with pytest.raises(WeakPin):
        good_pin(pin)
