"""The rhythm of keys: what a reader sends is taken, what a person types is given back, always and in order."""

import random
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from equipment_app.domain.codes import Code, Family
from equipment_app.scanning.decode import Framing, PlainText, Route, Torn
from equipment_app.scanning.keys import STX, Stroke, Timing
from equipment_app.scanning.wedge import Wedge
from tests.scanning.desk import Desk
from tests.scanning.keyboards import BY_NAME

CODE = Code(Family.THING, 1234)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize("pace", [0, 1, 5, 10, 20, 30])
@pytest.mark.parametrize("end", ["\r", "\t", "\n", "\r\n", "\x03", "\x03\r", "\x03\r\n"], ids=repr)
def test_a_scan_is_taken_whole(desk: Desk, pace: float, end: str) -> None:
    desk.keys(f"{CODE}{end}", pace)
    assert desk.meanings == [CODE]
    desk.pause()
    assert desk.screen == ""


@pytest.mark.parametrize("pace", [60, 80, 120])
@pytest.mark.parametrize("text", ["AKT.0001234.82\r", "Novák\r", "990001\r", "a\tb\r\n"], ids=repr)
def test_what_a_person_types_arrives(desk: Desk, pace: float, text: str) -> None:
    desk.keys(text, pace)
    desk.pause()
    assert desk.screen == text
    assert desk.scans == []


def test_a_single_key_waits_for_one_gap_only(desk: Desk) -> None:
    desk.key("x", 500)
    assert (desk.screen, desk.wedge.waiting) == ("", True)
    desk.pause()
    assert desk.screen == "x"


def test_without_a_timer_the_next_key_settles_it(desk: Desk) -> None:
    assert desk.wedge.press(Stroke("a", 0, 0)).keep
    ruling = desk.wedge.press(Stroke("b", 0, 70))
    assert (ruling.give_back, ruling.keep) == (1, True)


@pytest.mark.parametrize("burst", ["st", "str", "stř", "straš"])
def test_rolling_fingers_are_a_person(desk: Desk, burst: str) -> None:
    desk.keys("po", 70)
    desk.keys(burst, 15, first=70)
    desk.keys("ek\r", 70, first=70)
    assert desk.screen == f"po{burst}ek\r"


def test_a_short_burst_with_enter_is_a_person(desk: Desk) -> None:
    desk.keys("12345\r", 10)
    assert (desk.screen, desk.scans) == ("12345\r", [])


def test_six_fast_keys_with_enter_are_a_plain_scan(desk: Desk) -> None:
    desk.keys("990001\r", 10)
    assert (desk.screen, desk.meanings) == ("", [PlainText(("990001",))])


def test_no_terminator_a_code_of_ours_is_taken_at_the_pause(desk: Desk) -> None:
    desk.keys(str(CODE), 5)
    assert desk.meanings == []
    desk.pause()
    assert (desk.screen, desk.meanings) == ("", [CODE])


def test_no_terminator_anything_else_goes_to_the_field(desk: Desk) -> None:
    """An automatic typist, a text snippet: nobody's words are lost."""
    desk.keys("AKT.0001234.83 and more", 0)
    desk.pause()
    assert (desk.screen, desk.scans) == ("AKT.0001234.83 and more", [])


def test_two_scans_without_terminator_are_two(desk: Desk) -> None:
    desk.keys(str(CODE), 5)
    desk.keys("AKM.9000001.45", 5, first=200)
    desk.pause()
    assert desk.meanings == [CODE, Code(Family.BADGE, 9_000_001)]


@pytest.mark.parametrize("before", ["x", "xy", "12"])
@pytest.mark.parametrize("end", ["\r", ""])
def test_a_key_pressed_just_before_a_scan_is_the_persons(desk: Desk, before: str, end: str) -> None:
    desk.keys(before, 60)
    desk.keys(f"{CODE}{end}", 3, first=20)
    desk.pause()
    assert (desk.screen, desk.meanings) == (before, [CODE])


def test_enter_long_after_a_scan_is_the_persons(desk: Desk) -> None:
    desk.keys(f"{CODE}\r", 5)
    desk.key("\r", 300)
    assert desk.screen == "\r"


