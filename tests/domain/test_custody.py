"""What may move: nothing is made, nothing lost, and the opposite entry puts everything back."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.custody import OUTSIDE, HolderId, Move, Pile, ThingId, post, touched
from equipment_app.domain.errors import NotEnough, Refusal, SameHolder, TwoPlaces

SHELF, ADA, BEN = HolderId(2), HolderId(3), HolderId(4)
VEST, GLOVES = ThingId(1), ThingId(2)
NONE: frozenset[ThingId] = frozenset()


def new(*pairs: tuple[tuple[ThingId, HolderId], int]) -> dict[Pile, int]:
    """Piles of new things."""
    return {(*pair, "new"): quantity for pair, quantity in pairs}


def test_a_holder_cannot_give_what_it_does_not_have():
    with pytest.raises(NotEnough) as refused:
        post([Move(GLOVES, SHELF, ADA, 3)], new(((GLOVES, SHELF), 2)), NONE)
    refusal = refused.value
    assert (refusal.thing, refusal.holder, refusal.wanted, refusal.held) == (GLOVES, SHELF, 3, 2)


def test_nor_give_in_a_condition_it_does_not_have_it_in():
    shelf = {(GLOVES, SHELF, "new"): 5, (GLOVES, SHELF, "worn"): 1}
    with pytest.raises(NotEnough) as refused:
        post([Move(GLOVES, SHELF, ADA, 2, "worn", "worn")], shelf, NONE)
    assert (refused.value.wanted, refused.value.held) == (2, 1)
    assert post([Move(GLOVES, SHELF, ADA, 1, "worn", "worn")], shelf, NONE)[GLOVES, SHELF, "new"] == 5


def test_what_comes_worn_lies_beside_the_new():
    after = post([Move(GLOVES, ADA, SHELF, 1, "worn", "new")], new(((GLOVES, SHELF), 4), ((GLOVES, ADA), 2)), NONE)
    assert after == {(GLOVES, SHELF, "new"): 4, (GLOVES, SHELF, "worn"): 1, (GLOVES, ADA, "new"): 1}


def test_the_moves_of_one_entry_are_counted_together():
    with pytest.raises(NotEnough) as refused:
        post([Move(GLOVES, SHELF, ADA, 2), Move(GLOVES, SHELF, BEN, 2)], new(((GLOVES, SHELF), 3)), NONE)
    assert (refused.value.wanted, refused.value.held) == (4, 3)


def test_what_comes_may_go_on_in_the_same_entry():
    after = post([Move(GLOVES, OUTSIDE, SHELF, 5), Move(GLOVES, SHELF, ADA, 2)], {}, NONE)
    assert after == new(((GLOVES, OUTSIDE), -5), ((GLOVES, SHELF), 3), ((GLOVES, ADA), 2))


def test_only_outside_may_owe_us():
    after = post([Move(GLOVES, OUTSIDE, SHELF, 5)], {}, NONE)
    assert after == new(((GLOVES, OUTSIDE), -5), ((GLOVES, SHELF), 5))
    with pytest.raises(NotEnough):
        post([Move(GLOVES, BEN, SHELF, 5)], {}, NONE)


def test_a_numbered_thing_comes_once():
    numbered = frozenset({VEST})
    held = post([Move(VEST, OUTSIDE, SHELF)], {}, numbered)
    for moves in ([Move(VEST, OUTSIDE, SHELF)], [Move(VEST, OUTSIDE, ADA)], [Move(VEST, OUTSIDE, ADA, 1, "worn")]):
        with pytest.raises(TwoPlaces):
            post(moves, held, numbered)
    with pytest.raises(TwoPlaces):
        post([Move(VEST, OUTSIDE, SHELF, 2)], {}, numbered)
    assert post([Move(VEST, OUTSIDE, SHELF)], held, NONE)[VEST, SHELF, "new"] == 2


def test_a_numbered_thing_may_leave_and_come_again():
    held = post([Move(VEST, OUTSIDE, SHELF)], {}, {VEST})
    gone = post([Move(VEST, SHELF, OUTSIDE)], held, {VEST})
    assert post([Move(VEST, OUTSIDE, ADA)], gone, {VEST})[VEST, ADA, "new"] == 1


def test_a_move_changes_hands():
    with pytest.raises(SameHolder):
        Move(VEST, ADA, ADA)


@pytest.mark.parametrize("quantity", [0, -1])
def test_a_move_moves_something(quantity):
    with pytest.raises(ValueError, match="at least 1"):
        Move(VEST, ADA, BEN, quantity)


def test_the_way_back_bears_the_condition_it_was_in():
    assert Move(VEST, SHELF, ADA, 1, "worn", "new").back() == Move(VEST, ADA, SHELF, 1, "new", "worn")


def test_where_nobody_said_it_left_as_it_came():
    assert Move(VEST, SHELF, ADA, 1, "worn").back() == Move(VEST, ADA, SHELF, 1, "worn", "worn")


def test_an_entry_touches_both_sides():
    moves = [Move(VEST, SHELF, ADA), Move(GLOVES, ADA, BEN, 2)]
    assert touched(moves) == {(VEST, SHELF), (VEST, ADA), (GLOVES, ADA), (GLOVES, BEN)}


holders = st.integers(1, 5).map(HolderId)
sides = st.tuples(holders, holders).filter(lambda pair: pair[0] != pair[1])
conditions = st.sampled_from(("new", "worn"))
moves = st.builds(
    lambda thing, pair, quantity, *conditions: Move(ThingId(thing), *pair, quantity, *conditions),
    st.integers(1, 3),
    sides,
    st.integers(1, 4),
    conditions,
    conditions,
)
entries = st.lists(moves, min_size=1, max_size=5)
NUMBERED = frozenset({ThingId(1)})


def played(history):
    """Each entry the rules allow, with the holdings before and after it."""
    holdings = {}
    for entry in history:
        try:
            after = holdings | post(entry, holdings, NUMBERED)
        except Refusal:
            continue
        yield entry, holdings, after
        holdings = after


@given(st.lists(entries, max_size=30))
def test_nothing_is_made_or_lost(history):
    for _, _, after in played(history):
        for thing in {thing for thing, *_ in after}:
            assert sum(quantity for (one, *_), quantity in after.items() if one == thing) == 0
        assert all(quantity >= 0 for (_, holder, _), quantity in after.items() if holder != OUTSIDE)


@given(st.lists(entries, max_size=30))
def test_a_numbered_thing_is_in_one_place(history):
    for _, _, after in played(history):
        places = [n for (thing, holder, _), n in after.items() if thing in NUMBERED and holder != OUTSIDE]
        assert sum(places) <= 1


@given(st.lists(entries, min_size=1, max_size=10))
def test_the_opposite_entry_puts_everything_back(history):
    for entry, before, after in played(history):
        opposite = [move.back() for move in reversed(entry)]
        restored = after | post(opposite, after, NUMBERED)
        assert {pile: n for pile, n in restored.items() if n} == {pile: n for pile, n in before.items() if n}


piles = st.tuples(st.integers(1, 3).map(ThingId), holders, conditions)


@given(entries, st.dictionaries(piles, st.integers(0, 5)))
def test_a_refusal_leaves_what_was_given_alone(entry, holdings):
    given_holdings = dict(holdings)
    with suppress(Refusal):
        post(entry, holdings, NUMBERED)
    assert holdings == given_holdings
