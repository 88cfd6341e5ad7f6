"""What another member has is given back and issued in one step: two papers, one entry of each, one storno for both."""

from dataclasses import replace

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import ConditionNotSaid, LineRefused, NotHeld, OutOfStock
from equipment_app.operations.hand_over import HandOverCart, PassOn, SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from tests.world import ADAM, CTIBOR, EVA


@pytest.fixture
def held(world):
    """Eva has a vest and a radio since yesterday, Ctibor another radio."""
    world.do(Issue(EVA, ("V-001", "R-002")))
    world.do(Issue(CTIBOR, ("R-001",)))
    world.clock.go_to("2026-03-03")
    return world


def passed(world, *serials, **more):
    """A cart of Adam's with what others have."""
    lines = []
    for number, serial in enumerate(serials, start=1):
        piece = world.piece(serial)
        article, size, holder = world.sql(
            "SELECT t.article, t.size, h.holder FROM thing t JOIN holding h ON h.thing = t.id AND h.quantity > 0 "
            "WHERE t.id = ?",
            piece,
        )[0]
        lines.append(CartLine(number, article, size, numbered=True, thing=piece, source=holder, **more))
    return replace(Cart.new(world.member(ADAM)), lines=tuple(lines))


def hand_over(world, cart):
    return world.do(HandOverCart(cart, frozenset(line.id for line in cart.lines)))


def refused(world, cart):
    head, before = world.head(), world.state()
    with pytest.raises(LineRefused) as refusal:
        hand_over(world, cart)
    assert (world.head(), world.state()) == (head, before)
    return refusal.value


def test_it_changes_hands_with_both_papers(held):
    outcome = hand_over(held, passed(held, "V-001", condition="worn"))
    assert (held.held(ADAM), held.held(EVA)) == ({"V-001": 1}, {"R-002": 1})
    assert [paper.number for paper in outcome.papers] == ["PP-2026-000003", "VR-2026-000001"]
    papers = [held.ask(lambda books, n=paper: gathered(books, n.seq)) for paper in outcome.papers]
    assert "Zkušební" in str(papers[0]) and "Vzorková" in str(papers[1])
    assert papers[0].lines[0].condition == papers[1].lines[0].condition == "worn"
    assert held.verified().ok


def test_of_two_members_each_has_a_paper(held):
    outcome = hand_over(held, passed(held, "V-001", "R-001", "R-002", condition="good"))
    assert held.held(ADAM) == {"V-001": 1, "R-001": 1, "R-002": 1} and held.held(EVA) == held.held(CTIBOR) == {}
    assert [paper.number for paper in outcome.papers] == ["PP-2026-000003", "VR-2026-000001", "VR-2026-000002"]
    assert held.verified().ok


@pytest.mark.parametrize("number", ["PP-2026-000003", "VR-2026-000001", "VR-2026-000002"])
def test_one_storno_takes_all_of_it_back(held, number):
    before = held.holdings()
    outcome = hand_over(held, passed(held, "V-001", "R-001", condition="worn"))
    assert outcome.undoable == "PP-2026-000003"
    held.do(Undo(number, "omyl"))
    after = held.holdings()
    assert {key: n for key, n in after.items() if n} == {key: n for key, n in before.items() if n}
    assert held.verified().ok


def test_twice_is_once(held):
    cart = passed(held, "V-001", condition="good")
    first, head = hand_over(held, cart), held.head()
    again = hand_over(held, replace(cart))
    assert again.repeated and again.number == first.number and held.head() == head


def test_its_condition_must_be_said(held):
    why = refused(held, passed(held, "R-001", "V-001"))
    assert why.line == 1 and isinstance(why.cause, ConditionNotSaid)
    hand_over(held, passed(held, "V-001", condition=AS_ISSUED))


def test_all_or_nothing_and_the_line_is_named(held):
    """Adam's own shirts are not there in such a number: Eva's vest stays where it was."""
    cart = passed(held, "V-001", condition="good")
    shirts = CartLine(2, held.article("TRIKO"), "M", quantity=99)
    why = refused(held, replace(cart, lines=(*cart.lines, shirts)))
    assert (why.line, type(why.cause)) == (2, OutOfStock)


def test_what_came_back_meanwhile_is_refused_by_its_line(held):
    cart = passed(held, "V-001", condition="good")
    held.do(TakeBack(EVA, ("V-001",), condition="good"))
    assert isinstance(refused(held, cart).cause, NotHeld)


def test_the_cart_of_whoever_gives_it_back_waits_on(held):
    eva = held.member(EVA)
    held.do(SaveCart(eva, replace(Cart.new(eva), lines=(CartLine(1, 1, "M"),)).to_json()))
    hand_over(held, passed(held, "V-001", condition="good"))
    assert held.ask(lambda books: books.carts.of(eva)) is not None


def test_with_what_the_member_brings_back_it_is_one_handover(held):
    held.do(Issue(ADAM, ("V-003",)))
    out = Issue(ADAM, ("V-001",))
    backs = (TakeBack(ADAM, ("V-003",)), TakeBack(EVA, ("V-001",), condition="good"))
    outcome = held.do(PassOn(out, backs))
    assert held.held(ADAM) == {"V-001": 1} and len(outcome.papers) == 3
    rows = held.sql("SELECT kind, batch_index FROM act WHERE batch IS NOT NULL ORDER BY seq DESC LIMIT 3")
    assert rows == [("issue", 2), ("return", 1), ("return", 0)]
