"""Every code through every keyboard comes back, and nothing else is taken for a code."""

import random
import string
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equipment_app.domain import anchors
from equipment_app.domain.anchors import Anchor, PageAnchor
from equipment_app.domain.codes import LARGEST, READER_TEST, Code, Family
from equipment_app.scanning.decode import (
    LONGEST,
    Damaged,
    Framing,
    Meaning,
    PlainText,
    ReaderTest,
    Route,
    interpret,
    read,
)
from equipment_app.scanning.keys import control_at, us_text
from tests.campaigns.scanner_fuzz import PLANTED, Tally, attack
from tests.scanning.keyboards import BY_NAME, HOSTS, READERS, US, Keyboard

CODE = Code(Family.THING, 1234)
ANCHOR = Anchor(b"\x00\x10\x83\x10", bytes(range(8)), 4711, bytes(range(100, 132)))
SIGNED = replace(ANCHOR, key=bytes(range(4)), signature=bytes(range(64)))
SHEET = PageAnchor(bytes(range(8)), 2)

numbered = st.builds(Code, st.sampled_from([f for f in Family if f.numbered]), st.integers(0, LARGEST))
papers = st.builds(
    Anchor,
    st.binary(min_size=4, max_size=4),
    st.binary(min_size=8, max_size=8),
    st.integers(1, 2**40 - 1),
    st.binary(min_size=32, max_size=32),
)
signed = st.builds(
    Anchor,
    st.binary(min_size=4, max_size=4),
    st.binary(min_size=8, max_size=8),
    st.integers(1, 2**40 - 1),
    st.binary(min_size=32, max_size=32),
    st.binary(min_size=4, max_size=4),
    st.binary(min_size=64, max_size=64),
)
sheets = st.builds(PageAnchor, st.binary(min_size=8, max_size=8), st.integers(1, 99))
ours: st.SearchStrategy[Meaning] = st.one_of(numbered, papers, signed, sheets, st.just(ReaderTest()))


def printed(meaning: Meaning) -> str:
    match meaning:
        case Code():
            return str(meaning)
        case Anchor():
            return anchors.encode(meaning)
        case PageAnchor():
            return anchors.encode_sheet(meaning)
        case _:
            return READER_TEST


@pytest.mark.parametrize("reader", READERS, ids=lambda keyboard: f"reader {keyboard.name}")
@pytest.mark.parametrize("host", HOSTS, ids=lambda keyboard: f"host {keyboard.name}")
@settings(max_examples=20)
@given(meaning=ours)
def test_every_code_through_every_keyboard(reader: Keyboard, host: Keyboard, meaning: Meaning) -> None:
    arrived = host.makes(reader.pressed_for(printed(meaning)))
    scan = read(arrived)
    assert scan.meaning == meaning
    assert (scan.text, scan.arrived) == (printed(meaning), arrived)


@pytest.mark.parametrize("host", HOSTS, ids=lambda keyboard: keyboard.name)
def test_the_samples_of_every_family(host: Keyboard) -> None:
    samples: list[Meaning] = [*(Code(family, 1234) for family in Family if family.numbered), ANCHOR, SIGNED, SHEET]
    for meaning in samples:
        assert interpret(host.makes(BY_NAME["US"].pressed_for(printed(meaning)))) == meaning


@pytest.mark.parametrize(
    ("arrived", "route"),
    [
        ("AKT.0001234.82", Route.TEXT),
        ("akt.0001234.82", Route.TEXT),
        ("AKT.ééé+ěšč.áě", Route.LAYOUT),
        ("akt.ÉÉÉ+ĚŠČ.ÁĚ", Route.LAYOUT),
        ("AKT.ééé+ľšč.áľ", Route.LAYOUT),
        ("AKT.)))!@#$.*@", Route.LAYOUT),
    ],
)
def test_what_a_reader_makes_of_one_label(arrived: str, route: Route) -> None:
    scan = read(arrived)
    assert (scan.meaning, scan.route) == (CODE, route)


