"""A fast typist is no reader: whatever the rhythm, every letter arrives, in its order, with its Enter."""

import random

import pytest

from equipment_app.scanning.decode import PlainText, Torn
from tests.scanning.desk import Desk
from tests.scanning.typists import SENTENCES, TYPISTS, Typist

WORDS = [word for sentence in SENTENCES for word in sentence.split() if word.isalpha() and len(word) > 1]


def typed(desk: Desk, text: str, typist: Typist, chance: random.Random) -> None:
    for char, gap in zip(text + "\r", typist.gaps(text, chance), strict=True):
        desk.key(char, gap)


@pytest.mark.parametrize("typist", TYPISTS.values(), ids=list(TYPISTS))
def test_ten_thousand_keys_of_a_typist_arrive(typist: Typist) -> None:
    chance, desk, wanted = random.Random(20261124), Desk(), ""
    while len(wanted) < 10_000:
        text = chance.choice(SENTENCES)
        typed(desk, text, typist, chance)
        wanted += text + "\r"
    desk.pause()
    assert desk.screen == wanted
    assert desk.scans == []


@pytest.mark.parametrize("typist", list(TYPISTS.values())[:3], ids=list(TYPISTS)[:3])
def test_words_typed_to_find_a_row_of_a_list_arrive(typist: Typist) -> None:
    chance, desk, wanted = random.Random(20261202), Desk(), ""
    desk.wedge.among_text = False
    while len(wanted) < 10_000:
        word = chance.choice(WORDS)
        typed(desk, word, typist, chance)
        wanted += f"{word}\r"
    desk.pause()
    assert (desk.screen == wanted, desk.scans) == (True, [])


def test_it_would_be_a_scan_at_a_readers_pace() -> None:
    """The same sentences do become scans when a machine types them: the test above can fail."""
    desk = Desk()
    typed(desk, SENTENCES[0], Typist(8, 0.1, 0.0), random.Random(1))
    assert len(desk.scans) == 1


def test_a_burst_in_the_middle_of_a_word_is_told_for_nobody_knows_where_it_began() -> None:
    """Six keys and Enter in 70 ms are a reader's: the word stays, and nothing is typed into it or looked up."""
    desk = Desk()
    desk.keys("pok", 90)
    desk.keys("990001\r", 10, first=90)
    assert (desk.screen, desk.meanings, desk.scans[0].text) == ("pok", [Torn()], "990001")
    desk.keys("pok", 90)
    desk.keys("990001\r", 10, first=260)
    assert (desk.screen, desk.meanings[1:]) == ("pokpok", [PlainText(("990001",))])


def test_an_even_run_at_the_edge_of_a_readers_pace_is_a_person() -> None:
    desk = Desk()
    desk.keys("990001\r", 30)
    assert (desk.screen, desk.scans) == ("990001\r", [])
