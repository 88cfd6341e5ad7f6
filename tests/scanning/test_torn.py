"""A scan torn among its first keys looks like typing there: its end says what it was, and all of it is told."""

import random
from itertools import combinations, product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from equipment_app.domain.codes import Code, Family
from equipment_app.scanning.decode import PlainText, Torn
from tests.scanning.desk import Desk
from tests.scanning.keyboards import BY_NAME
from tests.scanning.typists import TYPISTS

NEXT = "RST0104893"
TORN = ["R|S|T|0|104892", "R|S|T|0104892", "9|9|0|141", "99|0|141", "4|0|0|6|381333930", "q|R|S|T|0|104892"]


def scanned(desk: Desk, sent: str, pause: float = 158, pace: float = 3, end: str = "\r") -> None:
    """`|` stands for a pause; capitals come with Shift, as a reader presses them."""
    parts = sent.split("|")
    for number, part in enumerate(parts):
        for place, char in enumerate(part + (end if number == len(parts) - 1 else "")):
            desk.key(char, pace if place else pause if number else 500, shift=char.isupper())


def told(desk: Desk) -> list[str]:
    return [scan.text for scan in desk.scans if isinstance(scan.meaning, Torn)]


@pytest.mark.parametrize("sent", TORN)
@pytest.mark.parametrize("among_text", [True, False], ids=["in a text", "in a list"])
@pytest.mark.parametrize("pause", [60, 120, 158, 200])
def test_it_is_told_whole_and_nothing_of_it_stays(sent: str, among_text: bool, pause: float) -> None:
    desk = Desk()
    desk.wedge.among_text = among_text
    scanned(desk, sent, pause)
    assert (told(desk), desk.screen) == ([sent.replace("|", "").strip("q")], "q" * sent.count("q"))
    scanned(desk, NEXT)
    assert desk.meanings[1:] == [PlainText((NEXT,))]


@pytest.mark.parametrize("sent", ["990|1|41", "9|901|41", "RS|T0|1048|9|2", "RST0|1|0|489|2"])
def test_so_it_is_where_three_in_five_keys_came_at_once_and_its_enter(sent: str) -> None:
    desk = Desk()
    scanned(desk, sent)
    assert (told(desk), desk.screen) == ([sent.replace("|", "")], "")


@pytest.mark.parametrize("sent", [*TORN, "990|1|41", "9|9|0|1|41", "99|01|41", "9|90|141", "R|S|T|0|10489|2"])
@pytest.mark.parametrize("pause", [60, 158, 200])
def test_where_secrets_belong_nothing_of_it_is_tried_or_stays(sent: str, pause: float) -> None:
    desk = Desk()
    desk.wedge.among_secrets = True
    scanned(desk, sent, pause)
    assert (told(desk), desk.screen) == ([sent.replace("|", "").strip("q")], "q" * sent.count("q"))


def test_a_busy_computer_stretches_its_quick_keys_as_well() -> None:
    desk = Desk()
    desk.wedge.among_secrets = True
    for char, after in zip("995828\r", (589, 191, 195, 20, 29, 20, 32), strict=True):
        desk.key(char, after)
    assert (told(desk), desk.screen) == (["995828"], "")


@pytest.mark.parametrize("sent", ["A|K|T|.|0001234.82", "AK|T.0|0012|34.|82", "A|K|T|.0001234.8|2"])
def test_check_digits_prove_it_whatever_its_beginning_looked_like(sent: str) -> None:
    for secrets in (False, True):
        desk = Desk()
        desk.wedge.among_secrets = secrets
        scanned(desk, sent)
        assert (desk.meanings, desk.screen) == ([Code(Family.THING, 1234)], "")


def test_capslock_turns_its_letters_round() -> None:
    desk = Desk()
    for char, after in zip("rst0104892\r", (500, 158, 158, 158, *[3] * 7), strict=True):
        desk.key(char, 158 if after == 158 else after, shift=char.isalpha())
    assert (told(desk), desk.screen) == (["rst0104892"], "")


def test_a_czech_keyboard_tells_the_number_that_was_printed() -> None:
    desk, pressed = Desk(), BY_NAME["US"].pressed_for("990141")
    for (place, shift), char, after in zip(
        pressed, BY_NAME["CZ"].makes(pressed), (500, 158, 158, 3, 3, 3), strict=True
    ):
        desk.key(char, after, place, shift)
    desk.key("\r", 3)
    assert (told(desk), desk.screen) == (["990141"], "")


def test_words_before_it_stay_and_it_is_told_without_them() -> None:
    for typed in ("pok", "vesta ", "Novák "):
        desk = Desk()
        desk.keys(typed, 120)
        for place, char in enumerate("104892\r"):
            desk.key(char, 3 if place else 120)
        assert (told(desk), desk.screen.strip()) == (["104892"], typed.strip())


def test_digits_before_it_may_be_its_own_and_are_told_with_it() -> None:
    """Nobody can tell a number whose first keys were held up from a number behind somebody's digits."""
    desk = Desk()
    desk.keys("990", 120)
    for char in "RST0104892\r":
        desk.key(char, 3 if desk.wedge.waiting else 120, shift=char.isupper())
    assert (told(desk), desk.screen) == (["990RST0104892"], "")