@pytest.mark.parametrize("end", ["\x03", "\x03\r", "\r\x03", ""], ids=repr)
def test_stx_and_etx_are_never_seen(desk: Desk, end: str) -> None:
    desk.keys(f"{STX}{CODE}{end}", 5)
    desk.pause()
    assert (desk.screen, desk.meanings) == ("", [CODE])


def test_stx_alone_is_a_persons_shortcut(desk: Desk) -> None:
    desk.keys(f"{STX}a", 100)
    desk.pause()
    assert desk.screen == f"{STX}a"


def test_positions_are_read_past_control_characters(desk: Desk) -> None:
    desk.key(STX, 500, 48)
    for place, _ in BY_NAME["US"].pressed_for(str(CODE)):
        desk.key("я", 5, place)
    desk.key("\x03", 5, 46)
    assert desk.meanings == [CODE]


def test_control_characters_inside_a_scan_stay_inside(desk: Desk) -> None:
    """BadBarcode: a symbol with Ctrl+O, Ctrl+W in it presses no shortcut."""
    desk.keys("0100\x0f\x17123456\r", 5)
    assert (desk.screen, desk.meanings) == ("", [PlainText(())])


def test_a_shortcut_is_a_persons(desk: Desk) -> None:
    desk.keys("ab", 60)
    desk.key("\x13", 60)
    assert desk.screen == "ab\x13"


def test_a_shortcut_faster_than_fingers_is_kept_but_not_lost(desk: Desk) -> None:
    desk.keys("ab\x13", 10)
    desk.pause()
    assert desk.screen == "ab\x13"


def test_a_slow_reader_is_typing(desk: Desk) -> None:
    """Its text lands in the field, with its Enter: whoever acts on Enter must look at the pause before it."""
    desk.keys(f"{CODE}\r", 100)
    assert (desk.screen, desk.scans) == (f"{CODE}\r", [])


def test_positions_are_read_where_the_text_is_lost(desk: Desk) -> None:
    for char, (place, _) in zip(str(CODE), BY_NAME["US"].pressed_for(str(CODE)), strict=True):
        desk.key("" if char.isdigit() else char, 5, place)
    desk.key("\r", 5, 28)
    assert [(scan.meaning, scan.route) for scan in desk.scans] == [(CODE, Route.POSITIONS)]


def test_a_lost_key_is_found_by_its_place_or_nothing_is_read(desk: Desk) -> None:
    """`Sn=1+34` of a maker on a Czech keyboard, where `=` and `+` are accents."""
    for sent, (place, shift) in zip("Sn=1+34", BY_NAME["US"].pressed_for("Sn=1+34"), strict=True):
        desk.key("" if place == 13 else sent, 5, place, shift)
    desk.key("\r", 5, 28)
    for char in "SN1234":
        desk.key("" if char == "2" else char, 5 if desk.wedge.waiting else 500)
    desk.key("\r", 5)
    assert desk.meanings == [PlainText(("Sn=1+34",)), PlainText(())]


def test_framing_and_timing_are_settings() -> None:
    desk = Desk(Wedge(Framing("A0", "0B"), Timing(gap=50, shortest=4)))
    desk.keys(f"A0{CODE}0B\r", 45, first=50)
    assert desk.meanings == [CODE]


@pytest.mark.parametrize("pace", [0, 1, 20])
@pytest.mark.parametrize("end", ["\r", "\t", ""])
@pytest.mark.parametrize("text", ["mraky nad Řípem", "Skladníková Zora", "ABCDEFGH", "Ab1!" * 9])
def test_where_secrets_belong_a_program_types_as_fast_as_it_likes(desk: Desk, text: str, end: str, pace: float) -> None:
    desk.wedge.among_secrets = True
    desk.keys(text + end, pace)
    desk.pause()
    assert (desk.screen, desk.scans) == (text + end, [])


@pytest.mark.parametrize("pace", [0, 1, 20])
@pytest.mark.parametrize("text", ["990900", "27182818", "4006381333930", "RST0104330", "RSTé+éčššé", "HTTPS://A.CZ/"])
def test_a_number_that_enter_ends_is_never_tried_as_a_secret(desk: Desk, text: str, pace: float) -> None:
    """A reader of things, where nobody has seen that the desk is locked; with Tab it is the name a program fills in."""
    desk.wedge.among_secrets = True
    desk.keys(text + "\r", pace)
    assert (desk.screen, [scan.arrived for scan in desk.scans]) == ("", [text])
    desk.keys(text + "\t", pace)
    assert (desk.screen, len(desk.scans)) == (f"{text}\t", 1)


