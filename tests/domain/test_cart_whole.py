"""An exchange is one act: both of its halves go with one press, or neither does."""

from dataclasses import replace

from equipment_app.domain.cart import Cart
from equipment_app.domain.cart_state import judge
from tests.domain.test_cart import FACTS, MEMBER, PIECES, RADIO, SHIRT, VEST


def both(*scanned, **said):
    """A cart with these pieces of the store and of the member; `said` is the condition of each that comes back."""
    cart = Cart.new(MEMBER)
    for id in scanned:
        cart = cart.scan(PIECES[id], FACTS).cart
    return replace(cart, lines=tuple(replace(line, **said) if line.returning else line for line in cart.lines))


def goes(cart):
    return [one.settled for one in judge(cart, FACTS)]


def test_what_comes_back_without_its_condition_holds_what_goes_out():
    assert goes(both(11, 15)) == [False, False]
    assert goes(both(11, 15, condition="worn")) == [True, True]


def test_so_does_what_comes_back_for_something_else():
    assert goes(both(11, 22)) == [False, False]
    assert goes(both(11, 22, condition="worn")) == [True, True]


def test_what_comes_back_waits_for_what_goes_out_in_its_place():
    cart, _ = both(15, condition="worn").add(VEST, "M")
    assert goes(cart) == [False, False]
    assert goes(cart.scan(PIECES[11], FACTS).cart) == [True, True]


def test_there_are_as_many_pairs_as_of_the_fewer():
    """Two vests go out for the one that comes back: the second is an issue of its own, and may wait."""
    cart, _ = both(15, condition="worn").add(VEST, "M", 2)
    assert goes(cart.scan(PIECES[11], FACTS).cart) == [True, True, False]
    shirts, _ = Cart.new(MEMBER).add(SHIRT, "M", 2, returning=True)
    shirts, _ = shirts.change(1, condition="good").add(SHIRT, "M", 9)
    assert goes(shirts) == [False, False]
    assert goes(shirts.set_quantity(2, 2)) == [True, True]


def test_the_rest_of_the_cart_goes_without_an_exchange_that_stands():
    cart, _ = both(15, condition="worn").add(VEST, "M")
    assert goes(cart.scan(PIECES[21], FACTS).cart) == [False, False, True]


def test_returns_alone_and_issues_alone_go_by_parts():
    cart, _ = both(15, condition="worn").add(SHIRT, "M", returning=True)
    assert goes(cart) == [True, False]
    assert goes(both(11).add(RADIO, "uni")[0]) == [True, False]


def test_what_stands_is_ready_by_itself():
    assert [(one.able, one.stands) for one in judge(both(11, 15), FACTS)] == [(True, True), (False, False)]