def test_positions_help_where_no_table_does() -> None:
    """A Greek host: letters nobody listed, keys in their places."""
    strokes = BY_NAME["US"].strokes_for("AKT.0001234.82")
    scan = read("ΑΚΤ.0001234.82", us_text(strokes))
    assert (scan.meaning, scan.route) == (CODE, Route.POSITIONS)
    unknown = us_text([replace(strokes[0], position=0), *strokes[1:]])
    assert unknown == ""
    assert isinstance(read("ΑΚΤ.0001234.82", unknown).meaning, PlainText)


@pytest.mark.parametrize("reader", READERS, ids=lambda keyboard: keyboard.name)
def test_a_reader_of_another_country_is_read_by_its_keys_as_well(reader: Keyboard) -> None:
    """A Czech reader presses Shift for digits; a busy computer lets Shift go too late."""
    strokes = reader.strokes_for(str(CODE))
    assert read("?" * 14, us_text(strokes)).meaning == CODE
    assert read("?" * 14, us_text([replace(stroke, shift=True) for stroke in strokes])).meaning == CODE


def test_digits_of_the_keypad_have_positions() -> None:
    keypad = dict(zip("7894561230", [71, 72, 73, 75, 76, 77, 79, 80, 81, 82], strict=True))
    strokes = [
        replace(stroke, position=keypad.get(char, stroke.position))
        for char, stroke in zip(str(CODE), BY_NAME["US"].strokes_for(str(CODE)), strict=True)
    ]
    assert read("?" * 14, us_text(strokes)).meaning == CODE


def test_the_whole_keyboard_is_known_with_and_without_shift() -> None:
    rows = US[0] + US[1]
    assert us_text(BY_NAME["US"].strokes_for(rows)) == rows


@pytest.mark.parametrize(("sent", "control"), [("b", "\x02"), ("]", "\x1d"), ("6", "\x1e"), ("-", "\x1f"), ("1", "")])
def test_control_characters_have_their_keys(sent: str, control: str) -> None:
    [stroke] = BY_NAME["US"].strokes_for(sent)
    assert control_at(stroke.position) == control
    assert control_at(0) == ""


@pytest.mark.parametrize("host", HOSTS, ids=lambda keyboard: keyboard.name)
@pytest.mark.parametrize("aim", ["]Q1", "]Q3", "]d1", "]C0", "]z0"])
def test_aim_identifiers_are_stripped_however_they_arrive(host: Keyboard, aim: str) -> None:
    assert interpret(host.makes(BY_NAME["US"].pressed_for(aim + str(CODE)))) == CODE


@pytest.mark.parametrize("host", HOSTS, ids=lambda keyboard: keyboard.name)
@pytest.mark.parametrize("framing", [Framing("QR1.", ""), Framing("", ".9"), Framing("A0", "0B")], ids=str)
@pytest.mark.parametrize("aim", ["", "]Q1"])
def test_a_prefix_and_a_suffix_arrive_mangled_too(host: Keyboard, framing: Framing, aim: str) -> None:
    for sent in (framing.prefix + aim, aim + framing.prefix):
        pressed = BY_NAME["US"].pressed_for(sent + str(CODE) + framing.suffix)
        assert read(host.makes(pressed), "", framing).meaning == CODE


def test_a_prefix_that_is_not_set_is_not_guessed() -> None:
    assert isinstance(interpret("A0AKT.0001234.82"), PlainText)


@pytest.mark.parametrize("sent", ["\x02AKT.0001234.82\x03\r\n", "AKT.0001234.82\t", " AKT.0001234.82 "])
def test_a_serial_port_sends_control_characters(sent: str) -> None:
    assert interpret(sent) == CODE


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("AKT.0001234.83", Family.THING),
        ("AKM.ééé+ěšč.áš", Family.BADGE),
        (anchors.encode(ANCHOR)[:-2] + "22", Family.PAPER),
        (anchors.encode(SIGNED).replace("G68Q3CE1Q7", "G68Q3CE1Q8"), Family.PAPER),
        ("AKP.9" + anchors.encode(ANCHOR)[5:], Family.PAPER),
        (anchors.encode_sheet(SHEET)[:-2] + "00", Family.SHEET),
    ],
)
def test_a_code_that_contradicts_itself_is_said_to(text: str, family: Family) -> None:
    meaning = interpret(text)
    assert isinstance(meaning, Damaged)
    assert meaning.family is family


