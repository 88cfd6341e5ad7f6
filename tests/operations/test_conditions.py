"""One worn piece makes no lot worn: what comes back lies beside what never left, and each is given out as it is."""

from collections import Counter
from dataclasses import replace

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.cart_state import judge
from equipment_app.domain.errors import Depends, LineRefused
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries import cart as carts
from equipment_app.queries.holdings import holdings
from tests.world import ADAM, EVA, World


@pytest.fixture
def shirts(world):
    return world.article("TRIKO")


def back(shirts: int, quantity: int, condition: str = "") -> TakeBack:
    return TakeBack(ADAM, (Line(article=shirts, size="L", quantity=quantity, condition=condition),))


def piles(world: World, holder: str = "") -> dict[str, int]:
    """Shirts of size L by condition: in the store, or with a member."""
    found: Counter[str] = Counter()
    owner = "p.kind = 'location'" if not holder else f"h.holder = {world.member(holder)}"
    for condition, quantity in world.sql(
        "SELECT h.condition, h.quantity FROM holding h JOIN thing t ON t.id = h.thing JOIN holder p ON p.id = h.holder "
        f"JOIN article a ON a.id = t.article WHERE a.code = 'TRIKO' AND t.size = 'L' AND {owner}"
    ):
        found[condition] += quantity
    return dict(found)


def printed(world: World, entry: int) -> list[tuple[int, str, str]]:
    """Quantity, condition before and condition of each line of a paper."""
    lines = world.ask(lambda books: gathered(books, entry)).lines
    return [(line.quantity, line.condition_before, line.condition) for line in lines]


def test_a_worn_piece_leaves_the_others_as_they_are(world, shirts):
    world.do(Issue(ADAM, ("TRIKO/L*3",)))
    returned = world.do(back(shirts, 1, "worn"))
    assert piles(world) == {"new": 12, "worn": 1}
    assert piles(world, ADAM) == {"new": 2}
    assert printed(world, returned.entry) == [(1, "new", "worn")]
    given = world.do(Issue(EVA, ("TRIKO/L*2",)))
    assert printed(world, given.entry) == [(2, "", "new")]
    assert world.verified().ok


def test_the_sound_ones_go_first_and_the_worn_with_them_when_all_go(world, shirts):
    world.do(Issue(ADAM, ("TRIKO/L*3",)))
    world.do(back(shirts, 1, "worn"))
    world.do(back(shirts, 1, "unusable"))
    given = world.do(Issue(EVA, ("TRIKO/L*13",)))
    assert Counter({condition: n for n, _, condition in printed(world, given.entry)}) == {"new": 12, "worn": 1}
    assert piles(world) == {"unusable": 1}
    last = world.do(Issue(EVA, ("TRIKO/L*1",)))
    assert printed(world, last.entry) == [(1, "", "unusable")]


def test_a_line_takes_from_its_own_condition_first(world, shirts):
    world.do(Issue(ADAM, ("TRIKO/L*3",)))
    world.do(back(shirts, 2, "worn"))
    world.do(Issue(EVA, (Line(article=shirts, size="L", quantity=1, condition="worn"),)))
    assert piles(world) == {"new": 12, "worn": 1}
    world.do(Issue(EVA, (Line(article=shirts, size="L", quantity=3, condition="worn"),)))
    assert piles(world) == {"new": 10}
    assert piles(world, EVA) == {"worn": 4}


def test_a_member_gives_back_the_one_in_that_condition(world, shirts):
    world.do(Issue(ADAM, ("TRIKO/L*2",)))
    world.do(Issue(ADAM, (Line(article=shirts, size="L", condition="worn"),)))
    assert piles(world, ADAM) == {"new": 2, "worn": 1}
    returned = world.do(back(shirts, 1, "worn"))
    assert printed(world, returned.entry) == [(1, "worn", "worn")]
    assert piles(world, ADAM) == {"new": 2}


def test_everything_comes_back_as_it_is(world, shirts):
    world.do(Issue(ADAM, ("TRIKO/L*2",)))
    world.do(Issue(ADAM, (Line(article=shirts, size="L", condition="worn"),)))
    returned = world.do(TakeBack(ADAM, everything=True))
    assert sorted(printed(world, returned.entry)) == [(1, "worn", "worn"), (2, "new", "new")]
    assert piles(world, ADAM) == {}


def test_a_storno_puts_each_pile_back(world, shirts):
    world.do(Issue(ADAM, ("TRIKO/L*3",)))
    world.do(back(shirts, 1, "worn"))
    before = world.holdings()
    number = world.do(back(shirts, 2, "damaged")).number
    assert piles(world) == {"new": 12, "worn": 1, "damaged": 2}
    world.do(Undo(number, "omyl"))
    assert world.holdings() == before
    assert world.verified().ok


def test_what_went_on_worn_cannot_be_cancelled_as_new(world, shirts):
    issued = world.do(Issue(ADAM, ("TRIKO/L*1",))).number
    returned = world.do(back(shirts, 1, "worn")).number
    with pytest.raises(Depends) as refused:
        world.do(Undo(issued, "omyl"))
    assert returned in refused.value.by
    world.do(Undo(returned, "omyl"))
    world.do(Undo(issued, "omyl"))
    assert piles(world) == {"new": 15}


def test_two_lines_do_not_promise_the_same_worn_piece(world, shirts):
    world.do(Issue(ADAM, ("TRIKO/L*3",)))
    world.do(back(shirts, 1, "worn"))
    worn = Line(article=shirts, size="L", condition="worn")
    world.do(Issue(EVA, (worn, worn)))
    assert piles(world) == {"new": 11}
    with pytest.raises(LineRefused) as refused:
        world.do(Issue(EVA, (Line(article=shirts, size="L", quantity=11), worn)))
    assert refused.value.line == 2


def test_the_card_says_each_condition(world, shirts):
    world.do(Issue(ADAM, ("TRIKO/L*2", Line(article=shirts, size="L", condition="worn"))))
    member = world.member(ADAM)
    lines = world.ask(lambda books: holdings(books, member))
    assert sorted((line.quantity, line.condition) for line in lines) == [(1, "worn"), (2, "new")]


def test_the_card_of_another_day(world, shirts):
    world.do(Issue(ADAM, ("TRIKO/L*3",)))
    day = world.clock.now.date()
    world.clock.go_to("2026-04-01")
    world.do(back(shirts, 1, "worn"))
    world.do(Issue(ADAM, (Line(article=shirts, size="L", condition="worn"),)))
    member = world.member(ADAM)
    then = world.ask(lambda books: holdings(books, member, day))
    today = world.clock.now.date()
    now = world.ask(lambda books: holdings(books, member, today))
    assert [(line.quantity, line.condition) for line in then] == [(3, "new")]
    assert sorted((line.quantity, line.condition) for line in now) == [(1, "worn"), (2, "new")]


def test_the_counter_shows_the_condition_it_would_give(world, shirts):
    world.do(Issue(ADAM, ("TRIKO/L*3",)))
    world.do(back(shirts, 1, "worn"))
    lines = (CartLine(1, shirts, "L"), CartLine(2, shirts, "L", condition="worn"))
    cart = replace(Cart.new(world.member(EVA)), lines=lines)
    judged = judge(cart, world.ask(lambda books: carts.facts(books, cart)))
    assert [(one.condition, one.settled) for one in judged] == [("new", True), ("worn", True)]