def test_and_what_is_certainly_a_scan_is_one_there_as_well(desk: Desk) -> None:
    desk.wedge.among_secrets = True
    for text in (str(CODE), str(CODE)[:-1] + "9", "4006381333931", "036000291452"):
        desk.keys(f"{text}\r", 5)
    desk.pause()
    assert [scan.text for scan in desk.scans] == [str(CODE), str(CODE)[:-1] + "9", "4006381333931", "036000291452"]
    assert desk.screen == ""


def test_a_password_may_end_as_a_reader_is_set_to(desk: Desk) -> None:
    desk.wedge = Wedge(Framing(suffix="!!"))
    desk.wedge.among_secrets = True
    desk.keys("mraky nad Řípem!!", 5)
    desk.pause()
    assert (desk.screen, desk.scans) == ("mraky nad Řípem!!", [])


@pytest.mark.parametrize(("place", "pause"), [(1, 490), *((place, 260) for place in range(1, 10)), (2, 990), (7, 990)])
def test_what_comes_behind_too_long_a_pause_is_no_shorter_number(desk: Desk, place: int, pause: float) -> None:
    """`KU0106532` for `AKU0106532`, which may be another piece."""
    desk.keys("AKU0106532"[:place], 3)
    desk.keys("AKU0106532"[place:] + "\r", 3, first=pause)
    told = [Torn()]
    assert desk.meanings == told
    assert desk.screen == "AKU0106532"[:place]
    desk.keys("RST0104330\r", 3)
    assert desk.meanings == [*told, PlainText(("RST0104330",))]


@pytest.mark.parametrize("place", range(1, 11))
def test_nor_is_it_tried_as_a_secret(desk: Desk, place: int) -> None:
    desk.wedge.among_secrets = True
    desk.keys("RST0104330"[:place], 3)
    desk.keys("RST0104330"[place:] + "\r", 3, first=300)
    assert (desk.screen, desk.meanings) == ("RST0104330"[:place], [Torn()])


@pytest.mark.parametrize("place", range(1, 12))
def test_but_a_password_is(desk: Desk, place: int) -> None:
    desk.wedge.among_secrets = True
    desk.keys("Skladníková"[:place], 3)
    desk.keys("Skladníková"[place:] + "\r", 3, first=300)
    assert (desk.screen, desk.scans) == ("Skladníková\r", [])


def test_a_key_that_answers_a_question_is_no_beginning_of_the_next_scan(desk: Desk) -> None:
    desk.wedge.among_text = False
    desk.key("2", 900)
    desk.keys("AKU0106532\r", 3, first=600)
    assert (desk.screen, desk.meanings) == ("2", [PlainText(("AKU0106532",))])


@pytest.mark.parametrize("pause", [260, 900])
def test_what_was_typed_before_is_no_beginning_of_a_scan(desk: Desk, pause: float) -> None:
    desk.keys("vesta", 90)
    desk.keys("AKU0106532\r", 3, first=pause)
    assert (desk.screen, desk.meanings) == ("vesta", [PlainText(("AKU0106532",))])


def test_enter_alone_behind_a_program_that_types_is_the_persons_but_not_in_a_list(desk: Desk) -> None:
    desk.keys("AKU0106532", 3)
    desk.key("\r", 400)
    assert (desk.screen, desk.scans) == ("AKU0106532\r", [])
    desk.wedge.among_text = False
    desk.keys("AKU0106532", 3, first=2000)
    desk.key("\r", 400)
    assert (desk.screen, desk.meanings) == ("AKU0106532\rAKU0106532", [Torn()])


@pytest.mark.parametrize("apart", [16, 25, 34, 50, 120])
def test_a_persons_key_just_before_a_number_is_not_looked_up_with_it(desk: Desk, apart: float) -> None:
    desk.key("q", 500)
    desk.keys("PRI0104221\r", 3, first=apart)
    assert desk.meanings == [Torn()]


NUMBERS = ("AKU0106532", "4006381333930", "990001")


