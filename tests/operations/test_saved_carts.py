"""Carts that wait: one a member, no entry of the journal, there after a crash, gone when let go."""

from datetime import datetime

import pytest

from equipment_app.domain.cart import NOBODY, Cart
from equipment_app.domain.kinds import Changes
from equipment_app.operations.hand_over import DropCart, SaveCart
from equipment_app.operations.members import WithdrawMember
from equipment_app.store.ledger.journal import PRAGUE
from equipment_app.store.records.checks import SavedWork
from tests.world import ADAM, CTIBOR, EVA, World


def carts(world):
    return world.ask(lambda books: books.carts.all())


def whose(world):
    return [cart.key for cart in carts(world)]


@pytest.fixture
def adam(world):
    return world.member(ADAM)


def test_a_cart_waits_with_who_parked_it_and_when(world, adam):
    outcome = world.do(SaveCart(adam, {"lines": [1, 2], "poznámka": "čeká"}))
    assert (outcome.what, outcome.changes, outcome.entry) == ("cart_saved", Changes.CARTS, 0)
    saved = world.ask(lambda books: books.carts.of(adam))
    assert saved == SavedWork(adam, {"lines": [1, 2], "poznámka": "čeká"}, saved.saved_at, 1)
    assert saved.saved_at.replace(second=0) == datetime(2026, 3, 2, 9, 0, tzinfo=PRAGUE)


def test_nothing_has_happened_yet(world, adam):
    head = world.head()
    world.do(SaveCart(adam, {}))
    world.do(DropCart(adam))
    assert world.head() == head
    assert world.verified().ok


def test_a_member_has_one_cart_and_the_later_counts(world, adam):
    world.do(SaveCart(adam, {"n": 1}))
    world.do(SaveCart(adam, {"n": 2}))
    assert [(cart.key, cart.content) for cart in carts(world)] == [(adam, {"n": 2})]


def test_the_latest_comes_first(world):
    people = [world.member(number) for number in (CTIBOR, ADAM, EVA)]
    for hour, member in enumerate(people, start=10):
        world.clock.go_to("2026-03-02", hour)
        world.do(SaveCart(member, {}))
    assert whose(world) == people[::-1]
    world.do(SaveCart(people[0], {}))
    assert whose(world) == [people[0], people[2], people[1]]


def test_of_the_same_second_the_order_is_by_member(world):
    people = sorted(world.member(number) for number in (CTIBOR, ADAM, EVA))
    for member in reversed(people):
        world.clock.go_to("2026-03-02", 10)
        world.do(SaveCart(member, {}))
    assert whose(world) == people


def test_letting_one_go_leaves_the_others(world, adam):
    eva = world.member(EVA)
    world.do(SaveCart(adam, {}))
    world.do(SaveCart(eva, {}))
    outcome = world.do(DropCart(adam))
    assert (outcome.what, outcome.changes) == ("cart_dropped", Changes.CARTS)
    assert whose(world) == [eva]
    assert world.ask(lambda books: books.carts.of(adam)) is None


def test_letting_go_what_is_not_there_is_nothing(world, adam):
    world.do(DropCart(adam))
    assert carts(world) == []


def test_a_cart_begun_with_a_thing_belongs_to_nobody(world):
    cart = Cart.new()
    world.do(SaveCart(NOBODY, cart.to_json()))
    saved = world.ask(lambda books: books.carts.of(NOBODY))
    assert Cart.from_json(saved.content) == cart


def test_it_is_there_when_the_store_is_opened_again(world, adam):
    world.do(SaveCart(adam, {"n": 1}))
    world.reopen()
    assert world.ask(lambda books: books.carts.of(adam)).content == {"n": 1}


def test_who_leaves_leaves_no_cart(world, adam):
    world.do(SaveCart(adam, {}))
    world.do(SaveCart(world.member(EVA), {}))
    outcome = world.do(WithdrawMember(adam))
    assert Changes.CARTS in outcome.changes
    assert whose(world) == [world.member(EVA)]


def test_the_operator_of_that_hour_is_named(world, adam):
    world.appoint("Druhý", "Dan", personal_number="990901")
    world.sign_in("Druhý Dan")
    world.do(SaveCart(adam, {}))
    assert carts(world)[0].operator == 2


def test_a_cart_of_a_transaction_that_failed_was_never_parked(world, adam):
    def failing(books):
        SaveCart(adam, {})(books)
        raise RuntimeError("a power cut")

    with pytest.raises(RuntimeError):
        world.do(failing)
    assert carts(world) == []


def test_the_content_is_what_was_parked_not_what_became_of_it(world: World, adam):
    content = {"lines": []}
    world.do(SaveCart(adam, content))
    content["lines"].append(7)
    assert carts(world)[0].content == {"lines": []}
