"""What somebody else has is transferred with the cart: an entry and a paper for each who gives, one storno for all."""

from dataclasses import replace

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import ConditionNotSaid, LineRefused, OutOfStock
from equipment_app.operations.hand_over import HandOverCart, SaveCart, Together
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Correct, Undo
from equipment_app.queries.find import finding
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


def test_each_paper_of_one_cart_is_found_and_told_by_its_own_number(held):
    cart = passed(held, "V-001", condition="worn")
    issued = CartLine(9, held.article("TRIKO"), "M", quantity=1, condition="good")
    outcome = hand_over(held, replace(cart, lines=(*cart.lines, issued)))
    numbers = [paper.number for paper in outcome.papers]
    assert sorted(numbers) == ["PP-2026-000003", "PV-2026-000001"]
    for number in numbers:
        assert [one.number for one in held.ask(lambda books, n=number: finding(books, n)).papers.rows] == [number]
        assert held.ask(lambda books, n=number: books.history.number(books.papers.seq(n))) == number


def test_it_changes_hands_in_one_entry_with_one_paper(held):
    outcome = hand_over(held, passed(held, "V-001", condition="worn"))
    assert (held.held(ADAM), held.held(EVA)) == ({"V-001": 1}, {"R-002": 1})
    assert [paper.number for paper in outcome.papers] == ["PV-2026-000001"]
    paper = held.ask(lambda books: gathered(books, outcome.entry))
    assert (paper.giver.name, paper.taker.name) == ("nprap. Eva Vzorková", "pprap. Adam Zkušební")
    assert paper.lines[0].condition == "worn" and paper.source_papers == ("PP-2026-000001",)
    moves = held.sql("SELECT source, target, was, condition FROM move WHERE seq = ?", outcome.entry)
    assert moves == [(held.member(EVA), held.member(ADAM), "new", "worn")], "it is nobody's at no time"
    assert held.verified().ok


def test_of_two_members_each_has_an_entry_and_a_paper(held):
    outcome = hand_over(held, passed(held, "V-001", "R-001", "R-002", condition="good"))
    assert held.held(ADAM) == {"V-001": 1, "R-001": 1, "R-002": 1} and held.held(EVA) == held.held(CTIBOR) == {}
    assert (outcome.what, outcome.pieces) == ("transferred", 3)
    assert sorted(paper.number for paper in outcome.papers) == ["PV-2026-000001", "PV-2026-000002"]
    assert held.verified().ok


@pytest.mark.parametrize("number", ["PP-2026-000003", "PV-2026-000001", "PV-2026-000002"])
def test_one_storno_takes_all_of_it_back(held, number):
    before = held.holdings()
    cart = passed(held, "V-001", "R-001", condition="worn")
    outcome = hand_over(held, replace(cart, lines=(*cart.lines, CartLine(3, held.article("TRIKO"), "M"))))
    assert outcome.undoable == "PP-2026-000003"
    held.do(Undo(number, "omyl"))
    after = held.holdings()
    assert {key: n for key, n in after.items() if n} == {key: n for key, n in before.items() if n}
    assert held.verified().ok


def test_corrected_it_is_in_the_cart_again_and_the_new_paper_names_the_old_one(held):
    outcome = hand_over(held, passed(held, "V-001", condition="worn"))
    member = held.do(Correct(outcome.number, "lepší stav")).facts["member"]
    cart = held.ask(lambda books: Cart.from_json(books.carts.of(member).content))
    assert [(line.source, line.condition) for line in cart.lines] == [(held.member(EVA), "worn")]
    again = hand_over(held, cart.change(1, condition="good"))
    assert held.ask(lambda books: gathered(books, again.entry)).replaces == "PV-2026-000001"
    assert held.held(ADAM) == {"V-001": 1} and held.verified().ok


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
    assert refused(held, cart).line == 1


def test_the_cart_of_whoever_gives_it_waits_on(held):
    eva = held.member(EVA)
    held.do(SaveCart(eva, replace(Cart.new(eva), lines=(CartLine(1, 1, "M"),)).to_json()))
    hand_over(held, passed(held, "V-001", condition="good"))
    assert held.ask(lambda books: books.carts.of(eva)) is not None


def test_a_cart_of_before_there_were_transfers_is_handed_over(held):
    content = passed(held, "V-001", condition="good").to_json()
    del content["replaces_transfers"]
    hand_over(held, Cart.from_json(content))
    assert held.held(ADAM) == {"V-001": 1}


def test_with_what_the_member_brings_back_and_gets_it_is_one_batch(held):
    held.do(Issue(ADAM, ("V-003",)))
    back, given = TakeBack(ADAM, ("V-003",)), Transfer(ADAM, ("V-001",), EVA, condition="good")
    outcome = held.do(Together((back, given, Issue(ADAM, ("TRIKO*2",)))))
    assert held.held(ADAM) == {"V-001": 1, "TRIKO/M": 2} and len(outcome.papers) == 3
    rows = held.sql("SELECT kind, batch_index FROM act WHERE batch IS NOT NULL ORDER BY seq DESC LIMIT 3")
    assert rows == [("issue", 2), ("transfer", 1), ("return", 0)]