def torn_at(text: str, *places: int, among_text: bool = False, shift: bool = True) -> Desk:
    """A reader of 3 ms a key, held up for 100 ms before these; capitals with Shift, as it presses them."""
    desk = Desk()
    desk.wedge.among_text = among_text
    for place, char in enumerate(f"{text}\r"):
        after = 100 if place in places else 3
        desk.key(char, after if place else 500, shift=shift and char.isupper())
    desk.pause()
    return desk


@pytest.mark.parametrize("among_text", [False, True], ids=["in a list", "in a text"])
def test_a_number_that_begins_with_four_keys_is_taken_however_its_rest_was_held_up(among_text: bool) -> None:
    """More than three keys in four came at once: that is nobody's typing, and four such keys are its beginning."""
    places = [(text, *two) for text in NUMBERS for two in combinations(range(4, len(text) + 1), 2 - (len(text) == 6))]
    found = [(one, torn_at(*one, among_text=among_text).meanings) for one in places]
    assert [(one, said) for one, said in found if said != [PlainText((one[0],))]] == []


@pytest.mark.parametrize("place", [2, 3])
def test_capitals_begin_it_as_well(place: int) -> None:
    """With Shift nobody rolls over two of them right before a scan."""
    assert torn_at("AKU0106532", place).meanings == [PlainText(("AKU0106532",))]
    assert torn_at("AKU0106532", place, 9).meanings == [PlainText(("AKU0106532",))]


def test_a_beginning_that_may_be_a_persons_is_never_looked_up_with_the_rest() -> None:
    """A single key, digits and what came without Shift."""
    shorter = [("AKU0106532", 1), ("aku0106532", 3), ("4006381333930", 2), ("4006381333930", 3), ("990001", 3)]
    assert {torn_at(*one).meanings[0] for one in shorter} == {Torn()}
    assert torn_at("AKU0106532", 3, shift=False).meanings == [Torn()]


@pytest.mark.parametrize("after", [3, 125, 240])
@pytest.mark.parametrize("shift", [True, False], ids=["Shift", "CapsLock"])
def test_what_opens_within_a_scan_makes_no_shorter_number_of_it(after: float, shift: bool) -> None:
    """A window that comes up takes the keyboard from the one before, as nobody but a person does who clicks."""
    for place in range(1, 11):
        desk = Desk()
        for at, char in enumerate("AKU0106532\r"):
            if at == place:
                desk.interrupt()
            desk.key(char, (after if at == place else 3) if at else 500, shift=shift and char.isupper())
        assert desk.meanings in ([Torn()], [PlainText(("AKU0106532",))]), place


@pytest.mark.parametrize(
    ("sent", "gaps"),
    [
        ("qqqqRST5780876\r", (400, 175, 96, 114, 96, 1, 1, 1, 1, 1, 1, 1, 42, 1, 182)),
        ("qqqRST9053722\r", (400, 134, 171, 215, 20, 20, 20, 20, 51, 20, 20, 171, 20, 20)),
        ("RST3152377\r", (40, 20, 33, 20, 20, 20, 38, 20, 135, 20, 20)),
        ("qRST0104330\r", (400, 60, 36, 20, 36, 20, 36, 20, 110, 36, 20, 20)),
    ],
)
def test_a_number_is_never_tried_as_a_secret_however_it_was_held_up(desk: Desk, sent: str, gaps: list[float]) -> None:
    desk.wedge.among_secrets = True
    for char, gap in zip(sent, gaps, strict=True):
        desk.key(char, gap, shift=char.isupper())
    desk.pause()
    assert desk.meanings in ([Torn()], [PlainText((sent.strip("q\r"),))]) and "\r" not in desk.screen


@pytest.mark.parametrize(
    "gaps", [(560, 1, 79, 1, 1, 1, 1, 1, 1, 104, 51), (500, 20, 20, 30, 36, 20, 41, 34, 47, 42, 38)], ids=str
)
def test_a_serial_number_is_not_typed_into_a_text_however_it_was_held_up(desk: Desk, gaps: list[float]) -> None:
    for char, gap in zip("RST0105467\r", gaps, strict=True):
        desk.key(char, gap, shift=char.isupper())
    assert desk.meanings in ([Torn()], [PlainText(("RST0105467",))])
    assert "\r" not in desk.screen


@pytest.mark.parametrize("pace", [45, 60, 80])
def test_a_number_known_by_heart_is_typed_as_fast_as_hands_can(desk: Desk, pace: float) -> None:
    desk.wedge.among_secrets = True
    desk.keys("258025\r", pace)
    assert (desk.screen, desk.scans) == ("258025\r", [])