numbers = st.one_of(
    st.integers(0, 9_999_999).map(lambda number: f"RST{number:07}"),
    st.integers(10**12, 10**13 - 1).map(str),
    st.integers(0, 9_999_999).map(lambda number: str(Code(Family.THING, number))),
)


def _split(text: str, pauses: dict[int, float], pace: float) -> list[tuple[str, float]]:
    """Before each key; a pause lies before these, the last is before Enter."""
    return [(char, pauses.get(place, pace) if place else 500) for place, char in enumerate(text + "\r")]


@settings(max_examples=400)
@given(
    numbers,
    st.dictionaries(st.integers(1, 10), st.floats(0, 200), max_size=4),
    st.floats(0, 20),
    st.sampled_from(["text", "list", "secrets"]),
)
@example("RST0104892", {1: 158, 2: 158, 3: 158, 4: 158}, 3, "text")
@example("RST0104892", {2: 200, 5: 200, 8: 200, 10: 200}, 20, "secrets")
def test_however_a_number_is_split_it_is_taken_or_told_whole(
    text: str, pauses: dict[int, float], pace: float, where: str
) -> None:
    desk = Desk()
    desk.wedge.among_text, desk.wedge.among_secrets = where != "list", where == "secrets"
    for char, after in _split(text, pauses, pace):
        desk.key(char, after, shift=char.isupper())
    assert ([scan.text for scan in desk.scans], desk.screen) == ([text], "")
    scanned(desk, NEXT)
    assert desk.meanings[1:] == [PlainText((NEXT,))]


@pytest.mark.parametrize("among_secrets", [False, True], ids=["text", "secrets"])
def test_a_personal_number_torn_twice_is_never_less_than_it_is(among_secrets: bool) -> None:
    """Six keys say little: what came no quicker than fingers stays as it came, whole, and is not told as less."""
    for places in combinations(range(1, 7), 2):
        desk = Desk()
        desk.wedge.among_secrets = among_secrets
        for char, after in _split("990141", dict.fromkeys(places, 158), 3):
            desk.key(char, after)
        outcome = (desk.screen, [scan.text for scan in desk.scans])
        assert outcome == ("", ["990141"]) or (outcome == ("990141\r", []) and not among_secrets), places


@settings(max_examples=300)
@given(
    st.text("abcdefgRSTřŽ0123456789.-", min_size=8, max_size=16),
    st.lists(st.floats(60, 400), min_size=17, max_size=17),
    st.booleans(),
)
def test_what_a_person_types_is_never_a_scan_nor_refused_at_the_lock(
    text: str, gaps: list[float], among_secrets: bool
) -> None:
    desk = Desk()
    desk.wedge.among_secrets = among_secrets
    for char, after in zip(text + "\r", gaps, strict=False):
        desk.key(char, after)
    assert (desk.screen, desk.scans) == (f"{text}\r", [])


@pytest.mark.parametrize("typist", ["a beginner", "ten fingers"])
def test_a_number_that_somebody_types_with_ten_fingers_is_typed(typist: str) -> None:
    """But for one in 1,000, and one PIN in 50, where fingers rolled over half of it: those are to be typed again."""
    chance, taken = random.Random(20261203), {False: 0, True: 0}
    for number, among_secrets in product(range(2000), taken):
        text, desk = ("990141", "RST0104892")[number % 2], Desk()
        desk.wedge.among_secrets = among_secrets
        for char, after in zip(f"{text}\r", TYPISTS[typist].gaps(text, chance), strict=True):
            desk.key(char, after)
        taken[among_secrets] += len(desk.scans)
    assert taken[False] <= 3 and taken[True] <= 40


def bunched(desk: Desk, text: str, together: int, end: str = "\t") -> None:
    """Typed evenly, 75 ms a key, on a computer that is held up: so many keys come at once."""
    for place, char in enumerate(text + end):
        desk.key(char, 500 if not place else 1 if place % together else 75 * together)


@pytest.mark.parametrize("together", [1, 2, 3])
@pytest.mark.parametrize("day", ["3. 12. 2026", "3.12.2026", "31. 1. 2027"])
def test_a_day_typed_into_a_text_stays_there_however_its_keys_are_held_up(day: str, together: int) -> None:
    desk = Desk()
    bunched(desk, day, together)
    assert (desk.screen, desk.scans) == (f"{day}\t", [])
    scanned(desk, NEXT)
    assert desk.scans[-1].text == NEXT


@pytest.mark.parametrize("together", [2, 3])
def test_elsewhere_it_is_told(together: int) -> None:
    """A number that is no day, in a text; and a day where no text is typed."""
    number, listed = Desk(), Desk()
    bunched(number, "30120261234", together)
    listed.wedge.among_text = False
    bunched(listed, "3. 12. 2026", together)
    assert told(number) == ["30120261234"] and told(listed) == ["3. 12. 2026"]


def test_a_reader_that_sends_a_day_is_still_read() -> None:
    desk = Desk()
    scanned(desk, "3.12.2026")
    assert [(scan.text, desk.screen) for scan in desk.scans] == [("3.12.2026", "")]
