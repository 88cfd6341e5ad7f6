"""What cancels or destroys is found by its own words alone, in every box where acts are looked for."""

from itertools import product

import pytest

from equipment_app.ui.kit.acts import LEAST, answers
from tests.pages import acts

TAKE_AWAY = {act.id for act in acts() if act.takes_away}
LETTERS = "abcdefghijklmnoprstuvz"
TYPED = ("Ztraceno pri zasahu", "ztraceno pri z", "vydat pri zpracovani", "u", "un", "undo the rest", "z", "x undo")


def test_the_acts_that_take_something_away_are_known():
    assert {"edit.undo", "papers.cancel", "members.cancel", "stock.cancel", "loans.cancel", "receive.drop"} <= TAKE_AWAY
    assert {"kits.end", "kits.discard", "stock.no_photo", "members.no_photo", "repairs.cancel"} <= TAKE_AWAY


@pytest.mark.usefixtures("english")
def test_a_letter_or_two_find_none_of_them():
    few = [*LETTERS, *map("".join, product(LETTERS, repeat=2))]
    assert not [(act.id, typed) for act in acts() if act.takes_away for typed in few if act.answers(typed)]


@pytest.mark.parametrize("words", ["Undo", "Vzít zpět"])
def test_all_that_is_typed_must_be_of_its_words(words):
    assert not [typed for typed in TYPED if answers(words, typed, cancels=True)]
    assert answers(words, words, cancels=True)
    assert answers(words, words[:LEAST], cancels=True)