@pytest.mark.parametrize("password", ["Skladníková1", "Skladník123456", "heslo RST0104330"])
def test_a_password_is_no_number_by_its_end(password: str) -> None:
    """A program types it on a busy computer: by its last keys alone it might be one."""
    for places in combinations(range(2, len(password)), 2):
        desk = Desk()
        desk.wedge.among_secrets = True
        for place, char in enumerate(f"{password}\r"):
            desk.key(char, 100 if place in places else 3)
        desk.pause()
        assert (desk.screen, desk.scans) == (f"{password}\r", []), places


@pytest.mark.parametrize("pace", [40, 50, 60])
def test_a_number_in_a_list_is_a_readers_however_it_was_held_up(desk: Desk, pace: float) -> None:
    desk.wedge.among_text = False
    for text in ("NAH0107980", "qNAH0107980", "990001", "vesta"):
        desk.keys(f"{text}\r", pace)
    assert desk.meanings == [Torn()] * 3


def test_and_so_it_is_where_the_focus_goes_into_a_field_meanwhile(desk: Desk) -> None:
    """The scan before opened it."""
    desk.wedge.among_text = False
    gaps = (143, 20, 32, 36, 20, 20, 196, 21, 35, 24, 26)
    for place, (char, gap) in enumerate(zip("NAH0107980\r", gaps, strict=True)):
        desk.wedge.among_text = place > 4
        desk.key(char, gap)
    assert desk.meanings == [Torn()]


def test_a_clock_that_jumps_back_is_a_pause(desk: Desk) -> None:
    """Time stamps of window systems start again after 49 days."""
    desk.wedge.press(Stroke("a", 0, 4294967290.0))
    ruling = desk.wedge.press(Stroke("b", 0, 3.0))
    assert ruling.give_back == 1


def test_ten_thousand_characters_are_no_burden(desk: Desk) -> None:
    desk.keys("A" * 10_000 + "\r", 1)
    assert (desk.screen, desk.meanings) == ("", [PlainText(())])


human = st.tuples(st.sampled_from("abcř ěš+.1\r\t"), st.floats(60, 400))
rollover = st.tuples(st.sampled_from("abcř"), st.floats(5, 30))


@example([(("a", 61), [("a", 13), ("ř", 28), ("ř", 28)]), (("ř", 87), [("ř", 28), ("ř", 28)]), (("\t", 107), [])])
@example([*[(("ř", 60), [("ř", 5), ("ř", 5), ("ř", 5)])] * 2, (("\r", 60), [])])
@given(st.lists(st.tuples(human, st.lists(rollover, max_size=3))))
def test_nothing_a_person_types_is_lost_or_moved(
    words: list[tuple[tuple[str, float], list[tuple[str, float]]]],
) -> None:
    desk = Desk()
    strokes = [stroke for first, rolled in words for stroke in (first, *rolled)]
    for char, after in strokes:
        desk.key(char, after)
    desk.pause()
    typed = "".join(char for char, _ in strokes)
    if desk.meanings:  # digits of a Czech keyboard at a reader's pace are taken whole, or told
        assert "ř" * 6 in typed and set(map(type, desk.meanings)) <= {Torn, PlainText}
    else:
        assert desk.screen == typed


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.text("abřž1. ", max_size=8), st.integers(0, 9_999_999)), max_size=5), st.integers(0, 2**32)
)
def test_typing_and_scans_never_mix(pairs: list[tuple[str, int]], seed: int) -> None:
    """A day at the desk: typing, a scan, typing; readers at 1 to 20 ms with jitter, on a Czech keyboard."""
    chance, desk = random.Random(seed), Desk()
    for typed, number in pairs:
        for char in typed:
            desk.key(char, chance.uniform(60, 300))
        arrived = BY_NAME["CZ"].makes(BY_NAME["US"].pressed_for(str(Code(Family.THING, number))))
        desk.key(arrived[0], chance.uniform(60, 300))
        for char in arrived[1:] + "\r":
            desk.key(char, chance.uniform(1, 20))
    desk.pause()
    assert desk.screen == "".join(typed for typed, _ in pairs)
    assert desk.meanings == [Code(Family.THING, number) for _, number in pairs]
