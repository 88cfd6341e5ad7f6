"""Handing a cart over: what is ready goes, the rest stays, all of it together; and a handover put right in one step."""

from dataclasses import replace

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.errors import AlreadyCancelled, LineRefused, OutOfStock, ReasonMissing
from equipment_app.operations.hand_over import DropCart, HandOverCart, SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Correct
from tests.world import ADAM, EVA


@pytest.fixture
def cart(world):
    """A vest and three shirts for Adam."""
    lines = (
        CartLine(1, world.article("VESTA"), "M", numbered=True, thing=world.piece("V-001"), remark="bez popruhu"),
        CartLine(2, world.article("TRIKO"), "M", quantity=3, condition="good"),
    )
    return replace(Cart.new(world.member(ADAM)), lines=lines)


def everything(cart):
    return frozenset(line.id for line in cart.lines)


def saved(world, member):
    found = world.ask(lambda books: books.carts.of(member))
    return Cart.from_json(found.content) if found else None


class TestSaving:
    def test_a_cart_is_kept_as_it_is_and_let_go(self, world, cart):
        assert world.do(SaveCart(cart.member, cart.to_json())).what == "cart_saved"
        assert saved(world, cart.member) == cart
        world.do(DropCart(cart.member))
        assert saved(world, cart.member) is None

    def test_it_writes_nothing_into_the_journal(self, world, cart):
        head = world.head()
        world.do(SaveCart(cart.member, cart.to_json()))
        assert world.head() == head

    def test_it_survives_a_crash(self, world, cart):
        world.do(SaveCart(cart.member, cart.to_json()))
        world.reopen()
        assert saved(world, cart.member) == cart


class TestHandingOver:
    def test_what_goes_out(self, world, cart):
        world.do(SaveCart(cart.member, cart.to_json()))
        outcome = world.do(HandOverCart(replace(cart, copies=3, place="Praha"), everything(cart), reason="Výstroj"))
        assert (outcome.what, outcome.number, outcome.pieces) == ("issued", "PP-2026-000001", 4)
        assert world.held(ADAM) == {"V-001": 1, "TRIKO/M": 3}
        assert saved(world, cart.member) is None
        paper = world.ask(lambda books: gathered(books, outcome.entry))
        assert (paper.copies, paper.place, paper.reason, paper.lines[0].note) == (3, "Praha", "Výstroj", "bez popruhu")
        assert paper.lines[1].condition == "good"

    def test_what_comes_back(self, world, cart):
        world.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))
        place = world.ask(lambda books: books.people.places()[-1].id)
        back = replace(cart, lines=tuple(replace(line, returning=True, place=place) for line in cart.lines))
        outcome = world.do(HandOverCart(back, everything(back)))
        assert (outcome.what, outcome.number, world.held(ADAM)) == ("returned", "VR-2026-000001", {})
        assert world.holdings()[place, world.piece("V-001"), "new"] == 1

    def test_both_at_once_have_one_paper(self, world, cart):
        world.do(Issue(ADAM, ("R-001",)))
        radio = CartLine(3, world.article("RADIO"), "uni", numbered=True, thing=world.piece("R-001"), returning=True)
        both = replace(cart, lines=(*cart.lines, radio))
        outcome = world.do(HandOverCart(both, everything(both)))
        assert outcome.what == "exchanged"
        assert [paper.number for paper in outcome.papers] == ["VY-2026-000001"]
        assert world.held(ADAM) == {"V-001": 1, "TRIKO/M": 3}

    def test_the_rest_stays(self, world, cart):
        rest = cart.rest([1])
        world.do(HandOverCart(cart, frozenset({1}), rest))
        assert world.held(ADAM) == {"V-001": 1}
        assert saved(world, cart.member) == rest

    def test_twice_is_once(self, world, cart):
        command = HandOverCart(cart, everything(cart))
        first, second = world.do(command), world.do(command)
        assert second.repeated
        assert (second.number, world.held(ADAM)["TRIKO/M"]) == (first.number, 3)

    def test_a_late_repeat_does_not_bring_back_what_went_since(self, world, cart):
        first = HandOverCart(cart, frozenset({1}), cart.rest({1}))
        world.do(first)
        world.do(HandOverCart(cart.rest({1}), frozenset({2})))
        assert world.do(first).repeated
        assert saved(world, cart.member) is None

    def test_a_refusal_names_the_line_of_the_cart_and_writes_nothing(self, world, cart):
        world.do(Issue(EVA, ("TRIKO/M*30", "R-001")))
        radio = CartLine(9, world.article("RADIO"), "uni", numbered=True, thing=world.piece("R-002"))
        mixed = replace(cart, lines=(cart.lines[0], radio, cart.lines[1]))
        state = world.state()
        with pytest.raises(LineRefused) as refused:
            world.do(HandOverCart(mixed, everything(mixed), mixed.rest(everything(mixed))))
        assert refused.value.line == 3
        assert isinstance(refused.value.cause, OutOfStock)
        assert world.state() == state

    def test_a_refusal_counts_on_over_what_comes_back(self, world, cart):
        world.do(Issue(ADAM, ("R-001",)))
        world.do(Issue(EVA, ("TRIKO/M*30",)))
        radio = CartLine(3, world.article("RADIO"), "uni", numbered=True, thing=world.piece("R-001"), returning=True)
        both = replace(cart, lines=(*cart.lines, radio))
        with pytest.raises(LineRefused) as refused:
            world.do(HandOverCart(both, everything(both)))
        assert (refused.value.line, refused.value.thing) == (2, "Tričko funkční")
        assert world.held(ADAM) == {"R-001": 1}