@pytest.mark.parametrize(
    ("host", "sent", "readings"),
    [
        ("US", "990001", ("990001",)),
        ("US", "SN-4711/b", ("SN-4711/b",)),
        ("CZ", "990001", ("ííééé+", "990001")),
        ("SK", "V-2027", ("V=ľéľý", "V-2027")),
        ("CZ", "Y1Z2", ("Z+Yě", "Z1Y2", "Y1Z2")),
    ],
)
def test_plain_texts_keep_their_possible_readings(host: str, sent: str, readings: tuple[str, ...]) -> None:
    assert interpret(BY_NAME[host].makes(BY_NAME["US"].pressed_for(sent))) == PlainText(readings)


def test_positions_settle_y_and_z() -> None:
    pressed = BY_NAME["US"].pressed_for("Y1z2")
    scan = read(BY_NAME["CZ"].makes(pressed), us_text(BY_NAME["US"].strokes_for("Y1z2")))
    assert scan.meaning == PlainText(("Y1z2", "Z+yě", "Z1y2"))
    assert scan.text == "Y1z2", "what is shown, and what is attached, is what stands on the label"


@pytest.mark.parametrize("text", ["Novák 2", "12+3", "plain", "8594001234567"])
def test_what_was_read_right_gets_no_second_reading(text: str) -> None:
    assert interpret(text) == PlainText((text,))


@pytest.mark.parametrize("text", ["", "\r\n", "a\x1bb", "a\x00b", "x" * (LONGEST + 1), "‮evil", " \t"])
def test_what_nobody_can_read_has_no_reading(text: str) -> None:
    assert interpret(text) == PlainText(())


def test_what_is_looked_up_is_a_wanted_code_or_none_of_ours() -> None:
    thing, badge = str(Code(Family.THING, 1234)), str(Code(Family.BADGE, 7))
    found = [read(text).looked_up(Family.THING) for text in (thing, badge, "SN-12", "a\x1bb")]
    assert found == [(thing,), None, read("SN-12").meaning.readings, ()]
    assert read(badge).looked_up(Family.THING, Family.BADGE) == (badge,)


@pytest.mark.parametrize(
    "text",
    [
        "АКТ.0001234.82",
        "ＡＫＴ.0001234.82",
        "A\u212aT.0001234.82",
        "AKT.٠٠٠١٢٣٤.٨٢",
        "AKT․0001234․82",
        "AKſ.0001234.82",
        "AKT.0001234.82AKT.0001234.82",
        "javascript:alert(AKT.0001234.82)",
        "https://example.org/AKT.0001234.82",
        "AKT.0001234.82'; DROP TABLE entry; --",
        "%s%s%s%n",
        "AKX.0001234.82",
        "AKP.0001234.82",
        "AKT." + string.digits,
    ],
)
def test_look_alikes_and_attacks_are_no_codes(text: str) -> None:
    assert isinstance(interpret(text), PlainText)


def test_twenty_thousand_hostile_strings() -> None:
    tally = attack(random.Random(20261124), 20_000)
    assert (tally.wrong, tally.broken) == ([], [])
    assert tally.codes > 2_000, "the near-valid strings must hit valid codes too"
    assert tally.median_ms <= 1
    assert tally.slowest_ms < 50, "aim 5 ms; ten times that leaves room for a busy machine"


def test_the_campaign_can_fail() -> None:
    """A reader that takes a code out of any text must be caught."""
    sloppy: Tally = attack(random.Random(1), 2_000, lambda text, pressed: CODE if "AKT" in text else PlainText(()))
    assert sloppy.wrong


@pytest.mark.parametrize("bug", PLANTED)
def test_the_campaign_finds_a_planted_bug(bug: str) -> None:
    tally = attack(random.Random(3), 4_000, PLANTED[bug])
    assert tally.wrong
    assert not tally.holds


def test_the_campaign_finds_an_exception() -> None:
    def breaking(text: str, pressed: str) -> Meaning:
        return interpret(text[: 10 // (len(text) - 20) or None])

    tally = attack(random.Random(4), 2_000, breaking)
    assert tally.broken
    assert not tally.holds
