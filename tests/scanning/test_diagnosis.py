"""What a reader did is told from its keys, and what to set is said only where something should be set."""

from dataclasses import replace

import pytest

from equipment_app.domain.anchors import Anchor, encode
from equipment_app.domain.codes import READER_TEST, Code, Family
from equipment_app.scanning.decode import NO_FRAMING, Framing, PlainText, ReaderTest, read
from equipment_app.scanning.diagnosis import Diagnosis, Layout, Trouble, diagnose
from equipment_app.scanning.keys import Stroke, us_text
from tests.scanning.keyboards import BY_NAME, HOSTS, READERS, Keyboard

CODE = str(Code(Family.THING, 1234))


def told(
    sent: str,
    host: str = "US",
    reader: str = "US",
    end: str = "\r",
    pace: float = 8,
    framing: Framing = NO_FRAMING,
    begin: str = "",
) -> Diagnosis:
    chars = list(begin) + [BY_NAME[host].keys[key] for key in BY_NAME[reader].pressed_for(sent)] + list(end)
    strokes = [Stroke(char, 0, place * pace) for place, char in enumerate(chars)]
    return diagnose(read("".join(chars).rstrip("\r\n\t"), "", framing), strokes, framing)


def test_the_code_of_a_signed_paper_is_told_as_well() -> None:
    signed = encode(Anchor(bytes(4), bytes(8), 7, bytes(32), bytes(4), bytes(64)))
    found = told(f"QR{signed}X", "CZ")
    assert (found.scan.text, found.prefix, found.suffix) == (signed, "QR", "X")


def test_a_reader_set_right_has_no_trouble() -> None:
    found = told(READER_TEST)
    assert found.troubles == ()
    assert found.tested
    assert (found.layout, found.caps, found.ends, found.pace) == (Layout.SAME, False, "\r", 8)


@pytest.mark.parametrize("host", HOSTS, ids=lambda keyboard: keyboard.name)
@pytest.mark.parametrize("reader", READERS, ids=lambda keyboard: keyboard.name)
def test_the_layouts_are_told_apart(reader: Keyboard, host: Keyboard) -> None:
    found = told(READER_TEST, host.name, reader.name)
    at_home = host.name.split()[0]
    wanted = {"US": Layout.ON_ENGLISH, "CZ": Layout.ON_CZECH, "SK": Layout.ON_SLOVAK}[at_home]
    same = (at_home == "US") == (reader.name == "US")
    # with CapsLock, Shift types the other character on a Czech keyboard: a reader set to Czech types its accents
    mixed = "caps" in host.name and not same
    if same:
        assert found.layout is Layout.SAME
    elif not mixed:
        assert found.layout is wanted
    assert found.caps == ("caps" in host.name)
    assert isinstance(found.scan.meaning, ReaderTest)


def test_czech_and_slovak_look_the_same_without_two_and_five() -> None:
    found = told(str(Code(Family.THING, 6)), "CZ")
    assert (found.layout, found.troubles) == (Layout.ON_EITHER, (Trouble.LAYOUT,))


def test_a_greek_computer_is_read_by_places() -> None:
    pressed = BY_NAME["US"].strokes_for(CODE)
    strokes = [replace(stroke, char="я") for stroke in pressed] + [Stroke("\r", 28, 80)]
    found = diagnose(read("я" * 14, us_text(pressed)), strokes)
    assert (found.layout, found.troubles) == (Layout.OTHER, (Trouble.LAYOUT,))


@pytest.mark.parametrize("host", ["US", "CZ", "SK", "CZ caps"])
@pytest.mark.parametrize("aim", ["]Q1", "]d1", "]C0"])
def test_an_aim_identifier_is_named(host: str, aim: str) -> None:
    found = told(aim + READER_TEST, host)
    assert (found.aim, found.prefix) == (aim[1:], "")
    assert Trouble.WRAPPED not in found.troubles


@pytest.mark.parametrize(("prefix", "suffix"), [("QR.", ""), ("", "X9"), ("A0", "0B")])
@pytest.mark.parametrize("host", ["US", "CZ", "SK caps"])
def test_what_stands_around_a_code_is_found_and_helps_when_it_is_set(prefix: str, suffix: str, host: str) -> None:
    sent = prefix + READER_TEST + suffix
    found = told(sent, host)
    assert Trouble.WRAPPED in found.troubles
    assert isinstance(found.scan.meaning, ReaderTest)
    again = told(sent, host, framing=found.framing)
    assert Trouble.WRAPPED not in again.troubles
    assert isinstance(read(BY_NAME[host].makes(BY_NAME["US"].pressed_for(sent)), "", found.framing).meaning, ReaderTest)


@pytest.mark.parametrize(
    ("end", "ends", "troubles"),
    [("\t", "\t", ()), ("\r\n", "\r\n", ()), ("\x03\r", "\x03\r", ()), ("", "", (Trouble.NO_END,))],
)
def test_the_end_is_told(end: str, ends: str, troubles: tuple[Trouble, ...]) -> None:
    found = told(CODE, end=end)
    assert (found.ends, found.troubles) == (ends, troubles)


def test_the_beginning_is_told() -> None:
    assert told(CODE, begin="\x02", end="\x03").begins == "\x02"


@pytest.mark.parametrize(("pace", "slow"), [(1, False), (25, False), (30, True), (90, True)])
def test_speed(pace: float, slow: bool) -> None:
    found = told(CODE, pace=pace)
    assert (found.pace, Trouble.SLOW in found.troubles) == (pace, slow)


def test_another_reader_presses_no_keys() -> None:
    found = diagnose(read(CODE))
    assert (found.keyboard, found.pace, found.troubles) == (False, None, ())


def test_a_makers_code_says_little() -> None:
    found = told("8594001234567")
    assert (found.layout, found.troubles) == (Layout.UNKNOWN, (Trouble.UNREAD,))
    assert isinstance(found.scan.meaning, PlainText)
    assert not found.tested


def test_a_long_text_around_a_code_is_no_setting() -> None:
    assert told(f"AAAAAAAAAAAAAAAAAAAAAAA{CODE}").troubles == (Trouble.UNREAD,)