class TestCorrecting:
    def test_a_wrong_issue_becomes_a_cart_and_the_papers_name_each_other(self, world, cart):
        wrong = world.do(HandOverCart(replace(cart, remark="spěchá"), everything(cart)))
        outcome = world.do(Correct(wrong.number, "jedno triko navíc"))
        assert (outcome.what, outcome.number) == ("cancelled", f"{wrong.number}-S")
        assert (outcome.facts["member"], world.held(ADAM)) == (cart.member, {})
        filled = saved(world, cart.member)
        assert [(line.thing, line.size, line.quantity, line.remark) for line in filled.lines] == [
            (world.piece("V-001"), "M", 1, "bez popruhu"),
            (None, "M", 3, ""),
        ]
        assert (filled.replaces, filled.remark) == (wrong.number, "spěchá")
        right = world.do(HandOverCart(filled.set_quantity(filled.lines[1].id, 2), everything(filled)))
        paper = world.ask(lambda books: gathered(books, right.entry))
        assert paper.replaces == wrong.number
        assert right.number.encode() in world.ask(lambda books: books.papers.content(outcome.number))

    def test_a_wrong_return_too(self, world):
        world.do(Issue(ADAM, ("TRIKO/M*12", "TRIKO/M*2")))
        wrong = world.do(TakeBack(ADAM, ("TRIKO/M*14",)))
        world.do(Correct(wrong.number, "vrátil jen dvě"))
        filled = saved(world, world.member(ADAM))
        (line,) = filled.lines
        assert (line.returning, line.quantity, filled.replaces_return) == (True, 14, wrong.number)
        right = world.do(HandOverCart(filled.set_quantity(line.id, 2), everything(filled)))
        assert world.ask(lambda books: gathered(books, right.entry)).replaces == wrong.number
        assert world.held(ADAM) == {"TRIKO/M": 12}

    def test_a_return_into_two_places_goes_back_into_two(self, world):
        world.do(Issue(ADAM, ("TRIKO/M*5",)))
        shirts = world.article("TRIKO")
        first, second = [place.id for place in world.ask(lambda books: books.people.places())][:2]
        lines = (Line(article=shirts, quantity=2, place=first), Line(article=shirts, quantity=3, place=second))
        world.do(Correct(world.do(TakeBack(ADAM, lines)).number, "omyl"))
        filled = saved(world, world.member(ADAM))
        assert [(line.quantity, line.place) for line in filled.lines] == [(2, first), (3, second)]

    def test_an_exchange_is_put_right_whole(self, world, cart):
        world.do(Issue(ADAM, ("R-001",)))
        radio = CartLine(3, world.article("RADIO"), "uni", numbered=True, thing=world.piece("R-001"), returning=True)
        both = replace(cart, lines=(*cart.lines, radio))
        wrong = world.do(HandOverCart(both, everything(both)))
        world.do(Correct(wrong.number, "omyl"))
        filled = saved(world, cart.member)
        assert {line.returning for line in filled.lines} == {True, False}
        assert (filled.replaces, filled.replaces_return) == ("VY-2026-000001", "VY-2026-000001")
        assert len({line.id for line in filled.lines}) == 3

    def test_what_waits_for_the_member_is_kept(self, world, cart):
        wrong = world.do(HandOverCart(cart, everything(cart)))
        radio = CartLine(1, world.article("RADIO"), "uni", numbered=True)
        world.do(SaveCart(cart.member, replace(Cart.new(cart.member), lines=(radio,)).to_json()))
        world.do(Correct(wrong.number, "omyl"))
        filled = saved(world, cart.member)
        assert [line.article for line in filled.lines][-1] == radio.article
        assert (len(filled.lines), filled.replaces) == (3, wrong.number)

    def test_it_refuses_what_storno_refuses(self, world, cart):
        wrong = world.do(HandOverCart(cart, everything(cart)))
        with pytest.raises(ReasonMissing):
            world.do(Correct(wrong.number, " "))
        world.do(Correct(wrong.number, "omyl"))
        with pytest.raises(AlreadyCancelled):
            world.do(Correct(wrong.number, "omyl"))
