"""Two readers at once: parted where that can be done in one way only, else refused; never typed, never guessed."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equipment_app.domain.codes import LARGEST, Code, Family
from equipment_app.scanning.decode import PlainText, Scan, Torn
from equipment_app.scanning.tangle import END, hopeful, untangled
from tests.scanning.desk import Desk
from tests.scanning.keyboards import BY_NAME

ONE, OTHER = Code(Family.THING, 1234), Code(Family.THING, 87)
numbers = st.builds(Code, st.sampled_from([f for f in Family if f.numbered]), st.integers(0, LARGEST))


def shuffled(one: str, other: str, chance: random.Random) -> str:
    """Their keys as they fall; either keeps its own order."""
    parts, run = [list(one), list(other)], ""
    while any(parts):
        run += chance.choice([part for part in parts if part]).pop(0)
    return run


@given(numbers, numbers, st.integers(0, 2**32))
def test_what_is_parted_is_what_was_sent(one: Code, other: Code, seed: int) -> None:
    parted = untangled(shuffled(f"{one}{END}", f"{other}{END}", random.Random(seed)))
    assert parted is None or sorted(parted) == sorted((str(one), str(other)))


@pytest.mark.parametrize("host", ["US", "CZ", "CZ caps", "SK"])
@pytest.mark.parametrize("end", ["\r", "\t", "\r\n"], ids=repr)
def test_two_readers_at_once_are_two_scans(host: str, end: str) -> None:
    desk, sent = Desk(), [BY_NAME[host].makes(BY_NAME["US"].pressed_for(str(code))) + end for code in (ONE, OTHER)]
    desk.keys("".join(a + b for a, b in zip(*sent, strict=True)), 4)
    desk.pause()
    assert (desk.screen, sorted(map(str, desk.meanings))) == ("", sorted((str(ONE), str(OTHER))))


@settings(max_examples=200)
@given(numbers, numbers, st.sampled_from(["\r", "\t", "\r\n"]), st.integers(0, 2**32))
def test_whatever_falls_together_nothing_is_typed_and_nothing_invented(
    one: Code, other: Code, end: str, seed: int
) -> None:
    chance, desk = random.Random(seed), Desk()
    desk.keys(shuffled(f"{one}{end}", f"{other}{end}", chance), 4)
    desk.pause()
    assert desk.screen == ""
    assert desk.scans
    taken = [meaning for meaning in desk.meanings if not isinstance(meaning, PlainText | Torn)]
    assert sorted(map(str, taken)) in ([], [str(one)], [str(other)], sorted((str(one), str(other))))


def test_one_reader_cut_off_by_the_other_is_refused() -> None:
    desk = Desk()
    desk.keys("AAKKTT..00", 4)
    desk.keys(f"{str(ONE)[5:]}\r", 4, first=4)
    desk.pause()
    assert desk.screen == ""
    assert [type(meaning) for meaning in desk.meanings] == [PlainText]


def test_two_of_a_makers_codes_at_once_are_both_told_and_neither_is_guessed() -> None:
    desk = Desk()
    desk.keys("88559944000011223344556677\r8\r", 4)
    desk.pause()
    assert desk.screen == ""
    assert [scan.text for scan in desk.scans] == ["88559944000011223344556677", "8"]


def test_a_shift_of_the_other_reader_does_not_hide_a_full_stop() -> None:
    desk = Desk()
    desk.keys("".join(a + b for a, b in zip(f"{ONE}\r", f"{OTHER}\r", strict=True)).replace(".", ":", 1), 4)
    assert sorted(map(str, desk.meanings)) == sorted((str(ONE), str(OTHER)))


def test_the_end_of_one_reader_does_not_press_enter_for_the_other() -> None:
    """A third reader, or noise: the rest behind a scan presses nothing, and is told."""
    desk = Desk()
    desk.keys(f"{ONE}\r82\r", 4)
    desk.pause()
    assert (desk.screen, desk.meanings) == ("", [ONE, Torn()])


def test_a_person_who_types_on_behind_a_scan_is_heard() -> None:
    desk = Desk()
    desk.keys(f"{ONE}\r", 4)
    desk.keys("ano\r", 70, first=20)
    desk.pause()
    assert desk.screen == "ano\r"


def test_a_key_before_a_scan_that_might_have_been_another_reader() -> None:
    desk = Desk()
    desk.key("a", 500)
    desk.keys(f"{ONE}\r", 4, first=20)
    desk.pause()
    assert (desk.screen, desk.meanings) == ("a", [ONE])


def test_hope_needs_one_whole_code_and_the_beginning_of_another() -> None:
    assert not hopeful(f"{ONE}{END}")
    assert not hopeful("x" * 20)
    assert hopeful(f"AK{ONE}{END}")


def test_all_the_ways_are_tried_while_nobody_notices() -> None:
    chance, slowest = random.Random(7), 0.0
    for _ in range(20):
        one, other = (Code(Family.THING, chance.randrange(LARGEST)) for _ in range(2))
        started = time.process_time()
        untangled("".join(a + b for a, b in zip(f"{one}{END}", f"{other}{END}", strict=True)))
        slowest = max(slowest, time.process_time() - started)
    assert slowest < 0.5, "aim 0.03 s; the rest is for a busy machine"


def test_a_scan_of_two_says_what_arrived() -> None:
    desk = Desk()
    desk.keys("".join(a + b for a, b in zip(f"{ONE}\r", f"{OTHER}\r", strict=True)), 4)
    scan: Scan = desk.scans[0]
    assert scan.arrived.startswith("AAKK")
