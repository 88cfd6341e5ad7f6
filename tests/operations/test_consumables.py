"""A consumable is used up by whoever got it: it does not come back, is not lent, and nobody owes it."""

import pytest

from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.cart_state import LineState, Obstacle, judge
from equipment_app.domain.errors import LineRefused, NothingToDo, UnknownMember
from equipment_app.operations.close_deployment import CloseDeployment
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.gate import HandOutAtGate
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership
from equipment_app.operations.lend import Lend, LentConsumable
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.take_back import TakeBack, UsedUp
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.queries import cart as carts
from equipment_app.queries.counter_search import kept
from equipment_app.queries.leaver_register import owed_at
from tests.world import ADAM, EVA


def test_it_does_not_come_back_unless_its_issue_is_cancelled(world):
    done = world.do(Issue(ADAM, ("RUKAV*2", "TRIKO")))
    with pytest.raises(LineRefused) as refused:
        world.do(TakeBack(ADAM, ("TRIKO", "RUKAV"), condition="new"))
    assert isinstance(refused.value.cause, UsedUp)
    assert all("Rukavice" in refused.value.said(lang) for lang in ("cs", "en"))
    world.do(Undo(done.number, "omyl"))
    assert world.held(ADAM) == {}


def test_all_of_it_is_all_that_can_come_back(world):
    world.do(Issue(ADAM, ("RUKAV*2", "V-001")))
    world.do(TakeBack(ADAM, everything=True, condition="good"))
    assert world.held(ADAM) == {"RUKAV/uni": 2}
    with pytest.raises(NothingToDo):
        world.do(TakeBack(ADAM, everything=True, condition="good"))


def test_it_is_not_lent(world):
    with pytest.raises(LineRefused) as refused:
        world.do(Lend(ADAM, ("R-001", "RUKAV"), until=world.clock().date().replace(day=9)))
    assert isinstance(refused.value.cause, LentConsumable)
    assert refused.value.line == 2


def test_it_goes_from_place_to_place(world):
    world.do(Transfer("B02", ("RUKAV*5",), "A01"))
    assert world.verified().problems == ()


def test_who_leaves_owes_none_of_it(world):
    world.do(Issue(EVA, ("RUKAV*2", "R-001")))
    clearance = world.ask(lambda books: books.clearances.of(books.people.by_number(EVA).id))
    assert [line.thing.article_code for line in clearance.open] == ["RADIO"]
    assert clearance.entrusted[0] == 1
    world.do(TakeBack(EVA, ("R-001",), condition="good"))
    world.do(EndMembership(EVA))
    assert world.ask(lambda books: owed_at(books, books.journal.today())) == []
    left = world.sql("SELECT max(id) FROM holder WHERE kind = 'member' AND withdrawn = 1")[0][0]
    assert world.ask(lambda books: carts.at_counter(books, left)) is None
    with pytest.raises(UnknownMember):
        world.do(TakeBack(EVA, ("RUKAV",), condition="new"))
    assert world.verified().problems == ()


def test_a_deployment_closes_without_it(world):
    made = world.do(NewDeployment("Cvičení", world.clock().date(), "2026-03-03 18:00", roles=("Člen=RUKAV*2",)))
    world.do(AddParticipants("Cvičení", (ADAM,)))
    world.do(HandOutAtGate(made.facts["deployment"], ADAM, ("RUKAV*2",)))
    world.do(CloseDeployment("Cvičení"))
    assert world.sql("SELECT count(*) FROM act WHERE kind = 'incident'") == [(0,)]


def test_at_the_counter_it_is_not_among_what_comes_back(world):
    world.do(Issue(ADAM, ("RUKAV*2", "TRIKO")))
    member, gloves = world.member(ADAM), world.article("RUKAV")
    cart = Cart(member, (CartLine(1, gloves, "uni", returning=True),))
    facts = world.ask(lambda books: carts.facts(books, cart))
    (one,) = judge(cart, facts)
    assert (one.state, one.why) == (LineState.IMPOSSIBLE, Obstacle.USED_UP)
    everything, _ = Cart(member).bring_back(facts.holdings)
    assert [line.article for line in everything.lines] == [world.article("TRIKO")]
    assert [one.item.code for one in world.ask(lambda books: kept(books, member))] == ["TRIKO"]
